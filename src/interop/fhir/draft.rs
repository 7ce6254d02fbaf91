//! An intake in the wire format as it is put together from answers, and the answer behind each of its fields.

use super::item::{Options, Place};
use super::problem::{ResponseError, ResponseProblem, ResponseProblemKind};
use crate::bounded::Bounded;
use crate::intake::{Concern, Intake, Problem, ProblemKind, RawIntake, Risk, RiskAnswers, RiskSet, SignSet};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// Where an answer is: its path, and the question.
#[derive(Clone, Default)]
pub(super) struct Origin {
    pub(super) path: String,
    pub(super) link_id: String,
}

impl Origin {
    fn problem(&self, kind: ResponseProblemKind) -> ResponseProblem {
        ResponseProblem { path: self.path.clone(), link_id: Some(self.link_id.clone()), kind }
    }
}

/// The fields of an object of the wire format, with the answer behind each, by JSON pointer.
#[derive(Default)]
struct Fields {
    values: Map<String, Value>,
    origin: Origin,
    origins: BTreeMap<String, Origin>,
}

/// What an open group is about.
enum Target {
    Risk(Risk),
    Concern(Concern),
    List(&'static [&'static str]),
}

/// An intake that is being put together.
#[derive(Default)]
pub(super) struct Draft {
    intake: Fields,
    /// The group whose answers are being read, if it is about an entry.
    open: Option<(Target, Fields)>,
    risks: BTreeMap<Risk, (bool, Origin)>,
    details_of_risks: BTreeMap<Risk, Vec<Fields>>,
    /// Those whose answer says that it is unknown.
    unknown: RiskSet,
    all_others: bool,
    concerns: BTreeMap<Concern, (bool, Origin)>,
    details_of_concerns: BTreeMap<Concern, Vec<Fields>>,
    main: Option<(Value, Origin)>,
    reactions: Option<(bool, Origin)>,
    lists: BTreeMap<&'static [&'static str], Vec<Fields>>,
}

const REACTIONS: &[&str] = &["visit", "reactions"];

impl Draft {
    /// Begins with the answers of a group about an entry.
    pub(super) fn open(&mut self, place: &Place, origin: Origin) {
        let target = match place {
            Place::RiskEntry(risk) => Target::Risk(*risk),
            Place::ConcernEntry(concern) => Target::Concern(*concern),
            Place::Entries(path) => Target::List(path),
            _ => return,
        };
        self.open = Some((target, Fields { origin, ..Fields::default() }));
    }

    /// Adds the entry whose answers have been read.
    pub(super) fn close(&mut self) {
        match self.open.take() {
            Some((Target::Risk(risk), entry)) => self.details_of_risks.entry(risk).or_default().push(entry),
            Some((Target::Concern(concern), entry)) => {
                self.details_of_concerns.entry(concern).or_default().push(entry);
            }
            Some((Target::List(path), entry)) => self.lists.entry(path).or_default().push(entry),
            None => {}
        }
    }

    /// Adds an answer.
    pub(super) fn put(&mut self, place: &Place, value: Value, origin: Origin) {
        let is_yes = value == Value::Bool(true);
        match place {
            Place::Field(path) => self.fields().set(path, value, origin),
            Place::Set(path) => self.fields().push(path, value, origin),
            Place::Risk(risk) => drop(self.risks.insert(*risk, (is_yes, origin))),
            Place::AllOthers => self.all_others = is_yes,
            Place::Concern(concern) => drop(self.concerns.insert(*concern, (is_yes, origin))),
            Place::MainConcern => self.main = Some((value, origin)),
            Place::Change(concern) => {
                let change = json!({ "concern": concern.code(), "change": value });
                self.intake.push(&["visit", "change"], change, origin);
            }
            Place::Reactions => self.reactions = Some((is_yes, origin)),
            Place::Clinic(question) => {
                let answer = if is_yes { "yes" } else { "no" };
                self.intake.set(&["answers", question.as_str()], answer.into(), origin);
            }
            Place::Nowhere | Place::RiskEntry(_) | Place::ConcernEntry(_) | Place::Entries(_) => {}
        }
    }

