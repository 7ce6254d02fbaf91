//! Rule packs: reading one from TOML, writing it back, and listing its rules.

use super::codec::{Keys, WrittenKey, keys, read_table};
use super::digest::digest;
use super::id::{RuleId, check_id, is_version};
pub(crate) use super::kinds::Rules;
use super::kinds::{RuleView, Source};
use super::problem::{PackError, PackProblem, PackProblemKind, Place, Problems};
use super::read::{MOST_PARTS, PackReader, RowCount, TableReader, has_too_many_parts};
use super::standard;
use crate::atlas::spelling::excerpt;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;
use std::sync::{Arc, LazyLock};
use toml::Spanned;
use toml::de::DeTable;

/// The newest format of packs that this version reads.
const FORMAT: u32 = 1;

/// The largest pack that is read, in bytes.
const LARGEST: usize = 4 << 20;

/// A pack of rules: clinical knowledge as data, read from TOML.
///
/// A pack is well-formed: every name in it is known, and every condition reads only what its kind of rule may read. Whether
/// its rules are right is another question, which no test of this library answers. A clone shares its contents.
///
/// ```
/// use tcm_facial::rules::RulePack;
///
/// let standard = RulePack::standard();
/// assert_eq!(standard.id(), "standard");
/// assert!(standard.digest().starts_with("sha256:"));
/// ```
#[doc(alias("knowledge base", "guideline", "ruleset"))]
#[derive(Clone)]
pub struct RulePack(Arc<Contents>);

/// Names the pack; to show every rule would bury everything else.
impl fmt::Debug for RulePack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Contents { head, digest, .. } = &*self.0;
        f.debug_struct("RulePack").field("head", head).field("digest", digest).finish_non_exhaustive()
    }
}

struct Contents {
    head: Head,
    digest: String,
    rules: Rules,
    files: Vec<PackFile>,
}

/// A text with its name. Those of the standard pack are part of the program and not copied.
type PackFile = (Cow<'static, str>, Cow<'static, str>);

/// The `[pack]` table.
#[derive(Clone, Debug)]
struct Head {
    id: String,
    version: String,
    format: u32,
}

keys! {
    Head {
        id: "id",
        version: "version",
        format: "format",
    }
    check(table) {
        let problem = |key, kind, message: String| {
            table.peek(key).and_then(|value| value.problem_of::<()>(kind, message));
        };
        if let Some(Err(invalid)) = id.as_deref().map(check_id) {
            problem("id", PackProblemKind::Value, invalid.to_string());
        }
        if let Some(version) = version.as_deref().filter(|version| !is_version(version)) {
            let version = excerpt(version);
            let message =
                format!("invalid version `{version}`: use ASCII letters, digits, `_`, `.`, `-` and `+`");
            problem("version", PackProblemKind::Value, message);
        }
        if let Some(format) = format.filter(|format| *format != FORMAT) {
            let message =
                format!("this pack needs format `{format}`, this version of tcm-facial reads `{FORMAT}`");
            let kind = if format > FORMAT { PackProblemKind::NewerFormat } else { PackProblemKind::Value };
            problem("format", kind, message);
        }
    }
}

impl RulePack {
    /// The pack that comes with the library. It is read once, like any other pack, and shared from then on.
    ///
    /// Most of its rules are general knowledge that no clinician has signed off; each says how sure it is.
    ///
    /// # Panics
    ///
    /// Never in a released version: the pack is part of the library, and a test reads it.
    #[expect(clippy::expect_used, reason = "the text is part of the library, and a test reads it")]
    pub fn standard() -> Self {
        static STANDARD: LazyLock<RulePack> = LazyLock::new(|| {
            RulePack::read(&standard::FILES, Cow::Borrowed).expect("the built-in pack is well-formed")
        });
        STANDARD.clone()
    }

