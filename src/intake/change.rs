//! A single fact of an intake that could be different.

use super::intake::Intake;
use super::lifestyle::Lifestyle;
use super::person::{Answer, Pregnancy};
use super::risk::Risk;
use super::risk_answers::RiskState;
use super::sign::Sign;
use crate::atlas::Language;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::Arc;

/// A single fact of an intake, with the value that it would have instead.
///
/// A risk that becomes present has no details, which counts as its worst form; one that stops being present loses all its
/// entries. Facts that depend on the changed one follow: without a reported pregnancy its weeks are dropped, and a new sign
/// replaces the signs that it excludes. A new sign of the heart or the lungs opens the two questions about them, if they were
/// answered with all others and not by name.
///
/// ```
/// use tcm_facial::intake::{Age, Change, Concern, Intake, ReportedConcern, Risk, RiskState};
///
/// let intake = Intake::builder(Age::new(40)?)
///     .concern(ReportedConcern::new(Concern::Dullness))
///     .deny_all_other_risks()
///     .build()?;
/// let change = Change::Risk(Risk::Anticoagulant, RiskState::Present);
/// let changed = change.apply(&intake);
/// assert_eq!(changed.risks().state(Risk::Anticoagulant), RiskState::Present);
/// assert_eq!(change.to_string(), "risk.anticoagulant is present");
/// assert_eq!(serde_json::to_string(&change)?, r#"{"risk":["anticoagulant","present"]}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Change {
    /// The answer about pregnancy.
    Pregnancy(Pregnancy),
    /// The answer about breastfeeding.
    Breastfeeding(Answer),
    /// Whether this is the first visit.
    FirstVisit(bool),
    /// Whether a risk is present, absent or unknown.
    Risk(Risk, RiskState),
    /// Whether a sign is recorded.
    Sign(Sign, bool),
    /// Whether a habit or circumstance applies.
    Lifestyle(Lifestyle, bool),
}

impl Change {
    /// Every single change that makes a different intake of this one, in the order of the vocabularies.
    ///
    /// Pregnancy, breastfeeding, the first visit, risks, signs and lifestyle vary; age, sex, concerns, details of risks,
    /// vitals, dates and preferences do not. Signs that cannot be expected at this sex and age are not tried.
    pub fn all(intake: &Intake) -> impl Iterator<Item = Self> + Clone {
        let pregnancy = Pregnancy::ALL.iter().copied().map(Self::Pregnancy);
        let breastfeeding = Answer::ALL.iter().copied().map(Self::Breastfeeding);
        let visits = [true, false].map(Self::FirstVisit);
        let states = |risk: &'static Risk| RiskState::ALL.iter().map(|state| Self::Risk(*risk, *state));
        let risks = Risk::ALL.iter().flat_map(states);
        let signs = Sign::ALL.iter().flat_map(|sign| [true, false].map(|on| Self::Sign(*sign, on)));
        let lifestyle = Lifestyle::ALL.iter().flat_map(|it| [true, false].map(|on| Self::Lifestyle(*it, on)));
        let all = pregnancy.chain(breastfeeding).chain(visits).chain(risks).chain(signs).chain(lifestyle);
        // The number of a visit in its course says whether it is the first.
        let is_settled = intake.visit().is_some();
        all.filter(move |change| match change {
            Self::FirstVisit(_) if is_settled => false,
            Self::Sign(sign, true) => !change.holds(intake) && sign.applies_to(intake.sex(), intake.age()),
            _ => !change.holds(intake),
        })
    }

    /// Whether the intake has this value already.
    pub fn holds(self, intake: &Intake) -> bool {
        match self {
            Self::Pregnancy(pregnancy) => intake.pregnancy() == pregnancy,
            Self::Breastfeeding(answer) => intake.breastfeeding() == answer,
            Self::FirstVisit(first) => intake.is_first_visit() == first,
            Self::Risk(risk, state) => intake.risks().state(risk) == state,
            Self::Sign(sign, recorded) => intake.signs().contains(sign) == recorded,
            Self::Lifestyle(lifestyle, applies) => intake.lifestyle().contains(lifestyle) == applies,
        }
    }

    /// The intake with this fact changed and all else equal.
    pub fn apply(self, intake: &Intake) -> Intake {
        let mut changed = intake.clone();
        if self.holds(intake) {
            return changed;
        }
        let state = Arc::make_mut(&mut changed.0);
        match self {
            Self::Pregnancy(pregnancy) => {
                state.pregnancy = pregnancy;
                state.pregnancy_weeks = state.pregnancy_weeks.filter(|_| pregnancy == Pregnancy::Yes);
            }
            Self::Breastfeeding(answer) => state.breastfeeding = answer,
            Self::FirstVisit(_) if state.visit.is_some() => {}
            Self::FirstVisit(first) => state.first_visit = first,
            Self::Risk(risk, to) => state.risks.set(risk, to),
            Self::Sign(sign, true) => {
                let group = sign.exclusive_group();
                let stays = |other: &Sign| group.is_none() || other.exclusive_group() != group;
                state.signs = state.signs.iter().filter(stays).chain([sign]).collect();
                state.risks.add_sign(sign);
            }
            Self::Sign(sign, false) => state.signs.remove(sign),
            Self::Lifestyle(lifestyle, true) => state.lifestyle.insert(lifestyle),
            Self::Lifestyle(lifestyle, false) => state.lifestyle.remove(lifestyle),
        }
        changed
    }
}

/// A sentence without a full stop: `risk.anticoagulant is present`.
impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let not = |holds: &bool| if *holds { "" } else { " not" };
        match self {
            Self::Pregnancy(pregnancy) => write!(f, "pregnancy is {}", pregnancy.label(Language::English)),
            Self::Breastfeeding(answer) => write!(f, "breastfeeding is {}", answer.label(Language::English)),
            Self::FirstVisit(first) => write!(f, "the visit is{} the first", not(first)),
            Self::Risk(risk, state) => write!(f, "risk.{risk} is {state}"),
            Self::Sign(sign, recorded) => write!(f, "sign.{sign} is{} recorded", not(recorded)),
            Self::Lifestyle(lifestyle, true) => write!(f, "lifestyle.{lifestyle} applies"),
            Self::Lifestyle(lifestyle, false) => write!(f, "lifestyle.{lifestyle} does not apply"),
        }
    }
}
