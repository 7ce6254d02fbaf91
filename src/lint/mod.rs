//! Checks rule packs for mistakes that the reader accepts: rules that can never take effect, duplicates, contradictions,
//! depths beyond the limits of the atlas, claims without a source.
//!
//! [`RulePack::lint`] returns the findings. Each check has its own file. Whether conditions can hold, imply each other or
//! hold together is decided exactly, over every possible intake (`exact`).

mod caps;
mod claims;
mod conditions;
mod contradiction;
mod depth;
mod duplicate;
mod exact;
mod finding;
mod folding;
mod idle;
mod lifters;
mod local_points;
mod monotone;
mod numbers;
mod patterns;
mod questions;
mod reach;
mod replacement;
mod shadow;
mod sources;
mod status;
mod substitutes;

pub use finding::{Lint, LintFinding, LintSeverity};

use crate::rules::compile::Compiled;
use crate::rules::header::RuleHeader;
use crate::rules::id::RuleId;
use crate::rules::merge::{Permission, merge};
use crate::rules::pack::{RulePack, Rules};
use crate::rules::policy::Policy;
use crate::rules::problem::{PackError, Place};
use conditions::Conditions;
use std::collections::BTreeSet;

/// Every check, each by the module that owns it.
const CHECKS: [fn(&mut Linter<'_>); 29] = [
    monotone::check,
    reach::check_conditions,
    reach::check_effects,
    reach::check_modalities,
    idle::check,
    questions::check,
    shadow::check_safety,
    shadow::check_techniques,
    shadow::check_courses,
    shadow::check_substitutes,
    duplicate::check,
    contradiction::check_verdicts,
    contradiction::check_own_substitutes,
    contradiction::check_techniques,
    contradiction::check_expectations,
    contradiction::check_concerns,
    lifters::check,
    caps::check,
    substitutes::check,
    numbers::check,
    status::check,
    depth::check,
    local_points::check,
    patterns::check_leading,
    patterns::check_requirements,
    patterns::check_twins,
    sources::check,
    claims::check,
    replacement::check,
];

impl RulePack {
    /// Checks this pack as it is used: on top of the standard pack. The standard pack itself, or a copy that keeps its id,
    /// is checked alone.
    ///
    /// All findings are about rules of this pack, in the order of the text.
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
    /// assert!(findings.iter().any(|it| it.lint() == Lint::NeverHolds && it.place().line() == 10));
    /// assert!(RulePack::standard().lint().is_empty());
    /// # Ok::<(), tcm_facial::rules::PackError>(())
    /// ```
    pub fn lint(&self) -> Vec<LintFinding> {
        self.lint_with_base(&[])
    }

    /// Checks this pack on top of other packs, which in turn are on top of the standard pack, in the given order.
    ///
    /// ```
    /// use tcm_facial::rules::RulePack;
    ///
    /// let pack = |id: &str, rule: &str| {
    ///     let head = format!("[pack]\nid = \"{id}\"\nversion = \"1.0.0\"\nformat = 1\n");
    ///     RulePack::from_toml(id, &format!("{head}{rule}"))
    /// };
    /// let sources = pack("sources", "[[source]]\nid = \"notes\"\ntitle = \"Notes\"\nkind = \"notes\"\nread = true")?;
    /// let advice = pack("advice", r#"
    /// [[advice]]
    /// id = "advice.rest"
    /// occasion = "daily_life"
    /// text = "Rest well."
    /// sources = ["notes"]
    /// confidence = "practice"
    /// "#)?;
    /// assert!(advice.lint_with_base(&[sources]).is_empty());
    /// // Alone, it cites a source that does not exist.
    /// assert_eq!(advice.lint().len(), 1);
    /// # Ok::<(), tcm_facial::rules::PackError>(())
    /// ```
    pub fn lint_with_base(&self, base: &[Self]) -> Vec<LintFinding> {
        self.findings(base).unwrap_or_else(|error| LintFinding::of_error(&error))
    }

    fn findings(&self, base: &[Self]) -> Result<Vec<LintFinding>, PackError> {
        let standard = Self::standard();
        let mut stack = if self.id() == standard.id() { Vec::new() } else { vec![standard] };
        stack.extend_from_slice(base);
        let (_, below) = merge(&stack, &Permission::ANYTHING)?;
        stack.push(self.clone());
        let (names, rules) = merge(&stack, &Permission::ANYTHING)?;
        let found = Linter::new(self.contents(), &rules, &below).run();
        // What no engine takes is no sound pack either.
        let refused = Compiled::of(names, rules.clone(), Policy::default()).err();
        let mut findings = refused.as_ref().map_or_else(Vec::new, LintFinding::of_error);
        findings.extend(found);
        Ok(findings)
    }
}

/// The pack being linted, and what was found so far.
struct Linter<'a> {
    /// The rules of the pack, which the findings are about.
    own: &'a Rules,
    own_ids: BTreeSet<&'a RuleId>,
    /// The rules of the whole stack, with this pack on top.
    rules: &'a Rules,
    /// The rules of the stack below this pack.
    below: &'a Rules,
    conditions: Conditions<'a>,
    findings: Vec<LintFinding>,
}

