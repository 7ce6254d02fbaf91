//! New patches of an old disease of the skin, where a needle went through healthy skin.

use super::*;

fn koebner(status: Option<&str>, zones: &Value) -> Value {
    at_risk(woman(), json!([{ "risk": "koebner_disease", "status": status, "zones": zones }]))
}

/// NEJM 2013;368:1635: new guttate psoriasis at needle sites in a man of 73 whose skin was clear there. Only the patch was
/// blocked, and 29 needles went into healthy skin.
#[test]
fn a_psoriasis_of_which_nobody_said_whether_it_is_quiet_waits() {
    let case = Case::of(&with(koebner(None, &json!(["scalp"])), json!({ "age": 73 })))
        .decides(Verdict::Defer)
        .owes(&["koebner_active by dermatologist"])
        .assumes("koebner_active", &["status"])
        .asks_detail("koebner_disease", "status")
        .bars("koebner_active", "LI20 glabella ST36 GV20");
    // What is left is pressing.
    let alternative = case.decision.alternative().expect("a plan without needles");
    assert_eq!(alternative.modality(), Modality::Acupressure);
}

#[test]
fn an_active_disease_keeps_needles_from_all_skin() {
    Case::of(&koebner(Some("active"), &json!(["scalp"])))
        .decides(Verdict::Defer)
        .owes(&["koebner_active by dermatologist"])
        .finds_no("koebner_stable")
        .asks_nothing()
        .bars("koebner_active", "LI20 glabella ST36 GV20")
        .forbids(
            "koebner_active",
            "press_needle electroacupuncture derma_rolling facial_gua_sha facial_cupping body_cupping moxa",
        );
}

#[test]
fn a_quiet_disease_leaves_few_needles_away_from_the_patch() {
    Case::of(&koebner(Some("controlled"), &json!(["nasolabial"])))
        .decides(Verdict::Treat)
        .owes(&[])
        .finds_no("koebner_active")
        .asks_nothing()
        .caps("koebner_stable", json!({ "face_needles": 6, "needles": 10 }))
        .bars("koebner_stable", "LI20 nasolabial")
        .without_zones("nasolabial")
        .instructs(
            "koebner_stable",
            "have cuts, scratches, injections, tattoos or blood tests ever brought on a new patch",
        )
        .at_most(6, 10, 10);
    // No ring of needles around any patch.
    let patches = json!([{ "concern": "hyperpigmentation", "zones": ["cheek", "forehead"], "main": true }]);
    let person = with(koebner(Some("controlled"), &json!([])), json!({ "concerns": patches }));
    let case = Case::of(&person);
    assert!(case.planned().iter().all(|site| !site.ends_with("around_patch")), "{:?}", case.planned());
}

/// Vitiligo of the hands: "not on the face" could not be said, so the whole face was out as if nothing had been.
#[test]
fn a_patch_nowhere_in_the_face_leaves_the_face_open() {
    Case::of(&koebner(Some("controlled"), &json!([])))
        .decides(Verdict::Treat)
        .owes(&[])
        .asks_nothing()
        .assumes("koebner_stable", &[])
        .leaves_open(Side::Bilateral, "glabella nasolabial LI20 EX-HN3")
        .at_most(6, 10, 10);
    // Left out is not nowhere.
    Case::of(&koebner(Some("controlled"), &Value::Null))
        .decides(Verdict::Treat)
        .assumes("koebner_stable", &["zones"])
        .asks_detail("koebner_disease", "zones")
        .bars("koebner_stable", "glabella nasolabial LI20 EX-HN3")
        .at_most(0, 10, 10);
}

/// An active psoriasis stood under the milder code of eczema too, which keeps its own zones out and no more.
#[test]
fn psoriasis_stands_under_one_code() {
    use tcm_facial::atlas::Language;
    for language in [Language::English, Language::SimplifiedChinese] {
        let psoriasis = if language == Language::English { "psoriasis" } else { "银屑病" };
        let naming = Risk::ALL.iter().filter(|risk| {
            let label = risk.label(language).to_lowercase();
            label.contains(psoriasis) || risk.question(language).to_lowercase().contains(psoriasis)
        });
        assert!(naming.eq(&[Risk::KoebnerDisease]), "{language}");
    }
}
