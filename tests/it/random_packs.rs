//! The guarantees with random packs on top of the standard one, and the engine against the reference interpreter on them.

use super::differential::assert_no_disagreement;
use super::guarantees::blocks::assert_nothing_blocked;
use super::guarantees::monotone::assert_not_lightened;
use super::guarantees::reasons::assert_everything_rests_on_rules;
use super::guarantees::steps::assert_part_of;
use crate::reference::intakes::intake_about;
use crate::reference::{Packs, standard_texts};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use tcm_facial::Engine;
use tcm_facial::atlas::{FacialZone, Point};
use tcm_facial::decision::Decision;
use tcm_facial::intake::{Answer, Change, ClinicQuestion, Concern, Intake, Risk, RiskState, Sign};
use tcm_facial::rules::{RulePack, Verdict};

fn points() -> Vec<Point> {
    Point::all().filter(|point| point.needling().is_some()).collect()
}

fn sign() -> impl Strategy<Value = String> {
    select(Sign::ALL).prop_map(|sign| format!("sign.{}", sign.code()))
}

fn concern() -> impl Strategy<Value = String> {
    select(Concern::ALL).prop_map(|concern| format!("concern.{}", concern.code()))
}

fn risk() -> impl Strategy<Value = String> {
    // One that blocks until it is answered comes up more often than by chance.
    let any_risk = prop_oneof![12 => select(Risk::ALL), 1 => Just(Risk::SlimBuild)];
    (any_risk, any::<u8>()).prop_map(|(risk, pick)| {
        let statuses = risk.statuses();
        let status = statuses.get(usize::from(pick) % (statuses.len() + 1));
        status.map_or_else(
            || format!("risk.{}", risk.code()),
            |status| format!("risk.{}.status = {}", risk.code(), status.code()),
        )
    })
}

/// A few facts, put together.
fn condition(fact: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    (vec(fact, 1..=3), 0..4_u8).prop_map(|(facts, way)| match (way, facts.len()) {
        (0, _) => facts.join(" and "),
        (1, 2..) => format!("at least 2 of ({})", facts.join(", ")),
        _ => facts.join(" or "),
    })
}

const RESTS_ON: &str = "sources = [\"project-default\"]\nconfidence = \"general_knowledge\"\n";

fn safety() -> impl Strategy<Value = String> {
    let own = select(vec!["clinic.chance_a", "clinic.chance_b"]).prop_map(str::to_owned);
    let when = condition(prop_oneof![4 => risk(), 2 => own, 1 => sign(), 1 => concern()]);
    let verdict =
        prop_oneof![5 => Just("treat"), 1 => Just("defer"), 1 => Just("refer"), 1 => Just("incomplete")];
    let place = prop_oneof![
        select(FacialZone::ALL).prop_map(|zone| zone.code().to_owned()),
        select(points()).prop_map(|point| point.code().to_owned()),
        select(vec![
            "face".to_owned(),
            "own_zones".to_owned(),
            "around_patch".to_owned(),
            "along_crease".to_owned()
        ]),
    ];
    let side = select(vec!["", "", "", ", own_side = true", ", side = \"left\"", ", side = \"right\""]);
    let block = (vec(place, 1..=4), side, any::<bool>());
    let cap = (2..=20_u8, 2..=10_u8, 1..=6_u8);
    let more_caps = select(vec![
        "",
        "",
        ", press_seconds = 90",
        ", position = \"supine\"",
        ", inserted_mm = { face = 6, ST36 = 4, body = 9 }",
        ", inserted_mm = { forehead = 5, nasolabial = 4, LI20 = 5.5 }",
    ]);
    let cap = (cap, more_caps);
    let cleared_by = select(vec!["practitioner", "practitioner", "physician", "dentist", "time", "nobody"]);
    let stand_in = (select(points()), select(points()));
    let (block, cap) = (proptest::option::of(block), proptest::option::of(cap));
    (when, verdict, block, cap, proptest::option::of(stand_in), cleared_by)
        .prop_map(|(when, verdict, block, cap, stand_in, cleared_by)| {
            let (mut places, side, skin) = block.unwrap_or_default();
            places.extend(stand_in.map(|(point, _)| point.code().to_owned()));
            let places: Vec<String> = places.iter().map(|place| format!("\"{place}\"")).collect();
            let what = if skin { "\"needle\", \"skin_contact\"" } else { "\"needle\"" };
            let block = (!places.is_empty()).then(|| {
                format!("block = {{ what = [{what}], where = [{}]{side} }}", places.join(", "))
            });
            let cap = cap.map(|((all, face, depth), more)| {
                format!("cap = {{ needles = {all}, face_needles = {face}, face_depth_mm = {depth}{more} }}")
            });
            let does_nothing = verdict == "treat" && block.is_none() && cap.is_none();
            let cleared_by = if does_nothing { "practitioner" } else { cleared_by };
            let clearance = (verdict == "refer" || does_nothing).then(|| match cleared_by {
                "time" | "nobody" => "refer_to = [\"physician\"]".to_owned(),
                by => format!("clearance = \"{by}\""),
            });
            let substitute = stand_in.map(|(point, other)| format!("substitute = {{ {point} = [\"{other}\"] }}"));
            let lines: Vec<String> = [block, cap, clearance, substitute].into_iter().flatten().collect();
            format!(
                "when = \"{when}\"\nclass = \"caution\"\nverdict = \"{verdict}\"\n{}\nreason = \"By chance.\"\n\
                 cleared_by = \"{cleared_by}\"\n{RESTS_ON}",
                lines.join("\n")
            )
        })
}

