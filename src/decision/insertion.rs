//! Insertions, and why each is there; what was withheld, and why.

use crate::atlas::Language;
use crate::atlas::vocabulary::vocabulary;
use crate::atlas::{Confidence, Part, Point, SessionPhase, Side};
use crate::intake::Modality;
use crate::reasoning::assessment::Assessment;
use crate::reasoning::blocked::TreatmentMode;
use crate::reasoning::exclusion::Excluded;
use crate::reasoning::plan::{ContributionState, InsertionState, ProtocolState, Technique};
use crate::reasoning::site::Site;
use crate::reasoning::state::DecisionState;
use crate::rules::compile::RuleRef;

vocabulary! {
    /// What an insertion is for, by the heaviest of its reasons.
    ///
    /// ```
    /// use tcm_facial::Engine;
    /// use tcm_facial::intake::Intake;
    /// use tcm_facial::decision::InsertionRole;
    ///
    /// let intake: Intake = serde_json::from_str(r#"{
    ///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }],
    ///     "signs": ["fatigue", "poor_appetite", "tongue_pale"], "risks": { "absent": "all_others" }
    /// }"#)?;
    /// let decision = Engine::standard().decide(&intake);
    /// let insertions = decision.protocol().ok_or("no protocol")?.insertions();
    /// assert!(insertions.iter().any(|insertion| insertion.role() == InsertionRole::Root));
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

/// One insertion of a protocol; in a plan without needles, one place to press.
///
/// ```
/// use tcm_facial::atlas::Language;
/// use tcm_facial::Engine;
/// use tcm_facial::intake::Intake;
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }], "risks": { "absent": "all_others" }
/// }"#)?;
/// let decision = Engine::standard().decide(&intake);
/// for insertion in decision.protocol().ok_or("no protocol")?.insertions() {
///     println!("{:?}, {}", insertion.site(), insertion.side().label(Language::English));
///     assert!(insertion.needles() > 0 && insertion.technique().is_some());
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Insertion<'a> {
    state: &'a DecisionState,
    placed: &'a InsertionState,
}

impl<'a> Insertion<'a> {
    pub(crate) const fn new(state: &'a DecisionState, placed: &'a InsertionState) -> Self {
        Self { state, placed }
    }

    fn is_needled(&self) -> bool {
        self.state.plan.mode.modality == Modality::Needle
    }

    /// What speaks for it, or for the point whose place it takes.
    fn reasons(&self) -> impl Iterator<Item = ContributionState> + use<'a> {
        let site = self.stands_in_for().map_or(self.placed.site, Site::Point);
        self.state.answers().reasons.for_site(site)
    }

    /// Where.
    #[must_use]
    pub const fn site(&self) -> Site {
        self.placed.site
    }

    /// The point, unless the insertion is at a place without one.
    #[must_use]
    pub const fn point(&self) -> Option<Point> {
        self.placed.site.point()
    }

    /// On which side.
    #[must_use]
    pub const fn side(&self) -> Side {
        self.placed.sides.side()
    }

    /// How many needles; none in a plan without needles.
    #[must_use]
    pub fn needles(&self) -> u8 {
        if self.is_needled() { self.placed.needles } else { 0 }
    }

    /// The part of the body that it counts with.
    #[must_use]
    pub fn part(&self) -> Part {
        self.placed.site.part()
    }

    /// The position of the person.
    #[must_use]
    pub fn phase(&self) -> SessionPhase {
        self.placed.site.phase()
    }

    /// What it is for.
    #[must_use]
    pub fn role(&self) -> InsertionRole {
        // Reasons are sorted, the heaviest first.
        self.reasons().next().map_or(InsertionRole::Branch, |reason| role(reason.rule))
    }

    /// The withheld point whose place it takes.
    #[must_use]
    pub fn stands_in_for(&self) -> Option<Point> {
        self.placed.stands_in.map(|stands_in| stands_in.replaced)
    }

    /// How it is needled; nothing in a plan without needles.
    #[must_use]
    pub fn technique(&self) -> Option<&'a Technique> {
        self.is_needled().then_some(&self.placed.technique)
    }

    /// The named contributions that brought it in, the heaviest first. There is always one.
    #[must_use]
    pub fn because(&self) -> Vec<Contribution<'a>> {
        let named =
            self.placed.stands_in.map(|stands_in| ContributionState { rule: stands_in.via, weight: 0 });
        let reasons = self.reasons().chain(named);
        reasons.map(|reason| Contribution::new(&self.state.assessment, reason)).collect()
    }
}

/// A rule that speaks for an insertion, and how strongly.
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
/// let because = insertions.first().map(|first| first.because()).unwrap_or_default();
/// let words: Vec<String> = because.iter().map(|reason| reason.words()).collect();
/// assert_eq!(words, ["dry skin"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Contribution<'a> {
    assessment: &'a Assessment,
    reason: ContributionState,
}

impl<'a> Contribution<'a> {
    pub(crate) const fn new(assessment: &'a Assessment, reason: ContributionState) -> Self {
        Self { assessment, reason }
    }

