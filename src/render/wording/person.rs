//! Who is treated, at which visit, in one line.

use crate::intake::{Answer, Intake, Pregnancy};
use crate::texts::en::report as texts;
use crate::texts::en::words::{counted, label};

pub(in crate::render) fn person(intake: &Intake) -> String {
    let mut parts = vec![texts::age(intake.age().years()), label(intake.sex()).to_owned()];
    match intake.pregnancy() {
        Pregnancy::No | Pregnancy::Unknown if !intake.pregnancy_is_conceivable() => {}
        Pregnancy::Unknown => parts.push(texts::PREGNANCY_NOT_ANSWERED.to_owned()),
        said => parts.push(label(said).to_owned()),
    }
    parts.extend(intake.pregnancy_weeks().map(|weeks| counted(weeks, "week")));
    // Mentioned only where the question makes sense.
    match intake.breastfeeding() {
        Answer::Yes => parts.push(texts::BREASTFEEDING.to_owned()),
        Answer::No if intake.pregnancy_is_conceivable() => parts.push(texts::NOT_BREASTFEEDING.to_owned()),
        Answer::No | Answer::Unknown => {}
    }
    parts.push(match intake.visit() {
        Some(visit) => texts::visit(visit.number()),
        None if intake.is_first_visit() => texts::FIRST_VISIT.to_owned(),
        None => texts::HAS_BEEN_HERE.to_owned(),
    });
    let vitals = intake.vitals();
    if vitals.systolic_mmhg().is_some() || vitals.diastolic_mmhg().is_some() {
        parts.push(texts::blood_pressure(vitals.systolic_mmhg(), vitals.diastolic_mmhg()));
    }
    let event = intake.event_in_days().map(texts::event_in).unwrap_or_default();
    format!("{}.{event}", parts.join(", "))
}
