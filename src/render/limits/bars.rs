//! What findings keep away from which places.

use super::area::Area;
use super::each_once;
use crate::atlas::Side;
use crate::decision::Finding;
use crate::intake::Exposure;
use crate::texts::en::limits as texts;
use crate::texts::en::words::{label, list};

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
    let what = what(exposures);
    let side = match side {
        Some(Side::Left) => texts::on_the_side(texts::LEFT),
        Some(Side::Right) => texts::on_the_side(texts::RIGHT),
        _ => String::new(),
    };
    let places = area.places();
    if area.is_everywhere() {
        texts::nowhere(&what, &side)
    } else if area.has_the_face() {
        let more = if places.is_empty() { String::new() } else { texts::nor_at(&places) };
        texts::not_in_the_face(&what, &side, &more)
    } else {
        texts::nothing_here(&what, &side, &places)
    }
}

fn what(exposures: &[Exposure]) -> String {
    if exposures.len() == Exposure::ALL.len() {
        return texts::NOTHING.to_owned();
    }
    let words = exposures.iter().map(|exposure| match exposure {
        Exposure::Needle => texts::NEEDLE,
        Exposure::SkinContact => texts::PRESSING,
        Exposure::Current => texts::CURRENT,
        Exposure::Light => texts::LIGHT,
        Exposure::Heat => texts::HEAT,
    });
    list(words.map(texts::no))
}
