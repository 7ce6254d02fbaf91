//! The words of a plan: steps, course, aftercare, advice, expectations, harms.

use crate::atlas::{FacialZone, Part, PointSet, SessionPhase, ZoneSet};
use crate::intake::{Concern, Modality};
use crate::reasoning::adjuncts::fits;
use crate::reasoning::assessment::{Assessment, CountedRules};
use crate::reasoning::plan::ProtocolState;
use crate::rules::compile::{CompiledAdjunct, Conditional};
use crate::rules::{Certainty, LocalizedText, Occasion, SessionStep, SourceId};

/// A text with its sources.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::intake::Intake;
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }], "risks": { "absent": "all_others" }
/// }"#)?;
/// let decision = Engine::standard().decide(&intake);
/// for harm in decision.protocol().ok_or("no protocol")?.harms() {
///     println!("{}", harm.text());
///     assert!(!harm.sources().is_empty());
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct CitedText<'a> {
    text: &'a LocalizedText,
    sources: &'a [SourceId],
}

impl<'a> CitedText<'a> {
    /// The text.
    #[must_use]
    pub const fn text(&self) -> &'a LocalizedText {
        self.text
    }

    /// The ids of the sources.
    #[must_use]
    pub const fn sources(&self) -> &'a [SourceId] {
        self.sources
    }
}

/// A step of the session.
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
/// let steps = decision.protocol().ok_or("no protocol")?.steps();
/// let first = steps.first().ok_or("no step")?;
/// println!("{}: {}", first.step().label(Language::English), first.text());
/// assert_eq!(first.step().code(), "consent");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct SessionStepText<'a> {
    step: SessionStep,
    text: &'a LocalizedText,
}

impl<'a> SessionStepText<'a> {
    /// Which step.
    #[must_use]
    pub const fn step(&self) -> SessionStep {
        self.step
    }

    /// What is done.
    #[must_use]
    pub const fn text(&self) -> &'a LocalizedText {
        self.text
    }
}

/// How many sessions, how often, and when to stop. No duration of any result is promised.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::intake::Intake;
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }], "risks": { "absent": "all_others" }
/// }"#)?;
/// let decision = Engine::standard().decide(&intake);
/// let course = decision.protocol().and_then(|protocol| protocol.course()).ok_or("no course")?;
/// let (fewest, most) = course.sessions();
/// println!("{fewest} to {most} sessions, looked at again after {}", course.reassess_after());
/// assert!(course.reassess_after() <= most);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Course {
    pub(crate) sessions: (u8, u8),
    pub(crate) per_week: (u8, u8),
    pub(crate) reassess_after: u8,
    pub(crate) maintenance_weeks: Option<u8>,
}

impl Course {
    /// The fewest and the most sessions.
    #[must_use]
    pub const fn sessions(&self) -> (u8, u8) {
        self.sessions
    }

    /// The fewest and the most sessions in a week.
    #[must_use]
    pub const fn per_week(&self) -> (u8, u8) {
        self.per_week
    }

    /// Without a change after so many sessions the plan is looked at again, not continued.
    #[must_use]
    pub const fn reassess_after(&self) -> u8 {
        self.reassess_after
    }

    /// Every how many weeks a session may follow afterwards, where that is done at all.
    #[must_use]
    pub const fn maintenance_weeks(&self) -> Option<u8> {
        self.maintenance_weeks
    }
}

/// What can be expected for a concern in some zones, and how certain that is.
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
/// let expectations = decision.protocol().ok_or("no protocol")?.expectations();
/// let first = expectations.first().ok_or("no expectation")?;
/// println!("{}: {}", first.concern().label(Language::English), first.note().text());
/// assert_eq!(first.certainty().label(Language::English), "very low certainty");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Expectation<'a> {
    concern: Concern,
    zones: ZoneSet,
    certainty: Certainty,
    note: CitedText<'a>,
}

impl<'a> Expectation<'a> {
    /// The concern.
    #[must_use]
    pub const fn concern(&self) -> Concern {
        self.concern
    }

    /// The zones; none for a concern without a place.
    #[must_use]
    pub const fn zones(&self) -> ZoneSet {
        self.zones
    }

    /// How certain.
    #[must_use]
    pub const fn certainty(&self) -> Certainty {
        self.certainty
    }

