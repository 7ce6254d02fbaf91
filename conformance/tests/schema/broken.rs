//! Rules that break a document, each named.

use serde_json::{Value, json};
use std::collections::BTreeSet;
use tcm_facial::intake::{Detail, Risk, Scale, Status};
use tcm_facial::{Engine, Intake};

type Named = Vec<(String, Value)>;

/// An intake that gives every field.
pub fn sound_intake() -> Value {
    json!({
        "age": 47, "sex": "female", "pregnancy": "yes", "pregnancy_weeks": 12, "breastfeeding": false, "first_visit": false,
        "concerns": [
            { "concern": "wrinkles", "zones": ["glabella"], "side": "left", "severity": "mild", "main": true },
            { "concern": "scars", "zones": ["cheek"] }
        ],
        "signs": ["tongue_pale", "fatigue"], "lifestyle": ["smoking"],
        "risks": {
            "present": [
                { "risk": "epilepsy", "status": "controlled" },
                { "risk": "botulinum_toxin", "days_ago": 30, "zones": ["glabella"] },
                { "risk": "other_medicine", "note": "apixaban" }
            ],
            "absent": ["asthma"]
        },
        "vitals": { "systolic_mmhg": 128, "diastolic_mmhg": 82 },
        "event_in_days": 21,
        "visit": {
            "number": 4, "days_since_last": 7, "change": [{ "concern": "wrinkles", "change": "slight" }],
            "reactions": [{
                "reaction": "bruise", "point": "ST2", "zone": "lower_lid", "side": "left", "days_ago": 5, "gone_days_ago": 2,
                "severe": false, "note": "small"
            }],
            "reactions_asked": true,
            "scores": [{ "scale": "gais", "zone": "glabella", "value": 2, "visit": 3, "rater": "practitioner" }],
            "needles_last": 20
        },
        "answers": { "clinic.semaglutide": "no" },
        "preferences": {
            "size": "medium", "position": "supine", "needles_max": 30, "face_needles_max": 20, "body_needles_max": 8,
            "retention_min": 20, "avoid_modalities": ["moxa"], "avoid_points": ["LI4"]
        }
    })
}

/// A decision with a plan, findings and questions.
pub fn sound_decision() -> Value {
    let intake: Intake = serde_json::from_value(json!({
        "age": 52, "sex": "female", "pregnancy": "no", "first_visit": false, "event_in_days": 60,
        "concerns": [{ "concern": "wrinkles", "zones": ["glabella", "crows_feet"] }, { "concern": "dark_circles" }],
        "signs": ["fatigue", "poor_appetite", "loose_stool", "tongue_pale"],
        "risks": {
            "present": [
                { "risk": "antiplatelet" }, { "risk": "epilepsy", "status": "past" }, { "risk": "other_medicine", "note": "apixaban" }
            ],
            "absent": "all_others"
        }
    }))
    .unwrap();
    serde_json::to_value(Engine::standard().decide(&intake)).unwrap()
}

/// Every place of a document as a JSON Pointer, one for each field: of a list, only the first entry.
fn places(document: &Value) -> Vec<String> {
    fn walk(value: &Value, pointer: &str, seen: &mut BTreeSet<String>, places: &mut Vec<String>) {
        let shape: Vec<&str> = pointer.split('/').filter(|part| part.parse::<usize>().is_err()).collect();
        if seen.insert(format!("{}{}", shape.join("/"), value.is_null())) && !pointer.is_empty() {
            places.push(pointer.to_owned());
        }
        match value {
            Value::Array(entries) => {
                entries
                    .iter()
                    .enumerate()
                    .for_each(|(at, it)| walk(it, &format!("{pointer}/{at}"), seen, places));
            }
            Value::Object(fields) => {
                fields.iter().for_each(|(name, it)| walk(it, &format!("{pointer}/{name}"), seen, places));
            }
            _ => {}
        }
    }
    let mut places = Vec::new();
    walk(document, "", &mut BTreeSet::new(), &mut places);
    places
}

fn set(document: &Value, pointer: &str, value: Value) -> Value {
    let mut document = document.clone();
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    match document.pointer_mut(parent).unwrap() {
        Value::Object(fields) => drop(fields.insert(name.to_owned(), value)),
        Value::Array(entries) => entries[name.parse::<usize>().unwrap()] = value,
        other => panic!("{pointer} of {other}"),
    }
    document
}

fn remove(document: &Value, pointer: &str) -> Value {
    let mut document = document.clone();
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    document.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(name).unwrap();
    document
}

/// A value of another type in each place.
fn wrong_types(document: &Value) -> Named {
    let wrong = |pointer: &String| {
        let wrong = match document.pointer(pointer).unwrap() {
            Value::String(_) => json!(7),
            Value::Number(number) => json!(number.to_string()),
            Value::Bool(yes) => json!(yes.to_string()),
            Value::Array(entries) => json!({ "entries": entries }),
            object @ Value::Object(_) => json!([object]),
            Value::Null => json!(["not null"]),
        };
        (format!("wrong type at {pointer}"), set(document, pointer, wrong))
    };
    places(document).iter().map(wrong).collect()
}

