//! The wire format of a protocol.

use super::{WireLocal, local};
use crate::atlas::{Angle, DeQi, FacialZone, Millimetres, Part, Point, SessionPhase, Side, Stimulation};
use crate::intake::{Concern, Modality};
use crate::protocol::insertion::{Contribution, Insertion, InsertionRole};
use crate::protocol::plan::Technique;
use crate::protocol::session::{Adjunct, Course, Expectation, Note, Step, Unanswered};
use crate::protocol::treatment::Protocol;
use crate::rules::{Certainty, SessionStep, SourceId};
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct WireProtocol<'a> {
    modality: Modality,
    insertions: Vec<WireInsertion<'a>>,
    needles: WireNeedles,
    retention_min: Option<u8>,
    adjuncts: Vec<WireAdjunct<'a>>,
    steps: Vec<WireStep<'a>>,
    course: Option<WireCourse>,
    aftercare: Vec<&'a str>,
    advice: Vec<WireNote<'a>>,
    unanswered: Vec<WireUnanswered<'a>>,
    expectations: Vec<WireExpectation<'a>>,
    harms: Vec<WireNote<'a>>,
}

impl<'a> WireProtocol<'a> {
    pub(super) fn new(protocol: &'a Protocol) -> Self {
        Self {
            modality: protocol.modality(),
            insertions: protocol.insertions().iter().map(WireInsertion::new).collect(),
            needles: WireNeedles { face: protocol.needles(Part::Face), body: protocol.needles(Part::Body) },
            retention_min: protocol.retention_min(),
            adjuncts: protocol.adjuncts().iter().map(WireAdjunct::new).collect(),
            steps: protocol.steps().iter().map(WireStep::new).collect(),
            course: protocol.course().map(WireCourse::new),
            aftercare: protocol.aftercare().iter().map(|note| note.text().en()).collect(),
            advice: protocol.advice().iter().map(WireNote::new).collect(),
            unanswered: protocol.unanswered().iter().map(WireUnanswered::new).collect(),
            expectations: protocol.expectations().iter().map(WireExpectation::new).collect(),
            harms: protocol.harms().iter().map(WireNote::new).collect(),
        }
    }
}

#[derive(Serialize)]
struct WireInsertion<'a> {
    point: Option<Point>,
    local: Option<WireLocal>,
    side: Side,
    needles: u8,
    part: Part,
    phase: SessionPhase,
    role: InsertionRole,
    stands_in_for: Option<Point>,
    technique: Option<WireTechnique>,
    because: Vec<WireContribution<'a>>,
}

impl<'a> WireInsertion<'a> {
    fn new(insertion: &Insertion<'a>) -> Self {
        Self {
            point: insertion.point(),
            local: local(insertion.site()),
            side: insertion.side(),
            needles: insertion.needles(),
            part: insertion.part(),
            phase: insertion.phase(),
            role: insertion.role(),
            stands_in_for: insertion.stands_in_for(),
            technique: insertion.technique().map(WireTechnique::new),
            because: insertion.because().iter().map(WireContribution::new).collect(),
        }
    }
}

#[derive(Serialize)]
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

#[derive(Serialize)]
struct WireRange<T> {
    min: T,
    max: T,
}

#[derive(Serialize)]
struct WireContribution<'a> {
    rule: &'a str,
    weight: u16,
    sources: Vec<&'a str>,
}

impl<'a> WireContribution<'a> {
    fn new(contribution: &Contribution<'a>) -> Self {
        Self { rule: contribution.rule(), weight: contribution.weight(), sources: contribution.sources() }
    }
}

#[derive(Serialize)]
struct WireNeedles {
    face: u16,
    body: u16,
}

#[derive(Serialize)]
struct WireAdjunct<'a> {
    modality: Modality,
    text: &'a str,
    sources: &'a [SourceId],
}

impl<'a> WireAdjunct<'a> {
    fn new(adjunct: &Adjunct<'a>) -> Self {
        let note = adjunct.note();
        Self { modality: adjunct.modality(), text: note.text().en(), sources: note.sources() }
    }
}

#[derive(Serialize)]
struct WireStep<'a> {
    step: SessionStep,
    text: &'a str,
}

impl<'a> WireStep<'a> {
    fn new(step: &Step<'a>) -> Self {
        Self { step: step.step(), text: step.text().en() }
    }
}

#[derive(Serialize)]
struct WireCourse {
    sessions: WireRange<u8>,
    per_week: WireRange<u8>,
    reassess_after: u8,
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

#[derive(Serialize)]
struct WireNote<'a> {
    text: &'a str,
    sources: &'a [SourceId],
}

impl<'a> WireNote<'a> {
    fn new(note: &Note<'a>) -> Self {
        Self { text: note.text().en(), sources: note.sources() }
    }
}

#[derive(Serialize)]
struct WireUnanswered<'a> {
    concern: Concern,
    zone: FacialZone,
    rules: Vec<&'a str>,
}

impl<'a> WireUnanswered<'a> {
    fn new(unanswered: &Unanswered<'a>) -> Self {
        Self { concern: unanswered.concern(), zone: unanswered.zone(), rules: unanswered.rules().to_vec() }
    }
}

#[derive(Serialize)]
struct WireExpectation<'a> {
    concern: Concern,
    zones: Vec<FacialZone>,
    certainty: Certainty,
    text: &'a str,
    sources: &'a [SourceId],
}

impl<'a> WireExpectation<'a> {
    fn new(expectation: &Expectation<'a>) -> Self {
        Self {
            concern: expectation.concern(),
            zones: expectation.zones().iter().collect(),
            certainty: expectation.certainty(),
            text: expectation.note().text().en(),
            sources: expectation.note().sources(),
        }
    }
}
