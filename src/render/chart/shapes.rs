//! Writes lines, curves and the shapes of markers.

use crate::render::markup::Markup;

pub(in crate::render) fn straight(svg: &mut Markup, line: &[[f32; 2]]) {
    for (index, [x, y]) in line.iter().enumerate() {
        svg.tag(if index == 0 { "M" } else { " L" }).length(*x).tag(" ").length(*y);
    }
}

/// Draws a smooth curve through places (a Catmull-Rom spline).
pub(super) fn curve(svg: &mut Markup, line: &[[f32; 2]]) {
    let at = |index: usize| line.get(index.min(line.len().saturating_sub(1))).copied().unwrap_or_default();
    svg.tag("M").length(at(0)[0]).tag(" ").length(at(0)[1]);
    for index in 1..line.len() {
        let (before, from) = (at(index.saturating_sub(2)), at(index.saturating_sub(1)));
        let (to, after) = (at(index), at(index.saturating_add(1)));
        let first = [from[0] + (to[0] - before[0]) / 6.0, from[1] + (to[1] - before[1]) / 6.0];
        let second = [to[0] - (after[0] - from[0]) / 6.0, to[1] - (after[1] - from[1]) / 6.0];
        for (letter, [x, y]) in [(" C", first), (" ", second), (" ", to)] {
            svg.tag(letter).length(x).tag(" ").length(y);
        }
    }
}

/// Draws a closed curve through places, for the outline of a zone.
pub(super) fn closed(svg: &mut Markup, outline: &[[f32; 2]]) {
    let last = outline.len().saturating_sub(1);
    let middle = |from: usize, to: usize| {
        let at = |index: usize| outline.get(index).copied().unwrap_or_default();
        let ([ax, ay], [bx, by]) = (at(from), at(to));
        [f32::midpoint(ax, bx), f32::midpoint(ay, by)]
    };
    let [x, y] = middle(last, 0);
    svg.tag("M").length(x).tag(" ").length(y);
    for (index, [x, y]) in outline.iter().enumerate() {
        let next = if index == last { 0 } else { index.saturating_add(1) };
        let [to_x, to_y] = middle(index, next);
        svg.tag(" Q").length(*x).tag(" ").length(*y).tag(" ").length(to_x).tag(" ").length(to_y);
    }
    svg.tag(" Z");
}

/// Draws the shape of a channel, filled or hollow: a polygon, or a circle without corners.
pub(super) fn shape(svg: &mut Markup, corners: &[[f32; 2]], [x, y]: [f32; 2], radius: f32, is_hollow: bool) {
    let paint = if is_hollow {
        "class=\"shape hollow\" fill=\"#fff\" stroke=\"currentColor\" stroke-width=\"1.8\" "
    } else {
        "class=\"shape\" fill=\"currentColor\" stroke=\"#fff\" stroke-width=\"1.2\" "
    };
    if corners.is_empty() {
        svg.tag("<circle ").tag(paint).tag("cx=\"").length(x).tag("\" cy=\"").length(y);
        svg.tag("\" r=\"").length(radius).tag("\"/>");
    } else {
        let corners: Vec<[f32; 2]> =
            corners.iter().map(|[dx, dy]| [x + dx * radius, y + dy * radius]).collect();
        svg.tag("<path ").tag(paint).tag("d=\"");
        straight(svg, &corners);
        svg.tag(" Z\"/>");
    }
}
