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

/// The heaviest points that are not excluded. A key holds the weight and, so that ties fall by the order of points, the
/// point counted from the end: whole numbers are quickly put in order.
fn rank(weights: &[i32; 120], excluded: u128, most: usize, out: &mut Ranked) {
    let mut keys = [0_u32; 120];
    let mut length = 0;
    // The rules count the points of the body after those of the face; in a tie they come first.
    let in_order = (84..120).chain(0..84);
    for (place, point) in (0_u32..).zip(in_order) {
        keys[length] = weights[point].unsigned_abs() << 7 | (127 - place);
        length += usize::from(excluded >> point & 1 == 0);
    }
    let keys = &mut keys[..length];
    let most = most.min(length);
    if most < length {
        keys.select_nth_unstable_by(most, |one, other| other.cmp(one));
    }
    keys[..most].sort_unstable_by(|one, other| other.cmp(one));
    out.clear();
    out.extend(keys[..most].iter().map(|key| ((127 - (key & 127)) as u8, (key >> 7).cast_signed())));
}
