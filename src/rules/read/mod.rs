//! Reads the tables of a pack: every problem is collected with its place, and reading goes on.

mod parts;
mod reader;
mod rows;
mod table;

pub(crate) use parts::{MOST_PARTS, has_too_many_parts};
pub(crate) use reader::PackReader;
pub(crate) use rows::RowCount;
pub(crate) use table::{Entry, TableReader, Toml};
