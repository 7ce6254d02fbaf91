//! `datalogic-rs`: JSONLogic for the conditions; the rest is the host's.

use super::Peer;
use crate::ranking::Effects;
use crate::task::{Answer, Task};
use datalogic_rs::bumpalo::Bump;
use datalogic_rs::{DataValue, Engine, Logic, ParsedData};
use serde::Deserialize;
use std::error::Error;

#[derive(Deserialize)]
struct Written {
    pattern: Option<String>,
    when: serde_json::Value,
}

struct Condition {
    logic: Logic,
    /// The pattern that it stands for.
    pattern: Option<String>,
}

pub struct Datalogic {
    engine: Engine,
    conditions: Vec<Condition>,
    intakes: Vec<ParsedData>,
    effects: Effects,
    arena: Bump,
    answer: Answer,
}

impl Datalogic {
    pub fn new(task: &Task) -> Result<Self, Box<dyn Error>> {
        let engine = Engine::new();
        let written: Vec<Written> = serde_json::from_str(include_str!("../../task/rules/jsonlogic.json"))?;
        let mut conditions = Vec::new();
        for rule in written {
            let logic = engine.compile(rule.when.to_string().as_str())?;
            conditions.push(Condition { logic, pattern: rule.pattern });
        }
        let mut intakes = Vec::new();
        for document in &task.documents {
            intakes.push(ParsedData::from_json(&document.to_string())?);
        }
        Ok(Self {
            engine,
            conditions,
            intakes,
            effects: Effects::new(&task.spec),
            arena: Bump::new(),
            answer: Answer::new(),
        })
    }
}

impl Peer for Datalogic {
    fn name(&self) -> &'static str {
        "datalogic-rs"
    }

    fn decide(&mut self, intake: usize) {
        self.arena.reset();
        let arena = &self.arena;
        let Some(fields) = self.intakes[intake].value().as_object() else { return };
        let number = |name: &str| {
            let field = fields.iter().find(|(field, _)| *field == name);
            field.and_then(|(_, value)| value.as_i64()).and_then(|it| i32::try_from(it).ok())
        };
        let mut fired = Vec::with_capacity(64);
        let mut patterns = Vec::with_capacity(10);
        let mut document = DataValue::Object(fields);
        for (rule, (condition, times)) in self.conditions.iter().zip(self.effects.times()).enumerate() {
            if condition.pattern.is_none() && !patterns.is_empty() {
                let patterns = arena.alloc_slice_copy(&std::mem::take(&mut patterns));
                let mut all = Vec::with_capacity(fields.len() + 1);
                all.extend_from_slice(fields);
                all.push(("pattern", DataValue::Object(patterns)));
                document = DataValue::Object(arena.alloc_slice_copy(&all));
            }
            let holds = self.engine.evaluate(&condition.logic, document, arena);
            let holds = holds.ok().and_then(DataValue::as_bool) == Some(true);
            if let Some(pattern) = &condition.pattern {
                patterns.push((&*arena.alloc_str(pattern), DataValue::Bool(holds)));
            }
            if holds {
                fired.push((rule, times.and_then(number).unwrap_or(1)));
            }
        }
        self.effects.rank(fired.into_iter(), &mut self.answer);
    }

    fn answer(&self) -> Answer {
        self.answer.clone()
    }

    fn remark(&self) -> &'static str {
        "conditions only, the rest in Rust"
    }
}
