//! Nothing that a finding forbids, limits or assumes is silent: it is in JSON, in words on the card before a plan, and among the
//! findings of every report.

use super::super::support::{cases, engine, intake, unwrapped};
use crate::reference::intakes;
use proptest::prelude::*;
use serde_json::Value;
use std::collections::BTreeSet;
use tcm_facial::atlas::{FacialZone, Language, Part, Point};
use tcm_facial::decision::{Decision, Finding};
use tcm_facial::intake::{Exposure, Modality, Risk};
use tcm_facial::render;

const HEADING: &str = "RESTRICTIONS AND PRECAUTIONS";
/// Limits of single points and zones.
const OF_PLACES: [&str; 2] = ["depth_mm", "inserted_mm"];
const FACE: &str = "in the face, scalp and neck";
const BODY: &str = "in the body";
/// Where something is barred.
const WHOLE_FACE: &str = " the face, scalp or neck";

/// The items of the section as one line each, without the mark of what no source confirms. There is none without a plan.
fn items(text: &str) -> Vec<String> {
    let Some((_, section)) = text.split_once(HEADING) else { return Vec::new() };
    let mut items: Vec<String> = Vec::new();
    for line in section.lines().skip(1).take_while(|line| line.starts_with(' ')) {
        match line.strip_prefix("  - ") {
            Some(item) => items.push(item.to_owned()),
            // A paragraph after the items starts without a mark, at the margin of the section.
            None if line.starts_with("  ") && !line.starts_with("   ") => items.push(line.trim().to_owned()),
            None => {
                let item = items.last_mut().unwrap();
                item.push(' ');
                item.push_str(line.trim());
            }
        }
    }
    items.iter().map(|item| item.trim_end_matches(" *").to_owned()).collect()
}

/// Letters and digits alone.
fn squeezed(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// What an item bars, on which side, and the places that it names.
struct Bar<'a> {
    exposures: Vec<Exposure>,
    side: Option<&'a str>,
    places: &'a str,
    points: BTreeSet<Point>,
}

impl<'a> Bar<'a> {
    fn read(item: &'a str) -> Option<Self> {
        let sides = ["left", "right"];
        let side =
            sides.into_iter().find(|side| item.to_lowercase().starts_with(&format!("on the {side} and in")));
        let end = [": ", " anywhere", WHOLE_FACE].iter().filter_map(|end| item.find(end)).min()?;
        let lead = item[..end].to_lowercase();
        let lead = if side.is_some() { lead.split_once(", ")?.1 } else { &lead };
        let forbids = lead.starts_with("do not ") || lead.starts_with("no ");
        if !forbids || lead.starts_with("no more than") {
            return None;
        }
        let named = |words: &[&str], exposure: Exposure| {
            words.iter().any(|word| lead.contains(word)).then_some(exposure)
        };
        let exposures = if lead.starts_with("no treatment of any kind") {
            Exposure::ALL.to_vec()
        } else {
            let words: [&[&str]; 5] =
                [&["needle", "needling"], &["press"], &["electrical"], &["light treatment"], &["heat"]];
            words.iter().zip(Exposure::ALL).filter_map(|(words, exposure)| named(words, *exposure)).collect()
        };
        Some(Self { exposures, side, places: &item[end..], points: points_in(&item[end..]) })
    }

    fn covers(&self, place: &str) -> bool {
        let everywhere = self.places.starts_with(" anywhere");
        let face = everywhere || self.places.starts_with(WHOLE_FACE);
        match place {
            "all" => everywhere,
            "face" => face,
            "around_patch" => face || self.places.contains("around an affected area"),
            "along_crease" => face || self.places.contains("along a crease"),
            zone if zone.starts_with(|c: char| c.is_ascii_lowercase()) => {
                let zone: FacialZone = zone.parse().unwrap();
                face || self.places.contains(zone.label(Language::English))
            }
            point => {
                let point: Point = point.parse().unwrap();
                everywhere || (face && point.part() == Part::Face) || self.points.contains(&point)
            }
        }
    }
}

