//! Reading and building an intake: every problem is reported at once with its path, and a valid intake round-trips.

use super::support::{intake, somebody, somebody_with};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::fmt::Debug;
use tcm_facial::atlas::Language;
use tcm_facial::atlas::{FacialZone, Point, Side};
use tcm_facial::intake::{
    Age, Answer, Ask, Change, Concern, Detail, Intake, Modality, Preferences, Pregnancy, PresentRisk,
    RawIntake, ReportedConcern, Risk, RiskAnswers, RiskState, Severity, Sex, Sign, Status, Vitals,
};

fn problems(json: &Value) -> Vec<String> {
    let raw: RawIntake = serde_json::from_value(json.clone()).unwrap();
    let error = Intake::try_from(raw).expect_err("the intake is wrong");
    error.problems().iter().map(ToString::to_string).collect()
}

#[test]
fn every_problem_is_reported_at_once_with_its_path() {
    let broken = json!({
        "age": 130,
        "sexx": "female",
        "pregnancy": "no",
        "pregnancy_weeks": 46,
        "breastfeeding": "no",
        "concerns": [
            { "concern": "wrinkels", "zones": ["glabela", 3], "severity": "bad" },
            { "concern": "scars" },
            { "concern": "dryness", "side": "midline" },
            { "concern": "dryness", "main": true },
            { "concern": "redness", "main": true },
        ],
        "signs": ["tongue_pale", "tongue_red", "puls_weak"],
        "lifestyle": "smoking",
        "risks": {
            "present": [
                { "risk": "epilepsy", "status": "past", "zones": ["cheek"] },
                { "risk": "facial_palsy", "status": "controlled" },
                { "risk": "botulinum_toxin", "days_ago": -3 },
                { "status": "active" },
                "anticoagulant",
            ],
            "absent": ["epilepsy", "epilepsi"],
        },
        "vitals": { "systolic_mmhg": 80, "diastolic_mmhg": 85 },
        "event_in_days": 1.5,
        "preferences": { "retention_min": 0, "avoid_points": ["ST99"] },
    });
    let expected = [
        "sexx: unknown field, did you mean `sex`?",
        "age: `130` is out of range, expected 0 to 120",
        "pregnancy_weeks: `46` is out of range, expected 0 to 45",
        "breastfeeding: expected true or false, found a text",
        "lifestyle: expected a list, found a text",
        "event_in_days: expected a whole number, found a decimal number",
        "preferences.retention_min: `0` is out of range, expected 1 to 60",
        "preferences.avoid_points[0]: unknown point `ST99`, did you mean `ST45`?",
        "signs[2]: unknown sign `puls_weak`, did you mean `pulse_weak`?",
        "concerns[0].concern: unknown concern `wrinkels`, did you mean `wrinkles`?",
        "concerns[0].zones[0]: unknown zone `glabela`, did you mean `glabella`?",
        "concerns[0].zones[1]: expected a code, found a whole number",
        "concerns[0].severity: unknown severity `bad`",
        "risks.present[2].days_ago: `-3` is out of range, expected 0 to 43800",
        "risks.present[3].risk: is required",
        "risks.present[4]: expected an object, found a text",
        "risks.absent[1]: unknown risk `epilepsi`, did you mean `epilepsy`?",
        "concerns[1].zones: `scars` requires zones",
        "concerns[2].side: `midline` is not a side of a concern or risk; use `left`, `right` or `bilateral`",
        "concerns[3].concern: `dryness` is listed twice",
        "concerns[4].main: `dryness` is already the main concern",
        "signs[1]: `tongue_red` contradicts `tongue_pale` (only one tongue colour is possible)",
        "risks.present[0].zones: `epilepsy` takes no `zones`, only `status`",
        "risks.present[1].status: `facial_palsy` cannot be `controlled`, expected `active` or `past`",
        "risks.absent[0]: `epilepsy` is both present and absent",
        "vitals.diastolic_mmhg: the diastolic pressure `85` is not below the systolic pressure `80`",
    ];
    assert_eq!(problems(&broken), expected);
}

