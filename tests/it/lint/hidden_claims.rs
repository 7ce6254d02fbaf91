//! Claims behind other characters, and in every text that is shown. The search for claims in this project leaves this file out.

use super::*;

/// The findings of a lint about rules on top of the standard pack.
fn of(lint_id: Lint, rules: &str) -> Vec<String> {
    let found = lint(rules).into_iter().filter(|finding| finding.lint() == lint_id);
    found.map(|finding| finding.message().to_owned()).collect()
}

#[test]
fn a_claim_does_not_hide_behind_other_characters() {
    let advice = |text: &str| {
        let text = serde_json::to_string(text).unwrap();
        of(Lint::BannedClaim, &rule("advice", "x", &format!("occasion = \"daily_life\"\ntext = {text}")))
    };
    let says = |claim: &str| vec![format!("`x` says \"{claim}\", which no evidence supports")];
    for hidden in [
        "This is risk-free.",
        "This is RISK-FREE.",
        "This is risk\u{200b}-free.",
        "This is ri\u{ad}sk-free.",
        "This is ri\u{2060}sk-fr\u{200d}ee.",
        "This is risk\u{200b}free.",
        "This is risk\u{2011}free.",
        "This is risk\u{2013}free.",
        "This is risk\u{2212}free.",
        "This is risk\u{a0}free.",
        "This is risk\u{3000}free.",
        "This is risk \n\t free.",
        "This is risk_free.",
        "This is r\u{456}sk-fr\u{435}e.",
        "This is rísk-frée.",
        "This is ri\u{301}sk-free\u{338}.",
        "This is risk-free\u{fe0f}.",
        "This is ｒｉｓｋ－ｆｒｅｅ.",
        "This is 𝐫𝐢𝐬𝐤-𝓯𝓻𝓮𝓮.",
        "This is ⓡⓘⓢⓚ-ⓕⓡⓔⓔ.",
        "This is risk\u{202e}-free.",
        "This is risk\u{e0001}-free.",
    ] {
        assert_eq!(advice(hidden), says("risk-free"), "{hidden:?}");
    }
    for hidden in
        ["零风险", "零 风 险", "零\u{200b}风险", "零\u{3000}风险", "零·风险", "零\u{fe00}风险。", "零-风险"]
    {
        assert_eq!(advice(hidden), says("零风险"), "{hidden:?}");
    }
    for plain in
        ["This is asterisk-free.", "The risk, freely told, is small.", "风险不是零。", "Größe 5, naïve."]
    {
        assert_eq!(advice(plain), [""; 0], "{plain:?}");
    }
}

#[test]
fn no_text_that_is_shown_goes_unread() {
    let claim = "\"It is painless.\"";
    let found = |rules: &str| of(Lint::BannedClaim, rules).len();
    let heading = |kind: &str, fields: &str| found(&rule(kind, "x", fields));
    assert_eq!(
        heading(
            "safety",
            &format!(
                "when = \"age > 99\"\nclass = \"note\"\nverdict = \"treat\"\nreason = \"r\"\ncleared_by = \"time\"\ntitle = {claim}"
            )
        ),
        1
    );
    assert_eq!(
        heading(
            "safety",
            &format!(
                "when = \"age > 99\"\nclass = \"note\"\nverdict = \"treat\"\nreason = \"r\"\ncleared_by = \"time\"\ninstruct = [\"a\", {claim}]"
            )
        ),
        1
    );
    assert_eq!(
        heading("advice", &format!("occasion = \"daily_life\"\ntext = \"t\"\nunconfirmed = {claim}")),
        1
    );
    assert_eq!(
        heading("advice", &format!("occasion = \"daily_life\"\ntext = {{ en = \"t\", zh-Hans = {claim} }}")),
        1
    );
    assert_eq!(heading("harm", &format!("text = {claim}")), 1);
    assert_eq!(
        heading(
            "pattern",
            &format!(
                "name = {claim}\nsigns = {{ fatigue = 1, skin_dry = 2 }}\npoints = [{{ point = \"LI4\", weight = 1 }}]"
            )
        ),
        1
    );
    assert_eq!(
        heading("concern", &format!("concern = \"dullness\"\nzones = [\"cheek\"]\nred_flags = {claim}")),
        1
    );
    let source = |field: &str| {
        let other = if field == "title" { "" } else { "title = \"T\"\n" };
        let kind = if field == "kind" { "" } else { "kind = \"k\"\n" };
        format!("[[source]]\nid = \"s\"\n{other}{kind}read = true\n{field} = {claim}\n")
    };
    for field in ["title", "authors", "venue", "kind", "part", "note"] {
        assert_eq!(found(&source(field)), 1, "{field}");
    }
    // Names of other things are no texts.
    assert_eq!(found(&rule("advice", "painless", "occasion = \"daily_life\"\ntext = \"t\"")), 0);
}