    /// The id of the rule.
    #[must_use]
    pub fn rule(&self) -> &'a str {
        self.assessment.rules.id(self.reason.rule)
    }

    /// What the rule speaks for an insertion as.
    #[must_use]
    pub fn role(&self) -> InsertionRole {
        role(self.reason.rule)
    }

    /// Its weight; 0 for the rule that names a substitute.
    #[must_use]
    pub const fn weight(&self) -> u16 {
        self.reason.weight
    }

    /// The ids of its sources.
    #[must_use]
    pub fn sources(&self) -> Vec<&'a str> {
        self.assessment.rules.sources(self.reason.rule)
    }

    /// How sure the rule is; a rule of the engine itself is a choice of this project.
    #[must_use]
    pub fn confidence(&self) -> Confidence {
        let heading = self.assessment.rules.heading(self.reason.rule);
        heading.map_or(Confidence::GeneralKnowledge, |heading| heading.confidence)
    }

    /// What the rule is, in words: the concern, the pattern, the reason of the combination.
    #[must_use]
    pub fn words(&self) -> String {
        let rules = &self.assessment.rules;
        let words = match self.reason.rule {
            RuleRef::Concern(index) => rules
                .concerns
                .get(usize::from(index))
                .map(|rule| rule.concern.label(Language::English).to_owned()),
            RuleRef::Pattern(index) => {
                rules.patterns.get(usize::from(index)).map(|pattern| pattern.rule.name.en().to_owned())
            }
            RuleRef::Combination(index) => {
                rules.combinations.get(usize::from(index)).map(|rule| rule.rule.reason.en().to_owned())
            }
            RuleRef::Substitute(_) | RuleRef::Safety(_) => Some("named as a substitute".to_owned()),
            RuleRef::BuiltinRule(builtin) => Some(builtin.label(Language::English).to_owned()),
        };
        words.unwrap_or_default()
    }
}

fn role(rule: RuleRef) -> InsertionRole {
    match rule {
        RuleRef::Pattern(_) => InsertionRole::Root,
        RuleRef::Combination(_) => InsertionRole::Combination,
        _ => InsertionRole::Branch,
    }
}

/// What the plan would have had, and the rules that keep it out: a point, a local insertion, or one side of either.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::intake::Intake;
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dark_circles" }],
///     "risks": { "present": [{ "risk": "antiplatelet" }], "absent": "all_others" }
/// }"#)?;
/// let decision = Engine::standard().decide(&intake);
/// let first = decision.withheld().into_iter().next().ok_or("nothing withheld")?;
/// println!("{:?}: {}", first.point(), first.words().join("; "));
/// assert_eq!(first.rules(), ["antiplatelet_nsaid"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Withheld<'a> {
    assessment: &'a Assessment,
    mode: TreatmentMode,
    excluded: &'a Excluded,
}

impl<'a> Withheld<'a> {
    pub(crate) const fn new(assessment: &'a Assessment, mode: TreatmentMode, excluded: &'a Excluded) -> Self {
        Self { assessment, mode, excluded }
    }

    /// Where.
    #[must_use]
    pub const fn site(&self) -> Site {
        self.excluded.site
    }

    /// The point, unless it is a place without one.
    #[must_use]
    pub const fn point(&self) -> Option<Point> {
        self.excluded.site.point()
    }

    /// The side that is withheld.
    #[must_use]
    pub const fn side(&self) -> Side {
        self.excluded.sides.side()
    }

    /// The ids of the rules that keep it out. There is always one.
    #[must_use]
    pub fn rules(&self) -> Vec<&'a str> {
        self.refs().into_iter().map(|rule| self.assessment.rules.id(rule)).collect()
    }

    /// Whether its [rules](Self::rules) limit how many needles there are, and those before it in the ranked list took them up.
    /// Nothing else speaks against the place then.
    #[must_use]
    pub const fn is_over_needle_limit(&self) -> bool {
        self.excluded.is_cut_off()
    }

    pub(crate) fn refs(&self) -> Vec<RuleRef> {
        self.assessment.excluding_rules(self.mode, self.excluded)
    }

    /// Those rules in words.
    #[must_use]
    pub fn words(&self) -> Vec<&'a str> {
        self.refs().into_iter().map(|rule| self.assessment.title(rule)).collect()
    }

    /// The point that stands in, where one does.
    #[must_use]
    pub const fn substitute(&self) -> Option<Point> {
        self.excluded.substitute
    }
}

impl Assessment {
    /// What a rule is about, in words: its title, else its reason.
    pub(crate) fn title(&self, rule: RuleRef) -> &str {
        match rule {
            RuleRef::Safety(index) => self
                .safety(usize::from(index))
                .map_or("", |safety| safety.rule.title.as_ref().unwrap_or(&safety.rule.reason).en()),
            RuleRef::BuiltinRule(builtin) => builtin.label(Language::English),
            other => self.rules.id(other),
        }
    }
}

impl DecisionState {
    /// What the plan with needles would have had, and what keeps it out.
    pub(crate) fn withheld(&self) -> Vec<Withheld<'_>> {
        self.withheld_from(self.with_needles())
    }

    pub(crate) fn withheld_from<'a>(&'a self, plan: &'a ProtocolState) -> Vec<Withheld<'a>> {
        plan.withheld.iter().map(|excluded| Withheld::new(&self.assessment, plan.mode, excluded)).collect()
    }
}
