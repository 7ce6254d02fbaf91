//! The sheet for the person: plain words, few of them, every warning, and no sheet while a clearance is required.

use super::support::*;
use proptest::prelude::*;
use serde_json::{Value, json};
use tcm_facial::atlas::{BodyRegion, Language, Structure};
use tcm_facial::decision::{CitedText, Insertion, Protocol};
use tcm_facial::engine::Screening;
use tcm_facial::intake::Modality;
use tcm_facial::render::{self, NoPatientSheet};
use tcm_facial::rules::{Role, Verdict};

#[test]
fn none_is_made_while_a_clearance_is_required() {
    let decision = decide(&somebody_with_risks(json!([{ "risk": "anticoagulant" }])));
    let error = render::patient(&decision).unwrap_err();
    assert_eq!(
        error.to_string(),
        "no sheet for the patient while a clearance is outstanding: `anticoagulant` by a physician"
    );
    let NoPatientSheet::ClearanceRequired { clearances } = error else { panic!("{error}") };
    assert_eq!(
        clearances.iter().map(|it| (it.0.as_str(), it.1)).collect::<Vec<_>>(),
        [("anticoagulant", Role::Physician)]
    );
}

#[test]
fn none_is_made_without_a_plan() {
    for (changes, verdict) in [
        (json!({ "pregnancy": "unknown" }), Verdict::Incomplete),
        (json!({ "concerns": [{ "concern": "poor_sleep" }] }), Verdict::Decline),
    ] {
        let decision = decide(&somebody_with(changes));
        assert_eq!(render::patient(&decision).unwrap_err(), NoPatientSheet::NothingPlanned { verdict });
    }
}

#[test]
fn a_deferral_with_a_plan_without_needles_has_a_sheet_that_says_so() {
    let decision = decide(&somebody_with_risks(json!([{ "risk": "botulinum_toxin", "days_ago": 10 }])));
    assert_eq!((decision.verdict(), decision.alternative().is_some()), (Verdict::Defer, true));
    let sheet = render::patient(&decision).unwrap().text();
    assert!(sheet.starts_with("About your acupressure"), "{sheet}");
    assert!(sheet.contains("No needles for now.") && sheet.contains("Nothing goes into the skin."));
}

#[test]
fn what_somebody_overrode_is_told_to_the_person() {
    let json = somebody_with_risks(json!([{ "risk": "anticoagulant" }]));
    let screening: Screening = engine().screen(&intake(&json));
    let set_aside = screening
        .override_safety_rule(&overriding("anticoagulant", Role::Physician, "INR 2.1 on 2 May."))
        .unwrap();
    let sheet = render::patient(&set_aside.decide()).unwrap().text();
    assert!(
        sheet.contains("A CAUTION WAS OVERRIDDEN: ask us about it")
            && sheet.contains("overridden by a physician"),
        "{sheet}"
    );
}

#[test]
fn the_limits_of_the_plan_are_said_in_plain_words() {
    let decision =
        decide(&somebody_with(json!({ "first_visit": true, "risks.present": [{ "risk": "nsaid" }] })));
    let sheet = unwrapped(&render::patient(&decision).unwrap());
    let (_, limits) = sheet.split_once("For your safety, ").unwrap();
    let (limits, _) = limits.split_once('.').unwrap();
    for words in ["we will not needle ", "lower eyelid", "you will lie on your back throughout"] {
        assert!(limits.contains(words), "{words}: {limits}");
    }
    // What concerns needles alone is not said to somebody who gets none.
    let pressed =
        json!({ "risks.present": [{ "risk": "botulinum_toxin", "days_ago": 10 }, { "risk": "nsaid" }] });
    let sheet = unwrapped(&render::patient(&decide(&somebody_with(pressed))).unwrap());
    assert!(!sheet.contains("we will not needle ") && sheet.contains("we will not press or rub "), "{sheet}");
}

/// Points that are barred do not bar their whole region.
#[test]
fn single_points_are_not_said_to_be_a_whole_region() {
    let sheet =
        unwrapped(&render::patient(&decide(&somebody_with(json!({ "pregnancy": "trying" })))).unwrap());
    assert!(sheet.contains("some points on the "), "{sheet}");
}

