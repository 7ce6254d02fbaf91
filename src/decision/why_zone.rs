//! The answer to "what about this zone?": who asked for it, what answers it, what became of each answer.

use super::decision::Decision;
use super::finding::Finding;
use super::insertion::Insertion;
use super::why::Why;
use crate::atlas::FacialZone;
use crate::atlas::Language;
use crate::intake::Concern;
use crate::reasoning::site::Site;
use crate::rules::compile::RuleRef;
use std::fmt;

/// What a decision has for one zone of the face, and why it has no more.
///
/// ```
/// use tcm_facial::atlas::Language;
/// use tcm_facial::Engine;
/// use tcm_facial::atlas::FacialZone;
/// use tcm_facial::intake::{Concern, Intake};
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "first_visit": false,
///     "concerns": [{ "concern": "wrinkles", "zones": ["glabella"] }],
///     "risks": { "present": [{ "risk": "unhealthy_skin", "zones": ["glabella"] }], "absent": "all_others" }
/// }"#)?;
/// let decision = Engine::standard().decide(&intake);
/// let why = decision.why_zone(FacialZone::Glabella);
/// assert_eq!(why.asked_for(), [Concern::Wrinkles]);
/// for answer in why.answers() {
///     println!("{}: {}", answer.site(), answer.outcome().label(Language::English));
/// }
/// assert!(why.insertions().is_empty() && !why.against().is_empty());
/// assert!(decision.why_zone(FacialZone::Jawline).asked_for().is_empty());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct WhyZone<'a> {
    decision: &'a Decision,
    zone: FacialZone,
}

impl Decision {
    /// What this decision has for a zone of the face, and why it has no more.
    #[must_use]
    pub const fn why_zone(&self, zone: FacialZone) -> WhyZone<'_> {
        WhyZone { decision: self, zone }
    }
}

impl<'a> WhyZone<'a> {
    /// The zone that was asked about.
    #[must_use]
    pub const fn zone(&self) -> FacialZone {
        self.zone
    }

    /// The reported concerns that lie here, as reported or by the rules where no zone was named.
    #[must_use]
    pub fn asked_for(&self) -> Vec<Concern> {
        let assessment = self.decision.assessment();
        let concerns = assessment.intake.concerns().iter().enumerate();
        let here = concerns.filter(|(index, _)| assessment.zones_of(*index).contains(self.zone));
        here.map(|(_, reported)| reported.concern()).collect()
    }

    /// Everything that the rules name for these concerns here, best first, each with what became of it.
    #[must_use]
    pub fn answers(&self) -> Vec<Why<'a>> {
        let assessment = self.decision.assessment();
        let mut sites: Vec<Site> = Vec::new();
        for (index, reported) in assessment.intake.concerns().iter().enumerate() {
            if assessment.zones_of(index).contains(self.zone) {
                let answers = assessment.answers(reported, self.zone);
                sites.extend(answers.filter(|site| !sites.contains(site)).collect::<Vec<_>>());
            }
        }
        sites.into_iter().map(|site| self.decision.why(site)).collect()
    }

    /// What the protocol, or the plan that is offered instead, has that touches the zone.
    #[must_use]
    pub fn insertions(&self) -> Vec<Insertion<'a>> {
        let plan = self.decision.protocol().or_else(|| self.decision.alternative());
        let insertions = plan.map(super::Protocol::insertions).unwrap_or_default();
        let touches = |site| match site {
            Site::Local { zone, .. } => zone == self.zone,
            Site::Point(point) => point.zones().contains(self.zone),
        };
        insertions.into_iter().filter(|insertion| touches(insertion.site())).collect()
    }

    /// The rules of safety that hold and keep needles out of the whole zone, or of a side of it.
    #[must_use]
    pub fn against(&self) -> Vec<Finding<'a>> {
        let assessment = self.decision.assessment();
        let blocking = self.decision.state().answers().blocking.iter();
        let here = blocking.filter(|(_, reach)| reach.zones.contains(self.zone));
        let safety = here.filter_map(|(rule, _)| match rule {
            RuleRef::Safety(number) => assessment.safety(usize::from(*number)),
            _ => None,
        });
        safety.map(|safety| assessment.finding(safety)).collect()
    }
}

impl fmt::Display for WhyZone<'_> {
    /// The answer in a few lines of plain text.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let asked_for: Vec<&str> =
            self.asked_for().iter().map(|concern| concern.label(Language::English)).collect();
        if asked_for.is_empty() {
            writeln!(f, "{}: no reported concern lies here.", self.zone.label(Language::English))?;
        } else {
            writeln!(f, "{}, for: {}.", self.zone.label(Language::English), asked_for.join(", "))?;
        }
        for answer in self.answers() {
            writeln!(f, "  {}: {}.", answer.site(), answer.outcome().label(Language::English))?;
        }
        let answers: Vec<Site> = self.answers().iter().map(Why::site).collect();
        for insertion in self.insertions().iter().filter(|it| !answers.contains(&it.site())) {
            writeln!(f, "  {} is in the plan too and touches the zone.", insertion.site())?;
        }
        for finding in self.against() {
            let title = finding.title().map_or(finding.reason(), |title| title.en());
            writeln!(f, "  Against needles here: {title} ({}).", finding.rule())?;
        }
        Ok(())
    }
}
