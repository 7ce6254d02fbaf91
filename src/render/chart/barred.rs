//! Where no needle may go, for this person and visit.

use super::head::Head;
use super::shown::{Item, State};
use crate::atlas::{FacialZone, Side, ZoneSet};
use crate::decision::{Decision, Finding, Protocol, Site};
use crate::intake::Exposure;
use crate::render::card::withholds;

/// The zones that are hatched, and the points that are crossed out.
#[derive(Default)]
pub(super) struct Barred {
    /// Zones on one side, or on both.
    pub(super) zones: Vec<(FacialZone, Side)>,
    pub(super) points: Vec<Item>,
}

impl Barred {
    /// What the findings of a decision bar, and the points that its plan would have had but for them.
    pub(super) fn of(decision: &Decision, plan: &Protocol) -> Self {
        let own = decision.findings().filter(|finding| !finding.is_for_everyone());
        let waiting = decision.waiting().filter(withholds);
        let mut zones: Vec<(FacialZone, Side)> = Vec::new();
        for finding in own.chain(waiting) {
            for zone in barred(&finding) {
                if !zones.contains(&zone) {
                    zones.push(zone);
                }
            }
        }
        let on_both = zones.clone();
        zones.retain(|(zone, side)| *side == Side::Bilateral || !on_both.contains(&(*zone, Side::Bilateral)));
        let planned = |site, side| {
            plan.insertions().any(|it| {
                it.site() == site && (it.side() == side || [it.side(), side].contains(&Side::Bilateral))
            })
        };
        let withheld = decision.withheld().filter(|withheld| !withheld.is_over_needle_limit());
        let points = withheld.filter_map(|withheld| {
            let point = withheld.point().filter(|point| Head::has(*point))?;
            // An alternative without needles may contain the same site.
            (!planned(Site::Point(point), withheld.side()))
                .then(|| Item::new(Site::Point(point), withheld.side(), State::Barred))
        });
        Self { points: points.collect(), zones }
    }
}

/// The zones that a finding keeps needles from.
fn barred(finding: &Finding<'_>) -> Vec<(FacialZone, Side)> {
    let Some(block) = finding.blocks() else { return Vec::new() };
    let places = block.places();
    if !block.what().contains(&Exposure::Needle) {
        return Vec::new();
    }
    let zones: ZoneSet = if places.whole_face() || places.everywhere() {
        FacialZone::ALL.iter().copied().collect()
    } else {
        places.zones()
    };
    let side = places.side().unwrap_or(Side::Bilateral);
    zones.into_iter().map(|zone| (zone, side)).collect()
}
