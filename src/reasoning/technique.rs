//! How each insertion is needled: gauge, length, depth, angle and stimulation.
//!
//! A point is needled as the atlas says, a place without one as the technique rules say; then the caps apply.

use super::assessment::Assessment;
use super::caps::EffectiveCaps;
use super::exclusion::ExclusionCause;
use super::site::Site;
use crate::atlas::{Angle, DeQi, DepthRange, FacialZone, Millimetres, Stimulation};
use crate::intake::Severity;
use crate::rules::compile::Conditional;
use crate::rules::{InsertionForm, TechniqueRule};

/// How an insertion is needled.
///
/// ```
/// use tcm_facial::{Engine, Intake};
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }], "risks": { "absent": "all_others" }
/// }"#)?;
/// let decision = Engine::standard().decide(&intake);
/// let mut insertions = decision.protocol().ok_or("no protocol")?.insertions();
/// let technique = insertions.next().and_then(|first| first.technique()).ok_or("no needle")?;
/// println!("{} to {} deep", technique.depth().min(), technique.depth().max());
/// assert!(technique.depth().max() < technique.length());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Technique {
    gauge: Millimetres,
    length: Millimetres,
    depth: DepthRange,
    angle: Angle,
    stimulation: Stimulation,
    de_qi: DeQi,
}

impl Technique {
    /// The diameter of the needle.
    pub const fn gauge(&self) -> Millimetres {
        self.gauge
    }

    /// The length of the needle's shaft.
    pub const fn length(&self) -> Millimetres {
        self.length
    }

    /// The length of needle under the skin, measured along the needle.
    pub const fn depth(&self) -> DepthRange {
        self.depth
    }

    /// The angle between needle and skin.
    pub const fn angle(&self) -> Angle {
        self.angle
    }

    /// How the needle is manipulated.
    pub const fn stimulation(&self) -> Stimulation {
        self.stimulation
    }

    /// Whether de qi is sought.
    pub const fn de_qi(&self) -> DeQi {
        self.de_qi
    }
}

/// The technique of a site under the caps.
///
/// # Errors
///
/// The cause that excludes the site, where no technique is known or the caps leave less than the least depth.
pub(crate) fn technique(
    assessment: &Assessment,
    caps: &EffectiveCaps,
    site: Site,
) -> Result<Technique, ExclusionCause> {
    let mut technique = uncapped(assessment, site).ok_or(ExclusionCause::NoTechnique)?;
    if let Some(cap) = caps.depth(assessment, site) {
        let least = technique.depth.min();
        technique.depth = technique.depth.capped(cap).ok_or(ExclusionCause::TooShallow(least))?;
    }
    technique.gauge = caps.gauge(site).map_or(technique.gauge, |cap| technique.gauge.min(cap));
    technique.stimulation =
        caps.stimulation.map_or(technique.stimulation, |cap| technique.stimulation.min(cap));
    Ok(technique)
}

/// The least depth at a site, where a technique is known.
pub(crate) fn least_depth(assessment: &Assessment, site: Site) -> Option<Millimetres> {
    uncapped(assessment, site).map(|technique| technique.depth.min())
}

/// The technique of a site before any cap.
fn uncapped(assessment: &Assessment, site: Site) -> Option<Technique> {
    match site {
        Site::Point(point) => point.needling().map(|needling| Technique {
            gauge: needling.gauge(),
            length: needling.length(),
            depth: needling.depth(),
            angle: needling.angle(),
            stimulation: needling.stimulation(),
            de_qi: needling.de_qi(),
        }),
        Site::Local { zone, form } => local(assessment, zone, form),
    }
}

/// The number of needles that a local insertion takes on each side: that of the last matching rule that gives one. `None`
/// where the rules have no technique for it.
pub(crate) fn needles_on_each_side(
    assessment: &Assessment,
    zone: FacialZone,
    form: InsertionForm,
    severity: Severity,
) -> Option<u8> {
    local(assessment, zone, form)?;
    matching(assessment, zone, form)
        .filter_map(|rule| rule.needles)
        .last()
        .map(|needles| needles.at(severity))
}

/// The technique rules for a form of insertion in a zone.
fn matching(
    assessment: &Assessment,
    zone: FacialZone,
    form: InsertionForm,
) -> impl Iterator<Item = &TechniqueRule> {
    let matching = assessment.rules.techniques.iter().filter(move |it| it.rule.is_for(form, zone));
    matching
        .filter(|Conditional { condition, .. }| condition.holds(&assessment.known))
        .map(|Conditional { rule, .. }| rule)
}

/// All matching rules together: the thinnest needle and the narrowest depth; the last rule gives the angle.
fn local(assessment: &Assessment, zone: FacialZone, form: InsertionForm) -> Option<Technique> {
    let (mut gauge, mut length, mut min, mut max) = (None, None, None, None);
    let (mut angle, mut stimulation, mut de_qi) = (None, None, None);
    for rule in matching(assessment, zone, form) {
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
