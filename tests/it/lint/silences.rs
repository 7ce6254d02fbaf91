//! Mistakes that people make, and that a linter is easily silent about.

use super::*;

/// The findings of a lint about rules on top of the standard pack.
fn of(lint_id: Lint, rules: &str) -> Vec<String> {
    let found = lint(rules).into_iter().filter(|finding| finding.lint() == lint_id);
    found.map(|finding| finding.message().to_owned()).collect()
}

fn lifted_by(by: &str, when: &str, does: &str) -> String {
    rule(
        "safety",
        "x",
        &format!("when = \"{when}\"\nclass = \"note\"\nreason = \"r\"\ncleared_by = \"{by}\"\n{does}"),
    )
}

fn heat(verdict: &str) -> String {
    format!("verdict = \"{verdict}\"\nblock = {{ what = [\"heat\"], where = [\"LR8\"] }}")
}

#[test]
fn what_gets_truer_with_time_does_not_pass_with_it() {
    let found = |by: &str, when: &str| of(Lint::Contradiction, &lifted_by(by, when, &heat("treat"))).len();
    for stays in [
        "risk.botulinum_toxin.days_ago > 42",
        "risk.botulinum_toxin.days_ago >= 42",
        "age > 60",
        "age >= 60 and not sex.male",
        "risk.botulinum_toxin and risk.botulinum_toxin.days_ago > 42",
        "risk.botulinum_toxin.days_ago > 42 and concern.wrinkles",
        "risk.sunburn or risk.botulinum_toxin.days_ago > 42",
        "at least 2 of (age > 30, risk.botulinum_toxin.days_ago > 42)",
    ] {
        assert_eq!((found("time", stays), found("practitioner", stays)), (1, 0), "{stays}");
    }
    for passes in [
        "risk.botulinum_toxin.days_ago < 42",
        "risk.botulinum_toxin.days_ago <= 42",
        "risk.botulinum_toxin.days_ago > 7 and risk.botulinum_toxin.days_ago < 42",
        "age > 60 and risk.sunburn",
        "age < 18",
        "age > 60 and event_in_days < 14",
        "risk.sunburn",
        "age > 60 and pregnancy.yes",
    ] {
        assert_eq!(found("time", passes), 0, "{passes}");
    }
}

#[test]
fn not_now_that_nobody_lifts_is_never() {
    let found = |by: &str, verdict: &str| {
        of(Lint::Contradiction, &lifted_by(by, "risk.sunburn and age > 99", &heat(verdict)))
    };
    assert_eq!(
        found("nobody", "defer"),
        ["`x` says \"not now\", but for some people nothing can ever lift it"]
    );
    assert_eq!(
        found("time", "defer").len() + found("nobody", "treat").len() + found("nobody", "decline").len(),
        0
    );
}

#[test]
fn a_cap_that_cannot_matter_is_idle() {
    let cap = |caps: &str| {
        of(
            Lint::IdlePart,
            &safety_that(
                "x",
                "first_visit and age > 99",
                &format!("verdict = \"treat\"\ncap = {{ {caps} }}"),
            ),
        )
    };
    for idle in [
        "needles = 4, face_needles = 10",
        "needles = 4, body_needles = 5",
        "needles = 9, face_needles = 4, body_needles = 4",
        "needles = 255",
        "face_needles = 41",
        "body_needles = 13",
        "face_depth_mm = 20",
        "body_depth_mm = 4, depth_mm = { LI4 = 5 }",
        "stimulation = \"even\"",
    ] {
        assert_eq!(cap(idle).len(), 1, "{idle}: {:?}", cap(idle));
    }
    for binds in [
        "needles = 10, face_needles = 4",
        "needles = 8, face_needles = 4, body_needles = 5",
        "needles = 50",
        "face_needles = 39",
        "face_depth_mm = 3",
        "body_depth_mm = 6, depth_mm = { LI4 = 5 }",
        "stimulation = \"mild\"",
    ] {
        assert_eq!(cap(binds), [""; 0], "{binds}");
    }
}

#[test]
fn a_treatment_of_which_caps_leave_nothing_is_none() {
    let cap = |verdict: &str, caps: &str| {
        of(
            Lint::Contradiction,
            &safety_that(
                "x",
                "first_visit and age > 99",
                &format!("verdict = \"{verdict}\"\ncap = {{ {caps} }}"),
            ),
        )
        .len()
    };
    for nothing in ["needles = 0", "face_needles = 0, body_needles = 0"] {
        assert_eq!((cap("treat", nothing), cap("defer", nothing)), (1, 0), "{nothing}");
    }
    assert_eq!(cap("treat", "face_needles = 0") + cap("treat", "needles = 2"), 0);
}

