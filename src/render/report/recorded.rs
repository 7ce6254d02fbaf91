//! What was recorded, so that nobody has to look elsewhere what the decision rests on.

use crate::atlas::Language;
use crate::atlas::ZoneSet;
use crate::decision::Decision;
use crate::intake::{Answer, Intake, Pregnancy, PresentRisk, ReportedConcern};
use crate::render::document::{Document, Kind, Section, counted, list};
use crate::rules::{Intervals, PregnancyPoints};

pub(super) fn write(report: &mut Document, decision: &Decision) {
    let intake = decision.intake();
    let mut section = Section::new(Kind::Plain, "Recorded");
    section.line(person(intake));
    section
        .item(format!("Concerns: {}", intake.concerns().iter().map(concern).collect::<Vec<_>>().join("; ")));
    let signs = list(intake.signs().iter().map(|it| it.label(Language::English)));
    section.item(format!("Signs: {}", or_none(signs)));
    if !intake.lifestyle().is_empty() {
        section.item(format!(
            "Way of living: {}",
            list(intake.lifestyle().iter().map(|it| it.label(Language::English)))
        ));
    }
    let risks: Vec<String> = intake.risks().entries().iter().map(risk).collect();
    let unknown = intake.risks().unknown().len();
    let rest = match unknown {
        0 => "All others were denied.".to_owned(),
        unknown => format!("Not answered: {unknown}."),
    };
    section.item(format!("Risks: {}. {rest}", or_none(risks.join("; "))));
    preferences(&mut section, intake);
    policy(&mut section, decision);
    report.push(section);
}

/// The caller's choices, where they are not the usual ones.
fn policy(section: &mut Section, decision: &Decision) {
    let policy = decision.policy();
    let mut choices = Vec::new();
    if policy.intervals() != Intervals::Default {
        choices.push(format!("intervals: {}", policy.intervals().label(Language::English)));
    }
    if policy.pregnancy_points() != &PregnancyPoints::Strictest {
        choices.push(format!(
            "points kept away in a confirmed pregnancy: those of {}",
            policy.pregnancy_points()
        ));
    }
    for (rule, days) in policy.lengthened() {
        choices.push(format!("{rule} waits {}", counted(*days, "day")));
    }
    if !choices.is_empty() {
        section.item(format!("Chosen for this engine: {}", choices.join("; ")));
    }
}

fn person(intake: &Intake) -> String {
    let mut parts =
        vec![format!("Age {}", intake.age().years()), intake.sex().label(Language::English).to_owned()];
    if intake.pregnancy() != Pregnancy::Unknown || intake.pregnancy_is_conceivable() {
        parts.push(format!("pregnancy: {}", intake.pregnancy().label(Language::English)));
    }
    parts.extend(intake.pregnancy_weeks().map(|weeks| counted(weeks, "week")));
    // Nothing to tell of somebody whom nobody would ask.
    match intake.breastfeeding() {
        Answer::Yes => parts.push("breastfeeding".to_owned()),
        Answer::No if intake.pregnancy_is_conceivable() => parts.push("not breastfeeding".to_owned()),
        Answer::No | Answer::Unknown => {}
    }
    parts.push(if intake.is_first_visit() { "first visit" } else { "has been here before" }.to_owned());
    let vitals = intake.vitals();
    if vitals.systolic_mmhg().is_some() || vitals.diastolic_mmhg().is_some() {
        let shown = |value: Option<u16>| value.map_or("?".to_owned(), |value| value.to_string());
        parts.push(format!(
            "blood pressure {}/{} mmHg",
            shown(vitals.systolic_mmhg()),
            shown(vitals.diastolic_mmhg())
        ));
    }
    parts.extend(intake.event_in_days().map(|days| format!("an event in {}", counted(days, "day"))));
    format!("{}.", parts.join(", "))
}

fn concern(reported: &ReportedConcern) -> String {
    let mut details = vec![reported.severity().label(Language::English).to_owned()];
    if reported.is_main() {
        details.insert(0, "main".to_owned());
    }
    details.extend(reported.side().map(|side| side.label(Language::English).to_owned()));
    let place = match reported.zones() {
        zones if zones.is_empty() => String::new(),
        zones => format!(", {}", zone_names(zones)),
    };
    format!("{}{place} ({})", reported.concern().label(Language::English), details.join(", "))
}

fn risk(entry: &PresentRisk) -> String {
    let mut details = Vec::new();
    details.extend(entry.status().map(|status| status.label(Language::English).to_owned()));
    details.extend(entry.severity().map(|severity| severity.label(Language::English).to_owned()));
    details.extend(entry.days_ago().map(|days| format!("{} ago", counted(days, "day"))));
    if !entry.zones().is_empty() {
        details.push(zone_names(entry.zones()));
    }
    details.extend(entry.side().map(|side| side.label(Language::English).to_owned()));
    let label = entry.risk().label(Language::English);
    if details.is_empty() { label.to_owned() } else { format!("{label} ({})", details.join(", ")) }
}

fn preferences(section: &mut Section, intake: &Intake) {
    let preferences = intake.preferences();
    let mut wishes = Vec::new();
    wishes.extend(
        preferences.face_needles_max().map(|most| format!("at most {} in the face", counted(most, "needle"))),
    );
    wishes.extend(
        preferences.body_needles_max().map(|most| format!("at most {} in the body", counted(most, "needle"))),
    );
    wishes.extend(preferences.retention_min().map(|minutes| counted(minutes, "minute")));
    if preferences.is_supine_only() {
        wishes.push("lying on the back only".to_owned());
    }
    if !preferences.avoided_modalities().is_empty() {
        wishes.push(format!(
            "without {}",
            list(preferences.avoided_modalities().iter().map(|it| it.label(Language::English)))
        ));
    }
    if !preferences.avoided_points().is_empty() {
        wishes.push(format!("without {}", list(preferences.avoided_points().iter())));
    }
    if !wishes.is_empty() {
        section.item(format!("Wishes: {}", wishes.join(", ")));
    }
}

pub(in crate::render) fn zone_names(zones: ZoneSet) -> String {
    list(zones.iter().map(|it| it.label(Language::English)))
}

fn or_none(text: String) -> String {
    if text.is_empty() { "none".to_owned() } else { text }
}
