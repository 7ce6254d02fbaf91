//! The items on needling, summarised over all insertions.

use crate::atlas::{DeQi, Millimetres, Part};
use crate::decision::{Insertion, Protocol, Site, Technique};
use crate::render::wording::{needle_size, range, stimulation};
use crate::texts::en::words::label;
use crate::texts::en::{report, stricta as texts};

/// The lengths in the skin and the greatest depth, in each part of the body.
pub(super) fn depths(protocol: &Protocol) -> String {
    let of_part = |part| {
        let insertions = protocol.insertions().filter(|insertion| insertion.part() == part);
        let techniques: Vec<_> = insertions.filter_map(|insertion| insertion.technique()).collect();
        let min: Millimetres = techniques.iter().map(|technique| technique.inserted().min()).min()?;
        let max = techniques.iter().map(|technique| technique.inserted().max()).max()?;
        let deepest = techniques.iter().map(Technique::depth).max()?;
        Some(texts::depth(&range(min, max), &deepest.to_string()))
    };
    texts::depths(of_part(Part::Face).as_deref(), of_part(Part::Body).as_deref())
}

pub(super) fn responses(protocol: &Protocol) -> String {
    grouped(protocol, |technique| match technique.de_qi() {
        DeQi::None => texts::NO_RESPONSE,
        DeQi::Optional => report::DE_QI_OPTIONAL,
    })
}

pub(super) fn stimulations(protocol: &Protocol) -> String {
    texts::stimulation(&grouped(protocol, |technique| stimulation(technique.stimulation())))
}

pub(super) fn retention(protocol: &Protocol) -> String {
    texts::retention(protocol.retention_min(), protocol.prone_retention_min())
}

pub(super) fn needles(protocol: &Protocol) -> String {
    texts::needles(&grouped(protocol, needle_size))
}

/// What the techniques say, each wording once, with the places it applies to.
fn grouped<T: AsRef<str> + Into<String>>(protocol: &Protocol, says: impl Fn(&Technique<'_>) -> T) -> String {
    let mut said: Vec<(String, Vec<String>)> = Vec::new();
    for insertion in protocol.insertions() {
        let Some(technique) = insertion.technique() else { continue };
        let words: String = says(&technique).into();
        let place = place(&insertion);
        match said.iter_mut().find(|(other, _)| *other == words) {
            Some((_, places)) => places.push(place),
            None => said.push((words, vec![place])),
        }
    }
    match said.as_slice() {
        [(words, _)] => texts::at_every_place(words),
        several => {
            let parts = several.iter().map(|(words, places)| texts::at_places(words, places));
            parts.collect::<Vec<_>>().join("; ")
        }
    }
}

fn place(insertion: &Insertion<'_>) -> String {
    match insertion.site() {
        Site::Point(point) => point.to_string(),
        Site::Local { zone, .. } => label(zone).to_owned(),
    }
}
