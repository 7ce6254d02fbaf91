//! The findings of a screening in their order, and the clearances that they ask for.

use super::assessment::Assessment;
use crate::atlas::Language;
use crate::rules::compile::{CompiledSafety, RuleRef};
use crate::rules::{BuiltinRule, Role, RuleClass, Verdict};
use std::cmp::Reverse;

/// The rules behind the findings: the gravest first, then by class and in pack order. Rules made from the atlas are left
/// out: they are about points, not about this person.
pub(crate) fn findings(assessment: &Assessment, builtin: Option<BuiltinRule>) -> Vec<RuleRef> {
    let fired = assessment.fired().filter(|(_, safety)| !safety.from_atlas);
    let fired = fired.filter_map(|(number, safety)| {
        Some(((Reverse(safety.rule.verdict), safety.rule.class), RuleRef::safety(number)?))
    });
    let mut findings: Vec<((Reverse<Verdict>, RuleClass), RuleRef)> = fired.collect();
    let not_asked = assessment.rules.not_asked(&assessment.intake).next().map(|_| BuiltinRule::NotAsked);
    findings.extend(builtin.into_iter().chain(not_asked).map(|builtin| {
        let order = (Reverse(assessment.builtin_verdict(builtin)), builtin.class());
        (order, RuleRef::BuiltinRule(builtin))
    }));
    findings.sort_by_key(|(order, _)| *order);
    findings.into_iter().map(|(_, rule)| rule).collect()
}

/// The rules that ask for a clearance, in the order of the findings.
pub(crate) fn clearances(assessment: &Assessment) -> Vec<(&CompiledSafety, Role)> {
    let clearance = |rule| {
        let RuleRef::Safety(number) = rule else { return None };
        let safety = assessment.safety(usize::from(number))?;
        Some((safety, safety.rule.clearance?))
    };
    findings(assessment, None).into_iter().filter_map(clearance).collect()
}

/// Whether some rule asks for a clearance.
pub(crate) fn owes_clearance(assessment: &Assessment) -> bool {
    assessment.fired().any(|(_, safety)| !safety.from_atlas && safety.rule.clearance.is_some())
}

/// What a rule is about, in words: its title, else its reason.
pub(crate) fn title(assessment: &Assessment, rule: RuleRef) -> &str {
    let safety = match rule {
        RuleRef::Safety(number) => assessment.safety(usize::from(number)),
        RuleRef::BuiltinRule(builtin) => return builtin.label(Language::English),
        _ => None,
    };
    match safety {
        Some(safety) => safety.rule.title.as_ref().unwrap_or(&safety.rule.reason).en(),
        None => assessment.rules.id(rule).as_str(),
    }
}
