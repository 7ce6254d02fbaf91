//! The order in which a plan is worked through.

use super::super::support::{engine, intake};
use super::plan;
use crate::reference::intakes;
use proptest::prelude::*;
use tcm_facial::atlas::{FacialZone, Part, SessionPhase};
use tcm_facial::decision::{Insertion, Site};

/// Prone first, then the body, then the face from above down, and around the eyes last.
fn order(insertion: &Insertion<'_>) -> impl Ord + std::fmt::Debug + use<> {
    let site = insertion.site();
    let (zone, point) = match site {
        Site::Local { zone, .. } => (Some(zone), None),
        Site::Point(point) => (point.main_zones().first().copied(), Some(point)),
    };
    let zone = zone.map(|zone| FacialZone::ALL.iter().position(|other| *other == zone));
    let supine = insertion.phase() == SessionPhase::Supine;
    let face = insertion.part() == Part::Face;
    (supine, face, site.is_around_the_eye(), zone, point)
}

proptest! {
    #![proptest_config(crate::support::cases(400))]

    #[test]
    fn a_plan_goes_from_the_back_to_the_face_and_ends_at_the_eyes(json in intakes::intake()) {
        let decision = engine().decide(&intake(&json));
        let insertions = plan(&decision).map(tcm_facial::decision::Protocol::insertions).unwrap_or_default();
        let order: Vec<_> = insertions.clone().map(order).collect();
        prop_assert!(order.is_sorted(), "{order:?}");
    }
}
