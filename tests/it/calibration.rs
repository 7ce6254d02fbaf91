//! How far the engine agrees with published and taught point selections.
//!
//! Each case gives a concern and the signs of the patterns that its source names; the plan of a person without risks is held
//! against the points of the source. Recall is the share of those points that the plan has. Points that the library keeps
//! off are not expected. Beside the engine stands what one gets without looking at the person: the points that are the most
//! frequent in these very cases.
//!
//! Agreement shows that the engine chooses as people teach it. It says nothing about whether that works.

mod agreement;

use super::support::*;
use serde::Deserialize;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use tcm_facial::atlas::{Part, Point};
use tcm_facial::decision::Site;
use tcm_facial::intake::Sign;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    case: Vec<PublishedCase>,
    source: Vec<toml::Table>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PublishedCase {
    id: String,
    sources: Vec<String>,
    modality: String,
    concerns: Vec<String>,
    #[serde(default)]
    zones: Vec<String>,
    #[serde(default)]
    patterns: Vec<String>,
    #[serde(default)]
    face: Vec<String>,
    #[serde(default)]
    body: Vec<String>,
    seen: String,
}

fn cases() -> Cases {
    toml::from_str(include_str!("calibration/cases.toml")).unwrap()
}

/// The points of a list that the library does not keep off.
fn expected(points: &[String]) -> BTreeSet<Point> {
    points.iter().map(|code| code.parse::<Point>().unwrap()).filter(|it| !it.is_off_by_default()).collect()
}

/// The pictures of the named patterns, the first pattern's before the others'.
fn signs_of(patterns: &[String]) -> Vec<Sign> {
    let mut signs: Vec<Sign> = Vec::new();
    for pattern in patterns {
        add_compatible(&mut signs, pattern_picture(pattern).into_iter());
    }
    signs
}

/// What the engine plans for a case: points of face and body, and places without a point.
struct Planned {
    face: BTreeSet<Point>,
    body: BTreeSet<Point>,
    places: usize,
}

fn plan(case: &PublishedCase) -> Planned {
    let concern = |code: &String| json!({ "concern": code, "zones": case.zones });
    let concerns: Vec<_> = case.concerns.iter().map(concern).collect();
    // What is taught counts no needles, and has people turn.
    let wishes = json!({ "size": "full", "position": "prone_then_supine" });
    let person = somebody_with(
        json!({ "concerns": concerns, "signs": signs_of(&case.patterns), "preferences": wishes }),
    );
    let protocol = protocol(&person);
    let sites: Vec<Site> = protocol.insertions().map(|it| it.site()).collect();
    let of = |part| sites.iter().filter_map(|site| site.point()).filter(|it| it.part() == part).collect();
    let places = sites.iter().filter(|site| site.point().is_none()).count();
    Planned { face: of(Part::Face), body: of(Part::Body), places }
}

/// Hits and expected points, summed over cases.
#[derive(Clone, Copy, Default)]
struct Tally {
    hits: usize,
    expected: usize,
    used: usize,
    cases: usize,
}

impl Tally {
    fn add(&mut self, expected: &BTreeSet<Point>, hits: usize, used: usize) {
        if expected.is_empty() {
            return;
        }
        self.hits += hits;
        self.expected += expected.len();
        self.used += used;
        self.cases += 1;
    }

    fn without(self, part: Self) -> Self {
        Self {
            hits: self.hits - part.hits,
            expected: self.expected - part.expected,
            used: self.used - part.used,
            cases: self.cases - part.cases,
        }
    }

    fn recall(self) -> f64 {
        ratio(self.hits, self.expected)
    }

