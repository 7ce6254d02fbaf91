//! The differences between two decisions, with the cause of each.

mod around;
mod display;

use super::UnansweredCause;
use super::decision::Decision;
use super::insertion::Insertion;
use super::protocol::Protocol;
use super::session::Course;
use super::technique::Technique;
use super::why::WhyOutcome;
use crate::atlas::{FacialZone, Side};
use crate::intake::{Concern, Modality};
use crate::reasoning::site::Site;
use crate::rules::{Role, RuleId, Verdict};

/// One difference between two decisions. They are listed in the order in which people read a decision.
///
/// ```
/// use tcm_facial::decision::Difference;
/// use tcm_facial::{Engine, Intake};
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
    /// The verdict changes.
    Verdict {
        /// The verdict before.
        before: Verdict,
        /// The verdict after.
        after: Verdict,
    },
    /// The safety rule with this id applies only after.
    FindingAdded(&'a RuleId),
    /// The safety rule with this id applies only before.
    FindingRemoved(&'a RuleId),
    /// The safety rule with this id is overridden only after.
    OverrideAdded(&'a RuleId),
    /// The safety rule with this id was overridden before and applies after.
    OverrideWithdrawn(&'a RuleId),
    /// A clearance is owed only after.
    ClearanceAdded {
        /// The id of the rule that asks for it.
        rule: &'a RuleId,
        /// Who must give it.
        by: Role,
    },
    /// A clearance was owed only before.
    ClearanceRemoved {
        /// The id of the rule that asked for it.
        rule: &'a RuleId,
        /// Who had to give it.
        by: Role,
    },
    /// A non-needle plan may be offered only after.
    AlternativeAdded,
    /// A non-needle plan might be offered only before.
    AlternativeRemoved,
    /// A question, as [`Question::ask`](super::Question::ask) names it, is open only after.
    QuestionOpened(String),
    /// A question was open only before.
    QuestionClosed(String),
    /// Another pattern leads. `None` where none does.
    Leader {
        /// The id of the first pattern before.
        before: Option<&'a RuleId>,
        /// The id of the first pattern after.
        after: Option<&'a RuleId>,
    },
    /// A site is in the protocol only after.
    SiteAdded {
        /// The site.
        site: Site,
        /// What became of it before.
        before: WhyOutcome,
    },
    /// A site is in the protocol only before.
    SiteRemoved {
        /// The site.
        site: Site,
        /// What becomes of it after.
        after: WhyOutcome,
        /// The ids of the rules that withhold it after.
        rules: Vec<&'a RuleId>,
    },
    /// A site is in both protocols, on different sides.
    Sides {
        /// The site.
        site: Site,
        /// The side before.
        before: Side,
        /// The side after.
        after: Side,
        /// The ids of the rules that withhold a side of it after.
        rules: Vec<&'a RuleId>,
    },
    /// Both have a protocol, with different modalities.
    Modality {
        /// The modality before.
        before: Modality,
        /// The modality after.
        after: Modality,
    },
    /// Nothing is done before another number of days; `None` where no day is named.
    NotBefore {
        /// The days before.
        before: Option<u32>,
        /// The days after.
        after: Option<u32>,
    },
    /// A site that is in neither protocol, or in both, is withheld by other rules.
    WithheldBy {
        /// The site.
        site: Site,
        /// The ids of the rules before.
        before: Vec<&'a RuleId>,
        /// The ids of the rules after.
        after: Vec<&'a RuleId>,
    },
    /// The needles of both protocols stay for another time, in minutes.
    Retention {
        /// The minutes before.
        before: Option<u8>,
        /// The minutes after.
        after: Option<u8>,
    },
    /// A place is pressed for another time once its needle is out, in seconds.
    PressSeconds {
        /// The seconds before.
        before: Option<u16>,
        /// The seconds after.
        after: Option<u16>,
    },
    /// Both have a protocol, with another course.
    Course {
        /// The course before.
        before: Option<Course>,
        /// The course after.
        after: Option<Course>,
    },
    /// The adjunct with this id is offered only after.
    AdjunctAdded(&'a RuleId),
    /// The adjunct with this id was offered only before.
    AdjunctRemoved(&'a RuleId),
    /// Both have a protocol, and a zone of a concern has no answer in one of them, or none for another reason. `None` where it has one.
    Unanswered {
        /// The concern.
        concern: Concern,
        /// The zone.
        zone: FacialZone,
        /// Why it had no answer before.
        before: Option<UnansweredCause>,
        /// Why it has none after.
        after: Option<UnansweredCause>,
    },
    /// A site is in both protocols and needled differently: another length, depth, gauge, angle, direction or stimulation, or
    /// another number of needles on the same sides.
    Technique {
        /// The site.
        site: Site,
        /// The ids of the rules that [`Technique::because`](super::Technique::because) names on one side only; where the number
        /// of needles differs, those of the safety rules with caps that apply only after too.
        rules: Vec<&'a RuleId>,
    },
}

impl Decision {
    /// The differences to another decision: verdict, findings, overrides, clearances, whether a non-needle plan is offered,
    /// questions, the leading pattern, and the sites of the protocol, with what became of each on the other side; then waiting days,
    /// who withholds, minutes, course, adjuncts and zones without an answer. Texts are not compared, nor what is in an alternative.
    pub fn diff<'a>(&'a self, after: &'a Self) -> Vec<Difference<'a>> {
        let mut differences = Vec::new();
        if self.verdict() != after.verdict() {
            differences.push(Difference::Verdict { before: self.verdict(), after: after.verdict() });
        }
        rules(self, after, &mut differences);
        let owed = |decision: &'a Self| -> Vec<(&'a RuleId, Role)> {
            decision.clearances().map(|owed| (owed.rule(), owed.by())).collect()
        };
        let (old, new) = (owed(self), owed(after));
        differences.extend(only(&new, &old).map(|(rule, by)| Difference::ClearanceAdded { rule, by }));
        differences.extend(only(&old, &new).map(|(rule, by)| Difference::ClearanceRemoved { rule, by }));
        differences.extend(match (self.alternative(), after.alternative()) {
            (None, Some(_)) => Some(Difference::AlternativeAdded),
            (Some(_), None) => Some(Difference::AlternativeRemoved),
            _ => None,
        });
        let asked = |decision: &Self| -> Vec<String> {
            decision.questions().map(|question| question.ask()).collect()
        };
        let (old, new) = (asked(self), asked(after));
        differences.extend(only(&new, &old).map(Difference::QuestionOpened));
        differences.extend(only(&old, &new).map(Difference::QuestionClosed));
        let (before_leads, after_leads) = (leading_pattern(self), leading_pattern(after));
        if before_leads != after_leads {
            differences.push(Difference::Leader { before: before_leads, after: after_leads });
        }
        insertions(self, after, &mut differences);
        around::add(self, after, &mut differences);
        differences
    }
}

/// The rules that apply, and the overridden ones.
fn rules<'a>(before: &'a Decision, after: &'a Decision, differences: &mut Vec<Difference<'a>>) {
    let (old, new) = (rules_that_hold(before), rules_that_hold(after));
    let overridden =
        |decision: &'a Decision| -> Vec<&'a RuleId> { decision.overrides().map(|it| it.rule()).collect() };
    let (old_overridden, new_overridden) = (overridden(before), overridden(after));
    differences.extend(only(&new, &old).map(|rule| {
        if old_overridden.contains(&rule) {
            Difference::OverrideWithdrawn(rule)
        } else {
            Difference::FindingAdded(rule)
        }
    }));
    let gone = only(&old, &new).chain(only(&old_overridden, &new));
    differences.extend(gone.filter(|rule| !new_overridden.contains(rule)).map(Difference::FindingRemoved));
    differences.extend(only(&new_overridden, &old_overridden).map(Difference::OverrideAdded));
}

fn rules_that_hold(decision: &Decision) -> Vec<&RuleId> {
    decision.findings().map(|finding| finding.rule()).collect()
}

fn leading_pattern(decision: &Decision) -> Option<&RuleId> {
    let leader = decision.assessment().leaders.first()?;
    let pattern = decision.assessment().rules.patterns.get(usize::from(leader.pattern))?;
    Some(&pattern.rule.heading.id)
}

fn insertions<'a>(before: &'a Decision, after: &'a Decision, differences: &mut Vec<Difference<'a>>) {
    let modality = |decision: &Decision| decision.protocol().map(Protocol::modality);
    let other_modality = modality(before).zip(modality(after)).filter(|(before, after)| before != after);
    differences.extend(other_modality.map(|(before, after)| Difference::Modality { before, after }));
    let held = rules_that_hold(before);
    let capping = after.findings().filter(|finding| finding.caps().is_some()).map(|finding| finding.rule());
    let caps: Vec<&RuleId> = capping.filter(|rule| !held.contains(rule)).collect();
    let insertions = |decision: &'a Decision| -> Vec<Insertion<'a>> {
        decision.protocol().into_iter().flat_map(Protocol::insertions).collect()
    };
    let (old, new) = (insertions(before), insertions(after));
    let withholding = |site: Site| -> Vec<&'a RuleId> {
        after.why(site).withheld().flat_map(|withheld| withheld.rules()).collect()
    };
    for insertion in &new {
        let site = insertion.site();
        if !old.iter().any(|it| it.site() == site) {
            differences.push(Difference::SiteAdded { site, before: before.why(site).outcome() });
        }
    }
    for insertion in &old {
        let site = insertion.site();
        let Some(other) = new.iter().find(|it| it.site() == site) else {
            let outcome = after.why(site).outcome();
            differences.push(Difference::SiteRemoved { site, after: outcome, rules: withholding(site) });
            continue;
        };
        let (was, is) = (insertion.side(), other.side());
        if was != is {
            differences.push(Difference::Sides { site, before: was, after: is, rules: withholding(site) });
        }
        let other_number = was == is && insertion.needles() != other.needles();
        let (old_technique, new_technique) = (insertion.technique(), other.technique());
        let other_technique = old_technique.zip(new_technique).is_some_and(|(old, new)| !old.is_like(&new));
        if other_modality.is_none() && (other_number || other_technique) {
            let because = |it: Option<Technique<'a>>| -> Vec<&RuleId> {
                it.into_iter().flat_map(|technique| technique.because()).collect()
            };
            let [old, new] = [old_technique, new_technique].map(because);
            let mut rules: Vec<&RuleId> = only(&new, &old).chain(only(&old, &new)).collect();
            let capping = caps.iter().copied().filter(|rule| other_number && !rules.contains(rule));
            rules.extend(capping.collect::<Vec<_>>());
            differences.push(Difference::Technique { site, rules });
        }
    }
}

/// What only the first of two lists has, in its order.
fn only<'a, T: Clone + PartialEq>(these: &'a [T], others: &'a [T]) -> impl Iterator<Item = T> + 'a {
    these.iter().filter(|it| !others.contains(it)).cloned()
}
