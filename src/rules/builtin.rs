//! The rules that are part of the engine.

use crate::atlas::vocabulary::vocabulary;

vocabulary! {
    /// A rule that is part of the engine, so that no pack can change it. Each is a design choice of this project.
    ///
    /// ```
    /// use tcm_facial::Engine;
    /// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern};
    /// use tcm_facial::rules::BuiltinRule;
    ///
    /// let intake = Intake::builder(Age::new(47)?).concern(ReportedConcern::new(Concern::Stress)).build()?;
    /// let screening = Engine::standard().screen(&intake);
    /// let findings = screening.findings();
    /// let own: Vec<BuiltinRule> = findings.iter().filter_map(|finding| finding.rule().parse().ok()).collect();
    /// assert_eq!(own, [BuiltinRule::NoFacialConcern]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[non_exhaustive]
    pub enum BuiltinRule: "built-in rule" {
        Preference "builtin.preference" "left out by preference",
        Depth "builtin.depth" "no depth is left between the least useful and the greatest allowed one",
        NothingSelectable "builtin.nothing_selectable" "nothing is left that a plan could be made of",
        NothingUntilAnswered "builtin.nothing_until_answered" "nothing is left that a plan could be made of until the open questions are answered",
        NoFacialConcern "builtin.no_facial_concern" "only concerns were reported that are answered beside a facial one; report one for a plan",
        NoLocalAnswer "builtin.no_local_answer" "the rules have no answer for this concern in this zone",
        NotSelected "builtin.not_selected" "other answers came first, as many as a plan has room for",
    }
}

impl BuiltinRule {
    /// The source of a design choice of this project.
    pub(crate) const SOURCE: &'static str = "project-default";
}
