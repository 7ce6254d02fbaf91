//! A decision and its parts, as read-only views: protocol, insertions, findings, questions, what is withheld, and every "why".
//!
//! A view borrows the decision. A getter that returns an iterator works out its items at each call; collect them to use them
//! more than once.

mod answer;
mod candidate;
#[expect(clippy::module_inception, reason = "one file holds the type that the module is named after")]
mod decision;
mod diff;
mod differentiation;
mod evidence;
mod finding;
mod insertion;
mod note;
mod overrides;
mod progress;
mod protocol;
mod question;
mod question_text;
mod red_flag;
mod session;
mod sources;
mod statement;
mod technique;
mod unanswered;
mod waiting;
mod why;
mod why_pattern;
mod why_zone;
mod withheld;

pub use answer::{AnswerMismatch, AnswerValue};
pub use candidate::Candidate;
pub use decision::Decision;
pub use diff::Difference;
pub use differentiation::{Differentiation, NearTwin, PatternScore};
pub use evidence::EvidenceSummary;
pub use finding::{Finding, OwedClearance};
pub use insertion::{Contribution, Insertion, InsertionRole};
pub use note::Note;
pub use overrides::Override;
pub use progress::Progress;
pub use protocol::Protocol;
pub use question::{AnswerType, Question};
pub use red_flag::RedFlag;
pub use session::{Adjunct, CitedText, Course, Expectation, SessionStepText};
pub use technique::Technique;
pub use unanswered::Unanswered;
pub use why::{Why, WhyOutcome};
pub use why_pattern::{Standing, WhyPattern};
pub use why_zone::WhyZone;
pub use withheld::Withheld;

pub(crate) use differentiation::patterns;
pub(crate) use finding::all as findings;
pub(crate) use overrides::all as overrides;
pub(crate) use question::all as questions;

pub use crate::reasoning::differentiate::{Clarity, Fit};
pub use crate::reasoning::open_facts::QuestionSubject;
pub use crate::reasoning::site::Site;
pub use crate::reasoning::unanswered::UnansweredCause;
