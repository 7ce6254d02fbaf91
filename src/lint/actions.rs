//! Whether a safety rule does all that another one does.

use crate::atlas::{Part, Point};
use crate::intake::Exposure;
use crate::rules::action::{Block, Caps, Verdict};
use crate::rules::kinds::safety::SafetyRule;

/// In what a rule does less than another one; nothing, where it does all that the other does. `bound_alike` says that both
/// are bound to the same entries of risks, so that zones and sides of their own are the same.
pub(crate) fn lighter_in(now: &SafetyRule, was: &SafetyRule, bound_alike: bool) -> Vec<&'static str> {
    let mut lighter = Vec::new();
    let mut compare = |as_strict: bool, what: &'static str| {
        if !as_strict {
            lighter.push(what);
        }
    };
    compare(now.verdict >= was.verdict, "`verdict`");
    compare(blocks_all(now, was, bound_alike), "`block`");
    compare(caps_all(&now.cap, &was.cap), "`cap`");
    compare(was.forbid.difference(now.forbid).is_empty(), "`forbid`");
    compare(!denies_alternative(was) || denies_alternative(now), "`alternative`");
    compare(was.clearance.is_none() || now.clearance == was.clearance, "`clearance`");
    lighter
}

fn denies_alternative(rule: &SafetyRule) -> bool {
    rule.block.is_some() && !rule.alternative
}

fn blocks_all(now: &SafetyRule, was: &SafetyRule, bound_alike: bool) -> bool {
    let Some(before) = &was.block else {
        return true;
    };
    let Some(block) = &now.block else {
        return false;
    };
    let means = before.what.iter().all(|means| block.blocks(*means));
    means && reaches_all(block, before, bound_alike) && (!guards_pressing(was) || presses_as_little(now))
}

/// Where needles are kept away from places while the treatment goes on, those places are not pressed either.
fn guards_pressing(rule: &SafetyRule) -> bool {
    let places = |block: &Block| block.blocks(Exposure::Needle) && !block.takes_needles_away();
    rule.verdict == Verdict::Treat && rule.block.as_ref().is_some_and(places)
}

fn presses_as_little(rule: &SafetyRule) -> bool {
    guards_pressing(rule) || rule.block.as_ref().is_some_and(|block| block.blocks(Exposure::SkinContact))
}

fn reaches_all(now: &Block, was: &Block, bound_alike: bool) -> bool {
    let (now, was) = (&now.places, &was.places);
    let whole_face = now.all || now.face;
    let side = !now.own_side || (was.own_side && bound_alike);
    let own_zones = !was.own_zones || whole_face || (now.own_zones && bound_alike);
    let points = was.points.iter().all(|point: Point| {
        now.all
            || now.points.contains(point)
            || (whole_face && point.part() == Part::Face)
            || !point.zones().intersection(now.zones).is_empty()
    });
    side && own_zones
        && points
        && (!was.all || now.all)
        && (!was.face || whole_face)
        && (whole_face || was.zones.difference(now.zones).is_empty())
}

fn caps_all(now: &Caps, was: &Caps) -> bool {
    fn holds<T: Ord>(now: Option<T>, was: Option<T>) -> bool {
        was.is_none_or(|was| now.is_some_and(|now| now <= was))
    }
    let at_points = was.depth.iter().all(|(point, depth)| {
        let of_part = if point.part() == Part::Face { now.face_depth } else { now.body_depth };
        now.depth_at(*point).into_iter().chain(of_part).any(|cap| cap <= *depth)
    });
    // Every needle is in the face or in the body, so caps on both parts are one on all.
    let of_both = now.face_needles.zip(now.body_needles).and_then(|(face, body)| face.checked_add(body));
    at_points
        && holds(now.face_gauge, was.face_gauge)
        && holds(now.body_gauge, was.body_gauge)
        && holds(now.face_depth, was.face_depth)
        && holds(now.body_depth, was.body_depth)
        && holds(now.face_needles.into_iter().chain(now.needles).min(), was.face_needles)
        && holds(now.body_needles.into_iter().chain(now.needles).min(), was.body_needles)
        && holds(now.needles.into_iter().chain(of_both).min(), was.needles)
        && holds(now.retention_min, was.retention_min)
        && holds(now.stimulation, was.stimulation)
}
