//! Lung, nerves, balance: pneumothorax after points of the chest, shoulder and back; faces that move; people whom clinics
//! turn away by name.

use super::*;

/// Points over the lung that plans of the standard pack choose, or that a practitioner might.
const LUNG_POINTS: &str = "LU1 LU2 BL11 BL12 BL13 BL15 BL17 BL18 BL20 BL21 GB21 SI14 SI15 LR14 KI27 ST12";
const EYE_SITES: &str = "BL2 TE23 GB1 ST2 EX-HN4 EX-HN5 upper_lid_brow lower_lid crows_feet";

fn on_the_back_and_short() -> Value {
    json!({ "needles": 10, "retention_min": 15, "stimulation": "mild", "position": "supine" })
}

/// Somebody of 62 with dry skin and a lung pattern, who lies prone for BL13.
fn dry_skin_of_62() -> Value {
    with(
        woman(),
        json!({
            "age": 62,
            "concerns": [{ "concern": "dryness" }],
            "signs": ["skin_dry", "weak_voice", "short_of_breath", "dry_cough", "tongue_pale", "pulse_weak"],
            "preferences": {},
        }),
    )
}

/// Medicina 2023;59:1100, AJCR 2021;22:e928094, Peuker 2004 (BL13, LU1).
#[test]
fn a_chronic_disease_of_the_lung_keeps_needles_from_chest_and_back() {
    let lungs = |status: &str| {
        let risks = json!({
            "present": [{ "risk": "chronic_lung_disease", "status": status }], "absent": "all_others",
        });
        // Short of breath on effort, and a doctor knows.
        let person = with(dry_skin_of_62(), json!({ "risks": risks }));
        answering_each(person, &[])
    };
    Case::of(&lungs("controlled"))
        .decides(Verdict::Treat)
        .owes(&[])
        .bars("lung_points_off", LUNG_POINTS)
        .without(LUNG_POINTS)
        .instructs("lung_points_off", "Chest pain or breathlessness");
    Case::of(&lungs("active"))
        .decides(Verdict::Treat)
        .owes(&["chronic_lung_disease_active by physician"])
        .caps("chronic_lung_disease_active", on_the_back_and_short())
        .forbids("chronic_lung_disease_active", "moxa body_cupping")
        .without(LUNG_POINTS)
        .at_most(10, 10, 10);
    Case::of(&not_asked(dry_skin_of_62(), "chronic_lung_disease"))
        .decides(Verdict::Incomplete)
        .asks("risk.chronic_lung_disease", true);
}

/// A slim woman with COPD and an earlier pneumothorax, neck and jaw tense: nothing of it could be said.
#[test]
fn a_slim_person_with_copd_and_a_past_pneumothorax() {
    let tense = |risks: Value| {
        let concerns = json!([{ "concern": "facial_tension", "zones": ["masseter", "neck"], "main": true }]);
        at_risk(with(woman(), json!({ "concerns": concerns, "signs": ["headache"] })), risks)
    };
    let lungs = |days: Value| {
        json!([
            { "risk": "chronic_lung_disease", "status": "controlled" },
            { "risk": "pneumothorax_history", "days_ago": days },
            { "risk": "slim_build" },
        ])
    };
    Case::of(&tense(lungs(json!(4000))))
        .decides(Verdict::Treat)
        .owes(&[])
        .bars("lung_points_off", LUNG_POINTS)
        .bars("thin_build_over_lung", "LU1 BL13 BL18 GB21 LR14")
        .without(LUNG_POINTS);
    Case::of(&tense(lungs(json!(60)))).waits(30).owes(&["pneumothorax_recent by physician"]);
    // Nobody said when: as if it were now.
    Case::of(&tense(lungs(Value::Null)))
        .decides(Verdict::Defer)
        .assumes("pneumothorax_recent", &["days_ago"]);
    Case::of(&not_asked(tense(json!([])), "pneumothorax_history"))
        .decides(Verdict::Incomplete)
        .asks("risk.pneumothorax_history", true);
}

/// Whether somebody is slim decides about points over the lung: until it is known they stay out, and the plan goes on.
#[test]
fn an_unknown_build_withholds_the_points_over_the_lung() {
    Case::of(&not_asked(woman(), "slim_build"))
        .decides(Verdict::Treat)
        .asks("risk.slim_build", false)
        .bars("thin_build_over_lung", "LU1 BL13 BL18 GB21 LR14")
        .without("BL13 BL15 BL17 BL18");
    Case::of(&woman()).leaves_open(Side::Bilateral, "BL18");
    Case::of(&at_risk(woman(), json!([{ "risk": "slim_build" }])))
        .decides(Verdict::Treat)
        .finds("thin_build_over_lung")
        .without("BL13 BL15 BL17 BL18");
}

