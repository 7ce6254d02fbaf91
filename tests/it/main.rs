//! The library through its public API, one module a topic.

#[path = "../reference/mod.rs"]
mod reference;

mod atlas;
mod calibration;
mod cli;
mod decisions;
mod differential;
mod example_pack;
mod guarantees;
mod intake;
mod lint;
mod merge;
mod overrides;
mod pack_limits;
mod packs;
mod pledges;
mod policies;
mod pressing;
mod print;
mod safety_table;
mod snapshots;
mod support;
mod told;
mod what_if;
mod wire;
