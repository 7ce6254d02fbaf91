//! `zen-engine`: decision tables; weights and ranking are the host's. Twice: bare, and with the trace that it offers.

use super::Peer;
use crate::ranking::Effects;
use crate::task::{Answer, Task};
use std::collections::HashMap;
use std::error::Error;
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use zen_engine::model::GraphContent;
use zen_engine::{Decision, EvaluationOptions, Variable};

pub struct Zen {
    decision: Decision,
    intakes: Vec<Variable>,
    /// The rules that infer a pattern, and where the result says whether it holds.
    patterns: Vec<(usize, String)>,
    rules: HashMap<String, usize>,
    effects: Effects,
    with_trace: bool,
    answer: Answer,
}

impl Zen {
    pub fn new(task: &Task, with_trace: bool) -> Result<Self, Box<dyn Error>> {
        let content: GraphContent = serde_json::from_str(include_str!("../../task/rules/zen_rules.json"))?;
        let mut decision = Decision::from(content);
        decision.compile();
        Ok(Self {
            decision,
            intakes: task.documents.iter().cloned().map(Variable::from).collect(),
            patterns: task.spec.patterns.iter().map(|it| format!("pattern.{it}")).enumerate().collect(),
            rules: task
                .spec
                .rules
                .iter()
                .enumerate()
                .map(|(number, rule)| (rule.id.clone(), number))
                .collect(),
            effects: Effects::new(&task.spec),
            with_trace,
            answer: Answer::new(),
        })
    }
}

impl Peer for Zen {
    fn name(&self) -> &'static str {
        if self.with_trace { "zen-engine-trace" } else { "zen-engine" }
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
        let result = response.result;
        let mut fired = Vec::with_capacity(64);
        let flags = self
            .patterns
            .iter()
            .filter(|(_, pattern)| result.dot(pattern).and_then(|it| it.as_bool()) == Some(true));
        fired.extend(flags.map(|(rule, _)| (*rule, 1)));
        for table in ["screened", "scored"] {
            let Some(rows) = result.dot(table).and_then(|rows| rows.as_array()) else { return };
            for row in rows.borrow().iter() {
                let rule = row.dot("r").and_then(|id| self.rules.get(id.as_str()?).copied());
                let times = row.dot("m").and_then(|it| i32::try_from(it.as_number()?).ok());
                fired.extend(rule.map(|rule| (rule, times.unwrap_or(1))));
            }
        }
        self.effects.rank(fired.into_iter(), &mut self.answer);
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
