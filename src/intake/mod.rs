//! The intake of one visit: age, pregnancy, concerns, signs, risks (contraindications), blood pressure, preferences.
//!
//! An [`Intake`] that exists is valid. Read one from JSON or a similar format through [`RawIntake`], which reports every
//! problem at once, or build one in Rust with [`Intake::builder`]. Everything left out is unknown, and unknown is never
//! no.
//!
//! [`Intake::with`] corrects a fact, [`Intake::diff`] lists what differs between two intakes, and [`Intake::follow_up`] makes the
//! intake of the next visit. [`RawIntake::check_leniently`] reads what a web form sends.
//!
//! The values in an intake, such as [`ReportedConcern`] or [`PresentRisk`], can be serialized and deserialized by
//! themselves too, with the same format and the same checks.

mod answers;
mod builder;
mod change;
mod change_text;
mod clinic;
mod concern;
mod expected_signs;
mod follow_up;
#[expect(clippy::module_inception, reason = "one file holds the type that the module is named after")]
mod intake;
mod lifestyle;
mod modality;
mod note;
mod object;
mod person;
mod preferences;
mod present_risk;
mod problem;
mod question_group;
pub(crate) mod ranges;
mod raw;
mod reaction;
mod reported;
mod risk;
mod risk_answers;
mod risk_detail;
mod risk_record;
mod score;
mod sign;
mod visit;
mod vitals;

pub use builder::IntakeBuilder;
pub use change::Change;
pub use clinic::{ClinicQuestion, InvalidClinicQuestion};
pub use concern::{Concern, ConcernKind, Severity};
pub use intake::Intake;
pub use lifestyle::{Lifestyle, LifestyleSet, LifestyleSetIter};
pub use modality::{Exposure, Modality, ModalitySet, ModalitySetIter};
#[cfg(feature = "fhir")]
pub(crate) use note::MOST_CHARACTERS as MOST_NOTE_CHARACTERS;
pub use person::{Age, Answer, InvalidAge, Pregnancy, Sex};
pub use preferences::{Position, Preferences, Size};
pub use present_risk::PresentRisk;
pub use problem::{IntakeError, Problem, ProblemKind};
pub use question_group::{QuestionGroup, Respondent};
pub use raw::RawIntake;
pub use reaction::{Reaction, ReportedReaction};
pub use reported::ReportedConcern;
pub use risk::{Risk, RiskSet, RiskSetIter};
pub use risk_answers::{RiskAnswers, RiskState};
pub use risk_detail::{Ask, Detail, RiskKind, Status};
pub use score::{Rater, Scale, Score};
pub use sign::{ExclusiveGroup, Sign, SignGroup, SignSet, SignSetIter};
pub use visit::{ObservedChange, ReportedChange, Visit};
pub use vitals::Vitals;
