//! The library through its public API, one module a topic.

#[path = "../reference/mod.rs"]
mod reference;

mod adjuncts;
mod atlas;
mod bibliography;
#[cfg(feature = "lint")]
mod bounded_packs;
mod brought_back;
mod calibration;
#[cfg(feature = "render")]
mod card;
#[cfg(feature = "render")]
mod chart;
#[cfg(feature = "render")]
mod claims;
mod cli;
#[cfg(all(feature = "lint", feature = "render"))]
mod clinic;
mod decisions;
#[cfg(feature = "render")]
mod detail;
mod diff;
mod differential;
#[cfg(feature = "render")]
mod differentiation;
#[cfg(feature = "lint")]
mod example_pack;
#[cfg(feature = "face")]
mod face;
mod field_cases;
#[cfg(feature = "render")]
mod figures;
mod guarantees;
#[cfg(feature = "render")]
mod harmless;
#[cfg(feature = "render")]
mod html;
mod intake;
mod intake_changes;
mod intake_limits;
mod interview;
#[cfg(feature = "lint")]
mod lint;
#[cfg(feature = "render")]
mod markdown;
mod merge;
mod needling;
#[cfg(feature = "render")]
mod overrides;
mod pack_diff;
mod pack_files;
#[cfg(feature = "lint")]
mod pack_limits;
mod packs;
#[cfg(feature = "render")]
mod patient;
mod pattern_cases;
#[cfg(feature = "render")]
mod plan;
mod pledges;
#[cfg(feature = "render")]
mod policies;
#[cfg(feature = "render")]
mod pressing;
mod print;
mod problems;
mod protocols;
mod random_packs;
mod records;
mod replacing;
mod risk_answers;
mod risk_names;
#[cfg(feature = "render")]
mod safety_table;
mod selection;
#[cfg(feature = "render")]
mod sheets;
#[cfg(feature = "render")]
mod snapshots;
#[cfg(feature = "render")]
mod stricta;
mod support;
#[cfg(feature = "render")]
mod told;
mod verify;
mod visits;
#[cfg(feature = "render")]
mod vocabulary;
mod what_if;
mod why;
mod why_pattern;
mod wire;
