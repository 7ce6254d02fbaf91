//! Intakes as JSON.

use super::people;
use crate::{Kind, checks, mutate};
use serde_json::{Value, json};
use tcm_facial::Engine;
use tcm_facial::atlas::FacialZone;
use tcm_facial::intake::{Concern, Intake, RawIntake, Risk, Sign};

/// Values that stand somewhere in an intake.
fn pieces() -> Vec<Value> {
    let mut pieces: Vec<Value> = Vec::new();
    pieces.extend(Concern::ALL.iter().map(|concern| json!({ "concern": concern, "zones": ["cheek"] })));
    pieces.extend(Risk::ALL.iter().map(|risk| json!({ "risk": risk })));
    pieces.extend(Risk::ALL.iter().map(|risk| json!(risk)));
    pieces.extend(Sign::ALL.iter().map(|sign| json!(sign)));
    pieces.extend(FacialZone::ALL.iter().map(|zone| json!(zone)));
    pieces.extend(
        ["yes", "no", "unknown", "left", "midline", "mild", "severe", "past", "active", "ST36", "合谷"]
            .map(|it| json!(it)),
    );
    pieces
}

pub fn kind() -> Kind {
    let (engine, people, pieces) = (Engine::standard(), people(), pieces());
    Kind {
        name: "intake",
        make: Box::new(move |random| {
            let document = mutate::document(random.pick(&people), &pieces, random).to_string();
            if random.one_in(3) {
                let other = random.pick(&people).to_string();
                return mutate::text(document.as_bytes(), other.as_bytes(), random);
            }
            document.into_bytes()
        }),
        check: Box::new(move |input, random| {
            let Ok(raw) = serde_json::from_slice::<RawIntake>(input) else { return false };
            match Intake::try_from(raw) {
                Ok(intake) => {
                    checks::check(&engine, &intake, random);
                    true
                }
                Err(error) => {
                    assert!((1..=100).contains(&error.problems().len()));
                    assert!(!error.to_string().is_empty());
                    false
                }
            }
        }),
    }
}
