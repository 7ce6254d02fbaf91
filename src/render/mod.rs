//! Renders a decision as a card, plain text, Markdown, HTML, an SVG face chart, SVG figures of the body, a patient sheet or a
//! STRICTA report.
//!
//! | function | for whom |
//! |---|---|
//! | [`card()`] | the practitioner, at the couch: one page to needle from |
//! | [`report()`] | the practitioner, in any format: [`Document::text`], [`Document::markdown`], [`Document::html`] |
//! | [`report_with`] | whoever checks a decision: with the ids of the rules, all scores and every source ([`Detail::Full`]) |
//! | [`text()`] | the practitioner, in a terminal or a record |
//! | [`markdown()`] | the practitioner, in notes and wikis |
//! | [`html()`] | the practitioner, on a screen and on paper |
//! | [`chart()`] | the practitioner, during treatment: the points on the face, as SVG |
//! | [`figures()`] | the practitioner, during treatment: the points of the body on hand, leg, foot and trunk, as SVG |
//! | [`stricta()`] | whoever reports or reviews the treatment |
//! | [`patient()`] | the person treated: one page in plain words; only once every clearance is given |
//! | [`consent()`] | the person treated, to sign; only once every clearance is given |
//! | [`session_notes()`] | the practitioner, who writes down what was done |
//! | [`form()`] | everybody: the questions of an intake on paper, or with [`form_for`] the open ones |
//!
//! All formats use the same sentences, and none claims more than the decision does.

mod card;
mod chart;
mod consent;
mod document;
mod figures;
mod form;
mod html;
mod limits;
mod markdown;
mod markup;
mod patient;
mod report;
mod session_notes;
mod stricta;
mod text;
mod wording;

pub use card::card;
pub use chart::{Chart, Names, Views, chart};
pub use consent::consent;
pub use document::Document;
pub use figures::{Figures, figures};
pub use form::{form, form_for};
pub use html::html;
pub use markdown::markdown;
pub use patient::{NoPatientSheet, patient};
pub use report::{Detail, report, report_with};
pub use session_notes::session_notes;
pub use stricta::{Practitioner, PractitionerError, PractitionerProblem, stricta};
pub use text::text;
