//! The kinds of table that a pack is made of.

use crate::atlas::vocabulary::vocabulary;

vocabulary! {
    /// What kind of rule something in a pack is: the name of its table, `[[safety]]` and so on.
    ///
    /// ```
    /// use tcm_facial::atlas::Language;
    /// use tcm_facial::rules::RuleKind;
    ///
    /// assert_eq!("safety".parse(), Ok(RuleKind::Safety));
    /// assert_eq!(RuleKind::Source.label(Language::English), "entries of the bibliography");
    /// ```
    #[non_exhaustive]
    pub enum RuleKind: "kind of rule" {
        /// What stands against needles, and where.
        Safety "safety" "safety rules",
        /// Which signs speak for a pattern, and its points.
        Pattern "pattern" "patterns",
        /// Which points and places answer a concern.
        Concern "concern" "concerns",
        /// Points that go together.
        Combination "combination" "combinations",
        /// What stands in for a point that is kept out.
        Substitute "substitute" "substitutes",
        /// How it is needled.
        Technique "technique" "techniques",
        /// What is offered beside the needles.
        Adjunct "adjunct" "adjuncts",
        /// How many sessions, how often.
        Course "course" "courses",
        /// What the person is told.
        Advice "advice" "advice",
        /// What is done in a session.
        Step "step" "steps of a session",
        /// What to expect, and how certain that is.
        Expectation "expectation" "expectations",
        /// What can go wrong, and how often.
        Harm "harm" "harms",
        /// What the rules rest on.
        Source "source" "entries of the bibliography",
    }
}
