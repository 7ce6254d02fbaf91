//! The library through its public API, one module a topic.

#[path = "../reference/mod.rs"]
mod reference;

mod atlas;
mod cli;
mod decisions;
mod differential;
mod example_pack;
mod guarantees;
mod intake;
mod lint;
mod merge;
mod pack_limits;
mod packs;
mod pledges;
mod print;
mod snapshots;
mod support;
mod wire;
