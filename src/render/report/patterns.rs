//! The TCM patterns: how well they fit, the principle of treatment, tongue and pulse, and which signs would tell more.

use crate::decision::{Clarity, Decision, NearTwin, PatternScore};
use crate::intake::{Intake, SignGroup};
use crate::render::document::{Document, Kind, Phrase, Section};
use crate::rules::LocalizedText;
use crate::texts::en::report as texts;
use crate::texts::en::words::{label, labels, labels_or};

/// The most patterns that a report lists.
const MOST_PATTERNS: usize = 3;

pub(super) fn write(report: &mut Document, decision: &Decision) {
    let patterns = shown(decision);
    let section = Section::new(Kind::Plain, texts::PATTERNS)
        .rest(texts::PATTERNS_REST)
        .lines(patterns.is_empty().then_some(texts::NO_PATTERN));
    let section = patterns.iter().fold(section, one).lines(tongue_and_pulse(decision.intake()));
    report.push(telling(section, decision, &patterns));
}

/// The first pattern, its near twins, and what ranks next.
fn shown(decision: &Decision) -> Vec<PatternScore<'_>> {
    let differentiation = decision.differentiation();
    let is_twin =
        |it: &PatternScore<'_>| differentiation.near_twins().iter().any(|twin| twin.id() == it.id());
    let mut patterns: Vec<PatternScore<'_>> = decision.patterns().collect();
    if let Some((_, others)) = patterns.split_first_mut() {
        others.sort_by_key(|it| !is_twin(it));
    }
    patterns.truncate(MOST_PATTERNS);
    patterns
}

/// A pattern: how well it fits, its principle, and what it requires and lacks.
fn one(section: Section, pattern: &PatternScore<'_>) -> Section {
    let fit = label(pattern.fit());
    let icd11 = pattern.icd11().join(", ");
    let icd11 = if icd11.is_empty() { icd11 } else { texts::icd11(&icd11) };
    let name = Phrase::from(format!("{} ", share(pattern))).strong(pattern.name().en());
    let name = in_two_languages(name, pattern.name());
    section
        .item(name.and(": ").and(fit).and(&icd11).and(&texts::recorded_signs(&labels(pattern.matched()))))
        .details(principle(pattern).filter(|_| pattern.required_missing().len() == 0))
        .details(pattern.required_missing().map(|part| texts::required(&labels_or(part))))
}

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
    let of = |groups: &[SignGroup]| {
        let signs = intake.signs().iter().filter(|sign| groups.contains(&sign.group()));
        match labels(signs) {
            none if none.is_empty() => texts::NOT_RECORDED.to_owned(),
            signs => signs,
        }
    };
    [
        texts::tongue(&of(&[SignGroup::TongueBody, SignGroup::TongueCoat])),
        texts::pulse(&of(&[SignGroup::Pulse])),
    ]
}

/// Thin evidence in one line; near twins that are shown, with what tells them apart; and the signs to ask about.
fn telling(section: Section, decision: &Decision, shown: &[PatternScore<'_>]) -> Section {
    let differentiation = decision.differentiation();
    let planned = decision.protocol().is_some() || decision.alternative().is_some();
    let ask = differentiation.ask_next().iter().filter(|_| planned).copied();
    let ask = labels(ask);
    let section = section.lines(match differentiation.clarity() {
        Clarity::Clear => None,
        Clarity::Close => Some(texts::ask_next(texts::CLOSE, &ask)),
        Clarity::Thin => Some(texts::ask_next(texts::THIN, &ask)),
    });
    let Some(leader) = shown.first().filter(|_| differentiation.clarity() == Clarity::Close) else {
        return section;
    };
    let is_shown = |twin: &&NearTwin<'_>| shown.iter().any(|pattern| pattern.id() == twin.id());
    differentiation.near_twins().iter().filter(is_shown).fold(section, |section, twin| {
        section
            .item(texts::which_pattern(leader.name().en(), twin.name().en()))
            .detail(texts::the_first_has(&labels(twin.signs_of_leader().iter().copied())))
            .detail(texts::the_second_has(&labels(twin.signs_of_twin().iter().copied())))
    })
}

/// The matched share of a pattern's sign weight, from `0.000` to `1.000`.
pub(in crate::render) fn share(pattern: &PatternScore<'_>) -> String {
    let per_mille = pattern.per_mille();
    format!("{}.{:03}", per_mille / 1000, per_mille % 1000)
}
