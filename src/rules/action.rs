//! The actions that a safety rule can take: verdict, blocks, caps, intervals and who can clear it.

use super::form::InsertionForm;
use crate::atlas::vocabulary::vocabulary;
use crate::atlas::{FacialZone, Point, PointSet, Side, ZoneSet};
use crate::intake::Exposure;

vocabulary! {
    /// What a safety rule says about a treatment, from least to most grave. The gravest verdict of all rules that apply
    /// decides.
    ///
    /// ```
    /// use tcm_facial::rules::Verdict;
    ///
    /// let shown = |verdict| match verdict {
    ///     Verdict::Treat => "the plan",
    ///     Verdict::Incomplete => "the questions",
    ///     Verdict::Defer | Verdict::Refer | Verdict::Decline | Verdict::ReferUrgent => "the findings",
    /// };
    /// let gravest = Verdict::Treat.max(Verdict::Refer).max(Verdict::Defer);
    /// assert_eq!((gravest, shown(gravest)), (Verdict::Refer, "the findings"));
    /// ```
    #[doc(alias("recommendation", "triage"))]
    #[expect(clippy::exhaustive_enums, reason = "a verdict that a program does not handle must not compile")]
    pub enum Verdict: "verdict" {
        /// Treatment may proceed, within the rule's blocks and caps.
        Treat "treat" "may be treated",
        /// Not now.
        Defer "defer" "not now",
        /// A question must be answered first.
        Incomplete "incomplete" "ask first",
        /// Somebody else decides first.
        Refer "refer" "refer first",
        /// Not for this person. Nobody can clear it.
        Decline "decline" "not offered",
        /// Medical care is needed at once.
        ReferUrgent "refer_urgent" "urgent medical care",
    }
}

vocabulary! {
    /// The class of a safety rule, for people to sort by. The engine infers nothing from it.
    ///
    /// ```
    /// use tcm_facial::Engine;
    /// use tcm_facial::intake::{Age, Concern, Intake, PresentRisk, ReportedConcern, Risk};
    /// use tcm_facial::rules::RuleClass;
    ///
    /// let intake = Intake::builder(Age::new(47)?)
    ///     .concern(ReportedConcern::new(Concern::Dryness))
    ///     .risk(PresentRisk::new(Risk::BleedingDisorder))
    ///     .build()?;
    /// let screening = Engine::standard().screen(&intake);
    /// let found = screening.findings().into_iter().find(|finding| finding.rule() == "bleeding_disorder");
    /// assert_eq!(found.map(|finding| finding.class()), Some(RuleClass::Absolute));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[non_exhaustive]
    pub enum RuleClass: "class" {
        RedFlag "red_flag" "red flag",
        Absolute "absolute" "absolute contraindication",
        Relative "relative" "relative contraindication",
        Temporary "temporary" "temporary contraindication",
        Local "local" "local contraindication",
        Caution "caution" "caution",
        Policy "policy" "policy",
        Note "note" "note",
    }
}

vocabulary! {
    /// Someone who must give a clearance, or to whom a person is referred.
    ///
    /// ```
    /// use tcm_facial::Engine;
    /// use tcm_facial::intake::{Age, Concern, Intake, PresentRisk, ReportedConcern, Risk};
    /// use tcm_facial::rules::Role;
    ///
    /// let intake = Intake::builder(Age::new(47)?)
    ///     .concern(ReportedConcern::new(Concern::Dryness))
    ///     .risk(PresentRisk::new(Risk::BleedingDisorder))
    ///     .build()?;
    /// assert!(Engine::standard().decide(&intake).referred_to().eq([Role::Physician]));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[non_exhaustive]
    pub enum Role: "role" {
        Physician "physician" "physician",
        Dermatologist "dermatologist" "dermatologist",
        Oncologist "oncologist" "oncologist",
        EyeDoctor "eye_doctor" "eye doctor",
        Dentist "dentist" "dentist",
        Guardian "guardian" "parent or guardian",
        Practitioner "practitioner" "practitioner",
    }
}

