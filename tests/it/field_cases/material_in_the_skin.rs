//! Fillers, threads, silicone, gold, pigment: material that lasts longer than its rule did, or that moves.

use super::*;

fn in_zone(code: &str, days: u32, zone: &str) -> Value {
    json!([{ "risk": code, "days_ago": days, "zones": [zone] }])
}

/// PRS Global Open 2024;12:e5934: seen on a scan in 33 of 33 people after 2 to 15 years. After 180 days nothing was said.
#[test]
fn an_old_filler_is_felt_for_before_each_needle() {
    for days in [200, 1100] {
        Case::of(&at_risk(woman_for("wrinkles", "cheek"), in_zone("dermal_filler", days, "cheek")))
            .decides(Verdict::Treat)
            .owes(&[])
            .finds_no("dermal_filler_zone dermal_filler_lower_lid_lasting")
            .instructs("dermal_filler_lasting", "Inspect and palpate before each needle");
        Case::of(&at_risk(woman_for("eye_bags", "lower_lid"), in_zone("dermal_filler", days, "lower_lid")))
            .decides(Verdict::Treat)
            .bars("dermal_filler_lower_lid_lasting", "ST2 lower_lid")
            .without_zones("lower_lid");
    }
    // Nobody said where: it may be the lower lid.
    let somewhere = json!([{ "risk": "dermal_filler", "days_ago": 200 }]);
    Case::of(&at_risk(woman_for("eye_bags", "lower_lid"), somewhere))
        .bars("dermal_filler_lower_lid_lasting", "ST2 lower_lid")
        .without_zones("lower_lid");
}

/// PDO keeps its shape for 12 weeks and is gone after 48; the rule ended at 90 days.
#[test]
fn threads_of_pdo_rest_their_zones_for_a_year() {
    let threads = |days: u32| at_risk(woman_for("sagging", "cheek"), in_zone("pdo_threads", days, "cheek"));
    for days in [91, 364] {
        Case::of(&threads(days))
            .decides(Verdict::Treat)
            .owes(&[])
            .bars("pdo_threads_zone", "ST3 SI18 cheek")
            .without_zones("cheek")
            .forbids("pdo_threads_zone", "electroacupuncture microcurrent");
    }
    Case::of(&threads(365)).decides(Verdict::Treat).finds_no("pdo_threads_zone");
    Case::of(&at_risk(woman(), in_zone("pdo_threads", 91, "cheek"))).without_zones("cheek");
}

/// Polylactic acid lasts two to four years by a vendor; its threads had no code of their own and passed as absorbable.
#[test]
fn threads_of_polylactic_acid_rest_their_zones_for_three_years() {
    let threads =
        |days: u32| at_risk(woman_for("sagging", "cheek"), in_zone("long_lasting_threads", days, "cheek"));
    for days in [200, 1094] {
        Case::of(&threads(days))
            .decides(Verdict::Treat)
            .owes(&[])
            .bars("long_lasting_threads_zone", "ST3 SI18 cheek")
            .without_zones("cheek");
    }
    Case::of(&threads(1095)).finds_no("long_lasting_threads_zone");
    Case::of(&threads(100)).waits(80);
    // As it was recorded before, as PDO: that zone is out as well.
    Case::of(&at_risk(woman_for("sagging", "cheek"), in_zone("pdo_threads", 200, "cheek")))
        .decides(Verdict::Treat)
        .without_zones("cheek");
}

/// Silicone of the lips, lines of the upper lip: GV26, LI19 and ST4 were withheld, "along the crease, 3 needles" stayed.
#[test]
fn silicone_does_not_keep_to_a_zone() {
    let risks = json!([{ "risk": "permanent_filler", "zones": ["lips"] }]);
    Case::of(&at_risk(woman_for("fine_lines", "upper_lip"), risks))
        .decides(Verdict::Treat)
        .owes(&["permanent_filler_or_unknown_injectable by physician"])
        .bars("implant_margin_mouth", "upper_lip lips nasolabial marionette chin GV26 LI19 ST4")
        .without("upper_lip/along_crease GV26 LI19 ST4")
        .without_zones("lips upper_lip nasolabial marionette chin")
        .instructs("implant_margin_mouth", "20 mm");
}

/// IJDVL 2022;88:222: granulomas along gold threads. LI20, ST4 and the crease stayed in beside a thread in the cheek.
#[test]
fn gold_threads_have_a_margin() {
    let risks = json!([{ "risk": "gold_thread", "zones": ["cheek"] }]);
    Case::of(&at_risk(woman_for("wrinkles", "nasolabial"), risks))
        .decides(Verdict::Treat)
        .owes(&["permanent_filler_or_unknown_injectable by physician"])
        .bars("implant_margin_mid_face", "ST3 SI18 LI20 ST4 nasolabial nose upper_lip marionette lower_lid")
        .without_zones("cheek nasolabial lower_lid upper_lip nose marionette");
}

/// Every zone in which such a material can lie has its neighbours.
#[test]
fn a_material_of_no_stated_place_keeps_the_whole_face_out() {
    for code in ["permanent_filler", "unknown_injectable", "gold_thread"] {
        Case::of(&at_risk(woman(), json!([{ "risk": code }])))
            .decides(Verdict::Treat)
            .assumes("permanent_filler_or_unknown_injectable", &["zones"])
            .at_most(0, 10, 10);
        let forehead = json!([{ "risk": code, "zones": ["forehead"] }]);
        Case::of(&at_risk(woman(), forehead))
            .bars("implant_margin_brow", "forehead glabella upper_lid_brow nose temple")
            .finds_no("implant_margin_mouth implant_margin_mid_face implant_margin_jaw");
    }
}

#[test]
fn a_tattoo_by_its_age() {
    let tattoo =
        |days: u32| at_risk(woman_for("wrinkles", "forehead"), in_zone("tattoo_face", days, "forehead"));
    Case::of(&tattoo(41)).decides(Verdict::Treat).bars("tattoo_recent", "forehead").without_zones("forehead");
    Case::of(&tattoo(42))
        .decides(Verdict::Treat)
        .finds_no("tattoo_recent")
        .instructs("tattoo_healed", "beside the pigment")
        .leaves_open(Side::Bilateral, "forehead");
    let makeup = json!([{ "risk": "permanent_makeup", "days_ago": 400, "zones": ["upper_lid_brow"] }]);
    Case::of(&at_risk(woman(), makeup)).finds("tattoo_healed");
}

#[test]
fn numbed_skin_does_not_warn() {
    let numb = json!([{ "risk": "numbed_skin", "zones": ["nasolabial"] }]);
    Case::of(&at_risk(woman(), numb))
        .decides(Verdict::Treat)
        .bars("numbed_skin", "nasolabial LI20")
        .without_zones("nasolabial");
    Case::of(&not_asked(woman(), "numbed_skin")).decides(Verdict::Incomplete).asks("risk.numbed_skin", true);
}
