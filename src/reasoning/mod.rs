//! How a decision is made: the state of one person's assessment, and one file for each stage.
//!
//! Private. What comes out is shown by [`decision`](crate::decision), through views that borrow this state.

pub(crate) mod adjuncts;
pub(crate) mod assessment;
pub(crate) mod blocked;
pub(crate) mod budget;
pub(crate) mod caps;
pub(crate) mod differentiate;
pub(crate) mod exclusion;
#[cfg(test)]
mod exhaustion;
pub(crate) mod facts;
pub(crate) mod inline_vec;
pub(crate) mod plan;
pub(crate) mod prescribe;
pub(crate) mod score;
pub(crate) mod screen;
pub(crate) mod select;
pub(crate) mod site;
pub(crate) mod state;
pub(crate) mod subtract;
pub(crate) mod technique;
