//! The intake of the next visit, made from the last one.

use super::intake::Intake;
use super::person::{Answer, Pregnancy};
use super::question_group::QuestionGroup;
use super::ranges::WEEKS;
use super::risk::{Risk, RiskSet};
use super::risk_answers::RiskState;
use super::risk_detail::RiskKind;
use super::vitals::Vitals;
use std::sync::{Arc, LazyLock};

impl Risk {
    /// Whether the answer is about one day: a state, or a question of the group [`QuestionGroup::Today`].
    ///
    /// ```
    /// use tcm_facial::intake::Risk;
    ///
    /// assert!(Risk::AcuteIllness.is_of_the_day() && Risk::RecentAlcoholOrDrugs.is_of_the_day());
    /// assert!(!Risk::Epilepsy.is_of_the_day());
    /// ```
    pub fn is_of_the_day(self) -> bool {
        (self.kind() == RiskKind::State && self != Self::HearingAid) || self.group() == QuestionGroup::Today
    }
}

impl Intake {
    /// The intake to start the next visit from, `days` after this one.
    ///
    /// Every `days_ago` moves on, and so do the weeks of a pregnancy; beyond 45 they are no longer given, and the pregnancy is
    /// still one until somebody corrects it. An event comes nearer, and is none once it is over. What has to be asked or
    /// measured again is unknown: the risks [of the day](Risk::is_of_the_day), the blood pressure, and a pregnancy that was "no",
    /// however few the days. Risks that were denied with all others are listed by name, without those of the day.
    ///
    /// Of the questions that a rule pack adds, a "no" is unknown again: which of them are about the day, no intake knows.
    ///
    /// A visit of a course becomes the next one: its reactions and scores are carried on, their days moved, and whether there was
    /// a further reaction has to be asked. All else stays, the age and the signs included; correct them with [`Intake::with`].
    /// Whether needles were placed is not known here, so without a course `first_visit` stays too.
    ///
    /// ```
    /// use tcm_facial::intake::{
    ///     Age, Concern, Intake, Pregnancy, PresentRisk, ReportedConcern, Risk, RiskState,
    /// };
    ///
    /// let last = Intake::builder(Age::new(40)?)
    ///     .pregnancy(Pregnancy::No)
    ///     .concern(ReportedConcern::new(Concern::Dullness))
    ///     .risk(PresentRisk::new(Risk::BotulinumToxin).with_days_ago(20))
    ///     .event_in_days(30)
    ///     .deny_all_other_risks()
    ///     .build()?;
    /// let next = last.follow_up(14);
    /// assert_eq!(next.risks().entries()[0].days_ago(), Some(34));
    /// assert_eq!((next.event_in_days(), next.pregnancy()), (Some(16), Pregnancy::Unknown));
    /// assert_eq!(next.risks().state(Risk::AcuteIllness), RiskState::Unknown);
    /// assert_eq!(next.risks().state(Risk::Epilepsy), RiskState::Absent);
    /// assert_eq!(next.follow_up(17).event_in_days(), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn follow_up(&self, days: u32) -> Self {
        static OF_THE_DAY: LazyLock<RiskSet> =
            LazyLock::new(|| Risk::ALL.iter().copied().filter(|risk| risk.is_of_the_day()).collect());
        let mut next = self.days_later(days);
        let state = Arc::make_mut(&mut next.0);
        OF_THE_DAY.iter().for_each(|risk| state.risks.set(risk, RiskState::Unknown));
        state.vitals = Vitals::new();
        // Reactions of before are kept; those since then have to be asked about.
        state.visit = self.visit().map(|visit| visit.follow_up(days));
        if let Some(visit) = &state.visit {
            state.first_visit = visit.number() == 1;
        }
        state.answers.retain(|_, answer| *answer == Answer::Yes);
        if state.pregnancy == Pregnancy::No {
            state.pregnancy = Pregnancy::Unknown;
        }
        next
    }

    /// The same person days later, as far as time alone changes an intake.
    pub(crate) fn days_later(&self, days: u32) -> Self {
        let mut later = self.clone();
        let state = Arc::make_mut(&mut later.0);
        state.risks.age_entries(days);
        state.visit.iter_mut().for_each(|visit| visit.days_later(days));
        state.event_in_days = state.event_in_days.and_then(|event| event.checked_sub(days));
        let weeks = u8::try_from(days / 7).ok();
        state.pregnancy_weeks = state
            .pregnancy_weeks
            .and_then(|before| before.checked_add(weeks?).filter(|after| u32::from(*after) <= WEEKS.max));
        later
    }
}
