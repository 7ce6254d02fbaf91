//! Who comes: concerns, signs, risks, vitals, preferences.
//!
//! An [`Intake`] that exists is a valid one. It is read from the wire format through [`RawIntake`], so that everything
//! that is wrong with it is said at once, or built in Rust with [`Intake::builder`]. What is left out is unknown, and
//! unknown is never no.

mod builder;
mod change;
mod concern;
mod draft;
mod fields;
mod lifestyle;
mod modality;
mod person;
mod preferences;
mod problem;
pub(crate) mod ranges;
mod raw;
mod read;
mod reported;
mod risk;
mod risk_detail;
mod sign;
mod taken;
mod write;

pub use builder::IntakeBuilder;
pub use change::Change;
pub use concern::{Concern, ConcernKind, Severity};
pub use lifestyle::{Lifestyle, LifestyleSet, LifestyleSetIter};
pub use modality::{Exposure, Modality, ModalitySet, ModalitySetIter};
pub use person::{Age, Answer, InvalidAge, Pregnancy, Sex, Vitals};
pub use preferences::Preferences;
pub use problem::{IntakeError, Problem, ProblemKind};
pub use raw::RawIntake;
pub use reported::{PresentRisk, ReportedConcern, RiskAnswers, RiskState};
pub use risk::{Risk, RiskSet, RiskSetIter};
pub use risk_detail::{Ask, Detail, RiskKind, Status};
pub use sign::{ExclusiveGroup, Sign, SignGroup, SignSet, SignSetIter};
pub use taken::Intake;
