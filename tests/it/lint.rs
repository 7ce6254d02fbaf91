//! The linter: each check with a pack that trips it and a near twin that does not.

use std::fmt::Write as _;
use tcm_facial::rules::{Lint, LintFinding, LintSeverity, RulePack};

const HEAD: &str = "[pack]\nid = \"p\"\nversion = \"1\"\nformat = 1\n";

/// The findings about rules that are put on top of the standard pack.
fn lint(rules: &str) -> Vec<LintFinding> {
    RulePack::lint_files(&[("p.toml", &format!("{HEAD}{rules}"))], &[])
}

/// The findings about rules that stand alone.
fn lint_alone(rules: &str) -> Vec<LintFinding> {
    let head = HEAD.replace("\"p\"", "\"standard\"");
    RulePack::lint_files(&[("p.toml", &format!("{head}{rules}"))], &[])
}

fn told(findings: &[LintFinding]) -> String {
    let mut told = String::new();
    for finding in findings {
        writeln!(told, "{finding}").unwrap();
    }
    told
}

/// The first rules are found, with this message, and nothing else is; with the others nothing is.
fn assert_trips(lint_id: Lint, message: &str, trips: &str, twin: &str) {
    let found = lint(trips);
    let [finding] = found.as_slice() else { panic!("{lint_id}: {}", told(&found)) };
    assert_eq!((finding.lint(), finding.message()), (lint_id, message));
    assert!(finding.file() == "p.toml" && finding.line() > 4 && !finding.remedy().is_empty(), "{finding}");
    let found = lint(twin);
    assert!(found.is_empty(), "{lint_id}, the twin: {}", told(&found));
}

/// A rule of a kind, with what every rule has.
fn rule(kind: &str, id: &str, fields: &str) -> String {
    format!(
        "[[{kind}]]\nid = \"{id}\"\nsources = [\"project-default\"]\nconfidence = \"general_knowledge\"\n{fields}\n\n"
    )
}

/// A safety rule that blocks something nobody else does.
fn safety(id: &str, when: &str) -> String {
    safety_that(id, when, "verdict = \"treat\"\nblock = { what = [\"heat\"], where = [\"LR8\"] }")
}

fn safety_that(id: &str, when: &str, does: &str) -> String {
    let fields =
        format!("when = \"{when}\"\nclass = \"note\"\nreason = \"r\"\ncleared_by = \"time\"\n{does}");
    rule("safety", id, &fields)
}

fn combination(id: &str, when: &str) -> String {
    let points = "points = [{ point = \"LI4\", weight = 2 }]\nreason = \"r\"";
    rule("combination", id, &format!("when = \"{when}\"\n{points}"))
}

#[test]
fn the_standard_pack_lints_clean() {
    let found = RulePack::standard().lint();
    assert!(found.is_empty(), "{}", told(&found));
}

#[test]
fn a_condition_that_no_intake_meets_is_found() {
    let cases = [
        ("age < 16 and age > 60", "age > 16 and age < 60"),
        ("age < 17 and age > 16", "age <= 17 and age > 16"),
        ("age > 120", "age >= 120"),
        ("age >= 18 and event_in_days < 3 and age < 18", "age >= 18 and event_in_days < 3 and age < 19"),
        ("sex.male and sex.female", "sex.male and pregnancy.yes"),
        ("pregnancy.yes and pregnancy.unknown", "pregnancy.yes or pregnancy.unknown"),
        ("sign.tongue_pale and sign.tongue_red", "sign.tongue_pale and sign.pulse_weak"),
        (
            "not (not sex.male and not sex.female and not sex.unspecified) and age = 33 and age = 34",
            "not (not sex.male and not sex.female and not sex.unspecified) and age = 33",
        ),
        ("not sex.male and not sex.female and not sex.unspecified", "not sex.male and not sex.female"),
        (
            "concern.acne.severity >= severe and concern.acne.severity <= mild",
            "concern.acne.severity >= severe and concern.redness.severity <= mild",
        ),
        (
            "concern.acne.zones has cheek and not concern.acne",
            "concern.acne.zones has cheek and not concern.redness",
        ),
        (
            "vitals.systolic_mmhg < 70 and vitals.diastolic_mmhg >= 69",
            "vitals.systolic_mmhg < 70 and vitals.diastolic_mmhg >= 68",
        ),
        (
            "at least 2 of (sex.male, sex.female, pregnancy.yes and pregnancy.no)",
            "at least 2 of (sex.male, sex.female, pregnancy.yes)",
        ),
    ];
    for (never, sometimes) in cases {
        let found = lint(&safety("x", never));
        let ours: Vec<&LintFinding> = found.iter().filter(|it| it.lint() == Lint::NeverHolds).collect();
        let [finding] = ours.as_slice() else { panic!("{never}: {}", told(&found)) };
        assert_eq!((finding.message(), finding.column()), ("no intake makes `x` hold", 9), "{never}");
        let found = lint(&safety("x", sometimes));
        assert!(found.is_empty(), "{sometimes}: {}", told(&found));
    }
}

