//! The statement of scope and limits that every decision carries.

use super::decision::Decision;
use crate::reasoning::open_facts::OpenFacts;
use crate::texts::en::decision as texts;

impl Decision {
    /// Says what this decision is and is not: its scope, the rules it applied, and how far to trust it.
    pub fn statement(&self) -> String {
        let packs: Vec<(&str, &str)> = self.packs().iter().map(|it| (&*it.id, &*it.version)).collect();
        let (general_knowledge, count) = self.rule_counts();
        self.statement_of(&names(&packs), general_knowledge, count)
    }

    fn statement_of(&self, packs: &str, general_knowledge: usize, count: usize) -> String {
        let open = OpenFacts::of(self.assessment()).subjects().len();
        texts::statement(open, packs, general_knowledge, count)
    }

    /// Whether a text is the statement of this decision, but for the packs, given by id and version, and the numbers of their
    /// rules.
    pub(crate) fn is_statement_of(&self, packs: &[(&str, &str)], statement: &str) -> bool {
        let packs = names(packs);
        let Some((_, rest)) = statement.split_once(&packs) else { return false };
        let digits = rest.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty());
        let mut numbers = digits.map(|digits| digits.parse().ok());
        let (Some(Some(count)), Some(Some(general_knowledge))) = (numbers.next(), numbers.next()) else {
            return false;
        };
        general_knowledge <= count && self.statement_of(&packs, general_knowledge, count) == statement
    }

    /// The number of rules that are general knowledge, and of all rules.
    pub(crate) fn rule_counts(&self) -> (usize, usize) {
        let rules = &self.assessment().rules;
        (rules.general_knowledge_count, rules.rule_count)
    }
}

/// `standard 0.1.0, mine 1.0.0`.
fn names(packs: &[(&str, &str)]) -> String {
    packs.iter().map(|(id, version)| format!("{id} {version}")).collect::<Vec<_>>().join(", ")
}
