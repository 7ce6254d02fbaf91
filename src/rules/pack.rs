//! Rule packs: reading one, and putting several together.

use super::digest::digest;
use super::id::RuleId;
use super::kinds::adjunct::AdjunctRule;
use super::kinds::advice::AdviceRule;
use super::kinds::combination::CombinationRule;
use super::kinds::concern::ConcernRule;
use super::kinds::course::CourseRule;
use super::kinds::expectation::ExpectationRule;
use super::kinds::harm::HarmRule;
use super::kinds::pattern::PatternRule;
use super::kinds::safety::SafetyRule;
use super::kinds::source::Source;
use super::kinds::step::StepRule;
use super::kinds::substitute::SubstituteRule;
use super::kinds::technique::TechniqueRule;
use super::problem::{PackError, PackProblem, PackProblemKind, Place};
use super::read::{PackReader, RuleHeader, TableReader};
use super::standard;
use std::collections::BTreeSet;
use toml::de::{DeTable, DeValue};

/// The newest format of packs that this version reads.
pub(crate) const FORMAT: u32 = 1;

/// The largest pack that is read, in bytes.
const LARGEST: usize = 4 << 20;
/// The most rules and sources that a pack may have.
const MOST_RULES: usize = 8192;

/// A pack of rules: clinical knowledge as data, read from TOML.
///
/// A pack that exists is well-formed: every name in it is known, every condition reads only what its kind of rule may
/// read. Whether its rules are right is another matter: no test of this library can tell.
///
/// ```
/// use tcm_facial::rules::RulePack;
///
/// let standard = RulePack::standard();
/// assert_eq!(standard.id(), "standard");
/// assert!(standard.digest().starts_with("sha256:"));
/// ```
#[derive(Clone, Debug)]
pub struct RulePack {
    pub(crate) id: String,
    pub(crate) version: String,
    pub(crate) digest: String,
    pub(crate) rules: Rules,
}

/// Rules of every kind.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rules {
    pub(crate) safety: Vec<SafetyRule>,
    pub(crate) patterns: Vec<PatternRule>,
    pub(crate) concerns: Vec<ConcernRule>,
    pub(crate) combinations: Vec<CombinationRule>,
    pub(crate) substitutes: Vec<SubstituteRule>,
    pub(crate) techniques: Vec<TechniqueRule>,
    pub(crate) adjuncts: Vec<AdjunctRule>,
    pub(crate) courses: Vec<CourseRule>,
    pub(crate) advice: Vec<AdviceRule>,
    pub(crate) steps: Vec<StepRule>,
    pub(crate) expectations: Vec<ExpectationRule>,
    pub(crate) harms: Vec<HarmRule>,
    pub(crate) sources: Vec<Source>,
}

impl RulePack {
    /// The pack that comes with the library, read like any other.
    ///
    /// Most of its rules are general knowledge that no clinician has signed off; each says how sure it is.
    ///
    /// # Panics
    ///
    /// Never in a released version: the pack is part of the library, and a test reads it.
    #[must_use]
    #[expect(clippy::expect_used, reason = "the text is part of the library, and a test reads it")]
    pub fn standard() -> Self {
        Self::from_files(&standard::FILES).expect("the built-in pack is well-formed")
    }

    /// Reads a pack. `name` is what problems call the text, mostly its file name.
    ///
    /// # Errors
    ///
    /// [`PackError`] with every problem and its place.
    pub fn from_toml(name: &str, text: &str) -> Result<Self, PackError> {
        Self::from_files(&[(name, text)])
    }

    /// Reads a pack from bytes that may be anything.
    ///
    /// ```
    /// use tcm_facial::rules::{PackProblemKind, RulePack};
    ///
    /// let error = RulePack::from_bytes("odd.toml", b"[pack]\nid = \"\xff\"").unwrap_err();
    /// assert_eq!(error.problems().first().map(|problem| problem.kind()), Some(PackProblemKind::Syntax));
    /// ```
    ///
    /// # Errors
    ///
    /// [`PackError`] with every problem and its place.
    pub fn from_bytes(name: &str, bytes: &[u8]) -> Result<Self, PackError> {
        match std::str::from_utf8(bytes) {
            Ok(text) => Self::from_toml(name, text),
            Err(error) => {
                let readable = bytes.get(..error.valid_up_to()).unwrap_or_default();
                let readable = String::from_utf8_lossy(readable);
                let place = Place::new(name, &readable, readable.len()..readable.len());
                let problem =
                    PackProblem::new(PackProblemKind::Syntax, "the text is no UTF-8 from here on", place);
                Err(PackError::new(vec![problem]))
            }
        }
    }

