//! The TCM patterns that the signs suggest, their scores, and how well they can be told apart.

use crate::intake::{Sign, SignSet};
use crate::reasoning::assessment::Assessment;
use crate::reasoning::differentiate::{Clarity, DifferentiationState, Fit, NearTwinState, differentiation};
use crate::reasoning::pattern_ranking::{PatternMatch, Presentation, ranking};
use crate::rules::compile::CompiledPattern;
use crate::rules::{LocalizedText, RuleId};

/// A TCM pattern with its score.
///
/// The score is the share of the pattern's sign weight that was recorded; signs that cannot be expected at this sex and age are
/// no part of that weight, and a pattern of few signs is measured by a least weight (`least_pattern_weight` of the selection). It
/// is not a probability, and the scores of two patterns are not odds. All weights are general knowledge.
///
/// A pattern may lead only where a sign of each part of its requirement was recorded: phlegm with blood stasis needs a sign of
/// phlegm and a sign of stasis.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern, Sign};
///
/// let intake = Intake::builder(Age::new(47)?)
///     .concern(ReportedConcern::new(Concern::Dullness))
///     .signs([Sign::Fatigue, Sign::PoorAppetite, Sign::TonguePale])
///     .build()?;
/// let screening = Engine::standard().screen(&intake);
/// let first = screening.patterns().next().ok_or("no pattern")?;
/// println!("{}: {} of 1000", first.name(), first.per_mille());
/// assert_eq!(first.matched().len(), 3);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
#[doc(alias = "syndrome", alias = "zheng")]
pub struct PatternScore<'a> {
    pattern: &'a CompiledPattern,
    per_mille: u16,
    fit: Fit,
    presented: Presentation,
}

impl<'a> PatternScore<'a> {
    pub(super) fn of(assessment: &'a Assessment, number: usize) -> Option<Self> {
        let presented = Presentation::of(&assessment.intake);
        let scored = PatternMatch::of(&assessment.rules, number, &presented);
        Self::scored(assessment, number, &presented, scored)
    }

    fn scored(
        assessment: &'a Assessment,
        number: usize,
        presented: &Presentation,
        scored: Option<PatternMatch>,
    ) -> Option<Self> {
        Some(Self {
            pattern: assessment.rules.patterns.get(number)?,
            per_mille: scored.map_or(0, |it| it.per_mille),
            fit: scored.map_or(Fit::Thinly, |it| Fit::of(it, &assessment.rules.selection)),
            presented: *presented,
        })
    }

    fn of_matches(
        assessment: &'a Assessment,
        presented: &Presentation,
        matches: impl Iterator<Item = PatternMatch>,
    ) -> std::vec::IntoIter<Self> {
        let scored =
            matches.filter_map(|it| Self::scored(assessment, usize::from(it.pattern), presented, Some(it)));
        scored.collect::<Vec<_>>().into_iter()
    }

    pub(super) const fn signs(&self) -> SignSet {
        self.pattern.signs
    }

    /// Whether somebody of this sex and age can have the pattern. Those that nobody of the kind can have are not listed.
    pub(super) fn can_be_had(&self) -> bool {
        self.presented.can_have(&self.pattern.rule)
    }

    /// The weight of a sign in this pattern, if it has one.
    pub fn weight(&self, sign: Sign) -> Option<u8> {
        self.pattern.rule.weight(sign)
    }

    /// The id of the pattern.
    pub const fn id(&self) -> &'a RuleId {
        &self.pattern.rule.heading.id
    }

    /// The name of the pattern.
    pub fn name(&self) -> &'a LocalizedText {
        &self.pattern.rule.name
    }

    /// The ICD-11 codes of the pattern, the main one first.
    pub fn icd11(&self) -> &'a [String] {
        &self.pattern.rule.icd11
    }

    /// The treatment principle of the tradition.
    pub fn principle(&self) -> Option<&'a LocalizedText> {
        self.pattern.rule.principle.as_ref()
    }

    /// The score, 0 to 1000.
    pub const fn per_mille(&self) -> u16 {
        self.per_mille
    }

    /// The score in words.
    pub const fn fit(&self) -> Fit {
        self.fit
    }

    /// What the pattern requires: a sign of each of these sets, or it does not lead. The sets may name signs that carry no
    /// weight in the pattern, and a sign may be in several.
    pub fn required(&self) -> &'a [SignSet] {
        &self.pattern.rule.requires
    }

    /// The sets of [`required`](Self::required) of which no sign was recorded. Signs that cannot be expected at this sex and age
    /// are left out.
    ///
    /// ```
    /// use tcm_facial::Engine;
    /// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern, Sign};
    ///
    /// let intake = Intake::builder(Age::new(58)?)
    ///     .concern(ReportedConcern::new(Concern::Sagging))
    ///     .signs([Sign::CoatWhiteGreasy, Sign::PulseSlippery, Sign::HeavyBody])
    ///     .build()?;
    /// let decision = Engine::standard().decide(&intake);
    /// let phlegm_stasis = decision.why_pattern("phlegm_stasis").ok_or("no such pattern")?.pattern();
    /// let missing = phlegm_stasis.required_missing().next().ok_or("nothing is missing")?;
    /// assert!(missing.contains(Sign::TonguePurple) && !missing.contains(Sign::NodulesCysts));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn required_missing(&self) -> impl ExactSizeIterator<Item = SignSet> + Clone + use<> {
        let presented = self.presented;
        let expected = |part: SignSet| part.iter().filter(|sign| presented.may_show(*sign)).collect();
        presented.unmet(&self.pattern.rule).map(expected).collect::<Vec<SignSet>>().into_iter()
    }

    /// The signs of the pattern that were recorded.
    pub fn matched(&self) -> impl ExactSizeIterator<Item = Sign> + Clone + use<> {
        self.signs_that(|presented, sign| presented.recorded.contains(sign)).into_iter()
    }

    /// The signs of the pattern that were not recorded and still could be. A sign that excludes a recorded one is not missing,
    /// nor is one that cannot be expected at this sex and age.
    pub fn missing(&self) -> impl ExactSizeIterator<Item = Sign> + Clone + use<> {
        self.signs_that(Presentation::is_open).into_iter()
    }

    fn signs_that(&self, test: impl Fn(&Presentation, Sign) -> bool) -> Vec<Sign> {
        let signs = self.pattern.rule.signs.iter().map(|(sign, _)| *sign);
        signs.filter(|sign| test(&self.presented, *sign)).collect()
    }
}

