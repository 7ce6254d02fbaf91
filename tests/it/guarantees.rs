//! The guarantees of the safety model, on random intakes.

use super::support::{
    PatternSigns, engine, intake, pack, somebody, somebody_with, standard_patterns, standard_rules,
};
use crate::reference::intakes;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use tcm_facial::Engine;
use tcm_facial::atlas::{FacialZone, Part, Point};
use tcm_facial::intake::{Ask, Detail, Intake, Means, Modality, RawIntake, Risk};
use tcm_facial::protocol::{Decision, Protocol, Site};
use tcm_facial::rules::{Builtin, RuleId, RulePack, Verdict};

fn plan(decision: &Decision) -> Option<&Protocol> {
    decision.protocol().or(decision.alternative())
}

/// An entry of a risk with some of the details that it takes.
fn entry(risk: Risk, choice: u64) -> Value {
    let mut entry = json!({ "risk": risk });
    for (place, detail) in risk.details().iter().enumerate() {
        let choice = choice >> (8 * place);
        if choice % 4 == 0 {
            continue;
        }
        let pick = usize::try_from(choice >> 2 & 63).unwrap();
        entry[detail.code()] = match detail {
            Detail::Status => json!(risk.statuses()[pick % risk.statuses().len()]),
            Detail::Severity => json!(["mild", "moderate", "severe"][pick % 3]),
            Detail::DaysAgo => json!([0, 5, 13, 30, 100, 179, 400, 800][pick % 8]),
            Detail::Zones => json!([FacialZone::ALL[pick % FacialZone::ALL.len()]]),
            Detail::Side => json!(["left", "right", "bilateral"][pick % 3]),
            _ => Value::Null,
        };
    }
    entry
}

/// The intake with every risk but those listed as present denied by name.
fn with_all_answered(mut intake: Value) -> Value {
    let present: Vec<Value> =
        intake.pointer("/risks/present").and_then(Value::as_array).cloned().unwrap_or_default();
    let named: BTreeSet<&str> = present.iter().filter_map(|entry| entry["risk"].as_str()).collect();
    let absent: Vec<&str> =
        Risk::ALL.iter().map(|risk| risk.code()).filter(|code| !named.contains(code)).collect();
    intake["risks"] = json!({ "present": present.clone(), "absent": absent });
    intake
}

/// A risk that the intake denies.
fn denied(intake: &Value, pick: Index) -> Option<Risk> {
    let absent = intake["risks"]["absent"].as_array()?;
    absent.get(pick.index(absent.len().max(1)))?.as_str()?.parse().ok()
}

fn without_denial(intake: &Value, risk: Risk) -> Value {
    let mut changed = intake.clone();
    changed["risks"]["absent"].as_array_mut().unwrap().retain(|code| code != risk.code());
    changed
}