fn combination() -> impl Strategy<Value = String> {
    let points = vec((select(Point::all().collect::<Vec<_>>()), 1..=9_u8), 1..=3);
    (condition(prop_oneof![sign(), concern()]), points).prop_map(|(when, points)| {
        let points: Vec<String> = points
            .iter()
            .map(|(point, weight)| format!("{{ point = \"{point}\", weight = {weight} }}"))
            .collect();
        format!("when = \"{when}\"\npoints = [{}]\nreason = \"By chance.\"\n{RESTS_ON}", points.join(", "))
    })
}

fn pattern() -> impl Strategy<Value = String> {
    let signs = vec((select(Sign::ALL), 1..=5_u8), 2..=6);
    let points = vec((select(points()), 1..=5_u8), 1..=4);
    (signs, points).prop_map(|(signs, points)| {
        let signs: BTreeMap<&str, u8> = signs.iter().map(|(sign, weight)| (sign.code(), *weight)).collect();
        let signs: Vec<String> = signs.iter().map(|(sign, weight)| format!("{sign} = {weight}")).collect();
        let points: Vec<String> = points
            .iter()
            .map(|(point, weight)| format!("{{ point = \"{point}\", weight = {weight} }}"))
            .collect();
        format!(
            "name = \"By chance\"\nsigns = {{ {} }}\npoints = [{}]\n{RESTS_ON}",
            signs.join(", "),
            points.join(", ")
        )
    })
}

/// The questions that the safety rules may read.
fn questions() -> impl Strategy<Value = String> {
    let one =
        (select(vec!["always", "no", "no", "no", "no", "no"]), select(vec!["today", "medicines", "course"]));
    (one.clone(), one).prop_map(|(a, b)| {
        let question = |name: &str, (ask, group): (&str, &str)| {
            format!(
                "[[question]]\nid = \"clinic.chance_{name}\"\ntext = \"By chance?\"\ngroup = \"{group}\"\n\
                 ask = \"{ask}\"\n{RESTS_ON}"
            )
        };
        question("a", a) + "\n" + &question("b", b)
    })
}

/// A pack that says nothing sensible.
pub(crate) fn rule_pack() -> impl Strategy<Value = String> {
    (vec(safety(), 1..=5), vec(combination(), 0..=2), vec(pattern(), 0..=2), questions()).prop_map(
        |(safety, combinations, patterns, questions)| {
            let kinds = [("safety", safety), ("combination", combinations), ("pattern", patterns)];
            let rules = kinds.iter().flat_map(|(kind, rules)| {
                let id = move |(number, rule)| format!("[[{kind}]]\nid = \"chance.{kind}_{number}\"\n{rule}");
                rules.iter().enumerate().map(id)
            });
            let head = "[pack]\nid = \"chance\"\nversion = \"0.0.1\"\nformat = 1\n".to_owned();
            std::iter::once(head).chain(rules).chain([questions]).collect::<Vec<_>>().join("\n")
        },
    )
}

