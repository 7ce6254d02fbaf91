//! A typed model of facial acupuncture in Traditional Chinese Medicine (TCM), and a rule engine that turns an intake into
//! an explained treatment protocol.
//!
//! An [`Intake`] holds what a person reports and what the practitioner observes. An [`Engine`] applies rules to it and returns
//! a [`Decision`]: a [`Protocol`], or the reasons there cannot be one. Every insertion names the rules that support it;
//! every exclusion names the rules behind it.
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
//! not a diagnosis. Choosing points by pattern rests on tradition; the evidence for every cosmetic use of needles is of low
//! certainty at best, and every plan says so. Most rules of the standard pack record general knowledge rather than a source
//! that was read, and none has been signed off by a clinician. The tests of this library prove that the engine follows its
//! rules; they cannot prove that a rule is right. The [safety model](manual::_01_safety_model) says what is promised and what
//! is not.
//!
//! # How a decision is made
//!
//! ```text
//!   rules       reads, merges and compiles rule packs (TOML)
//!   intake      reads and checks an intake (JSON, or a builder); reports every problem at once, with its path
//!      |
//!   reasoning   (private) decides, in stages over the state in assessment.rs
//!      |          screen         which safety rules apply, and which wait for an answer     screen.rs, facts.rs
//!      |                         the findings in order                                     findings.rs
//!      |                         what is missing and assumed                               assumed.rs, open_facts.rs
//!      |                         the open questions, and which can change the verdict      questions.rs, verdict_changes.rs
//!      |          rank           how patterns rank, and which lead                         pattern_ranking.rs
//!      |          differentiate  how well they can be told apart, what to ask next         differentiate.rs
//!      |          decide         runs the stages below; needles, pressure or neither        decide.rs
//!      |          score          which rules support each site, and how strongly           score.rs
//!      |          select         the best sites, as if nothing were forbidden              select.rs
//!      |                         the needle budget: base limits, then caps                 budget.rs
//!      |          subtract       excludes sites and adds named substitutes                 subtract.rs
//!      |                         where rules block, and on which side                      blocked.rs
//!      |                         the caps of all rules together                            caps.rs
//!      |                         why a site is excluded, and by which rules                exclusion.rs
//!      |          technique      how each insertion is needled, under the caps             technique.rs
//!      |          schedule       retention, steps, course, advice, expectations, harms     schedule.rs
//!      |
//!   decision    read-only views of the result: Decision, Protocol, Finding, Withheld, Why, ...
//!      |
//!   record      writes a decision as JSON and reads a stored one back; engine::verify decides again and compares
//!   render      presents a decision to people: text, Markdown, HTML, SVG, STRICTA report, a sheet for the person treated
//! ```
//!
//! The numbers in rules (caps, intervals, pattern weights) are in the packs, `src/rules/standard/**/*.toml`, the safety rules
//! in `safety/`; a policy chooses the length of an interval (`rules/policy.rs`). A few rules that no pack can change are in
//! `rules/builtin.rs`. The location, angle, direction, limit and textbook length of each point are in its row in `src/atlas/points/`. The
//! weights and thresholds of scoring and selection, and the base needle limits, are constants of the stage that uses them,
//! explained in [the manual](manual::_02_selection). A new kind of rule starts in `rules/kinds`. Codes are parsed, and
//! corrections suggested, in `atlas/vocabulary.rs` and `atlas/spelling.rs`.
//!
//! # Where to look
//!
//! | module | contents |
//! |---|---|
//! | [`atlas`] | points, meridians, organs, zones: constant data, useful by itself |
//! | [`intake`] | concerns, signs, risks and wishes; reading, building, correcting and comparing intakes; the next visit |
//! | [`rules`] | rule packs: the standard pack, the `when` language, policies, comparing versions of a pack |
//! | [`engine`] | [`Engine`]: deciding, screening, the interview, overriding a rule, "what if", the earliest day, comparing engines, verifying records |
//! | [`decision`] | the result. [`Decision::why`] explains why any point is in or out; [`Decision::diff`] compares two decisions |
//! | [`record`] | reading and writing stored decisions |
//! | `render` | documents for people, and the face chart (feature `render`); the wording is in the private `texts`, that of a rule in its pack |
//! | `face` | locates facial points from face-mesh landmarks (feature `face`) |
//! | `lint` | checks a rule pack for errors and redundancy (feature `lint`) |
//! | [`interop`] | exchange with other programs: the bibliography as BibTeX and CSL-JSON, JSON Schema (feature `schema`), FHIR R4 (feature `fhir`) |
//! | [`manual`] | how and why, in reading order: safety, selection, writing rules, conditions, linting, records, cost, several packs, the wire formats |
//!
//! # Glossary
//!
//! | term | meaning |
//! |---|---|
//! | atlas | the table of points, meridians, organs and facial zones |
//! | intake | what is known about one person at one visit |
//! | concern | what the person wants treated: wrinkles, puffiness, acne, ... |
//! | sign | what is seen, felt or reported and suggests a pattern: a pale tongue, fatigue, ... |
//! | risk | a condition, medicine or procedure that a safety rule may read: present, absent or unknown. Unknown never counts as no |
//! | question | a fact that a rule needs and the intake lacks. A blocking question makes the verdict `incomplete`; while any other is open, the caps of its rules apply |
//! | pattern | a TCM syndrome (zheng), suggested by signs; points are chosen for the leading patterns |
//! | rule pack | a TOML file of rules with their sources; the standard pack is built in, others go on top |
//! | safety rule | a rule about contraindications: it sets a verdict, blocks, caps or forbids, and says who can lift it |
//! | finding | a safety rule that applies to this person |
//! | verdict | in order of severity: treat, defer, incomplete, refer, decline, refer urgently. The most severe applies |
//! | clearance | the go-ahead that somebody, such as a physician, must give before the first needle |
//! | override | a safety rule set aside for this person by a named person in an authorised role; what was seen and the rationale are recorded, and it expires |
//! | site | where an insertion goes: a point, or a line or patch in a zone |
//! | candidate | a site that some rule supports, with the sum of the weights as its score |
//! | insertion | one site of a protocol, with side, needles, technique and reasons |
//! | withheld | what the plan would have included, with the rules that exclude it |
//! | substitute | the point that a rule names to replace a withheld one |
//! | cap | an upper limit that a rule sets: length in the skin, depth, gauge, number of needles, minutes |
//! | modality | how the plan treats: with needles, or by acupressure. Any other modality is an optional adjunct |
//! | policy | the caller's choices where sources disagree: intervals, pregnancy points |
//! | record | a stored decision, read back. It is evidence, and never permission to treat |
//! | certainty, confidence | how good the evidence for an effect is (GRADE); how well a rule is supported |
//! | STRICTA | the reporting standard for trials of acupuncture |
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
//! Without default features the library reads packs and intakes, decides, and reads and writes JSON.
//!
//! # Scope
//!
//! The engine does no I/O, reads no clock and has no mutable state: the same intake under the same rules and policy gives the
//! same bytes every time. It is not a patient-record system, does not manage appointments, and draws no conclusions from pictures.
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
