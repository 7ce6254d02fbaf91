//! The STRICTA report of an acupuncture treatment, for journals and reviewers.
//!
//! Items and numbers follow STRICTA 2010 (doi 10.1371/journal.pmed.1000261).

mod details;
mod practitioner;

pub use practitioner::{Practitioner, PractitionerError, PractitionerProblem};

use super::document::{Block, Document, Kind, Mark, Phrase, Section};
use super::report::{bibliography, groups, imprint, of_protocol, owed, share, site_name, whom, with_article};
use crate::atlas::{Language, Part};
use crate::decision::{Decision, Override, PatternScore, Protocol, Standing};
use crate::intake::Modality;
use crate::rules::{SourceId, Verdict};
use crate::texts::en::words::{list, range};
use crate::texts::en::{report, stricta as texts};
use std::collections::BTreeSet;

/// Reports the plan of a decision by STRICTA 2010 (Standards for Reporting Interventions in Clinical Trials of Acupuncture),
/// items 1a to 6b. Every item appears; what is not known reads `not stated`, what cannot apply to one person's plan reads
/// `not applicable`.
///
/// The report covers what was planned. What was done is for the practitioner to record. Owed clearances come first, and a
/// decision without a plan is reported as such.
///
/// ```
/// use tcm_facial::intake::Intake;
/// use tcm_facial::render::Practitioner;
/// use tcm_facial::{Engine, render};
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }], "risks": { "absent": "all_others" }
/// }"#)?;
/// let decision = Engine::standard().decide(&intake);
/// let practitioner = Practitioner::new().with_years_in_practice(12).check()?;
/// let report = render::stricta(&decision, Some(&practitioner)).text();
/// assert!(report.contains("  5   Background of the practitioner: qualification: not stated"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn stricta(decision: &Decision, practitioner: Option<&Practitioner>) -> Document {
    let nobody = Practitioner::default();
    let mut document = Document::new(texts::TITLE, imprint(decision));
    document.push(opening(decision));
    let Some(protocol) = decision.protocol() else {
        document.push(nothing_planned());
        return document;
    };
    let item = Items { decision, protocol, practitioner: practitioner.unwrap_or(&nobody) };
    document.push(item.rationale());
    document.push(item.needling());
    document.push(item.regimen());
    document.push(item.other_components());
    document.push(item.background());
    document.push(comparator());
    let mut places = Section::new(Kind::Points, texts::ONE_BY_ONE).rest(texts::ONE_BY_ONE_REST);
    places.blocks.push(Block::Insertions(groups(protocol)));
    document.push(places);
    let mut ids = BTreeSet::new();
    of_protocol(protocol, &mut ids);
    document.push(bibliography(decision, &ids));
    document
}

fn opening(decision: &Decision) -> Section {
    let mut section = Section::new(Kind::Plain, texts::OPENING);
    section.line(texts::WRITTEN_FROM_A_PLAN);
    if decision.protocol().is_none() {
        let verdict = decision.verdict().label(Language::English);
        section.line(texts::no_treatment(verdict));
        if matches!(decision.verdict(), Verdict::Refer | Verdict::ReferUrgent) {
            section.line(texts::referred_to(&whom(decision.referred_to())));
        }
        for one in decision.overrides() {
            section.item(set_aside(&one));
        }
    }
    if decision.is_conditional() {
        section.line(report::NOT_CLEARED_LINE);
        section = section.items(owed(decision));
    }
    section
}

/// An overridden rule, with the rationale.
fn set_aside(one: &Override<'_>) -> Phrase {
    let by = texts::set_aside_by(&with_article(one.role()));
    Phrase::from(by).code(one.rule()).and(&format!(". {}", one.rationale()))
}

/// All items of a report without a treatment.
fn nothing_planned() -> Section {
    let mut section = Section::new(Kind::Plain, texts::ALL_ITEMS);
    for number in
        ["1a", "1b", "1c", "2a", "2b", "2c", "2d", "2e", "2f", "2g", "3a", "3b", "4a", "4b", "5", "6a", "6b"]
    {
        section.entry(Mark::Item(number), texts::NO_TREATMENT);
    }
    section
}

/// The sources of the items.
struct Items<'a> {
    decision: &'a Decision,
    protocol: &'a Protocol,
    practitioner: &'a Practitioner,
}