    /// What is known.
    #[must_use]
    pub const fn note(&self) -> CitedText<'a> {
        self.note
    }
}

/// An optional addition to a plan. It brings no needle of the plan in or out.
///
/// ```
/// use tcm_facial::atlas::Language;
/// use tcm_facial::Engine;
/// use tcm_facial::intake::Intake;
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "puffiness" }], "risks": { "absent": "all_others" }
/// }"#)?;
/// let decision = Engine::standard().decide(&intake);
/// for adjunct in decision.protocol().ok_or("no protocol")?.adjuncts() {
///     println!("{}: {}", adjunct.modality().label(Language::English), adjunct.note().text());
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Adjunct<'a> {
    rule: &'a str,
    modality: Modality,
    note: CitedText<'a>,
}

impl<'a> Adjunct<'a> {
    /// The id of the rule that offers it.
    #[must_use]
    pub const fn rule(&self) -> &'a str {
        self.rule
    }

    /// What it is.
    #[must_use]
    pub const fn modality(&self) -> Modality {
        self.modality
    }

    /// How it is used, and what must be kept in mind.
    #[must_use]
    pub const fn note(&self) -> CitedText<'a> {
        self.note
    }
}

/// The longest time that needles stay in one session, in minutes.
const LONGEST_MIN: u8 = 30;
/// How long the points of back and nape are needled before the person turns over, in minutes.
const PRONE_MIN: u8 = 10;

impl Assessment {
    /// The zones of a reported concern: those that were named, else the concern's own.
    pub(crate) fn zones_of(&self, index: usize) -> ZoneSet {
        let Some(reported) = self.intake.concerns().get(index) else {
            return ZoneSet::EMPTY;
        };
        crate::rules::compile::zones_of(&self.rules, reported)
    }

    fn holding<'a, T>(&'a self, rules: &'a [Conditional<T>]) -> impl Iterator<Item = &'a T> {
        rules.iter().filter(|rule| rule.condition.holds(&self.known)).map(|rule| &rule.rule)
    }

