//! The claims of five marketing texts on facial acupuncture, row by row: what became of each that is usable.
//!
//! The rows carry the ids of the project's list of claims. A claim is usable as fact (`ok`), as tradition, or hedged; what is
//! unverified is not repeated. Claims that nothing supports are in `banned_phrases.txt`, and no text may state them.

use super::support::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tcm_facial::atlas::{Meridian, Part, ZangFu};
use tcm_facial::intake::Concern;
use tcm_facial::render;
use tcm_facial::rules::{Certainty, Verdict};

/// What proves a row.
enum Proof {
    /// These concerns can be reported, each is told with how certain an effect is, never more than `low`.
    Concerns(&'static [&'static str]),
    /// A plan says this.
    Says(&'static str),
    /// A decision about somebody with these changes says this.
    SaysOf(fn() -> Value, &'static str),
    /// No text that the library prints holds any of these words: the claim is an unproved mechanism, a comparison or
    /// background, and nothing is built on it.
    Unsaid(&'static [&'static str]),
    /// Something else holds.
    Holds(fn() -> bool),
}

use Proof::{Concerns, Holds, Says, SaysOf, Unsaid};

const MECHANISM: Proof =
    Unsaid(&["collagen", "elastin", "fibroblast", "micro-trauma", "microcirculation", "regeneration"]);
const COMPARISON: Proof =
    Unsaid(&["nerve signals", "three to six months", "high cost", "light dose", "harmful chemicals"]);

const ROWS: &[(&[&str], Proof)] = &[
    (&["S0-02", "S4-01"], SaysOf(lived, "AT HOME")),
    (&["S0-03", "S2-06"], Holds(every_meridian_has_its_organ)),
    (
        &["S0-04", "S2-26", "S4-15", "S1-37", "S2-16"],
        Says(
            "The practitioner examines the patient, obtains consent, makes the decision and may refuse to treat.",
        ),
    ),
    (
        &["S0-05", "S0-07", "S0-08", "S1-09", "S1-10", "S1-11", "S1-21", "S2-07", "S3-07", "S3-12", "S4-03"],
        MECHANISM,
    ),
    (&["S0-06", "S1-31"], MECHANISM),
    (&["S0-09", "S1-05", "S1-19", "S1-24"], Concerns(&["wrinkles", "loss_of_elasticity"])),
    (
        &["S0-10", "S2-10", "S3-01", "S1-03"],
        Unsaid(&["lowers inflammation", "blood flow", "natural healing", "self-healing"]),
    ),
    (
        &["S0-11", "S1-23", "S1-26", "S2-13", "S4-05"],
        Concerns(&["sagging", "weak_muscle_tone", "facial_tension"]),
    ),
    (&["S0-12", "S2-04"], Holds(a_plan_has_points_of_face_and_body)),
    (&["S0-13", "S1-14", "S1-20", "S2-09", "S4-04"], Concerns(&["wrinkles", "fine_lines"])),
    (&["S0-15"], Says("Age 47, female")),
    (&["S1-01"], SaysOf(lived, "Daily sun protection comes first")),
    (&["S1-02", "S1-13"], SaysOf(before_an_event, "Event in 7 days")),
    (&["S1-06"], Says("how long any change lasts is unknown")),
    (&["S1-15", "S1-16"], Holds(six_organs_of_each_kind)),
    (
        &["S1-17", "S2-03"],
        Says(
            "PATTERNS (traditional; the score is the matched share of the sign weight, not a probability, and",
        ),
    ),
    (&["S1-18"], Concerns(&["dullness", "uneven_tone", "enlarged_pores"])),
    (&["S1-22"], Concerns(&["dark_circles", "eye_bags"])),
    (&["S1-25"], Concerns(&["jowls", "sagging"])),
    (&["S1-27", "S2-08", "S3-05"], Concerns(&["digestive_upset", "hormonal_imbalance", "anxiety"])),
    (&["S1-28", "S1-29", "S1-34", "S1-36", "S3-11", "S4-13"], COMPARISON),
    (&["S1-32"], Unsaid(&["15%", "15 %", "fifteen percent"])),
    (&["S2-05", "S2-21"], Says("Always use sterile, single-use needles.")),
    (&["S2-11"], SaysOf(acne, "trials are too weak to settle the question")),
    (&["S2-14"], Concerns(&["puffiness"])),
    (&["S2-15", "S3-10"], Unsaid(&["radiance", "wellbeing", "sculpted", "glow"])),
    (&["S2-17"], Says("PLAN, AFTER THESE CHECKS")),
    (&["S2-18"], Says("Apply serum only now, if at all, and only a mild, oil-free one.")),
    (&["S2-19"], Says("tingling, heaviness, a sense of movement, brief pain")),
    (&["S2-20", "S3-04"], Says("20 minutes")),
    (&["S2-22"], Says("illnesses, medicines and allergies")),
    (&["S2-23"], Says("unpleasant reactions such as pain or bruising")),
    (&["S2-24"], Holds(pregnancy_and_fear_of_needles_come_first)),
    (&["S2-25"], Says("evidence for cosmetic needling is weak or absent")),
    (&["S3-02", "S4-11"], Concerns(&["acne", "acne_scars", "scars"])),
    (&["S3-03"], Holds(forty_and_twelve_are_a_ceiling)),
    (&["S3-08", "S4-06"], Concerns(&["ageing_prevention"])),
    (&["S3-09"], Says("It may not work")),
    (&["S4-07"], Concerns(&["dryness", "flakiness", "dullness"])),
    (&["S4-08"], Holds(severe_acne_goes_to_a_doctor)),
    (&["S4-09"], Concerns(&["hyperpigmentation", "uneven_tone"])),
    (&["S4-10"], Concerns(&["facial_tension", "stress"])),
    (&["S4-12"], SaysOf(poor_sleep, "no difference later")),
    (&["S4-14"], SaysOf(dermatitis, "ermatitis")),
];

