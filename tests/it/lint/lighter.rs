//! Replacements that are less strict than the safety rule they replace.

use super::*;

/// The keys in which a rule is lighter than the one it replaces, as the finding lists them; empty without a finding.
fn lighter_for(was: (&str, &str), now: (&str, &str)) -> String {
    let pack = |(when, does): (&str, &str)| {
        let rule = safety_that("mine", when, &format!("overridable = true\n{does}"));
        RulePack::from_toml("p.toml", &format!("{HEAD}{rule}")).unwrap()
    };
    let found = pack(now).lint_with_base(&[pack(was)]);
    let mut found = found.iter().filter(|finding| finding.lint() == Lint::LighterReplacement);
    let keys = found.next().map_or("", |finding| {
        assert_eq!(finding.rule().map(tcm_facial::rules::RuleId::as_str), Some("mine"), "{finding}");
        finding.message().strip_prefix("`mine` is lighter than the rule it replaces in ").unwrap()
    });
    assert!(found.next().is_none(), "reported twice");
    keys.to_owned()
}

/// The same for rules that apply to the same people.
fn lighter(was: &str, now: &str) -> String {
    lighter_for(("first_visit", was), ("first_visit", now))
}

/// Checks each case: an earlier rule, its replacement, and the keys in which that is lighter.
fn assert_all(cases: &[(&str, &str, &str)]) {
    for (was, now, expected) in cases {
        assert_eq!(lighter(was, now), *expected, "{was} -> {now}");
    }
}

fn treat(does: &str) -> String {
    format!("verdict = \"treat\"\n{does}")
}

/// A rule that blocks places while the treatment goes on.
fn keeps_free(what: &str, places: &str) -> String {
    treat(&format!("block = {{ what = [{what}], where = [{places}] }}"))
}

#[test]
fn every_cap_counts_where_it_is_higher_or_gone() {
    // A field with a cap, a lower one and a higher one.
    let fields = [
        ("face_gauge_mm", "0.16", "0.14", "0.18"),
        ("body_gauge_mm", "0.2", "0.18", "0.25"),
        ("face_depth_mm", "2", "1.5", "2.5"),
        ("body_depth_mm", "8", "6", "10"),
        ("face_needles", "6", "5", "7"),
        ("body_needles", "6", "5", "7"),
        ("needles", "10", "9", "11"),
        ("retention_min", "15", "10", "20"),
        ("stimulation", "\"mild\"", "\"none\"", "\"even\""),
    ];
    let cap = |of: &dyn Fn(usize) -> Option<&'static str>| -> String {
        let named = fields.iter().enumerate().filter_map(|(place, (field, ..))| {
            let value = of(place)?;
            Some(format!("{field} = {value}"))
        });
        treat(&format!("cap = {{ {} }}", named.collect::<Vec<_>>().join(", ")))
    };
    let all = cap(&|place| Some(fields[place].1));
    for (place, (field, cap_was, lower, higher)) in fields.into_iter().enumerate() {
        let instead = |value: Option<&'static str>| {
            cap(&|other| if other == place { value } else { Some(fields[other].1) })
        };
        let replaced = |value: Option<&'static str>| lighter(&all, &instead(value));
        assert_eq!(replaced(Some(cap_was)), "", "{field}, equal");
        assert_eq!(replaced(Some(lower)), "", "{field}, lower");
        assert_eq!(replaced(Some(higher)), "`cap`", "{field}, higher");
        assert_eq!(replaced(None), "`cap`", "{field}, gone");
        // An additional cap is not lighter.
        assert_eq!(lighter(&instead(None), &all), "", "{field}, new");
    }
}

#[test]
fn a_cap_on_all_needles_covers_those_of_each_part() {
    let cap = |caps: &str| treat(&format!("cap = {{ {caps} }}"));
    for part in ["face_needles = 4", "body_needles = 4"] {
        assert_eq!(lighter(&cap(part), &cap("needles = 4")), "");
        assert_eq!(lighter(&cap(part), &cap("needles = 5")), "`cap`");
        assert_eq!(lighter(&cap("needles = 4"), &cap(part)), "`cap`");
    }
}

#[test]
fn caps_on_both_parts_cover_one_on_all_needles() {
    let cap = |caps: &str| treat(&format!("cap = {{ {caps} }}"));
    let all = cap("needles = 10");
    assert_eq!(lighter(&all, &cap("face_needles = 4, body_needles = 6")), "");
    assert_eq!(lighter(&all, &cap("face_needles = 4, body_needles = 7")), "`cap`");
    assert_eq!(lighter(&all, &cap("face_needles = 255, body_needles = 255")), "`cap`");
}

