//! The points of each zone.

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

    /// Every point in any of the zones.
    pub(crate) fn of(&self, zones: ZoneSet) -> PointSet {
        let points_of = |zone: FacialZone| {
            let points = self.zones.get(zone as usize).copied();
            debug_assert!(points.is_some(), "no points are known of the zone {zone}");
            points.unwrap_or_else(PointSet::all)
        };
        zones.iter().map(points_of).fold(PointSet::EMPTY, PointSet::union)
    }
}