/// The usable rows of the list of claims, and the two `never` rows whose rest is usable.
const USABLE: usize = 91;

fn lived() -> Value {
    somebody_with(json!({ "lifestyle": ["sun_exposure", "high_stress", "pollution"] }))
}

fn before_an_event() -> Value {
    somebody_with(json!({ "event_in_days": 7 }))
}

fn acne() -> Value {
    somebody_with(json!({ "concerns": [{ "concern": "acne" }] }))
}

fn poor_sleep() -> Value {
    somebody_with(json!({ "concerns": [{ "concern": "dullness" }, { "concern": "poor_sleep" }] }))
}

fn dermatitis() -> Value {
    somebody_with_risks(json!([{ "risk": "dermatitis", "zones": ["cheek"] }]))
}

fn every_meridian_has_its_organ() -> bool {
    Meridian::ALL.iter().filter(|meridian| meridian.organ().is_some()).count() == 12
}

fn six_organs_of_each_kind() -> bool {
    ZangFu::ALL.len() == 12
}

fn a_plan_has_points_of_face_and_body() -> bool {
    let plan = protocol(&somebody());
    plan.needles(Part::Face) > 0 && plan.needles(Part::Body) > 0
}

fn forty_and_twelve_are_a_ceiling() -> bool {
    Concern::ALL.iter().filter(|concern| !concern.must_name_zones()).all(|concern| {
        let decision =
            decide(&somebody_with(json!({ "concerns": [{ "concern": concern, "severity": "severe" }] })));
        decision
            .protocol()
            .is_none_or(|plan| plan.needles(Part::Face) <= 40 && plan.needles(Part::Body) <= 12)
    })
}

fn pregnancy_and_fear_of_needles_come_first() -> bool {
    let pregnant = decide(&somebody_with(json!({ "pregnancy": "yes" })));
    let afraid = decide(&somebody_with_risks(json!([{ "risk": "needle_phobia" }])));
    let pierced = |plan: &tcm_facial::decision::Protocol| plan.insertions().any(|it| it.needles() > 0);
    pregnant.verdict() == Verdict::Refer && !afraid.protocol().is_some_and(pierced)
}

fn severe_acne_goes_to_a_doctor() -> bool {
    let decision = decide(&somebody_with(json!({
        "concerns": [{ "concern": "acne" }], "risks.present": [{ "risk": "severe_acne" }],
    })));
    !decision.findings().all(|finding| finding.rule() != "acne_severe")
}

fn told(intake: &Value) -> String {
    let full = render::report_with(&decide(intake), render::Detail::Full).text();
    full.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every text of the standard pack that a decision may print.
fn all_texts() -> String {
    fn walk(value: &toml::Value, into: &mut String) {
        match value {
            toml::Value::String(text) => {
                into.push_str(&text.to_lowercase());
                into.push('\n');
            }
            toml::Value::Array(values) => values.iter().for_each(|value| walk(value, into)),
            toml::Value::Table(table) => table.values().for_each(|value| walk(value, into)),
            _ => {}
        }
    }
    let mut texts = String::new();
    for (_, rule) in standard_rules().iter().filter(|(kind, _)| kind != "source") {
        for key in [
            "text",
            "reason",
            "instruct",
            "red_flags",
            "red_flags_without_menses",
            "title",
            "principle",
            "unconfirmed",
        ] {
            rule.get(key).into_iter().for_each(|value| walk(value, &mut texts));
        }
    }
    texts
}

#[test]
fn every_usable_row_is_proved() {
    let texts = all_texts();
    let plan = told(&somebody());
    for (rows, proof) in ROWS {
        match proof {
            Concerns(concerns) => {
                for code in *concerns {
                    let zones = if *code == "scars" { json!(["cheek"]) } else { json!([]) };
                    let other = if *code == "dullness" { "dryness" } else { "dullness" };
                    let reported = json!([{ "concern": code, "zones": zones }, { "concern": other }]);
                    let plan = protocol(&somebody_with(json!({ "concerns": reported })));
                    let expectations = plan.expectations();
                    let about: Vec<_> =
                        expectations.clone().filter(|it| it.concern().code() == *code).collect();
                    assert!(!about.is_empty(), "{rows:?} {code}");
                    assert!(about.iter().all(|it| it.certainty() <= Certainty::Low), "{rows:?} {code}");
                }
            }
            Says(words) => assert!(plan.contains(words), "{rows:?}: {words}\n{plan}"),
            SaysOf(intake, words) => {
                let text = told(&intake());
                assert!(text.contains(words), "{rows:?}: {words}\n{text}");
            }
            Unsaid(words) => {
                for word in *words {
                    assert!(!texts.contains(word), "{rows:?}: {word}");
                }
            }
            Holds(holds) => assert!(holds(), "{rows:?}"),
        }
    }
}

#[test]
fn the_table_has_every_row_once() {
    let rows: Vec<&str> = ROWS.iter().flat_map(|(rows, _)| rows.iter().copied()).collect();
    let distinct: BTreeSet<&str> = rows.iter().copied().collect();
    assert_eq!(rows.len(), distinct.len());
    assert_eq!(rows.len(), USABLE);
    let per_text = |text: &str| rows.iter().filter(|row| row.starts_with(text)).count();
    assert_eq!(["S0", "S1", "S2", "S3", "S4"].map(per_text), [13, 30, 23, 11, 14]);
}
