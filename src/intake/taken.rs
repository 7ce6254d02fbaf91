//! The intake itself.

use super::draft::Draft;
use super::lifestyle::LifestyleSet;
use super::person::{Age, Answer, Pregnancy, Sex, Vitals};
use super::preferences::Preferences;
use super::reported::{ReportedConcern, RiskAnswers};
use super::sign::SignSet;
use std::sync::Arc;

/// What one person tells and shows on one visit. An intake that exists is valid.
///
/// Cloning is cheap. The order in which things were listed is gone: two intakes that say the same are equal, and every
/// decision about them is the same.
///
/// ```
/// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern, Sign};
///
/// let intake = Intake::builder(Age::new(47)?)
///     .concern(ReportedConcern::new(Concern::Dryness))
///     .signs([Sign::SkinDry, Sign::PulseThin])
///     .build()?;
/// assert_eq!(intake.age().years(), 47);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Intake(Arc<Draft>);

impl Intake {
    pub(super) fn from_draft(draft: Draft) -> Self {
        Self(Arc::new(draft))
    }

    pub(super) fn draft(&self) -> &Draft {
        &self.0
    }

    /// The age.
    #[must_use]
    pub fn age(&self) -> Age {
        self.0.age
    }

    /// The sex.
    #[must_use]
    pub fn sex(&self) -> Sex {
        self.0.sex
    }

    /// The answer about pregnancy.
    #[must_use]
    pub fn pregnancy(&self) -> Pregnancy {
        self.0.pregnancy
    }

    /// The weeks of the pregnancy, where they were given. No rule of the standard pack grows lighter by them.
    #[must_use]
    pub fn pregnancy_weeks(&self) -> Option<u8> {
        self.0.pregnancy_weeks
    }

    /// Whether a pregnancy is possible as far as sex and age tell: not male, and 10 to 59 years old.
    #[must_use]
    pub fn pregnancy_is_conceivable(&self) -> bool {
        self.sex() != Sex::Male && (10..=59).contains(&self.age().years())
    }

    /// The answer about breastfeeding.
    #[must_use]
    pub fn breastfeeding(&self) -> Answer {
        self.0.breastfeeding
    }

    /// Whether this is the first visit; it is where nothing was said.
    #[must_use]
    pub fn is_first_visit(&self) -> bool {
        self.0.first_visit
    }

    /// The concerns, in the order of the vocabulary.
    #[must_use]
    pub fn concerns(&self) -> &[ReportedConcern] {
        &self.0.concerns
    }

    /// The signs that were recorded.
    #[must_use]
    pub fn signs(&self) -> SignSet {
        self.0.signs
    }

    /// The ways of living that were recorded.
    #[must_use]
    pub fn lifestyle(&self) -> LifestyleSet {
        self.0.lifestyle
    }

    /// What was said of the risks.
    #[must_use]
    pub fn risks(&self) -> &RiskAnswers {
        &self.0.risks
    }

    /// The blood pressure.
    #[must_use]
    pub fn vitals(&self) -> Vitals {
        self.0.vitals
    }

    /// In how many days an event is at which a bruise would matter.
    #[must_use]
    pub fn event_in_days(&self) -> Option<u32> {
        self.0.event_in_days
    }

    /// What the person or the practitioner wishes.
    #[must_use]
    pub fn preferences(&self) -> &Preferences {
        &self.0.preferences
    }
}
