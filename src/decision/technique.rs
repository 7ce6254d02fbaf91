//! How an insertion is needled.

use crate::atlas::{Angle, DeQi, InsertedRange, InsertionDirection, Millimetres, Point, Stimulation};
use crate::reasoning::site::Site;
use crate::reasoning::state::DecisionState;
use crate::reasoning::technique::{TechniqueState, because};
use crate::rules::RuleId;

/// How an insertion is needled.
///
/// ```
/// use tcm_facial::{Engine, Intake};
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }], "risks": { "absent": "all_others" }
/// }"#)?;
/// let decision = Engine::standard().decide(&intake);
/// let mut insertions = decision.protocol().ok_or("no protocol")?.insertions();
/// let technique = insertions.next().and_then(|first| first.technique()).ok_or("no needle")?;
/// println!("insert {} to {}, maximum depth {}",
///     technique.inserted().min(), technique.inserted().max(), technique.depth());
/// assert!(technique.inserted().max() < technique.length());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias("depth", "needle size"))]
#[derive(Clone, Copy, Debug)]
pub struct Technique<'a> {
    decision: &'a DecisionState,
    site: Site,
    state: &'a TechniqueState,
}

impl<'a> Technique<'a> {
    pub(super) const fn new(decision: &'a DecisionState, site: Site, state: &'a TechniqueState) -> Self {
        Self { decision, site, state }
    }

    /// The diameter of the needle.
    pub const fn gauge(&self) -> Millimetres {
        self.state.gauge
    }

    /// The length of the needle's shaft.
    pub const fn length(&self) -> Millimetres {
        self.state.length
    }

    /// The length of needle in the skin, measured along the needle.
    pub const fn inserted(&self) -> InsertedRange {
        self.state.inserted
    }

    /// How far below the surface the needle may end.
    pub const fn depth(&self) -> Millimetres {
        self.state.depth
    }

    /// The angle between needle and skin.
    pub const fn angle(&self) -> Angle {
        self.state.angle
    }

    /// Where the tip points; `None` for a straight needle.
    pub const fn direction(&self) -> Option<InsertionDirection> {
        self.state.direction
    }

    /// The point that the tip points at, if the direction is [`InsertionDirection::Toward`].
    pub const fn toward(&self) -> Option<Point> {
        self.state.toward
    }

    /// How the needle is manipulated.
    pub const fn stimulation(&self) -> Stimulation {
        self.state.stimulation
    }

    /// Whether de qi is sought.
    pub const fn de_qi(&self) -> DeQi {
        self.state.de_qi
    }

    /// The ids of the rules behind it: the technique rules of a row, then the safety rules whose caps change it. A point that
    /// no cap touches is needled as [the atlas says](crate::atlas::Needling), and no rule is named.
    pub fn because(&self) -> impl ExactSizeIterator<Item = &'a RuleId> + Clone + use<'a> {
        let because = because(&self.decision.assessment, self.decision.plan.mode, self.site);
        because.collect::<Vec<_>>().into_iter()
    }

    /// Whether two techniques say the same of the needle, whatever rules they come from.
    pub fn is_like(&self, other: &Technique<'_>) -> bool {
        self.state == other.state
    }
}
