//! Why a point is in the plan, or why it is not: the answer for any point and any site without one.

use super::decision::Decision;
use super::finding::Finding;
use super::insertion::{Contribution, Insertion};
use super::withheld::{Withheld, withheld};
use crate::atlas::vocabulary::vocabulary;
use crate::atlas::{Language, Point, SessionPhase};
use crate::intake::Position;
use crate::reasoning::blocked::has;
use crate::reasoning::findings::title;
use crate::reasoning::plan::ContributionState;
use crate::reasoning::score::{is_supported, score};
use crate::reasoning::site::Site;
use crate::reasoning::state::{DecisionState, Explanation};
use crate::rules::BuiltinRule;
use crate::rules::compile::RuleRef;
use std::cmp::Reverse;
use std::fmt;

vocabulary! {
    /// What became of a site.
    ///
    /// ```
    /// use tcm_facial::atlas::Language;
    /// use tcm_facial::decision::WhyOutcome;
    ///
    /// assert_eq!("off_by_default".parse(), Ok(WhyOutcome::OffByDefault));
    /// assert_eq!(WhyOutcome::NotIndicated.label(Language::English), "nothing that was recorded supports it");
    /// ```
    #[non_exhaustive]
    pub enum WhyOutcome: "outcome" {
        /// It is in the protocol, on one side at least.
        Chosen "chosen" "it is in the plan",
        /// It is in the protocol as a substitute for a withheld point.
        StandsIn "stands_in" "it replaces a point that is withheld",
        /// The plan would have had it; safety rules, caps or depths exclude it.
        Withheld "withheld" "the plan would have included it, but rules exclude it",
        /// The plan would have had it; a preference of the intake excludes it.
        AvoidedByPreference "avoided_by_preference" "the plan would have included it, but it is left out by preference",
        /// There is no plan with needles; it is in the acupressure plan that is offered instead.
        PressedInstead "pressed_instead" "it is pressed in the plan without needles",
        /// It would have been in the plan, but the verdict rules out a plan.
        NoPlan "no_plan" "it would have been chosen, but no plan is made",
        /// It is a candidate, but sites ranked before it use up the needles.
        OverBudget "over_budget" "the needle limit was reached first",
        /// Its score is below the threshold for a needle.
        BelowThreshold "below_threshold" "too little supports it for a needle",
        /// It is reached face down, and the person stays on the back. What supports it supports [`Why::supine_instead`].
        OutOfPosition "out_of_position" "it can be reached only prone, but the patient stays supine",
        /// It is off by default, for everyone.
        OffByDefault "off_by_default" "it is off by default for everyone",
        /// No needle can be placed there, or no text says how: [`Point::not_needled`] says why.
        NotNeedled "not_needled" "it cannot be needled, or no text says how",
        /// No rule supports it.
        NotIndicated "not_indicated" "nothing that was recorded supports it",
    }
}

/// Why a site is in a decision, or why it is not.
///
/// It says how the engine applied its rules. It does not say that the rules are right.
///
/// ```
/// use tcm_facial::atlas::Point;
/// use tcm_facial::decision::WhyOutcome;
/// use tcm_facial::{Engine, Intake};
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }], "first_visit": false,
///     "signs": ["fatigue", "poor_appetite", "tongue_pale"], "risks": { "absent": "all_others" }
/// }"#)?;
/// let decision = Engine::standard().decide(&intake);
///
/// let chosen = decision.why(Point::ST36);
/// assert_eq!(chosen.outcome(), WhyOutcome::Chosen);
/// assert!(chosen.because().any(|reason| reason.rule() == "spleen_qi_deficiency"));
///
/// let off = decision.why(Point::ST1);
/// assert_eq!(off.outcome(), WhyOutcome::OffByDefault);
/// assert!(off.against().len() > 0);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[doc(alias("explain", "explanation"))]
#[derive(Clone, Copy, Debug)]
pub struct Why<'a> {
    decision: &'a Decision,
    site: Site,
}

impl Decision {
    /// Why a site is in this decision, or why it is not.
    ///
    /// The answer is looked up in the decision; nothing is decided again.
    pub fn why(&self, site: impl Into<Site>) -> Why<'_> {
        Why { decision: self, site: site.into() }
    }
}

impl<'a> Why<'a> {
    /// The site that was asked about.
    pub const fn site(&self) -> Site {
        self.site
    }

