//! Pregnancy and breastfeeding: who is treated as pregnant, and which points which source keeps away.

use super::row::*;
use serde_json::{Value, json};

fn pregnancy(answer: &str) -> Value {
    told(json!({ "pregnancy": answer }))
}

/// As in pregnancy: no needle, no current, no adjunct that was not looked at; pressing other points is another matter.
fn as_in_pregnancy(rule: &'static str, who: Value) -> Row {
    row(rule, who)
        .out("needle current", EVERYWHERE)
        .forbids("electroacupuncture microcurrent led moxa body_cupping")
}

/// A set of points that one source gives, for a pregnancy that is confirmed.
fn set_of(rule: &'static str, source: &'static str, points: &'static str, not_flagged: &str) -> Row {
    row(rule, pregnancy("yes"))
        .under(source)
        .wishing("LI4 SP10 LR3 ST25 CV4 SP6")
        .but_in_all("refer")
        .may_be_pressed()
        .out("needle skin_contact current heat", points)
        .free(not_flagged)
        .free(FACE)
}

pub(super) fn rows() -> Vec<Row> {
    let mut rows = who_counts_as_pregnant();
    rows.extend(who_tries_to_conceive());
    rows.extend(what_cannot_wait());
    rows.extend(the_strictest_set());
    rows.extend(sets_of_sources());
    rows
}

/// What may be pre-eclampsia, and is seen before anything else.
fn what_cannot_wait() -> Vec<Row> {
    let urgent =
        |rule, who| row(rule, who).decides("refer_urgent").owed_by("physician").out(EVERYTHING, EVERYWHERE);
    let sign = |sign: &str| told(json!({ "pregnancy": "yes", "signs": [sign] }));
    let pressure = |pregnancy: &str, systolic: u16, diastolic: u16| {
        told(json!({
            "pregnancy": pregnancy,
            "vitals": { "systolic_mmhg": systolic, "diastolic_mmhg": diastolic },
        }))
    };
    let late = |systolic: u16, diastolic: u16| {
        let mut who = pressure("trying", systolic, diastolic);
        who["risks"]["present"] = json!([{ "risk": "period_late" }]);
        who
    };
    let mut rows = vec![
        urgent("pregnancy_blood_pressure", pressure("yes", 140, 80))
            .tells("Send the patient to a midwife, maternity unit or doctor today")
            .not_for(pressure("yes", 139, 89))
            .not_for(pressure("no", 140, 90)),
        urgent("pregnancy_blood_pressure", pressure("possible", 120, 90))
            .not_for(pressure("trying", 140, 90)),
        // A late period counts as a pregnancy here too.
        urgent("pregnancy_blood_pressure", late(140, 80)).not_for(late(139, 89)),
    ];
    rows.extend(["headache", "blurred_vision", "face_puffy"].map(|named| {
        urgent("pregnancy_warning_signs", sign(named))
            .tells("Send the patient to a midwife, maternity unit or doctor now")
            .not_for(told(json!({ "pregnancy": "possible", "signs": [named] })))
            .not_for(sign("ankle_oedema"))
    }));
    rows
}

fn who_counts_as_pregnant() -> Vec<Row> {
    vec![
        as_in_pregnancy("pregnancy_confirmed", pregnancy("yes"))
            .decides("refer")
            .refers_to("physician")
            .may_be_pressed()
            .tells("Cosmetic needling must wait until after the pregnancy")
            .tells("Only acupressure may be offered")
            .not_for(pregnancy("no"))
            .not_for(pregnancy("possible")),
        // Whatever the sex and the age.
        as_in_pregnancy("pregnancy_confirmed", told(json!({ "pregnancy": "yes", "sex": "male", "age": 61 })))
            .decides("refer")
            .refers_to("physician")
            .may_be_pressed()
            .not_for(told(json!({ "pregnancy": "no", "sex": "male", "age": 61 }))),
        as_in_pregnancy("pregnancy_possible", pregnancy("possible"))
            .decides("refer")
            .owed_by("physician")
            .may_be_pressed()
            .tells("Have pregnancy ruled out first")
            .not_for(pregnancy("no"))
            .not_for(pregnancy("trying")),
        as_in_pregnancy("pregnancy_unknown", pregnancy("unknown"))
            .decides("incomplete")
            .tells("Ask about pregnancy before planning anything else")
            .not_for(pregnancy("no"))
            .not_for(told(json!({ "pregnancy": "unknown", "sex": "male" })))
            .not_for(told(
                json!({ "pregnancy": "unknown", "age": 60, "concerns": [{ "concern": "dryness" }] }),
            )),
        as_in_pregnancy(
            "pregnancy_unknown",
            told(json!({ "pregnancy": null, "sex": "unspecified", "age": 59 })),
        )
        .decides("incomplete")
        .not_for(told(json!({ "pregnancy": null, "sex": "unspecified", "age": 60 }))),
        as_in_pregnancy("pregnancy_unknown", told(json!({ "pregnancy": null, "age": 10, "concerns": [{ "concern": "dryness" }] })))
            .decides("incomplete")
            // A child of ten is for the doctor whatever the answer.
            .but_in_all("refer")
            .not_for(told(json!({ "pregnancy": null, "age": 9, "concerns": [{ "concern": "dryness" }] })))
            .not_for(nobody_at_risk()),
        // Nobody knows before the test: it counts as a pregnancy.
        as_in_pregnancy("pregnancy_possible", trying_with("period_late"))
            .decides("refer")
            .owed_by("physician")
            .may_be_pressed()
            .not_for(pregnancy("trying"))
            .not_for(trying_with("fertility_treatment"))
            // Who does not try is not asked.
            .not_for(not_asked_about("period_late")),
        // Late, and nobody knows why.
        as_in_pregnancy("pregnancy_possible", risk("period_late"))
            .decides("refer")
            .owed_by("physician")
            .may_be_pressed()
            .not_for(nobody_at_risk()),
        row("breastfeeding", told(json!({ "breastfeeding": true })))
            .tells("Check that serums, oils and other products suit breastfeeding")
            .not_for(told(json!({ "breastfeeding": false })))
            .not_for(told(json!({ "breastfeeding": null }))),
    ]
}

