//! Records across versions: deciding again as a record was decided, packs of another version, and what a record says.

use super::support::*;
use crate::reference::intakes;
use proptest::prelude::*;
use serde_json::{Value, json};
use tcm_facial::Engine;
use tcm_facial::decision::{Decision, Protocol};
use tcm_facial::engine::{Discrepancy, OverrideError, VerifyError};
use tcm_facial::intake::Intake;
use tcm_facial::record::DecisionRecord;
use tcm_facial::rules::{Intervals, PackError, PackProblemKind, Role, RulePack, Verdict};

fn read(stored: &Value) -> DecisionRecord {
    serde_json::from_value(stored.clone()).unwrap()
}

fn bytes(decision: &Decision) -> String {
    serde_json::to_string(decision).unwrap()
}

fn paths(error: &VerifyError) -> Vec<&str> {
    error.discrepancies().iter().map(Discrepancy::path).collect()
}

/// The standard pack with some of its text replaced.
fn standard_with(changes: &[(&str, &str)]) -> RulePack {
    let standard = RulePack::standard();
    let files: Vec<(&str, String)> = standard
        .files()
        .map(|(name, text)| {
            (name, changes.iter().fold(text.to_owned(), |it, (from, to)| it.replace(from, to)))
        })
        .collect();
    for (from, _) in changes {
        assert!(standard.files().any(|(_, text)| text.contains(from)), "{from}");
    }
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
    RulePack::from_files(&files).unwrap_or_else(|error| panic!("{error}"))
}

const VERSION: (&str, &str) = ("version = \"0.1.0\"", "version = \"0.0.9\"");

/// The engine of a year ago: its standard pack had another version, and some other text.
fn last_year(changes: &[(&str, &str)]) -> Engine {
    let changes: Vec<_> = [VERSION].iter().chain(changes).copied().collect();
    Engine::builder().standard(standard_with(&changes)).build().unwrap()
}

/// Somebody whose verdict depends on an override.
fn sunburnt() -> (Intake, Engine, Decision) {
    let person = intake(&somebody_with_risks([json!({ "risk": "sunburn" })]));
    let strict = Engine::builder().intervals(Intervals::Strict).build().unwrap();
    let screening = strict.screen(&person);
    let faded = overriding("sunburn", Role::Practitioner, "Faded since Monday.");
    let decision = screening.override_safety_rule(&faded).unwrap().decide();
    (person, strict, decision)
}

#[test]
fn what_was_overridden_is_decided_again_with_its_policy() {
    let (person, strict, decision) = sunburnt();
    let record = read(&serde_json::to_value(&decision).unwrap());
    assert_eq!((decision.verdict(), strict.decide(&person).verdict()), (Verdict::Treat, Verdict::Defer));
    for engine in [engine(), &strict] {
        let again = engine.redecide(&person, &record).unwrap();
        assert_eq!(bytes(&again), bytes(&decision));
        assert_eq!(again.policy().intervals(), Intervals::Strict);
    }
    // Under newer rules it is what they make of the same policy and overrides.
    let newer =
        engine_with(&safety_rule("test.no_light", "risk.sunburn", "verdict = \"treat\"\nforbid = [\"led\"]"));
    let again = newer.redecide(&person, &record).unwrap();
    assert_eq!(again.verdict(), Verdict::Treat);
    assert!(finds(&again, "test.no_light") && !finds(&again, "sunburn"));
}

