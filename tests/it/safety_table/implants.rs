//! What stays in the face after a procedure: material, its neighbourhood, threads, pigment; and skin that is numb.

use super::row::*;
use serde_json::{Value, json};

/// Neither pierced nor pressed, no current, no heat; light does not matter.
const LEFT_ALONE: &str = "needle skin_contact current heat";

pub(super) fn rows() -> Vec<Row> {
    let mut rows = margins();
    rows.extend(fillers());
    rows.extend(toxin());
    rows.extend(threads());
    rows.extend(tattoos());
    rows.extend(numb());
    rows
}

fn at(code: &str, zone: &str, days: u32) -> Value {
    risk_with(code, json!({ "zones": [zone], "days_ago": days }))
}

fn nowhere(code: &str) -> Value {
    risk_with(code, json!({ "zones": [] }))
}

/// Material does not keep to a zone. For each: where it was put, what is left alone, what is not, and a zone whose neighbours
/// are others.
struct Margin {
    rule: &'static str,
    put_in: &'static [&'static str],
    out: &'static str,
    free: &'static str,
    other: &'static str,
}

const MARGINS: [Margin; 8] = [
    Margin {
        rule: "implant_margin_mouth",
        put_in: &["lips", "upper_lip"],
        out: "lips upper_lip nasolabial marionette chin LI19 LI20 GV26 CV24 ST3 ST4 EX-HN8 Jiachengjiang",
        free: "EX-HN3 GV20 SI18 ST2 ST5 ST6 CV23 cheek nose jawline neck glabella ST36",
        other: "forehead",
    },
    Margin {
        rule: "implant_margin_mid_face",
        put_in: &["cheek", "nasolabial"],
        out: "cheek nasolabial lower_lid upper_lip nose marionette ST2 ST3 ST4 ST7 SI18 LI19 LI20 GV25 EX-HN3 EX-HN8",
        free: "BL2 GV20 GB14 TE17 CV24 CV23 ST6 glabella forehead temple crows_feet chin jawline ST36",
        other: "chin",
    },
    Margin {
        rule: "implant_margin_eye",
        put_in: &["lower_lid", "upper_lid_brow", "crows_feet"],
        out: "lower_lid upper_lid_brow crows_feet cheek nose temple ST2 ST3 ST7 SI18 BL2 TE23 GB1 GB8 EX-HN4 EX-HN5 LI20 EX-HN3",
        free: "GB14 GV20 ST4 CV24 ST6 CV23 forehead glabella nasolabial upper_lip chin jawline ST36",
        other: "chin",
    },
    Margin {
        rule: "implant_margin_brow",
        put_in: &["forehead", "glabella"],
        out: "forehead glabella upper_lid_brow nose temple GB14 EX-HN3 EX-HN4 EX-HN5 BL2 TE23 GV24 ST8 GB8 LI20",
        free: "GV20 GB1 ST2 ST4 SI18 CV24 crows_feet lower_lid nasolabial cheek chin ST36",
        other: "chin",
    },
    Margin {
        rule: "implant_margin_nose",
        put_in: &["nose"],
        out: "nose glabella nasolabial upper_lip lower_lid GV25 LI20 EX-HN3 BL2 ST2 ST3 ST4 LI19 GV26",
        free: "GB14 GV20 SI18 CV24 GB1 forehead cheek crows_feet marionette chin temple ST36",
        other: "jawline",
    },
    Margin {
        rule: "implant_margin_lower_face",
        put_in: &["marionette", "chin"],
        out: "marionette chin lips jawline nasolabial CV24 ST3 ST4 ST5 ST6 TE17 LI20 GV26 Jiachengjiang",
        free: "GV20 EX-HN3 SI18 ST2 ST7 CV23 cheek nose masseter neck glabella upper_lip ST36",
        other: "temple",
    },
    Margin {
        rule: "implant_margin_jaw",
        put_in: &["jawline", "masseter"],
        out: "jawline masseter marionette cheek ear_front neck ST2 ST3 ST4 ST5 ST6 ST7 SI18 SI19 TE17 CV23 Qianzheng",
        free: "GV20 EX-HN3 LI20 CV24 GB8 nose nasolabial chin lower_lid temple ear_back nape ST36",
        other: "forehead",
    },
    Margin {
        rule: "implant_margin_temple",
        put_in: &["temple"],
        out: "temple forehead crows_feet upper_lid_brow ear_front EX-HN3 EX-HN4 EX-HN5 GB1 GB8 GB14 TE23 BL2 ST7 ST8",
        free: "GV20 LI20 ST2 SI18 CV24 ST6 glabella lower_lid cheek nasolabial chin ST36",
        other: "chin",
    },
];

fn margins() -> Vec<Row> {
    let of = |margin: &'static Margin, who| {
        row(margin.rule, who)
            .wishing("GB14 SI18 TE17 CV24")
            .out(LEFT_ALONE, margin.out)
            .free(margin.free)
            .tells("The material does not stay within one zone: keep 20 mm away")
            .not_for(nobody_at_risk())
    };
    let mut rows = Vec::new();
    for margin in &MARGINS {
        for code in ["permanent_filler", "unknown_injectable", "gold_thread"] {
            for zone in margin.put_in {
                rows.push(
                    of(margin, in_zone(code, zone))
                        .not_for(in_zone(code, margin.other))
                        .not_for(nowhere(code))
                        // A filler that goes away by itself is another matter.
                        .not_for(at("dermal_filler", zone, 4_000)),
                );
            }
            rows.push(of(margin, risk(code)).assumes("zones"));
        }
        // Late lumps keep to their zone no better.
        let lumps = |who| of(margin, who).but_in_all("refer").may_be_pressed();
        let in_zones = margin.put_in.iter().map(|zone| in_zone("filler_nodules", zone));
        rows.extend(in_zones.map(|who| lumps(who).not_for(in_zone("filler_nodules", margin.other))));
        rows.push(lumps(risk("filler_nodules")).assumes("zones"));
    }
    rows
}

