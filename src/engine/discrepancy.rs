//! What differs between a stored record and what an engine decides again.

use super::overrides::OverrideError;
use crate::bounded::{Bounded, MOST_LISTED};
use crate::rules::PackError;
use std::fmt;
use thiserror::Error;

/// A record is not what an engine decides about an intake; holds everything that differs.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern, Sex};
/// use tcm_facial::record::DecisionRecord;
///
/// let engine = Engine::standard();
/// let intake = Intake::builder(Age::new(47)?)
///     .sex(Sex::Male)
///     .concern(ReportedConcern::new(Concern::Dryness))
///     .deny_all_other_risks()
///     .build()?;
/// let stored = serde_json::to_string(&engine.decide(&intake))?;
/// let tampered = stored.replace(r#""conditional":false"#, r#""conditional":true"#);
/// let record: DecisionRecord = serde_json::from_str(&tampered)?;
/// let error = engine.verify(&intake, &record).unwrap_err();
/// let paths: Vec<&str> = error.discrepancies().iter().map(|it| it.path()).collect();
/// assert_eq!(paths, ["conditional"]);
/// assert_eq!(
///     error.to_string(),
///     "the record does not follow from this intake and these rules\n`conditional`: recorded true, decided again false"
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error(
    "the record does not follow from this intake and these rules\n{}{}",
    .discrepancies.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"),
    if *.omitted == 0 { String::new() } else { format!("\nand {omitted} more") }
)]
pub struct VerifyError {
    discrepancies: Vec<Discrepancy>,
    omitted: usize,
    packs: PacksDiffer,
}

/// Whether a record names other packs than those of the engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PacksDiffer {
    No,
    /// Yes, and something else differs as well.
    AndMore,
    /// Other versions of the same packs, and nothing else differs but the statement, which names them and counts their rules.
    InVersionOnly,
}

impl VerifyError {
    pub(super) fn new(differences: Differences, packs: PacksDiffer) -> Self {
        Self { discrepancies: differences.listed, omitted: differences.omitted, packs }
    }

    /// How many discrepancies are listed at most. Others are counted.
    pub const MOST_DISCREPANCIES: usize = MOST_LISTED;

    /// What differs, at most [`MOST_DISCREPANCIES`](Self::MOST_DISCREPANCIES): other packs first, then a policy or an override
    /// that these rules do not allow, then every other value in the order in which a decision is written.
    pub fn discrepancies(&self) -> &[Discrepancy] {
        &self.discrepancies
    }

    /// How many further discrepancies there are, which are not listed.
    pub const fn omitted(&self) -> usize {
        self.omitted
    }

    /// Whether the decision was made with other packs, or with other versions of them. Then the record may be true, and an
    /// engine with those packs can tell.
    pub fn has_other_packs(&self) -> bool {
        self.packs != PacksDiffer::No
    }

    /// Whether nothing differs but the versions of the packs: their `version` and `digest`, and the names of the packs and the
    /// numbers of their rules in the statement. Then these packs give the same decision, with the same reasons and the same
    /// words. If anything else differs, or cannot be compared, the answer is no.
    ///
    /// ```
    /// use tcm_facial::rules::RulePack;
    /// use tcm_facial::{Engine, Intake};
    ///
    /// let pack = |version: &str, age: u8| RulePack::from_toml("mine.toml", &format!(r#"
    /// [pack]
    /// id = "mine"
    /// version = "{version}"
    /// format = 1
    ///
    /// [[safety]]
    /// id = "mine.no_light"
    /// when = "age > {age}"
    /// class = "caution"
    /// verdict = "treat"
    /// forbid = ["led"]
    /// reason = "Nobody has tried it."
    /// cleared_by = "practitioner"
    /// sources = ["project-default"]
    /// confidence = "general_knowledge"
    /// "#));
    /// let engine = |pack| Engine::builder().pack(pack).build();
    /// let intake: Intake = serde_json::from_str(r#"{
    ///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }], "risks": { "absent": "all_others" }
    /// }"#)?;
    /// let record = engine(pack("1.0.0", 60)?)?.decide(&intake).record();
    ///
    /// let stricter_for_others = engine(pack("1.1.0", 50)?)?;
    /// let error = stricter_for_others.verify(&intake, &record).unwrap_err();
    /// assert!(error.is_only_packs());
    /// let stricter_here = engine(pack("1.2.0", 40)?)?;
    /// let error = stricter_here.verify(&intake, &record).unwrap_err();
    /// assert!(error.has_other_packs() && !error.is_only_packs());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn is_only_packs(&self) -> bool {
        self.packs == PacksDiffer::InVersionOnly
    }
}

