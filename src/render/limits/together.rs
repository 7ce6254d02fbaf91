//! Findings that rest on one missing answer, told as one.

use super::assumed::{assumptions, detail_of};
use super::each_once;
use crate::decision::Finding;
use crate::intake::{Detail, Risk};
use crate::rules::{ClearedBy, Verdict};

/// A finding, and those that apply besides it only because of the same status that was not stated. Told apart they would
/// contradict each other: nobody has a condition that is active and controlled.
#[derive(Clone, Debug)]
pub(in crate::render) struct Together<'a> {
    /// The gravest.
    pub(in crate::render) lead: Finding<'a>,
    pub(in crate::render) others: Vec<Finding<'a>>,
    /// The status that was not stated.
    status: Option<String>,
}

impl Together<'_> {
    /// What any of them assumes, said once.
    pub(in crate::render) fn assumptions(&self) -> Vec<(Risk, String)> {
        let all = [&self.lead].into_iter().chain(&self.others);
        each_once(all.flat_map(assumptions))
    }
}

/// Findings in their order, those of one missing status at the place of the first.
pub(in crate::render) fn together<'a>(findings: impl Iterator<Item = Finding<'a>>) -> Vec<Together<'a>> {
    let mut all: Vec<Together<'a>> = Vec::new();
    for finding in findings {
        let status = missing_status(&finding);
        let known = all.iter_mut().find(|one| status.is_some() && one.status == status);
        let Some(known) = known else {
            all.push(Together { lead: finding, others: Vec::new(), status });
            continue;
        };
        let is_graver = gravity(&finding) > gravity(&known.lead);
        known.others.push(if is_graver { std::mem::replace(&mut known.lead, finding) } else { finding });
    }
    all
}

/// The status without which a finding would not apply.
fn missing_status(finding: &Finding<'_>) -> Option<String> {
    let is_status = |fact: &String| detail_of(fact).is_some_and(|(_, detail)| detail == Detail::Status);
    finding.assumed().find(is_status)
}

/// The gravest finding has the gravest verdict, then the clearance that is hardest to get.
fn gravity(finding: &Finding<'_>) -> (Verdict, bool, ClearedBy) {
    (finding.verdict(), finding.clearance().is_some(), finding.cleared_by())
}
