//! How well the recorded signs tell the TCM patterns apart, and which signs to ask about next.

use super::assessment::Assessment;
use super::pattern_ranking::{PatternMatch, Presentation, ranking};
use crate::atlas::vocabulary::vocabulary;
use crate::intake::{Sign, SignSet};
use crate::rules::SelectionRule;
use crate::rules::compile::{Compiled, CompiledPattern};
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
        Thin "thin" "too few signs to tell apart",
    }
}

vocabulary! {
    /// How well the recorded signs fit a pattern.
    ///
    /// ```
    /// use tcm_facial::atlas::Language;
    /// use tcm_facial::decision::Fit;
    ///
    /// assert_eq!(Fit::Partly.label(Language::English), "partial fit");
    /// ```
    #[non_exhaustive]
    pub enum Fit: "fit" {
        /// At least the share that the rules call a good fit was recorded.
        Well "well" "good fit",
        /// More than thin evidence, less than a good fit.
        Partly "partly" "partial fit",
        /// Little was recorded, or a sign that the pattern requires is missing.
        Thinly "thinly" "weak fit",
    }
}

impl Fit {
    pub(crate) const fn of(it: PatternMatch, selection: &SelectionRule) -> Self {
        if !it.may_lead || it.per_mille < selection.thin_below {
            Self::Thinly
        } else if it.per_mille < selection.well_from {
            Self::Partly
        } else {
            Self::Well
        }
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
    let rules = &assessment.rules;
    let presented = Presentation::of(&assessment.intake);
    let pattern = |it: &PatternMatch| rules.patterns.get(usize::from(it.pattern));
    let ranking = ranking(rules, &presented);
    let leader = assessment.leaders.first();
    let Some((leader, first)) = leader.and_then(|leader| Some((leader, pattern(&leader)?))) else {
        let ask_next = match ranking.first() {
            Some(_) => telling(rules, &presented, &ranking, &[]),
            None => first_questions(assessment, &presented),
        };
        return DifferentiationState { clarity: Clarity::Thin, near_twins: Vec::new(), ask_next };
    };
    let others = ranking.iter().skip(1).filter_map(|it| Some((it, pattern(it)?)));
    let near = others.filter(|(it, other)| {
        let are_twins = first.rule.is_twin_of(&other.rule);
        it.may_be_meant(leader, are_twins, rules.selection.well_from)
    });
    let telling_signs = |one, other| -> Vec<Sign> {
        telling_signs(one, other).into_iter().filter(|sign| presented.may_show(*sign)).collect()
    };
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
    let ask_next = if clarity == Clarity::Clear {
        Vec::new()
    } else {
        telling(rules, &presented, &ranking, &near_twins)
    };
    DifferentiationState { clarity, near_twins, ask_next }
}

/// The most patterns whose signs are asked for: the first, its near twins, and what ranks next.
const MOST_COMPARED: usize = 3;

/// The signs that would tell most: of a few patterns, those whose recording would move the lead of the first over all others
/// furthest. One that adds to the lead and one that takes from it take turns.
fn telling(
    rules: &Compiled,
    presented: &Presentation,
    ranking: &[PatternMatch],
    near_twins: &[NearTwinState],
) -> Vec<Sign> {
    let Some(first) = ranking.first().map(|first| usize::from(first.pattern)) else {
        return Vec::new();
    };
    // Only a pattern that may lead stands in the way of another.
    let standing = |number: usize, presented: &Presentation| {
        let scored = PatternMatch::of(rules, number, presented).filter(|it| it.may_lead);
        scored.map_or(0, |it| i32::from(it.per_mille))
    };
    let asked = |pattern: &CompiledPattern| {
        pattern.rule.requires.iter().fold(pattern.signs, |signs, part| signs.union(*part))
    };
    let numbers = 0..rules.patterns.len();
    let now: Vec<i32> = numbers.clone().map(|number| standing(number, presented)).collect();
    let lead = |standings: &mut dyn Iterator<Item = i32>| {
        let (mut of_first, mut best_other) = (0, 0);
        for (number, standing) in standings.enumerate() {
            let place = if number == first { &mut of_first } else { &mut best_other };
            *place = standing.max(*place);
        }
        i32::saturating_sub(of_first, best_other)
    };
    let lead_now = lead(&mut now.iter().copied());
    let lead_with = |sign: Sign| {
        let answered = presented.with(sign);
        let patterns = rules.patterns.iter().zip(&now).enumerate();
        lead(&mut patterns.map(|(number, (pattern, now))| {
            if asked(pattern).contains(sign) { standing(number, &answered) } else { *now }
        }))
    };
    let in_order = ranking.iter().map(|it| it.pattern);
    let twins = near_twins.iter().map(|it| it.pattern);
    let compared = in_order.clone().take(1).chain(twins).chain(in_order);
    let compared = first_of_each(MOST_COMPARED, compared).into_iter();
    let compared = compared.filter_map(|number| rules.patterns.get(usize::from(number)));
    let signs = compared.fold(SignSet::EMPTY, |signs, pattern| signs.union(asked(pattern)));
    let open = signs.iter().filter(|sign| presented.is_open(*sign));
    let moves: Vec<(i32, Sign)> = open.map(|sign| (lead_with(sign).saturating_sub(lead_now), sign)).collect();
    let mut adding: Vec<_> = moves.iter().filter(|(by, _)| *by > 0).copied().collect();
    let mut taking: Vec<_> = moves.iter().filter(|(by, _)| *by < 0).copied().collect();
    adding.sort_by_key(|(by, sign)| (Reverse(*by), *sign));
    taking.sort_by_key(|(by, sign)| (*by, *sign));
    let turns = (0..moves.len()).flat_map(|turn| [adding.get(turn), taking.get(turn)]);
    first_of_each(usize::from(rules.selection.most_questions), turns.flatten().map(|(_, sign)| *sign))
}

/// Where no sign of any pattern was recorded: the heaviest signs of the patterns that the concerns name.
fn first_questions(assessment: &Assessment, presented: &Presentation) -> Vec<Sign> {
    let rules = &assessment.rules;
    let concerns = assessment.intake.concerns().iter();
    let about = concerns.flat_map(|reported| rules.about(reported.concern()));
    let patterns = about.flat_map(|(_, concern)| &concern.patterns);
    let patterns = patterns.filter_map(|id| rules.patterns.get(rules.pattern(id)?));
    let patterns = patterns.filter(|pattern| presented.can_have(&pattern.rule));
    first_of_each(
        usize::from(rules.selection.most_questions),
        patterns.flat_map(|pattern| {
            by_weight(pattern).into_iter().filter(|sign| presented.is_open(*sign)).take(2)
        }),
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

/// The first items, each once, up to a number.
fn first_of_each<T: PartialEq>(most: usize, all: impl Iterator<Item = T>) -> Vec<T> {
    let mut each = Vec::new();
    for one in all {
        if each.len() < most && !each.contains(&one) {
            each.push(one);
        }
    }
    each
}
