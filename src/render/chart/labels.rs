//! Places the labels beside a view, each with a leader to its marker (boundary labelling).
//!
//! Each label starts in the nearer column, as close to the height of its marker as its neighbours allow. A label whose leader
//! crosses another leader, or a marker, then moves to the cheapest free place until no conflict is left. All lengths are in
//! units of the drawing.

use super::places::{Marker, distance};

/// Height of a line of labels.
const LINE: f32 = 18.0;
/// Distance from the head to a column of labels.
pub(super) const GUTTER: f32 = 26.0;
/// Where a leader may bend, as a share of the way from its column to its marker.
const BENDS: [f32; 10] = [0.02, 0.12, 0.25, 0.38, 0.5, 0.62, 0.74, 0.84, 0.91, 0.96];
/// Labels move in steps of this height, small enough to hit a gap between two others.
const STEP: f32 = 5.0;
/// The most steps that a label moves from its marker, up or down: nearly half of the head.
const STEPS: i8 = 30;
/// Preferences smaller than this do not decide the column: the marker is in the middle.
const MIDDLE: f32 = 4.0;
/// Leaders closer to each other, or to a marker, than this look as if they touched.
const GAP: f32 = 2.0;
/// Leaders keep this distance from the markers of others where they can.
const CLEARANCE: f32 = 6.0;
/// The cost of a crossing, far above that of any slope, length or narrow clearance.
const CONFLICT: f32 = 1000.0;
/// Rounds of moves before the columns are changed, and how often they are changed. All points at once, the densest chart, needs
/// a few dozen rounds in all.
const ROUNDS: usize = 12;
const RESTARTS: usize = 40;
/// Rounds before a label that cannot be placed well makes way for the others.
const PATIENCE: usize = 3;

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

/// One label and its leader.
#[derive(Clone, Copy)]
pub(super) struct Label {
    /// The marker that the leader goes to, for each column.
    ends: [[f32; 2]; 2],
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

    fn end(&self) -> [f32; 2] {
        let [left, right] = self.ends;
        if self.column == Column::Left { left } else { right }
    }

    /// Marker, bend, column.
    pub(super) fn leader(&self, [left, right]: [f32; 2]) -> [[f32; 2]; 3] {
        let edge = if self.column == Column::Left { left } else { right };
        let [x, y] = self.end();
        [[x, y], [edge + (x - edge) * self.bend, self.y], [edge, self.y]]
    }
}

/// Places the labels beside a view whose columns begin at `edges`, within the heights.
pub(super) fn place(labels: &mut [Label], markers: &[Marker], edges: [f32; 2], heights: (f32, f32)) {
    let mut layout = Layout { labels, markers, edges, heights };
    layout.choose_columns();
    let mut best = (usize::MAX, layout.labels.to_vec());
    for restart in 0..RESTARTS {
        layout.slots(Column::Left);
        layout.slots(Column::Right);
        for round in 0..ROUNDS {
            for index in 0..layout.labels.len() {
                layout.improve(index, Scope::Bend);
            }
            let all = 0..layout.labels.len();
            let conflicts: Vec<usize> = all.filter(|index| layout.is_in_conflict(*index)).collect();
            if conflicts.len() < best.0 {
                best = (conflicts.len(), layout.labels.to_vec());
            }
            if conflicts.is_empty() {
                return;
            }
            for index in &conflicts {
                layout.improve(*index, Scope::Anywhere);
            }
            let turn = round.checked_rem(conflicts.len()).unwrap_or(0);
            if let Some(index) = conflicts.get(turn).filter(|_| round >= PATIENCE) {
                layout.improve(*index, Scope::Elsewhere);
            }
        }
        // Starts again from the best so far: conflicting labels, and every so many others, change their column.
        layout.labels.copy_from_slice(&best.1);
        for index in 0..layout.labels.len() {
            let is_turn = index.checked_rem(restart.saturating_add(PATIENCE)) == Some(1);
            let changes = is_turn || layout.is_in_conflict(index);
            if let Some(label) = layout.labels.get_mut(index).filter(|_| changes) {
                label.column = label.column.other();
            }
        }
    }
    layout.labels.copy_from_slice(&best.1);
}

/// The labels of a view and what they must keep clear of.
struct Layout<'a> {
    labels: &'a mut [Label],
    markers: &'a [Marker],
    edges: [f32; 2],
    heights: (f32, f32),
}

/// Where a label may go.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scope {
    /// Its place stays, its leader bends elsewhere.
    Bend,
    /// Any free place, or its own.
    Anywhere,
    /// Any free place but its own.
    Elsewhere,
}

