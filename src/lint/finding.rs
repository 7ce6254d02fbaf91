//! What the linter finds.

use crate::atlas::vocabulary::vocabulary;
use crate::rules::id::RuleId;
use crate::rules::problem::{PackProblem, PackProblemKind, Place};
use std::fmt;

vocabulary! {
    /// What the linter looks for, each with a stable id.
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
        /// The pack, or the stack of packs, is refused anyway.
        Malformed "malformed" "the pack cannot be used as it stands",
        /// Another risk, or one that nobody answered, could lighten a decision.
        NotMonotone "not_monotone" "another risk could make a decision lighter",
        /// No intake makes the rule hold, or no plan ever gets what it says.
        NeverHolds "never_holds" "a rule that can never take effect",
        /// The rule holds for nobody whose details were told: they would have to be two things at once.
        OnlyWithoutDetails "only_without_details" "a rule that holds only where details are left out",
        /// A part of a rule that no plan ever gets.
        IdlePart "idle_part" "a part of a rule that can never take effect",
        /// Wherever the rule holds another one does, and does all that this one does.
        Shadowed "shadowed" "a rule that adds nothing to another one",
        /// Two rules that say the same.
        Duplicate "duplicate" "two rules that say the same",
        /// Two rules, or two parts of one, that speak against each other.
        Contradiction "contradiction" "rules that contradict each other",
        /// A status that a risk accepts, and no safety rule for somebody who has it.
        StatusUncovered "status_uncovered" "a status of a risk that no safety rule covers",
        /// A depth beyond what the atlas calls conservative.
        DepthBeyondLimit "depth_beyond_limit" "a depth beyond the conservative limit",
        /// A cosmetic concern that nothing answers in its own zones.
        NoLocalPoint "no_local_point" "a cosmetic concern without a local point in its zones",
        /// A pattern that no sign speaks for.
        PatternWithoutSigns "pattern_without_signs" "a pattern without signs",
        /// Two patterns whose scores are the same whatever is recorded.
        Indistinguishable "indistinguishable" "two patterns that no signs can tell apart",
        /// A claim that rests on no text that anybody read.
        ClaimWithoutSource "claim_without_source" "a claim without a source",
        /// A source that nothing cites.
        UnusedSource "unused_source" "a source that nothing cites",
        /// A text that claims what nothing supports.
        BannedClaim "banned_claim" "a claim that no text may make",
        /// A safety rule that takes the place of a stricter one.
        LighterReplacement "lighter_replacement" "a replacement that is lighter than what it replaces",
        /// Conditions so involved that the exact answer was given up.
        Undecided "undecided" "conditions too involved to be decided",
    }
}

vocabulary! {
    /// How grave a finding is, least first. Exhaustive on purpose: there is nothing between.
    ///
    /// ```
    /// use tcm_facial::lint::LintSeverity;
    ///
    /// assert!(LintSeverity::Warning < LintSeverity::Error);
    /// ```
    pub enum LintSeverity: "severity" {
        /// Somebody should look; the pack can be used.
        Warning "warning" "warning",
        /// The pack should not be used.
        Error "error" "error",
    }
}

impl Lint {
    /// Whether the finding rests on what conditions mean.
    pub(crate) const fn is_about_conditions(self) -> bool {
        matches!(
            self,
            Self::NotMonotone
                | Self::NeverHolds
                | Self::OnlyWithoutDetails
                | Self::Shadowed
                | Self::Duplicate
                | Self::Contradiction
                | Self::StatusUncovered
                | Self::DepthBeyondLimit
                | Self::LighterReplacement
        )
    }

    /// How grave such a finding is.
    #[must_use]
    pub const fn severity(self) -> LintSeverity {
        match self {
            Self::Malformed
            | Self::NotMonotone
            | Self::NeverHolds
            | Self::OnlyWithoutDetails
            | Self::Contradiction
            | Self::StatusUncovered
            | Self::DepthBeyondLimit
            | Self::PatternWithoutSigns
            | Self::ClaimWithoutSource
            | Self::BannedClaim
            | Self::Undecided => LintSeverity::Error,
            Self::IdlePart
            | Self::Shadowed
            | Self::Duplicate
            | Self::NoLocalPoint
            | Self::Indistinguishable
            | Self::UnusedSource
            | Self::LighterReplacement => LintSeverity::Warning,
        }
    }
}

/// One thing that the linter found, with its place and what to do about it.
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
/// assert_eq!((first.rule().map(|rule| rule.as_str()), first.line()), (Some("mine.children"), 9));
/// assert_eq!(first.to_string(), r#"mine.toml:9:9: error[never_holds]: no intake makes `mine.children` hold
///    |
///  9 | when = "age < 12 and age > 16"
///    |         ^^^^^^^^^^^^^^^^^^^^^
///    = remedy: mend the condition, or take the rule out"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LintFinding {
    lint: Lint,
    rule: Option<RuleId>,
    place: Place,
    message: String,
    remedy: String,
}

impl LintFinding {
    pub(crate) fn new(
        lint: Lint,
        rule: Option<RuleId>,
        place: Place,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Self { lint, rule, place, message: message.into(), remedy: remedy.into() }
    }

    /// What was looked for.
    #[must_use]
    pub const fn lint(&self) -> Lint {
        self.lint
    }

    /// How grave it is.
    #[must_use]
    pub const fn severity(&self) -> LintSeverity {
        self.lint.severity()
    }

    /// The rule that it is about, where it is about one.
    #[must_use]
    pub const fn rule(&self) -> Option<&RuleId> {
        self.rule.as_ref()
    }

    /// What is wrong, in lower case, without the place.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// What to do about it.
    #[must_use]
    pub fn remedy(&self) -> &str {
        &self.remedy
    }

    /// The name under which the text was given.
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

    pub(crate) const fn place(&self) -> &Place {
        &self.place
    }
}

/// What keeps a pack from being read is a finding too.
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
        let (kind, message, place) = problem.into_parts();
        let (lint, remedy) = match kind {
            PackProblemKind::NotMonotone => {
                (Lint::NotMonotone, "say it without: risks, pregnancy and vitals may only withhold")
            }
            PackProblemKind::NoSigns => {
                (Lint::PatternWithoutSigns, "give the signs that speak for the pattern")
            }
            PackProblemKind::NoSource => {
                (Lint::ClaimWithoutSource, "name a source; `general-knowledge` where nothing was read")
            }
            PackProblemKind::NewerFormat => (Lint::Malformed, "use a later version of tcm-facial"),
            PackProblemKind::NotReplaceable => (Lint::Malformed, "give the rule an id of its own"),
            _ => (Lint::Malformed, "mend it as the message says"),
        };
        Self::new(lint, None, place, message, remedy)
    }
}

/// The place, the message, the line with carets under the spot, and the remedy.
impl fmt::Display for LintFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}[{}]: {}", self.place, self.severity(), self.lint, self.message)?;
        self.place.write_source(f)?;
        let margin = " ".repeat(self.line().to_string().len());
        write!(f, "\n {margin} = remedy: {}", self.remedy)
    }
}
