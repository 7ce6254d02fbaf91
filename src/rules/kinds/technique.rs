//! Techniques: how rows of needles are placed where no point is, and for how long all needles stay.

use super::selection::LONGEST_ROW;
use super::view::RuleView;
use super::{Rule, written};
use crate::atlas::{Angle, DeQi, FacialZone, InsertionDirection, Millimetres, Stimulation, ZoneSet};
use crate::intake::Severity;
use crate::rules::codec::{WrittenKey, keys, or};
use crate::rules::form::InsertionForm;
use crate::rules::header::{Condition, Reads, RuleHeader, when};
use crate::rules::needle_ranges::{DEPTH, GAUGE, INSERTED, NEEDLE, minutes, within};
use crate::rules::text::LocalizedText;

/// A technique. Several that fit the same row meet in one way, part by part: the strictest holds, which is the fewest needles,
/// the thinnest, the shortest and the flattest, the narrowest range, the gentlest stimulation, the shortest time. Directions
/// have no order: rules that name different ones leave the row without a direction, and so out of every plan.
#[derive(Clone, Debug)]
pub(crate) struct TechniqueRule {
    pub(crate) heading: RuleHeader,
    pub(crate) condition: Condition,
    pub(crate) form: Option<InsertionForm>,
    /// The zones that the technique is for; if empty, all.
    pub(crate) zones: ZoneSet,
    pub(crate) needles: Option<NeedleCount>,
    pub(crate) gauge: Option<Millimetres>,
    pub(crate) length: Option<Millimetres>,
    pub(crate) inserted: Inserted,
    pub(crate) depth: Depth,
    pub(crate) angle: Option<Angle>,
    pub(crate) direction: Option<InsertionDirection>,
    pub(crate) stimulation: Option<Stimulation>,
    pub(crate) de_qi: Option<DeQi>,
    pub(crate) retention_min: Option<u8>,
    /// Where the needles go in, in words.
    pub(crate) location: Option<LocalizedText>,
}

/// How much of a needle is in the skin, measured along it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Inserted {
    pub(crate) min: Option<Millimetres>,
    pub(crate) max: Option<Millimetres>,
}

/// How far below the surface the needle may end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Depth {
    pub(crate) max: Option<Millimetres>,
}

/// How many needles a local insertion takes on each of its sides, by how marked the concern is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NeedleCount {
    mild: u8,
    moderate: u8,
    severe: u8,
}

impl NeedleCount {
    /// Whether it has no more needles than another, however marked the concern is.
    pub(crate) fn is_at_most(self, other: Self) -> bool {
        Severity::ALL.iter().all(|severity| self.at(*severity) <= other.at(*severity))
    }

    pub(crate) const fn at(self, severity: Severity) -> u8 {
        match severity {
            Severity::Mild => self.mild,
            Severity::Moderate => self.moderate,
            Severity::Severe => self.severe,
        }
    }
}

keys! {
    TechniqueRule {
        ..heading,
        condition: "when" via when(Reads::Choice),
        form: "form",
        zones: "zones",
        needles: "needles",
        gauge: "gauge_mm" via within(GAUGE),
        length: "length_mm" via within(NEEDLE),
        inserted: "inserted_mm" via or(Inserted::default()),
        depth: "depth_mm" via or(Depth::default()),
        angle: "angle",
        direction: "direction",
        stimulation: "stimulation",
        de_qi: "de_qi",
        retention_min: "retention_min" via minutes(),
        location: "location",
    }
    check(table) {
        let names_a_point = direction.flatten() == Some(InsertionDirection::Toward);
        if let Some(value) = table.peek("direction").filter(|_| names_a_point) {
            value.problem::<()>("a row of needles is not aimed at a point");
        }
    }
}

keys! {
    inline NeedleCount {
        mild: "mild",
        moderate: "moderate",
        severe: "severe",
    }
    check(table) {
        let is_odd = |needles: &u8| *needles == 0 || *needles > LONGEST_ROW;
        if [mild, moderate, severe].iter().flatten().any(is_odd) {
            table.problem(format!("a row has 1 to {LONGEST_ROW} needles on a side"));
        }
    }
}

keys! {
    inline Inserted {
        min: "min" via within(INSERTED),
        max: "max" via within(INSERTED),
    }
    check(table) {
        if let (Some(Some(min)), Some(Some(max))) = (min, max) {
            if min > max {
                table.problem("the minimum length exceeds the maximum");
            }
        }
    }
}

keys! {
    inline Depth {
        max: "max" via within(DEPTH),
    }
}

impl Rule for TechniqueRule {
    fn view(&self) -> RuleView<'_> {
        RuleView::of(self, &self.heading, Some(&self.condition), None)
    }
}

impl TechniqueRule {
    /// Whether it is for local insertions of a form in a zone. A rule that names neither is about the session.
    pub(crate) fn is_for(&self, form: InsertionForm, zone: FacialZone) -> bool {
        (self.form.is_some() || !self.zones.is_empty())
            && self.form.is_none_or(|named| named == form)
            && (self.zones.is_empty() || self.zones.contains(zone))
    }

    /// The local insertions that it is for: every form with every zone.
    pub(crate) fn local_insertions(&self) -> impl Iterator<Item = (InsertionForm, FacialZone)> {
        let zones = |form| FacialZone::ALL.iter().map(move |zone| (form, *zone));
        let all = InsertionForm::ALL.iter().copied().flat_map(zones);
        all.filter(|(form, zone)| form.fits(*zone) && self.is_for(*form, *zone))
    }

    /// Whether two techniques differ in nothing but their headers and conditions.
    pub(crate) fn says_the_same(&self, other: &Self) -> bool {
        let is_technique = |(key, _): &WrittenKey| {
            !matches!(*key, "id" | "when" | "sources" | "confidence" | "unconfirmed" | "location")
        };
        written(self).into_iter().filter(is_technique).eq(written(other).into_iter().filter(is_technique))
    }
}
