//! What happened after needles: adverse reactions, with where and when.

use super::note::Note;
use super::object::{ObjectReader, WireObject, deserialize_checked};
use super::problem::Problems;
use super::problem::{Problem, ProblemKind};
use super::ranges::DAYS;
use crate::atlas::vocabulary::vocabulary;
use crate::atlas::{FacialZone, Point, Side, ZoneSet};
use serde::Serialize;

vocabulary! {
    /// What can happen after needles.
    ///
    /// ```
    /// use tcm_facial::atlas::Language;
    /// use tcm_facial::intake::Reaction;
    ///
    /// for reaction in Reaction::ALL {
    ///     println!("{}: {}", reaction.code(), reaction.label(Language::English));
    /// }
    /// assert_eq!("black_eye".parse(), Ok(Reaction::BlackEye));
    /// ```
    #[doc(alias("adverse event", "side effect"))]
    #[non_exhaustive]
    pub bilingual enum Reaction: "reaction" {
        Bruise "bruise" "bruise" "瘀青",
        BlackEye "black_eye" "bruising around the eye" "眼周瘀青",
        Bleeding "bleeding" "bleeding" "出血",
        /// A haematoma of the neck too.
        GrowingSwelling "growing_swelling" "increasing swelling" "逐渐增大的肿胀",
        Pain "pain" "persistent pain" "持续疼痛",
        Numbness "numbness" "numbness" "麻木",
        ElectricPain "electric_pain" "electric-shock pain" "触电样疼痛",
        WeaknessOfFaceOrLimb "weakness_of_face_or_limb" "weakness of the face, an eyelid or a limb" "面部、眼睑或肢体无力",
        /// Change of vision or of the field of vision, flashes, floaters, eye pain, double vision, a tense or bulging eyelid.
        EyeSymptom "eye_symptom" "eye symptom" "眼部症状",
        ChestOrBreath "chest_or_breath" "chest pain or breathlessness" "胸痛或气促",
        InfectionSign "infection_sign" "sign of infection" "感染征象",
        LateLump "late_lump" "lump appearing weeks later" "数周后出现的硬结",
        Hives "hives" "hives" "荨麻疹",
        /// Trouble breathing with it too.
        SwellingOfLipsOrTongue "swelling_of_lips_or_tongue" "swelling of the lips or tongue" "唇或舌肿胀",
        BrokenNeedle "broken_needle" "broken needle in the skin" "断针留于皮下",
        NeedleFound "needle_found" "forgotten needle found later" "事后发现遗留针",
        DarkerPigment "darker_pigment" "darkening of the skin" "色素加深",
        AcneFlare "acne_flare" "acne flare-up" "痤疮加重",
        ColdSore "cold_sore" "cold sore" "唇疱疹",
        Faint "faint" "fainting" "晕针",
        Tired "tired" "tiredness" "疲倦",
        /// What the list does not name: the note says what.
        Other "other" "other reaction" "其他反应",
    }
}

/// A reaction as it is reported. It is not gone unless that is said, and severe unless that is denied.
///
/// Without a point or a zone the whole face counts; without a day, today.
///
/// ```
/// use tcm_facial::atlas::{FacialZone, Point, Side};
/// use tcm_facial::intake::{Reaction, ReportedReaction};
///
/// let bruise = ReportedReaction::new(Reaction::Bruise).with_point(Point::ST2).with_side(Side::Left).with_days_ago(5);
/// let read = serde_json::from_str(r#"{ "reaction": "bruise", "point": "ST2", "side": "left", "days_ago": 5 }"#)?;
/// assert_eq!(bruise, read);
/// assert!(bruise.is_severe() && bruise.gone_days_ago().is_none());
/// assert!(bruise.zones().is_some_and(|zones| zones.contains(FacialZone::LowerLid)));
///
/// let wrong = r#"{ "reaction": "bruise", "days_ago": 5, "gone_days_ago": 6 }"#;
/// let error = serde_json::from_str::<ReportedReaction>(wrong).map_err(|error| error.to_string());
/// assert!(error.is_err_and(|error| error.contains("gone_days_ago")));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[must_use]
pub struct ReportedReaction {
    reaction: Reaction,
    #[serde(skip_serializing_if = "Option::is_none")]
    point: Option<Point>,
    #[serde(skip_serializing_if = "Option::is_none")]
    zone: Option<FacialZone>,
    #[serde(skip_serializing_if = "Option::is_none")]
    side: Option<Side>,
    #[serde(skip_serializing_if = "Option::is_none")]
    days_ago: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    gone_days_ago: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    severe: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<Note>,
}

impl ReportedReaction {
    /// The reaction, without any detail.
    pub const fn new(reaction: Reaction) -> Self {
        Self {
            reaction,
            point: None,
            zone: None,
            side: None,
            days_ago: None,
            gone_days_ago: None,
            severe: None,
            note: None,
        }
    }

