//! The interview: from age and one concern to the verdict, by typed questions alone.

use super::support::{engine, every};
use crate::reference::intakes;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::Value;
use std::collections::BTreeSet;
use tcm_facial::atlas::{Side, ZoneSet};
use tcm_facial::decision::{AnswerType, AnswerValue, Question, QuestionSubject};
use tcm_facial::engine::InterviewScreen;
use tcm_facial::intake::{
    Age, Answer, Ask, Change, Concern, Detail, Intake, Pregnancy, PresentRisk, ReportedConcern, Risk,
    Severity, Sign, Vitals,
};
use tcm_facial::rules::Verdict;

/// What is true of somebody, whether or not anybody has asked.
struct Truth {
    start: Intake,
    whole: Intake,
}

impl Truth {
    /// Somebody of this age with the first of these concerns, a known pregnancy, one entry of each of these risks, and every detail.
    fn of(drawn: &Intake, number: usize) -> Self {
        let concern = drawn.concerns()[0].with_main(false);
        let start = Intake::builder(drawn.age()).concern(concern).build().unwrap();
        // What cannot be is not asked.
        let is_conceivable = start.pregnancy_is_conceivable();
        let pregnancy = match drawn.pregnancy() {
            known if known != Pregnancy::Unknown && is_conceivable => known,
            _ => Pregnancy::No,
        };
        let breastfeeding = if number % 7 == 0 && is_conceivable { Answer::Yes } else { Answer::No };
        let mut whole = start.to_builder().pregnancy(pregnancy).breastfeeding(breastfeeding);
        let mut seen = BTreeSet::new();
        let is_asked = |risk: Risk| risk.ask() != Ask::Trying || pregnancy == Pregnancy::Trying;
        let entries = drawn.risks().entries().iter().filter(|entry| is_asked(entry.risk()));
        for entry in entries.filter(|entry| seen.insert(entry.risk())) {
            whole = whole.risk(completed(entry.clone(), number));
        }
        let absent = Risk::ALL.iter().copied().filter(|risk| !seen.contains(risk));
        Self { start, whole: whole.deny_risks(absent).build().unwrap() }
    }

    fn answer(&self, question: &Question<'_>) -> AnswerValue {
        let risks = self.whole.risks();
        match question.subject() {
            QuestionSubject::Pregnancy => self.whole.pregnancy().into(),
            QuestionSubject::Breastfeeding => self.whole.breastfeeding().into(),
            QuestionSubject::Risk(risk) => {
                if risks.of(risk).next().is_some() {
                    Answer::Yes.into()
                } else {
                    Answer::No.into()
                }
            }
            QuestionSubject::Detail(risk, detail) => {
                let entry = risks.of(risk).next().unwrap();
                match detail {
                    Detail::Status => entry.status().unwrap().into(),
                    Detail::Severity => entry.severity().unwrap().into(),
                    Detail::DaysAgo => AnswerValue::Days(entry.days_ago().unwrap()),
                    Detail::Zones => entry.zones().unwrap().into(),
                    Detail::Side => entry.side().unwrap().into(),
                    _ => entry.note().unwrap().to_owned().into(),
                }
            }
            other => panic!("{other}"),
        }
    }

    /// Fills in one screen: what is present by itself, the rest by "none of these".
    fn fill_in(&self, mut intake: Intake, screen: &InterviewScreen<'_>) -> Intake {
        let denied: Vec<Change> = screen.none_of_these().collect();
        for change in &denied {
            intake = intake.with(change.clone()).unwrap();
        }
        for question in screen.questions() {
            let answer = self.answer(question);
            assert_eq!(answer.answer_type(), question.answer_type(), "{}", question.text());
            if answer != Answer::No.into() || denied.is_empty() {
                intake = intake.with(question.answer(answer).unwrap()).unwrap();
            }
        }
        intake
    }
}

fn completed(entry: PresentRisk, number: usize) -> PresentRisk {
    let risk = entry.risk();
    let mut entry = entry;
    for detail in risk.details() {
        entry = match detail {
            Detail::Status if entry.status().is_none() => {
                entry.with_status(risk.statuses()[number % risk.statuses().len()])
            }
            Detail::Severity if entry.severity().is_none() => {
                entry.with_severity(Severity::ALL[number % Severity::ALL.len()])
            }
            Detail::DaysAgo if entry.days_ago().is_none() => {
                entry.with_days_ago(u32::try_from(number * 37 % 900).unwrap())
            }
            Detail::Zones if entry.zones().is_none() => entry.with_zones(ZoneSet::EMPTY),
            Detail::Side if entry.side().is_none() => {
                entry.with_side([Side::Left, Side::Right, Side::Bilateral][number % 3])
            }
            Detail::Note if entry.note().is_none() => entry.with_note("gout"),
            _ => entry,
        };
    }
    entry
}