    fn state(&self) -> &'a DecisionState {
        self.decision.state()
    }

    fn explanation(&self) -> &'a Explanation {
        self.state().explanation()
    }

    fn is_planned(&self) -> bool {
        self.explanation().planned.contains(self.site.index())
    }

    fn is_withheld(&self) -> bool {
        self.explanation().withheld.contains(self.site.index())
    }

    /// What became of it.
    pub fn outcome(&self) -> WhyOutcome {
        let has_protocol = self.decision.protocol().is_some();
        if self.is_planned() && has_protocol {
            let is_substitute = self.insertion().is_some_and(|insertion| insertion.stands_in_for().is_some());
            return if is_substitute { WhyOutcome::StandsIn } else { WhyOutcome::Chosen };
        }
        let selection = &self.state().selection;
        let is_selected = self.explanation().selected.contains(self.site.index());
        if is_selected {
            if self.is_planned() {
                return WhyOutcome::PressedInstead;
            }
            let by_preference =
                |withheld: Withheld<'_>| withheld.rules().eq([BuiltinRule::Preference.code()]);
            let is_whole = self.withheld().map(|withheld| withheld.planned_needles()).sum::<u16>()
                == selection.of_site(self.site).map(|step| u16::from(step.needles)).sum::<u16>();
            return if !is_whole && !has_protocol {
                WhyOutcome::NoPlan
            } else if self.withheld().all(by_preference) {
                WhyOutcome::AvoidedByPreference
            } else {
                WhyOutcome::Withheld
            };
        }
        if self.is_planned() {
            return WhyOutcome::StandsIn;
        }
        if selection.below_threshold.contains(self.site.index()) {
            return WhyOutcome::BelowThreshold;
        }
        if self.reasons().len() > 0 {
            return WhyOutcome::OverBudget;
        }
        if self.is_out_of_position() {
            return WhyOutcome::OutOfPosition;
        }
        match self.site.point() {
            Some(point) if self.state().assessment.is_off(point) => WhyOutcome::OffByDefault,
            Some(point) if point.needling().is_none() => WhyOutcome::NotNeedled,
            _ => WhyOutcome::NotIndicated,
        }
    }

    /// Whether something supports it, and the person lies so that it cannot be reached.
    fn is_out_of_position(&self) -> bool {
        let is_turned = self.state().selection.position == Position::ProneThenSupine;
        let prone = self.site.point().filter(|point| point.phase() == SessionPhase::Prone && !is_turned);
        prone.is_some_and(|point| is_supported(&self.state().assessment, point))
    }

    /// What is needled on the back in place of a point that is reached face down, where the person stays on the back.
    pub fn supine_instead(&self) -> Option<Point> {
        let point = self.site.point().filter(|_| self.is_out_of_position())?;
        self.state().assessment.rules.selection.counterpart(point)
    }

    /// The points that are reached face down, and whose reasons support this one because the person stays on the back.
    pub fn instead_of(&self) -> impl ExactSizeIterator<Item = Point> + Clone + use<'a> {
        let pairs = &self.state().assessment.rules.selection.supine_instead;
        let own = pairs.iter().filter(|(_, supine)| Site::Point(*supine) == self.site);
        let is_moved = |point: &Point| Why { site: Site::Point(*point), ..*self }.is_out_of_position();
        own.map(|(prone, _)| *prone).filter(is_moved).collect::<Vec<_>>().into_iter()
    }

    /// The insertion in the protocol, or in the non-needle plan that is offered instead.
    pub fn insertion(&self) -> Option<Insertion<'a>> {
        let state = self.state();
        let insertion = self.is_planned().then(|| state.plan.insertion(self.site)).flatten();
        insertion.map(|insertion| Insertion::new(state, insertion))
    }

    /// The contributions to its score, the heaviest first, whether or not it is in the plan.
    pub fn because(&self) -> impl ExactSizeIterator<Item = Contribution<'a>> + Clone + use<'a> {
        let contributions: Vec<Contribution<'a>> = match self.insertion() {
            Some(insertion) => insertion.because().collect(),
            None => {
                self.reasons().map(|reason| Contribution::new(&self.state().assessment, reason)).collect()
            }
        };
        contributions.into_iter()
    }

    fn reasons(&self) -> impl ExactSizeIterator<Item = ContributionState> + Clone + use<'a> {
        self.explanation().reasons.for_site(self.site)
    }

    /// The sum of the weights, without those of a point that it replaces.
    pub fn score(&self) -> u16 {
        score(self.reasons())
    }

    /// Its rank among the [candidates](Decision::candidates), from 1; `None` where it is not a candidate.
    pub fn rank(&self) -> Option<usize> {
        if self.reasons().len() == 0 {
            return None;
        }
        let own = (Reverse(self.score()), self.site);
        let all = self.explanation().reasons.scores();
        all.filter(|(site, score)| (Reverse(*score), *site) < own).count().checked_add(1)
    }

    /// What is withheld of it: all of it, or a side. Without a protocol, what is withheld from a plan with needles.
    pub fn withheld(&self) -> impl ExactSizeIterator<Item = Withheld<'a>> + Clone + use<'a> {
        let state = self.state();
        let plan = self.is_withheld().then(|| state.plan_with_needles());
        let all = plan.into_iter().flat_map(|plan| withheld(&state.assessment, plan));
        let of_site: Vec<Withheld<'a>> = all.filter(|withheld| withheld.site() == self.site).collect();
        of_site.into_iter()
    }

    /// The safety rules that speak against it: those that apply and keep needles from the site or a side of it, those that
    /// withhold it, and those that keep a point off for everyone. They are listed whether or not any rule supports the site.
    pub fn against(&self) -> impl ExactSizeIterator<Item = Finding<'a>> + Clone + use<'a> {
        let assessment = &self.state().assessment;
        let rules: Vec<RuleRef> =
            self.blocking_rules().into_iter().filter(|rule| matches!(rule, RuleRef::Safety(_))).collect();
        rules.into_iter().map(|rule| Finding::new(assessment, rule))
    }

    /// What the rules are about that bar it, where the outcome alone does not say that rules keep it out.
    fn barring(&self) -> Vec<&'a str> {
        let is_told = matches!(
            self.outcome(),
            WhyOutcome::Chosen | WhyOutcome::StandsIn | WhyOutcome::Withheld | WhyOutcome::OffByDefault
        );
        if is_told {
            return Vec::new();
        }
        let explanation = self.explanation();
        let blocking = explanation.blocking.iter().filter(|(_, area)| has(area, self.site));
        blocking.map(|(rule, _)| title(&self.state().assessment, *rule)).collect()
    }

    fn blocking_rules(&self) -> Vec<RuleRef> {
        let explanation = self.explanation();
        if !has(&explanation.blocked, self.site) && !self.is_withheld() {
            return Vec::new();
        }
        let blocking = explanation.blocking.iter().filter(|(_, area)| has(area, self.site));
        let mut rules: Vec<RuleRef> = blocking.map(|(rule, _)| *rule).collect();
        if self.is_withheld() {
            rules.extend(self.withheld().flat_map(|withheld| withheld.refs()));
            rules.sort_unstable();
            rules.dedup();
        }
        rules
    }

    /// The points that the rules name as substitutes for it, best first, where something speaks against it. Each must be free
    /// itself; [`Withheld::substitute`] says which one replaces it.
    pub fn substitutes(&self) -> &'a [Point] {
        let rules = self.blocking_rules();
        let point = self.site.point().filter(|_| !rules.is_empty());
        let named = point.and_then(|point| self.state().assessment.substitutes(point, &rules));
        named.map_or(&[], |(_, points)| points)
    }
}

