//! What breaks monotonicity. The reader refuses it by the form of a condition; here it is decided by its meaning, so that
//! no hole in that form goes unseen.

use super::Linter;
use super::finding::Lint;

impl Linter<'_> {
    pub(crate) fn check_monotone(&mut self) {
        for rule in &self.own.safety {
            for risk in self.conditions.lightening_risks(&rule.heading.id) {
                let message = format!("`{}` can hold without `risk.{risk}` and not with it", rule.heading.id);
                let place = rule.condition.place.clone().unwrap_or_else(|| rule.heading.place.clone());
                self.tell_at(
                    Lint::NotMonotone,
                    &rule.heading,
                    place,
                    message,
                    "say it without: another risk may only withhold more",
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::monotone::*;
    use crate::rules::pack::{RulePack, Rules};
    use crate::rules::when::parser;

    /// What is found about a standard rule with another condition, past the reader.
    fn found(when: &str) -> Vec<String> {
        let mut rules = RulePack::standard().contents().clone();
        let rule = rules.safety.iter_mut().find(|rule| rule.heading.id.as_str() == "epilepsy_controlled");
        rule.expect("a rule of the standard pack").condition.expression =
            parser::parse(when).expect("a condition");
        let nothing = Rules::default();
        let mut linter = Linter::new(&rules, &rules, &nothing);
        linter.check_monotone();
        linter.findings.iter().map(|finding| finding.message().to_owned()).collect()
    }

    /// No pack that is read comes here, so this looks from within.
    #[test]
    fn a_risk_that_lifts_a_rule_is_found_by_meaning() {
        let lifted = "`epilepsy_controlled` can hold without `risk.nsaid` and not with it";
        assert_eq!(found("not risk.nsaid and first_visit"), [lifted]);
        assert_eq!(found("at least 1 of (not risk.nsaid, sex.male)"), [lifted]);
        // True of everybody who answered, and still lifted while nobody has.
        assert_eq!(found("not risk.nsaid or risk.nsaid"), [lifted]);
        assert_eq!(found("risk.nsaid and not (not risk.antiplatelet)"), [""; 0]);
        assert_eq!(found("not concern.acne and risk.nsaid"), [""; 0]);
        // It is lifted for nobody but those who report no concern, and there is nobody who does not.
        let none = crate::intake::Concern::ALL.iter().map(|concern| format!("not concern.{concern}"));
        let none = none.collect::<Vec<_>>().join(" and ");
        assert_eq!(found(&format!("not (risk.nsaid and {none})")), [""; 0]);
        assert_eq!(found("not (risk.botulinum_toxin.days_ago > 3)").len(), 1);
    }
}
