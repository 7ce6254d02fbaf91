//! Claims that no text may make: nothing supports them.

use super::Linter;
use super::finding::Lint;
use super::texts::texts;

/// One phrase a line: whole claims. Saying them with a "not" does not help; such a sentence is reworded.
const BANNED: &str = include_str!("banned_phrases.txt");

impl Linter<'_> {
    pub(crate) fn check_claims(&mut self) {
        for (heading, text) in texts(self.own) {
            for claim in stated(text) {
                let message = format!("`{}` says \"{claim}\", which nothing supports", heading.id);
                self.tell(
                    Lint::BannedClaim,
                    heading,
                    message,
                    "say what was seen, in whom, and how certain it is",
                );
            }
        }
    }
}

/// The phrases that a text states: whole, with no letter or digit touching; Chinese ones anywhere.
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

/// Lower case, one space for many, straight apostrophes.
fn folded(text: &str) -> String {
    let straight = text.to_lowercase().replace(['\u{2018}', '\u{2019}'], "'");
    straight.split_whitespace().collect::<Vec<_>>().join(" ")
}