#[test]
fn a_substitute_can_stand_in() {
    let block = |what: &str, with: &str, when: &str| {
        safety_that(
            "x",
            when,
            &format!(
                "verdict = \"treat\"\nblock = {{ what = [\"needle\"], where = [\"{what}\"] }}\nsubstitute = {{ {what} = [\"{with}\"] }}"
            ),
        )
    };
    let found = |with: &str, when: &str| of(Lint::Contradiction, &block("LI4", with, when));
    let itself = found("LI4", "age > 99");
    assert!(itself.iter().any(|it| it == "`x` names `LI4` as a substitute for itself"), "{itself:?}");
    // SP6 is kept away from everybody who is pregnant, by the standard pack.
    let barred = found("SP6", "pregnancy.yes and age > 20");
    assert!(
        barred.iter().any(|message| message.starts_with("`x` names `SP6` as a substitute, which `")),
        "{barred:?}"
    );
    assert!(barred[0].ends_with("keeps away whenever `x` applies"));
    assert_eq!(found("SP6", "age > 99"), [""; 0], "others may have it");
    // By a rule of the same pack, and by a zone.
    let other = safety_that(
        "y",
        "age > 90",
        "verdict = \"treat\"\nblock = { what = [\"needle\"], where = [\"nose\"] }",
    );
    let nose = block("LI4", "LI20", "age > 99");
    assert_eq!(of(Lint::Contradiction, &nose), [""; 0]);
    assert_eq!(of(Lint::Contradiction, &format!("{nose}{other}")).len(), 1);
    let one_side = other.replace("[\"nose\"]", "[\"nose\"], side = \"left\"");
    assert_eq!(of(Lint::Contradiction, &format!("{nose}{one_side}")), [""; 0]);
    let general = |with: &str| {
        of(Lint::Contradiction, &rule("substitute", "x", &format!("point = \"LI10\"\nwith = [{with}]")))
    };
    assert_eq!(general("\"LI11\", \"LI10\""), ["`x` names `LI10` as a substitute for itself"]);
    assert_eq!(general("\"LI11\""), [""; 0]);
}

#[test]
fn a_course_holds_together() {
    let course = |reassess: u8, per_week: u8, weeks: u8| {
        let fields = format!(
            "sessions = {{ min = 4, max = 6 }}\nper_week = {{ min = 1, max = {per_week} }}\nreassess_after = {reassess}\nmaintenance_weeks = {weeks}\nwhen = \"age > 99\""
        );
        let found = lint(&rule("course", "x", &fields)).into_iter().map(|it| it.lint());
        found.filter(|it| matches!(it, Lint::Contradiction | Lint::OutOfRange)).collect::<Vec<_>>()
    };
    assert_eq!(course(6, 7, 4), []);
    assert_eq!(course(7, 2, 4), [Lint::Contradiction]);
    assert_eq!(course(0, 2, 4), [Lint::Contradiction]);
    assert_eq!(course(6, 8, 4), [Lint::OutOfRange]);
    assert_eq!(course(6, 2, 0), [Lint::OutOfRange]);
}

#[test]
fn a_needle_has_the_size_of_a_needle() {
    let technique = |fields: &str| {
        let found =
            lint(&rule("technique", "x", &format!("form = \"along_crease\"\nwhen = \"age > 99\"\n{fields}")));
        let found = found.into_iter().map(|it| it.lint());
        found.filter(|it| matches!(it, Lint::Contradiction | Lint::OutOfRange)).collect::<Vec<_>>()
    };
    assert_eq!(technique("length_mm = 7\ndepth_mm = { max = 8 }"), [Lint::Contradiction]);
    assert_eq!(technique("length_mm = 7\ndepth_mm = { max = 7 }"), []);
}

#[test]
fn numbers_stay_in_their_range() {
    let message = |does: &str| match lint(&safety_that("x", "risk.botulinum_toxin.days_ago < interval", does))
        .as_slice()
    {
        [finding, ..] => finding.message().to_owned(),
        [] => String::new(),
    };
    let treat = "verdict = \"treat\"\n";
    let days = |most: u32| {
        format!(
            "{treat}interval = {{ floor = 1, default = 2, strict = {most} }}\nblock = {{ what = [\"heat\"], where = [\"LR8\"] }}"
        )
    };
    assert_eq!(message(&days(43_800)), "");
    assert_eq!(message(&days(43_801)), "an interval is never above 43800 days");
    let minutes = |most: u8| {
        message(&format!(
            "{treat}interval = {{ floor = 1, default = 2, strict = 3 }}\ncap = {{ retention_min = {most} }}"
        ))
    };
    assert_eq!(minutes(0), "expected minutes, 1 to 60");
    assert_eq!(minutes(61), "expected minutes, 1 to 60");
    let needles = |count: &str| {
        message(&format!(
            "{treat}interval = {{ floor = 1, default = 2, strict = 3 }}\ncap = {{ needles = {count} }}"
        ))
    };
    assert_eq!(needles("-6"), "`-6` is out of range, expected a whole number, 0 to 255");
    assert_eq!(needles("256"), "`256` is out of range, expected a whole number, 0 to 255");
    let engine = tcm_facial::Engine::builder().lengthen_interval("botulinum_toxin_recent", u32::MAX);
    assert!(
        engine.build().unwrap_err().problems()[0]
            .message()
            .ends_with("an interval is never above 43800 days")
    );
}

