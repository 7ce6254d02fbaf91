//! The questions that a rule pack adds: in the pack, in the intake, in conditions, asked, answered and shown.

use super::differential::assert_no_disagreement;
use crate::reference::{Packs, standard_texts};
use serde_json::{Value, json};
use tcm_facial::atlas::Part;
use tcm_facial::decision::{AnswerType, AnswerValue, Decision, Question, QuestionSubject};
use tcm_facial::engine::Engine;
use tcm_facial::intake::{
    Answer, Change, ClinicQuestion, Intake, IntakeError, QuestionGroup, RawIntake, Respondent,
};
use tcm_facial::render;
use tcm_facial::rules::{BuiltinRule, PackError, RuleClass, RuleKind, RulePack, Verdict};

const HEAD: &str = "[pack]\nid = \"clinic\"\nversion = \"1.0.0\"\nformat = 1\n";
const RESTS_ON: &str = "sources = [\"project-default\"]\nconfidence = \"general_knowledge\"\n";

fn question(ask: &str) -> String {
    format!(
        "[[question]]\nid = \"clinic.semaglutide\"\n\
         text = {{ en = \"Do you inject semaglutide?\", zh-Hans = \"您在注射司美格鲁肽吗？\" }}\n\
         group = \"medicines\"\nask = \"{ask}\"\n{RESTS_ON}"
    )
}

fn safety(when: &str) -> String {
    format!(
        "[[safety]]\nid = \"clinic.full_stomach\"\nwhen = \"{when}\"\nclass = \"caution\"\nverdict = \"treat\"\n\
         cap = {{ needles = 6 }}\nreason = \"The stomach empties slowly.\"\ncleared_by = \"practitioner\"\n{RESTS_ON}"
    )
}

fn pack(rules: &[&str]) -> Result<RulePack, PackError> {
    RulePack::from_toml("clinic.toml", &format!("{HEAD}{}", rules.join("\n")))
}

fn engine(rules: &[&str]) -> Engine {
    Engine::builder().pack(pack(rules).unwrap()).build().unwrap()
}

fn refused(rules: &[&str]) -> String {
    let built = pack(rules).and_then(|pack| Engine::builder().pack(pack).build());
    built.map_or_else(|error| error.to_string(), |_| String::new())
}

fn semaglutide() -> ClinicQuestion {
    "clinic.semaglutide".parse().unwrap()
}

fn json_of(answers: &Value) -> Value {
    json!({
        "age": 47, "sex": "male", "first_visit": false, "concerns": [{ "concern": "wrinkles" }],
        "risks": { "absent": "all_others" }, "answers": answers,
    })
}

fn intake(answers: &Value) -> Intake {
    serde_json::from_value(json_of(answers)).unwrap()
}

fn answered(answer: Answer) -> Intake {
    intake(&json!({})).with(Change::Answer(semaglutide(), answer)).unwrap()
}

fn needles(decision: &Decision) -> usize {
    let plan = decision.protocol().unwrap();
    Part::ALL.iter().map(|part| usize::from(plan.needles(*part))).sum()
}

fn asked(decision: &Decision) -> Option<Question<'_>> {
    decision.questions().find(|it| it.subject() == QuestionSubject::Clinic(semaglutide()))
}

fn has_finding(decision: &Decision, rule: &str) -> bool {
    decision.findings().any(|finding| finding.rule() == rule)
}

