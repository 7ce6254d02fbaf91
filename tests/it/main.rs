//! The library through its public API, one module a topic.

#[path = "../reference/mod.rs"]
mod reference;

mod adjuncts;
mod atlas;
mod brought_back;
mod calibration;
mod chart;
mod claims;
mod cli;
mod decisions;
mod diff;
mod differential;
mod differentiation;
mod example_pack;
mod face;
mod guarantees;
mod harmless;
mod html;
mod intake;
mod lint;
mod markdown;
mod merge;
mod overrides;
mod pack_diff;
mod pack_limits;
mod packs;
mod patient;
mod plan;
mod pledges;
mod policies;
mod pressing;
mod print;
mod protocols;
mod safety_table;
mod selection;
mod snapshots;
mod stricta;
mod support;
mod told;
mod verify;
mod vocabulary;
mod what_if;
mod why;
mod why_pattern;
mod wire;
