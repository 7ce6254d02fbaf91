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

pub(crate) use diagram::Diagram;
pub(crate) use meaning::Meaning;
pub(crate) use variable::Entry;
pub(crate) use world::World;
