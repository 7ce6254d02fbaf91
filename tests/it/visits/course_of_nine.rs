//! Nine visits of one person, in order.

use crate::support::{engine, finds, intake, overriding, site_name, sites, somebody_with};
use serde_json::{Value, json};
use tcm_facial::atlas::{FacialZone, Point};
use tcm_facial::decision::{Decision, Progress, Protocol};
use tcm_facial::engine::OverrideError;
use tcm_facial::render;
use tcm_facial::rules::{Role, Verdict};

/// She of whom every risk is denied, with lines around the eyes, beside the mouth and between the brows, at a visit.
fn she(visit: &Value) -> Value {
    somebody_with(json!({
        "first_visit": null,
        "concerns": [{ "concern": "wrinkles", "zones": ["crows_feet", "nasolabial", "glabella"], "main": true }],
        "visit": visit,
    }))
}

fn at(visit: &Value) -> Decision {
    engine().decide(&intake(&she(visit)))
}

fn plan(decision: &Decision) -> &Protocol {
    decision.protocol().unwrap_or_else(|| panic!("{}", decision.verdict()))
}

fn progress(decision: &Decision) -> Option<Progress> {
    plan(decision).course().unwrap().progress()
}

/// Whether the plan needles a zone, by a point or by a row.
fn needles_zone(decision: &Decision, zone: FacialZone) -> bool {
    plan(decision).insertions().any(|insertion| match insertion.point() {
        Some(point) => point.zones().contains(zone),
        None => site_name(insertion.site()).starts_with(zone.code()),
    })
}

fn has(decision: &Decision, site: &str) -> bool {
    sites(plan(decision)).contains(&site.to_owned())
}

/// The bruise of the first visit, some days later.
fn bruise(days_ago: u32, gone_days_ago: Option<u32>) -> Value {
    json!({ "reaction": "bruise", "point": "ST4", "side": "left", "days_ago": days_ago, "gone_days_ago": gone_days_ago })
}

fn electric_pain(gone_days_ago: Option<u32>) -> Value {
    json!({ "reaction": "electric_pain", "point": "ST36", "days_ago": 5, "gone_days_ago": gone_days_ago })
}

const EYE: [FacialZone; 3] = [FacialZone::UpperLidBrow, FacialZone::LowerLid, FacialZone::CrowsFeet];

