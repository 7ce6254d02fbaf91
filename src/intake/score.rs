//! Scores of an outcome: which scale, which value, at which visit, and who rated.

use super::object::{ObjectReader, WireObject, deserialize_checked};
use super::problem::Problems;
use super::ranges::{Range, VISITS};
use crate::atlas::FacialZone;
use crate::atlas::vocabulary::vocabulary;
use serde::Serialize;

vocabulary! {
    /// A scale of cosmetic trials, or of one's own.
    ///
    /// The scales run from 1 to 5 (GAIS, WSRS), from 1 to 9 (Fitzpatrick's wrinkle score, whose grades of elastosis are 1 to 3,
    /// 4 to 6 and 7 to 9) and from 0 to 10. Authors number the GAIS upward or downward: one person's scores are of one kind, and
    /// nothing is concluded from them.
    ///
    /// ```
    /// use tcm_facial::intake::Scale;
    ///
    /// assert_eq!(Scale::Wsrs.range(), (1, 5));
    /// assert_eq!(Scale::FitzpatrickWrinkle.range(), (1, 9));
    /// ```
    #[doc(alias("outcome", "VAS"))]
    #[non_exhaustive]
    pub bilingual enum Scale: "scale" {
        Gais "gais" "Global Aesthetic Improvement Scale, 1 to 5" "整体美学改善量表（1–5）",
        Wsrs "wsrs" "Wrinkle Severity Rating Scale, 1 to 5" "皱纹严重程度评定量表（1–5）",
        FitzpatrickWrinkle "fitzpatrick_wrinkle" "Fitzpatrick wrinkle score, 1 to 9" "Fitzpatrick 皱纹评分（1–9）",
        SelfRating "self" "patient's own rating, 0 to 10" "自评分（0–10）",
    }
}

vocabulary! {
    /// Who rated.
    ///
    /// ```
    /// use tcm_facial::intake::Rater;
    ///
    /// assert_eq!(Rater::Practitioner.code(), "practitioner");
    /// ```
    #[non_exhaustive]
    pub bilingual enum Rater: "rater" {
        Practitioner "practitioner" "the practitioner" "医师",
        Person "person" "the patient" "本人",
        Other "other" "someone else" "他人",
    }
}

impl Scale {
    /// The lowest and the highest value.
    pub const fn range(self) -> (u8, u8) {
        match self {
            Self::Gais | Self::Wsrs => (1, 5),
            Self::FitzpatrickWrinkle => (1, 9),
            Self::SelfRating => (0, 10),
        }
    }
}

/// The score of one visit. Reports show the first, the last and the present one of each scale, zone and rater; no rule reads them.
///
/// ```
/// use tcm_facial::atlas::FacialZone;
/// use tcm_facial::intake::{Rater, Scale, Score};
///
/// let score = Score::new(Scale::Gais, 2, 3, Rater::Practitioner).with_zone(FacialZone::Glabella);
/// let json = r#"{ "scale": "gais", "zone": "glabella", "value": 2, "visit": 3, "rater": "practitioner" }"#;
/// assert_eq!(score, serde_json::from_str(json)?);
/// assert!(serde_json::from_str::<Score>(&json.replace(": 2", ": 6")).is_err());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[must_use]
pub struct Score {
    scale: Scale,
    #[serde(skip_serializing_if = "Option::is_none")]
    zone: Option<FacialZone>,
    rater: Rater,
    visit: u16,
    value: u8,
}

impl Score {
    /// The value of a scale at a visit, counted from 1, and who rated.
    pub const fn new(scale: Scale, value: u8, visit: u16, rater: Rater) -> Self {
        Self { scale, zone: None, rater, visit, value }
    }

    /// Sets the zone that was rated.
    pub const fn with_zone(mut self, zone: FacialZone) -> Self {
        self.zone = Some(zone);
        self
    }

    /// The scale.
    pub const fn scale(self) -> Scale {
        self.scale
    }

    /// The zone, if one was rated and not the whole.
    pub const fn zone(self) -> Option<FacialZone> {
        self.zone
    }

    /// The value.
    pub const fn value(self) -> u8 {
        self.value
    }

    /// The visit at which it was rated.
    pub const fn visit(self) -> u16 {
        self.visit
    }

    /// Who rated.
    pub const fn rater(self) -> Rater {
        self.rater
    }
}

deserialize_checked!(Score);

impl WireObject for Score {
    const NAME: &'static str = "the score";

    fn read(object: &mut ObjectReader<'_>) -> Option<Self> {
        object.require("scale");
        object.require("value");
        object.require("visit");
        object.require("rater");
        let scale: Option<Scale> = object.code("scale");
        let zone = object.code("zone");
        let value = object.number("value", scale.map_or(Range { min: 0, max: 10 }, range));
        let visit = object.number("visit", VISITS);
        let rater = object.code("rater");
        Some(Self { scale: scale?, zone, rater: rater?, visit: visit?, value: value? })
    }

    fn check(&self, path: &str, problems: &mut Problems) {
        range(self.scale).check(Some(self.value), (path, "value"), problems);
        VISITS.check(Some(self.visit), (path, "visit"), problems);
    }
}

fn range(scale: Scale) -> Range {
    let (min, max) = scale.range();
    Range { min: min.into(), max: max.into() }
}
