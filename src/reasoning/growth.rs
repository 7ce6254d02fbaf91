//! How much a plan may grow from one visit to the next.

use super::assessment::Assessment;

/// The most needles after a last visit that had fewer: it is not known how somebody bears many more at once.
pub(crate) fn most_after_the_last_visit(assessment: &Assessment) -> Option<u8> {
    let last = assessment.intake.visit()?.needles_last()?;
    let most = last.saturating_add(assessment.rules.selection.growth.into());
    Some(u8::try_from(most).unwrap_or(u8::MAX))
}
