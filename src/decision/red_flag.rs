//! The warning signs to look for with a concern.

use crate::intake::{Concern, Pregnancy, ReportedConcern};
use crate::reasoning::assessment::Assessment;
use crate::rules::LocalizedText;

/// Warning signs to look for with a concern before anything else. No rule can see them.
///
/// ```
/// use tcm_facial::intake::Concern;
/// use tcm_facial::{Engine, Intake};
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "fine_lines" }], "risks": { "absent": "all_others" }
/// }"#)?;
/// let decision = Engine::standard().decide(&intake);
/// let flag = decision.red_flags().next().ok_or("no red flag")?;
/// assert_eq!(flag.concern(), Concern::FineLines);
/// assert!(flag.text().en().contains("refer to a doctor first"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct RedFlag<'a> {
    concern: Concern,
    text: &'a LocalizedText,
}

/// The warning signs of the reported concerns, in the order of the concerns. No word of menses or pregnancy where none can be.
pub(super) fn all(assessment: &Assessment) -> impl ExactSizeIterator<Item = RedFlag<'_>> + Clone {
    let intake = &assessment.intake;
    let menses = intake.pregnancy() == Pregnancy::Yes || intake.pregnancy_is_conceivable();
    let flags = intake.concerns().iter().map(ReportedConcern::concern).flat_map(|concern| {
        let rules = assessment.rules.about(concern);
        rules.filter_map(move |(_, rule)| {
            let instead = rule.red_flags_without_menses.as_ref().filter(|_| !menses);
            Some(RedFlag { concern, text: instead.or(rule.red_flags.as_ref())? })
        })
    });
    flags.collect::<Vec<_>>().into_iter()
}

impl<'a> RedFlag<'a> {
    /// The concern.
    pub const fn concern(&self) -> Concern {
        self.concern
    }

    /// What to look for, and what to do then.
    pub const fn text(&self) -> &'a LocalizedText {
        self.text
    }
}
