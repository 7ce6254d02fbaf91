//! How many needles a plan may have before any safety rule caps it: its size, and the wishes of the person.

use super::assessment::Assessment;
use super::caps::NeedleCaps;
use super::plan::MOST_SELECTED;
use crate::intake::Size;
use crate::rules::MOST_NEEDLES;

// Each step takes at least one needle: the lists of a plan hold all that a size can have.
const _: () = assert!(MOST_NEEDLES.face as usize + MOST_NEEDLES.body as usize <= MOST_SELECTED);

/// The size of the plan: the one that was named, but no more than gentle for a first treatment.
pub(crate) fn size(assessment: &Assessment) -> Size {
    let named = assessment.intake.preferences().size();
    if assessment.intake.is_first_visit() { named.min(Size::Gentle) } else { named }
}

/// What the size allows.
pub(crate) fn of_size(assessment: &Assessment) -> NeedleCaps {
    let needles = assessment.rules.selection.sizes.of(size(assessment));
    NeedleCaps { face: Some(needles.face), body: Some(needles.body), all: None }
}

/// What the person wishes for.
pub(crate) fn of_wishes(assessment: &Assessment) -> NeedleCaps {
    let preferences = assessment.intake.preferences();
    NeedleCaps {
        face: preferences.face_needles_max(),
        body: preferences.body_needles_max(),
        all: preferences.needles_max(),
    }
}
