//! Packs on top of each other: what may be replaced, in which order, and what is told of it.

use super::support::*;
use crate::reference::intakes;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::fmt::Write as _;
use tcm_facial::Engine;
use tcm_facial::atlas::{Point, Side};
use tcm_facial::decision::{Decision, Site};
use tcm_facial::intake::{Modality, Risk};
use tcm_facial::rules::{PackProblemKind, RulePack, Verdict};

fn named(id: &str, rules: &str) -> RulePack {
    let text = format!("[pack]\nid = \"{id}\"\nversion = \"1\"\nformat = 1\n{rules}");
    RulePack::from_toml(id, &text).unwrap_or_else(|error| panic!("{error}"))
}

fn stack(packs: &[RulePack]) -> Result<Engine, Vec<String>> {
    let engine = packs.iter().cloned().fold(Engine::builder(), tcm_facial::engine::EngineBuilder::pack);
    engine
        .build()
        .map_err(|error| error.problems().iter().map(|problem| problem.message().to_owned()).collect())
}

fn advice(id: &str, text: &str) -> String {
    format!(
        "[[advice]]\nid = \"{id}\"\noccasion = \"daily_life\"\ntext = \"{text}\"\nsources = [\"project-default\"]\n\
         confidence = \"general_knowledge\"\n"
    )
}

fn safety(id: &str, fields: &str) -> String {
    format!(
        "[[safety]]\nid = \"{id}\"\nclass = \"temporary\"\nreason = \"r\"\ncleared_by = \"time\"\n\
         sources = [\"project-default\"]\nconfidence = \"general_knowledge\"\n{fields}\n"
    )
}

/// What is told besides the names of the packs.
fn told(decision: &Decision) -> Value {
    let mut told = serde_json::to_value(decision).unwrap();
    let fields = told.as_object_mut().unwrap();
    fields.remove("packs");
    fields.remove("statement");
    told
}

fn daily_advice(engine: &Engine) -> Vec<String> {
    let decision = engine.decide(&intake(&somebody()));
    let plan = decision.protocol().unwrap();
    plan.advice().map(|note| note.text().en().to_owned()).filter(|text| text.starts_with("Mine")).collect()
}

#[test]
fn the_last_pack_has_the_word_and_the_place_of_the_first() {
    let first =
        named("first", &format!("{}{}", advice("mine.a", "Mine, first."), advice("mine.b", "Mine, b.")));
    let second = named("second", &advice("mine.a", "Mine, second."));
    let engine = stack(&[first.clone(), second.clone()]).unwrap();
    assert_eq!(daily_advice(&engine), ["Mine, second.", "Mine, b."]);
    let wire = serde_json::to_value(engine.decide(&intake(&somebody()))).unwrap();
    let replaces: Vec<&Value> =
        wire["packs"].as_array().unwrap().iter().map(|pack| &pack["replaces"]).collect();
    assert_eq!(replaces[2], &json!(["mine.a"]));
    assert_ne!(replaces[1], &json!(["mine.a"]));
    let engine = stack(&[second, first]).unwrap();
    assert_eq!(daily_advice(&engine), ["Mine, first.", "Mine, b."]);
}

#[test]
fn a_safety_rule_is_replaced_where_the_last_word_on_it_allows() {
    let rule = |more: &str| safety("mine.x", &format!("when = \"first_visit\"\nverdict = \"treat\"\n{more}"));
    let [open, again] = ["open", "again"].map(|id| named(id, &rule("overridable = true")));
    let closed = named("closed", &rule(""));
    assert!(stack(&[open.clone(), again.clone(), closed.clone()]).is_ok());
    assert_eq!(
        stack(&[open, closed, again]).unwrap_err(),
        ["the safety rule `mine.x` is not overridable: add a stricter rule instead"]
    );
}

#[test]
fn an_interval_only_grows_longer() {
    let rule = |id: &str, interval: &str| {
        let when =
            "when = \"risk.botulinum_toxin.days_ago < interval\"\nverdict = \"defer\"\noverridable = true";
        named(id, &safety("mine.x", &format!("{when}\ninterval = {{ {interval} }}")))
    };
    let was = rule("was", "floor = 10, default = 20, strict = 30");
    let shorter = [
        "floor = 9, default = 20, strict = 30",
        "floor = 10, default = 19, strict = 30",
        "floor = 10, default = 20, strict = 29",
    ];
    for shorter in shorter {
        let message = stack(&[was.clone(), rule("now", shorter)]).unwrap_err();
        assert_eq!(message, ["the interval of `mine.x` may only be lengthened"], "{shorter}");
    }
    assert!(
        stack(&[was.clone(), rule("now", "floor = 10, default = 20, strict = 30")]).is_ok(),
        "the same interval once more"
    );
    let longer = stack(&[was, rule("now", "floor = 10, default = 200, strict = 300")]).unwrap();
    let long_ago =
        somebody_with_risks(json!([{ "risk": "botulinum_toxin", "days_ago": 150, "zones": ["chin"] }]));
    assert_eq!(longer.decide(&intake(&long_ago)).verdict(), Verdict::Defer);
    assert_eq!(decide(&long_ago).verdict(), Verdict::Treat);
}