vocabulary! {
    /// Who or what can clear a safety rule, the lightest first.
    ///
    /// ```
    /// use tcm_facial::Engine;
    /// use tcm_facial::intake::{Age, Concern, Intake, PresentRisk, ReportedConcern, Risk};
    /// use tcm_facial::rules::ClearedBy;
    ///
    /// let intake = Intake::builder(Age::new(47)?)
    ///     .concern(ReportedConcern::new(Concern::Dryness))
    ///     .risk(PresentRisk::new(Risk::BotulinumToxin).with_days_ago(10))
    ///     .build()?;
    /// let screening = Engine::standard().screen(&intake);
    /// let found = screening.findings().find(|finding| finding.cleared_by() == ClearedBy::Time);
    /// assert!(found.is_some_and(|finding| finding.rule() == "botulinum_toxin_recent"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[non_exhaustive]
    pub enum ClearedBy: "way to clear" {
        /// It passes with time.
        Time "time" "time",
        Practitioner "practitioner" "the practitioner",
        Guardian "guardian" "a parent or guardian",
        Dentist "dentist" "a dentist",
        EyeDoctor "eye_doctor" "an eye doctor",
        Dermatologist "dermatologist" "a dermatologist",
        Oncologist "oncologist" "an oncologist",
        Physician "physician" "a physician",
        /// It remains.
        Nobody "nobody" "nobody",
    }
}

impl ClearedBy {
    /// Who that is; nobody where only time lifts a rule, or nothing does.
    pub(crate) const fn role(self) -> Option<Role> {
        match self {
            Self::Time | Self::Nobody => None,
            Self::Practitioner => Some(Role::Practitioner),
            Self::Guardian => Some(Role::Guardian),
            Self::Dentist => Some(Role::Dentist),
            Self::EyeDoctor => Some(Role::EyeDoctor),
            Self::Dermatologist => Some(Role::Dermatologist),
            Self::Oncologist => Some(Role::Oncologist),
            Self::Physician => Some(Role::Physician),
        }
    }
}

/// What a safety rule blocks, and where.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::intake::{Intake, Exposure};
///
/// // Nobody asked about a pregnancy.
/// let intake: Intake = serde_json::from_str(r#"{ "age": 47, "concerns": [{ "concern": "dryness" }] }"#)?;
/// let screening = Engine::standard().screen(&intake);
/// let found = screening.findings().into_iter().find(|finding| finding.rule() == "pregnancy_unknown");
/// let block = found.and_then(|finding| finding.blocks()).ok_or("nothing is blocked")?;
/// assert_eq!(block.what(), [Exposure::Needle, Exposure::Current]);
/// assert!(block.places().everywhere());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    pub(crate) what: Vec<Exposure>,
    pub(crate) places: Places,
}

impl Block {
    /// Whether it blocks needles everywhere.
    pub(crate) fn blocks_needles_everywhere(&self) -> bool {
        self.blocks(Exposure::Needle) && self.places.all && !self.places.is_sided()
    }

    /// The exposures that are blocked.
    pub fn what(&self) -> &[Exposure] {
        &self.what
    }

    /// The places where they are blocked.
    pub const fn places(&self) -> &Places {
        &self.places
    }

    pub(crate) fn blocks(&self, exposure: Exposure) -> bool {
        self.what.contains(&exposure)
    }
}

/// The places that a block names.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::atlas::FacialZone;
/// use tcm_facial::intake::Intake;
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "concerns": [{ "concern": "dryness" }], "risks": { "present": [{ "risk": "nsaid" }] }
/// }"#)?;
/// let screening = Engine::standard().screen(&intake);
/// let found = screening.findings().into_iter().find(|finding| finding.rule() == "antiplatelet_nsaid");
/// let block = found.and_then(|finding| finding.blocks()).ok_or("nothing is blocked")?;
/// let places = block.places();
/// assert!(places.zones().contains(FacialZone::LowerLid) && !places.whole_face());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "words of the rule language, each named or not")]
pub struct Places {
    pub(crate) all: bool,
    pub(crate) face: bool,
    pub(crate) own_zones: bool,
    pub(crate) own_side: bool,
    pub(crate) side: Option<Side>,
    /// Whether the other side is blocked at visits with an even number.
    pub(crate) alternates: bool,
    pub(crate) zones: ZoneSet,
    pub(crate) points: PointSet,
    pub(crate) forms: Vec<InsertionForm>,
}

impl Places {
    /// Whether the whole person is blocked.
    pub const fn everywhere(&self) -> bool {
        self.all
    }

    /// Whether every point and zone of the head, face and neck is blocked.
    pub const fn whole_face(&self) -> bool {
        self.face
    }

    /// Whether the zones of the reported risk are blocked, or the whole face if its zones were not given.
    pub const fn own_zones(&self) -> bool {
        self.own_zones
    }

