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
        ("inserted_mm.min", "5.3", "5.4", "5.2"),
        ("inserted_mm.max", "6.7", "6.6", "6.8"),
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
    let message = "`x` is redundant: `shallow_on_the_temple` already covers it";
    for scope in ["zones = [\"temple\"]", "form = \"around_patch\"\nzones = [\"temple\"]"] {
        assert_trips(Lint::Shadowed, message, &depth(scope), &depth("form = \"around_patch\""));
        assert_trips(Lint::Shadowed, message, &depth(scope), &depth("zones = [\"temple\", \"cheek\"]"));
    }
}

/// The fewest needles and the flattest angle hold, in whatever order the rules stand.
#[test]
fn fewer_needles_and_a_flatter_angle_hold() {
    let cheek = "form = \"along_crease\"\nzones = [\"cheek\"]\n";
    let needles =
        |number: u8| format!("needles = {{ mild = {number}, moderate = {number}, severe = {number} }}");
    let says = |angle: &str| format!("angle = \"{angle}\"");
    let when = |fields: &str, age: u8| format!("when = \"age < {age}\"\n{cheek}{fields}");
    for (strict, loose) in [(needles(1), needles(2)), (says("oblique"), says("perpendicular"))] {
        // Along the crease of the standard pack is transverse and has fewer needles than two.
        let (strict, loose) = (strict.as_str(), loose.as_str());
        let found = messages(&pair(&when(strict, 40), &when(loose, 30)));
        assert!(found.iter().any(|it| it.starts_with("shadowed: `b` is redundant")), "{strict}: {found:?}");
        let found = messages(&pair(&when(loose, 30), &when(strict, 40)));
        assert!(found.iter().any(|it| it.starts_with("shadowed: `a` is redundant")), "{strict}: {found:?}");
    }
    // Two directions leave a row without any.
    let aims = |direction: &str| format!("{cheek}direction = \"{direction}\"");
    let message = "`along_crease` and `x` can apply together, but their lengths do not overlap, or their directions differ";
    assert_trips(
        Lint::Contradiction,
        message,
        &technique("x", &format!("gauge_mm = 0.14\n{}", aims("up"))),
        &technique("x", &format!("gauge_mm = 0.14\n{}", aims("along_crease"))),
    );
}

#[test]
fn ranges_that_touch_leave_a_length() {
    let message = "`along_crease` and `x` can apply together, but their lengths do not overlap, or their directions differ";
    let range = |range: &str| {
        technique("x", &format!("form = \"along_crease\"\nzones = [\"cheek\"]\ninserted_mm = {{ {range} }}"))
    };
    assert_trips(Lint::Contradiction, message, &range("max = 4.5"), &range("max = 5"));
    let longer = |min: &str| range(&format!("min = {min}"));
    assert_trips(Lint::Contradiction, message, &longer("7.5"), &longer("7"));
}

#[test]
fn a_pair_without_a_length_is_told_once_with_the_later_rule_of_the_pack() {
    let cheek = |form: &str, range: &str| {
        format!("when = \"age < 30\"\n{form}zones = [\"cheek\"]\ninserted_mm = {{ {range} }}")
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
        "`a` and `b` can apply together, but their lengths do not overlap, or their directions differ"
            .to_owned(),
        "b".to_owned(),
    )];
    let (shallow, deep) = (cheek(along, "max = 5.5"), cheek(along, "min = 6"));
    assert_eq!(findings_of(&shallow, &deep), expected);
    assert_eq!(findings_of(&deep, &shallow), expected);
    assert_eq!(findings_of(&shallow, &cheek("", "min = 6")), expected);
    // They never apply at one place, or to one person.
    assert_eq!(findings_of(&shallow, &cheek("form = \"around_patch\"\n", "min = 6")), []);
    assert_eq!(findings_of(&shallow, &deep.replace("cheek", "chin")), []);
    assert_eq!(findings_of(&shallow, &deep.replace("age < 30", "age >= 30")), []);
}

#[test]
fn a_rule_of_the_pack_that_comes_first_is_findings_of_too() {
    let replaced = |min: &str| {
        technique(
            "along_crease",
            &format!("form = \"along_crease\"\nzones = [\"temple\"]\ninserted_mm = {{ min = {min} }}"),
        )
    };
    assert_trips(
        Lint::Contradiction,
        "`shallow_on_the_temple` and `along_crease` can apply together, but their lengths do not overlap, or their directions differ",
        &replaced("5.5"),
        &replaced("5"),
    );
}

#[test]
fn a_depth_of_a_pack_below_is_told_there() {
    let pack = |rules: &str| RulePack::from_toml("p.toml", &format!("{HEAD}{rules}")).unwrap();
    let cheek = |id: &str, max: &str| {
        technique(id, &format!("zones = [\"cheek\"]\ndepth_mm = {{ max = {max} }}\nretention_min = 10"))
    };
    let above = |rules: &str| {
        let found = pack(rules).lint_with_base(&[pack(&cheek("along_crease", "19"))]);
        found.iter().map(|finding| finding.message().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(above(&technique("x", "zones = [\"cheek\"]\ngauge_mm = 0.12")), [""; 0]);
    let found = above(&cheek("x", "18"));
    assert!(found.iter().any(|it| it.starts_with("`x` allows 18 mm")), "{found:?}");
}