fn unwrapped(sheet: &render::Document) -> String {
    sheet.text().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The warnings that no limit of words may cost, and whether each is for this plan.
fn warnings(plan: &Protocol) -> Vec<(&'static str, bool)> {
    let is_needled = plan.modality() == Modality::Needle;
    let trunk = [BodyRegion::Chest, BodyRegion::Abdomen, BodyRegion::Back];
    let is_of_the_trunk = |insertion: &Insertion<'_>| {
        insertion.point().is_some_and(|point| trunk.contains(&point.region()))
            || insertion.hazards().contains(&Structure::LungPleura)
    };
    vec![
        ("eye pain, or any change in your vision", true),
        ("a face that droops or goes weak", true),
        ("chest pain or shortness of breath", is_needled && plan.insertions().any(|it| is_of_the_trunk(&it))),
        ("this may be an allergic reaction", true),
        ("spreading redness", true),
        ("lumps that appear weeks later", is_needled),
        ("find a needle in your skin", is_needled),
        ("Do not drive", is_needled),
        ("Never stop a medicine", true),
        ("We do not know whether this treatment works", true),
        ("You may say no", true),
    ]
}

/// The words of a text outside the two sections of warnings; what is filled in by hand is no word.
fn words_beside_warnings(text: &str) -> usize {
    let warnings = ["CALL EMERGENCY SERVICES", "WHAT YOU SHOULD KNOW", "A CAUTION WAS OVERRIDDEN"];
    let sections = text.split("\n\n").filter(|section| !warnings.iter().any(|it| section.starts_with(it)));
    let words = sections.flat_map(str::split_whitespace);
    words.filter(|word| word.contains(char::is_alphanumeric)).count()
}

/// A woman of 52 with lines, back for more: every zone of the face that has them, a pattern, and sleeps badly.
fn woman_of_52() -> Value {
    let concerns = json!([
        { "concern": "wrinkles", "zones": ["forehead", "glabella", "crows_feet", "nasolabial", "upper_lip", "marionette"], "main": true },
        { "concern": "jowls" },
        { "concern": "poor_sleep" },
    ]);
    let signs = json!([
        "night_sweats",
        "hot_palms_soles",
        "insomnia",
        "tongue_red",
        "pulse_rapid",
        "sore_back_knees"
    ]);
    somebody_with(
        json!({ "age": 52, "concerns": concerns, "signs": signs, "lifestyle": ["short_sleep", "sun_exposure"] }),
    )
}

#[test]
fn a_woman_of_52_with_lines_reads_at_most_350_words_beside_the_warnings() {
    for size in ["gentle", "medium", "full"] {
        let mut intake = woman_of_52();
        intake["preferences"] = json!({ "size": size });
        let text = render::patient(&decide(&intake)).unwrap().text();
        let words = words_beside_warnings(&text);
        assert!((250..=350).contains(&words), "{words} words\n{text}");
    }
}

/// Words of trials and of the trade, which a sheet in plain words does without.
const JARGON: [&str; 14] = [
    "confidence interval",
    "odds ratio",
    "risk ratio",
    "sham",
    "placebo",
    "trial",
    "cohort",
    "prospective",
    "single-arm",
    "per million",
    "%",
    "certainty",
    "upper limb",
    "bilateral",
];

/// A heading of the sheet as text: a line of capitals.
fn is_heading(line: &str) -> bool {
    line.starts_with(char::is_alphabetic) && line == line.to_uppercase()
}