#[test]
fn a_question_that_must_be_asked_holds_up_a_plan() {
    let engine = engine(&[&question("always"), &safety("clinic.semaglutide")]);
    let open = engine.decide(&intake(&json!({})));
    assert_eq!(open.verdict(), Verdict::Incomplete);
    assert!(open.protocol().is_none() && open.alternative().is_none());
    let question = asked(&open).unwrap();
    assert!(question.blocks());
    assert_eq!((question.group(), question.respondent()), (QuestionGroup::Medicines, Respondent::Person));
    assert_eq!(question.answer_type(), AnswerType::YesNo);
    assert_eq!(question.ask(), "clinic.semaglutide");
    assert_eq!(question.text(), "Do you inject semaglutide?");
    assert_eq!(question.text_hans(), "您在注射司美格鲁肽吗？");
    assert!(question.rules().iter().map(|rule| rule.as_str()).eq(["clinic.full_stomach"]));

    let yes = intake(&json!({})).with(question.answer(Answer::Yes).unwrap()).unwrap();
    assert_eq!(yes, answered(Answer::Yes));
    let yes = engine.decide(&yes);
    assert_eq!(yes.verdict(), Verdict::Treat);
    let finding = yes.findings().find(|it| it.rule() == "clinic.full_stomach").unwrap();
    assert!(finding.because().eq(["clinic.semaglutide"]));
    let no = engine.decide(&answered(Answer::No));
    assert!(asked(&no).is_none() && !has_finding(&no, "clinic.full_stomach"));
    assert!(needles(&yes) <= 6 && needles(&no) > 6);
    // A question takes yes or no.
    assert!(question.answer(AnswerValue::Days(3)).is_err());
}

#[test]
fn the_caps_of_an_open_question_apply_where_it_does_not_block() {
    let engine = engine(&[&question("no"), &safety("clinic.semaglutide")]);
    let open = engine.decide(&intake(&json!({})));
    assert_eq!(open.verdict(), Verdict::Treat);
    assert!(needles(&open) <= 6, "{} needles", needles(&open));
    let question = asked(&open).unwrap();
    assert!(!question.blocks() && !question.can_change_verdict());
    assert!(needles(&engine.decide(&answered(Answer::No))) > 6);
    for shown in [render::report(&open).text(), render::form_for(&open).text()] {
        assert!(shown.contains("Do you inject semaglutide?"), "{shown}");
        // Under the heading of its group; the card has it without one.
        let at = |words: &str| shown.rfind(words).unwrap_or_else(|| panic!("no {words} in {shown}"));
        assert!(at("edicines and supplements") < at("semaglutide"));
    }
    let said = engine.decide(&answered(Answer::Yes));
    assert!(render::report(&said).text().contains("clinic.semaglutide: yes"));
}

#[test]
fn a_question_can_change_the_verdict() {
    let defers = safety("clinic.semaglutide and concern.wrinkles").replace("\"treat\"", "\"defer\"");
    let engine = engine(&[&question("no"), &defers]);
    let open = engine.decide(&intake(&json!({})));
    assert!(asked(&open).unwrap().can_change_verdict());
    assert_eq!(engine.decide(&answered(Answer::Yes)).verdict(), Verdict::Defer);
    // What if: both answers are tried.
    let what_if = engine.what_if(&answered(Answer::No));
    let outcome = what_if.after(&[Change::Answer(semaglutide(), Answer::Yes)]).unwrap();
    assert_eq!(outcome.verdict(), Verdict::Defer);
}

#[test]
fn the_interview_asks_it() {
    let engine = engine(&[&question("always"), &safety("clinic.semaglutide")]);
    let mut person = intake(&json!({}));
    let interview = engine.interview(&person);
    let screen = interview.screen().unwrap();
    assert!(screen.questions().iter().any(|it| it.text() == "Do you inject semaglutide?"));
    for change in screen.none_of_these() {
        person = person.with(change).unwrap();
    }
    assert_eq!(person.answer(semaglutide()), Answer::No);
    assert!(engine.interview(&person).is_settled());
}

