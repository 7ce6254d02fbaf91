//! Techniques: how local insertions are needled, and for how long needles stay.

use super::view::RuleView;
use super::{Rule, written};
use crate::atlas::{Angle, DeQi, FacialZone, Millimetres, Stimulation, ZoneSet};
use crate::intake::Severity;
use crate::rules::codec::{WrittenKey, keys, or};
use crate::rules::form::InsertionForm;
use crate::rules::header::{Condition, Reads, RuleHeader, when};

/// A technique. Several that fit the same insertion are combined: the thinnest needle, the narrowest range of depth.
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
    pub(crate) depth: Depth,
    pub(crate) angle: Option<Angle>,
    pub(crate) stimulation: Option<Stimulation>,
    pub(crate) de_qi: Option<DeQi>,
    pub(crate) retention_min: Option<u8>,
}

/// How deep the needle goes, below the surface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Depth {
    pub(crate) min: Option<Millimetres>,
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
        gauge: "gauge_mm",
        length: "length_mm",
        depth: "depth_mm" via or(Depth::default()),
        angle: "angle",
        stimulation: "stimulation",
        de_qi: "de_qi",
        retention_min: "retention_min",
    }
}

keys! {
    inline NeedleCount {
        mild: "mild",
        moderate: "moderate",
        severe: "severe",
    }
}

keys! {
    inline Depth {
        min: "min",
        max: "max",
    }
    check(table) {
        if let (Some(Some(min)), Some(Some(max))) = (min, max) {
            if min > max {
                table.problem("the least depth is greater than the greatest");
            }
        }
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
        let is_technique =
            |(key, _): &WrittenKey| !matches!(*key, "id" | "when" | "sources" | "confidence" | "unconfirmed");
        written(self).into_iter().filter(is_technique).eq(written(other).into_iter().filter(is_technique))
    }
}