#[test]
fn the_depth_at_a_point_is_held_by_the_point_or_by_its_part() {
    let cap = |caps: &str| treat(&format!("cap = {{ {caps} }}"));
    let cases = [
        ("LI4 = 5", "depth_mm = { LI4 = 5 }", ""),
        ("LI4 = 5", "depth_mm = { LI4 = 4 }", ""),
        ("LI4 = 5", "depth_mm = { LI4 = 6 }", "`cap`"),
        ("LI4 = 5", "depth_mm = { LR3 = 4 }", "`cap`"),
        ("LI4 = 5", "body_depth_mm = 5", ""),
        ("LI4 = 5", "body_depth_mm = 6", "`cap`"),
        ("LI4 = 5", "face_depth_mm = 2", "`cap`"),
        ("ST3 = 2", "face_depth_mm = 2", ""),
        ("ST3 = 2", "face_depth_mm = 3", "`cap`"),
        ("ST3 = 2", "body_depth_mm = 2", "`cap`"),
        // A cap at one of two points is not enough.
        ("LI4 = 5, ST3 = 2", "depth_mm = { LI4 = 5 }", "`cap`"),
        ("LI4 = 5, ST3 = 2", "depth_mm = { LI4 = 5 }, face_depth_mm = 2", ""),
    ];
    for (was, now, expected) in cases {
        assert_eq!(lighter(&cap(&format!("depth_mm = {{ {was} }}")), &cap(now)), expected, "{was} -> {now}");
    }
}

#[test]
fn a_clearance_may_be_asked_for_and_not_let_go() {
    let defer = |clearance: &str| format!("verdict = \"defer\"\n{clearance}");
    let (nobody, physician, dentist) =
        (defer(""), defer("clearance = \"physician\""), defer("clearance = \"dentist\""));
    assert_all(&[
        (&nobody, &nobody, ""),
        (&nobody, &physician, ""),
        (&physician, &physician, ""),
        (&physician, &dentist, "`clearance`"),
        (&physician, &nobody, "`clearance`"),
    ]);
}

#[test]
fn a_plan_without_needles_may_be_denied_and_not_given_back() {
    let block = "block = { what = [\"needle\"], where = [\"all\"] }";
    let offers = format!("verdict = \"defer\"\n{block}");
    let denies = format!("{offers}\nalternative = false");
    // If nothing is blocked, no alternative is needed.
    let (blocks_nothing, asks_nothing) =
        ("verdict = \"defer\"\nalternative = false", "verdict = \"defer\"\nalternative = true");
    assert_all(&[
        (&offers, &offers, ""),
        (&offers, &denies, ""),
        (&denies, &denies, ""),
        (&denies, &offers, "`alternative`"),
        (blocks_nothing, asks_nothing, ""),
        (blocks_nothing, &offers, ""),
        (&denies, blocks_nothing, "`block`, `alternative`"),
    ]);
}

/// A place where needles are blocked while the treatment goes on is not pressed either.
#[test]
fn a_place_that_was_not_pressed_stays_so() {
    let defer = |does: &str| does.replace("treat", "defer");
    let needle_here = keeps_free("\"needle\"", "\"LI4\"");
    let needle_everywhere = keeps_free("\"needle\"", "\"all\"");
    let contact_too = keeps_free("\"needle\", \"skin_contact\"", "\"all\"");
    let heat_here = keeps_free("\"heat\"", "\"LI4\"");
    assert_all(&[
        (&needle_here, &keeps_free("\"needle\"", "\"LI4\", \"ST36\""), ""),
        (&needle_here, &needle_everywhere, "`block`"),
        (&needle_here, &contact_too, ""),
        (&needle_here, &defer(&needle_here), "`block`"),
        (&needle_here, &defer(&contact_too), ""),
        // These rules did not prevent pressing.
        (&needle_everywhere, &defer(&needle_everywhere), ""),
        (&defer(&needle_here), &defer(&needle_everywhere), ""),
        (&heat_here, &defer(&heat_here), ""),
        (&heat_here, &keeps_free("\"needle\", \"heat\"", "\"all\""), ""),
    ]);
}

