//! An independent validator of JSON Schema judges intakes, decisions and records.

#[test]
fn random_intakes_are_valid() {
    assert!(tcm_facial_conformance::intakes(20).iter().all(|intake| serde_json::from_value::<tcm_facial::Intake>(intake.clone()).is_ok()));
}
