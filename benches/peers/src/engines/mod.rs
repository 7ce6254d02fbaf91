//! The engines, each with the task written in its own language.

mod cedar;
mod datalogic;
mod hand_written;
mod peer;
mod regorus;
mod rhai;
mod rust_rule_engine;
mod zen;

pub use peer::Peer;

use crate::task::Task;
use std::error::Error;

pub fn all(task: &Task) -> Result<Vec<Box<dyn Peer>>, Box<dyn Error>> {
    Ok(vec![
        Box::new(hand_written::HandWritten::new(task)),
        Box::new(datalogic::Datalogic::new(task)?),
        Box::new(zen::Zen::new(task, false)?),
        Box::new(zen::Zen::new(task, true)?),
        Box::new(rhai::Rhai::new(task)?),
        Box::new(rust_rule_engine::RustRules::new(task)?),
        Box::new(regorus::Regorus::new(task)?),
        Box::new(cedar::Cedar::new(task)?),
    ])
}
