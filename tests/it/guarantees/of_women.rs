//! Nobody is told of menses, breasts or pregnancy who cannot have them: no man, nobody under 10 or from 60.

use super::super::support::{cases, engine, intake, standard_patterns};
use crate::reference::intakes;
use proptest::prelude::*;
use serde_json::Value;
use tcm_facial::decision::Decision;
use tcm_facial::intake::{Answer, Change, Intake, Pregnancy, Sex, Sign, SignGroup};
use tcm_facial::render;

/// Words as they begin, in small letters.
const WORDS: [&str; 8] = ["menses", "menstru", "premenstru", "breast", "pregnan", "conceiv", "月经", "乳"];

/// Risks that speak of these themselves, or whose rules do: whoever recorded one is told of what was recorded.
const RISKS: [&str; 9] =
    ["pregnan", "fertility", "period", "bone_metastases", "lymph", "port", "breast", "hormone", "trying"];

fn cannot_have_them(intake: &Intake) -> bool {
    let risks = intake.risks();
    let speaks = |code: &str| RISKS.iter().any(|part| code.contains(part));
    let risk = risks.entries().iter().any(|entry| speaks(entry.risk().code()));
    let answered = [Pregnancy::Yes, Pregnancy::Possible, Pregnancy::Trying].contains(&intake.pregnancy());
    let recorded = intake.signs().iter().any(|sign| sign.group() == SignGroup::Menses);
    let limits = intake.sex() == Sex::Male || !(10..=59).contains(&intake.age().years());
    limits && !answered && !recorded && !risk && intake.breastfeeding() != Answer::Yes
}

/// Everything that is printed, and the texts on the wire; codes are no texts.
fn outputs(decision: &Decision) -> Vec<String> {
    let mut outputs = vec![
        render::text(decision),
        render::markdown(decision),
        render::html(decision),
        render::stricta(decision, None).text(),
    ];
    outputs.extend(render::patient(decision).map(|sheet| sheet.text()));
    outputs.extend(render::consent(decision).map(|page| page.text()));
    outputs.extend(render::session_notes(decision).map(|notes| notes.text()));
    outputs.push(render::form_for(decision).text());
    let patterns = standard_patterns().iter();
    outputs.extend(patterns.map(|it| decision.why_pattern(&it.id).unwrap().to_string()));
    let wire = serde_json::to_value(decision).unwrap();
    let mut texts = Vec::new();
    for field in
        ["patterns", "differentiation", "questions", "protocol", "alternative", "red_flags", "statement"]
    {
        collect(&wire[field], &mut texts);
    }
    outputs.extend(texts);
    outputs
}

fn collect(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::String(text) => texts.push(text.replace('_', " ")),
        Value::Array(values) => values.iter().for_each(|value| collect(value, texts)),
        Value::Object(fields) => fields.values().for_each(|value| collect(value, texts)),
        _ => {}
    }
}

fn word(text: &str) -> Option<&'static str> {
    // The breastbone is a place in everybody.
    let small = text.to_lowercase().replace("breastbone", "");
    let starts =
        |word: &&str| small.match_indices(*word).any(|(at, _)| !small[..at].ends_with(char::is_alphabetic));
    WORDS.iter().copied().find(|word| starts(word))
}

proptest! {
    #![proptest_config(cases(2000))]

    #[test]
    fn nobody_is_told_of_what_they_cannot_have(json in intakes::intake()) {
        let intake = intake(&json);
        if !cannot_have_them(&intake) {
            return Ok(());
        }
        let decision = engine().decide(&intake);
        for output in outputs(&decision) {
            if let Some(word) = word(&output) {
                let line = output.lines().find(|line| line.to_lowercase().contains(word));
                prop_assert!(false, "{word}: {line:?} {} {}", intake.age().years(), intake.sex());
            }
        }
    }
}

/// What may change about somebody is tried only as far as it can apply.
#[test]
fn no_change_records_what_cannot_apply() {
    let changes = |sex: &str, age: u8| -> Vec<Sign> {
        let json = serde_json::json!({ "age": age, "sex": sex, "concerns": [{ "concern": "dryness" }] });
        let intake = intake(&json);
        let signs = Change::all(&intake).filter_map(|change| match change {
            Change::Sign(sign, true) => Some(sign),
            _ => None,
        });
        signs.collect()
    };
    assert!(changes("female", 34).contains(&Sign::ScantyMenses));
    for (sex, age) in [("male", 34), ("female", 72)] {
        assert!(!changes(sex, age).iter().any(|sign| sign.group() == SignGroup::Menses));
    }
}

/// The warning signs of a hormonal imbalance are those of the person.
#[test]
fn red_flags_fit_the_person() {
    let flags = |sex: &str, age: u8| -> String {
        let concerns = serde_json::json!([{ "concern": "hormonal_imbalance" }, { "concern": "dryness" }]);
        let json = serde_json::json!({ "age": age, "sex": sex, "concerns": concerns });
        let decision = engine().decide(&intake(&json));
        decision.red_flags().collect::<Vec<_>>().join("\n")
    };
    assert!(flags("female", 34).contains("Exclude pregnancy first"));
    assert_eq!(flags("unspecified", 34), flags("female", 34));
    for (sex, age) in [("male", 34), ("female", 72)] {
        assert!(flags(sex, age).contains("new bleeding") && word(&flags(sex, age)).is_none(), "{sex} {age}");
    }
}