    /// Notes that a question was left open on purpose: who denies all others does not deny it.
    pub(super) fn leave_unknown(&mut self, place: &Place) {
        if let Place::Risk(risk) = place {
            self.unknown.insert(*risk);
        }
    }

    fn fields(&mut self) -> &mut Fields {
        self.open.as_mut().map_or(&mut self.intake, |(_, fields)| fields)
    }

    /// The intake, unless something is wrong with the answers or with the intake that they make.
    pub(super) fn into_intake(
        mut self,
        mut problems: Bounded<ResponseProblem>,
    ) -> Result<Intake, ResponseError> {
        self.add_risks(&mut problems);
        self.add_concerns(&mut problems);
        self.add_lists(&mut problems);
        let Fields { values, origins, .. } = self.intake;
        let checked = serde_json::from_value::<RawIntake>(values.into()).map(Intake::try_from);
        let error = match checked {
            Ok(Ok(intake)) if problems.is_empty() => return Ok(intake),
            Ok(Err(error)) => error,
            _ => return Err(problems.into()),
        };
        // What could not be read is missing for that reason.
        let is_news = |problem: &&Problem| problems.is_empty() || !is_about_something_missing(problem.kind());
        let news: Vec<ResponseProblem> =
            error.problems().iter().filter(is_news).map(|problem| located(problem, &origins)).collect();
        problems.extend(news);
        problems.omitted = problems.omitted.saturating_add(error.omitted());
        Err(problems.into())
    }

    fn add_risks(&mut self, problems: &mut Bounded<ResponseProblem>) {
        let mut details = std::mem::take(&mut self.details_of_risks);
        let mut present = RiskSet::EMPTY;
        let mut absent = RiskSet::EMPTY;
        for (risk, (is_present, origin)) in std::mem::take(&mut self.risks) {
            if !is_present {
                absent.insert(risk);
                self.intake.push(&["risks", "absent"], risk.code().into(), origin);
                continue;
            }
            present.insert(risk);
            let entries = details.remove(&risk).unwrap_or_default();
            let bare = entries.is_empty().then(|| Fields { origin, ..Fields::default() });
            for mut entry in entries.into_iter().chain(bare) {
                entry.values.insert("risk".to_owned(), risk.code().into());
                self.intake.push_entry(&["risks", "present"], entry);
            }
        }
        problems.extend(without_yes(details.into_values().flatten()));
        if self.all_others {
            self.deny_all_others(present, absent);
        }
    }

    fn deny_all_others(&mut self, present: RiskSet, absent: RiskSet) {
        const ALL_OTHERS: &str = "all_others";
        let path = &["risks", "absent"];
        if self.unknown.is_empty() && absent.is_empty() {
            self.intake.set(path, ALL_OTHERS.into(), Origin::default());
        } else if self.unknown.is_empty() {
            self.intake.push(path, ALL_OTHERS.into(), Origin::default());
        } else {
            // By name, but for what has to be asked by name.
            let others = RiskSet::all().difference(present).difference(absent).difference(self.unknown);
            for risk in others.iter().filter(|risk| !RiskAnswers::must_be_named(*risk, SignSet::all())) {
                self.intake.push(path, risk.code().into(), Origin::default());
            }
        }
    }

    fn add_concerns(&mut self, problems: &mut Bounded<ResponseProblem>) {
        let mut details = std::mem::take(&mut self.details_of_concerns);
        let mut main = self.main.take();
        for (concern, (is_reported, origin)) in std::mem::take(&mut self.concerns) {
            if !is_reported {
                continue;
            }
            let details = details.remove(&concern).and_then(|entries| entries.into_iter().next());
            let mut entry = details.unwrap_or_else(|| Fields { origin, ..Fields::default() });
            entry.values.insert("concern".to_owned(), concern.code().into());
            if main.take_if(|(code, _)| *code == concern.code()).is_some() {
                entry.values.insert("main".to_owned(), true.into());
            }
            self.intake.push_entry(&["concerns"], entry);
        }
        problems.extend(without_yes(details.into_values().flatten()));
        problems.extend(main.map(|(_, origin)| origin.problem(ResponseProblemKind::DetailsWithoutYes)));
    }