/// Numbers below and above their range, and a fraction of a whole one.
fn wrong_numbers(document: &Value, is_right: impl Fn(&str, &Value) -> bool) -> Named {
    let numbers =
        places(document).into_iter().filter(|pointer| document.pointer(pointer).unwrap().is_number());
    let wrong = numbers.flat_map(|pointer| {
        [("negative", json!(-1)), ("too large", json!(1_000_000)), ("a fraction", json!(2.5))]
            .map(|(name, number)| (name, pointer.clone(), number))
    });
    let wrong = wrong.filter(|(_, pointer, number)| !is_right(pointer, number));
    wrong
        .map(|(name, pointer, number)| (format!("{name} at {pointer}"), set(document, &pointer, number)))
        .collect()
}

fn unknown_codes(document: &Value, is_code: impl Fn(&str) -> bool) -> Named {
    let codes = places(document)
        .into_iter()
        .filter(|pointer| document.pointer(pointer).unwrap().is_string() && is_code(pointer));
    codes
        .map(|pointer| (format!("unknown code at {pointer}"), set(document, &pointer, json!("no_such_code"))))
        .collect()
}

pub fn intakes(sound: &Value) -> Named {
    let is_object = |pointer: &String| sound.pointer(pointer).unwrap().is_object();
    let objects = places(sound).into_iter().filter(is_object).chain([String::new()]);
    let unknown_fields = objects.map(|pointer| {
        (format!("unknown field in {pointer}/"), set(sound, &format!("{pointer}/no_such_field"), json!("no")))
    });
    let required = [
        "/age",
        "/concerns",
        "/concerns/0/concern",
        "/risks/present/0/risk",
        "/visit/number",
        "/visit/change/0/concern",
        "/visit/change/0/change",
        "/visit/reactions/0/reaction",
        "/visit/scores/0/scale",
        "/visit/scores/0/value",
        "/visit/scores/0/visit",
        "/visit/scores/0/rater",
    ];
    let missing = required.map(|pointer| (format!("no {pointer}"), remove(sound, pointer)));
    let null = required.map(|pointer| (format!("null at {pointer}"), set(sound, pointer, Value::Null)));
    let is_code = |pointer: &str| {
        !pointer.ends_with("/note") && !pointer.ends_with("/point") && !pointer.contains("avoid_points")
    };
    let mut broken: Named = unknown_fields.chain(missing).chain(null).collect();
    broken.append(&mut wrong_types(sound));
    broken.append(&mut wrong_numbers(sound, |_, _| false));
    broken.append(&mut unknown_codes(sound, is_code));
    broken.append(&mut contradictions(sound));
    broken.append(&mut details(sound));
    broken
}

fn contradictions(sound: &Value) -> Named {
    let long = |length: usize| "x".repeat(length);
    let mut rules = vec![
        ("no concern", "/concerns", json!([])),
        ("a second main concern", "/concerns/1/main", json!(true)),
        ("more concerns than there are", "/concerns", json!(vec![json!({ "concern": "acne" }); 27])),
        ("scars without zones", "/concerns/1/zones", json!([])),
        ("scars with zones null", "/concerns/1/zones", Value::Null),
        ("a concern in the midline", "/concerns/0/side", json!("midline")),
        ("weeks without a pregnancy", "/pregnancy", json!("no")),
        ("weeks with pregnancy null", "/pregnancy", Value::Null),
        ("the fourth visit is the first", "/first_visit", json!(true)),
        ("the first visit is not the first", "/visit", json!({ "number": 1 })),
        ("visit 0", "/visit/number", json!(0)),
        ("one needle", "/preferences/needles_max", json!(1)),
        ("one needle of the face", "/preferences/face_needles_max", json!(1)),
        ("needles for no minute", "/preferences/retention_min", json!(0)),
        ("an empty note", "/risks/present/2/note", json!(" ")),
        ("a long note", "/risks/present/2/note", json!(long(501))),
        ("a question of no clinic", "/answers", json!({ "semaglutide": "no" })),
        ("a question with a capital", "/answers", json!({ "clinic.Semaglutide": "no" })),
        ("a long question", "/answers", json!({ format!("clinic.{}", long(58)): "no" })),
        ("an answer that is neither", "/answers", json!({ "clinic.semaglutide": "maybe" })),
        ("another word than all_others", "/risks/absent", json!("all")),
        ("absent as an object", "/risks/absent", json!({ "asthma": true })),
        ("a concern as a code alone", "/concerns", json!(["wrinkles"])),
        ("a list in a list", "/signs", json!([["fatigue"]])),
        ("risks without present and absent", "/risks", json!([{ "risk": "asthma" }])),
    ];
    rules.push(("unknown age", "/age", Value::Null));
    let mut broken: Named = rules
        .into_iter()
        .map(|(name, pointer, value)| (name.to_owned(), set(sound, pointer, value)))
        .collect();
    for scale in Scale::ALL {
        let entry = json!({ "scale": scale, "value": scale.range().1 + 1, "visit": 1, "rater": "person" });
        broken.push((format!("a score beyond {scale}"), set(sound, "/visit/scores/0", entry)));
    }
    broken
}

