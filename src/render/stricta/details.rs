//! The items on needling, gathered over all insertions.

use crate::atlas::Language;
use crate::atlas::{DeQi, Millimetres, Part, Stimulation};
use crate::decision::{Insertion, Protocol};
use crate::reasoning::site::Site;
use crate::reasoning::technique::Technique;
use crate::render::document::list;
use crate::render::report::{depth, needle, stimulation};

/// The shallowest and the deepest figure of each part.
pub(super) fn depths(protocol: &Protocol) -> String {
    let of_part = |part, name: &str| {
        let insertions = protocol.insertions().filter(|insertion| insertion.part() == part);
        let ranges: Vec<_> =
            insertions.filter_map(|insertion| Some(insertion.technique()?.depth())).collect();
        let min: Millimetres = ranges.iter().map(|range| range.min()).min()?;
        let max = ranges.iter().map(|range| range.max()).max()?;
        Some(format!("{} in the {name}", depth(min, max)))
    };
    let parts = [of_part(Part::Face, "face, scalp and neck"), of_part(Part::Body, "body")];
    let parts = list(parts.into_iter().flatten());
    format!(
        "{parts}, the length of needle under the skin, measured along the needle; for each place see below"
    )
}

pub(super) fn responses(protocol: &Protocol) -> String {
    told(protocol, |technique| match technique.de_qi() {
        DeQi::None => "none is sought",
        DeQi::Optional => "de qi optional",
    })
}

pub(super) fn stimulations(protocol: &Protocol) -> String {
    let by_hand = told(protocol, |technique| match technique.stimulation() {
        Stimulation::None => "needles are placed and left alone",
        other => stimulation(other),
    });
    format!("by hand: {by_hand}. No current")
}

pub(super) fn retention(protocol: &Protocol) -> String {
    let minutes = protocol.retention_min().map(|minutes| format!("{minutes} minutes")).unwrap_or_default();
    let insertions = protocol.insertions();
    let prone = insertions.iter().any(|insertion| insertion.phase() == crate::atlas::SessionPhase::Prone);
    if prone { format!("10 minutes lying on the belly, then {minutes} lying on the back") } else { minutes }
}

pub(super) fn needles(protocol: &Protocol) -> String {
    let sizes = told(protocol, |technique| needle(technique).trim_start_matches("needle ").to_owned());
    format!("{sizes}. Sterile, for single use")
}

/// What is said of the techniques, each once, with the places it is said of.
fn told<T: AsRef<str> + Into<String>>(protocol: &Protocol, says: impl Fn(&Technique) -> T) -> String {
    let mut said: Vec<(String, Vec<String>)> = Vec::new();
    for insertion in protocol.insertions() {
        let Some(technique) = insertion.technique() else { continue };
        let words: String = says(technique).into();
        let place = place(&insertion);
        match said.iter_mut().find(|(other, _)| *other == words) {
            Some((_, places)) => places.push(place),
            None => said.push((words, vec![place])),
        }
    }
    match said.as_slice() {
        [(words, _)] => format!("{words}, at every place"),
        several => {
            let parts = several.iter().map(|(words, places)| format!("{words}, at {}", list(places)));
            parts.collect::<Vec<_>>().join("; ")
        }
    }
}

fn place(insertion: &Insertion<'_>) -> String {
    match insertion.site() {
        Site::Point(point) => point.to_string(),
        Site::Local { zone, .. } => zone.label(Language::English).to_owned(),
    }
}
