//! What findings assume because a detail was not stated.

use crate::decision::Finding;
use crate::intake::{Detail, Risk};
use crate::texts::en::limits as texts;
use crate::texts::en::words::label;

/// What a finding assumes: the risk, and what is not stated of it with what it is taken as.
pub(in crate::render) fn assumptions(finding: &Finding<'_>) -> Vec<(Risk, String)> {
    let facts = finding.assumed();
    facts
        .filter_map(|fact| {
            let (risk, detail) = detail_of(&fact)?;
            Some((risk, in_words(risk, detail)))
        })
        .collect()
}

/// The detail of a risk that a fact such as `risk.rosacea.status` names.
pub(super) fn detail_of(fact: &str) -> Option<(Risk, Detail)> {
    let (risk, detail) = fact.strip_prefix("risk.")?.split_once('.')?;
    Some((risk.parse().ok()?, detail.parse().ok()?))
}

fn in_words(risk: Risk, detail: Detail) -> String {
    match detail {
        Detail::Status => {
            let statuses: Vec<&str> = risk.statuses().iter().map(|status| label(*status)).collect();
            texts::status_not_stated(&statuses)
        }
        Detail::Severity => texts::SEVERITY_NOT_STATED.to_owned(),
        Detail::DaysAgo => texts::DAYS_NOT_STATED.to_owned(),
        Detail::Zones => texts::ZONES_NOT_STATED.to_owned(),
        Detail::Side => texts::SIDE_NOT_STATED.to_owned(),
        // Nothing is concluded from a note.
        Detail::Note => texts::NOTE_NOT_STATED.to_owned(),
    }
}
