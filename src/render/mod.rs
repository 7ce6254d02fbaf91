//! How it is seen.
//!
//! | function | for whom |
//! |---|---|
//! | [`text()`] | the practitioner, in a terminal or a record |
//! | [`markdown()`] | the practitioner, in notes and wikis |
//! | [`html()`] | the practitioner, on a screen and on paper |
//! | [`chart()`] | the practitioner, beside the couch: the points on the face, as SVG |
//! | [`stricta()`] | whoever reports or reviews the treatment |
//! | [`patient()`] | the person treated; not to be had while a clearance is owed |
//!
//! All say the same sentences, each decided in one place. None of them states more than the decision does.

mod chart;
mod document;
mod html;
mod markdown;
mod markup;
mod patient;
mod report;
mod stricta;
mod text;

pub use chart::{Chart, Names, Views, chart};
pub use document::Document;
pub use html::html;
pub use markdown::markdown;
pub use patient::{NoPatientSheet, patient};
pub use report::report;
pub use stricta::{Practitioner, PractitionerError, PractitionerProblem, stricta};
pub use text::text;
