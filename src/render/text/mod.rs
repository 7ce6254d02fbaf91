//! A decision as plain text, to be read beside the couch.

mod findings;
mod opening;
mod page;
mod points;
mod recorded;
mod session;
mod sources;

use crate::protocol::Decision;
use page::Page;

/// A decision as plain text, at most 100 columns wide: the verdict and what must be cleared first, what was recorded and
/// found, the points in the order of insertion with the reason for each, what was withheld and why, the session, the
/// course, what can be expected and what may go wrong, the sources, the statement.
///
/// ```
/// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern};
/// use tcm_facial::{Engine, render};
///
/// let intake = Intake::builder(Age::new(47)?).concern(ReportedConcern::new(Concern::Dryness)).build()?;
/// let text = render::text(&Engine::standard().decide(&intake));
/// assert!(text.starts_with("ASK FIRST"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn text(decision: &Decision) -> String {
    let mut page = Page::default();
    opening::write(&mut page, decision);
    recorded::write(&mut page, decision);
    findings::write(&mut page, decision);
    if let Some(protocol) = decision.protocol() {
        points::write(&mut page, protocol);
        points::write_withheld(&mut page, &decision.withheld());
        session::write(&mut page, protocol);
    } else if let Some(alternative) = decision.alternative() {
        page.heading("MEANWHILE, WITHOUT NEEDLES");
        page.line("What the rules allow instead, for the same reasons. Points are pressed, nothing pierces the skin.");
        opening::clear_before_pressing(&mut page, decision);
        points::write(&mut page, alternative);
        session::write(&mut page, alternative);
    }
    sources::write(&mut page, decision);
    page.heading("WHAT THIS IS, AND IS NOT");
    page.line(&decision.statement());
    page.finish()
}
