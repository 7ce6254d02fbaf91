//! The answer to "what about this zone?": who asked for it, what answers it, what became of each answer.

use super::decision::Decision;
use super::finding::Finding;
use super::insertion::Insertion;
use super::why::Why;
use crate::atlas::FacialZone;
use crate::atlas::Language;
use crate::intake::Concern;
use crate::reasoning::score::local_answers;
use crate::reasoning::site::Site;
use crate::rules::compile::RuleRef;
use std::fmt;

/// What a decision has for one zone of the face, and why it has no more.
///
/// ```
/// use tcm_facial::atlas::Language;
/// use tcm_facial::atlas::FacialZone;
/// use tcm_facial::intake::Concern;
/// use tcm_facial::{Engine, Intake};
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "first_visit": false,
///     "concerns": [{ "concern": "wrinkles", "zones": ["glabella"] }],
///     "risks": { "present": [{ "risk": "unhealthy_skin", "zones": ["glabella"] }], "absent": "all_others" }
/// }"#)?;
/// let decision = Engine::standard().decide(&intake);
/// let why = decision.why_zone(FacialZone::Glabella);
/// assert!(why.asked_for().eq([Concern::Wrinkles]));
/// for answer in why.answers() {
///     println!("{}: {}", answer.site(), answer.outcome().label(Language::English));
/// }
/// assert!(why.insertions().len() == 0 && why.against().len() > 0);
/// assert_eq!(decision.why_zone(FacialZone::Jawline).asked_for().len(), 0);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct WhyZone<'a> {
    decision: &'a Decision,
    zone: FacialZone,
}

impl Decision {
    /// What this decision does for a facial zone, and why it does no more.
    pub const fn why_zone(&self, zone: FacialZone) -> WhyZone<'_> {
        WhyZone { decision: self, zone }
    }
}

impl<'a> WhyZone<'a> {
    /// The zone that was asked about.
    pub const fn zone(&self) -> FacialZone {
        self.zone
    }

    /// The reported concerns in this zone: those reported here, and those that the rules place here because no zone was named.
    pub fn asked_for(&self) -> impl ExactSizeIterator<Item = Concern> + Clone + use<> {
        let assessment = self.decision.assessment();
        let concerns = assessment.intake.concerns().iter().enumerate();
        let here = concerns.filter(|(index, _)| assessment.zones_of(*index).contains(self.zone));
        here.map(|(_, reported)| reported.concern()).collect::<Vec<_>>().into_iter()
    }

    /// The sites that the rules name for these concerns here, best first, each with what became of it.
    pub fn answers(&self) -> impl ExactSizeIterator<Item = Why<'a>> + Clone + use<'a> {
        let assessment = self.decision.assessment();
        let mut sites: Vec<Site> = Vec::new();
        for (index, reported) in assessment.intake.concerns().iter().enumerate() {
            if assessment.zones_of(index).contains(self.zone) {
                let answers = local_answers(assessment, reported, self.zone);
                sites.extend(answers.filter(|site| !sites.contains(site)).collect::<Vec<_>>());
            }
        }
        let decision = self.decision;
        sites.into_iter().map(|site| decision.why(site))
    }

    /// The insertions that touch the zone, in the protocol or in the plan that is offered instead.
    pub fn insertions(&self) -> impl ExactSizeIterator<Item = Insertion<'a>> + Clone + use<'a> {
        let plan = self.decision.protocol().or_else(|| self.decision.alternative());
        let insertions = plan.into_iter().flat_map(super::Protocol::insertions);
        let touches = |site| match site {
            Site::Local { zone, .. } => zone == self.zone,
            Site::Point(point) => point.zones().contains(self.zone),
        };
        insertions.filter(|insertion| touches(insertion.site())).collect::<Vec<_>>().into_iter()
    }

    /// The safety rules that apply and keep needles out of the whole zone, or of a side of it.
    pub fn against(&self) -> impl ExactSizeIterator<Item = Finding<'a>> + Clone + use<'a> {
        let assessment = self.decision.assessment();
        let blocking = self.decision.state().explanation().blocking.iter();
        let here = blocking.filter(|(_, area)| area.zones.contains(self.zone)).map(|(rule, _)| *rule);
        here.collect::<Vec<RuleRef>>().into_iter().map(|rule| Finding::new(assessment, rule))
    }
}

impl fmt::Display for WhyZone<'_> {
    /// The answer in a few lines of plain text.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let asked_for: Vec<&str> = self.asked_for().map(|concern| concern.label(Language::English)).collect();
        if asked_for.is_empty() {
            writeln!(f, "{}: no reported concern lies here.", self.zone.label(Language::English))?;
        } else {
            writeln!(f, "{}, for: {}.", self.zone.label(Language::English), asked_for.join(", "))?;
        }
        for answer in self.answers() {
            writeln!(f, "  {}: {}.", answer.site(), answer.outcome().label(Language::English))?;
        }
        let answers: Vec<Site> = self.answers().map(|answer| answer.site()).collect();
        for insertion in self.insertions().filter(|it| !answers.contains(&it.site())) {
            writeln!(f, "  {} is also in the plan and touches this zone.", insertion.site())?;
        }
        for finding in self.against() {
            let title = finding.title().map_or(finding.reason(), |title| title.en());
            writeln!(f, "  Against needles here: {title} ({}).", finding.rule())?;
        }
        Ok(())
    }
}
