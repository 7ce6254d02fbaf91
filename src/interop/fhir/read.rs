//! Reads an intake from a `QuestionnaireResponse`.

use super::draft::{Draft, Origin};
use super::item::{AnswerKind, Item, Options, Place};
use super::problem::{ResponseError, ResponseProblem, ResponseProblemKind};
use super::questions::own_questions;
use super::systems::QUESTIONNAIRE;
use crate::atlas::spelling::{excerpt, nearest};
use crate::bounded::Bounded;
use crate::intake::{ClinicQuestion, Intake};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// How deep groups may be nested; those of the questionnaire are three deep.
const DEEPEST: usize = 16;

/// Reads an intake from a FHIR R4 `QuestionnaireResponse` to the [questionnaire](super::questionnaire()).
///
/// An answer that is left out, or that has no value but a reason why it is absent (`data-absent-reason`), is unknown. The question
/// `risk.all_others`, answered with yes, denies the risks that are left out, and not those with such a reason. Everything else is as
/// strict as reading an [`Intake`]. Elements that say nothing about the intake, such as `subject`, `authored` and texts,
/// are passed over; a modifier extension is an error. Answers may be in any order, and groups may be left out around their questions.
///
/// Time and memory are bounded by a small multiple of the size of the response.
///
/// # Errors
///
/// [`ResponseError`] with every problem, its place and its question.
///
/// ```
/// use serde_json::json;
/// use tcm_facial::intake::{Risk, RiskState};
/// use tcm_facial::interop::fhir::read_response;
///
/// let intake = read_response(&json!({
///     "resourceType": "QuestionnaireResponse", "status": "completed", "subject": { "reference": "Patient/7" },
///     "item": [
///         { "linkId": "age", "answer": [{ "valueInteger": 47 }] },
///         { "linkId": "concern.dryness", "answer": [{ "valueBoolean": true }] },
///         { "linkId": "risk.anticoagulant", "answer": [{ "valueBoolean": false }] }
///     ]
/// }))?;
/// assert_eq!(intake.risks().state(Risk::Anticoagulant), RiskState::Absent);
/// assert_eq!(intake.risks().state(Risk::Epilepsy), RiskState::Unknown);
/// # Ok::<(), tcm_facial::interop::fhir::ResponseError>(())
/// ```
pub fn read_response(response: &Value) -> Result<Intake, ResponseError> {
    let mut scope = Vec::new();
    Item::in_scope(own_questions(), &mut scope);
    let mut reader = Reader { draft: Draft::default(), problems: Bounded::default() };
    if response.get("resourceType").and_then(Value::as_str) != Some("QuestionnaireResponse") {
        reader.problem("", None, ResponseProblemKind::NotAResponse);
        return Err(reader.problems.into());
    }
    reader.head(response);
    let scope = scope.into_iter().map(|item| (item.link_id.as_str(), item)).collect();
    reader.items(response, "", &Scope { items: scope, is_root: true }, &mut BTreeSet::new(), 0);
    reader.draft.into_intake(reader.problems)
}

/// The questions that may be answered in one place.
struct Scope<'a> {
    items: BTreeMap<&'a str, &'a Item>,
    is_root: bool,
}

struct Reader {
    draft: Draft,
    problems: Bounded<ResponseProblem>,
}

impl Reader {
    fn problem(&mut self, path: &str, link_id: Option<&str>, kind: ResponseProblemKind) {
        let problem = || ResponseProblem { path: path.to_owned(), link_id: link_id.map(excerpt), kind };
        self.problems.add(problem);
    }

    /// What the response as a whole says.
    fn head(&mut self, response: &Value) {
        self.check_modifiers(response, "", None);
        match response.get("status").and_then(Value::as_str) {
            Some("in-progress" | "completed" | "amended" | "stopped") => {}
            _ => self.problem("status", None, ResponseProblemKind::Status),
        }
        let is_ours = |questionnaire: &Value| {
            let url = questionnaire.as_str().map(|url| url.split_once('|').map_or(url, |(url, _)| url));
            url == Some(QUESTIONNAIRE)
        };
        if response.get("questionnaire").is_some_and(|questionnaire| !is_ours(questionnaire)) {
            self.problem("questionnaire", None, ResponseProblemKind::OtherQuestionnaire);
        }
    }

