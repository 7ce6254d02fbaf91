//! The answer to "why this point?" and "why not that one?", for any point and any place without one.

use super::decision::Decision;
use super::finding::Finding;
use super::insertion::{Contribution, Insertion, Withheld};
use crate::atlas::Language;
use crate::atlas::Point;
use crate::atlas::vocabulary::vocabulary;
use crate::reasoning::blocked::has;
use crate::reasoning::plan::ContributionState;
use crate::reasoning::score::score;
use crate::reasoning::site::Site;
use crate::reasoning::state::DecisionState;
use crate::rules::BuiltinRule;
use crate::rules::compile::RuleRef;
use std::cmp::Reverse;
use std::fmt;

vocabulary! {
    /// What became of a point, or of a place without one.
    ///
    /// ```
    /// use tcm_facial::atlas::Language;
    /// use tcm_facial::decision::WhyOutcome;
    ///
    /// assert_eq!("off_by_default".parse(), Ok(WhyOutcome::OffByDefault));
    /// assert_eq!(WhyOutcome::NotIndicated.label(Language::English), "nothing that was recorded speaks for it");
    /// ```
    #[non_exhaustive]
    pub enum WhyOutcome: "outcome" {
        /// It is in the protocol, at least on one side.
        Chosen "chosen" "it is in the plan",
        /// It is in the protocol in the place of a point that is withheld.
        StandsIn "stands_in" "it stands in for a point that is withheld",
        /// The plan would have had it; rules of safety, caps or depths keep it out.
        Withheld "withheld" "the plan would have had it, and rules keep it out",
        /// The plan would have had it; a preference of the intake leaves it out.
        AvoidedByPreference "avoided_by_preference" "the plan would have had it, and a preference leaves it out",
        /// There is no plan with needles; it is pressed in the plan that is offered instead.
        PressedInstead "pressed_instead" "it is pressed in the plan without needles that is offered instead",
        /// It would have been chosen, but the verdict lets no plan be made.
        NoPlan "no_plan" "it would have been chosen, but no plan is made",
        /// Something speaks for it, and there was no room for its needles.
        OverBudget "over_budget" "others came first in the number of needles",
        /// What speaks for it is not enough for a needle.
        BelowThreshold "too_light" "what speaks for it is not enough for a needle",
        /// It is off by default, for everyone.
        OffByDefault "off_by_default" "it is off by default, for everyone",
        /// The atlas has no depth for it, so it is in no plan.
        NotNeedled "not_needled" "the atlas has no way of needling it",
        /// Nothing speaks for it.
        NotIndicated "not_indicated" "nothing that was recorded speaks for it",
    }
}

/// Why a point or a place is in a decision, or is not.
///
/// It says what the engine did with its rules; it does not say that the rules are right.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::atlas::Point;
/// use tcm_facial::intake::Intake;
/// use tcm_facial::decision::WhyOutcome;
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }], "first_visit": false,
///     "signs": ["fatigue", "poor_appetite", "tongue_pale"], "risks": { "absent": "all_others" }
/// }"#)?;
/// let decision = Engine::standard().decide(&intake);
///
/// let chosen = decision.why(Point::ST36);
/// assert_eq!(chosen.outcome(), WhyOutcome::Chosen);
/// assert!(chosen.because().iter().any(|reason| reason.rule() == "spleen_qi_deficiency"));
///
/// let off = decision.why(Point::ST1);
/// assert_eq!(off.outcome(), WhyOutcome::OffByDefault);
/// assert!(!off.against().is_empty());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Why<'a> {
    decision: &'a Decision,
    site: Site,
}

impl Decision {
    /// Why a point, or a place without one, is in this decision or is not.
    ///
    /// Every answer is looked up in what the decision holds; nothing is decided again.
    #[must_use]
    pub fn why(&self, site: impl Into<Site>) -> Why<'_> {
        Why { decision: self, site: site.into() }
    }
}

