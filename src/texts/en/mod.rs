//! English.

pub(crate) mod card;
pub(crate) mod chart;
pub(crate) mod consent;
pub(crate) mod course;
pub(crate) mod decision;
pub(crate) mod figures;
pub(crate) mod form;
pub(crate) mod limits;
pub(crate) mod page;
pub(crate) mod patient;
pub(crate) mod questions;
pub(crate) mod report;
pub(crate) mod session_notes;
pub(crate) mod stricta;
pub(crate) mod visit;
pub(crate) mod words;