#[test]
fn equal_pressures_are_impossible() {
    let vitals = |diastolic: u16| {
        problems(&somebody_with(json!({ "vitals": { "systolic_mmhg": 80, "diastolic_mmhg": diastolic } })))
    };
    let told = "vitals.diastolic_mmhg: the diastolic pressure `80` is not below the systolic pressure `80`"
        .to_owned();
    assert_eq!(vitals(80), [told]);
    assert_eq!(
        intake(&somebody_with(json!({ "vitals": { "systolic_mmhg": 80, "diastolic_mmhg": 79 } })))
            .vitals()
            .diastolic_mmhg(),
        Some(79)
    );
}

#[test]
fn every_further_main_concern_names_the_first() {
    let main = |concern: &str| json!({ "concern": concern, "main": true });
    let three = json!({ "age": 40, "concerns": [main("dryness"), main("redness"), main("dullness")] });
    assert_eq!(
        problems(&three),
        [
            "concerns[1].main: `dryness` is already the main concern",
            "concerns[2].main: `dryness` is already the main concern"
        ]
    );
}

/// Whatever is changed, the intake is one that could have been given.
#[test]
fn every_change_leaves_an_intake_that_can_be_read() {
    let person = intake(&somebody_with(json!({
        "pregnancy": "yes", "pregnancy_weeks": 12, "lifestyle": ["smoking"],
        "risks.present": [{ "risk": "epilepsy", "status": "controlled" }],
    })));
    for change in Change::all(&person) {
        let changed = person.with(change.clone()).unwrap();
        let read: Intake = serde_json::from_value(serde_json::to_value(&changed).unwrap())
            .unwrap_or_else(|error| panic!("{change}: {error}"));
        assert_eq!(read, changed, "{change}");
    }
    let not = person.with(Change::Pregnancy(Pregnancy::No)).unwrap();
    assert_eq!((person.pregnancy_weeks(), not.pregnancy_weeks()), (Some(12), None));
}