/// Nothing is decided without an override, or under another policy, in silence.
#[test]
fn what_cannot_be_decided_again_is_an_error() {
    let (person, _, decision) = sunburnt();
    let record = decision.record();
    let error = engine().redecide(&intake(&somebody()), &record).unwrap_err();
    let refused = OverrideError::DoesNotHold { rule: "sunburn".to_owned() };
    assert_eq!(
        error.discrepancies(),
        [Discrepancy::Override { path: "overrides[0]".to_owned(), error: refused }]
    );
    assert!(!error.has_other_packs() && !error.is_only_packs());
    let mut stored = serde_json::to_value(&record).unwrap();
    let one = stored["overrides"][0].clone();
    stored["overrides"] = json!(vec![one; 300]);
    let error = engine().redecide(&person, &read(&stored)).unwrap_err();
    assert_eq!((error.discrepancies().len(), error.omitted()), (100, 199));
    assert_eq!(paths(&error)[0], "overrides[1]");
    stored["policy"]["pregnancy_points"] = json!("nobody-1999");
    let error = engine().redecide(&person, &read(&stored)).unwrap_err();
    assert!(matches!(error.discrepancies(), [Discrepancy::Policy(_)]), "{error}");
    // What `verify` says of them is the same.
    let verified = engine().verify(&person, &read(&stored)).unwrap_err();
    assert_eq!(verified.discrepancies(), error.discrepancies());
}

/// The records of a year ago, in one program with the present rules.
#[test]
fn records_of_an_earlier_standard_pack_are_verified() {
    let person = intake(&somebody());
    let earlier = last_year(&[]);
    let record = earlier.decide(&person).record();
    assert_eq!(earlier.packs()[0].version(), "0.0.9");
    assert_eq!(earlier.verify(&person, &record), Ok(()));
    // With a pack on top, whichever of the two the builder gets first.
    let own = || pack(&safety_rule("test.own", "always", "verdict = \"treat\"\nforbid = [\"led\"]"));
    for engine in [
        Engine::builder().standard(standard_with(&[VERSION])).pack(own()).build().unwrap(),
        Engine::builder().pack(own()).standard(standard_with(&[VERSION])).build().unwrap(),
    ] {
        let ids: Vec<(&str, &str)> = engine.packs().iter().map(|it| (it.id(), it.version())).collect();
        assert_eq!(ids, [("standard", "0.0.9"), ("test", "1.0.0")]);
        let (mine, strict) = (engine.decide(&person).record(), Intervals::Strict);
        assert_eq!(engine.verify(&person, &mine), Ok(()));
        let strict = Engine::builder().standard(standard_with(&[VERSION])).pack(own()).intervals(strict);
        // The standard pack stays that of the engine under another policy.
        assert_eq!(engine.verify(&person, &strict.build().unwrap().decide(&person).record()), Ok(()));
    }
    // The built-in pack, given as it is, is the built-in engine.
    let same = Engine::builder().standard(standard_with(&[])).build().unwrap();
    assert_eq!(bytes(&same.decide(&person)), bytes(&engine().decide(&person)));
}

fn refused(pack: RulePack) -> PackError {
    Engine::builder().standard(pack).build().unwrap_err()
}

#[test]
fn only_a_standard_pack_is_one() {
    let problems = |error: PackError| {
        let all = error.problems().iter();
        all.map(|it| (it.kind(), it.to_string())).collect::<Vec<_>>()
    };
    let own = pack(&safety_rule("test.own", "always", "verdict = \"treat\"\nforbid = [\"led\"]"));
    let message = "EngineBuilder::standard: expected a pack with the id `standard`, found `test`";
    assert_eq!(problems(refused(own)), [(PackProblemKind::Value, message.to_owned())]);
    // What an engine takes its sizes from is never the pack of another version.
    let empty = "[pack]\nid = \"standard\"\nversion = \"0.0.9\"\nformat = 1\n";
    let empty = RulePack::from_toml("standard.toml", empty).unwrap();
    let message = "EngineBuilder::standard: the pack has no `[[selection]]`";
    assert_eq!(problems(refused(empty)), [(PackProblemKind::Value, message.to_owned())]);
    // It is compiled like the built-in one.
    let odd = standard_with(&[("\"project-default\"]", "\"nobody-1999\"]")]);
    assert!(problems(refused(odd)).iter().all(|(kind, _)| *kind == PackProblemKind::UnknownName));
    // And it stays under everything else.
    let twice = Engine::builder().pack(RulePack::standard()).build().unwrap_err();
    assert_eq!(twice.problems()[0].kind(), PackProblemKind::DuplicateId);
}

/// A rule about nobody here, and general knowledge like most: it changes the counts in the statement.
const FOR_CHILDREN: &str = "[[step]]";

