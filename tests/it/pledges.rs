//! Claims that no text of this project may make, and statements that every plan must make.

use super::support::*;
use serde_json::json;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

/// One phrase a line: whole claims that nothing supports. Negation does not help; such a sentence is reworded.
const BANNED: &str = include_str!("../../src/lint/banned_phrases.txt");

/// Lower case, one space for many, straight apostrophes.
fn folded(text: &str) -> String {
    let straight = text.to_lowercase().replace(['\u{2018}', '\u{2019}'], "'");
    straight.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The phrases in Latin letters by how they begin, and those in Chinese.
struct Phrases {
    by_beginning: BTreeMap<&'static str, Vec<&'static str>>,
    chinese: Vec<&'static str>,
}

static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    let mut phrases = Phrases { by_beginning: BTreeMap::new(), chinese: Vec::new() };
    for phrase in BANNED.lines().filter(|line| !line.is_empty()) {
        if phrase.is_ascii() {
            phrases.by_beginning.entry(&phrase[..3]).or_default().push(phrase);
        } else {
            phrases.chinese.push(phrase);
        }
    }
    phrases
});

/// The phrases that a text states: whole, with no letter or digit touching; Chinese ones anywhere.
pub(crate) fn stated(text: &str) -> Vec<&'static str> {
    let text = folded(text);
    let mut stated: Vec<&'static str> = Vec::new();
    let mut in_a_word = false;
    for (start, c) in text.char_indices() {
        let begins = !in_a_word;
        in_a_word = c.is_alphanumeric();
        let beginning = text.get(start..start + 3).filter(|_| begins);
        for phrase in
            beginning.and_then(|beginning| PHRASES.by_beginning.get(beginning)).into_iter().flatten()
        {
            let after = text[start..].strip_prefix(phrase);
            if after.is_some_and(|after| !after.chars().next().is_some_and(char::is_alphanumeric)) {
                stated.push(phrase);
            }
        }
    }
    // What is not Chinese may be left out of a first look, which is quick, and can only find too much.
    let chinese: String = text.chars().filter(|c| !c.is_ascii()).collect();
    stated.extend(PHRASES.chinese.iter().filter(|phrase| {
        let own: String = phrase.chars().filter(|c| !c.is_ascii()).collect();
        chinese.contains(&own) && text.contains(**phrase)
    }));
    stated.sort_unstable();
    stated.dedup();
    stated
}

#[test]
fn the_search_finds_a_claim_and_lets_an_honest_sentence_pass() {
    assert_eq!(stated("This is Risk-Free for you."), ["risk-free"]);
    assert_eq!(stated("It is not  painless."), ["painless"]);
    assert_eq!(stated("天然安全的方法"), ["天然安全"]);
    for honest in [
        "not shown to stimulate collagen",
        "no risk recorded",
        "results cannot be guaranteed",
        "not shown to be safe and effective",
        "scientific proof is currently lacking",
        "no side effects were recorded in this study",
    ] {
        assert_eq!(stated(honest), Vec::<&str>::new(), "{honest}");
    }
    assert!(BANNED.lines().count() > 200);
}

#[test]
fn no_file_of_the_project_states_a_banned_claim() {
    fn visit(folder: &Path, found: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let (path, name) = (entry.path(), entry.file_name().into_string().unwrap());
            if path.is_dir() {
                if !matches!(name.as_str(), "target" | ".git") {
                    visit(&path, found);
                }
            } else if [".rs", ".toml", ".md", ".json", ".snap"].iter().any(|end| name.ends_with(end)) {
                // Titles of sources are quotations; these files test the search itself.
                let exempt = ["pledges.rs", "hidden_claims.rs", "Cargo.lock"].contains(&name.as_str());
                let has_sources = path.ends_with("calibration/cases.toml")
                    || path.parent().is_some_and(|folder| folder.ends_with("sources"));
                let text = fs::read_to_string(&path).unwrap();
                let text: String = text
                    .lines()
                    .filter(|line| !line.starts_with("title = ") || !has_sources)
                    .collect::<Vec<_>>()
                    .join("\n");
                found.extend(
                    stated(&text)
                        .into_iter()
                        .filter(|_| !exempt)
                        .map(|claim| format!("{}: {claim}", path.display())),
                );
            }
        }
    }
    let mut found = Vec::new();
    visit(Path::new(env!("CARGO_MANIFEST_DIR")), &mut found);
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn every_needle_plan_carries_the_harms_and_the_honest_word() {
    let plan = protocol(&somebody_with(json!({ "concerns": [{ "concern": "dullness" }] })));
    let harms = plan.harms();
    let texts: Vec<&str> = harms.map(|harm| harm.text().en()).collect();
    for start in [
        "In a review of 21 prospective studies",
        "Bleeding or bruising is the most common",
        "Bruises on the face may be visible",
        "A bruise may last for days",
        "After one treatment, 29.7%",
        "After one treatment, 24.4%",
        "Feeling faint or sick",
        "Symptoms may get worse",
        "A needle can be forgotten",
        "Serious events are rare",
        "Adverse events that themselves needed treatment",
        "Eye injuries",
        "Infection has been reported",
        "It may not work",
    ] {
        assert!(texts.iter().any(|text| text.starts_with(start)), "{start}");
    }
    let expectations = plan.expectations();
    assert!(expectations.clone().all(|expectation| expectation.certainty().code() == "none"));
    assert!(expectations.clone().all(|expectation| expectation.note().text().en().starts_with("No study")));
    // BL20 lies over the lung.
    let asking = "[[combination]]\nid = \"t.back\"\nwhen = \"always\"\nreason = \"r\"\n\
        points = [{ point = \"BL20\", weight = 9 }, { point = \"BL23\", weight = 9 }, { point = \"BL25\", weight = 9 }]\n\
        sources = [\"project-default\"]\nconfidence = \"found\"\n";
    let turning = somebody_with(json!({ "preferences": { "position": "prone_then_supine" } }));
    let back = engine_with(asking).decide(&intake(&turning));
    let back = back.protocol().unwrap();
    assert!(back.harms().any(|harm| harm.text().en().starts_with("Lung injury")));
}
