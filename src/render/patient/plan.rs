//! The plan in everyday words, for the sheet and for the consent page.

use crate::atlas::Part;
use crate::decision::{CitedText, Decision, Insertion, Protocol, Site};
use crate::intake::{Exposure, Modality, ReportedConcern};
use crate::render::document::{Kind, Section};
use crate::render::limits::{Bars, Limits, each_once};
use crate::render::wording::{what_was_overridden, with_article};
use crate::rules::{Certainty, Role, RuleId, Verdict};
use crate::texts::en::words::{label, labels, list, list_or};
use crate::texts::en::{limits as limits_texts, patient as texts};
use thiserror::Error;

/// The reason why there is no sheet for the person, and no consent page.
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
/// let clearances = match render::patient(&Engine::standard().decide(&intake)) {
///     Err(NoPatientSheet::ClearanceRequired { clearances }) => clearances,
///     _ => Vec::new(),
/// };
/// assert_eq!(clearances.len(), 1);
/// assert_eq!((clearances[0].0.as_str(), clearances[0].1), ("anticoagulant", Role::Physician));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum NoPatientSheet {
    /// Somebody has to give a clearance first.
    #[error("no sheet for the patient while a clearance is outstanding: {}", in_words(.clearances))]
    ClearanceRequired {
        /// The rules that ask for a clearance and who has to give it, in the order of the findings.
        clearances: Vec<(RuleId, Role)>,
    },
    /// Nothing is planned.
    #[error("no sheet for the patient without a plan: the decision is `{verdict}`")]
    NothingPlanned {
        /// The verdict.
        verdict: Verdict,
    },
}

fn in_words(clearances: &[(RuleId, Role)]) -> String {
    let words = clearances.iter().map(|(rule, by)| format!("`{rule}` by {}", with_article(*by)));
    words.collect::<Vec<_>>().join(", ")
}

/// The plan that a person may be given on paper.
pub(in crate::render) fn planned(decision: &Decision) -> Result<&Protocol, NoPatientSheet> {
    let clearances: Vec<(RuleId, Role)> =
        decision.clearances().map(|clearance| (clearance.rule().clone(), clearance.by())).collect();
    if !clearances.is_empty() {
        return Err(NoPatientSheet::ClearanceRequired { clearances });
    }
    let verdict = decision.verdict();
    let plan = match verdict {
        Verdict::Treat => decision.protocol(),
        Verdict::Defer => decision.alternative(),
        _ => None,
    };
    plan.ok_or(NoPatientSheet::NothingPlanned { verdict })
}

pub(in crate::render) fn is_needled(protocol: &Protocol) -> bool {
    protocol.modality() == Modality::Needle
}

/// What the plan is for, what it has, and where.
pub(in crate::render) fn what(decision: &Decision, protocol: &Protocol) -> Vec<String> {
    let concerns = labels(decision.intake().concerns().iter().map(ReportedConcern::concern));
    let mut said = vec![texts::is_for(&concerns)];
    if is_needled(protocol) {
        let (face, body) = (protocol.needles(Part::Face), protocol.needles(Part::Body));
        said.push(texts::needles(face, body, protocol.retention_min()));
    } else {
        said.push(texts::PRESSED.to_owned());
        said.extend((decision.verdict() == Verdict::Defer).then(|| texts::NEEDLES_NOT_NOW.to_owned()));
    }
    said.push(texts::places(&places(protocol)));
    said
}

/// Places in everyday words: parts of the face, then regions of the body.
fn places(protocol: &Protocol) -> String {
    let (face, body): (Vec<Insertion<'_>>, Vec<_>) =
        protocol.insertions().partition(|insertion| insertion.part() == Part::Face);
    let of_the_face = face.iter().map(|insertion| match insertion.site() {
        Site::Local { zone, .. } => texts::around(zone),
        Site::Point(point) => point
            .main_zones()
            .first()
            .map_or_else(|| texts::region(point.region()), |zone| texts::around(*zone)),
    });
    let of_the_body = body.iter().filter_map(Insertion::point).map(|point| texts::region(point.region()));
    list(each_once(of_the_face.chain(of_the_body)))
}

/// What is not done, and the limits of the session, in one sentence.
pub(in crate::render) fn limits(decision: &Decision, protocol: &Protocol) -> Option<String> {
    let mut bars = Bars::default();
    let mut limits = Limits::default();
    for finding in decision.findings().filter(|finding| !finding.is_for_everyone()) {
        bars.add(&finding);
        limits = limits.and(finding.caps().map(Limits::from).unwrap_or_default());
    }
    let at = |exposure| list_or(bars.everyday_places(exposure));
    let needling = is_needled(protocol).then(|| {
        let places = Some(at(Exposure::Needle)).filter(|places| !places.is_empty());
        let press = limits.press_seconds().map(|seconds| texts::pressed_for(&limits_texts::time(seconds)));
        let supine = limits.is_supine().then(|| texts::SUPINE_ONLY.to_owned());
        places.map(|places| texts::no_needle_at(&places)).into_iter().chain(supine).chain(press)
    });
    let pressing = Some(at(Exposure::SkinContact)).filter(|places| !places.is_empty());
    let pressing = pressing.map(|places| texts::no_pressing_at(&places));
    let said: Vec<String> = needling.into_iter().flatten().chain(pressing).collect();
    (!said.is_empty()).then(|| texts::for_your_safety(&said))
}

/// Overridden rules: the person has a right to know.
pub(in crate::render) fn overridden(decision: &Decision) -> Section {
    let section = Section::new(Kind::Warning, texts::OVERRIDDEN).rest(texts::OVERRIDDEN_REST);
    section.items(
        decision
            .overrides()
            .map(|one| texts::overridden(what_was_overridden(&one), &with_article(one.role()))),
    )
}

/// Harms in plain words.
pub(in crate::render) fn what_may_happen(protocol: &Protocol) -> impl Iterator<Item = &str> {
    protocol.harms().filter(CitedText::is_on_sheet).map(|harm| harm.plain().en())
}

/// What is known of the effect: the concerns by how well they are studied, the best first.
pub(in crate::render) fn known(protocol: &Protocol) -> Vec<String> {
    let of = |certainty: Certainty| {
        let concerns = each_once(protocol.expectations().map(|it| it.concern()));
        let concerns = concerns.into_iter().filter_map(|concern| {
            let rated = protocol.expectations().filter(|expectation| expectation.concern() == concern);
            let certainties: Vec<Certainty> = rated.map(|expectation| expectation.certainty()).collect();
            let is_alike = certainties.iter().all(|one| *one == certainty);
            // A concern is named once, by the best of its places.
            (certainties.iter().max() == Some(&certainty)).then(|| {
                if is_alike { label(concern).to_owned() } else { texts::in_some_places(label(concern)) }
            })
        });
        let concerns: Vec<String> = concerns.collect();
        (!concerns.is_empty()).then(|| texts::known(certainty, &list(concerns)))
    };
    Certainty::ALL.iter().rev().filter_map(|certainty| of(*certainty)).collect()
}
