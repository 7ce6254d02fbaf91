//! What a decision says to a practitioner, in the order in which it is read.

mod findings;
mod opening;
mod points;
mod recorded;
mod session;
mod sources;

pub(super) use findings::share;
pub(super) use opening::{meanwhile, title, to_clear, what_was_set_aside, whom, with_article};
pub(super) use points::{depth, groups, needle, side, site_name, stimulation};
pub(super) use recorded::zone_names;
pub(super) use session::{expected, range};
pub(super) use sources::{bibliography, of_protocol};

use super::document::{Document, Kind, Phrase, Section};
use crate::decision::Decision;
use crate::rules::Verdict;

/// The verdict and what must be cleared first, what was recorded and found, the points in the order of insertion with the
/// reason for each, what was withheld and why, the session, the course, what can be expected and what may go wrong, the
/// sources, the statement.
#[must_use]
pub fn report(decision: &Decision) -> Document {
    let mut report = Document::new(name(decision), imprint(decision));
    report.is_titled = false;
    report.chart = Some(decision.clone());
    opening::write(&mut report, decision);
    recorded::write(&mut report, decision);
    findings::write(&mut report, decision);
    if let Some(protocol) = decision.protocol() {
        points::write(&mut report, protocol);
        points::write_withheld(&mut report, &decision.withheld());
        session::write(&mut report, protocol);
    } else if let Some(alternative) = decision.alternative() {
        report.push(meanwhile(decision));
        points::write(&mut report, alternative);
        points::write_withheld(&mut report, &alternative.withheld());
        session::write(&mut report, alternative);
    }
    report.push(sources::write(decision));
    let mut statement = Section::new(Kind::Statement, "What this is, and is not");
    statement.line(decision.statement());
    report.push(statement);
    report
}

fn name(decision: &Decision) -> &'static str {
    match decision.verdict() {
        Verdict::Treat if decision.is_conditional() => "Facial acupuncture: protocol, not yet cleared",
        Verdict::Treat => "Facial acupuncture: protocol",
        Verdict::Defer => "Facial acupuncture: not now",
        Verdict::Incomplete => "Facial acupuncture: ask first",
        Verdict::Refer => "Facial acupuncture: refer first",
        Verdict::ReferUrgent => "Medical care at once",
        Verdict::Decline => "Facial acupuncture: not offered",
    }
}

/// The rules that a decision was made with, so that a sheet of paper can be traced to them.
pub(super) fn imprint(decision: &Decision) -> Phrase {
    let version = env!("CARGO_PKG_VERSION");
    let mut imprint = Phrase::from(format!("For this person and this visit. tcm-facial {version}"));
    for pack in decision.packs() {
        imprint = imprint.and(&format!("; rules {} {}, ", pack.id, pack.version)).code(&pack.digest);
    }
    imprint.and(".")
}
