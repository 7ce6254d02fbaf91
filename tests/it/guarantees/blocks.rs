//! What is blocked is not there.

use super::super::support::{engine, intake};
use super::plan;
use crate::reference::intakes;
use proptest::prelude::*;
use std::collections::BTreeSet;
use tcm_facial::atlas::{FacialZone, Part, Side};
use tcm_facial::decision::{Decision, Site};
use tcm_facial::intake::{Exposure, Modality};
use tcm_facial::rules::{InsertionForm, Places, Verdict};

/// Nothing that a finding blocks for the plan's means is in the plan.
pub(crate) fn assert_nothing_blocked(decision: &Decision) -> Result<(), TestCaseError> {
    let Some(plan) = plan(decision) else { return Ok(()) };
    let means = plan.modality().exposures();
    for finding in decision.findings() {
        let Some(block) =
            finding.blocks().filter(|block| means.iter().any(|means| block.what().contains(means)))
        else {
            continue;
        };
        let places = block.places();
        if places.side().is_some() {
            continue;
        }
        for insertion in plan.insertions() {
            let site = insertion.site();
            let blocked = places.everywhere()
                || (places.whole_face() && insertion.part() == Part::Face)
                || match site {
                    Site::Point(point) => {
                        places.points().contains(point)
                            || !point.zones().intersection(places.zones()).is_empty()
                    }
                    Site::Local { zone, form } => {
                        places.zones().contains(zone) || places.forms().contains(&form)
                    }
                };
            prop_assert!(!blocked, "{site:?} is blocked by {}", finding.rule());
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(crate::support::cases(400))]

    #[test]
    fn nothing_blocked_is_placed(json in intakes::intake()) {
        let decision = engine().decide(&intake(&json));
        assert_nothing_blocked(&decision)?;
    }

    #[test]
    fn no_needle_where_the_verdict_is_no_treatment(json in intakes::intake()) {
        let decision = engine().decide(&intake(&json));
        prop_assert_eq!(decision.protocol().is_some(), decision.verdict() == Verdict::Treat);
        if let Some(alternative) = decision.alternative() {
            prop_assert!(matches!(decision.verdict(), Verdict::Defer | Verdict::Refer));
            prop_assert!(decision.questions().all(|question| !question.blocks()));
            prop_assert!(alternative.insertions().all(|insertion| insertion.needles() == 0 && insertion.point().is_some()));
            prop_assert!(!alternative.modality().exposures().contains(&Exposure::Needle));
        }
    }

    #[test]
    fn no_point_is_off_by_default_or_too_deep_and_no_budget_is_exceeded(json in intakes::intake()) {
        let taken = intake(&json);
        let decision = engine().decide(&taken);
        let Some(plan) = plan(&decision) else { return Ok(()) };
        let mut seen = BTreeSet::new();
        for insertion in plan.insertions() {
            prop_assert!(seen.insert(insertion.site()), "{:?} twice", insertion.site());
            if let Some(point) = insertion.point() {
                prop_assert!(!point.is_off_by_default(), "{point}");
                prop_assert!(!taken.preferences().avoided_points().contains(point));
                if let (Some(technique), Some(limit)) = (insertion.technique(), point.depth_limit()) {
                    prop_assert!(technique.depth() <= limit, "{point}");
                }
            }
        }
        let (face, body) = (plan.needles(Part::Face), plan.needles(Part::Body));
        prop_assert!(face <= 40 && body <= 12);
        prop_assert!(!taken.is_first_visit() || (face <= 12 && body <= 8));
        let wished = taken.preferences();
        prop_assert!(face <= wished.face_needles_max().map_or(40, u16::from));
        prop_assert!(body <= wished.body_needles_max().map_or(12, u16::from));
        prop_assert!(plan.retention_min().unwrap_or(0) <= 30);
    }

    /// Over every modality: no needle of any kind, no hand, current, light or heat, where a rule that applies forbids it.
    #[test]
    fn no_modality_goes_where_a_rule_forbids_it(json in intakes::intake()) {
        let taken = intake(&json);
        let screening = engine().screen(&taken);
        let decision = engine().decide(&taken);
        let lines = FacialZone::ALL.iter().map(|zone| Site::Local { zone: *zone, form: InsertionForm::AlongCrease });
        let points = ["LI20", "EX-HN3", "GB20", "CV23", "TE17", "ST36", "LI4", "CV12", "BL20", "KI3"];
        let places: Vec<Site> = lines.chain(points.map(|code| Site::Point(code.parse().unwrap()))).collect();
        for finding in decision.findings() {
            for modality in Modality::ALL {
                let against = |site| screening.blocking_rules(*modality, site, Side::Bilateral).any(|rule| rule == finding.rule());
                if finding.forbids().contains(*modality) {
                    prop_assert!(places.iter().all(|site| against(*site)), "{modality} in spite of {}", finding.rule());
                }
                let Some(block) = finding.blocks() else { continue };
                if !modality.exposures().iter().any(|means| block.what().contains(means)) {
                    continue;
                }
                for site in places.iter().copied().filter(|site| reaches(block.places(), *site)) {
                    prop_assert!(against(site), "{modality} at {site:?} in spite of {}", finding.rule());
                }
            }
        }
        // What is planned has nothing against it, on the very sides where it is planned.
        for plan in decision.protocol().into_iter().chain(decision.alternative()) {
            for insertion in plan.insertions() {
                let against = screening.blocking_rules(plan.modality(), insertion.site(), insertion.side());
                prop_assert!(against.len() == 0, "{:?}: {:?}", insertion.site(), against.collect::<Vec<_>>());
            }
        }
        // Without needles means without needles of any kind.
        let kinds = Modality::ALL.iter().filter(|modality| modality.exposures().contains(&Exposure::Needle));
        if let Some(alternative) = decision.alternative() {
            prop_assert!(kinds.clone().all(|kind| *kind != alternative.modality()));
            prop_assert!(alternative.insertions().all(|insertion| insertion.needles() == 0 && insertion.technique().is_none()));
        }
    }
}

/// Whether places that a rule names take in a site, wherever the risk lies.
fn reaches(places: &Places, site: Site) -> bool {
    let in_the_face = site.point().is_none_or(|point| point.part() == Part::Face);
    let zones = match site {
        Site::Point(point) => point.zones(),
        Site::Local { zone, .. } => [zone].into_iter().collect(),
    };
    let named = places.everywhere()
        || (places.whole_face() && in_the_face)
        || !zones.intersection(places.zones()).is_empty()
        || site.point().is_some_and(|point| places.points().contains(point))
        || matches!(site, Site::Local { form, .. } if places.forms().contains(&form));
    named && places.side().is_none()
}
