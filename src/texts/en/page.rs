//! What a page says of itself, and the heads of its tables.

/// The label of the contents.
pub(crate) const ON_THIS_PAGE: &str = "On this page";
/// The caption of the table of insertions.
pub(crate) const INSERTIONS: &str = "Insertions in order, with the reason for each";

pub(crate) const NUMBER: &str = "No.";
pub(crate) const PLACE: &str = "Site";
pub(crate) const SIDE: &str = "Side";
pub(crate) const HOW: &str = "Technique";
pub(crate) const WHY: &str = "Chosen for";
