//! Places the labels beside a view, each with a leader to its marker (boundary labelling).
//!
//! Each label wishes to be at the height of its marker; a column gives its labels their heights in the order of their wishes, as
//! close to them as their neighbours allow, so that no two ever overlap. Where a leader crosses another or runs over the marker
//! of another, its label tries other wishes and the other column, as long as that helps. All lengths are in units of the
//! drawing.

use super::view::distance;

/// Where a leader may bend, as a share of the way from its column to its marker.
const BENDS: [f32; 7] = [0.04, 0.2, 0.4, 0.6, 0.75, 0.88, 0.96];
/// Free height between two labels.
const GAP: f32 = 5.0;
/// Preferences smaller than this do not decide the column: the marker is in the middle.
const MIDDLE: f32 = 4.0;
/// A column up to this height needs no other to share with.
const FEW: f32 = 150.0;
/// Leaders closer to each other, or to a marker, than this look as if they touched.
const TOUCH: f32 = 2.0;
/// Leaders keep this distance from the markers of others where they can.
const CLEARANCE: f32 = 5.0;
/// The cost of a crossing, far above that of any slant or narrow clearance.
const CONFLICT: f32 = 1000.0;
/// How far from its marker a label in conflict wishes to be.
const WISHES: [f32; 12] = [0.0, -12.0, 12.0, -24.0, 24.0, -40.0, 40.0, -60.0, 60.0, -85.0, 85.0, -115.0];
/// How often all leaders in conflict try to move before some labels change their column.
const ROUNDS: usize = 8;
/// How often some labels are moved to the other column where conflicts are left.
const RESTARTS: usize = 24;

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
    height: f32,
    pub(super) column: Column,
    /// The height that it wishes for.
    wish: f32,
    /// The middle of its height.
    pub(super) y: f32,
    bend: f32,
}

impl Label {
    /// The label of markers, with its height in units.
    pub(super) fn new(markers: impl Iterator<Item = [f32; 2]> + Clone, height: f32) -> Self {
        let by = |a: &[f32; 2], b: &[f32; 2]| a[0].total_cmp(&b[0]);
        let left = markers.clone().min_by(by).unwrap_or_default();
        let right = markers.max_by(by).unwrap_or_default();
        Self { ends: [left, right], height, column: Column::Left, wish: left[1], y: left[1], bend: 0.5 }
    }

    fn end(&self) -> [f32; 2] {
        let [left, right] = self.ends;
        if self.column == Column::Left { left } else { right }
    }

    pub(super) fn bottom(&self) -> f32 {
        self.y + self.height / 2.0
    }

    /// Marker, bend, column.
    pub(super) fn leader(&self, edge: f32) -> [[f32; 2]; 3] {
        let edge = if self.column == Column::Left { -edge } else { edge };
        let [x, y] = self.end();
        [[x, y], [edge + (x - edge) * self.bend, self.y], [edge, self.y]]
    }
}

/// Places the labels beside a view whose columns begin at `edge` left and right of its middle, below `top` and as far above
/// `bottom` as there is room.
pub(super) fn place(labels: &mut [Label], obstacles: &[([f32; 2], f32)], edge: f32, top: f32, bottom: f32) {
    choose_columns(labels, edge);
    let mut layout = Layout { labels: labels.to_vec(), obstacles, edge, top, bottom };
    let mut best = (f32::MAX, layout.labels.clone());
    for restart in 0..RESTARTS {
        let cost = layout.settle();
        if cost < best.0 {
            best = (cost, layout.labels.clone());
        }
        if best.0 < CONFLICT {
            break;
        }
        layout.labels.copy_from_slice(&best.1);
        layout.shake(restart);
    }
    labels.copy_from_slice(&best.1);
}