#[test]
fn age_and_concerns_are_required() {
    assert_eq!(problems(&json!({})), ["age: is required", "concerns: is required"]);
    assert_eq!(
        problems(&json!({ "age": null, "concerns": [] })),
        ["age: is required", "concerns: at least one concern is required"]
    );
    assert_eq!(problems(&json!([])), ["the intake: expected an object, found a list"]);
    let twice: RawIntake =
        serde_json::from_str(r#"{ "age": 3, "age": 4, "concerns": [{ "concern": "dryness" }] }"#).unwrap();
    assert_eq!(Intake::try_from(twice).unwrap_err().to_string(), "age: is given more than once");
}

#[test]
fn weeks_without_a_pregnancy() {
    let weeks = |pregnancy: &str| somebody_with(json!({ "pregnancy": pregnancy, "pregnancy_weeks": 12 }));
    assert_eq!(
        problems(&weeks("possible")),
        ["pregnancy_weeks: weeks of pregnancy require `pregnancy` to be `yes`"]
    );
    assert_eq!(intake(&weeks("yes")).pregnancy_weeks(), Some(12));
}

#[test]
fn a_field_left_out_or_null_is_unknown() {
    let short = intake(&json!({ "age": 40, "concerns": [{ "concern": "scars", "zones": ["chin"] }] }));
    assert_eq!(
        (short.sex(), short.pregnancy(), short.breastfeeding()),
        (Sex::Unspecified, Pregnancy::Unknown, Answer::Unknown)
    );
    assert!(short.is_first_visit());
    assert_eq!(short.risks().unknown().len(), Risk::ALL.len());
    assert_eq!(short.concerns()[0].severity(), Severity::Moderate);
    let nulls = intake(&json!({
        "age": 40, "sex": null, "pregnancy": null, "pregnancy_weeks": null, "breastfeeding": null, "first_visit": null,
        "concerns": [{ "concern": "scars", "zones": ["chin"], "side": null, "severity": null, "main": null }],
        "signs": null, "lifestyle": null, "risks": null, "vitals": null, "event_in_days": null, "preferences": null,
    }));
    assert_eq!(short, nulls);
}

#[test]
fn risks_are_present_absent_or_unknown() {
    let listed = intake(&somebody_with(json!({
        "risks": { "present": [{ "risk": "nsaid" }], "absent": ["epilepsy"] },
    })));
    let state = |risk| listed.risks().state(risk);
    assert_eq!(
        (state(Risk::Nsaid), state(Risk::Epilepsy), state(Risk::Diabetes)),
        (RiskState::Present, RiskState::Absent, RiskState::Unknown)
    );
    let others = intake(&somebody_with(
        json!({ "risks": { "present": [{ "risk": "nsaid" }], "absent": "all_others" } }),
    ));
    assert_eq!(others.risks().state(Risk::Diabetes), RiskState::Absent);
    assert_eq!(others.risks().unknown().len(), 0);
    let wrong = somebody_with(json!({ "risks": { "absent": "all" } }));
    assert_eq!(problems(&wrong), ["risks.absent: expected `all_others` or a list of risks, found a text"]);
}

#[test]
fn an_intake_is_written_as_it_is_read() {
    let full = somebody_with(json!({
        "risks.present": [
            { "risk": "dermal_filler", "days_ago": 30, "zones": ["cheek"] },
            { "risk": "dermal_filler", "days_ago": 10 },
            { "risk": "facial_palsy", "status": "past", "side": "left" },
        ],
        "lifestyle": ["smoking"],
        "preferences": { "position": "supine", "avoid_points": ["gv29"], "avoid_modalities": ["moxa"] },
    }));
    let once = intake(&full);
    let written = serde_json::to_value(&once).unwrap();
    assert_eq!(intake(&written), once);
    assert_eq!(written["preferences"]["avoid_points"], json!(["EX-HN3"]));
    assert_eq!(serde_json::from_value::<Intake>(written).unwrap(), once);
}

fn cbor<T: Serialize + DeserializeOwned>(value: &T) -> T {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).unwrap();
    ciborium::from_reader(&*bytes).unwrap()
}

fn message_pack<T: Serialize + DeserializeOwned>(value: &T) -> T {
    rmp_serde::from_slice(&rmp_serde::to_vec_named(value).unwrap()).unwrap()
}

fn json_text<T: Serialize + DeserializeOwned>(value: &T) -> T {
    serde_json::from_str(&serde_json::to_string(value).unwrap()).unwrap()
}

#[test]
fn an_intake_and_each_of_its_values_survive_json_cbor_and_message_pack() {
    fn survives<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
        assert_eq!(json_text(value), *value);
        assert_eq!(cbor(value), *value);
        assert_eq!(message_pack(value), *value);
    }
    let full = intake(&somebody_with(json!({
        "pregnancy": "yes",
        "pregnancy_weeks": 12,
        "concerns": [
            { "concern": "wrinkles", "zones": ["glabella"], "side": "left", "severity": "severe", "main": true },
            { "concern": "dryness" },
        ],
        "lifestyle": ["smoking"],
        "risks": {
            "present": [
                { "risk": "migraine", "status": "controlled", "severity": "mild", "days_ago": 30 },
                { "risk": "facial_palsy", "status": "past", "side": "right" },
                { "risk": "dermal_filler", "zones": ["cheek"] },
            ],
            "absent": ["epilepsy"],
        },
        "vitals": { "systolic_mmhg": 120 },
        "event_in_days": 21,
        "preferences": { "face_needles_max": 6, "avoid_points": ["LI4"], "avoid_modalities": ["moxa"] },
    })));
    survives(&full);
    survives(&full.age());
    survives(&full.vitals());
    survives(full.preferences());
    survives(full.risks());
    survives(&RiskState::Absent);
    full.concerns().iter().for_each(survives);
    full.risks().entries().iter().for_each(survives);
    Change::all(&full).for_each(|change| survives(&change));
    let rebuilt =
        full.concerns().iter().fold(Intake::builder(full.age()), |it, concern| it.concern(*concern));
    let rebuilt = rebuilt.risks(full.risks()).vitals(full.vitals()).build().unwrap();
    assert_eq!((rebuilt.risks(), rebuilt.concerns()), (full.risks(), full.concerns()));
}

