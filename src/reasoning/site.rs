//! Where a needle goes: a point, or a place without one; and on which sides.

use crate::atlas::Language;
use crate::atlas::bits::Bits;
use crate::atlas::{FacialZone, Laterality, Part, Point, SessionPhase, Side, ZoneLaterality};
use crate::rules::InsertionForm;
use std::fmt;

/// The place of an insertion.
///
/// ```
/// use tcm_facial::atlas::Language;
/// use tcm_facial::atlas::{FacialZone, Point};
/// use tcm_facial::decision::Site;
/// use tcm_facial::rules::InsertionForm;
///
/// let name = |site| match site {
///     Site::Point(point) => point.to_string(),
///     Site::Local { zone, form } => format!("{}, {}", zone.label(Language::English), form.label(Language::English)),
/// };
/// let line = Site::Local { zone: FacialZone::Forehead, form: InsertionForm::AlongCrease };
/// assert_eq!([Site::Point(Point::LI20), line].map(name), ["LI20", "forehead, along the crease"]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(clippy::exhaustive_enums, reason = "a program that draws or bills insertions must know both")]
pub enum Site {
    /// Without a named point: along a line or round a patch of a zone.
    Local {
        /// The zone.
        zone: FacialZone,
        /// The way of placing.
        form: InsertionForm,
    },
    /// A point.
    Point(Point),
}

/// A set of sites.
pub(crate) type SiteSet = Bits<{ Site::COUNT.div_ceil(64) }>;

impl Site {
    /// How many places without a point there are, fit for needles or not.
    const LOCAL: usize = FacialZone::ALL.len() * InsertionForm::ALL.len();
    /// How many sites there are.
    pub(crate) const COUNT: usize = Self::LOCAL + Point::COUNT;

    /// The site's place in the order of all sites, counted from zero.
    pub(crate) const fn index(self) -> usize {
        match self {
            Self::Local { zone, form } => {
                (zone as usize).saturating_mul(InsertionForm::ALL.len()).saturating_add(form as usize)
            }
            Self::Point(point) => Self::LOCAL.saturating_add(point.index()),
        }
    }

    /// The site at a place of that order.
    pub(crate) fn at(index: usize) -> Option<Self> {
        if let Some(point) = index.checked_sub(Self::LOCAL) {
            return Point::at(point).map(Self::Point);
        }
        let zone = *FacialZone::ALL.get(index.checked_div(InsertionForm::ALL.len())?)?;
        let form = *InsertionForm::ALL.get(index.checked_rem(InsertionForm::ALL.len())?)?;
        Some(Self::Local { zone, form })
    }

    /// The point, where there is one.
    pub const fn point(self) -> Option<Point> {
        match self {
            Self::Point(point) => Some(point),
            Self::Local { .. } => None,
        }
    }

    /// The part of the body.
    pub fn part(self) -> Part {
        self.point().map_or(Part::Face, Point::part)
    }

    /// The position in which it is reached.
    pub fn phase(self) -> SessionPhase {
        self.point().map_or(SessionPhase::Supine, Point::phase)
    }

    /// Whether it lies around the eye, where needles go in last.
    pub fn is_around_the_eye(self) -> bool {
        match self {
            Self::Local { zone, .. } => zone.is_around_the_eye(),
            Self::Point(point) => point.zones().iter().any(FacialZone::is_around_the_eye),
        }
    }

    /// Its place in the way of the hand over head and face: the vertex and the brow first, then from above down; in each
    /// band, what lies in the middle first.
    pub(crate) fn place_in_the_face(self) -> (u8, bool) {
        let zone = match self {
            Self::Local { zone, .. } => Some(zone),
            Self::Point(point) => point.main_zones().first().copied(),
        };
        let from_above = zone.map_or(u8::MAX, |zone| match zone {
            FacialZone::Scalp => 0,
            FacialZone::Glabella => 1,
            FacialZone::Forehead => 2,
            FacialZone::Temple => 3,
            FacialZone::UpperLidBrow => 4,
            FacialZone::CrowsFeet => 5,
            FacialZone::LowerLid => 6,
            FacialZone::Nose => 7,
            FacialZone::Cheek => 8,
            FacialZone::EarFront => 9,
            FacialZone::EarBack => 10,
            FacialZone::Nasolabial => 11,
            FacialZone::UpperLip => 12,
            FacialZone::Lips => 13,
            FacialZone::MouthInside => 14,
            FacialZone::Marionette => 15,
            FacialZone::Chin => 16,
            FacialZone::Masseter => 17,
            FacialZone::Jawline => 18,
            FacialZone::Nape => 19,
            FacialZone::Neck => 20,
        });
        (from_above, self.full_sides().side() != Side::Midline)
    }

