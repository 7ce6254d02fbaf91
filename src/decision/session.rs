//! What goes with the insertions of a protocol: session steps, course, expectations, adjuncts, and texts with their sources.

use super::progress::Progress;
use crate::atlas::ZoneSet;
use crate::intake::{Concern, Modality, Visit};
use crate::reasoning::assessment::Assessment;
use crate::reasoning::plan::ProtocolState;
use crate::reasoning::schedule;
use crate::rules::{
    AdjunctRule, AdviceRule, Certainty, CourseRule, ExpectationRule, HarmRule, LocalizedText, PRESS,
    PRONE_MINUTES, RuleHeader, RuleId, SessionStep, SourceId, StepRule,
};
use crate::texts::en::decision as texts;

/// A text with its sources.
///
/// ```
/// use tcm_facial::{Engine, Intake};
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
    plain: Option<&'a LocalizedText>,
    is_on_sheet: bool,
    sources: &'a [SourceId],
}

impl<'a> CitedText<'a> {
    pub(super) fn new(text: &'a LocalizedText, header: &'a RuleHeader) -> Self {
        Self { text, plain: None, is_on_sheet: true, sources: &header.sources }
    }

    pub(super) fn of_advice(rule: &'a AdviceRule) -> Self {
        let plain = rule.plain.as_ref();
        Self { plain, is_on_sheet: rule.on_sheet, ..Self::new(&rule.text, &rule.heading) }
    }

    pub(super) fn of_harm(rule: &'a HarmRule) -> Self {
        let plain = rule.plain.as_ref();
        Self { plain, is_on_sheet: rule.on_sheet, ..Self::new(&rule.text, &rule.heading) }
    }

    /// The text.
    pub const fn text(&self) -> &'a LocalizedText {
        self.text
    }

    /// The text in plain words and without statistics, as the sheet for the person says it; the text itself if the rule has no
    /// other.
    ///
    /// ```
    /// use tcm_facial::{Engine, Intake};
    ///
    /// let intake: Intake = serde_json::from_str(r#"{
    ///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }], "risks": { "absent": "all_others" }
    /// }"#)?;
    /// let decision = Engine::standard().decide(&intake);
    /// let mut harms = decision.protocol().ok_or("no protocol")?.harms().filter(|harm| harm.is_on_sheet());
    /// assert!(harms.any(|harm| harm.plain() != harm.text() && harm.plain().en().contains("24 in 100")));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn plain(&self) -> &'a LocalizedText {
        self.plain.unwrap_or(self.text)
    }

    /// Whether the sheet for the person says it. What it leaves out repeats something else, or is a warning that it always gives
    /// in its own words.
    pub const fn is_on_sheet(&self) -> bool {
        self.is_on_sheet
    }

    /// The ids of the sources.
    pub const fn sources(&self) -> &'a [SourceId] {
        self.sources
    }
}

/// One step of the session, with its instruction.
///
/// ```
/// use tcm_facial::atlas::Language;
/// use tcm_facial::{Engine, Intake};
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }], "risks": { "absent": "all_others" }
/// }"#)?;
/// let decision = Engine::standard().decide(&intake);
/// let first = decision.protocol().ok_or("no protocol")?.steps().next().ok_or("no step")?;
/// println!("{}: {}", first.step().label(Language::English), first.text());
/// assert_eq!(first.step().code(), "consent");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct SessionStepText<'a> {
    step: SessionStep,
    text: &'a LocalizedText,
}

/// The steps of a plan. The time of pressing stands in their texts: what a finding asks for, else what the step says; and the
/// minutes of the prone phase.
pub(super) fn step_texts(
    assessment: &Assessment,
    plan: &ProtocolState,
    prone_minutes: Option<u8>,
) -> Vec<(SessionStep, LocalizedText)> {
    let asked = schedule::press_seconds(assessment, plan);
    let text = |rule: &StepRule| match rule.press {
        None => rule.text.clone(),
        Some(press) => {
            let time = match asked.filter(|asked| *asked > press.min) {
                Some(asked) => texts::at_least_seconds(asked),
                None => texts::seconds(press.min, press.max),
            };
            // The time is in English, so the whole text is.
            LocalizedText::english(rule.text.en().replace(PRESS, &time))
        }
    };
    let steps = schedule::steps(assessment, plan).into_iter();
    let minutes = prone_minutes.map(|minutes| minutes.to_string()).unwrap_or_default();
    steps.map(|rule| (rule.step, text(rule).replacing(PRONE_MINUTES, &minutes))).collect()
}

impl<'a> SessionStepText<'a> {
    pub(super) const fn new((step, text): &'a (SessionStep, LocalizedText)) -> Self {
        Self { step: *step, text }
    }

    /// Which step.
    pub const fn step(&self) -> SessionStep {
        self.step
    }

    /// What to do.
    pub const fn text(&self) -> &'a LocalizedText {
        self.text
    }
}

