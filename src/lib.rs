//! Facial acupuncture in Traditional Chinese Medicine (TCM): a typed atlas of points and meridians, and a rule engine that turns
//! an intake into an explained treatment plan, or into the reasons there cannot be one.
//!
//! Every needle of a plan names the rules that support it. Everything that the plan would have had and does not names the rules
//! that exclude it, and who can lift them. The same intake under the same rules gives the same bytes.
//!
//! # A first program
//!
//! ```
//! use tcm_facial::atlas::Point;
//! use tcm_facial::rules::Verdict;
//! use tcm_facial::{Engine, Intake};
//!
//! // What a person reports. What is not mentioned is unknown, and unknown never counts as no.
//! let intake: Intake = serde_json::from_str(r#"{
//!     "age": 47,
//!     "sex": "female",
//!     "pregnancy": "no",
//!     "first_visit": false,
//!     "concerns": [{ "concern": "wrinkles", "zones": ["glabella", "nasolabial"] }],
//!     "signs": ["fatigue", "poor_appetite", "loose_stool", "tongue_pale"],
//!     "risks": {
//!         "present": [{ "risk": "botulinum_toxin", "days_ago": 60, "zones": ["glabella"] }],
//!         "absent": "all_others"
//!     }
//! }"#)?;
//! let decision = Engine::standard().decide(&intake);
//! assert_eq!(decision.verdict(), Verdict::Treat);
//!
//! // Where the needles go, and why.
//! let protocol = decision.protocol().ok_or("no protocol")?;
//! for insertion in protocol.insertions() {
//!     let rules: Vec<&str> = insertion.because().map(|reason| reason.rule().as_str()).collect();
//!     println!("{}, {}: {}", insertion.site(), insertion.side(), rules.join(", "));
//! }
//! // LI20, bilateral: wrinkles
//! // ...
//! assert!(protocol.insertions().any(|insertion| insertion.point() == Some(Point::LI20)));
//!
//! // What is left out, and why: here the point between the brows, where botulinum toxin is.
//! let brows = decision.withheld().find(|it| it.point() == Some(Point::EX_HN3));
//! let brows = brows.ok_or("not left out")?;
//! assert!(brows.rules().eq(["botulinum_toxin_zone"]));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! `render::card(&decision).text()` is a page to needle from; `render::html` and `render::chart` give the whole report and a drawing
//! of the face.
//!
//! # How it works
//!
//! ```text
//! JSON, or a builder    ->  Intake     checked; every problem at once, each with its path
//! TOML rule packs       ->  Engine     the standard pack, and any of your own
//! Engine + Intake       ->  Screening  findings, open questions, overrides by those who may
//! Screening             ->  Decision   verdict, protocol, what is withheld; a reason for each
//! Decision              ->  card, page, chart, and JSON that can be verified years later
//! ```
//!
//! # Where to look
//!
//! | to do this | start here |
//! |---|---|
//! | copy a short program for a task | the [cookbook](manual::_11_cookbook) |
//! | look up points, meridians, organs, zones | [`atlas`]: [`atlas::Point`], [`atlas::find`] |
//! | read, build or correct an intake | [`intake`]: [`intake::RawIntake`], [`intake::IntakeBuilder`], [`Intake::with`] |
//! | draw a form of your own | a [recipe](manual::_11_cookbook::intakes#draw-a-form), [`atlas::Vocabulary`], [`intake::Risk`]; `interop::fhir::questionnaire` has every question with its answers, ranges and conditions |
//! | ask question by question | [`Engine::interview`] |
//! | decide | [`Engine::decide`], or [`Engine::screen`] to show findings and override rules first |
//! | read a decision | [`decision`]: [`Decision::why`] explains any point, [`Decision::diff`] compares two |
//! | present it | [`render`]: card, text, Markdown, HTML, chart, consent, notes, form |
//! | show points on a live face | [`face`] |
//! | store it, and verify it later | [`record`], [`Engine::verify`] |
//! | write rules | [`rules`], [how packs are written](manual::_03_rule_packs), the linter in [`lint`] |
//! | exchange it with other programs | [`interop`]: JSON Schema, FHIR R4, BibTeX, CSL-JSON; [the wire formats](manual::_09_wire_format) |
//! | understand what is promised | the [safety model](manual::_01_safety_model), [how points are selected](manual::_02_selection) |
//! | look up a word | the [glossary](manual::_12_glossary) |
//!
//! The [manual] has a page on each larger subject. Programs for the command line, an HTTP service and a page for the browser are in
//! `examples`; `examples/README.md` lists them.
//!
//! # Features
//!
//! | feature | default | adds |
//! |---|---|---|
//! | `render` | yes | `render` and `face`: documents and charts for people |
//! | `face` | yes, through `render` | `face` alone, for an app that shows points on a live face |
//! | `lint` | yes | `lint`: the rule linter |
//! | `schema` | no | `interop::schema`: JSON Schema of the wire formats |
//! | `fhir` | no | `interop::fhir`: FHIR R4 |
//!
//! Without default features the library reads packs and intakes, decides, and reads and writes any format of serde. It builds for
//! `wasm32-unknown-unknown`.
//!
//! # What this is, and is not
//!
//! Decision support for qualified practitioners, and for the people who write software for them. It is not medical advice and
//! not a diagnosis. Choosing points by pattern rests on tradition; the evidence for every cosmetic use of needles is of low
//! certainty at best, and every plan says so. Most rules of the standard pack record general knowledge rather than a source
//! that was read, and none has been signed off by a clinician. The tests of this library prove that the engine follows its
//! rules; they cannot prove that a rule is right. The [safety model](manual::_01_safety_model) says what is promised and what
//! is not.
//!
//! The engine does no I/O, reads no clock and has no mutable state. It is not a patient-record system, does not manage
//! appointments, and draws no conclusions from pictures.
//!
// The modules of features, where they are built.
#![cfg_attr(feature = "render", doc = "[`render`]: crate::render")]
#![cfg_attr(not(feature = "render"), doc = "[`render`]: #features")]
#![cfg_attr(feature = "face", doc = "[`face`]: crate::face")]
#![cfg_attr(not(feature = "face"), doc = "[`face`]: #features")]
#![cfg_attr(feature = "lint", doc = "[`lint`]: crate::lint")]
#![cfg_attr(not(feature = "lint"), doc = "[`lint`]: #features")]
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
// docs.rs builds with nightly, where this feature marks every item with the Cargo feature it needs.
#![cfg_attr(docsrs, feature(doc_cfg))]
#![cfg_attr(
    not(all(feature = "render", feature = "lint")),
    expect(dead_code, reason = "some helpers serve only the linter or the renderers")
)]

pub mod atlas;
mod bounded;
pub mod decision;
pub mod engine;
#[cfg(feature = "face")]
pub mod face;
pub mod intake;
pub mod interop;
#[cfg(feature = "lint")]
pub mod lint;
pub mod manual;
mod reasoning;
pub mod record;
#[cfg(feature = "render")]
pub mod render;
pub mod rules;
mod texts;
mod value;

pub use decision::{Decision, Protocol};
pub use engine::Engine;
pub use intake::Intake;
pub use rules::{RulePack, Verdict};

/// The README's code, compiled as a test.
#[cfg(all(doctest, feature = "render"))]
#[doc = include_str!("../README.md")]
struct Readme;
