//! The `when` language: when a rule holds.

mod error;
pub(crate) mod expression;
pub(crate) mod fact;
mod lexer;
mod name;
pub(crate) mod parser;
