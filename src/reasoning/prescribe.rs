//! How each insertion is needled: the site's own range met with every cap.

use super::assessment::Assessment;
use super::caps::EffectiveCaps;
use super::exclusion::ExclusionCause;
use super::plan::Technique;
use super::site::Site;

/// The technique at a site, or what leaves no depth for it.
pub(crate) fn prescribe(
    assessment: &Assessment,
    limits: &EffectiveCaps,
    site: Site,
) -> Result<Technique, ExclusionCause> {
    let mut technique = assessment.own_technique(site).ok_or(ExclusionCause::NoTechnique)?;
    if let Some(cap) = limits.depth(assessment, site) {
        let least = technique.depth.min();
        technique.depth = technique.depth.capped(cap).ok_or(ExclusionCause::TooShallow(least))?;
    }
    technique.gauge = limits.gauge(site).map_or(technique.gauge, |cap| technique.gauge.min(cap));
    technique.stimulation =
        limits.stimulation().map_or(technique.stimulation, |cap| technique.stimulation.min(cap));
    Ok(technique)
}
