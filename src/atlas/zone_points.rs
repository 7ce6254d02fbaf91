//! The points of the facial zones.

use super::point::Point;
use super::set::PointSet;
use super::zone::FacialZone;

impl FacialZone {
    /// Every point whose needle touches the zone, in atlas order; those that stay off by default too.
    ///
    /// ```
    /// use tcm_facial::atlas::{FacialZone, Point};
    ///
    /// assert!(FacialZone::LowerLid.points().contains(Point::ST1));
    /// assert!(!FacialZone::LowerLid.local_points().contains(&Point::ST1));
    /// ```
    #[must_use]
    pub fn points(self) -> PointSet {
        Point::all().filter(|point| point.main_zones().contains(&self)).collect()
    }

    /// The points that are useful for the zone, best first. They are tradition, not evidence.
    #[must_use]
    pub const fn local_points(self) -> &'static [Point] {
        match self {
            Self::Forehead => &[Point::GB14, Point::EX_HN4, Point::GV24],
            Self::Glabella => &[Point::EX_HN3, Point::BL2],
            Self::CrowsFeet => &[Point::GB1, Point::TE23, Point::EX_HN5],
            Self::UpperLidBrow => &[Point::BL2, Point::EX_HN4, Point::TE23],
            Self::LowerLid => &[Point::ST2],
            Self::Cheek => &[Point::SI18, Point::ST3, Point::ST7],
            Self::Nasolabial => &[Point::LI20, Point::ST3, Point::ST4],
            Self::UpperLip => &[Point::LI19, Point::GV26, Point::ST4],
            Self::Marionette => &[Point::ST4],
            Self::Chin => &[Point::CV24],
            Self::Jawline => &[Point::ST5, Point::ST6, Point::TE17],
            Self::Masseter => &[Point::ST6, Point::ST7],
            Self::Temple => &[Point::EX_HN5, Point::GB8, Point::ST8],
            Self::Neck => &[Point::CV23],
            Self::Scalp => &[Point::GB8, Point::GV20],
            Self::Nose => &[Point::LI20, Point::EX_HN8],
            Self::Lips => &[Point::ST4, Point::CV24],
            Self::EarFront => &[Point::ST7, Point::SI19],
            Self::EarBack => &[Point::TE17],
            Self::Nape => &[Point::GB20, Point::BL10],
            Self::MouthInside => &[],
        }
    }

    /// Points that lie near the zone.
    #[must_use]
    pub const fn adjacent_points(self) -> &'static [Point] {
        match self {
            Self::Forehead => &[Point::BL2],
            Self::LowerLid => &[Point::GB1],
            Self::Nasolabial => &[Point::SI18],
            Self::Marionette => &[Point::ST5, Point::CV24],
            Self::Jawline => &[Point::ST7],
            Self::Scalp => &[Point::GB20],
            Self::MouthInside => &[Point::GV26],
            Self::Glabella
            | Self::CrowsFeet
            | Self::UpperLidBrow
            | Self::Cheek
            | Self::UpperLip
            | Self::Chin
            | Self::Masseter
            | Self::Temple
            | Self::Neck
            | Self::Nose
            | Self::Lips
            | Self::EarFront
            | Self::EarBack
            | Self::Nape => &[],
        }
    }

    /// Points in the zone that stay off unless a trained practitioner decides otherwise.
    #[must_use]
    pub const fn off_points(self) -> &'static [Point] {
        match self {
            Self::UpperLidBrow => &[Point::BL1],
            Self::LowerLid => &[Point::ST1, Point::BL1, Point::EX_HN7],
            Self::UpperLip | Self::Lips => &[Point::GV28],
            Self::Jawline => &[Point::SI17],
            Self::Neck => &[
                Point::LI17,
                Point::LI18,
                Point::ST9,
                Point::ST10,
                Point::ST11,
                Point::ST12,
                Point::SI16,
                Point::SI17,
                Point::TE16,
                Point::CV22,
            ],
            Self::Nose => &[Point::EX_HN9],
            Self::EarBack => &[Point::EX_HN6],
            Self::Nape => &[Point::TE16, Point::GV15, Point::GV16],
            Self::MouthInside => {
                &[Point::GV28, Point::EX_HN10, Point::EX_HN11, Point::EX_HN12, Point::EX_HN13]
            }
            Self::Forehead
            | Self::Glabella
            | Self::CrowsFeet
            | Self::Cheek
            | Self::Nasolabial
            | Self::Marionette
            | Self::Chin
            | Self::Masseter
            | Self::Temple
            | Self::Scalp
            | Self::EarFront => &[],
        }
    }
}
