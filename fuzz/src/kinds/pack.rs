//! Rule packs as TOML: rules of the standard pack under other ids, and a clinic's pack, mutated.

use super::people;
use crate::random::Random;
use crate::{Kind, checks, mutate};
use tcm_facial::Engine;
use tcm_facial::intake::Intake;
use tcm_facial::lint::LintFinding;
use tcm_facial::rules::{PackError, RulePack};

const HEAD: &str = "[pack]\nid = \"fuzz\"\nversion = \"1\"\nformat = 1\n\n";

/// The tables of a pack, one text each.
fn tables(text: &str) -> Vec<String> {
    let mut tables: Vec<String> = Vec::new();
    for line in text.lines() {
        if line.starts_with("[[") || tables.is_empty() {
            tables.push(String::new());
        }
        if let Some(table) = tables.last_mut() {
            table.push_str(line);
            table.push('\n');
        }
    }
    // The head and what has an id of the builtin kind are no rules to copy.
    tables.retain(|table| table.starts_with("[[") && !table.starts_with("[[selection"));
    tables
}

fn assert_problems_are_told(error: &PackError) {
    assert!((1..=100).contains(&error.problems().len()));
    assert!(!error.to_string().contains(['\u{1b}', '\u{202e}']));
    assert!(LintFinding::of_error(error).iter().all(|finding| !finding.help().is_empty()));
}

/// Reads a pack, and checks all that is promised of it; says whether it was accepted.
pub fn check(people: &[Intake], input: &[u8], random: &mut Random) -> bool {
    let pack = match RulePack::from_bytes("fuzz.toml", input) {
        Ok(pack) => pack,
        Err(error) => {
            assert_problems_are_told(&error);
            return false;
        }
    };
    let printed = pack.to_toml();
    let again =
        RulePack::from_toml("printed.toml", &printed).unwrap_or_else(|error| panic!("{error}\n{printed}"));
    assert_eq!(again.to_toml(), printed, "printed twice, not alike");
    let findings = pack.lint();
    assert!(findings.iter().all(|finding| !finding.help().is_empty()));
    let engine = match Engine::builder().pack(pack).build() {
        Ok(engine) => engine,
        Err(error) => {
            assert_problems_are_told(&error);
            return false;
        }
    };
    checks::check(&engine, random.pick(people), random);
    true
}

pub fn accepted_people() -> Vec<Intake> {
    people().into_iter().map(|person| serde_json::from_value(person).expect("a seed is an intake")).collect()
}

pub fn kind() -> Kind {
    let base = RulePack::standard();
    let mut known = tables(&base.to_toml());
    known.extend(tables(include_str!("../../../examples/packs/clinic.toml")));
    let people = accepted_people();
    Kind {
        name: "pack",
        make: Box::new(move |random| {
            let mut text = HEAD.to_owned();
            for number in 0..=random.below(3) {
                let table = random.pick(&known);
                let renamed = table.replacen("id = \"", &format!("id = \"fuzz{number}."), 1);
                text.push_str(if random.one_in(4) { table } else { &renamed });
                text.push('\n');
            }
            if random.one_in(3) {
                return text.into_bytes();
            }
            let other = random.pick(&known);
            mutate::text(text.as_bytes(), other.as_bytes(), random)
        }),
        check: Box::new(move |input, random| check(&people, input, random)),
    }
}
