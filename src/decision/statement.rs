//! The statement of scope and limits that every decision carries.

use super::decision::Decision;
use crate::reasoning::open_facts::OpenFacts;
use crate::texts::en::decision as texts;

impl Decision {
    /// Says what this decision is and is not: its scope, the rules it applied, and how far to trust it.
    pub fn statement(&self) -> String {
        let rules = &self.assessment().rules;
        let packs: Vec<String> =
            rules.packs.iter().map(|pack| format!("{} {}", pack.id, pack.version)).collect();
        let (general_knowledge, count) = self.rule_counts();
        texts::statement(
            OpenFacts::of(self.assessment()).subjects().len(),
            &packs.join(", "),
            general_knowledge,
            count,
        )
    }

    /// The number of rules that are general knowledge, and of all rules.
    pub(crate) fn rule_counts(&self) -> (usize, usize) {
        let rules = &self.assessment().rules;
        (rules.general_knowledge_count, rules.rule_count)
    }
}
