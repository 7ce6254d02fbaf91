//! Rule packs: reading, merging, comparing and compiling them, and the `when` language of their conditions.
//!
//! Clinical knowledge is data. The standard pack is read by the same loader as a user's own.

pub(crate) mod action;
mod builtin;
pub(crate) mod caps;
pub(crate) mod codec;
pub(crate) mod compile;
mod diff;
pub(crate) mod digest;
pub(crate) mod form;
pub(crate) mod header;
pub(crate) mod id;
pub(crate) mod kinds;
pub(crate) mod merge;
mod needle_ranges;
pub(crate) mod pack;
pub(crate) mod policy;
pub(crate) mod problem;
pub(crate) mod read;
pub(crate) mod replacement;
pub(crate) mod standard;
pub(crate) mod text;
pub(crate) mod when;

pub use action::{Block, ClearedBy, Interval, Places, Role, RuleClass, Verdict};
pub use builtin::BuiltinRule;
pub use caps::Caps;
pub use diff::{FieldChange, PackDiff, RuleChange};
pub use form::InsertionForm;
pub use id::{InvalidId, RuleId, SourceId};
pub use kinds::{Certainty, RuleKind, RuleView, SessionStep, Source};
pub use pack::RulePack;
pub use policy::{Intervals, Policy, PregnancyPoints};
pub use problem::{PackError, PackProblem, PackProblemKind, Place};
pub use text::LocalizedText;

pub(crate) use header::RuleHeader;
pub(crate) use kinds::{
    AdjunctRule, AdviceRule, Alone, AskWhen, ConcernRule, CourseRule, ExpectationRule, HarmRule, LONGEST_ROW,
    LocalAnswer, MOST_COUNTERPARTS, MOST_NEEDLES, Occasion, PRESS, PRONE_MINUTES, PatternPoint, PatternRule,
    QuestionRule, SelectionRule, StepRule, TechniqueRule,
};
