//! Claims and the texts that they rest on.

use super::Linter;
use super::finding::{Lint, LintFinding};
use crate::atlas::Language;
use crate::atlas::{Confidence, Point};
use crate::rules::Certainty;
use crate::rules::id::SourceId;
use crate::rules::read::RuleHeader;
use std::collections::BTreeSet;

impl Linter<'_> {
    pub(crate) fn check_sources(&mut self) {
        for (_, heading) in self.own.headings() {
            if heading.confidence == Confidence::Found && !self.rests_on_a_text(heading) {
                let message = format!("`{}` claims `found`, and cites no text that was read", heading.id);
                let remedy = "cite what was read, or say `practice` or `general_knowledge`";
                self.tell(Lint::ClaimWithoutSource, heading, message, remedy);
            }
        }
        for rule in &self.own.expectations {
            if rule.certainty > Certainty::None && !self.rests_on_a_text(&rule.heading) {
                let message = format!(
                    "`{}` claims {}, and cites no text that was read",
                    rule.heading.id,
                    rule.certainty.label(Language::English)
                );
                let remedy = "cite the study, or say `certainty = \"none\"`";
                self.tell(Lint::ClaimWithoutSource, &rule.heading, message, remedy);
            }
        }
        let used = self.cited();
        for source in self.own.sources.iter().filter(|source| !used.contains(&source.id)) {
            let message = format!("no rule cites the source `{}`", source.id);
            let remedy = "take it out, or cite it where it belongs";
            self.findings.push(LintFinding::new(
                Lint::UnusedSource,
                None,
                source.place.clone(),
                message,
                remedy,
            ));
        }
    }

    fn rests_on_a_text(&self, heading: &RuleHeader) -> bool {
        let read = |id: &SourceId| self.rules.sources.iter().any(|source| source.id == *id && source.read);
        heading.sources.iter().any(|id| id.is_publication() && read(id))
    }

    /// What the rules cite, and what the atlas does, whose facts every plan is made of.
    fn cited(&self) -> BTreeSet<SourceId> {
        let rules = self.rules.headings().flat_map(|(_, heading)| &heading.sources).cloned();
        let of_points = Point::all().flat_map(|point| {
            let needling = point.needling().map_or(&[][..], |needling| needling.sources());
            point.hazard_sources().iter().chain(needling).map(SourceId::unchecked).collect::<Vec<_>>()
        });
        let policies =
            self.rules.safety.iter().filter_map(|rule| rule.policy.as_ref()).map(SourceId::unchecked);
        rules.chain(of_points).chain(policies).collect()
    }
}
