//! The engines, each with the task in its own language.

mod cedar;
mod datalogic;
mod hand_written;
mod regorus;
mod rhai;
mod rust_rule_engine;
mod tcm_facial;
mod zen;

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

    /// Whether the answer is right.
    fn is_right(&self, task: &Task, intake: usize) -> bool {
        self.answer() == task.expected[intake] && self.trace_is_right(task, intake)
    }

    /// What part of the job it does not do.
    fn remark(&self) -> &'static str {
        ""
    }
}

pub fn all(task: &Task) -> Result<Vec<Box<dyn Peer>>, Box<dyn Error>> {
    Ok(vec![
        Box::new(hand_written::HandWritten::new(task)),
        Box::new(tcm_facial::TcmFacial::new(task)?),
        Box::new(datalogic::Datalogic::new(task)?),
        Box::new(zen::Zen::new(task, false)?),
        Box::new(zen::Zen::new(task, true)?),
        Box::new(rhai::Rhai::new(task)?),
        Box::new(rust_rule_engine::RustRules::new(task)?),
        Box::new(regorus::Regorus::new(task)?),
        Box::new(cedar::Cedar::new(task)?),
    ])
}
