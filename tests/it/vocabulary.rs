//! Vocabularies and their sets: generic code works on all of them, and every code changes a decision or is shown in it.

use super::support::*;
use proptest::prelude::*;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fmt::Debug;
use tcm_facial::atlas::{
    Angle, FacialZone, Language, Meridian, Muscle, Phase, PointCategory, Side, Structure, UnknownCode,
    Vocabulary, ZangFu, ZoneSet,
};
use tcm_facial::decision::Decision;
use tcm_facial::intake::{
    Age, Ask, Concern, Intake, Lifestyle, LifestyleSet, Modality, ModalitySet, Pregnancy, QuestionGroup,
    ReportedConcern, Respondent, Risk, RiskSet, Sex, Sign, SignSet, Status,
};
use tcm_facial::render;

/// The options of a form field, as any program can write them once for all vocabularies.
fn options<V: Vocabulary>() -> Vec<(&'static str, &'static str)> {
    let option = |member: &V| (member.code(), member.label(Language::English));
    let options: Vec<_> = V::ALL.iter().map(option).collect();
    for (member, (code, label)) in V::ALL.iter().zip(&options) {
        assert!(!label.is_empty() && !member.label(Language::SimplifiedChinese).is_empty(), "{code}");
        assert_eq!(code.parse::<V>().unwrap(), *member);
        assert_eq!(format!("{member:>30}"), format!("{code:>30}"));
        assert_eq!(serde_json::to_value(member).unwrap(), **code);
        assert_eq!(serde_json::from_value::<V>(json!(code)).unwrap(), *member);
        let from_reader = serde_json::from_reader::<_, V>(format!("\"{code}\"").as_bytes());
        assert_eq!(from_reader.unwrap(), *member);
    }
    assert_eq!(options.iter().collect::<BTreeSet<_>>().len(), V::ALL.len());
    let error: UnknownCode = "no_such_code_at_all".parse::<V>().unwrap_err();
    let from_json = serde_json::from_value::<V>(json!("no_such_code_at_all")).unwrap_err();
    assert_eq!(from_json.to_string(), error.to_string());
    assert!(serde_json::from_value::<V>(json!(1)).unwrap_err().to_string().contains("expected a string"));
    options
}

#[test]
fn a_form_is_written_once_for_all_vocabularies() {
    assert_eq!(options::<Side>()[1], ("left", "left"));
    assert_eq!(options::<Language>()[1].0, "zh-Hans");
    let lengths = [
        options::<Angle>().len(),
        options::<Concern>().len(),
        options::<FacialZone>().len(),
        options::<Lifestyle>().len(),
        options::<Meridian>().len(),
        options::<Modality>().len(),
        options::<Muscle>().len(),
        options::<Phase>().len(),
        options::<PointCategory>().len(),
        options::<Pregnancy>().len(),
        options::<QuestionGroup>().len(),
        options::<Respondent>().len(),
        options::<Risk>().len(),
        options::<Sex>().len(),
        options::<Sign>().len(),
        options::<Status>().len(),
        options::<Structure>().len(),
        options::<ZangFu>().len(),
    ];
    assert!(lengths.iter().all(|length| *length > 1));
}

#[test]
fn the_answers_of_an_intake_can_be_iterated() -> Result<(), Box<dyn std::error::Error>> {
    let intake = Intake::builder(Age::new(47)?)
        .concern(ReportedConcern::new(Concern::Wrinkles).with_zones([FacialZone::Glabella]))
        .signs([Sign::Insomnia, Sign::Fatigue])
        .lifestyle([Lifestyle::Smoking])
        .build()?;
    let mut codes = Vec::new();
    for sign in intake.signs() {
        codes.push(sign.code());
    }
    for habit in &intake.lifestyle() {
        codes.push(habit.code());
    }
    codes.sort_unstable();
    assert_eq!(codes, ["fatigue", "insomnia", "smoking"]);
    Ok(())
}

/// What holds of every set, for some members and for all.
fn as_json_and_back<V, S>(some: &[V], all: S)
where
    V: Vocabulary,
    S: Copy + Debug + PartialEq + Default + FromIterator<V> + IntoIterator<Item = V> + Extend<V>,
    S: serde::Serialize + DeserializeOwned,
{
    let mut set: S = some.iter().copied().collect();
    let mut codes: Vec<&str> = some.iter().map(|member| member.code()).collect();
    let read: S = serde_json::from_value(json!(codes)).unwrap();
    assert_eq!(read, set);
    codes.push("no_such_code_at_all");
    assert!(serde_json::from_value::<S>(json!(codes)).is_err());
    let written: S = serde_json::from_value(serde_json::to_value(set).unwrap()).unwrap();
    assert_eq!(written, set);
    set.extend(V::ALL.iter().copied());
    assert_eq!(set, all);
    assert!(all.into_iter().eq(V::ALL.iter().copied()));
    assert_eq!(serde_json::to_value(all).unwrap(), serde_json::to_value(V::ALL).unwrap());
    assert_eq!(serde_json::from_value::<S>(json!([])).unwrap(), S::default());
}

#[test]
fn every_set_is_a_list_of_codes_in_json() {
    as_json_and_back(&[Sign::Insomnia, Sign::Fatigue, Sign::Fatigue], SignSet::all());
    as_json_and_back(&[Risk::Epilepsy], RiskSet::all());
    as_json_and_back(&[FacialZone::Nape, FacialZone::Forehead], ZoneSet::all());
    as_json_and_back(&[Modality::Led, Modality::Moxa], ModalitySet::all());
    as_json_and_back(&[Lifestyle::Smoking], LifestyleSet::all());
}