fn another_rule() -> String {
    let rule = safety_rule("for_children", "age < 3", "verdict = \"treat\"\nforbid = [\"led\"]");
    format!("{rule}\n{FOR_CHILDREN}")
}

#[test]
fn only_the_packs_are_newer() {
    let standard = RulePack::standard();
    let session = standard.files().find(|(name, _)| name.ends_with("session.toml")).unwrap().1;
    let more = session.replacen(FOR_CHILDREN, &another_rule(), 1);
    for person in [
        somebody(),
        somebody_with_risks([json!({ "risk": "epilepsy", "status": "controlled" })]),
        somebody_with_risks([json!({ "risk": "vision_change" })]),
        somebody_with(json!({ "risks": {} })),
    ] {
        let person = intake(&person);
        let record = engine().decide(&person).record();
        let error = last_year(&[]).verify(&person, &record).unwrap_err();
        assert!(error.has_other_packs() && error.is_only_packs(), "{error}");
        assert_eq!(paths(&error), ["packs[0].version", "packs[0].digest", "statement"]);
        // The same version with another text, and other counts.
        let engine = Engine::builder().standard(standard_with(&[(session, &more)])).build().unwrap();
        let error = engine.verify(&person, &record).unwrap_err();
        assert!(error.is_only_packs(), "{error}");
        assert_eq!(paths(&error), ["packs[0].digest", "statement"]);
        // Both ways.
        let error = Engine::standard().verify(&person, &engine.decide(&person).record()).unwrap_err();
        assert!(error.is_only_packs(), "{error}");
    }
}

/// A change of a stored record.
type Change<'a> = &'a dyn Fn(&mut Value);

/// Whatever else differs, or cannot be read as a version, more than the packs differs.
#[test]
fn more_than_the_packs_differs() {
    let person = intake(&somebody());
    let stored = serde_json::to_value(engine().decide(&person)).unwrap();
    let newer = last_year(&[]);
    let verify = |change: Change<'_>| {
        let mut changed = stored.clone();
        change(&mut changed);
        let record = read(&changed);
        (newer.verify(&person, &record).unwrap_err(), newer.verify_known(&person, &record).unwrap_err())
    };
    let (error, known) = verify(&|_| {});
    assert!(error.is_only_packs() && known.is_only_packs());
    let statement = stored["statement"].as_str().unwrap();
    let behind = statement.split_once("0.1.0. ").unwrap().1;
    let counts = &behind.split_whitespace().take(5).collect::<Vec<_>>().join(" ");
    let restated = |from: &str, to: &str| {
        assert!(statement.contains(from), "{from}");
        let (from, to) = (from.to_owned(), to.to_owned());
        move |it: &mut Value| it["statement"] = json!(statement.replace(&from, &to))
    };
    let cases: [(&str, Change<'_>); 15] = [
        ("a value", &|it| it["conditional"] = json!(true)),
        ("a text", &|it| it["protocol"]["steps"][0]["text"] = json!("Begin.")),
        ("another pack", &|it| it["packs"][0]["id"] = json!("other")),
        ("no pack", &|it| it["packs"] = json!([])),
        ("one more pack", &|it| {
            let pack = it["packs"][0].clone();
            it["packs"].as_array_mut().unwrap().push(pack);
        }),
        ("what it replaces", &|it| it["packs"][0]["replaces"] = json!(["wrinkles"])),
        ("no version", &|it| it["packs"][0]["version"] = json!("")),
        ("a version with words", &|it| {
            it["packs"][0]["version"] = json!("0.1.0 and more");
            it["statement"] = json!(statement.replace("0.1.0", "0.1.0 and more"));
        }),
        ("no digest", &|it| it["packs"][0]["digest"] = json!("sha256:12")),
        ("a digest in capitals", &|it| {
            let digest = it["packs"][0]["digest"].as_str().unwrap().to_uppercase().replace("SHA", "sha");
            it["packs"][0]["digest"] = json!(digest);
        }),
        ("the statement", &restated("may refuse", "may not refuse")),
        ("another version in the statement", &restated("0.1.0", "0.0.8")),
        ("more of the rules than there are", &restated(counts, "Of its 8 rules, 9")),
        ("no number", &restated(counts, "Of its 8 rules, none")),
        ("a number written oddly", &restated(counts, "Of its 8 rules, 01")),
    ];
    for (what, change) in cases {
        let (error, known) = verify(&change);
        assert!(error.has_other_packs() && !error.is_only_packs(), "{what}: {error}");
        assert!(known.has_other_packs() && !known.is_only_packs(), "{what}: {known}");
    }
    // A field that nobody knows differs, unless it is passed over; one that is called like a place of the packs too.
    for name in ["odd", "packs[0].version", "statement.odd"] {
        let (error, known) = verify(&|it| it[name] = json!(1));
        assert!(!error.is_only_packs() && known.is_only_packs(), "{name}");
    }
    let (error, known) = verify(&|it| it["packs"][0]["odd"] = json!(1));
    assert!(!error.is_only_packs() && known.is_only_packs());
    // Nothing about the packs.
    let mut changed = stored.clone();
    changed["packs[0].version"] = json!(1);
    let error = engine().verify(&person, &read(&changed)).unwrap_err();
    assert!(!error.has_other_packs() && !error.is_only_packs());
    // An override or a policy that is not possible here.
    let (person, _, decision) = sunburnt();
    let record = decision.record();
    assert!(newer.verify(&person, &record).unwrap_err().is_only_packs());
    let error = newer.verify(&intake(&somebody()), &record).unwrap_err();
    assert!(error.has_other_packs() && !error.is_only_packs());
    let mut odd = serde_json::to_value(&record).unwrap();
    odd["policy"]["pregnancy_points"] = json!("nobody-1999");
    let error = newer.verify(&person, &read(&odd)).unwrap_err();
    assert!(error.has_other_packs() && !error.is_only_packs());
}

