//! Which points belong to which category.
//!
//! Agreed upon by most of the point tables compared; where one is plainly in error it was left out. The list of crossing
//! points holds head, face and neck alone and is not complete.

use super::category::{Command, Influence};
use super::meridian::Meridian;
use super::point::Point;
use super::zang_fu::ZangFu;

/// The points that belong to an organ and its meridian.
pub(super) struct OrganPoints {
    pub(super) organ: ZangFu,
    /// Well, spring, stream, river, sea: from the tip of the limb upwards.
    pub(super) five_shu: [Point; 5],
    pub(super) yuan_source: Point,
    pub(super) luo_connecting: Point,
    pub(super) xi_cleft: Point,
    pub(super) front_mu: Point,
    pub(super) back_shu: Point,
    /// Of the six fu alone.
    pub(super) lower_he_sea: Option<Point>,
}

pub(super) const ORGANS: [OrganPoints; 12] = [
    OrganPoints {
        organ: ZangFu::Lung,
        five_shu: [Point::LU11, Point::LU10, Point::LU9, Point::LU8, Point::LU5],
        yuan_source: Point::LU9,
        luo_connecting: Point::LU7,
        xi_cleft: Point::LU6,
        front_mu: Point::LU1,
        back_shu: Point::BL13,
        lower_he_sea: None,
    },
    OrganPoints {
        organ: ZangFu::LargeIntestine,
        five_shu: [Point::LI1, Point::LI2, Point::LI3, Point::LI5, Point::LI11],
        yuan_source: Point::LI4,
        luo_connecting: Point::LI6,
        xi_cleft: Point::LI7,
        front_mu: Point::ST25,
        back_shu: Point::BL25,
        lower_he_sea: Some(Point::ST37),
    },
    OrganPoints {
        organ: ZangFu::Stomach,
        five_shu: [Point::ST45, Point::ST44, Point::ST43, Point::ST41, Point::ST36],
        yuan_source: Point::ST42,
        luo_connecting: Point::ST40,
        xi_cleft: Point::ST34,
        front_mu: Point::CV12,
        back_shu: Point::BL21,
        lower_he_sea: Some(Point::ST36),
    },
    OrganPoints {
        organ: ZangFu::Spleen,
        five_shu: [Point::SP1, Point::SP2, Point::SP3, Point::SP5, Point::SP9],
        yuan_source: Point::SP3,
        luo_connecting: Point::SP4,
        xi_cleft: Point::SP8,
        front_mu: Point::LR13,
        back_shu: Point::BL20,
        lower_he_sea: None,
    },
    OrganPoints {
        organ: ZangFu::Heart,
        five_shu: [Point::HT9, Point::HT8, Point::HT7, Point::HT4, Point::HT3],
        yuan_source: Point::HT7,
        luo_connecting: Point::HT5,
        xi_cleft: Point::HT6,
        front_mu: Point::CV14,
        back_shu: Point::BL15,
        lower_he_sea: None,
    },
    OrganPoints {
        organ: ZangFu::SmallIntestine,
        five_shu: [Point::SI1, Point::SI2, Point::SI3, Point::SI5, Point::SI8],
        yuan_source: Point::SI4,
        luo_connecting: Point::SI7,
        xi_cleft: Point::SI6,
        front_mu: Point::CV4,
        back_shu: Point::BL27,
        lower_he_sea: Some(Point::ST39),
    },
    OrganPoints {
        organ: ZangFu::Bladder,
        five_shu: [Point::BL67, Point::BL66, Point::BL65, Point::BL60, Point::BL40],
        yuan_source: Point::BL64,
        luo_connecting: Point::BL58,
        xi_cleft: Point::BL63,
        front_mu: Point::CV3,
        back_shu: Point::BL28,
        lower_he_sea: Some(Point::BL40),
    },
    OrganPoints {
        organ: ZangFu::Kidney,
        five_shu: [Point::KI1, Point::KI2, Point::KI3, Point::KI7, Point::KI10],
        yuan_source: Point::KI3,
        luo_connecting: Point::KI4,
        xi_cleft: Point::KI5,
        front_mu: Point::GB25,
        back_shu: Point::BL23,
        lower_he_sea: None,
    },
    OrganPoints {
        organ: ZangFu::Pericardium,
        five_shu: [Point::PC9, Point::PC8, Point::PC7, Point::PC5, Point::PC3],
        yuan_source: Point::PC7,
        luo_connecting: Point::PC6,
        xi_cleft: Point::PC4,
        front_mu: Point::CV17,
        back_shu: Point::BL14,
        lower_he_sea: None,
    },
    OrganPoints {
        organ: ZangFu::TripleEnergizer,
        five_shu: [Point::TE1, Point::TE2, Point::TE3, Point::TE6, Point::TE10],
        yuan_source: Point::TE4,
        luo_connecting: Point::TE5,
        xi_cleft: Point::TE7,
        front_mu: Point::CV5,
        back_shu: Point::BL22,
        lower_he_sea: Some(Point::BL39),
    },
    OrganPoints {
        organ: ZangFu::Gallbladder,
        five_shu: [Point::GB44, Point::GB43, Point::GB41, Point::GB38, Point::GB34],
        yuan_source: Point::GB40,
        luo_connecting: Point::GB37,
        xi_cleft: Point::GB36,
        front_mu: Point::GB24,
        back_shu: Point::BL19,
        lower_he_sea: Some(Point::GB34),
    },
    OrganPoints {
        organ: ZangFu::Liver,
        five_shu: [Point::LR1, Point::LR2, Point::LR3, Point::LR4, Point::LR8],
        yuan_source: Point::LR3,
        luo_connecting: Point::LR5,
        xi_cleft: Point::LR6,
        front_mu: Point::LR14,
        back_shu: Point::BL18,
        lower_he_sea: None,
    },
];

