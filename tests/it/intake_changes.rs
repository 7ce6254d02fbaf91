//! An intake that is corrected, compared, read leniently, and carried on to the next visit.

use super::support::{cases, engine, intake, somebody, somebody_with, somebody_with_risks};
use crate::reference::intakes;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};
use std::slice::from_ref;
use tcm_facial::atlas::{FacialZone, Point, Side};
use tcm_facial::intake::{
    Age, Answer, Change, Concern, Detail, Intake, Lifestyle, Modality, Position, Pregnancy, PresentRisk,
    ProblemKind, QuestionGroup, RawIntake, ReportedConcern, Risk, RiskKind, RiskState, Severity, Sex, Sign,
    Size, Status, Vitals,
};
use tcm_facial::rules::Verdict;

/// One change of each kind.
fn one_of_each() -> Vec<Change> {
    vec![
        Change::Age(Age::new(52).unwrap()),
        Change::Sex(Sex::Male),
        Change::Pregnancy(Pregnancy::Trying),
        Change::Breastfeeding(Answer::Unknown),
        Change::FirstVisit(true),
        Change::Concern(
            ReportedConcern::new(Concern::Acne)
                .with_severity(Severity::Severe)
                .with_zones([FacialZone::Chin])
                .with_side(Side::Left)
                .with_main(true),
        ),
        Change::ConcernRemoved(Concern::Wrinkles),
        Change::Sign(Sign::TonguePale, false),
        Change::Lifestyle(Lifestyle::SunExposure, true),
        Change::Risk(Risk::Epilepsy, RiskState::Unknown),
        Change::Risk(Risk::Nsaid, RiskState::Absent),
        Change::Risk(Risk::Antiplatelet, RiskState::Present),
        Change::RiskEntries(vec![
            PresentRisk::new(Risk::BotulinumToxin).with_days_ago(3).with_zones([FacialZone::Glabella]),
            PresentRisk::new(Risk::BotulinumToxin).with_days_ago(90).with_zones([]),
        ]),
        Change::RiskEntries(vec![PresentRisk::new(Risk::OtherMedicine).with_note("apixaban 5 mg")]),
        Change::AllOthersDenied(true),
        Change::Vitals(Vitals::new().with_systolic_mmhg(140)),
        Change::EventInDays(Some(12)),
        Change::Answer("clinic.semaglutide".parse().unwrap(), Answer::No),
        Change::Size(Size::Full),
        Change::Position(Position::ProneThenSupine),
        Change::NeedlesMax(Some(20)),
        Change::FaceNeedlesMax(Some(0)),
        Change::BodyNeedlesMax(Some(2)),
        Change::RetentionMin(Some(15)),
        Change::AvoidModality(Modality::Moxa, true),
        Change::AvoidPoint(Point::LI4, true),
    ]
}

fn person() -> Intake {
    intake(&somebody_with(json!({
        "concerns": [{ "concern": "wrinkles" }, { "concern": "dryness", "main": true }],
        "risks": { "present": [{ "risk": "nsaid" }, { "risk": "botulinum_toxin" }], "absent": ["epilepsy"] },
    })))
}

#[test]
fn every_kind_of_change_is_made_found_again_written_and_put_into_words() {
    let person = person();
    let mut words = Vec::new();
    for change in one_of_each() {
        assert!(!change.holds(&person), "{change}");
        let changed = person.with(change.clone()).unwrap();
        assert!(change.holds(&changed), "{change}");
        assert_eq!(person.diff(&changed), from_ref(&change), "{change}");
        assert_eq!(
            changed.diff(&person).into_iter().try_fold(changed.clone(), |it, back| it.with(back)).unwrap(),
            person
        );
        let json = serde_json::to_string(&change).unwrap();
        assert_eq!(serde_json::from_str::<Change>(&json).unwrap(), change, "{json}");
        words.push(change.to_string());
    }
    let expected = [
        "age: 52",
        "sex: male",
        "pregnancy: trying",
        "breastfeeding: not answered",
        "first visit: yes",
        "acne: severe, chin, left, main concern",
        "wrinkles: no longer a concern",
        "pale tongue: not recorded",
        "high sun exposure: yes",
        "epilepsy or seizures: unknown",
        "anti-inflammatory drug: absent",
        "aspirin or clopidogrel: present",
        "botulinum toxin in the face: 3 days ago, between the brows; botulinum toxin in the face: 90 days ago, not on the face",
        "another medicine, injection or supplement that is not on this list: with a note",
        "every other risk: absent",
        "blood pressure: 140/? mmHg",
        "event: in 12 days",
        "clinic.semaglutide: no",
        "plan size: full",
        "position: face down first, then on the back",
        "maximum needles: 20",
        "maximum needles in the face: 0",
        "maximum needles in the body: 2",
        "needle retention in minutes: 15",
        "moxa: left out",
        "LI4: left out",
    ];
    assert_eq!(words, expected);
}

