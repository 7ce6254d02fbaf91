//! The library through its public API, one module a topic.

#[path = "../reference/mod.rs"]
mod reference;

mod atlas;
mod calibration;
mod cli;
mod decisions;
mod differential;
mod guarantees;
mod intake;
mod packs;
mod pledges;
mod snapshots;
mod support;
mod wire;