/// The connecting points beside those of the twelve: of the two vessels with points of their own, and the great one of
/// the spleen.
pub(super) const FURTHER_LUO: [(Point, Meridian); 3] =
    [(Point::GV1, Meridian::Governor), (Point::CV15, Meridian::Conception), (Point::SP21, Meridian::Spleen)];

/// The cleft points of the vessels.
pub(super) const VESSEL_XI: [(Point, Meridian); 4] = [
    (Point::BL59, Meridian::YangHeel),
    (Point::KI8, Meridian::YinHeel),
    (Point::GB35, Meridian::YangLink),
    (Point::KI9, Meridian::YinLink),
];

pub(super) const MEETING: [(Point, Influence); 8] = [
    (Point::LR13, Influence::Zang),
    (Point::CV12, Influence::Fu),
    (Point::CV17, Influence::Qi),
    (Point::BL17, Influence::Blood),
    (Point::GB34, Influence::Sinews),
    (Point::LU9, Influence::Vessels),
    (Point::BL11, Influence::Bone),
    (Point::GB39, Influence::Marrow),
];

/// Each opens a vessel; the two of a line are used together.
pub(super) const CONFLUENT: [[(Point, Meridian); 2]; 4] = [
    [(Point::SP4, Meridian::Thoroughfare), (Point::PC6, Meridian::YinLink)],
    [(Point::GB41, Meridian::Belt), (Point::TE5, Meridian::YangLink)],
    [(Point::SI3, Meridian::Governor), (Point::BL62, Meridian::YangHeel)],
    [(Point::LU7, Meridian::Conception), (Point::KI6, Meridian::YinHeel)],
];

pub(super) const MA_DANYANG: [Point; 12] = [
    Point::ST36,
    Point::ST44,
    Point::LI11,
    Point::LI4,
    Point::BL40,
    Point::BL57,
    Point::LR3,
    Point::BL60,
    Point::GB30,
    Point::GB34,
    Point::HT5,
    Point::LU7,
];

pub(super) const COMMAND: [(Point, Command); 4] = [
    (Point::ST36, Command::Abdomen),
    (Point::BL40, Command::Back),
    (Point::LU7, Command::HeadAndNape),
    (Point::LI4, Command::FaceAndMouth),
];

/// A point where meridians meet.
pub(super) struct Crossing {
    pub(super) point: Point,
    pub(super) meridians: &'static [Meridian],
    /// Meridians that single tables add.
    pub(super) also: &'static [Meridian],
    /// How many of the three tables compared have the crossing.
    pub(super) tables: u8,
}

const fn crossing(
    point: Point,
    meridians: &'static [Meridian],
    also: &'static [Meridian],
    tables: u8,
) -> Crossing {
    Crossing { point, meridians, also, tables }
}

