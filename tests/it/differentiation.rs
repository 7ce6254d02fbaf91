//! How patterns are weighed, told apart and asked about.

use super::support::*;
use serde_json::json;
use tcm_facial::decision::{Clarity, Decision};
use tcm_facial::intake::Sign;

fn shown(signs: &[Sign]) -> Decision {
    decide(&somebody_with(json!({ "signs": signs, "concerns": [{ "concern": "dullness" }] })))
}

fn score(decision: &Decision, pattern: &str) -> u16 {
    decision.patterns().find(|it| it.id() == pattern).map_or(0, |it| it.per_mille())
}

#[test]
fn the_own_signs_of_a_pattern_rank_it_first_by_far() {
    assert_eq!(standard_patterns().len(), 20);
    for pattern in standard_patterns() {
        let key: Vec<Sign> =
            pattern.weights.iter().filter(|(_, weight)| *weight == 3).map(|(sign, _)| *sign).collect();
        let mut key_signs = Vec::new();
        add_compatible(&mut key_signs, key.into_iter());
        for signs in [pattern.picture(), key_signs] {
            let decision = shown(&signs);
            assert_eq!(decision.patterns().next().unwrap().id().as_str(), pattern.id, "{signs:?}");
        }
        let whole = shown(&pattern.picture());
        assert_eq!(whole.patterns().next().unwrap().per_mille(), 1000, "{}", pattern.id);
        let second = whole.patterns().nth(1).map_or(0, |it| it.per_mille());
        assert!(second <= 550, "{}: {second}", pattern.id);
        assert_eq!(whole.differentiation().clarity(), Clarity::Clear, "{}", pattern.id);
    }
}

#[test]
fn without_its_strongest_sign_a_pattern_scores_less() {
    for pattern in standard_patterns() {
        let picture = pattern.picture();
        let (strongest, others) = picture.split_first().unwrap();
        let (whole, weaker) = (shown(&picture), shown(others));
        assert!(score(&weaker, &pattern.id) < score(&whole, &pattern.id), "{} {strongest}", pattern.id);
        let missing: Vec<Sign> = weaker.patterns().next().unwrap().missing().collect();
        assert!(missing.contains(strongest), "{} {strongest}", pattern.id);
    }
}

#[test]
fn matched_and_missing_signs_are_those_of_the_pattern() {
    for pattern in standard_patterns() {
        let half: Vec<Sign> = pattern.picture().into_iter().step_by(2).collect();
        let decision = shown(&half);
        let scored = decision.patterns().find(|it| *it.id() == *pattern.id).unwrap();
        let (matched, missing): (Vec<Sign>, Vec<Sign>) =
            (scored.matched().collect(), scored.missing().collect());
        assert!(half.iter().all(|sign| matched.contains(sign)) && matched.len() == half.len());
        assert!(missing.iter().all(|sign| !matched.contains(sign)));
        assert!(missing.iter().all(|sign| pattern.weights.iter().any(|(own, _)| own == sign)));
    }
}

/// It is enough that one of two patterns names the other; else the second must stand closer to be told beside the first.
#[test]
fn a_twin_is_one_in_both_directions() {
    let twins = |of_first: &str, of_second: &str| -> Vec<String> {
        let pattern = |id: &str, twins: &str, signs: &str| {
            format!(
                "[[pattern]]\nid = \"{id}\"\nname = \"N\"\nnear_twins = [{twins}]\nsigns = {{ {signs} }}\n\
                 points = [{{ point = \"LI4\", weight = 1 }}]\nsources = [\"project-default\"]\nconfidence = \"found\"\n"
            )
        };
        // 1000 and 833 per mille.
        let first = pattern("first", of_first, "fatigue = 4, tongue_pale = 4, pulse_weak = 4");
        let second =
            pattern("second", of_second, "fatigue = 4, tongue_pale = 4, pulse_weak = 2, skin_dry = 2");
        let signs = json!(["fatigue", "tongue_pale", "pulse_weak"]);
        let engine = engine_with(&format!("{first}{second}"));
        let decision = engine.decide(&intake(&somebody_with(json!({ "signs": signs }))));
        assert_eq!(decision.patterns().next().unwrap().id(), "first");
        decision.differentiation().near_twins().iter().map(|twin| twin.id().to_string()).collect()
    };
    let second = "second".to_owned();
    assert!(!twins("", "").contains(&second));
    assert!(twins("\"second\"", "").contains(&second) && twins("", "\"first\"").contains(&second));
}

