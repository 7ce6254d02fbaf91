//! Renders a decision as a card: one page to needle from, or what has to happen first.

mod insertions;
mod left_out;
mod next;
mod person;
mod questions;
mod safety;
mod typed;
mod verdict;

pub(super) use safety::withholds;
pub(super) use verdict::meanwhile;

use super::document::{Document, Section};
use super::wording::{imprint, name};
use crate::decision::Decision;
use crate::rules::Verdict;

/// Returns the card of a decision: what a practitioner reads before the first needle, on one page where that is possible.
///
/// In this order: the verdict with what must be cleared, asked and checked first; where no needle may go, the limits, and when
/// to stop; the person and the pattern; the needles in the order of the hand, each with its side, length, greatest depth,
/// direction and size; the session and the course; what is left out; room for notes. A decision without a plan says what to do
/// instead: when to come back, whom to see, or what to ask.
///
/// A card has no rule ids, weights or sources: they are in the [`report`](super::report()), which starts with the card.
///
/// ```
/// use tcm_facial::Intake;
/// use tcm_facial::{Engine, render};
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }], "risks": { "absent": "all_others" }
/// }"#)?;
/// let card = render::card(&Engine::standard().decide(&intake));
/// assert!(card.text().starts_with("PLAN, AFTER THESE CHECKS: no recorded rule forbids it"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[doc(alias = "prescription")]
#[doc(alias = "treatment plan")]
pub fn card(decision: &Decision) -> Document {
    let mut card = Document::new(name(decision), imprint(decision));
    card.card = sections(decision);
    card
}

/// The sections of the card.
pub(super) fn sections(decision: &Decision) -> Vec<Section> {
    let mut card = verdict::sections(decision);
    if decision.verdict() == Verdict::ReferUrgent {
        // Anything else would distract.
        card.push(person::section(decision));
        return card;
    }
    let planned = decision.protocol().or_else(|| decision.alternative());
    if let Some(protocol) = planned {
        card.push(safety::section(decision, protocol));
    }
    card.push(person::section(decision));
    if let Some(protocol) = planned {
        if decision.protocol().is_none() {
            card.push(meanwhile(decision));
        }
        card.push(insertions::section(protocol));
        card.push(next::section(protocol));
    }
    card
}
