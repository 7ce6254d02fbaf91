//! What can be said of risks: notes, zones nowhere in the face, and what denying all others leaves open.

use super::support::{
    all_others_denied, engine, engine_with, intake, safety_rule, somebody, somebody_with, somebody_with_risks,
};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tcm_facial::Engine;
use tcm_facial::atlas::{FacialZone, Language, Part, Side, ZoneSet};
use tcm_facial::decision::{Decision, Question, Site};
use tcm_facial::intake::{
    Age, Ask, Change, Concern, Detail, Intake, IntakeBuilder, Modality, Pregnancy, PresentRisk,
    QuestionGroup, RawIntake, ReportedConcern, Respondent, Risk, RiskAnswers, RiskKind, RiskSet, RiskState,
    Sign, Status,
};
use tcm_facial::rules::{InsertionForm, Verdict};

const HEART: [Risk; 2] = [Risk::HeartLungSignsNotExamined, Risk::HeartWarningSigns];
const SUGGESTIVE: [Sign; 4] =
    [Sign::Palpitations, Sign::ShortOfBreath, Sign::ChestOppression, Sign::AnkleOedema];

fn started() -> IntakeBuilder {
    Intake::builder(Age::new(47).unwrap()).concern(ReportedConcern::new(Concern::Dryness))
}

fn problem(risk: PresentRisk) -> String {
    started().risk(risk).build().unwrap_err().to_string()
}

fn read_again(intake: &Intake) -> Intake {
    serde_json::from_str(&serde_json::to_string(intake).unwrap()).unwrap()
}

#[test]
fn every_risk_has_a_group_and_somebody_who_answers() {
    for group in QuestionGroup::ALL {
        let of_group = Risk::ALL.iter().filter(|risk| risk.group() == *group).count();
        // The course has questions of its own, and risks are none of them.
        assert_eq!(of_group == 0, *group == QuestionGroup::Course, "{group}: {of_group}");
    }
    for risk in Risk::ALL {
        let is_medicine = risk.kind() == RiskKind::Medication;
        assert_eq!(is_medicine, risk.group() == QuestionGroup::Medicines, "{risk}");
        let examines = risk.asked_of() == Respondent::Practitioner;
        let says_so = risk.question(Language::English).contains("Practitioner to judge");
        assert_eq!(examines, says_so || *risk == Risk::SlimBuild, "{risk}");
        let for_text = matches!(risk, Risk::OtherCondition | Risk::OtherMedicine);
        assert_eq!(risk.accepts(Detail::Note), for_text, "{risk}");
    }
    let asked_so = |ask: Ask| Risk::ALL.iter().copied().filter(|risk| risk.ask() == ask).collect::<Vec<_>>();
    assert_eq!(asked_so(Ask::Withhold), [Risk::SlimBuild]);
    assert_eq!(asked_so(Ask::Trying), [Risk::PeriodLate, Risk::FertilityTreatment]);
    assert_eq!(Risk::KoebnerDisease.statuses(), [Status::Active, Status::Controlled]);
    assert!("eyelid_surgery_or_eye_laser".parse::<Risk>().is_err());
}

#[test]
fn a_note_is_kept_as_it_was_typed() {
    let typed = "Apixaban 5 mg, „Eliquis“ – 阿哌沙班; 2×/day";
    let person = intake(&somebody_with_risks(json!([{ "risk": "other_medicine", "note": typed }])));
    let notes = |intake: &Intake| -> Vec<Option<String>> {
        intake.risks().entries().iter().map(|entry| entry.note().map(str::to_owned)).collect()
    };
    assert_eq!(notes(&person), [Some(typed.to_owned())]);
    assert_eq!(read_again(&person), person);
    let built = PresentRisk::new(Risk::OtherMedicine).with_note(typed);
    assert_eq!(person.risks().entries(), [built]);
    // Several medicines are several entries; one without a note says only that there is one.
    let several = intake(&somebody_with_risks(json!([
        { "risk": "other_medicine", "note": "b" }, { "risk": "other_medicine" }, { "risk": "other_medicine", "note": "a" },
        { "risk": "other_medicine", "note": "b" }, { "risk": "other_condition", "note": null },
    ])));
    assert_eq!(notes(&several), [None, None, Some("a".to_owned()), Some("b".to_owned())]);
    assert_eq!(read_again(&several), several);
    let longest = "长".repeat(500);
    assert!(started().risk(PresentRisk::new(Risk::OtherCondition).with_note(longest)).build().is_ok());
}

