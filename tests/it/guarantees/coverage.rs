//! Every rule of the standard pack does something in some decision.

use super::super::support::{
    PatternSigns, engine, intake, pack, somebody_with, standard_patterns, standard_rules,
};
use super::{entry, plan};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tcm_facial::Engine;
use tcm_facial::atlas::{FacialZone, Point};
use tcm_facial::intake::Reaction;
use tcm_facial::intake::Risk;
use tcm_facial::rules::{RuleId, RulePack};

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
        // A point that is off, or whose needling nobody gave, is in no plan; whoever asks is told what may take its place.
        let named: Point = point.parse().unwrap();
        if named.is_off_by_default() || named.needling().is_none() || none_fits(named) {
            let screening = engine().screen(&intake(&somebody_with(json!({}))));
            assert!(!screening.substitutes_for(named).is_empty(), "{point}");
            seen.insert(format!("substitute.{point}"));
            continue;
        }
        // No rule of the pack brings some of the others in; a clinic's own may.
        // Two more points of the back, so that there is enough to turn for.
        let others: Vec<String> = ["BL23", "BL24", "BL25"]
            .iter()
            .filter(|it| *it != &point)
            .map(|it| format!("{{ point = \"{it}\", weight = 9 }}"))
            .collect();
        let others = others.join(", ");
        let bringing = format!(
            "[[combination]]\nid = \"t\"\npoints = [{{ point = \"{point}\", weight = 9 }}, {others}]\nreason = \"r\"\n\
             sources = [\"project-default\"]\nconfidence = \"found\"\n"
        );
        let brought = Engine::builder().pack(pack(&bringing)).build().unwrap();
        let lying = json!({ "signs": [], "concerns": [{ "concern": "sagging" }], "preferences": { "avoid_points": [point], "position": "prone_then_supine" } });
        look(&brought, &somebody_with(lying), &mut seen, &mut texts);
        for avoided in [json!([]), json!(["needle"])] {
            let turning = json!({ "position": "prone_then_supine", "avoid_modalities": avoided });
            look(&brought, &somebody_with(json!({ "preferences": turning })), &mut seen, &mut texts);
        }
    }
    for visit in visits() {
        for event in [None, Some(13)] {
            let person =
                somebody_with(json!({ "first_visit": null, "visit": visit, "event_in_days": event }));
            look(engine(), &person, &mut seen, &mut texts);
        }
    }
    let silent: Vec<String> = rules
        .into_iter()
        .filter(|(kind, id, text)| match kind.as_str() {
            // The minutes, and the time of pressing, stand in the text that is shown.
            "step" => {
                let before = text.split('{').next().unwrap_or_default();
                !texts.iter().any(|shown| shown.starts_with(before))
            }
            "advice" | "expectation" | "harm" => !texts.contains(text),
            // How many minutes, how many needles, how deep: told by the tests of those numbers.
            "technique" | "course" | "selection" => false,
            _ => !seen.contains(id),
        })
        .map(|(_, id, _)| id)
        .collect();
    assert_eq!(silent, Vec::<String>::new());
}

/// Visits after each reaction, and those at which the course is looked at.
fn visits() -> Vec<Value> {
    let after = |reactions: Value| json!({ "number": 3, "days_since_last": 7, "reactions": reactions });
    let each = Reaction::ALL.iter().flat_map(|reaction| {
        let began = [
            json!([{ "reaction": reaction, "days_ago": 8 }]),
            json!([{ "reaction": reaction, "days_ago": 20, "gone_days_ago": 3 }]),
        ];
        let twice =
            json!([{ "reaction": reaction, "severe": false }, { "reaction": reaction, "severe": false }]);
        began.into_iter().chain([twice]).collect::<Vec<_>>()
    });
    let at = |number: u16, days: u32, change: &str| {
        let changed = json!([{ "concern": "wrinkles", "change": change }]);
        json!({ "number": number, "days_since_last": days, "reactions": [], "change": changed })
    };
    let course =
        [at(7, 7, "none"), at(2, 7, "worse"), at(3, 1, "clear"), at(3, 100, "clear"), at(14, 7, "clear")];
    each.map(after).chain(course).collect()
}

