//! `zen-engine`: decision tables; weights and ranking are the host's. Twice: bare, and with the trace that it offers.

use super::Peer;
use crate::ranking::Effects;
use crate::task::{Answer, Task};
use std::error::Error;
use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};
use zen_engine::model::DecisionContent;
use zen_engine::{Decision, EvaluationOptions, Variable};

pub struct Zen {
    decision: Decision,
    intakes: Vec<Variable>,
    effects: Effects,
    with_trace: bool,
    answer: Answer,
}

impl Zen {
    pub fn new(task: &Task, with_trace: bool) -> Result<Self, Box<dyn Error>> {
        let content: DecisionContent = serde_json::from_str(include_str!("../../task/rules/zen_rules.json"))?;
        let mut decision = Decision::from(Arc::new(content));
        decision.compile();
        Ok(Self {
            decision,
            intakes: task.documents.iter().cloned().map(Variable::from).collect(),
            effects: Effects::new(&task.spec),
            with_trace,
            answer: Answer::new(),
        })
    }
}

impl Peer for Zen {
    fn name(&self) -> &'static str {
        if self.with_trace { "zen-engine, trace" } else { "zen-engine" }
    }

    fn trace(&self) -> bool {
        self.with_trace
    }

    fn decide(&mut self, intake: usize) {
        self.answer.clear();
        let options = EvaluationOptions { trace: self.with_trace, ..EvaluationOptions::default() };
        let intake = self.intakes[intake].deep_clone();
        let Some(Ok(response)) = at_once(self.decision.evaluate_with_opts(intake, options)) else { return };
        if self.with_trace && response.trace.is_none() {
            return;
        }
        println!("{:?}", response.result); 
        std::process::exit(3);
    }

    fn answer(&self) -> Answer {
        self.answer.clone()
    }

    fn remark(&self) -> &'static str {
        "weights and ranking in Rust"
    }
}

/// What comes of a future that never waits: the tables do no input or output.
fn at_once<T>(future: impl Future<Output = T>) -> Option<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    }
}