/// The discrepancies found so far.
pub(super) type Differences = Bounded<Discrepancy>;

/// One place where a record differs from the new decision.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::engine::Discrepancy;
/// use tcm_facial::intake::{Age, Concern, Intake, PresentRisk, ReportedConcern, Risk, Sex};
///
/// let person = Intake::builder(Age::new(47)?)
///     .sex(Sex::Male)
///     .concern(ReportedConcern::new(Concern::Dryness))
///     .deny_all_other_risks();
/// let engine = Engine::standard();
/// let record = engine.decide(&person.clone().build()?).record();
/// let bleeds = person.risk(PresentRisk::new(Risk::BleedingDisorder)).build()?;
/// let error = engine.verify(&bleeds, &record).unwrap_err();
/// let verdict = error.discrepancies().iter().find_map(|it| match it {
///     Discrepancy::Value { path, recorded, derived } if path == "verdict" => Some((recorded, derived)),
///     _ => None,
/// });
/// let (recorded, derived) = verdict.ok_or("the same verdict")?;
/// assert_eq!(recorded.as_deref(), Some("\"treat\""));
/// assert_eq!(derived.as_deref(), Some("\"refer\""));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Discrepancy {
    /// A value differs.
    Value {
        /// Where, such as `protocol.insertions[3].technique.depth_mm.max`.
        path: String,
        /// The value in the record, as JSON; `None` if only the new decision has it. Of a long value a part of at most
        /// [`LONGEST_VALUE`](Self::LONGEST_VALUE) characters, where the two begin to differ, with `…` for the rest.
        recorded: Option<String>,
        /// The value in the new decision, in the same way; `None` if only the record has it.
        derived: Option<String>,
    },
    /// The packs cannot be used with the recorded policy, so only the packs were compared.
    Policy(PackError),
    /// A recorded override is not possible here, so the intake was decided without it.
    Override {
        /// Where in the record, such as `overrides[0]`.
        path: String,
        /// Why it is not possible.
        error: OverrideError,
    },
    /// The new decision could not be compared with the record, which is why nothing in the record is confirmed.
    NotCompared {
        /// What went wrong.
        reason: String,
    },
}

impl Discrepancy {
    /// The most characters that are shown of a value.
    pub const LONGEST_VALUE: usize = 120;

    /// Where in the record; empty for the record as a whole.
    pub fn path(&self) -> &str {
        match self {
            Self::Value { path, .. } | Self::Override { path, .. } => path,
            Self::Policy(_) => "policy",
            Self::NotCompared { .. } => "",
        }
    }
}

impl fmt::Display for Discrepancy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Value { path, recorded, derived } => {
                let [recorded, derived] =
                    [recorded, derived].map(|value| value.as_deref().unwrap_or("nothing"));
                write!(f, "`{path}`: recorded {recorded}, decided again {derived}")
            }
            Self::Policy(error) => write!(f, "`policy`: {error}"),
            Self::Override { path, error } => write!(f, "`{path}`: {error}"),
            Self::NotCompared { reason } => write!(f, "the new decision cannot be compared: {reason}"),
        }
    }
}
