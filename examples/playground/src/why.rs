//! Why a point is in the plan, or why it is not; and what is planned in a zone.

use serde_json::{Value, json};
use tcm_facial::atlas::{FacialZone, Language, Point};
use tcm_facial::{Engine, Intake};

pub fn why(intake: &Intake, about: &str) -> Value {
    let decision = Engine::standard().decide(intake);
    let about = about.trim();
    let is_label = |zone: &&FacialZone| {
        [Language::English, Language::SimplifiedChinese].iter().any(|language| zone.label(*language) == about)
    };
    let zone = about.parse().ok().or_else(|| FacialZone::ALL.iter().find(is_label).copied());
    if let Some(zone) = zone {
        return json!({ "text": decision.why_zone(zone).to_string() });
    }
    match about.parse::<Point>() {
        Ok(point) => {
            json!({ "point": point.code(), "location": point.location(), "text": decision.why(point).to_string() })
        }
        Err(error) => crate::error(&error),
    }
}
