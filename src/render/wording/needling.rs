//! Where a needle goes: place, side, direction, length and size.

use crate::atlas::{InsertionDirection, Millimetres, Point, Side, Stimulation};
use crate::decision::{Site, Technique};
use crate::render::document::Phrase;
use crate::rules::InsertionForm;
use crate::texts::en::report as texts;
use crate::texts::en::words::{capitalised, label};

/// The code and names of a point, or the zone and form of a local place.
pub(in crate::render) fn site_name(site: Site) -> Phrase {
    match site {
        Site::Point(point) => Phrase::default().strong(point.code()).and(" ").join(&names(point)),
        Site::Local { zone, form } => {
            Phrase::default().strong(&format!("{}, {}", capitalised(label(zone)), label(form)))
        }
    }
}

fn names(point: Point) -> Phrase {
    Phrase::from(point.pinyin()).and(" ").simplified(point.hans())
}

pub(in crate::render) fn side(side: Side) -> &'static str {
    match side {
        Side::Bilateral => texts::BOTH_SIDES,
        Side::Left => texts::LEFT_ONLY,
        Side::Right => texts::RIGHT_ONLY,
        Side::Midline => texts::MIDLINE,
    }
}

/// `0.16 x 13 mm`.
pub(in crate::render) fn needle_size(technique: &Technique<'_>) -> String {
    format!("{} x {}", number(technique.gauge()), technique.length())
}

/// Where the tip points.
pub(in crate::render) fn direction(site: Site, technique: &Technique<'_>) -> Option<String> {
    let direction = technique.direction()?;
    Some(match (site, direction, technique.toward()) {
        (_, _, Some(point)) => format!("{} {point}", label(direction)),
        (Site::Local { form: InsertionForm::AroundPatch, .. }, InsertionDirection::Inward, _) => {
            texts::TOWARD_THE_MIDDLE.to_owned()
        }
        _ => label(direction).to_owned(),
    })
}

/// `5 to 7 mm`.
pub(in crate::render) fn range(min: Millimetres, max: Millimetres) -> String {
    if min == max { max.to_string() } else { format!("{} to {max}", number(min)) }
}

fn number(length: Millimetres) -> String {
    length.to_string().trim_end_matches(" mm").to_owned()
}

pub(in crate::render) const fn stimulation(stimulation: Stimulation) -> &'static str {
    match stimulation {
        Stimulation::None => texts::LEFT_ALONE,
        Stimulation::Mild => texts::MILD_TURNING,
        Stimulation::Even => texts::EVEN_TURNING,
    }
}
