//! Rules that can never take effect, decided over every possible intake.

use super::*;

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
        let [finding] = ours.as_slice() else { panic!("{never}: {}", shown(&found)) };
        assert_eq!(
            (finding.message(), finding.place().column()),
            ("no intake satisfies the condition of `x`", 9),
            "{never}"
        );
        let found = lint(&safety("x", sometimes));
        assert!(found.is_empty(), "{sometimes}: {}", shown(&found));
    }
}

/// A missing detail satisfies every comparison, so such a rule applies only for people who left it out.
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
        let message = "`x` applies only if details of a risk are missing";
        assert_trips(Lint::OnlyWithoutDetails, message, &safety("x", never), &safety("x", sometimes));
    }
    // A side can be both, and an entry can name several zones.
    assert!(
        lint(&safety("x", "risk.facial_palsy.side = left and risk.facial_palsy.side = right")).is_empty()
    );
    assert!(
        lint(&safety("x", "risk.dermatitis.zones has nose and risk.dermatitis.zones has chin")).is_empty()
    );
}

/// Only the longest interval contains 29 days.
#[test]
fn an_interval_is_looked_at_under_every_policy() {
    let interval = "interval = { floor = 10, default = 20, strict = 30 }\n\
        verdict = \"treat\"\nblock = { what = [\"heat\"], where = [\"LR8\"] }";
    let beyond = |days: u32| {
        let when = format!("risk.dermal_filler.days_ago < interval and risk.dermal_filler.days_ago > {days}");
        safety_that("x", &when, interval)
    };
    let message = "`x` applies only if details of a risk are missing";
    assert_trips(Lint::OnlyWithoutDetails, message, &beyond(29), &beyond(28));
}

#[test]
fn patterns_lead_with_two_signs_and_no_more_than_two_do() {
    assert_trips(
        Lint::NeverHolds,
        "no intake satisfies the condition of `x`",
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
        "the pattern `x` can never lead: at most 1 of its signs can be recorded together",
        &pattern("tongue_pale = 9, tongue_red = 9"),
        &pattern("tongue_pale = 3, pulse_weak = 3"),
    );
    assert_trips(
        Lint::PatternWithoutSigns,
        "a pattern without `signs`",
        &rule("pattern", "x", "name = \"N\"\npoints = [{ point = \"LI4\", weight = 1 }]"),
        &pattern("fatigue = 3, pulse_weak = 3"),
    );
}

