//! Concerns: the zones where each usually is, and the points and insertions that answer it.

use super::Rule;
use super::view::RuleView;
use crate::atlas::vocabulary::vocabulary;
use crate::atlas::{FacialZone, Point, PointSet, ZoneSet};
use crate::intake::Concern;
use crate::rules::codec::{Value, Write, entries, keys, or};
use crate::rules::form::InsertionForm;
use crate::rules::header::RuleHeader;
use crate::rules::id::RuleId;
use crate::rules::read::{TableReader, Toml};
use crate::rules::text::LocalizedText;

vocabulary! {
    /// What a concern gets if it is the only one that was reported.
    pub(crate) enum Alone: "answer" {
        /// A plan.
        Treat "treat" "a plan",
        /// Points, but only in the plan of another concern.
        AddOn "add_on" "only beside another concern",
    }
}

#[derive(Clone, Debug)]
pub(crate) struct ConcernRule {
    pub(crate) heading: RuleHeader,
    pub(crate) concern: Concern,
    pub(crate) alone: Alone,
    /// The zones if the intake names none.
    pub(crate) zones: ZoneSet,
    pub(crate) patterns: Vec<RuleId>,
    /// The answers of each zone, best first.
    pub(crate) local: Vec<(FacialZone, Vec<LocalAnswer>)>,
    pub(crate) adjacent: Vec<Point>,
    /// Companions of a single zone: they lie outside it and come in with it alone.
    pub(crate) beside: Vec<(FacialZone, Vec<Point>)>,
    /// Points of trunk and limbs, those that most texts name first.
    pub(crate) distal: Vec<Point>,
    /// What stands for the points of a pattern where none leads, best first.
    pub(crate) default_root: Vec<Point>,
    pub(crate) red_flags: Option<LocalizedText>,
    /// Said in place of them to somebody who can neither menstruate nor be pregnant.
    pub(crate) red_flags_without_menses: Option<LocalizedText>,
}

/// What answers a concern in a zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum LocalAnswer {
    InsertionForm(InsertionForm),
    Point(Point),
}

keys! {
    ConcernRule {
        ..heading,
        concern: "concern" via concern_or_id,
        alone: "alone" via or(Alone::Treat),
        zones: "zones",
        patterns: "patterns",
        local: "local" via local_answers,
        adjacent: "adjacent",
        beside: "beside",
        distal: "distal",
        default_root: "default_root",
        red_flags: "red_flags",
        red_flags_without_menses: "red_flags_without_menses",
    }
}

impl Rule for ConcernRule {
    fn view(&self) -> RuleView<'_> {
        RuleView::of(self, &self.heading, None, self.red_flags.as_ref())
    }
}

impl ConcernRule {
    /// The answers of a zone, best first, each with its rank. A row has the rank of the point that follows it: it does not use up
    /// the place of a point.
    pub(crate) fn ranked_answers(&self, zone: FacialZone) -> impl Iterator<Item = (usize, LocalAnswer)> {
        let mut points: usize = 0;
        self.answers(zone).iter().map(move |answer| {
            let rank = points;
            if let LocalAnswer::Point(_) = answer {
                points = points.saturating_add(1);
            }
            (rank, *answer)
        })
    }

    /// The answers of a zone, best first.
    pub(crate) fn answers(&self, zone: FacialZone) -> &[LocalAnswer] {
        self.local.iter().find(|(named, _)| *named == zone).map_or(&[], |(_, answers)| answers)
    }

    /// The points beside these zones: those of the concern and those of each zone.
    pub(crate) fn companions(&self, zones: ZoneSet) -> PointSet {
        let of_zones = self.beside.iter().filter(|(zone, _)| zones.contains(*zone));
        self.adjacent.iter().chain(of_zones.flat_map(|(_, points)| points)).copied().collect()
    }
}

/// Reads the concern, which may be left out if the id of the rule is its code.
fn concern_or_id(table: &mut TableReader<'_>, key: &'static str) -> Option<Concern> {
    let given = table.get(key).and_then(Concern::read);
    let concern = given.or_else(|| table.peek("id")?.get().as_str()?.parse().ok());
    if concern.is_none() {
        table.problem(format!("`{key}` is missing, and the id is not a concern"));
    }
    concern
}

/// Reads the answers of each zone. `*` stands for every zone that is not named; `zone_points` for the points of the zone.
fn local_answers(
    table: &mut TableReader<'_>,
    key: &'static str,
) -> Option<Vec<(FacialZone, Vec<LocalAnswer>)>> {
    let Some(zones) = table.get(key) else { return Some(Vec::new()) };
    let zones = zones.table()?;
    let named = zones.entries().filter(|entry| entry.key != "*");
    let mut local = entries(named, |zone, value| Some(answers(*zone, value)));
    if let Some(others) = zones.peek("*") {
        for zone in FacialZone::ALL {
            if local.iter().all(|(named, _)| named != zone) {
                local.push((*zone, answers(*zone, others)));
            }
        }
    }
    local.sort_unstable_by_key(|(zone, _)| *zone);
    Some(local)
}

fn answers(zone: FacialZone, value: Toml<'_>) -> Vec<LocalAnswer> {
    let mut answers = Vec::new();
    for value in value.list() {
        if value.get().as_str() == Some("zone_points") {
            let needled = zone.local_points().iter().filter(|point| point.needling().is_some());
            answers.extend(needled.copied().map(LocalAnswer::Point));
            continue;
        }
        answers.extend(LocalAnswer::read(value).and_then(|answer| match answer {
            LocalAnswer::InsertionForm(form) if !form.fits(zone) => {
                value.problem(format!("no needles are placed `{form}` in the zone `{zone}`"))
            }
            LocalAnswer::Point(point) if !point.zones().contains(zone) => {
                value.problem(format!("`{point}` is not a point of the zone `{zone}`"))
            }
            answer => Some(answer),
        }));
    }
    answers
}

impl Write for LocalAnswer {
    fn write(&self) -> Option<String> {
        match self {
            Self::InsertionForm(form) => form.write(),
            Self::Point(point) => point.write(),
        }
    }
}

impl Value for LocalAnswer {
    fn read(value: Toml<'_>) -> Option<Self> {
        // Codes of forms begin with a small letter, those of points do not.
        if value.string()?.starts_with(|c: char| c.is_ascii_lowercase()) {
            InsertionForm::read(value).map(Self::InsertionForm)
        } else {
            Point::read(value).map(Self::Point)
        }
    }
}
