//! How well the recorded signs tell the TCM patterns apart, and which signs to ask about next.

use super::assessment::Assessment;
use super::pattern_ranking::{PatternMatch, ranking};
use crate::atlas::vocabulary::vocabulary;
use crate::intake::{Sign, SignSet};
use crate::rules::compile::CompiledPattern;
use std::cmp::Reverse;

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
    let clarity = if leader.per_mille < rules.selection.thin_below {
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
    DifferentiationState {
        clarity,
        near_twins,
        ask_next: alternately(rules.selection.most_questions, &candidates, recorded),
    }
}

/// Where no pattern leads: the heaviest signs of the patterns that the concerns name.
fn first_questions(assessment: &Assessment) -> Vec<Sign> {
    let (rules, recorded) = (&assessment.rules, assessment.intake.signs());
    let concerns = assessment.intake.concerns().iter();
    let about = concerns.flat_map(|reported| rules.about(reported.concern()));
    let patterns = about.flat_map(|(_, concern)| &concern.patterns);
    let patterns = patterns.filter_map(|id| rules.patterns.get(rules.pattern(id)?));
    first_of_each(
        rules.selection.most_questions,
        patterns.flat_map(|pattern| {
            by_weight(pattern).into_iter().filter(|sign| can_still_be_recorded(*sign, recorded)).take(2)
        }),
    )
}

/// The open signs of several lists: the first of each list, then the second of each, and so on.
fn alternately(most: u8, lists: &[Vec<Sign>], recorded: SignSet) -> Vec<Sign> {
    let open = |list: &Vec<Sign>| -> Vec<Sign> {
        list.iter().copied().filter(|sign| can_still_be_recorded(*sign, recorded)).collect()
    };
    let lists: Vec<Vec<Sign>> = lists.iter().map(open).collect();
    let longest = lists.iter().map(Vec::len).max().unwrap_or_default();
    first_of_each(
        most,
        (0..longest).flat_map(|turn| lists.iter().filter_map(move |list| list.get(turn)).copied()),
    )
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

fn first_of_each(most: u8, signs: impl Iterator<Item = Sign>) -> Vec<Sign> {
    let mut asked: Vec<Sign> = Vec::new();
    for sign in signs {
        if asked.len() < usize::from(most) && !asked.contains(&sign) {
            asked.push(sign);
        }
    }
    asked
}
