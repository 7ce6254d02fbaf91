//! The questionnaire asks for every fact of an intake, once, and only what applies.

use crate::reference::intakes;
use crate::support::{cases, decide, engine, engine_with, intake};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use tcm_facial::intake::{Concern, Lifestyle, Reaction, Risk, Sign};
use tcm_facial::interop::fhir::{questionnaire, response};

/// Every item by its id, none twice.
pub(super) fn items(questionnaire: &Value) -> BTreeMap<String, Value> {
    fn add(parent: &Value, items: &mut BTreeMap<String, Value>) {
        for item in parent["item"].as_array().into_iter().flatten() {
            let link_id = item["linkId"].as_str().unwrap().to_owned();
            assert!(items.insert(link_id, item.clone()).is_none(), "{item}");
            add(item, items);
        }
    }
    let mut items = BTreeMap::new();
    add(questionnaire, &mut items);
    items
}

fn codes(questionnaire: &Value, item: &Value) -> Vec<String> {
    let code = |code: &Value| code.as_str().unwrap().to_owned();
    if let Some(id) = item["answerValueSet"].as_str() {
        let sets = questionnaire["contained"].as_array().unwrap();
        let set = sets.iter().find(|set| id == format!("#{}", set["id"].as_str().unwrap())).unwrap();
        let concepts = set["compose"]["include"][0]["concept"].as_array().unwrap();
        return concepts.iter().map(|concept| code(&concept["code"])).collect();
    }
    let options = item["answerOption"].as_array().into_iter().flatten();
    options.map(|option| code(&option["valueCoding"]["code"])).collect()
}

#[test]
fn every_member_of_every_vocabulary_can_be_answered() {
    let questionnaire = questionnaire(engine());
    let items = items(&questionnaire);
    for risk in Risk::ALL {
        assert_eq!(items[&format!("risk.{risk}")]["type"], "boolean");
        for detail in risk.details() {
            assert!(items.contains_key(&format!("risk.{risk}.{detail}")), "{risk}.{detail}");
        }
    }
    for concern in Concern::ALL {
        assert_eq!(items[&format!("concern.{concern}")]["type"], "boolean");
        assert!(items.contains_key(&format!("visit.change.{concern}")));
    }
    let of_signs =
        items.iter().filter(|(link_id, item)| link_id.starts_with("sign.") && item["type"] == "choice");
    let signs: Vec<String> = of_signs.flat_map(|(_, item)| codes(&questionnaire, item)).collect();
    assert_eq!(signs.len(), Sign::ALL.len());
    assert!(Sign::ALL.iter().all(|sign| signs.contains(&sign.code().to_owned())));
    assert_eq!(codes(&questionnaire, &items["lifestyle"]).len(), Lifestyle::ALL.len());
    assert_eq!(codes(&questionnaire, &items["reaction.reaction"]).len(), Reaction::ALL.len());
    assert_eq!(codes(&questionnaire, &items["preferences.avoid_points"]).len(), 380);
}

#[test]
fn details_are_asked_only_where_they_apply() {
    let items = items(&questionnaire(engine()));
    for risk in Risk::ALL.iter().filter(|risk| !risk.details().is_empty()) {
        let details = &items[&format!("risk.{risk}.details")];
        let yes = json!([{ "question": format!("risk.{risk}"), "operator": "=", "answerBoolean": true }]);
        assert_eq!((&details["enableWhen"], &details["repeats"]), (&yes, &json!(true)), "{risk}");
    }
    let weeks = &items["pregnancy_weeks"]["enableWhen"];
    assert_eq!(
        (&weeks[0]["question"], &weeks[0]["answerCoding"]["code"]),
        (&json!("pregnancy"), &json!("yes"))
    );
    for of_women in
        ["pregnancy", "breastfeeding", "risk.period_late", "sign.menses_cycle", "sign.menses.others"]
    {
        let conditions = items[of_women]["enableWhen"].as_array().unwrap();
        assert!(conditions.iter().all(|it| it["answerCoding"]["code"] != "male"), "{of_women}");
        assert_eq!(conditions.len(), 4, "{of_women}");
        assert_eq!(items[of_women]["enableBehavior"], "any");
    }
    let conditions = items.values().filter(|item| item.get("enableWhen").is_some()).count();
    assert!(conditions > 60, "{conditions}");
}

#[test]
fn ranges_are_those_of_an_intake() {
    let items = items(&questionnaire(engine()));
    let range = |link_id: &str| {
        let extensions = items[link_id]["extension"].as_array().unwrap();
        let of = |name: &str| {
            let url = format!("http://hl7.org/fhir/StructureDefinition/{name}");
            extensions.iter().find(|it| it["url"] == url).unwrap()["valueInteger"].as_u64().unwrap()
        };
        (of("minValue"), of("maxValue"))
    };
    assert_eq!(range("age"), (0, 120));
    assert_eq!(range("vitals.systolic_mmhg"), (40, 300));
    assert_eq!(range("risk.botulinum_toxin.days_ago"), (0, 43_800));
    assert_eq!(range("visit.number"), (1, 999));
    assert_eq!(items["risk.other_condition.note"]["maxLength"], 500);
}

