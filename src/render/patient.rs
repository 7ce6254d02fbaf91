//! The information sheet for the person treated.

use super::document::{Document, Kind, Phrase, Section, Tone};
use super::limits::{Bars, Limits, Together, each_once, no_adjuncts, together};
use super::report::{bibliography, expectations, imprint, notes, title, what_was_overridden, with_article};
use crate::atlas::{Part, SessionPhase};
use crate::decision::{Decision, Insertion, Protocol, Site};
use crate::intake::{Exposure, Intake, Modality, ModalitySet, Pregnancy, ReportedConcern};
use crate::rules::{Role, RuleId, SessionStep, Verdict};
use crate::texts::en::words::{label, labels, list, list_or};
use crate::texts::en::{course as course_texts, limits as limits_texts, patient as texts, report};
use thiserror::Error;

/// Returns an information sheet for the person treated, in plain language: what is planned, what happens, how likely it is to
/// help, what may go wrong (rates with their denominators), what to do afterwards and when to seek help. It gives no depths and
/// teaches no needling.
///
/// Harms, aftercare and expectations are texts of the rules. This library itself describes how a session goes, with sources. The
/// sheet accompanies a conversation and does not replace it.
///
/// ```
/// use tcm_facial::intake::Intake;
/// use tcm_facial::{Engine, render};
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }], "risks": { "absent": "all_others" }
/// }"#)?;
/// let sheet = render::patient(&Engine::standard().decide(&intake))?;
/// assert!(sheet.text().contains("POSSIBLE HARMS"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// [`NoPatientSheet`] if a clearance is owed or nothing is planned. A plan without needles gets a sheet after a deferral, but
/// not after a referral, because somebody else decides first.
#[doc(alias = "leaflet")]
#[doc(alias = "informed consent")]
pub fn patient(decision: &Decision) -> Result<Document, NoPatientSheet> {
    let protocol = planned(decision)?;
    let mut sheet = Document::new(name(protocol), imprint(decision));
    sheet.push(in_short(decision, protocol).opened_by_notes(decision));
    sheet.push_unless_empty(left_out(decision, protocol));
    sheet.push_unless_empty(overridden(decision));
    let section = Section::new(Kind::Warning, texts::EMERGENCY).rest(texts::EMERGENCY_REST);
    sheet.push(section.items(texts::EMERGENCIES));
    sheet.push(before(decision, protocol));
    sheet.push(session(decision.intake(), protocol));
    sheet.push(expectations(texts::HOW_LIKELY, protocol));
    notes(&mut sheet, report::MAY_GO_WRONG, protocol.harms());
    notes(&mut sheet, report::AFTERWARDS, protocol.aftercare());
    notes(&mut sheet, report::IN_DAILY_LIFE, protocol.advice());
    let course = protocol.course().into_iter();
    let course = course.flat_map(|course| {
        let before_event = course.last_session_days_before_event();
        let planned = course_texts::planned(course.sessions(), course.per_week(), before_event);
        let again = course.reassess_after().map(texts::looked_at_again);
        std::iter::once(texts::sessions(&planned)).chain(again)
    });
    sheet.push_unless_empty(Section::new(Kind::Plain, texts::HOW_OFTEN).lines(course));
    let cited = sheet.cited();
    let cited = cited.iter().map(String::as_str).collect();
    sheet.push(bibliography(decision, &cited));
    let (general_knowledge, rules) = decision.rule_counts();
    let statement = texts::statement(general_knowledge, rules);
    sheet.push(Section::new(Kind::Statement, texts::STATEMENT).line(statement));
    Ok(sheet)
}

