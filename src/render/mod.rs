//! How it is seen.

mod text;

pub use text::text;