    fn add_lists(&mut self, problems: &mut Bounded<ResponseProblem>) {
        let mut lists = std::mem::take(&mut self.lists);
        let reactions = lists.remove(REACTIONS).unwrap_or_default();
        match self.reactions.take() {
            Some((true, origin)) if reactions.is_empty() => {
                problems.push(origin.problem(ResponseProblemKind::NothingListed));
            }
            Some((true, _)) => {
                for reaction in reactions {
                    self.intake.push_entry(REACTIONS, reaction);
                }
            }
            Some((false, origin)) if reactions.is_empty() => {
                self.intake.set(REACTIONS, Value::Array(Vec::new()), origin);
            }
            _ => problems.extend(without_yes(reactions)),
        }
        for (path, entries) in lists {
            for entry in entries {
                self.intake.push_entry(path, entry);
            }
        }
    }
}

/// A problem for each entry of something that was not answered with yes.
fn without_yes(entries: impl IntoIterator<Item = Fields>) -> impl Iterator<Item = ResponseProblem> {
    entries.into_iter().map(|entry| entry.origin.problem(ResponseProblemKind::DetailsWithoutYes))
}

const fn is_about_something_missing(kind: &ProblemKind) -> bool {
    matches!(kind, ProblemKind::Missing | ProblemKind::NoConcern | ProblemKind::ZonesRequired(_))
}

/// A problem of an intake at the answer that it comes from.
fn located(problem: &Problem, origins: &BTreeMap<String, Origin>) -> ResponseProblem {
    let kind = ResponseProblemKind::Intake(problem.kind().clone());
    let mut pointer = problem.pointer();
    loop {
        if let Some(origin) = origins.get(pointer) {
            return origin.problem(kind);
        }
        match pointer.rsplit_once('/') {
            Some((shorter, _)) => pointer = shorter,
            None => break,
        }
    }
    // What was not answered has no place.
    let link_id = problem.pointer().trim_start_matches('/').replace('/', ".");
    ResponseProblem { path: String::new(), link_id: (!link_id.is_empty()).then_some(link_id), kind }
}

impl Fields {
    fn set(&mut self, path: &[&str], value: Value, origin: Origin) {
        self.origins.insert(pointer(path), origin);
        if let Some(place) = self.place(path) {
            *place = value;
        }
    }

    /// Adds an element to a list. Nowhere in the face is the empty list.
    fn push(&mut self, path: &[&str], value: Value, origin: Origin) {
        let Some(place) = self.place(path) else { return };
        if place.is_null() {
            *place = Value::Array(Vec::new());
        }
        let Value::Array(list) = place else { return };
        let index = list.len();
        if value != Options::NOWHERE {
            list.push(value);
        }
        self.origins.insert(format!("{}/{index}", pointer(path)), origin);
    }

    /// Adds an entry to a list, with the answers behind its fields.
    fn push_entry(&mut self, path: &[&str], entry: Fields) {
        let pointer = pointer(path);
        let index = self.place(path).and_then(|list| list.as_array().map(Vec::len)).unwrap_or_default();
        let own = entry.origins.into_iter();
        self.origins.extend(own.map(|(field, origin)| (format!("{pointer}/{index}{field}"), origin)));
        self.push(path, entry.values.into(), entry.origin);
    }

    /// The value at a path, null if there was none.
    fn place(&mut self, path: &[&str]) -> Option<&mut Value> {
        let (first, rest) = path.split_first()?;
        let mut place = self.values.entry(*first).or_insert(Value::Null);
        for name in rest {
            if place.is_null() {
                *place = Value::Object(Map::new());
            }
            place = place.as_object_mut()?.entry(*name).or_insert(Value::Null);
        }
        Some(place)
    }
}

fn pointer(path: &[&str]) -> String {
    path.iter().flat_map(|name| ["/", name]).collect()
}