/// A missing detail satisfies every comparison, so such a rule holds for somebody who left it out, and for nobody else.
#[test]
fn tests_of_one_entry_that_exclude_each_other_are_found() {
    let cases = [
        (
            "risk.epilepsy.status = active and risk.epilepsy.status = past",
            "risk.epilepsy.status = active and risk.migraine.status = past",
        ),
        (
            "risk.botulinum_toxin.days_ago < 3 and risk.botulinum_toxin.days_ago > 7",
            "risk.botulinum_toxin.days_ago < 3 and risk.dermal_filler.days_ago > 7",
        ),
        (
            "risk.migraine.severity >= severe and risk.migraine.severity < severe",
            "risk.migraine.severity >= severe or risk.migraine.severity < severe",
        ),
    ];
    for (never, sometimes) in cases {
        let message = "`x` holds only where details are left out";
        assert_trips(Lint::OnlyWithoutDetails, message, &safety("x", never), &safety("x", sometimes));
    }
    // A side that is told may be both, and zones may be many.
    assert!(
        lint(&safety("x", "risk.facial_palsy.side = left and risk.facial_palsy.side = right")).is_empty()
    );
    assert!(
        lint(&safety("x", "risk.dermatitis.zones has nose and risk.dermatitis.zones has chin")).is_empty()
    );
}

/// 29 days are within the longest interval alone.
#[test]
fn an_interval_is_looked_at_under_every_policy() {
    let interval = "interval = { floor = 10, default = 20, strict = 30 }\n\
        verdict = \"treat\"\nblock = { what = [\"heat\"], where = [\"LR8\"] }";
    let beyond = |days: u32| {
        let when = format!("risk.dermal_filler.days_ago < interval and risk.dermal_filler.days_ago > {days}");
        safety_that("x", &when, interval)
    };
    let message = "`x` holds only where details are left out";
    assert_trips(Lint::OnlyWithoutDetails, message, &beyond(29), &beyond(28));
}

#[test]
fn patterns_lead_with_two_signs_and_no_more_than_two_do() {
    assert_trips(
        Lint::NeverHolds,
        "no intake makes `x` hold",
        &combination(
            "x",
            "pattern.blood_stasis and pattern.liver_qi_stagnation and pattern.spleen_qi_deficiency",
        ),
        &combination("x", "pattern.blood_stasis and pattern.liver_qi_stagnation"),
    );
    let pattern = |signs: &str| {
        let fields =
            format!("name = \"N\"\nsigns = {{ {signs} }}\npoints = [{{ point = \"LI4\", weight = 1 }}]");
        rule("pattern", "x", &fields)
    };
    assert_trips(
        Lint::NeverHolds,
        "the pattern `x` can never lead: no more than 1 of its signs can be recorded together",
        &pattern("tongue_pale = 1, tongue_red = 1"),
        &pattern("tongue_pale = 1, pulse_weak = 1"),
    );
    assert_trips(
        Lint::PatternWithoutSigns,
        "a pattern without `signs`",
        &rule("pattern", "x", "name = \"N\"\npoints = [{ point = \"LI4\", weight = 1 }]"),
        &pattern("fatigue = 1, pulse_weak = 2"),
    );
}

#[test]
fn a_rule_without_an_effect_is_found() {
    let substitute = |point: &str, with: &str| {
        rule("substitute", "x", &format!("point = \"{point}\"\nwith = [\"{with}\"]"))
    };
    assert_trips(
        Lint::NeverHolds,
        "`BL1` is never in a plan, so that nothing can stand in for it",
        &substitute("BL1", "LI4"),
        &substitute("LI11", "LI4"),
    );
    assert_trips(
        Lint::NeverHolds,
        "`x` says nothing that a plan could follow",
        &rule("technique", "x", "gauge_mm = 0.1"),
        &rule("technique", "x", "form = \"along_crease\"\ngauge_mm = 0.1"),
    );
    let harm = |points: &str| rule("harm", "x", &format!("points = [\"{points}\"]\ntext = \"t\""));
    assert_trips(
        Lint::NeverHolds,
        "`x` is told with points alone that are never in a plan",
        &harm("BL1"),
        &harm("LI4"),
    );
    let advice = |modality: &str| {
        rule("advice", "x", &format!("occasion = \"aftercare\"\nmodality = [\"{modality}\"]\ntext = \"t\""))
    };
    assert_trips(
        Lint::NeverHolds,
        "`x` is about a way of treating that no plan uses",
        &advice("led"),
        &advice("acupressure"),
    );
}

