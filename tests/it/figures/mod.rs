//! The figures of the body, read back from their SVG.

mod places;
mod reading;
mod sheet;

use super::support::*;
use serde_json::json;
use std::collections::BTreeSet;
use tcm_facial::Engine;
use tcm_facial::atlas::{Part, Point};
use tcm_facial::decision::{Decision, Insertion, Site};
use tcm_facial::rules::Role;

/// Whether the figures show an insertion: points of trunk and limbs, and of the neck from behind.
fn is_shown(insertion: &Insertion<'_>) -> bool {
    let nape = [Point::BL10, Point::GB20, Point::ANMIAN];
    insertion.point().is_some()
        && (insertion.part() == Part::Body || insertion.point().is_some_and(|it| nape.contains(&it)))
}

/// An engine whose plans prefer these points.
fn preferring(points: &[Point]) -> Engine {
    let points: Vec<String> =
        points.iter().map(|point| format!("{{ point = \"{point}\", weight = 9 }}")).collect();
    engine_with(&format!(
        "[[combination]]\nid = \"asked_for\"\npoints = [{}]\nreason = \"r\"\nsources = [\"project-default\"]\n\
         confidence = \"general_knowledge\"\n",
        points.join(", ")
    ))
}

/// Plans that have all points between them that any rule can plan on the body. Nobody opens LU1 and GB21.
fn all_plans() -> Vec<Decision> {
    let can_be_planned = |point: &Point| {
        point.needling().is_some()
            && (Site::Point(*point).part() == Part::Body
                || [Point::BL10, Point::GB20, Point::ANMIAN].contains(point))
            && ![Point::LU1, Point::GB21].contains(point)
    };
    let points: Vec<Point> = Point::all().filter(can_be_planned).collect();
    let taken = intake(&somebody_with(json!({
        "preferences": { "size": "full", "position": "prone_then_supine" },
        "concerns": [{ "concern": "dryness" }],
        "signs": [],
    })));
    let mut plans = Vec::new();
    for group in points.chunks(3) {
        // Nobody is turned for fewer needles than those of two points on both sides.
        let turned = [Point::BL23, Point::BL25].into_iter().filter(|point| !group.contains(point));
        let preferred: Vec<Point> = group.iter().copied().chain(turned).collect();
        let mut screening = preferring(&preferred).screen(&taken);
        for point in group.iter().filter(|point| point.is_off_by_default()) {
            let request = overriding(format!("hazard.{point}"), Role::Practitioner, "Trained for it.");
            screening = screening.override_safety_rule(&request).unwrap();
        }
        plans.push(screening.decide());
    }
    let planned = plans.iter().flat_map(|plan| plan.protocol().unwrap().insertions().collect::<Vec<_>>());
    let planned: BTreeSet<Point> = planned.filter_map(|insertion| insertion.point()).collect();
    let missing: Vec<&Point> = points.iter().filter(|point| !planned.contains(point)).collect();
    assert!(missing.is_empty(), "in no plan: {missing:?}");
    plans
}
