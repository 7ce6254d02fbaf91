//! Rules that cover, repeat, replace or contradict each other.

use super::*;

#[test]
fn a_rule_that_another_one_covers_is_found() {
    let heat = |what: &str| format!("verdict = \"treat\"\nblock = {{ what = [\"heat\"], where = [{what}] }}");
    let general = safety_that("general", "age < 30", &heat("\"face\""));
    let special =
        |when: &str, places: &str| format!("{general}{}", safety_that("special", when, &heat(places)));
    let message = "`special` is redundant: `general` already covers it";
    assert_trips(Lint::Shadowed, message, &special("age < 20", "\"LI20\""), &special("age < 31", "\"LI20\""));
    assert_trips(
        Lint::Shadowed,
        message,
        &special("age < 30 and first_visit", "\"cheek\""),
        &special("age < 30 and first_visit", "\"LI4\""),
    );
    // An instruction is something of its own.
    let words = format!("{}\ninstruct = [\"Rest.\"]", heat("\"cheek\""));
    assert!(lint(&format!("{general}{}", safety_that("special", "age < 20", &words))).is_empty());
    // Both tests of a rule are about one entry.
    let entries = |one: &str, other: &str| {
        format!(
            "{}{}",
            safety_that("general", one, &heat("\"LR8\"")),
            safety_that("special", other, &heat("\"LR8\""))
        )
    };
    assert_trips(
        Lint::Shadowed,
        message,
        &entries(
            "risk.dermal_filler.days_ago < 9",
            "risk.dermal_filler.days_ago < 5 and risk.dermal_filler.zones has nose",
        ),
        &entries(
            "risk.dermal_filler.days_ago < 5",
            "risk.dermal_filler.days_ago < 9 and risk.dermal_filler.zones has nose",
        ),
    );
}

#[test]
fn courses_techniques_and_substitutes_that_never_decide_are_found() {
    let course = |id: &str, when: &str| {
        let numbers = "sessions = { min = 1, max = 2 }\nper_week = { min = 1, max = 1 }\nreassess_after = 2";
        rule("course", id, &format!("when = \"{when}\"\n{numbers}"))
    };
    assert_trips(
        Lint::Shadowed,
        "`young` is never used: whenever it applies, so does a later course",
        &format!(
            "{}{}{}",
            course("young", "age < 30"),
            course("a", "age < 20"),
            course("b", "age >= 20 and age < 40")
        ),
        &format!(
            "{}{}{}",
            course("young", "age < 30"),
            course("a", "age < 20"),
            course("b", "age > 20 and age < 40")
        ),
    );
    // A course for another modality does not replace it.
    let for_both =
        |id: &str, modality: &str| format!("{}modality = [{modality}]\n\n", course(id, "age < 30"));
    assert_trips(
        Lint::Shadowed,
        "`young` is never used: whenever it applies, so does a later course",
        &format!("{}{}", for_both("young", "\"acupressure\""), for_both("b", "\"needle\", \"acupressure\"")),
        &format!("{}{}", for_both("young", "\"needle\", \"acupressure\""), for_both("b", "\"needle\"")),
    );
    let technique = |zones: &str, gauge: &str| {
        rule("technique", "x", &format!("form = \"along_crease\"\nzones = [\"{zones}\"]\ngauge_mm = {gauge}"))
    };
    assert_trips(
        Lint::Shadowed,
        "`x` is redundant: `along_crease` already covers it",
        &technique("cheek", "0.18"),
        &technique("cheek", "0.14"),
    );
    let substitute = |id: &str| rule("substitute", id, "point = \"BL13\"\nwith = [\"LI4\"]");
    assert_trips(
        Lint::Shadowed,
        "`x` is never used: `substitute.BL13` already names the substitutes for `BL13`",
        &substitute("x"),
        &substitute("substitute.BL13"),
    );
}

/// The zones and the side of a risk are the same only for rules that are bound to the same entries.
#[test]
fn places_of_the_risk_itself_are_covered_for_the_same_entries_alone() {
    let heat = |id: &str, when: &str, places: &str| {
        let block = format!("block = {{ what = [\"heat\"], where = [{places} }}");
        safety_that(id, when, &format!("verdict = \"treat\"\n{block}"))
    };
    let general = "\"own_zones\", \"LI4\", \"LR8\"], own_side = true";
    let special = "\"own_zones\", \"LI4\"], own_side = true";
    let pair = |when: &str, places: &str| {
        format!("{}{}", heat("general", "risk.dermatitis", general), heat("special", when, places))
    };
    let message = "`special` is redundant: `general` already covers it";
    let alike = pair("risk.dermatitis", special);
    assert_trips(Lint::Shadowed, message, &alike, &pair("risk.dermatitis and first_visit", special));
    assert_trips(Lint::Shadowed, message, &alike, &pair("risk.dermatitis", "\"LI4\"]"));
    assert_trips(
        Lint::Shadowed,
        message,
        &alike,
        &pair("risk.dermatitis", "\"own_zones\", \"ST3\"], own_side = true"),
    );
}

