//! How a point is needled: angle, direction, inserted length, depth and needle, with the texts behind each.

use super::angle::Angle;
use super::insertion_direction::InsertionDirection;
use super::millimetres::Millimetres;
use super::muscle::Muscle;
use super::point::Point;
use super::session::{Confidence, DeQi, Stimulation};
use super::vocabulary::vocabulary;
use serde::Serialize;

/// A range of lengths of needle under the skin, measured along the needle.
///
/// With serde it is `min` and `max` in millimetres.
///
/// ```
/// use tcm_facial::atlas::{Millimetres, Point};
///
/// let needling = Point::ST36.needling().ok_or("never planned")?;
/// assert_eq!(needling.inserted().max(), Millimetres::new(20));
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct InsertedRange {
    min: Millimetres,
    max: Millimetres,
}

impl InsertedRange {
    /// Creates a range; none if `min` is greater than `max`.
    pub fn new(min: Millimetres, max: Millimetres) -> Option<Self> {
        (min <= max).then_some(Self { min, max })
    }

    pub(crate) const fn from_mm(min: u16, max: u16) -> Self {
        assert!(min <= max && min > 0);
        Self { min: Millimetres::new(min), max: Millimetres::new(max) }
    }

    /// The shortest length.
    pub const fn min(self) -> Millimetres {
        self.min
    }

    /// The greatest length.
    pub const fn max(self) -> Millimetres {
        self.max
    }
}

/// The limit of a point: how deep a needle may end, or how much of it may be in the skin.
///
/// ```
/// use tcm_facial::atlas::{Millimetres, NeedlingLimit, Point};
///
/// let limit = |point: Point| point.needling().map(|needling| needling.limit());
/// // The facial artery lies under ST4; a flat needle may be longer than that.
/// assert_eq!(limit(Point::ST4), Some(NeedlingLimit::Depth(Millimetres::new(3))));
/// // The lung lies under BL13: 10 mm of needle, whatever its angle.
/// assert_eq!(limit(Point::BL13), Some(NeedlingLimit::Inserted(Millimetres::new(10))));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(clippy::exhaustive_enums, reason = "a program that shows a limit must say which of the two it is")]
pub enum NeedlingLimit {
    /// Below the surface, in millimetres.
    #[serde(rename = "depth_mm")]
    Depth(Millimetres),
    /// Along the needle, in millimetres: no angle makes a longer needle safe. So it is over lung, heart, liver, spleen, kidney,
    /// cord, medulla, vertebral artery, the great vessels of the neck and the carotid sinus; in the trunk and limbs, where the
    /// limits are lengths; and wherever a limit of head and neck above 5 mm was taken from the length that a text gives.
    #[serde(rename = "inserted_mm")]
    Inserted(Millimetres),
}

impl NeedlingLimit {
    /// The millimetres of the limit.
    pub const fn millimetres(self) -> Millimetres {
        match self {
            Self::Depth(limit) | Self::Inserted(limit) => limit,
        }
    }

    /// The limit, or a cap where that is lower. It stays a limit of the depth, or of the needle.
    pub(crate) const fn capped(self, cap: Option<Millimetres>) -> Self {
        match (self, cap) {
            (Self::Depth(limit), Some(cap)) => Self::Depth(limit.least(cap)),
            (Self::Inserted(limit), Some(cap)) => Self::Inserted(limit.least(cap)),
            (limit, None) => limit,
        }
    }
}

vocabulary! {
    /// Why a point is never needled.
    ///
    /// ```
    /// use tcm_facial::atlas::{NotNeedled, Point};
    ///
    /// // 2 mm straight in before the ear: no needle stays.
    /// assert_eq!(Point::TE21.not_needled(), Some(NotNeedled::TooShallow));
    /// assert_eq!(Point::GB13.not_needled(), Some(NotNeedled::NoDirection));
    /// assert_eq!(Point::LI20.not_needled(), None);
    /// ```
    #[non_exhaustive]
    pub enum NotNeedled: "reason" {
        NoText "no_text" "none of the texts compared says how it is needled",
        NoDirection "no_direction" "it is needled obliquely or transversely, and no text names a direction",
        TooShallow "too_shallow" "no needle would stay in at its depth limit",
    }
}

vocabulary! {
    /// How far texts agree on the angle and the length of a needle.
    ///
    /// ```
    /// use tcm_facial::atlas::{Point, TextAgreement};
    ///
    /// let needling = Point::LI4.needling().ok_or("never planned")?;
    /// assert_eq!((needling.agreement(), needling.texts()), (TextAgreement::All, 5));
    /// # Ok::<(), &str>(())
    /// ```
    #[expect(clippy::exhaustive_enums, reason = "all, most, or fewer")]
    pub enum TextAgreement: "agreement" {
        All "all" "all agree",
        Most "most" "most agree",
        Split "split" "they are split",
    }
}

