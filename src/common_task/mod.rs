//! One job that every rule engine can do, on the compiled rule layer that an [`Engine`](crate::Engine) decides with.
//!
//! For the benchmark in `benches/peers` alone, and no part of the interface. The facts of the task are no facts of an
//! intake, so they come in through a small vocabulary of their own; its rules are written in the `when` language, read by the
//! parser of packs and compiled by their compiler.
//!
//! A decision lists the points of greatest weight, and for every point which rules excluded it and which gave it weight.

mod compile;
mod decide;
mod facts;
mod ranking;
mod vocabulary;

pub use compile::{Task, TaskError, TaskRule};
pub use decide::{RuleNumbers, TaskDecision};
pub use facts::TaskIntake;
pub use vocabulary::{Choice, Number, Vocabulary};

/// How many points a task may have.
pub const MOST_POINTS: usize = 128;
/// How many rules a task may have.
pub const MOST_RULES: usize = 128;
/// How many facts the rules of a task may read.
const MOST_FACTS: usize = 128;
const FACT_WORDS: usize = MOST_FACTS / 64;
/// A point's weight stays below this.
const WEIGHTS: usize = 256;

type Known = crate::rules::compile::KnownIn<FACT_WORDS>;
type RuleSet = crate::atlas::bits::Bits<{ MOST_RULES / 64 }>;
type Points = crate::atlas::bits::Bits<{ MOST_POINTS / 64 }>;
