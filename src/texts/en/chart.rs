//! The face chart.

use crate::atlas::{InsertionDirection, Side};
use crate::texts::en::words::label;

pub(crate) const POINTS_OF_THE_FACE: &str = "Points of the face";
pub(crate) const FROM_THE_FRONT: &str = "From the front";
pub(crate) const FROM_THE_RIGHT: &str = "From the right";
pub(crate) const FROM_THE_LEFT: &str = "From the left";
pub(crate) const FROM_BOTH_SIDES: &str = "From the right, and from the left";
pub(crate) const RIGHT_EYE: &str = "The right eye, enlarged";
pub(crate) const LEFT_EYE: &str = "The left eye, enlarged";

/// Fields to fill in.
pub(crate) const NAME: &str = "Name";
pub(crate) const DATE: &str = "Date";

pub(crate) const SCHEMATIC: &str =
    "Schematic; do not needle from it. Locate each point on the patient by sight and touch.";
pub(crate) const NUMBERS: &str = "Numbers give the order of insertion, as in the list of needles.";
pub(crate) const SIDES: &str =
    "R is the patient’s own right, L the left, M the midline; the number after it counts the needles there.";
pub(crate) const STROKES: &str = "Each stroke is one needle, from where it goes in toward its tip, its length in the skin to the scale of the head. A ring is a needle seen end-on.";
pub(crate) const ANGLES: &str =
    "Angles to the skin are approximate: 90° is perpendicular, 45° oblique, 15° transverse.";
pub(crate) const SHAPES: &str = "Shape and colour show the channel. Dashed: hairline.";
pub(crate) const DOTTED: &str = "Dotted: the line or the edge along which the needles of a row go in.";
pub(crate) const HATCHED: &str = "Hatched: no needle in this zone.";
pub(crate) const CROSSED: &str = "Crossed out: no needle at this point.";
pub(crate) const ENLARGED: &str = "The enlarged part repeats what is drawn from the front.";
pub(crate) const HOLLOW: &str = "Hollow: off by default; no plan uses it.";

/// The legend of points on no channel.
pub(crate) const EXTRA_POINTS: &str = "Extra points";

/// After the name of a zone.
pub(crate) const ALONG_THE_CREASE: &str = "along the crease";
pub(crate) const AROUND_THE_PATCH: &str = "around the patch";

/// After the code of a point without needles.
pub(crate) const NO_NEEDLE: &str = "no needle";
pub(crate) const LEFT_ONLY: &str = "L only";
pub(crate) const RIGHT_ONLY: &str = "R only";

pub(crate) const PERPENDICULAR: &str = "90°";
pub(crate) const OBLIQUE: &str = "45°";
pub(crate) const TRANSVERSE: &str = "15°";

sentences! {
    /// The description of a whole chart for those who cannot see it.
    description(views: &str) "Face chart. {views}{SCHEMATIC}";
    overridden(role: &str, title: &str) "Overridden by {role}: {title}";
    not_on_this_chart(places: &str) "Not on this chart; see the card and the figures of the body: {places}.";
    barred(point: &str) "{point} crossed out";
    to(point: &str) "to {point}";
}

/// How many needles are on which side: `R 1, L 1`.
pub(crate) fn counts(side: Side, on_each_side: u8) -> String {
    match side {
        Side::Bilateral => format!("R {on_each_side}, L {on_each_side}"),
        Side::Right => format!("R {on_each_side}"),
        Side::Left => format!("L {on_each_side}"),
        Side::Midline => format!("M {on_each_side}"),
    }
}

/// Counts, angle and direction of needles: `R 1, L 1: 15°, to ST6`.
pub(crate) fn how(counts: &str, angle: &str, direction: Option<&str>) -> String {
    match direction {
        Some(direction) => format!("{counts}: {angle}, {direction}"),
        None => format!("{counts}: {angle}"),
    }
}

/// Where a place without needles is pressed.
pub(crate) const fn pressed(side: Side) -> &'static str {
    match side {
        Side::Bilateral => "R and L: press",
        Side::Right => "R: press",
        Side::Left => "L: press",
        Side::Midline => "M: press",
    }
}

/// A direction in as few words as a label has room for.
pub(crate) fn direction(direction: InsertionDirection) -> &'static str {
    match direction {
        InsertionDirection::TowardRootOfNose => "to root of nose",
        InsertionDirection::TowardTipOfNose => "to tip of nose",
        InsertionDirection::TowardRootOfTongue => "to root of tongue",
        _ => label(direction),
    }
}

/// The description of one view.
pub(crate) fn view(name: &str, sites: &str) -> String {
    let sites = if sites.is_empty() { "nothing marked" } else { sites };
    format!("{name}: {sites}. ")
}

/// The name of a channel in the legend.
pub(crate) fn channel(label: &str) -> &str {
    label.trim_end_matches(" Meridian")
}
