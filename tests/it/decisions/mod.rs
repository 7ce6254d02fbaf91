//! What is decided for whom, case by case.

mod plan;
mod screening;
mod waiting;
