//! Exchange with other programs: the wire formats as JSON Schema, FHIR R4, and the bibliography as BibTeX and CSL-JSON.

pub mod bibliography;
#[cfg(feature = "fhir")]
pub mod fhir;
#[cfg(feature = "schema")]
pub mod schema;
