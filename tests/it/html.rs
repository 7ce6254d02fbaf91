//! The HTML page: order, markup, and that it is self-contained.

use super::support::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tcm_facial::atlas::Language;
use tcm_facial::decision::Decision;
use tcm_facial::intake::Intake;
use tcm_facial::render;

fn cases() -> Vec<(&'static str, Decision)> {
    let changes = [
        ("treat", json!({})),
        ("conditional", json!({ "risks.present": [{ "risk": "anticoagulant" }] })),
        ("incomplete", json!({ "pregnancy": "unknown" })),
        ("defer", json!({ "risks.present": [{ "risk": "botulinum_toxin", "days_ago": 10 }] })),
        ("refer", json!({ "pregnancy": "yes" })),
        ("urgent", json!({ "risks.present": [{ "risk": "vision_change" }] })),
        ("decline", json!({ "age": 15 })),
    ];
    changes.into_iter().map(|(name, changes)| (name, decide(&somebody_with(changes)))).collect()
}

/// The names of the elements that are opened and closed, in their order; a stray angle bracket fails.
fn tags(page: &str) -> Vec<(bool, String)> {
    let mut tags = Vec::new();
    let mut rest = page;
    while let Some(start) = rest.find('<') {
        assert!(!rest[..start].contains('>') || tags.is_empty(), "{}", &rest[..start]);
        let end = start + rest[start..].find('>').unwrap();
        let tag = &rest[start + 1..end];
        let name: String =
            tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        if !tag.starts_with('!') && !tag.ends_with('/') {
            tags.push((!tag.starts_with('/'), name));
        }
        rest = &rest[end + 1..];
    }
    tags
}

/// The page without its style sheets, in which an angle bracket is a selector.
fn without_styles(page: &str) -> String {
    let mut page = page.to_owned();
    while let Some(start) = page.find("<style") {
        let end = page.find("</style>").unwrap();
        page.replace_range(start..end + "</style>".len(), "");
    }
    page
}

#[test]
fn what_is_opened_is_closed_in_order() {
    for (name, decision) in cases() {
        let page = without_styles(&render::html(&decision));
        let mut open: Vec<String> = Vec::new();
        for (opens, tag) in tags(&page) {
            if matches!(tag.as_str(), "meta" | "link") {
                continue;
            }
            if opens {
                open.push(tag);
            } else {
                assert_eq!(open.pop().as_ref(), Some(&tag), "{name}");
            }
        }
        assert_eq!(open, Vec::<String>::new(), "{name}");
    }
}

#[test]
fn the_page_runs_nothing_and_loads_nothing() {
    for (name, decision) in cases() {
        // A hatched zone refers to its pattern on the page itself.
        let page = render::html(&decision).replace("url(#hatch-", "");
        for needs in ["<script", "<iframe", "<img", "<form", "url(", "@import", "onload", "onclick", "src="] {
            assert!(!page.contains(needs), "{name}: {needs}");
        }
        assert!(page.contains("default-src 'none'"));
        // Addresses are only ever followed by a person.
        let outside: Vec<&str> =
            page.match_indices("http").map(|(at, _)| &page[at.saturating_sub(6)..at]).collect();
        assert!(
            outside.iter().all(|before| matches!(*before, "href=\"" | "xmlns=" | "ta ")
                || before.ends_with('"')
                || before.ends_with('-')
                || before.ends_with(' ')),
            "{outside:?}"
        );
    }
}

#[test]
fn the_verdict_comes_first_and_every_link_leads_somewhere() {
    for ((name, decision), first) in cases().iter().zip([
        "Plan, after these checks",
        "Wait for a physician",
        "Ask first",
        "Wait at least ",
        "Stop: refer to ",
        "Stop: urgent medical care",
        "Stop: treatment not offered",
    ]) {
        let page = render::html(decision);
        let heading = page.split_once("<h2 id=\"card-1\">").unwrap().1;
        assert!(heading.starts_with(first), "{name}");
        let ids: Vec<&str> =
            page.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
        let distinct: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), distinct.len(), "{name}");
        for link in page.split("href=\"#").skip(1).map(|rest| rest.split('"').next().unwrap()) {
            assert!(distinct.contains(link), "{name}: {link}");
        }
        assert_eq!(page.matches("<h1>").count(), 1);
    }
}