/// What is named for GV14 takes more needles, and what is named for the nape lies in another part of the body.
fn none_fits(point: Point) -> bool {
    [Point::GV14, Point::GB20, Point::BL10].contains(&point)
}

fn look(engine: &Engine, json: &Value, seen: &mut BTreeSet<String>, texts: &mut BTreeSet<String>) {
    let decision = engine.decide(&intake(json));
    seen.extend(decision.findings().map(|finding| finding.rule().to_string()));
    let Some(plan) = plan(&decision) else { return };
    for insertion in plan.insertions() {
        seen.extend(insertion.because().map(|reason| reason.rule().to_string()));
    }
    seen.extend(plan.adjuncts().map(|adjunct| adjunct.rule().to_string()));
    let notes = plan.aftercare().chain(plan.advice()).chain(plan.harms());
    texts.extend(notes.map(|note| note.text().en().to_owned()));
    texts.extend(plan.steps().map(|step| step.text().en().to_owned()));
    texts.extend(plan.expectations().map(|expectation| expectation.note().text().en().to_owned()));
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
    intakes.push(somebody_with(
        json!({ "risks.present": [{ "risk": "ssri_snri" }, { "risk": "antiplatelet" }] }),
    ));
    intakes
        .push(somebody_with(json!({ "age": 17, "first_visit": true, "concerns": [{ "concern": "acne" }] })));
    let sign = ["irregular_menses"];
    intakes.push(somebody_with(
        json!({ "age": 15, "sex": "female", "signs": sign, "concerns": [{ "concern": "acne" }] }),
    ));
    intakes.push(somebody_with(
        json!({ "age": 15, "concerns": [{ "concern": "acne_scars", "zones": ["cheek"] }] }),
    ));
    for days in [1, 6] {
        intakes.push(somebody_with(json!({ "event_in_days": days })));
    }
    for age in [11, 15, 17, 30, 70, 75] {
        for risk in [json!([]), json!([{ "risk": "temporal_arteritis_signs" }])] {
            for concern in ["acne", "wrinkles", "dryness"] {
                intakes.push(somebody_with(json!({ "age": age, "concerns": [{ "concern": concern }], "risks.present": risk.clone() })));
            }
        }
    }
    for answer in ["yes", "possible", "trying", "unknown"] {
        intakes.push(somebody_with(json!({ "pregnancy": answer })));
        // Enough of the nape to be pressed from behind.
        intakes.push(somebody_with(json!({
            "pregnancy": answer, "signs": [], "concerns": [{ "concern": "anxiety" }, { "concern": "facial_tension" }],
            "preferences": { "size": "full", "position": "prone_then_supine" },
        })));
        intakes.push(somebody_with(json!({ "pregnancy": answer, "signs": ["headache"] })));
        intakes.push(somebody_with(json!({ "pregnancy": answer, "vitals": { "systolic_mmhg": 140 } })));
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
                "preferences": { "position": "supine", "avoid_points": avoided.clone() },
            })));
            intakes.push(somebody_with(json!({
                "signs": signs.clone(), "concerns": [{ "concern": "dryness" }, { "concern": "facial_tension" }],
                "preferences": { "size": "full", "position": "prone_then_supine", "avoid_points": avoided },
            })));
            for concern in ["facial_tension", "acne"] {
                intakes.push(somebody_with(
                    json!({ "signs": signs.clone(), "concerns": [{ "concern": concern }] }),
                ));
            }
        }
    }
    intakes
}

fn policy_of(rule: &str) -> Option<String> {
    let text = include_str!("../../../src/rules/standard/safety/pregnancy.toml");
    let table: toml::Table = text.parse().unwrap();
    let rules = table["safety"].as_array().unwrap();
    let found = rules.iter().find(|entry| entry["id"].as_str() == Some(rule))?;
    found
        .get("policy")
        .and_then(toml::Value::as_str)
        .filter(|policy| *policy != "strictest")
        .map(str::to_owned)
}