    fn check_modifiers(&mut self, element: &Value, path: &str, link_id: Option<&str>) {
        if element.get("modifierExtension").is_some() {
            self.problem(path, link_id, ResponseProblemKind::ModifierExtension);
        }
    }

    /// Reads the items of a response or of a group.
    fn items(
        &mut self,
        parent: &Value,
        path: &str,
        scope: &Scope<'_>,
        seen: &mut BTreeSet<String>,
        depth: usize,
    ) {
        let Some(items) = parent.get("item") else { return };
        let before = if path.is_empty() { String::new() } else { format!("{path}.") };
        let Some(items) = items.as_array() else {
            self.problem(&format!("{before}item"), None, ResponseProblemKind::Expected("a list"));
            return;
        };
        if depth > DEEPEST {
            self.problem(path, None, ResponseProblemKind::TooDeep);
            return;
        }
        for (index, item) in items.iter().enumerate() {
            self.item(item, &format!("{before}item[{index}]"), scope, seen, depth);
        }
    }

    fn item(
        &mut self,
        read: &Value,
        path: &str,
        scope: &Scope<'_>,
        seen: &mut BTreeSet<String>,
        depth: usize,
    ) {
        let Some(link_id) = read.get("linkId").and_then(Value::as_str) else {
            self.problem(path, None, ResponseProblemKind::Expected("an object with a `linkId`"));
            return;
        };
        self.check_modifiers(read, path, Some(link_id));
        let clinic = || ClinicQuestion::new(link_id).ok().filter(|_| scope.is_root);
        match (scope.items.get(link_id), clinic()) {
            (Some(item), _) => {
                let is_group = matches!(item.answer, AnswerKind::Group);
                if is_group && read.get("answer").is_some() {
                    self.problem(
                        path,
                        Some(link_id),
                        ResponseProblemKind::Expected("a group without an answer"),
                    );
                }
                match (item.is_entry(), is_group) {
                    (true, _) => self.entry(item, read, path, seen, depth),
                    (false, true) => self.items(read, path, scope, seen, depth.saturating_add(1)),
                    (false, false) => self.question(item, read, path, seen),
                }
            }
            (None, Some(question)) => self.clinic(question, read, path, seen),
            // A group of questions that packs add.
            (None, None) if link_id == "group.clinic" && scope.is_root => {
                self.items(read, path, scope, seen, depth.saturating_add(1));
            }
            (None, None) => {
                let is_full = self.problems.is_full();
                let near = (!is_full).then(|| nearest(link_id, scope.items.keys().copied())).flatten();
                let kind = ResponseProblemKind::UnknownQuestion { nearest: near.map(str::to_owned) };
                self.problem(path, Some(link_id), kind);
            }
        }
    }

    /// A group about one entry of a list.
    fn entry(&mut self, item: &Item, read: &Value, path: &str, seen: &mut BTreeSet<String>, depth: usize) {
        if !seen.insert(item.link_id.clone()) && !item.repeats {
            self.problem(path, Some(&item.link_id), ResponseProblemKind::AnsweredTwice);
            return;
        }
        self.draft.open(&item.place, origin(path, &item.link_id));
        let mut scope = Vec::new();
        Item::in_scope(&item.items, &mut scope);
        let items = scope.into_iter().map(|item| (item.link_id.as_str(), item)).collect();
        let scope = Scope { items, is_root: false };
        self.items(read, path, &scope, &mut BTreeSet::new(), depth.saturating_add(1));
        self.draft.close();
    }

    fn question(&mut self, item: &Item, read: &Value, path: &str, seen: &mut BTreeSet<String>) {
        if !seen.insert(item.link_id.clone()) {
            self.problem(path, Some(&item.link_id), ResponseProblemKind::AnsweredTwice);
            return;
        }
        let answers = self.answers(read, path, &item.link_id);
        if answers.is_empty() && read.get("answer").is_some() {
            self.draft.leave_unknown(&item.place);
        }
        if answers.len() > 1 && !item.repeats {
            self.problem(path, Some(&item.link_id), ResponseProblemKind::SeveralAnswers);
            return;
        }
        for (path, answer) in answers {
            let value = match value_of(&item.answer, answer) {
                Ok(value) => value,
                Err(kind) => {
                    self.problem(&path, Some(&item.link_id), kind);
                    continue;
                }
            };
            self.draft.put(&item.place, value, origin(&path, &item.link_id));
        }
    }

