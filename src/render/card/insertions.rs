//! The needles in the order of the hand, one line each.

use crate::atlas::{Angle, DeQi, Part, SessionPhase, Side, Stimulation};
use crate::decision::{Insertion, Protocol, Technique};
use crate::intake::Modality;
use crate::render::document::{Cell, ColumnRole, Kind, Phrase, Section, Table};
use crate::render::limits::each_once;
use crate::render::wording::{direction, needle_size, range, side as pressed_side, site_name, stimulation};
use crate::texts::en::words::{label, list};
use crate::texts::en::{card as texts, page, report};

pub(super) fn section(protocol: &Protocol) -> Section {
    if protocol.modality() != Modality::Needle {
        let section = Section::new(Kind::Points, texts::PRESSED).rest(texts::PRESSED_REST);
        return section.table(pressed(protocol));
    }
    let needles = protocol.needles(Part::Face).saturating_add(protocol.needles(Part::Body));
    let total = Phrase::default().strong(&texts::total(needles)).and(": ").blank(texts::COUNTS);
    Section::new(Kind::Points, texts::INSERTIONS)
        .rest(texts::INSERTIONS_REST)
        .table(needled(protocol))
        .line(total)
        .lines(angles(protocol))
}

fn needled(protocol: &Protocol) -> Table {
    let columns = [
        (page::NUMBER, ColumnRole::Number),
        (texts::IN, ColumnRole::Tick),
        (texts::OUT, ColumnRole::Tick),
        (page::PLACE, ColumnRole::Name),
        (page::SIDE, ColumnRole::Short),
        (page::HOW, ColumnRole::Short),
        (texts::DIRECTION, ColumnRole::Text),
        (texts::LENGTH_IN_SKIN, ColumnRole::Short),
        (texts::MAXIMUM_DEPTH, ColumnRole::Value),
        (texts::NEEDLE, ColumnRole::Short),
    ];
    table(Table::new(page::INSERTIONS, columns), protocol, |number, insertion| {
        let needles = insertion.needles();
        let technique = insertion.technique();
        let of = |words: &dyn Fn(&Technique<'_>) -> Phrase| {
            Cell::new(technique.as_ref().map(words).unwrap_or_default())
        };
        vec![
            Cell::new(number.to_string()),
            Cell::new(needles.to_string()),
            Cell::new(needles.to_string()),
            place(&insertion),
            Cell::new(side(&insertion)),
            of(&|technique| Phrase::default().strong(angle(technique.angle()))),
            of(&|technique| {
                let direction = direction(insertion.site(), technique);
                direction.map(|direction| texts::directed(&direction)).unwrap_or_default().into()
            }),
            of(&inserted),
            of(&|technique| Phrase::default().strong(&technique.depth().to_string())),
            of(&|technique| needle_size(technique).into()),
        ]
    })
}

fn pressed(protocol: &Protocol) -> Table {
    let columns = [
        (page::NUMBER, ColumnRole::Number),
        (page::PLACE, ColumnRole::Name),
        (page::SIDE, ColumnRole::Short),
    ];
    table(Table::new(page::INSERTIONS, columns), protocol, |number, insertion| {
        vec![Cell::new(number.to_string()), place(&insertion), Cell::new(pressed_side(insertion.side()))]
    })
}

/// The insertions, grouped by position and part of the body.
fn table(mut table: Table, protocol: &Protocol, row: impl Fn(u16, Insertion<'_>) -> Vec<Cell>) -> Table {
    let mut before = None;
    for (number, insertion) in (1_u16..).zip(protocol.insertions()) {
        let here = (insertion.phase(), insertion.part());
        if before != Some(here) {
            before = Some(here);
            table.group(group(here, protocol));
        }
        table.row(row(number, insertion));
    }
    table
}

/// The position, the part, the number of needles and their minutes, and what is done with all of them.
fn group((phase, part): (SessionPhase, Part), protocol: &Protocol) -> String {
    let part_name = match part {
        Part::Face => report::FACE,
        Part::Body => report::BODY,
    };
    let Some(minutes) = protocol.retention_min() else {
        // Acupressure can be given sitting, and nobody pregnant lies prone.
        let position = match phase {
            SessionPhase::Prone => report::FROM_BEHIND,
            SessionPhase::Supine => report::FROM_THE_FRONT,
        };
        return texts::pressed_group(position, part_name);
    };
    let here = |insertion: &Insertion<'_>| (insertion.phase(), insertion.part()) == (phase, part);
    let insertions: Vec<Insertion<'_>> = protocol.insertions().filter(here).collect();
    let needles = insertions.iter().map(|insertion| u16::from(insertion.needles())).sum();
    let minutes = match phase {
        SessionPhase::Prone => protocol.prone_retention_min().unwrap_or(minutes),
        SessionPhase::Supine => minutes,
    };
    let techniques = insertions.iter().filter_map(Insertion::technique);
    let handling = each_once(techniques.map(|technique| handling(&technique)));
    format!("{}; {}", texts::group(label(phase), part_name, needles, minutes), list(handling))
}

fn handling(technique: &Technique<'_>) -> String {
    let handled = stimulation(technique.stimulation());
    match (technique.stimulation(), technique.de_qi()) {
        (Stimulation::None, _) | (_, DeQi::None) => handled.to_owned(),
        (_, _) => format!("{handled}, {}", report::DE_QI_OPTIONAL),
    }
}

fn place(insertion: &Insertion<'_>) -> Cell {
    let stands_in = insertion.stands_in_for().map(|point| texts::stands_in(point.code()));
    Cell::new(site_name(insertion.site())).notes(stands_in)
}

/// The side, and the number of needles on it.
fn side(insertion: &Insertion<'_>) -> String {
    let needles = insertion.needles();
    match insertion.side() {
        Side::Bilateral => texts::both_sides(needles / 2),
        Side::Left => texts::left(needles),
        Side::Right => texts::right(needles),
        Side::Midline => texts::midline(needles),
    }
}

/// `insert 5 to 7 mm`.
fn inserted(technique: &Technique<'_>) -> Phrase {
    texts::insert(&range(technique.inserted().min(), technique.inserted().max())).into()
}

const fn angle(angle: Angle) -> &'static str {
    match angle {
        Angle::Perpendicular => texts::PERPENDICULAR,
        Angle::Oblique => texts::OBLIQUE,
        Angle::Transverse => texts::TRANSVERSE,
    }
}

/// What the words for the angles of a plan mean in degrees.
fn angles(protocol: &Protocol) -> Option<String> {
    let techniques = protocol.insertions().filter_map(|insertion| insertion.technique());
    let words = each_once(techniques.map(|it| texts::angle(angle(it.angle()), it.angle().degrees())));
    (!words.is_empty()).then(|| texts::angles(&list(words)))
}
