//! What speaks for which place, ranked, before any number of needles and any rule of safety.

use super::decision::Decision;
use super::insertion::Contribution;
use crate::reasoning::site::Site;
use std::cmp::Reverse;

/// The candidates of an intake, by themselves: [`Engine::candidates`](crate::Engine::candidates) makes them.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::intake::Intake;
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }], "risks": { "absent": "all_others" }
/// }"#)?;
/// let candidates = Engine::standard().candidates(&intake);
/// for candidate in candidates.ranked() {
///     let rules: Vec<&str> = candidate.because().iter().map(|reason| reason.rule()).collect();
///     println!("{} {}: {}", candidate.score(), candidate.site(), rules.join(", "));
/// }
/// assert!(!candidates.ranked().is_empty());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Candidates {
    decision: Decision,
}

impl Candidates {
    pub(crate) const fn of(decision: Decision) -> Self {
        Self { decision }
    }

    /// The heaviest first, as [`Decision::candidates`] has them.
    #[must_use]
    pub fn ranked(&self) -> Vec<Candidate<'_>> {
        self.decision.candidates()
    }
}

impl Decision {
    /// Everything that something speaks for, before any number of needles and any rule of safety, the heaviest first.
    /// Ties fall by the order of the zones and of the atlas. There are none where no facial concern was reported.
    ///
    /// The rank is not the whole choice: every concern gets its best local answer before any gets a second.
    ///
    /// ```
    /// use tcm_facial::Engine;
    /// use tcm_facial::intake::Intake;
    ///
    /// let intake: Intake = serde_json::from_str(r#"{
    ///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }], "risks": { "absent": "all_others" }
    /// }"#)?;
    /// let decision = Engine::standard().decide(&intake);
    /// let scores: Vec<u16> = decision.candidates().iter().map(|candidate| candidate.score()).collect();
    /// assert!(scores.is_sorted_by(|heavier, lighter| heavier >= lighter) && !scores.is_empty());
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn candidates(&self) -> Vec<Candidate<'_>> {
        let candidate = |(site, score)| Candidate { decision: self, site, score };
        let scores = self.state().answers().reasons.scores();
        let mut candidates: Vec<Candidate<'_>> = scores.map(candidate).collect();
        candidates.sort_unstable_by_key(|candidate| (Reverse(candidate.score), candidate.site));
        candidates
    }
}

/// A point or place that something speaks for, before any number of needles and any rule of safety.
#[derive(Clone, Copy, Debug)]
pub struct Candidate<'a> {
    decision: &'a Decision,
    site: Site,
    score: u16,
}

impl<'a> Candidate<'a> {
    /// Where.
    #[must_use]
    pub const fn site(&self) -> Site {
        self.site
    }

    /// The sum of the weights.
    #[must_use]
    pub const fn score(&self) -> u16 {
        self.score
    }

    /// What speaks for it, the heaviest first. There is always something.
    #[must_use]
    pub fn because(&self) -> Vec<Contribution<'a>> {
        let reasons = self.decision.state().answers().reasons.for_site(self.site);
        reasons.map(|reason| Contribution::new(self.decision.assessment(), reason)).collect()
    }

    /// Whether it was chosen, before any rule of safety.
    #[must_use]
    pub fn is_chosen(&self) -> bool {
        self.decision.state().selection.of_site(self.site).is_some()
    }
}