/// How many sessions, how often, and when to stop. It promises no lasting result, and ends before a reported event.
///
/// ```
/// use tcm_facial::{Engine, Intake};
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 30, "sex": "male", "concerns": [{ "concern": "dryness" }], "risks": { "absent": "all_others" }
/// }"#)?;
/// let decision = Engine::standard().decide(&intake);
/// let course = decision.protocol().and_then(|protocol| protocol.course()).ok_or("no course")?;
/// assert_eq!((course.sessions(), course.reassess_after()), ((10, 12), Some(6)));
///
/// // A wedding in ten days: one session today or in the next days, and none in the last week.
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 30, "sex": "male", "concerns": [{ "concern": "dryness" }], "event_in_days": 10,
///     "risks": { "absent": "all_others" }
/// }"#)?;
/// let decision = Engine::standard().decide(&intake);
/// let course = decision.protocol().and_then(|protocol| protocol.course()).ok_or("no course")?;
/// assert_eq!((course.sessions(), course.last_session_days_before_event()), ((1, 1), Some(7)));
/// assert_eq!((course.reassess_after(), course.maintenance_weeks()), (None, None));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias("treatment course", "follow-up"))]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Course {
    sessions: (u8, u8),
    per_week: (u8, u8),
    reassess_after: Option<u8>,
    maintenance_weeks: Option<u8>,
    last_session_days_before_event: Option<u8>,
    visit: Option<u16>,
    progress: Option<Progress>,
}

impl Course {
    pub(super) fn new(rule: &CourseRule, event_in_days: Option<u32>, visit: Option<&Visit>) -> Self {
        let usual = (rule.sessions.min, rule.sessions.max);
        let before = event_in_days.and(rule.last_session_days_before);
        let fitting = event_in_days.zip(before).map(|(event, before)| {
            // The first session is today, at the earliest.
            let between = event.checked_sub(u32::from(before))?;
            let more = between.saturating_mul(u32::from(rule.per_week.max)) / 7;
            u8::try_from(more.saturating_add(1)).ok().or(Some(u8::MAX))
        });
        let most = fitting.map_or(u8::MAX, Option::unwrap_or_default);
        let sessions = (usual.0.min(most), usual.1.min(most));
        Self {
            sessions,
            per_week: (rule.per_week.min, rule.per_week.max),
            reassess_after: Some(rule.reassess_after).filter(|after| before.is_none() || *after < sessions.1),
            maintenance_weeks: rule.maintenance_weeks.filter(|_| before.is_none()),
            last_session_days_before_event: before,
            visit: visit.map(Visit::number),
            progress: visit.map(|visit| Progress::of(rule, visit)),
        }
    }

    /// The lowest and the highest number of sessions: no more than fit before a reported event. Both are 0 if none does.
    pub const fn sessions(&self) -> (u8, u8) {
        self.sessions
    }

    /// The lowest and the highest number of sessions a week.
    pub const fn per_week(&self) -> (u8, u8) {
        self.per_week
    }

    /// The number of sessions after which the plan is reassessed, and not continued without a change. `None` if the course
    /// ends by then, before a reported event.
    pub const fn reassess_after(&self) -> Option<u8> {
        self.reassess_after
    }

    /// The number of weeks between maintenance sessions, if there are any. There are none before a reported event.
    pub const fn maintenance_weeks(&self) -> Option<u8> {
        self.maintenance_weeks
    }

    /// How many days before the reported event the last session is, at least. `None` without an event.
    pub const fn last_session_days_before_event(&self) -> Option<u8> {
        self.last_session_days_before_event
    }

    /// Which visit of the course this is, from 1, if that was recorded.
    pub const fn visit(&self) -> Option<u16> {
        self.visit
    }

    /// Where in the course the visit is, if its number was recorded.
    pub const fn progress(&self) -> Option<Progress> {
        self.progress
    }
}

/// What to expect for a concern in some zones, and how certain that is.
///
/// ```
/// use tcm_facial::atlas::Language;
/// use tcm_facial::{Engine, Intake};
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }], "risks": { "absent": "all_others" }
/// }"#)?;
/// let decision = Engine::standard().decide(&intake);
/// let first = decision.protocol().ok_or("no protocol")?.expectations().next().ok_or("no expectation")?;
/// println!("{}: {}", first.concern().label(Language::English), first.note().text());
/// assert_eq!(first.certainty().label(Language::English), "very low certainty");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Expectation<'a> {
    concern: Concern,
    zones: ZoneSet,
    rule: &'a ExpectationRule,
}

impl<'a> Expectation<'a> {
    pub(super) const fn new((concern, zones, rule): (Concern, ZoneSet, &'a ExpectationRule)) -> Self {
        Self { concern, zones, rule }
    }

    /// The concern.
    pub const fn concern(&self) -> Concern {
        self.concern
    }

    /// The zones; empty for a concern without a place.
    pub const fn zones(&self) -> ZoneSet {
        self.zones
    }

    /// How certain the evidence is.
    pub const fn certainty(&self) -> Certainty {
        self.rule.certainty
    }

    /// What is known.
    pub fn note(&self) -> CitedText<'a> {
        CitedText::new(&self.rule.text, &self.rule.heading)
    }
}

/// An optional addition to a plan. It never adds or removes a needle of the plan.
///
/// ```
/// use tcm_facial::atlas::Language;
/// use tcm_facial::{Engine, Intake};
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
    rule: &'a AdjunctRule,
}

impl<'a> Adjunct<'a> {
    pub(super) const fn new(rule: &'a AdjunctRule) -> Self {
        Self { rule }
    }

    /// The id of the rule that offers it.
    pub const fn rule(&self) -> &'a RuleId {
        &self.rule.heading.id
    }

    /// The modality.
    pub const fn modality(&self) -> Modality {
        self.rule.modality
    }

    /// How to use it, and what to watch for.
    pub fn note(&self) -> CitedText<'a> {
        CitedText::new(&self.rule.text, &self.rule.heading)
    }
}
