//! Why: long texts, no code.

pub mod rule_packs;
pub mod safety_model;
pub mod selection;
