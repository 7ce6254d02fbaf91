//! Where no needle may go, the limits, how long to press, and when to stop.

use crate::atlas::Structure;
use crate::decision::{Decision, Finding, Protocol};
use crate::intake::{Ask, Intake, Modality, ModalitySet, Pregnancy, Risk};
use crate::render::document::{Kind, Phrase, Section};
use crate::render::limits::{Bars, Limits, assumptions, each_once, no_adjuncts};
use crate::texts::en::words::label;
use crate::texts::en::{card as texts, limits as limits_texts};

pub(super) fn section(decision: &Decision, protocol: &Protocol) -> Section {
    let own: Vec<Finding<'_>> = decision.findings().filter(|finding| !finding.is_for_everyone()).collect();
    let mut bars = Bars::default();
    let mut limits = Limits::default();
    let mut adjuncts = ModalitySet::EMPTY;
    let mut assumed: Vec<(Risk, String)> = Vec::new();
    for finding in &own {
        bars.add(finding);
        limits = limits.and(finding.caps().map(Limits::from).unwrap_or_default());
        adjuncts = adjuncts.union(finding.forbids());
        assumed.extend(assumptions(finding));
    }
    let assumed = each_once(assumed.into_iter());
    let assumed = assumed.iter().map(|(risk, assumption)| limits_texts::of_risk(label(*risk), assumption));
    let items: Vec<Phrase> = marked(bars.sentences(), &own, |finding| finding.blocks().is_some())
        .chain(marked(limits.overall(), &own, |finding| finding.caps().is_some()))
        .chain(marked(no_adjuncts(adjuncts), &own, |finding| !finding.forbids().is_empty()))
        .collect();
    let is_marked = items.iter().any(|item| item.plain().ends_with(texts::UNCONFIRMED_MARK));
    Section::new(Kind::Warning, texts::SAFETY)
        .items(items)
        .items(limits.has_places().then_some(texts::LIMITS_OF_PLACES))
        .items(assumed)
        .items(until_answered(decision))
        .items(pregnancy(decision.intake()))
        .items((protocol.modality() == Modality::Needle).then(|| stop_at_once(protocol)))
        .lines(is_marked.then(|| Phrase::from(texts::UNCONFIRMED).quiet()))
}

/// Sentences about the limits of some findings, with a mark where no source confirms all of them.
fn marked(
    sentences: impl IntoIterator<Item = String>,
    findings: &[Finding<'_>],
    limits: impl Fn(&Finding<'_>) -> bool,
) -> impl Iterator<Item = Phrase> {
    let unconfirmed = findings.iter().any(|finding| limits(finding) && finding.unconfirmed().is_some());
    let mark = if unconfirmed { texts::UNCONFIRMED_MARK } else { "" };
    sentences.into_iter().map(move |sentence| Phrase::from(sentence).and(mark))
}

/// The limits of the rules that wait for an answer.
fn until_answered(decision: &Decision) -> Option<String> {
    let (mut bars, mut limits) = (Bars::default(), Limits::default());
    for finding in decision.waiting() {
        if withholds(&finding) {
            bars.add(&finding);
        }
        limits = limits.and(finding.caps().map(Limits::from).unwrap_or_default());
    }
    let sentences = [bars.sentences(), limits.sentences()].concat();
    (!sentences.is_empty())
        .then(|| limits_texts::until(limits_texts::UNTIL_ANSWERED_ALSO, &sentences.join(" ")))
}

/// Whether the blocks of a rule that waits for an answer are in force until then.
pub(in crate::render) fn withholds(finding: &Finding<'_>) -> bool {
    let risk = |fact: String| fact.strip_prefix("unknown risk.")?.parse::<Risk>().ok();
    finding.because().filter_map(risk).any(|risk| risk.ask() == Ask::Withhold)
}

/// The recorded answer, where sex and age leave a pregnancy possible.
fn pregnancy(intake: &Intake) -> Option<String> {
    let answer = label(intake.pregnancy());
    match intake.pregnancy() {
        Pregnancy::Yes => Some(texts::pregnancy(answer)),
        _ => intake.pregnancy_is_conceivable().then(|| texts::ask_again(answer)),
    }
}

fn stop_at_once(protocol: &Protocol) -> String {
    let mut hazards = protocol.insertions().flat_map(|insertion| insertion.hazards());
    texts::stop_at_once(hazards.any(|structure| *structure == Structure::LungPleura))
}
