//! What an intake can say of a risk, and when it must be asked.

use super::concern::Concern;
use crate::atlas::vocabulary::vocabulary;

vocabulary! {
    /// What kind of thing a risk is.
    ///
    /// ```
    /// use tcm_facial::atlas::Language;
    /// use tcm_facial::intake::{Risk, RiskKind};
    ///
    /// println!("{}", RiskKind::Allergy.label(Language::English));
    /// for risk in Risk::ALL.iter().filter(|risk| risk.kind() == RiskKind::Allergy) {
    ///     println!("- {}", risk.question());
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
    /// A detail that an intake can give of a present risk.
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
    }
}

vocabulary! {
    /// How a condition stands. Exhaustive on purpose: a rule that reads a status covers all that its risk takes.
    ///
    /// ```
    /// use tcm_facial::intake::{PresentRisk, Risk, Status};
    ///
    /// assert_eq!(Risk::Diabetes.statuses(), [Status::Active, Status::Controlled]);
    /// let diabetes = PresentRisk::new(Risk::Diabetes).with_status(Status::Controlled);
    /// assert_eq!(diabetes.status(), Some(Status::Controlled));
    /// ```
    pub enum Status: "status" {
        Active "active" "active",
        Controlled "controlled" "controlled",
        Past "past" "past",
    }
}

/// When an unknown risk must be asked before anything is planned.
///
/// Exhaustive on purpose: an answer that a program does not know how to treat must not compile.
///
/// ```
/// use tcm_facial::intake::{Ask, Concern, Risk};
///
/// let must_ask = |risk: Risk, reported: &[Concern]| match risk.ask() {
///     Ask::Always => true,
///     Ask::With(concerns) => reported.iter().any(|concern| concerns.contains(concern)),
///     Ask::Optional => false,
/// };
/// assert!(must_ask(Risk::SevereAcne, &[Concern::Acne]));
/// assert!(!must_ask(Risk::SevereAcne, &[Concern::Dryness]));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Always: while it is unknown there is no plan.
    Always,
    /// With one of these concerns.
    With(&'static [Concern]),
    /// An open question does not hold up a plan, but the caps of its rules apply meanwhile.
    Optional,
}
