//! The style sheet of a chart: only what attributes cannot say, which is how colours follow the reader's system.

/// The style of charts, in a page or a file of their own.
pub(in crate::render) const STYLE: &str = concat!(include_str!("colours.css"), include_str!("style.css"));