fn assert_short(error: &VerifyError) {
    for discrepancy in error.discrepancies() {
        let Discrepancy::Value { recorded, derived, .. } = discrepancy else { continue };
        for value in [recorded, derived].into_iter().flatten() {
            assert!(value.chars().count() <= Discrepancy::LONGEST_VALUE + 2, "{discrepancy}");
        }
        if let (Some(recorded), Some(derived)) = (recorded, derived) {
            assert_ne!(recorded, derived, "{}", discrepancy.path());
        }
    }
}

/// No line has a whole plan; of two long texts it has the part that differs.
#[test]
fn a_discrepancy_is_short() {
    let treated = engine().decide(&intake(&somebody())).record();
    let bleeds = intake(&somebody_with_risks([json!({ "risk": "bleeding_disorder" })]));
    let error = engine().verify(&bleeds, &treated).unwrap_err();
    assert_short(&error);
    let plan = error.discrepancies().iter().find(|it| it.path() == "protocol").unwrap().to_string();
    assert!(
        plan.starts_with("`protocol`: recorded {\"modality\":\"needle\",")
            && plan.ends_with("…, decided again null"),
        "{plan}"
    );
    let error = last_year(&[]).verify(&intake(&somebody()), &treated).unwrap_err();
    assert_short(&error);
    let statement = error.discrepancies().last().unwrap().to_string();
    assert!(
        statement.contains("…")
            && statement.contains("standard 0.1.0")
            && statement.contains("standard 0.0.9"),
        "{statement}"
    );
    // At the end of a text, and beside a short one.
    let stored = serde_json::to_value(&treated).unwrap();
    let statement = stored["statement"].as_str().unwrap();
    for other in [format!("{statement}x"), "x".to_owned(), format!("y{statement}"), String::new()] {
        let mut changed = stored.clone();
        changed["statement"] = json!(other);
        let error = engine().verify(&intake(&somebody()), &read(&changed)).unwrap_err();
        assert_eq!(paths(&error), ["statement"]);
        assert_short(&error);
    }
}

