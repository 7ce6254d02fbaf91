//! The order in which a plan is worked through.

use super::super::support::{engine, intake};
use super::plan;
use crate::reference::intakes;
use proptest::prelude::*;
use tcm_facial::atlas::{FacialZone, Laterality, Part, SessionPhase, ZoneLaterality};
use tcm_facial::decision::{Insertion, Site};

/// Prone first, then the body, then vertex, brow and face from above down, and around the eyes last.
fn order(insertion: &Insertion<'_>) -> impl Ord + std::fmt::Debug + use<> {
    let site = insertion.site();
    let (zone, point) = match site {
        Site::Local { zone, .. } => (Some(zone), None),
        Site::Point(point) => (point.main_zones().first().copied(), Some(point)),
    };
    // From above down; what lies in the middle of a zone first.
    let from_above = [
        FacialZone::Scalp,
        FacialZone::Glabella,
        FacialZone::Forehead,
        FacialZone::Temple,
        FacialZone::UpperLidBrow,
        FacialZone::CrowsFeet,
        FacialZone::LowerLid,
        FacialZone::Nose,
        FacialZone::Cheek,
        FacialZone::EarFront,
        FacialZone::EarBack,
        FacialZone::Nasolabial,
        FacialZone::UpperLip,
        FacialZone::Lips,
        FacialZone::MouthInside,
        FacialZone::Marionette,
        FacialZone::Chin,
        FacialZone::Masseter,
        FacialZone::Jawline,
        FacialZone::Nape,
        FacialZone::Neck,
    ];
    let zone = zone.filter(|_| insertion.part() == Part::Face);
    let zone = zone.map(|zone| from_above.iter().position(|other| *other == zone));
    let in_the_middle = match site {
        Site::Local { zone, .. } => zone.laterality() != ZoneLaterality::Bilateral,
        Site::Point(point) => point.laterality() != Laterality::Bilateral,
    };
    let aside = insertion.part() == Part::Face && !in_the_middle;
    let supine = insertion.phase() == SessionPhase::Supine;
    let face = insertion.part() == Part::Face;
    (supine, face, site.is_around_the_eye(), zone, aside, point)
}

proptest! {
    #![proptest_config(crate::support::cases(400))]

    #[test]
    fn a_plan_goes_from_the_back_to_the_face_and_ends_at_the_eyes(json in intakes::intake()) {
        let decision = engine().decide(&intake(&json));
        let insertions = plan(&decision).into_iter().flat_map(tcm_facial::decision::Protocol::insertions);
        let order: Vec<_> = insertions.map(|insertion| order(&insertion)).collect();
        prop_assert!(order.is_sorted(), "{order:?}");
    }
}