#[test]
fn courses_of_other_packs_and_those_that_hold_for_nobody_are_not_said_to_be_shadowed() {
    let course = |id: &str, when: &str| {
        let numbers = "sessions = { min = 1, max = 2 }\nper_week = { min = 1, max = 1 }\nreassess_after = 2";
        rule("course", id, &format!("when = \"{when}\"\n{numbers}"))
    };
    let found =
        |rules: &str| lint(rules).iter().map(|finding| finding.message().to_owned()).collect::<Vec<_>>();
    // It comes after the course of the standard pack, which is then never used.
    assert_eq!(found(&course("x", "always")), [""; 0]);
    assert_eq!(found(&course("x", "age < 9 and age > 9")), ["no intake satisfies the condition of `x`"]);
    assert_eq!(
        found(&format!("{}{}", course("x", "first_visit"), course("y", "always"))),
        ["`x` is never used: whenever it applies, so does a later course"]
    );
}

#[test]
fn two_rules_that_say_the_same_are_found() {
    assert_trips(
        Lint::Duplicate,
        "`b` duplicates `a`",
        &format!("{}{}", safety("a", "age < 30 or age < 20"), safety("b", "age <= 29")),
        &format!("{}{}", safety("a", "age < 30"), safety("b", "age > 29")),
    );
    assert_trips(
        Lint::Duplicate,
        "`b` duplicates `a`",
        &format!("{}{}", combination("a", "not (age < 30)"), combination("b", "age >= 30")),
        &format!("{}{}", combination("a", "not (age < 30)"), combination("b", "age >= 31")),
    );
    let advice = |id: &str, when: &str, text: &str| {
        rule("advice", id, &format!("when = \"{when}\"\noccasion = \"aftercare\"\ntext = \"{text}\""))
    };
    assert_trips(
        Lint::Duplicate,
        "`b` duplicates `a`",
        &format!("{}{}", advice("a", "age < 30", "t"), advice("b", "age >= 29", "t")),
        &format!("{}{}", advice("a", "age < 30", "t"), advice("b", "age >= 30", "t")),
    );
}

#[test]
fn techniques_that_say_the_same_are_found() {
    let technique = |id: &str, fields: &str| rule("technique", id, fields);
    let same = "when = \"age < 30\"\nform = \"along_crease\"\ninserted_mm = { min = 5, max = 6 }\nretention_min = 20";
    let duplicates = |other: &str| {
        let found = lint(&format!("{}{}", technique("a", same), technique("b", other)));
        found.iter().filter(|finding| finding.lint() == Lint::Duplicate).count()
    };
    assert_eq!(duplicates(same), 1);
    for (was, is) in
        [("along_crease", "around_patch"), ("max = 6", "max = 6.5"), ("= 20", "= 21"), ("< 30", "< 31")]
    {
        assert_eq!(duplicates(&same.replace(was, is)), 0, "{is}");
    }
}

#[test]
fn rules_that_speak_against_each_other_are_found() {
    let says = |id: &str, when: &str, verdict: &str| {
        safety_that(id, when, &format!("verdict = \"{verdict}\"\ninstruct = [\"{id}\"]"))
    };
    assert_trips(
        Lint::Contradiction,
        "`a` and `b` give the same people the verdicts `decline` and `defer`",
        &format!(
            "{}{}",
            says("a", "age > 90", "decline"),
            says("b", "not sex.male and age > 90 or sex.male and age >= 91", "defer")
        ),
        &format!("{}{}", says("a", "age > 90", "decline"), says("b", "age >= 90", "defer")),
    );
    let substitute = |places: &str| {
        let does = format!(
            "verdict = \"treat\"\nblock = {{ what = [\"needle\"], where = [\"LI4\", {places}] }}\nsubstitute = {{ LI4 = [\"LI20\"] }}"
        );
        safety_that("x", "age > 90", &does)
    };
    let message = "`x` names `LI20` as a substitute and blocks it";
    assert_trips(Lint::Contradiction, message, &substitute("\"nasolabial\""), &substitute("\"chin\""));
    let on_the_body = substitute("\"face\"").replace("[\"LI20\"]", "[\"ST36\"]");
    assert_trips(Lint::Contradiction, message, &substitute("\"face\""), &on_the_body);
    let technique = |when: &str| {
        rule(
            "technique",
            "x",
            &format!(
                "when = \"{when}\"\nform = \"along_crease\"\nzones = [\"temple\"]\ngauge_mm = 0.14\ninserted_mm = {{ min = 6 }}"
            ),
        )
    };
    let twin = technique("age < 9").replace("min = 6", "min = 5");
    assert_trips(
        Lint::Contradiction,
        "`shallow_on_the_temple` and `x` can apply together, but their lengths do not overlap, or their directions differ",
        &technique("age < 9"),
        &twin,
    );
    let expectation = |zones: &str| {
        let fields = format!(
            "concern = \"dryness\"\nzones = [\"nose\", \"{zones}\"]\ncertainty = \"none\"\ntext = \"t\"\n"
        );
        let other = "concern = \"dryness\"\nzones = [\"cheek\"]\ncertainty = \"very_low\"\ntext = \"u\"\n";
        let other = rule("expectation", "b", other).replace("project-default", "haghir-2025");
        format!("{}{other}", rule("expectation", "a", &fields))
    };
    assert_trips(
        Lint::Contradiction,
        "`a` says no studies found and `b` says very low certainty for the same effect",
        &expectation("cheek"),
        &expectation("chin"),
    );
    let concern = |alone: &str| rule("concern", "x", &format!("concern = \"wrinkles\"\nalone = \"{alone}\""));
    assert_trips(
        Lint::Contradiction,
        "`wrinkles` and `x` set different `alone` for `wrinkles`: a plan, and only beside another concern",
        &concern("add_on"),
        &concern("treat"),
    );
}

