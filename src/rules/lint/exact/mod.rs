//! Exact answers about conditions: can this ever hold, does this always hold where that does.
//!
//! [`World`] says what an intake can be, [`diagram`] holds sets of intakes, and [`Meaning`] is what a condition says of
//! them in three-valued logic. Nothing is sampled.

mod cells;
mod constraint;
mod diagram;
mod meaning;
mod variable;
mod world;

pub(super) use diagram::Diagram;
pub(super) use meaning::Meaning;
pub(super) use variable::Entry;
pub(super) use world::World;
