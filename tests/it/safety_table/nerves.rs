//! Illnesses of nerves and brain.

use super::row::*;
use serde_json::json;
use tcm_facial::atlas::Side;

pub(super) fn rows() -> Vec<Row> {
    let mut rows = epilepsy();
    rows.extend(migraine());
    rows.extend(movement());
    rows.extend(balance());
    rows.extend(sclerosis_and_myasthenia());
    rows.extend(nerves_of_the_face());
    rows
}

fn epilepsy() -> Vec<Row> {
    let controlled = |status: &str| {
        row("epilepsy_controlled", risk_with("epilepsy", json!({ "status": status })))
            .owed_by("physician")
            .free(EVERYWHERE)
            .caps("stimulation=mild")
            .though_nothing_reaches("stimulation")
            .forbids("electroacupuncture microcurrent led")
            .tells("Do not leave the patient alone at any time")
            .tells("Do not allow flashing lights")
            .not_for(nobody_at_risk())
            .not_for(risk_with("epilepsy", json!({ "status": "active" })))
    };
    let uncontrolled = |who| {
        row("epilepsy_uncontrolled", who)
            .decides("refer")
            .owed_by("physician")
            .may_be_pressed()
            .out("needle current light", EVERYWHERE)
            .forbids("electroacupuncture microcurrent led")
            .not_for(nobody_at_risk())
    };
    vec![
        controlled("controlled"),
        controlled("past"),
        uncontrolled(risk_with("epilepsy", json!({ "status": "active" })))
            .tells("The patient must see the doctor before any needling")
            .not_for(risk_with("epilepsy", json!({ "status": "controlled" })))
            .not_for(risk_with("epilepsy", json!({ "status": "past" }))),
        uncontrolled(risk("epilepsy")).assumes("status"),
    ]
}

fn migraine() -> Vec<Row> {
    let severe = |days: u32| json!({ "status": "controlled", "severity": "severe", "days_ago": days });
    let mild = |status: &str, days: u32| {
        risk_with("migraine", json!({ "status": status, "severity": "mild", "days_ago": days }))
    };
    let history = |status: &str, days: u32| {
        row("migraine_history", mild(status, days))
            .free(EVERYWHERE)
            .forbids("led")
            .tells("Use distal points first, and only a few needles in the forehead")
            .not_for(nobody_at_risk())
            .not_for(risk_with("migraine", json!({ "status": "active" })))
    };
    vec![
        row("migraine_attack", risk_with("migraine", json!({ "status": "active" })))
            .decides("defer")
            .may_be_pressed()
            .out("needle current light", EVERYWHERE)
            .tells("Wait until the attack has settled")
            .not_for(nobody_at_risk())
            .not_for(risk_with("migraine", json!({ "status": "past" }))),
        // Nobody said more: an attack now, and a severe one.
        row("migraine_attack", risk("migraine"))
            .assumes("status")
            .decides("defer")
            .may_be_pressed()
            .out("needle current light", EVERYWHERE)
            .not_for(nobody_at_risk()),
        // The face waits; the points of the body are what guidelines name against migraine.
        row("migraine_severe", risk_with("migraine", severe(89)))
            .out("needle", FACE)
            .free(BODY)
            .caps("needles=10")
            .tells("Use body points only until the interval has passed")
            .not_for(risk_with("migraine", severe(90)))
            .not_for(risk_with(
                "migraine",
                json!({ "status": "controlled", "severity": "moderate", "days_ago": 5 }),
            ))
            .not_for(risk_with("migraine", json!({ "status": "past", "severity": "severe", "days_ago": 5 }))),
        // A torn artery of the neck feels like migraine.
        row("migraine_nape", mild("past", 89))
            .wishing("GB20")
            .out("needle", "GB20 BL10")
            .free("LI20 EX-HN3 GV20 GB8 TE17 CV23 nasolabial ST36 BL13")
            .tells("A headache that is new or has changed")
            .not_for(mild("past", 90))
            .not_for(mild("controlled", 90))
            .not_for(nobody_at_risk()),
        row("migraine_nape", risk_with("migraine", json!({ "status": "past", "severity": "mild" })))
            .wishing("GB20")
            .out("needle", "GB20 BL10")
            .assumes("days_ago")
            .not_for(nobody_at_risk()),
        history("controlled", 5),
        history("past", 500),
    ]
}

fn movement() -> Vec<Row> {
    vec![
        row("parkinson_or_tremor", risk("parkinson_or_tremor"))
            .wishing("GB1 TE23")
            .out("needle", EYES)
            .free("LI20 EX-HN3 GV20 nasolabial ST36")
            .caps("needles=10 retention_min=15 stimulation=mild")
            .though_nothing_reaches("stimulation")
            .tells("Treat when the medicine is working best")
            .tells("Do not leave the patient alone in the room")
            .not_for(nobody_at_risk())
            .not_for(risk("involuntary_movement")),
        row("involuntary_face_movement", risk("involuntary_movement"))
            .out("needle current", FACE)
            .free(BODY)
            .caps("retention_min=15")
            .tells("Do not needle the face while it is moving")
            .not_for(nobody_at_risk())
            // Hands that shake are not a face that moves.
            .not_for(risk("parkinson_or_tremor")),
    ]
}