/// Every question that must be answered stands against a plan, every other is shown.
fn assert_questions_hold_up(intake: &Intake, decision: &Decision) {
    let blocking = decision.questions().any(|it| it.blocks());
    assert!(!blocking || decision.verdict() >= Verdict::Incomplete);
    assert!(!blocking || decision.protocol().is_none() && decision.alternative().is_none());
    let asked: Vec<String> = decision.questions().map(|it| it.ask()).collect();
    for question in ["clinic.chance_a", "clinic.chance_b"] {
        let is_open = intake.answer(question.parse().unwrap()) == Answer::Unknown;
        assert_eq!(asked.iter().any(|ask| ask == question), is_open, "{question}: {asked:?}");
    }
    for risk in &intake.open_risks() {
        assert!(asked.iter().any(|ask| ask.contains(risk.code())), "{risk} is not asked: {asked:?}");
    }
}

#[test]
fn the_guarantees_hold_with_random_packs_on_top() {
    let (mut runner, packs) = (TestRunner::deterministic(), rule_pack());
    let (mut fired, mut held) = (0, 0);
    let drawn_packs = crate::support::cases(40).cases.min(40);
    for number in 0..drawn_packs.saturating_mul(10) {
        // Few intakes meet the condition of a random rule: go on until enough have.
        if number >= drawn_packs && fired > 5 && held > 10 {
            break;
        }
        let text = packs.new_tree(&mut runner).unwrap().current();
        let pack =
            RulePack::from_toml("chance.toml", &text).unwrap_or_else(|error| panic!("{error}\n{text}"));
        let engine =
            Engine::builder().pack(pack.clone()).build().unwrap_or_else(|error| panic!("{error}\n{text}"));
        let reference = Packs::read(&[standard_texts(), vec![text.as_str()]]);
        let mut texts = standard_texts();
        texts.push(&text);
        let intakes = intake_about(&texts);
        for _ in 0..8 {
            let drawn = intakes.new_tree(&mut runner).unwrap().current();
            let intake: Intake = serde_json::from_value(drawn.clone()).unwrap();
            let decision = engine.decide(&intake);
            fired += usize::from(
                decision.findings().any(|finding| finding.rule().as_str().starts_with("chance.")),
            );
            held += usize::from(decision.protocol().is_some());
            let say =
                |why: TestCaseError| format!("{why}\n\nwith the intake\n{drawn:#}\n\nand the pack\n{text}");
            assert_nothing_blocked(&decision).map_err(say).unwrap();
            assert_everything_rests_on_rules(&decision, pack.clone()).map_err(say).unwrap();
            assert_questions_hold_up(&intake, &decision);
            assert_no_disagreement(&engine, &reference, &drawn).map_err(say).unwrap();
            // Fewer needles, from whoever names the number.
            for fewer in
                [json!({ "size": "gentle" }), json!({ "needles_max": 7 }), json!({ "face_needles_max": 4 })]
            {
                let mut wishing = drawn.clone();
                for (wish, number) in fewer.as_object().into_iter().flatten() {
                    wishing["preferences"][wish] = number.clone();
                }
                let mut free = wishing.clone();
                for (wish, _) in fewer.as_object().into_iter().flatten() {
                    free["preferences"][wish] = if wish == "size" { json!("full") } else { Value::Null };
                }
                let decide = |json: Value| engine.decide(&serde_json::from_value(json).unwrap());
                assert_part_of(&decide(wishing), &decide(free)).map_err(say).unwrap();
            }
            // One more answer that is yes, or taken back.
            for question in ["clinic.chance_a", "clinic.chance_b"] {
                let question: ClinicQuestion = question.parse().unwrap();
                let without = intake.with(Change::Answer(question, Answer::No)).unwrap();
                for answer in [Answer::Yes, Answer::Unknown] {
                    let more = without.with(Change::Answer(question, answer)).unwrap();
                    assert_not_lightened(&engine.decide(&without), &engine.decide(&more))
                        .map_err(say)
                        .unwrap();
                }
            }
            // One more risk.
            let absent = Risk::ALL.iter().filter(|risk| intake.risks().state(**risk) == RiskState::Absent);
            for risk in absent.step_by(17) {
                let more = intake.with(Change::Risk(*risk, RiskState::Present)).unwrap();
                assert_not_lightened(&decision, &engine.decide(&more)).map_err(say).unwrap();
            }
        }
    }
    assert!(fired > 5 && held > 10, "{fired} with a finding by a random rule, {held} with a plan");
}