proptest! {
    #[test]
    fn sets_obey_the_laws_of_algebra(members in prop::collection::vec((0..Sign::ALL.len(), any::<[bool; 3]>()), 0..200)) {
        let set = |number: usize| -> SignSet {
            members.iter().filter(|(_, within)| within[number]).map(|(sign, _)| Sign::ALL[*sign]).collect()
        };
        let (a, b, c) = (set(0), set(1), set(2));
        let (none, all) = (SignSet::EMPTY, SignSet::all());
        prop_assert_eq!((a | b, a & b, a ^ b), (b | a, b & a, b ^ a));
        prop_assert_eq!(((a | b) | c, (a & b) & c, (a ^ b) ^ c), (a | (b | c), a & (b & c), a ^ (b ^ c)));
        prop_assert_eq!((a | (b & c), a & (b | c)), ((a | b) & (a | c), (a & b) | (a & c)));
        prop_assert_eq!((!(a | b), !(a & b), !!a), (!a & !b, !a | !b, a));
        prop_assert_eq!((a | none, a & all, a ^ a, a | !a), (a, a, none, all));
        prop_assert_eq!((a - b, a ^ b), (a & !b, (a - b) | (b - a)));
        prop_assert_eq!(a.is_subset(&b), (a | b) == b);
        prop_assert_eq!(a.is_disjoint(&b), (a & b).is_empty());
        prop_assert_eq!(a.len() + b.len(), (a | b).len() + (a & b).len());
        let mut rest = a;
        for (left, sign) in a.iter().enumerate() {
            prop_assert!(a.contains(sign) && rest.contains(sign));
            prop_assert_eq!((rest.len(), rest.iter().len()), (a.len() - left, a.len() - left));
            rest.remove(sign);
        }
        prop_assert_eq!(rest, none);
    }
}

fn text(decision: &Decision) -> String {
    // Words may be broken over lines.
    render::text(decision).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn recorded(field: &str, value: Value) -> Decision {
    let mut intake = somebody_with(json!({ "concerns": [{ "concern": "dryness" }], "signs": [] }));
    intake[field] = value;
    decide(&intake)
}

#[test]
fn every_sign_is_shown_and_most_are_weighed() {
    let mut weighed = 0;
    for sign in Sign::ALL {
        let decision = recorded("signs", json!([sign]));
        assert!(text(&decision).contains(sign.label(Language::English)), "{sign}");
        let listed = decision.patterns().any(|pattern| pattern.matched().any(|it| it == *sign));
        let in_a_pattern =
            standard_patterns().iter().any(|pattern| pattern.weights.iter().any(|(it, _)| it == sign));
        assert_eq!(listed, in_a_pattern, "{sign}");
        weighed += usize::from(listed);
    }
    // The normal tongue and the like are in no pattern.
    assert!(weighed >= 120, "{weighed}");
}

#[test]
fn every_way_of_living_is_shown_and_brings_its_advice() {
    let without = recorded("lifestyle", json!([]));
    for lifestyle in Lifestyle::ALL {
        let decision = recorded("lifestyle", json!([lifestyle]));
        assert!(text(&decision).contains(lifestyle.label(Language::English)), "{lifestyle}");
        let advice = |decision: &Decision| decision.protocol().map_or(0, |plan| plan.advice().len());
        assert_eq!(advice(&decision), advice(&without) + 1, "{lifestyle}");
    }
}

#[test]
fn every_risk_finds_a_rule_or_asks_a_question() {
    for risk in Risk::ALL {
        let present = recorded("risks", json!({ "present": [{ "risk": risk }], "absent": "all_others" }));
        assert!(text(&present).contains(risk.label(Language::English)), "{risk}");
        let denied: Vec<&str> = Risk::ALL.iter().filter(|it| *it != risk).map(|it| it.code()).collect();
        let mut unknown = somebody_with(json!({ "risks": { "absent": denied } }));
        if risk.ask() == Ask::Trying {
            unknown["pregnancy"] = json!("trying");
        }
        let unknown = decide(&unknown);
        let asked = format!("risk.{risk}");
        assert!(unknown.questions().any(|question| question.ask() == asked), "{risk}");
    }
}

#[test]
fn every_concern_zone_and_modality_is_shown() {
    for concern in Concern::ALL {
        let zones = if concern.must_name_zones() { json!(["cheek"]) } else { json!([]) };
        let facial = json!({ "concern": concern, "zones": zones });
        let other = if *concern == Concern::Dullness { "dryness" } else { "dullness" };
        let decision = recorded("concerns", json!([facial, { "concern": other }]));
        assert!(text(&decision).contains(concern.label(Language::English)), "{concern}");
        let expected = decision.protocol().unwrap().expectations().any(|it| it.concern() == *concern);
        assert!(expected, "{concern}");
    }
    for zone in FacialZone::ALL {
        let decision = recorded("concerns", json!([{ "concern": "dryness", "zones": [zone] }]));
        assert!(text(&decision).contains(zone.label(Language::English)), "{zone}");
    }
    for modality in Modality::ALL {
        let decision = recorded("preferences", json!({ "avoid_modalities": [modality] }));
        assert!(text(&decision).contains(modality.label(Language::English)), "{modality}");
    }
}
