//! The questions of an intake as a tree. The questionnaire is written from it, and responses are written and read by it.

use super::systems::{POINT, SEVERITY, SIDE, ZONE};
use crate::atlas::{FacialZone, Point, Side, Vocabulary};
use crate::intake::ranges::Range;
use crate::intake::{ClinicQuestion, Concern, Respondent, Risk, Severity};
use crate::texts::en::questions::NOWHERE;
use crate::texts::en::words::label;
use serde_json::{Value, json};

/// A question, or a group of them.
#[derive(Debug)]
pub(super) struct Item {
    pub(super) link_id: String,
    pub(super) text: String,
    pub(super) answer: AnswerKind,
    pub(super) place: Place,
    pub(super) repeats: bool,
    pub(super) required: bool,
    pub(super) respondent: Option<Respondent>,
    /// It is asked if any of these applies; always, if there are none.
    pub(super) enable_when: Vec<EnableWhen>,
    pub(super) items: Vec<Item>,
}

/// What kind of answer a question takes.
#[derive(Debug)]
pub(super) enum AnswerKind {
    Group,
    Boolean,
    /// A whole number, with its UCUM unit if it has one.
    Integer(Range, Option<&'static str>),
    Text,
    Choice(Options),
}

/// The answers to choose from.
#[derive(Clone, Debug)]
pub(super) struct Options {
    pub(super) system: &'static str,
    /// Codes and labels.
    pub(super) members: Vec<(&'static str, &'static str)>,
    /// The id of a value set that the questionnaire contains, where several questions share the answers.
    pub(super) value_set: Option<&'static str>,
}

/// Where the answer is in an intake.
#[derive(Debug)]
pub(super) enum Place {
    /// It only groups questions, or decides which are asked.
    Nowhere,
    /// A field, by its path from the intake, or from the entry that an enclosing group is about.
    Field(&'static [&'static str]),
    /// A list of codes, to which several questions may add.
    Set(&'static [&'static str]),
    Risk(Risk),
    /// The details of a present risk, once for each entry.
    RiskEntry(Risk),
    AllOthers,
    Concern(Concern),
    /// The details of a concern.
    ConcernEntry(Concern),
    MainConcern,
    Change(Concern),
    /// Whether there were reactions.
    Reactions,
    /// Each entry of a list.
    Entries(&'static [&'static str]),
    Clinic(ClinicQuestion),
}

/// An answer to another question.
#[derive(Debug)]
pub(super) enum EnableWhen {
    Is(&'static str, Value),
    /// The same, where the id is made from codes.
    Yes(String),
    Missing(&'static str),
    Answered(&'static str),
}

impl Item {
    pub(super) fn new(link_id: impl Into<String>, text: impl Into<String>, answer: AnswerKind) -> Self {
        Self {
            link_id: link_id.into(),
            text: text.into(),
            answer,
            place: Place::Nowhere,
            repeats: false,
            required: false,
            respondent: None,
            enable_when: Vec::new(),
            items: Vec::new(),
        }
    }

    pub(super) fn group(link_id: impl Into<String>, text: impl Into<String>, items: Vec<Self>) -> Self {
        Self { items, ..Self::new(link_id, text, AnswerKind::Group) }
    }

    pub(super) fn yes_no(link_id: impl Into<String>, text: impl Into<String>) -> Self {
        Self::new(link_id, text, AnswerKind::Boolean)
    }

    pub(super) fn number(link_id: impl Into<String>, text: impl Into<String>, range: Range) -> Self {
        Self::new(link_id, text, AnswerKind::Integer(range, None))
    }

    pub(super) fn choice(link_id: impl Into<String>, text: impl Into<String>, options: Options) -> Self {
        Self::new(link_id, text, AnswerKind::Choice(options))
    }

    pub(super) fn at(self, place: Place) -> Self {
        Self { place, ..self }
    }

    pub(super) fn field(self, path: &'static [&'static str]) -> Self {
        self.at(Place::Field(path))
    }

    pub(super) fn set(self, path: &'static [&'static str]) -> Self {
        self.at(Place::Set(path))
    }

    pub(super) fn repeating(self) -> Self {
        Self { repeats: true, ..self }
    }

    pub(super) fn required(self) -> Self {
        Self { required: true, ..self }
    }

    pub(super) fn asked_of(self, respondent: Respondent) -> Self {
        Self { respondent: Some(respondent), ..self }
    }

    pub(super) fn when(self, enable_when: Vec<EnableWhen>) -> Self {
        Self { enable_when, ..self }
    }

    /// The questions of the tree, without those of groups that are about an entry of their own.
    pub(super) fn in_scope<'a>(items: &'a [Self], found: &mut Vec<&'a Self>) {
        for item in items {
            found.push(item);
            if !item.is_entry() {
                Self::in_scope(&item.items, found);
            }
        }
    }

    /// Whether the questions of the group are about an entry of a list.
    pub(super) const fn is_entry(&self) -> bool {
        matches!(self.place, Place::RiskEntry(_) | Place::ConcernEntry(_) | Place::Entries(_))
    }
}

impl Options {
    pub(super) fn of<V: Vocabulary>(system: &'static str, members: impl IntoIterator<Item = V>) -> Self {
        let members = members.into_iter().map(|member| (member.code(), label(member))).collect();
        Self { system, members, value_set: None }
    }

    pub(super) fn all<V: Vocabulary>(system: &'static str) -> Self {
        Self::of(system, V::ALL.iter().copied())
    }

    fn shared(self, value_set: &'static str) -> Self {
        Self { value_set: Some(value_set), ..self }
    }

    pub(super) fn zones() -> Self {
        Self::all::<FacialZone>(ZONE).shared("zones")
    }

    /// The zones, and none of them.
    pub(super) fn zones_or_nowhere() -> Self {
        let mut zones = Self::all::<FacialZone>(ZONE).shared("zones-or-nowhere");
        zones.members.push((Self::NOWHERE, NOWHERE));
        zones
    }

    /// The code that says: in no zone.
    pub(super) const NOWHERE: &'static str = "nowhere";

    pub(super) fn sides() -> Self {
        Self::of(SIDE, [Side::Left, Side::Right, Side::Bilateral]).shared("sides")
    }

    pub(super) fn severities() -> Self {
        Self::all::<Severity>(SEVERITY).shared("severities")
    }

    pub(super) fn points() -> Self {
        let members = Point::all().map(|point| (point.code(), point.pinyin_plain())).collect();
        Self { system: POINT, members, value_set: Some("points") }
    }

    pub(super) fn label_of(&self, code: &str) -> Option<&'static str> {
        self.members.iter().find(|(member, _)| *member == code).map(|(_, label)| *label)
    }

    /// A member as a Coding.
    pub(super) fn coding(&self, code: &str) -> Value {
        json!({ "system": self.system, "code": code, "display": self.label_of(code) })
    }
}