#[test]
fn what_follows_from_a_change_is_no_change_of_its_own() {
    let pregnant = intake(&somebody_with(json!({ "pregnancy": "yes", "pregnancy_weeks": 12 })));
    let no_longer = pregnant.with(Change::Pregnancy(Pregnancy::No)).unwrap();
    assert_eq!(no_longer.pregnancy_weeks(), None);
    assert_eq!(pregnant.diff(&no_longer), [Change::Pregnancy(Pregnancy::No)]);
    let main = Change::Concern(ReportedConcern::new(Concern::Acne).with_main(true));
    let changed = person().with(main.clone()).unwrap();
    let mains: Vec<Concern> =
        changed.concerns().iter().filter(|it| it.is_main()).map(ReportedConcern::concern).collect();
    assert_eq!(mains, [Concern::Acne]);
    assert_eq!(person().diff(&changed), [main]);
    let red = Change::Sign(Sign::TongueRed, true);
    let changed = person().with(red.clone()).unwrap();
    assert!(!changed.signs().contains(Sign::TonguePale));
    assert_eq!(person().diff(&changed), [red]);
}

#[test]
fn a_change_that_makes_no_valid_intake_is_refused_with_the_path() {
    let person = person();
    let refused = |change: Change| {
        let error = person.with(change).unwrap_err();
        error.problems().iter().map(|problem| problem.path().to_owned()).collect::<Vec<_>>().join(" ")
    };
    let status = PresentRisk::new(Risk::Diabetes).with_status(Status::Past);
    let scars = ReportedConcern::new(Concern::Scars);
    assert_eq!(refused(Change::PregnancyWeeks(Some(12))), "pregnancy_weeks");
    assert_eq!(refused(Change::RiskEntries(vec![status])), "risks.present[0].status");
    assert_eq!(refused(Change::Concern(scars)), "concerns[2].zones");
    assert_eq!(refused(Change::NeedlesMax(Some(1))), "preferences.needles_max");
    assert_eq!(refused(Change::EventInDays(Some(50_000))), "event_in_days");
    assert_eq!(refused(Change::RetentionMin(Some(0))), "preferences.retention_min");
    let too_low = Vitals::new().with_systolic_mmhg(80).with_diastolic_mmhg(85);
    assert_eq!(refused(Change::Vitals(too_low)), "vitals.diastolic_mmhg");
    let one = person.with(Change::ConcernRemoved(Concern::Dryness)).unwrap();
    let error = one.with(Change::ConcernRemoved(Concern::Wrinkles)).unwrap_err();
    assert!(matches!(error.problems()[0].kind(), ProblemKind::NoConcern));
}

/// A text for each number and each true or false, as a form sends them.
fn as_texts(json: &Value, yes: &str, no: &str) -> Value {
    match json {
        Value::Bool(flag) => json!(if *flag { yes } else { no }),
        Value::Number(number) => json!(format!(" {number} ")),
        Value::Array(all) => all.iter().map(|it| as_texts(it, yes, no)).collect(),
        Value::Object(fields) => {
            fields.iter().map(|(name, it)| (name.clone(), as_texts(it, yes, no))).collect()
        }
        Value::Null => json!(""),
        Value::String(_) => json.clone(),
    }
}

fn leniently(json: &Value) -> Result<Intake, tcm_facial::intake::IntakeError> {
    serde_json::from_value::<RawIntake>(json.clone()).unwrap().check_leniently()
}

