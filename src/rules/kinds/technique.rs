//! Techniques: how local insertions are needled, and for how long needles stay.

use super::concern::InsertionForm;
use crate::atlas::{Angle, DeQi, FacialZone, Millimetres, Stimulation, ZoneSet};
use crate::intake::Severity;
use crate::rules::read::{Condition, PackReader, Reads, RuleHeader, TableReader};

/// A technique. Several that fit the same insertion meet: the thinnest needle, the narrowest range of depth.
#[derive(Clone, Debug)]
pub(crate) struct TechniqueRule {
    pub(crate) heading: RuleHeader,
    pub(crate) condition: Condition,
    pub(crate) form: Option<InsertionForm>,
    /// The zones that the technique is for; none named, all.
    pub(crate) zones: ZoneSet,
    pub(crate) needles: Option<NeedleCount>,
    pub(crate) gauge: Option<Millimetres>,
    pub(crate) length: Option<Millimetres>,
    pub(crate) min_depth: Option<Millimetres>,
    pub(crate) max_depth: Option<Millimetres>,
    pub(crate) angle: Option<Angle>,
    pub(crate) stimulation: Option<Stimulation>,
    pub(crate) de_qi: Option<DeQi>,
    pub(crate) retention_min: Option<u8>,
}

/// How many needles a local insertion takes on each of its sides, by how marked the concern is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NeedleCount {
    mild: u8,
    moderate: u8,
    severe: u8,
}

impl NeedleCount {
    /// For a mild, a moderate and a severe concern.
    pub(crate) const fn by_severity(self) -> (u8, u8, u8) {
        (self.mild, self.moderate, self.severe)
    }

    pub(crate) const fn at(self, severity: Severity) -> u8 {
        match severity {
            Severity::Mild => self.mild,
            Severity::Moderate => self.moderate,
            Severity::Severe => self.severe,
        }
    }
}

impl TechniqueRule {
    /// Whether it is for local places of a form in a zone. A rule that names neither is about the session.
    pub(crate) fn is_for(&self, form: InsertionForm, zone: FacialZone) -> bool {
        (self.form.is_some() || !self.zones.is_empty())
            && self.form.is_none_or(|named| named == form)
            && (self.zones.is_empty() || self.zones.contains(zone))
    }

    /// Whether two techniques differ in nothing but their headings and conditions.
    pub(crate) fn says_the_same(&self, other: &Self) -> bool {
        (self.form, self.zones, self.needles, self.gauge, self.length)
            == (other.form, other.zones, other.needles, other.gauge, other.length)
            && (self.min_depth, self.max_depth, self.angle, self.stimulation, self.de_qi, self.retention_min)
                == (
                    other.min_depth,
                    other.max_depth,
                    other.angle,
                    other.stimulation,
                    other.de_qi,
                    other.retention_min,
                )
    }

    pub(crate) fn read(reading: &mut PackReader<'_>, mut row: TableReader<'_, '_>) -> Option<Self> {
        let heading = row.heading(reading);
        let condition = row.condition(reading, Reads::Choice, false);
        let form = row.code(reading, "form");
        let zones = row.codes(reading, "zones").into_iter().collect();
        let needles = row.table(reading, "needles").map(|mut row| {
            let mild = row.required_number(reading, "mild");
            let moderate = row.required_number(reading, "moderate");
            let severe = row.required_number(reading, "severe");
            row.close(reading);
            Some(NeedleCount { mild: mild?, moderate: moderate?, severe: severe? })
        });
        let mut depth = row.table(reading, "depth_mm");
        let depth_place = depth.as_ref().map_or_else(|| row.place(), TableReader::place);
        let min_depth = depth.as_mut().and_then(|row| row.millimetres(reading, "min"));
        let max_depth = depth.as_mut().and_then(|row| row.millimetres(reading, "max"));
        if let Some(row) = depth {
            row.close(reading);
        }
        if let (Some(min), Some(max)) = (min_depth, max_depth) {
            if min > max {
                reading.problem("the least depth is greater than the greatest", depth_place);
            }
        }
        let gauge = row.millimetres(reading, "gauge_mm");
        let length = row.millimetres(reading, "length_mm");
        let angle = row.code(reading, "angle");
        let stimulation = row.code(reading, "stimulation");
        let de_qi = row.code(reading, "de_qi");
        let retention_min = row.number(reading, "retention_min");
        row.close(reading);
        Some(Self {
            heading: heading?,
            condition: condition?,
            form,
            zones,
            needles: needles.flatten(),
            gauge,
            length,
            min_depth,
            max_depth,
            angle,
            stimulation,
            de_qi,
            retention_min,
        })
    }
}
