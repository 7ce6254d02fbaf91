//! Stored decisions: what was changed in one is found.

use super::pack::accepted_people;
use crate::{Kind, mutate};
use serde_json::Value;
use tcm_facial::Engine;
use tcm_facial::intake::Intake;
use tcm_facial::record::DecisionRecord;

/// Whether a document says less than another, or the same: fields and entries may be missing, none is different.
fn is_within(part: &Value, whole: &Value) -> bool {
    match (part, whole) {
        (Value::Object(part), Value::Object(whole)) => part
            .iter()
            .all(|(key, value)| value.is_null() || whole.get(key).is_some_and(|it| is_within(value, it))),
        (Value::Array(part), Value::Array(whole)) => {
            part.len() == whole.len() && part.iter().zip(whole).all(|(part, whole)| is_within(part, whole))
        }
        _ => part == whole || part.as_f64().is_some_and(|it| whole.as_f64() == Some(it)),
    }
}

/// The document without what a policy says, which may make no difference.
fn without_policy(mut document: Value) -> Value {
    if let Some(fields) = document.as_object_mut() {
        fields.remove("policy");
    }
    document
}

pub fn kind() -> Kind {
    let engine = Engine::standard();
    let people: Vec<Intake> = accepted_people();
    let decided: Vec<Value> =
        people.iter().map(|person| serde_json::to_value(engine.decide(person)).expect("JSON")).collect();
    let mut pieces: Vec<Value> = Vec::new();
    for document in &decided {
        for value in document.as_object().into_iter().flat_map(serde_json::Map::values) {
            pieces.push(value.clone());
            pieces.extend(value.as_array().into_iter().flatten().cloned());
        }
    }
    let bases = decided.clone();
    Kind {
        name: "record",
        make: Box::new(move |random| {
            let number = random.below(bases.len());
            let document = mutate::document(&bases[number], &pieces, random).to_string();
            let mut input = vec![u8::try_from(number).unwrap_or_default()];
            if random.one_in(4) {
                let other = random.pick(&bases).to_string();
                input.extend(mutate::text(document.as_bytes(), other.as_bytes(), random));
            } else {
                input.extend(document.bytes());
            }
            input
        }),
        check: Box::new(move |input, _| {
            let Some((number, document)) = input.split_first() else { return false };
            let Ok(record) = serde_json::from_slice::<DecisionRecord>(document) else { return false };
            let number = usize::from(*number);
            let again: DecisionRecord =
                serde_json::from_slice(&serde_json::to_vec(&record).unwrap()).unwrap();
            assert_eq!(again, record, "written and read back");
            match engine.verify(&people[number], &record) {
                Err(error) => assert!(!error.to_string().is_empty()),
                Ok(()) => {
                    let written = serde_json::to_value(&record).unwrap();
                    let (is, was) = (without_policy(written), without_policy(decided[number].clone()));
                    assert!(is_within(&is, &was), "a changed record verifies");
                }
            }
            true
        }),
    }
}
