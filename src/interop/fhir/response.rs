//! An intake as a `QuestionnaireResponse`.

use super::item::{AnswerKind, Item, Options, Place};
use super::json::without_empty;
use super::questions::{ASK_ALL, is_of_women, own_questions};
use super::systems::QUESTIONNAIRE;
use crate::decision::QuestionSubject;
use crate::intake::{Answer, ClinicQuestion, Intake, Pregnancy, Risk, RiskState, Sex, Sign};
use serde_json::{Map, Value, json};

/// Returns an intake as a FHIR R4 `QuestionnaireResponse` to the [questionnaire](super::questionnaire()), status `completed`.
/// [`read_response`](super::read_response()) reads the same intake from it.
///
/// What is unknown has no answer. `authored` and `subject` are the caller's: add them to the value, the reader passes over them.
///
/// ```
/// use tcm_facial::Intake;
/// use tcm_facial::interop::fhir::{read_response, response};
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "concerns": [{ "concern": "wrinkles", "zones": ["glabella"] }],
///     "risks": { "present": [{ "risk": "dermal_filler", "days_ago": 30 }], "absent": ["anticoagulant"] }
/// }"#)?;
/// assert_eq!(read_response(&response(&intake))?, intake);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn response(intake: &Intake) -> Value {
    let wire = serde_json::to_value(intake);
    debug_assert!(wire.is_ok(), "an intake has named fields alone");
    let wire = wire.unwrap_or_default();
    let asks_all = intake.sex() == Sex::Male && has_answer_of_women(intake);
    let written = Written { wire: &wire, asks_all };
    let of_packs = intake.answers().filter_map(|(question, answer)| clinic(question, answer));
    let of_packs: Vec<Value> = of_packs.collect();
    let of_packs = (!of_packs.is_empty()).then(|| json!({ "linkId": "group.clinic", "item": of_packs }));
    let items: Vec<Value> =
        own_questions().iter().flat_map(|item| written.items(item, &wire)).chain(of_packs).collect();
    let mut response = without_empty(json!({
        "resourceType": "QuestionnaireResponse",
        "questionnaire": format!("{QUESTIONNAIRE}|{}", env!("CARGO_PKG_VERSION")),
        "status": "completed",
    }));
    // An entry that says no more than that it is there is an item without answers.
    if let Value::Object(fields) = &mut response {
        fields.insert("item".to_owned(), items.into());
    }
    response.sort_all_objects();
    response
}

/// Whether something was recorded that is asked of men only if somebody wants it.
fn has_answer_of_women(intake: &Intake) -> bool {
    let risks = || Risk::ALL.iter().copied().filter(|risk| is_of_women(*risk));
    intake.pregnancy() != Pregnancy::Unknown
        || intake.breastfeeding() != Answer::Unknown
        || risks().any(|risk| intake.risks().state(risk) != RiskState::Unknown)
        || intake.signs().iter().any(|sign: Sign| sign.is_expected_in().0)
}

/// The fields of an intake that answers are written from.
struct Written<'a> {
    wire: &'a Value,
    asks_all: bool,
}