#[test]
fn steps_and_harms_may_read_it_and_say_it_only_after_a_yes() {
    let harm = format!(
        "[[harm]]\nid = \"clinic.sick\"\nwhen = \"clinic.semaglutide\"\ntext = \"Nausea while lying.\"\n{RESTS_ON}"
    );
    let step = format!(
        "[[step]]\nid = \"clinic.raise\"\nwhen = \"clinic.semaglutide or sign.fatigue\"\nstep = \"rest\"\n\
         text = \"Raise the head of the table.\"\n{RESTS_ON}"
    );
    let engine = engine(&[&question("no"), &harm, &step]);
    let says = |answer| {
        let decision = engine.decide(&answered(answer));
        let text = render::report(&decision).text();
        (text.contains("Nausea while lying."), text.contains("Raise the head of the table."))
    };
    assert_eq!(says(Answer::Yes), (true, true));
    assert_eq!(says(Answer::No), (false, false));
    assert_eq!(says(Answer::Unknown), (false, false));
}

#[test]
fn no_other_rule_reads_it_and_nothing_negates_it() {
    let others = [
        ("advice", "occasion = \"daily_life\"\ntext = \"Rest.\""),
        ("course", "sessions = { min = 1, max = 2 }"),
        ("combination", "points = [{ point = \"LI4\", weight = 2 }]\nreason = \"A pair.\""),
        ("technique", "stimulation = \"none\""),
        ("adjunct", "modality = \"led\"\nunless = \"breastfeeding\"\ntext = \"Light.\""),
    ];
    for (kind, keys) in others {
        let rule =
            format!("[[{kind}]]\nid = \"clinic.it\"\nwhen = \"clinic.semaglutide\"\n{keys}\n{RESTS_ON}");
        let message = refused(&[&question("no"), &rule]);
        let expected = "only safety rules, steps and harms read the questions of a pack";
        assert!(message.contains(expected), "{kind}: {message}");
    }
    let adjunct = format!(
        "[[adjunct]]\nid = \"clinic.it\"\nmodality = \"led\"\nunless = \"clinic.semaglutide\"\ntext = \"Light.\"\n{RESTS_ON}"
    );
    assert!(refused(&[&question("no"), &adjunct]).contains("only safety rules, steps and harms"));
    let negated = refused(&[&question("no"), &safety("not clinic.semaglutide")]);
    assert!(negated.contains("a safety rule negates nothing but concerns and sex"), "{negated}");
    let harm = format!(
        "[[harm]]\nid = \"clinic.sick\"\nwhen = \"age > 17 and not clinic.semaglutide\"\ntext = \"Nausea.\"\n{RESTS_ON}"
    );
    let negated = refused(&[&question("no"), &harm]);
    assert!(negated.contains("a question of a pack cannot be negated"), "{negated}");
}

#[test]
fn names_are_checked_where_they_are_written() {
    let missing = refused(&[&question("no"), &safety("clinic.semaglutid")]);
    assert!(
        missing.contains("no pack asks `clinic.semaglutid`, did you mean `clinic.semaglutide`?"),
        "{missing}"
    );
    assert!(missing.starts_with("clinic.toml:15:9:"), "{missing}");
    let compared = refused(&[&question("no"), &safety("clinic.semaglutide = yes")]);
    assert!(!compared.is_empty());
    let odd = refused(&[&safety("clinic.Semaglutide")]);
    assert!(odd.contains("invalid question `clinic.Semaglutide`"), "{odd}");
    for (was, now, expected) in [
        (
            "clinic.semaglutide",
            "my.semaglutide",
            "invalid question `my.semaglutide`: expected `clinic.` and a name",
        ),
        ("\"no\"", "\"maybe\"", "`maybe`"),
        ("group = \"medicines\"", "", "`group` is missing"),
        ("sources = [\"project-default\"]", "", "`sources`"),
    ] {
        let message = refused(&[&question("no").replace(was, now)]);
        assert!(message.contains(expected), "{now}: {message}");
    }
}