/// Facial clinics exclude Parkinson's disease without saying why; the shaking and the pressure are what matters.
#[test]
fn parkinson_is_treated_gently_and_away_from_the_eyes() {
    Case::of(&at_risk(woman(), json!([{ "risk": "parkinson_or_tremor" }])))
        .decides(Verdict::Treat)
        .owes(&[])
        .bars("parkinson_or_tremor", EYE_SITES)
        .without_zones("upper_lid_brow lower_lid crows_feet")
        .caps("parkinson_or_tremor", json!({ "needles": 10, "retention_min": 15, "stimulation": "mild" }))
        .at_most(10, 10, 10);
    Case::of(&at_risk(woman(), json!([{ "risk": "involuntary_movement" }])))
        .decides(Verdict::Treat)
        .bars("involuntary_face_movement", "LI20 glabella GV20")
        .at_most(0, 10, 10);
    for code in ["parkinson_or_tremor", "involuntary_movement", "vertigo", "multiple_sclerosis"] {
        Case::of(&not_asked(woman(), code)).decides(Verdict::Incomplete).asks(&format!("risk.{code}"), true);
    }
}

/// Clinics exclude vertigo, and lying down with the head turned may set it off.
#[test]
fn vertigo_by_what_is_known_of_it() {
    let vertigo = |status: Value| at_risk(woman(), json!([{ "risk": "vertigo", "status": status }]));
    Case::of(&vertigo(json!("active")))
        .decides(Verdict::Defer)
        .owes(&["vertigo_active by physician"])
        .bars("vertigo_active", "LI20 ST36");
    for status in ["controlled", "past"] {
        Case::of(&vertigo(json!(status)))
            .decides(Verdict::Treat)
            .owes(&[])
            .caps(
                "vertigo_known",
                json!({ "retention_min": 15, "stimulation": "mild", "position": "supine" }),
            )
            .instructs("vertigo_known", "do not use a face cradle");
    }
    Case::of(&vertigo(Value::Null)).decides(Verdict::Defer).assumes("vertigo_active", &["status"]);
}

#[test]
fn multiple_sclerosis_and_myasthenia() {
    let ms = |status: &str| at_risk(woman(), json!([{ "risk": "multiple_sclerosis", "status": status }]));
    Case::of(&ms("active")).decides(Verdict::Defer).owes(&["ms_relapse by physician"]);
    Case::of(&ms("controlled"))
        .decides(Verdict::Treat)
        .owes(&[])
        .caps("ms_stable", json!({ "needles": 10, "stimulation": "mild" }))
        .forbids("ms_stable", "moxa")
        .at_most(10, 10, 10);
    Case::of(&at_risk(woman(), json!([{ "risk": "myasthenia_gravis" }])))
        .decides(Verdict::Treat)
        .owes(&["myasthenia_gravis by physician"])
        .bars("myasthenia_gravis", "neck CV23")
        .caps("myasthenia_gravis", on_the_back_and_short())
        .forbids("myasthenia_gravis", "electroacupuncture microcurrent moxa body_cupping derma_rolling");
    // Double vision is an emergency in somebody with myasthenia too.
    let double = json!([{ "risk": "myasthenia_gravis" }, { "risk": "vision_change" }]);
    Case::of(&at_risk(woman(), double)).decides(Verdict::ReferUrgent);
}

/// Each of these had no code, or one that said something else.
#[test]
fn what_a_list_of_96_did_not_name() {
    for (code, rule, words) in [
        ("glp1_medicine", "glp1_medicine", "eaten and drunk today"),
        ("hearing_aid", "hearing_aid", "a stop signal"),
        ("bone_antiresorptive", "bone_antiresorptive", "Do nothing inside the mouth"),
    ] {
        Case::of(&at_risk(woman(), json!([{ "risk": code }])))
            .decides(Verdict::Treat)
            .owes(&[])
            .instructs(rule, words);
    }
    Case::of(&at_risk(woman(), json!([{ "risk": "unwanted_weight_loss" }])))
        .decides(Verdict::Treat)
        .owes(&["unwanted_weight_loss by physician"]);
    Case::of(&at_risk(woman(), json!([{ "risk": "jaw_osteonecrosis" }])))
        .decides(Verdict::Refer)
        .owes(&["jaw_osteonecrosis by dentist"])
        .bars("jaw_osteonecrosis", "ST6 ST4 LI20 chin cheek");
    let asthma = |status: &str| at_risk(woman(), json!([{ "risk": "asthma", "status": status }]));
    Case::of(&asthma("active")).decides(Verdict::Defer);
    Case::of(&asthma("controlled")).decides(Verdict::Treat).forbids("asthma_controlled", "moxa");
    // Two days after a fever, and six.
    let infection =
        |days: u32| at_risk(woman(), json!([{ "risk": "recent_respiratory_infection", "days_ago": days }]));
    Case::of(&infection(2)).waits(3);
    Case::of(&infection(5)).decides(Verdict::Treat).finds_no("recent_respiratory_infection");
}
