//! The points of each category.
//!
//! Most of the compared point tables agree on these; a table that is plainly wrong about a point was ignored for it. The
//! crossing points cover only the head, face and neck, and are not complete.

use super::category::{Command, Influence};
use super::meridian::Meridian;
use super::point::Point;
use super::zang_fu::ZangFu;

/// The points of an organ and its meridian.
pub(super) struct OrganPoints {
    pub(super) organ: ZangFu,
    /// Well, spring, stream, river, sea: from the tip of the limb upwards.
    pub(super) five_shu: [Point; 5],
    pub(super) yuan_source: Point,
    pub(super) luo_connecting: Point,
    pub(super) xi_cleft: Point,
    pub(super) front_mu: Point,
    pub(super) back_shu: Point,
    /// Only the six fu organs have one.
    pub(super) lower_he_sea: Option<Point>,
}

/// Makes the table of [`OrganPoints`].
macro_rules! organs {
    ($( $organ:ident: [$($five:ident)+] $yuan:ident $luo:ident $xi:ident $mu:ident $shu:ident $($lower:ident)?; )+) => {
        [$( OrganPoints {
            organ: ZangFu::$organ,
            five_shu: [$( Point::$five ),+],
            yuan_source: Point::$yuan,
            luo_connecting: Point::$luo,
            xi_cleft: Point::$xi,
            front_mu: Point::$mu,
            back_shu: Point::$shu,
            lower_he_sea: [$( Some(Point::$lower), )? None][0],
        } ),+]
    };
}

/// For each organ: the five transport points, then the source, connecting, cleft, alarm (front), back transport and lower sea
/// points.
#[rustfmt::skip]
pub(super) const ORGANS: [OrganPoints; 12] = organs! {
    Lung:            [LU11 LU10 LU9  LU8  LU5] LU9  LU7  LU6  LU1  BL13;
    LargeIntestine:  [LI1  LI2  LI3  LI5  LI11] LI4  LI6  LI7  ST25 BL25 ST37;
    Stomach:         [ST45 ST44 ST43 ST41 ST36] ST42 ST40 ST34 CV12 BL21 ST36;
    Spleen:          [SP1  SP2  SP3  SP5  SP9] SP3  SP4  SP8  LR13 BL20;
    Heart:           [HT9  HT8  HT7  HT4  HT3] HT7  HT5  HT6  CV14 BL15;
    SmallIntestine:  [SI1  SI2  SI3  SI5  SI8] SI4  SI7  SI6  CV4  BL27 ST39;
    Bladder:         [BL67 BL66 BL65 BL60 BL40] BL64 BL58 BL63 CV3  BL28 BL40;
    Kidney:          [KI1  KI2  KI3  KI7  KI10] KI3  KI4  KI5  GB25 BL23;
    Pericardium:     [PC9  PC8  PC7  PC5  PC3] PC7  PC6  PC4  CV17 BL14;
    TripleEnergizer: [TE1  TE2  TE3  TE6  TE10] TE4  TE5  TE7  CV5  BL22 BL39;
    Gallbladder:     [GB44 GB43 GB41 GB38 GB34] GB40 GB37 GB36 GB24 BL19 GB34;
    Liver:           [LR1  LR2  LR3  LR4  LR8] LR3  LR5  LR6  LR14 BL18;
};

/// The connecting points other than those of the twelve organs: one for each of the two vessels with points of their own,
/// and the great connecting point of the spleen.
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

/// Each point opens a vessel. The two points of a row are used together.
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
    /// Meridians that only single tables add.
    pub(super) also: &'static [Meridian],
    /// The number of tables, of three, that list the crossing.
    pub(super) tables: u8,
}

/// Makes the table of [`Crossing`]s.
macro_rules! crossings {
    ($( $tables:literal $point:ident: $($meridian:ident)+ $(, also $($also:ident)+)?; )+) => {
        [$( Crossing {
            point: Point::$point,
            meridians: &[$( Meridian::$meridian ),+],
            also: &[$($( Meridian::$also ),+)?],
            tables: $tables,
        } ),+]
    };
}

/// The columns are the number of tables, the point, and the meridians that meet there.
#[rustfmt::skip]
pub(super) const CROSSINGS: [Crossing; 45] = crossings! {
    3 LI20: LargeIntestine Stomach;
    3 ST1:  Stomach YangHeel Conception;
    3 ST3:  Stomach LargeIntestine YangHeel;
    3 ST4:  Stomach LargeIntestine YangHeel;
    1 ST5:  LargeIntestine Stomach;
    2 ST7:  Stomach Gallbladder;
    2 ST8:  Stomach Gallbladder YangLink;
    2 ST9:  Stomach Gallbladder;
    1 ST12: Stomach LargeIntestine SmallIntestine TripleEnergizer Gallbladder;
    2 SI18: SmallIntestine TripleEnergizer;
    3 SI19: SmallIntestine TripleEnergizer Gallbladder;
    3 BL1:  SmallIntestine Bladder Stomach YinHeel YangHeel;
    3 TE17: TripleEnergizer Gallbladder;
    3 TE20: TripleEnergizer Gallbladder, also LargeIntestine SmallIntestine;
    3 TE22: TripleEnergizer Gallbladder SmallIntestine;
    1 TE23: TripleEnergizer Gallbladder;
    3 GB1:  Gallbladder SmallIntestine TripleEnergizer;
    3 GB3:  Gallbladder TripleEnergizer Stomach;
    3 GB4:  Gallbladder TripleEnergizer Stomach;
    3 GB5:  Gallbladder TripleEnergizer Stomach, also LargeIntestine;
    3 GB6:  Gallbladder TripleEnergizer Stomach, also LargeIntestine;
    3 GB7:  Gallbladder Bladder;
    3 GB8:  Gallbladder Bladder;
    3 GB9:  Gallbladder Bladder;
    3 GB10: Gallbladder Bladder;
    3 GB11: Gallbladder Bladder, also SmallIntestine TripleEnergizer;
    3 GB12: Gallbladder Bladder;
    3 GB13: Gallbladder YangLink;
    3 GB14: Gallbladder YangLink, also TripleEnergizer Stomach LargeIntestine;
    3 GB15: Gallbladder Bladder YangLink;
    3 GB16: Gallbladder YangLink;
    2 GB17: Gallbladder YangLink;
    3 GB18: Gallbladder YangLink;
    3 GB19: Gallbladder YangLink;
    3 GB20: Gallbladder YangLink, also TripleEnergizer;
    2 GV15: Governor YangLink;
    3 GV16: Governor YangLink;
    3 GV17: Governor Bladder;
    3 GV20: Governor Bladder, also Gallbladder TripleEnergizer Liver;
    3 GV24: Governor Bladder Stomach;
    3 GV26: Governor LargeIntestine Stomach;
    2 GV28: Governor Conception Stomach;
    2 CV22: Conception YinLink;
    3 CV23: Conception YinLink;
    3 CV24: Conception Stomach, also LargeIntestine Governor;
};
