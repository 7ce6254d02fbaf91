//! One fact of an intake that could be otherwise.

use super::draft::Draft;
use super::lifestyle::Lifestyle;
use super::person::{Answer, Pregnancy};
use super::reported::{PresentRisk, RiskState};
use super::risk::Risk;
use super::sign::Sign;
use super::taken::Intake;
use crate::atlas::Language;
use std::fmt;

/// A single fact of an intake, as it would be instead.
///
/// A risk that becomes present has no details, which counts as its worst form; one that ceases to be present loses all of its
/// entries. What belongs to a fact goes with it: weeks to a pregnancy, an exclusive sign to its group.
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
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Change {
    /// The answer about pregnancy.
    Pregnancy(Pregnancy),
    /// The answer about breastfeeding.
    Breastfeeding(Answer),
    /// Whether the person is here for the first time.
    FirstVisit(bool),
    /// A risk is present, absent or unknown.
    Risk(Risk, RiskState),
    /// A sign is recorded or not.
    Sign(Sign, bool),
    /// A way of living applies or not.
    Lifestyle(Lifestyle, bool),
}

impl Change {
    /// Every single change that makes another intake of this one, in the order of the vocabularies.
    #[must_use]
    pub fn all(intake: &Intake) -> Vec<Self> {
        let pregnancy = Pregnancy::ALL.iter().copied().map(Self::Pregnancy);
        let breastfeeding = Answer::ALL.iter().copied().map(Self::Breastfeeding);
        let visits = [true, false].map(Self::FirstVisit);
        let states = [RiskState::Present, RiskState::Absent, RiskState::Unknown];
        let risks = Risk::ALL.iter().flat_map(|risk| states.map(|state| Self::Risk(*risk, state)));
        let signs = Sign::ALL.iter().flat_map(|sign| [true, false].map(|on| Self::Sign(*sign, on)));
        let living = Lifestyle::ALL.iter().flat_map(|one| [true, false].map(|on| Self::Lifestyle(*one, on)));
        let all = pregnancy.chain(breastfeeding).chain(visits).chain(risks).chain(signs).chain(living);
        all.filter(|change| !change.holds(intake)).collect()
    }

    /// Whether the intake says so already.
    #[must_use]
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

    /// The intake with this fact changed, all else equal.
    #[must_use]
    pub fn apply(self, intake: &Intake) -> Intake {
        if self.holds(intake) {
            return intake.clone();
        }
        let mut draft = intake.draft().clone();
        match self {
            Self::Pregnancy(pregnancy) => {
                draft.pregnancy = pregnancy;
                draft.pregnancy_weeks = draft.pregnancy_weeks.filter(|_| pregnancy == Pregnancy::Yes);
            }
            Self::Breastfeeding(answer) => draft.breastfeeding = answer,
            Self::FirstVisit(first) => draft.first_visit = first,
            Self::Risk(risk, state) => set_risk(&mut draft, risk, state),
            Self::Sign(sign, recorded) => {
                let group = sign.exclusive_group();
                let excluded = |other: Sign| group.is_some() && other.exclusive_group() == group;
                draft.signs =
                    draft.signs.iter().filter(|other| *other != sign && !excluded(*other)).collect();
                if recorded {
                    draft.signs.insert(sign);
                }
            }
            Self::Lifestyle(lifestyle, applies) => {
                draft.lifestyle = draft.lifestyle.iter().filter(|other| *other != lifestyle).collect();
                if applies {
                    draft.lifestyle.insert(lifestyle);
                }
            }
        }
        Intake::from_draft(draft)
    }
}

fn set_risk(draft: &mut Draft, risk: Risk, state: RiskState) {
    let risks = &mut draft.risks;
    risks.entries.retain(|entry| entry.risk != risk);
    risks.present = risks.present.iter().filter(|other| *other != risk).collect();
    risks.absent = risks.absent.iter().filter(|other| *other != risk).collect();
    match state {
        RiskState::Present => {
            risks.present.insert(risk);
            risks.entries.push(PresentRisk::new(risk));
            risks.entries.sort_by_cached_key(PresentRisk::order);
        }
        RiskState::Absent => risks.absent.insert(risk),
        RiskState::Unknown => {}
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Pregnancy(pregnancy) => write!(f, "pregnancy is {}", pregnancy.label(Language::English)),
            Self::Breastfeeding(answer) => write!(f, "breastfeeding is {}", answer.label(Language::English)),
            Self::FirstVisit(true) => f.write_str("the visit is the first"),
            Self::FirstVisit(false) => f.write_str("the visit is not the first"),
            Self::Risk(risk, RiskState::Present) => write!(f, "risk.{risk} is present"),
            Self::Risk(risk, RiskState::Absent) => write!(f, "risk.{risk} is absent"),
            Self::Risk(risk, RiskState::Unknown) => write!(f, "risk.{risk} is unknown"),
            Self::Sign(sign, true) => write!(f, "sign.{sign} is recorded"),
            Self::Sign(sign, false) => write!(f, "sign.{sign} is not recorded"),
            Self::Lifestyle(lifestyle, true) => write!(f, "lifestyle.{lifestyle} applies"),
            Self::Lifestyle(lifestyle, false) => write!(f, "lifestyle.{lifestyle} does not apply"),
        }
    }
}
