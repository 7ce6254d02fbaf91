//! Patterns as they are told: scores, what is near, what to ask next.

use crate::atlas::vocabulary::vocabulary;
use crate::intake::{Sign, SignSet};
use crate::reasoning::assessment::Assessment;
use crate::reasoning::differentiate::{PatternMatch, ranking};
use crate::rules::LocalizedText;
use crate::rules::compile::{Compiled, CompiledPattern};

vocabulary! {
    /// How well the recorded signs tell the patterns apart.
    ///
    /// ```
    /// use tcm_facial::Engine;
    /// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern, Sign};
    /// use tcm_facial::decision::Clarity;
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
        /// Others are near the leader.
        Close "close" "close",
        /// Not enough was recorded to tell.
        Thin "thin" "not enough to tell apart",
    }
}

/// A pattern with its score.
///
/// The score is the share of the weight of the pattern's signs that was recorded. It is no probability, and the scores of
/// two patterns are no odds. All weights are general knowledge.
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
/// let first = screening.patterns().into_iter().next().ok_or("no pattern")?;
/// println!("{}: {} of 1000", first.name(), first.per_mille());
/// assert_eq!(first.matched().count(), 3);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct PatternScore<'a> {
    pattern: &'a CompiledPattern,
    scored: PatternMatch,
    recorded: SignSet,
}

impl<'a> PatternScore<'a> {
    /// The id of the pattern.
    #[must_use]
    pub fn id(&self) -> &'a str {
        self.pattern.rule.heading.id.as_str()
    }

    /// The name of the pattern.
    #[must_use]
    pub fn name(&self) -> &'a LocalizedText {
        &self.pattern.rule.name
    }

    /// The ICD-11 codes of the pattern, the main one first.
    #[must_use]
    pub fn icd11(&self) -> &'a [String] {
        &self.pattern.rule.icd11
    }

    /// The treatment principle of the tradition.
    #[must_use]
    pub fn principle(&self) -> Option<&'a LocalizedText> {
        self.pattern.rule.principle.as_ref()
    }

    /// The score, 0 to 1000.
    #[must_use]
    pub const fn per_mille(&self) -> u16 {
        self.scored.per_mille
    }

    /// Signs of the pattern that were recorded.
    pub fn matched(&self) -> impl Iterator<Item = Sign> + use<'a> {
        matched(self.pattern, self.recorded).map(|(sign, _)| sign)
    }

    /// Signs of the pattern that were not recorded. Where signs exclude each other and one was recorded, its rivals are
    /// not missed.
    pub fn missing(&self) -> impl Iterator<Item = Sign> + use<'a> {
        missing(self.pattern, self.recorded)
    }
}

/// How well the patterns could be told apart, and what would help.
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
#[derive(Clone, Debug)]
pub struct Differentiation<'a> {
    clarity: Clarity,
    near_twins: Vec<NearTwin<'a>>,
    ask_next: Vec<Sign>,
}

impl<'a> Differentiation<'a> {
    /// How well.
    #[must_use]
    pub const fn clarity(&self) -> Clarity {
        self.clarity
    }

    /// The patterns that are near the leader, each with what tells the two apart.
    #[must_use]
    pub fn near_twins(&self) -> &[NearTwin<'a>] {
        &self.near_twins
    }

    /// The signs that would tell the leaders apart.
    #[must_use]
    pub fn ask_next(&self) -> &[Sign] {
        &self.ask_next
    }
}

/// A pattern near the leader, and the signs that tell the two apart: for each, those that the other lacks.
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
/// let twin = differentiation.near_twins().first().ok_or("no near twin")?;
/// assert_eq!(twin.id(), "spleen_yang_deficiency_damp");
/// assert!(twin.signs_of_leader().contains(&Sign::PoorAppetite) && twin.signs_of_twin().contains(&Sign::ColdLimbs));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct NearTwin<'a> {
    pattern: &'a CompiledPattern,
    of_leader: Vec<Sign>,
    of_twin: Vec<Sign>,
}

impl<'a> NearTwin<'a> {
    /// The id of the pattern.
    #[must_use]
    pub fn id(&self) -> &'a str {
        self.pattern.rule.heading.id.as_str()
    }

    /// The name of the pattern.
    #[must_use]
    pub const fn name(&self) -> &'a LocalizedText {
        &self.pattern.rule.name
    }

    /// Signs of the leader that this pattern lacks, recorded or not.
    #[must_use]
    pub fn signs_of_leader(&self) -> &[Sign] {
        &self.of_leader
    }

    /// Signs of this pattern that the leader lacks, recorded or not.
    #[must_use]
    pub fn signs_of_twin(&self) -> &[Sign] {
        &self.of_twin
    }
}

/// A leader below this share is told as thin.
const THIN_BELOW: u16 = 300;
/// More questions than this are not asked at once.
const MOST_QUESTIONS: usize = 6;

