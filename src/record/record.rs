//! A stored decision, read back.

use super::reader::Reader;
use super::recorded::{
    RecordedInsertion, RecordedOverride, RecordedPack, RecordedQuestion, RecordedWithheld, rule_id,
};
use crate::atlas::Point;
use crate::decision::Decision;
use crate::rules::{Policy, PregnancyPoints, Role, RuleId, Verdict};
use crate::value::Value;
use serde::{Deserialize, Serialize, Serializer};

/// A decision as it was stored. It is a record: it clears nobody, and no protocol comes out of it.
///
/// Two records are equal if they hold the same values, in whatever order their fields were written.
///
/// It reads the wire format `tcm-facial/decision/1` from any self-describing format that serde supports (JSON, CBOR,
/// `MessagePack` with named fields), and writes back what it read, fields that this version does not know included. Reading
/// checks what the methods below return, and refuses a record in which that is missing, unknown or contradictory. Everything
/// else is stored as it was written, and is part of what is verified. It does not check whether the record is true: [`Engine::verify`](crate::Engine::verify) decides again and says what differs.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern, Sex};
/// use tcm_facial::record::DecisionRecord;
/// use tcm_facial::rules::Verdict;
///
/// let intake = Intake::builder(Age::new(47)?)
///     .sex(Sex::Male)
///     .concern(ReportedConcern::new(Concern::Dryness))
///     .deny_all_other_risks()
///     .build()?;
/// let decision = Engine::standard().decide(&intake);
/// let stored = serde_json::to_string(&decision)?;
///
/// let record: DecisionRecord = serde_json::from_str(&stored)?;
/// assert_eq!(record, decision.record());
/// assert_eq!(serde_json::to_string(&record)?, stored);
/// assert_eq!(record.verdict(), Verdict::Treat);
/// assert_eq!(record.packs().first().map(|pack| pack.id()), Some("standard"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "audit")]
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(try_from = "Value")]
pub struct DecisionRecord {
    /// The whole record, as it was read.
    pub(crate) value: Value,
    verdict: Verdict,
    is_conditional: bool,
    packs: Vec<RecordedPack>,
    policy: Policy,
    overrides: Vec<RecordedOverride>,
    findings: Vec<RuleId>,
    questions: Vec<RecordedQuestion>,
    withheld: Vec<RecordedWithheld>,
    insertions: Vec<RecordedInsertion>,
    points: Vec<Point>,
    statement: String,
}

impl Serialize for DecisionRecord {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(serializer)
    }
}

impl TryFrom<Value> for DecisionRecord {
    type Error = String;

    fn try_from(value: Value) -> Result<Self, String> {
        let root = Reader::root(&value);
        let schema = root.field("schema")?;
        let (version, known) = (schema.text()?, Decision::SCHEMA);
        if version != known {
            return Err(schema.error(format_args!("this version reads `{known}`, not `{version}`")));
        }
        root.no_field_twice()?;
        let plan = root.field("protocol")?.not_null();
        let insertions = |plan: Reader<'_>| plan.field("insertions")?.list(RecordedInsertion::read);
        let insertions = plan.map_or(Ok(Vec::new()), insertions)?;
        Ok(Self {
            verdict: verdict(&root)?,
            is_conditional: root.field("conditional")?.bool()?,
            packs: root.field("packs")?.list(RecordedPack::read)?,
            policy: policy(&root.field("policy")?)?,
            overrides: root.field("overrides")?.list(RecordedOverride::read)?,
            findings: root.field("findings")?.list(|finding| rule_id(&finding.field("rule")?))?,
            questions: root.field("questions")?.list(RecordedQuestion::read)?,
            withheld: root.field("withheld")?.list(RecordedWithheld::read)?,
            points: insertions.iter().filter_map(RecordedInsertion::point).collect(),
            insertions,
            statement: root.field("statement")?.text()?.to_owned(),
            value,
        })
    }
}

