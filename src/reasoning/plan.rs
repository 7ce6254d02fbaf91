//! A plan as it is held: sites, sides, numbers and causes, no words and no lists of reasons.

use super::blocked::TreatmentMode;
use super::exclusion::Excluded;
use super::inline_vec::InlineVec;
use super::site::{Sides, Site, SiteSet};
use crate::atlas::{Angle, DeQi, DepthRange, FacialZone, Millimetres, Point, SessionPhase, Stimulation};
use crate::rules::Role;
use crate::rules::compile::RuleRef;

/// The most sites that can be chosen: one for each needle that the ceilings of face and body allow together.
pub(crate) const MOST_CHOSEN: usize = 52;
/// The most entries that can be withheld: of each chosen site one side, and then the other.
pub(crate) const MOST_KEPT: usize = 2 * MOST_CHOSEN;

/// What was chosen for an assessment as if nothing were forbidden, best first.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Selection {
    pub(crate) chosen: InlineVec<SelectedSite, MOST_CHOSEN>,
    /// The candidates that carry too little to be needled.
    pub(crate) too_light: SiteSet,
}

impl Selection {
    pub(crate) const NOTHING: Self = Self { chosen: InlineVec::EMPTY, too_light: SiteSet::EMPTY };

    pub(crate) fn of_site(&self, site: Site) -> Option<&SelectedSite> {
        self.chosen.iter().find(|chosen| chosen.site == site)
    }
}

/// One site that was chosen.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SelectedSite {
    pub(crate) site: Site,
    pub(crate) sides: Sides,
    /// Needles on each side, for a place without a point.
    pub(crate) on_each: u8,
    pub(crate) needles: u8,
}

/// A named contribution to the choice of a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ContributionState {
    pub(crate) rule: RuleRef,
    pub(crate) weight: u16,
}

/// What is left of a selection once the clearance is taken out of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ProtocolState {
    pub(crate) mode: TreatmentMode,
    /// In the order of insertion. A substitute takes the place of a site that was chosen, so there are no more than those.
    pub(crate) placed: InlineVec<InsertionState, MOST_CHOSEN>,
    /// In the order of the selection.
    pub(crate) withheld: InlineVec<Excluded, MOST_KEPT>,
}

/// One site of the plan.
#[derive(Clone, Copy, Debug)]
pub(crate) struct InsertionState {
    pub(crate) site: Site,
    pub(crate) sides: Sides,
    pub(crate) needles: u8,
    pub(crate) stands_in: Option<Substitution>,
    pub(crate) technique: Technique,
    /// Smaller goes in earlier.
    pub(crate) order: InsertionOrder,
}

/// The position, whether it is around the eye, the zone, the place in the atlas.
pub(crate) type InsertionOrder = (SessionPhase, bool, Option<FacialZone>, u16);

/// The withheld point whose place a substitute takes, and the rule that names it for that.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Substitution {
    pub(crate) replaced: Point,
    pub(crate) via: RuleRef,
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