#[test]
fn the_tables_have_every_insertion_with_its_depth_and_reason() {
    let decision = decide(&somebody());
    let insertions = decision.protocol().unwrap().insertions();
    let page = render::html(&decision);
    let rows: Vec<&str> = page.split("<td class=\"number\">").skip(1).collect();
    // One on the card, one among the places.
    assert_eq!(rows.len(), 2 * insertions.len());
    let (card, places) = rows.split_at(insertions.len());
    for ((row, place), insertion) in card.iter().zip(places).zip(insertions) {
        let (row, place) = (row.split("</tr>").next().unwrap(), place.split("</tr>").next().unwrap());
        let technique = insertion.technique().unwrap();
        assert!(row.contains(&technique.depth().to_string()), "{row}");
        assert!(row.contains(&technique.inserted().max().to_string()), "{row}");
        assert!(["TRANSVERSE", "OBLIQUE", "PERPENDICULAR"].iter().any(|angle| row.contains(angle)), "{row}");
        assert!(
            insertion.because().all(|reason| {
                let words = reason.words();
                place.contains(&words[1..])
            }),
            "{place}"
        );
        if let Some(point) = insertion.point() {
            assert!(row.contains(&format!("<b>{}</b>", point.code())) && row.contains(point.hans()), "{row}");
        }
    }
}

/// Without tags, entities and the space between words.
fn words(page: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for c in without_styles(page).chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            c if !inside && !c.is_whitespace() => text.push(c),
            _ => {}
        }
    }
    text.replace("&#39;", "'")
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

#[test]
fn what_was_typed_comes_first_as_text_and_never_as_markup() {
    let typed = "<b>apixaban</b> 5 mg | *daily* & \"more\"";
    let noted = somebody_with_risks(json!([{ "risk": "other_medicine", "note": typed }]));
    let decision = decide(&noted);
    let (page, text, markdown) =
        (render::html(&decision), render::text(&decision), render::markdown(&decision));
    assert!(page.contains("“&lt;b&gt;apixaban&lt;/b&gt; 5 mg | *daily* &amp; &quot;more&quot;”"), "{page}");
    assert!(markdown.contains("“\\<b\\>apixaban\\</b\\> 5 mg \\| \\*daily\\* \\& \"more\"”"), "{markdown}");
    let first = text.lines().skip(1).take(4).map(str::trim).collect::<Vec<_>>().join(" ");
    assert!(first.contains(typed) && first.contains("record it as anticoagulant"), "{first}");
    let stricta = render::stricta(&decision, None).text();
    let (opening, _) = stricta.split_once("1 RATIONALE").unwrap();
    assert!(opening.split_whitespace().collect::<Vec<_>>().join(" ").contains(typed), "{opening}");
    // Somebody who typed something has not denied all else.
    for printed in [page, text, markdown] {
        assert!(!printed.contains("All other questions were answered no"));
    }
}

#[test]
fn findings_of_one_missing_status_are_told_as_one() {
    let decision = decide(&somebody_with(json!({
        "concerns": [{ "concern": "redness" }], "risks.present": [{ "risk": "rosacea" }],
    })));
    let text = render::report_with(&decision, render::Detail::Full).text();
    let (_, found) = text.split_once("SAFETY FINDINGS").unwrap();
    assert!(found.contains("[rosacea_active_or_ocular, ") && !found.contains("Inactive rosacea"), "{found}");
    let (_, also) = found.split_once("Until this is confirmed, also: ").unwrap();
    assert!(also.split("\n  - ").next().unwrap().contains("[rosacea_stable]"), "{also}");
    assert_eq!(found.matches("Not recorded whether active or controlled").count(), 1);
    assert!(!found.contains("status = active"), "{found}");
}

#[test]
fn questions_are_grouped_with_boxes_for_their_answers() {
    let decision =
        decide(&somebody_with(json!({ "risks": { "present": [{ "risk": "rosacea" }], "absent": [] } })));
    let (page, text) = (render::html(&decision), render::text(&decision));
    for group in ["Today", "Eyes", "Head and nerves"] {
        assert!(
            page.contains(&format!("<h3>{group}: <span class=\"answer\"><span class=\"box\">")),
            "{group}"
        );
        assert_eq!(text.matches(&format!("\n\n  {group}: [ ] none of these\n")).count(), 1, "{group}");
    }
    assert!(text.contains("      [ ] active [ ] controlled\n"), "{text}");
    assert!(
        text.contains("  * The answer may affect whether treatment is possible.\n")
            && text.contains(" * If yes: "),
        "{text}"
    );
    // A box stays with its answer.
    assert!(text.lines().all(|line| !line.ends_with("[ ]") && !line.trim_start().starts_with(']')), "{text}");
}