/// What texts say of a point: the length along the needle, how far they agree, and the muscles that they name.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NeedlingTexts {
    pub(crate) inserted: InsertedRange,
    pub(crate) agreement: TextAgreement,
    pub(crate) texts: u8,
    pub(crate) sources: &'static [&'static str],
    pub(crate) muscles: &'static [Muscle],
}

/// A length in the skin and the greatest depth that go with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fit {
    pub(crate) inserted: InsertedRange,
    pub(crate) depth: Millimetres,
}

impl Fit {
    /// The range of a text met with a limit and with the longest insertion that is allowed; `None` if too little is left to
    /// hold a needle.
    pub(crate) const fn of(
        angle: Angle,
        limit: NeedlingLimit,
        texts: InsertedRange,
        most: Option<Millimetres>,
    ) -> Option<Self> {
        let within = match limit {
            NeedlingLimit::Depth(depth) => angle.longest_within(depth),
            NeedlingLimit::Inserted(inserted) => inserted.whole(),
        };
        let upper = within.least(texts.max);
        let upper = match most {
            Some(most) => upper.least(most.whole()),
            None => upper,
        };
        let hold = angle.least_hold();
        if hold.exceeds(upper) {
            return None;
        }
        let lower = texts.min.least(upper);
        let lower = if hold.exceeds(lower) { hold } else { lower };
        let depth = limit.millimetres().least(upper);
        Some(Self { inserted: InsertedRange { min: lower, max: upper }, depth })
    }
}

/// How a point is needled in a cosmetic plan, before any rule restricts it.
///
/// Two numbers are never one: how long a needle is in the skin ([`inserted`](Self::inserted)), and how far below the surface it
/// may end ([`depth`](Self::depth)). The limit gives the longest insertion at the angle as it may slip. Of what texts say,
/// the greatest length counts only below that; where texts and tables differ, the flatter angle and the smaller limit hold.
///
/// ```
/// use tcm_facial::atlas::{Angle, InsertionDirection, Millimetres, Point};
///
/// let needling = Point::TE23.needling().ok_or("never planned")?;
/// assert_eq!((needling.angle(), needling.direction()), (Angle::Transverse, Some(InsertionDirection::Backward)));
/// assert_eq!(needling.inserted().max(), Millimetres::new(5));
/// assert_eq!(needling.depth(), Millimetres::new(2));
/// assert!(needling.inserted().max() < needling.length());
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Needling {
    angle: Angle,
    direction: Option<InsertionDirection>,
    toward: Option<Point>,
    limit: NeedlingLimit,
    #[serde(rename = "textbook_mm")]
    textbook: InsertedRange,
    #[serde(rename = "inserted_mm")]
    inserted: InsertedRange,
    #[serde(rename = "depth_mm")]
    depth: Millimetres,
    #[serde(rename = "gauge_mm")]
    gauge: Millimetres,
    #[serde(rename = "length_mm")]
    length: Millimetres,
    stimulation: Stimulation,
    de_qi: DeQi,
    muscles: &'static [Muscle],
    agreement: TextAgreement,
    texts: u8,
    sources: &'static [&'static str],
    confidence: Confidence,
    unconfirmed: &'static str,
}

/// How a row of the atlas says that its point is needled.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NeedlingRow {
    pub(crate) angle: Angle,
    pub(crate) direction: Option<InsertionDirection>,
    pub(crate) toward: Option<Point>,
    pub(crate) gauge: Millimetres,
    pub(crate) stimulation: Stimulation,
    pub(crate) de_qi: DeQi,
    pub(crate) unconfirmed: &'static str,
}

impl NeedlingRow {
    /// A needle of 0.16 mm that is left alone.
    pub(crate) const fn in_the_face(angle: Angle) -> Self {
        Self {
            angle,
            direction: None,
            toward: None,
            gauge: Millimetres::from_hundredths(16),
            stimulation: Stimulation::None,
            de_qi: DeQi::None,
            unconfirmed: "needle, stimulation, de qi, and the conversion of cun in the texts to millimetres",
        }
    }

    /// A needle of 0.25 mm that is left alone.
    pub(crate) const fn in_the_body(angle: Angle) -> Self {
        Self {
            gauge: Millimetres::from_hundredths(25),
            unconfirmed: "limit, needle, stimulation, de qi, and the conversion of cun in the texts to millimetres",
            ..Self::in_the_face(angle)
        }
    }
}

impl Needling {
    /// How a point is needled with a needle that is long enough, of lengths that are sold.
    ///
    /// # Errors
    ///
    /// Why it is not.
    pub(crate) const fn of(
        row: NeedlingRow,
        limit: NeedlingLimit,
        texts: Option<NeedlingTexts>,
        lengths: &[u16],
        slack_mm: u16,
    ) -> Result<Self, NotNeedled> {
        let Some(texts) = texts else { return Err(NotNeedled::NoText) };
        if row.direction.is_none() && !matches!(row.angle, Angle::Perpendicular) {
            return Err(NotNeedled::NoDirection);
        }
        let Some(fit) = Fit::of(row.angle, limit, texts.inserted, None) else {
            return Err(NotNeedled::TooShallow);
        };
        Ok(Self {
            angle: row.angle,
            direction: row.direction,
            toward: row.toward,
            limit,
            textbook: texts.inserted,
            inserted: fit.inserted,
            depth: fit.depth,
            gauge: row.gauge,
            length: shortest_with(fit.inserted.max, lengths, slack_mm),
            stimulation: row.stimulation,
            de_qi: row.de_qi,
            muscles: texts.muscles,
            agreement: texts.agreement,
            texts: texts.texts,
            sources: texts.sources,
            confidence: Confidence::Practice,
            unconfirmed: row.unconfirmed,
        })
    }

