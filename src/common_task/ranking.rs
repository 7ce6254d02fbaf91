//! The points of greatest weight, found by counting.

use super::{MOST_POINTS, Points, WEIGHTS};

/// Points with their weights, the heaviest first.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ranking {
    places: [(u8, u8); MOST_POINTS],
    length: usize,
}

impl Ranking {
    pub(super) const EMPTY: Self = Self { places: [(0, 0); MOST_POINTS], length: 0 };

    pub(super) fn iter(&self) -> impl Iterator<Item = (u8, u8)> {
        self.places.iter().take(self.length).copied()
    }
}

/// Counts how many points have each weight; so many places are then set aside for them, and every point goes to the next
/// place of its weight. No two points are ever compared.
pub(super) fn rank(weights: &[u16; MOST_POINTS], points: Points, most: usize, ranking: &mut Ranking) {
    let mut places = [0_u8; WEIGHTS];
    let mut heaviest = 0_usize;
    let weight_of = |point: usize| usize::from(weights.get(point).copied().unwrap_or_default());
    for point in points.iter() {
        let weight = weight_of(point);
        heaviest = heaviest.max(weight);
        if let Some(count) = places.get_mut(weight) {
            *count = count.wrapping_add(1);
        }
    }
    let mut next = 0_u8;
    for place in places.iter_mut().take(heaviest.saturating_add(1)).rev() {
        let count = *place;
        *place = next;
        next = next.wrapping_add(count);
    }
    for point in points.iter() {
        let weight = weight_of(point);
        let Some(place) = places.get_mut(weight) else { continue };
        if let Some(free) = ranking.places.get_mut(usize::from(*place)) {
            *free = (u8::try_from(point).unwrap_or(u8::MAX), u8::try_from(weight).unwrap_or(u8::MAX));
        }
        *place = place.wrapping_add(1);
    }
    ranking.length = usize::from(next).min(most);
}
