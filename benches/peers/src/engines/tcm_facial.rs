//! The compiled rule layer of this crate.

use super::Peer;
use crate::task::{Answer, CHOICES, Intake, NUMBERS, Task};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::error::Error;
use tcm_facial::common_task::{
    Choice, Number, Task as Compiled, TaskDecision, TaskIntake, TaskRule, Vocabulary,
};

pub struct TcmFacial {
    intakes: Vec<Intake>,
    task: Compiled,
    decision: TaskDecision,
}

#[derive(Deserialize)]
struct Rules {
    rule: Vec<Rule>,
}

#[derive(Deserialize)]
struct Rule {
    id: String,
    when: String,
    infers: Option<String>,
    times: Option<String>,
    #[serde(default)]
    exclude: Vec<String>,
    #[serde(default)]
    add: BTreeMap<String, u8>,
}

impl TcmFacial {
    pub fn new(task: &Task) -> Result<Self, Box<dyn Error>> {
        let spec = &task.spec;
        let vocabulary = Vocabulary {
            yes_or_no: spec.facts.bool.clone(),
            numbers: NUMBERS
                .map(|name| Number { name: name.to_owned(), most: spec.facts.num[name].1 })
                .into(),
            choices: CHOICES
                .map(|name| Choice { name: name.to_owned(), words: spec.facts.choice[name].clone() })
                .into(),
            patterns: spec.patterns.clone(),
        };
        let rules: Rules = toml::from_str(include_str!("../../task/rules/tcm_facial.toml"))?;
        let rules: Vec<TaskRule> = rules
            .rule
            .into_iter()
            .map(|rule| TaskRule {
                id: rule.id,
                when: rule.when,
                infers: rule.infers,
                excludes: rule.exclude.iter().map(|point| spec.point(point)).collect(),
                adds: rule.add.iter().map(|(point, weight)| (spec.point(point), *weight)).collect(),
                times: rule.times,
            })
            .collect();
        let compiled = Compiled::new(&vocabulary, &spec.base, &rules, spec.top)?;
        Ok(Self { intakes: task.intakes.clone(), task: compiled, decision: TaskDecision::EMPTY })
    }
}

impl Peer for TcmFacial {
    fn name(&self) -> &'static str {
        "tcm-facial"
    }

    fn trace(&self) -> bool {
        true
    }

    fn decide(&mut self, intake: usize) {
        let Intake { b, n, e } = &self.intakes[intake];
        self.task.decide(&TaskIntake { yes_or_no: b, numbers: n, choices: e }, &mut self.decision);
    }

    fn answer(&self) -> Answer {
        self.decision.ranked().map(|(point, weight)| (point, i32::from(weight))).collect()
    }

    /// The weights that the reasons of each ranked point come to, and every excluded point by a rule that says so.
    fn trace_is_right(&self, task: &Task, intake: usize) -> bool {
        let document = &task.documents[intake];
        let spec = &task.spec;
        let accounted = self.decision.ranked().all(|(point, weight)| {
            let reasons = self.decision.weighted_by(point).iter().map(|rule| {
                let rule = &spec.rules[rule];
                let times = rule.times.as_ref().and_then(|name| document[name].as_u64()).unwrap_or(1);
                let added = rule.add.iter().find(|(name, _)| spec.point(name) == point);
                added.map_or(0, |(_, weight)| u64::from(*weight) * times)
            });
            u64::from(spec.base[usize::from(point)]) + reasons.sum::<u64>() == u64::from(weight)
        });
        let points = || (0_u8..).take(spec.points.len());
        accounted
            && points().all(|point| {
                let by: Vec<usize> = self.decision.excluded_by(point).iter().collect();
                let says =
                    |rule: &usize| spec.rules[*rule].exclude.iter().any(|name| spec.point(name) == point);
                self.decision.excludes(point) != by.is_empty() && by.iter().all(says)
            })
    }
}
