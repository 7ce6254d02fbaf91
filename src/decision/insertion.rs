//! The insertions of a protocol, and the rules that support each.

use super::technique::Technique;
use crate::atlas::vocabulary::vocabulary;
use crate::atlas::{Confidence, Language, Part, Point, SessionPhase, Side, Structure};
use crate::intake::Modality;
use crate::reasoning::assessment::Assessment;
use crate::reasoning::plan::{ContributionState, InsertionState};
use crate::reasoning::site::Site;
use crate::reasoning::state::DecisionState;
use crate::reasoning::technique::location_of_row;
use crate::rules::compile::RuleRef;
use crate::rules::{RuleId, SourceId};
use std::borrow::Cow;

vocabulary! {
    /// What an insertion is for, by the heaviest of its reasons.
    ///
    /// ```
    /// use tcm_facial::decision::InsertionRole;
    /// use tcm_facial::{Engine, Intake};
    ///
    /// let intake: Intake = serde_json::from_str(r#"{
    ///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }],
    ///     "signs": ["fatigue", "poor_appetite", "tongue_pale"], "risks": { "absent": "all_others" }
    /// }"#)?;
    /// let decision = Engine::standard().decide(&intake);
    /// let mut insertions = decision.protocol().ok_or("no protocol")?.insertions();
    /// assert!(insertions.any(|insertion| insertion.role() == InsertionRole::Root));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[non_exhaustive]
    pub enum InsertionRole: "role" {
        /// For a concern where it shows (biao, 標).
        Branch "branch" "branch",
        /// For a leading pattern (ben, 本).
        Root "root" "root",
        /// As part of a traditional combination.
        Combination "combination" "combination",
    }
}

/// One insertion of a protocol; in a non-needle plan, one place to press.
///
/// ```
/// use tcm_facial::atlas::Language;
/// use tcm_facial::{Engine, Intake};
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }], "risks": { "absent": "all_others" }
/// }"#)?;
/// let decision = Engine::standard().decide(&intake);
/// for insertion in decision.protocol().ok_or("no protocol")?.insertions() {
///     println!("{}, {}", insertion.site(), insertion.side().label(Language::English));
///     assert!(insertion.needles() > 0 && insertion.technique().is_some());
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Insertion<'a> {
    decision: &'a DecisionState,
    insertion: &'a InsertionState,
}

impl<'a> Insertion<'a> {
    pub(super) const fn new(decision: &'a DecisionState, insertion: &'a InsertionState) -> Self {
        Self { decision, insertion }
    }

    fn is_needled(&self) -> bool {
        self.decision.plan.mode.modality == Modality::Needle
    }

    /// The reasons for it, or for the point that it replaces.
    fn reasons(&self) -> impl ExactSizeIterator<Item = ContributionState> + Clone + use<'a> {
        let site = self.stands_in_for().map_or(self.insertion.site, Site::Point);
        self.decision.explanation().reasons.for_site(site)
    }

    /// Where.
    pub const fn site(&self) -> Site {
        self.insertion.site
    }

    /// The point, unless the site has none.
    pub const fn point(&self) -> Option<Point> {
        self.insertion.site.point()
    }

    /// On which side.
    pub const fn side(&self) -> Side {
        self.insertion.sides.side()
    }

    /// The number of needles; 0 in a non-needle plan.
    pub fn needles(&self) -> u8 {
        if self.is_needled() { self.insertion.needles } else { 0 }
    }

    /// The part of the body.
    pub fn part(&self) -> Part {
        self.insertion.site.part()
    }

    /// The position of the person.
    pub fn phase(&self) -> SessionPhase {
        self.insertion.site.phase()
    }

    /// What it is for, by its heaviest reason.
    pub fn role(&self) -> InsertionRole {
        self.reasons().next().map_or(InsertionRole::Branch, |reason| role(reason.rule))
    }

    /// The withheld point that it replaces, if it is a substitute.
    pub fn stands_in_for(&self) -> Option<Point> {
        self.insertion.substitution.map(|substitution| substitution.replaced)
    }

    /// How it is needled; `None` in a non-needle plan.
    pub fn technique(&self) -> Option<Technique<'a>> {
        let insertion = self.insertion;
        self.is_needled().then_some(Technique::new(self.decision, insertion.site, &insertion.technique))
    }

    /// Where it lies, in words: the location of the point, or what the technique rules say of a row.
    pub fn location(&self) -> Cow<'a, str> {
        match self.insertion.site {
            Site::Point(point) => point.location().into(),
            Site::Local { zone, form } => {
                let texts = location_of_row(&self.decision.assessment, zone, form);
                texts.collect::<Vec<_>>().join(" ").into()
            }
        }
    }

    /// The structures at risk beneath it.
    pub fn hazards(&self) -> &'static [Structure] {
        match self.insertion.site {
            Site::Point(point) => point.hazards(),
            Site::Local { zone, .. } => zone.hazards(),
        }
    }

    /// Why it is there: the contributions to its score, the heaviest first. There is at least one. A substitute has the
    /// contributions of the point it replaces and, last, the rule that names it.
    pub fn because(&self) -> impl ExactSizeIterator<Item = Contribution<'a>> + Clone + use<'a> {
        let naming = self.insertion.substitution.map(|it| ContributionState { rule: it.via, weight: 0 });
        let reasons: Vec<ContributionState> = self.reasons().chain(naming).collect();
        let assessment = &self.decision.assessment;
        reasons.into_iter().map(|reason| Contribution::new(assessment, reason))
    }
}

