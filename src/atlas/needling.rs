//! How a point is needled: angle, depth, needle, stimulation, and the confidence in each.

use super::millimetres::Millimetres;
use super::vocabulary::vocabulary;
use serde::Serialize;

vocabulary! {
    /// The angle between needle and skin.
    ///
    /// ```
    /// use tcm_facial::atlas::{Angle, Point};
    ///
    /// let degrees = |angle| match angle {
    ///     Angle::Perpendicular => 90,
    ///     Angle::Oblique => 45,
    ///     Angle::Transverse => 15,
    /// };
    /// assert_eq!(Point::ST2.needling().map(|needling| degrees(needling.angle())), Some(15));
    /// ```
    #[expect(clippy::exhaustive_enums, reason = "a needle goes in straight, at a slant or along the skin")]
    pub enum Angle: "angle" {
        /// About 90 degrees.
        Perpendicular "perpendicular" "perpendicular",
        /// About 45 degrees.
        Oblique "oblique" "oblique",
        /// About 15 degrees, along the skin.
        Transverse "transverse" "transverse",
    }
}

vocabulary! {
    /// What is done with a needle after insertion, mildest first.
    ///
    /// ```
    /// use tcm_facial::atlas::{Needling, Point, Stimulation};
    ///
    /// let strongest = Point::all().filter_map(Point::needling).map(Needling::stimulation).max();
    /// assert_eq!(strongest, Some(Stimulation::Mild));
    /// ```
    #[expect(clippy::exhaustive_enums, reason = "no plan has anything stronger")]
    pub enum Stimulation: "stimulation" {
        /// The needle is placed and left alone.
        None "none" "none",
        /// Turned back and forth by no more than 90 degrees for five seconds, once; no lifting and thrusting, no current.
        Mild "mild" "mild",
        /// Turned evenly back and forth. No rule of the standard pack plans it.
        Even "even" "even",
    }
}

vocabulary! {
    /// Whether to seek de qi (得氣), the dull, spreading sensation that the tradition asks for.
    ///
    /// ```
    /// use tcm_facial::atlas::{DeQi, Needling, Point};
    ///
    /// assert_eq!(Point::ST36.needling().map(Needling::de_qi), Some(DeQi::Optional));
    /// assert_eq!(Point::LI20.needling().map(Needling::de_qi), Some(DeQi::None));
    /// ```
    #[expect(clippy::exhaustive_enums, reason = "no plan requires de qi")]
    pub enum DeQi: "de qi" {
        /// Not sought.
        None "none" "not sought",
        /// May be sought.
        Optional "optional" "optional",
    }
}

vocabulary! {
    /// The position of the person in which a point can be reached and a needle can stay.
    ///
    /// ```
    /// use tcm_facial::atlas::{Point, SessionPhase};
    ///
    /// let mut points = [Point::ST36, Point::BL20, Point::LI20];
    /// points.sort_by_key(|point| point.phase());
    /// assert_eq!(points, [Point::BL20, Point::ST36, Point::LI20]);
    /// assert_eq!(Point::BL20.phase(), SessionPhase::Prone);
    /// ```
    #[doc(alias = "position")]
    #[expect(clippy::exhaustive_enums, reason = "the face is needled lying on the back; all else comes before, lying on the belly")]
    pub enum SessionPhase: "phase" {
        /// Lying on the belly: first and briefly, with no needle in the face.
        Prone "prone" "lying on the belly",
        /// Lying on the back.
        Supine "supine" "lying on the back",
    }
}

vocabulary! {
    /// The part of the body, and so the needle limit, that a point counts towards.
    ///
    /// ```
    /// use tcm_facial::atlas::{Part, Point};
    ///
    /// let count = |part| Point::all().filter(|point| point.part() == part).count();
    /// assert_eq!((count(Part::Face), count(Part::Body)), (94, 286));
    /// ```
    #[expect(clippy::exhaustive_enums, reason = "every needle counts towards one of two limits")]
    pub enum Part: "part" {
        /// Head, face and neck, as far as the facial zones reach.
        Face "face" "face",
        /// Trunk and limbs, including GB21 and GV14 at the base of the neck.
        Body "body" "body",
    }
}

