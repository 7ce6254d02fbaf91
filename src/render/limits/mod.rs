//! What findings forbid, limit and assume, in plain words: for one finding, for those that rest on one missing answer, and for
//! all of a person together.

mod area;
mod assumed;
mod bars;
mod caps;
mod together;

pub(super) use assumed::assumptions;
pub(super) use bars::Bars;
pub(super) use caps::Limits;
pub(super) use together::{Together, together};

use crate::decision::Finding;
use crate::texts::en::limits as texts;
use crate::texts::en::words::label;

/// The items without repetitions, in the order in which they first occur.
pub(super) fn each_once<T: PartialEq>(items: impl Iterator<Item = T>) -> Vec<T> {
    let mut different = Vec::new();
    for item in items {
        if !different.contains(&item) {
            different.push(item);
        }
    }
    different
}

/// What one finding forbids and limits, one sentence each.
pub(super) fn of_finding(finding: &Finding<'_>) -> Vec<String> {
    let mut bars = Bars::default();
    bars.add(finding);
    let limits = finding.caps().map(Limits::from).unwrap_or_default();
    let adjuncts: Vec<&str> = finding.forbids().iter().map(label).collect();
    let mut sentences = bars.sentences();
    sentences.extend(limits.sentences());
    sentences.extend((!adjuncts.is_empty()).then(|| texts::forbids(&adjuncts)));
    // What the rule's sources do not say belongs beside what it says.
    if !sentences.is_empty() {
        sentences.extend(finding.unconfirmed().map(texts::unconfirmed));
    }
    sentences
}
