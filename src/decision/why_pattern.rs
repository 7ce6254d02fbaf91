//! Why a pattern leads or does not, and what would change that.

use super::decision::Decision;
use super::differentiation::{matched, missing};
use crate::atlas::Language;
use crate::atlas::vocabulary::vocabulary;
use crate::intake::{Change, Sign, SignSet};
use crate::reasoning::differentiate::{LeadingPatterns, ranking};
use crate::rules::LocalizedText;
use crate::rules::compile::CompiledPattern;
use std::fmt;

vocabulary! {
    /// Where a pattern stands among the others.
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
        /// Points are chosen for it beside the first.
        Second "second" "second; points are chosen for it too",
        /// Some sign speaks for it, but too few, or the first pattern explains them.
        Behind "behind" "behind; no point is chosen for it",
        /// No recorded sign speaks for it.
        NoSign "no_sign" "no recorded sign speaks for it",
    }
}

/// The answer for one pattern.
///
/// ```
/// use tcm_facial::atlas::Language;
/// use tcm_facial::Engine;
/// use tcm_facial::intake::{Age, Change, Concern, Intake, ReportedConcern, Sign};
/// use tcm_facial::decision::Standing;
///
/// let intake = Intake::builder(Age::new(47)?)
///     .concern(ReportedConcern::new(Concern::Dullness))
///     .signs([Sign::Fatigue, Sign::PoorAppetite, Sign::TonguePale])
///     .build()?;
/// let decision = Engine::standard().decide(&intake);
/// let why = decision.why_pattern("spleen_qi_deficiency").ok_or("no such pattern")?;
/// assert_eq!((why.standing(), why.rank()), (Standing::First, Some(1)));
/// assert!(why.missing().contains(&Sign::LooseStool));
/// for (change, standing) in why.would_change() {
///     println!("if {change}: {}", standing.label(Language::English));
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct WhyPattern<'a> {
    decision: &'a Decision,
    number: usize,
    pattern: &'a CompiledPattern,
    /// Its rank, from 1, and its share; where no recorded sign speaks for it, it has neither.
    ranked: Option<(usize, u16)>,
}

impl Decision {
    /// Why a pattern, by its id, leads or does not; nothing where no pack has such a pattern.
    #[must_use]
    pub fn why_pattern(&self, id: &str) -> Option<WhyPattern<'_>> {
        let mut numbered = self.assessment().rules.patterns.iter().enumerate();
        let (number, pattern) = numbered.find(|(_, pattern)| pattern.rule.heading.id.as_str() == id)?;
        let mut ranks = (1..).zip(ranking(&self.assessment().rules, self.intake().signs()));
        let ranked = ranks.find(|(_, scored)| usize::from(scored.pattern) == number);
        let ranked = ranked.map(|(rank, scored)| (rank, scored.per_mille));
        Some(WhyPattern { decision: self, number, pattern, ranked })
    }
}

impl<'a> WhyPattern<'a> {
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

    /// Where it stands.
    #[must_use]
    pub fn standing(&self) -> Standing {
        self.standing_with(self.recorded())
    }

    /// Its place among the [patterns](Decision::patterns), from 1; nothing where no recorded sign speaks for it.
    #[must_use]
    pub fn rank(&self) -> Option<usize> {
        self.ranked.map(|(rank, _)| rank)
    }

    /// The share of the weight of its signs that was recorded, 0 to 1000. It is no probability.
    #[must_use]
    pub fn per_mille(&self) -> u16 {
        self.ranked.map_or(0, |(_, per_mille)| per_mille)
    }

    /// Signs of the pattern that were recorded, with their weights.
    #[must_use]
    pub fn matched(&self) -> Vec<(Sign, u8)> {
        matched(self.pattern, self.recorded()).collect()
    }

    /// Signs of the pattern that were not recorded. Where signs exclude each other and one was recorded, its rivals are
    /// not missed.
    #[must_use]
    pub fn missing(&self) -> Vec<Sign> {
        missing(self.pattern, self.recorded()).collect()
    }

    /// The single signs that, recorded or not recorded instead, would let the pattern stand elsewhere, and where. Each was
    /// tried by weighing all patterns again; a sign that excludes a recorded one takes its place.
    #[must_use]
    pub fn would_change(&self) -> Vec<(Change, Standing)> {
        let now = self.standing();
        let intake = self.decision.intake();
        let signs = Change::all(intake).filter(|change| matches!(change, Change::Sign(..)));
        let tried = signs.map(|change| (change, self.standing_with(change.apply(intake).signs())));
        tried.filter(|(_, then)| *then != now).collect()
    }

    fn standing_with(&self, recorded: SignSet) -> Standing {
        let leaders = LeadingPatterns::of(&self.decision.assessment().rules, recorded);
        match leaders.iter().position(|scored| usize::from(scored.pattern) == self.number) {
            Some(0) => Standing::First,
            Some(_) => Standing::Second,
            None if self.pattern.signs.intersection(recorded).is_empty() => Standing::NoSign,
            None => Standing::Behind,
        }
    }

    fn recorded(&self) -> SignSet {
        self.decision.intake().signs()
    }
}

impl fmt::Display for WhyPattern<'_> {
    /// The answer in a few lines of plain text.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}: {}.", self.name().en(), self.standing().label(Language::English))?;
        if let Some(rank) = self.rank() {
            writeln!(f, "  Rank {rank}, {} of 1000 of the weight of its signs.", self.per_mille())?;
        }
        let matched: Vec<String> = self
            .matched()
            .iter()
            .map(|(sign, weight)| format!("{} ({weight})", sign.label(Language::English)))
            .collect();
        if !matched.is_empty() {
            writeln!(f, "  Recorded: {}.", matched.join(", "))?;
        }
        let missing: Vec<&str> = self.missing().iter().map(|sign| sign.label(Language::English)).collect();
        if !missing.is_empty() {
            writeln!(f, "  Not recorded: {}.", missing.join(", "))?;
        }
        for (change, standing) in self.would_change() {
            writeln!(f, "  If {change}: {}.", standing.label(Language::English))?;
        }
        Ok(())
    }
}
