//! An independent validator of JSON Schema judges intakes, decisions and records.

#[path = "schema/broken.rs"]
mod broken;

use jsonschema::Validator;
use serde_json::Value;
use std::fs::read_to_string;
use std::path::Path;
use tcm_facial::intake::RawIntake;
use tcm_facial::interop::schema;
use tcm_facial::record::DecisionRecord;
use tcm_facial::{Engine, Intake};
use tcm_facial_conformance::intakes;

fn validator(schema: &Value) -> Validator {
    jsonschema::draft202012::meta::validate(schema).unwrap_or_else(|error| panic!("no schema: {error}"));
    jsonschema::draft202012::new(schema).unwrap()
}

fn errors(validator: &Validator, document: &Value) -> Vec<String> {
    validator.iter_errors(document).map(|error| format!("{}: {error}", error.instance_path)).collect()
}

/// The intakes that come with the library: the sample of the examples, and those from practice.
fn written_intakes() -> Vec<Value> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut files = vec![root.join("examples/intakes/sample.json")];
    let practice = std::fs::read_dir(root.join("tests/it/practice")).unwrap();
    files.extend(
        practice
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|it| it == "json")),
    );
    files.iter().map(|file| serde_json::from_str(&read_to_string(file).unwrap()).unwrap()).collect()
}

#[test]
fn intakes_decisions_and_records_are_valid() {
    let [intake, decision, record] =
        [schema::intake(), schema::decision(), schema::record()].map(|schema| validator(&schema));
    let engine = Engine::standard();
    let (mut written, mut random) = (written_intakes(), intakes(1_000));
    assert!(written.len() > 10);
    written.append(&mut random);
    for document in written {
        assert!(errors(&intake, &document).is_empty(), "{:#?}", errors(&intake, &document));
        let read: Intake = serde_json::from_value(document).unwrap();
        let document = serde_json::to_value(&read).unwrap();
        assert!(errors(&intake, &document).is_empty(), "{:#?}", errors(&intake, &document));
        let decided = engine.decide(&read);
        let document = serde_json::to_value(&decided).unwrap();
        assert!(errors(&decision, &document).is_empty(), "{:#?}", errors(&decision, &document));
        let document = serde_json::to_value(decided.record()).unwrap();
        assert!(errors(&record, &document).is_empty(), "{:#?}", errors(&record, &document));
    }
}

#[test]
fn broken_intakes_are_refused_by_the_schema_and_by_the_library() {
    let validator = validator(&schema::intake());
    let sound = broken::sound_intake();
    assert!(validator.is_valid(&sound), "{:#?}", errors(&validator, &sound));
    assert!(Intake::try_from(raw(&sound)).is_ok());
    let broken = broken::intakes(&sound);
    assert!(broken.len() >= 40);
    println!("broken intakes: {}", broken.len());
    for (name, document) in broken {
        assert!(!validator.is_valid(&document), "the schema accepts {name}");
        assert!(Intake::try_from(raw(&document)).is_err(), "the library accepts {name}");
    }
}

fn raw(document: &Value) -> RawIntake {
    serde_json::from_value(document.clone()).unwrap()
}

#[test]
fn broken_decisions_are_refused() {
    let [decision, record] = [schema::decision(), schema::record()].map(|schema| validator(&schema));
    let sound = broken::sound_decision();
    assert!(decision.is_valid(&sound), "{:#?}", errors(&decision, &sound));
    let broken = broken::decisions(&sound);
    assert!(broken.len() >= 40);
    println!("broken decisions: {}", broken.len());
    let mut records = 0;
    for (name, document) in broken {
        assert!(!decision.is_valid(&document), "the schema accepts {name}");
        let is_read = serde_json::from_value::<DecisionRecord>(document.clone()).is_ok();
        // What the schema of a record refuses, the library does not read.
        assert!(record.is_valid(&document) || !is_read, "the library reads {name}");
        records += usize::from(!record.is_valid(&document));
    }
    println!("of them broken as records: {records}");
    assert!(records >= 20, "{records}");
}

/// What only the library can see: see the documentation of the schemas.
const BEYOND_A_SCHEMA: [&str; 7] = [
    "contradictory_signs",
    "present_and_absent",
    "duplicate_concern",
    "impossible_pressure",
    "gone_before_it_began",
    "score_of_later_visit",
    "unknown_point",
];

/// Random damage: whatever the schema refuses, the library refuses, and of what it accepts only what a schema cannot say.
#[test]
fn the_schema_and_the_library_agree_on_damaged_intakes() {
    let validator = validator(&schema::intake());
    let (mut refused, mut accepted, mut beyond) = (0, 0, 0);
    for (number, sound) in intakes(1_000).into_iter().enumerate() {
        for document in broken::damaged(&sound, number) {
            match (validator.is_valid(&document), Intake::try_from(raw(&document))) {
                (true, Ok(_)) => accepted += 1,
                (false, Err(_)) => refused += 1,
                (true, Err(error)) => {
                    let codes: Vec<&str> =
                        error.problems().iter().map(|problem| problem.kind().code()).collect();
                    assert!(codes.iter().all(|code| BEYOND_A_SCHEMA.contains(code)), "{error}\n{document}");
                    beyond += 1;
                }
                (false, Ok(_)) => {
                    panic!("only the schema refuses {document}: {:#?}", errors(&validator, &document))
                }
            }
        }
    }
    println!(
        "damaged intakes: {refused} refused and {accepted} accepted by both, {beyond} by the library alone"
    );
    assert!(refused > 10_000 && accepted > 1_000 && beyond > 10);
}
