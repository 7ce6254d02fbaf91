//! What is decided for whom, case by case.

mod details;
mod limits;
mod missing_details;
mod nothing_left;
mod plan;
mod screening;
mod waiting;