impl Items<'_> {
    fn is_needled(&self) -> bool {
        self.protocol.modality() == Modality::Needle
    }

    fn rationale(&self) -> Section {
        let mut section = Section::new(Kind::Plain, texts::RATIONALE);
        let style = if self.is_needled() { texts::STYLE_NEEDLES } else { texts::STYLE_PRESSING };
        item(&mut section, "1a", texts::STYLE, style);
        let concerns =
            list(self.decision.intake().concerns().iter().map(|it| it.concern().label(Language::English)));
        item(&mut section, "1b", texts::REASONING, texts::reasoning(&concerns));
        let patterns = self.decision.patterns();
        let leads = |pattern: &PatternScore<'_>| {
            let why = self.decision.why_pattern(pattern.id());
            why.is_some_and(|why| matches!(why.standing(), Standing::First | Standing::Second))
        };
        let leading: Vec<_> = patterns.clone().filter(leads).collect();
        if patterns.len() == 0 {
            section.detail(texts::NO_PATTERN);
        } else if leading.is_empty() {
            section.detail(texts::NO_LEADING_PATTERN);
        }
        for pattern in leading {
            let codes = pattern.icd11().join(", ");
            section.detail(texts::pattern(pattern.name().en(), &codes, &share(&pattern)));
        }
        let mut ids: BTreeSet<&SourceId> = BTreeSet::new();
        for insertion in self.protocol.insertions() {
            insertion.because().for_each(|reason| ids.extend(reason.sources()));
        }
        let ids: Vec<&SourceId> = ids.into_iter().collect();
        section.detail(Phrase::from(texts::REST_ON).sources(&ids).and("."));
        item(&mut section, "1c", texts::VARIATION, texts::VARIATION_BY_RULES);
        for one in self.decision.overrides() {
            section.detail(set_aside(&one));
        }
        section
    }

    fn needling(&self) -> Section {
        let mut section = Section::new(Kind::Plain, texts::NEEDLING);
        let number = if self.is_needled() {
            texts::insertions(self.protocol.needles(Part::Face), self.protocol.needles(Part::Body))
        } else {
            texts::pressed(self.protocol.insertions().len())
        };
        item(&mut section, "2a", texts::INSERTIONS, number);
        let mut places = Phrase::default();
        for (index, insertion) in self.protocol.insertions().enumerate() {
            let side = format!(" ({})", super::report::side(insertion.side()));
            places =
                places.and(if index == 0 { "" } else { "; " }).join(&site_name(insertion.site())).and(&side);
        }
        item(&mut section, "2b", texts::POINTS, places);
        let needled = |words: String| {
            if self.is_needled() { words } else { texts::NO_NEEDLE.to_owned() }
        };
        item(&mut section, "2c", texts::DEPTH, needled(details::depths(self.protocol)));
        item(&mut section, "2d", texts::RESPONSE, needled(details::responses(self.protocol)));
        item(&mut section, "2e", texts::STIMULATION, needled(details::stimulations(self.protocol)));
        item(&mut section, "2f", texts::RETENTION, needled(details::retention(self.protocol)));
        item(&mut section, "2g", texts::NEEDLES, needled(details::needles(self.protocol)));
        if self.is_needled() {
            section.detail(texts::maker(stated(self.practitioner.needle_maker())));
            section.detail(texts::material(stated(self.practitioner.needle_material())));
        }
        section
    }

    fn regimen(&self) -> Section {
        let mut section = Section::new(Kind::Plain, texts::REGIMEN);
        let course = self.protocol.course();
        let sessions =
            course.map(|course| texts::sessions(&range(course.sessions()), course.reassess_after()));
        item(&mut section, "3a", texts::TREATMENTS, stated(sessions.as_deref()));
        let minutes = self.protocol.retention_min();
        let often = course.map(|course| texts::frequency(&range(course.per_week()), minutes));
        item(&mut section, "3b", texts::FREQUENCY, stated(often.as_deref()));
        section
    }

    fn other_components(&self) -> Section {
        let mut section = Section::new(Kind::Plain, texts::OTHER);
        let adjuncts = self.protocol.adjuncts();
        let offered = if adjuncts.len() == 0 {
            texts::NO_ADJUNCT.to_owned()
        } else {
            texts::optional(&list(
                adjuncts.clone().map(|adjunct| adjunct.modality().label(Language::English)),
            ))
        };
        item(&mut section, "4a", texts::OTHER_INTERVENTIONS, offered);
        section.detail(texts::beside_the_plan(stated(self.practitioner.other_interventions())));
        item(&mut section, "4b", texts::SETTING, stated(self.practitioner.setting()));
        section.detail(texts::instructions(self.protocol.steps().len()));
        section.detail(texts::information(self.protocol.harms().len(), self.protocol.expectations().len()));
        section
    }

    fn background(&self) -> Section {
        let mut section = Section::new(Kind::Plain, texts::PRACTITIONER);
        let years = self.practitioner.years_in_practice().map(|years| years.to_string());
        let qualification = texts::qualification(stated(self.practitioner.qualification()));
        item(&mut section, "5", texts::BACKGROUND, qualification);
        section.detail(texts::affiliation(stated(self.practitioner.affiliation())));
        section.detail(texts::years(stated(years.as_deref())));
        section.detail(texts::experience(stated(self.practitioner.experience())));
        section
    }
}

fn comparator() -> Section {
    let mut section = Section::new(Kind::Plain, texts::COMPARATOR);
    item(&mut section, "6a", texts::COMPARATOR_REASON, texts::NO_COMPARATOR);
    item(&mut section, "6b", texts::COMPARATOR_DESCRIPTION, texts::NOT_APPLICABLE);
    section
}

fn stated(text: Option<&str>) -> &str {
    text.map_or(texts::NOT_STATED, |text| text.trim_end_matches('.'))
}

fn item(section: &mut Section, number: &'static str, name: &str, words: impl Into<Phrase>) {
    section.entry(Mark::Item(number), Phrase::default().strong(name).and(": ").join(&words.into()).and("."));
}
