//! How far the engine agrees with published and taught point selections.
//!
//! Each case gives a concern and the signs of the patterns that its source names; the plan of a person without risks is held
//! against the points of the source. Recall is the share of those points that the plan has. Points that the library keeps
//! off are not expected. Beside the engine stands what one gets without looking at the person: the points that are the most
//! frequent in these very cases.
//!
//! Agreement shows that the engine chooses as people teach it. It says nothing about whether that works.

use super::support::*;
use serde::Deserialize;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use tcm_facial::atlas::{Part, Point};
use tcm_facial::intake::Sign;
use tcm_facial::protocol::Site;

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
    let person = somebody_with(json!({ "concerns": concerns, "signs": signs_of(&case.patterns) }));
    let protocol = protocol(&person);
    let sites: Vec<Site> = protocol.insertions().iter().map(|insertion| insertion.site()).collect();
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
fn most_frequent(lists: impl Iterator<Item = BTreeSet<Point>>, how_many: usize) -> BTreeSet<Point> {
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

#[test]
fn recall_of_published_points() {
    let Cases { case: cases, .. } = cases();
    let frequent_face = most_frequent(cases.iter().map(|case| expected(&case.face)), 10);
    let frequent_body = most_frequent(cases.iter().map(|case| expected(&case.body)), 8);
    let [mut face, mut body, mut face_baseline, mut body_baseline] = [Tally::default(); 4];
    let mut places = 0;
    for case in &cases {
        let planned = plan(case);
        let all = &planned.face | &planned.body;
        let (of_face, of_body) = (expected(&case.face), expected(&case.body));
        let (face_hits, body_hits) = ((&of_face & &all).len(), (&of_body & &all).len());
        face.add(&of_face, face_hits, planned.face.len());
        body.add(&of_body, body_hits, planned.body.len());
        face_baseline.add(&of_face, (&of_face & &frequent_face).len(), frequent_face.len());
        body_baseline.add(&of_body, (&of_body & &frequent_body).len(), frequent_body.len());
        places += planned.places;
        println!(
            "{:28} face {:>2}/{:<2} body {:>2}/{:<2} missed: {}; added: {}",
            case.id,
            face_hits,
            of_face.len(),
            body_hits,
            of_body.len(),
            codes(&(&(&of_face | &of_body) - &all)),
            codes(&(&all - &(&of_face | &of_body))),
        );
    }
    for (what, tally) in [
        ("face, engine", face),
        ("face, most frequent", face_baseline),
        ("body, engine", body),
        ("body, most frequent", body_baseline),
    ] {
        println!(
            "{what:20} recall {:.3} ({} of {}) with {:.1} points a case",
            tally.recall(),
            tally.hits,
            tally.expected,
            tally.points_a_case(),
        );
    }
    println!("and {:.1} places without a point a case", ratio(places, cases.len()));
}
