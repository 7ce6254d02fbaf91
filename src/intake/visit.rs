//! The visit of a course: which one, what changed, what happened after the last needles, and scores.

use super::concern::Concern;
use super::object::{ObjectReader, Reading, WireObject, deserialize_checked, read_checked};
use super::problem::Problems;
use super::problem::{Problem, ProblemKind};
use super::ranges::{DAYS, MOST_REACTIONS, MOST_SCORES, NEEDLES, VISITS};
use super::reaction::ReportedReaction;
use super::score::Score;
use crate::atlas::vocabulary::vocabulary;
use crate::value::field_path;
use serde::Serialize;
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

vocabulary! {
    /// How a concern has changed since the course began.
    ///
    /// ```
    /// use tcm_facial::intake::ObservedChange;
    ///
    /// assert_eq!(ObservedChange::Clear.code(), "clear");
    /// ```
    #[non_exhaustive]
    pub bilingual enum ObservedChange: "change" {
        Worse "worse" "worse" "加重",
        NoChange "none" "no change" "无变化",
        Slight "slight" "slightly better" "略有改善",
        Clear "clear" "clearly better" "明显改善",
    }
}

/// How one concern has changed.
///
/// ```
/// use tcm_facial::intake::{Concern, ObservedChange, ReportedChange};
///
/// let change = ReportedChange::new(Concern::Wrinkles, ObservedChange::Slight);
/// assert_eq!(change, serde_json::from_str(r#"{ "concern": "wrinkles", "change": "slight" }"#)?);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct ReportedChange {
    concern: Concern,
    change: ObservedChange,
}

impl ReportedChange {
    /// A concern and how it has changed.
    pub const fn new(concern: Concern, change: ObservedChange) -> Self {
        Self { concern, change }
    }

    /// The concern.
    pub const fn concern(self) -> Concern {
        self.concern
    }

    /// How it has changed.
    pub const fn change(self) -> ObservedChange {
        self.change
    }
}

deserialize_checked!(ReportedChange);

impl WireObject for ReportedChange {
    const NAME: &'static str = "the change";

    fn read(object: &mut ObjectReader<'_>) -> Option<Self> {
        object.require("concern");
        object.require("change");
        let (concern, change) = (object.code("concern"), object.code("change"));
        Some(Self { concern: concern?, change: change? })
    }

    fn check(&self, _: &str, _: &mut Problems) {}
}

/// One visit of a course, with what happened since the last.
///
/// Reactions that nobody asked about are unknown, and from the second visit on there is no plan until they were asked about;
/// [`with_no_reaction`](Self::with_no_reaction) says that there was none.
///
/// ```
/// use tcm_facial::atlas::Point;
/// use tcm_facial::intake::{Age, Concern, Intake, Reaction, ReportedConcern, ReportedReaction, Visit};
/// use tcm_facial::Engine;
///
/// let third = Visit::new(3).with_days_since_last(7);
/// let person = Intake::builder(Age::new(47)?).concern(ReportedConcern::new(Concern::Dryness)).deny_all_other_risks();
/// let not_asked = person.clone().visit(third.clone()).build()?;
/// assert!(third.has_unasked_reactions() && !not_asked.is_first_visit());
/// let decision = Engine::standard().decide(&not_asked);
/// assert!(decision.questions().any(|question| question.ask() == "visit.reactions" && question.blocks()));
///
/// let bruised = third.with_reaction(ReportedReaction::new(Reaction::Bruise).with_point(Point::ST4).with_days_ago(7));
/// let intake = person.visit(bruised).build()?;
/// let json = serde_json::to_string(&intake)?;
/// assert_eq!(serde_json::from_str::<Intake>(&json)?, intake);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias("follow-up", "session", "encounter"))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[must_use]
pub struct Visit {
    number: u16,
    days_since_last: Option<u32>,
    change: Vec<ReportedChange>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reactions: Option<Vec<ReportedReaction>>,
    /// Whether somebody asked about reactions since the last visit, where earlier ones are carried on.
    #[serde(skip_serializing_if = "Clone::clone")]
    reactions_asked: bool,
    scores: Vec<Score>,
    needles_last: Option<u16>,
}

