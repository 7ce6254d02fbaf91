//! The sheet for the person treated: one page in plain words.

mod plan;
mod warnings;

pub use plan::NoPatientSheet;
pub(super) use plan::{is_needled, known, limits, overridden, planned, what, what_may_happen};

use super::document::{Document, Kind, Section, Table};
use super::limits::each_once;
use super::wording::imprint_for_the_patient;
use crate::decision::{CitedText, Decision, Protocol};
use crate::intake::{Intake, Pregnancy};
use crate::texts::en::{course as course_texts, patient as texts};

/// Returns the sheet for the person treated: one page in plain words, to be given with a talk.
///
/// It says what is planned, when to call for help, what happens, what can go wrong and how often (a rate in a hundred, rounded),
/// what is known of the effect, and what to do at home; with room for a name, two telephone numbers, the next appointment and a
/// signature. It says only what concerns the plan, gives no depths and teaches no needling. Its sources are in the
/// [`report`](super::report()).
///
/// Harms, aftercare and advice are texts of the rules; a rule can say it in [plain words](crate::decision::CitedText::plain).
/// The warnings are the library's own, so that no rule pack can take one away.
///
/// ```
/// use tcm_facial::intake::Intake;
/// use tcm_facial::{Engine, render};
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }], "risks": { "absent": "all_others" }
/// }"#)?;
/// let sheet = render::patient(&Engine::standard().decide(&intake))?;
/// assert!(sheet.text().contains("about 6 in 100 people"));
/// assert!(sheet.text().contains("We do not know whether this treatment works."));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// [`NoPatientSheet`] while a clearance is required, or if nothing is planned. A plan without needles gets a sheet after a
/// deferral, but not after a referral, because somebody else decides first.
#[doc(alias = "leaflet")]
#[doc(alias = "patient information")]
pub fn patient(decision: &Decision) -> Result<Document, NoPatientSheet> {
    let protocol = planned(decision)?;
    let title = if is_needled(protocol) { texts::TITLE_NEEDLES } else { texts::TITLE_PRESSING };
    let mut sheet = Document::of_one_page(title, imprint_for_the_patient(decision));
    sheet.push(
        Section::new(Kind::Plain, texts::PLAN)
            .write(texts::NAME, 1)
            .items(what(decision, protocol))
            .items(limits(decision, protocol))
            .opened_by_notes(decision),
    );
    sheet.push_unless_empty(overridden(decision));
    sheet.push(warnings::emergencies(protocol));
    sheet.push(warnings::others(protocol));
    sheet.push(before(decision));
    sheet.push(
        Section::new(Kind::Plain, texts::WHAT_HAPPENS).line(steps(decision.intake(), protocol).join(" ")),
    );
    sheet.push(Section::new(Kind::Plain, texts::MAY_HAPPEN).items(what_may_happen(protocol)));
    sheet.push(Section::new(Kind::Plain, texts::KNOWN).line(known(protocol).join(" ")));
    let at_home = protocol.aftercare().chain(protocol.advice()).filter(CitedText::is_on_sheet);
    let at_home = each_once(at_home.map(|note| note.plain().en()));
    sheet.push_unless_empty(Section::new(Kind::Plain, texts::AT_HOME).items(at_home));
    sheet.push(next(protocol));
    Ok(sheet)
}

fn before(decision: &Decision) -> Section {
    let open = decision.questions().len();
    let pregnancy = if may_be_pregnant(decision.intake()) { texts::CHANGED_PREGNANCY } else { "" };
    Section::new(Kind::Plain, texts::BEFORE)
        .lines((open > 0).then(|| texts::open_questions(open)))
        .line(texts::changed(pregnancy))
}

/// The steps of the session that concern the person, each once.
fn steps(intake: &Intake, protocol: &Protocol) -> Vec<&'static str> {
    let is_needled = is_needled(protocol);
    let in_pregnancy = !is_needled && may_be_pregnant(intake) && intake.pregnancy() != Pregnancy::No;
    let lying = in_pregnancy.then_some(texts::PRESSING_IN_PREGNANCY);
    each_once(protocol.steps().filter_map(|step| texts::step(step.step(), is_needled)).chain(lying))
}

/// Whether a pregnancy was recorded, or sex and age leave one possible.
fn may_be_pregnant(intake: &Intake) -> bool {
    intake.pregnancy() == Pregnancy::Yes || intake.pregnancy_is_conceivable()
}

/// The course, and what is filled in by hand.
fn next(protocol: &Protocol) -> Section {
    let course = protocol.course().map(|course| {
        let before_event = course.last_session_days_before_event();
        let planned =
            texts::sessions(&course_texts::planned(course.sessions(), course.per_week(), before_event));
        let again = course.reassess_after().map(texts::reassessed);
        std::iter::once(planned).chain(again).collect::<Vec<_>>().join(" ")
    });
    let heads = [texts::NEXT_APPOINTMENT, texts::TELEPHONE, texts::TELEPHONE_OUT_OF_HOURS];
    Section::new(Kind::Plain, texts::NEXT)
        .lines(course)
        .table(Table::blanks(texts::TO_FILL_IN, heads))
        .line(texts::ABOUT)
        .write(texts::SIGNATURE, 1)
}
