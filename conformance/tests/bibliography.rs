//! Foreign parsers read the bibliography: `biblatex` the BibTeX file, `citationberg` and the official schema the CSL-JSON.

use biblatex::{Bibliography, ChunksExt};
use serde_json::Value;
use tcm_facial::interop::bibliography::{bibtex, csl_json};
use tcm_facial::rules::Source;
use tcm_facial::{Engine, RulePack};
use tcm_facial_conformance::intakes;

fn publications(pack: &RulePack) -> Vec<&Source> {
    pack.sources().iter().filter(|source| source.id().is_publication()).collect()
}

/// A pack whose sources have everything that the formats give a meaning to.
fn nasty() -> RulePack {
    let source = r#"
        [pack]
        id = "nasty"
        version = "1"
        format = 1

        [[source]]
        id = "nasty.one"
        title = "100 % of {A}_1 & \"B\": \\input{x} ~ ^ $5 #3, 针灸 @article{x,"
        authors = "O'Neil and {Sons}, 50 % & Co"
        year = 1999
        venue = "J_1 & Co 12(3):45-67"
        doi = "10.1000/(a)_b<c>"
        pmid = "1"
        pmc = "PMC1"
        isbn = "978-3-16-148410-0"
        address = "https://example.org/a_b%20{c}?d=1&e=f#g"
        kind = "rct"
        read = true
        part = "a } b"
        note = "{ c"
    "#;
    RulePack::from_toml("nasty.toml", source).unwrap()
}

#[test]
fn biblatex_reads_the_bibtex() {
    for pack in [RulePack::standard(), nasty()] {
        let parsed = Bibliography::parse(&bibtex(pack.sources())).unwrap();
        let publications = publications(&pack);
        println!("BibTeX: {} entries of `{}` read", parsed.len(), pack.id());
        assert_eq!(parsed.len(), publications.len());
        for source in publications {
            let entry = parsed.get(source.id().as_str()).unwrap();
            let plain = |field: &str| entry.get(field).map(ChunksExt::format_verbatim);
            assert_eq!(plain("title").as_deref(), Some(source.title()), "{}", source.id());
            assert_eq!(plain("author").as_deref(), source.authors(), "{}", source.id());
            assert_eq!(plain("year"), source.year().map(|year| year.to_string()), "{}", source.id());
            assert_eq!(plain("doi").as_deref(), source.doi(), "{}", source.id());
            assert_eq!(
                entry.author().map_or(0, |names| names.len()),
                usize::from(source.authors().is_some())
            );
        }
    }
}

#[test]
fn broken_bibtex_is_refused() {
    let sound = bibtex(nasty().sources());
    assert!(Bibliography::parse(&sound).is_ok());
    let broken = [
        sound.replace("\\{", "{"),
        sound.replace("}},", "},"),
        sound.replace("nasty.one,", ""),
        sound.replace(" = ", " "),
        sound.trim_end().trim_end_matches('}').to_owned(),
        format!("{sound}{sound}"),
    ];
    for (number, broken) in broken.iter().enumerate() {
        assert!(Bibliography::parse(broken).is_err(), "{number}: {broken}");
    }
}

fn csl_documents() -> Vec<String> {
    let engine = Engine::standard();
    let packs = [RulePack::standard(), nasty()].map(|pack| csl_json(pack.sources()));
    let decisions = intakes(100).into_iter().map(|intake| {
        let decision = engine.decide(&serde_json::from_value(intake).unwrap());
        csl_json(decision.sources())
    });
    packs.into_iter().chain(decisions).collect()
}

#[test]
fn citationberg_reads_the_csl_json() {
    let mut read = 0;
    for document in csl_documents() {
        let items: Vec<citationberg::json::Item> = serde_json::from_str(&document).unwrap();
        let written: Vec<Value> = serde_json::from_str(&document).unwrap();
        assert_eq!(items.len(), written.len());
        for (item, written) in items.iter().zip(&written) {
            assert_eq!(item.id().unwrap(), written["id"].as_str().unwrap());
            read += 1;
        }
    }
    println!("CSL-JSON: {read} items read");
}

/// The official schema, `schemas/input/csl-data.json` of `citation-style-language/schema` on GitHub, is not part of this
/// repository: `.ci/csl` fetches it and runs this test.
#[test]
#[ignore = "needs the official schema"]
fn the_official_schema_accepts_the_csl_json() {
    let file = std::env::var("CSL_DATA_SCHEMA").expect("the path of csl-data.json in CSL_DATA_SCHEMA");
    let schema: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let validator = jsonschema::draft7::new(&schema).unwrap();
    let (mut accepted, mut refused) = (0, 0);
    for document in csl_documents() {
        let items: Value = serde_json::from_str(&document).unwrap();
        let errors: Vec<String> = validator.iter_errors(&items).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:?}");
        accepted += items.as_array().unwrap().len();
        for (field, value) in [
            ("type", Value::from("pamphlets")),
            ("id", Value::Null),
            ("author", Value::from("Somebody")),
            ("issued", Value::from(1999)),
            ("title", Value::Null),
            ("pages", Value::from("1")),
        ] {
            let mut broken = items.clone();
            broken[0][field] = value;
            assert!(!validator.is_valid(&broken), "{field}");
            refused += 1;
        }
    }
    println!("official schema: {accepted} items accepted, {refused} broken lists refused");
}
