//! 26 case vignettes of public texts: how often the pattern of the text comes first, and what requirements and floor add.
//!
//! The diagnosis is that of the text, right or wrong, and one editor coded the signs. The floors say that the engine follows
//! custom about as often as it did, not that it is right.

use super::support::{engine, engine_with, intake, somebody_with};
use crate::reference::standard_texts;
use serde_json::{Value, json};
use tcm_facial::Engine;

struct Vignette {
    id: String,
    intake: Value,
    /// The pattern of the text, and those that cover a part of what it says.
    accepted: Vec<String>,
    facial: bool,
}

fn codes(value: &Value) -> Vec<String> {
    value.as_array().unwrap().iter().map(|code| code.as_str().unwrap().to_owned()).collect()
}

fn vignettes() -> Vec<Vignette> {
    let file: Value = serde_json::from_str(include_str!("cases.json")).unwrap();
    let read = |case: &Value| {
        let signs = [codes(&case["signs"]), codes(&case["signs_new"])].concat();
        let main = vec![case["pattern"].as_str().unwrap().to_owned()];
        Vignette {
            id: case["id"].as_str().unwrap().to_owned(),
            intake: somebody_with(json!({ "age": case["age"], "sex": case["sex"], "signs": signs })),
            accepted: [main, codes(&case["accept"])].concat(),
            facial: case["facial"].as_bool().unwrap(),
        }
    };
    file["cases"].as_array().unwrap().iter().map(read).collect()
}

/// How many have an accepted pattern first, and among the first two.
fn hits(engine: &Engine, vignettes: &[Vignette], print: bool) -> (usize, usize) {
    let (mut first, mut second) = (0, 0);
    for vignette in vignettes {
        let decision = engine.decide(&intake(&vignette.intake));
        let ranked: Vec<&str> = decision.patterns().take(2).map(|it| it.id().as_str()).collect();
        let place = ranked.iter().position(|id| vignette.accepted.iter().any(|it| it == id));
        first += usize::from(place == Some(0));
        second += usize::from(place.is_some());
        if print && place != Some(0) {
            println!("{}: {} is not first, but {}", vignette.id, vignette.accepted[0], ranked.join(", "));
        }
    }
    (first, second)
}

/// The patterns and the selection of the standard pack on top of it, without some of what they say.
fn engine_without(requirements: bool, floor: bool) -> Engine {
    let texts = standard_texts().into_iter();
    let texts = texts.filter(|text| text.contains("[[pattern]]") || text.contains("[[selection]]"));
    let mut rules = texts.map(ToOwned::to_owned).collect::<Vec<String>>().join("\n");
    if !requirements {
        let parts = rules.split("\nrequires = [\n").enumerate();
        let rest = |(number, part): (usize, &str)| {
            let after = if number == 0 { part } else { part.split_once("\n]\n").unwrap().1 };
            after.to_owned()
        };
        rules = parts.map(rest).collect::<Vec<String>>().join("\n");
        assert!(!rules.contains("requires ="));
    }
    if !floor {
        let without = rules.replace("\nleast_pattern_weight = 26\n", "\nleast_pattern_weight = 1\n");
        assert_ne!(without, rules);
        rules = without;
    }
    engine_with(&rules)
}

#[test]
fn the_pattern_of_the_text_comes_first_in_most_cases() {
    let vignettes = vignettes();
    assert_eq!(vignettes.len(), 26);
    let all = vignettes.len();
    let (first, second) = hits(engine(), &vignettes, true);
    println!("as it is: first {first}, among the first two {second}, of {all}");
    for (requirements, floor) in [(false, true), (true, false), (false, false)] {
        let (first, second) = hits(&engine_without(requirements, floor), &vignettes, false);
        println!("requirements: {requirements}, floor: {floor}: first {first}, among the first two {second}");
    }
    assert_eq!(hits(&engine_without(true, true), &vignettes, false), (first, second));
    assert!(first * 100 >= 70 * all, "{first} of {all}");
    assert!(second * 100 >= 85 * all, "{second} of {all}");
    let facial: Vec<Vignette> = vignettes.into_iter().filter(|it| it.facial).collect();
    let (first, second) = hits(engine(), &facial, false);
    println!("facial: first {first}, among the first two {second}, of {}", facial.len());
    assert!(first * 100 >= 70 * facial.len(), "{first} of {}", facial.len());
}

/// Without the requirements phlegm with stasis led without a sign of stasis; without the floor two signs of the menses won.
#[test]
fn requirements_and_floor_each_do_something() {
    let leads = |engine: &Engine, signs: &[&str]| {
        let decision = engine.decide(&intake(&somebody_with(json!({ "age": 40, "signs": signs }))));
        decision.leading_patterns().next().map(|it| it.id().to_string())
    };
    let phlegm = ["coat_white_greasy", "pulse_slippery", "phlegm_throat", "nodules_cysts", "skin_flaky"];
    let free = leads(&engine_without(false, true), &phlegm);
    assert_eq!(free.as_deref(), Some("phlegm_stasis"));
    assert_ne!(leads(engine(), &phlegm), free);
    let menses =
        ["irregular_menses", "premenstrual_flare", "lesions_chin_jaw", "sighing", "pulse_wiry", "low_mood"];
    let free = leads(&engine_without(true, false), &menses);
    assert_eq!(free.as_deref(), Some("chong_ren_disharmony"));
    assert_eq!(leads(engine(), &menses).as_deref(), Some("liver_qi_stagnation"));
}