impl Assessment {
    pub(crate) fn patterns(&self) -> Vec<PatternScore<'_>> {
        let recorded = self.intake.signs();
        let with_pattern = |scored: PatternMatch| {
            let pattern = self.rules.patterns.get(usize::from(scored.pattern))?;
            Some(PatternScore { pattern, scored, recorded })
        };
        ranking(&self.rules, recorded).into_iter().filter_map(with_pattern).collect()
    }

    pub(crate) fn differentiation(&self) -> Differentiation<'_> {
        let recorded = self.intake.signs();
        let patterns = self.patterns();
        let (Some(leader), Some(PatternScore { pattern: first, .. })) =
            (self.leaders.first(), patterns.first())
        else {
            return Differentiation {
                clarity: Clarity::Thin,
                near_twins: Vec::new(),
                ask_next: self.first_questions(),
            };
        };
        let others = || patterns.iter().skip(1);
        let is_near = |other: &&PatternScore<'_>| {
            other.scored.is_near(leader, first.rule.is_twin_of(&other.pattern.rule))
        };
        let near_twins: Vec<NearTwin<'_>> = others()
            .filter(is_near)
            .map(|PatternScore { pattern, .. }| NearTwin {
                pattern,
                of_leader: only(first, pattern),
                of_twin: only(pattern, first),
            })
            .collect();
        let clarity = if leader.per_mille < THIN_BELOW {
            Clarity::Thin
        } else if near_twins.is_empty() {
            Clarity::Clear
        } else {
            Clarity::Close
        };
        let mut questions: Vec<Vec<Sign>> =
            near_twins.iter().flat_map(|twin| [twin.of_leader.clone(), twin.of_twin.clone()]).collect();
        if clarity == Clarity::Thin && near_twins.is_empty() {
            questions = match others().next() {
                Some(second) => vec![only(first, second.pattern), only(second.pattern, first)],
                None => vec![heaviest(first)],
            };
        }
        Differentiation { clarity, near_twins, ask_next: in_turns(&questions, recorded) }
    }

    /// What to ask where nothing leads: the key signs of what the concerns are mostly put down to.
    fn first_questions(&self) -> Vec<Sign> {
        let recorded = self.intake.signs();
        let rules: &Compiled = &self.rules;
        let mut questions = Vec::new();
        for reported in self.intake.concerns() {
            for (_, concern) in rules.about(reported.concern()) {
                for pattern in concern.patterns.iter().filter_map(|id| rules.patterns.get(rules.pattern(id)?))
                {
                    let signs = heaviest(pattern).into_iter();
                    questions.extend(signs.filter(|sign| can_still_be_recorded(*sign, recorded)).take(2));
                }
            }
        }
        first_few(questions)
    }
}

/// The first few signs of several lists that can still be recorded, one of each list in turn.
fn in_turns(lists: &[Vec<Sign>], recorded: SignSet) -> Vec<Sign> {
    let open = |list: &Vec<Sign>| -> Vec<Sign> {
        list.iter().copied().filter(|sign| can_still_be_recorded(*sign, recorded)).collect()
    };
    let lists: Vec<Vec<Sign>> = lists.iter().map(open).collect();
    let longest = lists.iter().map(Vec::len).max().unwrap_or_default();
    let turn = |turn: usize| lists.iter().filter_map(move |list| list.get(turn)).copied();
    first_few((0..longest).flat_map(turn).collect())
}

/// The signs of a pattern that another lacks: those that the rules name for this pair, else all; the heaviest first.
fn only(pattern: &CompiledPattern, other: &CompiledPattern) -> Vec<Sign> {
    let named = pattern.rule.tells_apart.iter().find(|(twin, _)| *twin == other.rule.heading.id);
    let tells = |sign: &Sign| match named {
        Some((_, signs)) => signs.contains(*sign),
        None => other.rule.weight(*sign).is_none(),
    };
    heaviest(pattern).into_iter().filter(tells).collect()
}

/// The signs of a pattern, the heaviest first.
fn heaviest(pattern: &CompiledPattern) -> Vec<Sign> {
    let mut signs = pattern.rule.signs.clone();
    signs.sort_by_key(|(sign, weight)| (std::cmp::Reverse(*weight), *sign));
    signs.into_iter().map(|(sign, _)| sign).collect()
}

/// The signs of a pattern that were recorded, with their weights.
pub(crate) fn matched(pattern: &CompiledPattern, recorded: SignSet) -> impl Iterator<Item = (Sign, u8)> {
    pattern.rule.signs.iter().copied().filter(move |(sign, _)| recorded.contains(*sign))
}

/// The signs of a pattern that were not recorded, and that no recorded one excludes.
pub(crate) fn missing(pattern: &CompiledPattern, recorded: SignSet) -> impl Iterator<Item = Sign> {
    let signs = pattern.rule.signs.iter().map(|(sign, _)| *sign);
    signs.filter(move |sign| can_still_be_recorded(*sign, recorded))
}

fn can_still_be_recorded(sign: Sign, recorded: SignSet) -> bool {
    let excluded = |group| recorded.iter().any(|other| other.exclusive_group() == Some(group));
    !recorded.contains(sign) && !sign.exclusive_group().is_some_and(excluded)
}

fn first_few(signs: Vec<Sign>) -> Vec<Sign> {
    let mut few: Vec<Sign> = Vec::new();
    for sign in signs {
        if few.len() < MOST_QUESTIONS && !few.contains(&sign) {
            few.push(sign);
        }
    }
    few
}