#[test]
fn a_point_that_is_never_in_a_plan_is_found() {
    let pair = |other: &str| {
        let points =
            format!("points = [{{ point = \"LI4\", weight = 2 }}, {{ point = \"{other}\", weight = 2 }}]");
        rule("combination", "x", &format!("when = \"sign.fatigue\"\nreason = \"r\"\n{points}"))
    };
    assert_trips(Lint::IdlePart, "`BL1` can never be in a plan", &pair("BL1"), &pair("LR3"));
}

#[test]
fn a_rule_that_another_one_covers_is_found() {
    let heat = |what: &str| format!("verdict = \"treat\"\nblock = {{ what = [\"heat\"], where = [{what}] }}");
    let general = safety_that("general", "age < 30", &heat("\"face\""));
    let special =
        |when: &str, places: &str| format!("{general}{}", safety_that("special", when, &heat(places)));
    let message = "wherever `special` holds, `general` does, and does all that it does";
    assert_trips(Lint::Shadowed, message, &special("age < 20", "\"LI20\""), &special("age < 31", "\"LI20\""));
    assert_trips(
        Lint::Shadowed,
        message,
        &special("age < 30 and first_visit", "\"cheek\""),
        &special("age < 30 and first_visit", "\"LI4\""),
    );
    // What is told besides is something of its own.
    let words = format!("{}\ninstruct = [\"Rest.\"]", heat("\"cheek\""));
    assert!(lint(&format!("{general}{}", safety_that("special", "age < 20", &words))).is_empty());
    // Entries: one rule asks two things of one entry, the other of any.
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
        "`young` never decides: wherever it holds, a later course does",
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
    let technique = |zones: &str, gauge: &str| {
        rule("technique", "x", &format!("form = \"along_crease\"\nzones = [\"{zones}\"]\ngauge_mm = {gauge}"))
    };
    assert_trips(
        Lint::Shadowed,
        "wherever `x` holds, `along_crease` does, and does all that it does",
        &technique("cheek", "0.18"),
        &technique("cheek", "0.14"),
    );
    let substitute = |id: &str| rule("substitute", id, "point = \"BL13\"\nwith = [\"LI4\"]");
    assert_trips(
        Lint::Shadowed,
        "`x` never decides: `substitute.BL13` names the substitutes of `BL13`",
        &substitute("x"),
        &substitute("substitute.BL13"),
    );
}

#[test]
fn two_rules_that_say_the_same_are_found() {
    assert_trips(
        Lint::Duplicate,
        "`a` and `b` say the same to the same people",
        &format!("{}{}", safety("a", "age < 30 or age < 20"), safety("b", "age <= 29")),
        &format!("{}{}", safety("a", "age < 30"), safety("b", "age > 29")),
    );
    assert_trips(
        Lint::Duplicate,
        "`a` and `b` say the same to the same people",
        &format!("{}{}", combination("a", "not (age < 30)"), combination("b", "age >= 30")),
        &format!("{}{}", combination("a", "not (age < 30)"), combination("b", "age >= 31")),
    );
    let advice = |id: &str, when: &str, text: &str| {
        rule("advice", id, &format!("when = \"{when}\"\noccasion = \"aftercare\"\ntext = \"{text}\""))
    };
    assert_trips(
        Lint::Duplicate,
        "`a` and `b` say the same to the same people",
        &format!("{}{}", advice("a", "age < 30", "t"), advice("b", "age >= 29", "t")),
        &format!("{}{}", advice("a", "age < 30", "t"), advice("b", "age >= 30", "t")),
    );
}

