//! What comes out: the decision, the protocol, and the reasons for both.

mod barrier;
mod case;
mod decision;
mod diff;
mod differentiation;
mod finding;
mod insertion;
mod overrides;
mod plan;
mod question;
mod ranking;
mod session;
mod site;
mod statement;
mod treatment;
mod why;
mod wire;

pub(crate) use crate::rules::compile::SafetySet;
pub(crate) use barrier::{Barrier, Scope, takes_needles_away};
pub(crate) use case::Case;
pub(crate) use overrides::SetAside;
pub(crate) use plan::{Chosen, Kept, PassedOver, Placed, Plan, Reason, Selection, ZoneAnswer, score, sort};
pub(crate) use ranking::{Ranking, Scored};
pub(crate) use site::Sides;

pub use decision::Decision;
pub use diff::Difference;
pub use differentiation::{Clarity, Differentiation, NearTwin, PatternScore};
pub use finding::Finding;
pub use insertion::{Contribution, Insertion, InsertionRole, Withheld};
pub use overrides::Override;
pub use plan::{OwedClearance, Technique};
pub use question::Question;
pub use session::{Adjunct, Course, Expectation, Note, Step, Unanswered};
pub use site::Site;
pub use treatment::Protocol;
pub use why::{Candidate, Why, WhyOutcome};
