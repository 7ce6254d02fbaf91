//! Storing decisions: the wire format `tcm-facial/decision/1`, and reading a stored decision back.
//!
//! A [`Decision`](crate::Decision) and the views of [`decision`](crate::decision) implement [`Serialize`](serde::Serialize).
//! A stored decision reads back as a [`DecisionRecord`], and [`Engine::verify`](crate::Engine::verify) says whether it is
//! true.
//!
//! Decisions, records and intakes travel in JSON, in CBOR (tested with `ciborium`) and in `MessagePack` **with named fields**
//! (`rmp_serde::to_vec_named`). They cannot be read back from formats that leave out the names of fields or do not describe
//! themselves: `MessagePack` as `rmp_serde::to_vec` writes it, `bincode`, `postcard`. Reading such a text is an error.
//!
//! Fields may be added within version 1 of the format, never changed or removed. Texts are English.

mod performed;
mod reader;
#[expect(clippy::module_inception, reason = "one file holds the type that the module is named after")]
mod record;
mod recorded;
mod wire;

pub use performed::{Performed, PerformedInsertion, PlaceError};
pub use record::DecisionRecord;
pub use recorded::{RecordedInsertion, RecordedOverride, RecordedPack, RecordedQuestion, RecordedWithheld};