#[test]
fn the_answers_of_an_intake_are_checked_when_it_is_read() {
    let read = |answers: Value| -> Result<Intake, IntakeError> {
        Intake::try_from(serde_json::from_value::<RawIntake>(json_of(&answers)).unwrap())
    };
    let problems = |answers: Value| -> Vec<(String, String)> {
        let error = read(answers).unwrap_err();
        error.problems().iter().map(|it| (it.pointer().to_owned(), it.to_string())).collect()
    };
    let wrong =
        problems(json!({ "clinic.a": "maybe", "semaglutide": "yes", "clinic.b": true, "clinic.": "no" }));
    let places: Vec<&str> = wrong.iter().map(|(pointer, _)| pointer.as_str()).collect();
    assert_eq!(places.len(), 4, "{wrong:?}");
    for place in ["/answers/clinic.a", "/answers/semaglutide", "/answers/clinic.b", "/answers/clinic."] {
        assert!(places.contains(&place), "{place}: {wrong:?}");
    }
    assert!(wrong.iter().any(|(_, message)| message.starts_with("answers.semaglutide: invalid question")));
    assert_eq!(problems(json!(["yes"])).len(), 1);
    let many: Value =
        (0..257).map(|it| (format!("clinic.q{it}"), json!("no"))).collect::<serde_json::Map<_, _>>().into();
    assert!(problems(many)[0].1.contains("at most 256"));
    let twice = r#"{ "age": 47, "concerns": [{ "concern": "dryness" }], "answers": { "clinic.a": "no", "clinic.a": "yes" } }"#;
    assert!(serde_json::from_str::<Intake>(twice).unwrap_err().to_string().contains("more than once"));

    // Unknown is the same as nothing said, and everything comes back as it was.
    let unknown = read(json!({ "clinic.semaglutide": "unknown", "clinic.other": null })).unwrap();
    assert_eq!(unknown, intake(&json!({})));
    let said = read(json!({ "clinic.b": "no", "clinic.a": "yes" })).unwrap();
    let written = serde_json::to_value(&said).unwrap();
    assert_eq!(written["answers"], json!({ "clinic.a": "yes", "clinic.b": "no" }));
    assert_eq!(serde_json::from_value::<Intake>(written).unwrap(), said);
    assert_eq!(said.to_builder().build().unwrap(), said);
    let lenient: RawIntake =
        serde_json::from_value(json_of(&json!({ "clinic.a": "", "clinic.b": "no" }))).unwrap();
    assert_eq!(lenient.check_leniently().unwrap().answers().len(), 1);
}

#[test]
fn an_answer_can_be_corrected_and_a_no_is_asked_again() {
    let (yes, no) = (answered(Answer::Yes), answered(Answer::No));
    let changes = yes.diff(&no);
    assert_eq!(changes, [Change::Answer(semaglutide(), Answer::No)]);
    assert_eq!(changes[0].to_string(), "clinic.semaglutide: no");
    let back: Change = serde_json::from_value(serde_json::to_value(&changes[0]).unwrap()).unwrap();
    assert_eq!(yes.with(back).unwrap(), no);
    assert_eq!(yes.with(Change::Answer(semaglutide(), Answer::Unknown)).unwrap(), intake(&json!({})));
    assert_eq!(yes.diff(&intake(&json!({}))), [Change::Answer(semaglutide(), Answer::Unknown)]);
    assert_eq!(yes.follow_up(7).answer(semaglutide()), Answer::Yes);
    assert_eq!(no.follow_up(7).answer(semaglutide()), Answer::Unknown);
}

#[test]
fn an_answer_that_no_pack_asks_for_is_a_finding_and_changes_nothing() {
    let without = Engine::standard().decide(&intake(&json!({})));
    let decision = Engine::standard().decide(&intake(&json!({ "clinic.b": "yes", "clinic.a": "no" })));
    let finding = decision.findings().find(|it| it.rule() == BuiltinRule::NotAsked.code()).unwrap();
    assert_eq!((finding.class(), finding.verdict()), (RuleClass::Note, Verdict::Treat));
    assert!(finding.because().eq(["clinic.a", "clinic.b"]));
    assert_eq!(decision.verdict(), without.verdict());
    assert_eq!(needles(&decision), needles(&without));
    assert!(render::report(&decision).text().contains("no rule pack asks"));
    let asked = engine(&[&question("no")]).decide(&answered(Answer::Yes));
    assert!(!has_finding(&asked, BuiltinRule::NotAsked.code()));
}

