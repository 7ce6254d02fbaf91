//! Scores are shown and change nothing.

use crate::support::{engine, intake, somebody_with};
use serde_json::json;

#[test]
fn a_score_changes_no_decision() {
    let with = |scores: serde_json::Value| {
        let visit = json!({ "number": 3, "reactions": [], "scores": scores });
        let decision =
            engine().decide(&intake(&somebody_with(json!({ "first_visit": null, "visit": visit }))));
        serde_json::to_value(decision).unwrap()
    };
    let worst = json!([
        { "scale": "gais", "value": 5, "visit": 3, "rater": "practitioner" },
        { "scale": "gais", "value": 1, "visit": 1, "rater": "practitioner" },
    ]);
    assert_eq!(with(json!([])), with(worst));
}
