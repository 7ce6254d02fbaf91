//! Sites: where a plan places needles, and on which sides.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;
use tcm_facial::atlas::{FacialZone, Laterality, Part, Point, SessionPhase, ZoneLaterality};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum InsertionForm {
    AlongCrease,
    AroundPatch,
}

impl InsertionForm {
    pub(crate) fn read(code: &str) -> Option<Self> {
        [Self::AlongCrease, Self::AroundPatch].into_iter().find(|form| form.code() == code)
    }

    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::AlongCrease => "along_crease",
            Self::AroundPatch => "around_patch",
        }
    }
}

/// All local places come before all points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Site {
    Local(FacialZone, InsertionForm),
    Point(Point),
}

/// Of `L`, `R` and `M`.
pub(crate) type Sides = BTreeSet<char>;

impl Site {
    pub(crate) fn point(self) -> Option<Point> {
        match self {
            Self::Local(..) => None,
            Self::Point(point) => Some(point),
        }
    }

    pub(crate) fn full_sides(self) -> Sides {
        let sides = match self {
            Self::Local(zone, _) if zone.laterality() == ZoneLaterality::Bilateral => "LR",
            Self::Local(..) => "M",
            Self::Point(point) => match point.laterality() {
                Laterality::Bilateral => "LR",
                Laterality::Left => "L",
                Laterality::Right => "R",
                _ => "M",
            },
        };
        sides.chars().collect()
    }

    /// The sides for a concern on one side; a row in the middle goes to that side too.
    pub(crate) fn sides_on(self, side: Option<&str>) -> Sides {
        let full = self.full_sides();
        match side {
            Some(named @ ("left" | "right")) if self.point().is_none() && side_word(&full) == "midline" => {
                Sides::from([if named == "left" { 'L' } else { 'R' }])
            }
            _ => narrowed(&full, side),
        }
    }

    /// The needles on so many sides; `on_each` is the number on each side of a local place.
    pub(crate) fn needles(self, sides: &Sides, on_each: u32) -> u32 {
        let so_many = u32::try_from(sides.len()).unwrap();
        match self {
            Self::Local(..) => on_each * so_many,
            Self::Point(point) if point.laterality() == Laterality::FourPlaces => 4 * so_many,
            Self::Point(_) => so_many,
        }
    }

    pub(crate) fn part(self) -> Part {
        self.point().map_or(Part::Face, Point::part)
    }

    pub(crate) fn phase(self) -> SessionPhase {
        self.point().map_or(SessionPhase::Supine, Point::phase)
    }

    pub(crate) fn is_around_the_eye(self) -> bool {
        match self {
            Self::Local(zone, _) => zone.is_around_the_eye(),
            Self::Point(point) => point.zones().iter().any(FacialZone::is_around_the_eye),
        }
    }

    /// How the hand goes over the head: each zone from above down, and in each what is in the middle first.
    pub(crate) fn way_of_the_hand(self) -> (usize, bool) {
        let zones = [
            "scalp",
            "glabella",
            "forehead",
            "temple",
            "upper_lid_brow",
            "crows_feet",
            "lower_lid",
            "nose",
            "cheek",
            "ear_front",
            "ear_back",
            "nasolabial",
            "upper_lip",
            "lips",
            "mouth_inside",
            "marionette",
            "chin",
            "masseter",
            "jawline",
            "nape",
            "neck",
        ];
        let place = self.main_zone().and_then(|zone| zones.iter().position(|it| *it == zone.code()));
        (place.unwrap_or(usize::MAX), side_word(&self.full_sides()) != "midline")
    }

    pub(crate) fn main_zone(self) -> Option<FacialZone> {
        match self {
            Self::Local(zone, _) => Some(zone),
            Self::Point(point) => point.main_zones().first().copied(),
        }
    }
}

/// The sides that stay when somebody names one: the other goes, the middle stays.
pub(crate) fn narrowed(sides: &Sides, side: Option<&str>) -> Sides {
    let gone = match side {
        Some("left") => 'R',
        Some("right") => 'L',
        _ => return sides.clone(),
    };
    sides.iter().copied().filter(|it| *it != gone).collect()
}

pub(crate) fn side_word(sides: &Sides) -> &'static str {
    match sides.iter().collect::<String>().as_str() {
        "L" => "left",
        "R" => "right",
        "LR" => "bilateral",
        "M" => "midline",
        other => panic!("no side: {other}"),
    }
}

/// The point of a code; most are spelled as the atlas spells them.
pub(crate) fn point_of(code: &str) -> Point {
    static CODES: LazyLock<BTreeMap<&str, Point>> =
        LazyLock::new(|| Point::all().map(|point| (point.code(), point)).collect());
    CODES.get(code).copied().unwrap_or_else(|| code.parse().unwrap())
}
