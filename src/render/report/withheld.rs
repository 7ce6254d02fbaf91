//! What was withheld from a plan, by the rules that withhold it.

use super::Detail;
use crate::atlas::Side;
use crate::decision::{Site, Withheld};
use crate::render::document::{Document, Kind, Phrase, Section};
use crate::render::wording::side;
use crate::texts::en::report as texts;
use crate::texts::en::words::label;

/// One item for each set of rules, with all that it withholds.
pub(super) fn write<'a>(report: &mut Document, withheld: impl Iterator<Item = Withheld<'a>>, detail: Detail) {
    let mut groups: Vec<Vec<Withheld<'a>>> = Vec::new();
    for one in withheld {
        match groups.iter_mut().find(|group| group.first().is_some_and(|first| is_alike(first, &one))) {
            Some(group) => group.push(one),
            None => groups.push(vec![one]),
        }
    }
    let items = groups.iter().filter_map(|group| Some(item(group.first()?, group, detail)));
    let section = Section::new(Kind::Plain, texts::WITHHELD).rest(texts::WITHHELD_REST);
    report.push_unless_empty(section.items(items));
}

fn is_alike(one: &Withheld<'_>, other: &Withheld<'_>) -> bool {
    one.is_over_needle_limit() == other.is_over_needle_limit() && one.rules().eq(other.rules())
}

fn item(first: &Withheld<'_>, group: &[Withheld<'_>], detail: Detail) -> Phrase {
    let lead = if first.is_over_needle_limit() { texts::BEYOND } else { texts::NOT_ALLOWED };
    let places = Phrase::from(lead).joined(group, ", ", |phrase, one| phrase.join(&place(one)));
    let because = first.words().zip(first.rules());
    let because = places.and(" (").joined(because, "; ", |phrase, (words, rule)| {
        let phrase = phrase.and(words);
        if detail.is_full() { phrase.by_rule(rule) } else { phrase }
    });
    because.and(").")
}

/// A place, its side where it is one of two, and the point instead of it.
fn place(withheld: &Withheld<'_>) -> Phrase {
    let name = match withheld.site() {
        Site::Point(point) => Phrase::from(point.code()).and(" ").and(point.pinyin()),
        Site::Local { zone, form } => texts::row(label(zone), label(form)).into(),
    };
    let side = match withheld.side() {
        Side::Bilateral | Side::Midline => String::new(),
        one => format!(", {}", side(one)),
    };
    let instead = withheld.substitute().map(|point| texts::instead(point.code())).unwrap_or_default();
    name.and(&side).and(&instead)
}