/// The reason why there is no sheet for the person.
///
/// ```
/// use tcm_facial::intake::Intake;
/// use tcm_facial::render::NoPatientSheet;
/// use tcm_facial::rules::Role;
/// use tcm_facial::{Engine, render};
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }],
///     "risks": { "present": [{ "risk": "anticoagulant" }], "absent": "all_others" }
/// }"#)?;
/// let owed = match render::patient(&Engine::standard().decide(&intake)) {
///     Err(NoPatientSheet::ClearanceOwed { owed }) => owed,
///     _ => Vec::new(),
/// };
/// assert_eq!(owed.len(), 1);
/// assert_eq!((owed[0].0.as_str(), owed[0].1), ("anticoagulant", Role::Physician));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum NoPatientSheet {
    /// A clearance is still owed.
    #[error("no sheet for the person while a clearance is owed: {}", owed_by(.owed))]
    ClearanceOwed {
        /// The rules that ask for a clearance and who has to give it, in the order of the findings.
        owed: Vec<(RuleId, Role)>,
    },
    /// Nothing is planned.
    #[error("no sheet for the person without a plan: the decision is `{verdict}`")]
    NothingPlanned {
        /// The verdict.
        verdict: Verdict,
    },
}

/// The plan that the sheet is about.
fn planned(decision: &Decision) -> Result<&Protocol, NoPatientSheet> {
    let owed: Vec<(RuleId, Role)> =
        decision.clearances().map(|owed| (owed.rule().clone(), owed.by())).collect();
    if !owed.is_empty() {
        return Err(NoPatientSheet::ClearanceOwed { owed });
    }
    let verdict = decision.verdict();
    let plan = match verdict {
        Verdict::Treat => decision.protocol(),
        Verdict::Defer => decision.alternative(),
        _ => None,
    };
    plan.ok_or(NoPatientSheet::NothingPlanned { verdict })
}

fn owed_by(owed: &[(RuleId, Role)]) -> String {
    owed.iter().map(|(rule, by)| format!("`{rule}` by {}", with_article(*by))).collect::<Vec<_>>().join(", ")
}

fn name(protocol: &Protocol) -> &'static str {
    if is_needled(protocol) { texts::TITLE_NEEDLES } else { texts::TITLE_PRESSING }
}

fn is_needled(protocol: &Protocol) -> bool {
    protocol.modality() == Modality::Needle
}

fn in_short(decision: &Decision, protocol: &Protocol) -> Section {
    let concerns = labels(decision.intake().concerns().iter().map(ReportedConcern::concern));
    let section = Section::new(Kind::Verdict(Tone::Plan), texts::IN_SHORT).item(texts::is_for(&concerns));
    let section = if is_needled(protocol) {
        let (face, body) = (protocol.needles(Part::Face), protocol.needles(Part::Body));
        section.item(texts::needles(face, body, protocol.retention_min()))
    } else {
        let is_deferred = decision.verdict() == Verdict::Defer;
        section.item(texts::PRESSED).items(is_deferred.then_some(texts::NEEDLES_NOT_NOW))
    };
    let traditional = decision.leading_patterns().next();
    let traditional = traditional.and_then(|it| Some(texts::principle(it.name().en(), it.principle()?.en())));
    section.item(texts::places(&places(protocol))).items(traditional).item(texts::YOU_MAY)
}