#[test]
fn it_is_a_kind_of_rule_like_any_other() {
    let before = pack(&[&question("always"), &safety("clinic.semaglutide")]).unwrap();
    assert!(before.lint().is_empty(), "{:?}", before.lint());
    let again = RulePack::from_toml("again.toml", &before.to_toml()).unwrap();
    assert_eq!(again.to_toml(), before.to_toml());
    let written = before.to_toml();
    assert!(written.contains("[[question]]\nid = \"clinic.semaglutide\"\ntext = {"), "{written}");
    assert_eq!(written.matches("clinic.semaglutide").count(), 2, "{written}");
    let rule = before.rule("clinic.semaglutide").unwrap();
    assert_eq!((rule.kind(), rule.condition()), (RuleKind::Question, None));
    assert_eq!(rule.text().unwrap().en(), "Do you inject semaglutide?");
    // A question that no rule reads.
    let idle: Vec<String> =
        pack(&[&question("no")]).unwrap().lint().iter().map(ToString::to_string).collect();
    assert!(idle.len() == 1 && idle[0].contains("no rule reads `clinic.semaglutide`"), "{idle:?}");
    let after = pack(&[&question("no"), &safety("clinic.semaglutide")]).unwrap();
    let diff = before.diff(&after).to_string();
    assert!(
        diff.contains("questions\n  changed: clinic.semaglutide\n    ask was: \"always\"; is: \"no\""),
        "{diff}"
    );
}

#[test]
fn a_later_pack_may_reword_it_and_not_let_a_plan_go_ahead_without_it() {
    let first = pack(&[&question("always")]).unwrap();
    let later = |text: String| {
        let text = text.replace("Do you inject", "Are you given");
        let second =
            RulePack::from_toml("later.toml", &format!("{}{text}", HEAD.replace("clinic", "later"))).unwrap();
        Engine::builder().pack(first.clone()).pack(second)
    };
    let engine = later(question("always")).build().unwrap();
    assert_eq!(asked(&engine.decide(&intake(&json!({})))).unwrap().text(), "Are you given semaglutide?");
    let error = later(question("no")).build().unwrap_err().to_string();
    assert!(error.contains("`ask` no longer requires the answer before a plan"), "{error}");
    assert!(later(question("no")).allow_replacing(["clinic.semaglutide"]).build().is_ok());
    // A question can only withhold more, so an engine that takes only additions takes it.
    assert!(Engine::builder().only_additions().pack(first.clone()).build().is_ok());
}

#[test]
fn the_wire_format_and_the_reference_agree() {
    let rules = [
        &question("always")[..],
        &question("no").replace("semaglutide", "metformin"),
        &safety("clinic.semaglutide"),
        &safety("at least 2 of (clinic.metformin, risk.diabetes, clinic.semaglutide)")
            .replace("full_stomach", "two")
            .replace("\"treat\"", "\"defer\""),
    ];
    let text = format!("{HEAD}{}", rules.join("\n"));
    let engine = engine(&rules);
    let packs = Packs::read(&[standard_texts(), vec![text.as_str()]]);
    for first in ["yes", "no", "unknown"] {
        for second in ["yes", "no", "unknown"] {
            let answers =
                json!({ "clinic.semaglutide": first, "clinic.metformin": second, "clinic.else": first });
            let json = json_of(&answers);
            assert_no_disagreement(&engine, &packs, &json).unwrap();
            let intake: Intake = serde_json::from_value(json).unwrap();
            let decision = engine.decide(&intake);
            assert_eq!(engine.verify(&intake, &decision.record()), Ok(()));
        }
    }
}
