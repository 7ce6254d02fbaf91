//! What findings keep away from which places.

use super::area::Area;
use super::each_once;
use crate::atlas::Side;
use crate::decision::Finding;
use crate::intake::Exposure;
use crate::texts::en::limits as texts;
use crate::texts::en::words::label;

/// The sides that a block may be limited to. Without one, it holds on both.
const SIDES: [Option<Side>; 3] = [None, Some(Side::Left), Some(Side::Right)];

/// The places that one finding or several bar, by what is barred there.
#[derive(Debug, Default)]
pub(in crate::render) struct Bars(Vec<Bar>);

#[derive(Clone, Debug)]
struct Bar {
    exposure: Exposure,
    side: Option<Side>,
    area: Area,
}

impl Bars {
    /// Adds what a finding blocks.
    pub(in crate::render) fn add(&mut self, finding: &Finding<'_>) {
        let Some(block) = finding.blocks() else { return };
        let (area, side) = (Area::of(block.places()), block.places().side());
        for exposure in block.what() {
            match self.0.iter_mut().find(|bar| bar.exposure == *exposure && bar.side == side) {
                Some(bar) => bar.area = std::mem::take(&mut bar.area).union(area.clone()),
                None => self.0.push(Bar { exposure: *exposure, side, area: area.clone() }),
            }
        }
    }

    fn area(&self, exposure: Exposure, side: Option<Side>) -> Area {
        let bar = self.0.iter().find(|bar| bar.exposure == exposure && bar.side == side);
        bar.map(|bar| bar.area.clone()).unwrap_or_default()
    }

    /// What is barred for an exposure on a side, beyond what is barred on both.
    fn said(&self, exposure: Exposure, side: Option<Side>) -> Area {
        let on_both = side.map(|_| self.area(exposure, None)).unwrap_or_default();
        self.area(exposure, side).beyond(&on_both)
    }

    /// The places that an exposure is kept from, in everyday words.
    pub(in crate::render) fn everyday_places(&self, exposure: Exposure) -> Vec<String> {
        let mut places = Vec::new();
        for side in SIDES {
            let words = self.said(exposure, side).everyday_places().into_iter();
            places.extend(words.map(|place| match side {
                Some(side) => texts::on_a_side(&place, label(side)),
                None => place,
            }));
        }
        each_once(places.into_iter())
    }

    /// One sentence for each side and each set of exposures that share their places.
    pub(in crate::render) fn sentences(&self) -> Vec<String> {
        let mut sentences = Vec::new();
        for side in SIDES {
            let mut told: Vec<(Area, Vec<Exposure>)> = Vec::new();
            for exposure in Exposure::ALL.iter().copied() {
                let area = self.said(exposure, side);
                if area.is_empty() {
                    continue;
                }
                match told.iter_mut().find(|(known, _)| *known == area) {
                    Some((_, exposures)) => exposures.push(exposure),
                    None => told.push((area, vec![exposure])),
                }
            }
            sentences.extend(told.iter().map(|(area, exposures)| sentence(area, exposures, side)));
        }
        sentences
    }
}

fn sentence(area: &Area, exposures: &[Exposure], side: Option<Side>) -> String {
    let side = match side {
        Some(Side::Left) => texts::LEFT,
        Some(Side::Right) => texts::RIGHT,
        _ => "",
    };
    let places = area.places();
    let what = what(exposures);
    if area.is_everywhere() {
        texts::nowhere(side, &what.words)
    } else if area.has_the_face() {
        let more = if places.is_empty() { String::new() } else { texts::nor_at(&places) };
        texts::not_in_the_face(side, &what.before_a_place(), &more)
    } else {
        texts::at_places(side, &what.before_a_place(), &places)
    }
}

/// What is barred, in words.
struct What {
    words: String,
    /// Nouns need a preposition before a place.
    are_nouns: bool,
}

impl What {
    fn before_a_place(&self) -> String {
        if self.are_nouns { texts::to(&self.words) } else { self.words.clone() }
    }
}

fn what(exposures: &[Exposure]) -> What {
    let verbs = match exposures {
        [Exposure::Needle] => Some(texts::NEEDLE),
        [Exposure::SkinContact] => Some(texts::PRESS),
        [Exposure::Needle, Exposure::SkinContact] => Some(texts::NEEDLE_OR_PRESS),
        _ => None,
    };
    if let Some(verbs) = verbs {
        return What { words: texts::do_not(verbs), are_nouns: false };
    }
    if exposures.len() == Exposure::ALL.len() {
        return What { words: texts::NOTHING.to_owned(), are_nouns: true };
    }
    let nouns = exposures.iter().flat_map(|exposure| match exposure {
        Exposure::Needle => &[texts::NEEDLING][..],
        Exposure::SkinContact => &[texts::PRESSING, texts::RUBBING],
        Exposure::Current => &[texts::CURRENT],
        Exposure::Light => &[texts::LIGHT],
        Exposure::Heat => &[texts::HEAT],
    });
    let nouns: Vec<&str> = nouns.copied().collect();
    What { words: texts::no(&nouns), are_nouns: true }
}