#[test]
fn a_note_that_cannot_be_printed_is_refused_and_not_quoted() {
    let note = |text: &str| problem(PresentRisk::new(Risk::OtherCondition).with_note(text));
    assert_eq!(note(""), "risks.present[0].note: is empty");
    assert_eq!(note(" \t"), "risks.present[0].note: is empty");
    assert_eq!(note(&"x".repeat(501)), "risks.present[0].note: has `501` characters, expected at most 500");
    assert_eq!(note("gout\nlupus"), "risks.present[0].note: contains `U+000A`, which cannot be printed");
    assert_eq!(note("gout\u{202e}"), "risks.present[0].note: contains `U+202E`, which cannot be printed");
    assert_eq!(
        problem(PresentRisk::new(Risk::Epilepsy).with_note("")),
        "risks.present[0].note: `epilepsy` takes no `note`, only `status`"
    );
    assert_eq!(
        problem(PresentRisk::new(Risk::OtherMedicine).with_side(Side::Left)),
        "risks.present[0].side: `other_medicine` takes no `side`, only `note`"
    );
    let wrong_type = serde_json::from_value::<PresentRisk>(json!({ "risk": "other_medicine", "note": 5 }));
    assert_eq!(wrong_type.unwrap_err().to_string(), "note: expected a text, found a whole number");
    let twice = r#"{ "risk": "other_medicine", "note": "a", "note": "b" }"#;
    let twice = serde_json::from_str::<PresentRisk>(twice).unwrap_err().to_string();
    assert!(twice.starts_with("note: is given more than once"), "{twice}");
}

/// A log of a program must not name an illness by accident.
#[test]
fn debug_does_not_show_a_note() {
    let json = somebody_with_risks(json!([{ "risk": "other_condition", "note": "secret illness" }]));
    let raw: RawIntake = serde_json::from_value(json.clone()).unwrap();
    let person = intake(&json);
    let entry = &person.risks().entries()[0];
    let builder = started().risk(entry.clone());
    let shown = [
        format!("{raw:?}"),
        format!("{person:#?}"),
        format!("{:?}", person.risks()),
        format!("{entry:?}"),
        format!("{builder:?}"),
        format!("{:?}", engine().screen(&person)),
        format!("{:?}", engine().decide(&person)),
        format!("{:?}", engine().what_if(&person)),
        problem(entry.clone().with_note("secret illness\n")),
    ];
    for text in shown {
        assert!(!text.contains("secret"), "{text}");
    }
    assert!(format!("{entry:?}").contains("OtherCondition"));
}

#[test]
fn a_condition_cannot_read_a_note() {
    let rule = safety_rule("t.note", "risk.other_condition.note = gout", "verdict = \"treat\"");
    let text = format!("[pack]\nid = \"t\"\nversion = \"1.0.0\"\nformat = 1\n{rule}");
    let error = tcm_facial::rules::RulePack::from_toml("t.toml", &text).unwrap_err().to_string();
    assert!(error.contains("`risk.other_condition` has no `note` and no other detail"), "{error}");
}

