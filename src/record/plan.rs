//! The wire format of a protocol.

use super::point::WirePoint;
use super::{WireLocal, WireWithheld, local, stated, texts};
use crate::atlas::{Angle, DeQi, FacialZone, Millimetres, Part, Point, SessionPhase, Side, Stimulation};
use crate::decision::{
    Adjunct, CitedText, Contribution, Course, Expectation, Insertion, InsertionRole, Protocol,
    SessionStepText, Unanswered,
};
use crate::intake::{Concern, Modality};
use crate::reasoning::technique::Technique;
use crate::rules::{Certainty, SessionStep};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct WireProtocol<S> {
    modality: Modality,
    insertions: Vec<WireInsertion<S>>,
    /// Of a plan without needles beside a refusal alone: that of a protocol is that of the decision.
    #[serde(default = "Vec::new", skip_serializing_if = "Vec::is_empty")]
    withheld: Vec<WireWithheld<S>>,
    needles: WireNeedles,
    #[serde(deserialize_with = "stated")]
    retention_min: Option<u8>,
    adjuncts: Vec<WireAdjunct<S>>,
    steps: Vec<WireStep<S>>,
    #[serde(deserialize_with = "stated")]
    course: Option<WireCourse>,
    aftercare: Vec<S>,
    advice: Vec<WireNote<S>>,
    unanswered: Vec<WireUnanswered<S>>,
    expectations: Vec<WireExpectation<S>>,
    harms: Vec<WireNote<S>>,
}

impl<'a, S: From<&'a str>> WireProtocol<S> {
    pub(crate) fn new(protocol: &'a Protocol) -> Self {
        Self {
            modality: protocol.modality(),
            insertions: protocol.insertions().map(|it| WireInsertion::new(&it)).collect(),
            withheld: Vec::new(),
            needles: WireNeedles { face: protocol.needles(Part::Face), body: protocol.needles(Part::Body) },
            retention_min: protocol.retention_min(),
            adjuncts: protocol.adjuncts().map(|it| WireAdjunct::new(&it)).collect(),
            steps: protocol.steps().map(|it| WireStep::new(&it)).collect(),
            course: protocol.course().map(|it| WireCourse::new(it)),
            aftercare: protocol.aftercare().map(|note| note.text().en().into()).collect(),
            advice: protocol.advice().map(|it| WireNote::new(&it)).collect(),
            unanswered: protocol.unanswered().map(|it| WireUnanswered::new(&it)).collect(),
            expectations: protocol.expectations().map(|it| WireExpectation::new(&it)).collect(),
            harms: protocol.harms().map(|it| WireNote::new(&it)).collect(),
        }
    }
}

impl<'a, S: From<&'a str>> WireProtocol<S> {
    pub(crate) fn with_withheld(alternative: &'a Protocol) -> Self {
        let withheld: Vec<_> = alternative.withheld().collect();
        Self {
            withheld: withheld.iter().map(|it| WireWithheld::new(&it)).collect(),
            ..Self::new(alternative)
        }
    }
}

