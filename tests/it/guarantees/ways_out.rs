//! A decision that is no treatment says who, when or what to ask; nothing is kept out without a rule, a reason and a way out.

use super::super::support::{engine, intake, unwrapped};
use crate::reference::intakes;
use proptest::prelude::*;
use tcm_facial::atlas::Language;
use tcm_facial::decision::{Finding, Question};
use tcm_facial::render;
use tcm_facial::rules::{ClearedBy, Role, Verdict};

proptest! {
    #![proptest_config(crate::support::cases(300))]

    #[test]
    fn no_decision_leaves_anybody_without_a_next_step(json in intakes::intake()) {
        let decision = engine().decide(&intake(&json));
        let grave: Vec<Finding<'_>> = decision.findings().filter(|it| it.verdict() == decision.verdict()).collect();
        let text = unwrapped(&render::text(&decision));
        match decision.verdict() {
            Verdict::Treat => prop_assert!(decision.protocol().is_some_and(|plan| plan.insertions().len() > 0)),
            Verdict::Refer | Verdict::ReferUrgent => {
                let to: Vec<Role> = decision.referred_to().collect();
                prop_assert!(!to.is_empty());
                let names = |it: &Finding<'_>| it.refers_to().any(|role| to.contains(&role));
                prop_assert!(grave.iter().all(names));
                let text = text.to_lowercase();
                prop_assert!(to.iter().all(|role| text.contains(role.label(Language::English))));
            }
            Verdict::Incomplete => {
                let asked = decision.questions().filter(Question::blocks).map(|it| it.text()).collect::<Vec<_>>();
                prop_assert!(!asked.is_empty());
                prop_assert!(asked.iter().all(|question| text.contains(&unwrapped(question))));
            }
            Verdict::Defer => {
                // A day, or what has to settle first.
                let lifting = |it: &Finding<'_>| it.because().any(|fact| fact.starts_with("rule."));
                let settles =
                    grave.iter().all(|it| it.interval().is_some() || !it.instruct().is_empty() || lifting(it));
                prop_assert!(!grave.is_empty() && settles);
                let timed = grave.iter().all(|it| it.interval().is_some());
                prop_assert!(!timed || decision.not_before_days().is_some_and(|days| days > 0));
            }
            Verdict::Decline => {
                prop_assert!(grave.iter().all(|it| !it.reason().is_empty() && it.cleared_by() == ClearedBy::Nobody));
                prop_assert!(!grave.is_empty());
            }
        }
        for finding in grave.iter().filter(|it| it.verdict() > Verdict::Treat) {
            for instruction in finding.instruct() {
                prop_assert!(text.contains(&unwrapped(instruction.en())), "{} is not told", finding.rule());
            }
        }
    }

    #[test]
    fn whatever_is_withheld_has_a_reason_in_words_and_its_way_out(json in intakes::intake()) {
        let taken = intake(&json);
        let (screening, decision) = (engine().screen(&taken), engine().decide(&taken));
        for kept in decision.withheld() {
            prop_assert!(kept.rules().len() > 0);
            prop_assert_eq!(kept.words().len(), kept.rules().len());
            prop_assert!(kept.words().all(|words| !words.is_empty()));
            // Who stands in is one that a rule names for the point.
            if let (Some(point), Some(substitute)) = (kept.point(), kept.substitute()) {
                let named = screening.substitutes_for(point);
                prop_assert!(named.contains(&substitute), "{substitute} for {point}, named {named:?}");
            }
        }
        let conditional = decision.is_conditional();
        let text = render::text(&decision);
        let heading = text.split("\n  - ").next().unwrap();
        let waits = heading.split_whitespace().collect::<Vec<_>>().join(" ").contains("do not start until");
        prop_assert_eq!(conditional, text.starts_with("WAIT FOR ") && waits);
        let json = serde_json::to_value(&decision).unwrap();
        prop_assert_eq!(&json["conditional"], &serde_json::Value::Bool(conditional));
        prop_assert!(!conditional || !json["clearances"].as_array().unwrap().is_empty());
        let opening = unwrapped(text.split("ONCE CLEARED, CHECK").next().unwrap()).to_lowercase();
        for clearance in decision.clearances().filter(|_| conditional) {
            let by = clearance.by().label(Language::English);
            prop_assert!(opening.contains(by), "{by}: {opening}");
        }
    }
}