#[test]
fn a_value_alone_is_checked_as_in_an_intake() {
    fn error<T: DeserializeOwned + Debug>(json: Value) -> String {
        serde_json::from_value::<T>(json).unwrap_err().to_string()
    }
    assert_eq!(error::<Age>(json!(130)), "the age: `130` is out of range, expected 0 to 120");
    assert_eq!(error::<Age>(json!(null)), "the age: expected a whole number, found null");
    assert_eq!(
        error::<ReportedConcern>(json!({ "concern": "scars", "side": "midline", "zone": "chin" })),
        "zone: unknown field, did you mean `zones`?".to_owned()
            + "\nzones: `scars` requires zones"
            + "\nside: `midline` is not a side of a concern or risk; use `left`, `right` or `bilateral`"
    );
    assert_eq!(error::<ReportedConcern>(json!("scars")), "the concern: expected an object, found a text");
    assert_eq!(
        error::<PresentRisk>(json!({ "risk": "epilepsy", "side": "left", "days_ago": 50_000 })),
        "days_ago: `50000` is out of range, expected 0 to 43800\nside: `epilepsy` takes no `side`, only `status`"
    );
    assert_eq!(
        error::<RiskAnswers>(json!({ "present": [{ "risk": "nsaid" }, {}], "absent": ["nsaid"] })),
        "present[1].risk: is required\nabsent[0]: `nsaid` is both present and absent"
    );
    assert_eq!(
        error::<Vitals>(json!({ "systolic_mmhg": 80, "diastolic_mmhg": 85 })),
        "diastolic_mmhg: the diastolic pressure `85` is not below the systolic pressure `80`"
    );
    assert_eq!(
        error::<Preferences>(json!({ "retention_min": 0, "avoid_points": ["ST99"] })),
        "retention_min: `0` is out of range, expected 1 to 60\n".to_owned()
            + "avoid_points[0]: unknown point `ST99`, did you mean `ST45`?"
    );
    assert_eq!(
        error::<Change>(json!({ "risk": ["nsaid", "presnt"] })),
        "unknown state `presnt`, did you mean `present`?"
    );
}

#[test]
fn the_order_of_lists_and_repetitions_do_not_matter() {
    let one = somebody_with(json!({
        "concerns": [{ "concern": "dryness" }, { "concern": "acne" }],
        "signs": ["fatigue", "tongue_pale"],
        "risks.present": [{ "risk": "nsaid" }, { "risk": "diabetes", "status": "active" }, { "risk": "diabetes", "status": "controlled" }],
    }));
    let other = somebody_with(json!({
        "concerns": [{ "concern": "acne" }, { "concern": "dryness" }],
        "signs": ["tongue_pale", "fatigue", "tongue_pale"],
        "risks.present": [{ "risk": "diabetes", "status": "controlled" }, { "risk": "nsaid" }, { "risk": "nsaid" }, { "risk": "diabetes", "status": "active" }],
    }));
    assert_eq!(intake(&one), intake(&other));
}

