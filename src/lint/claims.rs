//! Banned claims: phrases that no text may contain because no evidence supports them.

use super::{Lint, Linter};
use crate::rules::header::RuleHeader;
use crate::rules::pack::Rules;

/// One phrase per line. A negated claim counts too; such a sentence must be reworded.
const BANNED: &str = include_str!("banned_phrases.txt");

pub(super) fn check(linter: &mut Linter<'_>) {
    for (heading, text) in texts(linter.own) {
        for claim in stated(text) {
            let message = format!("`{}` says \"{claim}\", which no evidence supports", heading.id);
            let help = "say what was observed, in whom, and how certain it is";
            linter.report(Lint::BannedClaim, heading, message, help);
        }
    }
}

/// The banned phrases that a text contains: as whole words, except in Chinese.
fn stated(text: &str) -> Vec<&'static str> {
    let text = folded(text);
    let states = |phrase: &&'static str| {
        text.match_indices(*phrase).any(|(start, found)| {
            let before = text.get(..start).and_then(|before| before.chars().next_back());
            let after = text.get(start.saturating_add(found.len())..).and_then(|after| after.chars().next());
            !phrase.is_ascii() || ![before, after].into_iter().flatten().any(char::is_alphanumeric)
        })
    };
    BANNED.lines().filter(|line| !line.is_empty()).filter(states).collect()
}

/// The text in lower case, with single spaces and straight apostrophes.
fn folded(text: &str) -> String {
    let straight = text.to_lowercase().replace(['\u{2018}', '\u{2019}'], "'");
    straight.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The texts of the rules that a person reads, in English and Chinese, each with its rule.
fn texts(rules: &Rules) -> impl Iterator<Item = (&RuleHeader, &str)> {
    let titles = rules.safety.iter().filter_map(|rule| Some((&rule.heading, rule.title.as_ref()?)));
    let instructions =
        rules.safety.iter().flat_map(|rule| rule.instruct.iter().map(|text| (&rule.heading, text)));
    let texts = rules.views().into_iter().filter_map(|rule| Some((rule.header, rule.text?)));
    let names = rules.patterns.iter().map(|rule| (&rule.heading, &rule.name));
    let otherwise = rules.concerns.iter();
    let otherwise =
        otherwise.filter_map(|rule| Some((&rule.heading, rule.red_flags_without_menses.as_ref()?)));
    titles.chain(instructions).chain(texts).chain(names).chain(otherwise).flat_map(|(heading, text)| {
        let texts = [Some(&text.en), text.zh_hans.as_ref(), text.zh_hant.as_ref()];
        texts.into_iter().flatten().map(move |text| (heading, text.as_str()))
    })
}
