//! How each insertion is needled: the site's own range met with every cap.

use crate::protocol::{Case, Cause, Limits, Site, Technique};

/// The technique at a site, or what leaves no depth for it.
pub(super) fn prescribe(case: &Case, limits: &Limits, site: Site) -> Result<Technique, Cause> {
    let mut technique = case.own_technique(site).ok_or(Cause::NoTechnique)?;
    if let Some(cap) = limits.depth(case, site) {
        let least = technique.depth.min();
        technique.depth = technique.depth.capped(cap).ok_or(Cause::TooShallow(least))?;
    }
    technique.gauge = limits.gauge(site).map_or(technique.gauge, |cap| technique.gauge.min(cap));
    technique.stimulation =
        limits.stimulation().map_or(technique.stimulation, |cap| technique.stimulation.min(cap));
    Ok(technique)
}
