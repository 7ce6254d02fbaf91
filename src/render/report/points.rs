//! The points in the order of insertion, and what was withheld.

use crate::atlas::Language;
use crate::atlas::{DeQi, Millimetres, Part, Point, SessionPhase, Side, Stimulation};
use crate::decision::{Contribution, Insertion, InsertionRole, Protocol, Withheld};
use crate::intake::Modality;
use crate::reasoning::site::Site;
use crate::reasoning::technique::Technique;
use crate::render::document::{
    Block, Document, Group, Kind, Phrase, Row, Section, capitalised, counted, list, uncapitalised,
};

/// What a limit on their number alone keeps out is not forbidden.
const BEYOND: &str = "beyond the number of needles; ";

pub(super) fn write(report: &mut Document, protocol: &Protocol) {
    let pressed = protocol.modality() != Modality::Needle;
    let mut section = if pressed {
        Section::new(Kind::Points, "Points to press").rest(", in order")
    } else {
        Section::new(Kind::Points, "Points").rest(", in the order of insertion")
    };
    section.blocks.push(Block::Insertions(groups(protocol)));
    for unanswered in protocol.unanswered() {
        let (concern, zone) =
            (unanswered.concern().label(Language::English), unanswered.zone().label(Language::English));
        let beyond = if unanswered.is_over_needle_limit() { BEYOND } else { "" };
        let words = unanswered.words().join("; ");
        section.item(format!("No answer here to {concern}, {zone}: {beyond}{words}."));
    }
    report.push(section);
}

/// The insertions by the position of the person and the part of the body, in their order.
pub(in crate::render) fn groups(protocol: &Protocol) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut before = None;
    for (index, insertion) in protocol.insertions().enumerate() {
        let here = (insertion.phase(), insertion.part());
        if before != Some(here) {
            before = Some(here);
            groups.push(Group { label: group_name(here, protocol).into(), rows: Vec::new() });
        }
        if let Some(group) = groups.last_mut() {
            group.rows.push(row(index.saturating_add(1), insertion));
        }
    }
    groups
}

fn group_name((phase, part): (SessionPhase, Part), protocol: &Protocol) -> String {
    let part = match part {
        Part::Face => "face, scalp and neck",
        Part::Body => "body",
    };
    let minutes = match (phase, protocol.retention_min()) {
        (_, None) => String::new(),
        (SessionPhase::Prone, _) => ", 10 minutes, then out and counted".to_owned(),
        (SessionPhase::Supine, Some(minutes)) => format!(", {minutes} minutes"),
    };
    // Who is pressed may sit; who is pregnant does not lie on the belly.
    let position = match (protocol.modality(), phase) {
        (Modality::Needle, phase) => phase.label(Language::English),
        (_, SessionPhase::Prone) => "from behind",
        (_, SessionPhase::Supine) => "from the front",
    };
    format!("{}, {part}{minutes}", capitalised(position))
}

fn row(number: usize, insertion: &Insertion<'_>) -> Row {
    let (name, names) = match insertion.site() {
        Site::Point(point) => (point.to_string(), names(point)),
        local @ Site::Local { .. } => (site_name(local).plain(), Phrase::default()),
    };
    let needles = insertion.needles();
    let on_the_body = insertion.point().filter(|point| point.part() == Part::Body);
    Row {
        number,
        name: name.into(),
        names,
        side: side(insertion.side()),
        needles: (needles > 0).then(|| counted(needles, "needle")),
        stands_in: insertion.stands_in_for().map(|point| format!("stands in for {point}")),
        region: on_the_body.map(Point::region_detail),
        technique: insertion.technique().map(needling).unwrap_or_default(),
        why: Phrase::from(list(insertion.because().map(why))),
        // What lies under a point matters to a needle.
        mind: insertion.point().filter(|_| insertion.technique().is_some()).and_then(mind),
    }
}

/// One reason in words, with its weight.
fn why(reason: &Contribution<'_>) -> String {
    let words = reason.words();
    let words = words.trim_end_matches('.');
    match (reason.role(), reason.weight()) {
        (_, 0) => words.to_owned(),
        (InsertionRole::Root, weight) => format!("the pattern {} ({weight})", uncapitalised(words)),
        (InsertionRole::Combination, weight) => format!("a combination: {words} ({weight})"),
        (_, weight) => format!("{words} ({weight})"),
    }
}

fn mind(point: Point) -> Option<String> {
    let hazards = list(point.hazards().iter().map(|structure| structure.label(Language::English)));
    match (hazards.as_str(), point.hazard_note()) {
        ("", "") => None,
        ("", note) => Some(note.to_owned()),
        (hazards, "") => Some(format!("At risk: {hazards}.")),
        (hazards, note) => Some(format!("At risk: {hazards}. {note}")),
    }
}

/// The code and the names of a point, or the words for a place without one.
pub(in crate::render) fn site_name(site: Site) -> Phrase {
    match site {
        Site::Point(point) => {
            let name = Phrase::default().strong(point.code()).and(" ");
            name.and(point.pinyin()).and(" ").traditional(point.hant())
        }
        Site::Local { zone, form } => Phrase::default().strong(&format!(
            "{}, {}",
            capitalised(zone.label(Language::English)),
            form.label(Language::English)
        )),
    }
}

fn names(point: Point) -> Phrase {
    Phrase::from(point.pinyin()).and(" ").traditional(point.hant())
}

pub(in crate::render) fn side(side: Side) -> &'static str {
    match side {
        Side::Bilateral => "both sides",
        Side::Left => "left side only",
        Side::Right => "right side only",
        Side::Midline => "midline",
    }
}

fn needling(technique: &Technique) -> Vec<String> {
    let mut parts = vec![
        format!("{} deep", depth(technique.depth().min(), technique.depth().max())),
        technique.angle().label(Language::English).to_owned(),
        needle(technique),
        stimulation(technique.stimulation()).to_owned(),
    ];
    match technique.de_qi() {
        DeQi::None => {}
        DeQi::Optional => parts.push("de qi optional".to_owned()),
    }
    parts
}

/// `needle 0.16 x 13 mm`.
pub(in crate::render) fn needle(technique: &Technique) -> String {
    format!("needle {} x {}", number(technique.gauge()), technique.length())
}

/// `1 to 3 mm`.
pub(in crate::render) fn depth(min: Millimetres, max: Millimetres) -> String {
    if min == max { max.to_string() } else { format!("{} to {max}", number(min)) }
}

fn number(length: Millimetres) -> String {
    length.to_string().trim_end_matches(" mm").to_owned()
}

pub(in crate::render) const fn stimulation(stimulation: Stimulation) -> &'static str {
    match stimulation {
        Stimulation::None => "left alone",
        Stimulation::Mild => "mild turning once",
        Stimulation::Even => "even turning",
    }
}

pub(super) fn write_withheld(report: &mut Document, withheld: &[Withheld<'_>]) {
    if withheld.is_empty() {
        return;
    }
    let mut section = Section::new(Kind::Plain, "Withheld").rest(": the plan would have had these");
    for kept in withheld {
        let mut phrase = site_name(kept.site()).and(&format!(", {}: ", side(kept.side())));
        if kept.is_over_needle_limit() {
            phrase = phrase.and(BEYOND);
        }
        for (index, (words, rule)) in kept.words().iter().zip(kept.rules()).enumerate() {
            phrase = phrase.and(if index == 0 { "" } else { "; " }).and(words).by_rule(rule);
        }
        let instead = kept.substitute().map(|point| format!(" Instead: {point}.")).unwrap_or_default();
        section.item(phrase.and(&format!(".{instead}")));
    }
    report.push(section);
}
