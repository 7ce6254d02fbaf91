//! What is decided for whom, case by case.

mod details;
mod plan;
mod screening;
mod waiting;
