//! A pattern: its principle of treatment, tongue and pulse, and the share of its signs.

use crate::decision::PatternScore;
use crate::intake::{Intake, SignGroup};
use crate::render::document::Phrase;
use crate::rules::LocalizedText;
use crate::texts::en::report as texts;
use crate::texts::en::words::label;

/// The treatment principle of a pattern, in English and Chinese.
pub(in crate::render) fn principle(pattern: &PatternScore<'_>) -> Option<Phrase> {
    let principle = pattern.principle()?;
    Some(in_two_languages(Phrase::from(texts::PRINCIPLE).and(principle.en()), principle).and("."))
}

/// A text with its Chinese, if it has any.
pub(in crate::render) fn in_two_languages(english: Phrase, text: &LocalizedText) -> Phrase {
    match text.zh_hans() {
        Some(chinese) => english.and(" ").simplified(chinese),
        None => english,
    }
}

/// What was recorded of the tongue, and of the pulse, in a line each.
pub(in crate::render) fn tongue_and_pulse(intake: &Intake) -> [String; 2] {
    // The heading already says what is pale or thin.
    let of = |groups: &[SignGroup], said: &[&str]| {
        let signs = intake.signs().iter().filter(|sign| groups.contains(&sign.group()));
        let short =
            |label: &'static str| said.iter().find_map(|said| label.strip_suffix(said)).unwrap_or(label);
        let signs: Vec<&str> = signs.map(|sign| short(label(sign))).collect();
        if signs.is_empty() { texts::NOT_RECORDED.to_owned() } else { signs.join(", ") }
    };
    [
        texts::tongue(&of(
            &[SignGroup::TongueBody, SignGroup::TongueCoat],
            &[" of the tongue", " on the tongue", " tongue"],
        )),
        texts::pulse(&of(&[SignGroup::Pulse], &[" pulse"])),
    ]
}

/// The matched share of a pattern's sign weight, from `0.000` to `1.000`.
pub(in crate::render) fn share(pattern: &PatternScore<'_>) -> String {
    let per_mille = pattern.per_mille();
    format!("{}.{:03}", per_mille / 1000, per_mille % 1000)
}
