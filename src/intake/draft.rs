//! An intake before it is checked as a whole, and the check.

use super::concern::Concern;
use super::lifestyle::LifestyleSet;
use super::person::{Age, Answer, Pregnancy, Sex, Vitals};
use super::preferences::Preferences;
use super::problem::{IntakeError, Problem, ProblemKind};
use super::reported::{PresentRisk, ReportedConcern, RiskAnswers};
use super::risk::{Risk, RiskSet};
use super::risk_detail::Detail;
use super::sign::{Sign, SignSet};
use crate::atlas::Side;
use std::collections::BTreeMap;

/// The fields of an intake. Each value is valid by itself; [`Listed::check`] holds them against each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Draft {
    pub(super) age: Age,
    pub(super) sex: Sex,
    pub(super) pregnancy: Pregnancy,
    pub(super) pregnancy_weeks: Option<u8>,
    pub(super) breastfeeding: Answer,
    pub(super) first_visit: bool,
    pub(super) concerns: Vec<ReportedConcern>,
    pub(super) signs: SignSet,
    pub(super) lifestyle: LifestyleSet,
    pub(super) risks: RiskAnswers,
    pub(super) vitals: Vitals,
    pub(super) event_in_days: Option<u32>,
    pub(super) preferences: Preferences,
}

impl Draft {
    pub(super) fn new(age: Age) -> Self {
        Self {
            age,
            sex: Sex::Unspecified,
            pregnancy: Pregnancy::Unknown,
            pregnancy_weeks: None,
            breastfeeding: Answer::Unknown,
            first_visit: true,
            concerns: Vec::new(),
            signs: SignSet::EMPTY,
            lifestyle: LifestyleSet::EMPTY,
            risks: RiskAnswers::default(),
            vitals: Vitals::default(),
            event_in_days: None,
            preferences: Preferences::new(),
        }
    }
}

/// A draft with its lists as they were listed: an entry that could not be read is left out, and each keeps its place so
/// that a problem can name it.
#[derive(Clone, Debug)]
pub(super) struct Listed {
    pub(super) draft: Draft,
    pub(super) concerns: Vec<(usize, ReportedConcern)>,
    pub(super) signs: Vec<(usize, Sign)>,
    pub(super) present: Vec<(usize, PresentRisk)>,
    /// Risks that were denied by name.
    pub(super) denied: Vec<(usize, Risk)>,
    /// Every risk that is not present was denied.
    pub(super) deny_all_other_risks: bool,
}

impl Listed {
    pub(super) fn new(age: Age) -> Self {
        Self {
            draft: Draft::new(age),
            concerns: Vec::new(),
            signs: Vec::new(),
            present: Vec::new(),
            denied: Vec::new(),
            deny_all_other_risks: false,
        }
    }

    /// Checks the whole and puts it into its canonical order, or says everything that is wrong.
    pub(super) fn check(self, mut problems: Vec<Problem>) -> Result<Draft, IntakeError> {
        self.check_pregnancy(&mut problems);
        self.check_concerns(&mut problems);
        self.check_signs(&mut problems);
        self.check_risks(&mut problems);
        self.check_vitals(&mut problems);
        if !problems.is_empty() {
            return Err(IntakeError::new(problems));
        }
        Ok(self.into_draft())
    }

    fn check_pregnancy(&self, problems: &mut Vec<Problem>) {
        let unread = problems.iter().any(|problem| problem.path() == "pregnancy");
        if self.draft.pregnancy_weeks.is_some() && self.draft.pregnancy != Pregnancy::Yes && !unread {
            problems.push(Problem::new("pregnancy_weeks", ProblemKind::WeeksWithoutPregnancy));
        }
    }