    /// Whether the parts of the row go together: what is in the skin holds, stays within the limit at the angle as it may slip,
    /// and leaves enough of the needle outside; and an oblique or transverse needle has a direction.
    #[expect(clippy::arithmetic_side_effects, reason = "evaluated at compile time")]
    pub(crate) const fn is_sound(&self, slack_mm: u16, longest_mm: u16) -> bool {
        let (max, depth) = (self.inserted.max, self.angle.depth_of(self.inserted.max));
        let within = match self.limit {
            NeedlingLimit::Depth(limit) => depth.hundredths() <= limit.hundredths() + 10,
            NeedlingLimit::Inserted(limit) => !max.exceeds(limit),
        };
        let is_aimed = self.direction.is_some() || matches!(self.angle, Angle::Perpendicular);
        let names_a_point = matches!(self.direction, Some(InsertionDirection::Toward));
        let at_the_tongue = matches!(self.direction, Some(InsertionDirection::TowardRootOfTongue));
        within
            && !self.inserted.min.exceeds(max)
            && !self.angle.least_hold().exceeds(self.inserted.min)
            && !max.exceeds(self.textbook.max)
            && max.hundredths() + slack_mm * 100 <= self.length.hundredths()
            && self.length.hundredths() <= longest_mm * 100
            && is_aimed
            && names_a_point == self.toward.is_some()
            && !at_the_tongue
    }

    /// The angle of insertion, as it is meant.
    pub const fn angle(&self) -> Angle {
        self.angle
    }

    /// Where the tip points; none for a straight needle.
    pub const fn direction(&self) -> Option<InsertionDirection> {
        self.direction
    }

    /// The point that the tip points at, if the direction is [`InsertionDirection::Toward`].
    pub const fn toward(&self) -> Option<Point> {
        self.toward
    }

    /// The limit of the point.
    pub const fn limit(&self) -> NeedlingLimit {
        self.limit
    }

    /// The length along the needle that texts give, at 25 mm to the cun. It is not a safety limit.
    pub const fn textbook(&self) -> InsertedRange {
        self.textbook
    }

    /// The length in the skin, measured along the needle.
    pub const fn inserted(&self) -> InsertedRange {
        self.inserted
    }

    /// How far below the surface the needle may end.
    pub const fn depth(&self) -> Millimetres {
        self.depth
    }

    /// The diameter of the needle, in millimetres.
    pub const fn gauge(&self) -> Millimetres {
        self.gauge
    }

    /// The length of the needle's shaft, in millimetres.
    pub const fn length(&self) -> Millimetres {
        self.length
    }

    /// What is done with the needle after insertion.
    pub const fn stimulation(&self) -> Stimulation {
        self.stimulation
    }

    /// Whether to seek de qi.
    pub const fn de_qi(&self) -> DeQi {
        self.de_qi
    }

    /// The muscles that a text places under the point. A plan aims at the point and not at a muscle.
    pub const fn muscles(&self) -> &'static [Muscle] {
        self.muscles
    }

    /// How far the texts agree on angle and length. Texts copy each other.
    pub const fn agreement(&self) -> TextAgreement {
        self.agreement
    }

    /// The number of texts that were compared; those of one family count once.
    pub const fn texts(&self) -> u8 {
        self.texts
    }

    /// The ids of the texts on length, angle, direction and muscle. Those on the limit are [`Point::hazard_sources`].
    pub const fn sources(&self) -> &'static [&'static str] {
        self.sources
    }

    /// The confidence in these values, except for the [unconfirmed](Self::unconfirmed) ones.
    pub const fn confidence(&self) -> Confidence {
        self.confidence
    }

    /// The values that no source states: general knowledge, or a default of this project.
    pub const fn unconfirmed(&self) -> &'static str {
        self.unconfirmed
    }
}

/// The shortest needle of which enough stays outside the skin.
#[expect(clippy::arithmetic_side_effects, clippy::indexing_slicing, reason = "evaluated at compile time")]
const fn shortest_with(inserted: Millimetres, lengths: &[u16], slack_mm: u16) -> Millimetres {
    let mut at = 0;
    while inserted.hundredths() + slack_mm * 100 > lengths[at] * 100 {
        at += 1;
        assert!(at < lengths.len(), "no needle is long enough");
    }
    Millimetres::new(lengths[at])
}