#[test]
fn a_form_is_read_with_the_same_problems_and_paths() {
    let wrong = json!({
        "age": "130", "first_visit": "perhaps", "pregnancy": "", "sex": " ",
        "concerns": [{ "concern": "wrinkels", "main": "on" }],
        "risks": { "present": [{ "risk": "botulinum_toxin", "days_ago": "soon" }, { "risk": "" }] },
        "vitals": { "systolic_mmhg": "80", "diastolic_mmhg": "85" }, "colour": "blue",
    });
    let strict = json!({
        "age": 130, "first_visit": "perhaps",
        "concerns": [{ "concern": "wrinkels", "main": true }],
        "risks": { "present": [{ "risk": "botulinum_toxin", "days_ago": "soon" }, { "risk": null }] },
        "vitals": { "systolic_mmhg": 80, "diastolic_mmhg": 85 }, "colour": "blue",
    });
    let error = leniently(&wrong).unwrap_err();
    let raw: RawIntake = serde_json::from_value(strict).unwrap();
    assert_eq!(error, Intake::try_from(raw).unwrap_err());
    assert_eq!(error.problems().len(), 7, "{error}");
    // The strict reader takes none of it.
    let raw: RawIntake = serde_json::from_value(as_texts(&somebody(), "yes", "no")).unwrap();
    assert!(Intake::try_from(raw).is_err());
}

#[test]
fn a_raw_intake_can_be_looked_at_and_changed() {
    let whole = intake(&somebody());
    let raw = RawIntake::from(&whole);
    assert_eq!(serde_json::to_value(&raw).unwrap(), serde_json::to_value(&whole).unwrap());
    let draft: RawIntake = serde_json::from_value(json!({ "age": "?", "note": [1, 2] })).unwrap();
    assert_eq!(serde_json::to_value(&draft).unwrap(), json!({ "age": "?", "note": [1, 2] }));
    assert!(!format!("{raw:?}").contains("wrinkles"));
}

#[test]
fn the_next_visit_starts_from_the_last() {
    let last = intake(&json!({
        "age": 34, "sex": "female", "pregnancy": "no", "breastfeeding": false, "first_visit": false,
        "concerns": [{ "concern": "wrinkles", "severity": "severe" }], "signs": ["tongue_pale"],
        "risks": {
            "present": [
                { "risk": "botulinum_toxin", "days_ago": 43_790 }, { "risk": "facial_waxing", "days_ago": 3 },
                { "risk": "sudden_headache" }, { "risk": "dermal_filler" },
            ],
            "absent": "all_others",
        },
        "vitals": { "systolic_mmhg": 120 }, "event_in_days": 14,
        "preferences": { "size": "gentle" },
    }));
    let next = last.follow_up(14);
    let days: Vec<Option<u32>> = next.risks().entries().iter().map(PresentRisk::days_ago).collect();
    assert_eq!(days, [Some(43_800), None, Some(17)]);
    assert_eq!((next.event_in_days(), last.follow_up(15).event_in_days()), (Some(0), None));
    assert_eq!((next.pregnancy(), next.breastfeeding()), (Pregnancy::Unknown, Answer::No));
    assert_eq!(next.vitals(), Vitals::new());
    assert_eq!(
        (next.concerns(), next.signs(), next.preferences()),
        (last.concerns(), last.signs(), last.preferences())
    );
    assert_eq!((next.age(), next.sex(), next.is_first_visit()), (last.age(), last.sex(), false));
    for risk in Risk::ALL {
        let is_of_the_day = matches!(
            risk,
            Risk::AcuteAllergicReaction
                | Risk::AcuteIllness
                | Risk::DentalAbscess
                | Risk::MedicalEmergency
                | Risk::PeriodLate
                | Risk::RecentRespiratoryInfection
                | Risk::SuddenFacialSwelling
                | Risk::SuddenHeadache
                | Risk::ContactLenses
                | Risk::DepletedState
                | Risk::NumbedSkin
                | Risk::RecentAlcoholOrDrugs
        );
        assert_eq!(risk.is_of_the_day(), is_of_the_day, "{risk} {} {}", risk.kind(), risk.group());
        let state = if is_of_the_day { RiskState::Unknown } else { last.risks().state(*risk) };
        assert_eq!(next.risks().state(*risk), state, "{risk}");
    }
    let written = serde_json::to_value(&next).unwrap();
    assert!(written["risks"]["absent"].as_array().unwrap().len() > 100);
    assert_eq!(intake(&written), next);
    // Until it is asked again, nothing is planned.
    assert_eq!(engine().decide(&next).verdict(), Verdict::Incomplete);
    // Weeks pass too; once they cannot be, they are not known.
    let pregnant = intake(&somebody_with(json!({ "pregnancy": "yes", "pregnancy_weeks": 30 })));
    assert_eq!(pregnant.follow_up(20).pregnancy_weeks(), Some(32));
    let long = pregnant.follow_up(7 * 16);
    assert_eq!((long.pregnancy(), long.pregnancy_weeks()), (Pregnancy::Yes, None));
    assert_eq!(pregnant.follow_up(u32::MAX).pregnancy_weeks(), None);
    assert!(Risk::ALL.iter().any(|it| it.kind() == RiskKind::State && it.group() != QuestionGroup::Today));
}