#[test]
fn nine_visits_of_one_person() {
    let first = at(&json!({ "number": 1 }));
    assert!(finds(&first, "first_visit_gentle"));
    assert_eq!(plan(&first).size().code(), "gentle");
    assert_eq!(progress(&first), Some(Progress::First));
    assert!(has(&first, "ST4") && has(&first, "ST36"));

    // A bruise at ST4: its zones rest, on both sides.
    let second = at(&json!({ "number": 2, "days_since_last": 7, "reactions": [bruise(7, None)] }));
    assert!(finds(&second, "reaction_bruise") && !finds(&second, "first_visit_gentle"));
    assert!(!has(&second, "ST4"));
    for zone in Point::ST4.zones() {
        assert!(!needles_zone(&second, zone), "{zone}");
    }
    assert!(has(&second, "ST36"));

    // It is gone and 15 days old; a pain like an electric shock at ST36 rests that point and no zone.
    let reactions = json!([bruise(15, Some(3)), electric_pain(None)]);
    let third = at(&json!({ "number": 3, "days_since_last": 8, "reactions": reactions }));
    assert!(!finds(&third, "reaction_bruise") && finds(&third, "reaction_nerve"));
    assert!(has(&third, "ST4") && !has(&third, "ST36"));
    let withheld: Vec<String> = third.withheld().map(|it| site_name(it.site())).collect();
    assert!(withheld.contains(&"ST36".to_owned()), "{withheld:?}");

    // All is well, and it goes on, with at most twelve needles more than last time.
    let reactions = json!([bruise(22, Some(10)), electric_pain(Some(2))]);
    let slight = json!([{ "concern": "wrinkles", "change": "slight" }]);
    let fourth = at(&json!({
        "number": 4, "days_since_last": 7, "reactions": reactions, "change": slight, "needles_last": 8,
    }));
    assert_eq!(progress(&fourth), Some(Progress::GoOn));
    let needles: u32 = plan(&fourth).insertions().map(|insertion| u32::from(insertion.needles())).sum();
    assert!(needles <= 20, "{needles}");
    let growth = fourth.withheld().filter(|it| it.rules().any(|rule| rule == "builtin.growth"));
    assert!(growth.count() > 0);

    // Nobody has asked what happened.
    let fifth = at(&json!({ "number": 5, "days_since_last": 7 }));
    assert_eq!(fifth.verdict(), Verdict::Incomplete);
    let asked = fifth.questions().find(|question| question.ask() == "visit.reactions").unwrap();
    assert!(asked.blocks() && asked.can_change_verdict());

    // She fainted for a moment.
    let faint = json!({ "reaction": "faint", "days_ago": 7, "gone_days_ago": 7, "severe": false });
    let sixth = at(&json!({ "number": 6, "days_since_last": 7, "reactions": [faint] }));
    assert!(finds(&sixth, "reaction_faint") && !finds(&sixth, "reaction_faint_severe"));
    let needles: u32 = plan(&sixth).insertions().map(|insertion| u32::from(insertion.needles())).sum();
    assert!(needles <= 10, "{needles}");

    // No change after six sessions: look again. The practitioner finds a reason to go on.
    let none = json!([{ "concern": "wrinkles", "change": "none" }]);
    let visit = json!({ "number": 7, "days_since_last": 7, "reactions": [], "change": none });
    let seventh = at(&visit);
    assert_eq!(seventh.verdict(), Verdict::Defer);
    assert!(finds(&seventh, "course_no_change") && seventh.protocol().is_none());
    let screening = engine().screen(&intake(&she(&visit)));
    let refused = overriding("course_no_change", Role::Guardian, "Go on.");
    assert!(screening.override_safety_rule(&refused).is_err());
    let lifted = overriding("course_no_change", Role::Practitioner, "She slept badly for weeks; six more.");
    let lifted = screening.override_safety_rule(&lifted).unwrap().decide();
    assert_eq!(lifted.verdict(), Verdict::Treat);
    assert_eq!(progress(&lifted), Some(Progress::Reassess));
    assert!(lifted.overrides().any(|one| one.rule() == "course_no_change" && one.by() == "M. Roth"));

    // Flashes in one eye: somebody looks into it at once.
    let eye = json!({ "reaction": "eye_symptom", "side": "left", "days_ago": 1, "gone_days_ago": 0 });
    let eighth = at(&json!({ "number": 8, "days_since_last": 7, "reactions": [eye] }));
    assert_eq!(eighth.verdict(), Verdict::ReferUrgent);
    assert!(eighth.protocol().is_none() && eighth.alternative().is_none());
    assert!(eighth.referred_to().any(|role| role == Role::EyeDoctor));

    // An eye doctor has seen the eye. The zones around it stay closed, whatever the time, until that too is cleared by name.
    let eye = json!({ "reaction": "eye_symptom", "side": "left", "days_ago": 60, "gone_days_ago": 59 });
    let visit = json!({ "number": 9, "days_since_last": 59, "reactions": [eye] });
    let screening = engine().screen(&intake(&she(&visit)));
    assert_eq!(screening.clone().decide().verdict(), Verdict::ReferUrgent);
    let by_another = overriding("reaction_eye_symptom", Role::Practitioner, "It has passed.");
    assert!(screening.override_safety_rule(&by_another).is_err());
    let before_it =
        overriding("reaction_eye_symptom", Role::EyeDoctor, "The retina is whole.").with_days_ago(61);
    assert!(matches!(screening.override_safety_rule(&before_it), Err(OverrideError::NewerReaction { .. })));
    let seen = overriding("reaction_eye_symptom", Role::EyeDoctor, "The retina is whole.");
    let screening = screening.override_safety_rule(&seen).unwrap();
    let ninth = screening.clone().decide();
    assert_eq!(ninth.verdict(), Verdict::Treat);
    assert!(finds(&ninth, "reaction_eye_zones"));
    assert!(EYE.iter().all(|zone| !needles_zone(&ninth, *zone)), "{:?}", sites(plan(&ninth)));
    let cleared =
        overriding("reaction_eye_zones", Role::EyeDoctor, "Needles around the eye are possible again.");
    let cleared = screening.override_safety_rule(&cleared).unwrap().decide();
    assert!(EYE.iter().any(|zone| needles_zone(&cleared, *zone)));

    // Each card was read.
    for (number, decision) in
        (1..).zip([&first, &second, &third, &fourth, &fifth, &sixth, &seventh, &eighth, &ninth])
    {
        insta::assert_snapshot!(format!("card_of_visit_{number}"), render::card(decision).text());
    }
}