fn fillers() -> Vec<Row> {
    let code = "dermal_filler";
    let lower_lid = |who| {
        row("dermal_filler_lower_lid_lasting", who)
            .wishing("ST2")
            .out(LEFT_ALONE, "lower_lid ST1 ST2 BL1 EX-HN7")
            .free("GB1 BL2 LI20 EX-HN3 SI18 crows_feet upper_lid_brow cheek nasolabial ST36")
            .tells("Leave the lower lid out")
            .not_for(at(code, "cheek", 4_000))
            .not_for(risk_with(code, json!({ "zones": [], "days_ago": 4_000 })))
            .not_for(in_zone("biostimulator", "chin"))
    };
    let lasting = |who| {
        row("dermal_filler_lasting", who)
            .tells("It may still be there years later")
            .not_for(nobody_at_risk())
            .not_for(at("biostimulator", "chin", 4_000))
    };
    vec![
        lasting(at(code, "cheek", 4_000)).free(EVERYWHERE),
        lasting(at(code, "cheek", 0)).but_in_all("defer").may_be_pressed().after_days(28),
        lower_lid(at(code, "lower_lid", 4_000)),
        // Nobody said where: under the eye as well.
        lower_lid(days_ago(code, 4_000)).assumes("zones"),
    ]
}

fn toxin() -> Vec<Row> {
    let code = "botulinum_toxin";
    let zone = |who| {
        row("botulinum_toxin_zone", who)
            .forbids("electroacupuncture microcurrent")
            .tells("Leave the treated muscle alone: it has been relaxed deliberately")
    };
    vec![
        zone(at(code, "nasolabial", 119))
            .out("needle current", "nasolabial LI20 ST3 ST4")
            .free("glabella EX-HN3 GV20 SI18 ST36")
            .not_for(at(code, "nasolabial", 120))
            .elsewhere(at(code, "jawline", 119), "nasolabial LI20 glabella"),
        zone(days_ago(code, 119))
            .out("needle current", FACE)
            .free(BODY)
            .assumes("zones")
            .not_for(days_ago(code, 120)),
        // In the armpit, against sweat.
        zone(risk_with(code, json!({ "zones": [], "days_ago": 119 })))
            .free(EVERYWHERE)
            .not_for(days_ago(code, 120)),
    ]
}

fn threads() -> Vec<Row> {
    let mut rows = Vec::new();
    for (rule, code, days) in [
        ("pdo_threads_zone", "pdo_threads", 365),
        ("long_lasting_threads_zone", "long_lasting_threads", 1_095),
    ] {
        let zone = |who| {
            row(rule, who)
                .forbids("electroacupuncture microcurrent")
                .tells("Find out where each thread runs")
                .tells("Stay off the treated zones")
        };
        rows.extend([
            zone(at(code, "nasolabial", days - 1))
                .out(LEFT_ALONE, "nasolabial LI20 ST3 ST4")
                .free("glabella EX-HN3 GV20 SI18 ST36")
                .not_for(at(code, "nasolabial", days))
                .elsewhere(at(code, "jawline", days - 1), "nasolabial LI20 glabella"),
            zone(days_ago(code, days - 1))
                .out(LEFT_ALONE, FACE)
                .free(BODY)
                .assumes("zones")
                .not_for(days_ago(code, days)),
        ]);
    }
    rows
}

fn tattoos() -> Vec<Row> {
    let code = "tattoo_face";
    let recent = |who| row("tattoo_recent", who).tells("Stay off the tattooed skin");
    let healed = |who| {
        row("tattoo_healed", who)
            .free(EVERYWHERE)
            .tells("Needle beside the pigment")
            .tells("Raised, itching or scaling pigment")
            .not_for(nobody_at_risk())
    };
    vec![
        recent(at(code, "nasolabial", 41))
            .out(EVERYTHING, "nasolabial LI20 ST3 ST4")
            .free("glabella EX-HN3 GV20 SI18 ST36")
            .not_for(at(code, "nasolabial", 42))
            .elsewhere(at(code, "neck", 41), "nasolabial LI20 glabella"),
        recent(days_ago(code, 41))
            .out(EVERYTHING, FACE)
            .free(BODY)
            .assumes("zones")
            .not_for(days_ago(code, 42)),
        recent(in_zone(code, "nasolabial"))
            .out(EVERYTHING, "nasolabial LI20")
            .free("glabella EX-HN3 ST36")
            .assumes("days_ago")
            .not_for(nobody_at_risk()),
        healed(at(code, "neck", 4_000)),
        healed(at("permanent_makeup", "lips", 4_000)),
    ]
}

fn numb() -> Vec<Row> {
    let code = "numbed_skin";
    let numb = |who| {
        row("numbed_skin", who)
            .tells("Stay off numb skin")
            .tells("Wash the cream off")
            .not_for(nobody_at_risk())
    };
    vec![
        numb(in_zone(code, "nasolabial"))
            .out(LEFT_ALONE, "nasolabial LI20 ST3 ST4")
            .free("glabella EX-HN3 GV20 SI18 ST36")
            .elsewhere(in_zone(code, "forehead"), "nasolabial LI20"),
        numb(risk(code)).out(LEFT_ALONE, FACE).free(BODY).assumes("zones"),
        // A foot, say.
        numb(nowhere(code)).free(EVERYWHERE),
    ]
}