#[test]
fn the_questions_of_a_pack_are_asked() {
    let question = "[[question]]\nid = \"clinic.semaglutide\"\ntext = \"Do you take semaglutide?\"\ngroup = \"medicines\"\n\
        ask = \"always\"\nsources = [\"project-default\"]\nconfidence = \"general_knowledge\"\n";
    let engine = engine_with(question);
    let items = items(&questionnaire(&engine));
    assert_eq!(items["clinic.semaglutide"]["text"], "Do you take semaglutide?");
}

/// Whether a question is asked, given the answers of a response.
fn is_enabled(item: &Value, answers: &BTreeMap<String, Vec<Value>>) -> bool {
    let conditions = item["enableWhen"].as_array().map_or(&[][..], Vec::as_slice);
    let holds = |condition: &Value| {
        let given = answers.get(condition["question"].as_str().unwrap()).map_or(&[][..], Vec::as_slice);
        match condition["operator"].as_str().unwrap() {
            "exists" => condition["answerBoolean"] == json!(!given.is_empty()),
            _ => given.iter().any(|given| {
                given.get("valueBoolean").is_some_and(|it| *it == condition["answerBoolean"])
                    || given
                        .get("valueCoding")
                        .is_some_and(|it| it["code"] == condition["answerCoding"]["code"])
            }),
        }
    };
    conditions.is_empty() || conditions.iter().any(holds)
}

/// A response answers what the questionnaire asks: the right type, one of the answers, as often as it may, and only what is asked.
fn fits(questionnaire: &Value, items: &BTreeMap<String, Value>, response: &Value) {
    fn collect(parent: &Value, answers: &mut BTreeMap<String, Vec<Value>>) {
        for item in parent["item"].as_array().into_iter().flatten() {
            let given = item["answer"].as_array().into_iter().flatten().cloned();
            answers.entry(item["linkId"].as_str().unwrap().to_owned()).or_default().extend(given);
            collect(item, answers);
        }
    }
    fn check(
        parent: &Value,
        asked: &Value,
        answers: &BTreeMap<String, Vec<Value>>,
        questionnaire: &Value,
        items: &BTreeMap<String, Value>,
    ) {
        for item in parent["item"].as_array().into_iter().flatten() {
            let link_id = item["linkId"].as_str().unwrap();
            let question = &items[link_id];
            // It stands in the group that it is asked in.
            assert!(asked["item"].as_array().unwrap().contains(question), "{link_id}");
            assert!(is_enabled(question, answers), "{link_id} is not asked: {answers:?}");
            let given = item["answer"].as_array().map_or(&[][..], Vec::as_slice);
            assert!(given.len() <= 1 || question["repeats"] == true, "{link_id}");
            let kind = match question["type"].as_str().unwrap() {
                "group" => "",
                "boolean" => "valueBoolean",
                "integer" => "valueInteger",
                "text" => "valueString",
                "choice" => "valueCoding",
                other => panic!("{other}"),
            };
            for answer in given {
                assert_eq!(answer.as_object().unwrap().keys().collect::<Vec<_>>(), [kind], "{link_id}");
                if kind == "valueCoding" {
                    let code = answer[kind]["code"].as_str().unwrap().to_owned();
                    assert!(codes(questionnaire, question).contains(&code), "{link_id}: {code}");
                }
            }
            check(item, question, answers, questionnaire, items);
        }
    }
    let mut answers = BTreeMap::new();
    collect(response, &mut answers);
    check(response, questionnaire, &answers, questionnaire, items);
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn responses_answer_what_is_asked(json in intakes::intake()) {
        let mut json = json;
        // The questions of a pack are in the questionnaire of an engine that has it.
        json["answers"] = Value::Null;
        let questionnaire = questionnaire(engine());
        fits(&questionnaire, &items(&questionnaire), &response(&intake(&json)));
    }

    /// What a decision asks for is a question of the questionnaire.
    #[test]
    fn every_open_question_is_in_it(json in intakes::intake()) {
        let items = items(&questionnaire(engine()));
        for question in decide(&json).questions() {
            prop_assert!(items.contains_key(&question.ask()), "{}", question.ask());
        }
    }
}

#[test]
fn it_is_written_the_same_every_time() {
    let text = questionnaire(engine()).to_string();
    assert_eq!(text, questionnaire(engine()).to_string());
    assert!(!text.contains("null") && text.len() < 400_000, "{}", text.len());
}