/// What a decision says of the visit, format by format.
fn told(decision: &Decision) -> Vec<(&'static str, String)> {
    let report = render::report(decision);
    let json = serde_json::to_value(decision).unwrap();
    let rules: Vec<&str> =
        json["findings"].as_array().unwrap().iter().filter_map(|it| it["rule"].as_str()).collect();
    let own = ["reaction_", "course_", "first_visit"];
    let rules = rules.into_iter().filter(|rule| own.iter().any(|own| rule.starts_with(own)));
    let course = json!({
        "verdict": json["verdict"],
        "findings": rules.collect::<Vec<_>>(),
        "visit": json["protocol"]["course"]["visit"],
        "progress": json["protocol"]["course"]["progress"],
    });
    let section = |text: &str, from: &str, to: &str| {
        let start = text.find(from).unwrap_or_else(|| panic!("no {from}"));
        let rest = &text[start..];
        let end = rest[from.len()..].find(to).map_or(rest.len(), |end| end + from.len());
        rest[..end].trim_end().to_owned()
    };
    let text = report.text();
    vec![
        ("text", section(&text, "THIS VISIT", "\n\n\n").lines().take(14).collect::<Vec<_>>().join("\n")),
        ("markdown", section(&report.markdown(), "## This visit", "\n## ")),
        ("html", section(&report.html(), "This visit<span", "</section>")),
        ("stricta", section(&render::stricta(decision, None).markdown(), "## This visit", "\n## ")),
        ("json", serde_json::to_string_pretty(&course).unwrap()),
    ]
}

#[test]
fn every_format_says_it() {
    let scores = json!([
        { "scale": "wsrs", "zone": "nasolabial", "value": 4, "visit": 1, "rater": "practitioner" },
        { "scale": "wsrs", "zone": "nasolabial", "value": 3, "visit": 3, "rater": "practitioner" },
        { "scale": "wsrs", "zone": "nasolabial", "value": 3, "visit": 4, "rater": "practitioner" },
        { "scale": "self", "value": 6, "visit": 4, "rater": "person" },
    ]);
    let slight = json!([{ "concern": "wrinkles", "change": "slight" }]);
    let reactions =
        json!([bruise(5, None), { "reaction": "tired", "severe": true, "note": "slept all day" }]);
    let fourth = at(&json!({
        "number": 4, "days_since_last": 5, "reactions": reactions, "change": slight, "scores": scores,
        "needles_last": 18,
    }));
    for (format, said) in told(&fourth) {
        insta::assert_snapshot!(format!("fourth_visit_{format}"), said);
    }
    let sheet = render::patient(&fourth).unwrap().text();
    let sheet = sheet.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(sheet.contains("For your safety, we will not needle the folds from nose to mouth"), "{sheet}");
    assert!(fourth.questions().all(|question| question.ask() != "visit.reactions"));
}
