//! The safety rules that somebody has overridden: which, who, what was seen, why and when.

use crate::reasoning::assessment::{Assessment, OverrideState};
use crate::rules::compile::CompiledSafety;
use crate::rules::{LocalizedText, Role, RuleId, Verdict};

/// A safety rule that held and that somebody has overridden, with what was seen and the rationale.
///
/// Every format of the decision records it: the chart and the sheet for the person with the role alone, all others with who,
/// what was seen, the rationale and when. The rule then neither blocks nor caps nor refers; other rules are not affected.
///
/// ```
/// use tcm_facial::engine::OverrideRequest;
/// use tcm_facial::rules::Role;
/// use tcm_facial::{Engine, Intake};
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }],
///     "risks": { "present": [{ "risk": "keloid_tendency" }], "absent": "all_others" }
/// }"#)?;
/// let flat = OverrideRequest::new("keloid_tendency", Role::Dermatologist, "Dr A. Roth")
///     .with_seen("One scar on the shoulder, flat.")
///     .with_rationale("None on the face in ten years.")
///     .with_days_ago(3);
/// let decision = Engine::standard().screen(&intake).override_safety_rule(&flat)?.decide();
/// let keloid = decision.overrides().next().ok_or("no override")?;
/// assert_eq!(keloid.rule(), "keloid_tendency");
/// assert_eq!((keloid.role(), keloid.by(), keloid.days_ago()), (Role::Dermatologist, "Dr A. Roth", 3));
/// assert_eq!(keloid.seen(), "One scar on the shoulder, flat.");
/// assert_eq!(keloid.rationale(), "None on the face in ten years.");
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

    /// The role of whoever has overridden it.
    pub const fn role(&self) -> Role {
        self.record.role
    }

    /// Who has overridden it: a name or initials, as given.
    pub fn by(&self) -> &'a str {
        &self.record.by
    }

    /// What that person has seen, such as a letter or a test result.
    pub fn seen(&self) -> &'a str {
        &self.record.seen
    }

    /// Why, in that person's words.
    pub fn rationale(&self) -> &'a str {
        &self.record.rationale
    }

    /// How many days before the decision the override was given; 0 is the same day.
    pub const fn days_ago(&self) -> u32 {
        self.record.days_ago
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