    fn check_concerns(&self, problems: &mut Vec<Problem>) {
        let mut listed: Vec<Concern> = Vec::new();
        let mut main: Option<Concern> = None;
        for (index, reported) in &self.concerns {
            let path = |field: &str| format!("concerns[{index}]{field}");
            let concern = reported.concern;
            if listed.contains(&concern) {
                problems.push(Problem::new(path(".concern"), ProblemKind::DuplicateConcern(concern)));
            }
            listed.push(concern);
            let unread = problems.iter().any(|problem| problem.path().starts_with(&path(".zones")));
            if concern.must_name_zones() && reported.zones.is_empty() && !unread {
                problems.push(Problem::new(path(".zones"), ProblemKind::ZonesRequired(concern)));
            }
            if reported.side == Some(Side::Midline) {
                problems.push(Problem::new(path(".side"), ProblemKind::MidlineSide));
            }
            if reported.main {
                if let Some(first) = main {
                    problems.push(Problem::new(path(".main"), ProblemKind::SecondMainConcern(first)));
                }
                main.get_or_insert(concern);
            }
        }
    }

    fn check_signs(&self, problems: &mut Vec<Problem>) {
        let mut taken = BTreeMap::new();
        for (index, sign) in &self.signs {
            let Some(group) = sign.exclusive_group() else {
                continue;
            };
            let first = *taken.entry(group).or_insert(*sign);
            if first != *sign {
                let kind = ProblemKind::ContradictorySigns { first, second: *sign, group };
                problems.push(Problem::new(format!("signs[{index}]"), kind));
            }
        }
    }

    fn check_risks(&self, problems: &mut Vec<Problem>) {
        for (index, entry) in &self.present {
            let path = |field: &str| format!("risks.present[{index}].{field}");
            let risk = entry.risk;
            let given = [
                (Detail::Status, entry.status.is_some()),
                (Detail::Severity, entry.severity.is_some()),
                (Detail::DaysAgo, entry.days_ago.is_some()),
                (Detail::Zones, !entry.zones.is_empty()),
                (Detail::Side, entry.side.is_some()),
            ];
            for (detail, _) in given.into_iter().filter(|(detail, given)| *given && !risk.accepts(*detail)) {
                problems
                    .push(Problem::new(path(detail.code()), ProblemKind::DetailNotTaken { risk, detail }));
            }
            if let Some(status) = entry.status {
                if risk.accepts(Detail::Status) && !risk.statuses().contains(&status) {
                    problems.push(Problem::new(path("status"), ProblemKind::StatusNotTaken { risk, status }));
                }
            }
            if entry.side == Some(Side::Midline) {
                problems.push(Problem::new(path("side"), ProblemKind::MidlineSide));
            }
        }
        let present: RiskSet = self.present.iter().map(|(_, entry)| entry.risk).collect();
        for (index, risk) in self.denied.iter().filter(|(_, risk)| present.contains(*risk)) {
            let path = format!("risks.absent[{index}]");
            problems.push(Problem::new(path, ProblemKind::PresentAndAbsent(*risk)));
        }
    }

    fn check_vitals(&self, problems: &mut Vec<Problem>) {
        let vitals = self.draft.vitals;
        if let (Some(systolic), Some(diastolic)) = (vitals.systolic_mmhg, vitals.diastolic_mmhg) {
            if diastolic >= systolic {
                let kind = ProblemKind::ImpossiblePressure { systolic, diastolic };
                problems.push(Problem::new("vitals.diastolic_mmhg", kind));
            }
        }
    }

    fn into_draft(mut self) -> Draft {
        self.draft.concerns = self.concerns.into_iter().map(|(_, reported)| reported).collect();
        self.draft.concerns.sort_by_key(|reported| reported.concern);
        self.draft.signs = self.signs.into_iter().map(|(_, sign)| sign).collect();
        let mut entries: Vec<PresentRisk> = self.present.into_iter().map(|(_, entry)| entry).collect();
        entries.sort_by_cached_key(PresentRisk::order);
        entries.dedup();
        let present: RiskSet = entries.iter().map(|entry| entry.risk).collect();
        let absent = if self.deny_all_other_risks {
            RiskSet::all().difference(present)
        } else {
            self.denied.into_iter().map(|(_, risk)| risk).collect()
        };
        self.draft.risks = RiskAnswers { entries, present, absent };
        self.draft
    }
}
