//! Labels beside a view, each with a leader to its marker: boundary labelling.
//!
//! Two columns, ordered by height; slots by least squares with a least distance (pool adjacent violators); each leader is a
//! straight piece from its marker and a level one to its label, its bend chosen by cost. A label whose leader still crosses
//! another, or runs over a marker, moves to the best free place.

use super::places::{Marker, distance};

/// From one line of labels to the next.
pub(super) const LINE: f32 = 18.0;
/// Between the head and a column of labels.
pub(super) const GUTTER: f32 = 26.0;
/// Where a leader bends, as a share of the way from the column to the marker.
const BENDS: [f32; 10] = [0.02, 0.12, 0.25, 0.38, 0.5, 0.62, 0.74, 0.84, 0.91, 0.96];

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Column {
    Left,
    Right,
}

impl Column {
    const fn other(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
        }
    }
}

/// One label: the markers it may lead to, and where it came to be.
#[derive(Clone, Copy)]
pub(super) struct Label {
    /// For each column, the place of the marker that a leader goes to.
    pub(super) ends: [[f32; 2]; 2],
    pub(super) column: Column,
    pub(super) y: f32,
    bend: f32,
}

impl Label {
    pub(super) fn new(markers: &[Marker]) -> Self {
        let by = |a: &&Marker, b: &&Marker| a.at[0].total_cmp(&b.at[0]);
        let left = markers.iter().min_by(by).map_or([0.0; 2], |marker| marker.at);
        let right = markers.iter().max_by(by).map_or([0.0; 2], |marker| marker.at);
        Self { ends: [left, right], column: Column::Left, y: left[1], bend: 0.5 }
    }

    pub(super) fn end(&self) -> [f32; 2] {
        let [left, right] = self.ends;
        if self.column == Column::Left { left } else { right }
    }

    /// Marker, bend, column.
    pub(super) fn leader(&self, edges: [f32; 2]) -> [[f32; 2]; 3] {
        self.bent(edges, self.bend)
    }

    fn bent(&self, [left, right]: [f32; 2], bend: f32) -> [[f32; 2]; 3] {
        let edge = if self.column == Column::Left { left } else { right };
        let [x, y] = self.end();
        [[x, y], [edge + (x - edge) * bend, self.y], [edge, self.y]]
    }
}

/// Places the labels beside a view whose columns begin at `edges`, within the heights.
pub(super) fn place(labels: &mut [Label], markers: &[Marker], edges: [f32; 2], heights: (f32, f32)) {
    balance(labels, edges);
    let mut best: Option<(usize, Vec<Label>)> = None;
    for start in 0..STARTS {
        if let Some((_, start_from)) = best.as_ref().filter(|_| start > 0) {
            labels.copy_from_slice(start_from);
            // The labels that could not be settled, and every so many others, try the other column.
            for index in 0..labels.len() {
                let unsettled = is_in_conflict(labels, index, markers, edges);
                if let Some(label) = labels.get_mut(index) {
                    let turn = index.checked_rem(start.saturating_add(2)) == Some(1);
                    if unsettled || turn {
                        label.column = label.column.other();
                    }
                }
            }
        }
        let (conflicts, settled) = settle(labels, markers, edges, heights);
        if best.as_ref().is_none_or(|(fewest, _)| conflicts < *fewest) {
            best = Some((conflicts, settled));
        }
        if conflicts == 0 {
            break;
        }
    }
    if let Some((_, best)) = best {
        labels.copy_from_slice(&best);
    }
}

/// Starts of the search, each from the best that was found.
const STARTS: usize = 12;
/// Rounds of settling conflicts, from each start.
const ROUNDS: usize = 60;

/// The fewest conflicts that were come to from these columns, and the labels then.
fn settle(
    labels: &mut [Label],
    markers: &[Marker],
    edges: [f32; 2],
    heights: (f32, f32),
) -> (usize, Vec<Label>) {
    let mut order: Vec<usize> = (0..labels.len()).collect();
    let height = |labels: &[Label], index: &usize| labels.get(*index).map_or(0.0, |label| label.end()[1]);
    order.sort_by(|a, b| height(labels, a).total_cmp(&height(labels, b)));
    for column in [Column::Left, Column::Right] {
        let own: Vec<usize> = order
            .iter()
            .copied()
            .filter(|index| labels.get(*index).is_some_and(|label| label.column == column))
            .collect();
        slots(labels, &own, heights);
    }
    let mut best = (usize::MAX, labels.to_vec());
    for round in 0..ROUNDS {
        for index in 0..labels.len() {
            bend(labels, index, markers, edges);
        }
        let conflicts: Vec<usize> =
            (0..labels.len()).filter(|index| is_in_conflict(labels, *index, markers, edges)).collect();
        if conflicts.len() < best.0 {
            best = (conflicts.len(), labels.to_vec());
        }
        if conflicts.is_empty() {
            break;
        }
        for index in &conflicts {
            move_away(labels, *index, markers, edges, heights, false);
            swap(labels, *index, markers, edges);
        }
        // Where nothing helps by itself, one has to give way first.
        if round >= 3 {
            if let Some(index) = conflicts.get(round.checked_rem(conflicts.len()).unwrap_or(0)) {
                move_away(labels, *index, markers, edges, heights, true);
            }
        }
    }
    best
}

