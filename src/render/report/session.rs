//! Session, aftercare, advice, expectations, harms.

use super::Detail;
use super::recorded::in_zones;
use crate::decision::{CitedText, Expectation, Protocol, SessionStepText};
use crate::intake::Modality;
use crate::render::document::{Document, Kind, Phrase, Section};
use crate::render::limits::each_once;
use crate::rules::kinds::StepRule;
use crate::rules::{Certainty, RulePack};
use crate::texts::en::report as texts;
use crate::texts::en::words::{capitalised, label};

pub(super) fn write(report: &mut Document, protocol: &Protocol, detail: Detail) {
    report.push(steps(protocol, detail));
    let additions = protocol.adjuncts().map(|adjunct| {
        Phrase::default().strong(&capitalised(label(adjunct.modality()))).and(". ").note(adjunct.note())
    });
    let section = Section::new(Kind::Plain, texts::ADDITIONS).rest(texts::ADDITIONS_REST);
    report.push_unless_empty(section.items(additions));
    notes(report, texts::AFTERWARDS, protocol.aftercare());
    notes(report, texts::IN_DAILY_LIFE, protocol.advice());
    report.push(expectations(texts::EXPECTED, protocol));
    notes(report, texts::MAY_GO_WRONG, protocol.harms());
}

/// The steps of the session. Those that the standard pack gives for everybody are named, unless the report is full; what depends
/// on the person, or comes from another pack, is always there in its words.
fn steps(protocol: &Protocol, detail: Detail) -> Section {
    let section = Section::new(Kind::Plain, texts::SESSION);
    if detail.is_full() {
        return section.numbered(protocol.steps().map(|step| step.text().en()));
    }
    let pack = RulePack::standard();
    let for_everyone = |rule: &&StepRule| rule.condition.place.is_none();
    let is_standard = |step: &SessionStepText<'_>| {
        pack.contents().steps.iter().filter(for_everyone).any(|rule| rule.text == *step.text())
    };
    let (standard, own): (Vec<_>, Vec<_>) = protocol.steps().partition(is_standard);
    let is_needled = protocol.modality() == Modality::Needle;
    let standard = each_once(standard.iter().map(|step| texts::step(label(step.step()), is_needled)));
    section
        .lines((!standard.is_empty()).then(|| texts::standard_steps(&standard)))
        .items(own.iter().map(|step| step.text().en()))
}

/// The expectations of a plan.
fn expectations(heading: &str, protocol: &Protocol) -> Section {
    let section = Section::new(Kind::Plain, heading).rest(texts::HOW_CERTAIN);
    section.items(protocol.expectations().map(expected))
}

/// Notes that say no more than the certainty does.
const ONLY_NONE: [&str; 2] = ["No study was found.", "No trial was found."];

/// A concern in its zones, the certainty of an effect, and the evidence. That there is no study is said once.
fn expected(expectation: Expectation<'_>) -> Phrase {
    let place = in_zones(expectation.zones());
    let what = format!("{}{place}: ", capitalised(label(expectation.concern())));
    let note = expectation.note();
    let what = Phrase::from(what).strong(label(expectation.certainty())).and(".");
    match expectation.certainty() {
        Certainty::None if ONLY_NONE.contains(&note.text().en()) => what.cited(note.sources()),
        _ => what.and(" ").note(note),
    }
}

/// Adds a section of texts with their sources, if there are any.
fn notes<'a>(document: &mut Document, heading: &str, notes: impl Iterator<Item = CitedText<'a>>) {
    let notes = notes.map(|note| Phrase::default().note(note));
    document.push_unless_empty(Section::new(Kind::Plain, heading).items(notes));
}

impl Phrase {
    /// Adds a text with its sources.
    pub(in crate::render) fn note(self, note: CitedText<'_>) -> Self {
        self.and(note.text().en()).cited(note.sources())
    }
}
