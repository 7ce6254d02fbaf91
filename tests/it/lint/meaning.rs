//! How the linter interprets conditions: which are equivalent, and which can never hold.

use super::*;
use tcm_facial::atlas::FacialZone;
use tcm_facial::intake::Concern;

fn has(found: &[LintFinding], lint: Lint) -> bool {
    found.iter().any(|finding| finding.lint() == lint)
}

/// Whether two safety rules with these conditions say the same to the same people.
fn same(one: &str, other: &str) -> bool {
    let rules = format!("{}{}", safety("a", one), safety("b", other));
    has(&lint(&rules), Lint::Duplicate)
}

/// Whether the linter says that this condition can never hold.
fn never(when: &str) -> bool {
    let fields = format!("when = \"{when}\"\noccasion = \"aftercare\"\ntext = \"t\"");
    has(&lint(&rule("advice", "x", &fields)), Lint::NeverHolds)
}

/// A condition with one part for each item.
fn joined<T: Copy>(items: &[T], with: &str, part: impl Fn(T) -> String) -> String {
    items.iter().map(|item| part(*item)).collect::<Vec<_>>().join(with)
}

#[test]
fn somebody_reports_one_concern_at_least() {
    let none_of =
        |concerns: &[Concern]| joined(concerns, " and ", |concern| format!("not concern.{concern}"));
    let (last, others) = Concern::ALL.split_last().unwrap();
    assert!(never(&none_of(Concern::ALL)));
    assert!(!never(&none_of(others)), "nobody names {last}");
    assert!(!never(&format!("{} and concern.{last}", none_of(others))));
}

#[test]
fn a_concern_that_is_reported_lies_somewhere() {
    let nowhere = |concern: &str, zones: &[FacialZone]| {
        let elsewhere = joined(zones, " and ", |zone| format!("not concern.{concern}.zones has {zone}"));
        format!("concern.{concern} and {elsewhere}")
    };
    let (_, others) = FacialZone::ALL.split_last().unwrap();
    assert!(never(&nowhere("wrinkles", FacialZone::ALL)));
    assert!(!never(&nowhere("wrinkles", others)));
    assert!(!never(&nowhere("wrinkles", FacialZone::ALL).replace("concern.wrinkles and", "first_visit and")));
}

#[test]
fn a_risk_may_lie_in_no_zone_of_the_face() {
    let anywhere =
        |zones: &[FacialZone]| joined(zones, " or ", |zone| format!("risk.dermatitis.zones has {zone}"));
    let (_, others) = FacialZone::ALL.split_last().unwrap();
    assert!(!same("risk.dermatitis", &anywhere(FacialZone::ALL)));
    assert!(!same(&anywhere(FacialZone::ALL), &anywhere(others)));
    assert!(same(&anywhere(others), &format!("risk.dermatitis and ({})", anywhere(others))));
    assert!(!same("risk.dermatitis.zones has cheek", "risk.dermatitis.zones has chin"));
}

#[test]
fn both_sides_are_each_of_them() {
    let (left, right) = ("risk.hemifacial_spasm.side = left", "risk.hemifacial_spasm.side = right");
    assert!(same(&format!("{left} and {right}"), "risk.hemifacial_spasm.side = bilateral"));
    assert!(!same(left, right) && !same(left, "risk.hemifacial_spasm"));
    assert!(same(&format!("{left} or {right}"), "risk.hemifacial_spasm"));
}

#[test]
fn time_is_cut_where_rules_cut_it() {
    let days = |test: &str| format!("risk.botulinum_toxin.days_ago {test}");
    assert!(same(&days("< 10"), &days("<= 9")));
    assert!(!same(&days("< 10"), &days("< 11")) && !same(&days("< 10"), "risk.botulinum_toxin"));

    let waits = |id: &str, interval: [u32; 3]| {
        let [floor, default, strict] = interval;
        let does = format!(
            "verdict = \"treat\"\nblock = {{ what = [\"heat\"], where = [\"LR8\"] }}\n\
             interval = {{ floor = {floor}, default = {default}, strict = {strict} }}"
        );
        safety_that(id, &days("< interval"), &does)
    };
    let same_interval =
        |one, other| has(&lint(&format!("{}{}", waits("a", one), waits("b", other))), Lint::Duplicate);
    assert!(same_interval([10, 20, 30], [10, 20, 30]));
    for other in [[9, 20, 30], [10, 21, 30], [10, 20, 31], [20, 20, 30]] {
        assert!(!same_interval([10, 20, 30], other), "{other:?}");
    }
    let fixed = |test: &str| {
        has(&lint(&format!("{}{}", waits("a", [20, 20, 20]), safety("b", &days(test)))), Lint::Duplicate)
    };
    assert!(fixed("< 20") && !fixed("< 21"));
}

#[test]
fn what_is_not_known_is_neither_yes_nor_no() {
    assert!(never("breastfeeding and not breastfeeding") && never("risk.nsaid and not risk.nsaid"));
    assert!(
        !never("breastfeeding or not breastfeeding")
            && !never("not breastfeeding")
            && !never("breastfeeding")
    );
    assert!(!never("first_visit") && !never("not first_visit") && never("first_visit and not first_visit"));
}

#[test]
fn each_sign_of_a_group_is_its_own() {
    let stools = ["loose_stool", "sticky_stool", "dry_stool"];
    for one in stools {
        for other in stools {
            let rules = format!(
                "{}{}",
                combination("a", &format!("sign.{one}")),
                combination("b", &format!("sign.{other}"))
            );
            assert_eq!(has(&lint(&rules), Lint::Duplicate), one == other, "{one}, {other}");
            assert_eq!(never(&format!("sign.{one} and sign.{other}")), one != other, "{one}, {other}");
        }
    }
}
