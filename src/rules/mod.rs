//! Rule packs: reading, merging, comparing and compiling them, and the `when` language of their conditions.
//!
//! Clinical knowledge is data. The standard pack is read by the same loader as a user's own.

pub(crate) mod action;
mod builtin;
pub(crate) mod codec;
pub(crate) mod compile;
mod diff;
pub(crate) mod digest;
pub(crate) mod id;
pub(crate) mod kinds;
pub(crate) mod merge;
pub(crate) mod pack;
pub(crate) mod policy;
pub(crate) mod problem;
pub(crate) mod read;
pub(crate) mod standard;
pub(crate) mod text;
pub(crate) mod when;

pub use action::{Block, Caps, ClearedBy, Interval, Places, Role, RuleClass, Verdict};
pub use builtin::BuiltinRule;
pub use diff::{FieldChange, PackDiff, RuleChange};
pub use id::{InvalidId, RuleId, SourceId};
pub use kinds::RuleKind;
pub use kinds::concern::InsertionForm;
pub use kinds::expectation::Certainty;
pub use kinds::source::Source;
pub use kinds::step::SessionStep;
pub use kinds::view::RuleView;
pub use pack::RulePack;
pub use policy::{Intervals, Policy, PregnancyPoints};
pub use problem::{PackError, PackProblem, PackProblemKind, Place};
pub use text::LocalizedText;

pub(crate) use kinds::adjunct::AdjunctRule;
pub(crate) use kinds::advice::{AdviceRule, Occasion};
pub(crate) use kinds::concern::{Alone, ConcernRule, LocalAnswer};
pub(crate) use kinds::course::CourseRule;
pub(crate) use kinds::expectation::ExpectationRule;
pub(crate) use kinds::harm::HarmRule;
pub(crate) use kinds::pattern::{PatternPoint, PatternRule};
pub(crate) use kinds::step::StepRule;
pub(crate) use kinds::technique::TechniqueRule;
pub(crate) use read::RuleHeader;
