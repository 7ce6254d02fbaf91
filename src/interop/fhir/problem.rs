//! What is wrong with a `QuestionnaireResponse`.

use crate::bounded::{Bounded, MOST_LISTED};
use crate::intake;
use std::fmt;
use thiserror::Error;

/// Why no intake can be read from a `QuestionnaireResponse`: every problem, each with its place and the question that it is about.
///
/// ```
/// use serde_json::json;
/// use tcm_facial::interop::fhir::read_response;
///
/// let response = json!({
///     "resourceType": "QuestionnaireResponse", "status": "completed",
///     "item": [
///         { "linkId": "age", "answer": [{ "valueInteger": 470 }] },
///         { "linkId": "risk.epilepsi", "answer": [{ "valueBoolean": true }] }
///     ]
/// });
/// let error = read_response(&response).unwrap_err();
/// let messages: Vec<String> = error.problems().iter().map(ToString::to_string).collect();
/// assert_eq!(messages, [
///     "item[1] (risk.epilepsi): unknown question, did you mean `risk.epilepsy`?",
///     "item[0].answer[0] (age): `470` is out of range, expected 0 to 120",
/// ]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{}{}", .problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"), and_more(*.omitted))]
pub struct ResponseError {
    problems: Vec<ResponseProblem>,
    omitted: usize,
}

fn and_more(omitted: usize) -> String {
    if omitted == 0 { String::new() } else { format!("\nand {omitted} more") }
}

impl ResponseError {
    /// The most problems that are listed.
    pub const MOST_PROBLEMS: usize = MOST_LISTED;

    /// The problems, at most [`MOST_PROBLEMS`](Self::MOST_PROBLEMS).
    pub fn problems(&self) -> &[ResponseProblem] {
        &self.problems
    }

    /// How many problems are not listed.
    pub const fn omitted(&self) -> usize {
        self.omitted
    }
}

impl From<Bounded<ResponseProblem>> for ResponseError {
    fn from(Bounded { listed, omitted }: Bounded<ResponseProblem>) -> Self {
        Self { problems: listed, omitted }
    }
}

/// One problem of a `QuestionnaireResponse`.
///
/// ```
/// use serde_json::json;
/// use tcm_facial::interop::fhir::{ResponseProblemKind, read_response};
///
/// let error = read_response(&json!({ "resourceType": "Patient" })).unwrap_err();
/// let [problem] = error.problems() else { return };
/// assert_eq!((problem.path(), problem.link_id()), ("", None));
/// assert!(matches!(problem.kind(), ResponseProblemKind::NotAResponse));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResponseProblem {
    pub(super) path: String,
    pub(super) link_id: Option<String>,
    pub(super) kind: ResponseProblemKind,
}

impl ResponseProblem {
    /// Where it is, such as `item[3].item[0].answer[0]`; empty for the whole response.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The `linkId` of the question, if it is about one.
    pub fn link_id(&self) -> Option<&str> {
        self.link_id.as_deref()
    }

    /// What is wrong.
    pub const fn kind(&self) -> &ResponseProblemKind {
        &self.kind
    }
}

impl fmt::Display for ResponseProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.path.as_str(), &self.link_id) {
            ("", None) => write!(f, "{}", self.kind),
            ("", Some(link_id)) => write!(f, "{link_id}: {}", self.kind),
            (path, None) => write!(f, "{path}: {}", self.kind),
            (path, Some(link_id)) => write!(f, "{path} ({link_id}): {}", self.kind),
        }
    }
}

impl std::error::Error for ResponseProblem {}

/// What is wrong at one place of a `QuestionnaireResponse`.
///
/// ```
/// use tcm_facial::interop::fhir::ResponseProblemKind;
///
/// assert_eq!(ResponseProblemKind::SeveralAnswers.to_string(), "takes one answer");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ResponseProblemKind {
    /// It is another resource, or none.
    #[error("not a QuestionnaireResponse")]
    NotAResponse,
    /// It answers another questionnaire.
    #[error("answers another questionnaire")]
    OtherQuestionnaire,
    /// It was entered in error, or has no status that FHIR knows.
    #[error("expected the status `in-progress`, `completed`, `amended` or `stopped`")]
    Status,
    /// It has a modifier extension, which may change what it means.
    #[error("has a modifier extension, which may change what it means")]
    ModifierExtension,
    /// Groups are nested too deeply.
    #[error("nested too deeply")]
    TooDeep,
    /// An element has another type.
    #[error("expected {0}")]
    Expected(&'static str),
    /// No question has this `linkId`.
    #[error("unknown question{}", crate::atlas::spelling::suggestion(nearest.as_deref()))]
    UnknownQuestion {
        /// The nearest one that is known.
        nearest: Option<String>,
    },
    /// The question is answered more than once.
    #[error("is answered more than once")]
    AnsweredTwice,
    /// The question takes one answer.
    #[error("takes one answer")]
    SeveralAnswers,
    /// The answer has another type.
    #[error("expected an answer as `{expected}`")]
    WrongType {
        /// The element that the answer is expected in.
        expected: &'static str,
    },
    /// The code is of another code system.
    #[error("expected a code of {expected}")]
    OtherSystem {
        /// The code system.
        expected: &'static str,
    },
    /// The code is none of the answers.
    #[error("`{code}` is no answer to this question")]
    UnknownAnswer {
        /// The code.
        code: String,
    },
    /// Details of something that was not answered with yes.
    #[error("details of something that was not answered with yes")]
    DetailsWithoutYes,
    /// Answered with yes, and what there was is not listed.
    #[error("answered with yes, and nothing is listed")]
    NothingListed,
    /// The intake cannot be as the answers say.
    #[error(transparent)]
    Intake(#[from] intake::ProblemKind),
}
