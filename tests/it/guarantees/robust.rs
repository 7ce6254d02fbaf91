//! Whatever comes in, there is an answer or an error.

use super::super::support::{engine, somebody};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::Value;
use tcm_facial::Engine;
use tcm_facial::atlas::Point;
use tcm_facial::intake::{Intake, RawIntake};
use tcm_facial::rules::RulePack;

proptest! {
    #![proptest_config(crate::support::cases(1_000))]

    /// Whatever comes in, there is an answer or an error, never a panic.
    #[test]
    fn no_intake_panics(json in any_json()) {
        let raw: RawIntake = serde_json::from_value(json).unwrap();
        if let Ok(taken) = Intake::try_from(raw) {
            let decision = engine().decide(&taken);
            prop_assert!(!decision.statement().is_empty());
            #[cfg(feature = "render")]
            prop_assert!(!tcm_facial::render::text(&decision).is_empty());
        }
    }

    #[test]
    fn no_pack_panics(text in ".{0,200}", place: Index, piece in "[\\x00-\\x7fé字]{0,12}") {
        let _ = RulePack::from_toml("random.toml", &text);
        let mut damaged = PACK.to_owned();
        let at = place.index(damaged.len());
        damaged.replace_range(at..(at + piece.len()).min(damaged.len()), &piece);
        if let Ok(pack) = RulePack::from_toml("damaged.toml", &damaged) {
            let _ = Engine::builder().pack(pack).build();
        }
    }
}

/// ASCII throughout, so that it can be damaged anywhere.
const PACK: &str = r#"
[pack]
id = "p"
version = "1"
format = 1

[[safety]]
id = "x"
when = "at least 2 of (risk.nsaid, risk.dermal_filler.days_ago < interval, not sex.male) and age >= 18"
interval = { floor = 1, default = 2, strict = 3 }
class = "note"
verdict = "treat"
block = { what = ["needle"], where = ["own_zones", "neck", "LI4"], own_side = true }
cap = { face_gauge_mm = 0.16, depth_mm = { ST36 = 12 }, needles = 9, stimulation = "mild" }
substitute = { LI4 = ["LI11"] }
reason = { en = "r", zh-Hans = "x" }
cleared_by = "time"
sources = ["project-default"]
confidence = "found"
"#;

fn any_json() -> impl Strategy<Value = Value> {
    let keys = prop::sample::select(vec![
        "age",
        "sex",
        "pregnancy",
        "concerns",
        "concern",
        "zones",
        "side",
        "signs",
        "risks",
        "present",
        "absent",
        "risk",
        "status",
        "days_ago",
        "vitals",
        "systolic_mmhg",
        "preferences",
        "avoid_points",
        "event_in_days",
        "x",
    ]);
    let words = prop::sample::select(vec![
        "female",
        "no",
        "wrinkles",
        "glabella",
        "left",
        "epilepsy",
        "all_others",
        "ST36",
        "",
        "字",
    ]);
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (0..130_u8).prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        words.prop_map(Value::from),
    ];
    let tree = leaf.prop_recursive(5, 64, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::btree_map(keys.clone(), inner, 0..6).prop_map(|fields| fields
                .into_iter()
                .map(|(key, value)| (key.to_owned(), value))
                .collect::<serde_json::Map<_, _>>()
                .into()),
        ]
    });
    // Sometimes nearly right: one field of a right intake replaced.
    (tree, any::<Index>(), any::<bool>()).prop_map(|(value, pick, nearly)| {
        if !nearly {
            return value;
        }
        let mut intake = somebody();
        let fields: Vec<String> = intake.as_object().unwrap().keys().cloned().collect();
        intake[&fields[pick.index(fields.len())]] = value;
        intake
    })
}

#[test]
fn the_engine_can_be_shared() {
    fn shared<T: Send + Sync + Clone>(_: &T) {}
    shared(engine());
    assert_eq!(Point::all().len(), Point::COUNT);
}
