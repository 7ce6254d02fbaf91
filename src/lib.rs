//! A typed model of facial acupuncture in Traditional Chinese Medicine (TCM), and a rule engine that turns an intake into
//! an explained treatment protocol.
//!
//! An [`Intake`] is what a person reports and shows. An [`Engine`] applies rules to it and returns a [`Decision`]: a
//! [`Protocol`], or the reasons there cannot be one. Every insertion names the rules that speak for it; everything that the plan
//! would have had and does not have names the rules that exclude it.
//!
//! ```
//! # #[cfg(feature = "render")] {
//! use tcm_facial::{Engine, Intake, render};
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
//! # }
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! # What this is, and is not
//!
//! Decision support for qualified practitioners, and for the people who write software for them. It is not medical advice and
//! not a diagnosis. Choosing points by pattern is tradition; the evidence for every cosmetic use of needles is of low certainty
//! at best, and every plan says so. Most rules of the standard pack are general knowledge, and none has been signed off by a
//! clinician. The tests of this library prove that the engine follows its rules; they cannot prove that a rule is right. The
//! [safety model](manual::_01_safety_model) says what is promised and what is not.
//!
//! # How a decision is made
//!
//! ```text
//!    rule packs (TOML)                       an intake (JSON, or a builder)
//!          |                                          |
//!        rules     read, merge, compile             intake     check: every problem at once, with its path
//!          |                                          |
//!          +--------------------+---------------------+
//!                               |
//!   reasoning   screen          which safety rules hold, and which wait for an answer      screen.rs, facts.rs
//!   (private)   differentiate   which patterns the signs suggest, and which lead           differentiate.rs
//!               score           what speaks for each site                                  score.rs
//!               select          the best sites that the needle budget allows, as if        select.rs, budget.rs
//!                               nothing were forbidden
//!               subtract        what is blocked, capped or unwanted goes; named            subtract.rs, blocked.rs,
//!                               substitutes come in                                        caps.rs, exclusion.rs
//!               technique       needle, depth and angle of each insertion under the caps   technique.rs
//!               schedule        retention, steps, course, advice, expectations, harms      schedule.rs
//!                               |
//!           decision            read-only views: Decision, Protocol, Finding, Withheld, Why, ...
//!                               |
//!            record             the same as JSON; a stored decision is read back and verified
//!                               |
//!            render             the same for people: text, Markdown, HTML, SVG, STRICTA, a sheet for the person
//! ```
//!
//! # Where to look
//!
//! | module | contents |
//! |---|---|
//! | [`atlas`] | points, meridians, organs, zones: constant data; where a needle goes, how deep, and what is at risk there |
//! | [`intake`] | concerns, signs, risks and wishes; reading and building an intake |
//! | [`rules`] | rule packs: the standard pack (`src/rules/standard/*.toml`), the `when` language, policies |
//! | [`engine`] | building an engine, screening, overriding a rule, "what if", comparing, verifying |
//! | [`decision`] | the result and every "why" |
//! | [`record`] | the wire format of decisions |
//! | `render` | documents for people, and the face chart (feature `render`) |
//! | `face` | facial points on the landmarks of a face mesh (feature `face`) |
//! | `lint` | what is wrong with a rule pack (feature `lint`) |
//! | [`manual`] | how and why, in reading order: safety, selection, writing rules, conditions, linting, records, cost |
//!
//! # Glossary
//!
//! | term | meaning |
//! |---|---|
//! | atlas | the table of points, meridians, organs and facial zones |
//! | intake | what is known about one person at one visit |
//! | concern | what the person comes for: wrinkles, puffiness, acne, ... |
//! | sign | what is seen, felt or reported and speaks for a pattern: a pale tongue, fatigue, ... |
//! | risk | a condition, medicine or procedure that a safety rule may read; present, absent or unknown, and unknown is never no |
//! | pattern | a TCM syndrome (zheng), suggested by signs; points are chosen for the leading patterns (root) |
//! | rule pack | a TOML file of rules with their sources; the standard pack is built in, others go on top |
//! | safety rule | a rule about contraindications: it sets a verdict, blocks, caps or forbids, and says who can lift it |
//! | finding | a safety rule that holds for this person |
//! | verdict | treat, defer, incomplete, refer, refer urgently or decline; the gravest rule wins |
//! | clearance | the go-ahead that somebody must give before the first needle |
//! | override | a safety rule set aside for this person by an authorised role, with a recorded rationale |
//! | site | where an insertion goes: a point, or a line or patch in a zone |
//! | candidate | a site that some rule speaks for, with the sum of the weights as its score |
//! | insertion | one site of a protocol, with side, needles, technique and reasons |
//! | withheld | what the plan would have had, with the rules that exclude it |
//! | substitute | the point that a rule names to replace a withheld one |
//! | cap | an upper limit that a rule sets: depth, gauge, number of needles, minutes |
//! | modality | how the plan treats: with needles, or by acupressure; everything else is an adjunct |
//! | policy | the caller's choices where sources disagree: intervals, pregnancy points |
//! | record | a stored decision, read back; it is evidence, not a clearance |
//! | certainty, confidence | how good the evidence for an effect is (GRADE); how well a rule is supported |
//!
//! # Features
//!
//! | feature | default | adds |
//! |---|---|---|
//! | `render` | yes | `render` and `face`: documents and charts for people |
//! | `face` | with `render` | `face` alone, for an app that shows points on a live face |
//! | `lint` | yes | `lint`: the rule linter |
//!
//! Without default features the library reads packs and intakes, decides, and reads and writes JSON.
//!
//! # Scope
//!
//! The engine does no I/O, reads no clock and has no mutable state: the same intake under the same rules gives the same bytes
//! every time. It stores no patient records, keeps no appointments, and draws no conclusions from pictures.
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
pub mod decision;
pub mod engine;
#[cfg(feature = "face")]
pub mod face;
pub mod intake;
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
