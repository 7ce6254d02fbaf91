//! Statuses, depths, local answers, claims and sources.

use super::*;

#[test]
fn a_status_without_a_rule_is_found() {
    let replaced = |when: &str| {
        let does = "verdict = \"refer\"\nclearance = \"physician\"\nblock = { what = [\"all\"], where = [\"all\"] }\n\
            alternative = false\ncap = { needles = 2 }";
        safety_that("diabetes_poorly_controlled", when, does)
    };
    let statuses = |rules: &str| -> Vec<String> {
        let found = lint(rules);
        let found = found.iter().filter(|finding| finding.lint() == Lint::StatusUncovered);
        found.map(|finding| finding.message().to_owned()).collect()
    };
    assert_eq!(
        statuses(&replaced("risk.diabetes.status = controlled")),
        ["no safety rule covers `risk.diabetes.status = active`"]
    );
    assert_eq!(statuses(&replaced("risk.diabetes.status = active")), [""; 0]);
    // A rule that applies for another reason does not cover the status.
    let beside = "(risk.diabetes.status = active and age < 9) or age < 9";
    assert_eq!(statuses(&replaced(beside)).len(), 1);
    assert_eq!(statuses(&replaced("risk.diabetes.status = active and age < 9")), [""; 0]);
}

#[test]
fn a_depth_beyond_the_conservative_limit_is_found() {
    let cap = |depth: &str| {
        let does =
            format!("verdict = \"treat\"\nforbid = [\"moxa\"]\ncap = {{ depth_mm = {{ ST2 = {depth} }} }}");
        safety_that("x", "first_visit", &does)
    };
    assert_trips(
        Lint::DepthBeyondLimit,
        "the cap of 2.50 mm at `ST2` exceeds its conservative limit of 2 mm",
        &cap("2.5"),
        &cap("1.5"),
    );
    let technique = |when: &str, depth: &str| {
        let fields = format!("when = \"{when}\"\nzones = [\"temple\"]\ndepth_mm = {{ max = {depth} }}");
        rule("technique", "shallow_on_the_temple", &fields)
    };
    assert_trips(
        Lint::DepthBeyondLimit,
        "`shallow_on_the_temple` allows 2.50 mm along the crease in the zone `temple`, \
         where the conservative limit is 2 mm (`EX-HN5`)",
        &technique("always", "2.5"),
        &technique("always", "1.5"),
    );
    // The rule that held other techniques back is gone, or now holds only for some people.
    let found = lint(&technique("first_visit", "1.5"));
    let found = found.iter().filter(|finding| finding.lint() != Lint::LighterReplacement);
    let messages: Vec<&str> = found.map(LintFinding::message).collect();
    let temple = "in the zone `temple`, where the conservative limit is 2 mm (`EX-HN5`)";
    assert_eq!(
        messages,
        [
            format!("`along_crease` allows 3 mm along the crease {temple}"),
            format!("`around_patch` allows 3 mm around the affected area {temple}"),
        ]
    );
}

#[test]
fn a_cosmetic_concern_without_a_local_answer_is_found() {
    let concern = |local: &str| {
        rule("concern", "wrinkles", &format!("zones = [\"cheek\"]\ndistal = [\"ST36\"]\n{local}"))
    };
    assert_trips(
        Lint::NoLocalPoint,
        "`wrinkles` has no local answer in any of its zones",
        &concern("local = { nose = [\"LI20\"] }"),
        &concern("local = { cheek = [\"ST3\"] }"),
    );
}

#[test]
fn claims_and_sources_go_together() {
    let found = |source: &str| {
        safety("x", "age > 90").replace("general_knowledge", "found").replace("project-default", source)
    };
    assert_trips(
        Lint::ClaimWithoutSource,
        "`x` claims `found` but cites no text that was read",
        &found("project-default"),
        &found("who-1999"),
    );
    let own = |read: bool| {
        let source = format!("[[source]]\nid = \"mine\"\ntitle = \"T\"\nkind = \"book\"\nread = {read}\n");
        format!("{source}{}", found("mine"))
    };
    let message = "`x` claims `found` but cites no text that was read";
    assert_trips(Lint::ClaimWithoutSource, message, &own(false), &own(true));
    let expectation = |certainty: &str| {
        rule(
            "expectation",
            "x",
            &format!("concern = \"stress\"\nzones = [\"nape\"]\ncertainty = \"{certainty}\"\ntext = \"t\""),
        )
    };
    assert_trips(
        Lint::ClaimWithoutSource,
        "`x` claims low certainty but cites no text that was read",
        &expectation("low"),
        &expectation("none"),
    );
    assert_trips(
        Lint::ClaimWithoutSource,
        "a rule without a source: `sources` names at least one",
        &safety("x", "age > 90").replace("\"project-default\"", ""),
        &safety("x", "age > 90"),
    );
    let source = "[[source]]\nid = \"mine\"\ntitle = \"T\"\nkind = \"notes of the clinic\"\nread = true\n";
    assert_trips(
        Lint::UnusedSource,
        "no rule cites the source `mine`",
        &format!("{source}{}", safety("x", "age > 90")),
        &format!("{source}{}", safety("x", "age > 90").replace("project-default", "mine")),
    );
    let says = |text: &str| safety("x", "age > 90").replace("reason = \"r\"", &format!("reason = {text}"));
    // Split, so that this file does not contain the claim itself.
    for (claim, honest) in
        [(["pain", "less"].concat(), "\"It may hurt.\""), (["天然", "安全"].concat(), "\"Mild.\"")]
    {
        assert_trips(
            Lint::BannedClaim,
            &format!("`x` says \"{claim}\", which no evidence supports"),
            &says(&format!("{{ en = \"Mild.\", zh-Hans = \"It is not {claim}.\" }}")),
            &says(honest),
        );
    }
    let loud = says(&format!("\"Not {}.\"", ["Risk", "-Free"].concat()));
    assert_eq!(lint(&loud)[0].lint(), Lint::BannedClaim);
    let part_of_a_word = says(&format!("\"{}ly\"", ["Pain", "less"].concat()));
    assert!(lint(&part_of_a_word).is_empty());
}
