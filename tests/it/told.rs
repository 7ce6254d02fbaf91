//! Every protocol states harms with their denominators, warning signs and its own limits.

use super::support::*;
use proptest::prelude::*;
use serde_json::{Value, json};
use tcm_facial::Engine;
use tcm_facial::atlas::{FacialZone, Part, Point};
use tcm_facial::decision::UnansweredCause::{Barred, BeyondCap};
use tcm_facial::decision::{Decision, Protocol};
use tcm_facial::intake::Modality;
use tcm_facial::render;
use tcm_facial::rules::RulePack;

/// The harms that are told only where a needle is in the face.
const OF_THE_FACE: [&str; 2] = ["Bruises on the face may be visible", "Eye injuries"];

/// The sentences that every plan with needles carries, each with its denominator, where there is one, and a source.
const HARMS: [(&str, &str, &str); 14] = [
    ("In a review of 21 prospective studies", "9.31% of patients", "baumler-2021"),
    ("Bleeding or bruising is the most common", "of 229,230 patients", "witt-2009"),
    ("Bruises on the face may be visible", "4.86% of treatments and bruising 0.69%", "haghir-2025"),
    ("A bruise may last for days", "up to two weeks", "hanseek"),
    ("After one treatment, 29.7%", "29.7% of 9,408 patients", "macpherson-thomas-2005"),
    ("After one treatment, 24.4%", "24.4% of 9,408 patients", "macpherson-thomas-2005"),
    ("Feeling faint or sick", "43 adverse events in 34,407 treatments", "macpherson-2001"),
    ("Symptoms may get worse for a while", "7 times in 34,407 treatments", "macpherson-2001"),
    ("A needle can be forgotten", "twice in 34,407 treatments", "macpherson-2001"),
    ("Serious events are rare", "7.98 per million treatments, and 1.01 per 10,000 patients", "baumler-2021"),
    ("Adverse events that themselves needed treatment", "1.14 per 1,000 patients", "baumler-2021"),
    ("Eye injuries", "no rate can be given", "lee-2023-ocular"),
    ("Infection has been reported", "No rate is known", "zhang-2010"),
    ("It may not work", "no studies", "project-default"),
];

/// When to see a doctor, and when to call for help.
const WARNINGS: [&str; 4] = [
    "See a doctor if redness spreads, or if there is heat, pus or fever.",
    "If you have eye pain, a change in vision or floaters, call emergency services now.",
    "If your face droops or becomes weak, call emergency services now.",
    "If your lips or tongue swell or you have trouble breathing, call emergency services now.",
];