    /// Whether the block is limited to the side of the reported risk, or to both sides if it names none.
    pub const fn own_side(&self) -> bool {
        self.own_side
    }

    /// The side of the person that the rule limits the block to: left or right. A place in the middle is on both.
    pub const fn side(&self) -> Option<Side> {
        self.side
    }

    /// Whether the block is on the other side at the second, the fourth, ... visit of a course.
    pub const fn alternates(&self) -> bool {
        self.alternates
    }

    /// Whether the block is limited to a side of the person: a fixed one, or that of the risk.
    pub(crate) const fn is_sided(&self) -> bool {
        self.own_side || self.side.is_some()
    }

    /// The zones that the rule names.
    pub const fn zones(&self) -> ZoneSet {
        self.zones
    }

    /// The points that the rule names.
    pub const fn points(&self) -> PointSet {
        self.points
    }

    /// The forms of local insertion that the rule names. Every local insertion of such a form is blocked, in any zone.
    pub fn forms(&self) -> &[InsertionForm] {
        &self.forms
    }

    /// The zones that are blocked where the risk is in these zones; `None` if they were not given.
    pub(crate) fn zones_with(&self, own_zones: Option<ZoneSet>) -> ZoneSet {
        if self.face {
            return ZoneSet::all();
        }
        if !self.own_zones {
            return self.zones;
        }
        own_zones.map_or_else(ZoneSet::all, |own| self.zones.union(own))
    }

    /// The words for the places in a pack.
    pub(crate) fn codes(&self) -> impl Iterator<Item = &'static str> {
        self.iter().map(Place::code)
    }

    /// Every place that the rule names.
    pub(crate) fn iter(&self) -> impl Iterator<Item = Place> {
        let words = [(self.all, Place::All), (self.face, Place::Face), (self.own_zones, Place::OwnZones)];
        let words = words.into_iter().filter(|(is_named, _)| *is_named).map(|(_, place)| place);
        let forms = self.forms.iter().copied().map(Place::Form);
        words
            .chain(forms)
            .chain(self.zones.iter().map(Place::Zone))
            .chain(self.points.iter().map(Place::Point))
    }
}

impl FromIterator<Place> for Places {
    fn from_iter<I: IntoIterator<Item = Place>>(named: I) -> Self {
        let mut places = Self::default();
        for place in named {
            match place {
                Place::All => places.all = true,
                Place::Face => places.face = true,
                Place::OwnZones => places.own_zones = true,
                Place::Form(form) => places.forms.push(form),
                Place::Zone(zone) => places.zones.insert(zone),
                Place::Point(point) => places.points.insert(point),
            }
        }
        places.forms.sort_unstable();
        places.forms.dedup();
        places
    }
}

/// A place as a pack writes it.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Place {
    All,
    Face,
    OwnZones,
    Form(InsertionForm),
    Zone(FacialZone),
    Point(Point),
}

impl Place {
    /// The word for it in a pack.
    fn code(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Face => "face",
            Self::OwnZones => "own_zones",
            Self::Form(form) => form.code(),
            Self::Zone(zone) => zone.code(),
            Self::Point(point) => point.code(),
        }
    }
}

/// A waiting time in days, in three lengths from which the caller's [`Policy`](super::Policy) chooses.
///
/// Every published interval is opinion; there are no trials.
///
/// ```
/// use tcm_facial::{Engine, intake::Intake, rules::Intervals};
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }],
///     "risks": { "present": [{ "risk": "botulinum_toxin", "days_ago": 20 }], "absent": "all_others" }
/// }"#)?;
/// // The interval of this rule: 14 days, 28 by default, 180 at the longest.
/// let strict = Engine::builder().intervals(Intervals::Strict).build()?;
/// assert_eq!(Engine::standard().decide(&intake).not_before_days(), Some(8));
/// assert_eq!(strict.decide(&intake).not_before_days(), Some(160));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    pub(crate) floor: u32,
    pub(crate) default: u32,
    pub(crate) strict: u32,
}

impl Interval {
    /// The shortest published interval, or a stated default. No policy waits less.
    pub const fn floor_days(self) -> u32 {
        self.floor
    }

    /// The interval that this project chose.
    pub const fn default_days(self) -> u32 {
        self.default
    }

    /// The longest published interval.
    pub const fn strict_days(self) -> u32 {
        self.strict
    }
}