#[test]
fn a_replacement_that_is_lighter_is_found() {
    let phobia = |when: &str, does: &str| safety_that("needle_phobia", when, does);
    let strict = "verdict = \"decline\"\nblock = { what = [\"all\"], where = [\"all\"] }\nclearance = \"practitioner\"";
    let found = lint(&phobia("risk.needle_phobia and first_visit", strict));
    let messages: Vec<&str> = found.iter().map(LintFinding::message).collect();
    assert!(
        messages
            .iter()
            .any(|it| it.starts_with("`needle_phobia` is lighter than the rule it replaces in `when`")),
        "{}",
        shown(&found)
    );
    // The thresholds of the replaced rule count too, even if no other rule uses them.
    let older = |years: u32| {
        let rule = safety_that("mine", &format!("age >= {years}"), "verdict = \"defer\"\noverridable = true");
        RulePack::from_toml("p.toml", &format!("{HEAD}{rule}")).unwrap()
    };
    let lighter = |was: u32, now: u32| {
        let found = older(now).lint_with_base(&[older(was)]);
        found.iter().map(|finding| finding.message().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(lighter(77, 82), ["`mine` is lighter than the rule it replaces in `when`"]);
    assert_eq!((lighter(77, 77), lighter(77, 71)), (Vec::new(), Vec::new()));
    let found = lint(&phobia("risk.needle_phobia", "verdict = \"treat\""));
    assert!(found.iter().any(|it| it.lint() == Lint::LighterReplacement), "{}", shown(&found));
    // It drops instructions, which no engine takes by itself; a verdict alone would be worth a look.
    assert!(found.iter().any(|it| it.severity() == LintSeverity::Error), "{}", shown(&found));
}

#[test]
fn patterns_that_no_sign_tells_apart_are_found() {
    let pattern = |id: &str, signs: &str| {
        let fields =
            format!("name = \"N\"\nsigns = {{ {signs} }}\npoints = [{{ point = \"LI4\", weight = 1 }}]");
        rule("pattern", id, &fields)
    };
    let pair = |other: &str| format!("{}{}", pattern("a", "fatigue = 2, skin_dry = 4"), pattern("b", other));
    assert_trips(
        Lint::Indistinguishable,
        "`a` and `b` have the same signs in the same proportions",
        &pair("fatigue = 3, skin_dry = 6"),
        &pair("fatigue = 3, skin_dry = 5"),
    );
}

#[test]
fn near_twins_without_a_telling_sign_are_found() {
    let pattern = |id: &str, signs: &str, twins: &str| {
        let fields = format!(
            "name = \"N\"\nsigns = {{ {signs} }}\nnear_twins = [{twins}]\npoints = [{{ point = \"LI4\", weight = 1 }}]"
        );
        rule("pattern", id, &fields)
    };
    let pair = |other: &str, telling: &str| {
        let first = pattern("a", "fatigue = 3, skin_dry = 3, pulse_weak = 2", "\"b\"");
        format!("{first}[pattern.tells_apart]\nb = [{telling}]\n\n{}", pattern("b", other, ""))
    };
    // The sign that is named weighs the same in both; the other pattern has none of its own.
    let message = "no sign distinguishes `a` from its near twin `b`";
    let same = "fatigue = 3, skin_dry = 3";
    assert_trips(Lint::Indistinguishable, message, &pair(same, "\"fatigue\""), &pair(same, "\"pulse_weak\""));
    let heavier = "fatigue = 3, skin_dry = 3, dry_eyes = 1";
    assert_trips(Lint::Indistinguishable, message, &pair(same, "\"fatigue\""), &pair(heavier, "\"fatigue\""));
}