impl<'a> Why<'a> {
    /// The point or place that was asked about.
    #[must_use]
    pub const fn site(&self) -> Site {
        self.site
    }

    /// What became of it.
    #[must_use]
    pub fn outcome(&self) -> WhyOutcome {
        let answers = self.state().answers();
        let is_planned = answers.placed.contains(self.site.index());
        if is_planned && self.decision.protocol().is_some() {
            let stands_in = self.insertion().is_some_and(|insertion| insertion.stands_in_for().is_some());
            return if stands_in { WhyOutcome::StandsIn } else { WhyOutcome::Chosen };
        }
        let selection = &self.state().selection;
        let is_chosen = answers.chosen.contains(self.site.index());
        if let Some(chosen) = is_chosen.then(|| selection.of_site(self.site)).flatten() {
            if is_planned {
                return WhyOutcome::PressedInstead;
            }
            let withheld = self.withheld();
            let by_preference =
                |withheld: &Withheld<'_>| withheld.rules() == [BuiltinRule::Preference.code()];
            return if !withheld.iter().any(|withheld| withheld.side() == chosen.sides.side())
                && self.decision.protocol().is_none()
            {
                WhyOutcome::NoPlan
            } else if withheld.iter().all(by_preference) {
                WhyOutcome::AvoidedByPreference
            } else {
                WhyOutcome::Withheld
            };
        }
        if is_planned {
            return WhyOutcome::StandsIn;
        }
        if selection.too_light.contains(self.site.index()) {
            return WhyOutcome::BelowThreshold;
        }
        if self.reasons().len() > 0 {
            return WhyOutcome::OverBudget;
        }
        match self.site.point() {
            Some(point) if self.decision.assessment().is_off(point) => WhyOutcome::OffByDefault,
            Some(point) if point.needling().is_none() => WhyOutcome::NotNeedled,
            _ => WhyOutcome::NotIndicated,
        }
    }

    /// The insertion in the protocol, or in the plan without needles that is offered instead of one.
    #[must_use]
    pub fn insertion(&self) -> Option<Insertion<'a>> {
        let state = self.state();
        if !state.answers().placed.contains(self.site.index()) {
            return None;
        }
        let placed = state.plan.placed.iter().find(|placed| placed.site == self.site);
        placed.map(|placed| Insertion::new(state, placed))
    }

    fn state(&self) -> &'a DecisionState {
        self.decision.state()
    }

    /// What speaks for it, the heaviest first, whether or not it was chosen.
    #[must_use]
    pub fn because(&self) -> Vec<Contribution<'a>> {
        if let Some(insertion) = self.insertion() {
            return insertion.because();
        }
        self.reasons().map(|reason| Contribution::new(self.decision.assessment(), reason)).collect()
    }

    fn reasons(&self) -> impl ExactSizeIterator<Item = ContributionState> + use<'a> {
        self.state().answers().reasons.for_site(self.site)
    }

    /// The sum of the weights of what speaks for it, without those of a point that it stands in for.
    #[must_use]
    pub fn score(&self) -> u16 {
        score(self.reasons())
    }

    /// Its place among the [candidates](Decision::candidates), from 1; nothing where it is none.
    #[must_use]
    pub fn rank(&self) -> Option<usize> {
        if self.reasons().len() == 0 {
            return None;
        }
        let own = (Reverse(self.score()), self.site);
        let all = self.state().answers().reasons.scores();
        all.filter(|(site, score)| (Reverse(*score), *site) < own).count().checked_add(1)
    }

    /// What of it the plan would have had and has not: all of it, or a side. Without a protocol: what a plan with needles
    /// would not have.
    #[must_use]
    pub fn withheld(&self) -> Vec<Withheld<'a>> {
        if !self.state().answers().withheld.contains(self.site.index()) {
            return Vec::new();
        }
        self.decision.withheld().into_iter().filter(|withheld| withheld.site() == self.site).collect()
    }

    /// The rules of safety that hold and keep needles from the place or from a side of it, those that withhold it, and
    /// those that keep a point off for everyone: each with its facts, its sources, and who or what can lift it. They are
    /// told whether or not anything speaks for the place.
    #[must_use]
    pub fn against(&self) -> Vec<Finding<'a>> {
        let assessment = self.decision.assessment();
        self.blocking_rules()
            .into_iter()
            .filter_map(|rule| match rule {
                RuleRef::Safety(number) => assessment.safety(usize::from(number)),
                _ => None,
            })
            .map(|safety| assessment.finding(safety))
            .collect()
    }

    fn blocking_rules(&self) -> Vec<RuleRef> {
        let answers = self.state().answers();
        if !has(&answers.blocked, self.site) && !answers.withheld.contains(self.site.index()) {
            return Vec::new();
        }
        let blocking = answers.blocking.iter().filter(|(_, reach)| has(reach, self.site));
        let mut rules: Vec<RuleRef> = blocking.map(|(rule, _)| *rule).collect();
        if answers.withheld.contains(self.site.index()) {
            rules.extend(self.withheld().iter().flat_map(Withheld::refs));
            rules.sort_unstable();
            rules.dedup();
        }
        rules
    }

    /// The points that rules name to stand in for a point that they keep out, best first. Each still has to be free
    /// itself; which one does stand in, [`Withheld::substitute`] says.
    #[must_use]
    pub fn substitutes(&self) -> Vec<Point> {
        let assessment = self.decision.assessment();
        let rules = self.blocking_rules();
        let named = self.site.point().filter(|_| !rules.is_empty());
        let named = named.and_then(|point| assessment.substitutes(point, &rules));
        named.map(|(_, points)| points.to_vec()).unwrap_or_default()
    }
}

