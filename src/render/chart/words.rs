//! What a label says: number, code and name of a site, then its needles, sides, angle and direction.

use super::Names;
use super::needle::Needle;
use super::shown::{Item, State};
use super::text::width;
use crate::atlas::{Angle, InsertionDirection, Point, Side};
use crate::decision::Site;
use crate::render::document::{Phrase, SpanKind};
use crate::rules::InsertionForm;
use crate::texts::en::chart as texts;
use crate::texts::en::words::{capitalised, label};

/// The size of all text but headings: 8 points where a sheet is printed 180 mm wide.
pub(super) const SIZE: f32 = 13.5;
/// From one line to the next.
pub(super) const LINE: f32 = 16.0;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Style {
    /// A number and a code.
    Code,
    Name(SpanKind),
    How,
}

/// A piece of a line.
pub(super) type Piece = (Style, String);

/// The lines of a label no wider than this.
pub(super) fn lines(item: &Item, names: Names, is_short: bool, most: f32) -> Vec<Vec<Piece>> {
    let number = item.number().map(|number| format!("{number} ")).unwrap_or_default();
    let (code, name) = match item.site {
        Site::Point(point) => (format!("{number}{}", point.code()), name(point, names)),
        Site::Local { zone, form } => {
            let form = match form {
                InsertionForm::AlongCrease => texts::ALONG_THE_CREASE,
                InsertionForm::AroundPatch => texts::AROUND_THE_PATCH,
            };
            (format!("{number}{}", capitalised(label(zone))), form.into())
        }
    };
    let mut pieces = vec![(Style::Code, code)];
    if item.state == State::Barred {
        pieces.push((Style::How, texts::NO_NEEDLE.to_owned()));
    } else if !is_short {
        pieces.extend(name.spans().iter().map(|span| (Style::Name(span.kind), span.text.clone())));
    }
    let mut lines = flow(&pieces, most);
    if !is_short {
        lines.extend(below(item).map(|how| flow(&[(Style::How, how)], most)).into_iter().flatten());
    }
    lines
}

/// The name that follows the code of a point, unless it repeats the code.
pub(in crate::render) fn name(point: Point, names: Names) -> Phrase {
    match names {
        Names::Pinyin if point.code() == point.pinyin_plain() => Phrase::default(),
        Names::Pinyin => point.pinyin().into(),
        Names::Traditional => Phrase::default().traditional(point.hant()),
        Names::Simplified => Phrase::default().simplified(point.hans()),
        Names::English => point.english().into(),
    }
}

/// What a label says below the name.
fn below(item: &Item) -> Option<String> {
    match (item.state, item.side) {
        (State::Planned(_), side) => Some(how(item.needle, side)),
        (_, Side::Left) => Some(texts::LEFT_ONLY.to_owned()),
        (_, Side::Right) => Some(texts::RIGHT_ONLY.to_owned()),
        _ => None,
    }
}

/// Sides and counts, angle and direction: `R 1, L 1: 15°, to ST6`. Without a needle, where to press.
pub(in crate::render) fn how(needle: Option<Needle>, side: Side) -> String {
    let Some(needle) = needle else { return texts::pressed(side).to_owned() };
    let counts = texts::counts(side, needle.on_each_side);
    let angle = match needle.angle {
        Angle::Perpendicular => texts::PERPENDICULAR,
        Angle::Oblique => texts::OBLIQUE,
        Angle::Transverse => texts::TRANSVERSE,
    };
    let direction = needle.direction.filter(|_| needle.angle != Angle::Perpendicular);
    let direction = direction.and_then(|direction| match (direction, needle.toward) {
        // The name of the row says it.
        (InsertionDirection::AlongCrease, _) => None,
        (_, Some(point)) => Some(texts::to(point.code())),
        _ => Some(texts::direction(direction).to_owned()),
    });
    texts::how(&counts, angle, direction.as_deref())
}

pub(super) fn wide(line: &[Piece]) -> f32 {
    let spaces = u16::try_from(line.len().saturating_sub(1)).unwrap_or(u16::MAX);
    let pieces = line.iter().map(|(style, text)| width(text, SIZE, *style == Style::Code));
    pieces.sum::<f32>() + f32::from(spaces) * width(" ", SIZE, false)
}

/// Breaks pieces into lines at their spaces.
fn flow(pieces: &[Piece], most: f32) -> Vec<Vec<Piece>> {
    let mut lines: Vec<Vec<Piece>> = vec![Vec::new()];
    for (style, text) in pieces {
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            let is_bold = *style == Style::Code;
            let fits = |line: &[Piece]| {
                line.is_empty() || wide(line) + width(" ", SIZE, false) + width(word, SIZE, is_bold) <= most
            };
            match lines.last_mut() {
                Some(line) if fits(line) => match line.last_mut() {
                    Some((last, words)) if last == style => {
                        words.push(' ');
                        words.push_str(word);
                    }
                    _ => line.push((*style, word.to_owned())),
                },
                _ => lines.push(vec![(*style, word.to_owned())]),
            }
        }
    }
    lines
}