pub(super) const CROSSINGS: [Crossing; 45] = [
    crossing(Point::LI20, &[Meridian::LargeIntestine, Meridian::Stomach], &[], 3),
    crossing(Point::ST1, &[Meridian::Stomach, Meridian::YangHeel, Meridian::Conception], &[], 3),
    crossing(Point::ST3, &[Meridian::Stomach, Meridian::LargeIntestine, Meridian::YangHeel], &[], 3),
    crossing(Point::ST4, &[Meridian::Stomach, Meridian::LargeIntestine, Meridian::YangHeel], &[], 3),
    crossing(Point::ST5, &[Meridian::LargeIntestine, Meridian::Stomach], &[], 1),
    crossing(Point::ST7, &[Meridian::Stomach, Meridian::Gallbladder], &[], 2),
    crossing(Point::ST8, &[Meridian::Stomach, Meridian::Gallbladder, Meridian::YangLink], &[], 2),
    crossing(Point::ST9, &[Meridian::Stomach, Meridian::Gallbladder], &[], 2),
    crossing(
        Point::ST12,
        &[
            Meridian::Stomach,
            Meridian::LargeIntestine,
            Meridian::SmallIntestine,
            Meridian::TripleEnergizer,
            Meridian::Gallbladder,
        ],
        &[],
        1,
    ),
    crossing(Point::SI18, &[Meridian::SmallIntestine, Meridian::TripleEnergizer], &[], 2),
    crossing(
        Point::SI19,
        &[Meridian::SmallIntestine, Meridian::TripleEnergizer, Meridian::Gallbladder],
        &[],
        3,
    ),
    crossing(
        Point::BL1,
        &[
            Meridian::SmallIntestine,
            Meridian::Bladder,
            Meridian::Stomach,
            Meridian::YinHeel,
            Meridian::YangHeel,
        ],
        &[],
        3,
    ),
    crossing(Point::TE17, &[Meridian::TripleEnergizer, Meridian::Gallbladder], &[], 3),
    crossing(
        Point::TE20,
        &[Meridian::TripleEnergizer, Meridian::Gallbladder],
        &[Meridian::LargeIntestine, Meridian::SmallIntestine],
        3,
    ),
    crossing(
        Point::TE22,
        &[Meridian::TripleEnergizer, Meridian::Gallbladder, Meridian::SmallIntestine],
        &[],
        3,
    ),
    crossing(Point::TE23, &[Meridian::TripleEnergizer, Meridian::Gallbladder], &[], 1),
    crossing(
        Point::GB1,
        &[Meridian::Gallbladder, Meridian::SmallIntestine, Meridian::TripleEnergizer],
        &[],
        3,
    ),
    crossing(Point::GB3, &[Meridian::Gallbladder, Meridian::TripleEnergizer, Meridian::Stomach], &[], 3),
    crossing(Point::GB4, &[Meridian::Gallbladder, Meridian::TripleEnergizer, Meridian::Stomach], &[], 3),
    crossing(
        Point::GB5,
        &[Meridian::Gallbladder, Meridian::TripleEnergizer, Meridian::Stomach],
        &[Meridian::LargeIntestine],
        3,
    ),
    crossing(
        Point::GB6,
        &[Meridian::Gallbladder, Meridian::TripleEnergizer, Meridian::Stomach],
        &[Meridian::LargeIntestine],
        3,
    ),
    crossing(Point::GB7, &[Meridian::Gallbladder, Meridian::Bladder], &[], 3),
    crossing(Point::GB8, &[Meridian::Gallbladder, Meridian::Bladder], &[], 3),
    crossing(Point::GB9, &[Meridian::Gallbladder, Meridian::Bladder], &[], 3),
    crossing(Point::GB10, &[Meridian::Gallbladder, Meridian::Bladder], &[], 3),
    crossing(
        Point::GB11,
        &[Meridian::Gallbladder, Meridian::Bladder],
        &[Meridian::SmallIntestine, Meridian::TripleEnergizer],
        3,
    ),
    crossing(Point::GB12, &[Meridian::Gallbladder, Meridian::Bladder], &[], 3),
    crossing(Point::GB13, &[Meridian::Gallbladder, Meridian::YangLink], &[], 3),
    crossing(
        Point::GB14,
        &[Meridian::Gallbladder, Meridian::YangLink],
        &[Meridian::TripleEnergizer, Meridian::Stomach, Meridian::LargeIntestine],
        3,
    ),
    crossing(Point::GB15, &[Meridian::Gallbladder, Meridian::Bladder, Meridian::YangLink], &[], 3),
    crossing(Point::GB16, &[Meridian::Gallbladder, Meridian::YangLink], &[], 3),
    crossing(Point::GB17, &[Meridian::Gallbladder, Meridian::YangLink], &[], 2),
    crossing(Point::GB18, &[Meridian::Gallbladder, Meridian::YangLink], &[], 3),
    crossing(Point::GB19, &[Meridian::Gallbladder, Meridian::YangLink], &[], 3),
    crossing(Point::GB20, &[Meridian::Gallbladder, Meridian::YangLink], &[Meridian::TripleEnergizer], 3),
    crossing(Point::GV15, &[Meridian::Governor, Meridian::YangLink], &[], 2),
    crossing(Point::GV16, &[Meridian::Governor, Meridian::YangLink], &[], 3),
    crossing(Point::GV17, &[Meridian::Governor, Meridian::Bladder], &[], 3),
    crossing(
        Point::GV20,
        &[Meridian::Governor, Meridian::Bladder],
        &[Meridian::Gallbladder, Meridian::TripleEnergizer, Meridian::Liver],
        3,
    ),
    crossing(Point::GV24, &[Meridian::Governor, Meridian::Bladder, Meridian::Stomach], &[], 3),
    crossing(Point::GV26, &[Meridian::Governor, Meridian::LargeIntestine, Meridian::Stomach], &[], 3),
    crossing(Point::GV28, &[Meridian::Governor, Meridian::Conception, Meridian::Stomach], &[], 2),
    crossing(Point::CV22, &[Meridian::Conception, Meridian::YinLink], &[], 2),
    crossing(Point::CV23, &[Meridian::Conception, Meridian::YinLink], &[], 3),
    crossing(
        Point::CV24,
        &[Meridian::Conception, Meridian::Stomach],
        &[Meridian::LargeIntestine, Meridian::Governor],
        3,
    ),
];
