//! A plan as it is held: sites, sides, numbers and the rules behind each, no words.

use super::site::{Sides, Site};
use crate::atlas::{Angle, DeQi, DepthRange, FacialZone, Millimetres, Point, Stimulation};
use crate::intake::Modality;
use crate::rules::Role;
use crate::rules::compile::RuleRef;
use std::cmp::Reverse;

/// What was chosen for a case as if nothing were forbidden, best first.
#[derive(Clone, Debug, Default)]
pub(crate) struct Selection {
    pub(crate) chosen: Vec<Chosen>,
    /// The candidates that were not chosen, in the order in which ties fall.
    pub(crate) passed_over: Vec<PassedOver>,
    /// What answers each reported concern in each of its zones, chosen or not.
    pub(crate) answers: Vec<ZoneAnswer>,
}

/// One site that was chosen.
#[derive(Clone, Debug)]
pub(crate) struct Chosen {
    pub(crate) site: Site,
    pub(crate) sides: Sides,
    /// Needles on each side, for a place without a point.
    pub(crate) on_each: u8,
    pub(crate) needles: u8,
    pub(crate) reasons: Vec<Reason>,
}

/// A candidate that was not chosen.
#[derive(Clone, Debug)]
pub(crate) struct PassedOver {
    pub(crate) site: Site,
    /// In no order.
    pub(crate) reasons: Vec<Reason>,
    /// Whether it carried too little to be needled; else there was no room for its needles.
    pub(crate) is_too_light: bool,
}

/// How much speaks for a candidate.
pub(crate) fn score(reasons: &[Reason]) -> u16 {
    reasons.iter().map(|reason| u16::from(reason.weight)).fold(0, u16::saturating_add)
}

/// The heaviest first.
pub(crate) fn sort(reasons: &mut [Reason]) {
    reasons.sort_by_key(|reason| (Reverse(reason.weight), reason.rule));
}

impl Selection {
    /// Everything that something speaks for, with its reasons, and whether it was chosen.
    pub(crate) fn candidates(&self) -> impl Iterator<Item = (Site, &[Reason], bool)> {
        let chosen = self.chosen.iter().map(|it| (it.site, it.reasons.as_slice(), true));
        chosen.chain(self.passed_over.iter().map(|it| (it.site, it.reasons.as_slice(), false)))
    }
}

/// A named contribution to the choice of a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reason {
    pub(crate) rule: RuleRef,
    pub(crate) weight: u8,
}

/// The sites that answer one reported concern in one zone.
#[derive(Clone, Debug)]
pub(crate) struct ZoneAnswer {
    /// The place of the concern in the intake.
    pub(crate) concern: usize,
    pub(crate) zone: FacialZone,
    pub(crate) sites: Vec<Site>,
}

/// What is left of a selection once the clearance is taken out of it.
#[derive(Clone, Debug)]
pub(crate) struct Plan {
    pub(crate) modality: Modality,
    /// In the order of insertion.
    pub(crate) placed: Vec<Placed>,
    /// In the order of the selection.
    pub(crate) withheld: Vec<Kept>,
    /// The adjunct rules that fit, by their number.
    pub(crate) adjuncts: Vec<u16>,
}

/// One site of the plan.
#[derive(Clone, Debug)]
pub(crate) struct Placed {
    pub(crate) site: Site,
    pub(crate) sides: Sides,
    pub(crate) needles: u8,
    pub(crate) reasons: Vec<Reason>,
    pub(crate) stands_in_for: Option<Point>,
    pub(crate) technique: Technique,
}

/// One site that the plan would have had, and the rules that keep it out.
#[derive(Clone, Debug)]
pub(crate) struct Kept {
    pub(crate) site: Site,
    pub(crate) sides: Sides,
    pub(crate) rules: Vec<RuleRef>,
    pub(crate) substitute: Option<Point>,
}

/// How an insertion is needled.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::intake::Intake;
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }], "risks": { "absent": "all_others" }
/// }"#)?;
/// let decision = Engine::standard().decide(&intake);
/// let insertions = decision.protocol().ok_or("no protocol")?.insertions();
/// let technique = insertions.first().and_then(|first| first.technique()).ok_or("no needle")?;
/// println!("{} to {} deep", technique.depth().min(), technique.depth().max());
/// assert!(technique.depth().max() < technique.length());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Technique {
    pub(crate) gauge: Millimetres,
    pub(crate) length: Millimetres,
    pub(crate) depth: DepthRange,
    pub(crate) angle: Angle,
    pub(crate) stimulation: Stimulation,
    pub(crate) de_qi: DeQi,
}

impl Technique {
    /// The diameter of the needle.
    #[must_use]
    pub const fn gauge(&self) -> Millimetres {
        self.gauge
    }

    /// The length of the needle's shaft.
    #[must_use]
    pub const fn length(&self) -> Millimetres {
        self.length
    }

    /// How deep: the length of needle under the skin, measured along the needle.
    #[must_use]
    pub const fn depth(&self) -> DepthRange {
        self.depth
    }

    /// The angle between needle and skin.
    #[must_use]
    pub const fn angle(&self) -> Angle {
        self.angle
    }

    /// What is done with the needle.
    #[must_use]
    pub const fn stimulation(&self) -> Stimulation {
        self.stimulation
    }

    /// Whether de qi is sought.
    #[must_use]
    pub const fn de_qi(&self) -> DeQi {
        self.de_qi
    }
}

/// A clearance that somebody owes before the first needle.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::intake::Intake;
/// use tcm_facial::rules::Role;
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }],
///     "risks": { "present": [{ "risk": "anticoagulant" }], "absent": "all_others" }
/// }"#)?;
/// let decision = Engine::standard().decide(&intake);
/// let owed: Vec<_> = decision.clearances().iter().map(|owed| (owed.rule(), owed.by())).collect();
/// assert_eq!(owed, [("anticoagulant", Role::Physician)]);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwedClearance<'a> {
    pub(crate) rule: &'a str,
    pub(crate) by: Role,
}

impl<'a> OwedClearance<'a> {
    /// The rule that asks for it.
    #[must_use]
    pub const fn rule(&self) -> &'a str {
        self.rule
    }

    /// Who owes it.
    #[must_use]
    pub const fn by(&self) -> Role {
        self.by
    }
}
