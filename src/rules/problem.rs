//! What can be wrong with a rule pack, shown at its place.

use crate::atlas::spelling::changes_its_surroundings;
use crate::atlas::vocabulary::vocabulary;
use std::fmt;
use std::ops::Range;

vocabulary! {
    /// What kind of problem a pack has, for programs that treat some of them in their own way.
    ///
    /// ```
    /// use tcm_facial::rules::{PackProblemKind, RulePack};
    ///
    /// let text = "[pack]\nid = \"mine\"\nversion = \"1.0.0\"\nformat = 7\n";
    /// let error = RulePack::from_toml("mine.toml", text).unwrap_err();
    /// let newer = error.problems().iter().any(|problem| problem.kind() == PackProblemKind::NewerFormat);
    /// assert!(newer, "update tcm-facial to read this pack");
    /// ```
    #[non_exhaustive]
    pub enum PackProblemKind: "kind of problem" {
        /// The text is no UTF-8, no TOML, or a condition is not formed as the grammar says.
        Syntax "syntax" "the text is not well-formed",
        /// A key, fact, code, point, pattern or source that does not exist.
        UnknownName "unknown_name" "a name that is not known",
        /// A value that is missing, of the wrong type or out of range, or values that do not go together.
        Value "value" "a value that is missing or wrong",
        /// The pack was written for a later version of this library.
        NewerFormat "newer_format" "a format that this version does not read",
        /// A condition that would let more be done because a risk is there or unknown.
        NotMonotone "not_monotone" "a condition that another risk could make lighter",
        /// A pattern that no sign speaks for.
        NoSigns "no_signs" "a pattern without signs",
        /// A rule that does not say where it comes from.
        NoSource "no_source" "a rule without a source",
        /// One id for two rules.
        DuplicateId "duplicate_id" "an id that is taken",
        /// A rule that may not take the place of an earlier one.
        NotReplaceable "not_replaceable" "a replacement that is not allowed",
        /// More text than is read.
        TooLarge "too_large" "too much text",
        /// More rules than are read.
        TooManyRules "too_many_rules" "too many rules",
        /// A condition that is nested too deeply.
        TooDeep "too_deep" "a condition nested too deeply",
        /// A condition that comes to too many alternatives, or rules that read too many facts.
        TooInvolved "too_involved" "conditions that are too involved",
    }
}

/// Everything that is wrong with a pack, or with packs that are to work together.
///
/// ```
/// use tcm_facial::rules::RulePack;
///
/// let error = RulePack::from_toml("mine.toml", r#"
/// [pack]
/// id = "mine"
/// version = "1.0.0"
/// format = 1
///
/// [[safety]]
/// id = "no_light"
/// when = "risk.epilepsi"
/// class = "caution"
/// verdict = "treat"
/// forbid = ["led"]
/// reason = "Flicker may bring on a seizure."
/// cleared_by = "physician"
/// sources = ["project-default"]
/// confidence = "general_knowledge"
/// "#).unwrap_err();
/// assert_eq!(error.problems().len(), 1);
/// assert_eq!(error.to_string(), r#"mine.toml:9:9: unknown risk `epilepsi`, did you mean `epilepsy`?
///    |
///  9 | when = "risk.epilepsi"
///    |         ^^^^^^^^^^^^^"#);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackError {
    problems: Vec<PackProblem>,
}

impl PackError {
    pub(crate) fn new(problems: Vec<PackProblem>) -> Self {
        Self { problems }
    }

    pub(crate) fn into_problems(self) -> Vec<PackProblem> {
        self.problems
    }

    /// The problems, in the order of the text.
    #[must_use]
    pub fn problems(&self) -> &[PackProblem] {
        &self.problems
    }
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut problems = self.problems.iter();
        if let Some(problem) = problems.next() {
            write!(f, "{problem}")?;
        }
        problems.try_for_each(|problem| write!(f, "\n\n{problem}"))
    }
}

impl std::error::Error for PackError {}

/// One thing that is wrong with a pack.
///
/// ```
/// use tcm_facial::rules::RulePack;
///
/// let text = "[pack]\nid = \"mine\"\nversion = \"1.0.0\"\nformat = 7\n";
/// let error = RulePack::from_toml("mine.toml", text).unwrap_err();
/// let problem = error.problems().first().ok_or("no problem")?;
/// assert_eq!((problem.file(), problem.line(), problem.column()), ("mine.toml", 4, 10));
/// assert_eq!(problem.message(), "this pack needs format `7`, this version of tcm-facial reads `1`");
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackProblem {
    kind: PackProblemKind,
    message: String,
    place: Place,
}

impl PackProblem {
    pub(crate) fn new(kind: PackProblemKind, message: impl Into<String>, place: Place) -> Self {
        Self { kind, message: message.into().chars().map(printable).collect(), place }
    }

