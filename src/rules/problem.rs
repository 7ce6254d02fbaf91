//! Errors in rule packs, each with its place in the text.

use crate::atlas::columns::columns;
use crate::atlas::spelling::changes_its_surroundings;
use crate::atlas::vocabulary::vocabulary;
use crate::bounded::Bounded;
use std::fmt;
use std::ops::Range;
use thiserror::Error;

vocabulary! {
    /// The kinds of problems that a pack can have, for programs that treat some of them specially.
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
        /// The text is not UTF-8 or not TOML, or a condition does not follow the grammar.
        Syntax "syntax" "the text is not well-formed",
        /// A key, fact, code, point, pattern or source does not exist.
        UnknownName "unknown_name" "an unknown name",
        /// A value is missing, has the wrong type, is out of range, or conflicts with another value.
        Value "value" "a missing or invalid value",
        /// The pack needs a newer version of this library.
        NewerFormat "newer_format" "a format that this version does not read",
        /// A condition would make a decision less strict because a risk is present or unknown.
        NotMonotone "not_monotone" "a condition that another risk could lift",
        /// A pattern names no signs.
        NoSigns "no_signs" "a pattern without signs",
        /// A rule names no source.
        NoSource "no_source" "a rule without a source",
        /// Two rules have the same id.
        DuplicateId "duplicate_id" "a duplicate id",
        /// A rule replaces an earlier one that must not be replaced.
        NotReplaceable "not_replaceable" "a replacement that is not allowed",
        /// A pack does more than add, where the engine takes only additions.
        NotAnAddition "not_an_addition" "more than an addition",
        /// The pack has too much text.
        TooLarge "too_large" "too much text",
        /// The pack has too many rules.
        TooManyRules "too_many_rules" "too many rules",
        /// A condition is nested too deeply.
        TooDeep "too_deep" "a condition nested too deeply",
        /// A condition has too many alternatives, or the rules read too many facts.
        TooInvolved "too_involved" "conditions that are too complex",
    }
}

/// Everything that is wrong with a pack, or with packs that are combined.
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
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub struct PackError {
    problems: Vec<PackProblem>,
    omitted: usize,
}

impl PackError {
    pub(crate) fn new(problem: PackProblem) -> Self {
        Self { problems: vec![problem], omitted: 0 }
    }

    /// The problems, in the order of the text: at most 100.
    pub fn problems(&self) -> &[PackProblem] {
        &self.problems
    }

    /// How many further problems are not listed. Of a text with thousands, not all are found.
    ///
    /// ```
    /// use tcm_facial::rules::RulePack;
    ///
    /// let unknown: String = (0..150).map(|number| format!("key_{number} = 1\n")).collect();
    /// let error = RulePack::from_toml("mine.toml", &unknown).unwrap_err();
    /// assert_eq!((error.problems().len(), error.omitted()), (100, 51));
    /// assert!(error.to_string().ends_with("and 51 more problems"));
    /// ```
    pub const fn omitted(&self) -> usize {
        self.omitted
    }
}

/// Every problem with its place, and how many more there are.
impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, problem) in self.problems.iter().enumerate() {
            f.write_str(if place == 0 { "" } else { "\n\n" })?;
            problem.fmt(f)?;
        }
        match self.omitted {
            0 => Ok(()),
            1 => f.write_str("\n\nand 1 more problem"),
            more => write!(f, "\n\nand {more} more problems"),
        }
    }
}

/// The problems found so far.
pub(crate) type Problems = Bounded<PackProblem>;

impl Problems {
    pub(crate) fn sort_by_place(&mut self) {
        self.listed.sort_by_key(|problem| (problem.place.line, problem.place.column));
    }

    pub(crate) fn has(&self, kind: PackProblemKind) -> bool {
        self.listed.iter().any(|problem| problem.kind == kind)
    }

    /// A value that stands if there is no problem.
    pub(crate) fn none_or<T>(self, value: T) -> Result<T, PackError> {
        if self.is_empty() { Ok(value) } else { Err(self.into()) }
    }
}

impl From<Problems> for PackError {
    fn from(Problems { listed, omitted }: Problems) -> Self {
        Self { problems: listed, omitted }
    }
}

/// One problem of a pack.
///
/// ```
/// use tcm_facial::rules::RulePack;
///
/// let text = "[pack]\nid = \"mine\"\nversion = \"1.0.0\"\nformat = 7\n";
/// let error = RulePack::from_toml("mine.toml", text).unwrap_err();
/// let problem = error.problems().first().ok_or("no problem")?;
/// let place = problem.place();
/// assert_eq!((place.file(), place.line(), place.column()), ("mine.toml", 4, 10));
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

    /// The kind of problem.
    pub const fn kind(&self) -> PackProblemKind {
        self.kind
    }

    /// What is wrong, in lower case and without the place.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// Where the problem is: in the text of a pack, or in a call of [`EngineBuilder`](crate::engine::EngineBuilder) that the packs
    /// cannot follow.
    pub const fn place(&self) -> &Place {
        &self.place
    }
}

impl fmt::Display for PackProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.message)?;
        self.place.write_source(f)
    }
}

impl std::error::Error for PackProblem {}

/// A place in the text of a pack.
///
/// ```
/// use tcm_facial::rules::RulePack;
///
/// let error = RulePack::from_toml("mine.toml", "[pack]\nid = \"mine\"\nversion = 1\nformat = 1\n").unwrap_err();
/// let place = error.problems().first().ok_or("no problem")?.place();
/// assert_eq!(place.to_string(), "mine.toml:3:11");
/// let mut shown = String::new();
/// place.write_source(&mut shown)?;
/// assert_eq!(shown, "\n   |\n 3 | version = 1\n   |           ^");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    file: String,
    line: usize,
    column: usize,
    /// The part of the line that is shown, and how many characters before it are hidden.
    shown: String,
    hidden: usize,
    length: usize,
}

