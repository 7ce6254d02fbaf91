//! HTML output.

mod page;

use super::document::Document;
use super::report::report;
use crate::decision::Decision;

/// Renders the [`report`](report()) of a decision as one HTML page, for the screen or for print (A4 and Letter), with the face
/// chart and a table of the insertions.
///
/// The page is self-contained: no scripts, no requests, and a policy that forbids both. It follows the light or dark scheme of
/// the reader's system.
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
pub fn html(decision: &Decision) -> String {
    report(decision).html()
}

impl Document {
    /// Writes one self-contained HTML page: no script, no external font or image, no network.
    pub fn html(&self) -> String {
        page::write(self)
    }
}