    fn clinic(&mut self, question: ClinicQuestion, read: &Value, path: &str, seen: &mut BTreeSet<String>) {
        let link_id = question.as_str();
        let answers = self.answers(read, path, link_id);
        match answers.as_slice() {
            _ if !seen.insert(link_id.to_owned()) => {
                self.problem(path, Some(link_id), ResponseProblemKind::AnsweredTwice);
            }
            [] => {}
            [(path, answer)] => match value_of(&AnswerKind::Boolean, answer) {
                Ok(value) => self.draft.put(&Place::Clinic(question), value, origin(path, link_id)),
                Err(kind) => self.problem(path, Some(link_id), kind),
            },
            _ => self.problem(path, Some(link_id), ResponseProblemKind::SeveralAnswers),
        }
    }

    /// The answers that have a value, each with its place.
    fn answers<'v>(&mut self, read: &'v Value, path: &str, link_id: &str) -> Vec<(String, &'v Value)> {
        if read.get("item").is_some() {
            self.problem(path, Some(link_id), ResponseProblemKind::Expected("a question without items"));
        }
        let answers = match read.get("answer") {
            None => return Vec::new(),
            Some(Value::Array(answers)) => answers,
            Some(_) => {
                self.problem(path, Some(link_id), ResponseProblemKind::Expected("a list of answers"));
                return Vec::new();
            }
        };
        let mut given = Vec::new();
        for (index, answer) in answers.iter().enumerate() {
            let path = format!("{path}.answer[{index}]");
            self.check_modifiers(answer, &path, Some(link_id));
            if answer.get("item").is_some() {
                self.problem(&path, Some(link_id), ResponseProblemKind::Expected("an answer without items"));
            }
            if !is_absent(answer) {
                given.push((path, answer));
            }
        }
        given
    }
}

fn origin(path: &str, link_id: &str) -> Origin {
    Origin { path: path.to_owned(), link_id: link_id.to_owned() }
}

/// Whether an answer has no value, but a reason for that.
fn is_absent(answer: &Value) -> bool {
    const REASON: &str = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
    let Some(fields) = answer.as_object() else { return false };
    let extensions = answer.get("extension").and_then(Value::as_array);
    let has_reason = |extensions: &Vec<Value>| {
        extensions.iter().any(|it| it.get("url").and_then(Value::as_str) == Some(REASON))
    };
    !fields.keys().any(|name| name.starts_with("value")) && extensions.is_some_and(has_reason)
}

/// An answer in the wire format of an intake.
fn value_of(kind: &AnswerKind, answer: &Value) -> Result<Value, ResponseProblemKind> {
    let (expected, is_right): (_, fn(&Value) -> bool) = match kind {
        AnswerKind::Group => return Err(ResponseProblemKind::Expected("a group")),
        AnswerKind::Boolean => ("valueBoolean", Value::is_boolean),
        AnswerKind::Integer(..) => ("valueInteger", |value| value.is_i64() || value.is_u64()),
        AnswerKind::Text => ("valueString", Value::is_string),
        AnswerKind::Choice(_) => ("valueCoding", Value::is_object),
    };
    let values = answer.as_object().into_iter().flatten().filter(|(name, _)| name.starts_with("value"));
    let mut values = values.map(|(name, value)| (name.as_str(), value));
    let wrong = || ResponseProblemKind::WrongType { expected };
    let (name, value) = values.next().ok_or_else(wrong)?;
    if name != expected || !is_right(value) || values.next().is_some() {
        return Err(wrong());
    }
    match kind {
        AnswerKind::Choice(options) => code_of(options, value).map(Value::from),
        _ => Ok(value.clone()),
    }
}

fn code_of(options: &Options, coding: &Value) -> Result<String, ResponseProblemKind> {
    let system = coding.get("system").and_then(Value::as_str);
    // A coding without a system names a code of the answers.
    if coding.get("system").is_some() && system != Some(options.system) {
        return Err(ResponseProblemKind::OtherSystem { expected: options.system });
    }
    let code = coding.get("code").and_then(Value::as_str);
    let code = code.ok_or(ResponseProblemKind::WrongType { expected: "valueCoding" })?;
    if options.label_of(code).is_none() {
        return Err(ResponseProblemKind::UnknownAnswer { code: excerpt(code) });
    }
    Ok(code.to_owned())
}
