//! Packs as text: printed from their types and read again.

use super::differential::assert_alike;
use super::support::{every, intake as read, pack};
use crate::reference::intakes::{intake, intake_about};
use crate::reference::{HOUSE, Packs, WEAKENED};
use proptest::prelude::{Strategy, prop_assert_eq};
use proptest::test_runner::TestRunner;
use serde_json::Value;
use tcm_facial::Engine;
use tcm_facial::rules::RulePack;

#[test]
fn what_is_printed_is_read_as_what_was_printed() {
    for pack in [RulePack::standard(), RulePack::from_toml("house.toml", HOUSE).unwrap()] {
        let printed = pack.to_toml();
        let again = RulePack::from_toml("printed.toml", &printed).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(again.to_toml(), printed);
        assert!(again.rule_ids().eq(pack.rule_ids()) && again.sources().len() == pack.sources().len());
        assert_eq!((again.id(), again.version()), (pack.id(), pack.version()));
    }
}

/// A decision without the digests of its packs: those are of another text.
fn decisions(engine: &Engine, json: &Value) -> Value {
    let mut decision = serde_json::to_value(engine.decide(&read(json))).unwrap();
    for pack in decision["packs"].as_array_mut().unwrap() {
        pack["digest"] = Value::Null;
    }
    decision
}

fn assert_decide_alike(one: &Engine, other: &Engine, intakes: &impl Strategy<Value = Value>) {
    let config = crate::support::cases(1_000);
    let result = TestRunner::new(config).run(intakes, |intake| {
        prop_assert_eq!(decisions(one, &intake), decisions(other, &intake));
        Ok(())
    });
    result.unwrap_or_else(|error| panic!("{error}"));
}

/// No engine is without the standard pack as it was written; so the reference interpreter reads what was printed.
#[test]
fn the_printed_standard_pack_decides_the_same() {
    let printed = RulePack::standard().to_toml();
    assert_alike(
        &Engine::standard(),
        &Packs::read(&[vec![&printed]]),
        &intake(),
        if every(4) == 1 { 400 } else { 100 },
    );
}

/// The engine reads what was printed, another engine what was written.
#[test]
fn a_printed_pack_on_top_decides_the_same() {
    let written = RulePack::from_toml("house.toml", HOUSE).unwrap();
    let printed = RulePack::from_toml("printed.toml", &written.to_toml()).unwrap();
    let engine = |pack| Engine::builder().pack(pack).allow_replacing(WEAKENED).build().unwrap();
    assert_decide_alike(&engine(written), &engine(printed), &intake_about(&[HOUSE]));
}

#[test]
fn conditions_keep_their_parentheses_and_texts_their_quotes() {
    let when = "at least 2 of (age < 3 or first_visit, (sex.male or sex.female) and not (concern.acne and \
        concern.redness), always) and not not concern.acne and (age > 1 and (age > 2 or age > 3 or (age > 4 or age > 5)))";
    let text = format!(
        "[[safety]]\nid = \"x\"\nwhen = \"{when}\"\nclass = \"note\"\nverdict = \"treat\"\n\
         reason = {{ en = 'a \"quoted\" \\ word', zh-Hant = \"\\u0007 字\\n\" }}\ncleared_by = \"time\"\n\
         sources = [\"project-default\"]\nconfidence = \"found\"\n"
    );
    let printed = pack(&text).to_toml();
    assert!(printed.contains(&format!("when = \"{when}\"\n")), "{printed}");
    assert!(
        printed.contains(r#"reason = { en = "a \"quoted\" \\ word", zh-Hant = "\u0007 字\n" }"#),
        "{printed}"
    );
    assert_eq!(RulePack::from_toml("printed.toml", &printed).unwrap().to_toml(), printed);
}
