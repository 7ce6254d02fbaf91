//! FHIR R4: decisions out as a Bundle, the questions of an intake as a Questionnaire, answers in.
//!
//! ```text
//! questionnaire(engine)       ->  Questionnaire            draw a form from it
//! read_response(response)     <-  QuestionnaireResponse    the answers, checked like any intake
//! response(intake)            ->  QuestionnaireResponse
//! bundle(decision, context)   ->  Bundle                   CarePlan, ServiceRequest, DetectedIssue, ...
//! ```
//!
//! Resources are values of `serde_json`, which programs send as they are or read into the types of their own FHIR library. No
//! profile is claimed. The [manual](crate::manual::_10_fhir) says which code systems and extensions are this library's own.

mod adverse_event;
mod body_site;
mod bundle;
mod care_plan;
mod condition;
mod context;
mod date;
mod detected_issue;
mod device;
mod draft;
mod export;
mod guidance_response;
mod item;
mod json;
mod observation;
mod problem;
mod procedure;
mod provenance;
mod questionnaire;
mod questions;
mod read;
mod response;
mod service_request;
pub mod systems;

pub use bundle::bundle;
pub use context::{Context, ContextError};
pub use problem::{ResponseError, ResponseProblem, ResponseProblemKind};
pub use questionnaire::questionnaire;
pub use read::read_response;
pub use response::response;
