//! Where in its course a visit is.

use crate::atlas::vocabulary::vocabulary;
use crate::intake::{ObservedChange, ReportedChange, Visit};
use crate::rules::CourseRule;

vocabulary! {
    /// Where in its course a visit is. It follows from the number of the visit, what was observed, and the numbers of the course;
    /// whether there is a treatment today is for the safety rules alone.
    ///
    /// ```
    /// use tcm_facial::decision::Progress;
    /// use tcm_facial::intake::{Age, Concern, Intake, ObservedChange, ReportedConcern, Sex, Visit};
    /// use tcm_facial::Engine;
    ///
    /// let fourth = Visit::new(4).with_no_reaction().with_change(Concern::Dryness, ObservedChange::Slight);
    /// let intake = Intake::builder(Age::new(47)?)
    ///     .sex(Sex::Male)
    ///     .concern(ReportedConcern::new(Concern::Dryness))
    ///     .deny_all_other_risks()
    ///     .visit(fourth)
    ///     .build()?;
    /// let decision = Engine::standard().decide(&intake);
    /// let course = decision.protocol().and_then(|protocol| protocol.course()).ok_or("no course")?;
    /// assert_eq!((course.visit(), course.progress()), (Some(4), Some(Progress::GoOn)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[non_exhaustive]
    pub bilingual enum Progress: "progress" {
        /// The first visit of the course.
        First "first" "first visit of the course" "疗程首次就诊",
        GoOn "go_on" "the course continues" "继续疗程",
        /// The sessions after which to look again are over, and some concern has not changed.
        Reassess "reassess" "reassess before continuing" "重新评估后再继续",
        /// Some concern has become worse.
        Stop "stop" "stop: a concern has got worse" "停止：症状加重",
        /// All sessions of the course are over.
        Maintain "maintain" "the course is complete; maintenance" "疗程结束，进入维持阶段",
    }
}

impl Progress {
    pub(super) fn of(rule: &CourseRule, visit: &Visit) -> Self {
        let is_any =
            |change| visit.change().iter().copied().map(ReportedChange::change).any(|it| it == change);
        let is_beyond = |sessions: u8| visit.number() > u16::from(sessions);
        if is_any(ObservedChange::Worse) {
            Self::Stop
        } else if visit.number() == 1 {
            Self::First
        } else if is_any(ObservedChange::NoChange) && is_beyond(rule.reassess_after) {
            Self::Reassess
        } else if is_beyond(rule.sessions.max) {
            Self::Maintain
        } else {
            Self::GoOn
        }
    }
}