    /// Sets the point at which it happened.
    pub const fn with_point(mut self, point: Point) -> Self {
        self.point = Some(point);
        self
    }

    /// Sets the zone in which it happened.
    pub const fn with_zone(mut self, zone: FacialZone) -> Self {
        self.zone = Some(zone);
        self
    }

    /// Sets the side on which it happened.
    pub const fn with_side(mut self, side: Side) -> Self {
        self.side = Some(side);
        self
    }

    /// Sets how many days ago it began, 0 to 43,800.
    pub const fn with_days_ago(mut self, days: u32) -> Self {
        self.days_ago = Some(days);
        self
    }

    /// Sets how many days ago it was gone, no more than the days since it began.
    pub const fn with_gone_days_ago(mut self, days: u32) -> Self {
        self.gone_days_ago = Some(days);
        self
    }

    /// Moves its days on. A reaction without a day counts as of today, then too.
    pub(super) fn days_later(&mut self, days: u32) {
        for ago in [&mut self.days_ago, &mut self.gone_days_ago].into_iter().flatten() {
            *ago = ago.saturating_add(days).min(DAYS.max);
        }
    }

    /// Sets whether it is, or was, severe.
    pub const fn with_severe(mut self, severe: bool) -> Self {
        self.severe = Some(severe);
        self
    }

    /// Sets a note as it was typed: 1 to 500 printable characters, no line break.
    pub fn with_note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(Note(note.into()));
        self
    }

    /// The reaction.
    pub const fn reaction(&self) -> Reaction {
        self.reaction
    }

    /// The point at which it happened, if given.
    pub const fn point(&self) -> Option<Point> {
        self.point
    }

    /// The zone in which it happened, if given.
    pub const fn zone(&self) -> Option<FacialZone> {
        self.zone
    }

    /// The side on which it happened, if given. Rules act on both.
    pub const fn side(&self) -> Option<Side> {
        self.side
    }

    /// How many days ago it began, if given; if not, today counts.
    pub const fn days_ago(&self) -> Option<u32> {
        self.days_ago
    }

    /// How many days ago it was gone; if not given, it is not gone.
    pub const fn gone_days_ago(&self) -> Option<u32> {
        self.gone_days_ago
    }

    /// Whether it is severe, if that was said.
    pub const fn severe(&self) -> Option<bool> {
        self.severe
    }

    /// Whether it counts as severe, which it does unless that was denied.
    pub const fn is_severe(&self) -> bool {
        !matches!(self.severe, Some(false))
    }

    /// The note as it was typed, if given. It may name the person's illness: print it, and keep it out of logs.
    pub fn note(&self) -> Option<&str> {
        self.note.as_ref().map(|note| note.0.as_str())
    }

    /// The zones that it concerns: its own, and all those of its point; none for a point of the body. `None` where neither
    /// was given: the whole face.
    pub fn zones(&self) -> Option<ZoneSet> {
        let of_point = self.point.map(Point::zones);
        let own = self.zone.map(|zone| ZoneSet::EMPTY.union([zone].into_iter().collect()));
        match (of_point, own) {
            (Some(zones), Some(own)) => Some(zones.union(own)),
            (zones, own) => zones.or(own),
        }
    }
}

deserialize_checked!(ReportedReaction);

impl WireObject for ReportedReaction {
    const NAME: &'static str = "the reaction";

    fn read(object: &mut ObjectReader<'_>) -> Option<Self> {
        object.require("reaction");
        let reaction = object.code("reaction");
        let point = object.code("point");
        let zone = object.code("zone");
        let side = object.code("side");
        let days_ago = object.number("days_ago", DAYS);
        let gone_days_ago = object.number("gone_days_ago", DAYS);
        let severe = object.flag("severe");
        let note = object.note("note").map(Note);
        Some(Self { reaction: reaction?, point, zone, side, days_ago, gone_days_ago, severe, note })
    }

    fn check(&self, path: &str, problems: &mut Problems) {
        DAYS.check(self.days_ago, (path, "days_ago"), problems);
        DAYS.check(self.gone_days_ago, (path, "gone_days_ago"), problems);
        let both = self.days_ago.zip(self.gone_days_ago);
        if let Some((days_ago, gone_days_ago)) = both.filter(|(began, gone)| gone > began) {
            let kind = ProblemKind::GoneBeforeItBegan { days_ago, gone_days_ago };
            problems.push(Problem::of_field(path, "gone_days_ago", kind));
        }
        let wrong = self.note.as_ref().and_then(Note::problem);
        problems.extend(wrong.map(|kind| Problem::of_field(path, "note", kind)));
    }
}
