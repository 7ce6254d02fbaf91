//! The statement that every decision carries.

use super::decision::Decision;

impl Decision {
    /// What this decision is and is not, in calm words, with its own counts.
    #[must_use]
    pub fn statement(&self) -> String {
        let rules = &self.assessment().rules;
        let open = match self.questions().len() {
            0 => "no question is open".to_owned(),
            1 => "1 question is open".to_owned(),
            open => format!("{open} questions are open"),
        };
        let packs: Vec<String> =
            rules.packs.iter().map(|pack| format!("{} {}", pack.id, pack.version)).collect();
        format!(
            "This is decision support for a qualified practitioner. It is no medical advice and no diagnosis. It looked only at \
             what was recorded ({open}) and applied these rules: {packs} ({known} of {count} rules are general knowledge, \
             and none has been signed off by a clinician). “Treat” means that no recorded rule forbids this plan; it does \
             not mean that the plan is safe for this person, or that it will work. Choosing points by pattern is tradition, \
             and the evidence for cosmetic needling is low to none. The practitioner examines, obtains consent, decides, \
             and may refuse. Not for needling oneself. Sudden weakness of the face, a change of vision or trouble \
             breathing: emergency services now.",
            packs = packs.join(", "),
            known = rules.general_knowledge_count,
            count = rules.rule_count,
        )
    }

    /// How many of the rules are general knowledge, and how many there are.
    pub(crate) fn rule_counts(&self) -> (usize, usize) {
        let rules = &self.assessment().rules;
        (rules.general_knowledge_count, rules.rule_count)
    }
}