/// What a record says of questions, of what is withheld and of insertions is what the decision said.
#[test]
fn a_record_says_what_the_decision_said() {
    let (mut questions, mut withheld, mut insertions) = (0, 0, 0);
    for person in [
        somebody(),
        somebody_with(json!({ "risks": {} })),
        somebody_with(
            json!({ "concerns": [{ "concern": "dark_circles" }], "risks.present": [{ "risk": "antiplatelet" }] }),
        ),
        somebody_with_risks([json!({ "risk": "bleeding_disorder" })]),
    ] {
        let decision = decide(&person);
        let record = read(&serde_json::to_value(&decision).unwrap());
        assert_eq!(record.statement(), decision.statement());
        let asked =
            record.questions().iter().map(|it| (it.ask().to_owned(), it.text().to_owned(), it.blocks()));
        assert!(asked.eq(decision.questions().map(|it| (it.ask(), it.text().to_string(), it.blocks()))));
        let left_out = record.withheld().iter();
        let left_out =
            left_out.map(|it| (it.site(), it.point(), it.side(), it.needles(), it.rules().to_vec()));
        assert!(left_out.eq(decision.withheld().map(|it| {
            (it.site(), it.point(), it.side(), it.needles(), it.rules().cloned().collect::<Vec<_>>())
        })));
        let planned = record.insertions().iter().map(|it| (it.site(), it.point(), it.side(), it.needles()));
        let of_decision = decision.protocol().into_iter().flat_map(Protocol::insertions);
        assert!(planned.eq(of_decision.map(|it| (it.site(), it.point(), it.side(), it.needles()))));
        questions += record.questions().len();
        withheld += record.withheld().len();
        insertions += record.insertions().len();
    }
    assert!(questions > 0 && withheld > 0 && insertions > 0, "{questions} {withheld} {insertions}");
}

#[test]
fn a_record_that_says_nothing_of_a_place_is_refused() {
    let stored = serde_json::to_value(decide(&somebody())).unwrap();
    let change = |pointer: &str, value: Value| {
        let mut changed = stored.clone();
        *changed.pointer_mut(pointer).unwrap() = value;
        serde_json::from_value::<DecisionRecord>(changed).unwrap_err().to_string()
    };
    let at = stored["protocol"]["insertions"].as_array().unwrap().iter().position(|it| it["local"].is_null());
    let (at, expected) = (at.unwrap(), "expected one of `point` and `local`, and null for the other");
    let point = format!("/protocol/insertions/{at}/point");
    assert_eq!(change(&point, Value::Null), format!("`protocol.insertions[{at}]`: {expected}"));
    let local = json!({ "zone": "forehead", "form": "along_crease" });
    let both = change(&format!("/protocol/insertions/{at}/local"), local);
    assert_eq!(both, format!("`protocol.insertions[{at}]`: {expected}"));
    let many = change(&format!("/protocol/insertions/{at}/needles"), json!(300));
    assert_eq!(many, format!("`protocol.insertions[{at}].needles`: `300` is out of range"));
    assert_eq!(change("/statement", json!(1)), "`statement`: expected a text, found a whole number");
    assert_eq!(
        change("/questions", json!([{ "ask": "risk.epilepsy" }])),
        "`questions[0]`: missing field `text`"
    );
}

/// Every rule that a reason names can be looked up by its id, that of the atlas too.
#[test]
fn an_engine_knows_the_rules_that_it_names() {
    let engine = engine();
    let decision = decide(&somebody_with(json!({ "concerns": [{ "concern": "puffiness" }] })));
    for finding in decision.findings() {
        let rule = engine.rule(finding.rule()).unwrap_or_else(|| panic!("{}", finding.rule()));
        assert_eq!(rule.text().unwrap().en(), finding.reason());
        for source in rule.sources() {
            assert_eq!(engine.source(source).unwrap().id(), source);
        }
    }
    let screening = engine.screen(&intake(&somebody()));
    let mut of_atlas = 0;
    for point in tcm_facial::atlas::Point::all().filter(|point| point.is_off_by_default()) {
        let site = tcm_facial::decision::Site::Point(point);
        for id in screening.blocking_rules(
            tcm_facial::intake::Modality::Needle,
            site,
            tcm_facial::atlas::Side::Bilateral,
        ) {
            let rule = engine.rule(id).unwrap_or_else(|| panic!("{id}"));
            assert!(rule.id() == id && !rule.text().unwrap().en().is_empty());
            of_atlas += usize::from(id.as_str().starts_with("hazard."));
        }
    }
    assert!(of_atlas > 10, "{of_atlas}");
    assert!(engine.rule("hazard.LI20").is_none() && engine.source("nobody-1999").is_none());
}