#[test]
fn near_twins_are_named_with_what_tells_them_apart() {
    // Signs of both: spleen qi deficiency 11 of 26, spleen yang deficiency with dampness 7 of 21.
    let both = [Sign::LooseStool, Sign::TonguePale, Sign::TongueToothMarked, Sign::PulseWeak, Sign::Fatigue];
    let decision = shown(&both);
    let differentiation = decision.differentiation();
    assert_eq!(differentiation.clarity(), Clarity::Close);
    let twins: Vec<_> = differentiation.near_twins().iter().map(|twin| twin.id().as_str()).collect();
    assert_eq!(decision.patterns().next().unwrap().id(), "spleen_qi_deficiency");
    assert!(twins.contains(&"spleen_yang_deficiency_damp"), "{twins:?}");
    let twin = &differentiation.near_twins()[0];
    assert_eq!(
        twin.signs_of_leader(),
        [Sign::PoorAppetite, Sign::BloatingAfterMeals, Sign::FaceSallow, Sign::PulseModerate]
    );
    assert!(twin.signs_of_twin().starts_with(&[Sign::CoatWhiteSlippery, Sign::ColdLimbs]));
    // One sign of each in turn, and none that a recorded one excludes.
    let asked = differentiation.ask_next();
    assert!(asked.contains(&Sign::PoorAppetite) && asked.contains(&Sign::ColdLimbs), "{asked:?}");
    assert!(!asked.contains(&Sign::PulseModerate), "{asked:?}");
    let text = tcm_facial::render::text(&decision);
    assert!(text.contains("Spleen qi deficiency or Spleen yang deficiency with dampness?"), "{text}");
}

#[test]
fn to_answer_the_questions_tells_the_leaders_apart() {
    for pattern in standard_patterns() {
        let few: Vec<Sign> = pattern.picture().into_iter().take(2).collect();
        let decision = shown(&few);
        let asked = decision.differentiation().ask_next().to_vec();
        if decision.differentiation().clarity() == Clarity::Clear {
            assert!(asked.is_empty(), "{}", pattern.id);
            continue;
        }
        assert!(!asked.is_empty() && asked.len() <= 6, "{}", pattern.id);
        assert!(asked.iter().all(|sign| !few.contains(sign)), "{}", pattern.id);
        // Who has what was asked and belongs to the pattern has it first.
        let mut answered = few;
        let own = asked.into_iter().filter(|sign| pattern.weights.iter().any(|(it, _)| it == sign));
        add_compatible(&mut answered, own);
        let after = shown(&answered);
        assert_eq!(after.patterns().next().unwrap().id().as_str(), pattern.id, "{answered:?}");
    }
}

#[test]
fn signs_that_the_first_pattern_explains_speak_for_no_second() {
    let roots = |signs: &[Sign]| -> Vec<String> {
        let decision = shown(signs);
        let mut rules: Vec<String> = decision
            .protocol()
            .unwrap()
            .insertions()
            .flat_map(|insertion| insertion.because())
            .map(|reason| reason.rule().to_string())
            .filter(|rule| standard_patterns().iter().any(|pattern| pattern.id == *rule))
            .collect();
        rules.sort();
        rules.dedup();
        rules
    };
    // Damp-heat shares the red tongue, the rapid pulse and more with wind-heat of the lung: one picture, one pattern.
    let wind_heat = pattern_picture("lung_wind_heat");
    assert!(score(&shown(&wind_heat), "damp_heat_spleen_stomach") >= 200);
    assert_eq!(roots(&wind_heat), ["lung_wind_heat"]);
    // With key signs of its own a second one stands beside it.
    let mut both = wind_heat;
    add_compatible(&mut both, pattern_picture("liver_qi_stagnation").into_iter());
    assert_eq!(roots(&both), ["liver_qi_stagnation", "lung_wind_heat"]);
}
