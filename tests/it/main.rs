//! The library through its public API, one module a topic.

#[path = "../reference/mod.rs"]
mod reference;

mod adjuncts;
mod atlas;
mod calibration;
mod claims;
mod cli;
mod decisions;
mod differential;
mod differentiation;
mod guarantees;
mod intake;
mod packs;
mod plan;
mod pledges;
mod protocols;
mod selection;
mod snapshots;
mod support;
mod vocabulary;
mod wire;