/// A rule that supports a site, and its weight.
///
/// ```
/// use tcm_facial::{Engine, Intake};
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }], "risks": { "absent": "all_others" }
/// }"#)?;
/// let decision = Engine::standard().decide(&intake);
/// let first = decision.protocol().ok_or("no protocol")?.insertions().next().ok_or("no insertion")?;
/// let words: Vec<String> = first.because().map(|reason| reason.words()).collect();
/// assert_eq!(words, ["dry skin"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Contribution<'a> {
    assessment: &'a Assessment,
    reason: ContributionState,
}

impl<'a> Contribution<'a> {
    pub(super) const fn new(assessment: &'a Assessment, reason: ContributionState) -> Self {
        Self { assessment, reason }
    }

    /// The id of the rule.
    pub fn rule(&self) -> &'a RuleId {
        self.assessment.rules.id(self.reason.rule)
    }

    /// What the rule makes the insertion: branch, root or combination.
    pub fn role(&self) -> InsertionRole {
        role(self.reason.rule)
    }

    /// Its weight; 0 for the rule that names a substitute.
    pub const fn weight(&self) -> u16 {
        self.reason.weight
    }

    /// The ids of its sources.
    pub fn sources(&self) -> &'a [SourceId] {
        &self.assessment.rules.heading(self.reason.rule).sources
    }

    /// How well the rule is supported. A built-in rule is a choice of this project.
    pub fn confidence(&self) -> Confidence {
        self.assessment.rules.heading(self.reason.rule).confidence
    }

    /// The rule in words: the concern, the pattern, or the reason of the combination.
    pub fn words(&self) -> String {
        let rules = &self.assessment.rules;
        let words = match self.reason.rule {
            RuleRef::Concern(index) => {
                rules.concerns.get(usize::from(index)).map(|rule| rule.concern.label(Language::English))
            }
            RuleRef::Pattern(index) => {
                rules.patterns.get(usize::from(index)).map(|pattern| pattern.rule.name.en())
            }
            RuleRef::Combination(index) => {
                rules.combinations.get(usize::from(index)).map(|rule| rule.rule.reason.en())
            }
            RuleRef::Substitute(_) | RuleRef::Safety(_) => Some("named as a substitute"),
            RuleRef::BuiltinRule(builtin) => Some(builtin.label(Language::English)),
        };
        words.unwrap_or_default().to_owned()
    }
}

fn role(rule: RuleRef) -> InsertionRole {
    match rule {
        RuleRef::Pattern(_) => InsertionRole::Root,
        RuleRef::Combination(_) => InsertionRole::Combination,
        _ => InsertionRole::Branch,
    }
}