impl Decision {
    /// The decision as a record: exactly what it serializes to.
    ///
    /// ```
    /// use tcm_facial::Engine;
    /// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern};
    ///
    /// let intake = Intake::builder(Age::new(47)?).concern(ReportedConcern::new(Concern::Dryness)).build()?;
    /// let decision = Engine::standard().decide(&intake);
    /// let record = decision.record();
    /// assert_eq!(record.verdict(), decision.verdict());
    /// assert_eq!(serde_json::to_string(&record)?, serde_json::to_string(&decision)?);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn record(&self) -> DecisionRecord {
        let record = Value::of(self).map_err(|error| error.to_string()).and_then(DecisionRecord::try_from);
        debug_assert!(record.is_ok(), "a decision reads back as a record: {record:?}");
        // Verifies against nothing, and is refused when it is read back.
        record.unwrap_or_else(|_| DecisionRecord {
            value: Value::Null,
            verdict: Verdict::Decline,
            is_conditional: true,
            packs: Vec::new(),
            policy: self.policy().clone(),
            overrides: Vec::new(),
            findings: Vec::new(),
            questions: Vec::new(),
            withheld: Vec::new(),
            insertions: Vec::new(),
            points: Vec::new(),
            statement: String::new(),
        })
    }
}

impl DecisionRecord {
    /// Fields that are written only where there is something to say. A record that has one where the decision has none is
    /// never passed over as a record with an unknown field.
    pub(crate) const NOT_ALWAYS_WRITTEN: [&str; 3] = ["replaces", "withheld", "lengthened"];

    /// The verdict.
    pub const fn verdict(&self) -> Verdict {
        self.verdict
    }

    /// Whether treatment had to wait until somebody had cleared it.
    pub const fn is_conditional(&self) -> bool {
        self.is_conditional
    }

    /// The packs that the decision was made with, in order.
    pub fn packs(&self) -> &[RecordedPack] {
        &self.packs
    }

    /// The policy that the decision was made with.
    pub const fn policy(&self) -> &Policy {
        &self.policy
    }

    /// The safety rules that were overridden.
    pub fn overrides(&self) -> &[RecordedOverride] {
        &self.overrides
    }

    /// The ids of the rules that the screening found, the gravest first.
    pub fn findings(&self) -> &[RuleId] {
        &self.findings
    }

    /// The questions that were open, in the order of the decision.
    pub fn questions(&self) -> &[RecordedQuestion] {
        &self.questions
    }

    /// What the plan would have had, and the rules that excluded it.
    pub fn withheld(&self) -> &[RecordedWithheld] {
        &self.withheld
    }

    /// The insertions of the protocol in their order; none if there was no protocol.
    pub fn insertions(&self) -> &[RecordedInsertion] {
        &self.insertions
    }

    /// The points of the protocol in order of insertion; none if there was no protocol.
    pub fn points(&self) -> &[Point] {
        &self.points
    }

    /// What the decision said of its scope, its rules and its limits.
    pub fn statement(&self) -> &str {
        &self.statement
    }
}

/// The verdict: `referral` says how urgent a referral is, and is an object with the verdict `refer` only.
fn verdict(root: &Reader<'_>) -> Result<Verdict, String> {
    let (field, referral) = (root.field("verdict")?, root.field("referral")?.not_null());
    let verdict = field.code()?;
    match (verdict, referral) {
        (Verdict::ReferUrgent, _) => {
            Err(field.error("expected `refer`; `referral.urgency` says how urgent it is"))
        }
        (Verdict::Refer, Some(referral)) => {
            referral.field("to")?.list(Reader::code::<Role>)?;
            let urgency = referral.field("urgency")?;
            match urgency.text()? {
                "routine" => Ok(Verdict::Refer),
                "urgent" => Ok(Verdict::ReferUrgent),
                other => Err(urgency.error(format_args!("expected `routine` or `urgent`, found `{other}`"))),
            }
        }
        (Verdict::Refer, None) => {
            Err("`referral`: expected an object, because the verdict is `refer`".to_owned())
        }
        (other, Some(_)) => Err(format!("`referral`: expected null, because the verdict is `{other}`")),
        (other, None) => Ok(other),
    }
}

fn policy(policy: &Reader<'_>) -> Result<Policy, String> {
    Ok(Policy {
        lengthened: policy.optional("lengthened", |it| {
            it.fields(|rule, days| Ok((RuleId::unchecked(rule), days.number()?)))
        })?,
        intervals: policy.field("intervals")?.code()?,
        pregnancy_points: PregnancyPoints::of(policy.field("pregnancy_points")?.text()?),
    })
}
