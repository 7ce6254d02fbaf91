//! Concerns with place, severity and side.

use super::questions::{SIDES, boxes};
use crate::atlas::{FacialZone, Side};
use crate::intake::{Concern, Severity};
use crate::render::document::{Cell, ColumnRole, Kind, Phrase, Section, Table};
use crate::texts::en::form as texts;
use crate::texts::en::words::{capitalised, label};

pub(super) fn section() -> Section {
    let columns = [
        (texts::CONCERN, ColumnRole::Name),
        (texts::SEVERITY, ColumnRole::Text),
        (texts::SIDE, ColumnRole::Text),
        (texts::MAIN, ColumnRole::Text),
        (texts::WHERE, ColumnRole::Blank),
    ];
    let mut table = Table::new(texts::CONCERNS, columns);
    for concern in Concern::ALL {
        let sides = SIDES.iter().copied().filter(|side| *side != Side::Bilateral).map(label);
        let must = concern.must_name_zones().then_some(texts::MUST_NAME_ZONES);
        table.row(vec![
            Cell::new(Phrase::default().boxed(&capitalised(label(*concern)))),
            Cell::new(boxes(Severity::ALL.iter().copied().map(label))),
            Cell::new(boxes(sides)),
            Cell::new(boxes([texts::MAIN_BOX])),
            Cell::default().notes(must),
        ]);
    }
    let zones: Vec<&str> = FacialZone::ALL.iter().copied().map(label).collect();
    let zones = format!("{}{}.", texts::ZONES, zones.join(", "));
    Section::new(Kind::Plain, texts::CONCERNS).rest(texts::CONCERNS_REST).table(table).line(zones)
}
