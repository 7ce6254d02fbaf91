//! Every safety rule of the standard pack, one by one: somebody whom it concerns, what must and must not be in that
//! person's decision, and somebody just beside, whom it must not concern (the day after the interval, the age on the other
//! side, another zone, the other side).
//!
//! The rows are written from what the contraindications mean, not from what the engine says.

mod blood_and_heart;
mod cancer;
mod check;
mod eyes;
mod illness;
mod implants;
mod lifters;
mod lungs_and_kidneys;
mod medicines;
mod needles;
mod nerves;
mod person_and_visit;
mod points;
mod pregnancy;
mod procedures;
mod red_flags;
mod row;
mod skin_and_allergy;

use check::check;
use row::Row;
use std::collections::BTreeSet;

fn all() -> Vec<Row> {
    [
        red_flags::rows(),
        pregnancy::rows(),
        blood_and_heart::rows(),
        person_and_visit::rows(),
        lungs_and_kidneys::rows(),
        cancer::rows(),
        nerves::rows(),
        eyes::rows(),
        illness::rows(),
        medicines::rows(),
        skin_and_allergy::rows(),
        procedures::rows(),
        implants::rows(),
        points::rows(),
        needles::rows(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// One test a topic, so that a failure is found soon.
macro_rules! topics {
    ($($topic:ident),+) => {
        $(#[test]
        fn $topic() {
            let wrong: Vec<String> = $topic::rows().iter().flat_map(check).collect();
            assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
        })+
    };
}

topics!(
    red_flags,
    pregnancy,
    blood_and_heart,
    person_and_visit,
    lungs_and_kidneys,
    cancer,
    nerves,
    eyes,
    illness,
    medicines,
    skin_and_allergy,
    procedures,
    implants,
    points,
    needles
);

#[test]
fn every_safety_rule_of_the_standard_pack_has_its_row() {
    let rows = all();
    let written: BTreeSet<&str> = rows.iter().map(|row| row.rule).collect();
    let safety = crate::support::standard_rules().iter().filter(|(kind, _)| kind == "safety");
    // Those about the visit of a course are in `visits`.
    let of_visits = |id: &&str| id.starts_with("reaction_") || id.starts_with("course_");
    let known: BTreeSet<&str> =
        safety.map(|(_, rule)| rule["id"].as_str().unwrap()).filter(|id| !of_visits(id)).collect();
    assert_eq!(written, known);
    assert_eq!(known.len(), 229);
    // Whoever stands beside shows that a rule can tell: every rule has one, but those that apply to everyone.
    for rule in &known {
        let of_rule = || rows.iter().filter(|row| row.rule == *rule);
        let everyone = of_rule().all(|row| row.who == row::told(serde_json::json!({})));
        assert!(everyone || of_rule().any(|row| !row.beside.is_empty()), "{rule} has nobody beside");
    }
}