impl Written<'_> {
    /// The items of a response to an item of the questionnaire: none if nothing answers it, several if a group repeats.
    fn items(&self, item: &Item, entry: &Value) -> Vec<Value> {
        if !matches!(item.answer, AnswerKind::Group) {
            let answers = self.answers(item, entry);
            return (!answers.is_empty())
                .then(|| json!({ "linkId": item.link_id, "answer": answers }))
                .into_iter()
                .collect();
        }
        let of = |entry: &Value| -> Vec<Value> {
            item.items.iter().flat_map(|item| self.items(item, entry)).collect()
        };
        let entries = match &item.place {
            Place::RiskEntry(risk) => self.entries_of_risk(*risk),
            Place::ConcernEntry(concern) => {
                self.find(&["concerns"], "concern", concern.code()).into_iter().collect()
            }
            Place::Entries(path) => list(self.wire, path).iter().collect(),
            _ => {
                let items = of(entry);
                return (!items.is_empty()).then(|| group(item, items)).into_iter().collect();
            }
        };
        entries.into_iter().map(|entry| group(item, of(entry))).collect()
    }

    /// The entries of a present risk, unless there is one that says no more than that.
    fn entries_of_risk(&self, risk: Risk) -> Vec<&Value> {
        let present = list(self.wire, &["risks", "present"]).iter();
        let entries: Vec<&Value> = present.filter(|entry| is(entry, "risk", risk.code())).collect();
        match entries.as_slice() {
            [entry] if entry.as_object().is_some_and(|fields| fields.len() == 1) => Vec::new(),
            _ => entries,
        }
    }

    fn find(&self, path: &[&str], name: &str, code: &str) -> Option<&Value> {
        list(self.wire, path).iter().find(|entry| is(entry, name, code))
    }

    fn answers(&self, item: &Item, entry: &Value) -> Vec<Value> {
        match &item.place {
            Place::Nowhere => self.asks_all_of(item),
            Place::Field(path) | Place::Set(path) => {
                at(entry, path).map(|value| answers(item, value)).unwrap_or_default()
            }
            Place::Risk(risk) => boolean(self.is_present(*risk)),
            Place::AllOthers => {
                boolean(at(self.wire, &["risks", "absent"]).and_then(Value::as_str).map(|_| true))
            }
            Place::Concern(concern) => {
                boolean(self.find(&["concerns"], "concern", concern.code()).map(|_| true))
            }
            Place::MainConcern => {
                let main =
                    list(self.wire, &["concerns"]).iter().find(|it| it.get("main") == Some(&true.into()));
                main.and_then(|main| main.get("concern")).map(|code| answers(item, code)).unwrap_or_default()
            }
            Place::Change(concern) => {
                let change = self.find(&["visit", "change"], "concern", concern.code());
                change.and_then(|it| it.get("change")).map(|code| answers(item, code)).unwrap_or_default()
            }
            Place::Reactions => {
                let reactions = at(self.wire, &["visit", "reactions"]).and_then(Value::as_array);
                boolean(reactions.map(|reactions| !reactions.is_empty()))
            }
            // Written by itself: the questions of packs are not known here.
            Place::Clinic(_) | Place::RiskEntry(_) | Place::ConcernEntry(_) | Place::Entries(_) => Vec::new(),
        }
    }

    fn asks_all_of(&self, item: &Item) -> Vec<Value> {
        boolean((item.link_id == ASK_ALL && self.asks_all).then_some(true))
    }

    fn is_present(&self, risk: Risk) -> Option<bool> {
        if self.find(&["risks", "present"], "risk", risk.code()).is_some() {
            return Some(true);
        }
        let absent = list(self.wire, &["risks", "absent"]);
        absent.iter().any(|absent| absent == risk.code()).then_some(false)
    }
}

fn clinic(question: ClinicQuestion, answer: Answer) -> Option<Value> {
    let answers = boolean((answer != Answer::Unknown).then_some(answer == Answer::Yes));
    (!answers.is_empty())
        .then(|| json!({ "linkId": QuestionSubject::Clinic(question).to_string(), "answer": answers }))
}

fn group(item: &Item, items: Vec<Value>) -> Value {
    let mut fields = Map::new();
    fields.insert("linkId".to_owned(), item.link_id.as_str().into());
    if !items.is_empty() {
        fields.insert("item".to_owned(), items.into());
    }
    fields.into()
}

/// The value at a path, unless it is null.
fn at<'a>(value: &'a Value, path: &[&str]) -> Option<&'a Value> {
    path.iter().try_fold(value, |value, name| value.get(name)).filter(|value| !value.is_null())
}

fn list<'a>(value: &'a Value, path: &[&str]) -> &'a [Value] {
    at(value, path).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn is(entry: &Value, name: &str, code: &str) -> bool {
    entry.get(name).and_then(Value::as_str) == Some(code)
}

fn boolean(answer: Option<bool>) -> Vec<Value> {
    answer.map(|answer| json!({ "valueBoolean": answer })).into_iter().collect()
}

/// A value of an intake as answers of the kind that the question takes.
fn answers(item: &Item, value: &Value) -> Vec<Value> {
    match &item.answer {
        AnswerKind::Group => Vec::new(),
        AnswerKind::Boolean => boolean(value.as_bool()),
        AnswerKind::Integer(..) => vec![json!({ "valueInteger": value })],
        AnswerKind::Text => vec![json!({ "valueString": value })],
        AnswerKind::Choice(options) => codes(value, options),
    }
}

fn codes(value: &Value, options: &Options) -> Vec<Value> {
    let coding = |code: &str| json!({ "valueCoding": options.coding(code) });
    match value {
        Value::Array(codes) if codes.is_empty() => {
            options.label_of(Options::NOWHERE).map(|_| coding(Options::NOWHERE)).into_iter().collect()
        }
        Value::Array(codes) => {
            let codes = codes.iter().filter_map(Value::as_str);
            codes.filter(|code| options.label_of(code).is_some()).map(coding).collect()
        }
        // What is no answer to the question, such as `unknown`, is left out.
        code => {
            let code = code.as_str().filter(|code| options.label_of(code).is_some());
            code.map(coding).into_iter().collect()
        }
    }
}
