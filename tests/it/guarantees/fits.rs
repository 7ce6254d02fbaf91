//! What is said of a person fits that person and that plan: the parts that are needled, the additions that are offered, sex
//! and age, a day that is near.

use super::super::support::{cases, engine, intake, pattern_picture, somebody_with, standard_rules};
use super::plan;
use crate::reference::intakes;
use proptest::prelude::*;
use serde_json::json;
use std::collections::BTreeSet;
use tcm_facial::atlas::Part;
use tcm_facial::decision::{Decision, Protocol};
use tcm_facial::intake::{Intake, Modality, Pregnancy};
use tcm_facial::render;

/// Words about the face, as they begin.
const OF_THE_FACE: [&str; 10] =
    ["face", "facial", "eye", "make-up", "lash", "lid", "cheek", "forehead", "contact lens", "brow"];
const OF_PREGNANCY: [&str; 3] = ["pregnan", "conceiv", "breastfe"];
const OF_CHILDREN: [&str; 5] = ["infant", "fontanelle", "child", "baby", "newborn"];
/// Words about an addition, and the additions that they may be about.
const OF_ADDITIONS: [(&str, &[Modality]); 8] = [
    ("gua sha", &[Modality::FacialGuaSha]),
    ("roller", &[Modality::JadeRoller]),
    ("cups", &[Modality::FacialCupping, Modality::BodyCupping]),
    ("cupping", &[Modality::FacialCupping, Modality::BodyCupping]),
    ("moxa", &[Modality::Moxa]),
    ("current", &[Modality::Electroacupuncture, Modality::Microcurrent]),
    ("led", &[Modality::Led]),
    ("between sessions", &[Modality::Acupressure]),
];
/// What is said of the face to everybody: a photograph shows whether a concern of the face changed; a call for help is never
/// left out; what is known of cosmetic procedures is said as such.
const SAID_TO_EVERYBODY: [&str; 3] =
    ["With consent, photograph", "If your face droops", "If you have eye pain"];

/// Whether a word of the text begins with one of these.
fn speaks_of(text: &str, beginnings: &[&str]) -> bool {
    let text = format!(" {}", text.to_lowercase().replace(|c: char| !c.is_alphanumeric() && c != '-', " "));
    beginnings.iter().any(|word| text.contains(&format!(" {word}")))
}

fn whole_word(text: &str, word: &str) -> bool {
    let text = format!(" {} ", text.to_lowercase().replace(|c: char| !c.is_alphanumeric() && c != '-', " "));
    text.contains(&format!(" {word} "))
}

/// The texts of a plan about what is done, what comes after and what may go wrong.
fn texts(plan: &Protocol) -> Vec<String> {
    let steps = plan.steps().map(|step| step.text().en().to_owned());
    let notes = plan.aftercare().chain(plan.harms()).map(|note| note.text().en().to_owned());
    steps.chain(notes).collect()
}

fn additions(plan: &Protocol) -> Vec<String> {
    plan.adjuncts().map(|adjunct| adjunct.note().text().en().to_owned()).collect()
}

fn cannot_be_pregnant(intake: &Intake) -> bool {
    let recorded = [Pregnancy::Yes, Pregnancy::Possible, Pregnancy::Trying].contains(&intake.pregnancy());
    !recorded && !intake.pregnancy_is_conceivable()
}

