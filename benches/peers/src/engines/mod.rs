//! The engines, each with the task in its own language.

mod hand_written;
mod tcm_facial;

use crate::task::{Answer, Task};
use std::error::Error;

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

    /// Whether the answer is right. An engine that does part of the job says so here.
    fn is_right(&self, task: &Task, intake: usize) -> bool {
        self.answer() == task.expected[intake] && self.trace_is_right(task, intake)
    }

    /// What part of the job it does not do.
    fn remark(&self) -> &'static str {
        ""
    }
}

pub fn all(task: &Task) -> Result<Vec<Box<dyn Peer>>, Box<dyn Error>> {
    Ok(vec![Box::new(hand_written::HandWritten::new(task)), Box::new(tcm_facial::TcmFacial::new(task)?)])
}