vocabulary! {
    /// How well a fact or a rule is supported.
    ///
    /// ```
    /// use tcm_facial::atlas::{Confidence, Language, Point};
    ///
    /// assert_eq!(Point::ST1.hazard_confidence(), Some(Confidence::Found));
    /// let unsure = Point::ST2.hazard_confidence();
    /// assert_eq!(unsure, Some(Confidence::GeneralKnowledge));
    /// println!("{}", unsure.map_or("", |it| it.label(Language::English)));
    /// ```
    #[expect(clippy::exhaustive_enums, reason = "a caller must handle every level")]
    pub enum Confidence: "confidence" {
        /// A source was read, though often only its abstract or its beginning.
        Found "found" "a source was read",
        /// A page of a clinic, vendor, school or program shows what is done or taught, but proves nothing.
        Practice "practice" "shows what is done or taught",
        /// No source was read; a clinician has to confirm it.
        GeneralKnowledge "general_knowledge" "general knowledge, to be confirmed by a clinician",
    }
}

/// A range of insertion depths: the length of needle under the skin, measured along the needle.
///
/// With serde it is `min` and `max` in millimetres.
///
/// ```
/// use tcm_facial::atlas::{DepthRange, Millimetres, Point};
///
/// let range = Point::ST36.needling().map(|needling| needling.depth());
/// assert_eq!(range.map(DepthRange::max), Some(Millimetres::new(20)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct DepthRange {
    min: Millimetres,
    max: Millimetres,
}

impl DepthRange {
    /// Creates a range; none if `min` is greater than `max`.
    pub fn new(min: Millimetres, max: Millimetres) -> Option<Self> {
        (min <= max).then_some(Self { min, max })
    }

    pub(crate) const fn from_mm(min: u16, max: u16) -> Self {
        assert!(min <= max && min > 0);
        Self { min: Millimetres::new(min), max: Millimetres::new(max) }
    }

    /// The smallest depth.
    pub const fn min(self) -> Millimetres {
        self.min
    }

    /// The greatest depth.
    pub const fn max(self) -> Millimetres {
        self.max
    }

    /// Returns the part of the range that is no deeper than `cap`; none if all of it is deeper.
    pub fn capped(self, cap: Millimetres) -> Option<Self> {
        Self::new(self.min, self.max.min(cap))
    }
}

/// How a point is needled in a cosmetic plan, before any rule restricts it.
///
/// The depth is conservative: where texts and tables differ, it is the smallest of their maximum depths, and in the face
/// mostly far less. For most points, angle, depth and needle are general knowledge or a default of this project;
/// [`Needling::sources`] and [`Needling::confidence`] say so for each point.
///
/// ```
/// use tcm_facial::atlas::{Angle, Millimetres, Point};
///
/// let needling = Point::ST36.needling().ok_or("never planned")?;
/// assert_eq!(needling.angle(), Angle::Perpendicular);
/// assert_eq!(needling.depth().max(), Millimetres::new(20));
/// assert!(needling.depth().max() < needling.length());
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Needling {
    pub(crate) angle: Angle,
    #[serde(rename = "depth_mm")]
    pub(crate) depth: DepthRange,
    #[serde(rename = "gauge_mm")]
    pub(crate) gauge: Millimetres,
    #[serde(rename = "length_mm")]
    pub(crate) length: Millimetres,
    pub(crate) stimulation: Stimulation,
    pub(crate) de_qi: DeQi,
    pub(crate) sources: &'static [&'static str],
    pub(crate) confidence: Confidence,
    pub(crate) unconfirmed: &'static str,
}

impl Needling {
    /// A needle of 0.25 x 25 mm that is left alone, at the angle and depth that the point data of a program gives for a point
    /// of the trunk or limbs.
    pub(crate) const fn from_point_data(angle: Angle, depth: DepthRange) -> Self {
        Self {
            angle,
            depth,
            gauge: Millimetres::from_hundredths(25),
            length: Millimetres::new(25),
            stimulation: Stimulation::None,
            de_qi: DeQi::None,
            sources: &["iaomai", "general-knowledge", "project-default"],
            confidence: Confidence::Practice,
            unconfirmed: "needle, stimulation, de qi and the depth in millimetres",
        }
    }

    /// The angle of insertion.
    pub const fn angle(&self) -> Angle {
        self.angle
    }

    /// The range of depths.
    pub const fn depth(&self) -> DepthRange {
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

    /// The ids of the sources of these values.
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