fn is_in_conflict(labels: &[Label], index: usize, markers: &[Marker], edges: [f32; 2]) -> bool {
    let leader = labels.get(index).map(|label| label.leader(edges));
    leader.is_some_and(|leader| cost(labels, index, leader, markers, edges) >= CONFLICT)
}

/// The best free place for a label, in either column; another than it has, where it must.
fn move_away(
    labels: &mut [Label],
    index: usize,
    markers: &[Marker],
    edges: [f32; 2],
    (top, bottom): (f32, f32),
    must: bool,
) {
    let Some(mut label) = labels.get(index).copied() else {
        return;
    };
    let now = label;
    let mut best = (cost(labels, index, label.leader(edges), markers, edges), label);
    if must {
        best.0 = f32::MAX;
    }
    for column in [Column::Left, Column::Right] {
        label.column = column;
        for step in -30_i8..=30 {
            label.y = label.end()[1] + 5.0 * f32::from(step);
            let is_taken = |(other, at): (usize, &Label)| {
                other != index && at.column == column && (at.y - label.y).abs() < LINE
            };
            let stays = must && column == now.column && (label.y - now.y).abs() < LINE;
            if stays || label.y < top || label.y > bottom || labels.iter().enumerate().any(is_taken) {
                continue;
            }
            for bend in BENDS {
                label.bend = bend;
                // Not far for little.
                let far = (label.y - label.end()[1]).abs() / 8.0;
                let cost = cost(labels, index, label.leader(edges), markers, edges) + far;
                if cost < best.0 {
                    best = (cost, label);
                }
            }
        }
    }
    if let Some(label) = labels.get_mut(index) {
        *label = best.1;
    }
}

