//! Techniques that are redundant, or whose depth ranges do not overlap.

use super::*;

fn technique(id: &str, fields: &str) -> String {
    rule("technique", id, fields)
}

fn pair(a: &str, b: &str) -> String {
    format!("{}{}", technique("a", a), technique("b", b))
}

fn messages(rules: &str) -> Vec<String> {
    lint(rules).iter().map(|finding| format!("{}: {}", finding.lint(), finding.message())).collect()
}

fn assert_clean(rules: &str) {
    let found = lint(rules);
    assert!(found.is_empty(), "{rules}: {}", shown(&found));
}

/// The message about a redundant rule.
fn shadow(rule: &str, other: &str) -> String {
    format!("shadowed: `{rule}` is redundant: `{other}` already covers it")
}

#[test]
fn a_technique_is_shadowed_by_one_that_is_as_strict_in_every_field() {
    // A field with a value, a stricter one and a less strict one. None exceeds the standard pack's.
    let fields = [
        ("gauge_mm", "0.14", "0.12", "0.15"),
        ("length_mm", "10", "8", "12"),
        ("depth_mm.min", "1.3", "1.4", "1.2"),
        ("depth_mm.max", "1.7", "1.6", "1.8"),
        ("retention_min", "12", "10", "15"),
    ];
    for (field, value, stricter, less) in fields {
        let narrow = |value: &str| {
            format!("when = \"age < 30\"\nform = \"along_crease\"\nzones = [\"cheek\"]\n{field} = {value}")
        };
        let wide = |value: &str| format!("when = \"age < 40\"\nzones = [\"cheek\"]\n{field} = {value}");
        for shadowing in [value, stricter] {
            let found = messages(&pair(&narrow(value), &wide(shadowing)));
            assert_eq!(found, [shadow("a", "b")], "{field} {shadowing}");
            let found = messages(&pair(&wide(shadowing), &narrow(value)));
            assert_eq!(found, [shadow("b", "a")], "{field} {shadowing}");
        }
        assert_clean(&pair(&narrow(value), &wide(less)));
    }
    // Nothing is stricter than the stimulation and de qi of the standard pack.
    let alone = |fields: &str| format!("form = \"along_crease\"\nzones = [\"cheek\"]\n{fields}");
    for (field, same, less) in
        [("stimulation", "\"none\"", "\"mild\""), ("de_qi", "\"none\"", "\"optional\"")]
    {
        for value in [same, less] {
            let found = messages(&technique("x", &alone(&format!("{field} = {value}"))));
            assert_eq!(found, [shadow("x", "along_crease")], "{field} {value}");
        }
        // For both forms on the cheek, it is something of its own.
        let zone = |value: &str| format!("when = \"age < 40\"\nzones = [\"cheek\"]\n{field} = {value}");
        let narrow = |value: &str| format!("when = \"age < 30\"\nzones = [\"cheek\"]\n{field} = {value}");
        assert_clean(&pair(&narrow(same), &zone(less)));
        assert_eq!(messages(&pair(&narrow(less), &zone(same))), [shadow("a", "b")], "{field}");
    }
}

#[test]
fn a_technique_is_shadowed_only_where_the_other_one_always_holds_too() {
    let when =
        |age: u8, gauge: &str| format!("when = \"age < {age}\"\nzones = [\"cheek\"]\ngauge_mm = {gauge}");
    assert_eq!(messages(&pair(&when(30, "0.15"), &when(30, "0.14"))), [shadow("a", "b")]);
    assert_eq!(messages(&pair(&when(30, "0.15"), &when(31, "0.14"))), [shadow("a", "b")]);
    assert_clean(&pair(&when(31, "0.15"), &when(30, "0.14")));
    // A rule that can never hold is reported once.
    let dead = technique("x", "when = \"age < 9 and age > 9\"\nform = \"along_crease\"\ngauge_mm = 0.18");
    assert_eq!(messages(&dead), ["never_holds: no intake satisfies the condition of `x`"]);
    // Facts that exclude each other count too: a pale tongue is not red.
    let tongue =
        |when: &str, gauge: &str| format!("when = \"{when}\"\nzones = [\"cheek\"]\ngauge_mm = {gauge}");
    let not_red = tongue("not sign.tongue_red", "0.14");
    assert_eq!(messages(&pair(&tongue("sign.tongue_pale", "0.15"), &not_red)), [shadow("a", "b")]);
    assert_clean(&pair(&tongue("sign.pulse_weak", "0.15"), &not_red));
}

#[test]
fn a_technique_for_some_places_does_not_shadow_one_for_more() {
    let depth = |scope: &str| technique("x", &format!("{scope}\ndepth_mm = {{ max = 2 }}"));
    let message = "`x` is redundant: `shallow_beside_the_eye` already covers it";
    for scope in ["zones = [\"temple\"]", "form = \"around_patch\"\nzones = [\"temple\", \"crows_feet\"]"] {
        assert_trips(Lint::Shadowed, message, &depth(scope), &depth("form = \"around_patch\""));
        assert_trips(Lint::Shadowed, message, &depth(scope), &depth("zones = [\"temple\", \"cheek\"]"));
    }
}