#[test]
fn why_packs_do_not_go_together_has_a_kind() {
    let error = Engine::builder()
        .pack(pack(&safety("herpes_active_face", "when = \"always\"\nverdict = \"treat\"")))
        .build();
    assert_eq!(error.unwrap_err().problems()[0].kind(), PackProblemKind::NotReplaceable);
    let error = Engine::builder().pack(pack(&advice("wrinkles", "Mine."))).build();
    assert_eq!(error.unwrap_err().problems()[0].kind(), PackProblemKind::DuplicateId);
}

const ONE: &str = r#"
[[safety]]
id = "one.cap"
when = "lifestyle.smoking or sign.fatigue"
class = "caution"
verdict = "treat"
cap = { face_needles = 7, body_depth_mm = 9 }
reason = "r"
cleared_by = "time"
sources = ["project-default"]
confidence = "general_knowledge"

[[pattern]]
id = "one.pattern"
name = "One"
signs = { fatigue = 3, pulse_weak = 3, tongue_pale = 1 }
points = [{ point = "ST40", weight = 3 }]
sources = ["project-default"]
confidence = "general_knowledge"
"#;

const OTHER: &str = r#"
[[combination]]
id = "other.pair"
when = "sign.fatigue or pattern.blood_stasis"
points = [{ point = "LI11", weight = 2 }, { point = "ST40", weight = 1 }]
reason = "r"
sources = ["project-default"]
confidence = "general_knowledge"

[[safety]]
id = "other.defer"
when = "age > 60 and first_visit"
class = "temporary"
verdict = "defer"
reason = "r"
cleared_by = "time"
sources = ["project-default"]
confidence = "general_knowledge"
"#;

/// One of the safety rules that a pack may add.
fn added_rule() -> impl Strategy<Value = String> {
    let facts = prop::sample::select(Risk::ALL).prop_map(|risk| format!("risk.{risk}"));
    let facts = prop_oneof![
        3 => facts,
        1 => (18..70_u8).prop_map(|age| format!("age >= {age}")),
        1 => Just("first_visit".to_owned()),
        1 => Just("not sex.male".to_owned()),
        1 => Just("concern.wrinkles or not concern.acne".to_owned()),
        1 => Just("breastfeeding".to_owned()),
    ];
    let verdicts =
        prop_oneof![5 => Just("treat"), 1 => Just("defer"), 1 => Just("decline"), 1 => Just("incomplete")];
    let places = prop::sample::subsequence(
        vec![
            "cheek",
            "glabella",
            "nasolabial",
            "neck",
            "ST36",
            "LI4",
            "SP6",
            "own_zones",
            "around_patch",
            "along_crease",
            "face",
            "all",
        ],
        1..=3,
    );
    let means = prop::sample::select(vec!["needle", "skin_contact", "all", "current"]);
    let caps = prop::sample::select(vec![
        "face_needles = 4",
        "needles = 9",
        "face_depth_mm = 1.5",
        "body_depth_mm = 8",
        "retention_min = 9",
        "stimulation = \"none\"",
        "press_seconds = 90",
        "position = \"supine\"",
        "needles = 2",
    ]);
    let sides =
        prop::sample::select(vec!["", "", ", own_side = true", ", side = \"left\"", ", side = \"right\""]);
    let lifters = prop::sample::select(vec!["time", "practitioner", "oncologist", "nobody"]);
    let does = (verdicts, places, sides, means, caps, lifters);
    (prop::collection::vec(facts, 1..=3), any::<bool>(), does, any::<[bool; 3]>()).prop_map(
        |(facts, all, (verdict, places, side, means, cap, by), [blocks, caps, alternative])| {
            let mut fields =
                format!("verdict = \"{verdict}\"\nalternative = {alternative}\ncleared_by = \"{by}\"\n");
            let when: Vec<String> = facts.iter().map(|fact| format!("({fact})")).collect();
            writeln!(fields, "when = \"{}\"", when.join(if all { " and " } else { " or " })).unwrap();
            if blocks {
                writeln!(fields, "block = {{ what = [\"{means}\"], where = {places:?}{side} }}").unwrap();
            }
            if caps {
                writeln!(fields, "cap = {{ {cap} }}").unwrap();
            }
            fields
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 80, ..ProptestConfig::default() })]

    /// Where the ids differ it is all one whether packs are put together before or one by one.
    #[test]
    fn putting_packs_together_is_associative(json in intakes::intake()) {
        static ENGINES: std::sync::LazyLock<(Engine, Engine)> = std::sync::LazyLock::new(|| {
            let apart = stack(&[named("one", ONE), named("other", OTHER)]).unwrap();
            let head = "[pack]\nid = \"both\"\nversion = \"1\"\nformat = 1\n";
            let together = RulePack::from_files(&[("head", head), ("one", ONE), ("other", OTHER)]).unwrap();
            (apart, stack(&[together]).unwrap())
        });
        let taken = intake(&json);
        prop_assert_eq!(told(&ENGINES.0.decide(&taken)), told(&ENGINES.1.decide(&taken)));
    }

    /// A pack that only adds safety rules never lightens a decision, whatever they say.
    #[test]
    fn added_safety_rules_never_lighten(json in intakes::intake(), rules in prop::collection::vec(added_rule(), 1..=3)) {
        let added = |(number, fields): (usize, &String)| {
            safety(&format!("added.{number}"), fields).replacen("cleared_by = \"time\"\n", "", 1)
        };
        let rules: String = rules.iter().enumerate().map(added).collect();
        let stricter = stack(&[named("added", &rules)]).unwrap();
        let taken = intake(&json);
        super::guarantees::monotone::assert_not_lightened(&engine().decide(&taken), &stricter.decide(&taken))?;
    }
}

