//! Thirty protocols, compact enough to be read against the reference line by line; each was.
//!
//! A sheet leaves out what every plan has in common (steps, aftercare, harms); the whole texts stand in `snapshots.rs`.

use super::support::*;
use serde_json::{Value, json};
use std::fmt::Write;
use tcm_facial::atlas::Part;
use tcm_facial::decision::{Decision, Insertion, Protocol};
use tcm_facial::rules::RuleId;

fn insertion_line(insertion: &Insertion<'_>) -> String {
    let reasons: Vec<String> =
        insertion.because().map(|reason| format!("{} {}", reason.rule(), reason.weight())).collect();
    let technique = insertion.technique().map_or_else(
        || "pressed".to_owned(),
        |it| {
            format!(
                "{} to {} in, {} deep, {}{}{}, {} x {}, {}, de qi {}",
                it.inserted().min(),
                it.inserted().max(),
                it.depth(),
                it.angle(),
                it.direction().map_or_else(String::new, |direction| format!(" {direction}")),
                it.toward().map_or_else(String::new, |point| format!(" {point}")),
                it.gauge(),
                it.length(),
                it.stimulation(),
                it.de_qi()
            )
        },
    );
    let stands_in = insertion.stands_in_for().map_or_else(String::new, |point| format!(" for {point}"));
    format!(
        "{} {}{stands_in}, {}, {} x{}: {technique}; {}",
        insertion.phase(),
        site_name(insertion.site()),
        insertion.side(),
        insertion.role(),
        insertion.needles(),
        reasons.join(" + ")
    )
}

fn joined<'a>(rules: impl Iterator<Item = &'a RuleId>) -> String {
    rules.map(RuleId::as_str).collect::<Vec<_>>().join(", ")
}

fn write_plan(sheet: &mut String, plan: &Protocol) -> std::fmt::Result {
    writeln!(
        sheet,
        "{}: {} in the face, {} in the body, {} min",
        plan.modality(),
        plan.needles(Part::Face),
        plan.needles(Part::Body),
        plan.retention_min().map_or_else(|| "-".to_owned(), |minutes| minutes.to_string())
    )?;
    for insertion in plan.insertions() {
        writeln!(sheet, "  {}", insertion_line(&insertion))?;
    }
    for open in plan.unanswered() {
        writeln!(sheet, "  unanswered: {} {} [{}]", open.concern(), open.zone(), joined(open.rules()))?;
    }
    let adjuncts: Vec<&str> = plan.adjuncts().map(|adjunct| adjunct.modality().code()).collect();
    writeln!(sheet, "adjuncts: {}", adjuncts.join(", "))?;
    for expectation in plan.expectations() {
        let zones: Vec<&str> = expectation.zones().iter().map(tcm_facial::atlas::FacialZone::code).collect();
        writeln!(
            sheet,
            "expect {} [{}]: {} ({})",
            expectation.concern(),
            zones.join(", "),
            expectation.certainty(),
            expectation.note().sources().iter().map(AsRef::as_ref).collect::<Vec<&str>>().join(", ")
        )?;
    }
    for note in plan.advice() {
        writeln!(sheet, "advice: {}", note.text().en())?;
    }
    Ok(())
}

fn sheet(intake: &Value) -> String {
    let decision: Decision = decide(intake);
    let mut sheet = String::new();
    let told = format!("{} {}", intake["concerns"], intake["signs"]).replace('"', "");
    let conditional = if decision.is_conditional() { ", once cleared" } else { "" };
    writeln!(sheet, "{told}\n{}{conditional}", decision.verdict()).unwrap();
    for finding in findings(&decision) {
        writeln!(sheet, "found: {finding}").unwrap();
    }
    let differentiation = decision.differentiation();
    for pattern in decision.patterns().take(3) {
        let missing: Vec<&str> = pattern.missing().map(tcm_facial::intake::Sign::code).collect();
        writeln!(sheet, "pattern {} {}, missing {}", pattern.per_mille(), pattern.id(), missing.len())
            .unwrap();
    }
    let asked: Vec<&str> = differentiation.ask_next().iter().map(|sign| sign.code()).collect();
    writeln!(sheet, "{}, ask {}", differentiation.clarity(), asked.join(", ")).unwrap();
    for plan in decision.protocol().into_iter().chain(decision.alternative()) {
        write_plan(&mut sheet, plan).unwrap();
    }
    for withheld in decision.withheld() {
        let instead = withheld.substitute().map_or_else(String::new, |point| format!(", instead {point}"));
        let (place, rules) = (site_name(withheld.site()), joined(withheld.rules()));
        writeln!(sheet, "withheld: {place}, {} [{rules}]{instead}", withheld.side()).unwrap();
    }
    sheet
}

