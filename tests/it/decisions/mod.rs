//! What is decided for whom, case by case.

mod details;
#[cfg(feature = "render")]
mod limits;
mod minutes;
mod missing_details;
mod nothing_left;
mod plan;
mod screening;
mod waiting;
