//! Errors of an intake.

use super::clinic::InvalidClinicQuestion;
use super::concern::Concern;
use super::risk::Risk;
use super::risk_detail::{Detail, Status};
use super::sign::{ExclusiveGroup, Sign};
use crate::atlas::spelling::{excerpt, suggestion};
use crate::atlas::{Language, Point, UnknownCode, Unresolved};
use crate::bounded::{Bounded, MOST_LISTED};
use crate::value::field_path;
use serde::ser::{Serialize, SerializeStruct as _, Serializer};
use std::fmt;
use thiserror::Error;

/// Every problem of an intake, each with its path.
///
/// ```
/// use tcm_facial::intake::{Intake, RawIntake};
///
/// let raw: RawIntake = serde_json::from_str(r#"{ "age": 130, "concerns": [{ "concern": "wrinkels" }] }"#)?;
/// if let Err(error) = Intake::try_from(raw) {
///     let lines: Vec<String> = error.problems().iter().map(ToString::to_string).collect();
///     assert_eq!(lines, [
///         "age: `130` is out of range, expected 0 to 120",
///         "concerns[0].concern: unknown concern `wrinkels`, did you mean `wrinkles`?",
///     ]);
/// }
/// # Ok::<(), serde_json::Error>(())
/// ```
#[doc(alias = "validation")]
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{}{}", .problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"), and_more(*.omitted))]
pub struct IntakeError {
    problems: Vec<Problem>,
    omitted: usize,
}

/// The problems found so far.
pub(super) type Problems = Bounded<Problem>;

impl From<Problems> for IntakeError {
    fn from(Problems { listed, omitted }: Problems) -> Self {
        Self { problems: listed, omitted }
    }
}

impl IntakeError {
    /// How many problems are listed at most. Others are counted.
    pub const MOST_PROBLEMS: usize = MOST_LISTED;

    /// The problems, at most [`MOST_PROBLEMS`](Self::MOST_PROBLEMS): first the fields that cannot be read, then values that
    /// are out of range or contradict each other.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// How many further problems there are, which are not listed.
    ///
    /// ```
    /// use tcm_facial::intake::{Intake, IntakeError, RawIntake};
    ///
    /// let fields: Vec<String> = (0..150).map(|number| format!("\"field{number}\": 1")).collect();
    /// let raw: RawIntake = serde_json::from_str(&format!("{{ {} }}", fields.join(", ")))?;
    /// if let Err(error) = Intake::try_from(raw) {
    ///     assert_eq!(error.problems().len(), IntakeError::MOST_PROBLEMS);
    ///     assert!(error.to_string().ends_with("\nand 52 more"));
    ///     assert_eq!(error.omitted(), 52);
    /// }
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub const fn omitted(&self) -> usize {
        self.omitted
    }
}

fn and_more(omitted: usize) -> String {
    if omitted == 0 { String::new() } else { format!("\nand {omitted} more") }
}

/// One problem and its place.
///
/// ```
/// use tcm_facial::intake::{Intake, RawIntake};
///
/// let raw: RawIntake = serde_json::from_str(r#"{ "age": 47, "concerns": [{ "concern": "scars" }] }"#)?;
/// if let Err(error) = Intake::try_from(raw) {
///     let paths: Vec<&str> = error.problems().iter().map(|problem| problem.path()).collect();
///     assert_eq!(paths, ["concerns[0].zones"]);
///     assert_eq!(error.to_string(), "concerns[0].zones: `scars` requires zones");
/// }
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{place}: {kind}")]
pub struct Problem {
    /// What messages call the place: the path, or `the intake` for the whole.
    place: String,
    pointer: String,
    kind: ProblemKind,
}

impl Problem {
    /// A problem at a path of fields that exist.
    pub(super) fn new(path: impl Into<String>, kind: ProblemKind) -> Self {
        let path = path.into();
        Self { pointer: pointer(&path), place: path, kind }
    }

    /// A problem of a field of the object at `path`.
    pub(super) fn of_field(path: &str, field: &str, kind: ProblemKind) -> Self {
        Self::new(field_path(path, field), kind)
    }

    /// A problem of a field of any name.
    pub(super) fn of_written_field(path: &str, name: &str, kind: ProblemKind) -> Self {
        let pointer = format!("{}/{}", pointer(path), name.replace('~', "~0").replace('/', "~1"));
        Self { place: field_path(path, &excerpt(name)), pointer, kind }
    }

    /// A problem of a whole value, which a message calls by its name.
    pub(super) fn of_whole(name: &str, kind: ProblemKind) -> Self {
        Self { place: name.to_owned(), pointer: String::new(), kind }
    }

    /// The path in the intake, such as `concerns[0].zones[1]`; empty for the intake as a whole. For a person to read: of the
    /// name of an unknown field, what is long or cannot be printed is replaced.
    pub fn path(&self) -> &str {
        if self.pointer.is_empty() { "" } else { &self.place }
    }

