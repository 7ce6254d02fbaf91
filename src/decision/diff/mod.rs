//! What is different between two decisions, and the cause of each difference.

mod display;

use super::decision::Decision;
use super::finding::Finding;
use super::insertion::Insertion;
use super::overrides::Override;
use super::protocol::Protocol;
use super::question::Question;
use super::why::WhyOutcome;
use crate::atlas::Side;
use crate::intake::Modality;
use crate::reasoning::plan::OwedClearance;
use crate::reasoning::site::Site;
use crate::rules::{Role, Verdict};

/// What is different in one decision beside another, in the order in which people read a decision.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::intake::Intake;
/// use tcm_facial::decision::Difference;
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
/// assert!(diff.iter().any(|it| matches!(it, Difference::FindingAdded(rule) if *rule == "antiplatelet_nsaid")));
/// assert!(diff.iter().any(|it| matches!(it, Difference::SiteRemoved { .. })));
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
    FindingAdded(&'a str),
    /// A safety rule, by its id, holds before and not after.
    FindingRemoved(&'a str),
    /// A safety rule, by its id, is set aside by a person after and not before.
    OverrideAdded(&'a str),
    /// A safety rule, by its id, was set aside before, and holds after.
    OverrideWithdrawn(&'a str),
    /// Somebody must clear something first after and not before.
    ClearanceOwed {
        /// The id of the rule that asks for it.
        rule: &'a str,
        /// Who owes it.
        by: Role,
    },
    /// Somebody had to clear something first before and not after.
    ClearanceOwedNoMore {
        /// The id of the rule that asked for it.
        rule: &'a str,
        /// Who owed it.
        by: Role,
    },
    /// A plan without needles may be offered beside the verdict after and not before.
    AlternativeAppears,
    /// A plan without needles might be offered beside the verdict before, and not after.
    AlternativeGoes,
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
    SiteAdded {
        /// The place.
        site: Site,
        /// What had become of it before.
        before: WhyOutcome,
    },
    /// A place is in the protocol before and not after.
    SiteRemoved {
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
    /// Both have a protocol, and the one treats in another way than the other.
    Modality {
        /// The way before.
        before: Modality,
        /// The way after.
        after: Modality,
    },
    /// A place is in both protocols and needled in another mode: another depth, gauge, angle or stimulation, or another
    /// number of needles on the same sides.
    Technique {
        /// The place.
        site: Site,
        /// The safety rules with caps that appear, by their ids.
        caps: Vec<&'a str>,
    },
}

impl Decision {
    /// What is different in another decision: verdict, findings, what was set aside, clearances, whether there is a plan
    /// without needles beside the verdict, questions, the leading pattern, and what comes into the protocol or goes out of it,
    /// with what became of it on the other side. The words around a plan are not compared, nor what is in an alternative.
    ///
    /// Nothing where nothing of this differs.
    #[must_use]
    pub fn diff<'a>(&'a self, after: &'a Self) -> Vec<Difference<'a>> {
        let mut differences = Vec::new();
        if self.verdict() != after.verdict() {
            differences.push(Difference::Verdict { before: self.verdict(), after: after.verdict() });
        }
        self.diff_rules(after, &mut differences);
        let owed = |decision: &'a Self| -> Vec<(&'a str, Role)> {
            decision.clearances().iter().map(|owed| (OwedClearance::rule(owed), owed.by())).collect()
        };
        let (old, new) = (owed(self), owed(after));
        differences.extend(only(&new, &old).map(|(rule, by)| Difference::ClearanceOwed { rule, by }));
        differences.extend(only(&old, &new).map(|(rule, by)| Difference::ClearanceOwedNoMore { rule, by }));
        differences.extend(match (self.alternative(), after.alternative()) {
            (None, Some(_)) => Some(Difference::AlternativeAppears),
            (Some(_), None) => Some(Difference::AlternativeGoes),
            _ => None,
        });
        let asked =
            |decision: &Self| -> Vec<String> { decision.questions().iter().map(Question::ask).collect() };
        let (old, new) = (asked(self), asked(after));
        differences.extend(only(&new, &old).map(Difference::QuestionOpens));
        differences.extend(only(&old, &new).map(Difference::QuestionCloses));
        let (before_leads, after_leads) = (self.leading_pattern(), after.leading_pattern());
        if before_leads != after_leads {
            differences.push(Difference::Leader { before: before_leads, after: after_leads });
        }
        self.diff_insertions(after, &mut differences);
        differences
    }

    /// Which rules hold, and which a person has set aside.
    fn diff_rules<'a>(&'a self, after: &'a Self, differences: &mut Vec<Difference<'a>>) {
        let (old, new) = (self.rules_that_hold(), after.rules_that_hold());
        let aside = |decision: &'a Self| -> Vec<&'a str> {
            decision.overrides().iter().map(Override::rule).collect()
        };
        let (old_aside, new_aside) = (aside(self), aside(after));
        differences.extend(only(&new, &old).map(|rule| {
            if old_aside.contains(&rule) {
                Difference::OverrideWithdrawn(rule)
            } else {
                Difference::FindingAdded(rule)
            }
        }));
        let gone = only(&old, &new).chain(only(&old_aside, &new));
        differences.extend(gone.filter(|rule| !new_aside.contains(rule)).map(Difference::FindingRemoved));
        differences.extend(only(&new_aside, &old_aside).map(Difference::OverrideAdded));
    }

    fn rules_that_hold(&self) -> Vec<&str> {
        self.findings().iter().map(Finding::rule).collect()
    }

    /// The id of the first pattern, where enough speaks for it.
    fn leading_pattern(&self) -> Option<&str> {
        let leader = self.assessment().leaders.first()?;
        let pattern = self.assessment().rules.patterns.get(usize::from(leader.pattern))?;
        Some(pattern.rule.heading.id.as_str())
    }

    fn diff_insertions<'a>(&'a self, after: &'a Self, differences: &mut Vec<Difference<'a>>) {
        let modality = |decision: &Self| decision.protocol().map(Protocol::modality);
        let other_way = modality(self).zip(modality(after)).filter(|(before, after)| before != after);
        differences.extend(other_way.map(|(before, after)| Difference::Modality { before, after }));
        let held = self.rules_that_hold();
        let capping = after.findings().into_iter().filter(|finding| finding.caps().is_some());
        let caps: Vec<&str> =
            capping.map(|finding| finding.rule()).filter(|rule| !held.contains(rule)).collect();
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
                differences.push(Difference::SiteAdded { site, before: self.why(site).outcome() });
            }
        }
        for insertion in &old {
            let site = insertion.site();
            let Some(other) = new.iter().find(|it| it.site() == site) else {
                let outcome = after.why(site).outcome();
                differences.push(Difference::SiteRemoved { site, after: outcome, rules: withholding(site) });
                continue;
            };
            let (before, now) = (insertion.side(), other.side());
            if before != now {
                let rules = withholding(site);
                differences.push(Difference::Sides { site, before, after: now, rules });
            }
            let count = before == now && insertion.needles() != other.needles();
            if other_way.is_none() && (count || insertion.technique() != other.technique()) {
                differences.push(Difference::Technique { site, caps: caps.clone() });
            }
        }
    }
}

/// What is in one list and not in another, in its order.
fn only<'a, T: Clone + PartialEq>(these: &'a [T], others: &'a [T]) -> impl Iterator<Item = T> + 'a {
    these.iter().filter(|it| !others.contains(it)).cloned()
}
