//! Conditions: sentences of the grammar, most of them well-formed, in a safety rule.

use super::pack::{accepted_people, check};
use crate::random::Random;
use crate::{Kind, mutate};
use tcm_facial::intake::{Concern, Risk, Sign};

fn fact(random: &mut Random) -> String {
    let number = *random.pick(&[0, 1, 13, 18, 42, 60, 120, 180, 300, 43_800, 43_801]);
    let sign = *random.pick(&["<", "<=", "=", ">=", ">"]);
    let risk = random.pick(Risk::ALL).code();
    match random.below(11) {
        0 => "always".to_owned(),
        1 => format!("age {sign} {number}"),
        2 => format!("event_in_days {sign} {number}"),
        3 => format!("vitals.systolic_mmhg {sign} {number}"),
        4 => format!("pregnancy.{}", random.pick(&["yes", "possible", "trying", "no"])),
        5 => format!("concern.{}", random.pick(Concern::ALL)),
        6 => format!("sign.{}", random.pick(Sign::ALL)),
        7 => format!(
            "risk.{risk}.days_ago {sign} {}",
            if random.one_in(3) { "interval".to_owned() } else { number.to_string() }
        ),
        8 => format!("risk.{risk}.status = {}", random.pick(&["active", "past", "controlled"])),
        9 => format!("risk.{risk}.severity {sign} {}", random.pick(&["mild", "severe"])),
        _ => format!("risk.{risk}"),
    }
}

fn condition(random: &mut Random, depth: usize) -> String {
    if depth == 0 || random.one_in(3) {
        return fact(random);
    }
    let mut parts: Vec<String> = (0..2 + random.below(3)).map(|_| condition(random, depth - 1)).collect();
    match random.below(7) {
        0 => format!("not {}", fact(random)),
        1 => format!("at least {} of ({})", 1 + random.below(4), parts.join(", ")),
        2 | 3 => format!("({})", parts.join(" or ")),
        4 => parts.join(" and "),
        _ => {
            parts.truncate(2);
            parts.join(if random.one_in(2) { " and " } else { " or " })
        }
    }
}

fn rule(when: &str, random: &mut Random) -> String {
    let action = *random.pick(&[
        "verdict = \"treat\"\nblock = { what = [\"needle\"], where = [\"cheek\", \"ST36\"] }",
        "verdict = \"treat\"\ncap = { face_needles = 6, retention_min = 9, face_depth_mm = 2 }",
        "verdict = \"defer\"\nblock = { what = [\"all\"], where = [\"face\"] }",
        "verdict = \"treat\"\nblock = { what = [\"needle\"], where = [\"own_zones\"] }\nsubstitute = { ST36 = [\"SP6\"] }",
    ]);
    let interval =
        if when.contains("interval") { "interval = { floor = 7, default = 14, strict = 30 }\n" } else { "" };
    format!(
        "[pack]\nid = \"fuzz\"\nversion = \"1\"\nformat = 1\n\n[[safety]]\nid = \"fuzz.a\"\nwhen = \"{when}\"\nclass = \"caution\"\n{action}\n{interval}\
         reason = \"r\"\ncleared_by = \"practitioner\"\nsources = [\"project-default\"]\nconfidence = \"practice\"\n"
    )
}

pub fn kind() -> Kind {
    let people = accepted_people();
    Kind {
        name: "when",
        make: Box::new(|random| {
            let mut when = condition(random, 3);
            if random.one_in(6) {
                when = String::from_utf8_lossy(&mutate::text(
                    when.as_bytes(),
                    b"not (risk.epilepsy.days_ago",
                    random,
                ))
                .into_owned();
            }
            rule(&when, random).into_bytes()
        }),
        check: Box::new(move |input, random| check(&people, input, random)),
    }
}
