//! Rule packs: read, refused with places, put together.

use super::support::*;
use serde_json::json;
use tcm_facial::Engine;
use tcm_facial::rules::{PackError, PackProblemKind, RuleId, RuleKind, RulePack, SourceId, Verdict};

pub(crate) fn read(rules: &str) -> Result<RulePack, PackError> {
    RulePack::from_toml("p.toml", &format!("[pack]\nid = \"p\"\nversion = \"1\"\nformat = 1\n{rules}"))
}

pub(crate) fn messages(error: &PackError) -> Vec<String> {
    let place = |problem: &tcm_facial::rules::PackProblem| {
        format!("{}:{}: {}", problem.place().line(), problem.place().column(), problem.message())
    };
    error.problems().iter().map(place).collect()
}

/// A safety rule with another condition, from line 5 on.
pub(crate) fn safety(when: &str) -> String {
    format!(
        "[[safety]]\nid = \"x\"\nwhen = \"{when}\"\nclass = \"note\"\nverdict = \"treat\"\nreason = \"r\"\n\
         cleared_by = \"time\"\nsources = [\"project-default\"]\nconfidence = \"found\"\n"
    )
}

#[test]
fn the_standard_pack_is_read_by_the_common_loader() {
    let pack = RulePack::standard();
    assert_eq!((pack.id(), pack.version()), ("standard", "0.1.0"));
    let ids: Vec<&str> = pack.rule_ids().map(RuleId::as_str).collect();
    for id in
        ["anticoagulant", "spleen_qi_deficiency", "wrinkles", "four_gates", "substitute.BL20", "harm.serious"]
    {
        assert!(ids.contains(&id), "{id}");
    }
    assert_eq!(ids.len(), ids.iter().collect::<std::collections::BTreeSet<_>>().len());
}

#[test]
fn a_wrong_name_is_shown_at_its_place_with_the_nearest_right_one() {
    let cases = [
        ("risk.epilepsi", "7:9: unknown risk `epilepsi`, did you mean `epilepsy`?"),
        ("risks.epilepsy", "7:9: unknown fact `risks.epilepsy`, did you mean `risk.epilepsy`?"),
        ("brestfeeding", "7:9: unknown fact `brestfeeding`, did you mean `breastfeeding`?"),
        ("always and sign.tongue_pail", "7:20: unknown sign `tongue_pail`, did you mean `tongue_pale`?"),
        ("risk.epilepsy.days_ago < 3", "7:9: `risk.epilepsy` has no `days_ago`, its details are `status`"),
        ("risk.epilepsy.state = past", "7:9: `risk.epilepsy` has no `state`, did you mean `status`?"),
        (
            "risk.facial_palsy.status = controlled",
            "7:36: `facial_palsy` is never `controlled`, expected `active` or `past`",
        ),
        (
            "risk.botulinum_toxin.days_ago < soon",
            "7:41: expected a number of days or `interval`, found `soon`",
        ),
        (
            "risk.botulinum_toxin.days_ago < interval",
            "7:9: `interval` is compared with, but the rule has no `interval`",
        ),
        ("age", "7:9: `age` must be compared with a number"),
        ("age < old", "7:15: expected a number, found `old`"),
        ("first_visit = 3", "7:21: `first_visit` takes no comparison: it stands alone, or after `not`"),
        (
            "risk.botulinum_toxin < 42",
            "7:30: `risk.botulinum_toxin` takes no comparison: it stands alone; its details are `days_ago`, `zones`",
        ),
        (
            "pregnancy = yes",
            "7:9: unknown fact `pregnancy`: what it is follows after a dot, as in `pregnancy.`",
        ),
        ("risk.dermatitis.zones = cheek", "7:31: expected `has` here"),
        ("risk.epilepsy.status has past", "7:30: expected `=` here"),
        ("concern.acne.severity >= worst", "7:34: unknown severity `worst`"),
        ("pattern.liver_qi_stagnation", "7:9: a safety rule cannot read a pattern"),
        (
            "not risk.nsaid",
            "7:13: a safety rule negates nothing but concerns and sex: an unknown must never lift it",
        ),
        ("always or", "7:18: expected a fact, `not`, `at least` or `(`, found the end"),
        ("(always", "7:16: expected `)`, found the end"),
        ("always always", "7:16: expected `and`, `or` or the end, found `always`"),
        (
            "at least 3 of (always, always)",
            "7:18: `at least 3` of 2 is always or never true, expected 1 to 2",
        ),
        ("age < 99999999999", "7:15: expected a number or a word to compare with, found `99999999999`"),
        ("always and and", "7:20: expected a fact, found `and`"),
        ("at least of", "7:18: expected a number, found `of`"),
        ("age <= 121", "7:16: `age` is never above 120, found `121`"),
        (
            "risk.acute_illness.severity >= mild",
            "7:9: `risk.acute_illness` has no `severity` and no other detail",
        ),
        ("pattern.", "7:9: unknown fact `pattern.`"),
        ("always # 3", "7:16: expected `and`, `or` or the end, found `#`"),
    ];
    for (when, expected) in cases {
        assert_eq!(messages(&read(&safety(when)).unwrap_err()), [expected], "{when}");
    }
    for when in ["age <= 120", "at least 2 of (always, always)"] {
        assert!(read(&safety(when)).is_ok(), "{when}");
    }
    // In every kind of string.
    for (when, place) in [
        ("\"\"\"always or risk.nsiad\"\"\"", "7:21"),
        ("\"\"\"\nalways or\n  risk.nsiad\"\"\"", "9:3"),
        ("\"\"\"\r\nalways or\r\n  risk.nsiad\"\"\"", "9:3"),
        ("'''\nrisk.nsiad'''", "8:1"),
        ("'''risk.nsiad'''", "7:11"),
        ("'risk.nsiad'", "7:9"),
    ] {
        let error = read(&safety("x").replace("\"x\"\nclass", &format!("{when}\nclass"))).unwrap_err();
        assert_eq!(
            messages(&error),
            [format!("{place}: unknown risk `nsiad`, did you mean `nsaid`?")],
            "{when}"
        );
    }
}