#[test]
fn the_page_leaves_out_nothing_that_the_decision_says() {
    for (name, decision) in cases() {
        let page = words(&render::report_with(&decision, render::Detail::Full).html());
        let mut texts: Vec<String> = vec![decision.statement()];
        texts.extend(decision.questions().map(|question| question.text().into_owned()));
        texts.extend(
            decision.red_flags().filter(|_| name != "urgent").map(|flag| flag.text().en().to_owned()),
        );
        for finding in decision.findings().filter(|finding| !finding.is_for_everyone()) {
            texts.push(finding.rule().to_string());
            texts.push(finding.reason().to_owned());
            texts.extend(finding.instruct().iter().map(|text| text.en().to_owned()));
        }
        for plan in decision.protocol().into_iter().chain(decision.alternative()) {
            for note in plan.harms().chain(plan.aftercare()).chain(plan.advice()) {
                texts.push(note.text().en().to_owned());
            }
            texts.extend(plan.steps().map(|step| step.text().en().to_owned()));
            texts.extend(plan.expectations().map(|it| it.certainty().label(Language::English).to_owned()));
        }
        for text in texts {
            let text: String = text.split_whitespace().collect();
            assert!(page.contains(&text), "{name}: {text}");
        }
    }
}

#[test]
fn the_sheet_can_be_traced_to_its_rules() {
    let decision = decide(&somebody());
    let wire: Value = serde_json::to_value(&decision).unwrap();
    let digest = wire["packs"][0]["digest"].as_str().unwrap();
    for printed in
        [render::html(&decision), render::markdown(&decision), render::stricta(&decision, None).text()]
    {
        assert!(printed.contains(digest));
    }
}

/// A narrow screen shows the head alone: no marker lies beyond it, and every number is in the list.
#[test]
fn what_a_narrow_screen_cuts_off_has_no_marker() {
    let whole_face = decide(&somebody_with(json!({
        "concerns": [
            { "concern": "wrinkles", "severity": "severe" }, { "concern": "sagging" }, { "concern": "facial_tension" }
        ],
        "first_visit": false,
    })));
    let sample: Intake = serde_json::from_str(include_str!("../../examples/intakes/sample.json")).unwrap();
    let mut seen = 0;
    for decision in [whole_face, engine().decide(&sample)] {
        let page = render::html(&decision);
        for drawing in page.split("<svg class=\"face-chart\"").skip(1) {
            // Points of the body may follow the figure.
            let drawing = drawing.split("</figure>").next().unwrap();
            let drawing = format!("<svg{}</svg>", &drawing[..drawing.rfind("</svg>").unwrap()]);
            let drawing = roxmltree::Document::parse(&drawing).unwrap();
            let style = drawing.root_element().attribute("style").unwrap();
            let variable = |name: &str| -> f32 {
                let value = style.split(';').find_map(|it| it.trim().strip_prefix(name)).unwrap();
                value.trim_start_matches(':').trim().parse().unwrap()
            };
            let view_box = drawing.root_element().attribute("viewBox").unwrap();
            let from: f32 = view_box.split(' ').next().unwrap().parse().unwrap();
            let (left, head) = (from + variable("--left"), variable("--head"));
            assert!(variable("--left") >= 0.0 && variable("--left") + head <= variable("--wide"));
            let markers = drawing.descendants().filter(|node| node.attribute("class") == Some("marker"));
            for marker in markers {
                let number = marker.children().find(|node| node.has_tag_name("text")).unwrap();
                let x: f32 = number.attribute("x").unwrap().parse().unwrap();
                assert!(x - 8.5 >= left && x + 8.5 <= left + head, "{marker:?} at {x}");
                let told = format!("<td class=\"number\">{}</td>", number.text().unwrap());
                assert!(page.contains(&told), "{told}");
                seen += 1;
            }
        }
    }
    assert!(seen > 20, "{seen}");
}