fn plans(decision: &Decision) -> impl Iterator<Item = &Protocol> {
    decision.protocol().into_iter().chain(decision.alternative())
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn every_protocol_tells_what_may_go_wrong_and_when_to_call_for_help(json in crate::reference::intakes::intake()) {
        let decision = engine().decide(&intake(&json));
        let text = unwrapped(&render::text(&decision));
        let wire = serde_json::to_value(&decision).unwrap();
        for plan in plans(&decision) {
            let harms = plan.harms();
            if plan.modality() == Modality::Needle {
                for (start, denominator, source) in HARMS {
                    let told = harms.clone().find(|harm| harm.text().en().starts_with(start));
                    if OF_THE_FACE.contains(&start) && plan.needles(Part::Face) == 0 {
                        prop_assert!(told.is_none(), "{start}");
                        continue;
                    }
                    prop_assert!(told.is_some_and(|harm| harm.text().en().contains(denominator)), "{start}");
                    prop_assert!(told.is_some_and(|harm| harm.sources().iter().any(|it| it.as_str() == source)), "{start}");
                }
            }
            prop_assert!(harms.len() > 0);
            let aftercare = plan.aftercare();
            for warning in WARNINGS {
                prop_assert!(aftercare.clone().any(|note| note.text().en() == warning), "{warning}");
                prop_assert!(text.contains(warning), "{warning}");
            }
            prop_assert!(harms.clone().all(|harm| text.contains(&unwrapped(harm.text().en()))));
        }
        for field in ["protocol", "alternative"] {
            if let Some(plan) = wire[field].as_object() {
                prop_assert!(!plan["harms"].as_array().unwrap().is_empty() && plan["aftercare"].as_array().unwrap().len() > 4);
            }
        }
    }

    /// With its own counts: how many questions are open, how many of the rules nobody has confirmed.
    #[test]
    fn every_decision_carries_the_statement_with_its_counts(json in crate::reference::intakes::intake()) {
        let decision = engine().decide(&intake(&json));
        let open = match decision.questions().len() {
            0 => "no questions unanswered".to_owned(),
            1 => "1 question unanswered".to_owned(),
            open => format!("{open} questions unanswered"),
        };
        let (known, all) = *COUNTS;
        let statement = decision.statement();
        for part in [
            "Decision support for a qualified practitioner", "not medical advice or a diagnosis", "only on what was recorded",
            open.as_str(), &format!("Of its {all} rules, {known} rest on general knowledge"), "none has been signed off by a clinician",
            "no recorded rule forbids it", "not that it is safe for this patient or will work", "is traditional practice",
            "weak or absent", "examines the patient, obtains consent, makes the decision and may refuse to treat", "Not for self-needling",
            "For sudden facial weakness, a change in vision or trouble breathing, call emergency services now",
        ] {
            prop_assert!(statement.contains(part), "{part}");
        }
        prop_assert_eq!(&serde_json::to_value(&decision).unwrap()["statement"], &Value::String(statement.clone()));
        prop_assert!(unwrapped(&render::text(&decision)).ends_with(&statement));
    }
}

/// How many rules are general knowledge, and how many there are: those of the pack, and one for each point that is off by
/// default and that no rule for everyone keeps off.
static COUNTS: std::sync::LazyLock<(usize, usize)> = std::sync::LazyLock::new(|| {
    let (mut confidence, mut named) = (Vec::new(), Vec::new());
    for (_, rule) in standard_rules().iter().filter(|(kind, _)| kind != "source") {
        confidence.push(rule["confidence"].as_str().unwrap());
        let for_everyone = rule.get("when").and_then(toml::Value::as_str) == Some("always");
        let block = rule.get("block").filter(|block| for_everyone && block.get("side").is_none());
        let listed = |key: &str| block.and_then(|block| block.get(key)).and_then(toml::Value::as_array);
        let what: Vec<&str> = listed("what").into_iter().flatten().map(|it| it.as_str().unwrap()).collect();
        let keeps_off = what.contains(&"all") || (what.contains(&"needle") && what.contains(&"current"));
        let places = listed("where").filter(|_| keeps_off).into_iter().flatten();
        named.extend(places.map(|it| it.as_str().unwrap()));
    }
    let off = Point::all().filter(|point| point.is_off_by_default() && !named.contains(&point.code()));
    let of_point = |point: Point| point.hazard_confidence().map_or("general_knowledge", |it| it.code());
    confidence.extend(off.map(of_point));
    (confidence.iter().filter(|it| **it == "general_knowledge").count(), confidence.len())
});

/// A pack on top with one harm of the standard pack put differently.
fn with_harm(rest: &str) -> Result<Engine, tcm_facial::rules::PackError> {
    let text = format!(
        "[pack]\nid = \"p\"\nversion = \"1\"\nformat = 1\n[[harm]]\nid = \"harm.any_event\"\n{rest}\n\
         sources = [\"baumler-2021\"]\nconfidence = \"found\"\n"
    );
    RulePack::from_toml("p.toml", &text).and_then(|pack| Engine::builder().pack(pack).build())
}

