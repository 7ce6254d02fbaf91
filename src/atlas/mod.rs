//! What is: meridians, Zang-Fu organs, the five phases, points, facial zones.
//!
//! Everything here is constant data, checked by the compiler; nothing is set up at start. Reading a code allocates nothing,
//! looking a name up does. Traditional terms are told as what they are: the tradition's own ideas, not findings of anatomy
//! or physiology.
//!
//! # Questions it answers
//!
//! ```
//! use tcm_facial::atlas::{Entry, FacialZone, Meridian, Phase, Point, PointCategory, ZangFu, find};
//!
//! // Whatever somebody types.
//! assert_eq!("ub 60".parse::<Point>()?, Point::BL60);
//! assert_eq!(find("足少阴肾经"), Ok(Entry::Meridian(Meridian::Kidney)));
//!
//! // The point of a category on a meridian; mother and son; the back transport point of an organ.
//! assert_eq!(Meridian::Stomach.point(PointCategory::LuoConnecting), Some(Point::ST40));
//! assert_eq!(Meridian::Liver.mother_point(), Some(Point::LR8));
//! assert_eq!(ZangFu::Spleen.back_shu(), Some(Point::BL20));
//! assert_eq!(Phase::Wood.controls(), Phase::Earth);
//!
//! // What lies under a point of the face, and how deep a cosmetic plan may go.
//! assert!(Point::ST1.is_off_by_default());
//! assert_eq!(Point::LI20.depth_limit().map(|limit| limit.to_string()), Some("3 mm".to_owned()));
//! assert!(FacialZone::Nasolabial.points().contains(Point::LI20));
//! # Ok::<(), tcm_facial::atlas::Unresolved<Point>>(())
//! ```
//!
//! # Where the facts come from
//!
//! - Codes and places: the WHO standard of 2008 (361 points), the places reworded; EX-HN1 to EX-HN15 as in GB/T 12346-2021,
//!   which has Yintang as GV24+. Pinyin follows GB/T 12346-2021. English names have no standard.
//! - Names, categories and prohibitions were compared over several point tables; [`Point::names_agreement`],
//!   [`Point::location_agreement`] and [`Caution::said_by`] count and name them. Tables copy one another: a count is no vote.
//! - Hazards, depth limits and needling: each point names its sources, how sure they are
//!   ([`Point::hazard_confidence`], [`Needling::confidence`]) and what no source named. Most of it is general knowledge that
//!   no clinician has signed off. Where texts differ, the smallest depth holds.
//! - Organ clock, phases and their correspondences: the tradition's textbooks, as general knowledge.

mod agreement;
pub(crate) mod bits;
mod category;
mod category_table;
pub(crate) mod columns;
mod correspondence;
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
mod point;
mod point_facts;
mod point_set;
mod points;
mod prohibition;
mod record;
mod region;
pub(crate) mod spelling;
mod structure;
pub(crate) mod vocabulary;
pub(crate) mod vocabulary_set;
mod zang_fu;
mod zone;
mod zone_points;

pub use agreement::Agreement;
pub use category::{Command, Influence, PointCategory};
pub use correspondence::{Emotion, SenseOrgan, Tissue};
pub use language::Language;
pub use location::{Direction, Offset};
pub use lookup::{Entry, Unresolved, find, starting_with};
pub use membership::Membership;
pub use meridian::{Division, Limb, Meridian, Polarity};
pub use millimetres::Millimetres;
pub use muscle::Muscle;
pub use needling::{Angle, Confidence, DeQi, DepthRange, Needling, Part, SessionPhase, Stimulation};
pub use phase::Phase;
pub use point::Point;
pub use point_set::{PointSet, PointSetIter};
pub use prohibition::{Caution, CautionKind, PointTable, PregnancyFlag, PregnancyRegion, PregnancyTier};
pub use region::{BodyRegion, Laterality, Side};
pub use spelling::UnknownCode;
pub use structure::Structure;
pub use zang_fu::ZangFu;
pub use zone::{FacialZone, ZoneLaterality, ZoneSet};