/// Each label into the column nearer to it, as long as neither gets many more; those in the middle spread over both.
fn balance(labels: &mut [Label], [left, right]: [f32; 2]) {
    let most = labels.len().div_ceil(2).saturating_add(labels.len() / 12);
    let key = |label: &Label| {
        let preference = (label.ends[0][0] - left) - (right - label.ends[1][0]);
        (if preference.abs() < 4.0 { 0.0 } else { preference }, label.ends[0][1])
    };
    let mut order: Vec<((f32, f32), usize)> =
        labels.iter().enumerate().map(|(index, label)| (key(label), index)).collect();
    order.sort_by(|(a, _), (b, _)| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let before = order.iter().filter(|((preference, _), _)| *preference < 0.0).count();
    let ties = order.iter().filter(|((preference, _), _)| *preference == 0.0).count();
    let after = labels.len().saturating_sub(before).saturating_sub(ties);
    // As many of those in the middle to the left as evens the columns out.
    let of_ties = labels.len().div_ceil(2).saturating_sub(before).min(ties);
    let at_most = before.min(most).max(labels.len().saturating_sub(most));
    let (mut tie, mut given) = (0_usize, 0_usize);
    for (place, ((preference, _), index)) in order.iter().enumerate() {
        let is_left = if *preference == 0.0 && before.max(after) <= most {
            tie = tie.saturating_add(1);
            let due = tie.saturating_mul(of_ties).checked_div(ties).unwrap_or(0);
            let is_left = due > given;
            given = given.saturating_add(usize::from(is_left));
            is_left
        } else if *preference > 0.0 && ties > 0 {
            false
        } else {
            place < at_most
        };
        if let Some(label) = labels.get_mut(*index) {
            label.column = if is_left { Column::Left } else { Column::Right };
        }
    }
}

/// Heights of the labels of one column: as near to their markers as the least distance lets them, by least squares.
fn slots(labels: &mut [Label], own: &[usize], (top, bottom): (f32, f32)) {
    let mut blocks: Vec<(f32, u16)> = Vec::new();
    let mut wanted = 0.0_f32;
    for index in own {
        let height = labels.get(*index).map_or(0.0, |label| label.end()[1]);
        blocks.push((height - wanted, 1));
        wanted += LINE;
        while let [.., (before, many), (last, few)] = blocks.as_slice() {
            if before <= last {
                break;
            }
            let count = many.saturating_add(*few);
            let mean = (before * f32::from(*many) + last * f32::from(*few)) / f32::from(count);
            blocks.truncate(blocks.len().saturating_sub(2));
            blocks.push((mean, count));
        }
    }
    let highest = bottom - wanted + LINE;
    let offsets = blocks.iter().flat_map(|(offset, count)| std::iter::repeat_n(*offset, usize::from(*count)));
    let mut below = 0.0;
    for (offset, index) in offsets.zip(own) {
        if let Some(label) = labels.get_mut(*index) {
            label.y = offset.min(highest).max(top) + below;
        }
        below += LINE;
    }
}

/// A cost that only a crossing or a marker run over brings.
const CONFLICT: f32 = 500.0;

/// The best bend for a leader as the others are.
fn bend(labels: &mut [Label], index: usize, markers: &[Marker], edges: [f32; 2]) {
    let Some(label) = labels.get(index) else {
        return;
    };
    let mut best = (f32::MAX, label.bend);
    for bend in BENDS {
        let cost = cost(labels, index, label.bent(edges, bend), markers, edges);
        if cost < best.0 {
            best = (cost, bend);
        }
    }
    if let Some(label) = labels.get_mut(index) {
        label.bend = best.1;
    }
}

fn cost(labels: &[Label], index: usize, leader: [[f32; 2]; 3], markers: &[Marker], edges: [f32; 2]) -> f32 {
    let [end, bend, column] = leader;
    let mut cost = (end[1] - bend[1]).abs() / ((end[0] - bend[0]).abs() + 1.0);
    cost = cost * cost * 2.0 + (bend[0] - column[0]).abs() * -0.002;
    for marker in markers.iter().filter(|marker| distance(marker.at, end) > 0.1) {
        let (middle, reach) = marker.body();
        let room = near(middle, end, bend).min(near(middle, bend, column)) - reach;
        // A marker beside its own cannot be nearer than that.
        let least = (distance(middle, end) - reach - 0.1).min(2.0);
        if room < least {
            cost += 2.0 * CONFLICT + 10.0 * (2.0 - room);
        } else if room < 6.0 {
            cost += 6.0 - room;
        }
    }
    for other in labels.iter().enumerate().filter(|(other, _)| *other != index).map(|(_, other)| other) {
        let theirs = other.leader(edges);
        let [a, b, c] = theirs;
        let touch = [(a, b), (b, c)]
            .iter()
            .any(|(from, to)| crosses((end, bend), (*from, *to)) || crosses((bend, column), (*from, *to)));
        if touch {
            cost += 2.0 * CONFLICT;
        }
    }
    cost
}

/// Lets a label change places with another of its column, where that costs both less.
fn swap(labels: &mut [Label], index: usize, markers: &[Marker], edges: [f32; 2]) {
    let own = |labels: &[Label], index: usize| {
        labels.get(index).map_or(0.0, |label| cost(labels, index, label.leader(edges), markers, edges))
    };
    if own(labels, index) < CONFLICT {
        return;
    }
    for other in 0..labels.len() {
        let (Some(a), Some(b)) = (labels.get(index).copied(), labels.get(other).copied()) else { continue };
        if index == other || a.column != b.column || (a.y - b.y).abs() > 7.0 * LINE {
            continue;
        }
        let before = own(labels, index) + own(labels, other);
        let set = |labels: &mut [Label], index: usize, to: Label| {
            if let Some(label) = labels.get_mut(index) {
                *label = to;
            }
        };
        set(labels, index, Label { y: b.y, ..a });
        set(labels, other, Label { y: a.y, ..b });
        for one in [index, other, index] {
            bend(labels, one, markers, edges);
        }
        if own(labels, index) + own(labels, other) < before - 1.0 {
            return;
        }
        set(labels, index, a);
        set(labels, other, b);
    }
}

/// How far a place is from a straight piece.
fn near(place: [f32; 2], from: [f32; 2], to: [f32; 2]) -> f32 {
    let (dx, dy) = (to[0] - from[0], to[1] - from[1]);
    let length = dx * dx + dy * dy;
    let share =
        if length > 0.0 { ((place[0] - from[0]) * dx + (place[1] - from[1]) * dy) / length } else { 0.0 };
    let share = share.clamp(0.0, 1.0);
    distance(place, [from[0] + share * dx, from[1] + share * dy])
}

/// Whether two straight pieces meet, or nearly.
fn crosses((a, b): ([f32; 2], [f32; 2]), (c, d): ([f32; 2], [f32; 2])) -> bool {
    let side =
        |p: [f32; 2], q: [f32; 2], r: [f32; 2]| (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
    let properly = side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0;
    let nearest = near(a, c, d).min(near(b, c, d)).min(near(c, a, b)).min(near(d, a, b));
    properly || nearest < 2.0
}
