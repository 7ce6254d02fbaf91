//! `regorus`: a policy in Rego does the whole of it, on the virtual machine.

use super::Peer;
use crate::task::{Answer, Task};
use regorus::languages::rego::compiler::Compiler;
use regorus::rvm::vm::RegoVM;
use regorus::{Engine, Rc, Value};
use std::collections::HashMap;
use std::error::Error;

pub struct Regorus {
    machine: RegoVM,
    intakes: Vec<Value>,
    points: HashMap<String, u8>,
    ranked: Value,
}

impl Regorus {
    pub fn new(task: &Task) -> Result<Self, Box<dyn Error>> {
        let mut engine = Engine::new();
        engine.add_policy("tcm.rego".to_owned(), include_str!("../../task/rules/tcm.rego").to_owned())?;
        let data = Value::from_json_str(include_str!("../../task/rules/tcm_data.json"))?;
        engine.add_data(data.clone())?;
        let asked = "data.tcm.ranked";
        let policy = engine.compile_with_entrypoint(&Rc::from(asked))?;
        let program = Compiler::compile_from_policy(&policy, &[asked])?;
        let mut machine = RegoVM::new();
        machine.load_program(program);
        machine.set_data(data)?;
        let intakes: Result<Vec<Value>, _> =
            task.documents.iter().map(|document| Value::from_json_str(&document.to_string())).collect();
        let points = task.spec.points.iter().map(|point| (point.clone(), task.spec.point(point)));
        Ok(Self { machine, intakes: intakes?, points: points.collect(), ranked: Value::Undefined })
    }
}

impl Peer for Regorus {
    fn name(&self) -> &'static str {
        "regorus"
    }

    fn decide(&mut self, intake: usize) {
        self.machine.set_input(self.intakes[intake].clone());
        self.ranked = self.machine.execute().unwrap_or(Value::Undefined);
    }

    fn answer(&self) -> Answer {
        let pair = |pair: &Value| {
            let pair = pair.as_array().ok()?;
            let (negated, point) = (pair.first()?.as_i64().ok()?, pair.get(1)?.as_string().ok()?);
            Some((*self.points.get(point.as_ref())?, i32::try_from(-negated).ok()?))
        };
        self.ranked.as_array().map(|ranked| ranked.iter().filter_map(pair).collect()).unwrap_or_default()
    }
}
