//! Checks that the rules can follow the caller's policy.

use crate::atlas::spelling::{excerpt, nearest, suggestion};
use crate::intake::ranges;
use crate::rules::action::Interval;
use crate::rules::id::RuleId;
use crate::rules::kinds::SafetyRule;
use crate::rules::policy::{Policy, PregnancyPoints};
use crate::rules::problem::{PackProblem, PackProblemKind, Place, Problems};
use std::collections::BTreeMap;

/// Reports the choices of a policy that the rules cannot follow.
pub(super) fn object(policy: &Policy, rules: &[SafetyRule], problems: &mut Problems) {
    problems.extend(pregnancy_points(policy, rules));
    let with_intervals = rules.iter().filter_map(|rule| Some((rule.heading.id.as_str(), rule.interval?)));
    let intervals: BTreeMap<&str, Interval> = with_intervals.collect();
    for (id, days) in &policy.lengthened {
        // What an unknown rule is called here is looked up only where it is said.
        match intervals.get(id.as_str()) {
            None => problems.add(|| unknown(id, *days, &intervals)),
            Some(interval) => problems.extend(lengthened(policy, id, *days, *interval)),
        }
    }
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

fn call(id: &RuleId, days: u32) -> Place {
    Place::call(format!("EngineBuilder::lengthen_interval(\"{}\", {days})", excerpt(id.as_str())))
}

fn unknown(id: &RuleId, days: u32, intervals: &BTreeMap<&str, Interval>) -> PackProblem {
    let nearest = nearest(id.as_str(), intervals.keys().copied());
    let name = excerpt(id.as_str());
    let message = format!("no safety rule `{name}` has an interval to lengthen{}", suggestion(nearest));
    PackProblem::new(PackProblemKind::UnknownName, message, call(id, days))
}

/// An interval may be lengthened, but not cut below its floor or below the interval that the policy chose.
fn lengthened(policy: &Policy, id: &RuleId, days: u32, interval: Interval) -> Option<PackProblem> {
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
    Some(PackProblem::new(PackProblemKind::Value, message, call(id, days)))
}
