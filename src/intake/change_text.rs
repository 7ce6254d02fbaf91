//! A change in words.

use super::change::Change;
use super::person::{Answer, Pregnancy};
use super::present_risk::PresentRisk;
use super::reported::ReportedConcern;
use super::visit::Visit;
use super::vitals::Vitals;
use crate::atlas::{Language, Side, Vocabulary, ZoneSet};
use std::fmt;

/// What changes, a colon, and the new value: `wrinkles: mild`. A note is not quoted, since it may name an illness.
impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (what, value): (&str, String) = match self {
            Self::Age(age) => ("age", age.years().to_string()),
            Self::Sex(sex) => ("sex", word(*sex)),
            Self::Pregnancy(Pregnancy::Unknown) => ("pregnancy", word(Answer::Unknown)),
            Self::Pregnancy(pregnancy) => ("pregnancy", pregnancy.code().to_owned()),
            Self::PregnancyWeeks(weeks) => ("weeks pregnant", number(*weeks, "not known")),
            Self::Breastfeeding(answer) => ("breastfeeding", word(*answer)),
            Self::FirstVisit(first) => ("first visit", yes_or_no(*first)),
            Self::Visit(visit) => {
                ("visit number in the course", number(visit.as_ref().map(Visit::number), "not known"))
            }
            Self::Concern(reported) => (reported.concern().label(Language::English), concern(reported)),
            Self::ConcernRemoved(concern) => {
                (concern.label(Language::English), "no longer a concern".to_owned())
            }
            Self::Sign(sign, true) => (sign.label(Language::English), "recorded".to_owned()),
            Self::Sign(sign, false) => (sign.label(Language::English), "not recorded".to_owned()),
            Self::Lifestyle(lifestyle, applies) => (lifestyle.label(Language::English), yes_or_no(*applies)),
            Self::Risk(risk, state) => (risk.label(Language::English), word(*state)),
            Self::RiskEntries(all) => return f.write_str(&entries(all)),
            Self::AllOthersDenied(true) => ("every other risk", "absent".to_owned()),
            Self::AllOthersDenied(false) => ("the other risks", "answered no one by one".to_owned()),
            Self::Vitals(vitals) => ("blood pressure", pressure(*vitals)),
            Self::EventInDays(Some(days)) => ("event", format!("in {days} days")),
            Self::EventInDays(None) => ("event", "none".to_owned()),
            Self::Answer(question, answer) => (question.as_str(), word(*answer)),
            Self::Size(size) => ("plan size", word(*size)),
            Self::Position(position) => ("position", word(*position)),
            Self::NeedlesMax(most) => ("maximum needles", number(*most, "no preference")),
            Self::FaceNeedlesMax(most) => ("maximum needles in the face", number(*most, "no preference")),
            Self::BodyNeedlesMax(most) => ("maximum needles in the body", number(*most, "no preference")),
            Self::RetentionMin(minutes) => ("needle retention in minutes", number(*minutes, "no preference")),
            Self::AvoidModality(modality, avoid) => (modality.label(Language::English), avoided(*avoid)),
            Self::AvoidPoint(point, avoid) => (point.code(), avoided(*avoid)),
        };
        write!(f, "{what}: {value}")
    }
}

fn word(member: impl Vocabulary) -> String {
    member.label(Language::English).to_owned()
}

fn yes_or_no(yes: bool) -> String {
    word(if yes { Answer::Yes } else { Answer::No })
}

fn avoided(avoid: bool) -> String {
    if avoid { "left out" } else { "not left out" }.to_owned()
}

fn number(number: Option<impl fmt::Display>, missing: &str) -> String {
    number.map_or_else(|| missing.to_owned(), |number| number.to_string())
}

fn zones(zones: ZoneSet) -> String {
    zones.iter().map(word).collect::<Vec<_>>().join(", ")
}

fn side(side: Side) -> String {
    word(side)
}

fn concern(reported: &ReportedConcern) -> String {
    let named = Some(reported.zones()).filter(|zones| !zones.is_empty()).map(zones);
    let main = reported.is_main().then(|| "main concern".to_owned());
    let parts = [Some(word(reported.severity())), named, reported.side().map(side), main];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Each risk once, with its entries.
fn entries(all: &[PresentRisk]) -> String {
    let each = |entry: &PresentRisk| format!("{}: {}", word(entry.risk()), details(entry));
    all.iter().map(each).collect::<Vec<_>>().join("; ")
}

fn details(entry: &PresentRisk) -> String {
    let nowhere = |named: ZoneSet| if named.is_empty() { "not on the face".to_owned() } else { zones(named) };
    let parts = [
        entry.status().map(word),
        entry.severity().map(word),
        entry.days_ago().map(|days| format!("{days} days ago")),
        entry.zones().map(nowhere),
        entry.side().map(side),
        entry.note().map(|_| "with a note".to_owned()),
    ];
    let given: Vec<String> = parts.into_iter().flatten().collect();
    if given.is_empty() { "present".to_owned() } else { given.join(", ") }
}

fn pressure(vitals: Vitals) -> String {
    let of = |part: Option<u16>| part.map_or_else(|| "?".to_owned(), |mmhg| mmhg.to_string());
    match (vitals.systolic_mmhg(), vitals.diastolic_mmhg()) {
        (None, None) => "not measured".to_owned(),
        (systolic, diastolic) => format!("{}/{} mmHg", of(systolic), of(diastolic)),
    }
}
