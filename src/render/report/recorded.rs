//! The recorded intake and the policy.

use crate::atlas::{Language, ZoneSet};
use crate::decision::Decision;
use crate::intake::{Answer, Intake, Pregnancy, PresentRisk, ReportedConcern};
use crate::render::document::{Document, Kind, Section};
use crate::rules::{Intervals, PregnancyPoints};
use crate::texts::en::report as texts;
use crate::texts::en::words::{counted, list, or_none};

pub(super) fn write(report: &mut Document, decision: &Decision) {
    let intake = decision.intake();
    let mut section = Section::new(Kind::Plain, texts::RECORDED);
    section.line(person(intake));
    let concerns: Vec<String> = intake.concerns().iter().map(concern).collect();
    section.item(texts::concerns(&concerns.join("; ")));
    let signs = list(intake.signs().iter().map(|it| it.label(Language::English)));
    section.item(texts::signs(&or_none(signs)));
    if !intake.lifestyle().is_empty() {
        let lifestyle = list(intake.lifestyle().iter().map(|it| it.label(Language::English)));
        section.item(texts::way_of_living(&lifestyle));
    }
    let risks: Vec<String> = intake.risks().entries().iter().map(risk).collect();
    let unknown = intake.risks().unknown().len();
    section.item(texts::risks(&or_none(risks.join("; ")), unknown));
    preferences(&mut section, intake);
    policy(&mut section, decision);
    report.push(section);
}

/// The choices of the engine's policy that differ from the defaults.
fn policy(section: &mut Section, decision: &Decision) {
    let policy = decision.policy();
    let mut choices = Vec::new();
    if policy.intervals() != Intervals::Default {
        choices.push(texts::intervals(policy.intervals().label(Language::English)));
    }
    if policy.pregnancy_points() != &PregnancyPoints::Strictest {
        choices.push(texts::pregnancy_points(&policy.pregnancy_points().to_string()));
    }
    for (rule, days) in policy.lengthened() {
        choices.push(texts::lengthened(rule.as_str(), *days));
    }
    if !choices.is_empty() {
        section.item(texts::chosen(&choices.join("; ")));
    }
}

fn person(intake: &Intake) -> String {
    let mut parts = vec![texts::age(intake.age().years()), intake.sex().label(Language::English).to_owned()];
    if intake.pregnancy() != Pregnancy::Unknown || intake.pregnancy_is_conceivable() {
        parts.push(texts::pregnancy(intake.pregnancy().label(Language::English)));
    }
    parts.extend(intake.pregnancy_weeks().map(|weeks| counted(weeks, "week")));
    // Mentioned only where the question makes sense.
    match intake.breastfeeding() {
        Answer::Yes => parts.push(texts::BREASTFEEDING.to_owned()),
        Answer::No if intake.pregnancy_is_conceivable() => parts.push(texts::NOT_BREASTFEEDING.to_owned()),
        Answer::No | Answer::Unknown => {}
    }
    parts.push(if intake.is_first_visit() { texts::FIRST_VISIT } else { texts::HAS_BEEN_HERE }.to_owned());
    let vitals = intake.vitals();
    if vitals.systolic_mmhg().is_some() || vitals.diastolic_mmhg().is_some() {
        parts.push(texts::blood_pressure(vitals.systolic_mmhg(), vitals.diastolic_mmhg()));
    }
    parts.extend(intake.event_in_days().map(texts::event_in));
    format!("{}.", parts.join(", "))
}

fn concern(reported: &ReportedConcern) -> String {
    let mut details = vec![reported.severity().label(Language::English).to_owned()];
    if reported.is_main() {
        details.insert(0, texts::MAIN.to_owned());
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
    details.extend(entry.days_ago().map(texts::days_ago));
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
    wishes.extend(preferences.face_needles_max().map(texts::most_in_the_face));
    wishes.extend(preferences.body_needles_max().map(texts::most_in_the_body));
    wishes.extend(preferences.retention_min().map(|minutes| counted(minutes, "minute")));
    if preferences.is_supine_only() {
        wishes.push(texts::ON_THE_BACK_ONLY.to_owned());
    }
    if !preferences.avoided_modalities().is_empty() {
        let modalities = preferences.avoided_modalities().iter();
        wishes.push(texts::without(&list(modalities.map(|it| it.label(Language::English)))));
    }
    if !preferences.avoided_points().is_empty() {
        wishes.push(texts::without(&list(preferences.avoided_points().iter())));
    }
    if !wishes.is_empty() {
        section.item(texts::wishes(&wishes.join(", ")));
    }
}

pub(in crate::render) fn zone_names(zones: ZoneSet) -> String {
    list(zones.iter().map(|it| it.label(Language::English)))
}
