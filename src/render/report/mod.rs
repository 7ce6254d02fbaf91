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

pub use detail::Detail;
pub(super) use points::insertions;
pub(super) use sources::{bibliography, of_protocol};
pub(super) use visit::section as visit;

use super::card;
use super::document::{Document, Kind, Section};
use super::wording::{imprint, name};
use crate::decision::Decision;
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
