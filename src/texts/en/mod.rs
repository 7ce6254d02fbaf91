//! English.

pub(crate) mod card;
pub(crate) mod chart;
pub(crate) mod course;
pub(crate) mod decision;
pub(crate) mod limits;
pub(crate) mod page;
pub(crate) mod patient;
pub(crate) mod questions;
pub(crate) mod report;
pub(crate) mod stricta;
pub(crate) mod visit;
pub(crate) mod words;
