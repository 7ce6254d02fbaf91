//! A document as one page of HTML.

mod page;

use super::document::Document;
use super::report::report;
use crate::decision::Decision;

/// A decision as one page of HTML, to be looked at on a screen or printed (A4 and Letter): verdict and findings first, the
/// points as a table, then all that [`render::text`](super::text()) says.
///
/// The page needs nothing else: it has no script, loads nothing, and forbids itself to. It follows the light or dark
/// scheme of the reader's system.
///
/// ```
/// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern};
/// use tcm_facial::{Engine, render};
///
/// let intake = Intake::builder(Age::new(47)?).concern(ReportedConcern::new(Concern::Dryness)).build()?;
/// let page = render::html(&Engine::standard().decide(&intake));
/// assert!(page.contains("<h2 id=\"section-1\">Ask first</h2>"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn html(decision: &Decision) -> String {
    report(decision).html()
}

impl Document {
    /// As one HTML page that needs nothing else: no script, no font, no picture, no network.
    #[must_use]
    pub fn html(&self) -> String {
        page::write(self)
    }
}
