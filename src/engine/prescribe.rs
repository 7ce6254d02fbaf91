//! How each insertion is needled: the site's own range met with every cap.

use crate::atlas::{Angle, DeQi, DepthRange, FacialZone, Millimetres, Part, Stimulation};
use crate::intake::Severity;
use crate::protocol::{Case, Site, Technique};
use crate::rules::compile::{Conditional, RuleRef};
use crate::rules::{Builtin, Caps, Form, TechniqueRule};

/// The technique at a site, or the rules that leave no depth between them.
pub(super) fn prescribe(case: &Case, site: Site) -> Result<Technique, Vec<RuleRef>> {
    let own = match site {
        Site::Point(point) => point.needling().map(|needling| Technique {
            gauge: needling.gauge(),
            length: needling.length(),
            depth: needling.depth(),
            angle: needling.angle(),
            stimulation: needling.stimulation(),
            de_qi: needling.de_qi(),
        }),
        Site::Local { zone, form } => local_technique(case, zone, form),
    };
    let Some(own) = own else {
        return Err(vec![RuleRef::Builtin(Builtin::Depth)]);
    };
    let mut met = own;
    let mut too_shallow = Vec::new();
    for (number, safety) in case.capping() {
        let caps = &safety.rule.cap;
        if let Some(cap) = depth_cap(caps, site) {
            match met.depth.capped(cap) {
                Some(depth) => met.depth = depth,
                None => too_shallow.extend(u16::try_from(number).ok().map(RuleRef::Safety)),
            }
        }
        if let Some(cap) = gauge_cap(caps, site) {
            met.gauge = met.gauge.min(cap);
        }
        if let Some(cap) = caps.stimulation() {
            met.stimulation = met.stimulation.min(cap);
        }
    }
    if too_shallow.is_empty() {
        return Ok(met);
    }
    let mut rules = vec![RuleRef::Builtin(Builtin::Depth)];
    rules.append(&mut too_shallow);
    Err(rules)
}

fn depth_cap(caps: &Caps, site: Site) -> Option<Millimetres> {
    let of_part = match site.part() {
        Part::Face => caps.face_depth(),
        Part::Body => caps.body_depth(),
    };
    let of_point = site.point().and_then(|point| caps.depth_at(point));
    of_part.into_iter().chain(of_point).min()
}

fn gauge_cap(caps: &Caps, site: Site) -> Option<Millimetres> {
    match site.part() {
        Part::Face => caps.face_gauge(),
        Part::Body => caps.body_gauge(),
    }
}

/// The technique rules that speak of a form in a zone.
fn fitting(case: &Case, zone: FacialZone, form: Form) -> impl Iterator<Item = &TechniqueRule> {
    let holding = case.rules.techniques.iter().filter(|rule| rule.condition.holds(&case.known));
    holding.map(|Conditional { rule, .. }| rule).filter(move |rule| {
        // A rule that names neither form nor zone is about the session, not about a local insertion.
        (rule.form.is_some() || !rule.zones.is_empty())
            && rule.form.is_none_or(|named| named == form)
            && (rule.zones.is_empty() || rule.zones.contains(zone))
    })
}

/// All fitting techniques met: the thinnest needle, the narrowest depth. The last word has the angle.
fn local_technique(case: &Case, zone: FacialZone, form: Form) -> Option<Technique> {
    let rules = || fitting(case, zone, form);
    let min = rules().filter_map(|rule| rule.min_depth).max()?;
    let max = rules().filter_map(|rule| rule.max_depth).min()?;
    Some(Technique {
        gauge: rules().filter_map(|rule| rule.gauge).min()?,
        length: rules().filter_map(|rule| rule.length).min()?,
        depth: DepthRange::new(min, max)?,
        angle: rules().filter_map(|rule| rule.angle).last().unwrap_or(Angle::Transverse),
        stimulation: rules().filter_map(|rule| rule.stimulation).min().unwrap_or(Stimulation::None),
        de_qi: rules().filter_map(|rule| rule.de_qi).min().unwrap_or(DeQi::None),
    })
}

/// How many needles a local insertion takes on each of its sides; the last fitting rule that says so decides.
pub(super) fn needles_on_each_side(
    case: &Case,
    zone: FacialZone,
    form: Form,
    severity: Severity,
) -> Option<u8> {
    local_technique(case, zone, form)?;
    fitting(case, zone, form).filter_map(|rule| rule.needles).last().map(|needles| needles.at(severity))
}
