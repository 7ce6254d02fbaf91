//! Category membership: the categories of a point, and the point of a category on a meridian.

use super::category::{Command, Influence, PointCategory};
use super::category_table::{
    COMMAND, CONFLUENT, CROSSINGS, Crossing, FURTHER_LUO, MA_DANYANG, MEETING, ORGANS, OrganPoints, VESSEL_XI,
};
use super::meridian::{Meridian, Polarity};
use super::phase::Phase;
use super::point::Point;
use super::zang_fu::ZangFu;

/// The membership of a point in a category, and the organ, phase, meridian or region that it holds for.
///
/// ```
/// use tcm_facial::atlas::{Phase, Point, PointCategory, ZangFu};
///
/// let stream = Point::LR3.categories().find(|of| of.category() == PointCategory::ShuStream).ok_or("none")?;
/// assert_eq!(stream.organ(), Some(ZangFu::Liver));
/// assert_eq!(stream.phase(), Some(Phase::Earth));
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Membership {
    category: PointCategory,
    detail: Detail,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Detail {
    Organ(ZangFu),
    FiveShu(ZangFu, Phase),
    Meridian(Meridian),
    Influence(Influence),
    Command(Command),
    Crossing { meridians: &'static [Meridian], also: &'static [Meridian], tables: u8 },
    Nothing,
}

impl Membership {
    /// The category.
    pub const fn category(&self) -> PointCategory {
        self.category
    }

    /// The organ whose point this is.
    pub const fn organ(&self) -> Option<ZangFu> {
        match self.detail {
            Detail::Organ(organ) | Detail::FiveShu(organ, _) => Some(organ),
            _ => None,
        }
    }

    /// The phase of a well, spring, stream, river or sea point.
    pub const fn phase(&self) -> Option<Phase> {
        match self.detail {
            Detail::FiveShu(_, phase) => Some(phase),
            _ => None,
        }
    }

    /// The meridian or vessel whose point this is, or that it opens.
    pub fn meridian(&self) -> Option<Meridian> {
        match self.detail {
            Detail::Meridian(meridian) => Some(meridian),
            _ => self.organ().map(ZangFu::meridian),
        }
    }

    /// What a meeting point gathers.
    pub const fn influence(&self) -> Option<Influence> {
        match self.detail {
            Detail::Influence(influence) => Some(influence),
            _ => None,
        }
    }

    /// The region that a command point is used for.
    pub const fn command(&self) -> Option<Command> {
        match self.detail {
            Detail::Command(command) => Some(command),
            _ => None,
        }
    }

    /// The meridians that meet at a crossing point: those that most tables list, then those that only single tables add.
    pub const fn crossing(&self) -> (&'static [Meridian], &'static [Meridian]) {
        match self.detail {
            Detail::Crossing { meridians, also, .. } => (meridians, also),
            _ => (&[], &[]),
        }
    }

    /// The number of compared tables, of three, that list a crossing.
    pub const fn crossing_tables(&self) -> Option<u8> {
        match self.detail {
            Detail::Crossing { tables, .. } => Some(tables),
            _ => None,
        }
    }
}

/// The five transport points, from the tip of the limb upwards.
const FIVE_SHU: [PointCategory; 5] = [
    PointCategory::JingWell,
    PointCategory::YingSpring,
    PointCategory::ShuStream,
    PointCategory::JingRiver,
    PointCategory::HeSea,
];

/// Every membership of every point, in the order of the tables.
fn memberships() -> impl Iterator<Item = (Point, Membership)> + Clone {
    let stars = MA_DANYANG.iter().map(|point| (*point, PointCategory::MaDanyang, Detail::Nothing));
    let crossings = CROSSINGS.iter().map(|&Crossing { point, meridians, also, tables }| {
        (point, PointCategory::Crossing, Detail::Crossing { meridians, also, tables })
    });
    ORGANS
        .iter()
        .flat_map(of_organ)
        .chain(listed(PointCategory::LuoConnecting, &FURTHER_LUO, Detail::Meridian))
        .chain(listed(PointCategory::XiCleft, &VESSEL_XI, Detail::Meridian))
        .chain(listed(PointCategory::HuiMeeting, &MEETING, Detail::Influence))
        .chain(listed(PointCategory::Confluent, CONFLUENT.as_flattened(), Detail::Meridian))
        .chain(stars)
        .chain(listed(PointCategory::FourCommand, &COMMAND, Detail::Command))
        .chain(crossings)
        .map(|(point, category, detail)| (point, Membership { category, detail }))
}

/// The points of a category that has a table of its own.
fn listed<T: Copy>(
    category: PointCategory,
    table: &'static [(Point, T)],
    detail: fn(T) -> Detail,
) -> impl Iterator<Item = (Point, PointCategory, Detail)> + Clone {
    table.iter().map(move |(point, of)| (*point, category, detail(*of)))
}

fn of_organ(points: &OrganPoints) -> impl Iterator<Item = (Point, PointCategory, Detail)> + Clone + use<> {
    let organ = points.organ;
    // The first point is wood on a yin meridian and metal on a yang meridian. Each phase then generates the next.
    let first = if organ.is_zang() { Phase::Wood } else { Phase::Metal };
    let phases = std::iter::successors(Some(first), |phase| Some(phase.generates()));
    let five = FIVE_SHU.into_iter().zip(points.five_shu).zip(phases);
    let five = five.map(move |((category, point), phase)| (point, category, Detail::FiveShu(organ, phase)));
    let one = [
        (points.yuan_source, PointCategory::YuanSource),
        (points.luo_connecting, PointCategory::LuoConnecting),
        (points.xi_cleft, PointCategory::XiCleft),
        (points.front_mu, PointCategory::FrontMu),
        (points.back_shu, PointCategory::BackShu),
    ];
    let one = one.into_iter().chain(points.lower_he_sea.map(|point| (point, PointCategory::LowerHeSea)));
    five.chain(one.map(move |(point, category)| (point, category, Detail::Organ(organ))))
}

impl PointCategory {
    /// Iterates over the points of the category. A point that belongs to it more than once, such as a connecting point of two
    /// meridians, comes up once for each membership.
    pub fn points(self) -> impl Iterator<Item = (Point, Membership)> + Clone {
        memberships().filter(move |(_, membership)| membership.category == self)
    }
}

impl Point {
    /// Iterates over the categories of the point. A point may belong to several categories, and to one more than once.
    pub fn categories(self) -> impl Iterator<Item = Membership> + Clone {
        memberships().filter(move |(point, _)| *point == self).map(|(_, membership)| membership)
    }

    /// The point that is used together with this one, if it opens a vessel.
    ///
    /// ```
    /// use tcm_facial::atlas::Point;
    ///
    /// assert_eq!(Point::LU7.confluent_pair(), Some(Point::KI6));
    /// assert_eq!(Point::LU9.confluent_pair(), None);
    /// ```
    pub fn confluent_pair(self) -> Option<Self> {
        CONFLUENT.iter().find_map(|[(one, _), (other, _)]| match self {
            point if point == *one => Some(*other),
            point if point == *other => Some(*one),
            _ => None,
        })
    }
}

impl Meridian {
    /// Returns the point of a category on the meridian. For the connecting point of the spleen this is SP4, not the great
    /// connecting point SP21.
    ///
    /// ```
    /// use tcm_facial::atlas::{Meridian, Point, PointCategory};
    ///
    /// assert_eq!(Meridian::Lung.point(PointCategory::FrontMu), Some(Point::LU1));
    /// assert_eq!(Meridian::YinHeel.point(PointCategory::XiCleft), Some(Point::KI8));
    /// ```
    pub fn point(self, category: PointCategory) -> Option<Point> {
        let of_this = |(_, membership): &(Point, Membership)| membership.meridian() == Some(self);
        category.points().find(of_this).map(|(point, _)| point)
    }

    /// Returns the transport point of a phase on a primary meridian.
    ///
    /// ```
    /// use tcm_facial::atlas::{Meridian, Phase, Point};
    ///
    /// assert_eq!(Meridian::Liver.phase_point(Phase::Fire), Some(Point::LR2));
    /// ```
    pub fn phase_point(self, phase: Phase) -> Option<Point> {
        let found = memberships().find(|(_, of)| of.meridian() == Some(self) && of.phase() == Some(phase));
        found.map(|(point, _)| point)
    }

    /// The transport point of the mother phase, which tonifies by tradition.
    ///
    /// ```
    /// use tcm_facial::atlas::{Meridian, Point};
    ///
    /// assert_eq!(Meridian::Lung.mother_point(), Some(Point::LU9));
    /// assert_eq!(Meridian::Lung.son_point(), Some(Point::LU5));
    /// ```
    pub fn mother_point(self) -> Option<Point> {
        self.phase_point(self.phase()?.generated_by())
    }

    /// The transport point of the child phase, which drains by tradition.
    pub fn son_point(self) -> Option<Point> {
        self.phase_point(self.phase()?.generates())
    }

    /// The point that opens an extraordinary vessel, and the point that is used with it.
    ///
    /// ```
    /// use tcm_facial::atlas::{Meridian, Point};
    ///
    /// assert_eq!(Meridian::Governor.opening_points(), Some((Point::SI3, Point::BL62)));
    /// assert_eq!(Meridian::Lung.opening_points(), None);
    /// ```
    pub fn opening_points(self) -> Option<(Point, Point)> {
        let opening = self.point(PointCategory::Confluent)?;
        Some((opening, opening.confluent_pair()?))
    }
}

impl ZangFu {
    fn points_of(self) -> Option<&'static OrganPoints> {
        ORGANS.iter().find(|points| points.organ == self)
    }

    /// The back transport point of the organ.
    ///
    /// ```
    /// use tcm_facial::atlas::{Point, ZangFu};
    ///
    /// assert_eq!(ZangFu::Kidney.back_shu(), Some(Point::BL23));
    /// assert_eq!(ZangFu::Kidney.front_mu(), Some(Point::GB25));
    /// ```
    pub fn back_shu(self) -> Option<Point> {
        self.points_of().map(|points| points.back_shu)
    }

    /// The alarm point of the organ, on the front of the body.
    pub fn front_mu(self) -> Option<Point> {
        self.points_of().map(|points| points.front_mu)
    }

    /// The lower sea point of a fu organ.
    pub fn lower_he_sea(self) -> Option<Point> {
        self.points_of().and_then(|points| points.lower_he_sea)
    }
}

/// Checks that the table of organs is in the order of the flow, and that zang organs have yin meridians.
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
const _: () = {
    let mut index = 0;
    while index < ORGANS.len() {
        assert!(ORGANS[index].organ as usize == index, "the organs are in the order of the flow");
        let yin = matches!(ORGANS[index].organ.meridian().polarity(), Polarity::Yin);
        assert!(yin == ORGANS[index].organ.is_zang(), "a zang organ has a yin meridian");
        assert!(ORGANS[index].lower_he_sea.is_some() != yin, "the six fu have lower sea points");
        index += 1;
    }
};