    fn points_a_case(self) -> f64 {
        ratio(self.used, self.cases)
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    f64::from(u32::try_from(part).unwrap()) / f64::from(u32::try_from(whole).unwrap())
}

/// The most frequent points of the lists; ties fall by the atlas.
fn most_frequent(lists: impl Iterator<Item = BTreeSet<Point>>, how_many: usize) -> Vec<Point> {
    let mut counts: BTreeMap<Point, usize> = BTreeMap::new();
    for point in lists.flatten() {
        *counts.entry(point).or_default() += 1;
    }
    let mut ranked: Vec<(Point, usize)> = counts.into_iter().collect();
    ranked.sort_by_key(|(point, count)| (std::cmp::Reverse(*count), *point));
    ranked.into_iter().take(how_many).map(|(point, _)| point).collect()
}

fn codes(points: &BTreeSet<Point>) -> String {
    points.iter().map(Point::to_string).collect::<Vec<_>>().join(" ")
}

/// The most frequent points that fit the needles of a body: a point on both sides takes two of twelve.
fn most_frequent_within_the_budget(lists: impl Iterator<Item = BTreeSet<Point>>) -> BTreeSet<Point> {
    let ranked = most_frequent(lists, usize::MAX);
    let mut left = 12;
    let fits = |point: &Point| {
        let needles = point.laterality().needles();
        let fits = needles <= left;
        left -= if fits { needles } else { left };
        fits
    };
    ranked.into_iter().take_while(fits).collect()
}

#[test]
fn every_case_names_its_sources_and_what_was_seen() {
    let Cases { case: cases, source: sources } = cases();
    let listed: BTreeSet<&str> = sources.iter().map(|source| source["id"].as_str().unwrap()).collect();
    let cited: BTreeSet<&str> =
        cases.iter().flat_map(|case| case.sources.iter().map(String::as_str)).collect();
    assert_eq!(listed, cited);
    assert_eq!(cases.len(), 35);
    for case in &cases {
        assert!(["full", "partial", "base_plus_pattern"].contains(&case.seen.as_str()), "{}", case.id);
        assert!(!case.modality.is_empty() && !case.concerns.is_empty(), "{}", case.id);
        for pattern in &case.patterns {
            assert!(standard_patterns().iter().any(|known| known.id == *pattern), "{pattern}");
        }
    }
}

/// `cargo test --test it calibration -- --nocapture` prints what was hit, missed and added, case by case.
#[test]
fn the_engine_agrees_with_published_points_as_far_as_it_did() {
    let cases = cases().case;
    let faces = || cases.iter().map(|case| expected(&case.face));
    let bodies = || cases.iter().map(|case| expected(&case.body));
    let baselines = [
        most_frequent(faces(), 10).into_iter().collect(),
        most_frequent(bodies(), 8).into_iter().collect(),
        most_frequent_within_the_budget(bodies()),
    ];
    let [mut face, mut body, mut of_one_page, mut of_needles] = [Tally::default(); 4];
    let mut frequent = [Tally::default(); 3];
    // Rules for the body were changed with the odd cases in view; the even ones show whether that carries over.
    let mut halves = [Tally::default(); 2];
    let mut face_points_used = 0;
    for (number, case) in cases.iter().enumerate() {
        let planned = plan(case);
        let all = &planned.face | &planned.body;
        let (of_face, of_body) = (expected(&case.face), expected(&case.body));
        let (face_hits, body_hits) = ((&of_face & &all).len(), (&of_body & &all).len());
        face.add(&of_face, face_hits, planned.face.len());
        body.add(&of_body, body_hits, planned.body.len());
        halves[number % 2].add(&of_body, body_hits, planned.body.len());
        if case.modality.contains("needle") {
            of_needles.add(&of_body, body_hits, planned.body.len());
        }
        if case.sources == ["talaoshi-eye-bags"] {
            of_one_page.add(&of_face, face_hits, planned.face.len());
        }
        for ((tally, points), expected) in
            frequent.iter_mut().zip(&baselines).zip([&of_face, &of_body, &of_body])
        {
            tally.add(expected, (expected & points).len(), points.len());
        }
        face_points_used += planned.face.len();
        println!(
            "{:28} face {face_hits:>2}/{:<2} body {body_hits:>2}/{:<2} places {} missed: {}; added: {}",
            case.id,
            of_face.len(),
            of_body.len(),
            planned.places,
            codes(&(&(&of_face | &of_body) - &all)),
            codes(&(&all - &(&of_face | &of_body))),
        );
    }
    let [frequent_face, frequent_body, frequent_in_budget] = frequent;
    for (what, tally) in [
        ("face: the engine", face),
        ("face: without the page on eye bags", face.without(of_one_page)),
        ("face: the ten most frequent points", frequent_face),
        ("body: the engine", body),
        ("body: the records of needling alone", of_needles),
        ("body: the odd cases", halves[0]),
        ("body: the even cases", halves[1]),
        ("body: the eight most frequent points", frequent_body),
        ("body: the most frequent in 12 needles", frequent_in_budget),
    ] {
        println!(
            "{what:38} recall {:.3} ({:>3} of {:>3}), {:.1} points a case",
            tally.recall(),
            tally.hits,
            tally.expected,
            tally.points_a_case(),
        );
    }
    // Floors: what was reached. The aim for the body, 0.70, is reached for the records of needling and not for all: the others
    // are gua sha, catgut, moxa, cupping and acupressure, some with more points than twelve needles allow. Half of what is missed
    // are back-shu points, which some lists give to everyone with a concern. Those over the lung come in with a pattern alone here.
    let face_points = ratio(face_points_used, cases.len());
    assert!(face.recall() >= 0.85, "{}", face.recall());
    assert!(face_points <= 8.0 && face.points_a_case() <= 8.0, "{face_points}");
    assert!(face.points_a_case() < frequent_face.points_a_case());
    assert!(body.recall() >= 0.51, "{}", body.recall());
    assert!(of_needles.recall() >= 0.58 && of_needles.points_a_case() <= 8.0, "{}", of_needles.recall());
    assert!(body.points_a_case() <= 8.0, "{}", body.points_a_case());
    assert!(body.recall() > frequent_in_budget.recall());
    assert!(body.points_a_case() < frequent_body.points_a_case());
}
