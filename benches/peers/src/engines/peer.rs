//! What the benchmark asks of an engine.

use crate::task::Answer;

/// An engine that can solve the task.
pub trait Peer {
    fn name(&self) -> &'static str;

    /// Whether the answer carries a trace of the rules that led to it.
    fn trace(&self) -> bool {
        false
    }

    /// Decides one intake. Timed.
    fn decide(&mut self, intake: usize);

    /// Returns the answer to the last intake. Not timed.
    fn answer(&self) -> Answer;

    /// The part of the task that the engine leaves to Rust.
    fn remark(&self) -> &'static str {
        ""
    }
}
