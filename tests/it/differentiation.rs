//! How patterns are weighed, told apart and asked about.

use super::support::*;
use serde_json::json;
use std::collections::BTreeSet;
use tcm_facial::decision::{Clarity, Decision, Fit, Standing};
use tcm_facial::intake::{Sign, SignSet};

/// At 40 every sign can be expected of a woman.
fn person(signs: &[Sign], sex: &str, age: u8) -> Decision {
    let changes = json!({ "signs": signs, "concerns": [{ "concern": "dullness" }], "sex": sex, "age": age });
    decide(&somebody_with(changes))
}

fn shown(signs: &[Sign]) -> Decision {
    person(signs, "female", 40)
}

fn leaders(decision: &Decision) -> Vec<&str> {
    decision.leading_patterns().map(|it| it.id().as_str()).collect()
}

fn score(decision: &Decision, pattern: &str) -> u16 {
    decision.patterns().find(|it| it.id() == pattern).map_or(0, |it| it.per_mille())
}

fn full(decision: &Decision) -> String {
    tcm_facial::render::report_with(decision, tcm_facial::render::Detail::Full).text()
}

#[test]
fn the_own_signs_of_a_pattern_rank_it_first_by_far() {
    assert_eq!(standard_patterns().len(), 31);
    for pattern in standard_patterns() {
        let whole = shown(&pattern.picture());
        let first = whole.patterns().next().unwrap();
        assert_eq!((first.id().as_str(), first.fit()), (pattern.id.as_str(), Fit::Well));
        assert_eq!(leaders(&whole)[0], pattern.id);
        let second = whole.patterns().filter(|it| it.required_missing().len() == 0).nth(1);
        let second = second.map_or(0, |it| it.per_mille());
        assert!(first.per_mille() - second >= 100, "{}: {} {second}", pattern.id, first.per_mille());
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
        // 1000 and 815 per mille.
        let first = pattern("first", of_first, "fatigue = 9, tongue_pale = 9, pulse_weak = 9");
        let second =
            pattern("second", of_second, "fatigue = 9, tongue_pale = 9, pulse_weak = 4, skin_dry = 5");
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
    // Signs of both, and one of cold, without which there is no yang deficiency.
    let both = [
        Sign::LooseStool,
        Sign::PoorAppetite,
        Sign::TonguePale,
        Sign::TongueToothMarked,
        Sign::PulseWeak,
        Sign::TongueSwollen,
        Sign::ColdLimbs,
        Sign::HeavyBody,
    ];
    let decision = shown(&both);
    let differentiation = decision.differentiation();
    assert_eq!(differentiation.clarity(), Clarity::Close);
    let (first, twins) = (decision.patterns().next().unwrap(), differentiation.near_twins());
    assert_eq!(first.id(), "spleen_yang_deficiency_damp");
    let twin = twins.iter().find(|twin| twin.id() == "spleen_qi_deficiency").unwrap();
    assert_eq!(
        twin.signs_of_twin(),
        [Sign::PoorAppetite, Sign::BloatingAfterMeals, Sign::FaceSallow, Sign::PulseModerate]
    );
    assert!(twin.signs_of_leader().starts_with(&[Sign::CoatWhiteSlippery, Sign::ColdLimbs]));
    let text = full(&decision);
    assert!(text.contains("Spleen yang deficiency with dampness or spleen qi deficiency?"), "{text}");
    // Without a sign of cold it does not lead. Where the first fits only partly, cold may just not have been asked about.
    let few = [Sign::LooseStool, Sign::TonguePale, Sign::TongueToothMarked, Sign::PulseWeak, Sign::Fatigue];
    let decision = shown(&few);
    let first = decision.patterns().next().unwrap();
    assert_eq!((first.id().as_str(), first.fit()), ("spleen_qi_deficiency", Fit::Partly));
    let twins = decision.differentiation().near_twins().to_vec();
    assert!(twins.iter().any(|twin| twin.id() == "spleen_yang_deficiency_damp"), "{twins:?}");
    let more = [Sign::PoorAppetite, Sign::BloatingAfterMeals];
    let decision = shown(&[&few[..], &more].concat());
    assert_eq!(decision.differentiation().clarity(), Clarity::Clear);
}

/// How far the first of these patterns is ahead of all others whose requirement is met.
fn lead(decision: &Decision, first: &str) -> i32 {
    let standing = |id: &str| {
        let why = decision.why_pattern(id).unwrap();
        let counts = why.rank().is_some() && why.pattern().required_missing().len() == 0;
        if counts { i32::from(why.pattern().per_mille()) } else { 0 }
    };
    let others = standard_patterns().iter().filter(|it| it.id != first);
    standing(first) - others.map(|it| standing(&it.id)).max().unwrap()
}

#[test]
fn each_answer_that_is_asked_for_moves_the_ranking_and_none_moves_it_further() {
    let mut asked_for = 0;
    for pattern in standard_patterns() {
        let few: Vec<Sign> = pattern.picture().into_iter().take(3).collect();
        let decision = shown(&few);
        let asked = decision.differentiation().ask_next().to_vec();
        if decision.differentiation().clarity() == Clarity::Clear {
            assert!(asked.is_empty(), "{}", pattern.id);
            continue;
        }
        assert!((1..=3).contains(&asked.len()), "{}: {asked:?}", pattern.id);
        let first = decision.patterns().next().unwrap().id().to_string();
        let now = lead(&decision, &first);
        let change_by = |sign: Sign| {
            let mut answered = few.clone();
            add_compatible(&mut answered, [sign].into_iter());
            assert_eq!(answered.len(), few.len() + 1, "{sign} was excluded or recorded");
            lead(&shown(&answered), &first) - now
        };
        let moves: Vec<i32> = asked.iter().map(|sign| change_by(*sign)).collect();
        assert!(moves.iter().all(|by| *by != 0), "{}: {asked:?} {moves:?}", pattern.id);
        // Of the signs of the first pattern none adds more than the one that is asked for.
        let best = moves.iter().copied().max().unwrap();
        let own = decision.patterns().next().unwrap().missing().collect::<Vec<_>>();
        assert!(best < 0 || own.iter().all(|sign| change_by(*sign) <= best), "{}", pattern.id);
        asked_for += asked.len();
    }
    assert!(asked_for >= 40, "{asked_for}");
}

#[test]
fn a_composite_needs_a_sign_of_each_part() {
    let damp = [
        Sign::TonguePale,
        Sign::TongueSwollen,
        Sign::TongueToothMarked,
        Sign::CoatWhiteGreasy,
        Sign::PulseSlippery,
        Sign::LooseStool,
        Sign::HeavyBody,
    ];
    let decision = person(&damp, "female", 58);
    assert_eq!(leaders(&decision)[0], "spleen_deficiency_damp");
    let phlegm_stasis = decision.why_pattern("phlegm_stasis").unwrap();
    assert_eq!((phlegm_stasis.standing(), phlegm_stasis.pattern().fit()), (Standing::Behind, Fit::Thinly));
    let missing: Vec<SignSet> = phlegm_stasis.pattern().required_missing().collect();
    assert!(missing.len() == 1 && missing[0].contains(Sign::TonguePurple));
    // Phlegm and stasis with nodules: it leads with a sign of stasis, and not without.
    let with =
        [Sign::NodulesCysts, Sign::CoatWhiteGreasy, Sign::PulseSlippery, Sign::PhlegmThroat, Sign::ScarsDark];
    assert_eq!(leaders(&shown(&with))[0], "phlegm_stasis");
    assert!(!leaders(&shown(&with[..4])).contains(&"phlegm_stasis"));
}

#[test]
fn two_signs_are_thin_evidence_and_do_not_win() {
    let pairs = Sign::ALL.iter().enumerate();
    let pairs = pairs.flat_map(|(at, one)| Sign::ALL.iter().skip(at + 1).map(move |other| [*one, *other]));
    let compatible = |[one, other]: &[Sign; 2]| {
        one.exclusive_group().is_none() || one.exclusive_group() != other.exclusive_group()
    };
    let mut weighed = 0;
    for pair in pairs.filter(compatible).step_by(every(11)) {
        let decision = shown(&pair);
        assert_eq!(decision.differentiation().clarity(), Clarity::Thin, "{pair:?}");
        weighed += usize::from(decision.patterns().any(|it| it.per_mille() >= 150));
    }
    assert!(weighed > 10, "{weighed}");
    // Two signs of the menses led eight women, whatever else was recorded.
    let mut signs = vec![Sign::IrregularMenses, Sign::PremenstrualFlare, Sign::LesionsChinJaw];
    assert_eq!(leaders(&shown(&signs)), ["chong_ren_disharmony"]);
    signs.extend([Sign::PoorAppetite, Sign::LooseStool, Sign::Fatigue, Sign::TonguePale, Sign::PulseWeak]);
    assert_eq!(leaders(&shown(&signs))[0], "spleen_qi_deficiency");
}

#[test]
fn what_cannot_apply_is_neither_expected_nor_asked_nor_counted_unless_it_was_recorded() {
    let menses = [
        Sign::IrregularMenses,
        Sign::ScantyMenses,
        Sign::MensesClots,
        Sign::PremenstrualFlare,
        Sign::BreastDistension,
        Sign::PainfulMenses,
        Sign::MensesEarly,
        Sign::MensesLate,
        Sign::MensesHeavy,
    ];
    let signs = [Sign::Sighing, Sign::RibDistension, Sign::PulseWiry, Sign::PapulesRed, Sign::Dizziness];
    let named = |decision: &Decision| -> Vec<Sign> {
        let differentiation = decision.differentiation();
        let twins = differentiation.near_twins().iter();
        let twins = twins.flat_map(|twin| twin.signs_of_leader().iter().chain(twin.signs_of_twin()));
        let patterns = standard_patterns().iter().map(|it| decision.why_pattern(&it.id).unwrap().pattern());
        let patterns = patterns.flat_map(|it| it.missing().chain(it.required_missing().flatten()));
        patterns.chain(twins.chain(differentiation.ask_next()).copied()).collect()
    };
    let share = |decision: &Decision| score(decision, "liver_qi_stagnation");
    let expected = person(&signs, "female", 34);
    assert!(menses.iter().any(|sign| named(&expected).contains(sign)));
    for (sex, age) in [("male", 34), ("female", 72), ("male", 72), ("female", 9)] {
        let without = person(&signs, sex, age);
        assert!(!menses.iter().any(|sign| named(&without).contains(sign)), "{sex} {age}");
        assert!(without.why_pattern("chong_ren_disharmony").unwrap().standing() == Standing::NotApplicable);
        assert!(!without.patterns().any(|it| it.id() == "chong_ren_disharmony"));
        // What is not expected is no part of the whole: the same signs are a larger share.
        assert!(share(&without) > share(&expected), "{sex} {age}");
    }
    assert!(share(&person(&signs, "unspecified", 34)) == share(&expected));
    // Recorded all the same, it counts, and the report says so.
    let mut recorded = signs.to_vec();
    recorded.push(Sign::BreastDistension);
    let decision = person(&recorded, "male", 34);
    assert!(decision.patterns().next().unwrap().matched().any(|sign| sign == Sign::BreastDistension));
    let text = tcm_facial::render::text(&decision);
    let said = "Counted, though unexpected for this sex and age: breast distension.";
    assert!(text.contains(said), "{text}");
    assert!(!tcm_facial::render::text(&person(&recorded, "female", 34)).contains("unexpected at this sex"));
    assert!(!named(&person(&[Sign::SoreBackKnees], "female", 64)).contains(&Sign::HairGreyingEarly));
}

#[test]
fn reports_show_three_patterns_a_principle_in_two_languages_and_one_line_of_thin_evidence() {
    let decision = shown(&[Sign::Sighing, Sign::PulseWiry, Sign::TongueRed]);
    assert_eq!(decision.differentiation().clarity(), Clarity::Thin);
    assert!(decision.patterns().len() > 3);
    let text = full(&decision);
    let of = |text: &str| text.split("\nPATTERNS").nth(1).unwrap().split("\n\n").next().unwrap().to_owned();
    // Without a score the first, and the next two by name.
    let concise = of(&tcm_facial::render::text(&decision));
    assert!(!concise.contains("0.2") && concise.contains("nothing about effect or safety"), "{concise}");
    assert_eq!(concise.lines().filter(|line| line.starts_with("  - ")).count(), 2, "{concise}");
    assert!(
        concise.contains("  - Other possible patterns: ") && concise.matches("(weak fit)").count() == 2,
        "{concise}"
    );
    let patterns = of(&text);
    assert_eq!(patterns.lines().filter(|line| line.starts_with("  - ")).count(), 3, "{patterns}");
    assert!(
        patterns.contains("  - 0.2")
            && patterns.contains(": weak fit (ICD-11 SF57). Signs: ")
            && !patterns.contains('?'),
        "{patterns}"
    );
    assert_eq!(
        patterns.lines().filter(|line| line.contains("Most useful to ask about")).count(),
        1,
        "{patterns}"
    );
    let html = tcm_facial::render::html(&decision);
    let formats = [
        text.clone(),
        tcm_facial::render::markdown(&decision),
        html,
        tcm_facial::render::stricta(&decision, None).text(),
    ];
    for format in formats {
        assert!(format.contains("course the liver and release constraint"), "{format}");
        assert!(format.contains("疏肝解郁"), "{format}");
    }
}

#[test]
fn every_pattern_has_a_principle_names_in_three_scripts_and_codes_of_the_list() {
    let list: toml::Table = include_str!("icd11.toml").parse().unwrap();
    let titles = list["titles"].as_table().unwrap();
    let mut used = BTreeSet::new();
    for (_, rule) in standard_rules().iter().filter(|(kind, _)| kind == "pattern") {
        for key in ["name", "principle"] {
            for language in ["en", "zh-Hans", "zh-Hant"] {
                assert!(rule[key][language].as_str().is_some_and(|text| !text.is_empty()), "{rule:?}");
            }
        }
        let codes = rule["icd11"].as_array().unwrap().iter().map(|code| code.as_str().unwrap());
        let codes: Vec<&str> = codes.collect();
        assert!(codes.len() == codes.iter().collect::<BTreeSet<_>>().len());
        for code in codes {
            assert!(titles.get(code).is_some(), "{code} of {:?}", rule["id"]);
            used.insert(code.to_owned());
        }
    }
    assert!(used.iter().eq(titles.keys()), "a code that no pattern has");
    assert!(titles.values().all(|title| title.as_str().unwrap().ends_with(" pattern (TM1)")));
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