/// The pictures of patterns, without every fifth sign: nobody shows all of them.
fn signs(patterns: &[&str]) -> Value {
    let mut signs = Vec::new();
    for pattern in patterns {
        let picture = pattern_picture(pattern).into_iter().enumerate();
        add_compatible(&mut signs, picture.filter(|(index, _)| index % 5 != 4).map(|(_, sign)| sign));
    }
    json!(signs)
}

fn about(concerns: impl Into<Value>, patterns: &[&str]) -> Value {
    somebody_with(json!({ "concerns": concerns.into(), "signs": signs(patterns) }))
}

fn and(mut intake: Value, changes: impl Into<Value>) -> Value {
    let Value::Object(changes) = changes.into() else { panic!("changes are an object") };
    for (field, value) in changes {
        intake[field] = value;
    }
    intake
}

fn with_risks(intake: Value, present: impl Into<Value>) -> Value {
    and(intake, json!({ "risks": { "present": present.into(), "absent": all_others_denied() } }))
}

#[test]
fn concerns_of_an_ageing_face() {
    let cases = [
        ("wrinkles_everywhere_spleen", about(json!([{ "concern": "wrinkles" }]), &["spleen_qi_deficiency"])),
        (
            "frown_lines_severe_liver",
            about(
                json!([{ "concern": "wrinkles", "zones": ["glabella"], "severity": "severe" }]),
                &["liver_qi_stagnation"],
            ),
        ),
        ("fine_lines_dry_blood", about(json!([{ "concern": "fine_lines" }]), &["blood_deficiency_dryness"])),
        ("sagging_sinking", about(json!([{ "concern": "sagging" }]), &["spleen_qi_sinking"])),
        ("jowls_no_signs", about(json!([{ "concern": "jowls", "severity": "mild" }]), &[])),
        (
            "elasticity_essence",
            about(json!([{ "concern": "loss_of_elasticity" }]), &["kidney_essence_deficiency"]),
        ),
        (
            "muscle_tone_severe_left",
            about(
                json!([{ "concern": "weak_muscle_tone", "severity": "severe", "side": "left" }]),
                &["spleen_qi_deficiency"],
            ),
        ),
        (
            "prevention_first_visit",
            and(
                about(json!([{ "concern": "ageing_prevention" }]), &["kidney_yin_deficiency"]),
                json!({ "first_visit": true, "lifestyle": ["sun_exposure", "smoking"] }),
            ),
        ),
    ];
    for (name, intake) in cases {
        insta::assert_snapshot!(name, sheet(&intake));
    }
}

