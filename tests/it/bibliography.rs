//! What the library tells of its sources is what their entries say.

use super::support::{engine_with, intake, pack, somebody, standard_rules};
use std::collections::BTreeMap;
use tcm_facial::rules::{RulePack, Source};

/// What an entry says, by the names of its fields.
fn told(source: &Source) -> BTreeMap<&'static str, String> {
    let year = source.year().map(|year| year.to_string());
    let fields = [
        ("title", Some(source.title())),
        ("authors", source.authors()),
        ("year", year.as_deref()),
        ("venue", source.venue()),
        ("doi", source.doi()),
        ("pmid", source.pmid()),
        ("pmc", source.pmc()),
        ("isbn", source.isbn()),
        ("address", source.address()),
        ("kind", Some(source.kind())),
        ("read", Some(if source.was_read() { "true" } else { "false" })),
        ("part", source.part()),
        ("note", source.note()),
    ];
    fields.into_iter().filter_map(|(name, text)| Some((name, text?.to_owned()))).collect()
}

#[test]
fn every_field_of_every_source_is_told() {
    let standard = RulePack::standard();
    let mut seen = BTreeMap::new();
    for (_, entry) in standard_rules().iter().filter(|(kind, _)| kind == "source") {
        let id = entry["id"].as_str().unwrap();
        let source = standard.sources().iter().find(|source| source.id().as_str() == id).unwrap();
        let mut written = BTreeMap::new();
        for (name, value) in entry.iter().filter(|(name, _)| name.as_str() != "id") {
            let value = match value {
                toml::Value::String(text) => text.clone(),
                toml::Value::Integer(number) => number.to_string(),
                toml::Value::Boolean(yes) => yes.to_string(),
                other => panic!("{other:?}"),
            };
            *seen.entry(name.clone()).or_insert(0) += 1;
            written.insert(name.as_str(), value);
        }
        assert_eq!(told(source), written, "{id}");
    }
    assert!(seen.len() >= 8, "{seen:?}");
}

#[test]
fn a_source_of_a_pack_tells_every_field() {
    let pack = pack(
        r#"
        [[source]]
        id = "mine"
        title = "T"
        authors = "A"
        year = 1999
        venue = "V"
        doi = "10.1/x"
        pmid = "1"
        pmc = "PMC1"
        isbn = "978"
        address = "https://example.org"
        kind = "book"
        read = false
        part = "P"
        note = "N"
    "#,
    );
    let all = [
        "T",
        "A",
        "1999",
        "V",
        "10.1/x",
        "1",
        "PMC1",
        "978",
        "https://example.org",
        "book",
        "false",
        "P",
        "N",
    ];
    let names = [
        "title", "authors", "year", "venue", "doi", "pmid", "pmc", "isbn", "address", "kind", "read", "part",
        "note",
    ];
    let written: BTreeMap<_, _> = names.into_iter().zip(all.map(str::to_owned)).collect();
    assert_eq!(told(&pack.sources()[0]), written);
}

#[test]
fn a_text_is_told_in_each_of_its_languages() {
    let text = |text: &str| {
        let advice = format!(
            "[[advice]]\nid = \"mine\"\noccasion = \"daily_life\"\ntext = {text}\nsources = [\"project-default\"]\n\
             confidence = \"general_knowledge\"\n"
        );
        let decision = engine_with(&advice).decide(&intake(&somebody()));
        let advice = decision.protocol().unwrap().advice();
        advice.clone().map(|note| note.text().clone()).find(|text| text.en() == "Mine").unwrap()
    };
    let both = text("{ en = \"Mine\", zh-Hans = \"我们\", zh-Hant = \"我們\" }");
    assert_eq!(
        (both.zh_hans(), both.zh_hant(), both.to_string()),
        (Some("我们"), Some("我們"), "Mine".to_owned())
    );
    let english = text("\"Mine\"");
    assert_eq!((english.zh_hans(), english.zh_hant(), english.to_string()), (None, None, "Mine".to_owned()));
}
