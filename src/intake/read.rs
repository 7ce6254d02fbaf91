//! From the wire format to an intake.

use super::draft::Listed;
use super::fields::{Fields, wrong};
use super::person::{Age, Answer};
use super::preferences::Preferences;
use super::problem::{IntakeError, Problem, ProblemKind};
use super::ranges::{AGE, DAYS, MINUTES, NEEDLES, PRESSURE_DIASTOLIC, PRESSURE_SYSTOLIC, WEEKS};
use super::raw::{Raw, RawIntake};
use super::reported::{PresentRisk, ReportedConcern};
use super::taken::Intake;
use crate::atlas::UnknownCode;
use serde::{Deserialize, Deserializer};

const INTAKE: &[&str] = &[
    "age",
    "sex",
    "pregnancy",
    "pregnancy_weeks",
    "breastfeeding",
    "first_visit",
    "concerns",
    "signs",
    "lifestyle",
    "risks",
    "vitals",
    "event_in_days",
    "preferences",
];
const CONCERN: &[&str] = &["concern", "zones", "side", "severity", "main"];
const RISKS: &[&str] = &["present", "absent"];
/// What stands for every risk that is not present.
const ALL_OTHERS: &str = "all_others";
const RISK: &[&str] = &["risk", "status", "severity", "days_ago", "zones", "side"];
const VITALS: &[&str] = &["systolic_mmhg", "diastolic_mmhg"];
const PREFERENCES: &[&str] = &[
    "face_needles_max",
    "body_needles_max",
    "retention_min",
    "supine_only",
    "avoid_modalities",
    "avoid_points",
];

impl TryFrom<RawIntake> for Intake {
    type Error = IntakeError;

    /// Checks an intake as it came.
    ///
    /// # Errors
    ///
    /// [`IntakeError`] with every problem and its path.
    fn try_from(raw: RawIntake) -> Result<Self, IntakeError> {
        let mut problems = Vec::new();
        match read(&raw.0, &mut problems) {
            Some(listed) => listed.check(problems).map(Self::from_draft),
            None => Err(IntakeError::new(problems)),
        }
    }
}

impl<'de> Deserialize<'de> for Intake {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        RawIntake::deserialize(deserializer)?.try_into().map_err(serde::de::Error::custom)
    }
}

fn read(raw: &Raw, problems: &mut Vec<Problem>) -> Option<Listed> {
    let fields = Fields::open(String::new(), raw, INTAKE, problems)?;
    fields.required("age", problems);
    let age = fields.number("age", AGE, problems).and_then(|years| Age::new(years).ok());
    // A placeholder where there is no age: the problem is kept, so no intake comes of it.
    let mut listed = Listed::new(age.or_else(|| Age::new(0).ok())?);
    let draft = &mut listed.draft;
    draft.sex = fields.code("sex", problems).unwrap_or(draft.sex);
    draft.pregnancy = fields.code("pregnancy", problems).unwrap_or(draft.pregnancy);
    draft.pregnancy_weeks = fields.number("pregnancy_weeks", WEEKS, problems);
    draft.breastfeeding = match fields.flag("breastfeeding", problems) {
        Some(true) => Answer::Yes,
        Some(false) => Answer::No,
        None => Answer::Unknown,
    };
    draft.first_visit = fields.flag("first_visit", problems).unwrap_or(true);
    draft.lifestyle = fields.codes("lifestyle", problems).into_iter().map(|(_, code)| code).collect();
    draft.event_in_days = fields.number("event_in_days", DAYS, problems);
    if let Some(raw) = fields.get("vitals") {
        if let Some(vitals) = Fields::open(fields.at("vitals"), raw, VITALS, problems) {
            draft.vitals.systolic_mmhg = vitals.number("systolic_mmhg", PRESSURE_SYSTOLIC, problems);
            draft.vitals.diastolic_mmhg = vitals.number("diastolic_mmhg", PRESSURE_DIASTOLIC, problems);
        }
    }
    if let Some(raw) = fields.get("preferences") {
        draft.preferences = preferences(fields.at("preferences"), raw, problems);
    }
    listed.signs = fields.codes("signs", problems);
    read_concerns(&fields, &mut listed, problems);
    if let Some(raw) = fields.get("risks") {
        read_risks(fields.at("risks"), raw, &mut listed, problems);
    }
    Some(listed)
}

