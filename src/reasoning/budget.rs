//! How many needles a plan may have before any safety rule caps it.

use super::assessment::Assessment;
use super::caps::EffectiveCaps;
use super::plan::MOST_SELECTED;
use crate::atlas::Part;

const FACE: u8 = 40;
const BODY: u8 = 12;
/// The most that a first treatment gets.
const FIRST_FACE: u8 = 12;
const FIRST_BODY: u8 = 8;

// Each selected site takes at least one needle, so the lists of a plan hold everything that the budget allows.
const _: () = assert!(FACE as usize + BODY as usize <= MOST_SELECTED);

/// The needles that are left for the face, for the body, and for both.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NeedleBudget {
    face: u8,
    body: u8,
    all: u8,
}

impl NeedleBudget {
    /// What the visit and the wishes of the person allow.
    pub(crate) fn base(assessment: &Assessment) -> Self {
        let preferences = assessment.intake.preferences();
        let is_first = assessment.intake.is_first_visit();
        let (face, body) = if is_first { (FIRST_FACE, FIRST_BODY) } else { (FACE, BODY) };
        let face = preferences.face_needles_max().map_or(face, |most| most.min(face));
        let body = preferences.body_needles_max().map_or(body, |most| most.min(body));
        Self { face, body, all: FACE.saturating_add(BODY) }
    }

    /// The same under the caps.
    pub(crate) fn capped(assessment: &Assessment, caps: &EffectiveCaps) -> Self {
        let Self { face, body, all } = Self::base(assessment);
        let capped = |room: u8, cap: Option<u8>| cap.map_or(room, |cap| room.min(cap));
        Self {
            face: capped(face, caps.needles.face),
            body: capped(body, caps.needles.body),
            all: capped(all, caps.needles.all),
        }
    }

    /// Spends needles on a site; spends nothing and returns `false` where there are not enough.
    pub(crate) fn spend(&mut self, part: Part, needles: u8) -> bool {
        let of_part = match part {
            Part::Face => &mut self.face,
            Part::Body => &mut self.body,
        };
        let (Some(rest_of_part), Some(rest)) = (of_part.checked_sub(needles), self.all.checked_sub(needles))
        else {
            return false;
        };
        *of_part = rest_of_part;
        self.all = rest;
        true
    }
}
