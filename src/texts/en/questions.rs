//! The open questions, to be answered on paper.

use super::words::capitalised;

/// A box for every question of a group.
pub(crate) const NONE_OF_THESE: &str = "none of these";
pub(crate) const YES: &str = "yes";
pub(crate) const NO: &str = "no";
pub(crate) const NOWHERE: &str = "not on the face";
pub(crate) const DAYS_AGO: &str = "____ days ago";
pub(crate) const NUMBER: &str = "____";
pub(crate) const IN_WORDS: &str = "________________________";
/// After a question whose answer can change the verdict.
pub(crate) const MARK: &str = " *";
pub(crate) const MARK_MEANS: &str = "* The answer may affect whether treatment is possible.";

sentences! {
    group(name: &str) "{}", capitalised(name);
    for_the_practitioner(name: &str) "{}, for the practitioner to answer", capitalised(name);
}

// The details to note beside a yes.
pub(crate) const IF_YES: &str = " If yes: ";
pub(crate) const WHERE: &str = "where ____________";