    pub(crate) fn steps(&self, plan: &ProtocolState) -> Vec<SessionStepText<'_>> {
        let has = |phase, part| {
            plan.placed.iter().any(|placed| placed.site.phase() == phase && part_is(placed.site.part(), part))
        };
        let needed = |step| match step {
            SessionStep::PronePoints => has(SessionPhase::Prone, None),
            SessionStep::SupineBodyPoints | SessionStep::RemoveBody => {
                has(SessionPhase::Supine, Some(Part::Body))
            }
            SessionStep::FacePoints | SessionStep::RemoveFace => has(SessionPhase::Supine, Some(Part::Face)),
            _ => true,
        };
        let rules = self.holding(&self.rules.steps);
        let rules = rules.filter(|rule| rule.modalities.contains(plan.mode.modality) && needed(rule.step));
        let mut steps: Vec<SessionStepText<'_>> =
            rules.map(|rule| SessionStepText { step: rule.step, text: &rule.text }).collect();
        steps.sort_by_key(|step| step.step);
        steps
    }

    pub(crate) fn adjuncts(&self, plan: &ProtocolState) -> Vec<Adjunct<'_>> {
        let rules = self.rules.adjuncts.iter().filter(|adjunct| fits(self, plan.mode.modality, adjunct));
        rules
            .map(|CompiledAdjunct { rule, .. }| Adjunct {
                rule: rule.heading.id.as_str(),
                modality: rule.modality,
                note: CitedText { text: &rule.text, sources: &rule.heading.sources },
            })
            .collect()
    }

    /// The last course for this way of treating whose condition holds: later ones are for special cases.
    pub(crate) fn course(&self, modality: Modality) -> Option<Course> {
        let courses = self.holding(&self.rules.courses);
        courses.filter(|rule| rule.modalities.contains(modality)).last().map(|rule| Course {
            sessions: (rule.sessions.min, rule.sessions.max),
            per_week: (rule.per_week.min, rule.per_week.max),
            reassess_after: rule.reassess_after,
            maintenance_weeks: rule.maintenance_weeks,
        })
    }

    pub(crate) fn advice(&self, modality: Modality, occasion: Occasion) -> Vec<CitedText<'_>> {
        let rules = self.holding(&self.rules.advice);
        let rules = rules.filter(|rule| rule.modalities.contains(modality) && rule.occasion == occasion);
        rules.map(|rule| CitedText { text: &rule.text, sources: &rule.heading.sources }).collect()
    }

    pub(crate) fn harms(&self, plan: &ProtocolState) -> Vec<CitedText<'_>> {
        let points: PointSet = plan.placed.iter().filter_map(|placed| placed.site.point()).collect();
        let rules = self.holding(&self.rules.harms).filter(|rule| {
            rule.modalities.contains(plan.mode.modality)
                && (rule.points.is_empty() || !rule.points.intersection(points).is_empty())
        });
        rules.map(|rule| CitedText { text: &rule.text, sources: &rule.heading.sources }).collect()
    }

    pub(crate) fn expectations(&self, modality: Modality) -> Vec<Expectation<'_>> {
        let mut expectations = Vec::new();
        for (index, reported) in self.intake.concerns().iter().enumerate() {
            let concern = reported.concern();
            let zones = self.zones_of(index);
            let of_concern = |named: Option<Concern>| named.is_none_or(|named| named == concern);
            let rules = self.rules.expectations.iter();
            let rules: Vec<_> =
                rules.filter(|rule| rule.modalities.contains(modality) && of_concern(rule.concern)).collect();
            let named = rules.iter().fold(ZoneSet::EMPTY, |all, rule| all.union(rule.zones));
            for rule in rules {
                let covered = if rule.zones.is_empty() {
                    zones.difference(named)
                } else {
                    zones.intersection(rule.zones)
                };
                // A concern without a place has its expectation too.
                if covered.is_empty() && !(zones.is_empty() && rule.zones.is_empty()) {
                    continue;
                }
                let note = CitedText { text: &rule.text, sources: &rule.heading.sources };
                expectations.push(Expectation { concern, zones: covered, certainty: rule.certainty, note });
            }
        }
        expectations
    }

    /// How long the needles of the last phase stay, in minutes.
    pub(crate) fn retention_min(&self, plan: &ProtocolState) -> Option<u8> {
        if plan.mode.modality != Modality::Needle {
            return None;
        }
        let usual = self.holding(&self.rules.techniques).filter_map(|rule| rule.retention_min).min();
        let wished = self.intake.preferences().retention_min().or(usual).unwrap_or(LONGEST_MIN);
        let prone = plan.placed.iter().any(|placed| placed.site.phase() == SessionPhase::Prone);
        let longest = if prone { LONGEST_MIN.saturating_sub(PRONE_MIN) } else { LONGEST_MIN };
        let capped = self.capping(CountedRules::All).filter_map(|(_, safety)| safety.rule.cap.retention_min);
        Some(capped.fold(wished.min(longest), u8::min))
    }
}

fn part_is(part: Part, wanted: Option<Part>) -> bool {
    wanted.is_none_or(|wanted| wanted == part)
}

/// A concern in a zone for which nothing is placed, and the rules behind that.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::intake::Intake;
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "acne_scars", "zones": ["cheek", "neck"] }],
///     "risks": { "absent": "all_others" }
/// }"#)?;
/// let decision = Engine::standard().decide(&intake);
/// let unanswered = decision.protocol().ok_or("no protocol")?.unanswered();
/// let told: Vec<_> = unanswered.iter().map(|open| (open.zone().code(), open.rules())).collect();
/// assert_eq!(told, [("neck", ["builtin.no_local_answer"].as_slice())]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Unanswered<'a> {
    pub(crate) concern: Concern,
    pub(crate) zone: FacialZone,
    pub(crate) rules: Vec<&'a str>,
    pub(crate) words: Vec<&'a str>,
    pub(crate) is_over_needle_limit: bool,
}

impl<'a> Unanswered<'a> {
    /// The concern.
    #[must_use]
    pub const fn concern(&self) -> Concern {
        self.concern
    }

    /// The zone.
    #[must_use]
    pub const fn zone(&self) -> FacialZone {
        self.zone
    }

    /// Whether the [rules](Self::rules) only limit how many needles there are, and others took them up.
    #[must_use]
    pub const fn is_over_needle_limit(&self) -> bool {
        self.is_over_needle_limit
    }

    /// The ids of the rules behind it. There is always one.
    #[must_use]
    pub fn rules(&self) -> &[&'a str] {
        &self.rules
    }

    /// Those rules in words.
    #[must_use]
    pub fn words(&self) -> &[&'a str] {
        &self.words
    }
}
