//! Acupuncture points, meridians (channels), Zang-Fu organs, the five phases and the zones of the face, with their names in
//! Chinese, English, Japanese, Korean and Vietnamese.
//!
//! Everything here is constant data that the compiler checks. Parsing a code does not allocate; the first look-up of a name sorts
//! all names into an index, within milliseconds, and every other takes microseconds. Traditional terms stand for the tradition's own ideas, not for findings of anatomy or
//! physiology.
//!
//! # Examples
//!
//! ```
//! use tcm_facial::atlas::{Entry, FacialZone, Meridian, Phase, Point, PointCategory, ZangFu, find};
//!
//! // Codes of many books and names in several languages: `Point`'s `FromStr` lists what is read.
//! assert_eq!("ub 60".parse::<Point>()?, Point::BL60);
//! assert_eq!(find("足少阴肾经"), Ok(Entry::Meridian(Meridian::Kidney)));
//!
//! // The point of a category on a meridian; mother and son; the back transport point of an organ.
//! assert_eq!(Meridian::Stomach.point(PointCategory::LuoConnecting), Some(Point::ST40));
//! assert_eq!(Meridian::Liver.mother_point(), Some(Point::LR8));
//! assert_eq!(ZangFu::Spleen.back_shu(), Some(Point::BL20));
//! assert_eq!(Phase::Wood.controls(), Phase::Earth);
//!
//! // Hazards of a point, and how deep a cosmetic plan may go there.
//! assert!(Point::ST1.is_off_by_default());
//! assert_eq!(Point::LI20.depth_limit().map(|limit| limit.to_string()), Some("3 mm".to_owned()));
//! assert_eq!(Point::LI20.needling().map(|needling| needling.inserted().max().to_string()), Some("7 mm".to_owned()));
//! assert!(FacialZone::Nasolabial.points().contains(Point::LI20));
//! # Ok::<(), tcm_facial::atlas::Unresolved<Point>>(())
//! ```
//!
//! # Where the facts come from
//!
//! - Codes and locations come from the WHO standard of 2008 (361 points), with the locations reworded. EX-HN1 to EX-HN15
//!   follow GB/T 12346-2021, which lists Yintang as GV24+. Pinyin follows GB/T 12346-2021. There is no standard for English
//!   names.
//! - Names, categories and prohibitions were compared across several point tables; [`Point::names_agreement`],
//!   [`Point::location_agreement`] and [`Caution::said_by`] count or name them. Tables copy from one another, so a count is
//!   not a vote.
//! - Japanese, Korean and Vietnamese names come from public tables and have not been verified: [`Point::japanese_names`],
//!   [`Point::korean_names`], [`Point::vietnamese_names`]. The sources stand in `src/atlas/lookup/readings/mod.rs`.
//! - For hazards, depth limits and needling, each point names its sources, their confidence
//!   ([`Point::hazard_confidence`], [`Needling::confidence`]), and what no source states. Most of this is general knowledge
//!   that no clinician has signed off. Where texts and tables differ, the atlas takes the flatter angle and the smallest limit.
//! - The organ clock, the phases and their correspondences are general knowledge from textbooks of the tradition.

// In this order, so that the page of `Point` begins with its getters and ends with the 380 constants.
mod point;
mod point_facts;

mod agreement;
mod angle;
pub(crate) mod bits;
mod category;
mod category_table;
pub(crate) mod columns;
mod correspondence;
mod insertion_direction;
mod language;
mod location;
mod lookup;
mod membership;
mod meridian;
mod meridian_points;
mod millimetres;
mod muscle;
mod needling;
mod phase;
mod prohibition;
mod record;
mod region;
mod session;
pub(crate) mod set;
pub(crate) mod spelling;
mod structure;
mod unknown_code;
pub(crate) mod vocabulary;
pub(crate) mod words;
mod zang_fu;
mod zone;

mod points;

pub use agreement::Agreement;
pub use angle::Angle;
pub use category::{Command, Influence, PointCategory};
pub use correspondence::{Emotion, SenseOrgan, Tissue};
pub use insertion_direction::InsertionDirection;
pub use language::Language;
pub use location::{Direction, Offset};
pub use lookup::{Entry, Unresolved, UnresolvedKind, find, starting_with};
pub use membership::Membership;
pub use meridian::{Division, Limb, Meridian, Polarity};
pub use millimetres::Millimetres;
pub use muscle::Muscle;
pub(crate) use needling::Fit;
pub use needling::{InsertedRange, Needling, NeedlingLimit, NotNeedled, TextAgreement};
pub use phase::Phase;
pub use point::Point;
pub use prohibition::{Caution, CautionKind, PointTable, PregnancyFlag, PregnancyRegion, PregnancyTier};
pub use region::{BodyRegion, Laterality, Side};
pub use session::{Confidence, DeQi, Part, SessionPhase, Stimulation};
pub use set::{PointSet, PointSetIter};
pub use structure::Structure;
pub use unknown_code::UnknownCode;
pub use vocabulary::Vocabulary;
pub use zang_fu::ZangFu;
pub use zone::{FacialZone, ZoneLaterality, ZoneSet, ZoneSetIter};
