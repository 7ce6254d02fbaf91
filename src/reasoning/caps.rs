//! The caps that all applying rules set together: needle numbers, depths, gauges and stimulation.

use super::assessment::{Assessment, CountedRules};
use super::blocked::TreatmentMode;
use super::site::Site;
use crate::atlas::{Millimetres, Part, PointSet, SessionPhase, Stimulation};
use crate::rules::Caps;
use crate::rules::compile::RuleRef;

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
    pub(crate) stimulation: Option<Stimulation>,
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

impl EffectiveCaps {
    pub(crate) fn of(assessment: &Assessment, counted: CountedRules) -> Self {
        let mut effective = Self {
            counted,
            face_gauge: None,
            body_gauge: None,
            face_depth: None,
            body_depth: None,
            own_depth: PointSet::EMPTY,
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
            effective.stimulation = lower(effective.stimulation, caps.stimulation());
            effective.position = effective.position.or(caps.position());
            let (needles, of_rule) = (&mut effective.needles, NeedleCaps::of(caps));
            needles.face = lower(needles.face, of_rule.face);
            needles.body = lower(needles.body, of_rule.body);
            needles.all = lower(needles.all, of_rule.all);
        }
        effective
    }

    /// The greatest depth at a site.
    pub(crate) fn depth(&self, assessment: &Assessment, site: Site) -> Option<Millimetres> {
        let of_part = match site.part() {
            Part::Face => self.face_depth,
            Part::Body => self.body_depth,
        };
        let point = site.point().filter(|point| self.own_depth.contains(*point));
        let of_point = |point| {
            let capping = assessment.capping(self.counted);
            capping.filter_map(|(_, safety)| safety.rule.cap.depth_at(point)).min()
        };
        lower(of_part, point.and_then(of_point))
    }

    /// The thickest needle at a site.
    pub(crate) fn gauge(&self, site: Site) -> Option<Millimetres> {
        match site.part() {
            Part::Face => self.face_gauge,
            Part::Body => self.body_gauge,
        }
    }
}

/// The rules that allow less than a depth at a site.
pub(crate) fn rules_below_depth(
    assessment: &Assessment,
    mode: TreatmentMode,
    site: Site,
    depth: Millimetres,
) -> impl Iterator<Item = RuleRef> {
    let capping = assessment.capping(mode.counted);
    let below =
        capping.filter(move |(_, safety)| depth_cap(&safety.rule.cap, site).is_some_and(|cap| cap < depth));
    below.filter_map(|(number, _)| RuleRef::safety(number))
}

fn depth_cap(caps: &Caps, site: Site) -> Option<Millimetres> {
    let of_part = match site.part() {
        Part::Face => caps.face_depth(),
        Part::Body => caps.body_depth(),
    };
    lower(of_part, site.point().and_then(|point| caps.depth_at(point)))
}

/// The lower of two caps; a missing cap is higher than any.
fn lower<T: Ord>(one: Option<T>, other: Option<T>) -> Option<T> {
    one.into_iter().chain(other).min()
}
