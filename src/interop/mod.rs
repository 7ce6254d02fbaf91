//! Exchange with other programs: the wire formats as JSON Schema, and FHIR R4.

#[cfg(feature = "fhir")]
pub mod fhir;
#[cfg(feature = "schema")]
pub mod schema;
