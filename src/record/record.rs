//! A stored decision, read back.

use super::tree::Tree;
use super::{Urgency, WireDecision, WirePack};
use crate::atlas::Point;
use crate::decision::Decision;
use crate::rules::{Policy, Role, Verdict};
use serde::{Deserialize, Deserializer, Serialize};

/// What a decision was, as it was written down: a record, and no leave to treat anybody.
///
/// It is read from the wire format `tcm-facial/decision/1` and from nothing else: a field that is missing or that holds
/// something unknown is refused; one that a later version of the format adds is passed over. Whether the record is true is another question:
/// [`Engine::verify`](crate::Engine::verify) decides again and says what differs. No protocol comes out of a record.
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
/// let packs: Vec<&str> = record.packs().map(|pack| pack.id()).collect();
/// assert_eq!(packs, ["standard"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(transparent)]
pub struct DecisionRecord(WireDecision<String>);

impl<'de> Deserialize<'de> for DecisionRecord {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        use serde::de::Error;

        let wire: WireDecision<String> = WireDecision::deserialize(deserializer)?;
        if wire.schema != Decision::SCHEMA {
            let message = format!("`schema` is `{}`, this version reads `{}`", wire.schema, Decision::SCHEMA);
            return Err(D::Error::custom(message));
        }
        if wire.decision == Verdict::ReferUrgent {
            return Err(D::Error::custom("`decision` is `refer`, and how urgent stands in `referral`"));
        }
        if (wire.decision == Verdict::Refer) != wire.referral.is_some() {
            return Err(D::Error::custom("`referral` goes with the decision `refer` and with no other"));
        }
        Ok(Self(wire))
    }
}

impl Decision {
    /// The decision as a record: what it serializes to, and no more.
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
    #[must_use]
    pub fn record(&self) -> DecisionRecord {
        DecisionRecord(WireDecision::new(self))
    }
}

impl DecisionRecord {
    /// The verdict.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        match &self.0.referral {
            Some(referral) if referral.urgency == Urgency::Urgent => Verdict::ReferUrgent,
            _ => self.0.decision,
        }
    }

    /// Whether a treatment was not to start until somebody had cleared it.
    #[must_use]
    pub const fn is_conditional(&self) -> bool {
        self.0.conditional
    }

    /// The packs that were decided with, in their order.
    pub fn packs(&self) -> impl Iterator<Item = RecordedPack<'_>> {
        self.0.rules.iter().map(RecordedPack)
    }

    /// The choices that were decided with.
    #[must_use]
    pub const fn policy(&self) -> &Policy {
        &self.0.policy
    }

    /// The safety rules that were set aside: their ids, by whom, and why.
    pub fn overrides(&self) -> impl Iterator<Item = (&str, Role, &str)> {
        let overrides = self.0.overrides.iter();
        overrides.map(|it| (it.rule.as_str(), it.role, it.rationale.as_str()))
    }

    /// The ids of the rules that were found to hold, the gravest first.
    pub fn findings(&self) -> impl Iterator<Item = &str> {
        self.0.findings.iter().map(|finding| finding.rule.as_str())
    }

    /// The points of the protocol, in its order; none where there was no protocol.
    pub fn points(&self) -> impl Iterator<Item = Point> {
        self.0.protocol.iter().flat_map(super::WireProtocol::points)
    }

    /// Every place where another record differs, with what stands there, as JSON.
    pub(crate) fn mismatches(&self, other: &Self) -> Vec<(String, Option<String>, Option<String>)> {
        if self == other {
            return Vec::new();
        }
        let (ours, theirs) = (Tree::of(self), Tree::of(other));
        let written = |value: Option<&Tree>| value.map(Tree::to_string);
        let mismatches = ours.mismatches(&theirs).into_iter();
        mismatches.map(|(path, one, other)| (path, written(one), written(other))).collect()
    }
}

/// A pack as a record names it.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern};
/// use tcm_facial::rules::RulePack;
///
/// let intake = Intake::builder(Age::new(47)?).concern(ReportedConcern::new(Concern::Dryness)).build()?;
/// let record = Engine::standard().decide(&intake).record();
/// let standard = RulePack::standard();
/// let pack = record.packs().next().ok_or("no pack")?;
/// assert_eq!((pack.id(), pack.version(), pack.digest()), (standard.id(), standard.version(), standard.digest()));
/// assert_eq!(pack.replaces().count(), 0);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct RecordedPack<'a>(&'a WirePack<String>);

impl<'a> RecordedPack<'a> {
    /// The id of the pack.
    #[must_use]
    pub fn id(&self) -> &'a str {
        &self.0.id
    }

    /// The version of the pack.
    #[must_use]
    pub fn version(&self) -> &'a str {
        &self.0.version
    }

    /// The SHA-256 of its text, as `sha256:...`.
    #[must_use]
    pub fn digest(&self) -> &'a str {
        &self.0.digest
    }

    /// The ids of the rules of earlier packs that it replaced.
    pub fn replaces(&self) -> impl Iterator<Item = &'a str> {
        self.0.replaces.iter().map(String::as_str)
    }
}