fn trying_with(code: &str) -> Value {
    told(json!({ "pregnancy": "trying", "risks.present": [{ "risk": code }] }))
}

/// No bar: gentle, a small plan, and the points of pregnancy stay away.
fn who_tries_to_conceive() -> Vec<Row> {
    vec![
        row("trying_to_conceive", pregnancy("trying"))
            .free(NEVER_FLAGGED)
            .caps("face_needles=12 body_needles=8 stimulation=mild")
            .though_nothing_reaches("stimulation face_needles")
            .forbids("electroacupuncture microcurrent led moxa body_cupping")
            .tells("Ask which day of the cycle it is")
            .tells("From ovulation to the next period")
            .not_for(pregnancy("no"))
            .not_for(pregnancy("unknown"))
            .not_for(pregnancy("possible")),
        // Whoever is in treatment tries, and answers that there is no pregnancy.
        row("trying_to_conceive", risk("fertility_treatment"))
            .free(NEVER_FLAGGED)
            .caps("face_needles=12 body_needles=8 stimulation=mild")
            .though_nothing_reaches("stimulation face_needles")
            .forbids("electroacupuncture microcurrent led moxa body_cupping")
            .not_for(nobody_at_risk())
            .not_for(not_asked_about("fertility_treatment")),
        row("fertility_treatment", trying_with("fertility_treatment"))
            .owed_by("physician")
            .free(NEVER_FLAGGED)
            .caps("stimulation=mild")
            .though_nothing_reaches("stimulation")
            .forbids("electroacupuncture moxa body_cupping")
            .tells("Ask the fertility clinic")
            .tells("Do not treat on the day of egg collection")
            .not_for(pregnancy("trying"))
            .not_for(pregnancy("no")),
    ]
}

/// Points that some source flags, and points of the flagged regions; then points that none does.
const STRICTEST: &str = "LI4 ST12 ST17 ST19 ST20 ST21 ST22 ST23 ST24 ST25 ST26 ST27 ST28 ST29 ST30 SP1 SP2 SP4 SP5 SP6 \
    SP10 SP13 SP14 SP15 SP16 BL22 BL23 BL24 BL25 BL26 BL27 BL28 BL29 BL30 BL31 BL32 BL33 BL34 BL35 BL51 BL52 BL53 BL54 \
    BL60 BL67 KI11 KI12 KI13 KI14 KI15 KI16 KI17 KI18 KI19 KI20 KI21 GB21 LR3 GV1 GV2 GV3 GV4 GV5 CV1 CV2 CV3 CV4 CV5 \
    CV6 CV7 CV8 CV9 CV10 CV11 CV12 CV13 CV14 CV15";
const NEVER_FLAGGED: &str = "ST36 LI20 EX-HN3 glabella BL20 HT7 PC6 GB34 SP3 KI3 LI11 BL62";

fn unknown_at(age: u8) -> Value {
    told(json!({ "pregnancy": "unknown", "age": age, "concerns": [{ "concern": "dryness" }] }))
}

fn strictest_of(who: Value) -> Row {
    row("pregnancy_points_policy", who)
        .out("needle skin_contact current heat", STRICTEST)
        .free(NEVER_FLAGGED)
        .forbids("moxa")
        .tells("Do not needle, press or heat these points in pregnancy")
        .not_for(pregnancy("no"))
}

fn strictest(answer: &str) -> Row {
    let held = strictest_of(pregnancy(answer));
    match answer {
        "unknown" => held.but_in_all("incomplete"),
        "trying" => held,
        _ => held.but_in_all("refer").may_be_pressed(),
    }
}

