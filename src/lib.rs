//! Facial acupuncture of Traditional Chinese Medicine (TCM), typed, and a rule engine that turns an intake into an
//! explained decision.
//!
//! An [`Intake`](intake::Intake) is what a person tells and shows. An [`Engine`] applies rules to it and gives a
//! [`Decision`](protocol::Decision): a [`Protocol`](protocol::Protocol), or what stands before one. Every insertion says
//! which rules brought it in, and whatever the plan would have had and does not have says which rules keep it out.
//!
//! ```
//! use tcm_facial::intake::Intake;
//! use tcm_facial::{Engine, render};
//!
//! let intake: Intake = serde_json::from_str(r#"{
//!     "age": 47,
//!     "sex": "female",
//!     "pregnancy": "no",
//!     "first_visit": false,
//!     "concerns": [{ "concern": "wrinkles", "zones": ["glabella"] }],
//!     "signs": ["fatigue", "poor_appetite", "tongue_pale"],
//!     "risks": { "present": [{ "risk": "antiplatelet" }], "absent": "all_others" }
//! }"#)?;
//! let decision = Engine::standard().decide(&intake);
//! println!("{}", render::text(&decision));
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! # What this is, and is not
//!
//! Decision support for qualified practitioners and for the people who write software for them. It is no medical advice
//! and no diagnosis. Choosing points by pattern is tradition; no cosmetic use of needles has more than low certainty of
//! evidence, and every plan says so. Most rules of the standard pack are general knowledge and none has been signed off by
//! a clinician. The tests of this library prove that the engine follows its rules; they cannot prove that a rule is right.
//! [`manual::safety_model`] says what is promised, and what is not.
//!
//! # Where to look
//!
//! - [`atlas`]: points, meridians, organs, zones. Useful by itself; constant, nothing allocates.
//! - [`intake`]: the vocabularies and the intake.
//! - [`rules`]: rule packs in TOML; the standard pack comes with the library.
//! - [`Engine`] and [`engine`]: deciding at once, or step by step.
//! - [`protocol`]: what comes out.
//! - [`face`]: where points are on a face, from the landmarks of a mesh.
//! - [`render`]: text, pages and the face chart for people. With serde, a decision is JSON for programs.
//! - [`manual`]: why things are as they are.
//!
//! # Scope
//!
//! The engine does no I/O, reads no clock and keeps no state: it takes an intake and gives a decision, the same bytes every
//! time. It stores no records, knows no appointments, and draws no conclusions from pictures.
#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![deny(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::todo,
    clippy::unimplemented,
    clippy::unreachable,
    clippy::unwrap_used
)]
#![cfg_attr(docsrs, feature(doc_cfg))]

pub mod atlas;
pub mod decision;
pub mod engine;
pub mod face;
pub mod intake;
pub mod lint;
pub mod manual;
mod reasoning;
pub mod record;
pub mod render;
pub mod rules;
mod texts;

pub use decision::{Decision, Protocol};
pub use engine::Engine;
pub use intake::Intake;
pub use rules::{RulePack, Verdict};

/// The README's code, compiled as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
