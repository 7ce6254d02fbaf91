//! The linter: what reviewers miss.
//!
//! One file a check, or a family of them. Whether a condition can hold, always holds where another one does, or can hold
//! together with it is decided exactly (`exact`), over everything that an intake can be.

mod actions;
mod claims;
mod conditions;
mod contradiction;
mod depth;
mod duplicate;
mod exact;
mod finding;
mod idle;
mod local_points;
mod monotone;
mod patterns;
mod reach;
mod replacement;
mod shadow;
mod sources;
mod status;
mod texts;

pub use finding::{Lint, LintFinding, LintSeverity};

use crate::rules::id::RuleId;
use crate::rules::merge::merge;
use crate::rules::pack::{RulePack, Rules};
use crate::rules::problem::{PackError, Place};
use crate::rules::read::RuleHeader;
use conditions::Conditions;
use std::collections::BTreeSet;

impl RulePack {
    /// Looks for what is wrong with a pack that can be read, as it is used: on top of the standard pack. The standard pack
    /// itself, or a copy that keeps its id, stands alone.
    ///
    /// The findings are about the rules of this pack, by file and line; what the packs below say is known.
    ///
    /// ```
    /// use tcm_facial::lint::Lint;
    /// use tcm_facial::rules::RulePack;
    ///
    /// let pack = RulePack::from_toml("mine.toml", r#"
    /// [pack]
    /// id = "mine"
    /// version = "1.0.0"
    /// format = 1
    ///
    /// [[advice]]
    /// id = "mine.advice"
    /// occasion = "daily_life"
    /// when = "age < 12 and age > 16"
    /// text = "Rest."
    /// sources = ["general-knowledge"]
    /// confidence = "general_knowledge"
    /// "#)?;
    /// let findings = pack.lint();
    /// assert!(findings.iter().any(|finding| finding.lint() == Lint::NeverHolds && finding.line() == 10));
    /// assert!(RulePack::standard().lint().is_empty());
    /// # Ok::<(), tcm_facial::rules::PackError>(())
    /// ```
    #[must_use]
    pub fn lint(&self) -> Vec<LintFinding> {
        self.lint_with_base(&[])
    }

    /// The same for a pack that is used on top of others, which stand on the standard pack in this order.
    #[must_use]
    pub fn lint_with_base(&self, below: &[Self]) -> Vec<LintFinding> {
        let standard = Self::standard();
        let mut stack = if self.id() == standard.id() { Vec::new() } else { vec![standard] };
        stack.extend_from_slice(below);
        let below = match merge(&stack) {
            Ok((_, rules)) => rules,
            Err(error) => return refused(error),
        };
        stack.push(self.clone());
        match merge(&stack) {
            Ok((_, rules)) => Linter::new(self.contents(), &rules, &below).run(),
            Err(error) => refused(error),
        }
    }
}

fn refused(error: PackError) -> Vec<LintFinding> {
    error.into_problems().into_iter().map(LintFinding::from).collect()
}

/// A pack under the loupe.
struct Linter<'a> {
    /// The rules that the findings are about.
    own: &'a Rules,
    own_ids: BTreeSet<&'a RuleId>,
    /// The rules of the whole stack, this pack's among them.
    rules: &'a Rules,
    /// The rules without this pack.
    below: &'a Rules,
    conditions: Conditions,
    findings: Vec<LintFinding>,
}

impl<'a> Linter<'a> {
    fn new(own: &'a Rules, rules: &'a Rules, below: &'a Rules) -> Self {
        let own_ids = own.headings().map(|(_, heading)| &heading.id).collect();
        Self { own, own_ids, rules, below, conditions: Conditions::new(rules, below), findings: Vec::new() }
    }

    fn run(mut self) -> Vec<LintFinding> {
        self.check_monotone();
        self.check_reach();
        self.check_idle_parts();
        self.check_shadows();
        self.check_duplicates();
        self.check_contradictions();
        self.check_statuses();
        self.check_depths();
        self.check_local_points();
        self.check_patterns();
        self.check_sources();
        self.check_claims();
        self.check_replacements();
        self.check_decided();
        let order = |finding: &LintFinding| {
            let place = finding.place();
            (place.file().to_owned(), place.line(), place.column(), finding.lint())
        };
        self.findings.sort_by_key(order);
        self.findings
    }

    fn is_own(&self, heading: &RuleHeader) -> bool {
        self.own_ids.contains(&heading.id)
    }

    /// Tells what is wrong with a rule.
    fn tell(
        &mut self,
        lint: Lint,
        heading: &RuleHeader,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        self.tell_at(lint, heading, heading.place.clone(), message, remedy);
    }

    /// Tells what is wrong with a rule at a place of it.
    fn tell_at(
        &mut self,
        lint: Lint,
        heading: &RuleHeader,
        place: Place,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        self.findings.push(LintFinding::new(lint, Some(heading.id.clone()), place, message, remedy));
    }

    /// The exact answers are given up where conditions are beyond all reason.
    fn check_decided(&mut self) {
        let Some((_, heading)) = self.own.headings().next().filter(|_| self.conditions.are_exhausted())
        else {
            return;
        };
        self.findings.retain(|finding| !finding.lint().is_about_conditions());
        let message = "the conditions of this pack are too involved: what can hold together was not decided";
        self.tell(
            Lint::Undecided,
            heading,
            message,
            "split conditions of many alternatives into several rules",
        );
    }
}