/// The points in a text, `BL11 to BL21` among them.
fn points_in(text: &str) -> BTreeSet<Point> {
    let words: Vec<&str> = text.split(' ').map(|word| word.trim_matches([',', ';', '.', ':'])).collect();
    let point = |word: &str| Point::all().find(|point| point.code() == word);
    let mut points: BTreeSet<Point> = words.iter().filter_map(|word| point(word)).collect();
    for range in words.windows(3).filter(|range| range[1] == "to") {
        if let (Some(first), Some(last)) = (point(range[0]), point(range[2])) {
            points.extend(Point::all().filter(|point| (first..=last).contains(point)));
        }
    }
    points
}

/// The number after some words.
fn after(text: &str, words: &str) -> Option<f64> {
    let (_, rest) = text.split_once(words)?;
    let number: String = rest.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
    number.trim_end_matches('.').parse().ok()
}

/// Whether the limits say at least as much as a cap.
fn limits(items: &[String], key: &str, cap: &Value) -> bool {
    let clauses: Vec<String> =
        items.iter().flat_map(|item| item.trim_end_matches('.').split("; ")).map(str::to_lowercase).collect();
    let some = |wanted: &dyn Fn(&str) -> bool| clauses.iter().any(|clause| wanted(clause));
    let low = |number: Option<f64>| number.is_some_and(|number| number <= cap.as_f64().unwrap());
    let deep = |part: &str| some(&|clause| clause.ends_with(part) && low(after(clause, "depth at most ")));
    let thick =
        |part: &str| some(&|clause| clause.ends_with(part) && low(after(clause, "needle diameter at most ")));
    let needles = |part: &str| {
        some(&|clause| {
            // Nor has a part more needles than there are in all.
            let in_all = clause.contains("needle") && !clause.contains(" in the ");
            let in_the_part = clause.ends_with(&format!("in the {part}"));
            let of_them = clause.rsplit('(').next().unwrap().trim_end_matches(')');
            let of_them = of_them.strip_prefix(part).map(str::trim_start);
            of_them.is_some_and(|number| number == "none" || low(number.parse().ok()))
                || (in_all || in_the_part)
                    && (clause.starts_with("no needle") || low(after(clause, "no more than ")))
        })
    };
    match key {
        "face_depth_mm" => deep(FACE),
        "body_depth_mm" => deep(BODY),
        "face_gauge_mm" => thick(FACE),
        "body_gauge_mm" => thick(BODY),
        "depth_mm" => cap.as_object().unwrap().iter().all(|(point, depth)| {
            let point: Point = point.parse().unwrap();
            items.iter().flat_map(|item| item.split("; ")).any(|clause| {
                let is_low =
                    after(clause, "o deeper than ").is_some_and(|number| number <= depth.as_f64().unwrap());
                is_low && points_in(clause).contains(&point)
            })
        }),
        "inserted_mm" => cap.as_object().unwrap().iter().all(|(place, inserted)| {
            items.iter().any(|clause| {
                let Some((places, most)) = clause.split_once(": insert at most ") else { return false };
                let Some(most) = after(most, "") else {
                    return false;
                };
                let lower = places.to_lowercase();
                let is_named = match (place.as_str(), place.parse::<FacialZone>(), place.parse::<Point>()) {
                    ("face", ..) => lower.contains("face, scalp and neck"),
                    ("body", ..) => lower.contains("body"),
                    (_, Ok(zone), _) => lower.contains(zone.label(Language::English)),
                    (_, _, Ok(point)) => points_in(places).contains(&point),
                    _ => false,
                };
                most <= inserted.as_f64().unwrap() && is_named
            })
        }),
        "face_needles" => needles("face, scalp and neck"),
        "body_needles" => needles("body"),
        "needles" => some(&|clause| {
            clause.starts_with("no needle")
                || clause.contains("needle")
                    && !clause.contains(" in the ")
                    && low(after(clause, "no more than "))
        }),
        "retention_min" => some(&|clause| clause.ends_with("minutes") && low(after(clause, "at most "))),
        "stimulation" => {
            some(&|clause| clause == "no stimulation")
                || cap != "none"
                    && some(&|clause| clause == format!("{} stimulation only", cap.as_str().unwrap()))
        }
        "position" => some(&|clause| clause == "supine only"),
        "press_seconds" => items.iter().any(|item| {
            let time = after(item, "ress each site for at least ");
            let seconds = time.map(|time| if item.contains("minute") { time * 60.0 } else { time });
            seconds.is_some_and(|seconds| seconds >= cap.as_f64().unwrap())
        }),
        other => panic!("no words for the cap {other}"),
    }
}

