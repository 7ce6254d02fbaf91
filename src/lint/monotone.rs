//! Safety rules that another risk could lift. The reader refuses them by the form of their condition; this check decides by
//! its meaning, so that no gap in those forms goes unnoticed.

use super::{Lint, Linter};

pub(super) fn check(linter: &mut Linter<'_>) {
    for rule in &linter.own.safety {
        for risk in linter.conditions.lightening_risks(&rule.heading.id) {
            let message = format!(
                "`{}` can apply if `risk.{risk}` is absent and not if it is present or unknown",
                rule.heading.id
            );
            let help = "rewrite the condition so that another risk can only withhold more";
            let at = rule.condition.place.as_ref();
            linter.report_at(Lint::NotMonotone, &rule.heading, at, message, help);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::pack::{RulePack, Rules};
    use crate::rules::when::parser;

    /// The findings about a standard rule with another condition, which the reader would refuse.
    fn found(when: &str) -> Vec<String> {
        let mut rules = RulePack::standard().contents().clone();
        let rule = rules.safety.iter_mut().find(|rule| rule.heading.id.as_str() == "epilepsy_controlled");
        rule.expect("a rule of the standard pack").condition.expression =
            parser::parse(when).expect("a condition");
        let nothing = Rules::default();
        let mut linter = Linter::new(&rules, &rules, &nothing);
        check(&mut linter);
        linter.findings.iter().map(|finding| finding.message().to_owned()).collect()
    }

    /// The reader refuses such packs, so this test is inside the crate.
    #[test]
    fn a_risk_that_lifts_a_rule_is_found_by_meaning() {
        let lifted =
            "`epilepsy_controlled` can apply if `risk.nsaid` is absent and not if it is present or unknown";
        assert_eq!(found("not risk.nsaid and first_visit"), [lifted]);
        assert_eq!(found("at least 1 of (not risk.nsaid, sex.male)"), [lifted]);
        // True for any answer, and still lifted while there is none.
        assert_eq!(found("not risk.nsaid or risk.nsaid"), [lifted]);
        assert_eq!(found("risk.nsaid and not (not risk.antiplatelet)"), [""; 0]);
        assert_eq!(found("not concern.acne and risk.nsaid"), [""; 0]);
        // It is lifted only for intakes without a concern, which do not exist.
        let none = crate::intake::Concern::ALL.iter().map(|concern| format!("not concern.{concern}"));
        let none = none.collect::<Vec<_>>().join(" and ");
        assert_eq!(found(&format!("not (risk.nsaid and {none})")), [""; 0]);
        assert_eq!(found("not (risk.botulinum_toxin.days_ago > 3)").len(), 1);
    }
}
