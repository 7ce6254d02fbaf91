//! What comes out: the decision, the protocol, and the reasons for both.

mod candidate;
#[expect(clippy::module_inception, reason = "one file holds the type that the module is named after")]
mod decision;
mod diff;
mod differentiation;
mod evidence;
mod finding;
mod insertion;
mod overrides;
mod protocol;
mod question;
mod session;
mod statement;
mod why;
mod why_pattern;
mod why_zone;

pub use candidate::{Candidate, Candidates};
pub use decision::Decision;
pub use diff::Difference;
pub use differentiation::{Clarity, Differentiation, NearTwin, PatternScore};
pub use evidence::EvidenceSummary;
pub use finding::Finding;
pub(crate) use finding::overridable_by;
pub use insertion::{Contribution, Insertion, InsertionRole, Withheld};
pub use overrides::Override;
pub use protocol::Protocol;
pub use question::Question;
pub use session::{Adjunct, CitedText, Course, Expectation, SessionStepText, Unanswered};
pub use why::{Why, WhyOutcome};
pub use why_pattern::{Standing, WhyPattern};
pub use why_zone::WhyZone;

pub use crate::reasoning::plan::{OwedClearance, Technique};
pub use crate::reasoning::site::Site;
