//! What a visit may say, and what is wrong with one.

use crate::support::{engine, intake, somebody, somebody_with};
use serde_json::{Value, json};
use tcm_facial::intake::{
    Change, Concern, Intake, ObservedChange, Rater, RawIntake, Reaction, ReportedReaction, Scale, Score,
    Visit,
};

fn problems(changes: Value) -> Vec<String> {
    let raw: RawIntake = serde_json::from_value(somebody_with(changes)).unwrap();
    let Err(error) = Intake::try_from(raw) else { return Vec::new() };
    error.problems().iter().map(|problem| format!("{}: {}", problem.path(), problem.kind())).collect()
}

#[test]
fn all_problems_of_a_visit_come_at_once() {
    let found = problems(json!({ "first_visit": true, "visit": {
        "number": 4,
        "days_since_last": 50_000,
        "change": [{ "concern": "wrinkles", "change": "slight" }, { "concern": "wrinkles", "change": "none" }],
        "reactions": [
            { "reaction": "bruse" },
            { "reaction": "bruise", "days_ago": 3, "gone_days_ago": 5 },
            { "reaction": "other", "note": "" },
            { "point": "ST99" },
        ],
        "scores": [
            { "scale": "gais", "value": 9, "visit": 4, "rater": "practitioner" },
            { "scale": "gais", "value": 1, "visit": 6, "rater": "person" },
        ],
        "needles_last": 900,
        "mood": "good",
    } }));
    let paths: Vec<&str> = found.iter().filter_map(|it| it.split(": ").next()).collect();
    for path in [
        "visit.days_since_last",
        "visit.reactions[0].reaction",
        "visit.reactions[3].reaction",
        "visit.reactions[3].point",
        "visit.scores[0].value",
        "visit.needles_last",
        "visit.mood",
        "visit.change[1].concern",
        "visit.reactions[1].gone_days_ago",
        "visit.reactions[2].note",
        "first_visit",
    ] {
        assert!(paths.contains(&path), "{path} is not among {found:#?}");
    }
    assert!(found.iter().any(|it| it.contains("did you mean `bruise`")), "{found:#?}");
}

#[test]
fn a_first_visit_is_the_first_of_its_course() {
    for (number, first, is_right) in [(1, true, true), (1, false, false), (2, true, false), (2, false, true)]
    {
        let found = problems(json!({ "first_visit": first, "visit": { "number": number, "reactions": [] } }));
        assert_eq!(found.is_empty(), is_right, "{number} {first}: {found:?}");
    }
    let visit = |number: u16| {
        intake(&somebody_with(json!({ "first_visit": null, "visit": { "number": number, "reactions": [] } })))
    };
    assert!(visit(1).is_first_visit() && !visit(2).is_first_visit());
    // The number of the visit answers it; nothing else can.
    assert!(Change::all(&visit(2)).all(|change| !matches!(change, Change::FirstVisit(_))));
    let error = visit(2).with(Change::FirstVisit(true)).unwrap_err();
    assert!(error.to_string().starts_with("first_visit: "), "{error}");
    assert_eq!(visit(2).with(Change::FirstVisit(false)), Ok(visit(2)));
    assert_eq!(problems(json!({ "visit": { "number": 0 } })).len(), 1);
}

#[test]
fn a_visit_is_the_same_built_and_read() {
    let visit = Visit::new(4)
        .with_days_since_last(7)
        .with_change(Concern::Wrinkles, ObservedChange::Slight)
        .with_reaction(ReportedReaction::new(Reaction::Tired).with_severe(false))
        .with_reaction(ReportedReaction::new(Reaction::Other).with_days_ago(2).with_note("a ringing ear"))
        .with_score(Score::new(Scale::SelfRating, 7, 4, Rater::Person))
        .with_needles_last(22);
    let json = json!({
        "number": 4, "days_since_last": 7, "change": [{ "concern": "wrinkles", "change": "slight" }],
        "reactions": [
            { "reaction": "other", "days_ago": 2, "note": "a ringing ear" },
            { "reaction": "tired", "severe": false },
        ],
        "scores": [{ "scale": "self", "value": 7, "visit": 4, "rater": "person" }],
        "needles_last": 22,
    });
    let read = intake(&somebody_with(json!({ "first_visit": null, "visit": json })));
    let mut plain = somebody();
    plain["first_visit"] = Value::Null;
    let built = serde_json::to_value(intake(&plain)).unwrap();
    let mut built: Value = built;
    built["first_visit"] = Value::Null;
    built["visit"] = serde_json::to_value(&visit).unwrap();
    assert_eq!(intake(&built), read);
    let written = serde_json::to_string(&read).unwrap();
    assert_eq!(serde_json::from_str::<Intake>(&written).unwrap(), read);
    let debug = format!("{read:?}");
    assert!(!debug.contains("ringing"), "{debug}");
    // Asked and none is not the same as not asked.
    let asked = Visit::new(2).with_no_reaction();
    assert_ne!(asked, Visit::new(2));
    let again: Visit = serde_json::from_value(serde_json::to_value(&asked).unwrap()).unwrap();
    assert_eq!(again, asked);
}

/// What happened is carried on with its days; whether anything happened since then has to be asked.
#[test]
fn the_next_visit_keeps_reactions_and_asks_for_new_ones() {
    let person = somebody_with(json!({
        "first_visit": null, "visit": { "number": 3, "days_since_last": 7, "needles_last": 24,
            "change": [{ "concern": "wrinkles", "change": "slight" }],
            "reactions": [{ "reaction": "eye_symptom", "days_ago": 5, "gone_days_ago": 4 }, { "reaction": "tired" }] },
    }));
    let last = intake(&person);
    let next = last.follow_up(10);
    let visit = next.visit().unwrap();
    assert_eq!((visit.number(), visit.days_since_last(), visit.needles_last()), (4, Some(10), None));
    assert!(visit.change().is_empty() && visit.has_unasked_reactions());
    let ago: Vec<_> =
        visit.reactions().unwrap().iter().map(|it| (it.days_ago(), it.gone_days_ago())).collect();
    assert!(ago.contains(&(Some(15), Some(14))) && ago.contains(&(None, None)), "{ago:?}");
    assert!(engine().decide(&next).questions().any(|it| it.ask() == "visit.reactions"));
    // Nothing blocks beside an urgent referral, but it does beside a bruise.
    let bruise = json!({ "number": 2, "reactions": [{ "reaction": "bruise", "point": "ST4", "days_ago": 1, "gone_days_ago": 0 }] });
    let bruised = intake(&somebody_with(json!({ "first_visit": null, "visit": bruise })));
    assert!(engine().decide(&bruised).questions().all(|it| it.ask() != "visit.reactions"));
    let weeks_later = engine().decide(&bruised.follow_up(21));
    assert!(weeks_later.questions().any(|it| it.ask() == "visit.reactions" && it.blocks()));
    let written = serde_json::to_value(&next).unwrap();
    assert_eq!(written["visit"]["reactions_asked"], false);
    assert_eq!(intake(&written), next);
    // Asked, and nothing new: the earlier eye symptom still counts.
    let asked = next.with(Change::Visit(Some(visit.clone().with_no_reaction()))).unwrap();
    let decision = engine().decide(&asked);
    assert!(decision.questions().all(|it| it.ask() != "visit.reactions"));
    assert!(decision.findings().any(|it| it.because().any(|fact| fact.starts_with("reaction.eye_symptom"))));
}
