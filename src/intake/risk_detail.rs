//! The details that a risk can have, and when an unknown risk must be asked about.

use super::concern::Concern;
use crate::atlas::vocabulary::vocabulary;

vocabulary! {
    /// The kind of a risk, such as an allergy or a procedure.
    ///
    /// ```
    /// use tcm_facial::atlas::Language;
    /// use tcm_facial::intake::{Risk, RiskKind};
    ///
    /// println!("{}", RiskKind::Allergy.label(Language::English));
    /// for risk in Risk::ALL.iter().filter(|risk| risk.kind() == RiskKind::Allergy) {
    ///     println!("- {}", risk.question(Language::English));
    /// }
    /// assert_eq!(Risk::NickelAllergy.kind(), RiskKind::Allergy);
    /// ```
    #[non_exhaustive]
    pub enum RiskKind: "kind" {
        Condition "condition" "condition",
        Allergy "allergy" "allergy",
        Medication "medication" "medicine",
        Procedure "procedure" "procedure",
        State "state" "state of the day",
    }
}

vocabulary! {
    /// A detail of a present risk.
    ///
    /// ```
    /// use tcm_facial::intake::{Detail, Risk};
    ///
    /// assert_eq!(Risk::DermalFiller.details(), [Detail::DaysAgo, Detail::Zones]);
    /// assert!(!Risk::DermalFiller.accepts(Detail::Side));
    /// ```
    #[non_exhaustive]
    pub enum Detail: "detail" {
        Status "status" "status",
        Severity "severity" "severity",
        DaysAgo "days_ago" "days ago",
        Zones "zones" "zones",
        Side "side" "side",
        /// What the list of risks does not name, as it was typed.
        Note "note" "note",
    }
}

vocabulary! {
    /// The status of a condition.
    ///
    /// ```
    /// use tcm_facial::intake::{PresentRisk, Risk, Status};
    ///
    /// assert_eq!(Risk::Diabetes.statuses(), [Status::Active, Status::Controlled]);
    /// let diabetes = PresentRisk::new(Risk::Diabetes).with_status(Status::Controlled);
    /// assert_eq!(diabetes.status(), Some(Status::Controlled));
    /// ```
    #[non_exhaustive]
    pub enum Status: "status" {
        Active "active" "active",
        Controlled "controlled" "controlled",
        Past "past" "past",
    }
}

/// When an unknown risk must be asked about before anything is planned.
///
/// ```
/// use tcm_facial::intake::{Ask, Concern, Risk};
///
/// let must_ask = |risk: Risk, reported: &[Concern]| match risk.ask() {
///     Ask::With(concerns) => reported.iter().any(|concern| concerns.contains(concern)),
///     Ask::Always => true,
///     _ => false,
/// };
/// assert!(must_ask(Risk::SevereAcne, &[Concern::Acne]));
/// assert!(!must_ask(Risk::SevereAcne, &[Concern::Dryness]));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Ask {
    /// Always: there is no plan while it is unknown.
    Always,
    /// If one of these concerns is reported.
    With(&'static [Concern]),
    /// Never: an open question does not prevent a plan, but the caps of its rules apply until it is answered.
    Optional,
    /// Never: an open question does not prevent a plan, but until it is answered the caps of its rules apply and what they
    /// block is withheld.
    Withhold,
    /// While the answer about pregnancy is [`Pregnancy::Trying`](super::Pregnancy::Trying). Otherwise it is not asked, and
    /// unknown counts as not applying.
    Trying,
}