    /// The path as a JSON Pointer (RFC 6901), such as `/concerns/0/zones/1`; empty for the intake as a whole. For a field that
    /// is missing, it says where the field belongs.
    ///
    /// ```
    /// use tcm_facial::intake::{Intake, RawIntake};
    ///
    /// let raw: RawIntake = serde_json::from_str(r#"{ "age": 47, "concerns": [{ "concern": "acne", "a/b": 1 }] }"#)?;
    /// if let Err(error) = Intake::try_from(raw) {
    ///     let pointers: Vec<&str> = error.problems().iter().map(|problem| problem.pointer()).collect();
    ///     assert_eq!(pointers, ["/concerns/0/a~1b"]);
    /// }
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// What is wrong.
    pub const fn kind(&self) -> &ProblemKind {
        &self.kind
    }
}

/// The JSON Pointer to a path of fields that exist, whose names have no `.`, `[`, `~` or `/`.
pub(super) fn pointer(path: &str) -> String {
    let fields = path.split(['.', '[']).filter(|part| !part.is_empty());
    fields.flat_map(|part| ["/", part.trim_end_matches(']')]).collect()
}

/// As an object with `path`, `pointer`, `code` and `message`.
impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut problem = serializer.serialize_struct("Problem", 4)?;
        problem.serialize_field("path", self.path())?;
        problem.serialize_field("pointer", self.pointer())?;
        problem.serialize_field("code", self.kind.code())?;
        problem.serialize_field("message", &self.kind.to_string())?;
        problem.end()
    }
}