/// For each detail a risk that does not take it, and for each status a risk that does not.
fn details(sound: &Value) -> Named {
    let value = |detail: &Detail| match detail {
        Detail::Status => json!("active"),
        Detail::Severity => json!("mild"),
        Detail::DaysAgo => json!(1),
        Detail::Zones => json!([]),
        Detail::Side => json!("left"),
        Detail::Note => json!("a note"),
        other => panic!("{other:?}"),
    };
    let details = Detail::ALL.iter().map(|detail| {
        let risk = Risk::ALL.iter().find(|risk| !risk.accepts(*detail)).unwrap();
        (format!("a detail that {risk} does not take"), json!({ "risk": risk, detail.code(): value(detail) }))
    });
    let statuses = Status::ALL.iter().filter_map(|status| {
        let refuses = |risk: &&Risk| risk.accepts(Detail::Status) && !risk.statuses().contains(status);
        let risk = Risk::ALL.iter().find(refuses)?;
        Some((format!("a status that {risk} does not take"), json!({ "risk": risk, "status": status })))
    });
    let entries = details.chain(statuses);
    entries.map(|(name, entry)| (name, set(sound, "/risks/present/0", entry))).collect()
}

/// Fields of a decision that hold codes.
const CODES: [&str; 28] = [
    "schema",
    "intervals",
    "verdict",
    "by",
    "class",
    "cleared_by",
    "overridable_by",
    "confidence",
    "answer_type",
    "of",
    "group",
    "fit",
    "clarity",
    "point",
    "side",
    "zone",
    "form",
    "modality",
    "part",
    "phase",
    "role",
    "angle",
    "direction",
    "stimulation",
    "de_qi",
    "size",
    "step",
    "certainty",
];

pub fn decisions(sound: &Value) -> Named {
    // A field that is written only where there is something to say.
    let is_optional = |pointer: &str| {
        pointer.contains("/caps/")
            || ["/point", "/last_session_days_before_event"].iter().any(|name| pointer.ends_with(name))
                && (pointer.contains("/technique/") || pointer.contains("/course/"))
    };
    let is_field = |pointer: &String| pointer.rsplit('/').next().unwrap().parse::<usize>().is_err();
    let fields = places(sound).into_iter().filter(|pointer| is_field(pointer) && !is_optional(pointer));
    let mut broken: Named =
        fields.map(|pointer| (format!("no {pointer}"), remove(sound, &pointer))).collect();
    broken.append(&mut wrong_types(sound));
    let is_length = |pointer: &str| pointer.contains("_mm");
    let is_right = |pointer: &str, number: &Value| match number.as_f64() {
        Some(number) if number > 2.5 => {
            !pointer.ends_with("_min") && !pointer.ends_with("/score") || pointer.ends_with("visit_min")
        }
        Some(number) if number > 0.0 => is_length(pointer),
        _ => false,
    };
    broken.append(&mut wrong_numbers(sound, is_right));
    let is_code = |pointer: &str| CODES.contains(&pointer.rsplit('/').next().unwrap());
    broken.append(&mut unknown_codes(sound, is_code));
    let null_plan = set(sound, "/protocol", Value::Null);
    broken.extend([
        ("a plan beside refer".to_owned(), set(sound, "/verdict", json!("refer"))),
        ("treat without a plan".to_owned(), null_plan),
        ("an urgent referral as the verdict".to_owned(), set(sound, "/verdict", json!("refer_urgent"))),
        (
            "a referral beside treat".to_owned(),
            set(sound, "/referral", json!({ "to": ["physician"], "urgency": "routine" })),
        ),
        (
            "a point and a zone".to_owned(),
            set(sound, "/withheld/0/local", json!({ "zone": "cheek", "form": "around_patch" })),
        ),
        ("another format".to_owned(), set(sound, "/schema", json!("tcm-facial/decision/2"))),
        ("a plan in a plan".to_owned(), set(sound, "/protocol", json!({ "protocol": sound["protocol"] }))),
    ]);
    broken
}

/// The document with another value in each place.
pub fn damaged(sound: &Value, number: usize) -> Vec<Value> {
    let values = json!([
        null, true, false, -1, 0, 1, 2, 46, 301, 1.5, "", " ", "x", "yes", "no", "left", "midline", "active", "past", "mild", "none",
        "epilepsy", "glabella", "wrinkles", "scars", "ST36", "zusanli", "all_others", [], {}, ["glabella"], ["all_others"],
        ["epilepsy"], [{ "concern": "scars" }], { "number": 1 }, { "number": 2 }, { "clinic.x": "yes" }
    ]);
    let values = values.as_array().unwrap();
    let places = places(sound);
    let damaged = places
        .iter()
        .enumerate()
        .map(|(at, pointer)| set(sound, pointer, values[(number * 7 + at) % values.len()].clone()));
    damaged.collect()
}