/// Places in everyday words: zones of the face, then regions of the body.
fn places(protocol: &Protocol) -> String {
    let (face, body): (Vec<Insertion<'_>>, Vec<_>) =
        protocol.insertions().partition(|insertion| insertion.part() == Part::Face);
    let of_the_face = face.iter().map(|insertion| match insertion.site() {
        Site::Local { zone, .. } => label(zone),
        Site::Point(point) => {
            point.main_zones().first().map_or_else(|| label(point.region()), |zone| label(*zone))
        }
    });
    let of_the_body = body.iter().filter_map(Insertion::point).map(|point| label(point.region()));
    list(each_once(of_the_face.chain(of_the_body)))
}

/// What is not done, and the limits of the session, in everyday words.
fn left_out(decision: &Decision, protocol: &Protocol) -> Section {
    let mut bars = Bars::default();
    let mut limits = Limits::default();
    let mut adjuncts = ModalitySet::EMPTY;
    for finding in decision.findings().filter(|finding| !finding.is_for_everyone()) {
        bars.add(&finding);
        limits = limits.and(finding.caps().map(Limits::from).unwrap_or_default());
        adjuncts = adjuncts.union(finding.forbids());
    }
    let section = Section::new(Kind::Plain, texts::LEFT_OUT);
    let pressing = list_or(bars.everyday_places(Exposure::SkinContact));
    let section = if is_needled(protocol) {
        let places = list_or(bars.everyday_places(Exposure::Needle));
        let session = limits.session();
        section
            .items((!places.is_empty()).then(|| texts::no_needle_at(&places)))
            .items((!session.is_empty()).then(|| limits_texts::limits(&session.join("; "))))
            .items(limits.press_seconds().map(|seconds| texts::we_press(&limits_texts::time(seconds))))
    } else {
        section
    };
    section
        .items((!pressing.is_empty()).then(|| texts::no_pressing_at(&pressing)))
        .items(no_adjuncts(adjuncts))
}

/// Overridden rules: the person has a right to know.
fn overridden(decision: &Decision) -> Section {
    let section = Section::new(Kind::Warning, texts::OVERRIDDEN).rest(texts::OVERRIDDEN_REST);
    section.items(
        decision
            .overrides()
            .map(|one| texts::overridden(what_was_overridden(&one), &with_article(one.role()))),
    )
}

fn before(decision: &Decision, protocol: &Protocol) -> Section {
    let own = together(decision.findings().filter(|finding| !finding.is_for_everyone()));
    let questions = decision.questions();
    let is_prone = |insertion: Insertion<'_>| insertion.phase() == SessionPhase::Prone;
    let prone_first = is_needled(protocol) && protocol.insertions().any(is_prone);
    Section::new(Kind::Plain, texts::BEFORE)
        .item(cited(texts::CHANGED))
        .items(may_be_pregnant(decision.intake()).then(|| cited(texts::CHANGED_PREGNANCY)))
        .items(decision.red_flags())
        .items((!own.is_empty()).then_some(texts::YOUR_ANSWERS))
        .details(own.iter().map(answer))
        .items((questions.len() > 0).then_some(texts::STILL_OPEN))
        .details(questions.map(|question| question.text()))
        .items(prone_first.then_some(texts::PRONE_FIRST))
}

/// What an answer means for the plan, and what is assumed where it was not given.
fn answer(told: &Together<'_>) -> String {
    let assumed = told.assumptions().into_iter().map(|(_, assumption)| assumption);
    let assumed: Vec<String> = assumed.collect();
    limits_texts::assuming(title(&told.lead), &assumed.join("; "))
}

/// The steps of the session that concern the person, each once.
fn session(intake: &Intake, protocol: &Protocol) -> Section {
    let is_needled = is_needled(protocol);
    let in_the_face = protocol.insertions().any(|insertion| insertion.part() == Part::Face);
    let in_pregnancy = !is_needled && may_be_pregnant(intake) && intake.pregnancy() != Pregnancy::No;
    let steps = each_once(protocol.steps().map(|step| step.step()));
    let texts = steps.into_iter().flat_map(|step| {
        let before = match step {
            SessionStep::Cleanse => in_the_face.then_some(texts::MAKE_UP),
            SessionStep::PronePoints | SessionStep::SupineBodyPoints => {
                in_pregnancy.then_some(texts::PRESSING_IN_PREGNANCY)
            }
            _ => None,
        };
        before.into_iter().chain(texts::step(step, is_needled))
    });
    Section::new(Kind::Plain, texts::WHAT_HAPPENS).numbered(each_once(texts).into_iter().map(cited))
}

/// Whether a pregnancy was recorded, or sex and age leave one possible.
fn may_be_pregnant(intake: &Intake) -> bool {
    intake.pregnancy() == Pregnancy::Yes || intake.pregnancy_is_conceivable()
}

fn cited((text, sources): texts::Cited) -> Phrase {
    Phrase::from(text).cited(sources)
}
