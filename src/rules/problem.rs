//! What can be wrong with a rule pack, shown at its place.

use std::fmt;
use std::ops::Range;

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
    message: String,
    place: Place,
}

impl PackProblem {
    pub(crate) fn new(message: impl Into<String>, place: Place) -> Self {
        Self { message: message.into(), place }
    }

    /// What is wrong, in lower case, without the place.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The name under which the text was given; `policy` for a choice of the caller that no pack can follow.
    #[must_use]
    pub fn file(&self) -> &str {
        &self.place.file
    }

    /// The line, counted from one.
    #[must_use]
    pub const fn line(&self) -> usize {
        self.place.line
    }

    /// The column in characters, counted from one.
    #[must_use]
    pub const fn column(&self) -> usize {
        self.place.column
    }
}

impl fmt::Display for PackProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Place { file, line, column, source_line, length } = &self.place;
        write!(f, "{file}:{line}:{column}: {}", self.message)?;
        let number = line.to_string();
        let margin = " ".repeat(number.len());
        let indent = " ".repeat(column.saturating_sub(1));
        let carets = "^".repeat((*length).max(1));
        write!(f, "\n {margin} |\n {number} | {source_line}\n {margin} | {indent}{carets}")
    }
}

/// A place in the text of a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    file: String,
    line: usize,
    column: usize,
    source_line: String,
    length: usize,
}

impl Place {
    /// The place of a range of bytes. Tabs are shown as one space, so that the caret stands where it should.
    pub(crate) fn new(file: &str, text: &str, range: Range<usize>) -> Self {
        let start = floor(text, range.start);
        let before = text.get(..start).unwrap_or_default();
        let line_start = before.rfind('\n').map_or(0, |newline| newline.saturating_add(1));
        let rest = text.get(line_start..).unwrap_or_default();
        let source_line = rest.lines().next().unwrap_or_default();
        let column = before.get(line_start..).unwrap_or_default().chars().count();
        let marked = text.get(start..floor(text, range.end)).unwrap_or_default();
        let length = marked.lines().next().unwrap_or_default().chars().count();
        let room = source_line.chars().count().saturating_sub(column);
        // A very long line is shown around its beginning only; the column still says where.
        let shown: String = source_line.chars().take(LONGEST_LINE).collect();
        Self {
            file: file.to_owned(),
            line: before.matches('\n').count().saturating_add(1),
            column: column.saturating_add(1),
            source_line: shown.replace('\t', " "),
            length: length.min(room).min(LONGEST_LINE),
        }
    }
}

const LONGEST_LINE: usize = 160;

/// The start of the character that `index` points into.
fn floor(text: &str, index: usize) -> usize {
    let mut index = index.min(text.len());
    while !text.is_char_boundary(index) {
        index = index.saturating_sub(1);
    }
    index
}