/// What a further risk must not do to a decision.
fn assert_not_lightened(before: &Decision, after: &Decision) -> Result<(), TestCaseError> {
    prop_assert!(after.verdict() >= before.verdict(), "{} became {}", before.verdict(), after.verdict());
    let Some(after_plan) = plan(after) else { return Ok(()) };
    let had: BTreeMap<Site, _> = plan(before)
        .map(|plan| plan.insertions().into_iter().map(|insertion| (insertion.site(), insertion)).collect())
        .unwrap_or_default();
    for insertion in after_plan.insertions() {
        if insertion.stands_in_for().is_some() {
            let named = insertion.because().into_iter().any(|reason| reason.weight() == 0);
            prop_assert!(named, "{:?} stands in, and no rule names it", insertion.site());
            continue;
        }
        let Some(earlier) = had.get(&insertion.site()) else {
            return Err(TestCaseError::fail(format!("{:?} came in", insertion.site())));
        };
        prop_assert!(insertion.needles() <= earlier.needles());
        if let (Some(now), Some(then)) = (insertion.technique(), earlier.technique()) {
            prop_assert!(now.depth().max() <= then.depth().max());
            prop_assert!(now.gauge() <= then.gauge());
            prop_assert!(now.stimulation() <= then.stimulation());
        }
    }
    if let (Some(now), Some(then)) =
        (after_plan.retention_min(), plan(before).and_then(Protocol::retention_min))
    {
        // Points of the back that fall away leave more of the thirty minutes to the others.
        let prone =
            |plan: &Protocol| plan.insertions().iter().any(|insertion| insertion.phase().code() == "prone");
        prop_assert!(now <= then || (plan(before).is_some_and(prone) && !prone(after_plan)));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Absent to present and absent to unknown: never lighter, and nothing comes in by the back door.
    #[test]
    fn another_risk_can_only_withhold_more(json in intakes::intake(), pick: Index, choice: u64) {
        let json = with_all_answered(json);
        let Some(risk) = denied(&json, pick) else { return Ok(()) };
        let before = engine().decide(&intake(&json));
        let unknown = without_denial(&json, risk);
        assert_not_lightened(&before, &engine().decide(&intake(&unknown)))?;
        let mut present = unknown;
        present["risks"]["present"].as_array_mut().unwrap().push(entry(risk, choice));
        assert_not_lightened(&before, &engine().decide(&intake(&present)))?;
    }

    #[test]
    fn nothing_blocked_is_placed(json in intakes::intake()) {
        let decision = engine().decide(&intake(&json));
        let Some(plan) = plan(&decision) else { return Ok(()) };
        let means = plan.modality().means();
        for finding in decision.findings() {
            let Some(block) = finding.block().filter(|block| means.iter().any(|means| block.what().contains(means))) else {
                continue;
            };
            let places = block.places();
            if places.own_side() {
                continue;
            }
            for insertion in plan.insertions() {
                let site = insertion.site();
                let blocked = places.everywhere()
                    || (places.whole_face() && insertion.part() == Part::Face)
                    || match site {
                        Site::Point(point) => {
                            places.points().contains(point) || !point.zones().intersection(places.zones()).is_empty()
                        }
                        Site::Local { zone, .. } => places.zones().contains(zone),
                    };
                prop_assert!(!blocked, "{site:?} is blocked by {}", finding.rule());
            }
        }
    }

    #[test]
    fn no_needle_where_the_verdict_is_no_treatment(json in intakes::intake()) {
        let decision = engine().decide(&intake(&json));
        prop_assert_eq!(decision.protocol().is_some(), decision.verdict() == Verdict::Treat);
        if let Some(alternative) = decision.alternative() {
            prop_assert!(matches!(decision.verdict(), Verdict::Defer | Verdict::Refer));
            prop_assert!(decision.questions().iter().all(|question| !question.blocks()));
            prop_assert!(alternative.insertions().iter().all(|insertion| insertion.needles() == 0 && insertion.point().is_some()));
            prop_assert!(!alternative.modality().means().contains(&Means::Needle));
        }
    }

    #[test]
    fn everything_rests_on_a_rule_and_its_sources(json in intakes::intake()) {
        let (known, sources) = &*NAMES;
        let decision = engine().decide(&intake(&json));
        for finding in decision.findings() {
            prop_assert!(known.contains(finding.rule()), "{}", finding.rule());
            prop_assert!(!finding.because().is_empty() && !finding.sources().is_empty());
            prop_assert!(finding.sources().iter().all(|source| sources.contains(*source)));
        }
        for kept in decision.withheld() {
            prop_assert!(!kept.rules().is_empty());
            prop_assert!(kept.rules().iter().all(|rule| known.contains(*rule)), "{:?}", kept.rules());
        }
        for question in decision.questions() {
            prop_assert!(question.rules().iter().all(|rule| known.contains(*rule)));
        }
        if let Some(plan) = plan(&decision) {
            prop_assert!(!plan.insertions().is_empty());
            for insertion in plan.insertions() {
                prop_assert!(!insertion.because().is_empty(), "{:?}", insertion.site());
                for reason in insertion.because() {
                    prop_assert!(known.contains(reason.rule()), "{}", reason.rule());
                    prop_assert!(!reason.sources().is_empty());
                    prop_assert!(reason.sources().iter().all(|source| sources.contains(*source)));
                }
            }
            for open in plan.unanswered() {
                prop_assert!(!open.rules().is_empty() && open.rules().iter().all(|rule| known.contains(*rule)));
            }
        }
    }

    #[test]
    fn no_point_is_off_by_default_or_too_deep_and_no_budget_is_exceeded(json in intakes::intake()) {
        let taken = intake(&json);
        let decision = engine().decide(&taken);
        let Some(plan) = plan(&decision) else { return Ok(()) };
        let mut seen = BTreeSet::new();
        for insertion in plan.insertions() {
            prop_assert!(seen.insert(insertion.site()), "{:?} twice", insertion.site());
            if let Some(point) = insertion.point() {
                prop_assert!(!point.is_off_by_default(), "{point}");
                prop_assert!(!taken.preferences().avoided_points().contains(point));
                if let (Some(technique), Some(limit)) = (insertion.technique(), point.depth_limit()) {
                    prop_assert!(technique.depth().max() <= limit, "{point}");
                }
            }
        }
        let (face, body) = (plan.needles(Part::Face), plan.needles(Part::Body));
        prop_assert!(face <= 40 && body <= 12);
        prop_assert!(!taken.is_first_visit() || face + body <= 10);
        let wished = taken.preferences();
        prop_assert!(face <= wished.face_needles_max().map_or(40, u16::from));
        prop_assert!(body <= wished.body_needles_max().map_or(12, u16::from));
        prop_assert!(plan.retention_min().unwrap_or(0) <= 30);
    }

    /// The same things in another order, from another thread: the same bytes.
    #[test]
    fn the_same_intake_gives_the_same_bytes(json in intakes::intake(), seed: u64) {
        let shuffled = shuffled(&json, seed);
        let bytes = |json: &Value| serde_json::to_vec(&engine().decide(&intake(json))).unwrap();
        let here = bytes(&json);
        let there = std::thread::scope(|scope| scope.spawn(|| bytes(&shuffled)).join().unwrap());
        prop_assert_eq!(here, there);
    }

    #[test]
    fn answering_every_question_settles_an_incomplete_decision(json in intakes::intake()) {
        let mut answered = with_all_answered(json);
        if answered["pregnancy"].is_null() || answered["pregnancy"] == "unknown" {
            answered["pregnancy"] = json!("no");
        }
        let decision = engine().decide(&intake(&answered));
        prop_assert!(decision.verdict() != Verdict::Incomplete);
        prop_assert!(decision.questions().iter().all(|question| !question.blocks()));
    }

    #[test]
    fn what_must_be_asked_blocks(json in intakes::intake(), pick: Index) {
        let json = with_all_answered(json);
        let Some(risk) = denied(&json, pick) else { return Ok(()) };
        let decision = engine().decide(&intake(&without_denial(&json, risk)));
        let asked = format!("risk.{risk}");
        let blocks = decision.questions().iter().find(|question| question.ask() == asked).map(tcm_facial::protocol::Question::blocks);
        prop_assert!(blocks.is_some(), "{asked} is shown");
        let must = match risk.ask() {
            Ask::Always => true,
            Ask::With(concerns) => {
                let reported: Vec<&str> = json["concerns"].as_array().unwrap().iter().filter_map(|concern| concern["concern"].as_str()).collect();
                concerns.iter().any(|concern| reported.contains(&concern.code()))
            }
            Ask::Optional => false,
        };
        prop_assert_eq!(blocks, Some(must));
        prop_assert!(!must || decision.verdict() >= Verdict::Incomplete);
    }

    /// Whatever comes in, there is an answer or an error, never a panic.
    #[test]
    fn no_intake_panics(json in any_json()) {
        let raw: RawIntake = serde_json::from_value(json).unwrap();
        if let Ok(taken) = Intake::try_from(raw) {
            let decision = engine().decide(&taken);
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

    /// The same reasoning without needles: no point that the needled plan would not have had.
    #[test]
    fn who_avoids_needles_gets_no_other_points(json in intakes::intake()) {
        let mut pressed = json.clone();
        pressed["preferences"]["avoid_modalities"] = json!(["needle"]);
        let mut needled = json;
        needled["preferences"]["avoid_modalities"] = json!([]);
        let (needled, pressed) = (engine().decide(&intake(&needled)), engine().decide(&intake(&pressed)));
        if let Some(plan) = pressed.protocol() {
            prop_assert_eq!(plan.modality(), Modality::Acupressure);
        }
        if needled.verdict() == Verdict::Treat {
            assert_not_lightened(&needled, &pressed)?;
        }
    }
}

/// The ids of every rule, the engine's own among them, and of every source.
static NAMES: std::sync::LazyLock<(BTreeSet<String>, BTreeSet<String>)> = std::sync::LazyLock::new(|| {
    let pack = RulePack::standard();
    let rules = pack.rule_ids().map(RuleId::as_str).chain(Builtin::ALL.iter().map(|rule| rule.code()));
    let sources = pack.sources().iter().map(|source| source.id().to_string());
    (rules.map(str::to_owned).collect(), sources.collect())
});

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

/// Every list in another order.
fn shuffled(value: &Value, seed: u64) -> Value {
    match value {
        Value::Array(items) => {
            let mut items: Vec<Value> = items.iter().map(|item| shuffled(item, seed)).collect();
            let mut state = seed | 1;
            for last in (1..items.len()).rev() {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                items.swap(last, usize::try_from(state >> 33).unwrap() % (last + 1));
            }
            items.into()
        }
        Value::Object(fields) => fields
            .iter()
            .map(|(key, value)| (key.clone(), shuffled(value, seed)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
        other => other.clone(),
    }
}

/// Every rule of the standard pack does something in some decision. Safety rules are found; rules that choose points stand
/// among the reasons; texts are shown.
#[test]
fn every_rule_of_the_standard_pack_fires() {
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut texts: BTreeSet<String> = BTreeSet::new();
    for json in provoking_intakes() {
        look(engine(), &json, &mut seen, &mut texts);
    }
    for rule in RulePack::standard().rule_ids().map(RuleId::as_str).filter(|id| id.starts_with("pregnancy_"))
    {
        // A set of points that one source gives is in force when the caller chose it.
        let Some(source) = policy_of(rule) else { continue };
        let chosen = Engine::builder().pregnancy_points(&source).build().unwrap();
        look(&chosen, &somebody_with(json!({ "pregnancy": "yes" })), &mut seen, &mut texts);
    }
    let rules: Vec<(String, String, String)> = standard_rules()
        .iter()
        .filter(|(kind, _)| kind != "source")
        .map(|(kind, rule)| {
            let field = |name| rule.get(name).and_then(toml::Value::as_str).unwrap_or_default().to_owned();
            (kind.clone(), field("id"), field("text"))
        })
        .collect();
    for point in rules.iter().filter_map(|(_, id, _)| id.strip_prefix("substitute.")) {
        // No rule of the pack brings some of these points in; a clinic's own may.
        let bringing = format!(
            "[[combination]]\nid = \"t\"\npoints = [{{ point = \"{point}\", weight = 9 }}]\nreason = \"r\"\n\
             sources = [\"project-default\"]\nconfidence = \"found\"\n"
        );
        let brought = Engine::builder().pack(pack(&bringing)).build().unwrap();
        let lying = json!({ "signs": [], "concerns": [{ "concern": "sagging" }], "preferences": { "avoid_points": [point] } });
        look(&brought, &somebody_with(lying), &mut seen, &mut texts);
    }
    let silent: Vec<String> = rules
        .into_iter()
        .filter(|(kind, id, text)| match kind.as_str() {
            "advice" | "step" | "expectation" | "harm" => !texts.contains(text),
            // How many minutes, how many needles, how deep: told by the tests of those numbers.
            "technique" | "course" => false,
            _ => !seen.contains(id),
        })
        .map(|(_, id, _)| id)
        .collect();
    assert_eq!(silent, Vec::<String>::new());
}

fn look(engine: &Engine, json: &Value, seen: &mut BTreeSet<String>, texts: &mut BTreeSet<String>) {
    let decision = engine.decide(&intake(json));
    seen.extend(decision.findings().iter().map(|finding| finding.rule().to_owned()));
    let Some(plan) = plan(&decision) else { return };
    for insertion in plan.insertions() {
        seen.extend(insertion.because().iter().map(|reason| reason.rule().to_owned()));
    }
    seen.extend(plan.adjuncts().iter().map(|adjunct| adjunct.rule().to_owned()));
    let notes = [plan.aftercare(), plan.advice(), plan.harms()].concat();
    texts.extend(notes.iter().map(|note| note.text().en().to_owned()));
    texts.extend(plan.steps().iter().map(|step| step.text().en().to_owned()));
    texts.extend(plan.expectations().iter().map(|expectation| expectation.note().text().en().to_owned()));
}

/// One change at a time to somebody who gets a plan.
fn provoking_intakes() -> Vec<Value> {
    use tcm_facial::intake::{Concern, Lifestyle, Sign};
    let mut intakes = Vec::new();
    for risk in Risk::ALL {
        for choice in 0..100_u64 {
            let mixed = choice.wrapping_mul(0x9e37_79b9_7f4a_7c15);
            intakes.push(somebody_with(json!({ "risks.present": [entry(*risk, mixed)] })));
        }
    }
    intakes
        .push(somebody_with(json!({ "risks.present": [{ "risk": "nsaid" }, { "risk": "antiplatelet" }] })));
    for age in [11, 15, 17, 30, 70] {
        for risk in [json!([]), json!([{ "risk": "temporal_arteritis_signs" }])] {
            for concern in ["acne", "wrinkles", "dryness"] {
                intakes.push(somebody_with(json!({ "age": age, "concerns": [{ "concern": concern }], "risks.present": risk.clone() })));
            }
        }
    }
    for answer in ["yes", "possible", "trying", "unknown"] {
        intakes.push(somebody_with(json!({ "pregnancy": answer })));
    }
    for (systolic, diastolic) in [(185, 80), (150, 80), (85, 65), (110, 55)] {
        intakes.push(somebody_with(
            json!({ "vitals": { "systolic_mmhg": systolic, "diastolic_mmhg": diastolic } }),
        ));
    }
    intakes.push(somebody_with(json!({ "vitals": null })));
    intakes.push(somebody_with(json!({ "breastfeeding": true, "event_in_days": 7, "first_visit": true })));
    for concern in Concern::ALL {
        let zones: Value = if concern.must_name_zones() { json!(["cheek"]) } else { json!([]) };
        let concerns = |concern: Value| json!([concern, { "concern": "facial_tension" }]);
        let alone = json!({ "concern": concern, "zones": zones.clone(), "severity": "severe" });
        let everywhere = json!({ "concern": concern, "zones": FacialZone::ALL });
        for reported in [alone, everywhere] {
            for risks in [json!([]), json!([{ "risk": "needle_phobia" }])] {
                let listed = if *concern == Concern::FacialTension {
                    json!([reported.clone()])
                } else {
                    concerns(reported.clone())
                };
                intakes
                    .push(somebody_with(json!({ "concerns": listed, "signs": [], "risks.present": risks })));
            }
        }
    }
    for lifestyle in Lifestyle::ALL {
        intakes.push(somebody_with(json!({ "lifestyle": [lifestyle] })));
    }
    for sign in Sign::ALL {
        intakes.push(somebody_with(json!({ "signs": [sign] })));
    }
    for signs in standard_patterns().iter().map(PatternSigns::picture) {
        for point in [None, Some("SP10"), Some("SP3"), Some("CV4"), Some("LU9"), Some("LR3")] {
            let avoided: Vec<&str> = point.into_iter().collect();
            intakes.push(somebody_with(json!({
                "signs": signs.clone(), "concerns": [{ "concern": "dryness" }],
                "preferences": { "supine_only": true, "avoid_points": avoided },
            })));
            intakes.push(somebody_with(
                json!({ "signs": signs.clone(), "concerns": [{ "concern": "facial_tension" }] }),
            ));
        }
    }
    intakes
}

fn policy_of(rule: &str) -> Option<String> {
    let text = include_str!("../../src/rules/standard/safety/pregnancy.toml");
    let table: toml::Table = text.parse().unwrap();
    let rules = table["safety"].as_array().unwrap();
    let found = rules.iter().find(|entry| entry["id"].as_str() == Some(rule))?;
    found
        .get("policy")
        .and_then(toml::Value::as_str)
        .filter(|policy| *policy != "strictest")
        .map(str::to_owned)
}

/// A later pack that only adds safety rules never lightens a decision.
#[test]
fn more_safety_rules_never_lighten() {
    let rules = "[[safety]]\nid = \"t.more\"\nwhen = \"lifestyle.smoking or age > 40\"\nclass = \"caution\"\nverdict = \"treat\"\n\
        block = { what = [\"needle\"], where = [\"nasolabial\", \"ST36\"] }\ncap = { face_needles = 5, body_depth_mm = 12 }\n\
        reason = \"r\"\ncleared_by = \"time\"\nsources = [\"project-default\"]\nconfidence = \"found\"\n";
    let stricter = Engine::builder().pack(pack(rules)).build().unwrap();
    let config = ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() };
    proptest!(config, |(json in intakes::intake())| {
        let taken = intake(&json);
        assert_not_lightened(&engine().decide(&taken), &stricter.decide(&taken))?;
    });
}

#[test]
fn the_engine_can_be_shared() {
    fn shared<T: Send + Sync + Clone>(_: &T) {}
    shared(engine());
    assert_eq!(Point::all().len(), Point::COUNT);
}
