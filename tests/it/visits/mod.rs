//! The visits of a course: what happened after the last needles, what changed, and what was done.

#[cfg(feature = "render")]
mod course_of_nine;
mod reactions;
mod reading;
mod scores;