/// The sentences of the findings.
fn found(text: &str) -> Vec<String> {
    let Some((_, section)) = text.split_once("SAFETY FINDINGS") else { return Vec::new() };
    let lines: Vec<&str> = section.lines().skip(1).take_while(|line| line.starts_with(' ')).collect();
    let text = unwrapped(&lines.join(" ")).replace("Until this is confirmed, also: ", "");
    // A citation stands between the reason and the limits.
    let uncited = |sentence: &str| match sentence.split_once("] ") {
        Some((citation, rest)) if citation.starts_with('[') => rest.to_owned(),
        _ => sentence.to_owned(),
    };
    text.split(". ").map(uncited).collect()
}

fn assert_limits(
    items: &[String],
    finding: &Finding<'_>,
    json: &Value,
    counts: impl Fn(&str) -> bool,
) -> Result<(), TestCaseError> {
    let rule = finding.rule();
    let bars: Vec<Bar<'_>> = items.iter().filter_map(|item| Bar::read(item)).collect();
    if let Some(block) = json["blocks"].as_object() {
        for what in block["what"].as_array().unwrap() {
            let what: Exposure = what.as_str().unwrap().parse().unwrap();
            for place in block["where"].as_array().unwrap() {
                let place = place.as_str().unwrap();
                let covers = |bar: &Bar<'_>| {
                    let on_the_side = bar.side.is_none() || bar.side == block["side"].as_str();
                    on_the_side && bar.exposures.contains(&what) && bar.covers(place)
                };
                prop_assert!(bars.iter().any(covers), "{rule}: {what} at {place}: {items:#?}");
            }
        }
    }
    if let Some(caps) = json["caps"].as_object() {
        for (key, cap) in caps.iter().filter(|(key, cap)| !cap.is_null() && counts(key)) {
            prop_assert!(limits(items, key, cap), "{rule}: {key} {cap}: {items:#?}");
        }
    }
    for forbidden in json["forbids"].as_array().unwrap() {
        let modality: Modality = forbidden.as_str().unwrap().parse().unwrap();
        let name = modality.label(Language::English);
        let is_told = |item: &String| item.to_lowercase().starts_with("no ") && item.contains(name);
        prop_assert!(items.iter().any(is_told), "{rule}: {name}: {items:#?}");
    }
    Ok(())
}

fn assert_assumed(items: &[String], finding: &Finding<'_>, json: &Value) -> Result<(), TestCaseError> {
    let rule = finding.rule();
    for assumed in json["assumed"].as_array().unwrap() {
        let assumed = assumed.as_str().unwrap();
        let (risk, detail) = assumed.strip_prefix("risk.").unwrap().split_once('.').unwrap();
        let risk = risk.parse::<Risk>().unwrap().label(Language::English);
        let words = match detail {
            "status" => "not recorded whether",
            "severity" => "severity not recorded",
            "days_ago" => "date not recorded",
            "zones" => "zones not recorded",
            "side" => "side not recorded",
            _ => "details not recorded",
        };
        let is_told = |item: &String| item[1..].starts_with(&risk[1..]) && item.contains(words);
        prop_assert!(items.iter().any(is_told), "{rule}: {assumed}: {items:#?}");
    }
    Ok(())
}

/// The section of a page or of Markdown, without marks.
fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let Some((_, rest)) = text.split_once(start) else { return "" };
    rest.split(end).next().unwrap_or_default()
}

