//! What the library tells of its sources is what their entries say.

use super::support::{engine_with, intake, pack, somebody, standard_rules};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use tcm_facial::Engine;
use tcm_facial::interop::bibliography::{bibtex, csl_json};
use tcm_facial::rules::{RulePack, Source, SourceId};

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

/// The value of every field `sources`, wherever it stands.
fn cited(value: &Value, ids: &mut BTreeSet<String>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| cited(value, ids)),
        Value::Object(fields) => {
            for id in fields.get("sources").and_then(Value::as_array).into_iter().flatten() {
                ids.insert(id.as_str().unwrap().to_owned());
            }
            fields.values().for_each(|value| cited(value, ids));
        }
        _ => {}
    }
}

#[test]
fn the_sources_of_a_decision_are_those_that_it_cites() {
    let mut pressed = somebody();
    pressed["risks"] =
        json!({ "present": [{ "risk": "needle_phobia" }, { "risk": "sunburn" }], "absent": "all_others" });
    let bare = json!({ "age": 30, "concerns": [{ "concern": "acne" }] });
    for raw in [somebody(), pressed, bare] {
        let decision = Engine::standard().decide(&intake(&raw));
        let mut ids = BTreeSet::new();
        cited(&serde_json::to_value(&decision).unwrap(), &mut ids);
        let sources: Vec<&str> = decision.sources().map(|source| source.id().as_str()).collect();
        assert!(sources.len() > 10 && sources.iter().copied().eq(ids.iter().map(String::as_str)), "{raw}");
    }
}

#[test]
fn both_formats_have_every_publication_under_its_id() {
    let standard = RulePack::standard();
    let publications = standard.sources().iter().map(Source::id).filter(|id| id.is_publication());
    let mut ids: Vec<&str> = publications.map(SourceId::as_str).collect();
    ids.sort_unstable();
    assert!(ids.len() > 300);

    let csl: Value = serde_json::from_str(&csl_json(standard.sources())).unwrap();
    let items = csl.as_array().unwrap();
    assert!(items.iter().map(|item| item["id"].as_str().unwrap()).eq(ids.iter().copied()));
    let written = bibtex(standard.sources());
    let keys = written.lines().filter(|line| line.starts_with('@'));
    assert!(keys.map(|line| line.split_once('{').unwrap().1.trim_end_matches(',')).eq(ids));

    let twice = standard.sources().iter().rev().chain(standard.sources());
    assert_eq!(csl_json(twice), csl_json(standard.sources()));
    assert_eq!((csl_json([]), bibtex([])), ("[]".to_owned(), String::new()));
}

#[test]
fn a_venue_is_read_only_where_it_is_clear() {
    let item = |venue: &str| {
        let source = format!(
            "[[source]]\nid = \"mine\"\ntitle = \"T\"\nvenue = \"{venue}\"\nkind = \"rct\"\nread = false\n"
        );
        let items: Value = serde_json::from_str(&csl_json(pack(&source).sources())).unwrap();
        ["container-title", "volume", "issue", "page"]
            .map(|field| items[0][field].as_str().unwrap_or("-").to_owned())
    };
    assert_eq!(item("Acupunct Med 22(1):40-43"), ["Acupunct Med", "22", "1", "40-43"]);
    assert_eq!(item("BMJ Open 11:e045961"), ["BMJ Open", "11", "-", "e045961"]);
    for whole in [
        "BMC Complement Altern Med 12 Suppl 1:P133",
        "Dermatol Surg 41(4)",
        "Chin Med",
        "J Surg 1:",
        "A (1:2",
        "A 1)2:3",
    ] {
        assert_eq!(item(whole), [whole, "-", "-", "-"]);
    }
}

#[test]
fn what_tex_would_read_as_a_command_is_escaped() {
    let source = r#"
        [[source]]
        id = "mine"
        title = "100 % of {A}_1 & B: \\input{x} ~ ^ $5 #3"
        address = "https://example.org/a_b%20{c}?d=1&e=\\f"
        kind = "rct"
        read = true
    "#;
    let written = bibtex(pack(source).sources());
    let title = r"title = {{100 \% of \{A\}\_1 \& B: \textbackslash{}input\{x\} \textasciitilde{} \textasciicircum{} \$5 \#3}},";
    assert!(written.contains(title), "{written}");
    assert!(written.contains("url = {https://example.org/a_b%20%7Bc%7D?d=1&e=%5Cf},"), "{written}");
    assert!(written.starts_with("@misc{mine,\n") && written.ends_with("  note = {Read},\n}\n"), "{written}");
}