    /// Reads a pack. Problems call the text by `name`, usually its file name.
    ///
    /// # Errors
    ///
    /// [`PackError`] with every problem and its place.
    pub fn from_toml(name: &str, text: &str) -> Result<Self, PackError> {
        Self::from_files(&[(name, text)])
    }

    /// Reads a pack from bytes, which must be UTF-8.
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
                // The byte that is wrong stands as a space behind what can be read.
                let readable = format!("{} ", String::from_utf8_lossy(readable));
                let place = Place::new(name, &readable, readable.len().saturating_sub(1)..readable.len());
                let is_utf_16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
                let found = if is_utf_16 { "the text is in UTF-16" } else { "invalid UTF-8 from here" };
                let message = format!("{found}: save the text as UTF-8");
                let problem = PackProblem::new(PackProblemKind::Syntax, message, place);
                Err(PackError::new(problem))
            }
        }
    }

    /// Reads a pack from several texts, each with its name. The first has the `[pack]` table; all of them, in this order,
    /// make up the digest.
    ///
    /// # Errors
    ///
    /// [`PackError`] with every problem of all texts.
    pub fn from_files(files: &[(&str, &str)]) -> Result<Self, PackError> {
        Self::read(files, |text| Cow::Owned(text.to_owned()))
    }

    /// Reads the texts, and stores them as `stored` makes them.
    fn read<'a>(
        files: &[(&'a str, &'a str)],
        stored: fn(&'a str) -> Cow<'static, str>,
    ) -> Result<Self, PackError> {
        let mut rules = Rules::default();
        let (mut head, mut rows) = (None, RowCount::default());
        let mut problems = Problems::default();
        if files.is_empty() {
            let place = Place::new("pack", "", 0..0);
            problems
                .add(|| PackProblem::new(PackProblemKind::Value, "a pack needs at least one text", place));
        }
        for (index, (file, text)) in files.iter().enumerate() {
            let reader = PackReader::new(file, text);
            if text.len() > LARGEST {
                let message = format!("larger than {LARGEST} bytes, the limit for a pack");
                problems.add(|| PackProblem::new(PackProblemKind::TooLarge, message, reader.place(0..0)));
                continue;
            }
            if has_too_many_parts(text) {
                let message = format!(
                    "more than {MOST_PARTS} parts (a table or a key counts for four values), which no pack needs"
                );
                problems.add(|| PackProblem::new(PackProblemKind::TooLarge, message, reader.place(0..0)));
                continue;
            }
            let (table, errors) = parse(text);
            for error in &errors {
                let message = error.message().lines().next().unwrap_or("not TOML");
                // The parser says so for a word without quotes, and for one in the quotes of a word processor.
                let is_bare = message.starts_with("invalid boolean") || message.contains("must be quoted");
                let form = if is_bare { ": put a text between straight quotes, `\"`" } else { "" };
                let at = error.span().unwrap_or(0..0);
                reader.problem_of(PackProblemKind::Syntax, format!("{message}{form}"), at);
            }
            // What a text with broken syntax seems to say is not worth further problems.
            if errors.is_empty() {
                let mut table = TableReader::new(&reader, table.get_ref(), 0..0);
                if index == 0 {
                    head = read_head(&mut table);
                }
                rules.read(&mut table, &mut rows);
                table.close_text();
            }
            problems.append(reader.into_problems());
        }
        let total = files.iter().fold(0_usize, |sum, (_, text)| sum.saturating_add(text.len()));
        if total > LARGEST && !problems.has(PackProblemKind::TooLarge) {
            let message = format!("the files together are larger than {LARGEST} bytes");
            let place = Place::new(files.first().map_or("", |(file, _)| file), "", 0..0);
            problems.add(|| PackProblem::new(PackProblemKind::TooLarge, message, place));
        }
        let ids = rules.views().into_iter().map(|rule| (rule.header.id.as_str(), &rule.header.place));
        report_repeated(ids, &mut problems);
        let sources = rules.sources.iter().map(|source| (source.id.as_str(), &source.place));
        report_repeated(sources, &mut problems);
        match head {
            Some(head) if problems.is_empty() => {
                let digest = digest(files.iter().map(|(_, text)| *text));
                let files = files.iter().map(|(name, text)| (stored(name), stored(text))).collect();
                Ok(Self(Arc::new(Contents { head, digest, rules, files })))
            }
            _ => Err(problems.into()),
        }
    }

    /// The id of the pack.
    pub fn id(&self) -> &str {
        &self.0.head.id
    }

    /// The version of the pack.
    pub fn version(&self) -> &str {
        &self.0.head.version
    }

    /// The digest of the pack, as `sha256:` and 64 hexadecimal digits.
    ///
    /// It is the SHA-256 of the text in UTF-8 with LF line ends. If the pack was read from several texts, each is hashed
    /// after its length in bytes, a big-endian 64-bit number. [`RulePack::files`] gives the texts.
    pub fn digest(&self) -> &str {
        &self.0.digest
    }

    /// The texts that the pack was read from, each with its name, byte for byte and in order: [`RulePack::from_files`] reads the
    /// same pack from them, with the same digest. Store them once for each digest, so that a later version of this library can
    /// verify what was decided with this pack; of the standard pack too, which changes with the library
    /// ([`EngineBuilder::standard`](crate::engine::EngineBuilder::standard)).
    ///
    /// ```
    /// use sha2::{Digest, Sha256};
    /// use tcm_facial::rules::RulePack;
    ///
    /// let standard = RulePack::standard();
    /// let files: Vec<(&str, &str)> = standard.files().collect();
    /// assert_eq!(RulePack::from_files(&files)?.digest(), standard.digest());
    ///
    /// // The digest covers these texts, each after its length.
    /// let mut hasher = Sha256::new();
    /// for text in standard.files().map(|(_, text)| text.replace("\r\n", "\n")) {
    ///     hasher.update(u64::try_from(text.len())?.to_be_bytes());
    ///     hasher.update(text);
    /// }
    /// assert_eq!(format!("sha256:{:x}", hasher.finalize()), standard.digest());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn files(&self) -> impl ExactSizeIterator<Item = (&str, &str)> + Clone {
        self.0.files.iter().map(|(name, text)| (&**name, &**text))
    }

    /// Every rule, by kind and then in the order of the text. The bibliography is not among them: see
    /// [`RulePack::sources`].
    ///
    /// ```
    /// use tcm_facial::rules::{RuleKind, RulePack, Verdict};
    ///
    /// let pack = RulePack::standard();
    /// let urgent = pack.rules().filter(|rule| rule.verdict() == Some(Verdict::ReferUrgent));
    /// for rule in urgent {
    ///     assert_eq!(rule.kind(), RuleKind::Safety);
    ///     println!("{}: {}", rule.id(), rule.condition().unwrap_or_default());
    /// }
    /// ```
    pub fn rules(&self) -> impl ExactSizeIterator<Item = RuleView<'_>> + Clone {
        self.contents().views().into_iter()
    }

    /// The rule with an id.
    ///
    /// ```
    /// use tcm_facial::rules::{RulePack, Verdict};
    ///
    /// let pack = RulePack::standard();
    /// let rule = pack.rule("bleeding_disorder").ok_or("not in the pack")?;
    /// assert_eq!((rule.verdict(), rule.overridable()), (Some(Verdict::Refer), false));
    /// assert!(!rule.sources().is_empty());
    /// # Ok::<(), &str>(())
    /// ```
    pub fn rule(&self, id: impl AsRef<str>) -> Option<RuleView<'_>> {
        self.rules().find(|rule| rule.id() == id.as_ref())
    }

    /// The id of every rule, in the order of [`RulePack::rules`].
    pub fn rule_ids(&self) -> impl ExactSizeIterator<Item = &RuleId> + Clone {
        self.rules().map(|rule| rule.id())
    }

    /// The bibliography of the pack.
    pub fn sources(&self) -> &[Source] {
        &self.contents().sources
    }

    /// Writes the pack as one TOML text.
    ///
    /// Comments are lost, shorthands (`zone_points`, `"*"`) are spelled out, and defaults are stated. A pack that is read
    /// from it decides the same, but has another digest. [`RulePack::files`] gives the original texts.
    ///
    /// ```
    /// use tcm_facial::rules::RulePack;
    ///
    /// let pack = RulePack::from_toml("mine.toml", r#"
    /// [pack]
    /// id = "mine"
    /// version = "1.0.0"
    /// format = 1
    ///
    /// [[substitute]]
    /// id = "mine.LI11"
    /// point = "LI11" # Quchi
    /// with = ["LI10"]
    /// sources = ["project-default"]
    /// confidence = "general_knowledge"
    /// "#)?;
    /// assert_eq!(pack.to_toml(), r#"[pack]
    /// id = "mine"
    /// version = "1.0.0"
    /// format = 1
    ///
    /// [[substitute]]
    /// id = "mine.LI11"
    /// point = "LI11"
    /// with = ["LI10"]
    /// sources = ["project-default"]
    /// confidence = "general_knowledge"
    /// "#);
    /// # Ok::<(), tcm_facial::rules::PackError>(())
    /// ```
    pub fn to_toml(&self) -> String {
        let mut head = Vec::new();
        self.0.head.write_keys(&mut head);
        let table = |header: String, keys: Vec<WrittenKey>| {
            let lines = keys.into_iter().map(|(key, value)| format!("{key} = {value}\n"));
            std::iter::once(header).chain(lines).collect::<String>()
        };
        let rules = self.contents().tables();
        let rules = rules.map(|(kind, _, keys)| table(format!("[[{kind}]]\n"), keys));
        let texts: Vec<String> = std::iter::once(table("[pack]\n".to_owned(), head)).chain(rules).collect();
        texts.join("\n")
    }

    pub(crate) fn contents(&self) -> &Rules {
        &self.0.rules
    }
}

