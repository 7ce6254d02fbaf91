//! What the rules forbid, limit and assume for a person, together.

use super::opening::title;
use crate::decision::{Decision, Finding};
use crate::intake::{Ask, ModalitySet, Risk};
use crate::render::document::{Document, Kind, Phrase, Section};
use crate::render::limits::{Bars, Limits, assumptions, each_once, no_adjuncts};
use crate::rules::Verdict;
use crate::texts::en::limits as texts;
use crate::texts::en::words::label;

/// In an emergency it is no warning of its own, so that nothing stands beside what to do.
pub(super) fn write(report: &mut Document, decision: &Decision) {
    let kind = if decision.verdict() == Verdict::ReferUrgent { Kind::Plain } else { Kind::Warning };
    let own: Vec<Finding<'_>> = decision.findings().filter(|finding| !finding.is_for_everyone()).collect();
    let mut bars = Bars::default();
    let mut limits = Limits::default();
    let mut adjuncts = ModalitySet::EMPTY;
    let mut assumed: Vec<(Risk, String)> = Vec::new();
    let mut unconfirmed: Vec<String> = Vec::new();
    for finding in &own {
        bars.add(finding);
        limits = limits.and(finding.caps().map(Limits::from).unwrap_or_default());
        adjuncts = adjuncts.union(finding.forbids());
        assumed.extend(assumptions(finding));
        unconfirmed.extend(what_is_unconfirmed(finding));
    }
    let assumed = each_once(assumed.into_iter());
    let assumed = assumed.iter().map(|(risk, assumption)| texts::of_risk(label(*risk), assumption));
    let section = Section::new(kind, texts::LIMITS)
        .rest(texts::LIMITS_REST)
        .items(bars.sentences())
        .items(limits.sentences())
        .items(no_adjuncts(adjuncts))
        .items(assumed)
        .items(until_answered(decision))
        .lines((!unconfirmed.is_empty()).then(|| Phrase::from(texts::UNCONFIRMED).quiet()))
        .lines(unconfirmed.into_iter().map(|words| Phrase::from(words).quiet()));
    report.push_unless_empty(section);
}

/// The limits of the rules that wait for an answer. Without a plan there is nothing for them to limit.
fn until_answered(decision: &Decision) -> Option<String> {
    let is_planned = decision.protocol().is_some() || decision.alternative().is_some();
    let (mut bars, mut limits) = (Bars::default(), Limits::default());
    for finding in decision.waiting().filter(|_| is_planned) {
        if withholds(&finding) {
            bars.add(&finding);
        }
        limits = limits.and(finding.caps().map(Limits::from).unwrap_or_default());
    }
    let sentences = [bars.sentences(), limits.sentences()].concat();
    (!sentences.is_empty()).then(|| format!("{}{}", texts::UNTIL_ANSWERED_ALSO, sentences.join(" ")))
}

/// Whether the blocks of a rule that waits for an answer are in force until then.
fn withholds(finding: &Finding<'_>) -> bool {
    let risk = |fact: String| fact.strip_prefix("unknown risk.")?.parse::<Risk>().ok();
    finding.because().filter_map(risk).any(|risk| risk.ask() == Ask::Withhold)
}

/// What of a finding's limits no source confirms.
fn what_is_unconfirmed(finding: &Finding<'_>) -> Option<String> {
    let limits = finding.blocks().is_some() || finding.caps().is_some() || !finding.forbids().is_empty();
    finding.unconfirmed().filter(|_| limits).map(|words| texts::of_rule(title(finding), words))
}