    pub(crate) fn into_parts(self) -> (PackProblemKind, String, Place) {
        (self.kind, self.message, self.place)
    }

    /// What kind of problem it is.
    #[must_use]
    pub const fn kind(&self) -> PackProblemKind {
        self.kind
    }

    /// What is wrong, in lower case, without the place.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The name under which the text was given; `policy` for a choice of the caller that no pack can follow.
    #[must_use]
    pub fn file(&self) -> &str {
        self.place.file()
    }

    /// The line, counted from one.
    #[must_use]
    pub const fn line(&self) -> usize {
        self.place.line()
    }

    /// The column in characters, counted from one.
    #[must_use]
    pub const fn column(&self) -> usize {
        self.place.column()
    }
}

impl fmt::Display for PackProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.message)?;
        self.place.write_source(f)
    }
}

/// A place in the text of a pack.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    file: String,
    line: usize,
    column: usize,
    /// The piece of the line that is shown, and how many characters before it are not.
    shown: String,
    hidden: usize,
    length: usize,
}

impl Place {
    /// The place of a range of bytes.
    pub(crate) fn new(file: &str, text: &str, range: Range<usize>) -> Self {
        Self::in_lines(file, text, &LineStarts::of(text), range)
    }

    /// The same, where the lines were found before.
    pub(crate) fn in_lines(file: &str, text: &str, lines: &LineStarts, range: Range<usize>) -> Self {
        let start = floor(text, range.start);
        let (line, line_start) = lines.line_at(start);
        let rest = text.get(line_start..).unwrap_or_default();
        let source_line = rest.lines().next().unwrap_or_default();
        let column = text.get(line_start..start).unwrap_or_default().chars().count();
        let marked = text.get(start..floor(text, range.end)).unwrap_or_default();
        let length = marked.lines().next().unwrap_or_default().chars().count();
        let room = source_line.chars().count().saturating_sub(column);
        // Of a very long line only a window around the spot is shown; the column still says where.
        let fits = column.saturating_add(length.min(room)) <= LONGEST_LINE;
        let hidden = if fits { 0 } else { column.saturating_sub(BEFORE_SPOT) };
        let shown = source_line.chars().skip(hidden).take(LONGEST_LINE);
        Self {
            file: file.to_owned(),
            line,
            column: column.saturating_add(1),
            shown: shown.map(printable).collect(),
            hidden,
            length: length.min(room).min(LONGEST_LINE),
        }
    }

    pub(crate) fn file(&self) -> &str {
        &self.file
    }

    pub(crate) const fn line(&self) -> usize {
        self.line
    }

    pub(crate) const fn column(&self) -> usize {
        self.column
    }

    /// The line of the text, and carets under the spot.
    pub(crate) fn write_source(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = self.line.to_string();
        let margin = " ".repeat(number.len());
        let carets = "^".repeat(self.length.max(1));
        let before = self.column.saturating_sub(1).saturating_sub(self.hidden);
        let indent: String = self.shown.chars().take(before).map(blank).collect();
        let missing = " ".repeat(before.saturating_sub(indent.chars().count()));
        write!(f, "\n {margin} |\n {number} | {}\n {margin} | {indent}{missing}{carets}", self.shown)
    }
}

/// `file:line:column`, as editors read it.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}

const LONGEST_LINE: usize = 160;
const BEFORE_SPOT: usize = 40;

/// A tab is shown as one space, so that the caret stands where it should. Nor may a text speak to the terminal.
fn printable(c: char) -> char {
    if changes_its_surroundings(c) { ' ' } else { c }
}

/// A blank as wide as the character above it: Chinese ones take two columns.
fn blank(c: char) -> char {
    let wide = matches!(c, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff60}' | '\u{20000}'..='\u{3fffd}');
    if wide { '\u{3000}' } else { ' ' }
}

/// Where each line of a text begins, so that many places are found fast.
#[derive(Debug)]
pub(crate) struct LineStarts(Vec<usize>);

impl LineStarts {
    pub(crate) fn of(text: &str) -> Self {
        let after_newlines = text.match_indices('\n').map(|(newline, _)| newline.saturating_add(1));
        Self(std::iter::once(0).chain(after_newlines).collect())
    }

    /// The number of the line that a byte is in, from one, and where the line begins.
    fn line_at(&self, byte: usize) -> (usize, usize) {
        let number = self.0.partition_point(|start| *start <= byte);
        let start = self.0.get(number.saturating_sub(1)).copied().unwrap_or_default();
        (number, start)
    }
}

/// The start of the character that `index` points into.
fn floor(text: &str, index: usize) -> usize {
    let mut index = index.min(text.len());
    while !text.is_char_boundary(index) {
        index = index.saturating_sub(1);
    }
    index
}
