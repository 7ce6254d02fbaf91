//! Why a TCM pattern leads, or why it does not, and which single signs would change that.

use super::decision::Decision;
use super::differentiation::PatternScore;
use crate::atlas::Language;
use crate::atlas::vocabulary::vocabulary;
use crate::intake::{Change, Intake, Sign};
use crate::reasoning::pattern_ranking::LeadingPatterns;
use crate::texts::en::words::{label, list_or};
use std::fmt;

vocabulary! {
    /// The standing of a pattern among the others.
    ///
    /// ```
    /// use tcm_facial::atlas::Language;
    /// use tcm_facial::decision::Standing;
    ///
    /// assert_eq!(Standing::First.label(Language::English), "first; points are chosen for it");
    /// ```
    #[non_exhaustive]
    pub enum Standing: "standing" {
        /// Points are chosen for it.
        First "first" "first; points are chosen for it",
        /// Points are chosen for it as well as for the first.
        Second "second" "second; points are chosen for it too",
        /// Some signs support it, but too few, or the first pattern explains them.
        Behind "behind" "lower; no point is chosen for it",
        /// No recorded sign supports it.
        NoSign "no_sign" "no recorded sign supports it",
        /// The pattern does not occur at this sex and age.
        NotApplicable "not_applicable" "does not occur at this sex and age",
    }
}

/// Why a pattern leads, or why it does not.
///
/// ```
/// use tcm_facial::atlas::Language;
/// use tcm_facial::Engine;
/// use tcm_facial::decision::Standing;
/// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern, Sign};
///
/// let intake = Intake::builder(Age::new(47)?)
///     .concern(ReportedConcern::new(Concern::Dullness))
///     .signs([Sign::Fatigue, Sign::PoorAppetite, Sign::TonguePale])
///     .build()?;
/// let decision = Engine::standard().decide(&intake);
/// let why = decision.why_pattern("spleen_qi_deficiency").ok_or("no such pattern")?;
/// assert_eq!((why.standing(), why.rank()), (Standing::First, Some(1)));
/// assert!(why.pattern().missing().any(|sign| sign == Sign::LooseStool));
/// for (change, standing) in why.would_change() {
///     println!("if {change}: {}", standing.label(Language::English));
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct WhyPattern<'a> {
    decision: &'a Decision,
    number: usize,
    pattern: PatternScore<'a>,
}

impl Decision {
    /// Why a pattern leads, or why it does not; `None` where no pack has a pattern with this id.
    pub fn why_pattern(&self, id: impl AsRef<str>) -> Option<WhyPattern<'_>> {
        let mut patterns = self.assessment().rules.patterns.iter();
        let number = patterns.position(|pattern| pattern.rule.heading.id == *id.as_ref())?;
        Some(WhyPattern { decision: self, number, pattern: PatternScore::of(self.assessment(), number)? })
    }
}

impl<'a> WhyPattern<'a> {
    /// The pattern with its score.
    pub const fn pattern(&self) -> PatternScore<'a> {
        self.pattern
    }

    /// Its standing.
    pub fn standing(&self) -> Standing {
        self.standing_in(self.decision.intake())
    }

    /// Its rank among the [patterns](Decision::patterns), from 1; `None` where none of its signs was recorded.
    pub fn rank(&self) -> Option<usize> {
        let mut patterns = self.decision.patterns();
        patterns.position(|pattern| pattern.id() == self.pattern.id())?.checked_add(1)
    }

    /// The single signs that would change its standing if they were recorded, or were not, with the standing it would have.
    /// Each was tried by ranking all patterns again; a sign that excludes a recorded one replaces it.
    pub fn would_change(&self) -> impl ExactSizeIterator<Item = (Change, Standing)> + Clone + use<> {
        let now = self.standing();
        let intake = self.decision.intake();
        let signs = Change::all(intake).filter(|change| matches!(change, Change::Sign(..)));
        let tried = signs.filter_map(|change| {
            let changed = intake.with(change.clone()).ok()?;
            Some((change, self.standing_in(&changed)))
        });
        tried.filter(|(_, then)| *then != now).collect::<Vec<_>>().into_iter()
    }

    fn standing_in(&self, intake: &Intake) -> Standing {
        let leaders = LeadingPatterns::of(&self.decision.assessment().rules, intake);
        match leaders.iter().position(|leader| usize::from(leader.pattern) == self.number) {
            _ if !self.pattern.can_be_had() => Standing::NotApplicable,
            Some(0) => Standing::First,
            Some(_) => Standing::Second,
            None if self.pattern.signs().is_disjoint(&intake.signs()) => Standing::NoSign,
            None => Standing::Behind,
        }
    }
}

impl fmt::Display for WhyPattern<'_> {
    /// The answer in a few lines of plain text.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}: {}.", self.pattern.name().en(), self.standing().label(Language::English))?;
        if let Some(rank) = self.rank() {
            let fit = self.pattern.fit().label(Language::English);
            writeln!(
                f,
                "  Rank {rank}, {fit}: {} of 1000 of its sign weight (says nothing about effect or safety).",
                self.pattern.per_mille()
            )?;
        }
        let weighted = |sign: Sign| {
            let weight = self.pattern.weight(sign).unwrap_or_default();
            format!("{} ({weight})", sign.label(Language::English))
        };
        let matched: Vec<String> = self.pattern.matched().map(weighted).collect();
        if !matched.is_empty() {
            writeln!(f, "  Recorded: {}.", matched.join(", "))?;
        }
        for part in self.pattern.required_missing() {
            writeln!(f, "  Required but not recorded: {}.", list_or(part.iter().map(label)))?;
        }
        let missing: Vec<&str> = self.pattern.missing().map(|sign| sign.label(Language::English)).collect();
        if !missing.is_empty() {
            writeln!(f, "  Not recorded: {}.", missing.join(", "))?;
        }
        for (change, standing) in self.would_change() {
            writeln!(f, "  If {change}: {}.", standing.label(Language::English))?;
        }
        Ok(())
    }
}