fn balance() -> Vec<Row> {
    let of = |is: &str| risk_with("vertigo", status(is));
    let active = |who| {
        row("vertigo_active", who)
            .decides("defer")
            .owed_by("physician")
            .out(EVERYTHING, EVERYWHERE)
            .tells("A doctor must look for the cause first")
            .not_for(of("controlled"))
            .not_for(of("past"))
            .not_for(nobody_at_risk())
            // Light-headedness for the pattern is not vertigo.
            .not_for(told(json!({ "signs": ["dizziness"] })))
    };
    let known = |who| {
        row("vertigo_known", who)
            // On the belly the head is turned, or lies in a cradle.
            .caps("retention_min=15 stimulation=mild position=supine")
            .though_nothing_reaches("stimulation")
            .tells("Keep the head raised on a pillow and in the midline")
            .tells("Have the patient lie down, turn and sit up slowly")
            .not_for(of("active"))
            .not_for(nobody_at_risk())
    };
    vec![
        active(of("active")),
        active(risk("vertigo")).assumes("status"),
        known(of("controlled")),
        known(of("past")),
    ]
}

fn sclerosis_and_myasthenia() -> Vec<Row> {
    let of = |is: &str| risk_with("multiple_sclerosis", status(is));
    let relapse = |who| {
        row("ms_relapse", who)
            .decides("defer")
            .owed_by("physician")
            .may_be_pressed()
            .out("needle current heat", EVERYWHERE)
            .forbids("moxa")
            .tells("Wait until the relapse has settled")
            .tells("Loss of sight, new weakness or numbness")
            .not_for(of("controlled"))
            .not_for(nobody_at_risk())
    };
    vec![
        relapse(of("active")),
        relapse(risk("multiple_sclerosis")).assumes("status"),
        row("ms_stable", of("controlled"))
            .free(EVERYWHERE)
            .caps("needles=10 stimulation=mild")
            .though_nothing_reaches("stimulation")
            .forbids("moxa")
            .tells("Do not use a heat lamp")
            .tells("Do not needle numb skin")
            .not_for(of("active"))
            .not_for(nobody_at_risk()),
        row("myasthenia_gravis", risk("myasthenia_gravis"))
            .wishing("CV23 TE17")
            .owed_by("physician")
            .out("needle current", "neck CV22 CV23 TE17 GB12")
            .free("LI20 EX-HN3 GV20 nasolabial jawline GB20 ST36")
            .caps("needles=10 retention_min=15 stimulation=mild position=supine")
            .though_nothing_reaches("stimulation")
            .forbids("electroacupuncture microcurrent moxa body_cupping derma_rolling")
            .tells("Get the neurologist's agreement first")
            .tells("A lid that droops more")
            .not_for(nobody_at_risk())
            .not_for(risk("autoimmune_disease")),
    ]
}

fn nerves_of_the_face() -> Vec<Row> {
    let relax_only = |who| {
        row("facial_palsy_old_or_synkinesis", who)
            .free(EVERYWHERE)
            .caps("stimulation=mild")
            .though_nothing_reaches("stimulation")
            .forbids("electroacupuncture microcurrent")
            .tells("Aim to relax the face")
            .not_for(nobody_at_risk())
    };
    vec![
        relax_only(risk_with("facial_palsy", status("past")))
            .not_for(risk_with("facial_palsy", status("active"))),
        relax_only(risk("hemifacial_spasm")),
        row("trigeminal_neuralgia", risk_with("trigeminal_neuralgia", json!({ "side": "left" })))
            .owed_by("physician")
            .out_on(Side::Left, EVERYTHING, "LI20 TE17 nasolabial forehead GB20")
            .free_on(Side::Right, "LI20 TE17 nasolabial forehead GB20")
            // The middle is on the painful side too.
            .out(EVERYTHING, "EX-HN3 glabella GV20 CV24")
            .free(BODY)
            .tells("Let nothing touch the painful side of the face")
            .not_for(nobody_at_risk()),
        row("trigeminal_neuralgia", risk_with("trigeminal_neuralgia", json!({ "side": "right" })))
            .owed_by("physician")
            .out_on(Side::Right, EVERYTHING, "LI20 nasolabial")
            .free_on(Side::Left, "LI20 nasolabial")
            .not_for(nobody_at_risk()),
        row("trigeminal_neuralgia", risk("trigeminal_neuralgia"))
            .assumes("side")
            .owed_by("physician")
            .out(EVERYTHING, FACE)
            .free(BODY)
            .not_for(nobody_at_risk()),
    ]
}
