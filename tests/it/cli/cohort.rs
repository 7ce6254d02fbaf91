//! `cargo run --example cohort`.

use super::super::support::{engine, intake, somebody, somebody_with};
use super::{Folder, run_example, told};
use flate2::Compression;
use flate2::read::MultiGzDecoder;
use flate2::write::GzEncoder;
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::path::Path;

/// Intakes with different ages and signs.
fn intakes(number: usize) -> Vec<Value> {
    let sign = |at: usize| ["fatigue", "insomnia", "tongue_red", "loose_stool"][at % 4];
    (0..number).map(|at| somebody_with(json!({ "age": 20 + at % 60, "signs": [sign(at)] }))).collect()
}

fn lines(values: &[Value]) -> String {
    values.iter().flat_map(|value| [value.to_string(), "\n".to_owned()]).collect()
}

fn expected(intakes: &[Value]) -> String {
    let decided = |it: &Value| serde_json::to_string(&engine().decide(&intake(it))).unwrap() + "\n";
    intakes.iter().map(decided).collect()
}

#[test]
fn a_cohort_keeps_its_order_on_several_threads() {
    let folder = Folder::new("cohort-order");
    let intakes = intakes(300);
    let input = folder.file("in.ndjson", lines(&intakes));
    let out = folder.path("out.ndjson");
    let output = run_example("cohort", &[&input, "--out", &out, "--threads", "3"], "");
    assert_eq!(output.status.code(), Some(0), "{}", told(&output.stderr));
    assert!(
        std::fs::read_to_string(&out).unwrap() == expected(&intakes),
        "other decisions, or another order"
    );
    assert!(!Path::new(&format!("{out}.checkpoint")).exists());
    let summary = told(&output.stdout);
    assert!(summary.starts_with("300 intakes decided, 0 lines left out\n\nVerdicts\n  treat "), "{summary}");
    let spleen = summary.lines().find(|line| line.trim_start().starts_with("ST36 ")).unwrap();
    assert!(spleen.ends_with(" %"), "{spleen}");
}