#[test]
fn a_side_or_zones_of_the_risk_are_the_same_for_the_same_entries_alone() {
    let does = |places: &str| treat(&format!("block = {{ what = [\"heat\"], {places} }}"));
    let risk = "risk.dermatitis";
    let wider = "risk.dermatitis or risk.facial_palsy";
    let cases = [
        ((risk, "where = [\"face\"]"), (risk, "where = [\"face\"], own_side = true"), "`block`"),
        ((risk, "where = [\"face\"], own_side = true"), (risk, "where = [\"face\"]"), ""),
        ((risk, "where = [\"face\"], own_side = true"), (risk, "where = [\"face\"], own_side = true"), ""),
        (
            (risk, "where = [\"face\"], own_side = true"),
            (wider, "where = [\"face\"], own_side = true"),
            "`block`",
        ),
        ((risk, "where = [\"face\"], own_side = true"), (wider, "where = [\"face\"]"), ""),
        ((risk, "where = [\"own_zones\"]"), (risk, "where = [\"own_zones\"]"), ""),
        ((risk, "where = [\"own_zones\"]"), (risk, "where = [\"nose\"]"), "`block`"),
        ((risk, "where = [\"own_zones\"]"), (wider, "where = [\"own_zones\"]"), "`block`"),
        ((risk, "where = [\"own_zones\"]"), (wider, "where = [\"face\"]"), ""),
        ((risk, "where = [\"own_zones\"]"), (wider, "where = [\"all\"]"), ""),
        ((risk, "where = [\"nose\"]"), (risk, "where = [\"own_zones\"]"), "`block`"),
        ((risk, "where = [\"nose\"]"), (wider, "where = [\"nose\", \"own_zones\"]"), ""),
    ];
    for ((was_when, was), (now_when, now), expected) in cases {
        let lighter = lighter_for((was_when, &does(was)), (now_when, &does(now)));
        assert_eq!(lighter, expected, "{was_when}: {was} -> {now_when}: {now}");
    }
}

#[test]
fn a_shorter_press_another_position_and_fewer_forms_or_sides_are_lighter() {
    let cap = |cap: &str| treat(&format!("cap = {{ {cap} }}"));
    let block = |places: &str| treat(&format!("block = {{ what = [\"heat\"], where = [{places} }}"));
    assert_all(&[
        (&cap("press_seconds = 60"), &cap("press_seconds = 120"), ""),
        (&cap("press_seconds = 120"), &cap("press_seconds = 60"), "`cap`"),
        (&cap("press_seconds = 60, needles = 9"), &cap("needles = 9"), "`cap`"),
        (&cap("needles = 9"), &cap("needles = 9, position = \"supine\""), ""),
        (&cap("needles = 9, position = \"supine\""), &cap("needles = 9"), "`cap`"),
        (&block("\"nose\", \"around_patch\"]"), &block("\"nose\"]"), "`block`"),
        (&block("\"nose\"]"), &block("\"nose\", \"around_patch\"]"), ""),
        (&block("\"around_patch\"]"), &block("\"along_crease\"]"), "`block`"),
        (&block("\"along_crease\", \"nose\"]"), &block("\"face\"]"), ""),
        (&block("\"nose\"]"), &block("\"nose\"], side = \"left\""), "`block`"),
        (&block("\"nose\"], side = \"left\""), &block("\"nose\"]"), ""),
        (&block("\"nose\"], side = \"left\""), &block("\"nose\"], side = \"left\""), ""),
        (&block("\"nose\"], side = \"left\""), &block("\"nose\"], side = \"right\""), "`block`"),
    ]);
}

/// A rule that reads a risk whose rules block while it is open does more than one with the same condition without it.
#[test]
fn what_blocks_until_it_is_answered_is_not_replaced_by_what_does_not() {
    let does = treat("block = { what = [\"heat\"], where = [\"nose\"] }");
    let withholds = "risk.dermatitis and risk.slim_build";
    assert_eq!(lighter_for((withholds, &does), ("risk.dermatitis", &does)), "`block`");
    assert_eq!(lighter_for((withholds, &does), (withholds, &does)), "");
}

/// A further adjunct of the same modality must not go round the contraindications of the one that is there.
#[test]
fn a_new_adjunct_has_at_least_the_contraindications_of_the_one_there_is() {
    let adjunct = |modality: &str, unless: &str| {
        let does = "part = \"body\"\nwhen = \"always\"\ntext = \"x\"";
        rule("adjunct", "x.more", &format!("modality = \"{modality}\"\nunless = \"{unless}\"\n{does}"))
    };
    let found = |rules: &str| -> Vec<String> {
        let found = lint(rules).into_iter().filter(|it| it.lint() == Lint::LighterReplacement);
        found.map(|it| it.message().to_owned()).collect()
    };
    let told = "`x.more` may offer `moxa` where the `unless` of `adjunct.moxa` keeps it away";
    assert_eq!(found(&adjunct("moxa", "age > 119")), [told]);
    let standard = RulePack::standard().to_toml();
    let (_, moxa) = standard.split_once("id = \"adjunct.moxa\"").unwrap();
    let unless =
        moxa.lines().find_map(|line| line.strip_prefix("unless = \"")).unwrap().trim_end_matches('"');
    assert!(found(&adjunct("moxa", unless)).is_empty());
    assert!(found(&adjunct("moxa", &format!("age > 80 or {unless}"))).is_empty());
}
