//! What is decided for whom, case by case.

mod details;
mod missing_details;
mod plan;
mod screening;
mod waiting;