impl Visit {
    /// The numbers of visits that an intake can give.
    pub const NUMBER: RangeInclusive<u16> = 1..=999;

    /// A visit by its number in the course, counted from 1. Nobody was asked about reactions.
    pub const fn new(number: u16) -> Self {
        Self {
            number,
            days_since_last: None,
            change: Vec::new(),
            reactions: None,
            reactions_asked: true,
            scores: Vec::new(),
            needles_last: None,
        }
    }

    /// The next visit of the course. Reactions and scores are carried on; that there was no further reaction has to be said
    /// ([`with_no_reaction`](Self::with_no_reaction)). How concerns changed, and how many needles this visit had, is not known.
    pub(super) fn follow_up(&self, days: u32) -> Self {
        let mut next = self.clone();
        next.days_later(days);
        next.number = self.number.saturating_add(1).min(u16::try_from(VISITS.max).unwrap_or(u16::MAX));
        next.days_since_last = Some(days.min(DAYS.max));
        next.change.clear();
        next.reactions_asked = next.reactions.is_none();
        next.needles_last = None;
        next
    }

    /// The same visit, days later.
    pub(super) fn days_later(&mut self, days: u32) {
        self.reactions.iter_mut().flatten().for_each(|reaction| reaction.days_later(days));
        self.days_since_last = self.days_since_last.map(|before| before.saturating_add(days).min(DAYS.max));
    }

    /// Sets how many days ago the last visit was, 0 to 43,800.
    pub const fn with_days_since_last(mut self, days: u32) -> Self {
        self.days_since_last = Some(days);
        self
    }

    /// Adds how a concern has changed.
    pub fn with_change(mut self, concern: Concern, change: ObservedChange) -> Self {
        self.change.push(ReportedChange { concern, change });
        self
    }

    /// Records that somebody asked, and that there was no reaction, or none but those added.
    pub fn with_no_reaction(mut self) -> Self {
        self.reactions.get_or_insert_default();
        self.reactions_asked = true;
        self
    }

    /// Adds a reaction.
    pub fn with_reaction(mut self, reaction: ReportedReaction) -> Self {
        self.reactions.get_or_insert_default().push(reaction);
        self.reactions_asked = true;
        self
    }

    /// Adds a score of this or an earlier visit.
    pub fn with_score(mut self, score: Score) -> Self {
        self.scores.push(score);
        self
    }

    /// Sets how many needles the last visit had, 0 to 200.
    pub const fn with_needles_last(mut self, needles: u16) -> Self {
        self.needles_last = Some(needles);
        self
    }

    /// The number of the visit in the course, from 1.
    pub const fn number(&self) -> u16 {
        self.number
    }

    /// How many days ago the last visit was, if given.
    pub const fn days_since_last(&self) -> Option<u32> {
        self.days_since_last
    }

    /// How concerns have changed since the course began, in the order of the vocabulary once it is part of an intake.
    pub fn change(&self) -> &[ReportedChange] {
        &self.change
    }

    /// The reactions, if somebody asked; of earlier visits too, as far as they still matter.
    pub fn reactions(&self) -> Option<&[ReportedReaction]> {
        self.reactions.as_deref()
    }

    /// Whether reactions have to be asked about: they were not, and it is not the first visit.
    pub const fn has_unasked_reactions(&self) -> bool {
        self.number >= 2 && (self.reactions.is_none() || !self.reactions_asked)
    }

    /// The scores of this visit and of earlier ones.
    pub fn scores(&self) -> &[Score] {
        &self.scores
    }

    /// How many needles the last visit had, if given.
    pub const fn needles_last(&self) -> Option<u16> {
        self.needles_last
    }
}