#[test]
fn the_builder_checks_like_the_wire() {
    let age = Age::new(47).unwrap();
    let built = Intake::builder(age)
        .sex(Sex::Female)
        .pregnancy(Pregnancy::No)
        .breastfeeding(Answer::No)
        .first_visit(false)
        .concern(
            ReportedConcern::new(Concern::Wrinkles)
                .with_zones([FacialZone::Glabella, FacialZone::Nasolabial]),
        )
        .signs([Sign::PoorAppetite, Sign::LooseStool, Sign::BloatingAfterMeals, Sign::Fatigue])
        .signs([Sign::TonguePale, Sign::PulseWeak])
        .deny_all_other_risks()
        .deny_risks([Risk::HeartWarningSigns, Risk::HeartLungSignsNotExamined])
        .vitals(Vitals::new().with_systolic_mmhg(120).with_diastolic_mmhg(80))
        .build()
        .unwrap();
    assert_eq!(built, intake(&somebody()));
    let wrong = Intake::builder(age)
        .pregnancy_weeks(50)
        .signs([Sign::TonguePale, Sign::TongueRed])
        .risk(PresentRisk::new(Risk::Nsaid).with_status(Status::Active).with_side(Side::Left))
        .deny_risks([Risk::Nsaid])
        .vitals(Vitals::new().with_systolic_mmhg(30))
        .preferences(
            Preferences::new().with_avoided_points([Point::ST36]).with_avoided_modalities([Modality::Led]),
        )
        .build()
        .unwrap_err();
    let messages: Vec<String> = wrong.problems().iter().map(ToString::to_string).collect();
    assert_eq!(
        messages,
        [
            "pregnancy_weeks: `50` is out of range, expected 0 to 45",
            "pregnancy_weeks: weeks of pregnancy require `pregnancy` to be `yes`",
            "concerns: at least one concern is required",
            "signs[1]: `tongue_red` contradicts `tongue_pale` (only one tongue colour is possible)",
            "risks.present[0].status: `nsaid` takes no `status` and no other detail",
            "risks.present[0].side: `nsaid` takes no `side` and no other detail",
            "risks.absent[0]: `nsaid` is both present and absent",
            "vitals.systolic_mmhg: `30` is out of range, expected 40 to 300",
        ]
    );
}

#[test]
fn the_builder_refuses_preferences_out_of_range() {
    let wishes = Preferences::new()
        .with_needles_max(1)
        .with_face_needles_max(250)
        .with_body_needles_max(201)
        .with_retention_min(0);
    let build = |wishes| {
        let concern = ReportedConcern::new(Concern::Dryness);
        Intake::builder(Age::new(40).unwrap()).concern(concern).preferences(wishes).build()
    };
    let messages: Vec<String> =
        build(wishes).unwrap_err().problems().iter().map(ToString::to_string).collect();
    assert_eq!(
        messages,
        [
            "preferences.needles_max: expected 0, or 2 needles or more, found `1`",
            "preferences.face_needles_max: `250` is out of range, expected 0 to 200",
            "preferences.body_needles_max: `201` is out of range, expected 0 to 200",
            "preferences.retention_min: `0` is out of range, expected 1 to 60",
        ]
    );
    for wish in ["needles_max", "face_needles_max", "body_needles_max"] {
        let read = |needles: u8| serde_json::from_value::<Preferences>(json!({ wish: needles }));
        let message = read(1).unwrap_err().to_string();
        assert_eq!(message, format!("{wish}: expected 0, or 2 needles or more, found `1`"));
        assert!(read(0).is_ok() && read(2).is_ok());
    }
    let most = build(Preferences::new().with_face_needles_max(200).with_retention_min(60)).unwrap();
    assert_eq!(intake(&serde_json::to_value(&most).unwrap()), most);
}

/// The public contract, counted by hand from the vocabularies.
#[test]
fn the_vocabularies_are_complete() {
    assert_eq!(Concern::ALL.len(), 26);
    assert_eq!(Sign::ALL.len(), 150);
    assert_eq!(Risk::ALL.len(), 138);
    assert_eq!(tcm_facial::intake::Lifestyle::ALL.len(), 14);
    assert_eq!(FacialZone::ALL.len(), 21);
    assert_eq!(Risk::ALL.iter().filter(|risk| risk.ask() == Ask::Always).count(), 115);
    assert_eq!(Risk::ALL.iter().filter(|risk| matches!(risk.ask(), Ask::With(_))).count(), 4);
    for risk in Risk::ALL {
        assert_eq!(risk.accepts(Detail::Status), !risk.statuses().is_empty(), "{risk}");
        assert!(Language::ALL.iter().all(|language| !risk.question(*language).is_empty()), "{risk}");
        assert_eq!(risk.code().parse::<Risk>().unwrap(), *risk);
    }
    for sign in Sign::ALL {
        assert_eq!(sign.code().parse::<Sign>().unwrap(), *sign);
        assert!(
            !sign.label(Language::English).is_empty() && !sign.label(Language::SimplifiedChinese).is_empty()
        );
    }
}

