//! What the page asks of the library: one function from text to text, in JSON.
//!
//! The page and the tests call the same [`answer`]; [`abi`](mod@abi) makes it callable from JavaScript.

pub mod abi;
mod decide;
mod face;
mod vocabulary;
mod why;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tcm_facial::Intake;
use tcm_facial::atlas::Language;
use tcm_facial::intake::{IntakeError, RawIntake};

/// What can be asked. An intake is a text in JSON, read exactly as a program outside the browser reads it.
#[derive(Deserialize)]
#[serde(tag = "call", rename_all = "snake_case", deny_unknown_fields)]
enum Request {
    /// Everything that the form shows.
    Vocabulary { language: Language },
    /// The decision and its documents.
    Decide { intake: String, language: Language },
    /// Why a point is in the plan or why it is not, by its code or any of its names; or what is planned in a zone.
    Why { intake: String, about: String },
    /// Where the points of the plan are on a face; without landmarks, on the canonical face.
    Face { intake: String, landmarks: Option<Vec<Vec<f32>>>, mirrored: bool, language: Language },
}

/// Answers a request in JSON with a reply in JSON. A request that cannot be answered gets `{ "error": ... }`; an intake that is not
/// valid gets `{ "problems": [...] }`.
#[must_use]
pub fn answer(request: &str) -> String {
    let reply = match serde_json::from_str(request) {
        Ok(Request::Vocabulary { language }) => Ok(vocabulary::of(language)),
        Ok(Request::Decide { intake, language }) => {
            read(&intake).map(|intake| decide::decide(&intake, language))
        }
        Ok(Request::Why { intake, about }) => read(&intake).map(|intake| why::why(&intake, &about)),
        Ok(Request::Face { intake, landmarks, mirrored, language }) => {
            read(&intake).map(|intake| face::face(&intake, landmarks.as_deref(), mirrored, language))
        }
        Err(error) => Ok(self::error(&error)),
    };
    reply.unwrap_or_else(|problems| problems).to_string()
}

/// An intake, or the reply that lists what is wrong with it.
fn read(intake: &str) -> Result<Intake, Value> {
    let raw: RawIntake = serde_json::from_str(intake).map_err(
        |error| json!({ "problems": [{ "pointer": "", "message": error.to_string() }], "omitted": 0 }),
    )?;
    raw.try_into()
        .map_err(|error: IntakeError| json!({ "problems": error.problems(), "omitted": error.omitted() }))
}

fn error(error: &impl ToString) -> Value {
    json!({ "error": error.to_string() })
}

/// A member of a vocabulary, for a form.
#[derive(Serialize)]
struct Choice {
    code: &'static str,
    label: &'static str,
}

fn choices<V: tcm_facial::atlas::Vocabulary>(language: Language) -> Vec<Choice> {
    V::ALL.iter().map(|member| Choice { code: member.code(), label: member.label(language) }).collect()
}