fn people(number: usize) -> Vec<Truth> {
    let mut runner = TestRunner::deterministic();
    let strategy = intakes::intake();
    let mut draw = || -> Value { strategy.new_tree(&mut runner).unwrap().current() };
    (0..number).map(|number| Truth::of(&serde_json::from_value(draw()).unwrap(), number)).collect()
}

/// The screens of a program that shows every group with an open question, and then the open details until none is left.
fn screens_of_all_groups(truth: &Truth) -> usize {
    let mut intake = truth.start.clone();
    let mut screens = 0;
    loop {
        let screening = engine().screen(&intake);
        let questions: Vec<Question<'_>> = screening.questions().collect();
        let is_detail = |question: &Question<'_>| matches!(question.subject(), QuestionSubject::Detail(..));
        let first = questions.iter().find(|it| !is_detail(it)).or_else(|| questions.first());
        let Some(first) = first else { return screens };
        let same = |it: &&Question<'_>| {
            is_detail(it) == is_detail(first) && (is_detail(it) || it.group() == first.group())
        };
        for question in questions.iter().filter(same) {
            intake = intake.with(question.answer(truth.answer(question)).unwrap()).unwrap();
        }
        screens += 1;
    }
}

/// From age and one concern to the verdict that everything known leads to, in at most half of the screens.
#[test]
fn two_hundred_people_are_asked_until_the_verdict_cannot_change() {
    let people = people(200);
    let (mut until_settled, mut until_known, mut of_all_groups) = (0, 0, 0);
    let mut verdicts = BTreeSet::new();
    for truth in &people {
        let expected = engine().decide(&truth.whole);
        let (mut intake, mut screens, mut settled) = (truth.start.clone(), 0, None);
        loop {
            let interview = engine().interview(&intake);
            if interview.is_settled() {
                settled.get_or_insert((screens, interview.verdict()));
            }
            let Some(screen) = interview.screen() else { break };
            assert!((1..=40).contains(&screen.questions().len()) && screens < 20);
            intake = truth.fill_in(intake, &screen);
            screens += 1;
        }
        let decision = engine().decide(&intake);
        assert_eq!(decision.verdict(), expected.verdict(), "{:?}", truth.whole);
        // What was asked after that could not change it.
        let (settled, verdict) = settled.unwrap();
        assert_eq!(verdict, engine().interview(&truth.whole).verdict());
        // A plan is the plan of everything known.
        if let (Some(plan), Some(known)) = (decision.protocol(), expected.protocol()) {
            let (planned, known): (Vec<_>, Vec<_>) = (
                plan.insertions().map(|it| it.site()).collect(),
                known.insertions().map(|it| it.site()).collect(),
            );
            assert_eq!(planned, known, "{:?}", intake.diff(&truth.whole));
        }
        until_settled += settled;
        until_known += screens;
        of_all_groups += screens_of_all_groups(truth);
        verdicts.insert(decision.verdict());
    }
    let mean = |screens: usize| f64::from(u32::try_from(screens).unwrap()) / 200.0;
    println!(
        "mean screens: {} until the verdict cannot change, {} until enough is known, {} with all groups",
        mean(until_settled),
        mean(until_known),
        mean(of_all_groups)
    );
    assert!(until_settled * 2 <= of_all_groups, "{until_settled} of {of_all_groups}");
    let wanted = [Verdict::Treat, Verdict::Defer, Verdict::Refer, Verdict::ReferUrgent];
    assert!(wanted.iter().all(|verdict| verdicts.contains(verdict)), "{verdicts:?}");
}

/// Settled means settled: no answer to anything that is open leads elsewhere.
#[test]
fn once_settled_no_single_answer_changes_the_verdict() {
    for truth in people(200).iter().step_by(every(20)) {
        let mut intake = truth.start.clone();
        let interview = loop {
            let interview = engine().interview(&intake);
            let Some(screen) = interview.screen().filter(|_| !interview.is_settled()) else {
                break interview;
            };
            intake = truth.fill_in(intake, &screen);
        };
        let verdict = interview.verdict();
        let screening = engine().screen(&intake);
        for question in screening.questions() {
            let answers: Vec<AnswerValue> = match question.answer_type() {
                AnswerType::YesNo => vec![Answer::Yes.into(), Answer::No.into()],
                AnswerType::Choice => Pregnancy::ALL.iter().map(|it| (*it).into()).collect(),
                AnswerType::Days => [0, 10, 100, 1000].map(AnswerValue::Days).into(),
                AnswerType::Zones => vec![ZoneSet::EMPTY.into(), ZoneSet::all().into()],
                _ => continue,
            };
            for answer in answers {
                let Ok(after) = intake.with(question.answer(answer).unwrap()) else { continue };
                let after = engine().screen(&after).verdict();
                // A detail that is then missing is asked for in its turn.
                assert_eq!(after, verdict, "{}", question.ask());
            }
        }
    }
}

