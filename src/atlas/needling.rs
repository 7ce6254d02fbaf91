//! How a point is needled, and how sure that is.

use super::millimetres::Millimetres;
use super::vocabulary::vocabulary;

vocabulary! {
    /// The angle between needle and skin. Exhaustive on purpose: every needle of a plan has one of the three.
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
    /// What is done with a needle once it is in, mildest first. Exhaustive on purpose: nothing stronger is ever planned.
    ///
    /// ```
    /// use tcm_facial::atlas::{Needling, Point, Stimulation};
    ///
    /// let strongest = Point::all().filter_map(Point::needling).map(Needling::stimulation).max();
    /// assert_eq!(strongest, Some(Stimulation::Mild));
    /// ```
    pub enum Stimulation: "stimulation" {
        /// The needle is placed and left alone.
        None "none" "none",
        /// Turned by no more than 90 degrees to and fro for five seconds, once; no lifting and thrusting, no current.
        Mild "mild" "mild",
        /// Even to-and-fro turning. No rule of the standard pack plans it.
        Even "even" "even",
    }
}

vocabulary! {
    /// Whether the dull, spreading sensation that the tradition calls de qi (得氣) is sought. Exhaustive on purpose.
    ///
    /// ```
    /// use tcm_facial::atlas::{DeQi, Needling, Point};
    ///
    /// assert_eq!(Point::ST36.needling().map(Needling::de_qi), Some(DeQi::Optional));
    /// assert_eq!(Point::LI20.needling().map(Needling::de_qi), Some(DeQi::None));
    /// ```
    pub enum DeQi: "de qi" {
        /// Not sought.
        None "none" "not sought",
        /// May be sought, need not.
        Optional "optional" "optional",
    }
}

vocabulary! {
    /// The position in which a point can be reached and its needle can stay. Exhaustive on purpose: the face is needled
    /// lying on the back, so there is before (prone) and during (supine).
    ///
    /// ```
    /// use tcm_facial::atlas::{Point, SessionPhase};
    ///
    /// let mut points = [Point::ST36, Point::BL20, Point::LI20];
    /// points.sort_by_key(|point| point.phase());
    /// assert_eq!(points, [Point::BL20, Point::ST36, Point::LI20]);
    /// assert_eq!(Point::BL20.phase(), SessionPhase::Prone);
    /// ```
    pub enum SessionPhase: "phase" {
        /// Lying on the belly: first and short, no face needle in place.
        Prone "prone" "lying on the belly",
        /// Lying on the back.
        Supine "supine" "lying on the back",
    }
}

vocabulary! {
    /// The part of the body that a point counts with. Exhaustive on purpose: a needle counts once, against one budget.
    ///
    /// ```
    /// use tcm_facial::atlas::{Part, Point};
    ///
    /// let count = |part| Point::all().filter(|point| point.part() == part).count();
    /// assert_eq!((count(Part::Face), count(Part::Body)), (94, 286));
    /// ```
    pub enum Part: "part" {
        /// Head, face and neck, as far as the facial zones reach.
        Face "face" "face",
        /// Trunk and limbs, with GB21 and GV14 at the root of the neck.
        Body "body" "body",
    }
}

vocabulary! {
    /// How sure a fact or a rule is. Exhaustive on purpose: nothing may hide between the marks.
    ///
    /// ```
    /// use tcm_facial::atlas::Language;
    /// use tcm_facial::atlas::{Confidence, Point};
    ///
    /// assert_eq!(Point::ST1.hazard_confidence(), Some(Confidence::Found));
    /// let unsure = Point::ST2.hazard_confidence();
    /// assert_eq!(unsure, Some(Confidence::GeneralKnowledge));
    /// println!("{}", unsure.map_or("", |it| it.label(Language::English)));
    /// ```
    pub enum Confidence: "confidence" {
        /// A source was read, often only its abstract or opening part.
        Found "found" "a source was read",
        /// A clinic, vendor, teaching or software page: shows what is done or taught, proves nothing.
        Practice "practice" "shows what is done or taught",
        /// No source was read: to be confirmed by a clinician.
        GeneralKnowledge "general_knowledge" "general knowledge, to be confirmed by a clinician",
    }
}

/// A range of depth: the length of needle under the skin, measured along the needle.
///
/// ```
/// use tcm_facial::atlas::{DepthRange, Millimetres, Point};
///
/// let range = Point::ST36.needling().map(|needling| needling.depth());
/// assert_eq!(range.map(DepthRange::max), Some(Millimetres::new(20)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DepthRange {
    min: Millimetres,
    max: Millimetres,
}

impl DepthRange {
    /// The range, or nothing where it would be empty.
    #[must_use]
    pub fn new(min: Millimetres, max: Millimetres) -> Option<Self> {
        (min <= max).then_some(Self { min, max })
    }

    pub(crate) const fn from_mm(min: u16, max: u16) -> Self {
        assert!(min <= max && min > 0);
        Self { min: Millimetres::new(min), max: Millimetres::new(max) }
    }

    /// The least depth.
    #[must_use]
    pub const fn min(self) -> Millimetres {
        self.min
    }

    /// The greatest depth.
    #[must_use]
    pub const fn max(self) -> Millimetres {
        self.max
    }

    /// The part of the range that is no deeper than `cap`.
    #[must_use]
    pub fn capped(self, cap: Millimetres) -> Option<Self> {
        Self::new(self.min, self.max.min(cap))
    }
}

/// How a point is needled in a cosmetic plan: the point's own range, before any rule narrows it.
///
/// The depth is the conservative one: where texts and tables differ, the smallest of their greatest depths, and in the
/// face mostly far below it. Angle, depth and needle are in most rows general knowledge or a default of this project;
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Needling {
    pub(crate) angle: Angle,
    pub(crate) depth: DepthRange,
    pub(crate) gauge: Millimetres,
    pub(crate) length: Millimetres,
    pub(crate) stimulation: Stimulation,
    pub(crate) de_qi: DeQi,
    pub(crate) sources: &'static [&'static str],
    pub(crate) confidence: Confidence,
    pub(crate) unconfirmed: &'static str,
}

impl Needling {
    /// What no source named at a point of trunk or limbs.
    pub(crate) const UNCONFIRMED: &str = "needle, stimulation, de qi and the depth in millimetres";

    /// The angle of insertion.
    #[must_use]
    pub const fn angle(&self) -> Angle {
        self.angle
    }

    /// The depth range.
    #[must_use]
    pub const fn depth(&self) -> DepthRange {
        self.depth
    }

    /// The diameter of the needle.
    #[must_use]
    pub const fn gauge(&self) -> Millimetres {
        self.gauge
    }

    /// The length of the needle's shaft.
    #[must_use]
    pub const fn length(&self) -> Millimetres {
        self.length
    }

    /// What is done with the needle.
    #[must_use]
    pub const fn stimulation(&self) -> Stimulation {
        self.stimulation
    }

    /// Whether de qi is sought.
    #[must_use]
    pub const fn de_qi(&self) -> DeQi {
        self.de_qi
    }

    /// The ids of the sources that these values rest on.
    #[must_use]
    pub const fn sources(&self) -> &'static [&'static str] {
        self.sources
    }

    /// How sure the core of these values is; [`Needling::unconfirmed`] names the weaker pieces.
    #[must_use]
    pub const fn confidence(&self) -> Confidence {
        self.confidence
    }

    /// The pieces that no source named: general knowledge or a default of this project.
    #[must_use]
    pub const fn unconfirmed(&self) -> &'static str {
        self.unconfirmed
    }
}