/// Puts each label into the nearer column, and those in the middle into the shorter one. Neither column gets much more than half.
fn choose_columns(labels: &mut [Label], edge: f32) {
    let preference = |label: &Label| {
        let [left, right] = label.ends;
        let preference = (left[0] + edge) - (edge - right[0]);
        if preference.abs() < MIDDLE { 0.0 } else { preference }
    };
    let most = labels.iter().map(|label| label.height + GAP).sum::<f32>() * 0.58;
    let most = most.max(FEW);
    let mut order: Vec<&mut Label> = labels.iter_mut().collect();
    order.sort_by(|a, b| {
        let by_height = a.ends[0][1].total_cmp(&b.ends[0][1]);
        preference(b).abs().total_cmp(&preference(a).abs()).then(by_height)
    });
    let (mut on_left, mut on_right) = (0.0, 0.0);
    for label in order {
        let preference = preference(label);
        let goes_left = if preference == 0.0 {
            on_left <= on_right
        } else {
            on_right >= most || (preference < 0.0 && on_left < most)
        };
        label.column = if goes_left { Column::Left } else { Column::Right };
        label.wish = label.end()[1];
        *(if goes_left { &mut on_left } else { &mut on_right }) += label.height + GAP;
    }
}

/// The labels of a view and what their leaders must keep clear of.
struct Layout<'a> {
    labels: Vec<Label>,
    /// Middles and radii of the markers.
    obstacles: &'a [([f32; 2], f32)],
    edge: f32,
    top: f32,
    bottom: f32,
}

