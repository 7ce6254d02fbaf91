//! The ranking, for engines that leave it to the host.
#![expect(clippy::cast_sign_loss, reason = "weights are cut to a byte")]

use crate::task::{Answer, Spec};

/// How many points there are.
pub const POINTS: usize = 120;

/// The heaviest points that are not excluded, by counting how many have each weight. `order` names the points of the two
/// arguments before it in the order in which ties fall.
pub fn rank(
    weights: &[i32; POINTS],
    excluded: u128,
    order: impl Iterator<Item = usize>,
    most: usize,
    answer: &mut Answer,
) {
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
    for (place, point) in (0_u8..).zip(order) {
        if excluded >> point & 1 == 0 {
            let free = &mut places[weights[point] as usize & 255];
            ranked[usize::from(*free) & 127] = (place, weights[point]);
            *free += 1;
        }
    }
    answer.clear();
    answer.extend_from_slice(&ranked[..most.min(usize::from(next))]);
}

/// The points in the order of ties, where they are counted from the face to the body: those of the body come first.
pub fn face_before_body() -> impl Iterator<Item = usize> {
    (84..POINTS).chain(0..84)
}

/// What the rules do, for an engine that only says which of them hold.
pub struct Effects {
    base: [i32; POINTS],
    rules: Vec<Effect>,
    most: usize,
}

struct Effect {
    excludes: u128,
    adds: Vec<(u8, i32)>,
    /// The number of the intake that multiplies.
    times: Option<String>,
}

impl Effects {
    pub fn new(spec: &Spec) -> Self {
        let effect = |rule: &crate::task::Rule| Effect {
            excludes: rule.exclude.iter().fold(0, |all, point| all | 1 << spec.point(point)),
            adds: rule.add.iter().map(|(point, weight)| (spec.point(point), i32::from(*weight))).collect(),
            times: rule.times.clone(),
        };
        let mut base = [0; POINTS];
        for (base, of_spec) in base.iter_mut().zip(&spec.base) {
            *base = i32::from(*of_spec);
        }
        Self { base, rules: spec.rules.iter().map(effect).collect(), most: spec.top }
    }

    /// The number of the intake by which each rule's weights are multiplied.
    pub fn times(&self) -> impl Iterator<Item = Option<&str>> {
        self.rules.iter().map(|rule| rule.times.as_deref())
    }

    /// The answer, where these rules apply, each with what it is multiplied by.
    pub fn rank(&self, fired: impl Iterator<Item = (usize, i32)>, answer: &mut Answer) {
        let (mut weights, mut excluded) = (self.base, 0);
        for (rule, times) in fired {
            let effect = &self.rules[rule];
            excluded |= effect.excludes;
            for (point, weight) in &effect.adds {
                weights[usize::from(*point)] += weight * times;
            }
        }
        rank(&weights, excluded, 0..POINTS, self.most, answer);
    }
}
