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
use crate::intake::{Modality, ModalitySet};
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

/// Which adjuncts are forbidden. One with a long name comes last, so that it is not read as part of the next.
pub(super) fn no_adjuncts(forbidden: ModalitySet) -> Option<String> {
    let (long, short): (Vec<Modality>, Vec<_>) =
        forbidden.iter().partition(|modality| *modality == Modality::Electroacupuncture);
    let names: Vec<&str> = short.into_iter().chain(long).map(label).collect();
    (!names.is_empty()).then(|| texts::forbids(&names))
}

/// What one finding forbids and limits, one sentence each, and what of it no source confirms.
pub(super) fn of_finding(finding: &Finding<'_>) -> (Vec<String>, Option<String>) {
    let mut bars = Bars::default();
    bars.add(finding);
    let limits = finding.caps().map(Limits::from).unwrap_or_default();
    let mut sentences = bars.sentences();
    sentences.extend(limits.sentences());
    sentences.extend(no_adjuncts(finding.forbids()));
    // What the rule's sources do not say belongs beside what it says.
    let unconfirmed = finding.unconfirmed().filter(|_| !sentences.is_empty()).map(texts::unconfirmed);
    (sentences, unconfirmed)
}
