//! The points of each zone, ready to block.

use crate::atlas::{FacialZone, Point, PointSet, ZoneSet};

#[derive(Debug)]
pub(crate) struct ZonePoints {
    zones: Vec<PointSet>,
}

impl ZonePoints {
    pub(super) fn new() -> Self {
        let touching =
            |zone: &FacialZone| Point::all().filter(|point| point.zones().contains(*zone)).collect();
        Self { zones: FacialZone::ALL.iter().map(touching).collect() }
    }

    /// Every point that touches one of the zones; every point of head, face and neck, where those are all zones.
    pub(crate) fn of(&self, zones: ZoneSet) -> PointSet {
        let sets = zones.iter().filter_map(|zone| self.zones.get(zone as usize));
        sets.fold(PointSet::EMPTY, |all, set| all.union(*set))
    }
}
