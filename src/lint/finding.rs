//! The lints, and the findings that they produce.

use crate::atlas::vocabulary::vocabulary;
use crate::rules::id::RuleId;
use crate::rules::problem::{PackError, PackProblem, PackProblemKind, Place};
use std::fmt;

vocabulary! {
    /// The lints, each with a stable id.
    ///
    /// ```
    /// use tcm_facial::atlas::Language;
    /// use tcm_facial::lint::{Lint, LintSeverity};
    ///
    /// for lint in Lint::ALL {
    ///     println!("{lint} ({}): {}", lint.severity(), lint.label(Language::English));
    /// }
    /// assert_eq!(Lint::NotMonotone.severity(), LintSeverity::Error);
    /// ```
    #[non_exhaustive]
    pub enum Lint: "lint" {
        /// The pack cannot be read, or cannot be combined with the packs below it. For example
        /// `when = "risk.epilepsi"`. The message says how to fix it.
        Malformed "malformed" "the pack cannot be used as it is",
        /// Adding a risk, or leaving a question about one open, could make a decision less strict. For example a safety
        /// rule with `when = "not risk.epilepsy"`. Remove the negation, or use a concern or sex instead.
        NotMonotone "not_monotone" "another risk could make a decision less strict",
        /// No intake satisfies the condition, or no plan can contain what the rule is about. For example
        /// `when = "age < 12 and age > 16"`. Fix the condition or remove the rule.
        NeverHolds "never_holds" "a rule that can never take effect",
        /// The tests of one risk exclude each other, so only an entry with missing details satisfies them all. For
        /// example `risk.epilepsy.status = active and risk.epilepsy.status = past`. Put `or` between the tests.
        OnlyWithoutDetails "only_without_details" "a rule that applies only if details are missing",
        /// A part of the rule has no effect on any plan. For example a pattern that names a point which is off by
        /// default. Remove that part.
        IdlePart "idle_part" "a part of a rule that can never take effect",
        /// Another rule applies whenever this one does, and does at least as much. For example a block of the cheek for
        /// `age < 20` next to a block of the face for `age < 30`. Remove the rule, or let it do something of its own.
        Shadowed "shadowed" "redundant: another rule already covers it",
        /// Two rules apply to the same people and say the same. For example two safety rules that differ only in their
        /// ids. Remove one of them.
        Duplicate "duplicate" "two rules that say the same",
        /// Two rules, or two parts of one rule, exclude each other. For example a rule that blocks a point which it names
        /// as a substitute. Change one of them.
        Contradiction "contradiction" "rules that contradict each other",
        /// Somebody can have a risk with this status without any safety rule that applies because of it. For example after
        /// replacing a rule for active diabetes with one for controlled diabetes. Add a rule for the status.
        StatusUncovered "status_uncovered" "a status of a risk that no safety rule covers",
        /// A cap or a technique allows more depth than the atlas does at the point or in the zone. For example
        /// `cap = { depth_mm = { ST2 = 9 } }`. Lower the depth.
        DepthBeyondLimit "depth_beyond_limit" "a depth beyond the conservative limit",
        /// A number that no treatment has: the gauge number of a needle for its diameter, fifty sessions a week. Give the number that is
        /// meant, in the unit of its key.
        OutOfRange "out_of_range" "a number that no treatment has",
        /// A cosmetic concern has only points outside its own zones. For example wrinkles of the cheek with nothing but
        /// ST36. Name a point of the zone, or a line or patch of needles, under `local`.
        NoLocalPoint "no_local_point" "a cosmetic concern without a local point in its zones",
        /// A pattern names no signs, so nothing can support it. Add `signs`.
        PatternWithoutSigns "pattern_without_signs" "a pattern without signs",
        /// No sign of a pattern meets a part of its requirement, so its own signs never make it lead. For example
        /// `requires = [["dizziness"]]` in a pattern without that sign. Name a sign of the pattern.
        UnmetRequirement "unmet_requirement" "a requirement that no sign of the pattern meets",
        /// Two patterns have the same signs in the same proportions, or two near twins no sign that tells them apart. For
        /// example `{ fatigue = 4, skin_dry = 8 }` and `{ fatigue = 3, skin_dry = 6 }`. Add a sign that supports only one of
        /// them.
        Indistinguishable "indistinguishable" "two patterns that no signs can tell apart",
        /// A rule names no source, or claims `confidence = "found"` or some certainty without citing a publication that
        /// was read. Cite one, or claim less.
        ClaimWithoutSource "claim_without_source" "a claim without a source",
        /// No rule cites a source of the pack. Cite it, or remove it.
        UnusedSource "unused_source" "a source that no rule cites",
        /// A text contains a phrase that no evidence supports, such as a promise of lasting effect; negating the phrase
        /// does not help. Say what was observed, in whom, and how certain it is.
        BannedClaim "banned_claim" "a claim that no text may make",
        /// A rule does less than the rule that it replaces. For example `verdict = "treat"` in place of `"defer"`. Check that
        /// this is intended. It is an error where an engine refuses it: a lesser role that can lift the rule, an instruction that
        /// is left out, an adjunct that is kept away from fewer people, a harm that fewer hear of, a technique with looser limits.
        LighterReplacement "lighter_replacement" "a replacement that is less strict than what it replaces",
        /// The condition of the rule is too complex to be analysed exactly, or too many rules are much alike, so findings about
        /// this rule may be missing. Split a condition with many alternatives into several rules.
        Undecided "undecided" "a condition that is too complex to analyse",
    }
}