/// A visit that has not been checked, with the places of the entries in the lists that were read: unreadable ones are missing.
#[derive(Clone, Debug)]
pub(super) struct UncheckedVisit {
    number: u16,
    days_since_last: Option<u32>,
    change: Vec<(usize, ReportedChange)>,
    reactions: Option<Vec<(usize, ReportedReaction)>>,
    reactions_asked: bool,
    scores: Vec<(usize, Score)>,
    needles_last: Option<u16>,
}

impl From<Visit> for UncheckedVisit {
    fn from(visit: Visit) -> Self {
        fn placed<T>(entries: Vec<T>) -> Vec<(usize, T)> {
            entries.into_iter().enumerate().collect()
        }
        let Visit { number, days_since_last, change, reactions, reactions_asked, scores, needles_last } =
            visit;
        Self {
            reactions_asked,
            number,
            days_since_last,
            change: placed(change),
            reactions: reactions.map(placed),
            scores: placed(scores),
            needles_last,
        }
    }
}

impl UncheckedVisit {
    pub(super) const fn number(&self) -> u16 {
        self.number
    }

    /// The visit with its lists in their order. It must have been checked.
    pub(super) fn into_visit(self) -> Visit {
        fn sorted<T: Ord>(placed: Vec<(usize, T)>) -> Vec<T> {
            let mut entries: Vec<T> = placed.into_iter().map(|(_, entry)| entry).collect();
            entries.sort_unstable();
            entries
        }
        let Self { number, days_since_last, change, reactions, reactions_asked, scores, needles_last } = self;
        Visit {
            reactions_asked,
            number,
            days_since_last,
            change: sorted(change),
            reactions: reactions.map(sorted),
            scores: sorted(scores),
            needles_last,
        }
    }
}

impl<'de> serde::Deserialize<'de> for Visit {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = serde::Deserialize::deserialize(deserializer)?;
        read_checked(&value, Reading::Strict)
            .map(UncheckedVisit::into_visit)
            .map_err(serde::de::Error::custom)
    }
}

impl WireObject for UncheckedVisit {
    const NAME: &'static str = "the visit";

    fn read(object: &mut ObjectReader<'_>) -> Option<Self> {
        object.require("number");
        let number = object.number("number", VISITS);
        let days_since_last = object.number("days_since_last", DAYS);
        let change = object.objects("change", Concern::ALL.len());
        let reactions = object.is_given("reactions").then(|| object.objects("reactions", MOST_REACTIONS));
        // Without reactions, nothing was asked anyway.
        let reactions_asked = object.flag("reactions_asked").unwrap_or(true) || reactions.is_none();
        let scores = object.objects("scores", MOST_SCORES);
        let needles_last = object.number("needles_last", NEEDLES);
        let number = number?;
        Some(Self { number, days_since_last, change, reactions, reactions_asked, scores, needles_last })
    }

    fn check(&self, path: &str, problems: &mut Problems) {
        VISITS.check(Some(self.number), (path, "number"), problems);
        DAYS.check(self.days_since_last, (path, "days_since_last"), problems);
        NEEDLES.check(self.needles_last, (path, "needles_last"), problems);
        let mut named = BTreeSet::new();
        for (place, change) in &self.change {
            if !named.insert(change.concern) {
                let kind = ProblemKind::DuplicateConcern(change.concern);
                let path = field_path(path, &format!("change[{place}]"));
                problems.push(Problem::of_field(&path, "concern", kind));
            }
        }
        for (place, reaction) in self.reactions.iter().flatten() {
            reaction.check(&field_path(path, &format!("reactions[{place}]")), problems);
        }
        for (place, score) in &self.scores {
            let path = field_path(path, &format!("scores[{place}]"));
            score.check(&path, problems);
            if score.visit() > self.number {
                let kind = ProblemKind::ScoreOfLaterVisit { visit: score.visit(), number: self.number };
                problems.push(Problem::of_field(&path, "visit", kind));
            }
        }
    }
}