#[test]
fn when_could_she_come() {
    let earliest = |json: &Value| engine().earliest(&intake(json));
    assert_eq!(earliest(&somebody()), Some(0));
    let waxed = somebody_with_risks([json!({ "risk": "facial_waxing", "days_ago": 0 })]);
    let days = earliest(&waxed).unwrap();
    assert!(days > 0 && engine().decide(&intake(&waxed)).not_before_days() == Some(days));
    // What does not pass with time, and what has no date.
    for risk in ["bleeding_disorder", "acute_illness", "facial_waxing"] {
        assert_eq!(earliest(&somebody_with_risks([json!({ "risk": risk })])), None, "{risk}");
    }
    assert_eq!(earliest(&json!({ "age": 47, "concerns": [{ "concern": "dryness" }] })), None);
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn a_builder_gives_the_same_intake(json in intakes::intake()) {
        let intake = intake(&json);
        prop_assert_eq!(intake.to_builder().build().unwrap(), intake);
    }

    #[test]
    fn a_lenient_reader_reads_what_a_strict_one_does(json in intakes::intake(), pick in 0..3_usize) {
        let strict = intake(&json);
        prop_assert_eq!(&leniently(&json).unwrap(), &strict);
        let (yes, no) = [("yes", "no"), ("on", "off"), ("TRUE", "0")][pick];
        let written = serde_json::to_value(&strict).unwrap();
        prop_assert_eq!(&leniently(&as_texts(&written, yes, no)).unwrap(), &strict);
    }

    #[test]
    fn the_changes_between_two_people_lead_from_one_to_the_other(
        one in intakes::intake(), other in intakes::intake(),
    ) {
        let (one, other) = (intake(&one), intake(&other));
        let changes = one.diff(&other);
        prop_assert!(one.diff(&one).is_empty());
        let mut reached = one.clone();
        for change in changes {
            prop_assert!(!change.holds(&reached), "{change}");
            // The weeks of a pregnancy and the like come in an order that is always possible.
            reached = reached.with(change.clone()).unwrap();
            prop_assert!(change.holds(&reached), "{change}");
        }
        prop_assert_eq!(reached, other);
    }

    #[test]
    fn a_change_is_what_the_difference_says(json in intakes::intake(), pick in any::<Index>()) {
        let before = intake(&json);
        let mut changes = engine().what_if(&before).tried().to_vec();
        changes.extend(one_of_each().into_iter().filter(|change| !change.holds(&before)));
        let change = pick.get(&changes).clone();
        let Ok(after) = before.with(change.clone()) else { return Ok(()) };
        let differences = before.diff(&after);
        // Where a sign suggests the heart, "every other risk" leaves two open, and one denial looks like another.
        if !matches!(change, Change::AllOthersDenied(_)) {
            prop_assert_eq!(&differences, from_ref(&change));
        }
        prop_assert_eq!(differences.into_iter().try_fold(before, |it, change| it.with(change)).unwrap(), after);
    }

    #[test]
    fn a_follow_up_at_once_changes_only_what_is_asked_again(json in intakes::intake()) {
        let last = intake(&json);
        let next = last.follow_up(0);
        for change in last.diff(&next) {
            let is_asked_again = match change {
                Change::Risk(risk, state) => state == RiskState::Unknown && risk.is_of_the_day(),
                Change::Pregnancy(pregnancy) => {
                    pregnancy == Pregnancy::Unknown && last.pregnancy() == Pregnancy::No
                }
                Change::Vitals(vitals) => vitals == Vitals::new(),
                Change::AllOthersDenied(listed) => !listed,
                // It is the next visit of the course.
                Change::Visit(_) | Change::FirstVisit(false) => last.visit().is_some(),
                _ => false,
            };
            prop_assert!(is_asked_again, "{change}");
        }
        // Answered as before, it is decided as before.
        let again = last.risks().absent().iter().filter(|risk| risk.is_of_the_day());
        let mut answered = again.fold(next.with(Change::Pregnancy(last.pregnancy())).unwrap(), |it, risk| {
            it.with(Change::Risk(risk, RiskState::Absent)).unwrap()
        });
        for entry in last.risks().entries().iter().filter(|entry| entry.risk().is_of_the_day()) {
            let entries = last.risks().of(entry.risk()).cloned().collect();
            answered = answered.with(Change::RiskEntries(entries)).unwrap();
        }
        answered = answered.with(Change::Vitals(last.vitals())).unwrap();
        answered = answered.with(Change::Visit(last.visit().cloned())).unwrap();
        prop_assert_eq!(engine().decide(&answered).verdict(), engine().decide(&last).verdict());
        let (twice, once) = (last.follow_up(3).follow_up(4), last.follow_up(7));
        prop_assert_eq!(twice.risks(), once.risks());
    }

    #[test]
    fn the_first_day_is_one_on_which_she_is_treated(json in intakes::intake(), sooner in any::<Index>()) {
        let person = intake(&json);
        let shifted = |days: u32| {
            let mut json = serde_json::to_value(&person).unwrap();
            for entry in json["risks"]["present"].as_array_mut().unwrap() {
                if let Some(ago) = entry["days_ago"].as_u64() {
                    entry["days_ago"] = json!((ago + u64::from(days)).min(43_800));
                }
            }
            let later = |ago: &mut Value| {
                if let Some(before) = ago.as_u64() {
                    *ago = json!((before + u64::from(days)).min(43_800));
                }
            };
            if let Some(visit) = json["visit"].as_object_mut() {
                visit.get_mut("days_since_last").into_iter().for_each(later);
                for reaction in visit.get_mut("reactions").and_then(|it| it.as_array_mut()).into_iter().flatten() {
                    let reaction = reaction.as_object_mut().unwrap();
                    for key in ["days_ago", "gone_days_ago"] {
                        reaction.get_mut(key).into_iter().for_each(later);
                    }
                }
            }
            if let Some(event) = json["event_in_days"].as_u64() {
                json["event_in_days"] = json!(event.checked_sub(days.into()));
            }
            if let Some(weeks) = json["pregnancy_weeks"].as_u64() {
                json["pregnancy_weeks"] = json!(Some(weeks + u64::from(days / 7)).filter(|weeks| *weeks <= 45));
            }
            engine().decide(&intake(&json)).verdict()
        };
        let earliest = engine().earliest(&person);
        if let Some(days) = earliest {
            prop_assert_eq!(shifted(days), Verdict::Treat);
        }
        let limit = usize::try_from(earliest.unwrap_or(4_000)).unwrap();
        if limit > 0 {
            let days = u32::try_from(sooner.index(limit)).unwrap();
            prop_assert_ne!(shifted(days), Verdict::Treat, "{} before {:?}", days, earliest);
        }
    }
}

/// Details that a risk does not take are none that can be taken back.
#[test]
fn a_detail_can_be_taken_back() {
    let epilepsy = PresentRisk::new(Risk::Epilepsy).with_status(Status::Controlled);
    let person = person().with(Change::RiskEntries(vec![epilepsy])).unwrap();
    let open = person.with(Change::RiskEntries(vec![PresentRisk::new(Risk::Epilepsy)])).unwrap();
    let asked: Vec<String> = engine().screen(&open).questions().map(|question| question.ask()).collect();
    assert!(asked.contains(&format!("risk.epilepsy.{}", Detail::Status)));
}