impl<S> WireProtocol<S> {
    pub(crate) fn points(&self) -> impl Iterator<Item = Point> {
        self.insertions.iter().filter_map(|insertion| insertion.point.map(|point| point.0))
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct WireInsertion<S> {
    #[serde(deserialize_with = "stated")]
    point: Option<WirePoint>,
    #[serde(deserialize_with = "stated")]
    local: Option<WireLocal>,
    side: Side,
    needles: u8,
    part: Part,
    phase: SessionPhase,
    role: InsertionRole,
    #[serde(deserialize_with = "stated")]
    stands_in_for: Option<WirePoint>,
    #[serde(deserialize_with = "stated")]
    technique: Option<WireTechnique>,
    because: Vec<WireContribution<S>>,
}

impl<'a, S: From<&'a str>> WireInsertion<S> {
    fn new(insertion: &Insertion<'a>) -> Self {
        Self {
            point: insertion.point().map(WirePoint),
            local: local(insertion.site()),
            side: insertion.side(),
            needles: insertion.needles(),
            part: insertion.part(),
            phase: insertion.phase(),
            role: insertion.role(),
            stands_in_for: insertion.stands_in_for().map(WirePoint),
            technique: insertion.technique().map(|it| WireTechnique::new(&it)),
            because: insertion.because().map(|it| WireContribution::new(&it)).collect(),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct WireTechnique {
    gauge_mm: Millimetres,
    length_mm: Millimetres,
    depth_mm: WireRange<Millimetres>,
    angle: Angle,
    stimulation: Stimulation,
    de_qi: DeQi,
}

impl WireTechnique {
    fn new(technique: &Technique) -> Self {
        Self {
            gauge_mm: technique.gauge(),
            length_mm: technique.length(),
            depth_mm: WireRange { min: technique.depth().min(), max: technique.depth().max() },
            angle: technique.angle(),
            stimulation: technique.stimulation(),
            de_qi: technique.de_qi(),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct WireRange<T> {
    min: T,
    max: T,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct WireContribution<S> {
    rule: S,
    weight: u16,
    sources: Vec<S>,
}

impl<'a, S: From<&'a str>> WireContribution<S> {
    fn new(contribution: &Contribution<'a>) -> Self {
        Self {
            rule: contribution.rule().into(),
            weight: contribution.weight(),
            sources: texts(contribution.sources()),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct WireNeedles {
    face: u16,
    body: u16,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct WireAdjunct<S> {
    modality: Modality,
    text: S,
    sources: Vec<S>,
}

impl<'a, S: From<&'a str>> WireAdjunct<S> {
    fn new(adjunct: &Adjunct<'a>) -> Self {
        let note = adjunct.note();
        Self {
            modality: adjunct.modality(),
            text: note.text().en().into(),
            sources: texts(note.sources().iter().map(AsRef::as_ref)),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct WireStep<S> {
    step: SessionStep,
    text: S,
}

impl<'a, S: From<&'a str>> WireStep<S> {
    fn new(step: &SessionStepText<'a>) -> Self {
        Self { step: step.step(), text: step.text().en().into() }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct WireCourse {
    sessions: WireRange<u8>,
    per_week: WireRange<u8>,
    reassess_after: u8,
    #[serde(deserialize_with = "stated")]
    maintenance_weeks: Option<u8>,
}

impl WireCourse {
    fn new(course: Course) -> Self {
        let range = |(min, max)| WireRange { min, max };
        Self {
            sessions: range(course.sessions()),
            per_week: range(course.per_week()),
            reassess_after: course.reassess_after(),
            maintenance_weeks: course.maintenance_weeks(),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct WireNote<S> {
    text: S,
    sources: Vec<S>,
}

impl<'a, S: From<&'a str>> WireNote<S> {
    fn new(note: &CitedText<'a>) -> Self {
        Self { text: note.text().en().into(), sources: texts(note.sources().iter().map(AsRef::as_ref)) }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct WireUnanswered<S> {
    concern: Concern,
    zone: FacialZone,
    rules: Vec<S>,
}

impl<'a, S: From<&'a str>> WireUnanswered<S> {
    fn new(unanswered: &Unanswered<'a>) -> Self {
        Self { concern: unanswered.concern(), zone: unanswered.zone(), rules: texts(unanswered.rules()) }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct WireExpectation<S> {
    concern: Concern,
    zones: Vec<FacialZone>,
    certainty: Certainty,
    text: S,
    sources: Vec<S>,
}

impl<'a, S: From<&'a str>> WireExpectation<S> {
    fn new(expectation: &Expectation<'a>) -> Self {
        Self {
            concern: expectation.concern(),
            zones: expectation.zones().iter().collect(),
            certainty: expectation.certainty(),
            text: expectation.note().text().en().into(),
            sources: texts(expectation.note().sources().iter().map(AsRef::as_ref)),
        }
    }
}
