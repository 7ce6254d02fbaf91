//! What the benchmark asks of an engine.

use crate::task::{Answer, Task};

/// An engine that can be asked the task.
pub trait Peer {
    fn name(&self) -> &'static str;

    /// Whether its answer says which rules brought it about.
    fn trace(&self) -> bool {
        false
    }

    /// Decides an intake. This is timed.
    fn decide(&mut self, intake: usize);

    /// What was decided last. This is not timed.
    fn answer(&self) -> Answer;

    /// Whether the reasons of what was decided last are right, where it gives some.
    fn trace_is_right(&self, _task: &Task, _intake: usize) -> bool {
        true
    }

    /// Whether the answer is right.
    fn is_right(&self, task: &Task, intake: usize) -> bool {
        self.answer() == task.expected[intake] && self.trace_is_right(task, intake)
    }

    /// What part of the job it does not do.
    fn remark(&self) -> &'static str {
        ""
    }
}
