//! The task as somebody writes it who writes nothing else: no reasons, no unknown, a compiler for every change.

pub mod rules;

use super::Peer;
use crate::ranking::{POINTS, face_before_body, rank};
use crate::task::{Answer, Intake, Task};

/// What the rules come to; points are counted from the face to the body.
pub struct Weighed {
    pub weights: [i32; POINTS],
    pub excluded: u128,
    pub patterns: [bool; 10],
}

pub struct HandWritten {
    intakes: Vec<Intake>,
    most: usize,
    answer: Answer,
}

impl HandWritten {
    pub fn new(task: &Task) -> Self {
        Self { intakes: task.intakes.clone(), most: task.spec.top, answer: Answer::with_capacity(128) }
    }
}

impl Peer for HandWritten {
    fn name(&self) -> &'static str {
        "hand-written"
    }

    fn decide(&mut self, intake: usize) {
        let Weighed { weights, excluded, .. } = rules::weigh(&self.intakes[intake]);
        rank(&weights, excluded, face_before_body(), self.most, &mut self.answer);
    }

    fn answer(&self) -> Answer {
        self.answer.clone()
    }
}