impl fmt::Display for Why<'_> {
    /// The answer in a few lines of plain text: what became of it, what supports it, and what is against it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.site {
            Site::Point(point) => write!(f, "{point} {}", point.pinyin())?,
            local @ Site::Local { .. } => local.fmt(f)?,
        }
        // What is barred is said to be barred before anything else: it must not read as if it only lacked room.
        match self.barring().as_slice() {
            [] => write!(f, ": {}", self.outcome().label(Language::English))?,
            titles => {
                let what = titles.join("; ");
                write!(f, ": not allowed: {what}. Also, {}", self.outcome().label(Language::English))?;
            }
        }
        let insertion = self.insertion();
        if let Some(replaced) = insertion.and_then(|insertion| insertion.stands_in_for()) {
            write!(f, " ({replaced})")?;
        } else if let Some(insertion) = insertion {
            write!(f, " ({})", insertion.side().label(Language::English))?;
        }
        writeln!(f, ".")?;
        if let Some(instead) = self.supine_instead() {
            writeln!(f, "  Its support counts toward {instead} instead.")?;
        }
        let moved: Vec<&str> = self.instead_of().map(Point::code).collect();
        if !moved.is_empty() {
            writeln!(
                f,
                "  The patient stays supine, so the support for {} counts toward it.",
                moved.join(", ")
            )?;
        }
        if let Some(rank) = self.rank() {
            let candidates = self.explanation().reasons.scores().count();
            writeln!(
                f,
                "  Rank {rank} of {candidates} candidates, score {} (says nothing about effect or safety).",
                self.score()
            )?;
        }
        for reason in self.because() {
            let rests_on =
                format!("{}: {}", reason.confidence().label(Language::English), list(reason.sources()));
            writeln!(
                f,
                "  For it: {} ({}, weight {}; {rests_on})",
                reason.words(),
                reason.rule(),
                reason.weight()
            )?;
        }
        for withheld in self.withheld() {
            let rules = list(withheld.rules());
            write!(f, "  Left out, {}, by {rules}", withheld.side().label(Language::English))?;
            match withheld.substitute() {
                Some(substitute) => writeln!(f, "; {substitute} replaces it.")?,
                None => writeln!(f, ".")?,
            }
        }
        for finding in self.against() {
            let title = finding.title().map_or(finding.reason(), |title| title.en());
            let facts = list(finding.because());
            let rests_on =
                format!("{}: {}", finding.confidence().label(Language::English), list(finding.sources()));
            let lifted_by = finding.cleared_by().label(Language::English);
            writeln!(
                f,
                "  Against it: {title} ({}; because of: {facts}; lifted by: {lifted_by}; {rests_on})",
                finding.rule()
            )?;
        }
        let substitutes: Vec<&str> = self.substitutes().iter().map(|point| point.code()).collect();
        if !substitutes.is_empty() {
            writeln!(f, "  Substitutes, where allowed: {}.", substitutes.join(", "))?;
        }
        Ok(())
    }
}

fn list(items: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    items.into_iter().fold(String::new(), |all, item| {
        let comma = if all.is_empty() { "" } else { ", " };
        all + comma + item.as_ref()
    })
}