#[test]
fn no_pack_shortens_the_list_of_harms() {
    let reworded = with_harm("text = \"Of 100 patients about 9 had an unwanted event.\"").unwrap();
    let plan = reworded.decide(&intake(&somebody())).protocol().unwrap().clone();
    assert!(plan.harms().any(|harm| harm.text().en().starts_with("Of 100 patients about 9")));
    for narrower in [
        "text = \"x\"\nwhen = \"lifestyle.smoking\"",
        "text = \"x\"\npoints = [\"ST36\"]",
        "text = \"x\"\nmodality = [\"acupressure\"]",
    ] {
        let error = with_harm(narrower).unwrap_err();
        let told: Vec<&str> = error.problems().iter().map(tcm_facial::rules::PackProblem::message).collect();
        assert_eq!(
            told,
            ["the harm `harm.any_event` is shown to everyone: a later pack may reword it, not narrow it"]
        );
    }
    // Nor is one that is told to some kept from some of them, unless the caller allows it.
    let some = "[[harm]]\nid = \"harm.blood_thinner\"\ntext = \"x\"\nwhen = \"risk.liver_cirrhosis\"\n\
        sources = [\"hsieh-2023\"]\nconfidence = \"found\"\n";
    assert!(Engine::builder().pack(pack(some)).build().is_err());
    assert!(Engine::builder().pack(pack(some)).allow_replacing(["harm.blood_thinner"]).build().is_ok());
    // Nor do wishes.
    let wishing =
        protocol(&somebody_with(json!({ "preferences": { "face_needles_max": 2, "body_needles_max": 0 } })));
    assert!(HARMS.iter().all(|(start, ..)| wishing.harms().any(|harm| harm.text().en().starts_with(start))));
}

/// A point that only the number of needles keeps out is not told as if it were forbidden.
#[test]
fn a_place_beyond_the_number_of_needles_is_told_as_such() {
    let many = json!({
        "concerns": [{ "concern": "wrinkles" }, { "concern": "sagging" }], "risks.present": [{ "risk": "anticoagulant" }],
    });
    let decision = decide(&somebody_with(many));
    let text = unwrapped(&render::text(&decision));
    assert!(text.contains("; no more than 10 needles"), "{text}");
    let withheld = decision.withheld();
    let beyond: Vec<_> =
        withheld.clone().filter(tcm_facial::decision::Withheld::is_over_needle_limit).collect();
    assert!(!beyond.is_empty());
    let (_, withheld_text) = text.split_once("WITHHELD: ").unwrap();
    let (withheld_text, _) = withheld_text.split_once("THE SESSION").unwrap();
    for kept in beyond {
        assert!(kept.rules().any(|rule| rule == "anticoagulant"), "{kept:?}");
        let Some(point) = kept.point() else { continue };
        let is_told = |item: &&str| item.contains(&format!("{point} {}", point.pinyin()));
        let item =
            withheld_text.split(" - ").find(is_told).unwrap_or_else(|| panic!("{point}: {withheld_text}"));
        assert!(item.starts_with("Needle limit reached: ") && item.contains("(Taking warfarin"), "{item}");
    }
    let open: Vec<_> = decision.protocol().unwrap().unanswered().collect();
    assert!(
        open.iter().any(|open| open.because() == BeyondCap && open.rules().eq(["anticoagulant"])),
        "{open:?}"
    );
    // What is barred comes first, and says so.
    let (_, told) = text.split_once("- Not treated: ").unwrap();
    assert!(
        told.contains("wrinkles (outer corner of the eye)") && told.contains("Taking warfarin"),
        "{told}"
    );
    assert!(told.contains("- Left out (needle limit reached): "), "{told}");
    for open in open.iter().filter(|open| open.zone() == FacialZone::CrowsFeet) {
        assert!(open.because() == Barred && open.rules().eq(["anticoagulant"]), "{open:?}");
    }
    // What a rule blocks is not beyond a number.
    let does = "verdict = \"treat\"\nblock = { what = [\"needle\"], where = [\"lower_lid\"] }";
    let engine = engine_with(&safety_rule("keeps_off", "concern.dark_circles", does));
    let blocked =
        engine.decide(&intake(&somebody_with(json!({ "concerns": [{ "concern": "dark_circles" }] }))));
    assert!(blocked.withheld().len() > 0);
    assert!(blocked.protocol().unwrap().unanswered().all(|open| open.because() != BeyondCap));
    assert!(blocked.withheld().all(|kept| !kept.is_over_needle_limit()));
    assert!(!render::text(&blocked).contains("eedle limit reached"));
}
