//! `rust-rule-engine`: rules in GRL; weights and ranking are the host's.

use super::Peer;
use crate::ranking::Effects;
use crate::task::{Answer, Task};
use rust_rule_engine::{EngineConfig, Facts, KnowledgeBase, RustRuleEngine, Value};
use std::collections::HashMap;
use std::error::Error;
use std::sync::{Arc, Mutex};

pub struct RustRules {
    engine: RustRuleEngine,
    /// Which rules reported that they hold.
    fired: Arc<Mutex<Vec<usize>>>,
    intakes: Vec<HashMap<String, Value>>,
    patterns: HashMap<String, Value>,
    effects: Effects,
    answer: Answer,
}

impl RustRules {
    pub fn new(task: &Task) -> Result<Self, Box<dyn Error>> {
        let rules = KnowledgeBase::new("common task");
        rules.add_rules_from_grl(include_str!("../../task/rules/tcm.grl"))?;
        let config = EngineConfig { max_cycles: 1, timeout: None, enable_stats: false, debug_mode: false };
        let mut engine = RustRuleEngine::with_config(rules, config);
        let fired = Arc::new(Mutex::new(Vec::new()));
        let told = Arc::clone(&fired);
        let numbers: HashMap<String, usize> =
            task.spec.rules.iter().enumerate().map(|(number, rule)| (rule.id.clone(), number)).collect();
        engine.register_action_handler("Fire", move |arguments, _| {
            if let (Some(Value::String(id)), Ok(mut told)) = (arguments.get("0"), told.lock()) {
                told.extend(numbers.get(id));
            }
            Ok(())
        });
        let value = |value: &serde_json::Value| match value {
            serde_json::Value::Bool(value) => Value::Boolean(*value),
            serde_json::Value::String(word) => Value::String(word.clone()),
            number => Value::Integer(number.as_i64().unwrap_or_default()),
        };
        let intake = |document: &serde_json::Value| {
            let fields = document.as_object().into_iter().flatten();
            fields.map(|(name, it)| (name.clone(), value(it))).collect()
        };
        Ok(Self {
            engine,
            fired,
            intakes: task.documents.iter().map(intake).collect(),
            patterns: task.spec.patterns.iter().map(|it| (it.clone(), Value::Boolean(false))).collect(),
            effects: Effects::new(&task.spec),
            answer: Answer::new(),
        })
    }
}

impl Peer for RustRules {
    fn name(&self) -> &'static str {
        "rust-rule-engine"
    }

    fn decide(&mut self, intake: usize) {
        self.answer.clear();
        let facts = Facts::new();
        facts.set("I", Value::Object(self.intakes[intake].clone()));
        facts.set("P", Value::Object(self.patterns.clone()));
        self.engine.reset_no_loop_tracking();
        if self.engine.execute(&facts).is_err() {
            return;
        }
        let Ok(mut fired) = self.fired.lock() else { return };
        let number = |name: &str| match self.intakes[intake].get(name) {
            Some(Value::Integer(number)) => i32::try_from(*number).ok(),
            _ => None,
        };
        let times: Vec<Option<&str>> = self.effects.times().collect();
        let fired = fired.drain(..).map(|rule| (rule, times[rule].and_then(number).unwrap_or(1)));
        self.effects.rank(fired, &mut self.answer);
    }

    fn answer(&self) -> Answer {
        self.answer.clone()
    }

    fn remark(&self) -> &'static str {
        "weights and ranking in Rust"
    }
}
