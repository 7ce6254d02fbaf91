//! All cases together: recall and precision of the first points of a plan, beside popularity.
//!
//! The engine's points are the heaviest of the plan, ten of the face and eight of the body at most. Popularity gets as many points
//! as the engine used for that case, and counts the other sources only: over all of them, or over those with the same concern.
//! The engine has no such handicap: its rules were ordered by counts in which these texts took part.

use super::super::support::*;
use super::{PublishedCase, expected, signs_of};
use serde::Deserialize;
use serde_json::{Value, json};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use tcm_facial::atlas::{Part, Point, SessionPhase};
use tcm_facial::decision::Site;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FurtherCases {
    case: Vec<FurtherCase>,
    source: Vec<toml::Table>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FurtherCase {
    id: String,
    source: String,
    modality: String,
    age: u8,
    concerns: Vec<Value>,
    #[serde(default)]
    signs: Vec<String>,
    #[serde(default)]
    face: Vec<String>,
    #[serde(default)]
    body: Vec<String>,
    #[serde(default)]
    places: Vec<String>,
    seen: String,
    note: Option<String>,
}

/// A case of either list.
struct Case {
    id: String,
    source: String,
    needle: bool,
    further: bool,
    concerns: BTreeSet<String>,
    person: Value,
    points: BTreeSet<Point>,
}

fn further_cases() -> FurtherCases {
    toml::from_str(include_str!("further_cases.toml")).unwrap()
}

fn of_published(case: &PublishedCase) -> Case {
    let concern = |code: &String| json!({ "concern": code, "zones": case.zones });
    let concerns: Vec<_> = case.concerns.iter().map(concern).collect();
    Case {
        id: case.id.clone(),
        source: case.sources[0].clone(),
        needle: case.modality.contains("needle"),
        further: false,
        concerns: case.concerns.iter().cloned().collect(),
        person: somebody_with(json!({
            "concerns": concerns, "signs": signs_of(&case.patterns), "preferences": { "position": position(&case.body) },
        })),
        points: &expected(&case.face) | &expected(&case.body),
    }
}

/// People are asked to turn where the text needles the back.
fn position(body: &[String]) -> &'static str {
    let on_the_back = |point: &Point| point.phase() == SessionPhase::Prone;
    if expected(body).iter().any(on_the_back) { "prone_then_supine" } else { "supine" }
}

fn of_further(case: &FurtherCase) -> Case {
    let concerns: Vec<Value> = (case.concerns.iter().enumerate())
        .map(|(place, concern)| {
            let mut concern = concern.clone();
            concern["main"] = json!(place == 0);
            concern
        })
        .collect();
    Case {
        id: case.id.clone(),
        source: case.source.clone(),
        needle: case.modality == "needle",
        further: true,
        concerns: concerns.iter().map(|it| it["concern"].as_str().unwrap().to_owned()).collect(),
        person: somebody_with(json!({
            "age": case.age, "concerns": concerns, "signs": case.signs,
            "preferences": { "position": position(&case.body) },
        })),
        points: &expected(&case.face) | &expected(&case.body),
    }
}

fn all_cases() -> Vec<Case> {
    let (first, further) = (super::cases().case, further_cases().case);
    first.iter().map(of_published).chain(further.iter().map(of_further)).collect()
}

fn of_part(points: &BTreeSet<Point>, part: Part) -> BTreeSet<Point> {
    points.iter().copied().filter(|point| point.part() == part).collect()
}

/// The heaviest points of the plan, in a part.
fn chosen(case: &Case, part: Part) -> BTreeSet<Point> {
    let protocol = protocol(&case.person);
    let weight = |it: &tcm_facial::decision::Insertion<'_>| {
        it.because().map(|reason| u32::from(reason.weight())).sum::<u32>()
    };
    let mut points: Vec<(u32, Point)> = (protocol.insertions())
        .filter_map(|it| if let Site::Point(point) = it.site() { Some((weight(&it), point)) } else { None })
        .filter(|(_, point)| point.part() == part)
        .collect();
    points.sort_by_key(|(weight, point)| (Reverse(*weight), *point));
    let most = if part == Part::Face { 10 } else { 8 };
    points.into_iter().take(most).map(|(_, point)| point).collect()
}

/// The points that most other sources name, each source once.
fn popular<'c>(others: impl Iterator<Item = &'c Case>, part: Part, how_many: usize) -> BTreeSet<Point> {
    let mut by_source: BTreeMap<&str, BTreeSet<Point>> = BTreeMap::new();
    for other in others {
        by_source.entry(&other.source).or_default().extend(of_part(&other.points, part));
    }
    super::most_frequent(by_source.into_values(), how_many).into_iter().collect()
}

#[derive(Clone, Copy, Default)]
struct Score {
    hits: usize,
    expected: usize,
    used: usize,
}

impl Score {
    fn of(expected: &BTreeSet<Point>, used: &BTreeSet<Point>) -> Self {
        Self { hits: (expected & used).len(), expected: expected.len(), used: used.len() }
    }

