//! Why: long texts, no code.

pub mod conditions;
pub mod cost;
pub mod linter;
pub mod records;
pub mod rule_packs;
pub mod safety_model;
pub mod selection;