impl<'a> Linter<'a> {
    fn new(own: &'a Rules, rules: &'a Rules, below: &'a Rules) -> Self {
        let own_ids = own.headings().map(|heading| &heading.id).collect();
        Self { own, own_ids, rules, below, conditions: Conditions::new(rules), findings: Vec::new() }
    }

    fn run(mut self) -> Vec<LintFinding> {
        for check in CHECKS {
            check(&mut self);
        }
        let own = self.own;
        for heading in own.headings().filter(|heading| self.conditions.is_undecided(&heading.id)) {
            let message = format!(
                "whether the condition of `{}` repeats or contradicts others takes too long to tell",
                heading.id
            );
            let help = "split a condition with many alternatives into several rules, or leave out rules that are much alike";
            self.findings.push(LintFinding::new(
                Lint::Undecided,
                Some(heading.id.clone()),
                heading.place.clone(),
                message,
                help,
            ));
        }
        self.findings.sort_by(|one, other| (one.place(), one.lint()).cmp(&(other.place(), other.lint())));
        self.findings
    }

    fn is_own(&self, heading: &RuleHeader) -> bool {
        self.own_ids.contains(&heading.id)
    }

    /// Whether a rule of this pack can hold. A rule that cannot is reported once, by `reach`.
    fn is_own_and_alive(&mut self, heading: &RuleHeader) -> bool {
        self.is_own(heading) && self.conditions.can_hold(&heading.id)
    }

    /// Reports a finding at the beginning of a rule.
    fn report(&mut self, lint: Lint, rule: &RuleHeader, message: impl Into<String>, help: &str) {
        self.report_at(lint, rule, None, message.into(), help);
    }

    /// Reports a finding at a place in a rule, or at its beginning.
    fn report_at(&mut self, lint: Lint, rule: &RuleHeader, at: Option<&Place>, message: String, help: &str) {
        let place = at.unwrap_or(&rule.place).clone();
        self.findings.push(LintFinding::new(lint, Some(rule.id.clone()), place, message, help));
    }

    /// Reports what an engine refuses unless its builder allows it: an error, whatever the lint is otherwise.
    fn report_refused(&mut self, lint: Lint, rule: &RuleHeader, message: String) {
        let help = "an engine refuses it unless `EngineBuilder::allow_replacing` names the rule: give back what is gone, \
                    or give the rule an id of its own";
        let finding = LintFinding::new(lint, Some(rule.id.clone()), rule.place.clone(), message, help);
        self.findings.push(finding.into_error());
    }
}

/// Each rule for which an earlier one satisfies `is_match`, with the first such rule.
fn earlier_matches<R>(rules: &[R], mut is_match: impl FnMut(&R, &R) -> bool) -> Vec<(&R, &R)> {
    let earlier = |(place, rule)| {
        let mut earlier = rules.iter().take(place);
        Some((rule, earlier.find(|earlier| is_match(rule, earlier))?))
    };
    rules.iter().enumerate().filter_map(earlier).collect()
}