#[test]
fn red_flags_come_first_and_an_emergency_ends_it() {
    let start = Intake::builder(Age::new(47).unwrap())
        .concern(ReportedConcern::new(Concern::Dryness))
        .build()
        .unwrap();
    let interview = engine().interview(&start);
    let screen = interview.screen().unwrap();
    let emergency =
        screen.questions().iter().find(|it| it.subject() == QuestionSubject::Risk(Risk::MedicalEmergency));
    let yes = start.with(emergency.unwrap().answer(Answer::Yes).unwrap()).unwrap();
    let interview = engine().interview(&yes);
    assert!(interview.is_settled() && interview.screen().is_none());
    assert_eq!(interview.verdict(), Verdict::ReferUrgent);
    // In the order of the groups, each once.
    let mut groups: Vec<_> = screen.questions().iter().map(Question::group).collect();
    groups.dedup();
    assert!(groups.is_sorted() && groups.len() > 3);
}

#[test]
fn the_warning_signs_of_the_heart_are_answered_by_name() {
    let start = Intake::builder(Age::new(58).unwrap())
        .concern(ReportedConcern::new(Concern::Dryness))
        .signs([Sign::Palpitations])
        .vitals(Vitals::new().with_systolic_mmhg(130))
        .build()
        .unwrap();
    let heart = [Risk::HeartWarningSigns, Risk::HeartLungSignsNotExamined].map(QuestionSubject::Risk);
    let (mut intake, mut by_name) = (start, 0);
    while let Some(screen) = engine().interview(&intake).screen() {
        let asked = screen.questions().iter().filter(|it| heart.contains(&it.subject())).count();
        if screen.none_of_these().len() == 0 {
            by_name += asked;
            for question in screen.questions() {
                intake = intake.with(question.answer(Answer::No).unwrap()).unwrap();
            }
        } else {
            assert_eq!(asked, 0);
            for question in screen.questions().iter().filter(|it| it.answer_type() == AnswerType::Choice) {
                intake = intake.with(question.answer(Pregnancy::No).unwrap()).unwrap();
            }
            for change in screen.none_of_these() {
                intake = intake.with(change).unwrap();
            }
        }
    }
    assert_eq!(by_name, 2);
    assert_eq!(engine().decide(&intake).verdict(), Verdict::Treat);
}

#[test]
fn an_answer_of_another_kind_is_refused() {
    let intake = Intake::builder(Age::new(30).unwrap())
        .concern(ReportedConcern::new(Concern::Dryness))
        .risk(PresentRisk::new(Risk::DermalFiller))
        .risk(PresentRisk::new(Risk::DermalFiller).with_days_ago(20))
        .build()
        .unwrap();
    let screening = engine().screen(&intake);
    let mut kinds = BTreeSet::new();
    let values = [
        AnswerValue::from(Answer::Yes),
        Pregnancy::No.into(),
        Severity::Mild.into(),
        AnswerValue::Days(3),
        ZoneSet::all().into(),
        Side::Left.into(),
        "gout".to_owned().into(),
    ];
    for question in screening.questions() {
        for value in &values {
            let answered = question.answer(value.clone());
            assert_eq!(answered.is_ok(), value.answer_type() == question.answer_type(), "{}", question.ask());
        }
        kinds.insert(question.answer_type());
    }
    assert!(kinds.contains(&AnswerType::Days) && kinds.contains(&AnswerType::Choice));
    let typed = AnswerValue::from("gout".to_owned());
    assert!(!format!("{typed:?}").contains("gout"));
    for value in &values {
        let json = serde_json::to_string(value).unwrap();
        assert_eq!(&serde_json::from_str::<AnswerValue>(&json).unwrap(), value, "{json}");
    }
    // Only the entry that lacks the date gets it.
    let days = screening.questions().find(|it| it.answer_type() == AnswerType::Days).unwrap();
    let dated = intake.with(days.answer(AnswerValue::Days(300)).unwrap()).unwrap();
    let days: Vec<_> = dated.risks().entries().iter().map(PresentRisk::days_ago).collect();
    assert_eq!(days, [Some(20), Some(300)]);
}
