//! The recorded intake and the policy.

use crate::atlas::{Language, ZoneSet};
use crate::decision::Decision;
use crate::intake::{Intake, Position, PresentRisk, ReportedConcern, Sign, Size};
use crate::render::document::{Document, Kind, Section};
use crate::rules::{Intervals, Policy, PregnancyPoints};
use crate::texts::en::report as texts;
use crate::texts::en::words::{counted, label, labels, list, or_none};

pub(super) fn write(report: &mut Document, decision: &Decision) {
    let intake = decision.intake();
    let concerns: Vec<String> = intake.concerns().iter().map(concern).collect();
    let fits = |sign: &Sign| sign.applies_to(intake.sex(), intake.age());
    let unexpected = labels(intake.signs().iter().filter(|sign| !fits(sign)));
    let lifestyle = intake.lifestyle();
    let risks: Vec<String> = intake.risks().entries().iter().map(risk).collect();
    let unknown = intake.open_risks().len();
    let answers: Vec<String> =
        intake.answers().map(|(question, answer)| format!("{question}: {}", label(answer))).collect();
    let wishes = wishes(intake).join(", ");
    let choices = choices(decision.policy()).join("; ");
    let section = Section::new(Kind::Plain, texts::RECORDED)
        .item(texts::concerns(&concerns.join("; ")))
        .item(texts::signs(&or_none(labels(intake.signs()))))
        .items((!unexpected.is_empty()).then(|| texts::unexpected_signs(&unexpected)))
        .items((!lifestyle.is_empty()).then(|| texts::lifestyle(&labels(lifestyle))))
        .item(texts::risks(&risks.join("; "), unknown, decision.notes().len() > 0))
        .items((!answers.is_empty()).then(|| texts::answers(&answers.join("; "))))
        .items((!wishes.is_empty()).then(|| texts::wishes(&wishes)))
        .items((!choices.is_empty()).then(|| texts::chosen(&choices)));
    report.push(section);
}

/// The choices of the engine's policy that differ from the defaults.
fn choices(policy: &Policy) -> Vec<String> {
    let mut choices = Vec::new();
    if policy.intervals() != Intervals::Default {
        choices.push(texts::intervals(label(policy.intervals())));
    }
    if policy.pregnancy_points() != &PregnancyPoints::Strictest {
        choices.push(texts::pregnancy_points(&policy.pregnancy_points().to_string()));
    }
    choices.extend(policy.lengthened().iter().map(|(rule, days)| texts::lengthened(rule.as_str(), *days)));
    choices
}

fn concern(reported: &ReportedConcern) -> String {
    let mut details = vec![label(reported.severity())];
    if reported.is_main() {
        details.insert(0, texts::MAIN);
    }
    details.extend(reported.side().map(label));
    format!("{}{} ({})", label(reported.concern()), in_zones(reported.zones()), details.join(", "))
}

fn risk(entry: &PresentRisk) -> String {
    let mut details = Vec::new();
    details.extend(entry.status().map(|status| label(status).to_owned()));
    details.extend(entry.severity().map(|severity| label(severity).to_owned()));
    details.extend(entry.days_ago().map(texts::days_ago));
    details.extend(entry.zones().map(|zones| match labels(zones) {
        nowhere if nowhere.is_empty() => texts::NOWHERE_IN_THE_FACE.to_owned(),
        zones => zones,
    }));
    details.extend(entry.side().map(|side| label(side).to_owned()));
    let risk = label(entry.risk());
    if details.is_empty() { risk.to_owned() } else { format!("{risk} ({})", details.join(", ")) }
}

fn wishes(intake: &Intake) -> Vec<String> {
    let preferences = intake.preferences();
    let (modalities, points) = (preferences.avoided_modalities(), preferences.avoided_points());
    let mut wishes = Vec::new();
    wishes.extend(preferences.face_needles_max().map(texts::most_in_the_face));
    wishes.extend(preferences.body_needles_max().map(texts::most_in_the_body));
    wishes.extend(preferences.retention_min().map(|minutes| counted(minutes, "minute")));
    let is_named = preferences.size() != Size::default();
    wishes.extend(is_named.then(|| texts::size(preferences.size().label(Language::English))));
    let turns = preferences.position() != Position::default();
    wishes.extend(turns.then(|| preferences.position().label(Language::English).to_owned()));
    wishes.extend(preferences.needles_max().map(texts::most_in_all));
    wishes.extend((!modalities.is_empty()).then(|| texts::without(&labels(modalities))));
    wishes.extend((!points.is_empty()).then(|| texts::without(&list(points))));
    wishes
}

/// `, cheek and chin`, or nothing without zones.
pub(super) fn in_zones(zones: ZoneSet) -> String {
    if zones.is_empty() { String::new() } else { format!(", {}", labels(zones)) }
}