/// The patterns with at least one recorded sign: first those that can lead, then the others, each with the highest share first.
pub(crate) fn patterns(assessment: &Assessment) -> impl ExactSizeIterator<Item = PatternScore<'_>> + Clone {
    let presented = Presentation::of(&assessment.intake);
    let ranking = ranking(&assessment.rules, &presented).into_iter();
    PatternScore::of_matches(assessment, &presented, ranking)
}

/// The patterns that points are chosen for.
pub(super) fn leading_patterns(
    assessment: &Assessment,
) -> impl ExactSizeIterator<Item = PatternScore<'_>> + Clone {
    let presented = Presentation::of(&assessment.intake);
    PatternScore::of_matches(assessment, &presented, assessment.leaders.iter())
}

/// How well the patterns can be told apart, and which signs would help.
///
/// ```
/// use tcm_facial::atlas::Language;
/// use tcm_facial::Engine;
/// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern, Sign};
///
/// let intake = Intake::builder(Age::new(47)?)
///     .concern(ReportedConcern::new(Concern::FacialTension))
///     .signs([Sign::Sighing])
///     .build()?;
/// let screening = Engine::standard().screen(&intake);
/// let differentiation = screening.differentiation();
/// let labels: Vec<&str> = differentiation.ask_next().iter().map(|sign| sign.label(Language::English)).collect();
/// assert!(!labels.is_empty() && !labels.contains(&Sign::Sighing.label(Language::English)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias("differential diagnosis", "bian zheng"))]
#[derive(Clone, Debug)]
pub struct Differentiation<'a> {
    clarity: Clarity,
    near_twins: Vec<NearTwin<'a>>,
    ask_next: Vec<Sign>,
}

impl<'a> Differentiation<'a> {
    pub(crate) fn new(assessment: &'a Assessment) -> Self {
        let DifferentiationState { clarity, near_twins, ask_next } = differentiation(assessment);
        let view = |NearTwinState { pattern, signs_of_leader, signs_of_twin }| {
            let pattern = assessment.rules.patterns.get(usize::from(pattern))?;
            Some(NearTwin { pattern, signs_of_leader, signs_of_twin })
        };
        Self { clarity, near_twins: near_twins.into_iter().filter_map(view).collect(), ask_next }
    }

    /// How well the patterns can be told apart.
    pub const fn clarity(&self) -> Clarity {
        self.clarity
    }

    /// The patterns near the leader, each with the signs that tell the two apart.
    pub fn near_twins(&self) -> &[NearTwin<'a>] {
        &self.near_twins
    }

    /// The signs to ask about next: those whose answer would move the leader furthest ahead of the others, or behind one of
    /// them. None where the leader is clear.
    pub fn ask_next(&self) -> &[Sign] {
        &self.ask_next
    }
}

/// A pattern near the leader, and the signs that tell the two apart.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern, Sign};
///
/// let intake = Intake::builder(Age::new(47)?)
///     .concern(ReportedConcern::new(Concern::Puffiness))
///     .signs([Sign::LooseStool, Sign::TonguePale, Sign::TongueToothMarked, Sign::PulseWeak, Sign::Fatigue])
///     .build()?;
/// let screening = Engine::standard().screen(&intake);
/// let differentiation = screening.differentiation();
/// let mut twins = differentiation.near_twins().iter();
/// let twin = twins.find(|twin| twin.id() == "spleen_yang_deficiency_damp").ok_or("no such twin")?;
/// assert!(twin.signs_of_leader().contains(&Sign::PoorAppetite) && twin.signs_of_twin().contains(&Sign::ColdLimbs));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct NearTwin<'a> {
    pattern: &'a CompiledPattern,
    signs_of_leader: Vec<Sign>,
    signs_of_twin: Vec<Sign>,
}

impl<'a> NearTwin<'a> {
    /// The id of the pattern.
    pub const fn id(&self) -> &'a RuleId {
        &self.pattern.rule.heading.id
    }

    /// The name of the pattern.
    pub const fn name(&self) -> &'a LocalizedText {
        &self.pattern.rule.name
    }

    /// The telling signs of the leader, whether recorded or not.
    pub fn signs_of_leader(&self) -> &[Sign] {
        &self.signs_of_leader
    }

    /// The telling signs of this pattern, whether recorded or not.
    pub fn signs_of_twin(&self) -> &[Sign] {
        &self.signs_of_twin
    }
}