/// A line of a megabyte that is all wrong is left out like any other, and holds nobody up.
#[test]
fn long_lines_hold_nobody_up() {
    let folder = Folder::new("cohort-long");
    let list = |entry: &str| vec![entry; 1_000_000 / (entry.len() + 1)].join(",");
    let person = r#""age": 47, "concerns": [{ "concern": "dryness" }]"#;
    let wrong = [
        format!(r#"{{ {person}, "preferences": {{ "avoid_points": [{}] }} }}"#, list(r#""zusanly""#)),
        format!(r#"{{ {person}, "signs": [{}] }}"#, list(r#""tongue_pail""#)),
        format!(r#"{{ "age": 47, "concerns": [{}] }}"#, list(r#"{ "concern": "wrinkles" }"#)),
        format!(r"{{ {person}, {} }}", list(r#""agee": 1"#)),
        format!(r"{{ {person}, {} }}", list(r#""age": 1"#)),
    ];
    let good = somebody();
    let input = folder.file("in.ndjson", format!("\u{feff}{good}\n{}\n{good}\n", wrong.join("\n")));
    let out = folder.path("out.ndjson");
    let started = std::time::Instant::now();
    let output = run_example("cohort", &[&input, "--out", &out, "--threads", "1"], "");
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(std::fs::read_to_string(&out).unwrap(), expected(&[good.clone(), good]));
    let complaints = told(&output.stderr);
    let of = |line: usize| complaints.lines().filter(|it| it.starts_with(&format!("line {line}: "))).count();
    assert_eq!([of(2), of(3), of(4), of(5), of(6)], [1, 1, 1, 101, 101], "{}", &complaints[..500]);
    assert!(complaints.contains("line 3: signs: has "), "{}", &complaints[..500]);
}

#[test]
fn a_cohort_reports_bad_lines_by_number_and_continues() {
    let folder = Folder::new("cohort-bad");
    let good = intakes(2);
    let mut input =
        format!("{}\n{{ \"age\": }}\n\n{}\n", good[0], json!({ "age": 200, "sings": [] })).into_bytes();
    input.extend(b"\xff\xfe\n");
    input.resize(input.len() + (3 << 20), b' ');
    // The last line has no end.
    input.extend(format!("\n{}", good[1]).into_bytes());
    let input = folder.file("in.ndjson", input);
    let out = folder.path("out.ndjson");
    let output = run_example("cohort", &[&input, "--out", &out], "");
    assert_eq!(output.status.code(), Some(1));
    let complaints = told(&output.stderr);
    let numbers: Vec<&str> = complaints.lines().filter_map(|line| line.split(':').next()).collect();
    assert_eq!(numbers, ["line 2", "line 4", "line 4", "line 4", "line 5", "line 6"], "{complaints}");
    for complaint in [
        "line 2: column 10: expected value\n",
        "line 4: sings: unknown field, did you mean `signs`?",
        "line 6: too long",
    ] {
        assert!(complaints.contains(complaint), "{complaints}");
    }
    assert!(std::fs::read_to_string(&out).unwrap() == expected(&good));
    assert!(told(&output.stdout).starts_with("2 intakes decided, 4 lines left out\n"));
}

#[test]
fn an_interrupted_cohort_resumes_to_the_same_bytes() {
    let folder = Folder::new("cohort-resume");
    let mut text = lines(&intakes(100));
    text.insert_str(0, "no intake\n");
    let plain = folder.file("in.ndjson", &text);
    let mut compressed = GzEncoder::new(Vec::new(), Compression::fast());
    compressed.write_all(text.as_bytes()).unwrap();
    let compressed = folder.file("in.ndjson.gz", compressed.finish().unwrap());
    for (input, ending) in [(&plain, ""), (&compressed, ".gz")] {
        let (whole, parts) =
            (folder.path(&format!("whole.ndjson{ending}")), folder.path(&format!("parts.ndjson{ending}")));
        let every = ["--checkpoint", "30"];
        let whole_run = run_example("cohort", &[&[input, "--out", &whole], &every[..]].concat(), "");
        let limited = [&[input, "--out", &parts, "--limit", "75"], &every[..]].concat();
        let limited = run_example("cohort", &limited, "");
        assert_eq!(limited.status.code(), Some(1));
        assert!(told(&limited.stderr).contains("stopped after 75 lines"), "{}", told(&limited.stderr));
        assert!(Path::new(&format!("{parts}.checkpoint")).exists());
        assert!(std::fs::read(&parts).unwrap() != std::fs::read(&whole).unwrap());
        let resumed = [&[input, "--out", &parts, "--resume"], &every[..]].concat();
        let resumed = run_example("cohort", &resumed, "");
        assert_eq!(resumed.status.code(), Some(1), "{}", told(&resumed.stderr));
        assert!(std::fs::read(&parts).unwrap() == std::fs::read(&whole).unwrap(), "{input}");
        assert_eq!(told(&resumed.stdout), told(&whole_run.stdout));
        // The bad line lies before the checkpoint, so it was reported in the first run.
        assert_eq!(told(&resumed.stderr), "");
        assert!(!Path::new(&format!("{parts}.checkpoint")).exists());
    }
    let mut read = String::new();
    let whole = std::fs::File::open(folder.path("whole.ndjson.gz")).unwrap();
    MultiGzDecoder::new(whole).read_to_string(&mut read).unwrap();
    assert!(read == std::fs::read_to_string(folder.path("whole.ndjson")).unwrap());
}

#[test]
fn a_cohort_resumes_only_with_the_same_intakes_and_rules() {
    let folder = Folder::new("cohort-other");
    let input = folder.file("in.ndjson", lines(&intakes(40)));
    let out = folder.path("out.ndjson");
    let begun = run_example("cohort", &[&input, "--out", &out, "--limit", "20", "--checkpoint", "10"], "");
    assert_eq!(begun.status.code(), Some(0), "{}", told(&begun.stderr));
    let with_rules = run_example(
        "cohort",
        &[&input, "--out", &out, "--resume", "--rules", "examples/packs/clinic.toml"],
        "",
    );
    assert_eq!(with_rules.status.code(), Some(2));
    assert!(told(&with_rules.stderr).contains("under other rules"), "{}", told(&with_rules.stderr));
    let other = folder.file("other.ndjson", lines(&[somebody()]).repeat(40));
    let with_others = run_example("cohort", &[&other, "--out", &out, "--resume"], "");
    assert_eq!((with_others.status.code(), told(&with_others.stdout)), (Some(2), String::new()));
    assert!(
        told(&with_others.stderr).contains("not the intakes of the checkpoint"),
        "{}",
        told(&with_others.stderr)
    );
    let missing = run_example("cohort", &["no/such/file.ndjson", "--out", &out], "");
    assert_eq!(missing.status.code(), Some(2));
    assert!(told(&missing.stderr).contains("no/such/file.ndjson"));
}
