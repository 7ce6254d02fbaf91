//! The report to the practitioner, in reading order.

mod detail;
mod findings;
mod overridden;
mod patterns;
mod points;
mod questions;
mod recorded;
mod session;
mod short_entry;
mod sources;
mod visit;
mod withheld;

pub(super) use super::card::{clearances, what_was_overridden, whom, with_article};
pub use detail::Detail;
pub(super) use patterns::{in_two_languages, principle, share, tongue_and_pulse};
pub(super) use points::{direction, insertions, needle_size, range, side, site_name, stimulation};
pub(super) use recorded::person;
pub(super) use sources::{bibliography, of_protocol};
pub(super) use visit::section as visit;

use super::card;
use super::document::{Document, Kind, Phrase, Section};
use crate::decision::Decision;
use crate::rules::Verdict;
use crate::texts::en::report as texts;

/// Returns the report of a decision to the practitioner: the [`card`](super::card()), then what stands behind it.
///
/// After the card, in this order: the places with the reasons for each, the findings, the patterns, what was withheld and why,
/// the session, expectations and harms, open questions, the recorded intake, sources, and the statement of scope and limits.
/// As HTML it contains the face chart. [`report_with`] gives it in full.
///
/// ```
/// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern};
/// use tcm_facial::{Engine, render};
///
/// let intake = Intake::builder(Age::new(47)?).concern(ReportedConcern::new(Concern::Dryness)).build()?;
/// let report = render::report(&Engine::standard().decide(&intake));
/// assert!(report.text().starts_with("ASK FIRST"));
/// assert!(report.markdown().starts_with("# Facial acupuncture: ask first"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn report(decision: &Decision) -> Document {
    report_with(decision, Detail::default())
}

/// Returns the [`report`](report()) of a decision in as much detail as asked for.
///
/// ```
/// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern};
/// use tcm_facial::render::Detail;
/// use tcm_facial::{Engine, render};
///
/// let intake = Intake::builder(Age::new(47)?)
///     .concern(ReportedConcern::new(Concern::Dryness))
///     .deny_all_other_risks()
///     .build()?;
/// let report = render::report_with(&Engine::standard().decide(&intake), Detail::Full);
/// assert!(report.html().contains("<code>first_visit_gentle</code>"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn report_with(decision: &Decision, detail: Detail) -> Document {
    let mut report = Document::new(name(decision), imprint(decision));
    report.is_titled = false;
    report.chart = Some(decision.clone());
    report.card = card::sections(decision);
    let planned = decision.protocol().or_else(|| decision.alternative());
    if let Some(protocol) = planned {
        report.push(points::reasons(protocol, detail));
    }
    overridden::write(&mut report, decision);
    findings::write(&mut report, decision, detail);
    patterns::write(&mut report, decision, detail);
    if let Some(protocol) = planned {
        withheld::write(&mut report, protocol.withheld(), detail);
        session::write(&mut report, protocol, detail);
    }
    questions::write(&mut report, decision);
    visit::write(&mut report, decision);
    recorded::write(&mut report, decision);
    sources::write(&mut report, decision, detail);
    report.push(Section::new(Kind::Statement, texts::STATEMENT).line(decision.statement()));
    report
}

pub(super) fn name(decision: &Decision) -> &'static str {
    match decision.verdict() {
        Verdict::Treat if decision.is_conditional() => texts::TITLE_NOT_CLEARED,
        Verdict::Treat => texts::TITLE_PROTOCOL,
        Verdict::Defer => texts::TITLE_DEFER,
        Verdict::Incomplete => texts::TITLE_INCOMPLETE,
        Verdict::Refer => texts::TITLE_REFER,
        Verdict::ReferUrgent => texts::TITLE_URGENT,
        Verdict::Decline => texts::TITLE_DECLINE,
    }
}

/// The version and the rule packs behind a decision, so that a printed page can be traced to them.
pub(super) fn imprint(decision: &Decision) -> Phrase {
    let mut imprint = Phrase::from(texts::imprint(env!("CARGO_PKG_VERSION")));
    for pack in decision.packs() {
        imprint = imprint.and(&texts::imprint_pack(&pack.id, &pack.version)).code(&pack.digest);
    }
    imprint.and(".")
}