/// What is said about a safety rule with this condition.
fn about(when: &str) -> String {
    let found: Vec<String> =
        lint(&safety("x", when)).iter().map(|finding| finding.message().to_owned()).collect();
    found.join("\n")
}

#[test]
fn the_right_form_is_named_for_the_usual_slips() {
    let told = [
        ("risk.botulinum_toxin.days_ago < 6 weeks", "6 weeks are `42`"),
        ("risk.botulinum_toxin.days_ago < 1 week", "1 week are `7`"),
        ("risk.botulinum_toxin.days_ago < 2 months", "2 months are about `60`"),
        ("risk.botulinum_toxin.days_ago < 1 year", "about `365`"),
        ("risk.botulinum_toxin.days_ago < 6 days", "without a unit"),
        ("risk.botulinum_toxin.months_ago < 2", "use `days_ago`"),
        ("risk.botulinum_toxin.weeks_ago < 2", "use `days_ago`"),
        ("age == 20", "comparisons are"),
        ("age >= = 20", "comparisons are"),
        ("age => 20", "comparisons are"),
        ("age ≥ 20", "write `>=`"),
        ("age ≤ 20", "write `<=`"),
        ("age > 20 AND first_visit", "write `and`"),
        ("age > 20 Or first_visit", "write `or`"),
        ("age > 20 && first_visit", "write `and`"),
        ("age > 20 || first_visit", "write `or`"),
        ("NOT sex.male", "write `not`"),
        ("!sex.male", "write `not`"),
        ("true", "write `always`"),
        ("sex.male is 3", "write `=`"),
        ("risk.dermatitis.zones contains nose", "write `has`"),
        ("age > -3", "without a sign"),
        ("age > 16.5", "must be whole"),
    ];
    for (when, form) in told {
        assert!(about(when).contains(form), "{when}: {}", about(when));
    }
}

#[test]
fn a_text_in_another_shape_is_told_the_right_one() {
    let first =
        |text: &str| lint_text(text).first().map_or(String::new(), |finding| finding.message().to_owned());
    let single = format!("{HEAD}{}", safety("x", "age > 99").replace("[[safety]]", "[safety]"));
    assert!(first(&single).contains("`[[safety]]`"), "{}", first(&single));
    let plural = format!("{HEAD}{}", safety("x", "age > 99").replace("[[safety]]", "[[rule]]"));
    assert!(
        first(&plural).contains("`[[safety]]`") && first(&plural).contains("`[[harm]]`"),
        "{}",
        first(&plural)
    );
    let unquoted = format!("{HEAD}{}", safety("x", "age > 99").replace("\"age > 99\"", "first_visit"));
    assert!(first(&unquoted).contains("straight quotes"), "{}", first(&unquoted));
    let curly = format!("{HEAD}{}", safety("x", "age > 99").replace("\"age > 99\"", "“age > 99”"));
    assert!(first(&curly).contains("straight quotes"), "{}", first(&curly));
    let small = |point: &str| safety("x", "age > 99").replace("LR8", point);
    let said =
        |point: &str| lint(&small(point)).iter().any(|it| it.message().ends_with("in capitals, here `LI4`"));
    assert!(said("li4") && said("hegu") && !said("chek"));
    let bytes =
        |bytes: &[u8]| RulePack::from_bytes("p", bytes).unwrap_err().problems()[0].message().to_owned();
    assert_eq!(bytes(b"[pack]\nid = \"\xe9\""), "invalid UTF-8 from here: save the text as UTF-8");
    let error = RulePack::from_bytes("p", b"[pack]\nid = \"\xe9\"").unwrap_err();
    let place = error.problems()[0].place();
    assert_eq!((place.line(), place.column()), (2, 7));
    assert_eq!(bytes(b"\xff\xfe[\0p\0"), "the text is in UTF-16: save the text as UTF-8");
}

