//! Exact answers about conditions: whether one can ever hold, and whether it holds whenever another does.
//!
//! [`World`] describes every possible intake, [`diagram`] represents sets of intakes, and [`Meaning`] is what a
//! condition says of an intake in three-valued logic. Nothing is sampled.

mod constraint;
mod diagram;
mod meaning;
mod world;

pub(crate) use diagram::Diagram;
pub(crate) use meaning::Meaning;
pub(crate) use world::{ABSENT, Entry, PRESENT, UNKNOWN, World};
