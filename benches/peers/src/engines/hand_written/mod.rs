//! The task as somebody writes it who writes nothing else: no reasons, no unknown, a compiler for every change.

mod rules;

use super::Peer;
use crate::task::{Answer, Intake, Task};

type Ranked = Answer;

pub struct HandWritten {
    intakes: Vec<Intake>,
    answer: Answer,
}

impl HandWritten {
    pub fn new(task: &Task) -> Self {
        Self { intakes: task.intakes.clone(), answer: Answer::with_capacity(128) }
    }
}

impl Peer for HandWritten {
    fn name(&self) -> &'static str {
        "hand-written"
    }

    fn decide(&mut self, intake: usize) {
        rules::eval(&self.intakes[intake], &mut self.answer);
    }

    fn answer(&self) -> Answer {
        self.answer.clone()
    }
}

/// The heaviest points that are not excluded, by counting how many have each weight.
fn rank(weights: &[i32; 120], excluded: u128, most: usize, out: &mut Ranked) {
    let mut places = [0_u8; 256];
    let mut ranked = [(0_u8, 0_i32); 128];
    let mut heaviest = 0;
    for (point, weight) in weights.iter().enumerate() {
        let counts = u8::from(excluded >> point & 1 == 0);
        places[*weight as usize & 255] += counts;
        heaviest = heaviest.max(*weight as usize & 255);
    }
    let mut next = 0;
    for place in places[..=heaviest].iter_mut().rev() {
        next += std::mem::replace(place, next);
    }
    // The rules count the points of the body after those of the face; in a tie they come first.
    for (place, point) in (84..120).chain(0..84).enumerate() {
        if excluded >> point & 1 == 0 {
            let free = &mut places[weights[point] as usize & 255];
            ranked[usize::from(*free) & 127] = (place as u8, weights[point]);
            *free += 1;
        }
    }
    out.clear();
    out.extend_from_slice(&ranked[..most.min(usize::from(next))]);
}