impl fmt::Display for Why<'_> {
    /// The answer in a few lines of plain text: what became of it, what speaks for it, what speaks against it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.site {
            Site::Point(point) => write!(f, "{point} {}", point.pinyin())?,
            local @ Site::Local { .. } => local.fmt(f)?,
        }
        write!(f, ": {}", self.outcome().label(Language::English))?;
        let insertion = self.insertion();
        if let Some(replaced) = insertion.and_then(|insertion| insertion.stands_in_for()) {
            write!(f, " ({replaced})")?;
        } else if let Some(insertion) = insertion {
            write!(f, " ({})", insertion.side().label(Language::English))?;
        }
        writeln!(f, ".")?;
        if let Some(rank) = self.rank() {
            let candidates = self.state().answers().reasons.scores().count();
            writeln!(f, "  Rank {rank} of {candidates} candidates, score {}.", self.score())?;
        }
        for reason in self.because() {
            let rests_on =
                format!("{}: {}", reason.confidence().label(Language::English), reason.sources().join(", "));
            writeln!(
                f,
                "  For it: {} ({}, weight {}; {rests_on})",
                reason.words(),
                reason.rule(),
                reason.weight()
            )?;
        }
        for withheld in self.withheld() {
            let rules = withheld.rules().join(", ");
            write!(f, "  Left out, {}, by {rules}", withheld.side().label(Language::English))?;
            match withheld.substitute() {
                Some(substitute) => writeln!(f, "; {substitute} stands in.")?,
                None => writeln!(f, ".")?,
            }
        }
        for finding in self.against() {
            let title = finding.title().map_or(finding.reason(), |title| title.en());
            let facts = finding.because().join(", ");
            let rests_on = format!(
                "{}: {}",
                finding.confidence().label(Language::English),
                finding.sources().join(", ")
            );
            let lifted_by = finding.cleared_by().label(Language::English);
            writeln!(
                f,
                "  Against it: {title} ({}; because of: {facts}; lifted by: {lifted_by}; {rests_on})",
                finding.rule()
            )?;
        }
        let substitutes: Vec<&str> = self.substitutes().iter().map(|point| point.code()).collect();
        if !substitutes.is_empty() {
            writeln!(f, "  Named instead, where free: {}.", substitutes.join(", "))?;
        }
        Ok(())
    }
}