#[test]
fn no_zone_is_another_answer_than_no_list_of_zones() {
    let zones = |zones: Value| {
        let entry: PresentRisk =
            serde_json::from_value(json!({ "risk": "koebner_disease", "zones": zones })).unwrap();
        let again = serde_json::from_value(serde_json::to_value(&entry).unwrap());
        assert_eq!(entry, again.unwrap());
        entry.zones()
    };
    assert_eq!(zones(json!(null)), None);
    assert_eq!(zones(json!([])), Some(ZoneSet::EMPTY));
    assert_eq!(zones(json!(["chin"])), Some([FacialZone::Chin].into_iter().collect()));
    let quiet = PresentRisk::new(Risk::KoebnerDisease);
    assert_eq!(quiet.clone().with_zones([]).zones(), Some(ZoneSet::EMPTY));
    assert_eq!(
        quiet.clone().with_zones([]).with_zones([FacialZone::Chin]),
        quiet.with_zones([FacialZone::Chin])
    );
    assert_eq!(
        problem(PresentRisk::new(Risk::Epilepsy).with_zones([])),
        "risks.present[0].zones: `epilepsy` takes no `zones`, only `status`"
    );
    // A concern has its usual zones, also if an empty list is given.
    let concerned =
        |zones: Value| intake(&somebody_with(json!({ "concerns": [{ "concern": "acne", "zones": zones }] })));
    assert_eq!(concerned(json!([])), concerned(json!(null)));
}

fn blocked(engine: &Engine, present: Value, zone: FacialZone) -> bool {
    let screening = engine.screen(&intake(&somebody_with_risks(present)));
    let line = Site::Local { zone, form: InsertionForm::AlongCrease };
    [Side::Left, Side::Right].into_iter().any(|side| {
        screening.blocking_rules(Modality::Needle, line, side).any(|rule| rule.as_str().starts_with("test."))
    })
}

#[test]
fn nowhere_in_the_face_fails_every_test_of_a_zone_and_blocks_no_zone() {
    let rules = safety_rule(
        "test.chin",
        "risk.gold_thread.zones has chin",
        "verdict = \"treat\"\nblock = { what = [\"needle\"], where = [\"chin\"] }",
    ) + &safety_rule(
        "test.own",
        "risk.gold_thread",
        "verdict = \"treat\"\nblock = { what = [\"needle\"], where = [\"own_zones\"] }",
    );
    let engine = engine_with(&rules);
    let (chin, cheek) = (FacialZone::Chin, FacialZone::Cheek);
    let gold = |zones: Value| json!({ "risk": "gold_thread", "zones": zones });
    let both = |present: Value| (blocked(&engine, present.clone(), chin), blocked(&engine, present, cheek));
    assert_eq!(both(json!([gold(json!(null))])), (true, true));
    assert_eq!(both(json!([gold(json!([]))])), (false, false));
    assert_eq!(both(json!([gold(json!(["chin"]))])), (true, false));
    assert_eq!(both(json!([gold(json!([])), gold(json!(["cheek"]))])), (false, true));
    assert_eq!(both(json!([gold(json!([])), gold(json!(null))])), (true, true));
    let found = |zones: Value| {
        let decision = engine.decide(&intake(&somebody_with_risks(json!([gold(zones)]))));
        ["test.chin", "test.own"].map(|rule| decision.findings().any(|finding| finding.rule() == rule))
    };
    assert_eq!(found(json!([])), [false, true]);
    assert_eq!(found(json!(null)), [true, true]);
}

