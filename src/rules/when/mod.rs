//! The `when` language: when a rule holds.

pub(crate) mod error;
pub(crate) mod expression;
pub(crate) mod fact;
mod lexer;
pub(crate) mod name;
pub(crate) mod parser;
