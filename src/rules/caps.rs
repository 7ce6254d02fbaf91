//! The caps of a safety rule: needles, lengths, depths, gauges, time, stimulation and position.

use crate::atlas::{
    FacialZone, Millimetres, Part, Point, SessionPhase, Stimulation, UnknownCode, Unresolved,
};
use std::fmt;
use std::str::FromStr;

/// The limits that a safety rule sets. Of several rules, the strictest limit applies.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::atlas::Millimetres;
/// use tcm_facial::intake::Intake;
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "concerns": [{ "concern": "dryness" }], "risks": { "present": [{ "risk": "nsaid" }] }
/// }"#)?;
/// let screening = Engine::standard().screen(&intake);
/// let found = screening.findings().into_iter().find(|finding| finding.rule() == "antiplatelet_nsaid");
/// let caps = found.and_then(|finding| finding.caps()).ok_or("nothing is capped")?;
/// assert_eq!(caps.face_gauge(), Some(Millimetres::from_hundredths(16)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Caps {
    pub(crate) face_gauge: Option<Millimetres>,
    pub(crate) body_gauge: Option<Millimetres>,
    pub(crate) face_depth: Option<Millimetres>,
    pub(crate) body_depth: Option<Millimetres>,
    pub(crate) depth: Vec<(Point, Millimetres)>,
    pub(crate) inserted: Vec<(CapPlace, Millimetres)>,
    pub(crate) face_needles: Option<u8>,
    pub(crate) body_needles: Option<u8>,
    pub(crate) needles: Option<u8>,
    pub(crate) retention_min: Option<u8>,
    pub(crate) stimulation: Option<Stimulation>,
    pub(crate) press_seconds: Option<u16>,
    pub(crate) position: Option<SessionPhase>,
}

impl Caps {
    /// The thickest needle allowed in the face, scalp and neck, as its diameter.
    pub const fn face_gauge(&self) -> Option<Millimetres> {
        self.face_gauge
    }

    /// The thickest needle allowed in the trunk and limbs, as its diameter.
    pub const fn body_gauge(&self) -> Option<Millimetres> {
        self.body_gauge
    }

    /// The greatest depth below the surface in the face, scalp and neck. Where the limit of a point counts the needle
    /// ([`NeedlingLimit::Inserted`](crate::atlas::NeedlingLimit::Inserted)), every cap on its depth does too.
    pub const fn face_depth(&self) -> Option<Millimetres> {
        self.face_depth
    }

    /// The greatest depth in the trunk and limbs.
    pub const fn body_depth(&self) -> Option<Millimetres> {
        self.body_depth
    }

    /// The greatest depth at a point; `None` if the rule does not name the point.
    pub fn depth_at(&self, point: Point) -> Option<Millimetres> {
        self.depth.iter().filter(|(named, _)| *named == point).map(|(_, depth)| *depth).min()
    }

    /// The most of a needle in the skin at a point: by its own name, one of its zones, or its part of the body.
    pub fn inserted_at(&self, point: Point) -> Option<Millimetres> {
        let named = self.inserted.iter().filter(|(place, _)| match place {
            CapPlace::Part(part) => *part == point.part(),
            CapPlace::Zone(zone) => point.zones().contains(*zone),
            CapPlace::Point(named) => *named == point,
        });
        named.map(|(_, inserted)| *inserted).min()
    }

    /// The most of a needle in the skin in a facial zone, where there is no point.
    pub fn inserted_in(&self, zone: FacialZone) -> Option<Millimetres> {
        let named = self.inserted.iter().filter(|(place, _)| match place {
            CapPlace::Part(part) => *part == Part::Face,
            CapPlace::Zone(named) => *named == zone,
            CapPlace::Point(_) => false,
        });
        named.map(|(_, inserted)| *inserted).min()
    }

    /// The most needles in the face, scalp and neck.
    pub const fn face_needles(&self) -> Option<u8> {
        self.face_needles
    }

    /// The most needles in the trunk and limbs.
    pub const fn body_needles(&self) -> Option<u8> {
        self.body_needles
    }

    /// The most needles in total.
    pub const fn needles(&self) -> Option<u8> {
        self.needles
    }

    /// The longest time that the needles are retained, in minutes.
    pub const fn retention_min(&self) -> Option<u8> {
        self.retention_min
    }

    /// The strongest stimulation.
    pub const fn stimulation(&self) -> Option<Stimulation> {
        self.stimulation
    }

    /// The shortest time that a place is pressed once its needle is out, in seconds. Of several rules, the longest time applies.
    pub const fn press_seconds(&self) -> Option<u16> {
        self.press_seconds
    }

    /// The only position in which the person may be needled: lying on the back.
    pub const fn position(&self) -> Option<SessionPhase> {
        self.position
    }

    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What a cap on the length in the skin is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum CapPlace {
    Part(Part),
    Zone(FacialZone),
    Point(Point),
}

impl CapPlace {
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Part(part) => part.code(),
            Self::Zone(zone) => zone.code(),
            Self::Point(point) => point.code(),
        }
    }
}

impl fmt::Display for CapPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for CapPlace {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        if let Some(part) = Part::ALL.iter().find(|part| part.code() == name) {
            return Ok(Self::Part(*part));
        }
        // Codes of zones begin with a small letter, those of points do not.
        if name.starts_with(|c: char| c.is_ascii_lowercase()) {
            return name.parse().map(Self::Zone).map_err(|unknown: UnknownCode| unknown.to_string());
        }
        name.parse().map(Self::Point).map_err(|unknown: Unresolved<Point>| unknown.to_string())
    }
}