    /// Reads a pack that is spread over several texts; the first has the `[pack]` table. The digest is that of all the
    /// texts in this order.
    ///
    /// # Errors
    ///
    /// [`PackError`] with every problem of all texts.
    pub fn from_files(files: &[(&str, &str)]) -> Result<Self, PackError> {
        let mut rules = Rules::default();
        let (mut head, mut rows) = (None, 0);
        let mut problems = Vec::new();
        if files.is_empty() {
            let place = Place::new("pack", "", 0..0);
            problems.push(PackProblem::new(PackProblemKind::Value, "a pack has one text at least", place));
        }
        for (index, (file, text)) in files.iter().enumerate() {
            let mut reading = PackReader::new(file, text);
            if text.len() > LARGEST {
                let message = format!("larger than {LARGEST} bytes, which no pack needs");
                reading.problem_of(PackProblemKind::TooLarge, message, 0..0);
                problems.append(&mut reading.problems);
                continue;
            }
            let (table, errors) = DeTable::parse_recoverable(text);
            for error in &errors {
                let message = error.message().lines().next().unwrap_or("not TOML").to_owned();
                reading.problem_of(PackProblemKind::Syntax, message, error.span().unwrap_or(0..0));
            }
            // What a text with broken syntax seems to say is not worth more problems.
            if errors.is_empty() {
                let mut row = TableReader::new(table.get_ref(), 0..0);
                if index == 0 {
                    head = read_head(&mut reading, &mut row);
                }
                rules.read(&mut reading, &mut row, &mut rows);
                row.close(&mut reading);
            }
            reading.problems.sort_by_key(|problem| (problem.place().line(), problem.place().column()));
            problems.append(&mut reading.problems);
        }
        if total(files) > LARGEST && problems.iter().all(|it| it.kind() != PackProblemKind::TooLarge) {
            let message = format!("the files together are larger than {LARGEST} bytes");
            let place = Place::new(files.first().map_or("", |(file, _)| file), "", 0..0);
            problems.push(PackProblem::new(PackProblemKind::TooLarge, message, place));
        }
        problems.extend(rules.duplicate_ids());
        match head {
            Some((id, version)) if problems.is_empty() => {
                let digest = digest(files.iter().map(|(_, text)| *text));
                Ok(Self { id, version, digest, rules })
            }
            _ => Err(PackError::new(problems)),
        }
    }

    /// The id of the pack.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The version of the pack.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The SHA-256 of the text with LF line ends, as `sha256:...`.
    #[must_use]
    pub fn digest(&self) -> &str {
        &self.digest
    }

    /// The ids of all rules, in the order of kinds and texts.
    pub fn rule_ids(&self) -> impl Iterator<Item = &RuleId> {
        self.rules.headings().map(|(_, heading)| &heading.id)
    }

    /// The bibliography of the pack.
    #[must_use]
    pub fn sources(&self) -> &[Source] {
        &self.rules.sources
    }
}

fn total(files: &[(&str, &str)]) -> usize {
    files.iter().fold(0_usize, |sum, (_, text)| sum.saturating_add(text.len()))
}

fn read_head(reading: &mut PackReader<'_>, row: &mut TableReader<'_, '_>) -> Option<(String, String)> {
    let Some(mut head) = row.table(reading, "pack") else {
        reading.problem("a pack begins with `[pack]`: id, version and format", 0..0);
        return None;
    };
    let id = head.id(reading).map(|(id, _)| id);
    let version = head.version(reading);
    let format: Option<u32> = head.required_number(reading, "format");
    if format.is_some_and(|format| format != FORMAT) {
        let place = head.get("format").map_or(0..0, toml::Spanned::span);
        let message = format!(
            "this pack needs format `{}`, this version of tcm-facial reads `{FORMAT}`",
            format.unwrap_or_default()
        );
        let kind = if format > Some(FORMAT) { PackProblemKind::NewerFormat } else { PackProblemKind::Value };
        reading.problem_of(kind, message, place);
    }
    head.close(reading);
    Some((id?, version?))
}

