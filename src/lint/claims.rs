//! Banned claims: phrases that no text may contain because no evidence supports them.

use super::folding::{Hidden, folded, unspaced};
use super::{Lint, LintFinding, Linter};
use crate::rules::RuleKind;
use crate::rules::id::RuleId;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// One phrase per line. A negated claim counts too; such a sentence must be reworded.
const BANNED: &str = include_str!("banned_phrases.txt");

/// The keys whose strings are names of other things and conditions, which nobody is shown as text.
const NAMES: [&str; 8] = ["id", "when", "unless", "sources", "patterns", "near_twins", "policy", "doi"];

/// The phrases as texts are compared with them, each beside the words that a finding quotes.
static PHRASES: LazyLock<Vec<(&str, String)>> = LazyLock::new(|| {
    let phrases = BANNED.lines().filter(|line| !line.is_empty());
    let fold = |phrase: &'static str| {
        let folded = folded(phrase, Hidden::Joins);
        (phrase, if phrase.is_ascii() { folded } else { unspaced(&folded) })
    };
    let mut seen = BTreeSet::new();
    phrases.map(fold).filter(|(_, folded)| seen.insert(folded.clone())).collect()
});

/// Looks through everything that a rule or a source writes, so that no text is left out that some page shows.
pub(super) fn check(linter: &mut Linter<'_>) {
    let own = linter.own;
    let rules = own.views().into_iter().map(|rule| &rule.header.place);
    let places: Vec<_> = rules.chain(own.sources.iter().map(|source| &source.place)).collect();
    for ((kind, id, keys), place) in own.tables().zip(places) {
        let mut claims: Vec<&str> = Vec::new();
        for (_, written) in keys.iter().filter(|(key, _)| !NAMES.contains(key)) {
            claims.extend(stated(&unquoted(written)));
        }
        claims.dedup();
        for claim in claims {
            let message = format!("`{id}` says \"{claim}\", which no evidence supports");
            let help = "say what was observed, in whom, and how certain it is";
            let rule = (kind != RuleKind::Source).then(|| RuleId::unchecked(id));
            linter.findings.push(LintFinding::new(Lint::BannedClaim, rule, place.clone(), message, help));
        }
    }
}

/// A value in TOML without the escapes of its strings. What cannot be printed stays invisible.
fn unquoted(written: &str) -> String {
    let mut text = String::with_capacity(written.len());
    let mut characters = written.chars();
    while let Some(c) = characters.next() {
        match c {
            '\\' => match characters.next() {
                Some('n' | 'r' | 't') => text.push(' '),
                Some('u') => {
                    text.push('\u{200b}');
                    characters.by_ref().take(4).for_each(drop);
                }
                escaped => text.extend(escaped),
            },
            c => text.push(c),
        }
    }
    text
}

/// The banned phrases that a text contains: as whole words, except in Chinese.
fn stated(text: &str) -> Vec<&'static str> {
    let seen = [folded(text, Hidden::Joins), folded(text, Hidden::Parts)];
    let without_spaces = unspaced(seen.first().map_or("", String::as_str));
    let states = |(banned, phrase): &&(&str, String)| {
        if !banned.is_ascii() {
            return without_spaces.contains(phrase.as_str());
        }
        seen.iter().any(|text| {
            text.match_indices(phrase.as_str()).any(|(start, found)| {
                let before = text.get(..start).and_then(|before| before.chars().next_back());
                let after =
                    text.get(start.saturating_add(found.len())..).and_then(|after| after.chars().next());
                ![before, after].into_iter().flatten().any(char::is_alphanumeric)
            })
        })
    };
    PHRASES.iter().filter(states).map(|(banned, _)| *banned).collect()
}
