//! Storing decisions: the wire format `tcm-facial/decision/1`, and reading a stored decision back.
//!
//! A [`Decision`](crate::Decision) and the views of [`decision`](crate::decision) implement [`Serialize`](serde::Serialize).
//! A stored decision reads back as a [`DecisionRecord`], and [`Engine::verify`](crate::Engine::verify) says whether it is
//! true. Fields may be added within version 1 of the format, never changed or removed. Texts are English.

mod reader;
#[expect(clippy::module_inception, reason = "one file holds the type that the module is named after")]
mod record;
mod wire;

pub use record::{DecisionRecord, RecordedOverride, RecordedPack};