/// What is wrong with an intake.
///
/// ```
/// use tcm_facial::intake::{Age, Intake, Problem, ProblemKind, Sign};
///
/// let red_and_pale = Intake::builder(Age::new(47)?).signs([Sign::TonguePale, Sign::TongueRed]);
/// let contradicts = |problem: &Problem| match problem.kind() {
///     ProblemKind::ContradictorySigns { first, second, .. } => Some((*first, *second)),
///     _ => None,
/// };
/// if let Err(error) = red_and_pale.build() {
///     let found = error.problems().iter().find_map(contradicts);
///     assert_eq!(found, Some((Sign::TonguePale, Sign::TongueRed)));
/// }
/// # Ok::<(), tcm_facial::intake::InvalidAge>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ProblemKind {
    /// A required field is missing.
    #[error("is required")]
    Missing,
    /// A field that does not exist in the wire format.
    #[error("unknown field{}", suggestion(*nearest))]
    UnknownField {
        /// The field with the nearest name.
        nearest: Option<&'static str>,
    },
    /// A field that is written more than once.
    #[error("is given more than once")]
    GivenTwice,
    /// A code that is not in its vocabulary.
    #[error(transparent)]
    UnknownCode(#[from] UnknownCode),
    /// A point that does not exist, or a name that several points share.
    #[error(transparent)]
    UnknownPoint(#[from] Unresolved<Point>),
    /// A name that cannot be that of a question of a rule pack.
    #[error(transparent)]
    InvalidClinicQuestion(#[from] InvalidClinicQuestion),
    /// A value of the wrong type.
    #[error("expected {expected}, found {found}")]
    WrongType {
        /// The expected type, in words.
        expected: &'static str,
        /// The type found, in words.
        found: &'static str,
    },
    /// A number out of range.
    #[error("`{value}` is out of range, expected {min} to {max}")]
    OutOfRange {
        /// The number.
        value: i128,
        /// The smallest valid number.
        min: u32,
        /// The largest valid number.
        max: u32,
    },
    /// A list that is longer than it can have to be.
    #[error("has {count} entries, expected at most {max}")]
    TooManyEntries {
        /// The number of entries.
        count: usize,
        /// The greatest number of entries.
        max: usize,
    },
    /// A limit of one needle: most points are needled on both sides.
    #[error("expected 0, or 2 needles or more, found `1`")]
    OneNeedle,
    /// No concern.
    #[error("at least one concern is required")]
    NoConcern,
    /// A concern without zones that has no usual ones.
    #[error("`{0}` requires zones")]
    ZonesRequired(Concern),
    /// A concern that is listed twice.
    #[error("`{0}` is listed twice")]
    DuplicateConcern(Concern),
    /// More than one main concern.
    #[error("`{0}` is already the main concern")]
    SecondMainConcern(Concern),
    /// The midline as the side of a concern or a risk.
    #[error("`midline` is not a side of a concern or risk; use `left`, `right` or `bilateral`")]
    MidlineSide,
    /// Two signs that exclude each other.
    #[error("`{second}` contradicts `{first}` (only one {group} is possible)", group = group.label(Language::English))]
    ContradictorySigns {
        /// The sign that was listed first.
        first: Sign,
        /// The sign that contradicts it.
        second: Sign,
        /// The group that both belong to.
        group: ExclusiveGroup,
    },
    /// A risk that is listed as present and as absent.
    #[error("`{0}` is both present and absent")]
    PresentAndAbsent(Risk),
    /// A detail that the risk does not take.
    #[error("`{risk}` takes no `{detail}`{}", details(*risk))]
    DetailNotTaken {
        /// The risk.
        risk: Risk,
        /// The detail.
        detail: Detail,
    },
    /// A status that the risk does not take.
    #[error("`{risk}` cannot be `{status}`, expected {}", codes(risk.statuses(), " or "))]
    StatusNotTaken {
        /// The risk.
        risk: Risk,
        /// The status.
        status: Status,
    },
    /// A text without a word.
    #[error("is empty")]
    EmptyText,
    /// A text that is too long.
    #[error("has `{characters}` characters, expected at most {max}")]
    TextTooLong {
        /// The number of its characters.
        characters: usize,
        /// The greatest number of characters.
        max: usize,
    },
    /// A text with a line break, or another character that is invisible or affects the text around it.
    #[error("contains `U+{:04X}`, which cannot be printed", u32::from(*character))]
    UnprintableText {
        /// The first such character.
        character: char,
    },
    /// A reaction that was gone before it began.
    #[error("gone {gone_days_ago} days ago, but it began {days_ago} days ago")]
    GoneBeforeItBegan {
        /// The days since it began.
        days_ago: u32,
        /// The days since it was gone.
        gone_days_ago: u32,
    },
    /// A score of a visit that has not been.
    #[error("a score of visit `{visit}` at visit `{number}`")]
    ScoreOfLaterVisit {
        /// The visit of the score.
        visit: u16,
        /// The number of this visit.
        number: u16,
    },
    /// A first visit that is not the first of its course, or the reverse.
    #[error("`{first}` contradicts visit `{number}` of the course")]
    ContradictoryVisit {
        /// The number of the visit.
        number: u16,
        /// What was said about a first visit.
        first: bool,
    },
    /// A diastolic pressure that is not below the systolic one.
    #[error("the diastolic pressure `{diastolic}` is not below the systolic pressure `{systolic}`")]
    ImpossiblePressure {
        /// The systolic pressure in mmHg.
        systolic: u16,
        /// The diastolic pressure in mmHg.
        diastolic: u16,
    },
    /// Weeks of a pregnancy that was not reported.
    #[error("weeks of pregnancy require `pregnancy` to be `yes`")]
    WeeksWithoutPregnancy,
}

impl ProblemKind {
    /// A stable code for the kind, in `snake_case`, for programs that have messages of their own.
    ///
    /// ```
    /// use tcm_facial::intake::{Intake, RawIntake};
    ///
    /// let raw: RawIntake = serde_json::from_str(r#"{ "age": 130, "concerns": [{ "concern": "wrinkels" }] }"#)?;
    /// if let Err(error) = Intake::try_from(raw) {
    ///     let codes: Vec<&str> = error.problems().iter().map(|problem| problem.kind().code()).collect();
    ///     assert_eq!(codes, ["out_of_range", "unknown_code"]);
    ///     assert_eq!(serde_json::to_value(&error.problems()[0])?, serde_json::json!({
    ///         "path": "age", "pointer": "/age", "code": "out_of_range",
    ///         "message": "`130` is out of range, expected 0 to 120"
    ///     }));
    /// }
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::UnknownField { .. } => "unknown_field",
            Self::GivenTwice => "given_twice",
            Self::UnknownCode(_) => "unknown_code",
            Self::UnknownPoint(_) => "unknown_point",
            Self::InvalidClinicQuestion(_) => "invalid_clinic_question",
            Self::WrongType { .. } => "wrong_type",
            Self::OutOfRange { .. } => "out_of_range",
            Self::TooManyEntries { .. } => "too_many_entries",
            Self::OneNeedle => "one_needle",
            Self::NoConcern => "no_concern",
            Self::ZonesRequired(_) => "zones_required",
            Self::DuplicateConcern(_) => "duplicate_concern",
            Self::SecondMainConcern(_) => "second_main_concern",
            Self::MidlineSide => "midline_side",
            Self::ContradictorySigns { .. } => "contradictory_signs",
            Self::PresentAndAbsent(_) => "present_and_absent",
            Self::DetailNotTaken { .. } => "detail_not_taken",
            Self::StatusNotTaken { .. } => "status_not_taken",
            Self::EmptyText => "empty_text",
            Self::TextTooLong { .. } => "text_too_long",
            Self::UnprintableText { .. } => "unprintable_text",
            Self::GoneBeforeItBegan { .. } => "gone_before_it_began",
            Self::ScoreOfLaterVisit { .. } => "score_of_later_visit",
            Self::ContradictoryVisit { .. } => "contradictory_visit",
            Self::ImpossiblePressure { .. } => "impossible_pressure",
            Self::WeeksWithoutPregnancy => "weeks_without_pregnancy",
        }
    }
}

fn details(risk: Risk) -> String {
    match risk.details() {
        [] => " and no other detail".to_owned(),
        details => format!(", only {}", codes(details, ", ")),
    }
}

fn codes(members: &[impl fmt::Display], separator: &str) -> String {
    members.iter().map(|member| format!("`{member}`")).collect::<Vec<_>>().join(separator)
}
