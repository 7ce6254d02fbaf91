//! `rhai`: a script does it all but the ranking.

use super::Peer;
use crate::ranking::{POINTS, face_before_body, rank};
use crate::task::{Answer, Task};
use rhai::{AST, Array, Dynamic, Engine, OptimizationLevel, Scope};
use std::error::Error;

pub struct Rhai {
    engine: Engine,
    script: AST,
    /// The facts of each intake.
    intakes: Vec<Scope<'static>>,
    base: Array,
    most: usize,
    answer: Answer,
}

impl Rhai {
    pub fn new(task: &Task) -> Result<Self, Box<dyn Error>> {
        let mut engine = Engine::new_raw();
        engine.register_global_module(rhai::packages::Package::as_shared_module(
            &rhai::packages::StandardPackage::new(),
        ));
        engine.set_optimization_level(OptimizationLevel::Simple);
        engine.set_max_variables(1000);
        let script = engine.compile(include_str!("../../task/rules/tcm.rhai"))?;
        let mut intakes = Vec::new();
        for document in &task.documents {
            let mut scope = Scope::new();
            for (name, value) in document.as_object().into_iter().flatten() {
                let value = match value {
                    serde_json::Value::Bool(value) => Dynamic::from_bool(*value),
                    serde_json::Value::String(word) => Dynamic::from(word.clone()),
                    number => Dynamic::from_int(number.as_i64().unwrap_or_default()),
                };
                scope.push_dynamic(name.clone(), value);
            }
            intakes.push(scope);
        }
        let mut base = vec![Dynamic::from_int(0); POINTS];
        for (point, weight) in face_before_body().zip(&task.spec.base) {
            base[point] = Dynamic::from_int(i64::from(*weight));
        }
        Ok(Self { engine, script, intakes, base, most: task.spec.top, answer: Answer::new() })
    }
}

impl Peer for Rhai {
    fn name(&self) -> &'static str {
        "rhai"
    }

    fn decide(&mut self, intake: usize) {
        let mut scope = self.intakes[intake].clone();
        scope.push("s", self.base.clone());
        scope.push("ex", vec![Dynamic::from_bool(false); POINTS]);
        self.answer.clear();
        if self.engine.run_ast_with_scope(&mut scope, &self.script).is_err() {
            return;
        }
        let (Some(weights), Some(excluding)) = (scope.remove::<Array>("s"), scope.remove::<Array>("ex"))
        else {
            return;
        };
        let mut of_points = [0; POINTS];
        for (all, weight) in of_points.iter_mut().zip(&weights) {
            *all = weight.as_int().ok().and_then(|it| i32::try_from(it).ok()).unwrap_or_default();
        }
        let excluding = excluding.iter().enumerate().filter(|(_, it)| it.as_bool() == Ok(true));
        let excluded = excluding.fold(0, |all, (point, _)| all | 1 << point);
        rank(&of_points, excluded, face_before_body(), self.most, &mut self.answer);
    }

    fn answer(&self) -> Answer {
        self.answer.clone()
    }

    fn remark(&self) -> &'static str {
        "the ranking in Rust"
    }
}