#[test]
fn a_rule_without_an_effect_is_found() {
    let substitute = |point: &str, with: &str| {
        rule("substitute", "x", &format!("point = \"{point}\"\nwith = [\"{with}\"]"))
    };
    assert_trips(
        Lint::NeverHolds,
        "`LI12` is never planned, so it needs no substitute",
        &substitute("LI12", "LI4"),
        &substitute("BL1", "LI4"),
    );
    assert_trips(
        Lint::NeverHolds,
        "`x` has no effect on any plan",
        &rule("technique", "x", "gauge_mm = 0.1"),
        &rule("technique", "x", "form = \"along_crease\"\ngauge_mm = 0.1"),
    );
    let harm = |points: &str| rule("harm", "x", &format!("points = [\"{points}\"]\ntext = \"t\""));
    assert_trips(
        Lint::NeverHolds,
        "`x` names only points that are never planned",
        &harm("BL1"),
        &harm("LI4"),
    );
    let advice = |modality: &str| {
        rule("advice", "x", &format!("occasion = \"aftercare\"\nmodality = [\"{modality}\"]\ntext = \"t\""))
    };
    assert_trips(
        Lint::NeverHolds,
        "`x` is for modalities that no plan uses",
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
    assert_trips(Lint::IdlePart, "`BL1` can never be planned", &pair("BL1"), &pair("LR3"));
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
    // In this order, the diagram has to remember each of the first half until its partner comes.
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
        shown(&found)
    );
    assert!(lint(&tangled(4)).is_empty());
    // Findings that do not depend on conditions are still reported.
    let source = "[[source]]\nid = \"mine\"\ntitle = \"T\"\nkind = \"book\"\nread = true\n";
    let mut found: Vec<Lint> =
        lint(&format!("{source}{}", tangled(20))).iter().map(LintFinding::lint).collect();
    found.sort_unstable();
    assert_eq!(found, [Lint::UnusedSource, Lint::Undecided]);
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

/// An adjunct has two conditions; each is checked by itself.
#[test]
fn an_adjunct_whose_conditions_never_hold_is_found() {
    let adjunct = |when: &str, unless: &str| {
        let fields = format!(
            "modality = \"jade_roller\"\npart = \"face\"\nwhen = \"{when}\"\nunless = \"{unless}\"\ntext = \"A clean cool roller.\""
        );
        rule("adjunct", "cold_roller", &fields)
    };
    let twin = adjunct("age > 16", "risk.rosacea");
    let never = "age < 12 and age > 16";
    let message = "no intake satisfies the condition of `cold_roller`";
    assert_trips(Lint::NeverHolds, message, &adjunct(never, "risk.rosacea"), &twin);
    let message = "no intake satisfies the `unless` of `cold_roller`";
    let trips = adjunct("age > 16", never);
    assert_trips(Lint::NeverHolds, message, &trips, &twin);
    assert!(
        shown(&lint(&trips)).contains("| unless = \"age < 12 and age > 16\""),
        "{}",
        shown(&lint(&trips))
    );
}

/// Whoever writes it wants no plan without needles; that takes a block.
#[test]
fn an_alternative_that_is_denied_where_nothing_is_blocked_is_found() {
    let rule = |more: &str| {
        let fields = "class = \"temporary\"\nreason = \"r\"\ncleared_by = \"practitioner\"\nverdict = \"defer\"\nalternative = false";
        rule("safety", "mine", &format!("when = \"risk.rosacea and age < 20\"\n{fields}\n{more}"))
    };
    let message = "`alternative = false` has no effect in a rule without `block`";
    assert_trips(
        Lint::IdlePart,
        message,
        &rule(""),
        &rule("block = { what = [\"needle\"], where = [\"all\"] }"),
    );
}

#[test]
fn patterns_whose_signs_or_requirement_never_let_them_lead_are_found() {
    let pattern = |fields: &str| {
        let points = "name = \"N\"\npoints = [{ point = \"LI4\", weight = 1 }]";
        rule("pattern", "x", &format!("{points}\n{fields}"))
    };
    assert_trips(
        Lint::NeverHolds,
        "the pattern `x` can never lead: its signs weigh 5, less than a fifth of the least weight of a pattern, 26",
        &pattern("signs = { fatigue = 3, skin_dry = 2 }"),
        &pattern("signs = { fatigue = 3, skin_dry = 3 }"),
    );
    let signs = "signs = { fatigue = 3, tongue_pale = 3, tongue_red = 3, irregular_menses = 2 }";
    let requires = |requires: &str| pattern(&format!("{signs}\nrequires = {requires}"));
    assert_trips(
        Lint::NeverHolds,
        "the pattern `x` can never lead: two parts of `requires` exclude each other",
        &requires("[[\"tongue_pale\"], [\"tongue_red\"]]"),
        &requires("[[\"tongue_pale\"], [\"tongue_red\", \"fatigue\"]]"),
    );
    assert_trips(
        Lint::UnmetRequirement,
        "no sign of `x` meets a part of its requirement: dizziness, headache",
        &requires("[[\"fatigue\"], [\"headache\", \"dizziness\"]]"),
        &requires("[[\"fatigue\"], [\"headache\", \"fatigue\"]]"),
    );
    let of_women = |limits: &str| requires(&format!("[[\"irregular_menses\"]]\n{limits}"));
    let message = "no sign of `x` meets a part of its requirement: irregular_menses";
    assert_trips(Lint::UnmetRequirement, message, &of_women("sex = \"male\""), &of_women("sex = \"female\""));
    assert_trips(Lint::UnmetRequirement, message, &of_women("age_min = 60"), &of_women("age_min = 59"));
}

#[test]
fn limits_of_a_pattern_that_nobody_meets_are_refused() {
    let refused = |fields: &str| {
        let pattern =
            "name = \"N\"\nsigns = { fatigue = 3, skin_dry = 3 }\npoints = [{ point = \"LI4\", weight = 1 }]";
        let found = lint(&rule("pattern", "x", &format!("{pattern}\n{fields}")));
        found.iter().map(|it| (it.lint(), it.message().to_owned())).collect::<Vec<_>>()
    };
    assert_eq!(refused("age_min = 18\nage_max = 18\nsex = \"male\""), []);
    for (fields, message) in [
        ("age_min = 19\nage_max = 18", "`age_min` is above `age_max`"),
        ("sex = \"unspecified\"", "`sex` is `female` or `male`, or left out for both"),
        ("requires = [[\"fatigue\"], []]", "a part of `requires` names no sign, so nothing can meet it"),
    ] {
        assert_eq!(refused(fields), [(Lint::Malformed, message.to_owned())]);
    }
}