impl Layout<'_> {
    /// Moves labels whose leaders are in conflict as long as that helps. Returns the cost that is left.
    fn settle(&mut self) -> f32 {
        self.slots();
        self.bend();
        let mut cost = self.cost();
        for _ in 0..ROUNDS {
            let before = cost;
            for index in 0..self.labels.len() {
                if cost >= CONFLICT && self.own_cost(index) >= CONFLICT {
                    cost = self.improve(index, cost);
                }
            }
            let settled = self.labels.clone();
            self.bend();
            let bent = self.cost();
            if bent < cost {
                cost = bent;
            } else {
                self.labels = settled;
            }
            if cost < CONFLICT || cost >= before {
                break;
            }
        }
        cost
    }

    /// Moves labels in conflict, and some of the others, to the other column.
    fn shake(&mut self, restart: usize) {
        let turn = restart.saturating_add(3);
        for index in 0..self.labels.len() {
            let is_turn = index.checked_rem(turn) == Some(restart.checked_rem(turn).unwrap_or(0) / 2);
            let changes = is_turn || self.own_cost(index) >= CONFLICT;
            if let Some(label) = self.labels.get_mut(index).filter(|_| changes) {
                label.column = label.column.other();
                label.wish = label.end()[1];
            }
        }
    }

    /// Gives a label the wish, the column and the bend that cost least in all. Returns that cost.
    fn improve(&mut self, index: usize, cost: f32) -> f32 {
        let Some(now) = self.labels.get(index).copied() else { return cost };
        let before = self.labels.clone();
        let own = self.own_cost(index);
        let mut best = (cost, before.clone());
        for column in [now.column, now.column.other()] {
            for off in WISHES {
                self.labels.copy_from_slice(&before);
                let label = Label { column, ..now };
                self.set(index, Label { wish: label.end()[1] + off, ..label });
                self.slots();
                self.bend_one(index);
                // A move that does not help the label itself is not worth a look at all others.
                if self.own_cost(index) >= own {
                    continue;
                }
                let cost = self.cost_up_to(best.0);
                if cost < best.0 {
                    best = (cost, self.labels.clone());
                }
            }
        }
        self.labels = best.1;
        best.0
    }

    fn set(&mut self, index: usize, label: Label) {
        if let Some(place) = self.labels.get_mut(index) {
            *place = label;
        }
    }

    fn slots(&mut self) {
        self.column(Column::Left);
        self.column(Column::Right);
    }

    /// The labels of a column in the order of their wishes.
    fn order(&self, column: Column) -> Vec<usize> {
        let own = self.labels.iter().enumerate().filter(|(_, label)| label.column == column);
        let mut order: Vec<(usize, f32)> = own.map(|(index, label)| (index, label.wish)).collect();
        order.sort_by(|a, b| a.1.total_cmp(&b.1));
        order.into_iter().map(|(index, _)| index).collect()
    }

    /// Gives the labels of a column their heights, each as close to its wish as the others allow, in the sense of least squares
    /// (pool adjacent violators).
    fn column(&mut self, column: Column) {
        let order = self.order(column);
        // Each block: the mean offset of its labels from their places in a pile, and how many there are.
        let mut blocks: Vec<(f32, u16)> = Vec::new();
        let mut pile = 0.0_f32;
        let mut offsets_in_pile = Vec::with_capacity(order.len());
        for index in &order {
            let Some(label) = self.labels.get(*index) else { continue };
            offsets_in_pile.push(pile + label.height / 2.0);
            blocks.push((label.wish - pile - label.height / 2.0, 1));
            pile += label.height + GAP;
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
        let highest = self.bottom - pile + GAP;
        let offsets =
            blocks.iter().flat_map(|(offset, count)| std::iter::repeat_n(*offset, usize::from(*count)));
        let (top, labels) = (self.top, &mut self.labels);
        for ((offset, in_pile), index) in offsets.zip(offsets_in_pile).zip(order) {
            if let Some(label) = labels.get_mut(index) {
                label.y = offset.min(highest).max(top) + in_pile;
            }
        }
    }

    /// Bends each leader where it costs least, with all others as they are.
    fn bend(&mut self) {
        for index in 0..self.labels.len() {
            self.bend_one(index);
        }
    }

    fn bend_one(&mut self, index: usize) {
        let Some(label) = self.labels.get(index).copied() else { return };
        let bent = BENDS.map(|bend| Label { bend, ..label });
        let costs = bent.into_iter().map(|label| (self.leader_cost(&label, index), label));
        if let Some((_, best)) = costs.min_by(|one, other| one.0.total_cmp(&other.0)) {
            self.set(index, best);
        }
    }

    fn own_cost(&self, index: usize) -> f32 {
        self.labels.get(index).map_or(0.0, |label| self.leader_cost(label, index))
    }

    fn cost(&self) -> f32 {
        self.cost_up_to(f32::INFINITY)
    }

    /// The cost of all leaders, or as much of it as reaches a limit.
    fn cost_up_to(&self, limit: f32) -> f32 {
        let mut cost = 0.0;
        for index in 0..self.labels.len() {
            cost += self.own_cost(index);
            if cost >= limit {
                break;
            }
        }
        cost
    }

    /// What a leader costs: slants a little, narrow clearances more, conflicts most.
    fn leader_cost(&self, label: &Label, index: usize) -> f32 {
        let [end, bend, column] = label.leader(self.edge);
        // Short slants are calmer than long ones, and level leaders than both.
        let mut cost = distance(end, bend) * 0.1 + (end[1] - bend[1]).abs() * 0.15;
        let (low, high) = (end[1].min(bend[1]) - 16.0, end[1].max(bend[1]) + 16.0);
        for (middle, radius) in self.obstacles {
            if middle[1] < low || middle[1] > high || distance(*middle, end) < 5.0 {
                continue;
            }
            let room = near(*middle, end, bend).min(near(*middle, bend, column)) - radius;
            // Where two markers nearly touch, the leader of one cannot keep its distance from the other.
            let least = (distance(*middle, end) - radius - 0.1).min(TOUCH);
            if room < least {
                cost += CONFLICT + 10.0 * (TOUCH - room);
            } else if room < CLEARANCE {
                cost += CLEARANCE - room;
            }
        }
        for (_, other) in self.labels.iter().enumerate().filter(|(other, _)| *other != index) {
            let [a, b, c] = other.leader(self.edge);
            let is_apart =
                a[1].min(b[1]) - TOUCH > end[1].max(bend[1]) || a[1].max(b[1]) + TOUCH < end[1].min(bend[1]);
            let crosses = |piece| crosses((end, bend), piece) || crosses((bend, column), piece);
            if !is_apart && (crosses((a, b)) || crosses((b, c))) {
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
    let apart = |axis: fn([f32; 2]) -> f32| {
        axis(a).max(axis(b)) + TOUCH < axis(c).min(axis(d))
            || axis(c).max(axis(d)) + TOUCH < axis(a).min(axis(b))
    };
    if apart(|[x, _]| x) || apart(|[_, y]| y) {
        return false;
    }
    let side =
        |p: [f32; 2], q: [f32; 2], r: [f32; 2]| (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
    let properly = side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0;
    properly || near(a, c, d).min(near(b, c, d)).min(near(c, a, b)).min(near(d, a, b)) < TOUCH
}
