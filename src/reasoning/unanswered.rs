//! Which reported concerns get no insertion in one of their zones, why, and by which rules.

use super::assessment::Assessment;
use super::blocked::BlockedSites;
use super::exclusion::{self, ExclusionCause};
use super::plan::{InsertionState, ProtocolState, Selection};
use super::score::local_answers;
use super::site::Site;
use super::technique::can_be_placed;
use crate::atlas::vocabulary::vocabulary;
use crate::atlas::{FacialZone, SessionPhase};
use crate::intake::{Concern, Position, ReportedConcern};
use crate::rules::BuiltinRule;
use crate::rules::compile::RuleRef;

vocabulary! {
    /// Why a reported concern gets no insertion in one of its zones. Of several causes the first in this list is given, so that
    /// a barred place is never mistaken for one that needles were short for.
    ///
    /// ```
    /// use tcm_facial::decision::UnansweredCause;
    /// use tcm_facial::{Engine, Intake};
    ///
    /// let intake: Intake = serde_json::from_str(r#"{
    ///     "age": 47, "sex": "male", "first_visit": false, "concerns": [{ "concern": "wrinkles", "zones": ["glabella", "cheek"] }],
    ///     "risks": { "present": [{ "risk": "unhealthy_skin", "zones": ["glabella"] }], "absent": "all_others" }
    /// }"#)?;
    /// let decision = Engine::standard().decide(&intake);
    /// let plan = decision.protocol().ok_or("no protocol")?;
    /// assert!(plan.unanswered().any(|open| open.because() == UnansweredCause::Barred));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[non_exhaustive]
    pub enum UnansweredCause: "cause" {
        /// Rules bar the place, or an answer in it, on the sides that the concern is on.
        Barred "barred" "barred",
        /// A rule caps the number of needles, and answers that came first use them up.
        BeyondCap "beyond_cap" "needle limit of a rule reached",
        /// Too little of a needle would be in the skin to hold it, under the caps that apply, or at every answer without any cap.
        NoDepth "no_depth" "no needle would stay in at the permitted depth",
        /// A wish of the person leaves it out.
        Avoided "avoided" "left out by preference",
        /// A wish for fewer needles leaves it out.
        BeyondWish "beyond_wish" "fewer needles requested",
        /// Other answers came first, as many as the size of the plan allows.
        BeyondSize "beyond_size" "the session already has its full number of needles",
        /// The rules have no answer for this concern in this zone.
        NoLocalAnswer "no_local_answer" "no rule offers a point or line here",
    }
}

/// A concern in a zone without an insertion, as it is stored.
#[derive(Clone, Debug)]
pub(crate) struct UnansweredState {
    pub(crate) concern: Concern,
    pub(crate) zone: FacialZone,
    pub(crate) cause: UnansweredCause,
    pub(crate) rules: Vec<RuleRef>,
}

pub(crate) fn unanswered(
    assessment: &Assessment,
    selection: &Selection,
    plan: &ProtocolState,
) -> Vec<UnansweredState> {
    let blocked = BlockedSites::new(assessment, plan.mode);
    let mut unanswered = Vec::new();
    for (index, reported) in assessment.intake.concerns().iter().enumerate() {
        for zone in assessment.zones_of(index) {
            let answers: Vec<Site> = local_answers(assessment, reported, zone).collect();
            if is_answered(plan, &answers) {
                continue;
            }
            let (cause, rules) = why(assessment, (selection, plan), &blocked, reported, &answers);
            unanswered.push(UnansweredState { concern: reported.concern(), zone, cause, rules });
        }
    }
    unanswered
}

/// Whether the plan has one of the answers, or a substitute for one.
fn is_answered(plan: &ProtocolState, answers: &[Site]) -> bool {
    let is_answer = |insertion: &InsertionState| {
        let replaced = insertion.substitution.map(|substitution| Site::Point(substitution.replaced));
        answers.contains(&insertion.site) || replaced.is_some_and(|replaced| answers.contains(&replaced))
    };
    plan.insertions.iter().any(is_answer)
}

/// The first cause of all answers, and the rules behind it.
fn why(
    assessment: &Assessment,
    plans: (&Selection, &ProtocolState),
    blocked: &BlockedSites<'_>,
    reported: &ReportedConcern,
    answers: &[Site],
) -> (UnansweredCause, Vec<RuleRef>) {
    // What is off for everyone says nothing about this person.
    let is_on = |site: &&Site| site.point().is_none_or(|point| !assessment.is_off(point));
    let asked = || answers.iter().filter(is_on);
    let causes: Vec<(UnansweredCause, Vec<RuleRef>)> =
        asked().map(|site| why_not(assessment, plans, blocked, reported, *site)).collect();
    let none = if answers.is_empty() { UnansweredCause::NoLocalAnswer } else { UnansweredCause::BeyondSize };
    let cause = causes.iter().map(|(cause, _)| *cause).min().unwrap_or(none);
    if cause == UnansweredCause::BeyondSize
        && asked().next().is_some()
        && !asked().any(|site| can_be_placed(assessment, *site))
    {
        return (UnansweredCause::NoDepth, vec![RuleRef::BuiltinRule(BuiltinRule::Depth)]);
    }
    let mut rules: Vec<RuleRef> =
        causes.into_iter().filter(|(of, _)| *of == cause).flat_map(|(_, rules)| rules).collect();
    rules.sort_unstable();
    rules.dedup();
    if rules.is_empty() {
        let builtin = if answers.is_empty() { BuiltinRule::NoLocalAnswer } else { BuiltinRule::NotSelected };
        rules.push(RuleRef::BuiltinRule(builtin));
    }
    (cause, rules)
}

/// Why one answer is not in the plan. One that was not selected may be barred all the same.
fn why_not(
    assessment: &Assessment,
    (selection, plan): (&Selection, &ProtocolState),
    blocked: &BlockedSites<'_>,
    reported: &ReportedConcern,
    site: Site,
) -> (UnansweredCause, Vec<RuleRef>) {
    let barring = blocked.rules(site, site.sides_on(reported.side()));
    if !barring.is_empty() {
        return (UnansweredCause::Barred, barring);
    }
    let Some(excluded) = plan.withheld.iter().find(|excluded| excluded.site == site) else {
        let builtin = |rule| vec![RuleRef::BuiltinRule(rule)];
        let is_prone = site.phase() == SessionPhase::Prone && selection.position == Position::Supine;
        return if is_prone {
            (UnansweredCause::Avoided, builtin(BuiltinRule::Position))
        } else if selection.beyond_wish.contains(site.index()) {
            (UnansweredCause::BeyondWish, builtin(BuiltinRule::Preference))
        } else {
            (UnansweredCause::BeyondSize, builtin(BuiltinRule::NotSelected))
        };
    };
    let mut rules = exclusion::rules(assessment, plan.mode, excluded);
    let is_safety = |rule: &RuleRef| matches!(rule, RuleRef::Safety(_));
    let cause = match excluded.cause {
        ExclusionCause::OverNeedleLimit(_) => UnansweredCause::BeyondCap,
        ExclusionCause::NoTechnique | ExclusionCause::TooShallow => UnansweredCause::NoDepth,
        ExclusionCause::NeedlesOnly | ExclusionCause::Blocked | ExclusionCause::Position
            if rules.iter().any(is_safety) =>
        {
            rules.retain(is_safety);
            UnansweredCause::Barred
        }
        _ => UnansweredCause::Avoided,
    };
    (cause, rules)
}
