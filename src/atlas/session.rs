//! Words about a session with needles: stimulation, de qi, position, part of the body; and how well a fact is supported.

use super::vocabulary::vocabulary;

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
        Prone "prone" "prone",
        /// Lying on the back.
        Supine "supine" "supine",
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
        Practice "practice" "practice or teaching, not evidence",
        /// No source was read; a clinician has to confirm it.
        GeneralKnowledge "general_knowledge" "general knowledge, to be confirmed by a clinician",
    }
}
