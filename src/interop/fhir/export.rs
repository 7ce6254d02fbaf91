//! What the resources of one bundle share.

use super::context::Context;
use crate::decision::Decision;
use serde_json::{Value, json};

// Names of resources, in their ids.
pub(super) const CONDITION: &str = "concern";
pub(super) const FINDING: &str = "finding";
pub(super) const OBSERVATION: &str = "pattern";
pub(super) const PLAN: &str = "plan";
pub(super) const PROCEDURE: &str = "procedure";
pub(super) const SESSION: &str = "session";
pub(super) const SOFTWARE: &str = "software";

/// What the resources of one bundle share.
#[derive(Clone, Copy)]
pub(super) struct Export<'a> {
    pub(super) decision: &'a Decision,
    pub(super) context: &'a Context,
}

impl Export<'_> {
    /// The id of a resource.
    pub(super) fn id(&self, name: &str) -> String {
        format!("{}-{name}", self.context.id())
    }

    /// A reference to a resource of the bundle.
    pub(super) fn reference(&self, kind: &str, name: &str) -> Value {
        json!({ "reference": format!("{kind}/{}", self.id(name)) })
    }

    /// References to all resources of one kind, numbered from 1.
    pub(super) fn references(&self, kind: &str, name: &str, count: usize) -> Vec<Value> {
        (1..=count).map(|number| self.reference(kind, &format!("{name}-{number}"))).collect()
    }

    pub(super) fn subject(&self) -> Value {
        json!({ "reference": self.context.subject() })
    }

    pub(super) fn software(&self) -> Value {
        self.reference("Device", SOFTWARE)
    }

    pub(super) fn practitioner(&self) -> Value {
        self.context.practitioner().map(|reference| json!({ "reference": reference })).into()
    }
}

/// `CarePlan/visit-1-plan`.
pub(super) fn local_reference(resource: &Value) -> Option<String> {
    let field = |name: &str| resource.get(name).and_then(Value::as_str);
    Some(format!("{}/{}", field("resourceType")?, field("id")?))
}