fn without_tags(page: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for c in page.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            c if !inside => text.push(c),
            _ => {}
        }
    }
    text.replace("&#39;", "'").replace("&quot;", "\"").replace("&amp;", "&")
}

fn assert_nothing_silent(decision: &Decision) -> Result<(), TestCaseError> {
    let json = serde_json::to_value(decision).unwrap();
    let (text, markdown, page) = (render::text(decision), render::markdown(decision), render::html(decision));
    let full = render::report_with(decision, render::Detail::Full).text();
    let items = items(&text);
    let found = found(&text);
    let is_planned = decision.protocol().is_some() || decision.alternative().is_some();
    let findings = decision.findings().zip(json["findings"].as_array().unwrap());
    for (finding, json) in findings.filter(|(finding, _)| !finding.is_for_everyone()) {
        for field in ["blocks", "caps", "forbids", "assumed", "unconfirmed"] {
            prop_assert!(json.get(field).is_some(), "{}: {field}", finding.rule());
        }
        // The findings say everything. The card says it before a plan, but for single places: those are in the lines.
        assert_limits(&found, &finding, json, |_| true)?;
        if is_planned {
            assert_limits(&items, &finding, json, |key| !OF_PLACES.contains(&key))?;
            assert_assumed(&items, &finding, json)?;
            let has_places = OF_PLACES.iter().any(|key| !json["caps"][key].is_null());
            let refers = items.iter().any(|item| item.contains("for the rest, the safety findings"));
            prop_assert!(refers || !has_places, "{}: {items:#?}", finding.rule());
        }
        let limits =
            !json["blocks"].is_null() || !json["caps"].is_null() || json["forbids"] != Value::Array(vec![]);
        prop_assert!(squeezed(&full).contains(&squeezed(finding.rule().as_str())));
        let everything = [squeezed(&text), squeezed(&markdown), squeezed(&without_tags(&page))];
        for format in &everything {
            if let Some(unconfirmed) = finding.unconfirmed().filter(|_| limits) {
                prop_assert!(format.contains(&squeezed(unconfirmed)), "{}: {unconfirmed}", finding.rule());
            }
        }
    }
    // Rules that wait for an answer limit a plan too.
    let until = items.iter().find_map(|item| item.strip_prefix("Until all questions are answered: "));
    let until: Vec<String> = until.unwrap_or_default().split(". ").map(str::to_owned).collect();
    for waiting in decision.waiting().filter(|_| is_planned) {
        let json = serde_json::to_value(waiting).unwrap();
        let caps = json["caps"].as_object().into_iter().flatten();
        for (key, cap) in caps.filter(|(key, _)| !OF_PLACES.contains(&key.as_str())) {
            prop_assert!(limits(&until, key, cap), "{} waits: {key} {cap}: {until:#?}", waiting.rule());
        }
    }
    let in_text = squeezed(&items.concat());
    let in_markdown = between(&markdown, "## Restrictions and precautions", "\n## ");
    let in_page = between(&page, "Restrictions and precautions</h2>", "</section>");
    prop_assert!(squeezed(in_markdown).ends_with(&in_text), "{in_markdown}");
    prop_assert!(squeezed(&without_tags(in_page)).ends_with(&in_text), "{in_page}");
    // Before everything else but the verdict, what is checked first, what somebody overrode, and what is open.
    if let Some((before, _)) = text.split_once(HEADING) {
        let sections = before.lines().filter(|line| !line.is_empty() && !line.starts_with(' ')).count();
        prop_assert!((1..=4).contains(&sections), "{before}");
        prop_assert!(!before.contains("\nPATIENT") && !before.contains("\nNEEDLES"), "{before}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn every_block_cap_and_assumption_is_in_every_format(json in intakes::intake()) {
        assert_nothing_silent(&engine().decide(&intake(&json)))?;
    }
}

#[test]
fn the_test_reads_numbers_and_ranges() {
    assert_eq!(after("At most 0.16 mm", "At most "), Some(0.16));
    assert!(points_in(": BL11 to BL13; ST1.").len() == 4);
}
