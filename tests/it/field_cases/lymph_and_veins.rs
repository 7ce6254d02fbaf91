//! Lymph nodes, irradiated skin, ports and shunts: which limb, which side, and what lies beside the field.

use super::*;

const ARM: &str = "LI4 LI11 LU7 HT7 PC6 TE5 SI3";
const LEG: &str = "ST36 SP6 SP10 LR3 KI3 GB34";

fn one(code: &str, side: Option<&str>) -> Value {
    at_risk(woman(), json!([{ "risk": code, "side": side }]))
}

/// A survivor of cancer of the left breast: arm and leg could not be told apart, so the left leg was withheld too and six
/// needles went to the right alone.
#[test]
fn nodes_of_the_left_armpit_leave_the_legs_and_the_right_arm_free() {
    let case = Case::of(&one("lymph_nodes_armpit", Some("left"))).decides(Verdict::Treat).owes(&[]);
    let case = case.leaves_open(Side::Bilateral, LEG).leaves_open(Side::Right, ARM);
    let screening = engine().screen(&case.intake);
    for name in ARM.split(' ').chain(["LI15", "LI16", "BL17", "GB21"]) {
        let mut barring = screening.blocking_rules(Modality::Needle, site(name), Side::Left);
        assert!(barring.any(|rule| *rule == *"lymph_nodes_armpit"), "{name}");
    }
    assert_eq!(case.finding("lymph_nodes_armpit")["blocks"]["side"], "left");
    assert!(case.planned().contains(&"ST36".to_owned()), "{:?}", case.planned());
    let legs = case.decision.protocol().unwrap();
    let both = |code: &str| crate::support::insertion(legs, code).side();
    assert_eq!(both("ST36"), Side::Bilateral);
    case.instructs("lymph_nodes_armpit", "a blood-pressure cuff on that arm");
}

#[test]
fn nodes_of_the_groin_leave_the_arms_free() {
    let case = Case::of(&one("lymph_nodes_groin", Some("right"))).decides(Verdict::Treat).owes(&[]);
    let case = case.leaves_open(Side::Bilateral, ARM).leaves_open(Side::Left, LEG);
    let screening = engine().screen(&case.intake);
    for name in LEG.split(' ').chain(["ST25", "BL23"]) {
        let mut barring = screening.blocking_rules(Modality::Needle, site(name), Side::Right);
        assert!(barring.any(|rule| *rule == *"lymph_nodes_groin"), "{name}");
    }
}

/// Nobody said on which side: both, and the finding says so.
#[test]
fn a_side_that_was_not_stated_is_both_sides() {
    for (code, limb) in [("lymph_nodes_armpit", ARM), ("lymph_nodes_groin", LEG), ("dialysis_access", ARM)] {
        let rule = if code == "dialysis_access" { "dialysis_access_arm" } else { code };
        let case = Case::of(&one(code, None)).assumes(rule, &["side"]).asks_detail(code, "side");
        let screening = engine().screen(&case.intake);
        for (name, side) in limb.split(' ').flat_map(|name| [(name, Side::Left), (name, Side::Right)]) {
            let mut barring = screening.blocking_rules(Modality::Needle, site(name), side);
            assert!(barring.any(|barring| *barring == *rule), "{rule} leaves {name} open");
        }
        assert_eq!(case.finding(rule)["blocks"]["side"], Value::Null, "{rule}");
    }
    for code in
        ["lymph_nodes_armpit", "lymph_nodes_groin", "lymph_nodes_neck", "venous_port", "dialysis_access"]
    {
        Case::of(&not_asked(woman(), code)).decides(Verdict::Incomplete).asks(&format!("risk.{code}"), true);
    }
    // The codes that do not say which limb are no longer asked.
    for code in ["lymph_node_removal", "lymphoedema"] {
        Case::of(&not_asked(woman(), code)).decides(Verdict::Treat);
    }
}

/// Nodes of the left side of the neck, and radiotherapy of the neck: ST5, ST6 and ST7 stayed in on both sides.
#[test]
fn the_jaw_beside_an_irradiated_neck_stays_out() {
    let jaw = |days: Value| {
        let concerns =
            json!([{ "concern": "jowls", "zones": ["jawline"], "severity": "moderate", "main": true }]);
        let risks = json!([
            { "risk": "lymph_nodes_neck", "side": "left" },
            { "risk": "head_neck_radiotherapy", "zones": ["neck"], "days_ago": days },
        ]);
        at_risk(with(woman(), json!({ "concerns": concerns })), risks)
    };
    Case::of(&jaw(json!(1000)))
        .decides(Verdict::Treat)
        .owes(&["head_neck_radiotherapy by oncologist", "lymph_nodes_neck by physician"])
        .bars("head_neck_radiotherapy_neck_margin", "ST5 ST6 ST7 jawline masseter chin neck")
        .without_zones("neck jawline masseter chin ear_back nape")
        .forbids("lymph_nodes_neck", "facial_gua_sha facial_cupping");
    // Within a year nothing in the face at all, and a date that was not stated is within a year.
    for days in [json!(100), Value::Null] {
        Case::of(&jaw(days))
            .decides(Verdict::Treat)
            .owes(&[
                "head_neck_radiotherapy by oncologist",
                "head_neck_radiotherapy_recent by oncologist",
                "lymph_nodes_neck by physician",
            ])
            .bars("head_neck_radiotherapy_recent", "LI20 glabella GV20")
            .at_most(0, 10, 10);
    }
}

/// A fistula bleeds and clots; nobody lifts it.
#[test]
fn an_arm_with_a_shunt_is_left_alone_for_good() {
    let case = Case::of(&one("dialysis_access", Some("right"))).decides(Verdict::Treat).owes(&[]);
    assert_eq!(case.finding("dialysis_access_arm")["cleared_by"], "nobody");
    case.leaves_open(Side::Left, ARM).leaves_open(Side::Bilateral, LEG);
    Case::of(&one("venous_port", Some("left")))
        .decides(Verdict::Treat)
        .leaves_open(Side::Right, "LU7 LI4")
        .instructs("venous_port", "Keep the strap of a face cradle off them");
}

#[test]
fn bones_with_cancer_are_not_pressed_or_turned() {
    Case::of(&at_risk(with(woman(), json!({ "preferences": {} })), json!([{ "risk": "bone_metastases" }])))
        .decides(Verdict::Treat)
        .owes(&["bone_metastases by oncologist"])
        .bars("bone_metastases", "BL10 BL18 BL23 GV4 GV14 neck nape")
        .caps("bone_metastases", json!({ "position": "supine" }))
        .forbids("bone_metastases", "body_cupping electroacupuncture");
}

/// Yesterday, in the left arm.
#[test]
fn a_fresh_vaccination_rests_that_shoulder() {
    let vaccination = |days: u32| {
        at_risk(woman(), json!([{ "risk": "recent_vaccination", "days_ago": days, "side": "left" }]))
    };
    let case = Case::of(&vaccination(1))
        .decides(Verdict::Treat)
        .leaves_open(Side::Right, "LI15 LI4")
        .leaves_open(Side::Left, "LI4 LI11");
    let screening = engine().screen(&case.intake);
    let mut barring = screening.blocking_rules(Modality::Needle, site("LI15"), Side::Left);
    assert!(barring.any(|rule| *rule == *"recent_vaccination"));
    Case::of(&vaccination(3)).finds_no("recent_vaccination");
}