fn read_concerns(fields: &Fields<'_>, listed: &mut Listed, problems: &mut Vec<Problem>) {
    match fields.required("concerns", problems) {
        Some(Raw::List(entries)) if entries.is_empty() => {
            problems.push(Problem::new("concerns", ProblemKind::NoConcern));
        }
        _ => {}
    }
    for (index, path, raw) in fields.list("concerns", problems) {
        listed.concerns.extend(concern(path, raw, problems).map(|concern| (index, concern)));
    }
}

fn concern(path: String, raw: &Raw, problems: &mut Vec<Problem>) -> Option<ReportedConcern> {
    let fields = Fields::open(path, raw, CONCERN, problems)?;
    fields.required("concern", problems);
    let concern = fields.code("concern", problems);
    let zones = fields.codes("zones", problems);
    let side = fields.code("side", problems);
    let severity = fields.code("severity", problems);
    let main = fields.flag("main", problems);
    let mut reported = ReportedConcern::new(concern?);
    reported.zones = zones.into_iter().map(|(_, zone)| zone).collect();
    reported.side = side;
    reported.severity = severity.unwrap_or(reported.severity);
    reported.main = main.unwrap_or(false);
    Some(reported)
}

fn read_risks(path: String, raw: &Raw, listed: &mut Listed, problems: &mut Vec<Problem>) {
    let Some(fields) = Fields::open(path, raw, RISKS, problems) else {
        return;
    };
    for (index, path, raw) in fields.list("present", problems) {
        listed.present.extend(present(path, raw, problems).map(|entry| (index, entry)));
    }
    match fields.get("absent") {
        Some(Raw::Text(text)) if text == ALL_OTHERS => listed.deny_all_other_risks = true,
        Some(other @ Raw::Text(text)) => {
            let code = UnknownCode::new("answer", text, [ALL_OTHERS]);
            problems.push(match code.nearest() {
                Some(_) => Problem::new(fields.at("absent"), ProblemKind::UnknownCode(code)),
                None => wrong(&fields.at("absent"), "`all_others` or a list of risks", other),
            });
        }
        _ => listed.denied = fields.codes("absent", problems),
    }
}

fn present(path: String, raw: &Raw, problems: &mut Vec<Problem>) -> Option<PresentRisk> {
    let fields = Fields::open(path, raw, RISK, problems)?;
    fields.required("risk", problems);
    let risk = fields.code("risk", problems);
    let status = fields.code("status", problems);
    let severity = fields.code("severity", problems);
    let days_ago = fields.number("days_ago", DAYS, problems);
    let zones = fields.codes("zones", problems);
    let side = fields.code("side", problems);
    let zones = zones.into_iter().map(|(_, zone)| zone).collect();
    Some(PresentRisk { risk: risk?, status, severity, days_ago, zones, side })
}

fn preferences(path: String, raw: &Raw, problems: &mut Vec<Problem>) -> Preferences {
    let mut preferences = Preferences::new();
    let Some(fields) = Fields::open(path, raw, PREFERENCES, problems) else {
        return preferences;
    };
    preferences.face_needles_max = fields.number("face_needles_max", NEEDLES, problems);
    preferences.body_needles_max = fields.number("body_needles_max", NEEDLES, problems);
    preferences.retention_min = fields.number("retention_min", MINUTES, problems);
    preferences.supine_only = fields.flag("supine_only", problems).unwrap_or(false);
    preferences.avoid_modalities =
        fields.codes("avoid_modalities", problems).into_iter().map(|(_, code)| code).collect();
    preferences.avoid_points =
        fields.codes("avoid_points", problems).into_iter().map(|(_, code)| code).collect();
    preferences
}
