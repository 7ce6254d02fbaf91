//! How many needles a plan may have.

use crate::atlas::Part;
use crate::protocol::Case;

/// The most needles in face, scalp and neck, as the trade describes it: a ceiling, no target.
const FACE: u8 = 40;
/// The most needles in trunk and limbs.
const BODY: u8 = 12;
/// The most needles in all on a first visit.
const FIRST_VISIT: u8 = 10;

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
    pub(super) fn capped(case: &Case) -> Self {
        let mut room = Self::base(case);
        for (_, safety) in case.capping() {
            let caps = &safety.rule.cap;
            room.face = room.face.min(caps.face_needles().unwrap_or(u8::MAX));
            room.body = room.body.min(caps.body_needles().unwrap_or(u8::MAX));
            room.all = room.all.min(caps.needles().unwrap_or(u8::MAX));
        }
        room
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

/// How many needles the sites up to a place in the ranked list take.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Count {
    face: u16,
    body: u16,
}

impl Count {
    pub(super) fn add(&mut self, part: Part, needles: u8) {
        let of_part = match part {
            Part::Face => &mut self.face,
            Part::Body => &mut self.body,
        };
        *of_part = of_part.saturating_add(needles.into());
    }

    /// Whether the caps of a rule cut the list off before a site of this part.
    pub(super) fn exceeds(self, caps: &crate::rules::Caps, part: Part) -> bool {
        let (count, cap) = match part {
            Part::Face => (self.face, caps.face_needles()),
            Part::Body => (self.body, caps.body_needles()),
        };
        let beyond = |count: u16, cap: Option<u8>| cap.is_some_and(|cap| count > u16::from(cap));
        beyond(count, cap) || beyond(self.face.saturating_add(self.body), caps.needles())
    }
}
