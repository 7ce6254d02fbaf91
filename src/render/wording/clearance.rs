//! Who clears what, and the subjects of findings and overrides.

use crate::decision::{Decision, Finding, Override};
use crate::render::limits::{Together, each_once, together};
use crate::rules::{LocalizedText, Role, Verdict};
use crate::texts::en::words::{self, label, list};
use crate::texts::en::{card, limits, report as texts};

/// The subject of an overridden rule.
pub(in crate::render) fn what_was_overridden<'a>(one: &Override<'a>) -> &'a str {
    one.title().map_or_else(|| one.reason(), LocalizedText::en)
}

pub(in crate::render) fn whom(roles: impl ExactSizeIterator<Item = Role>) -> String {
    if roles.len() == 0 { texts::PHYSICIAN.to_owned() } else { list(roles.map(with_article)) }
}

pub(in crate::render) fn with_article(role: Role) -> String {
    match role {
        Role::Practitioner => texts::PRACTITIONER.to_owned(),
        _ => words::with_article(label(role)),
    }
}

/// The clearances that are required before treatment, with who gives each; those that rest on one missing answer are one item.
pub(in crate::render) fn clearances(decision: &Decision) -> Vec<String> {
    let all = required(decision);
    let by = |(what, role): (String, Role)| match role {
        Role::Guardian => card::needs_consent(&what, &with_article(role)),
        role => card::cleared_by(&what, &with_article(role)),
    };
    all.into_iter().map(by).collect()
}

/// What has to be cleared, and by which role.
pub(in crate::render) fn required(decision: &Decision) -> Vec<(String, Role)> {
    let asks = |finding: &Finding<'_>| finding.verdict() == Verdict::Treat && finding.clearance().is_some();
    let all = together(decision.findings().filter(asks));
    let of_one = |told: &Together<'_>| {
        let findings = [&told.lead].into_iter().chain(&told.others);
        let roles = each_once(findings.filter_map(Finding::clearance));
        // What was only assumed is not told as if it had been said.
        let assumed = told.assumptions().into_iter().map(|(_, words)| words).collect::<Vec<_>>();
        let what = words::capitalised(&limits::assuming(title(&told.lead), &assumed.join("; ")));
        roles.into_iter().map(move |role| (what.clone(), role)).collect::<Vec<_>>()
    };
    all.iter().flat_map(of_one).collect()
}

pub(in crate::render) fn title<'a>(finding: &Finding<'a>) -> &'a str {
    finding.title().map_or_else(|| finding.reason(), LocalizedText::en)
}