    fn add(&mut self, other: Self) {
        self.hits += other.hits;
        self.expected += other.expected;
        self.used += other.used;
    }

    fn recall(self) -> f64 {
        if self.expected == 0 { 0.0 } else { super::ratio(self.hits, self.expected) }
    }

    fn precision(self) -> f64 {
        if self.used == 0 { 0.0 } else { super::ratio(self.hits, self.used) }
    }
}

/// The engine, popularity, popularity within the concern.
type Row = [Score; 3];

struct Report {
    rows: BTreeMap<(Part, String), (usize, Row)>,
    missed: BTreeMap<(Part, Point), usize>,
}

fn report() -> Report {
    let cases = all_cases();
    let mut report = Report { rows: BTreeMap::new(), missed: BTreeMap::new() };
    for case in &cases {
        for part in [Part::Face, Part::Body] {
            let wanted = of_part(&case.points, part);
            if wanted.is_empty() {
                continue;
            }
            let used = chosen(case, part);
            let others = || cases.iter().filter(|it| it.source != case.source);
            let alike = || others().filter(|it| !it.concerns.is_disjoint(&case.concerns));
            let row = [
                Score::of(&wanted, &used),
                Score::of(&wanted, &popular(others(), part, used.len())),
                Score::of(&wanted, &popular(alike(), part, used.len())),
            ];
            for point in wanted.difference(&used) {
                *report.missed.entry((part, *point)).or_default() += 1;
            }
            println!(
                "{:28} {part} {}/{} missed {}",
                case.id,
                row[0].hits,
                row[0].expected,
                super::codes(&(&wanted - &used))
            );
            let mut groups: Vec<String> = case.concerns.iter().cloned().collect();
            groups.push(if case.further { "further cases" } else { "first cases" }.to_owned());
            groups.push("all".to_owned());
            groups.extend(case.needle.then(|| "needled".to_owned()));
            for group in groups {
                let (count, sums) = report.rows.entry((part, group)).or_default();
                *count += 1;
                sums.iter_mut().zip(row).for_each(|(sum, it)| sum.add(it));
            }
        }
    }
    report
}

fn table(report: &Report) -> String {
    let mut table =
        String::from("recall and precision: engine | popularity | popularity within the concern\n");
    for ((part, group), (count, row)) in &report.rows {
        write!(table, "{part:4} {group:20} {count:>2} cases").unwrap();
        for it in row {
            write!(table, " | {:.2} {:.2}", it.recall(), it.precision()).unwrap();
        }
        writeln!(table, " | {:.1} points", super::ratio(row[0].used, *count)).unwrap();
    }
    let mut missed: Vec<_> = report.missed.iter().collect();
    missed.sort_by_key(|(_, count)| Reverse(**count));
    for ((part, point), count) in missed.into_iter().take(30) {
        writeln!(table, "missed {count} times: {point} ({part})").unwrap();
    }
    table
}

#[test]
fn every_further_case_names_a_listed_source_and_what_the_text_does() {
    let FurtherCases { case: cases, source: sources } = further_cases();
    let listed: BTreeSet<&str> = sources.iter().map(|source| source["id"].as_str().unwrap()).collect();
    let cited: BTreeSet<&str> = cases.iter().map(|case| case.source.as_str()).collect();
    assert_eq!(listed, cited);
    assert_eq!(cases.len(), 27);
    assert_eq!(cases.iter().filter(|case| case.modality == "needle").count(), 15);
    for case in &cases {
        assert!(["full", "partial"].contains(&case.seen.as_str()), "{}", case.id);
        assert!(case.note.as_ref().is_none_or(|note| !note.is_empty()), "{}", case.id);
        assert!(case.places.iter().all(|zone| zone.parse::<tcm_facial::atlas::FacialZone>().is_ok()));
    }
}

/// `cargo test --test it calibration -- --nocapture` prints the table.
#[test]
fn the_heaviest_points_agree_with_all_cases_as_far_as_they_did() {
    let report = report();
    println!("{}", table(&report));
    let of = |part, group: &str| report.rows[&(part, group.to_owned())].1;
    let [face, popular_face, alike_face] = of(Part::Face, "needled");
    let [body, popular_body, alike_body] = of(Part::Body, "needled");
    // Floors: what was reached.
    assert!(face.recall() >= 0.76 && face.precision() >= 0.45, "{} {}", face.recall(), face.precision());
    assert!(body.recall() >= 0.58 && body.precision() >= 0.49, "{} {}", body.recall(), body.precision());
    assert!(face.recall() > popular_face.recall() && face.recall() > alike_face.recall());
    assert!(body.recall() > popular_body.recall() && body.recall() > alike_body.recall());
    let [face_of_all, popular_face, _] = of(Part::Face, "all");
    let [body_of_all, popular_body, _] = of(Part::Body, "all");
    assert!(face_of_all.recall() > popular_face.recall() && body_of_all.recall() > popular_body.recall());
}
