//! The manual: how the library keeps its safety promises, chooses points, reads rules, and exchanges data, in reading order.

pub mod _01_safety_model;
pub mod _02_selection;
pub mod _03_rule_packs;
pub mod _04_conditions;
pub mod _05_linter;
pub mod _06_records;
pub mod _07_cost;
pub mod _08_several_packs;
pub mod _09_wire_format;
#[cfg(feature = "fhir")]
pub mod _10_fhir;
pub mod _11_cookbook;
pub mod _12_glossary;
