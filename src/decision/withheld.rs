//! What is withheld from a plan, and the rules that exclude it.

use crate::atlas::{Point, Side};
use crate::intake::Modality;
use crate::reasoning::assessment::Assessment;
use crate::reasoning::blocked::TreatmentMode;
use crate::reasoning::exclusion::{self, Excluded};
use crate::reasoning::findings::title;
use crate::reasoning::plan::ProtocolState;
use crate::reasoning::site::Site;
use crate::rules::RuleId;
use crate::rules::compile::RuleRef;

/// What the plan would have had, and the rules that exclude it: a point, a local insertion, or one side of either.
///
/// ```
/// use tcm_facial::{Engine, Intake};
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dark_circles" }],
///     "risks": { "present": [{ "risk": "antiplatelet" }], "absent": "all_others" }
/// }"#)?;
/// let decision = Engine::standard().decide(&intake);
/// let first = decision.withheld().next().ok_or("nothing withheld")?;
/// for title in first.words() {
///     println!("{}: {title}", first.site());
/// }
/// assert!(first.rules().eq(["antiplatelet_nsaid"]));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
#[doc(alias = "excluded")]
pub struct Withheld<'a> {
    assessment: &'a Assessment,
    mode: TreatmentMode,
    excluded: &'a Excluded,
}

/// What is withheld from a plan.
pub(super) fn withheld<'a>(
    assessment: &'a Assessment,
    plan: &'a ProtocolState,
) -> impl ExactSizeIterator<Item = Withheld<'a>> + Clone {
    plan.withheld.iter().map(|excluded| Withheld { assessment, mode: plan.mode, excluded })
}

impl<'a> Withheld<'a> {
    /// Where.
    pub const fn site(&self) -> Site {
        self.excluded.site
    }

    /// The point, unless the site has none.
    pub const fn point(&self) -> Option<Point> {
        self.excluded.site.point()
    }

    /// The side that is withheld.
    pub const fn side(&self) -> Side {
        self.excluded.sides.side()
    }

    /// The needles that it would have had; 0 in a plan without needles.
    pub const fn needles(&self) -> u8 {
        match self.mode.modality {
            Modality::Needle => self.excluded.needles,
            _ => 0,
        }
    }

    /// The ids of the rules that exclude it. There is at least one. Who can lift a rule is said by its
    /// [finding](super::Decision::findings).
    ///
    /// Of a site [over the needle limit](Self::is_over_needle_limit) these are the rules of the limit alone; others may block it as
    /// well, and [`Decision::why`](super::Decision::why) names them all.
    pub fn rules(&self) -> impl ExactSizeIterator<Item = &'a RuleId> + Clone + use<'a> {
        let assessment = self.assessment;
        self.refs().into_iter().map(|rule| assessment.rules.id(rule))
    }

    /// The same rules in words.
    pub fn words(&self) -> impl ExactSizeIterator<Item = &'a str> + Clone + use<'a> {
        let assessment = self.assessment;
        self.refs().into_iter().map(|rule| title(assessment, rule))
    }

    /// Whether a limit on the number of needles excludes it: sites ranked before it use them up. A site is counted before it is
    /// asked whether a rule blocks it, so a higher limit need not bring it back.
    pub const fn is_over_needle_limit(&self) -> bool {
        self.excluded.is_over_needle_limit()
    }

    /// The needles that it would have had in a plan with needles.
    pub(super) fn planned_needles(&self) -> u16 {
        self.excluded.needles.into()
    }

    pub(super) fn refs(&self) -> Vec<RuleRef> {
        exclusion::rules(self.assessment, self.mode, self.excluded)
    }

    /// The point that replaces it, if one does.
    pub const fn substitute(&self) -> Option<Point> {
        self.excluded.substitute
    }
}