/// The texts of the pack that have a part.
fn texts_of_a_part(part: Part) -> BTreeSet<String> {
    let rules = standard_rules().iter();
    let of_part = rules.filter(|(kind, rule)| {
        kind != "adjunct" && rule.get("part").and_then(toml::Value::as_str) == Some(part.code())
    });
    of_part.map(|(_, rule)| rule["text"].as_str().unwrap().to_owned()).collect()
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn what_is_said_fits_the_person_and_the_plan(json in intakes::intake()) {
        let intake = intake(&json);
        let decision = engine().decide(&intake);
        let Some(plan) = plan(&decision) else { return Ok(()) };
        let (texts, additions) = (texts(plan), additions(plan));
        for part in [Part::Face, Part::Body] {
            if plan.insertions().all(|insertion| insertion.part() != part) {
                let of_part = texts_of_a_part(part);
                prop_assert_eq!(texts.iter().find(|text| of_part.contains(*text)), None);
            }
        }
        for text in &texts {
            if plan.insertions().all(|insertion| insertion.part() != Part::Face) {
                let to_everybody = SAID_TO_EVERYBODY.iter().any(|start| text.starts_with(start));
                prop_assert!(to_everybody || !speaks_of(text, &OF_THE_FACE), "{text}");
            }
            for (word, modalities) in OF_ADDITIONS {
                let offered = plan.adjuncts().any(|adjunct| modalities.contains(&adjunct.modality()));
                prop_assert!(offered || !whole_word(text, word), "{text}");
            }
        }
        for text in texts.iter().chain(&additions) {
            prop_assert!(!speaks_of(text, &OF_CHILDREN), "{text}");
            prop_assert!(!cannot_be_pregnant(&intake) || !speaks_of(text, &OF_PREGNANCY), "{text}");
        }
        for adjunct in plan.adjuncts().filter(|it| it.note().text().en().contains("from this plan")) {
            let in_the_body = plan.insertions().any(|insertion| insertion.part() == Part::Body);
            prop_assert!(in_the_body, "{}", adjunct.rule());
        }
        let each: BTreeSet<&String> = texts.iter().chain(&additions).collect();
        prop_assert_eq!(each.len(), texts.len() + additions.len(), "a text twice: {:?}", texts);
    }

    /// The same holds for the sheet of the person, and for what is printed beside a point.
    #[test]
    fn the_formats_fit_the_person_too(json in intakes::intake()) {
        let intake = intake(&json);
        let decision = engine().decide(&intake);
        let sheets = [render::patient(&decision).ok(), render::consent(&decision).ok(), render::session_notes(&decision)];
        for sheet in sheets.into_iter().flatten().map(|sheet| sheet.text()) {
            prop_assert!(!speaks_of(&sheet, &OF_CHILDREN), "{sheet}");
            prop_assert!(!cannot_be_pregnant(&intake) || !speaks_of(&sheet, &OF_PREGNANCY), "{sheet}");
        }
        let beside_the_points = |line: &&str| line.contains("At risk:");
        let text = render::text(&decision);
        prop_assert!(!text.lines().filter(beside_the_points).any(|line| speaks_of(line, &OF_CHILDREN)));
    }

    /// The course of somebody with an event ends before it, whoever they are.
    #[test]
    fn a_course_ends_before_the_event(json in intakes::intake()) {
        let intake = intake(&json);
        let decision = engine().decide(&intake);
        let Some(course) = plan(&decision).and_then(Protocol::course) else { return Ok(()) };
        let (fewest, most) = course.sessions();
        prop_assert!(fewest <= most);
        let Some(event) = intake.event_in_days() else {
            prop_assert_eq!((course.sessions(), course.last_session_days_before_event()), ((10, 12), None));
            return Ok(());
        };
        let before = u32::from(course.last_session_days_before_event().unwrap());
        prop_assert!(before == 7 || before == 14);
        prop_assert_eq!(most == 0, event < before);
        // The last of them, as close together as they may be, is not too late.
        if most > 0 {
            prop_assert!((u32::from(most) - 1) * 7 <= (event - before) * u32::from(course.per_week().1));
        }
        prop_assert_eq!(course.maintenance_weeks(), None);
        prop_assert!(course.reassess_after().is_none_or(|after| after < most));
    }
}

fn bride(days: u32, present: &serde_json::Value) -> Decision {
    let changes = json!({ "age": 30, "event_in_days": days, "risks.present": present });
    engine().decide(&intake(&somebody_with(changes)))
}

/// A bride in ten days gets one session, in every format; one who bruises, or whose day is near, gets none.
#[test]
fn a_bride_gets_no_more_sessions_than_fit_before_the_day() {
    let none = json!([]);
    let bruises = json!([{ "risk": "easy_bruising" }]);
    for (days, present, sessions, before, words) in [
        (10, &none, (1, 1), 7, "1 session, at least 7 days before the event."),
        (
            10,
            &bruises,
            (0, 0),
            14,
            "No session fits before the event: the last must be at least 14 days before it.",
        ),
        (
            6,
            &none,
            (0, 0),
            7,
            "No session fits before the event: the last must be at least 7 days before it.",
        ),
        (
            14,
            &none,
            (3, 3),
            7,
            "At most 3 sessions before the event, 1 to 2 a week, the last at least 7 days before it.",
        ),
        (
            90,
            &none,
            (10, 12),
            7,
            "10 to 12 sessions before the event, 1 to 2 a week, the last at least 7 days before it.",
        ),
    ] {
        let decision = bride(days, present);
        let plan = decision.protocol().unwrap();
        let course = plan.course().unwrap();
        assert_eq!(
            (course.sessions(), course.last_session_days_before_event()),
            (sessions, Some(before)),
            "{days}"
        );
        let json = serde_json::to_value(&decision).unwrap();
        let written = &json["protocol"]["course"];
        assert_eq!(written["sessions"], json!({ "min": sessions.0, "max": sessions.1 }));
        assert_eq!(written["last_session_days_before_event"], json!(before));
        let unwrapped = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut formats = vec![render::text(&decision), render::markdown(&decision), render::html(&decision)];
        formats.extend(render::patient(&decision).map(|sheet| sheet.text()).ok());
        for format in formats {
            let format = unwrapped(&format);
            assert!(format.contains(words), "{days}: {format}");
            assert!(!format.contains("After that, one session every"), "{days}");
        }
    }
}

/// What leaves marks is not offered to somebody whose skin keeps them, before an event, or at 75.
#[test]
fn cupping_of_the_body_is_not_offered_where_marks_matter() {
    let signs = json!(pattern_picture("blood_stasis"));
    let offered = |changes: serde_json::Value| {
        let decision = engine().decide(&intake(&somebody_with(changes)));
        decision
            .protocol()
            .is_some_and(|plan| plan.adjuncts().any(|it| it.modality() == Modality::BodyCupping))
    };
    let of = |extra: serde_json::Value| {
        let mut changes = json!({ "signs": signs, "concerns": [{ "concern": "dryness" }] });
        changes.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
        changes
    };
    assert!(offered(of(json!({}))));
    assert!(!offered(of(json!({ "event_in_days": 14 }))));
    assert!(!offered(of(json!({ "age": 75 }))));
    assert!(!offered(of(json!({ "risks.present": [{ "risk": "pigment_marks_tendency" }] }))));
}
