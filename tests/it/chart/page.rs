//! The chart in a page: markers lead to the rows of the table, and back.

use super::super::support::*;
use super::on_the_head;
use serde_json::json;
use std::collections::BTreeSet;
use tcm_facial::render;

/// What stands between an opening and the next quotation mark, each time.
fn after<'a>(page: &'a str, opening: &str) -> Vec<&'a str> {
    page.split(opening).skip(1).filter_map(|rest| rest.split_once('"')).map(|(found, _)| found).collect()
}

#[test]
fn a_marker_leads_to_its_row_and_the_row_to_its_marker() {
    let decision = decide(&somebody_with(json!({
        "concerns": [{ "concern": "wrinkles", "zones": ["glabella", "crows_feet", "forehead"] }, { "concern": "facial_tension" }],
        "preferences": { "size": "full" },
    })));
    let page = render::html(&decision);
    let numbers =
        |found: Vec<&str>| -> Vec<usize> { found.into_iter().map(|it| it.parse().unwrap()).collect() };
    let as_set = |numbers: &[usize]| -> BTreeSet<usize> { numbers.iter().copied().collect() };
    let rows = numbers(after(&page, "<tr id=\"needle-"));
    let plan = decision.protocol().unwrap();
    assert_eq!(rows, (1..=plan.insertions().count()).collect::<Vec<_>>());
    let drawn: BTreeSet<usize> = on_the_head(&decision).into_iter().map(|(number, _)| number).collect();
    assert!(drawn.len() > 6 && drawn.len() < rows.len());
    // From each marker to a row, from the row to the first marker.
    assert_eq!(as_set(&numbers(after(&page, "<a href=\"#needle-"))), drawn);
    let markers = numbers(after(&page, "id=\"chart-"));
    assert_eq!((as_set(&markers), markers.len()), (drawn.clone(), drawn.len()));
    assert_eq!(as_set(&numbers(after(&page, "<a href=\"#chart-"))), drawn);
    // A link around each marker, not beside it.
    // A picture could not hold links, and each link has a name.
    assert!(!page.contains("class=\"face-chart\" role=\"img\""));
    for drawing in page.split("<svg class=\"face-chart\"").skip(1) {
        assert!(drawing.split('>').next().unwrap().contains("role=\"group\""));
    }
    for (link, marker) in [("<a href=\"#needle-", "id=\"chart-")] {
        for number in &drawn {
            let (from, to) =
                (format!("{link}{number}\" aria-label=\"{number} "), format!("{marker}{number}\""));
            let inside = page
                .split(&from)
                .skip(1)
                .filter_map(|rest| rest.split_once("</a>"))
                .map(|(inside, _)| inside);
            assert_eq!(inside.filter(|inside| inside.contains(&to)).count(), 1, "{number}");
        }
    }
    // A chart of its own has no rows to lead to.
    assert!(!render::chart(&decision).contains("<a "));
    // No id stands twice.
    let ids = after(&page, " id=\"");
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
}
