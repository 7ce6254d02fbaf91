//! The kinds of rule, each with how it is read.

pub(crate) mod adjunct;
pub(crate) mod advice;
pub(crate) mod combination;
pub(crate) mod concern;
pub(crate) mod course;
pub(crate) mod expectation;
pub(crate) mod harm;
pub(crate) mod pattern;
pub(crate) mod safety;
pub(crate) mod source;
pub(crate) mod step;
pub(crate) mod substitute;
pub(crate) mod technique;
