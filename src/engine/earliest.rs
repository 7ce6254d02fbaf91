//! "When could she come?": the first day on which nothing but time has to pass.

use super::Engine;
use super::variations::{days_thresholds, reaction_thresholds, thresholds};
use crate::intake::{Intake, Visit};
use crate::rules::Verdict;
use crate::rules::when::fact::Number;
use std::collections::BTreeSet;

impl Engine {
    /// The number of days from now until the verdict is [`Verdict::Treat`], if nothing changes but what passes with time: every
    /// `days_ago` moves on, and an event comes nearer and is over. 0 is today; `None` where time alone does not help.
    ///
    /// A date that was not given does not pass, and neither do answers about a single day such as a fever; ask again on that day
    /// ([`Intake::follow_up`]). Only the days are tried on which some rule starts or stops to apply: at
    /// most one for each date and each number of days that the rules compare it with.
    ///
    /// ```
    /// use tcm_facial::{Engine, Intake};
    ///
    /// let engine = Engine::standard();
    /// let intake: Intake = serde_json::from_str(r#"{
    ///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }],
    ///     "risks": { "present": [{ "risk": "facial_waxing", "days_ago": 0 }], "absent": "all_others" }
    /// }"#)?;
    /// let days = engine.earliest(&intake).ok_or("never")?;
    /// println!("in {days} days");
    /// assert!(days > 0 && Some(days) == engine.decide(&intake).not_before_days());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn earliest(&self, intake: &Intake) -> Option<u32> {
        let is_treated = |days: &u32| {
            let screening = self.screen(&intake.days_later(*days));
            screening.verdict() == Verdict::Treat && screening.decide().verdict() == Verdict::Treat
        };
        self.turning_days(intake).into_iter().find(is_treated)
    }

    /// Today, and the days on which a comparison with a number of days comes out otherwise than the day before.
    fn turning_days(&self, intake: &Intake) -> BTreeSet<u32> {
        let mut days = BTreeSet::from([0]);
        for entry in intake.risks().entries() {
            let Some(ago) = entry.days_ago() else { continue };
            let thresholds = days_thresholds(&self.rules, entry.risk());
            days.extend(thresholds.into_iter().filter_map(|threshold| threshold.checked_sub(ago)));
        }
        for reported in intake.reactions() {
            let thresholds = reaction_thresholds(&self.rules, reported.reaction());
            for ago in [reported.days_ago(), reported.gone_days_ago()].into_iter().flatten() {
                days.extend(thresholds.iter().filter_map(|threshold| threshold.checked_sub(ago)));
            }
        }
        if let Some(last) = intake.visit().and_then(Visit::days_since_last) {
            let thresholds = thresholds(&self.rules, Number::DaysSinceLast);
            days.extend(thresholds.into_iter().filter_map(|threshold| threshold.checked_sub(last)));
        }
        if let Some(event) = intake.event_in_days() {
            let thresholds = thresholds(&self.rules, Number::EventInDays);
            days.extend(thresholds.into_iter().filter_map(|threshold| event.checked_sub(threshold)));
            days.insert(event.saturating_add(1));
        }
        days
    }
}
