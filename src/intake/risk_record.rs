//! What the table of risks says of each.

use super::question_group::{QuestionGroup, Respondent};
use super::risk_detail::{Ask, Detail, RiskKind, Status};

pub(super) struct RiskRecord {
    pub(super) kind: RiskKind,
    pub(super) group: QuestionGroup,
    pub(super) details: &'static [Detail],
    pub(super) statuses: &'static [Status],
    pub(super) ask: Ask,
    pub(super) asked_of: Respondent,
    pub(super) question: &'static str,
    pub(super) question_hans: &'static str,
    /// Medicines, brands, diagnoses and everyday words, each a word of its own. They are general knowledge: they lead from a
    /// wrong code or a note to a suggestion, and nothing is recorded or decided by them.
    pub(super) names: &'static str,
}

impl RiskRecord {
    pub(super) const fn also_called(self, names: &'static str) -> Self {
        Self { names, ..self }
    }

    pub(super) const fn asked_of_practitioner(self) -> Self {
        Self { asked_of: Respondent::Practitioner, ..self }
    }
}

pub(super) const fn risk(
    kind: RiskKind,
    group: QuestionGroup,
    details: &'static [Detail],
    statuses: &'static [Status],
    ask: Ask,
    question: &'static str,
    question_hans: &'static str,
) -> RiskRecord {
    let asked_of = Respondent::Person;
    RiskRecord { kind, group, details, statuses, ask, asked_of, question, question_hans, names: "" }
}
