//! Who is treated, and by which pattern.

use crate::decision::Decision;
use crate::intake::ReportedConcern;
use crate::render::document::{Kind, Phrase, Section};
use crate::render::wording::{in_two_languages, person, principle, tongue_and_pulse};
use crate::texts::en::card as texts;
use crate::texts::en::words::label;

pub(super) fn section(decision: &Decision) -> Section {
    let intake = decision.intake();
    let concerns: Vec<String> = intake.concerns().iter().map(concern).collect();
    let is_planned = decision.protocol().is_some() || decision.alternative().is_some();
    let section = Section::new(Kind::Plain, texts::PATIENT)
        .write(texts::NAME, 1)
        .line(person(intake))
        .line(texts::concerns(&concerns.join("; ")));
    if is_planned {
        section.line(pattern(decision)).line(tongue_and_pulse(intake).join(" "))
    } else {
        section
    }
}

fn concern(reported: &ReportedConcern) -> String {
    texts::concern_in_zones(label(reported.concern()), reported.zones())
}

/// The leading pattern in words, how well it fits, and its principle of treatment.
fn pattern(decision: &Decision) -> Phrase {
    let Some(leader) = decision.leading_patterns().next() else { return texts::NO_PATTERN.into() };
    let name = Phrase::from(texts::PATTERN).strong(leader.name().en());
    let name = in_two_languages(name, leader.name()).and(&texts::fit(label(leader.fit())));
    principle(&leader).into_iter().fold(name, |name, principle| name.and(" ").join(&principle))
}