#[test]
fn lists_given_to_the_builder_in_several_calls_add_up() {
    let filler = || PresentRisk::new(Risk::DermalFiller).with_days_ago(400);
    let wrinkles = || ReportedConcern::new(Concern::Wrinkles);
    let built = |concern: ReportedConcern, risk: PresentRisk, preferences: Preferences| {
        let intake =
            Intake::builder(Age::new(47).unwrap()).concern(concern).risk(risk).preferences(preferences);
        serde_json::to_value(intake.build().unwrap()).unwrap()
    };
    let (forehead, chin) = (FacialZone::Forehead, FacialZone::Chin);
    let (needle, pressure) = (Modality::Needle, Modality::Acupressure);
    assert_eq!(
        built(
            wrinkles().with_zones([forehead]).with_zones([chin]),
            filler().with_zones([chin]).with_zones([forehead]),
            Preferences::new()
                .with_avoided_points([Point::LI4])
                .with_avoided_points([Point::ST36])
                .with_avoided_modalities([needle])
                .with_avoided_modalities([pressure]),
        ),
        built(
            wrinkles().with_zones([forehead, chin]),
            filler().with_zones([chin, forehead]),
            Preferences::new()
                .with_avoided_points([Point::LI4, Point::ST36])
                .with_avoided_modalities([needle, pressure]),
        ),
    );
}

#[test]
fn risks_can_be_denied_by_name_and_all_at_once() {
    let start = || Intake::builder(Age::new(47).unwrap()).concern(ReportedConcern::new(Concern::Dryness));
    let both = start().deny_all_other_risks().deny_risks([Risk::Epilepsy]).build().unwrap();
    assert_eq!(both, start().deny_all_other_risks().build().unwrap());
    let denied = start().risk(PresentRisk::new(Risk::Epilepsy)).deny_risks([Risk::Epilepsy]);
    let error = denied.deny_all_other_risks().build().unwrap_err();
    assert_eq!(error.problems().len(), 1, "{error}");
    assert_eq!(error.problems()[0].path(), "risks.absent[0]");
}

#[test]
fn a_problem_that_only_follows_from_another_is_not_reported() {
    let found = |field: &str, value: Value| problems(&somebody_with(json!({ field: value })));
    let scars = found("concerns", json!([{ "concern": "scars", "zones": ["chek"] }]));
    assert_eq!(scars, ["concerns[0].zones[0]: unknown zone `chek`, did you mean `cheek`?"]);
    let mut weeks = somebody_with(json!({ "pregnancy": "yess" }));
    weeks["pregnancy_weeks"] = json!(20);
    assert_eq!(problems(&weeks), ["pregnancy: unknown pregnancy `yess`, did you mean `yes`?"]);
    let absent = |text: &str| found("risks", json!({ "absent": text }));
    assert_eq!(absent("all_other"), ["risks.absent: unknown answer `all_other`, did you mean `all_others`?"]);
    assert_eq!(absent("nobody"), ["risks.absent: expected `all_others` or a list of risks, found a text"]);
}

/// A message that quotes a stranger's file contains no control character and stays on one line.
#[test]
fn a_quotation_in_a_message_is_harmless() {
    let hostile = "\u{1b}[31mx\nage: fine \u{202e}\u{200b}";
    let mut person = somebody_with(json!({ "concerns": [{ "concern": hostile }] }));
    person[hostile] = json!(1);
    let lines = problems(&person);
    assert_eq!(lines.len(), 2, "{lines:?}");
    for line in &lines {
        assert!(!line.chars().any(|c| c.is_control() || c == '\u{202e}' || c == '\u{200b}'), "{line:?}");
        assert!(line.contains("\u{fffd}[31mx\u{fffd}age: fine"), "{line:?}");
    }
}