#[test]
fn choices_meet_risks_through_the_clearance_alone() {
    let combination = |when: &str| {
        format!(
            "[[combination]]\nid = \"c\"\nwhen = \"{when}\"\npoints = [{{ point = \"LI4\", weight = 2 }}]\nreason = \"r\"\n\
             sources = [\"project-default\"]\nconfidence = \"found\"\n"
        )
    };
    for when in
        ["risk.nsaid", "not risk.nsaid", "pregnancy.no", "breastfeeding", "vitals.systolic_mmhg > 100"]
    {
        assert!(
            messages(&read(&combination(when)).unwrap_err())[0].contains("only safety rules read"),
            "{when}"
        );
    }
    for when in ["not concern.acne", "pattern.blood_stasis or sign.fatigue", "age < 30", "first_visit"] {
        assert!(read(&combination(when)).is_ok(), "{when}");
    }
}

#[test]
fn many_mistakes_are_answered_with_as_many_messages() {
    let error = read(
        r#"
[[safety]]
id = "first one"
when = "risk.epilepsi and sign.pale"
class = "kaution"
verdict = "treat"
block = { what = ["needles"], where = ["chek", "ST99"] }
cap = { needles = "few", face_depth = 3 }
reason = ""
cleared_by = "me"
sources = []
confidence = "sure"
severity = "high"

[[pattern]]
id = "p"
name = "P"
signs = { tongue_pail = 2, pulse_weak = 12 }
points = [{ point = "ST36" }]
sources = ["project-default"]
confidence = "general_knowledge"

[[concern]]
id = "wrinkels"
local = { neck = ["along_crease"], cheek = ["LI20"] }
sources = ["project-default"]
confidence = "general_knowledge"

[[concerns]]
"#,
    )
    .unwrap_err();
    let expected = [
        "8:9: unknown risk `epilepsi`, did you mean `epilepsy`?",
        "8:27: unknown sign `pale`",
        "9:9: unknown class `kaution`, did you mean `caution`?",
        "11:19: unknown exposure `needles`, did you mean `needle`?",
        "11:40: unknown zone `chek`, did you mean `cheek`?",
        "11:48: unknown point `ST99`, did you mean `ST45`?",
        "12:19: expected a whole number, found a string",
        "12:26: unknown key `face_depth`, did you mean `face_depth_mm`?",
        "13:10: an empty text",
        "14:14: unknown way to clear `me`",
        "7:6: invalid id `first one`: use ASCII letters, digits, `_`, `.` and `-`",
        "7:6: a rule without a source: `sources` names at least one",
        "16:14: unknown confidence `sure`",
        "17:1: unknown key `severity`",
        "22:11: unknown sign `tongue_pail`, did you mean `tongue_pale`?",
        "22:41: a weight is 1 to 9",
        "23:11: `weight` is missing",
        "28:6: `concern` is missing, and the id is not a concern",
        "29:19: no needles are placed `along_crease` in the zone `neck`",
        "29:45: `LI20` is not a point of the zone `cheek`",
        "33:3: unknown key `concerns`, did you mean `concern`?",
    ];
    let told = messages(&error);
    for message in expected {
        assert!(told.iter().any(|it| it == message), "{message} is not among\n{}", told.join("\n"));
    }
    assert_eq!(told.len(), expected.len(), "{}", told.join("\n"));
    // In the order of the text.
    let places: Vec<(usize, usize)> =
        error.problems().iter().map(|it| (it.place().line(), it.place().column())).collect();
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn a_pack_for_a_newer_version_says_so() {
    let newer =
        RulePack::from_toml("p.toml", "[pack]\nid = \"p\"\nversion = \"1\"\nformat = 2\n").unwrap_err();
    assert_eq!(messages(&newer), ["4:10: this pack needs format `2`, this version of tcm-facial reads `1`"]);
    assert_eq!(
        messages(&RulePack::from_toml("p.toml", "").unwrap_err()),
        ["1:1: a pack begins with `[pack]`: id, version and format"]
    );
    assert!(RulePack::from_toml("p.toml", "[pack").is_err());
    assert!(RulePack::from_files(&[]).is_err());
    let kind = |format: &str| {
        let text = format!("[pack]\nid = \"p\"\nversion = \"1\"\nformat = {format}\n");
        RulePack::from_toml("p.toml", &text).unwrap_err().problems()[0].kind()
    };
    assert_eq!((kind("2"), kind("3")), (PackProblemKind::NewerFormat, PackProblemKind::NewerFormat));
    assert_eq!((kind("0"), kind("true")), (PackProblemKind::Value, PackProblemKind::Value));
}

#[test]
fn an_id_is_taken_once() {
    let rule = safety("always");
    let twice = read(&format!("{rule}{rule}")).unwrap_err();
    assert_eq!(messages(&twice), ["15:6: the id `x` is already taken"]);
    assert_eq!(twice.problems()[0].kind(), PackProblemKind::DuplicateId);
    let source = "[[source]]\nid = \"x\"\ntitle = \"T\"\nkind = \"k\"\nread = true\n";
    assert_eq!(
        messages(&read(&format!("{source}{source}")).unwrap_err()),
        ["11:6: the id `x` is already taken"]
    );
    assert!(read(&format!("{rule}{source}")).is_ok(), "a rule and a source may bear the same id");
}

#[test]
fn the_standard_pack_is_read_once() {
    assert!(std::ptr::eq(RulePack::standard().id(), RulePack::standard().id()));
}

#[test]
fn ids_are_made_of_text_and_checked() {
    let id: RuleId = "my_clinic.no-light".parse().unwrap();
    assert_eq!((id == "my_clinic.no-light", id.to_string()), (true, "my_clinic.no-light".to_owned()));
    assert_eq!(RuleId::try_from("a"), RuleId::new(String::from("a")));
    assert_eq!(serde_json::from_value::<SourceId>(json!("who-1999")).unwrap(), "who-1999");
    for invalid in ["", "two words", "a\nb", "käse"] {
        assert!(RuleId::new(invalid).is_err() && SourceId::new(invalid).is_err(), "{invalid}");
        assert!(serde_json::from_value::<RuleId>(json!(invalid)).is_err(), "{invalid}");
    }
}

/// What a program sees of the rules is what the pack says.
#[test]
fn rules_can_be_listed() {
    let pack = RulePack::standard();
    assert!(pack.rules().map(|rule| rule.id()).eq(pack.rule_ids()));
    // Questions of its own are for a clinic.
    assert!(
        RuleKind::ALL
            .iter()
            .filter(|kind| ![RuleKind::Source, RuleKind::Question].contains(*kind))
            .all(|kind| { pack.rules().any(|rule| rule.kind() == *kind) })
    );
    for rule in pack.rules() {
        assert_eq!(rule.verdict().is_some(), rule.kind() == RuleKind::Safety, "{rule:?}");
        assert!(!rule.sources().is_empty() && pack.rule(rule.id()).is_some());
    }
    let rule = pack.rule("botulinum_toxin_recent").unwrap();
    assert_eq!(rule.condition().unwrap(), "risk.botulinum_toxin.days_ago < interval");
    let shown = serde_json::to_value(rule).unwrap();
    assert_eq!((&shown["kind"], &shown["verdict"]), (&json!("safety"), &json!("defer")));
    assert!(pack.rule("no_such_rule").is_none());
}

/// Values at their edges, each with what is said of it.
#[test]
fn what_is_out_of_its_range_is_refused() {
    let rule = |kind: &str, fields: &str| {
        format!("[[{kind}]]\nid = \"x\"\nsources = [\"project-default\"]\nconfidence = \"found\"\n{fields}\n")
    };
    let combination = |weight: u8| {
        rule(
            "combination",
            &format!(
                "when = \"always\"\nreason = \"r\"\npoints = [{{ point = \"LI4\", weight = {weight} }}]"
            ),
        )
    };
    let interval = |floor: u16, default: u16, strict: u16| {
        let when = "risk.botulinum_toxin.days_ago < interval";
        let interval = format!("interval = {{ floor = {floor}, default = {default}, strict = {strict} }}\n");
        safety(when).replace("reason = ", &format!("{interval}reason = "))
    };
    let block =
        |block: &str| safety("always").replace("reason = ", &format!("block = {{ {block} }}\nreason = "));
    let cap = |cap: &str| safety("always").replace("reason = ", &format!("cap = {{ {cap} }}\nreason = "));
    let step = |fields: &str| rule("step", &format!("step = \"remove_face\"\n{fields}"));
    let technique =
        |min: &str, max: &str| rule("technique", &format!("inserted_mm = {{ min = {min}, max = {max} }}"));
    let course = |min: u8, max: u8| {
        let sessions = format!("sessions = {{ min = {min}, max = {max} }}");
        let rest = "per_week = { min = 1, max = 2 }\nreassess_after = 6\nmaintenance_weeks = 4";
        format!(
            "[[course]]\nid = \"x\"\n{sessions}\n{rest}\nsources = [\"project-default\"]\nconfidence = \"found\"\n"
        )
    };
    let advice = |text: &str| rule("advice", &format!("occasion = \"daily_life\"\ntext = {text}"));
    let refused = [
        (advice("\"  \""), "10:8: an empty text"),
        (advice("{ en = \"\" }"), "10:15: an empty text"),
        (advice("{ en = \"t\", zh-Hans = \" \" }"), "10:30: an empty text"),
        (combination(0), "11:11: a weight is 1 to 9"),
        (combination(10), "11:11: a weight is 1 to 9"),
        (interval(8, 7, 9), "10:12: an interval must rise from `floor` through `default` to `strict`"),
        (interval(7, 9, 8), "10:12: an interval must rise from `floor` through `default` to `strict`"),
        (block("what = [\"needle\"], where = []"), "10:9: a block says `what` is blocked and `where`"),
        (block("what = [], where = [\"all\"]"), "10:9: a block says `what` is blocked and `where`"),
        (course(0, 2), "7:12: `sessions` runs from a `min` of at least 1 to a `max` that is not smaller"),
        (course(3, 2), "7:12: `sessions` runs from a `min` of at least 1 to a `max` that is not smaller"),
        (safety("always").replace("\"r\"", "7"), "10:10: expected a string, found a whole number"),
        (technique("0x3", "4"), "9:23: expected millimetres, found a number that is not decimal"),
        (
            rule("technique", "retention_min = 0x10"),
            "9:17: expected a whole number, found a number that is not decimal",
        ),
        (technique("3", "2.9"), "9:15: the minimum length exceeds the maximum"),
        (cap("press_seconds = 0"), "10:25: expected seconds, 1 to 600"),
        (cap("press_seconds = 601"), "10:25: expected seconds, 1 to 600"),
        (cap("face_needles = 1"), "10:24: a number of needles is 0, or 2 and more"),
        (cap("body_needles = 1"), "10:24: a number of needles is 0, or 2 and more"),
        (cap("needles = 1"), "10:19: a number of needles is 0, or 2 and more"),
        (
            cap("position = \"prone\""),
            "10:20: a rule can keep somebody on the back, `supine`, and never asks for `prone`",
        ),
        (cap("position = \"supin\""), "10:20: unknown phase `supin`, did you mean `supine`?"),
        (
            block("what = [\"all\"], where = [\"all\"], side = \"midline\""),
            "10:51: expected `left` or `right`",
        ),
        (
            block("what = [\"all\"], where = [\"all\"], side = \"left\", own_side = true"),
            "10:9: a block is limited by `side`, or by `own_side` to the side of the risk, not by both",
        ),
        (
            step("press_seconds = { min = 10, max = 30 }\ntext = \"Press.\""),
            "6:6: `press_seconds` and `{press}` in the text need each other",
        ),
        (
            step("text = \"Press for {press}.\""),
            "6:6: `press_seconds` and `{press}` in the text need each other",
        ),
        (
            step("press_seconds = { min = 30, max = 10 }\ntext = \"Press for {press}.\""),
            "10:17: `min` must not exceed `max`, and both must be 1 to 600 seconds",
        ),
    ];
    for (text, expected) in refused {
        let error = read(&text).map(|_| ()).unwrap_err();
        assert_eq!(messages(&error), [expected], "{text}");
    }
    for text in [
        combination(1),
        combination(9),
        course(2, 2),
        interval(7, 7, 7),
        technique("3", "3"),
        technique("3", "4"),
        cap("press_seconds = 1"),
        cap("press_seconds = 600, position = \"supine\""),
        block("what = [\"needle\"], where = [\"around_patch\", \"along_crease\"], side = \"right\""),
        step("press_seconds = { min = 1, max = 600 }\ntext = \"Press for {press}.\""),
    ] {
        assert!(read(&text).is_ok(), "{text}");
    }
}

/// Pressure has no minutes that a text could name.
#[test]
fn the_minutes_of_the_prone_phase_are_for_steps_with_needles() {
    let step = |step: &str, more: &str| {
        let fields = "sources = [\"project-default\"]\nconfidence = \"found\"\ntext = \"For {prone_minutes} minutes.\"";
        read(&format!("[[step]]\nid = \"x\"\nstep = \"{step}\"\n{more}\n{fields}\n")).map(|_| ())
    };
    let needle = "modality = [\"needle\"]";
    assert!(step("prone_points", needle).is_ok());
    for (code, modality) in [
        ("prone_points", ""),
        ("prone_points", "modality = [\"needle\", \"acupressure\"]"),
        ("remove_face", needle),
    ] {
        let error = step(code, modality).unwrap_err();
        let expected = "`{prone_minutes}` needs `step = \"prone_points\"` and `modality = [\"needle\"]`";
        assert!(error.to_string().contains(expected), "{error}");
    }
}

/// Who gives a clearance lifts the rule; where no person does, the rule says whom to see.
#[test]
fn one_person_lifts_a_rule() {
    let rule = |verdict: &str, cleared_by: &str, fields: &str| {
        let rule = safety("always")
            .replace("cleared_by = \"time\"", &format!("cleared_by = \"{cleared_by}\"\n{fields}"));
        read(&rule.replace("\"treat\"", &format!("\"{verdict}\""))).map_err(|error| messages(&error))
    };
    let clearance = "clearance = \"physician\"";
    let refer_to = "refer_to = [\"physician\"]";
    let other = "12:13: `clearance` names another than `cleared_by = \"practitioner\"`: whoever gives the clearance lifts \
                 the rule, so write the same in both";
    let nobody = "12:13: `clearance` with `cleared_by = \"nobody\"`: no person lifts this rule. Write whom to see into \
                  `refer_to`, or who lifts the rule into `cleared_by`";
    let refers = "12:12: `refer_to` is for a rule that refers and that no person lifts: `verdict` is `refer` or \
                  `refer_urgent`, `cleared_by` is `nobody` or `time`. Anywhere else `clearance` says whom to see";
    let to_nobody = "6:6: a referral without `clearance` or `refer_to`: it does not say to whom";
    let cases = [
        ("refer", "practitioner", clearance, Err(vec![other.to_owned()])),
        ("refer", "nobody", clearance, Err(vec![nobody.to_owned()])),
        ("refer", "nobody", "", Err(vec![to_nobody.to_owned()])),
        ("treat", "nobody", refer_to, Err(vec![refers.to_owned()])),
        ("refer", "physician", refer_to, Err(vec![refers.to_owned()])),
        ("refer", "physician", clearance, Ok(())),
        ("treat", "physician", clearance, Ok(())),
        ("refer", "nobody", refer_to, Ok(())),
        ("refer", "time", refer_to, Ok(())),
    ];
    for (verdict, cleared_by, fields, expected) in cases {
        assert_eq!(
            rule(verdict, cleared_by, fields).map(|_| ()),
            expected,
            "{verdict} {cleared_by} {fields}"
        );
    }
}

#[test]
fn a_detail_of_a_risk_is_negated_nowhere() {
    let advice = |when: &str| {
        read(&format!(
            "[[advice]]\nid = \"x\"\noccasion = \"daily_life\"\nwhen = \"{when}\"\ntext = \"t\"\n\
             sources = [\"project-default\"]\nconfidence = \"found\"\n"
        ))
    };
    let error = advice("not risk.epilepsy.status = active").map(|_| ()).unwrap_err();
    assert_eq!(
        messages(&error),
        ["8:13: a detail of a risk cannot be negated: one that is missing counts as the worst"]
    );
    assert!(advice("not risk.epilepsy").is_ok() && advice("risk.epilepsy.status = active").is_ok());
}

#[test]
fn a_later_pack_adds_freely_and_replaces_what_may_be_replaced() {
    let stricter = "[[safety]]\nid = \"herpes_active_face\"\nwhen = \"risk.herpes_face\"\nclass = \"absolute\"\nverdict = \"defer\"\n\
        reason = \"r\"\ncleared_by = \"time\"\nsources = [\"project-default\"]\nconfidence = \"found\"\n";
    let error = Engine::builder().pack(pack(stricter)).build().unwrap_err();
    assert_eq!(
        error.problems()[0].message(),
        "the safety rule `herpes_active_face` is not overridable: add a stricter rule instead"
    );
    let shorter = stricter.replace("herpes_active_face", "permanent_makeup_recent");
    let error = Engine::builder().pack(pack(&shorter)).build().unwrap_err();
    assert_eq!(error.problems().len(), 2, "{error}");
    let added = engine_with(&stricter.replace("herpes_active_face", "no_history_here"));
    let history = somebody_with_risks(json!([{ "risk": "herpes_face", "status": "past", "days_ago": 900 }]));
    assert_eq!(decide(&history).verdict(), Verdict::Treat);
    assert_eq!(added.decide(&intake(&history)).verdict(), Verdict::Defer);
    // A rule that says so may be replaced; the decision names it.
    let phobia = "[[safety]]\nid = \"needle_phobia\"\nwhen = \"risk.needle_phobia\"\nclass = \"caution\"\nverdict = \"treat\"\n\
        reason = \"Needles after talking.\"\ncleared_by = \"practitioner\"\nsources = [\"project-default\"]\nconfidence = \"practice\"\n";
    // It says less, which the caller must allow.
    let engine = Engine::builder().pack(pack(phobia)).allow_replacing(["needle_phobia"]).build().unwrap();
    let decision = engine.decide(&intake(&somebody_with_risks(json!([{ "risk": "needle_phobia" }]))));
    assert!(decision.protocol().unwrap().insertions().any(|insertion| insertion.needles() > 0));
    assert_eq!(serde_json::to_value(&decision).unwrap()["packs"][1]["replaces"], json!(["needle_phobia"]));
}

#[test]
fn ids_of_the_engine_are_not_for_packs() {
    for (id, prefix) in
        [("builtin.depth", "builtin."), ("hazard.GB21", "hazard."), ("hazard.of_my_own", "hazard.")]
    {
        let error = read(&safety("always").replace("\"x\"", &format!("\"{id}\""))).unwrap_err();
        assert_eq!(messages(&error), [format!("6:6: ids that begin with `{prefix}` are the engine's own")]);
    }
}

#[test]
fn what_packs_name_must_be_there_once_they_are_together() {
    let rules = "[[combination]]\nid = \"c\"\nwhen = \"pattern.blood_statis\"\npoints = [{ point = \"LI4\", weight = 2 }]\n\
        reason = \"r\"\nsources = [\"who-1998\"]\nconfidence = \"found\"\n";
    let error = Engine::builder().pack(pack(rules)).build().unwrap_err();
    let told: Vec<&str> = error.problems().iter().map(tcm_facial::rules::PackProblem::message).collect();
    assert_eq!(
        told,
        [
            "unknown pattern `blood_statis`, did you mean `blood_stasis`?",
            "unknown source `who-1998`, did you mean `who-1999`?",
        ]
    );
    let taken = "[[advice]]\nid = \"wrinkles\"\noccasion = \"daily_life\"\ntext = \"t\"\nsources = [\"project-default\"]\nconfidence = \"found\"\n";
    let error = Engine::builder().pack(pack(taken)).build().unwrap_err();
    assert_eq!(
        error.problems()[0].message(),
        "the id `wrinkles` is taken by a concern rule of an earlier pack"
    );
}

#[test]
fn a_pattern_of_a_pack_is_weighed_like_any_other() {
    let engine = engine_with(
        r#"
        [[pattern]]
        id = "my_own"
        name = { en = "My own", zh-Hans = "自拟" }
        signs = { fatigue = 9, poor_appetite = 9, loose_stool = 9 }
        requires = [["fatigue"], ["poor_appetite", "loose_stool"]]
        age_min = 18
        points = [{ point = "ST40", weight = 3 }]
        sources = ["project-default"]
        confidence = "general_knowledge"
    "#,
    );
    let decision = engine.decide(&intake(&somebody()));
    let first = decision.patterns().next().unwrap();
    assert_eq!((first.id().as_str(), first.per_mille()), ("my_own", 1000));
    assert!(sites(decision.protocol().unwrap()).contains(&"ST40".to_owned()));
}

#[test]
fn a_pack_has_an_id_and_a_version_that_can_be_printed() {
    let told = |id: &str, version: &str| {
        let text = format!("[pack]\nid = \"{id}\"\nversion = \"{version}\"\nformat = 1\n");
        RulePack::from_toml("p.toml", &text).map(|_| ()).map_err(|error| messages(&error))
    };
    assert_eq!(told("my-clinic.2", "1.0.0-rc.1+b7"), Ok(()));
    for id in ["", "two words", "a\\nb", "\\u001b[31m", "\\u202e", "käse"] {
        let message = told(id, "1").unwrap_err();
        assert_eq!(message.len(), 1, "{id}");
        assert!(message[0].contains("invalid id `"), "{message:?}");
    }
    for version in ["", "1 beta", "1\\n"] {
        let message = told("mine", version).unwrap_err();
        assert_eq!(message.len(), 1, "{version}");
        assert!(message[0].contains("invalid version `"), "{message:?}");
    }
    let nothing = RulePack::from_files(&[]).unwrap_err();
    assert_eq!(messages(&nothing), ["1:1: a pack needs at least one text"]);
}