#[test]
fn rules_that_speak_against_each_other_are_found() {
    let says = |id: &str, when: &str, verdict: &str| {
        safety_that(id, when, &format!("verdict = \"{verdict}\"\ninstruct = [\"{id}\"]"))
    };
    assert_trips(
        Lint::Contradiction,
        "`a` says `decline` and `b` says `defer` of the same people",
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
    assert_trips(
        Lint::Contradiction,
        "`x` names `LI20` as a substitute and blocks it",
        &substitute("\"nasolabial\""),
        &substitute("\"chin\""),
    );
    let technique = |when: &str| {
        rule(
            "technique",
            "x",
            &format!(
                "when = \"{when}\"\nform = \"along_crease\"\nzones = [\"temple\"]\ndepth_mm = {{ min = 3 }}"
            ),
        )
    };
    let twin = technique("age < 9").replace("min = 3", "min = 2");
    assert_trips(
        Lint::Contradiction,
        "`shallow_beside_the_eye` and `x` can hold together and leave no depth between them",
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
        "`a` says no study found and `b` says very low certainty of one effect",
        &expectation("cheek"),
        &expectation("chin"),
    );
    let concern = |alone: &str| rule("concern", "x", &format!("concern = \"wrinkles\"\nalone = \"{alone}\""));
    assert_trips(
        Lint::Contradiction,
        "`wrinkles` answers `wrinkles` with a plan, `x` with only beside another concern",
        &concern("add_on"),
        &concern("treat"),
    );
}

#[test]
fn a_status_without_a_rule_is_found() {
    let replaced = |when: &str| {
        let does = "verdict = \"refer\"\nclearance = \"physician\"\nblock = { what = [\"all\"], where = [\"all\"] }\n\
            alternative = false\ncap = { needles = 1 }";
        safety_that("diabetes_poorly_controlled", when, does)
    };
    let statuses = |rules: &str| -> Vec<String> {
        let found = lint(rules);
        let found = found.iter().filter(|finding| finding.lint() == Lint::StatusUncovered);
        found.map(|finding| finding.message().to_owned()).collect()
    };
    assert_eq!(
        statuses(&replaced("risk.diabetes.status = controlled")),
        ["`risk.diabetes.status = active` is accepted and no safety rule covers it"]
    );
    assert_eq!(statuses(&replaced("risk.diabetes.status = active")), [""; 0]);
    // A rule that holds for other reasons covers nothing.
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
        "a cap of 2.50 mm at `ST2`, whose conservative limit is 2 mm",
        &cap("2.5"),
        &cap("1.5"),
    );
    let technique = |when: &str, depth: &str| {
        let fields =
            format!("when = \"{when}\"\nzones = [\"nose\", \"ear_front\"]\ndepth_mm = {{ max = {depth} }}");
        rule("technique", "shallow_on_the_nose_and_before_the_ear", &fields)
    };
    assert_trips(
        Lint::DepthBeyondLimit,
        "2.50 mm deep along the crease in the zone `nose`, where the conservative limit is 2 mm (`GV25`)",
        &technique("always", "2.5"),
        &technique("always", "1.5"),
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
fn patterns_that_no_sign_tells_apart_are_found() {
    let pattern = |id: &str, signs: &str| {
        let fields =
            format!("name = \"N\"\nsigns = {{ {signs} }}\npoints = [{{ point = \"LI4\", weight = 1 }}]");
        rule("pattern", id, &fields)
    };
    let pair = |other: &str| format!("{}{}", pattern("a", "fatigue = 1, skin_dry = 2"), pattern("b", other));
    assert_trips(
        Lint::Indistinguishable,
        "`a` and `b` have the same score whatever is recorded",
        &pair("fatigue = 3, skin_dry = 6"),
        &pair("fatigue = 3, skin_dry = 5"),
    );
}

#[test]
fn claims_and_sources_go_together() {
    let found = |source: &str| {
        safety("x", "age > 90").replace("general_knowledge", "found").replace("project-default", source)
    };
    assert_trips(
        Lint::ClaimWithoutSource,
        "`x` claims `found`, and cites no text that was read",
        &found("project-default"),
        &found("who-1999"),
    );
    let expectation = |certainty: &str| {
        rule(
            "expectation",
            "x",
            &format!("concern = \"stress\"\nzones = [\"nape\"]\ncertainty = \"{certainty}\"\ntext = \"t\""),
        )
    };
    assert_trips(
        Lint::ClaimWithoutSource,
        "`x` claims low certainty, and cites no text that was read",
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
    assert_trips(
        Lint::BannedClaim,
        "`x` says \"painless\", which nothing supports",
        &says("\"It is not Painless.\""),
        &says("\"It may hurt.\""),
    );
    assert_trips(
        Lint::BannedClaim,
        "`x` says \"天然安全\", which nothing supports",
        &says("{ en = \"Mild.\", zh-Hans = \"天然安全的方法\" }"),
        &says("{ en = \"Mild.\", zh-Hans = \"温和\" }"),
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
        told(&found)
    );
    let found = lint(&phobia("risk.needle_phobia", "verdict = \"treat\""));
    assert!(found.iter().any(|it| it.lint() == Lint::LighterReplacement), "{}", told(&found));
    assert!(found.iter().all(|it| it.severity() == LintSeverity::Warning), "{}", told(&found));
}

#[test]
fn what_breaks_monotonicity_is_an_error() {
    assert_trips(
        Lint::NotMonotone,
        "a safety rule negates nothing but concerns and sex: an unknown must never lift it",
        &safety("x", "not risk.nsaid"),
        &safety("x", "not concern.acne and risk.nsaid"),
    );
    assert_trips(
        Lint::NotMonotone,
        "only safety rules read risks; choices meet them through what those block and cap",
        &combination("x", "risk.nsaid"),
        &combination("x", "sign.fatigue"),
    );
    assert_eq!(Lint::NotMonotone.severity(), LintSeverity::Error);
}

#[test]
fn what_keeps_a_pack_from_being_used_is_a_finding_too() {
    assert_trips(
        Lint::Malformed,
        "unknown risk `nsiad`, did you mean `nsaid`?",
        &safety("x", "risk.nsiad"),
        &safety("x", "risk.nsaid"),
    );
    // Not this pack, but the packs together.
    assert_trips(
        Lint::Malformed,
        "unknown pattern `blood_statis`, did you mean `blood_stasis`?",
        &combination("x", "pattern.blood_statis"),
        &combination("x", "pattern.blood_stasis"),
    );
}

#[test]
fn conditions_beyond_all_reason_are_said_to_be_undecided() {
    let facts = |range: std::ops::Range<usize>| -> Vec<String> {
        tcm_facial::intake::Sign::ALL
            .iter()
            .filter(|sign| sign.exclusive_group().is_none())
            .skip(range.start)
            .take(range.len())
            .map(|sign| format!("sign.{sign}"))
            .collect()
    };
    // Read in this order, each of the first half must be remembered until its partner comes.
    let tangled = |half: usize| {
        let (first, second) = (facts(0..half), facts(half..2 * half));
        let pairs: Vec<String> = first.iter().zip(&second).map(|(a, b)| format!("{a} and {b}")).collect();
        safety("x", &format!("({}) and ({})", first.join(" or "), pairs.join(" or ")))
    };
    let found = lint(&tangled(20));
    assert_eq!(
        found.iter().map(LintFinding::lint).collect::<Vec<_>>(),
        [Lint::Undecided],
        "{}",
        told(&found)
    );
    assert!(lint(&tangled(4)).is_empty());
}

#[test]
fn a_pack_may_stand_on_other_packs_too() {
    let pattern = rule(
        "pattern",
        "below.pattern",
        "name = \"N\"\nsigns = { fatigue = 1, skin_dry = 2 }\npoints = [{ point = \"LI4\", weight = 1 }]",
    );
    let below = RulePack::from_toml("below.toml", &format!("{HEAD}{pattern}")).unwrap();
    let above = format!("{HEAD}{}", combination("x", "pattern.below.pattern"));
    let above = RulePack::from_toml("above.toml", &above).unwrap();
    assert!(above.lint_on(&[below]).is_empty());
    assert_eq!(above.lint().iter().map(LintFinding::lint).collect::<Vec<_>>(), [Lint::Malformed]);
}

#[test]
fn a_pack_with_the_id_of_the_standard_one_stands_alone() {
    let source = "[[source]]\nid = \"project-default\"\ntitle = \"T\"\nkind = \"none\"\nread = false\n";
    let found = lint_alone(&format!("{source}{}", combination("x", "pattern.blood_stasis")));
    assert_eq!(
        found.iter().map(LintFinding::message).collect::<Vec<_>>(),
        ["unknown pattern `blood_stasis`"]
    );
}

#[test]
fn findings_come_in_the_order_of_the_text_and_read_well() {
    let found =
        lint(&format!("{}{}", safety("a", "age < 9 and age > 9"), safety("b", "age < 1 and age > 1")));
    let shown = told(&found);
    let expected = "p.toml:9:9: error[never_holds]: no intake makes `a` hold\n   |\n 9 | when = \"age < 9 and age > 9\"\n   \
        |         ^^^^^^^^^^^^^^^^^^^\n   = remedy: mend the condition, or take the rule out\n";
    assert!(shown.starts_with(expected), "{shown}");
    let lines: Vec<usize> = found.iter().map(LintFinding::line).collect();
    assert_eq!(lines, [9, 20]);
}
