//! How a site is needled before any cap: a point by the atlas, a place without one by the rules of technique.

use super::assessment::Assessment;
use super::plan::Technique;
use super::site::Site;
use crate::atlas::{Angle, DeQi, DepthRange, FacialZone, Stimulation};
use crate::intake::Severity;
use crate::rules::compile::Conditional;
use crate::rules::{InsertionForm, TechniqueRule};

impl Assessment {
    /// The technique of a site; nothing, where neither the atlas nor the rules have one.
    pub(crate) fn own_technique(&self, site: Site) -> Option<Technique> {
        match site {
            Site::Point(point) => point.needling().map(|needling| Technique {
                gauge: needling.gauge(),
                length: needling.length(),
                depth: needling.depth(),
                angle: needling.angle(),
                stimulation: needling.stimulation(),
                de_qi: needling.de_qi(),
            }),
            Site::Local { zone, form } => local_technique(self, zone, form),
        }
    }

    /// How many needles a local insertion takes on each of its sides; the last fitting rule that says so decides.
    /// Nothing, where the rules have no technique for it.
    pub(crate) fn needles_on_each_side(
        &self,
        zone: FacialZone,
        form: InsertionForm,
        severity: Severity,
    ) -> Option<u8> {
        local_technique(self, zone, form)?;
        fitting(self, zone, form).filter_map(|rule| rule.needles).last().map(|needles| needles.at(severity))
    }
}

/// The technique rules that speak of a form in a zone.
fn fitting(
    assessment: &Assessment,
    zone: FacialZone,
    form: InsertionForm,
) -> impl Iterator<Item = &TechniqueRule> {
    let fitting =
        assessment.rules.techniques.iter().filter(move |Conditional { rule, .. }| rule.is_for(form, zone));
    fitting.filter(|rule| rule.condition.holds(&assessment.known)).map(|Conditional { rule, .. }| rule)
}

/// All fitting techniques met: the thinnest needle, the narrowest depth. The last word has the angle.
fn local_technique(assessment: &Assessment, zone: FacialZone, form: InsertionForm) -> Option<Technique> {
    let (mut gauge, mut length, mut min, mut max) = (None, None, None, None);
    let (mut angle, mut stimulation, mut de_qi) = (None, None, None);
    for rule in fitting(assessment, zone, form) {
        gauge = gauge.into_iter().chain(rule.gauge).min();
        length = length.into_iter().chain(rule.length).min();
        min = min.max(rule.depth.min);
        max = max.into_iter().chain(rule.depth.max).min();
        angle = rule.angle.or(angle);
        stimulation = stimulation.into_iter().chain(rule.stimulation).min();
        de_qi = de_qi.into_iter().chain(rule.de_qi).min();
    }
    Some(Technique {
        gauge: gauge?,
        length: length?,
        depth: DepthRange::new(min?, max?)?,
        angle: angle.unwrap_or(Angle::Transverse),
        stimulation: stimulation.unwrap_or(Stimulation::None),
        de_qi: de_qi.unwrap_or(DeQi::None),
    })
}