vocabulary! {
    /// How serious a finding is, least serious first.
    ///
    /// ```
    /// use tcm_facial::lint::LintSeverity;
    ///
    /// assert!(LintSeverity::Warning < LintSeverity::Error);
    /// ```
    #[expect(clippy::exhaustive_enums, reason = "a pack can be used or it should not be")]
    pub enum LintSeverity: "severity" {
        /// The pack can be used, but somebody should look at the finding.
        Warning "warning" "warning",
        /// The pack should not be used.
        Error "error" "error",
    }
}

impl Lint {
    /// How serious findings of this lint are.
    pub const fn severity(self) -> LintSeverity {
        match self {
            Self::IdlePart
            | Self::Shadowed
            | Self::Duplicate
            | Self::NoLocalPoint
            | Self::Indistinguishable
            | Self::UnusedSource
            | Self::LighterReplacement
            | Self::Undecided => LintSeverity::Warning,
            _ => LintSeverity::Error,
        }
    }
}

/// A mistake in a rule pack, with its place in the text and how to fix it.
///
/// ```
/// use tcm_facial::lint::{Lint, LintSeverity};
/// use tcm_facial::rules::RulePack;
///
/// let pack = RulePack::from_toml("mine.toml", r#"
/// [pack]
/// id = "mine"
/// version = "1.0.0"
/// format = 1
///
/// [[safety]]
/// id = "mine.children"
/// when = "age < 12 and age > 16"
/// class = "policy"
/// verdict = "decline"
/// reason = "House rule."
/// cleared_by = "nobody"
/// sources = ["project-default"]
/// confidence = "general_knowledge"
/// "#)?;
/// let findings = pack.lint();
/// let first = findings.first().ok_or("nothing was found")?;
/// assert_eq!((first.lint(), first.severity()), (Lint::NeverHolds, LintSeverity::Error));
/// assert_eq!((first.rule().map(|rule| rule.as_str()), first.place().line()), (Some("mine.children"), 9));
/// assert_eq!(first.to_string(), r#"mine.toml:9:9: error[never_holds]: no intake satisfies the condition of `mine.children`
///    |
///  9 | when = "age < 12 and age > 16"
///    |         ^^^^^^^^^^^^^^^^^^^^^
///    = help: fix the condition or remove the rule"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LintFinding {
    lint: Lint,
    severity: LintSeverity,
    rule: Option<RuleId>,
    place: Place,
    message: String,
    help: String,
}

impl LintFinding {
    pub(super) fn new(lint: Lint, rule: Option<RuleId>, place: Place, message: String, help: &str) -> Self {
        Self { lint, severity: lint.severity(), rule, place, message, help: help.to_owned() }
    }

    /// The same as an error, whatever its lint is otherwise.
    pub(super) fn into_error(self) -> Self {
        Self { severity: LintSeverity::Error, ..self }
    }

    /// The lint.
    pub const fn lint(&self) -> Lint {
        self.lint
    }

    /// How serious the finding is.
    pub const fn severity(&self) -> LintSeverity {
        self.severity
    }