#[test]
fn a_sign_of_the_heart_must_be_asked_about_by_name() {
    for sign in SUGGESTIVE {
        let with = |absent: Value| {
            let mut person = somebody_with(json!({ "signs": [sign] }));
            person["risks"]["absent"] = absent;
            intake(&person)
        };
        let denied = with(json!("all_others"));
        assert_eq!(denied.risks().unknown().iter().collect::<Vec<_>>(), HEART, "{sign}");
        let decision = engine().decide(&denied);
        assert!(decision.verdict() >= Verdict::Incomplete, "{sign}");
        let asked: BTreeSet<String> =
            decision.questions().filter(Question::blocks).map(|question| question.ask()).collect();
        assert!(asked.iter().eq(["risk.heart_lung_signs_not_examined", "risk.heart_warning_signs"]));
        let by_name = with(all_others_denied());
        assert!(by_name.risks().unknown().is_empty());
        let half = with(json!(["all_others", "heart_warning_signs"]));
        assert_eq!(half.risks().unknown().iter().collect::<Vec<_>>(), [Risk::HeartLungSignsNotExamined]);
        for person in [denied, by_name, half] {
            assert_eq!(read_again(&person), person);
            let answers: RiskAnswers =
                serde_json::from_value(serde_json::to_value(person.risks()).unwrap()).unwrap();
            assert_eq!(answers, *person.risks());
        }
    }
    assert!(intake(&somebody()).risks().unknown().is_empty());
    // One that is present is answered, and the other stays open.
    let ill = intake(&somebody_with(json!({
        "signs": ["palpitations"],
        "risks": { "present": [{ "risk": "heart_warning_signs" }], "absent": "all_others" },
    })));
    assert_eq!(ill.risks().unknown().iter().collect::<Vec<_>>(), [Risk::HeartLungSignsNotExamined]);
    assert_eq!(read_again(&ill), ill);
}

fn states(intake: &Intake) -> [RiskState; 2] {
    HEART.map(|risk| intake.risks().state(risk))
}

#[test]
fn a_sign_that_is_added_later_opens_what_was_denied_with_all_others() {
    use RiskState::{Absent, Unknown};
    let all_others = started().deny_all_other_risks().build().unwrap();
    let by_name = started().deny_risks(Risk::ALL.iter().copied()).build().unwrap();
    let both = started().deny_all_other_risks().deny_risks(HEART).build().unwrap();
    assert_eq!(both, by_name);
    assert_ne!(all_others, by_name);
    assert_eq!(all_others.risks().absent(), by_name.risks().absent());
    for sign in SUGGESTIVE {
        let added = |intake: &Intake| intake.with(Change::Sign(sign, true)).unwrap();
        assert_eq!(states(&added(&all_others)), [Unknown, Unknown], "{sign}");
        assert_eq!(states(&added(&by_name)), [Absent, Absent], "{sign}");
        assert_eq!(added(&all_others), started().signs([sign]).deny_all_other_risks().build().unwrap());
        assert_eq!(
            added(&by_name),
            started().signs([sign]).deny_risks(Risk::ALL.iter().copied()).build().unwrap()
        );
        // Equal intakes behave equally: both are the same as what is read again.
        for person in [&all_others, &by_name] {
            assert_eq!(added(&read_again(person)), added(person));
            assert_eq!(read_again(&added(person)), added(person));
        }
        // What is open stays so when the sign turns out not to be there.
        assert_eq!(states(&added(&all_others).with(Change::Sign(sign, false)).unwrap()), [Unknown, Unknown]);
    }
    let tired = all_others.with(Change::Sign(Sign::Fatigue, true)).unwrap();
    assert_eq!(states(&tired), [Absent, Absent]);
    // The other answers stay as they were.
    let answered = all_others.with(Change::Sign(Sign::Palpitations, true)).unwrap();
    let answered = answered.with(Change::Risk(Risk::HeartWarningSigns, Absent)).unwrap();
    assert_eq!(states(&answered), [Unknown, Absent]);
    assert_eq!(read_again(&answered), answered);
    let taken_over = started().signs([Sign::Palpitations]).risks(all_others.risks()).build().unwrap();
    assert_eq!(states(&taken_over), [Unknown, Unknown]);
    let taken_over = started().signs([Sign::Palpitations]).risks(by_name.risks()).build().unwrap();
    assert_eq!(states(&taken_over), [Absent, Absent]);
}

