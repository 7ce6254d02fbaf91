//! The caps that all applying rules set together: needle numbers, depths, gauges and stimulation.

use super::assessment::{Assessment, CountedRules};
use super::growth::most_after_the_last_visit;
use super::site::Site;
use crate::atlas::{Millimetres, Part, PointSet, SessionPhase, Stimulation};
use crate::rules::Caps;

/// The strictest of every cap.
#[derive(Clone, Copy, Debug)]
pub(crate) struct EffectiveCaps {
    counted: CountedRules,
    face_gauge: Option<Millimetres>,
    body_gauge: Option<Millimetres>,
    face_depth: Option<Millimetres>,
    body_depth: Option<Millimetres>,
    /// The points that some rule gives a depth of their own.
    own_depth: PointSet,
    /// Whether some rule caps the length in the skin somewhere.
    caps_inserted: bool,
    stimulation: Option<Stimulation>,
    /// The only position that is allowed.
    pub(crate) position: Option<SessionPhase>,
    pub(crate) needles: NeedleCaps,
}

/// The highest numbers of needles in the face, in the body, and in both.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct NeedleCaps {
    pub(crate) face: Option<u8>,
    pub(crate) body: Option<u8>,
    pub(crate) all: Option<u8>,
}

impl NeedleCaps {
    pub(crate) const fn of(caps: &Caps) -> Self {
        Self { face: caps.face_needles(), body: caps.body_needles(), all: caps.needles() }
    }
}

/// The caps on a needle at one site.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct NeedleLimits {
    pub(crate) depth: Option<Millimetres>,
    pub(crate) inserted: Option<Millimetres>,
    pub(crate) gauge: Option<Millimetres>,
    pub(crate) stimulation: Option<Stimulation>,
}

impl NeedleLimits {
    /// What one rule allows at a site.
    pub(crate) fn of(caps: &Caps, site: Site) -> Self {
        let (part_depth, part_gauge) = match site.part() {
            Part::Face => (caps.face_depth(), caps.face_gauge()),
            Part::Body => (caps.body_depth(), caps.body_gauge()),
        };
        let (own_depth, inserted) = match site {
            Site::Point(point) => (caps.depth_at(point), caps.inserted_at(point)),
            Site::Local { zone, .. } => (None, caps.inserted_in(zone)),
        };
        let depth = part_depth.into_iter().chain(own_depth).min();
        Self { depth, inserted, gauge: part_gauge, stimulation: caps.stimulation() }
    }
}

impl EffectiveCaps {
    pub(crate) fn of(assessment: &Assessment, counted: CountedRules) -> Self {
        let mut effective = Self {
            counted,
            face_gauge: None,
            body_gauge: None,
            face_depth: None,
            body_depth: None,
            own_depth: PointSet::EMPTY,
            caps_inserted: false,
            stimulation: None,
            position: None,
            needles: NeedleCaps::default(),
        };
        for (_, safety) in assessment.capping(counted) {
            let caps = &safety.rule.cap;
            effective.face_gauge = lower(effective.face_gauge, caps.face_gauge());
            effective.body_gauge = lower(effective.body_gauge, caps.body_gauge());
            effective.face_depth = lower(effective.face_depth, caps.face_depth());
            effective.body_depth = lower(effective.body_depth, caps.body_depth());
            effective.own_depth.extend(caps.depth.iter().map(|(point, _)| *point));
            effective.caps_inserted |= !caps.inserted.is_empty();
            effective.stimulation = lower(effective.stimulation, caps.stimulation());
            effective.position = effective.position.or(caps.position());
            let (needles, of_rule) = (&mut effective.needles, NeedleCaps::of(caps));
            needles.face = lower(needles.face, of_rule.face);
            needles.body = lower(needles.body, of_rule.body);
            needles.all = lower(needles.all, of_rule.all);
        }
        if counted.includes_builtins() {
            let all = &mut effective.needles.all;
            *all = lower(*all, most_after_the_last_visit(assessment));
        }
        effective
    }

    /// What the caps allow of a needle at a site.
    pub(crate) fn at(&self, assessment: &Assessment, site: Site) -> NeedleLimits {
        let (depth, gauge) = match site.part() {
            Part::Face => (self.face_depth, self.face_gauge),
            Part::Body => (self.body_depth, self.body_gauge),
        };
        let mut limits = NeedleLimits { depth, inserted: None, gauge, stimulation: self.stimulation };
        let has_own_depth = site.point().is_some_and(|point| self.own_depth.contains(point));
        if has_own_depth || self.caps_inserted {
            for (_, safety) in assessment.capping(self.counted) {
                let of_rule = NeedleLimits::of(&safety.rule.cap, site);
                limits.depth = lower(limits.depth, of_rule.depth);
                limits.inserted = lower(limits.inserted, of_rule.inserted);
            }
        }
        limits
    }
}

/// The lower of two caps; a missing cap is higher than any.
fn lower<T: Ord>(one: Option<T>, other: Option<T>) -> Option<T> {
    one.into_iter().chain(other).min()
}
