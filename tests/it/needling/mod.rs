//! Needles that can be placed and stay: length, depth, angle and direction go together.

mod arithmetic;
mod placed;
mod ranges;
mod rows;