/// A decision could not be traced to its rules if two packs went by one name.
#[test]
fn each_pack_has_an_id_of_its_own() {
    let pack = |id: &str| named(id, &advice(&format!("{id}.a"), "Mine."));
    assert!(stack(&[pack("one"), pack("two")]).is_ok());
    let taken = |id: &str| vec![format!("the pack id `{id}` is taken by an earlier pack")];
    assert_eq!(stack(&[pack("one"), pack("two"), pack("one")]).map(|_| ()), Err(taken("one")));
    assert_eq!(stack(&[pack("standard")]).map(|_| ()), Err(taken("standard")));
}

#[test]
fn a_source_that_was_replaced_is_named() {
    let source = "[[source]]\nid = \"macpherson-2001\"\ntitle = \"Another\"\nkind = \"k\"\nread = true\n";
    let engine = stack(&[named("mine", source)]).unwrap();
    let wire = serde_json::to_value(engine.decide(&intake(&somebody()))).unwrap();
    assert_eq!(wire["packs"][1]["replaces"], json!(["macpherson-2001"]));
}

/// What is off by default stays guarded, whatever narrower rule is put beside the guard.
#[test]
fn a_rule_beside_it_takes_no_guard_from_a_point_that_is_off() {
    let against = |engine: &Engine, modality: Modality| -> Vec<String> {
        let screening = engine.screen(&intake(&somebody()));
        let rules = screening.blocking_rules(modality, Site::Point(Point::LU2), Side::Bilateral);
        rules.map(ToString::to_string).collect()
    };
    let block = |what: &str| {
        format!("when = \"always\"\nverdict = \"treat\"\nblock = {{ what = [{what}], where = [\"LU2\"] }}")
    };
    let current = [Modality::Electroacupuncture, Modality::Microcurrent];
    let unused = format!("{}\npolicy = \"aacp-2012\"", block("\"needle\", \"current\""));
    let one_side = block("\"needle\", \"current\"").replace("\"LU2\"]", "\"LU2\"], side = \"left\"");
    for narrower in [unused, block("\"needle\""), one_side] {
        let engine = stack(&[named("mine", &safety("mine.lu2", &narrower))]).unwrap();
        for modality in current.into_iter().chain([Modality::Needle, Modality::PressNeedle]) {
            let rules = against(&engine, modality);
            assert!(rules.contains(&"hazard.LU2".to_owned()), "{narrower} {modality}: {rules:?}");
        }
    }
    // One that keeps the same away from everyone is guard enough.
    let engine = stack(&[named("mine", &safety("mine.lu2", &block("\"needle\", \"current\"")))]).unwrap();
    for modality in current.into_iter().chain([Modality::Needle]) {
        assert_eq!(against(&engine, modality), ["mine.lu2"], "{modality}");
    }
}
