//! The consent page, the session notes and the intake form.

use super::pledges::stated;
use super::support::*;
use proptest::prelude::*;
use serde_json::json;
use std::collections::BTreeSet;
use tcm_facial::atlas::{FacialZone, Language, Part};
use tcm_facial::decision::{Decision, Protocol};
use tcm_facial::intake::{
    Concern, Detail, Lifestyle, Modality, QuestionGroup, Reaction, Respondent, Risk, Sign, SignGroup,
};
use tcm_facial::render;
use tcm_facial::rules::Verdict;

fn unwrapped(document: &render::Document) -> String {
    document.text().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn plan(decision: &Decision) -> Option<&Protocol> {
    decision.protocol().or(decision.alternative())
}

#[test]
fn a_consent_page_says_what_is_planned_the_harms_the_choices_and_the_right_to_refuse() {
    let decision = decide(&somebody_with(json!({ "first_visit": true })));
    let page = unwrapped(&render::consent(&decision).unwrap());
    let plan = plan(&decision).unwrap();
    for words in [
        &format!("{} in the face, scalp or neck", plan.needles(Part::Face)),
        "For: wrinkles",
        "about 6 in 100 people",
        "We do not know whether this treatment works",
        "Doing nothing is a choice too.",
        "without needles",
        "stop at any time",
        "You need not give a reason",
        "My questions, or what I do not want",
        "Signature, date",
        "Practitioner: name, signature, date",
        "10 to 12 sessions",
        "This consent covers the first 6 sessions",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert_eq!(page.matches("[ ] yes [ ] no").count(), 4);
}

/// Without needles nobody is asked whether they would rather have none.
#[test]
fn the_choices_of_a_consent_page_fit_the_plan() {
    let pressed = somebody_with_risks(json!([{ "risk": "botulinum_toxin", "days_ago": 10 }]));
    let page = unwrapped(&render::consent(&decide(&pressed)).unwrap());
    assert!(page.starts_with("Consent to acupressure") && !page.contains("without needles"), "{page}");
}

/// A minor does not sign alone, and an adult needs no guardian.
#[test]
fn a_guardian_signs_for_a_minor() {
    for (age, is_minor) in [(17, true), (18, false)] {
        let json = somebody_with(json!({ "age": age, "concerns": [{ "concern": "dryness" }] }));
        let page = unwrapped(&render::consent(&decide(&json)).unwrap());
        assert_eq!(page.contains("Parent or guardian"), is_minor, "{age}: {page}");
    }
}

proptest! {
    #![proptest_config(cases(200))]

    /// Whoever has a plan has notes, even while a clearance is required: then the notes say so first.
    #[test]
    fn session_notes_have_a_row_for_every_insertion(json in crate::reference::intakes::intake()) {
        let decision = engine().decide(&intake(&json));
        let notes = render::session_notes(&decision);
        prop_assert_eq!(notes.is_some(), plan(&decision).is_some());
        let (Some(notes), Some(plan)) = (notes, plan(&decision)) else { return Ok(()) };
        let text = notes.text();
        let waits = decision.findings().any(|it| it.verdict() == Verdict::Treat && it.clearance().is_some());
        prop_assert_eq!(text.contains("do not start until this is cleared") || text.contains("do not start until these are cleared"), waits);
        prop_assert!(waits || decision.protocol().is_none() || !decision.is_conditional());
        let markdown = notes.markdown();
        let rows = markdown.lines().filter(|line| line.starts_with('|') && line.contains("side")).count();
        let on_a_side = plan.insertions().filter(|insertion| insertion.side().code() != "midline").count();
        prop_assert!(rows >= on_a_side, "{} {}\n{}", rows, on_a_side, markdown);
        for insertion in plan.insertions() {
            let name = match insertion.site() {
                tcm_facial::decision::Site::Point(point) => format!("{} {}", point.code(), point.pinyin()),
                tcm_facial::decision::Site::Local { zone, .. } => capitalised(zone.label(Language::English)),
            };
            prop_assert!(text.contains(&name), "{}\n{}", name, text);
        }
        let is_needled = plan.modality() == Modality::Needle;
        let total = plan.needles(Part::Face) + plan.needles(Part::Body);
        let noun = if total == 1 { "needle" } else { "needles" };
        prop_assert_eq!(text.contains(&format!("Total, {total} {noun}")), is_needled, "{}", text);
        // Each row has a box for in and one for out, and so have the totals and what was added.
        let boxes = text.matches("[ ] [ ] ").count();
        prop_assert_eq!(boxes, if is_needled { plan.insertions().len() + 2 } else { 0 }, "{}", text);
        prop_assert_eq!(text.contains("Lot number"), is_needled);
        // The reactions, the two ratings and the photographs.
        let reactions = Reaction::ALL.iter().map(|reaction| reaction.label(Language::English));
        for boxed in reactions.chain(["asked; none reported", "0", "10", "5 worse"]) {
            prop_assert!(unwrapped(&notes).contains(&format!("[ ] {boxed}")), "{}\n{}", boxed, text);
        }
    }

    /// What is open is on the form, and nothing else is asked; what is said fits the person.
    #[test]
    fn a_form_for_a_decision_asks_what_is_open(json in crate::reference::intakes::intake()) {
        let decision = engine().decide(&intake(&json));
        let form = unwrapped(&render::form_for(&decision));
        for question in decision.questions() {
            prop_assert!(form.contains(&*question.text()), "{}", question.text());
        }
        let open: BTreeSet<String> = decision.questions().map(|question| question.ask()).collect();
        for risk in Risk::ALL.iter().filter(|risk| !open.iter().any(|ask| ask.contains(risk.code()))) {
            prop_assert!(!form.contains(risk.question(Language::English)), "{risk}");
        }
        prop_assert_eq!(form.contains("No questions are unanswered."), open.is_empty());
    }

    #[test]
    fn no_sheet_states_what_nothing_supports(json in crate::reference::intakes::intake()) {
        let decision = engine().decide(&intake(&json));
        let sheets = [render::patient(&decision).ok(), render::consent(&decision).ok(), render::session_notes(&decision)];
        for sheet in sheets.into_iter().flatten() {
            prop_assert_eq!(stated(&unwrapped(&sheet)), Vec::<&str>::new());
        }
    }
}

fn capitalised(text: &str) -> String {
    text[..1].to_uppercase() + &text[1..]
}

#[test]
fn the_form_asks_everything_an_intake_can_say() {
    let form = unwrapped(&render::form());
    for risk in Risk::ALL {
        let question = risk.question(Language::English);
        assert_eq!(form.matches(question).count(), 1, "{question}");
    }
    let boxed = |label: &str| form.contains(&format!("[ ] {label}"));
    for concern in Concern::ALL {
        let label = concern.label(Language::English);
        assert!(boxed(&capitalised(label)), "{label}");
    }
    assert!(Sign::ALL.iter().all(|sign| boxed(sign.label(Language::English))));
    assert!(Lifestyle::ALL.iter().all(|habit| boxed(habit.label(Language::English))));
    assert!(FacialZone::ALL.iter().all(|zone| form.contains(zone.label(Language::English))));
    for group in SignGroup::ALL {
        assert!(form.contains(&capitalised(group.label(Language::English))), "{group}");
    }
    assert!(
        form.contains("Are you breastfeeding?") && boxed("pregnancy possible") && boxed("trying to conceive")
    );
}

/// One box denies a group; the practitioner's questions are not among those that the person answers.
#[test]
fn each_group_has_one_box_that_denies_it() {
    let form = render::form().text();
    let sections: Vec<&str> = form.split("\n\n").collect();
    for group in QuestionGroup::ALL {
        let of_group = |risk: &&Risk| risk.group() == *group && risk.asked_of() == Respondent::Person;
        let asked = Risk::ALL.iter().filter(of_group).count();
        let heading = group.label(Language::English).to_uppercase();
        let section = sections.iter().find(|section| section.starts_with(&heading));
        assert_eq!(section.is_some(), asked > 0, "{group}");
        let Some(section) = section else { continue };
        assert_eq!(section.matches("[ ] none of these").count(), 1, "{section}");
        let yes_or_no = section.matches("[ ] yes [ ] no").count();
        let breastfeeding = usize::from(*group == QuestionGroup::General);
        assert_eq!(yes_or_no, asked + breastfeeding, "{section}");
    }
    let (person, practitioner) = form.split_once("SIGNS, for the practitioner").unwrap();
    for risk in Risk::ALL.iter().filter(|risk| risk.asked_of() == Respondent::Practitioner) {
        let question = risk.question(Language::English);
        assert!(!person.contains(question) && practitioner.contains(question), "{question}");
    }
}

/// A risk has room for the details that it takes.
#[test]
fn details_have_room_where_a_risk_takes_them() {
    let form = unwrapped(&render::form());
    for risk in Risk::ALL {
        let (_, after) = form.split_once(risk.question(Language::English)).unwrap();
        let end = after.find("[ ] yes [ ] no").unwrap_or(after.len());
        let own = after[..end].strip_prefix(" If yes: ").unwrap_or_default();
        for (detail, room) in [
            (Detail::Status, "[ ] active"),
            (Detail::Severity, "[ ] mild [ ] moderate [ ] severe"),
            (Detail::Side, "[ ] left [ ] right"),
            (Detail::DaysAgo, "____ days ago"),
            (Detail::Zones, "where ____________"),
        ] {
            assert_eq!(own.contains(room), risk.accepts(detail), "{risk}, {detail}: {own}");
        }
        assert_eq!(own.is_empty(), risk.details().is_empty(), "{risk}: {own}");
    }
}

#[test]
fn pages_to_print_are_valid_without_a_contents() {
    let decision = decide(&somebody());
    let sheets = [
        render::patient(&decision).unwrap(),
        render::consent(&decision).unwrap(),
        render::session_notes(&decision).unwrap(),
        render::form_for(&decision),
    ];
    for (index, sheet) in sheets.iter().enumerate() {
        let page = sheet.html();
        assert_eq!(page.contains("<body class=\"one-page\">"), index < 3);
        assert!(!page.contains("<nav") && !page.contains("<script"));
        assert!(page.matches("class=\"line\"").count() > 0, "{page}");
    }
}