/// Overrides whatever may be overridden, by whoever may.
fn override_everything(engine: &Engine, person: &Intake) -> Decision {
    let screening = engine.screen(person);
    let overridable = screening.findings().filter_map(|it| Some((it.rule().clone(), it.overridable_by()?)));
    let overridable: Vec<_> = overridable.collect();
    let all = overridable.iter().fold(screening, |screening, (rule, role)| {
        screening.override_safety_rule(&overriding(rule, *role, "Seen on 3 March.")).unwrap()
    });
    all.decide()
}

proptest! {
    #![proptest_config(cases(60))]

    /// Whoever comes: the record verifies, deciding again gives its bytes, a field that nobody knows is reported and passed
    /// over, and under another version of the pack only the pack differs.
    #[test]
    fn any_record_is_decided_again(json in intakes::intake(), at in any::<prop::sample::Index>()) {
        let person = intake(&json);
        for decision in [engine().decide(&person), override_everything(engine(), &person)] {
            let stored = bytes(&decision);
            let record: DecisionRecord = serde_json::from_str(&stored).unwrap();
            prop_assert_eq!(engine().verify(&person, &record), Ok(()));
            prop_assert_eq!(bytes(&engine().redecide(&person, &record).unwrap()), stored.clone());
            // `{` stands in no text of a decision.
            let objects: Vec<usize> = stored.match_indices('{').map(|(place, _)| place + 1).collect();
            let (before, behind) = stored.split_at(objects[at.index(objects.len())]);
            let comma = if behind.starts_with('}') { "" } else { "," };
            let more = format!("{before}\"odd\":[{{\"a\":1}}]{comma}{behind}");
            let odd: Result<DecisionRecord, _> = serde_json::from_str(&more);
            // The lengthened intervals of a policy have rules for fields; there are none here.
            let odd = odd.unwrap();
            prop_assert_eq!(serde_json::to_string(&odd).unwrap(), more);
            let error = engine().verify(&person, &odd).unwrap_err();
            prop_assert!(matches!(paths(&error)[..], [path] if path.rsplit('.').next() == Some("odd")), "{}", error);
            prop_assert!(!error.has_other_packs() || error.discrepancies()[0].path().starts_with("packs"));
            prop_assert!(!error.is_only_packs());
            prop_assert_eq!(engine().verify_known(&person, &odd), Ok(()));
            prop_assert_eq!(bytes(&engine().redecide(&person, &odd).unwrap()), stored);
            let earlier = earlier();
            let error = earlier.verify(&person, &record).unwrap_err();
            prop_assert!(error.is_only_packs(), "{}", error);
            prop_assert!(!earlier.verify(&person, &odd).unwrap_err().is_only_packs());
            prop_assert!(earlier.verify_known(&person, &odd).unwrap_err().is_only_packs());
            let of_earlier = earlier.redecide(&person, &record).unwrap();
            prop_assert_eq!(earlier.verify(&person, &of_earlier.record()), Ok(()));
        }
    }

    /// Two people: more than the packs differs, unless they get the same decision.
    #[test]
    fn another_decision_is_more_than_other_packs(one in intakes::intake(), other in intakes::intake()) {
        let (one, other) = (intake(&one), intake(&other));
        let record = engine().decide(&one).record();
        let same = engine().decide(&other).record() == record;
        let error = earlier().verify(&other, &record).unwrap_err();
        prop_assert_eq!(error.is_only_packs(), same, "{}", error);
        assert_short(&error);
    }
}

fn earlier() -> &'static Engine {
    static EARLIER: std::sync::LazyLock<Engine> = std::sync::LazyLock::new(|| last_year(&[]));
    &EARLIER
}