impl Place {
    /// The place of a range of bytes.
    pub(crate) fn new(file: &str, text: &str, range: Range<usize>) -> Self {
        Self::in_lines(file, text, &LineStarts::of(text), range)
    }

    /// Like [`new`](Self::new), for a text whose lines are already known.
    pub(crate) fn in_lines(file: &str, text: &str, lines: &LineStarts, range: Range<usize>) -> Self {
        let start = floor(text, range.start);
        let (line, whole) = lines.line_at(start, text.len());
        let before = text.get(whole.start..start).unwrap_or_default();
        let rest = text.get(start..whole.end).unwrap_or_default();
        let rest = rest.strip_suffix('\n').unwrap_or(rest);
        let rest = rest.strip_suffix('\r').unwrap_or(rest);
        let column = lines.count(text, start).saturating_sub(lines.count(text, whole.start));
        let marked = text.get(start..floor(text, range.end).min(whole.end)).unwrap_or_default();
        let within = |text: &str| text.chars().take(LONGEST_LINE).count();
        let length = within(marked).min(within(rest));
        // Only a window around the place is shown of a very long line.
        let fits = column.saturating_add(length) <= LONGEST_LINE;
        let seen: Vec<char> =
            before.chars().rev().take(if fits { LONGEST_LINE } else { BEFORE_SPOT }).collect();
        let hidden = if fits { 0 } else { column.saturating_sub(BEFORE_SPOT) };
        let shown = seen.into_iter().rev().chain(rest.chars()).take(LONGEST_LINE);
        Self {
            file: file.to_owned(),
            line,
            column: column.saturating_add(1),
            shown: shown.map(printable).collect(),
            hidden,
            length,
        }
    }

    /// The call of [`EngineBuilder`](crate::engine::EngineBuilder) that a problem is about, which is in no text.
    pub(crate) fn call(call: impl Into<String>) -> Self {
        let shown = String::new();
        Self { file: call.into(), line: 0, column: 0, shown, hidden: 0, length: 0 }
    }

    /// The name that the text was read under, or the call of [`EngineBuilder`](crate::engine::EngineBuilder) that the problem is
    /// about.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The line, counted from one; 0 for a call.
    pub const fn line(&self) -> usize {
        self.line
    }

    /// The column in characters, counted from one; 0 for a call.
    pub const fn column(&self) -> usize {
        self.column
    }

    /// Writes the line of the text with carets under the place, beginning with a line break. A call has no line.
    ///
    /// # Errors
    ///
    /// Only those of `out`.
    pub fn write_source(&self, out: &mut impl fmt::Write) -> fmt::Result {
        if self.line == 0 {
            return Ok(());
        }
        let number = self.line.to_string();
        let margin = " ".repeat(number.len());
        let carets = "^".repeat(self.length.max(1));
        let before = self.column.saturating_sub(1).saturating_sub(self.hidden);
        let indent: String = self.shown.chars().take(before).map(blank).collect();
        let missing = " ".repeat(before.saturating_sub(indent.chars().count()));
        write!(out, "\n {margin} |\n {number} | {}\n {margin} | {indent}{missing}{carets}", self.shown)
    }
}

/// `file:line:column`, as editors read it.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line == 0 {
            return f.write_str(&self.file);
        }
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}

const LONGEST_LINE: usize = 160;
const BEFORE_SPOT: usize = 40;

/// The character, or a space for a tab or anything else that could move the cursor or control the terminal.
fn printable(c: char) -> char {
    if changes_its_surroundings(c) { ' ' } else { c }
}

/// A blank as wide as the character.
fn blank(c: char) -> char {
    if columns(c) == 2 { '\u{3000}' } else { ' ' }
}

/// Where each line of a text begins, and how many characters come before each block, to find many places quickly.
#[derive(Debug)]
pub(crate) struct LineStarts {
    starts: Vec<usize>,
    characters: Vec<usize>,
}

/// The bytes of a block.
const BLOCK: usize = 1024;

impl LineStarts {
    pub(crate) fn of(text: &str) -> Self {
        let after_newlines = text.match_indices('\n').map(|(newline, _)| newline.saturating_add(1));
        let mut characters = vec![0];
        let mut count = 0_usize;
        for block in text.as_bytes().chunks(BLOCK) {
            count = count.saturating_add(characters_in(block));
            characters.push(count);
        }
        Self { starts: std::iter::once(0).chain(after_newlines).collect(), characters }
    }

    /// The number of the line that a byte is in, counted from one, and the bytes of that line with its end.
    fn line_at(&self, byte: usize, end: usize) -> (usize, Range<usize>) {
        let number = self.starts.partition_point(|start| *start <= byte);
        let start = self.starts.get(number.saturating_sub(1)).copied().unwrap_or_default();
        (number, start..self.starts.get(number).copied().unwrap_or(end))
    }

    /// How many characters begin before a byte.
    fn count(&self, text: &str, byte: usize) -> usize {
        let block = byte / BLOCK;
        let before = self.characters.get(block).copied().unwrap_or_default();
        let rest = text.as_bytes().get(block.saturating_mul(BLOCK)..byte).unwrap_or_default();
        before.saturating_add(characters_in(rest))
    }
}

/// How many characters begin in these bytes of UTF-8.
fn characters_in(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xc0 != 0x80).count()
}

/// The start of the character at a byte index.
fn floor(text: &str, index: usize) -> usize {
    let mut index = index.min(text.len());
    while !text.is_char_boundary(index) {
        index = index.saturating_sub(1);
    }
    index
}