/// The last rule that sets the number of needles or the angle is used.
#[test]
fn the_last_technique_that_names_an_angle_or_needles_decides() {
    let cheek = "form = \"along_crease\"\nzones = [\"cheek\"]\n";
    let needles =
        |number: u8| format!("needles = {{ mild = {number}, moderate = {number}, severe = {number} }}");
    let says = |angle: &str| format!("angle = \"{angle}\"");
    for (one, other) in [(needles(1), needles(2)), (says("oblique"), says("transverse"))] {
        let (first, last) = (format!("{cheek}{one}"), format!("{cheek}{other}"));
        assert_eq!(messages(&technique("x", &first)), [""; 0], "{one}");
        assert_eq!(messages(&pair(&first, &first)), ["duplicate: `b` duplicates `a`"], "{one}");
        // For the same places and people the later rule is used, so the earlier one is redundant.
        assert_eq!(messages(&pair(&first, &last)), [shadow("a", "b")], "{one}");
        let narrower = format!("when = \"first_visit\"\n{last}");
        assert_eq!(messages(&pair(&first, &narrower)), [""; 0], "{one}");
        assert_eq!(messages(&pair(&narrower, &first)), [shadow("a", "b")], "{one}");
        // A later rule that does not set them changes nothing.
        let silent = format!("{cheek}gauge_mm = 0.14");
        let both = format!("{cheek}gauge_mm = 0.14\n{one}");
        assert_eq!(messages(&pair(&both, &silent)), [shadow("b", "a")], "{one}");
    }
}

#[test]
fn ranges_of_depth_that_touch_leave_a_depth() {
    let message = "`along_crease` and `x` can apply together, but their depth ranges do not overlap";
    let range = |range: &str| {
        technique("x", &format!("form = \"along_crease\"\nzones = [\"cheek\"]\ndepth_mm = {{ {range} }}"))
    };
    assert_trips(Lint::Contradiction, message, &range("max = 0.5"), &range("max = 1"));
    let deeper = |min: &str| range(&format!("min = {min}"));
    assert_trips(Lint::Contradiction, message, &deeper("3.5"), &deeper("3"));
}

#[test]
fn a_pair_without_a_depth_is_told_once_with_the_later_rule_of_the_pack() {
    let cheek = |form: &str, range: &str| {
        format!("when = \"age < 30\"\n{form}zones = [\"cheek\"]\ndepth_mm = {{ {range} }}")
    };
    let along = "form = \"along_crease\"\n";
    let findings_of = |first: &str, second: &str| {
        let found = lint(&pair(first, second));
        found
            .iter()
            .map(|it| (it.message().to_owned(), it.rule().unwrap().as_str().to_owned()))
            .collect::<Vec<_>>()
    };
    let expected = vec![(
        "`a` and `b` can apply together, but their depth ranges do not overlap".to_owned(),
        "b".to_owned(),
    )];
    let (shallow, deep) = (cheek(along, "max = 1.5"), cheek(along, "min = 2"));
    assert_eq!(findings_of(&shallow, &deep), expected);
    assert_eq!(findings_of(&deep, &shallow), expected);
    assert_eq!(findings_of(&shallow, &cheek("", "min = 2")), expected);
    // They never apply at one place, or to one person.
    assert_eq!(findings_of(&shallow, &cheek("form = \"around_patch\"\n", "min = 2")), []);
    assert_eq!(findings_of(&shallow, &deep.replace("cheek", "chin")), []);
    assert_eq!(findings_of(&shallow, &deep.replace("age < 30", "age >= 30")), []);
}

#[test]
fn a_rule_of_the_pack_that_comes_first_is_findings_of_too() {
    let replaced = |min: &str| {
        technique(
            "along_crease",
            &format!("form = \"along_crease\"\nzones = [\"temple\"]\ndepth_mm = {{ min = {min} }}"),
        )
    };
    assert_trips(
        Lint::Contradiction,
        "`shallow_beside_the_eye` and `along_crease` can apply together, but their depth ranges do not overlap",
        &replaced("2.5"),
        &replaced("2"),
    );
}

#[test]
fn a_depth_of_a_pack_below_is_told_there() {
    let pack = |rules: &str| RulePack::from_toml("p.toml", &format!("{HEAD}{rules}")).unwrap();
    let cheek = |id: &str, max: &str| {
        technique(id, &format!("zones = [\"cheek\"]\ndepth_mm = {{ max = {max} }}\nretention_min = 10"))
    };
    let above = |rules: &str| {
        let found = pack(rules).lint_with_base(&[pack(&cheek("along_crease", "29"))]);
        found.iter().map(|finding| finding.message().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(above(&technique("x", "zones = [\"cheek\"]\ngauge_mm = 0.12")), [""; 0]);
    let found = above(&cheek("x", "28"));
    assert!(found.iter().any(|it| it.starts_with("`x` allows 28 mm")), "{found:?}");
}
