//! Session notes: the planned insertions with room for what was done.

use super::document::{Cell, ColumnRole, Document, Kind, Phrase, Section, Table, Tone};
use super::limits::each_once;
use super::wording::{clearances, imprint, side, site_name, with_article};
use crate::atlas::Part;
use crate::decision::{Decision, Insertion, Protocol};
use crate::intake::{Modality, Reaction};
use crate::rules::Verdict;
use crate::texts::en::questions::{NO, YES};
use crate::texts::en::words::{counted, label, list};
use crate::texts::en::{card, page, session_notes as texts};

/// Returns session notes to fill in by hand: each planned insertion with room for the needles that went in and came out, the
/// totals, lot number, what was changed, reactions, ratings and the next plan. `None` if nothing is planned.
///
/// The rating from 0 to 10 is the person's own. GAIS is the Global Aesthetic Improvement Scale, from 1 (very much improved) to
/// 5 (worse).
///
/// ```
/// use tcm_facial::atlas::Language;
/// use tcm_facial::intake::{Intake, Reaction};
/// use tcm_facial::{Engine, render};
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }], "risks": { "absent": "all_others" }
/// }"#)?;
/// let notes = render::session_notes(&Engine::standard().decide(&intake)).ok_or("nothing is planned")?;
/// assert!(notes.text().contains(&format!("[ ] {}", Reaction::Bruise.label(Language::English))));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias("record", "adverse events", "treatment record"))]
pub fn session_notes(decision: &Decision) -> Option<Document> {
    let protocol = decision.protocol().or_else(|| decision.alternative())?;
    let mut notes = Document::of_one_page(texts::TITLE, imprint(decision));
    notes.push_unless_empty(not_cleared(decision));
    notes.push(Section::new(Kind::Plain, texts::WHO).table(who()).opened_by_notes(decision));
    let is_needled = protocol.modality() == Modality::Needle;
    if is_needled {
        let section = Section::new(Kind::Plain, texts::INSERTIONS).rest(texts::INSERTIONS_REST);
        notes.push(section.table(insertions(protocol)).table(needles()));
    } else {
        notes.push(Section::new(Kind::Plain, texts::PRESSED_PLACES).table(pressed(protocol)));
    }
    notes.push(
        Section::new(Kind::Plain, texts::REACTIONS)
            .rest(texts::REACTIONS_REST)
            .line(boxes([texts::NO_REACTION].into_iter().chain(Reaction::ALL.iter().copied().map(label))))
            .write(texts::WHERE_AND_WHAT, 2),
    );
    notes.push(rating());
    notes.push(
        Section::new(Kind::Plain, texts::NEXT)
            .table(Table::blanks(texts::NEXT, [texts::NEXT_PLAN, texts::SIGNATURE])),
    );
    Some(notes)
}

/// What must be cleared before this plan, and by whom.
fn not_cleared(decision: &Decision) -> Section {
    let applying = decision.findings().filter(|finding| finding.verdict() == Verdict::Treat);
    let whom = each_once(applying.filter_map(|finding| finding.clearance())).into_iter().map(with_article);
    let clearances = clearances(decision);
    let rest = if clearances.len() == 1 { card::NOT_CLEARED_REST } else { card::NOT_ALL_CLEARED_REST };
    Section::new(Kind::Verdict(Tone::Wait), card::wait_for(&list(whom))).rest(rest).items(clearances)
}

fn boxes<'a>(answers: impl IntoIterator<Item = &'a str>) -> Phrase {
    Phrase::default().joined(answers, " ", Phrase::boxed)
}

fn who() -> Table {
    let heads = [texts::NAME, texts::DATE, texts::SESSION, texts::BLOOD_PRESSURE, texts::PRACTITIONER];
    Table::blanks(texts::WHO, heads)
}

fn needles() -> Table {
    Table::blanks(texts::NEEDLES, [texts::LOT, texts::TIME_IN, texts::TIME_OUT, texts::COUNTED_BY])
}

/// A row for each insertion, one for what was added, and the totals.
fn insertions(protocol: &Protocol) -> Table {
    let columns = [
        (page::NUMBER, ColumnRole::Number),
        (page::PLACE, ColumnRole::Name),
        (page::SIDE, ColumnRole::Short),
        (texts::PLANNED, ColumnRole::Short),
        (card::IN, ColumnRole::Tick),
        (card::OUT, ColumnRole::Tick),
        (texts::CHANGED, ColumnRole::Blank),
    ];
    let mut table = Table::new(texts::INSERTIONS, columns);
    let row = |number: String, place: Phrase, side: &str, needles: String| {
        let mut row = vec![Cell::new(number), Cell::new(place), Cell::new(side), Cell::new(needles)];
        row.resize(columns.len(), Cell::default());
        row
    };
    for (number, insertion) in (1_u16..).zip(protocol.insertions()) {
        let planned = counted(insertion.needles(), "needle");
        table.row(row(number.to_string(), site_name(insertion.site()), side(insertion.side()), planned));
    }
    table.row(row(String::new(), texts::ADDED.into(), "", String::new()));
    let all = protocol.needles(Part::Face).saturating_add(protocol.needles(Part::Body));
    table.row(row(String::new(), Phrase::default().strong(texts::TOTAL), "", counted(all, "needle")));
    table
}

fn pressed(protocol: &Protocol) -> Table {
    let columns = [
        (page::NUMBER, ColumnRole::Number),
        (page::PLACE, ColumnRole::Name),
        (page::SIDE, ColumnRole::Short),
        (texts::PRESSED, ColumnRole::Blank),
        (texts::CHANGED, ColumnRole::Blank),
    ];
    let mut table = Table::new(texts::PRESSED_PLACES, columns);
    let cells = |(number, insertion): (u16, Insertion<'_>)| {
        let place = Cell::new(site_name(insertion.site()));
        vec![
            Cell::new(number.to_string()),
            place,
            Cell::new(side(insertion.side())),
            Cell::default(),
            Cell::default(),
        ]
    };
    (1..).zip(protocol.insertions()).map(cells).for_each(|row| table.row(row));
    table
}

fn rating() -> Section {
    let numbers: Vec<String> = (0..=10).map(|number: u8| number.to_string()).collect();
    let trouble = Phrase::from(texts::TROUBLE).join(&boxes(numbers.iter().map(String::as_str)));
    Section::new(Kind::Plain, texts::RATING).line(trouble).line(
        Phrase::from(texts::GAIS)
            .join(&boxes(texts::GAIS_GRADES))
            .and(texts::PHOTOGRAPHS)
            .join(&boxes([YES, NO])),
    )
}
