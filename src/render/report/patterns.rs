//! The TCM patterns: how well they fit, the principle of treatment, tongue and pulse, and which signs would tell more.

use super::Detail;
use crate::decision::{Clarity, Decision, NearTwin, PatternScore};
use crate::render::document::{Document, Kind, Phrase, Section};
use crate::render::wording::{in_two_languages, principle, share};
use crate::texts::en::report as texts;
use crate::texts::en::words::{label, labels, labels_or};

/// The most patterns that a report lists.
const MOST_PATTERNS: usize = 3;

pub(super) fn write(report: &mut Document, decision: &Decision, detail: Detail) {
    let patterns = shown(decision);
    let rest = if detail.is_full() { texts::PATTERNS_REST_IN_FULL } else { texts::PATTERNS_REST };
    let section = Section::new(Kind::Plain, texts::PATTERNS)
        .rest(rest)
        .lines(patterns.is_empty().then_some(texts::NO_PATTERN));
    let described = if detail.is_full() { patterns.len() } else { 1 };
    let (first, others) = patterns.split_at_checked(described).unwrap_or((&patterns, &[]));
    let section = first.iter().fold(section, |section, pattern| one(section, pattern, detail));
    let section = section.items((!others.is_empty()).then(|| next(others)));
    report.push(telling(section, decision, &patterns, detail));
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

/// A pattern: how well it fits, its principle, and the signs that it requires and lacks. In full also the signs that it has,
/// which are among the recorded ones.
fn one(section: Section, pattern: &PatternScore<'_>, detail: Detail) -> Section {
    let fit = label(pattern.fit());
    let icd11 = pattern.icd11().join(", ");
    let icd11 = if icd11.is_empty() { icd11 } else { texts::icd11(&icd11) };
    let score = if detail.is_full() { format!("{} ", share(pattern)) } else { String::new() };
    let matched = detail.is_full().then(|| texts::recorded_signs(&labels(pattern.matched())));
    let name = in_two_languages(Phrase::from(score).strong(pattern.name().en()), pattern.name());
    section
        .item(name.and(": ").and(fit).and(&icd11).and(".").and(&matched.unwrap_or_default()))
        .details(principle(pattern).filter(|_| pattern.required_missing().len() == 0))
        .details(pattern.required_missing().map(|part| texts::required(&labels_or(part))))
}

/// The patterns that rank next, by name and fit.
fn next(patterns: &[PatternScore<'_>]) -> Phrase {
    Phrase::from(if patterns.len() == 1 { texts::RANK_NEXT } else { texts::RANK_NEXT_ALL })
        .joined(patterns, "; ", |phrase, pattern| {
            in_two_languages(phrase.and(pattern.name().en()), pattern.name())
                .and(&format!(" ({})", label(pattern.fit())))
        })
        .and(".")
}

/// Thin evidence in one line, with the signs to ask about; in full also what tells near twins apart.
fn telling(section: Section, decision: &Decision, shown: &[PatternScore<'_>], detail: Detail) -> Section {
    let differentiation = decision.differentiation();
    let planned = decision.protocol().is_some() || decision.alternative().is_some();
    let ask = differentiation.ask_next().iter().filter(|_| planned).copied();
    let ask = labels(ask);
    let section = section.lines(match differentiation.clarity() {
        Clarity::Clear => None,
        Clarity::Close => Some(texts::ask_next(texts::CLOSE, &ask)),
        Clarity::Thin => Some(texts::ask_next(texts::THIN, &ask)),
    });
    let has_twins = detail.is_full() && differentiation.clarity() == Clarity::Close;
    let Some(leader) = shown.first().filter(|_| has_twins) else {
        return section;
    };
    let is_shown = |twin: &&NearTwin<'_>| shown.iter().any(|pattern| pattern.id() == twin.id());
    differentiation.near_twins().iter().filter(is_shown).fold(section, |section, twin| {
        let (of_leader, of_twin) = (twin.signs_of_leader().iter(), twin.signs_of_twin().iter());
        section
            .item(texts::which_pattern(leader.name().en(), twin.name().en()))
            .detail(texts::signs_tell(&labels(of_leader.copied()), &labels(of_twin.copied())))
    })
}