    /// The sides that a full insertion has.
    pub(crate) fn full_sides(self) -> Sides {
        let side = match self {
            Self::Local { zone, .. } => match zone.laterality() {
                ZoneLaterality::Bilateral => Side::Bilateral,
                ZoneLaterality::Midline | ZoneLaterality::MidlineAndBilateral => Side::Midline,
            },
            Self::Point(point) => point.laterality().full_side(),
        };
        Sides::from(side)
    }

    /// The sides that it has for a concern on one side. A row across the middle is on that side too, a point of the midline
    /// stays in the middle.
    pub(crate) fn sides_on(self, side: Option<Side>) -> Sides {
        let full = self.full_sides();
        match side {
            Some(side @ (Side::Left | Side::Right))
                if self.point().is_none() && full.side() == Side::Midline =>
            {
                Sides::from(side)
            }
            side => full.narrowed_to(side),
        }
    }

    /// How many needles it takes on the given sides; `on_each` for a place without a point.
    pub(crate) fn needles(self, sides: Sides, on_each: u8) -> u8 {
        match self {
            Self::Local { .. } => on_each.saturating_mul(sides.count()),
            Self::Point(point) if point.laterality() == Laterality::FourPlaces && !sides.is_empty() => {
                point.laterality().needles()
            }
            Self::Point(_) => sides.count(),
        }
    }
}

impl fmt::Display for Site {
    /// The code of a point, else zone and form in words.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Point(point) => point.fmt(f),
            Self::Local { zone, form } => {
                write!(f, "{}, {}", zone.label(Language::English), form.label(Language::English))
            }
        }
    }
}

impl From<Point> for Site {
    fn from(point: Point) -> Self {
        Self::Point(point)
    }
}

/// Any of left, right and midline.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sides(u8);

impl Sides {
    pub(crate) const NONE: Self = Self(0);
    const LEFT: u8 = 1;
    const RIGHT: u8 = 2;
    const MIDLINE: u8 = 4;

    /// Those of these sides that are free, where left and right may be blocked. The midline counts as on either side.
    pub(crate) const fn freed_of(self, left: bool, right: bool) -> Self {
        let mut blocked = 0;
        if left {
            blocked |= Self::LEFT | Self::MIDLINE;
        }
        if right {
            blocked |= Self::RIGHT | Self::MIDLINE;
        }
        Self(self.0 & !blocked)
    }

    /// What of a full insertion a concern on one side asks for. The midline is in the middle of either side.
    pub(crate) const fn narrowed_to(self, side: Option<Side>) -> Self {
        match side {
            Some(Side::Left) => Self(self.0 & (Self::LEFT | Self::MIDLINE)),
            Some(Side::Right) => Self(self.0 & (Self::RIGHT | Self::MIDLINE)),
            _ => self,
        }
    }

    /// What several rules ask of one site: what lies in the middle is there once.
    pub(crate) const fn joined(self, other: Self) -> Self {
        let joined = self.0 | other.0;
        Self(if joined & Self::MIDLINE == 0 { joined } else { Self::MIDLINE })
    }

    pub(crate) const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(crate) fn count(self) -> u8 {
        u8::try_from(self.0.count_ones()).unwrap_or(u8::MAX)
    }

    /// The word for these sides; for none, both.
    pub(crate) const fn side(self) -> Side {
        match self.0 {
            Self::LEFT => Side::Left,
            Self::RIGHT => Side::Right,
            Self::MIDLINE => Side::Midline,
            _ => Side::Bilateral,
        }
    }
}

impl From<Side> for Sides {
    fn from(side: Side) -> Self {
        Self(match side {
            Side::Bilateral => Self::LEFT | Self::RIGHT,
            Side::Left => Self::LEFT,
            Side::Right => Self::RIGHT,
            Side::Midline => Self::MIDLINE,
        })
    }
}
