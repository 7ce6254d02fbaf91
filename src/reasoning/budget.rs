//! How many needles a plan may have.

use super::assessment::Assessment;
use super::caps::EffectiveCaps;
use super::plan::MOST_CHOSEN;
use crate::atlas::Part;

/// The most needles in face, scalp and neck, as the trade describes it: a ceiling, no target.
const FACE: u8 = 40;
/// The most needles in trunk and limbs.
const BODY: u8 = 12;
/// The most needles in all on a first visit.
const FIRST_VISIT: u8 = 10;

// Each chosen site takes a needle at least, so the lists of a plan hold all that the room allows.
const _: () = assert!(FACE as usize + BODY as usize <= MOST_CHOSEN);

/// Room for needles that is left.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NeedleBudget {
    pub(crate) face: u8,
    pub(crate) body: u8,
    pub(crate) all: u8,
}

impl NeedleBudget {
    /// The room before any rule of safety: less by preference, less on a first visit.
    pub(crate) fn base(assessment: &Assessment) -> Self {
        let preferences = assessment.intake.preferences();
        let face = preferences.face_needles_max().map_or(FACE, |most| most.min(FACE));
        let body = preferences.body_needles_max().map_or(BODY, |most| most.min(BODY));
        let all = if assessment.intake.is_first_visit() { FIRST_VISIT } else { FACE.saturating_add(BODY) };
        Self { face, body, all }
    }

    /// The base room under the caps of every rule.
    pub(crate) fn capped(assessment: &Assessment, limits: &EffectiveCaps) -> Self {
        let Self { face, body, all } = Self::base(assessment);
        let capped = |room: u8, cap: Option<u8>| cap.map_or(room, |cap| room.min(cap));
        Self {
            face: capped(face, limits.face_needles),
            body: capped(body, limits.body_needles),
            all: capped(all, limits.needles),
        }
    }

    /// Takes the room for some needles, if there is enough.
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
