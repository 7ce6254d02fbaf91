//! What we know: rule packs, the `when` language, and the compiled rules that an engine decides with.
//!
//! Clinical knowledge is data. The standard pack is read through the very loader that reads a user's own.

mod action;
mod builtin;
pub(crate) mod compile;
mod diff;
mod digest;
mod id;
mod kinds;
mod lint;
mod merge;
mod pack;
mod policy;
mod print;
mod problem;
mod read;
mod rule_kind;
mod standard;
mod text;
pub(crate) mod when;

pub use action::{Block, Caps, Class, ClearedBy, Interval, Places, Role, Verdict};
pub use builtin::Builtin;
pub use diff::{FieldChange, PackDiff, RuleChange};
pub use id::{RuleId, SourceId};
pub use kinds::concern::Form;
pub use kinds::expectation::Certainty;
pub use kinds::source::Source;
pub use kinds::step::SessionStep;
pub use lint::{Lint, LintFinding, LintSeverity};
pub use pack::RulePack;
pub use policy::{Intervals, Policy, PregnancyPoints};
pub use problem::{PackError, PackProblem, PackProblemKind};
pub use rule_kind::RuleKind;
pub use text::Text;

pub(crate) use kinds::advice::Occasion;
pub(crate) use kinds::concern::{Alone, ConcernRule, LocalAnswer};
pub(crate) use kinds::pattern::{PatternPoint, PatternRule};
pub(crate) use kinds::technique::TechniqueRule;
