//! The common task: what is asked, and the right answers.

use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// A ranked list: points by their place in the list of points, with their weights.
pub type Answer = Vec<(u8, i32)>;

#[derive(Deserialize)]
pub struct Spec {
    pub facts: Facts,
    pub patterns: Vec<String>,
    pub points: Vec<String>,
    pub base: Vec<u8>,
    pub top: usize,
    pub rules: Vec<Rule>,
}

#[derive(Deserialize)]
pub struct Facts {
    pub bool: Vec<String>,
    #[serde(rename = "enum")]
    pub choice: BTreeMap<String, Vec<String>>,
}

/// What a rule does; when it holds, each engine has written in its own language.
#[derive(Deserialize)]
pub struct Rule {
    pub id: String,
    #[serde(default)]
    pub exclude: Vec<String>,
    #[serde(default)]
    pub add: Vec<(String, u8)>,
    pub times: Option<String>,
}

/// The numbers and choices in the order in which the hand-written rules have them.
pub const NUMBERS: [&str; 9] = [
    "age",
    "wrinkles",
    "sagging",
    "puffiness",
    "acne",
    "pigmentation",
    "dullness",
    "weeks_since_injectable",
    "systolic",
];
pub const CHOICES: [&str; 4] = ["sex", "tongue", "pulse", "skin"];

/// An intake as a Rust program would hold it.
#[derive(Clone, Copy)]
pub struct Intake {
    pub b: [bool; 28],
    pub n: [u8; 9],
    pub e: [u8; 4],
}

pub struct Task {
    pub spec: Spec,
    pub intakes: Vec<Intake>,
    /// The same as JSON, for engines that read that.
    pub documents: Vec<Value>,
    pub expected: Vec<Answer>,
}

impl Task {
    pub fn read() -> Result<Self, Box<dyn std::error::Error>> {
        let mut spec: Spec = serde_json::from_str(include_str!("../task/spec.json"))?;
        // Ties fall by the name of the point in all answers, so that is the order of points.
        let mut points: Vec<(String, u8)> = spec.points.into_iter().zip(spec.base).collect();
        points.sort_unstable();
        (spec.points, spec.base) = points.into_iter().unzip();
        let documents: Vec<Value> = serde_json::from_str(include_str!("../task/intakes.json"))?;
        let intakes = documents.iter().map(|document| spec.intake(document)).collect();
        let expected: Vec<Vec<(String, i32)>> = serde_json::from_str(include_str!("../task/expected.json"))?;
        let point = |(name, weight): &(String, i32)| (spec.point(name), *weight);
        let expected = expected.iter().map(|answer| answer.iter().map(point).collect()).collect();
        Ok(Self { spec, intakes, documents, expected })
    }
}

impl Spec {
    pub fn point(&self, name: &str) -> u8 {
        let place = self.points.iter().position(|point| point == name);
        place.and_then(|place| u8::try_from(place).ok()).unwrap_or(u8::MAX)
    }

    fn intake(&self, document: &Value) -> Intake {
        let number = |name: &str| document[name].as_u64().and_then(|it| u8::try_from(it).ok());
        let choice = |name: &str| {
            let words = &self.facts.choice[name];
            words.iter().position(|word| document[name] == word.as_str()).and_then(|it| u8::try_from(it).ok())
        };
        let mut yes = self.facts.bool.iter().map(|name| document[name] == true);
        Intake {
            b: std::array::from_fn(|_| yes.next().unwrap_or_default()),
            n: NUMBERS.map(|name| number(name).expect("a small number")),
            e: CHOICES.map(|name| choice(name).expect("a known word")),
        }
    }
}