#[test]
fn a_comparison_that_is_turned_round_is_told() {
    let found = |by: &str, when: &str| of(Lint::Contradiction, &lifted_by(by, when, &heat("treat")));
    assert_eq!(
        found("guardian", "age > 16"),
        ["`x` is lifted by a guardian, and `age > 16` holds for adults"]
    );
    assert_eq!(found("guardian", "age < 16 or age >= 17 and risk.nsaid").len(), 1);
    for right in ["age < 16", "age >= 16 and age < 18", "risk.nsaid"] {
        assert!(found("guardian", right).is_empty(), "{right}");
    }
    assert_eq!(
        found("practitioner", "event_in_days > 14"),
        ["`x` is for events that are far, `event_in_days > 14`, and not for those that are near"]
    );
    for right in
        ["event_in_days <= 14", "event_in_days >= 1", "event_in_days > 3 and event_in_days < 9", "age > 16"]
    {
        assert!(found("practitioner", right).is_empty(), "{right}");
    }
}

#[test]
fn one_mistake_has_one_problem_and_names_what_is_possible() {
    let problems = |text: &str| -> Vec<String> {
        let error = RulePack::from_toml("p", &format!("{HEAD}{text}")).unwrap_err();
        error.problems().iter().map(|problem| problem.message().to_owned()).collect()
    };
    let block = |block: &str| {
        problems(&lifted_by("time", "age < 9", &format!("verdict = \"defer\"\nblock = {{ {block} }}")))
    };
    assert_eq!(
        block("what = [\"needle\"], where = [\"forhead\"]"),
        ["unknown zone `forhead`, did you mean `forehead`?"]
    );
    for empty in ["what = [\"needle\"]", "what = [], where = [\"all\"]", "what = [\"needle\"], where = []"] {
        let told = block(empty);
        assert!(
            told.iter()
                .any(|it| it == "a block says `what` is blocked and `where`" || it == "`where` is missing"),
            "{told:?}"
        );
    }
    let depth = rule("technique", "x", "form = \"along_crease\"\ndepth_mm = { min = 1, max = 2 }");
    assert_eq!(problems(&depth), ["unknown key `min`, expected `max`"]);
}

/// Whatever is wrong, there is something to do about it, and it is not only to read the message again.
#[test]
fn no_remedy_is_empty() {
    use tcm_facial::rules::PackProblemKind;
    let texts = [
        "=".to_owned(),
        HEAD.replace("format = 1", "format = 9"),
        format!("{HEAD}x = 1"),
        format!("{HEAD}{}", safety("x", "risk.nsiad")),
        format!("{HEAD}{}", safety("x", "not risk.nsaid")),
        format!("{HEAD}{}", safety("x", "age > x")),
        format!("{HEAD}{}", safety("x", &"(".repeat(99))),
        format!("{HEAD}{}{}", safety("x", "age > 99"), safety("x", "age > 99")),
        format!("{HEAD}[[pattern]]\nid = \"x\"\nname = \"N\"\n"),
        format!("# {}", "x".repeat(5 << 20)),
        "[[source]]\n".repeat(9000),
    ];
    let mut kinds: Vec<PackProblemKind> = Vec::new();
    for text in texts {
        let error = RulePack::from_toml("p", &text).unwrap_err();
        kinds.extend(error.problems().iter().map(tcm_facial::rules::PackProblem::kind));
        for finding in LintFinding::of_error(&error) {
            assert!(finding.help().len() > 15 && !finding.help().contains("as the message"), "{finding}");
        }
    }
    for kind in [
        PackProblemKind::Syntax,
        PackProblemKind::UnknownName,
        PackProblemKind::Value,
        PackProblemKind::TooDeep,
    ] {
        assert!(kinds.contains(&kind), "{kind}");
    }
}

#[test]
fn what_an_engine_refuses_is_an_error_here() {
    let severity = |rules: &str| {
        let found = lint(rules).into_iter().filter(|finding| finding.lint() == Lint::LighterReplacement);
        found
            .map(|finding| (finding.severity(), finding.help().contains("allow_replacing")))
            .collect::<Vec<_>>()
    };
    let adjunct = "modality = \"led\"\npart = \"face\"\ntext = \"Light.\"\nunless = \"age > 118\"";
    assert_eq!(severity(&rule("adjunct", "adjunct.led", adjunct)), [(LintSeverity::Error, true)]);
    let harm =
        |when: &str| rule("harm", "harm.organ", &format!("text = \"Other words.\"\nwhen = \"{when}\""));
    assert_eq!(severity(&harm("always and age > 118")), [(LintSeverity::Error, true)]);
    assert_eq!(severity(&harm("always")), [(LintSeverity::Warning, false)], "only reworded");
}
