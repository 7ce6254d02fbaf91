//! The safety rules that somebody has overridden: which, who, and why.

use crate::reasoning::assessment::{Assessment, OverrideState};
use crate::rules::compile::CompiledSafety;
use crate::rules::{LocalizedText, Role, RuleId, Verdict};

/// A safety rule that held and that somebody has overridden, with the rationale.
///
/// Every format of the decision records it, with the rationale in all but the chart and the sheet for the person. The rule
/// then neither blocks nor caps nor refers; other rules are not affected.
///
/// ```
/// use tcm_facial::rules::Role;
/// use tcm_facial::{Engine, Intake};
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
/// let keloid = decision.overrides().next().ok_or("no override")?;
/// assert_eq!(keloid.rule(), "keloid_tendency");
/// assert_eq!((keloid.role(), keloid.rationale()), (Role::Dermatologist, rationale));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Override<'a> {
    safety: &'a CompiledSafety,
    record: &'a OverrideState,
}

impl<'a> Override<'a> {
    /// The id of the rule.
    pub const fn rule(&self) -> &'a RuleId {
        &self.safety.rule.heading.id
    }

    /// What the rule is about, if it says so.
    pub fn title(&self) -> Option<&'a LocalizedText> {
        self.safety.rule.title.as_ref()
    }

    /// Who has overridden it.
    pub const fn role(&self) -> Role {
        self.record.role
    }

    /// Why, in that person's words.
    pub fn rationale(&self) -> &'a str {
        &self.record.rationale
    }

    /// The verdict of the rule alone.
    pub const fn verdict(&self) -> Verdict {
        self.safety.rule.verdict
    }

    /// Why the rule exists.
    pub fn reason(&self) -> &'a str {
        self.safety.rule.reason.en()
    }

    /// The instructions of the rule for the practitioner, which are worth reading all the same.
    pub fn instruct(&self) -> &'a [LocalizedText] {
        &self.safety.rule.instruct
    }
}

/// The overrides, in pack order.
pub(crate) fn all(assessment: &Assessment) -> impl ExactSizeIterator<Item = Override<'_>> + Clone {
    let overrides = assessment.overrides.iter();
    let overrides =
        overrides.filter_map(|record| Some(Override { safety: assessment.safety(record.number)?, record }));
    overrides.collect::<Vec<_>>().into_iter()
}
