//! What the rules know of a concern: where it usually is, and what answers it.

use crate::atlas::vocabulary::vocabulary;
use crate::atlas::{FacialZone, Point, UnknownCode, ZoneSet};
use crate::intake::Concern;
use crate::rules::id::RuleId;
use crate::rules::problem::PackProblemKind;
use crate::rules::read::row::{code, string};
use crate::rules::read::{PackReader, RuleHeader, TableReader};
use crate::rules::text::LocalizedText;
use toml::Spanned;
use toml::de::DeValue;

vocabulary! {
    /// A way of placing needles where no named point is: a local insertion.
    ///
    /// ```
    /// use tcm_facial::atlas::Language;
    /// use tcm_facial::atlas::FacialZone;
    /// use tcm_facial::rules::InsertionForm;
    ///
    /// assert!(InsertionForm::AlongCrease.fits(FacialZone::Forehead));
    /// assert!(!InsertionForm::AlongCrease.fits(FacialZone::LowerLid));
    /// assert_eq!(InsertionForm::AroundPatch.label(Language::English), "around the patch");
    /// ```
    #[non_exhaustive]
    pub enum InsertionForm: "form" {
        /// Under a line, along it.
        AlongCrease "along_crease" "along the crease",
        /// Round a quiet patch, outside its margin.
        AroundPatch "around_patch" "around the patch",
    }
}

vocabulary! {
    /// What a concern gets when it is reported without any other. Exhaustive on purpose.
    pub(crate) enum Alone: "answer" {
        /// A plan.
        Treat "treat" "a plan",
        /// Points only beside a concern that gets a plan.
        AddOn "add_on" "only beside another concern",
    }
}

impl InsertionForm {
    /// Whether needles may be placed in this way in a zone: not on the lids, the neck, the nape, the lips, at the ear
    /// and in the mouth.
    #[must_use]
    pub const fn fits(self, zone: FacialZone) -> bool {
        !matches!(
            zone,
            FacialZone::UpperLidBrow
                | FacialZone::LowerLid
                | FacialZone::Neck
                | FacialZone::Nape
                | FacialZone::Lips
                | FacialZone::EarBack
                | FacialZone::MouthInside
        )
    }
}

#[derive(Clone, Debug)]
pub(crate) struct ConcernRule {
    pub(crate) heading: RuleHeader,
    pub(crate) concern: Concern,
    pub(crate) alone: Alone,
    /// The zones where the intake names none.
    pub(crate) zones: ZoneSet,
    pub(crate) patterns: Vec<RuleId>,
    /// The answers of each zone, best first.
    pub(crate) local: Vec<(FacialZone, Vec<LocalAnswer>)>,
    pub(crate) adjacent: Vec<Point>,
    pub(crate) distal: Vec<Point>,
    /// The other points of its zones stay out, for skin that is inflamed or scarred.
    pub(crate) named_points_only: bool,
    pub(crate) red_flags: Option<LocalizedText>,
}

/// What answers a concern in a zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum LocalAnswer {
    InsertionForm(InsertionForm),
    Point(Point),
}

impl ConcernRule {
    pub(crate) fn read(reading: &mut PackReader<'_>, mut row: TableReader<'_, '_>) -> Option<Self> {
        let heading = row.heading(reading);
        let concern = row.code(reading, "concern").or_else(|| {
            // A rule that is named like its concern need not say so twice.
            heading.as_ref().and_then(|heading| heading.id.as_str().parse().ok())
        });
        if concern.is_none() {
            reading.problem("`concern` is missing, and the id is no concern", row.place());
        }
        let alone = row.code(reading, "alone").unwrap_or(Alone::Treat);
        let zones = row.codes(reading, "zones").into_iter().collect();
        let patterns = row.strings(reading, "patterns").iter().map(RuleId::new).collect();
        let local = row.table(reading, "local").map(|table| read_local(reading, &table)).unwrap_or_default();
        let adjacent = row.codes(reading, "adjacent");
        let distal = row.codes(reading, "distal");
        let named_points_only = row.flag(reading, "named_points_only").unwrap_or(false);
        let red_flags = row.text(reading, "red_flags");
        row.close(reading);
        Some(Self {
            heading: heading?,
            concern: concern?,
            alone,
            zones,
            patterns,
            local,
            adjacent,
            distal,
            named_points_only,
            red_flags,
        })
    }

    /// The answers of a zone, best first.
    pub(crate) fn answers(&self, zone: FacialZone) -> &[LocalAnswer] {
        self.local.iter().find(|(named, _)| *named == zone).map_or(&[], |(_, answers)| answers)
    }
}

/// Zones with their answers. `*` stands for every zone that is not named; `zone_points` for the points of the zone.
fn read_local(
    reading: &mut PackReader<'_>,
    table: &TableReader<'_, '_>,
) -> Vec<(FacialZone, Vec<LocalAnswer>)> {
    let mut local: Vec<(FacialZone, Vec<LocalAnswer>)> = Vec::new();
    for (key, at, value) in table.entries().filter(|(key, ..)| *key != "*") {
        match key.parse() {
            Ok(zone) => local.push((zone, read_answers(reading, zone, value))),
            Err(unknown) => {
                let message = UnknownCode::to_string(&unknown);
                reading.problem_of(PackProblemKind::UnknownName, message, at);
            }
        }
    }
    if let Some((.., value)) = table.entries().find(|(key, ..)| *key == "*") {
        let unnamed: Vec<_> =
            FacialZone::ALL.iter().filter(|zone| local.iter().all(|(named, _)| named != *zone)).collect();
        for zone in unnamed {
            local.push((*zone, read_answers(reading, *zone, value)));
        }
    }
    local.sort_unstable_by_key(|(zone, _)| *zone);
    local
}

fn read_answers(
    reading: &mut PackReader<'_>,
    zone: FacialZone,
    value: &Spanned<DeValue<'_>>,
) -> Vec<LocalAnswer> {
    let DeValue::Array(values) = value.get_ref() else {
        reading.problem("expected a list of points and forms, best first", value.span());
        return Vec::new();
    };
    let mut answers = Vec::new();
    for value in values {
        match string(reading, value) {
            Some("zone_points") => {
                answers.extend(zone.local_points().iter().copied().map(LocalAnswer::Point));
            }
            Some(name) if name.starts_with(|c: char| c.is_ascii_lowercase()) => {
                let Some(form) = code::<InsertionForm>(reading, value) else {
                    continue;
                };
                if form.fits(zone) {
                    answers.push(LocalAnswer::InsertionForm(form));
                } else {
                    reading.problem(
                        format!("no needles are placed `{form}` in the zone `{zone}`"),
                        value.span(),
                    );
                }
            }
            Some(_) => {
                let Some(point) = code::<Point>(reading, value) else {
                    continue;
                };
                if point.zones().contains(zone) {
                    answers.push(LocalAnswer::Point(point));
                } else {
                    reading.problem(format!("`{point}` is no point of the zone `{zone}`"), value.span());
                }
            }
            None => {}
        }
    }
    answers
}
