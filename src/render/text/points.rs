//! The points in the order of insertion, and what was withheld.

use super::page::{Page, capitalised, counted, list, uncapitalised};
use crate::atlas::{DeQi, Millimetres, Part, Point, SessionPhase, Side, Stimulation};
use crate::intake::Modality;
use crate::protocol::{Contribution, Insertion, InsertionRole, Protocol, Site, Technique, Withheld};

pub(super) fn write(page: &mut Page, protocol: &Protocol) {
    let pressed = protocol.modality() != Modality::Needle;
    page.heading(if pressed { "POINTS TO PRESS, in order" } else { "POINTS, in the order of insertion" });
    let mut group = None;
    for (index, insertion) in protocol.insertions().iter().enumerate() {
        let here = (insertion.phase(), insertion.part());
        if group != Some(here) {
            group = Some(here);
            page.line(&format!("{}:", group_name(here, protocol)));
        }
        one(page, index.saturating_add(1), insertion);
    }
    for unanswered in protocol.unanswered() {
        let (concern, zone) = (unanswered.concern().label(), unanswered.zone().label());
        page.item(&format!("No answer here to {concern}, {zone}: {}.", unanswered.words().join("; ")));
    }
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
    format!("{}, {part}{minutes}", capitalised(phase.label()))
}

fn one(page: &mut Page, number: usize, insertion: &Insertion<'_>) {
    let needles = match insertion.needles() {
        0 => String::new(),
        needles => format!(", {}", counted(needles, "needle")),
    };
    let stands_in =
        insertion.stands_in_for().map(|point| format!(", stands in for {point}")).unwrap_or_default();
    let mark = format!("{number:>2}  ");
    page.marked(
        &mark,
        &format!("{}, {}{needles}{stands_in}", name(insertion.site()), side(insertion.side())),
    );
    if let Some(technique) = insertion.technique() {
        page.detail(&needling(technique));
    }
    page.detail(&format!("Why: {}.", list(insertion.because().iter().map(why))));
    // What lies under a point matters to a needle.
    if let (Some(point), Some(_)) = (insertion.point(), insertion.technique()) {
        mind(page, point);
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

fn mind(page: &mut Page, point: Point) {
    let hazards = list(point.hazards().iter().map(|structure| structure.label()));
    match (hazards.as_str(), point.hazard_note()) {
        ("", "") => {}
        ("", note) => page.detail(note),
        (hazards, "") => page.detail(&format!("At risk: {hazards}.")),
        (hazards, note) => page.detail(&format!("At risk: {hazards}. {note}")),
    }
}

fn name(site: Site) -> String {
    match site {
        Site::Point(point) => format!("{point} {} {}", point.pinyin(), point.hant()),
        Site::Local { zone, form } => format!("{}, {}", capitalised(zone.label()), form.label()),
    }
}

fn side(side: Side) -> &'static str {
    match side {
        Side::Bilateral => "both sides",
        Side::Left => "left side only",
        Side::Right => "right side only",
        Side::Midline => "midline",
    }
}

fn needling(technique: &Technique) -> String {
    let depth = technique.depth();
    let number = |length: Millimetres| length.to_string().trim_end_matches(" mm").to_owned();
    let range = if depth.min() == depth.max() {
        depth.max().to_string()
    } else {
        format!("{} to {}", number(depth.min()), depth.max())
    };
    let stimulation = match technique.stimulation() {
        Stimulation::None => "left alone",
        Stimulation::Mild => "mild turning once",
        Stimulation::Even => "even turning",
    };
    let de_qi = match technique.de_qi() {
        DeQi::None => "",
        DeQi::Optional => ", de qi optional",
    };
    format!(
        "{range} deep, {}, needle {} x {}, {stimulation}{de_qi}.",
        technique.angle().label(),
        number(technique.gauge()),
        technique.length()
    )
}

pub(super) fn write_withheld(page: &mut Page, withheld: &[Withheld<'_>]) {
    if withheld.is_empty() {
        return;
    }
    page.heading("WITHHELD: the plan would have had these");
    for kept in withheld {
        let instead = kept.substitute().map(|point| format!(" Instead: {point}.")).unwrap_or_default();
        let rules = kept.rules();
        let why: Vec<String> =
            kept.words().iter().zip(&rules).map(|(words, rule)| format!("{words} [{rule}]")).collect();
        page.item(&format!("{}, {}: {}.{instead}", name(kept.site()), side(kept.side()), why.join("; ")));
    }
}