#[test]
fn concerns_of_the_skin() {
    let cases = [
        ("dryness_lung", about(json!([{ "concern": "dryness" }]), &["lung_qi_yin_deficiency"])),
        ("flakiness_stomach_yin", about(json!([{ "concern": "flakiness" }]), &["stomach_yin_deficiency"])),
        ("dullness_blood", about(json!([{ "concern": "dullness" }]), &["liver_heart_blood_deficiency"])),
        ("acne_lung_heat", about(json!([{ "concern": "acne" }]), &["lung_wind_heat"])),
        (
            "acne_damp_heat_diet",
            and(
                about(json!([{ "concern": "acne", "zones": ["cheek"] }]), &["damp_heat_spleen_stomach"]),
                json!({ "lifestyle": ["sweet_or_greasy_diet", "spicy_diet"] }),
            ),
        ),
        (
            "acne_chong_ren_hormones",
            about(
                json!([{ "concern": "acne", "zones": ["chin"] }, { "concern": "hormonal_imbalance" }]),
                &["chong_ren_disharmony"],
            ),
        ),
        ("acne_scars_phlegm", about(json!([{ "concern": "acne_scars" }]), &["phlegm_stasis"])),
        (
            "scar_on_the_chin_stasis",
            about(json!([{ "concern": "scars", "zones": ["chin"] }]), &["blood_stasis"]),
        ),
        (
            "brown_patches_two_patterns",
            about(
                json!([{ "concern": "hyperpigmentation" }]),
                &["liver_qi_stagnation", "spleen_qi_deficiency"],
            ),
        ),
        (
            "uneven_tone_right",
            about(json!([{ "concern": "uneven_tone", "side": "right" }]), &["blood_stasis"]),
        ),
        ("redness_stomach_heat", about(json!([{ "concern": "redness" }]), &["stomach_heat"])),
        (
            "pores_main_beside_dullness",
            about(
                json!([{ "concern": "enlarged_pores", "main": true }, { "concern": "dullness" }]),
                &["stomach_heat"],
            ),
        ),
    ];
    for (name, intake) in cases {
        insta::assert_snapshot!(name, sheet(&intake));
    }
}

#[test]
fn eyes_swelling_tension_and_what_goes_beside() {
    let cases = [
        (
            "dark_circles_kidney_supine",
            and(
                about(json!([{ "concern": "dark_circles" }]), &["kidney_essence_deficiency"]),
                json!({ "preferences": { "position": "supine" } }),
            ),
        ),
        (
            "eye_bags_kidney_water",
            about(json!([{ "concern": "eye_bags" }]), &["kidney_yang_deficiency_water"]),
        ),
        (
            "puffiness_spleen_damp",
            about(
                json!([{ "concern": "puffiness" }, { "concern": "digestive_upset" }]),
                &["spleen_yang_deficiency_damp"],
            ),
        ),
        (
            "tension_fire_sleep",
            about(
                json!([{ "concern": "facial_tension", "main": true }, { "concern": "poor_sleep" }]),
                &["liver_fire_yang_rising"],
            ),
        ),
        (
            "tension_anxiety_heart",
            about(
                json!([{ "concern": "facial_tension" }, { "concern": "anxiety" }, { "concern": "stress" }]),
                &["heart_spirit_unsettled"],
            ),
        ),
    ];
    for (name, intake) in cases {
        insta::assert_snapshot!(name, sheet(&intake));
    }
}

#[test]
fn with_risks_and_wishes() {
    let wrinkles = || {
        about(
            json!([{ "concern": "wrinkles", "zones": ["crows_feet", "nasolabial"] }]),
            &["liver_kidney_yin_deficiency"],
        )
    };
    let cases = [
        ("anticoagulant", with_risks(wrinkles(), json!([{ "risk": "anticoagulant" }]))),
        (
            "filler_in_the_fold",
            with_risks(
                wrinkles(),
                json!([{ "risk": "dermal_filler", "days_ago": 200, "zones": ["nasolabial"] }]),
            ),
        ),
        (
            "event_next_week_and_wishes",
            and(
                wrinkles(),
                json!({ "event_in_days": 7, "preferences": { "face_needles_max": 8, "body_needles_max": 4, "avoid_points": ["LI4"] } }),
            ),
        ),
        ("no_needles_wished", and(wrinkles(), json!({ "preferences": { "avoid_modalities": ["needle"] } }))),
        (
            "toxin_ten_days_ago",
            with_risks(
                wrinkles(),
                json!([{ "risk": "botulinum_toxin", "days_ago": 10, "zones": ["glabella"] }]),
            ),
        ),
    ];
    for (name, intake) in cases {
        insta::assert_snapshot!(name, sheet(&intake));
    }
}
