//! How far needles go in the young, the old and the slim, under fragile skin, and in the nape.

use super::row::*;

const OVER_THE_LUNG: &str = "BL11 BL12 BL13 BL14 BL15 BL16 BL17 BL18 BL19 BL20 BL21";
const AROUND_THE_EYES: &str = "upper_lid_brow lower_lid crows_feet BL2 EX-HN4 TE23 GB1 ST2 EX-HN5";

fn aged(age: u8) -> serde_json::Value {
    told(serde_json::json!({ "age": age, "concerns": [{ "concern": "dryness", "zones": ["cheek"] }] }))
}

fn tired_eyes(age: u8) -> serde_json::Value {
    told(serde_json::json!({ "age": age, "concerns": [{ "concern": "dark_circles" }] }))
}

fn thin() -> serde_json::Value {
    told(serde_json::json!({ "signs": ["build_thin"] }))
}

fn lines_everywhere() -> serde_json::Value {
    let zones = [
        "forehead",
        "glabella",
        "cheek",
        "nasolabial",
        "upper_lip",
        "marionette",
        "chin",
        "jawline",
        "temple",
    ];
    told(serde_json::json!({ "concerns": [{ "concern": "wrinkles", "zones": zones, "severity": "severe" }] }))
}

pub(super) fn rows() -> Vec<Row> {
    let in_the_face = |who, wishes| {
        row("short_needles_in_the_face", who)
            .wishing(wishes)
            .out("needle", AROUND_THE_EYES)
            .free("LI20 ST4 GB14 EX-HN3 nasolabial forehead GB20 ST36")
            .caps(
                "inserted_mm.forehead=5 inserted_mm.glabella=5 inserted_mm.cheek=5 inserted_mm.nasolabial=5 \
                 inserted_mm.upper_lip=5 inserted_mm.marionette=5 inserted_mm.chin=5 inserted_mm.jawline=5 \
                 inserted_mm.masseter=5 inserted_mm.temple=5 inserted_mm.neck=5 inserted_mm.scalp=5 inserted_mm.nose=5 \
                 inserted_mm.lips=5 inserted_mm.ear_front=5 inserted_mm.ear_back=5",
            )
            .though_nothing_reaches("inserted_mm.ear inserted_mm.neck inserted_mm.nose inserted_mm.masseter")
            .not_for(lines_everywhere())
            .not_for(nobody_at_risk())
            .not_for(tired_eyes(18))
            .not_for(tired_eyes(74))
    };
    let in_the_body = |who| {
        row("short_needles_in_the_body", who)
            .wishing("ST36 ST25 CV12 GB20 BL10")
            .free("ST36 ST25 CV12 SP6 LI4")
            .though_nothing_reaches(
                "inserted_mm.CV4 inserted_mm.CV5 inserted_mm.CV6 inserted_mm.CV9 inserted_mm.CV10 inserted_mm.GB26 \
                 inserted_mm.LR13",
            )
            .caps(
                "inserted_mm.body=12 inserted_mm.ST25=10 inserted_mm.CV4=10 inserted_mm.CV5=10 inserted_mm.CV6=10 \
                 inserted_mm.CV9=10 inserted_mm.CV10=10 inserted_mm.CV12=10 inserted_mm.GB26=10 inserted_mm.LR13=10 \
                 inserted_mm.GB20=10 inserted_mm.BL10=7",
            )
            .not_for(nobody_at_risk())
            .not_for(risk("skin_fragility"))
            .not_for(aged(18))
            .not_for(aged(74))
    };
    let lung = |who| {
        row("lung_points_young_or_old", who)
            .wishing("BL13 BL18")
            .out("needle current", OVER_THE_LUNG)
            .free("BL22 BL23 BL25 GV14 ST36 LI20")
            .instead("LU9", "BL13")
            .instead("LR3", "BL18")
            .tells("Leave out the points on the back over the lung")
            .not_for(aged(18))
            .not_for(aged(74))
    };
    let nape = |who| {
        row("nape_left_out", who)
            .wishing("GB20 BL10")
            .out("needle current", "GB20 BL10")
            .free("GV20 Anmian ST36 LI20 BL23")
            .tells("Do not needle the nape")
            .not_for(nobody_at_risk())
            .not_for(aged(74))
    };
    vec![
        in_the_face(tired_eyes(17), "ST8"),
        in_the_face(tired_eyes(75), "ST8"),
        in_the_face(thin(), "TE23 BL2 ST8 ST4"),
        in_the_face(risk("slim_build"), "TE23 BL2 ST8 ST4")
            .while_open(not_asked_about("slim_build"), AROUND_THE_EYES),
        in_the_face(risk("skin_fragility"), "TE23 BL2"),
        in_the_body(aged(17)),
        in_the_body(aged(75)),
        in_the_body(thin()),
        in_the_body(risk("slim_build")),
        lung(aged(17)),
        lung(aged(75)),
        nape(aged(75)).instead("GV20", "GB20"),
        nape(risk_with("vertigo", status("past"))).instead("GV20", "GB20"),
    ]
}
