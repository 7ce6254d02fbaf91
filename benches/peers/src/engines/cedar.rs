//! `cedar-policy`: one request a point says whether a rule forbids it. Patterns and weights are beyond it.

use super::Peer;
use super::hand_written::rules::weigh;
use crate::ranking::{POINTS, face_before_body, rank};
use crate::task::{Answer, Intake, Task};
use cedar_policy::{Authorizer, Context, Decision, Entities, EntityUid, PolicySet, Request, Schema};
use std::error::Error;

pub struct Cedar {
    authorizer: Authorizer,
    policies: PolicySet,
    entities: Entities,
    patient: EntityUid,
    needle: EntityUid,
    /// In the order of the hand-written rules: the face, then the body.
    points: Vec<EntityUid>,
    contexts: Vec<Context>,
    intakes: Vec<Intake>,
    excluded: u128,
    decided: usize,
    most: usize,
}

impl Cedar {
    pub fn new(task: &Task) -> Result<Self, Box<dyn Error>> {
        let (schema, _) = Schema::from_cedarschema_str(include_str!("../../task/rules/screen.cedarschema"))?;
        let entities =
            Entities::from_json_str(include_str!("../../task/rules/screen_entities.json"), Some(&schema))?;
        let mut points = vec![String::new(); POINTS];
        for (place, point) in face_before_body().zip(&task.spec.points) {
            points[place].clone_from(point);
        }
        let points: Result<Vec<EntityUid>, _> =
            points.iter().map(|point| format!("Point::\"{point}\"").parse()).collect();
        let mut contexts = Vec::new();
        for (document, intake) in task.documents.iter().zip(&task.intakes) {
            let mut document = document.clone();
            for (pattern, holds) in task.spec.patterns.iter().zip(weigh(intake).patterns) {
                document[format!("pat_{pattern}")] = holds.into();
            }
            contexts.push(Context::from_json_value(document, None)?);
        }
        Ok(Self {
            authorizer: Authorizer::new(),
            policies: include_str!("../../task/rules/screen.cedar").parse()?,
            entities,
            patient: "Patient::\"one\"".parse()?,
            needle: "Action::\"needle\"".parse()?,
            points: points?,
            contexts,
            intakes: task.intakes.clone(),
            excluded: 0,
            decided: 0,
            most: task.spec.top,
        })
    }
}

impl Peer for Cedar {
    fn name(&self) -> &'static str {
        "cedar-policy"
    }

    fn decide(&mut self, intake: usize) {
        (self.excluded, self.decided) = (0, intake);
        for (place, point) in self.points.iter().enumerate() {
            let (patient, needle) = (self.patient.clone(), self.needle.clone());
            let context = self.contexts[intake].clone();
            let Ok(request) = Request::new(patient, needle, point.clone(), context, None) else { return };
            let response = self.authorizer.is_authorized(&request, &self.policies, &self.entities);
            self.excluded |= u128::from(response.decision() == Decision::Deny) << place;
        }
    }

    /// With weights from the hand-written rules, so that what it excludes can be compared.
    fn answer(&self) -> Answer {
        let mut answer = Answer::new();
        let weights = weigh(&self.intakes[self.decided]).weights;
        rank(&weights, self.excluded, face_before_body(), self.most, &mut answer);
        answer
    }

    fn remark(&self) -> &'static str {
        "screening only"
    }
}