fn the_strictest_set() -> Vec<Row> {
    vec![
        strictest("yes"),
        strictest("possible"),
        strictest("trying"),
        strictest("unknown").not_for(told(json!({ "pregnancy": "unknown", "sex": "male" }))),
        strictest_of(risk("fertility_treatment")).not_for(not_asked_about("fertility_treatment")),
        strictest_of(unknown_at(59)).but_in_all("incomplete").not_for(unknown_at(60)),
        // A child is for the doctor whatever the answer.
        strictest_of(unknown_at(10)).but_in_all("refer").not_for(unknown_at(9)),
        // The set of a source is for a confirmed pregnancy; whoever may be pregnant keeps the strictest.
        strictest("possible").under("aacp-2012"),
        strictest("unknown").under("aacp-2012"),
        strictest("trying").under("gadsu"),
    ]
}

fn sets_of_sources() -> Vec<Row> {
    const WHO_REGIONS: &str = "ST19 ST20 ST21 ST22 ST23 ST24 ST25 ST26 ST27 ST28 ST29 ST30 BL22 BL23 BL24 BL25 BL26 BL27 \
        BL28 BL29 BL30 BL31 BL32 BL33 BL34 BL35 KI11 KI12 KI13 KI14 KI15 KI16 KI17 KI18 KI19 KI20 KI21 GV1 GV2 GV3 GV4 \
        GV5 CV1 CV2 CV3 CV4 CV5 CV6 CV7 CV8 CV9 CV10 CV11 CV12 CV13 CV14 CV15";
    const TAKODA: &str = "LI4 ST19 ST20 ST21 ST22 ST23 ST24 ST25 ST26 ST27 ST28 ST29 ST30 SP1 SP2 SP5 SP6 BL22 BL23 BL24 \
        BL25 BL26 BL27 BL28 BL29 BL30 BL31 BL32 BL33 BL34 BL35 BL60 BL67 KI11 KI12 KI13 KI14 KI15 KI16 KI17 KI18 KI19 \
        KI20 KI21 GV1 GV2 GV3 GV4 GV5 CV1 CV2 CV3 CV4 CV5 CV6 CV7 CV8 CV9 CV10 CV11 CV12 CV13 CV14 CV15";
    let sets = [
        (
            "pregnancy_points_aacp_2012",
            "aacp-2012",
            "LI4 SP6 BL31 BL32 BL33 BL34 BL60 BL67",
            "CV12 GB21 LR3 ST25 ST36",
        ),
        ("pregnancy_points_who_1999", "who-1999", WHO_REGIONS, "LI4 SP6 BL60 BL67 GB21 ST36 BL20"),
        ("pregnancy_regions_takoda", "takoda-pregnancy", TAKODA, "GB21 LR3 SP10 ST36 BL20"),
        ("pregnancy_points_tcmstudy", "tcmstudy-pregnancy", "GB21", "LI4 SP6 CV12 ST36"),
        ("pregnancy_points_blog_list", "pregnancy-blog-list", "ST25 CV4 CV5", "LI4 SP6 CV12 ST36 BL62"),
        ("pregnancy_points_rose_city", "rose-city-pregnancy", "LI4 SP6 GB21 LR3", "BL60 BL67 CV12 ST36"),
        ("pregnancy_points_kokkalis", "kokkalis-pregnancy", "LI4 SP6 BL60 BL67 GB21", "LR3 CV12 ST36"),
        ("pregnancy_points_some_schools", "general-knowledge", "SP10 LR3", "LI4 SP6 CV12 ST36"),
        (
            "pregnancy_points_iaomai",
            "iaomai",
            "LI4 ST17 SP6 BL67 GB21 CV4",
            "BL60 LR3 BL31 BL32 BL33 CV2 ST36",
        ),
        ("pregnancy_points_appunture", "appunture", "LI4 SP6 BL60 BL67 GB21 LR3", "CV4 BL32 ST36"),
        ("pregnancy_points_joy_hub", "joy-hub", "LI4 SP6 BL60 BL67", "GB21 LR3 CV4 BL32 ST36"),
        ("pregnancy_points_acukit", "acukit", "LI4 SP6 BL32 BL60 GB21 CV4", "LR3 BL67 ST36"),
        ("pregnancy_points_tcm_cdss", "tcm-cdss", "LI4 SP6 BL60 GB21 CV4", "BL67 LR3 BL32 ST36"),
        ("pregnancy_points_gadsu", "gadsu", "LI4 SP6", "BL60 BL67 GB21 LR3 CV4 BL32 ST36"),
    ];
    sets.into_iter()
        .map(|(rule, source, points, free)| {
            let row = set_of(rule, source, points, free);
            // Not for whoever is not pregnant, nor for whoever may be: those keep the strictest set.
            row.not_for(pregnancy("no")).not_for(pregnancy("possible"))
        })
        .collect()
}
