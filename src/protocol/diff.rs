//! What is different between two decisions, and the cause of each difference.

use super::decision::Decision;
use super::finding::Finding;
use super::insertion::Insertion;
use super::site::Site;
use super::treatment::Protocol;
use super::why::WhyOutcome;
use crate::atlas::Side;
use crate::rules::Verdict;
use std::fmt;

/// What is different in one decision beside another, in the order in which people read a decision.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::intake::Intake;
/// use tcm_facial::protocol::Difference;
///
/// let intake = |risks: &str| -> Result<Intake, serde_json::Error> {
///     serde_json::from_str(&format!(
///         r#"{{ "age": 47, "sex": "male", "concerns": [{{ "concern": "dark_circles" }}], "risks": {risks} }}"#
///     ))
/// };
/// let engine = Engine::standard();
/// let before = engine.decide(&intake(r#"{ "absent": "all_others" }"#)?);
/// let after = engine.decide(&intake(r#"{ "present": [{ "risk": "antiplatelet" }], "absent": "all_others" }"#)?);
///
/// let diff = before.diff(&after);
/// assert!(diff.iter().any(|it| matches!(it, Difference::FindingAppears(rule) if *rule == "antiplatelet_nsaid")));
/// assert!(diff.iter().any(|it| matches!(it, Difference::GoesOut { .. })));
/// for difference in &diff {
///     println!("{difference}");
/// }
/// assert!(before.diff(&before).is_empty());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Difference<'a> {
    /// Another verdict.
    Verdict {
        /// The verdict before.
        before: Verdict,
        /// The verdict after.
        after: Verdict,
    },
    /// A safety rule, by its id, holds after and not before.
    FindingAppears(&'a str),
    /// A safety rule, by its id, holds before and not after.
    FindingGoes(&'a str),
    /// A question is open after and not before, as `ask` names it.
    QuestionOpens(String),
    /// A question is open before and not after.
    QuestionCloses(String),
    /// Another pattern leads, by its id; none where too little speaks for any.
    Leader {
        /// The first pattern before.
        before: Option<&'a str>,
        /// The first pattern after.
        after: Option<&'a str>,
    },
    /// A place is in the protocol after and not before.
    ComesIn {
        /// The place.
        site: Site,
        /// What had become of it before.
        before: WhyOutcome,
    },
    /// A place is in the protocol before and not after.
    GoesOut {
        /// The place.
        site: Site,
        /// What became of it.
        after: WhyOutcome,
        /// The ids of the rules that withhold it after.
        rules: Vec<&'a str>,
    },
    /// A place is in both protocols, on other sides.
    Sides {
        /// The place.
        site: Site,
        /// The side before.
        before: Side,
        /// The side after.
        after: Side,
        /// The ids of the rules that withhold a side of it after.
        rules: Vec<&'a str>,
    },
    /// A place is in both protocols and needled in another way: another depth, gauge, angle, stimulation or number.
    Technique {
        /// The place.
        site: Site,
        /// The safety rules with caps that appear, by their ids.
        caps: Vec<&'a str>,
    },
}

impl Decision {
    /// What is different in another decision: verdict, findings, questions, the leading pattern, and what comes into the
    /// protocol or goes out of it, with what became of it on the other side. The words around a plan are not compared.
    ///
    /// Nothing where nothing of this differs.
    #[must_use]
    pub fn diff<'a>(&'a self, after: &'a Self) -> Vec<Difference<'a>> {
        let mut differences = Vec::new();
        if self.verdict() != after.verdict() {
            differences.push(Difference::Verdict { before: self.verdict(), after: after.verdict() });
        }
        let (old, new) = (self.findings(), after.findings());
        let rules =
            |findings: &[Finding<'a>]| -> Vec<&'a str> { findings.iter().map(Finding::rule).collect() };
        let (old_rules, new_rules) = (rules(&old), rules(&new));
        differences.extend(only(&new_rules, &old_rules).map(Difference::FindingAppears));
        differences.extend(only(&old_rules, &new_rules).map(Difference::FindingGoes));
        let asked = |decision: &Self| -> Vec<String> {
            decision.questions().iter().map(super::question::Question::ask).collect()
        };
        let (old_questions, new_questions) = (asked(self), asked(after));
        differences.extend(only(&new_questions, &old_questions).map(Difference::QuestionOpens));
        differences.extend(only(&old_questions, &new_questions).map(Difference::QuestionCloses));
        let (before_leads, after_leads) = (self.leading_pattern(), after.leading_pattern());
        if before_leads != after_leads {
            differences.push(Difference::Leader { before: before_leads, after: after_leads });
        }
        let capping = new.iter().filter(|finding| finding.caps().is_some()).map(Finding::rule);
        let caps: Vec<&str> = capping.filter(|rule| !old_rules.contains(rule)).collect();
        self.diff_insertions(after, &caps, &mut differences);
        differences
    }

    /// The id of the first pattern, where enough speaks for it.
    fn leading_pattern(&self) -> Option<&str> {
        let leader = self.case().leaders.first()?;
        let pattern = self.case().rules.patterns.get(usize::from(leader.pattern))?;
        Some(pattern.rule.heading.id.as_str())
    }

    fn diff_insertions<'a>(
        &'a self,
        after: &'a Self,
        caps: &[&'a str],
        differences: &mut Vec<Difference<'a>>,
    ) {
        let insertions = |decision: &'a Self| -> Vec<Insertion<'a>> {
            decision.protocol().map(Protocol::insertions).unwrap_or_default()
        };
        let (old, new) = (insertions(self), insertions(after));
        let withholding = |site: Site| -> Vec<&'a str> {
            let withheld = after.why(site).withheld();
            withheld.iter().flat_map(super::Withheld::rules).collect()
        };
        for insertion in &new {
            let site = insertion.site();
            if !old.iter().any(|it| it.site() == site) {
                differences.push(Difference::ComesIn { site, before: self.why(site).outcome() });
            }
        }
        for insertion in &old {
            let site = insertion.site();
            let Some(other) = new.iter().find(|it| it.site() == site) else {
                let outcome = after.why(site).outcome();
                differences.push(Difference::GoesOut { site, after: outcome, rules: withholding(site) });
                continue;
            };
            let (before, now) = (insertion.side(), other.side());
            if before != now {
                let rules = withholding(site);
                differences.push(Difference::Sides { site, before, after: now, rules });
            } else if (insertion.technique(), insertion.needles()) != (other.technique(), other.needles()) {
                differences.push(Difference::Technique { site, caps: caps.to_vec() });
            }
        }
    }
}

/// What is in one list and not in another, in its order.
fn only<'a, T: Clone + PartialEq>(these: &'a [T], others: &'a [T]) -> impl Iterator<Item = T> + 'a {
    these.iter().filter(|it| !others.contains(it)).cloned()
}

impl fmt::Display for Difference<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Verdict { before, after } => {
                write!(f, "the decision was: {}; is: {}", before.label(), after.label())
            }
            Self::FindingAppears(rule) => write!(f, "the rule {rule} holds now"),
            Self::FindingGoes(rule) => write!(f, "the rule {rule} holds no more"),
            Self::QuestionOpens(ask) => write!(f, "{ask} is to be asked now"),
            Self::QuestionCloses(ask) => write!(f, "{ask} is to be asked no more"),
            Self::Leader { before, after } => {
                let (before, after) = (before.unwrap_or("none"), after.unwrap_or("none"));
                write!(f, "the leading pattern was: {before}; is: {after}")
            }
            Self::ComesIn { site, before } => write!(f, "{site} comes in; before, {}", before.label()),
            Self::GoesOut { site, after, rules } => {
                write!(f, "{site} goes out; now, {}", after.label())?;
                by(f, rules)
            }
            Self::Sides { site, before, after, rules } => {
                write!(f, "{site} was on: {}; is on: {}", before.label(), after.label())?;
                by(f, rules)
            }
            Self::Technique { site, caps } => {
                write!(f, "{site} is needled in another way")?;
                by(f, caps)
            }
        }
    }
}

fn by(f: &mut fmt::Formatter<'_>, rules: &[&str]) -> fmt::Result {
    if rules.is_empty() { Ok(()) } else { write!(f, " (by {})", rules.join(", ")) }
}
