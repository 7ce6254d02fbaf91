//! How many needles a plan may have.

use crate::atlas::Part;
use crate::protocol::{Case, Limits, MOST_CHOSEN};

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
pub(super) struct Budget {
    pub(super) face: u8,
    pub(super) body: u8,
    pub(super) all: u8,
}

impl Budget {
    /// The room before any rule of safety: less by preference, less on a first visit.
    pub(super) fn base(case: &Case) -> Self {
        let preferences = case.intake.preferences();
        let face = preferences.face_needles_max().map_or(FACE, |most| most.min(FACE));
        let body = preferences.body_needles_max().map_or(BODY, |most| most.min(BODY));
        let all = if case.intake.is_first_visit() { FIRST_VISIT } else { FACE.saturating_add(BODY) };
        Self { face, body, all }
    }

    /// The base room under the caps of every rule.
    pub(super) fn capped(case: &Case, limits: &Limits) -> Self {
        let Self { face, body, all } = Self::base(case);
        let capped = |room: u8, cap: Option<u8>| cap.map_or(room, |cap| room.min(cap));
        Self {
            face: capped(face, limits.face_needles),
            body: capped(body, limits.body_needles),
            all: capped(all, limits.needles),
        }
    }

    /// Takes the room for some needles, if there is enough.
    pub(super) fn spend(&mut self, part: Part, needles: u8) -> bool {
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
