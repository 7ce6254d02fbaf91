//! A range, a list or a number after a code is never read as another point, by no reader.

use super::super::support::*;
use proptest::prelude::*;
use serde_json::json;
use tcm_facial::atlas::{Entry, Point, UnresolvedKind, find};
use tcm_facial::intake::Intake;
use tcm_facial::rules::RulePack;

const RANGES: [&str; 34] = [
    "BL1-2",
    "ST3-6",
    "ST1-8",
    "GB1–3",
    "GV2-6",
    "CV2-4",
    "ST3 6",
    "BL1.2",
    "LI19/20",
    "LI19,20",
    "LI19, 20",
    "LI19+20",
    "LI19&20",
    "LI19;20",
    "LI 1 9",
    "ST3—6",
    "ST3‐6",
    "ST3‑6",
    "ST3−6",
    "ST3~6",
    "ST3～6",
    "ST3_6",
    "ST3·6",
    "ST3・6",
    "ST3..6",
    "ST3 to 6",
    "ST3 bis 6",
    "ST3至6",
    "ST3、6",
    "ST3-ST6",
    "ST3 ST6",
    "ＳＴ３－６",
    "ST3\u{200b}6",
    "st3\u{a0}6",
];

#[test]
fn a_range_or_a_list_is_an_error_that_says_so() {
    for range in RANGES {
        let error = range.parse::<Point>().unwrap_err();
        assert_eq!(error.kind(), UnresolvedKind::SeveralNumbers, "{range}: {error}");
        assert!(error.to_string().contains("name each point of a range or list by itself"), "{error}");
        assert!(error.candidates().is_empty(), "{range}");
        assert!(find(range).is_err(), "{range}");
    }
    for other in [
        "ST3-", "ST-3-", "3-6ST", "EX-HN3-5", "M-HN-1-3", "D3-4", "P6-7", "5R 6R", "GV24+25", "GV24.55",
        "ST36 2x",
    ] {
        assert!(other.parse::<Point>().is_err(), "{other}: {:?}", other.parse::<Point>());
    }
}

#[test]
fn a_range_in_a_pack_is_shown_at_its_place() {
    let pack = |range: &str| {
        format!(
            r#"[pack]
id = "mine"
version = "1.0.0"
format = 1

[[safety]]
id = "mine.range"
when = "always"
class = "local"
verdict = "treat"
block = {{ what = ["needle"], where = ["{range}", "GB14"] }}
reason = "Scar."
cleared_by = "practitioner"
sources = ["project-default"]
confidence = "general_knowledge"
"#
        )
    };
    for range in RANGES.into_iter().filter(|range| range.starts_with(|c: char| c.is_ascii_uppercase())) {
        let error = RulePack::from_toml("mine.toml", &pack(range)).unwrap_err();
        let problem = error.problems().first().unwrap();
        assert_eq!((problem.place().line(), problem.place().column()), (11, 39), "{range}: {error}");
        assert!(problem.message().contains("number after the code"), "{error}");
    }
    assert!(RulePack::from_toml("mine.toml", &pack("ST3")).is_ok());
}

#[test]
fn a_range_in_an_intake_is_shown_at_its_path() {
    for range in RANGES {
        let wishes = somebody_with(json!({ "preferences": { "avoid_points": ["ST36", range] } }));
        let error = serde_json::from_value::<Intake>(wishes).unwrap_err().to_string();
        assert!(error.starts_with("preferences.avoid_points[1]: "), "{error}");
        assert!(error.contains("number after the code"), "{error}");
    }
}

proptest! {
    /// Two numbers in a text are never one point, but for Yintang between 24 and 25.
    #[test]
    fn two_numbers_are_no_point(
        prefix in "(ST|BL|GB|ub|st |S|E|EX-HN|M-HN-|Du |Dü)",
        first in 1_u8..70,
        between in "[ ._,;/&+~–—-]{1,3}|( to | bis | and )",
        prefix_again in "(ST|BL)?",
        second in 1_u8..70,
    ) {
        let text = format!("{prefix}{first}{between}{prefix_again}{second}");
        let found = find(&text);
        prop_assert!(found.is_err() || found == Ok(Entry::Point(Point::EX_HN3)), "{} -> {:?}", text, found);
    }
}
