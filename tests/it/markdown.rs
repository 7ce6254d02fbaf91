//! Markdown has the words of the plain text, as headings, lists and tables.

use super::support::*;
use serde_json::json;
use tcm_facial::render;

/// The words alone, without marks and escapes.
fn words(text: &str) -> Vec<String> {
    let bare = |word: &str| word.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    text.split_whitespace().map(bare).filter(|word| !word.is_empty()).collect()
}

#[test]
fn every_section_and_every_sentence_of_the_text_is_there() {
    for changes in
        [json!({}), json!({ "pregnancy": "yes" }), json!({ "risks.present": [{ "risk": "needle_phobia" }] })]
    {
        let decision = decide(&somebody_with(changes));
        let (text, markdown) = (render::text(&decision), render::markdown(&decision));
        let headings = |text: &str, is_heading: fn(&&str) -> bool| text.lines().filter(is_heading).count();
        assert_eq!(
            headings(&markdown, |line| line.starts_with("## ")),
            headings(&text, |line| !line.is_empty() && !line.starts_with(' '))
        );
        let markdown = words(&markdown);
        let missing: Vec<String> = words(&text).into_iter().filter(|word| !markdown.contains(word)).collect();
        assert_eq!(missing, Vec::<String>::new());
    }
}

#[test]
fn every_row_of_a_table_has_as_many_cells_as_its_head() {
    let decision = decide(&somebody());
    let markdown = render::markdown(&decision);
    let mut rows = 0;
    let mut cells = 0;
    for line in markdown.lines().filter(|line| line.starts_with('|')) {
        let unescaped = line.replace("\\|", "").matches('|').count();
        if line.starts_with("| No. |") {
            cells = unescaped;
        } else if !line.starts_with("|---") {
            rows += 1;
        }
        assert_eq!(unescaped, cells, "{line}");
    }
    // One on the card, one among the places.
    assert_eq!(rows, 2 * decision.protocol().unwrap().insertions().len());
}
