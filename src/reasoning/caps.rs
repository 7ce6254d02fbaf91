//! What the caps of all rules that apply come to together, for needles and depths.

use super::assessment::{Assessment, CountedRules};
use super::blocked::TreatmentMode;
use super::site::Site;
use crate::atlas::{Millimetres, Part, PointSet, Stimulation};
use crate::rules::Caps;
use crate::rules::compile::RuleRef;

/// The least of every cap.
#[derive(Clone, Copy, Debug)]
pub(crate) struct EffectiveCaps {
    scope: CountedRules,
    face_gauge: Option<Millimetres>,
    body_gauge: Option<Millimetres>,
    face_depth: Option<Millimetres>,
    body_depth: Option<Millimetres>,
    /// The points for which some rule has a depth of their own.
    deep: PointSet,
    stimulation: Option<Stimulation>,
    pub(crate) face_needles: Option<u8>,
    pub(crate) body_needles: Option<u8>,
    pub(crate) needles: Option<u8>,
}

impl EffectiveCaps {
    pub(crate) fn of(assessment: &Assessment, scope: CountedRules) -> Self {
        let mut limits = Self {
            scope,
            face_gauge: None,
            body_gauge: None,
            face_depth: None,
            body_depth: None,
            deep: PointSet::EMPTY,
            stimulation: None,
            face_needles: None,
            body_needles: None,
            needles: None,
        };
        for (_, safety) in assessment.capping(scope) {
            let caps = &safety.rule.cap;
            limits.face_gauge = least(limits.face_gauge, caps.face_gauge());
            limits.body_gauge = least(limits.body_gauge, caps.body_gauge());
            limits.face_depth = least(limits.face_depth, caps.face_depth());
            limits.body_depth = least(limits.body_depth, caps.body_depth());
            limits.deep.extend(caps.depth.iter().map(|(point, _)| *point));
            limits.stimulation = least(limits.stimulation, caps.stimulation());
            limits.face_needles = least(limits.face_needles, caps.face_needles());
            limits.body_needles = least(limits.body_needles, caps.body_needles());
            limits.needles = least(limits.needles, caps.needles());
        }
        limits
    }

    /// The greatest depth at a site.
    pub(crate) fn depth(&self, assessment: &Assessment, site: Site) -> Option<Millimetres> {
        let of_part = match site.part() {
            Part::Face => self.face_depth,
            Part::Body => self.body_depth,
        };
        let point = site.point().filter(|point| self.deep.contains(*point));
        let of_point = |point| {
            assessment.capping(self.scope).filter_map(|(_, safety)| safety.rule.cap.depth_at(point)).min()
        };
        least(of_part, point.and_then(of_point))
    }

    pub(crate) fn gauge(&self, site: Site) -> Option<Millimetres> {
        match site.part() {
            Part::Face => self.face_gauge,
            Part::Body => self.body_gauge,
        }
    }

    pub(crate) const fn stimulation(&self) -> Option<Stimulation> {
        self.stimulation
    }
}

impl Assessment {
    /// The rules that let a needle go less deep at a site than it has to.
    pub(crate) fn too_shallow(
        &self,
        mode: TreatmentMode,
        site: Site,
        least: Millimetres,
    ) -> impl Iterator<Item = RuleRef> {
        let capping = self.capping(mode.scope);
        let too_shallow = capping
            .filter(move |(_, safety)| depth_cap(&safety.rule.cap, site).is_some_and(|cap| cap < least));
        too_shallow.filter_map(|(number, _)| RuleRef::safety(number))
    }
}

fn depth_cap(caps: &Caps, site: Site) -> Option<Millimetres> {
    let of_part = match site.part() {
        Part::Face => caps.face_depth(),
        Part::Body => caps.body_depth(),
    };
    least(of_part, site.point().and_then(|point| caps.depth_at(point)))
}

/// The lesser of two caps; no cap is more than any.
fn least<T: Ord>(one: Option<T>, other: Option<T>) -> Option<T> {
    one.into_iter().chain(other).min()
}
