//! What is: meridians, Zang-Fu organs, the five phases, points, facial zones.
//!
//! Everything here is constant data, checked by the compiler; nothing allocates and nothing is set up at start.
//! Traditional terms are told as what they are: the tradition's own ideas, not findings of anatomy or physiology.

mod agreement;
pub(crate) mod bits;
mod category;
mod category_table;
mod correspondence;
mod location;
mod lookup;
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
pub use category::{Command, Influence, Membership, PointCategory};
pub use correspondence::{Emotion, SenseOrgan, Tissue};
pub use location::{Direction, Offset};
pub use lookup::{Entry, Unresolved, find, starting_with};
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