impl Rules {
    /// Reads a text; `rows` were read before it.
    fn read(&mut self, reading: &mut PackReader<'_>, row: &mut TableReader<'_, '_>, rows: &mut usize) {
        read_kind(reading, row, rows, "safety", &mut self.safety, SafetyRule::read);
        read_kind(reading, row, rows, "pattern", &mut self.patterns, PatternRule::read);
        read_kind(reading, row, rows, "concern", &mut self.concerns, ConcernRule::read);
        read_kind(reading, row, rows, "combination", &mut self.combinations, CombinationRule::read);
        read_kind(reading, row, rows, "substitute", &mut self.substitutes, SubstituteRule::read);
        read_kind(reading, row, rows, "technique", &mut self.techniques, TechniqueRule::read);
        read_kind(reading, row, rows, "adjunct", &mut self.adjuncts, AdjunctRule::read);
        read_kind(reading, row, rows, "course", &mut self.courses, CourseRule::read);
        read_kind(reading, row, rows, "advice", &mut self.advice, AdviceRule::read);
        read_kind(reading, row, rows, "step", &mut self.steps, StepRule::read);
        read_kind(reading, row, rows, "expectation", &mut self.expectations, ExpectationRule::read);
        read_kind(reading, row, rows, "harm", &mut self.harms, HarmRule::read);
        read_kind(reading, row, rows, "source", &mut self.sources, Source::parse);
    }

    /// The heading of every rule, with the name of its kind.
    pub(crate) fn headings(&self) -> impl Iterator<Item = (&'static str, &RuleHeader)> {
        let safety = self.safety.iter().map(|rule| ("safety", &rule.heading));
        let patterns = self.patterns.iter().map(|rule| ("pattern", &rule.heading));
        let concerns = self.concerns.iter().map(|rule| ("concern", &rule.heading));
        let combinations = self.combinations.iter().map(|rule| ("combination", &rule.heading));
        let substitutes = self.substitutes.iter().map(|rule| ("substitute", &rule.heading));
        let techniques = self.techniques.iter().map(|rule| ("technique", &rule.heading));
        let adjuncts = self.adjuncts.iter().map(|rule| ("adjunct", &rule.heading));
        let courses = self.courses.iter().map(|rule| ("course", &rule.heading));
        let advice = self.advice.iter().map(|rule| ("advice", &rule.heading));
        let steps = self.steps.iter().map(|rule| ("step", &rule.heading));
        let expectations = self.expectations.iter().map(|rule| ("expectation", &rule.heading));
        let harms = self.harms.iter().map(|rule| ("harm", &rule.heading));
        safety
            .chain(patterns)
            .chain(concerns)
            .chain(combinations)
            .chain(substitutes)
            .chain(techniques)
            .chain(adjuncts)
            .chain(courses)
            .chain(advice)
            .chain(steps)
            .chain(expectations)
            .chain(harms)
    }

    fn duplicate_ids(&self) -> Vec<PackProblem> {
        let rules = self.headings().map(|(_, heading)| (heading.id.as_str(), &heading.place));
        let sources = self.sources.iter().map(|source| (source.id.as_str(), &source.place));
        repeated(rules).into_iter().chain(repeated(sources)).collect()
    }
}

fn repeated<'a>(ids: impl Iterator<Item = (&'a str, &'a Place)>) -> Vec<PackProblem> {
    let mut seen = BTreeSet::new();
    let again = ids.filter(|(id, _)| !seen.insert(*id));
    again
        .map(|(id, place)| {
            let message = format!("the id `{id}` is taken already");
            PackProblem::new(PackProblemKind::DuplicateId, message, place.clone())
        })
        .collect()
}

/// Reads every `[[kind]]` of a text.
fn read_kind<T>(
    reading: &mut PackReader<'_>,
    row: &mut TableReader<'_, '_>,
    rows: &mut usize,
    kind: &'static str,
    into: &mut Vec<T>,
    read: impl Fn(&mut PackReader<'_>, TableReader<'_, '_>) -> Option<T>,
) {
    for value in row.list(reading, kind) {
        // Broken rows count as well: each has problems of its own.
        *rows = rows.saturating_add(1);
        if *rows > MOST_RULES {
            if *rows == MOST_RULES.saturating_add(1) {
                let message = format!("more than {MOST_RULES} rules and sources");
                reading.problem_of(PackProblemKind::TooManyRules, message, value.span());
            }
            continue;
        }
        match value.get_ref() {
            DeValue::Table(table) => into.extend(read(reading, TableReader::new(table, value.span()))),
            _ => reading.problem(format!("expected `[[{kind}]]`"), value.span()),
        }
    }
}