    /// The rule that the finding is about, if it is about a rule.
    pub const fn rule(&self) -> Option<&RuleId> {
        self.rule.as_ref()
    }

    /// What is wrong, in lower case and without the place.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// How to fix it.
    pub fn help(&self) -> &str {
        &self.help
    }

    /// Where the mistake is.
    pub const fn place(&self) -> &Place {
        &self.place
    }
}

/// Shows the problems that keep a pack from being read as findings.
///
/// ```
/// use tcm_facial::lint::{Lint, LintFinding};
/// use tcm_facial::rules::RulePack;
///
/// let findings = match RulePack::from_toml("mine.toml", "[pack]\nid = \"mine\"\nformat = 1\n") {
///     Ok(pack) => pack.lint(),
///     Err(error) => error.problems().iter().cloned().map(LintFinding::from).collect(),
/// };
/// let found: Vec<_> = findings.iter().map(|finding| (finding.lint(), finding.message())).collect();
/// assert_eq!(found, [(Lint::Malformed, "`version` is missing")]);
/// ```
impl From<PackProblem> for LintFinding {
    fn from(problem: PackProblem) -> Self {
        let (lint, help) = match problem.kind() {
            PackProblemKind::NotMonotone => {
                (Lint::NotMonotone, "rewrite it: risks, pregnancy and vitals may only withhold")
            }
            PackProblemKind::NoSigns => (Lint::PatternWithoutSigns, "add the signs that support the pattern"),
            PackProblemKind::NoSource => {
                (Lint::ClaimWithoutSource, "name a source, or `general-knowledge` if nothing was read")
            }
            PackProblemKind::NewerFormat => (Lint::Malformed, "use a newer version of tcm-facial"),
            PackProblemKind::NotReplaceable => (Lint::Malformed, "give the rule an id of its own"),
            PackProblemKind::Syntax => (
                Lint::Malformed,
                "write what is expected at the mark; the manual has the grammar of packs and of `when`",
            ),
            PackProblemKind::UnknownName => (
                Lint::Malformed,
                "use the name that is suggested, or one of the vocabulary; a source is added with `[[source]]`",
            ),
            PackProblemKind::Value => (Lint::Malformed, "give the key a value of the expected type"),
            PackProblemKind::DuplicateId => (Lint::Malformed, "give one of the two another id"),
            PackProblemKind::NotAnAddition => {
                (Lint::Malformed, "add a safety rule with an id of its own instead")
            }
            PackProblemKind::TooLarge | PackProblemKind::TooManyRules => {
                (Lint::Malformed, "leave rules out, or split the pack into several")
            }
            PackProblemKind::TooDeep | PackProblemKind::TooInvolved => {
                (Lint::Malformed, "split the condition into those of several rules")
            }
        };
        Self::new(lint, None, problem.place().clone(), problem.message().to_owned(), help)
    }
}

impl LintFinding {
    /// The problems that keep a pack from being read, or from being combined with others, as findings. Where some are not listed,
    /// the last finding says how many.
    ///
    /// ```
    /// use tcm_facial::lint::LintFinding;
    /// use tcm_facial::rules::RulePack;
    ///
    /// let unknown: String = (0..150).map(|number| format!("key_{number} = 1\n")).collect();
    /// let error = RulePack::from_toml("mine.toml", &unknown).unwrap_err();
    /// let findings = LintFinding::of_error(&error);
    /// assert_eq!(findings.last().map(LintFinding::message), Some("and 51 more problems"));
    /// ```
    pub fn of_error(error: &PackError) -> Vec<Self> {
        let mut findings: Vec<Self> = error.problems().iter().cloned().map(Self::from).collect();
        if let Some(last) = error.problems().last().filter(|_| error.omitted() > 0) {
            let plural = if error.omitted() == 1 { "" } else { "s" };
            let message = format!("and {} more problem{plural}", error.omitted());
            let help = "correct the first ones and check again";
            findings.push(Self::new(Lint::Malformed, None, last.place().clone(), message, help));
        }
        findings
    }
}

/// The place, the message, the line of the text with the place marked, and the help.
impl fmt::Display for LintFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}[{}]: {}", self.place, self.severity(), self.lint, self.message)?;
        self.place.write_source(f)?;
        let margin = " ".repeat(self.place.line().to_string().len());
        write!(f, "\n {margin} = help: {}", self.help)
    }
}