fn read_head(table: &mut TableReader<'_>) -> Option<Head> {
    let Some(head) = table.get("pack") else {
        table.problem("a pack begins with `[pack]`: id, version and format");
        return None;
    };
    head.table().and_then(read_table)
}

fn report_repeated<'a>(ids: impl Iterator<Item = (&'a str, &'a Place)>, problems: &mut Problems) {
    let mut seen = BTreeSet::new();
    for (id, place) in ids.filter(|(id, _)| !seen.insert(*id)) {
        let message = || format!("the id `{id}` is already taken");
        problems.add(|| PackProblem::new(PackProblemKind::DuplicateId, message(), place.clone()));
    }
}

/// How far behind the first error of a text further ones are looked for, in bytes. An error costs the parser a hundred times
/// the memory of the bytes that it is about.
const FURTHER_ERRORS: usize = 16 << 10;

/// The text as a table, and what is wrong with its syntax.
fn parse(text: &str) -> (Spanned<DeTable<'_>>, Vec<toml::de::Error>) {
    let first = match DeTable::parse(text) {
        Ok(table) => return (table, Vec::new()),
        Err(first) => first,
    };
    let begins = first.span().map_or(0, |span| span.start);
    let rest = text.get(begins..).unwrap_or_default();
    let cut = rest.match_indices('\n').map(|(end, _)| end).find(|end| *end >= FURTHER_ERRORS);
    let end = cut.map_or(text.len(), |cut| begins.saturating_add(cut));
    let (table, mut errors) = DeTable::parse_recoverable(text.get(..end).unwrap_or(text));
    // What is open where the text was cut is no error.
    errors.retain(|error| end == text.len() || error.span().is_none_or(|span| span.end < end));
    if errors.is_empty() {
        errors.push(first);
    }
    (table, errors)
}
