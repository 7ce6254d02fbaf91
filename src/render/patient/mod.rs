//! The sheet for the person who is treated.

mod told;

use super::document::{Document, Kind, Phrase, Section, Tone, capitalised, counted, list};
use super::report::{
    bibliography, expected, imprint, range, title, what_was_set_aside, with_article, zone_names,
};
use crate::atlas::Language;
use crate::atlas::{Part, SessionPhase};
use crate::decision::{Decision, Insertion, Protocol};
use crate::intake::Modality;
use crate::reasoning::site::Site;
use crate::rules::{Role, RuleId, Verdict};
use thiserror::Error;

/// A sheet for the person who is treated, in plain language: what is planned, what happens, how likely it is to help, what
/// may go wrong with rates and their denominators, what to mind afterwards and when to seek help. It says no depths and
/// teaches no needling.
///
/// Harms, aftercare and expectations are the texts of the rules. What the rules do not say to the person themselves (how a
/// session goes) are texts of this library, each with its sources. The sheet goes with a talk, never in its place.
///
/// ```
/// use tcm_facial::intake::Intake;
/// use tcm_facial::{Engine, render};
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }], "risks": { "absent": "all_others" }
/// }"#)?;
/// let sheet = render::patient(&Engine::standard().decide(&intake))?;
/// assert!(sheet.text().contains("WHAT MAY GO WRONG"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// [`NoPatientSheet`] where a clearance is owed, and where nothing is planned. A plan without needles beside a deferral
/// has a sheet; one beside a referral has none, since somebody else decides first.
pub fn patient(decision: &Decision) -> Result<Document, NoPatientSheet> {
    let protocol = planned(decision)?;
    let mut sheet = Document::new(name(protocol), imprint(decision));
    sheet.push(in_short(decision, protocol));
    if let Some(section) = set_aside(decision) {
        sheet.push(section);
    }
    sheet.push(seek_help());
    sheet.push(before(decision, protocol));
    sheet.push(told::session(protocol));
    let section = Section::new(Kind::Plain, "How likely it is to help");
    let mut section = section.rest(", and how certain that is");
    for expectation in &protocol.expectations() {
        section.item(expected(expectation));
    }
    sheet.push(section);
    for (heading, notes) in [
        ("What may go wrong", protocol.harms()),
        ("Afterwards", protocol.aftercare()),
        ("In daily life", protocol.advice()),
    ] {
        let mut section = Section::new(Kind::Plain, heading);
        for note in &notes {
            section.item(Phrase::default().note(*note));
        }
        if !notes.is_empty() {
            sheet.push(section);
        }
    }
    if let Some(course) = protocol.course() {
        let mut section = Section::new(Kind::Plain, "How often");
        let (sessions, per_week) = (range(course.sessions()), range(course.per_week()));
        section
            .line(format!("{sessions} sessions are planned, {per_week} a week. You may end it at any time."));
        let looked_at = course.reassess_after();
        section.line(format!(
            "If the photographs show no change after {looked_at} sessions, the plan is looked at again, not continued. How \
             long any change lasts is not known."
        ));
        sheet.push(section);
    }
    let cited = sheet.cited();
    let cited = cited.iter().map(String::as_str).collect();
    sheet.push(bibliography(decision, &cited));
    sheet.push(told::statement(decision));
    Ok(sheet)
}

/// Why there is no sheet for the person.
///
/// ```
/// use tcm_facial::intake::Intake;
/// use tcm_facial::render::NoPatientSheet;
/// use tcm_facial::rules::Role;
/// use tcm_facial::{Engine, render};
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }],
///     "risks": { "present": [{ "risk": "anticoagulant" }], "absent": "all_others" }
/// }"#)?;
/// let owed = match render::patient(&Engine::standard().decide(&intake)) {
///     Err(NoPatientSheet::ClearanceOwed { owed }) => owed,
///     _ => Vec::new(),
/// };
/// assert_eq!(owed.len(), 1);
/// assert_eq!((owed[0].0.as_str(), owed[0].1), ("anticoagulant", Role::Physician));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum NoPatientSheet {
    /// Somebody must clear something first.
    #[error("no sheet for the person while a clearance is owed: {}", owed_by(.owed))]
    ClearanceOwed {
        /// The clearances, in the order of the findings.
        owed: Vec<(RuleId, Role)>,
    },
    /// Nothing is planned.
    #[error("no sheet for the person without a plan: the decision is `{verdict}`")]
    NothingPlanned {
        /// The verdict.
        verdict: Verdict,
    },
}

