//! Every text of a pack that a person reads.

use crate::rules::pack::Rules;
use crate::rules::read::RuleHeader;

/// The texts of the rules, in English and Chinese, each with its rule.
pub(crate) fn texts(rules: &Rules) -> impl Iterator<Item = (&RuleHeader, &str)> {
    let safety = rules.safety.iter().flat_map(|rule| {
        let texts = rule.title.iter().chain(&rule.instruct).chain([&rule.reason]);
        texts.map(|text| (&rule.heading, text))
    });
    let patterns = rules.patterns.iter().flat_map(|rule| {
        let texts = rule.principle.iter().chain([&rule.name]);
        texts.map(|text| (&rule.heading, text))
    });
    let red_flags = rules.concerns.iter().filter_map(|rule| Some((&rule.heading, rule.red_flags.as_ref()?)));
    let combinations = rules.combinations.iter().map(|rule| (&rule.heading, &rule.reason));
    let adjuncts = rules.adjuncts.iter().map(|rule| (&rule.heading, &rule.text));
    let advice = rules.advice.iter().map(|rule| (&rule.heading, &rule.text));
    let steps = rules.steps.iter().map(|rule| (&rule.heading, &rule.text));
    let expectations = rules.expectations.iter().map(|rule| (&rule.heading, &rule.text));
    let harms = rules.harms.iter().map(|rule| (&rule.heading, &rule.text));
    let all = safety.chain(patterns).chain(red_flags).chain(combinations).chain(adjuncts).chain(advice);
    all.chain(steps).chain(expectations).chain(harms).flat_map(|(heading, text)| {
        [Some(&text.en), text.zh_hans.as_ref(), text.zh_hant.as_ref()]
            .into_iter()
            .flatten()
            .map(move |text| (heading, text.as_str()))
    })
}