#[test]
fn all_others_is_written_only_where_it_is_read_as_the_same() {
    let written = |intake: &Intake| serde_json::to_value(intake).unwrap()["risks"]["absent"].clone();
    let plain = started().risk(PresentRisk::new(Risk::Nsaid)).deny_all_other_risks().build().unwrap();
    assert_eq!(written(&plain), "all_others");
    let listed = started().signs([Sign::AnkleOedema]).deny_all_other_risks().build().unwrap();
    assert_eq!(written(&listed).as_array().unwrap().len(), Risk::ALL.len() - 2);
    for state in RiskState::ALL {
        for risk in [Risk::Nsaid, Risk::Epilepsy, Risk::HeartWarningSigns] {
            let changed = plain.with(Change::Risk(risk, *state)).unwrap();
            assert_eq!(changed.risks().state(risk), *state);
            assert_eq!(read_again(&changed), changed, "{risk} {state}");
        }
    }
    let unknown = plain.with(Change::Risk(Risk::Epilepsy, RiskState::Unknown)).unwrap();
    assert_eq!(unknown.risks().unknown(), RiskSet::from_iter([Risk::Epilepsy]));
    let wrong = |absent: Value| {
        let mut person = somebody();
        person["risks"] = json!({ "present": [{ "risk": "nsaid" }], "absent": absent });
        let raw: RawIntake = serde_json::from_value(person).unwrap();
        Intake::try_from(raw).unwrap_err().to_string()
    };
    assert_eq!(wrong(json!(["all_others", "nsaid"])), "risks.absent[1]: `nsaid` is both present and absent");
    assert_eq!(
        wrong(json!(["epilepsi", "all_others"])),
        "risks.absent[0]: unknown risk `epilepsi`, did you mean `epilepsy`?"
    );
}

fn asks(decision: &Decision, risk: Risk) -> Option<bool> {
    let question = decision.questions().find(|question| question.ask() == format!("risk.{risk}"));
    question.map(|question| question.blocks())
}

#[test]
fn what_is_asked_while_trying_to_conceive_is_asked_only_then() {
    let rule =
        safety_rule("test.late", "risk.period_late", "verdict = \"treat\"\ncap = { face_needles = 2 }");
    let engine = engine_with(&rule);
    let person = |pregnancy: Pregnancy| {
        let others = Risk::ALL.iter().copied().filter(|risk| *risk != Risk::PeriodLate);
        started().first_visit(false).pregnancy(pregnancy).deny_risks(others).build().unwrap()
    };
    let face_needles = |decision: &Decision| decision.protocol().map(|plan| plan.needles(Part::Face));
    for pregnancy in Pregnancy::ALL {
        let open = person(*pregnancy);
        let decision = engine.decide(&open);
        let is_trying = *pregnancy == Pregnancy::Trying;
        assert_eq!(open.risks().state(Risk::PeriodLate), RiskState::Unknown);
        assert_eq!(open.open_risks().contains(Risk::PeriodLate), is_trying);
        assert_eq!(asks(&decision, Risk::PeriodLate), is_trying.then_some(true), "{pregnancy}");
        let waiting =
            decision.questions().any(|question| question.rules().iter().any(|rule| **rule == "test.late"));
        assert_eq!(waiting, is_trying, "{pregnancy}");
        assert!(*pregnancy != Pregnancy::No || face_needles(&decision) > Some(2));
        assert!(!is_trying || decision.verdict() >= Verdict::Incomplete);
        // Whoever reports it is believed.
        let late = open.with(Change::Risk(Risk::PeriodLate, RiskState::Present)).unwrap();
        let decision = engine.decide(&late);
        assert!(decision.findings().any(|finding| finding.rule() == "test.late"), "{pregnancy}");
        assert!(*pregnancy != Pregnancy::No || face_needles(&decision) <= Some(2));
    }
}

/// The plan goes on while it is not known whether somebody is slim.
#[test]
fn an_open_question_about_the_build_does_not_hold_up_a_plan() {
    let open = Risk::ALL.iter().copied().filter(|risk| *risk != Risk::SlimBuild);
    let person = started().first_visit(false).pregnancy(Pregnancy::No).deny_risks(open).build().unwrap();
    let decision = engine().decide(&person);
    assert_eq!(asks(&decision, Risk::SlimBuild), Some(false));
    assert_eq!(decision.verdict(), Verdict::Treat);
}