/// The plan that a sheet may be made of.
fn planned(decision: &Decision) -> Result<&Protocol, NoPatientSheet> {
    let owed: Vec<(RuleId, Role)> =
        decision.clearances().iter().map(|owed| (RuleId::new(owed.rule()), owed.by())).collect();
    if !owed.is_empty() {
        return Err(NoPatientSheet::ClearanceOwed { owed });
    }
    let verdict = decision.verdict();
    let plan = match verdict {
        Verdict::Treat => decision.protocol(),
        Verdict::Defer => decision.alternative(),
        _ => None,
    };
    plan.ok_or(NoPatientSheet::NothingPlanned { verdict })
}

fn owed_by(owed: &[(RuleId, Role)]) -> String {
    owed.iter().map(|(rule, by)| format!("`{rule}` by {}", with_article(*by))).collect::<Vec<_>>().join(", ")
}

fn name(protocol: &Protocol) -> &'static str {
    if is_needled(protocol) { "About your facial acupuncture" } else { "About your acupressure" }
}

fn is_needled(protocol: &Protocol) -> bool {
    protocol.modality() == Modality::Needle
}

fn in_short(decision: &Decision, protocol: &Protocol) -> Section {
    let mut section = Section::new(Kind::Verdict(Tone::Plan), "In short");
    let concerns =
        decision.intake().concerns().iter().map(|reported| reported.concern().label(Language::English));
    section.item(format!("It is for: {}.", list(concerns)));
    if is_needled(protocol) {
        let (face, body) = (protocol.needles(Part::Face), protocol.needles(Part::Body));
        let time = protocol
            .retention_min()
            .map(|minutes| format!(" They stay in for about {minutes} minutes."))
            .unwrap_or_default();
        section.item(format!(
            "{} in the face, scalp and neck, {} in the body, thin and each used once.{time}",
            capitalised(&counted(face, "needle")),
            counted(body, "needle")
        ));
    } else {
        section.item("Points are pressed with the fingers. Nothing goes into the skin.");
        if decision.verdict() == Verdict::Defer {
            section.item("Needles: not now. Your practitioner says when to ask again.");
        }
    }
    section.item(format!("Places: {}.", places(protocol)));
    section.item("You may ask anything, say no to any part of it, and stop at any time.");
    section
}

/// Where, in words that need no atlas: zones of the face, then regions of the body.
fn places(protocol: &Protocol) -> String {
    let mut names: Vec<String> = Vec::new();
    let mut add = |name: String| {
        if !names.contains(&name) {
            names.push(name);
        }
    };
    let insertions = protocol.insertions();
    let (face, body): (Vec<&Insertion<'_>>, Vec<_>) =
        insertions.iter().partition(|insertion| insertion.part() == Part::Face);
    for insertion in face {
        match insertion.site() {
            Site::Local { zone, .. } => add(zone.label(Language::English).to_owned()),
            Site::Point(point) => match point.main_zones() {
                [] => add(point.region().label(Language::English).to_owned()),
                zones => add(zone_names(zones.iter().copied().take(1).collect())),
            },
        }
    }
    body.iter()
        .filter_map(|insertion| insertion.point())
        .for_each(|point| add(point.region().label(Language::English).to_owned()));
    list(names)
}

/// A rule about the person that somebody set aside is theirs to know.
fn set_aside(decision: &Decision) -> Option<Section> {
    let overrides = decision.overrides();
    let mut section = Section::new(Kind::Warning, "A caution that was set aside").rest(", ask about it");
    for one in &overrides {
        let title = what_was_set_aside(one);
        section.item(format!("{title}: set aside by {}.", with_article(one.role())));
    }
    (!overrides.is_empty()).then_some(section)
}

fn seek_help() -> Section {
    let mut section =
        Section::new(Kind::Warning, "Emergency services now").rest(", during or after a session");
    for emergency in told::EMERGENCIES {
        section.item(emergency);
    }
    section
}

fn before(decision: &Decision, protocol: &Protocol) -> Section {
    let mut section = Section::new(Kind::Plain, "Before you start");
    section.item(told::changed());
    for flag in decision.red_flags() {
        section.item(flag);
    }
    let own: Vec<&str> =
        decision.findings().iter().filter(|finding| !finding.is_for_everyone()).map(title).collect();
    if !own.is_empty() {
        section.item("These answers of yours change the plan. Ask what they mean for you:");
        for title in own {
            section.detail(title);
        }
    }
    let questions = decision.questions();
    if !questions.is_empty() {
        section.item("These questions are still open. Please answer them:");
        for question in &questions {
            section.detail(question.text());
        }
    }
    let is_prone = |insertion: &Insertion<'_>| insertion.phase() == SessionPhase::Prone;
    if protocol.modality() == Modality::Needle && protocol.insertions().iter().any(is_prone) {
        section.item("You lie on the belly first. Say so if you cannot or do not want to.");
    }
    section
}
