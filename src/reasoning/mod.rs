//! Reasoning: how a decision is made. The state of one person's assessment, and one file for each stage.
//!
//! Private. The stages in order: `screen` (with `facts`), `pattern_ranking` and `differentiate`, `score`, `select`, `subtract`
//! (with `blocked`, `caps` and `exclusion`), `technique`, `schedule`. The engine screens; `decide` runs the stages from
//! `score` to `technique`; the schedule is worked out when it is read. [`decision`](crate::decision) shows the result through
//! views that borrow this state.

pub(crate) mod assessment;
pub(crate) mod assumed;
pub(crate) mod because;
pub(crate) mod blocked;
pub(crate) mod budget;
mod caps;
mod completions;
pub(crate) mod decide;
pub(crate) mod differentiate;
pub(crate) mod exclusion;
#[cfg(test)]
mod exhaustion;
mod facts;
pub(crate) mod findings;
mod growth;
pub(crate) mod inline_vec;
pub(crate) mod not_before;
pub(crate) mod open_facts;
pub(crate) mod pattern_ranking;
pub(crate) mod plan;
pub(crate) mod questions;
pub(crate) mod schedule;
pub(crate) mod score;
pub(crate) mod screen;
mod select;
pub(crate) mod site;
pub(crate) mod state;
mod subtract;
pub(crate) mod technique;
pub(crate) mod unanswered;
mod verdict_changes;
