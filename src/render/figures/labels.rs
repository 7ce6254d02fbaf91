//! Places the labels beside a figure, each with a straight leader to its marker.
//!
//! Labels of a column stand in the order of their markers' heights. Where two leaders cross, their labels change places, which
//! makes the leaders shorter, so that this ends. All lengths are in units of the drawing.

/// Height of a label, which has two lines.
pub(super) const TALL: f32 = 31.0;
/// Distance from the edge of the drawing to a column of labels.
pub(super) const GUTTER: f32 = 16.0;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Column {
    Left,
    Right,
}

/// One label and its leader.
#[derive(Clone, Copy, Debug)]
pub(super) struct Label {
    pub(super) column: Column,
    /// The marker that the leader goes to.
    pub(super) end: [f32; 2],
    /// Where the leader leaves the label.
    pub(super) start: [f32; 2],
}

/// Places a label for each group of markers beside a figure, at these edges and between these heights.
pub(super) fn place(
    markers: &[Vec<[f32; 2]>],
    edges: [f32; 2],
    heights: [f32; 2],
    is_on_both_sides: bool,
) -> Vec<Label> {
    let [left, right] = edges;
    let room = ((heights[1] - heights[0]) / TALL).max(1.0);
    let count = f32::from(u16::try_from(markers.len()).unwrap_or(u16::MAX));
    let is_split = is_on_both_sides || count > room;
    let mut labels: Vec<Label> = markers.iter().map(|group| label(group, edges, is_split)).collect();
    if is_split && !is_on_both_sides {
        even_out(&mut labels, markers, edges);
    }
    for column in [Column::Left, Column::Right] {
        let edge = if column == Column::Left { left - GUTTER } else { right + GUTTER };
        let mut members: Vec<&mut Label> = labels.iter_mut().filter(|label| label.column == column).collect();
        members.sort_by(|a, b| a.end[1].total_cmp(&b.end[1]).then(a.end[0].total_cmp(&b.end[0])));
        stack(&mut members, edge, heights);
        uncross(&mut members);
    }
    labels
}

fn nearest(group: &[[f32; 2]], x: f32) -> [f32; 2] {
    let nearest = group.iter().min_by(|a, b| (a[0] - x).abs().total_cmp(&(b[0] - x).abs()));
    nearest.copied().unwrap_or_default()
}

fn label(group: &[[f32; 2]], [left, right]: [f32; 2], is_split: bool) -> Label {
    let (to_left, to_right) = (nearest(group, left), nearest(group, right));
    let is_nearer_left = to_left[0] - left < right - to_right[0];
    let (column, end) =
        if is_split && is_nearer_left { (Column::Left, to_left) } else { (Column::Right, to_right) };
    Label { column, end, start: end }
}

/// Moves every other label to the left, by height, where both columns are as near.
fn even_out(labels: &mut [Label], markers: &[Vec<[f32; 2]>], edges: [f32; 2]) {
    let mut order: Vec<(&mut Label, &Vec<[f32; 2]>)> = labels.iter_mut().zip(markers).collect();
    order.sort_by(|a, b| a.0.end[1].total_cmp(&b.0.end[1]));
    for (label, group) in order.into_iter().step_by(2) {
        *label = Label { column: Column::Left, end: nearest(group, edges[0]), ..*label };
    }
}

/// Gives the labels of a column places as near to the heights of their markers as their neighbours allow.
fn stack(members: &mut [&mut Label], edge: f32, [top, bottom]: [f32; 2]) {
    let mut next = top;
    for label in members.iter_mut() {
        let y = label.end[1].max(next);
        label.start = [edge, y];
        next = y + TALL;
    }
    let mut last = bottom.max(top + TALL * members.iter().skip(1).map(|_| 1.0).sum::<f32>());
    for label in members.iter_mut().rev() {
        label.start[1] = label.start[1].min(last);
        last = label.start[1] - TALL;
    }
}

fn uncross(members: &mut [&mut Label]) {
    for _ in 0..members.len() {
        let mut has_changed = false;
        for one in 0..members.len() {
            for two in one.saturating_add(1)..members.len() {
                let (Some(a), Some(b)) = (members.get(one), members.get(two)) else { continue };
                if cross([a.start, a.end], [b.start, b.end]) {
                    let (start_a, start_b) = (a.start, b.start);
                    if let Some(label) = members.get_mut(one) {
                        label.start = start_b;
                    }
                    if let Some(label) = members.get_mut(two) {
                        label.start = start_a;
                    }
                    has_changed = true;
                }
            }
        }
        if !has_changed {
            return;
        }
    }
}

/// Whether two lines cross.
fn cross([a, b]: [[f32; 2]; 2], [c, d]: [[f32; 2]; 2]) -> bool {
    let side =
        |p: [f32; 2], q: [f32; 2], r: [f32; 2]| (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}
