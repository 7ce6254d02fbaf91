//! Checks that the rules can follow the caller's policy.

use crate::atlas::spelling::{excerpt, nearest, suggestion};
use crate::intake::ranges;
use crate::rules::id::RuleId;
use crate::rules::kinds::SafetyRule;
use crate::rules::policy::{Policy, PregnancyPoints};
use crate::rules::problem::{PackProblem, PackProblemKind, Place};

/// The choices of a policy that the rules cannot follow.
pub(super) fn objections(policy: &Policy, rules: &[SafetyRule]) -> Vec<PackProblem> {
    let lengthened = policy.lengthened.iter().filter_map(|(id, days)| lengthened(policy, rules, id, *days));
    pregnancy_points(policy, rules).into_iter().chain(lengthened).collect()
}

fn pregnancy_points(policy: &Policy, rules: &[SafetyRule]) -> Option<PackProblem> {
    let PregnancyPoints::Source(chosen) = &policy.pregnancy_points else {
        return None;
    };
    let sets: Vec<&str> = rules.iter().filter_map(|rule| rule.policy.as_deref()).collect();
    if sets.contains(&chosen.as_str()) {
        return None;
    }
    let nearest = nearest(chosen.as_str(), sets.iter().copied());
    let chosen = excerpt(chosen.as_str());
    let message = format!("no rule has the pregnancy points of `{chosen}`{}", suggestion(nearest));
    let call = Place::call(format!("EngineBuilder::pregnancy_points(\"{chosen}\")"));
    Some(PackProblem::new(PackProblemKind::UnknownName, message, call))
}

/// An interval may be lengthened, but not cut below its floor or below the interval that the policy chose.
fn lengthened(policy: &Policy, rules: &[SafetyRule], id: &RuleId, days: u32) -> Option<PackProblem> {
    let call =
        || Place::call(format!("EngineBuilder::lengthen_interval(\"{}\", {days})", excerpt(id.as_str())));
    let with_intervals = || rules.iter().filter_map(|rule| Some((rule.heading.id.as_str(), rule.interval?)));
    let Some((_, interval)) = with_intervals().find(|(known, _)| *known == id.as_str()) else {
        let nearest = nearest(id.as_str(), with_intervals().map(|(known, _)| known));
        let id = excerpt(id.as_str());
        let message = format!("no safety rule `{id}` has an interval to lengthen{}", suggestion(nearest));
        return Some(PackProblem::new(PackProblemKind::UnknownName, message, call()));
    };
    let (floor, chosen) = (interval.floor, policy.intervals.of(interval));
    let most = ranges::DAYS.max;
    let message = if days > most {
        format!("`{days}` days for `{id}`: an interval is never above {most} days")
    } else if days < floor {
        format!("`{days}` days undercut the floor of `{id}`, which is {floor} days")
    } else if days < chosen {
        let policy = policy.intervals;
        format!("`{days}` days do not lengthen `{id}`: the `{policy}` intervals give it {chosen} days")
    } else {
        return None;
    };
    Some(PackProblem::new(PackProblemKind::Value, message, call()))
}
