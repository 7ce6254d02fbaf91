//! JSON Schema (2020-12) of the wire formats: [`intake`], [`decision`] and [`record`].
//!
//! The schemas are made from the vocabularies and ranges that the library itself reads and writes with: each code stands there
//! with its label as `title`, and each number with its least and greatest value. So they serve a program in another language
//! that checks what it sends, generates types, or draws a form. [The manual](crate::manual::_09_wire_format) describes each field
//! for people. The same schemas are in the folder `schemas` of the package.
//!
//! ```
//! use tcm_facial::interop::schema;
//!
//! let intake = schema::intake();
//! assert_eq!(intake["properties"]["age"]["maximum"], 120);
//! assert_eq!(intake["$defs"]["severity"]["oneOf"][0]["const"], "mild");
//! assert_eq!(intake["required"], serde_json::json!(["age", "concerns"]));
//! ```
//!
//! # What a schema cannot say
//!
//! What contradicts something else is refused by [`RawIntake`](crate::intake::RawIntake) alone: two signs of which only one can be
//! true, a risk that is both present and absent, a concern listed twice, a diastolic pressure that is not below the systolic one, a
//! reaction that was gone before it began, a score of a later visit. The descriptions say so where it matters. Whatever the schema
//! of an intake refuses, `RawIntake` refuses too, with a path and a suggestion.

mod decision;
mod finding;
mod intake;
mod keywords;
mod parts;
mod plan;
mod record;
mod risks;
mod visit;

use serde_json::Value;

/// The schema of an intake, as [`RawIntake`](crate::intake::RawIntake) reads it.
///
/// It refuses fields that it does not name, as `RawIntake` does. Its `$id`, `urn:tcm-facial:intake:1`, is a name and no address.
///
/// ```
/// use serde_json::Value;
/// use tcm_facial::interop::schema;
///
/// // The choices of a form: codes with labels.
/// let schema = schema::intake();
/// let choices = schema["$defs"]["reaction"]["oneOf"].as_array().ok_or("no choices")?;
/// let titles: Vec<&str> = choices.iter().filter_map(|choice| choice["title"].as_str()).collect();
/// assert!(titles.contains(&"fainting"));
/// # Ok::<(), &str>(())
/// ```
pub fn intake() -> Value {
    intake::schema()
}

/// The schema of a decision, as this version writes it ([`Decision`](crate::Decision) serializes to it).
///
/// It lets fields pass that it does not name, because later versions of the library may add some. They may add codes too, so a
/// program that must read what a later version writes should treat an unknown code as one that it cannot show, and not as an error.
///
/// ```
/// use tcm_facial::interop::schema;
///
/// let decision = schema::decision();
/// assert_eq!(decision["properties"]["schema"]["const"], "tcm-facial/decision/1");
/// assert!(decision.get("additionalProperties").is_none());
/// ```
pub fn decision() -> Value {
    decision::schema()
}

/// The schema of a stored decision, as [`DecisionRecord`](crate::record::DecisionRecord) reads it.
///
/// It demands only what the methods of a record return, so that records of later versions can be read; everything that is valid as
/// a [`decision`] is valid as a record. Whether a record is true is another matter:
/// [`Engine::verify`](crate::Engine::verify) decides again.
///
/// ```
/// use tcm_facial::interop::schema;
///
/// let fields = |schema: &serde_json::Value| schema["required"].as_array().map(Vec::len);
/// assert!(fields(&schema::record()) < fields(&schema::decision()));
/// ```
pub fn record() -> Value {
    record::schema()
}
