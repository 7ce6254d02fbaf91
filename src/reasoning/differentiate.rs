//! Which TCM patterns the recorded signs suggest, which of them lead, and how well they can be told apart.
//!
//! Patterns are ranked by how much of their sign weight was recorded. They never see risks.

use super::assessment::Assessment;
use crate::atlas::vocabulary::vocabulary;
use crate::intake::{Sign, SignSet};
use crate::rules::PatternRule;
use crate::rules::compile::{Compiled, CompiledPattern};
use std::cmp::Reverse;

/// How much of a pattern was recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PatternMatch {
    /// The number of the pattern, in pack order.
    pub(crate) pattern: u16,
    /// The share of its sign weight that was recorded.
    pub(crate) per_mille: u16,
    /// The number of its signs that were recorded.
    matched: u8,
}

impl PatternMatch {
    /// A pattern leads only with a fifth of its sign weight and [`PatternRule::LEADS_WITH`] of its signs.
    const LEADS_FROM: u16 = 200;
    /// Two scores within this distance are close; for patterns that the rules call near twins, within twice the distance.
    const CLOSE_WITHIN: u16 = 100;
    const TWINS_WITHIN: u16 = 200;

    /// `None` where no sign of the pattern was recorded.
    pub(crate) fn of(number: usize, pattern: &CompiledPattern, recorded: SignSet) -> Option<Self> {
        let recorded = pattern.signs.intersection(recorded);
        if recorded.is_empty() {
            return None;
        }
        let (mut matched, mut weight) = (0_u8, 0_u32);
        for sign in recorded {
            matched = matched.saturating_add(1);
            weight = weight.saturating_add(pattern.weights.get(sign as usize).map_or(0, |it| u32::from(*it)));
        }
        let per_mille = share(weight, pattern.total_weight);
        Some(Self { pattern: u16::try_from(number).ok()?, per_mille, matched })
    }

    /// The highest share first; ties by pack order.
    const fn rank(self) -> (Reverse<u16>, u16) {
        (Reverse(self.per_mille), self.pattern)
    }

    fn can_lead(self) -> bool {
        self.per_mille >= Self::LEADS_FROM && usize::from(self.matched) >= PatternRule::LEADS_WITH
    }

    /// Whether the signs may just as well mean this pattern as the first.
    fn is_near(self, first: Self, are_twins: bool) -> bool {
        let within = if are_twins { Self::TWINS_WITHIN } else { Self::CLOSE_WITHIN };
        self.can_lead() && first.per_mille.saturating_sub(self.per_mille) < within
    }
}

/// The patterns that points are chosen for: the first, and a second that has signs of its own or cannot be told apart.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct LeadingPatterns {
    first: Option<PatternMatch>,
    second: Option<PatternMatch>,
}

impl LeadingPatterns {
    pub(crate) fn of(rules: &Compiled, recorded: SignSet) -> Self {
        // A pattern that cannot lead may rank before those that can; then none leads.
        let best = matches(rules, recorded).min_by_key(|it| it.rank());
        let Some(first) = best.filter(|first| first.can_lead()) else {
            return Self::default();
        };
        let Some(leader) = rules.patterns.get(usize::from(first.pattern)) else {
            return Self::default();
        };
        let unexplained = recorded.difference(leader.signs);
        let leads_on_its_own = |other: &PatternMatch| {
            let number = usize::from(other.pattern);
            let alone = rules.patterns.get(number).and_then(|it| PatternMatch::of(number, it, unexplained));
            alone.is_some_and(PatternMatch::can_lead)
        };
        let others = matches(rules, recorded).filter(|it| it.can_lead() && it.pattern != first.pattern);
        let seconds = others.filter(|other| other.is_near(first, false) || leads_on_its_own(other));
        Self { first: Some(first), second: seconds.min_by_key(|it| it.rank()) }
    }

