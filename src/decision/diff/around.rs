//! What differs around the needles: waiting days, minutes, course, adjuncts, zones without an answer, and who withholds.

use super::{Difference, only};
use crate::atlas::FacialZone;
use crate::decision::UnansweredCause;
use crate::decision::decision::Decision;
use crate::decision::protocol::Protocol;
use crate::intake::Concern;
use crate::reasoning::site::Site;
use crate::rules::RuleId;

pub(super) fn add<'a>(before: &'a Decision, after: &'a Decision, differences: &mut Vec<Difference<'a>>) {
    let days = (before.not_before_days(), after.not_before_days());
    if days.0 != days.1 {
        differences.push(Difference::NotBefore { before: days.0, after: days.1 });
    }
    withheld(before, after, differences);
    let (Some(old), Some(new)) = (before.protocol(), after.protocol()) else { return };
    let (was, is) = (old.retention_min(), new.retention_min());
    if was != is {
        differences.push(Difference::Retention { before: was, after: is });
    }
    let (was, is) = (old.press_seconds(), new.press_seconds());
    if was != is {
        differences.push(Difference::PressSeconds { before: was, after: is });
    }
    let (was, is) = (old.course(), new.course());
    if was != is {
        differences.push(Difference::Course { before: was, after: is });
    }
    let adjuncts = |plan: &'a Protocol| -> Vec<&'a RuleId> { plan.adjuncts().map(|it| it.rule()).collect() };
    let (was, is) = (adjuncts(old), adjuncts(new));
    differences.extend(only(&is, &was).map(Difference::AdjunctAdded));
    differences.extend(only(&was, &is).map(Difference::AdjunctRemoved));
    unanswered(old, new, differences);
}

fn unanswered(old: &Protocol, new: &Protocol, differences: &mut Vec<Difference<'_>>) {
    let zones = |plan: &Protocol| -> Vec<(Concern, FacialZone, UnansweredCause)> {
        plan.unanswered().map(|it| (it.concern(), it.zone(), it.because())).collect()
    };
    let (was, is) = (zones(old), zones(new));
    let cause = |zones: &[(Concern, FacialZone, UnansweredCause)], (concern, zone)| {
        zones.iter().find(|it| (it.0, it.1) == (concern, zone)).map(|it| it.2)
    };
    let mut places: Vec<(Concern, FacialZone)> = was.iter().chain(&is).map(|it| (it.0, it.1)).collect();
    places.sort_unstable();
    places.dedup();
    for (concern, zone) in places {
        let (before, after) = (cause(&was, (concern, zone)), cause(&is, (concern, zone)));
        if before != after {
            differences.push(Difference::Unanswered { concern, zone, before, after });
        }
    }
}

/// Sites that other rules withhold than before, unless what became of the site has been said.
fn withheld<'a>(before: &'a Decision, after: &'a Decision, differences: &mut Vec<Difference<'a>>) {
    let rules = |decision: &'a Decision| -> Vec<(Site, Vec<&'a RuleId>)> {
        decision.withheld().map(|it| (it.site(), it.rules().collect())).collect()
    };
    let (was, is) = (rules(before), rules(after));
    let by = |withheld: &[(Site, Vec<&'a RuleId>)], site: Site| -> Vec<&'a RuleId> {
        withheld.iter().filter(|it| it.0 == site).flat_map(|it| it.1.clone()).collect()
    };
    let mut sites: Vec<Site> = Vec::new();
    for (site, _) in was.iter().chain(&is) {
        if !sites.contains(site) {
            sites.push(*site);
        }
    }
    for site in sites {
        let (before, after) = (by(&was, site), by(&is, site));
        let is_told = differences.iter().any(|it| {
            matches!(it, Difference::SiteAdded { site: told, .. } | Difference::SiteRemoved { site: told, .. }
                | Difference::Sides { site: told, .. } if *told == site)
        });
        if before != after && !is_told {
            differences.push(Difference::WithheldBy { site, before, after });
        }
    }
}
