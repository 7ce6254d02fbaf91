//! Rules that somebody set aside: which, who, and why.

use crate::reasoning::assessment::{Assessment, OverrideState};
use crate::rules::compile::CompiledSafety;
use crate::rules::{LocalizedText, Role, Verdict};

/// A safety rule that held and that somebody set aside, with the rationale.
///
/// It is recorded in every format of the decision, with the rationale in all but the chart and the sheet for the person. The
/// rule then neither blocks nor caps nor refers; whatever other rules say still holds.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::intake::Intake;
/// use tcm_facial::rules::Role;
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }],
///     "risks": { "present": [{ "risk": "keloid_tendency" }], "absent": "all_others" }
/// }"#)?;
/// let rationale = "Scar on the shoulder alone, seen on 3 March; flat since.";
/// let decision = Engine::standard()
///     .screen(&intake)
///     .override_safety_rule("keloid_tendency", Role::Dermatologist, rationale)?
///     .decide();
/// let recorded: Vec<_> = decision.overrides().iter().map(|it| (it.rule(), it.role(), it.rationale())).collect();
/// assert_eq!(recorded, [("keloid_tendency", Role::Dermatologist, rationale)]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Override<'a> {
    safety: &'a CompiledSafety,
    record: &'a OverrideState,
}

impl<'a> Override<'a> {
    /// The id of the rule.
    #[must_use]
    pub fn rule(&self) -> &'a str {
        self.safety.rule.heading.id.as_str()
    }

    /// What the rule is about, where it says so.
    #[must_use]
    pub fn title(&self) -> Option<&'a LocalizedText> {
        self.safety.rule.title.as_ref()
    }

    /// Who set it aside.
    #[must_use]
    pub const fn role(&self) -> Role {
        self.record.role
    }

    /// Why, in that person's words.
    #[must_use]
    pub fn rationale(&self) -> &'a str {
        &self.record.rationale
    }

    /// What the rule would have meant by itself.
    #[must_use]
    pub const fn verdict(&self) -> Verdict {
        self.safety.rule.verdict
    }

    /// Why the rule is there.
    #[must_use]
    pub fn reason(&self) -> &'a str {
        self.safety.rule.reason.en()
    }

    /// What the rule tells the practitioner, worth reading all the same.
    #[must_use]
    pub fn instruct(&self) -> &'a [LocalizedText] {
        &self.safety.rule.instruct
    }
}

impl Assessment {
    /// What was set aside, in the order of the packs.
    pub(crate) fn overrides(&self) -> Vec<Override<'_>> {
        let overrides = self.set_aside.iter();
        overrides
            .filter_map(|record| Some(Override { safety: self.safety(record.number)?, record }))
            .collect()
    }
}