#[test]
fn no_heading_stands_over_nothing() {
    let people = [
        somebody(),
        somebody_with(json!({ "signs": [], "concerns": [{ "concern": "dryness", "severity": "mild" }] })),
        somebody_with_risks(json!([{ "risk": "botulinum_toxin", "days_ago": 10 }])),
    ];
    for person in people {
        let sheet = render::patient(&decide(&person)).unwrap().text();
        let lines: Vec<&str> = sheet.lines().filter(|line| !line.is_empty()).collect();
        let headings = lines.iter().enumerate().filter(|(_, line)| is_heading(line));
        let mut found = 0;
        for (place, heading) in headings {
            found += 1;
            assert!(lines.get(place + 1).is_some_and(|next| !is_heading(next)), "{heading}\n{sheet}");
        }
        assert!(found > 4, "{found} headings\n{sheet}");
    }
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn a_sheet_has_each_warning_once_and_no_depth_and_is_made_for_nobody_who_waits(json in crate::reference::intakes::intake()) {
        let decision = engine().decide(&intake(&json));
        let sheet = render::patient(&decision);
        let consent = render::consent(&decision);
        prop_assert_eq!(sheet.as_ref().err(), consent.as_ref().err());
        if decision.clearances().len() > 0 {
            let is_required = matches!(sheet, Err(NoPatientSheet::ClearanceRequired { .. }));
            prop_assert!(is_required);
            return Ok(());
        }
        prop_assert_eq!(sheet.is_ok(), decision.protocol().is_some()
            || (decision.verdict() == Verdict::Defer && decision.alternative().is_some()));
        let (Ok(sheet), Ok(consent)) = (sheet, consent) else { return Ok(()) };
        let plan = decision.protocol().or(decision.alternative()).unwrap();
        let (text, consent) = (unwrapped(&sheet), unwrapped(&consent));
        for (warning, is_due) in warnings(plan) {
            prop_assert_eq!(text.matches(warning).count(), usize::from(is_due), "{}: {}", warning, text);
        }
        for harm in plan.harms() {
            prop_assert_eq!(text.contains(harm.plain().en()), harm.is_on_sheet(), "{}", harm.text());
            prop_assert!(!harm.is_on_sheet() || consent.contains(harm.plain().en()), "{}", harm.text());
        }
        for note in plan.aftercare().chain(plan.advice()).filter(CitedText::is_on_sheet) {
            prop_assert_eq!(text.matches(note.plain().en()).count(), 1, "{}", note.text());
        }
        for expectation in plan.expectations() {
            prop_assert!(text.contains(expectation.concern().label(Language::English)));
        }
        // No depth, no needle size, no angle, no statistics and no bibliography.
        for taught in [" mm", "perpendicular", "oblique", "transverse", "gauge"].into_iter().chain(JARGON) {
            prop_assert!(!text.contains(taught) && !consent.contains(taught), "{}: {}\n{}", taught, text, consent);
        }
        prop_assert!(!text.contains('[') || decision.notes().len() > 0, "{}", text);
        let words = words_beside_warnings(&sheet.text());
        prop_assert!(words <= 500, "{words} words: {text}");
    }
}

/// What a pack says in plain words takes the place of its text; what it keeps off the sheet stays in the report.
#[test]
fn a_pack_says_a_harm_in_plain_words_or_leaves_it_to_the_report() {
    let cited = "sources = [\"project-default\"]\nconfidence = \"general_knowledge\"";
    let engine = engine_with(&format!(
        "[[harm]]\nid = \"test.rash\"\ntext = \"Rash: 3.21 % of 400.\"\nplain = \"A rash: about 3 in 100.\"\n{cited}\n\
         [[harm]]\nid = \"test.detail\"\ntext = \"A detail.\"\non_sheet = false\n{cited}\n\
         [[harm]]\nid = \"test.bare\"\ntext = \"A harm in its own words.\"\n{cited}\n\
         [[advice]]\nid = \"test.advice\"\noccasion = \"aftercare\"\ntext = \"Avoid what is tight.\"\nplain = \"No tight cap.\"\n{cited}\n"
    ));
    let decision = engine.decide(&intake(&somebody()));
    let (sheet, report) = (unwrapped(&render::patient(&decision).unwrap()), render::text(&decision));
    for said in ["A rash: about 3 in 100.", "A harm in its own words.", "No tight cap."] {
        assert!(sheet.contains(said), "{said}: {sheet}");
    }
    for left_out in ["3.21", "A detail.", "Avoid what is tight."] {
        assert!(!sheet.contains(left_out) && report.contains(left_out), "{left_out}");
    }
}

/// Every rate of the standard pack that a person reads is one in a hundred.
#[test]
fn rates_on_the_sheet_are_in_a_hundred() {
    let harms = standard_rules().iter().filter(|(kind, _)| kind == "harm");
    let shown = harms.filter(|(_, rule)| rule.get("on_sheet").and_then(toml::Value::as_bool) != Some(false));
    let mut rates = 0;
    for (_, rule) in shown {
        let plain = rule.get("plain").map(|plain| plain.as_str().unwrap());
        let plain = plain.unwrap_or_else(|| panic!("no plain words: {:?}", rule["id"]));
        let numbers: Vec<&str> = plain
            .split(|c: char| !c.is_ascii_digit() && c != '.')
            .filter(|it| it.contains(char::is_numeric))
            .collect();
        if !numbers.is_empty() {
            assert!(matches!(numbers[..], [_, "100" | "100."]), "{plain}");
            rates += 1;
        }
    }
    assert!(rates >= 5, "{rates}");
}

#[test]
fn a_whole_sheet() {
    let decision = decide(&somebody());
    let text = render::patient(&decision).unwrap().text();
    let digest = serde_json::to_value(&decision).unwrap()["packs"][0]["digest"].as_str().unwrap().to_owned();
    insta::assert_snapshot!("patient_text", text.replace(&digest, "sha256:..."));
}
