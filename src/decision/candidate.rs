//! The candidates of a decision: every site that some rule supports, ranked.

use super::insertion::Contribution;
use crate::reasoning::site::Site;
use crate::reasoning::state::DecisionState;

/// A site that some rule supports, before needle limits and safety rules.
///
/// ```
/// use tcm_facial::{Engine, Intake};
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }], "risks": { "absent": "all_others" }
/// }"#)?;
/// let decision = Engine::standard().decide(&intake);
/// for candidate in decision.candidates() {
///     println!("{} {}", candidate.score(), candidate.site());
/// }
/// assert!(decision.candidates().is_sorted_by(|one, next| one.score() >= next.score()));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Candidate<'a> {
    state: &'a DecisionState,
    site: Site,
    score: u16,
}

impl<'a> Candidate<'a> {
    pub(super) const fn new(state: &'a DecisionState, site: Site, score: u16) -> Self {
        Self { state, site, score }
    }

    /// Where.
    pub const fn site(&self) -> Site {
        self.site
    }

    /// The sum of the weights.
    pub const fn score(&self) -> u16 {
        self.score
    }

    /// The contributions to its score, the heaviest first. There is at least one.
    pub fn because(&self) -> impl ExactSizeIterator<Item = Contribution<'a>> + Clone + use<'a> {
        let assessment = &self.state.assessment;
        let reasons = self.state.explanation().reasons.for_site(self.site);
        reasons.map(|reason| Contribution::new(assessment, reason))
    }

    /// Whether it was selected, before any safety rule.
    pub fn is_chosen(&self) -> bool {
        self.state.selection.of_site(self.site).next().is_some()
    }
}