    pub(crate) const fn first(&self) -> Option<PatternMatch> {
        self.first
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = PatternMatch> + use<> {
        self.first.into_iter().chain(self.second)
    }
}

/// Every pattern with a recorded sign, the highest share first.
pub(crate) fn ranking(rules: &Compiled, recorded: SignSet) -> Vec<PatternMatch> {
    let mut ranking: Vec<PatternMatch> = matches(rules, recorded).collect();
    ranking.sort_unstable_by_key(|it| it.rank());
    ranking
}

fn matches(rules: &Compiled, recorded: SignSet) -> impl Iterator<Item = PatternMatch> {
    let numbered = rules.patterns.iter().enumerate();
    numbered.filter_map(move |(number, pattern)| PatternMatch::of(number, pattern, recorded))
}

/// A share in per mille, rounded to the nearest.
fn share(part: u32, whole: u32) -> u16 {
    let doubled = part.saturating_mul(2000).saturating_add(whole);
    let rounded = doubled.checked_div(whole.saturating_mul(2)).unwrap_or_default();
    u16::try_from(rounded.min(1000)).unwrap_or(1000)
}

vocabulary! {
    /// How well the recorded signs tell the patterns apart.
    ///
    /// ```
    /// use tcm_facial::Engine;
    /// use tcm_facial::decision::Clarity;
    /// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern, Sign};
    ///
    /// let intake = Intake::builder(Age::new(47)?)
    ///     .concern(ReportedConcern::new(Concern::FacialTension))
    ///     .signs([Sign::Sighing])
    ///     .build()?;
    /// let screening = Engine::standard().screen(&intake);
    /// assert_eq!(screening.differentiation().clarity(), Clarity::Thin);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[non_exhaustive]
    pub enum Clarity: "clarity" {
        /// One pattern leads.
        Clear "clear" "clear",
        /// Other patterns are near the leader.
        Close "close" "close",
        /// Too little was recorded to tell.
        Thin "thin" "not enough to tell apart",
    }
}

/// How well the patterns could be told apart, as it is stored.
#[derive(Clone, Debug)]
pub(crate) struct DifferentiationState {
    pub(crate) clarity: Clarity,
    pub(crate) near_twins: Vec<NearTwinState>,
    pub(crate) ask_next: Vec<Sign>,
}

/// A pattern near the leader, by its number, and the signs that tell the two apart.
#[derive(Clone, Debug)]
pub(crate) struct NearTwinState {
    pub(crate) pattern: u16,
    pub(crate) signs_of_leader: Vec<Sign>,
    pub(crate) signs_of_twin: Vec<Sign>,
}

/// A leader with less of its sign weight than this stands on thin evidence.
const THIN_BELOW: u16 = 300;
/// The highest number of signs to ask for.
const MOST_QUESTIONS: usize = 6;

/// Compares the leader with the other patterns.
pub(crate) fn differentiation(assessment: &Assessment) -> DifferentiationState {
    let (rules, recorded) = (&assessment.rules, assessment.intake.signs());
    let leader = assessment.leaders.first();
    let pattern = |it: &PatternMatch| rules.patterns.get(usize::from(it.pattern));
    let Some((leader, first)) = leader.and_then(|leader| Some((leader, pattern(&leader)?))) else {
        let ask_next = first_questions(assessment);
        return DifferentiationState { clarity: Clarity::Thin, near_twins: Vec::new(), ask_next };
    };
    let ranking = ranking(rules, recorded);
    let others = || ranking.iter().skip(1).filter_map(|it| Some((*it, pattern(it)?)));
    let near = others().filter(|(it, other)| it.is_near(leader, first.rule.is_twin_of(&other.rule)));
    let near_twins: Vec<NearTwinState> = near
        .map(|(it, other)| NearTwinState {
            pattern: it.pattern,
            signs_of_leader: telling_signs(first, other),
            signs_of_twin: telling_signs(other, first),
        })
        .collect();
    let clarity = if leader.per_mille < THIN_BELOW {
        Clarity::Thin
    } else if near_twins.is_empty() {
        Clarity::Clear
    } else {
        Clarity::Close
    };
    let mut candidates: Vec<Vec<Sign>> = near_twins
        .iter()
        .flat_map(|twin| [twin.signs_of_leader.clone(), twin.signs_of_twin.clone()])
        .collect();
    if clarity == Clarity::Thin && near_twins.is_empty() {
        candidates = match others().next() {
            Some((_, second)) => vec![telling_signs(first, second), telling_signs(second, first)],
            None => vec![by_weight(first)],
        };
    }
    DifferentiationState { clarity, near_twins, ask_next: alternately(&candidates, recorded) }
}

/// Where no pattern leads: the heaviest signs of the patterns that the concerns name.
fn first_questions(assessment: &Assessment) -> Vec<Sign> {
    let (rules, recorded) = (&assessment.rules, assessment.intake.signs());
    let concerns = assessment.intake.concerns().iter();
    let about = concerns.flat_map(|reported| rules.about(reported.concern()));
    let patterns = about.flat_map(|(_, concern)| &concern.patterns);
    let patterns = patterns.filter_map(|id| rules.patterns.get(rules.pattern(id)?));
    first_of_each(patterns.flat_map(|pattern| {
        by_weight(pattern).into_iter().filter(|sign| can_still_be_recorded(*sign, recorded)).take(2)
    }))
}

/// The open signs of several lists: the first of each list, then the second of each, and so on.
fn alternately(lists: &[Vec<Sign>], recorded: SignSet) -> Vec<Sign> {
    let open = |list: &Vec<Sign>| -> Vec<Sign> {
        list.iter().copied().filter(|sign| can_still_be_recorded(*sign, recorded)).collect()
    };
    let lists: Vec<Vec<Sign>> = lists.iter().map(open).collect();
    let longest = lists.iter().map(Vec::len).max().unwrap_or_default();
    first_of_each((0..longest).flat_map(|turn| lists.iter().filter_map(move |list| list.get(turn)).copied()))
}

/// The signs of a pattern that tell it from another, the heaviest first: those that the rules name, else those that the other
/// does not have.
fn telling_signs(pattern: &CompiledPattern, other: &CompiledPattern) -> Vec<Sign> {
    let named = pattern.rule.tells_apart.iter().find(|(twin, _)| *twin == other.rule.heading.id);
    let tells = |sign: &Sign| match named {
        Some((_, signs)) => signs.contains(*sign),
        None => other.rule.weight(*sign).is_none(),
    };
    by_weight(pattern).into_iter().filter(tells).collect()
}

/// The signs of a pattern, the heaviest first.
fn by_weight(pattern: &CompiledPattern) -> Vec<Sign> {
    let mut signs = pattern.rule.signs.clone();
    signs.sort_by_key(|(sign, weight)| (Reverse(*weight), *sign));
    signs.into_iter().map(|(sign, _)| sign).collect()
}

/// The signs of a pattern that were recorded.
pub(crate) fn matched(pattern: &CompiledPattern, recorded: SignSet) -> Vec<Sign> {
    let signs = pattern.rule.signs.iter().map(|(sign, _)| *sign);
    signs.filter(|sign| recorded.contains(*sign)).collect()
}

/// The signs of a pattern that were not recorded and still could be.
pub(crate) fn missing(pattern: &CompiledPattern, recorded: SignSet) -> Vec<Sign> {
    let signs = pattern.rule.signs.iter().map(|(sign, _)| *sign);
    signs.filter(|sign| can_still_be_recorded(*sign, recorded)).collect()
}

fn can_still_be_recorded(sign: Sign, recorded: SignSet) -> bool {
    let excluded = |group| recorded.iter().any(|other| other.exclusive_group() == Some(group));
    !recorded.contains(sign) && !sign.exclusive_group().is_some_and(excluded)
}

fn first_of_each(signs: impl Iterator<Item = Sign>) -> Vec<Sign> {
    let mut asked: Vec<Sign> = Vec::new();
    for sign in signs {
        if asked.len() < MOST_QUESTIONS && !asked.contains(&sign) {
            asked.push(sign);
        }
    }
    asked
}
