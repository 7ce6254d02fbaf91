//! Reasoning: how a decision is made. The state of one person's assessment, and one file for each stage.
//!
//! Private. [`decision`](crate::decision) shows the result through views that borrow this state.
//!
//! # The stages
//!
//! ```text
//!   rules       reads, merges and compiles rule packs (TOML)
//!   intake      reads and checks an intake (JSON, or a builder); reports every problem at once, with its path
//!      |
//!   reasoning   (private) decides, in stages over the state in assessment.rs
//!      |          screen         which safety rules apply, and which wait for an answer     screen.rs, facts.rs
//!      |                         the findings in order                                     findings.rs
//!      |                         what is missing and assumed                               assumed.rs, open_facts.rs
//!      |                         the open questions, and which can change the verdict      questions.rs, verdict_changes.rs
//!      |          rank           how patterns rank, and which lead                         pattern_ranking.rs
//!      |          differentiate  how well they can be told apart, what to ask next         differentiate.rs
//!      |          decide         runs the stages below; needles, pressure or neither        decide.rs
//!      |          score          which rules support each site, and how strongly           score.rs
//!      |          select         the best sites, as if nothing were forbidden              select.rs
//!      |                         the needle budget: base limits, then caps                 budget.rs
//!      |          subtract       excludes sites and adds named substitutes                 subtract.rs
//!      |                         where rules block, and on which side                      blocked.rs
//!      |                         the caps of all rules together                            caps.rs
//!      |                         why a site is excluded, and by which rules                exclusion.rs
//!      |          technique      how each insertion is needled, under the caps             technique.rs
//!      |          schedule       retention, steps, course, advice, expectations, harms     schedule.rs
//!      |
//!   decision    read-only views of the result: Decision, Protocol, Finding, Withheld, Why, ...
//!      |
//!   record      writes a decision as JSON and reads a stored one back; engine::verify decides again and compares
//!   render      presents a decision to people: text, Markdown, HTML, SVG, STRICTA report, a sheet for the person treated
//! ```
//!
//! The numbers in rules (caps, intervals, pattern weights) are in the packs, `src/rules/standard/**/*.toml`: the safety rules in
//! `safety/`, the weights and thresholds of scoring and selection in `selection.toml`, explained in
//! [the manual](crate::manual::_02_selection). A policy chooses the length of an interval (`rules/policy.rs`). A few rules that no
//! pack can change are in `rules/builtin.rs`. The location, angle, direction, limit and textbook length of each point are in its row in
//! `src/atlas/points/`. A new kind of rule starts in `rules/kinds`. Codes are parsed, and corrections suggested, in
//! `atlas/vocabulary.rs` and `atlas/spelling.rs`. The sentences of the library itself are in `texts`, those of a rule in its pack.

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