impl Layout<'_> {
    fn is_in_conflict(&self, index: usize) -> bool {
        self.labels.get(index).is_some_and(|label| self.cost(label, index) >= CONFLICT / 2.0)
    }

    /// Puts each label into the nearer column, and those in the middle into the shorter one. Neither column gets many more
    /// than half.
    fn choose_columns(&mut self) {
        let [left, right] = self.edges;
        let preference = |label: &Label| {
            let [nearest_left, nearest_right] = label.ends;
            let preference = (nearest_left[0] - left) - (right - nearest_right[0]);
            if preference.abs() < MIDDLE { 0.0 } else { preference }
        };
        let most = self.labels.len().div_ceil(2).saturating_add(self.labels.len() / 12);
        let mut order: Vec<&mut Label> = self.labels.iter_mut().collect();
        order.sort_by(|a, b| {
            let by_height = a.ends[0][1].total_cmp(&b.ends[0][1]);
            preference(b).abs().total_cmp(&preference(a).abs()).then(by_height)
        });
        let (mut on_left, mut on_right) = (0_usize, 0_usize);
        for label in order {
            let preference = preference(label);
            let goes_left = if preference == 0.0 {
                on_left <= on_right
            } else {
                on_right >= most || (preference < 0.0 && on_left < most)
            };
            label.column = if goes_left { Column::Left } else { Column::Right };
            let count = if goes_left { &mut on_left } else { &mut on_right };
            *count = count.saturating_add(1);
        }
    }

    /// Gives one label the cheapest leader within a scope, with all others where they are.
    fn improve(&mut self, index: usize, scope: Scope) {
        let Some(now) = self.labels.get(index).copied() else { return };
        let mut best = (f32::MAX, now);
        let mut consider = |label: Label| {
            for bend in BENDS {
                let label = Label { bend, ..label };
                // A move far away must be worth it.
                let far = if scope == Scope::Bend { 0.0 } else { (label.y - label.end()[1]).abs() / 8.0 };
                let cost = self.cost(&label, index) + far;
                if cost < best.0 {
                    best = (cost, label);
                }
            }
        };
        if scope != Scope::Elsewhere {
            consider(now);
        }
        if scope != Scope::Bend {
            let (top, bottom) = self.heights;
            for column in [Column::Left, Column::Right] {
                for step in -STEPS..=STEPS {
                    let mut label = Label { column, ..now };
                    label.y = label.end()[1] + STEP * f32::from(step);
                    let is_near = |other: &Label| other.column == column && (other.y - label.y).abs() < LINE;
                    let is_taken = self.others(index).any(is_near);
                    let stays = scope == Scope::Elsewhere && is_near(&now);
                    if !is_taken && !stays && label.y >= top && label.y <= bottom {
                        consider(label);
                    }
                }
            }
        }
        if let Some(label) = self.labels.get_mut(index) {
            *label = best.1;
        }
    }

    fn others(&self, index: usize) -> impl Iterator<Item = &Label> {
        self.labels.iter().enumerate().filter(move |(other, _)| *other != index).map(|(_, label)| label)
    }

    /// Gives the labels of one column their heights: one line apart at least, otherwise as near to their markers as possible
    /// in the sense of least squares (pool adjacent violators).
    fn slots(&mut self, column: Column) {
        let (top, bottom) = self.heights;
        let mut own: Vec<&mut Label> = self.labels.iter_mut().filter(|l| l.column == column).collect();
        own.sort_by(|a, b| a.end()[1].total_cmp(&b.end()[1]));
        let mut blocks: Vec<(f32, u16)> = Vec::new();
        let mut wanted = 0.0_f32;
        for label in &own {
            blocks.push((label.end()[1] - wanted, 1));
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
        let offsets =
            blocks.iter().flat_map(|(offset, count)| std::iter::repeat_n(*offset, usize::from(*count)));
        let mut below = 0.0;
        for (offset, label) in offsets.zip(own) {
            label.y = offset.min(highest).max(top) + below;
            below += LINE;
        }
    }

    /// What a leader costs: steep pieces a little, narrow clearances more, conflicts most.
    fn cost(&self, label: &Label, index: usize) -> f32 {
        let [end, bend, column] = label.leader(self.edges);
        let slope = (end[1] - bend[1]).abs() / ((end[0] - bend[0]).abs() + 1.0);
        // The tiny bonus prefers a late bend among leaders that are as good otherwise.
        let mut cost = slope * slope * 2.0 - (bend[0] - column[0]).abs() * 0.002;
        for marker in self.markers.iter().filter(|marker| distance(marker.at, end) > 0.1) {
            let (middle, reach) = marker.body();
            let room = near(middle, end, bend).min(near(middle, bend, column)) - reach;
            // Where two markers nearly touch, the leader of one cannot keep the gap to the other.
            let least = (distance(middle, end) - reach - 0.1).min(GAP);
            if room < least {
                cost += CONFLICT + 10.0 * (GAP - room);
            } else if room < CLEARANCE {
                cost += CLEARANCE - room;
            }
        }
        for other in self.others(index) {
            let [a, b, c] = other.leader(self.edges);
            let pieces = [(a, b), (b, c)];
            if pieces.iter().any(|piece| crosses((end, bend), *piece) || crosses((bend, column), *piece)) {
                cost += CONFLICT;
            }
        }
        cost
    }
}

/// Distance of a place from a straight piece.
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
    properly || nearest < GAP
}
