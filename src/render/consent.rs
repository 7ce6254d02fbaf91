//! The consent page: what a person agrees to, to read and to sign.

use super::document::{Document, Kind, Mark, Section};
use super::patient::{NoPatientSheet, is_needled, known, limits, overridden, planned, what, what_may_happen};
use super::wording::imprint_for_the_patient;
use crate::decision::{Decision, Protocol};
use crate::texts::en::{consent as texts, course as course_texts, patient};

/// The age from which a person signs alone, in years.
const OF_AGE: u8 = 18;

/// Returns the consent page: what is planned, what can go wrong and how often, what is known of the effect, other choices, the
/// right to refuse or stop, and room for questions, names, dates and signatures; for a minor, also that of a parent or guardian.
///
/// It goes with a talk and with the [sheet for the person](super::patient()), whose warnings it does not repeat. What a consent
/// must say by law differs from place to place: it is a draft that a clinic adapts.
///
/// ```
/// use tcm_facial::intake::Intake;
/// use tcm_facial::{Engine, render};
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }], "risks": { "absent": "all_others" }
/// }"#)?;
/// let page = render::consent(&Engine::standard().decide(&intake))?;
/// assert!(page.text().contains("stop at any time"));
/// assert!(!page.text().contains("Parent or guardian"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// [`NoPatientSheet`] while a clearance is required, or if nothing is planned: whenever there is no sheet for the person.
#[doc(alias = "informed consent")]
pub fn consent(decision: &Decision) -> Result<Document, NoPatientSheet> {
    let protocol = planned(decision)?;
    let title = if is_needled(protocol) { texts::TITLE_NEEDLES } else { texts::TITLE_PRESSING };
    let mut page = Document::of_one_page(title, imprint_for_the_patient(decision));
    let plan =
        Section::new(Kind::Plain, texts::PLANNED).write(texts::NAME, 1).items(what(decision, protocol));
    let plan = plan.items(limits(decision, protocol)).items(course(protocol));
    page.push(plan.opened_by_notes(decision));
    page.push_unless_empty(overridden(decision));
    page.push(Section::new(Kind::Plain, patient::MAY_HAPPEN).items(what_may_happen(protocol)));
    let evidence = std::iter::once(texts::EVIDENCE.to_owned()).chain(known(protocol));
    page.push(Section::new(Kind::Plain, texts::KNOWN).line(evidence.collect::<Vec<_>>().join(" ")));
    let choices = [
        Some(texts::DO_NOTHING),
        is_needled(protocol).then_some(texts::WITHOUT_NEEDLES),
        Some(texts::ASK_A_DOCTOR),
    ];
    let choices: Vec<&str> = choices.into_iter().flatten().collect();
    page.push(Section::new(Kind::Plain, texts::OTHER_CHOICES).line(choices.join(" ")));
    page.push(Section::new(Kind::Plain, texts::RIGHTS).line(texts::RIGHTS_LINE));
    page.push(confirmed(decision));
    page.push(signed(decision, protocol));
    Ok(page)
}

fn course(protocol: &Protocol) -> Option<String> {
    let course = protocol.course()?;
    let planned =
        course_texts::planned(course.sessions(), course.per_week(), course.last_session_days_before_event());
    Some(patient::sessions(&planned))
}

fn confirmed(decision: &Decision) -> Section {
    let open = decision.questions().len();
    let section = Section::new(Kind::Plain, texts::CONFIRM);
    let section = section.lines((open > 0).then(|| patient::open_questions(open)));
    let section = texts::CONFIRM_ALL.iter().fold(section, |section, one| section.entry(Mark::YesNo, one));
    section.write(texts::QUESTIONS, 2)
}

fn signed(decision: &Decision, protocol: &Protocol) -> Section {
    let is_minor = decision.intake().age().years() < OF_AGE;
    let sessions = protocol.course().and_then(|course| course.reassess_after());
    let section = Section::new(Kind::Plain, texts::SIGN).lines(sessions.map(texts::covers));
    let section = section.write(texts::SIGNATURE, 1);
    let section = if is_minor { section.write(texts::GUARDIAN, 1) } else { section };
    section.write(texts::PRACTITIONER, 1)
}
