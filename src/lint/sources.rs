//! Claims that cite no text, and sources that no rule cites.

use super::{Lint, LintFinding, Linter};
use crate::atlas::{Confidence, Language, Point};
use crate::rules::Certainty;
use crate::rules::header::RuleHeader;
use crate::rules::id::SourceId;
use std::collections::BTreeSet;

pub(super) fn check(linter: &mut Linter<'_>) {
    for heading in linter.own.headings() {
        if heading.confidence == Confidence::Found {
            let help = "cite what was read, or use `practice` or `general_knowledge`";
            check_claim(linter, heading, "`found`", help);
        }
    }
    for rule in &linter.own.expectations {
        if rule.certainty > Certainty::None {
            let help = "cite the study, or set `certainty = \"none\"`";
            check_claim(linter, &rule.heading, rule.certainty.label(Language::English), help);
        }
    }
    let used = cited(linter);
    for source in linter.own.sources.iter().filter(|source| !used.contains(source.id.as_str())) {
        let message = format!("no rule cites the source `{}`", source.id);
        let help = "remove it, or cite it where it belongs";
        let place = source.place.clone();
        linter.findings.push(LintFinding::new(Lint::UnusedSource, None, place, message, help));
    }
}

/// Reports a claim that no cited publication supports, or none that somebody read.
fn check_claim(linter: &mut Linter<'_>, heading: &RuleHeader, claim: &str, help: &str) {
    let was_read = |id: &SourceId| linter.rules.sources.iter().any(|source| source.id == *id && source.read);
    if !heading.sources.iter().any(|id| id.is_publication() && was_read(id)) {
        let message = format!("`{}` claims {claim} but cites no text that was read", heading.id);
        linter.report(Lint::ClaimWithoutSource, heading, message, help);
    }
}

/// The sources that the rules cite, and those of the atlas, whose facts are part of every plan.
fn cited<'a>(linter: &Linter<'a>) -> BTreeSet<&'a str> {
    let rules = linter.rules.headings().flat_map(|heading| &heading.sources).map(SourceId::as_str);
    let points = Point::all().flat_map(|point| {
        let needling = point.needling().map_or(&[][..], |needling| needling.sources());
        point.hazard_sources().iter().chain(needling).copied()
    });
    let policies = linter.rules.safety.iter().filter_map(|rule| rule.policy.as_deref());
    rules.chain(points).chain(policies).collect()
}
