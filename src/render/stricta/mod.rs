//! The STRICTA report: what a reader must be told of an acupuncture treatment.
//!
//! Items and numbers are those of STRICTA 2010 (doi 10.1371/journal.pmed.1000261), in our own words.

mod details;
mod practitioner;

pub use practitioner::{Practitioner, PractitionerError, PractitionerProblem};

use super::document::{Block, Document, Kind, Mark, Phrase, Section, list};
use super::report::{
    bibliography, groups, imprint, of_protocol, range, share, site_name, to_clear, whom, with_article,
};
use crate::atlas::Language;
use crate::atlas::Part;
use crate::decision::{Decision, Override, PatternScore, Protocol, Standing};
use crate::intake::Modality;
use crate::rules::Verdict;
use std::collections::BTreeSet;

/// What an item reads that nothing is known of.
const NOT_STATED: &str = "not stated";
/// What an item reads that has no meaning here.
const NOT_APPLICABLE: &str = "not applicable";

/// The plan of a decision as a report by STRICTA 2010 (Standards for Reporting Interventions in Clinical Trials of
/// Acupuncture): items 1a to 5, and 6, which a plan for one person cannot have. Item for item: what is not known reads
/// `not stated`, and nothing is left out.
///
/// It tells what was planned. What was done is for the practitioner to record. Where the decision has no plan, the report
/// says so; where something must be cleared first, it opens with that.
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
#[must_use]
pub fn stricta(decision: &Decision, practitioner: Option<&Practitioner>) -> Document {
    let nobody = Practitioner::default();
    let mut report = Document::new("STRICTA 2010: report of a planned treatment", imprint(decision));
    report.push(opening(decision));
    let Some(protocol) = decision.protocol() else {
        report.push(nothing_planned());
        return report;
    };
    let item = Items { decision, protocol, practitioner: practitioner.unwrap_or(&nobody) };
    report.push(item.rationale());
    report.push(item.needling());
    report.push(item.regimen());
    report.push(item.other_components());
    report.push(item.background());
    report.push(comparator());
    let mut places = Section::new(Kind::Points, "The insertions, one by one").rest(", for items 2b to 2g");
    places.blocks.push(Block::Insertions(groups(protocol)));
    report.push(places);
    let mut ids = BTreeSet::new();
    of_protocol(protocol, &mut ids);
    report.push(bibliography(decision, &ids));
    report
}

fn opening(decision: &Decision) -> Section {
    let mut section = Section::new(Kind::Plain, "What this report is");
    section.line("Written from a plan, not from a record of what was done. What was changed in the session is recorded by hand.");
    if decision.protocol().is_none() {
        let verdict = decision.verdict().label(Language::English);
        section.line(format!("No treatment is planned: the decision is `{verdict}`."));
        if matches!(decision.verdict(), Verdict::Refer | Verdict::ReferUrgent) {
            section.line(format!("Referred to {}.", whom(&decision.referred_to())));
        }
        for one in &decision.overrides() {
            section.item(set_aside(one));
        }
    }
    if decision.is_conditional() {
        section.line("Do not start until this is cleared:");
        for finding in &decision.findings() {
            if let Some(by) = finding.clearance() {
                section.item(to_clear(finding, by));
            }
        }
    }
    section
}

/// A rule that a person set aside, and why.
fn set_aside(one: &Override<'_>) -> Phrase {
    let by = format!("Set aside by {}: ", with_article(one.role()));
    Phrase::from(by).code(one.rule()).and(&format!(". {}", one.rationale()))
}

/// Every item of a report without a treatment.
fn nothing_planned() -> Section {
    let mut section = Section::new(Kind::Plain, "Items 1a to 6b");
    for number in
        ["1a", "1b", "1c", "2a", "2b", "2c", "2d", "2e", "2f", "2g", "3a", "3b", "4a", "4b", "5", "6a", "6b"]
    {
        section.entry(Mark::Item(number), format!("{NOT_APPLICABLE}, no treatment is planned."));
    }
    section
}

/// What the items are made from.
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
        let mut section = Section::new(Kind::Plain, "1 Rationale");
        let style = if self.is_needled() {
            "facial acupuncture of Traditional Chinese Medicine: points and lines where a concern shows, points by pattern"
        } else {
            "acupressure of Traditional Chinese Medicine, no needle: points where a concern shows, points by pattern"
        };
        item(&mut section, "1a", "Style", style);
        let concerns =
            list(self.decision.intake().concerns().iter().map(|it| it.concern().label(Language::English)));
        item(
            &mut section,
            "1b",
            "Reasoning",
            format!(
                "for {concerns}. Choosing points by pattern is tradition; the reason for each insertion stands beside it"
            ),
        );
        let patterns = self.decision.patterns();
        let leads = |pattern: &&PatternScore<'_>| {
            let why = self.decision.why_pattern(pattern.id());
            why.is_some_and(|why| matches!(why.standing(), Standing::First | Standing::Second))
        };
        let leading: Vec<_> = patterns.iter().filter(leads).collect();
        if patterns.is_empty() {
            section.detail("Pattern: none, no sign of any is recorded.");
        } else if leading.is_empty() {
            section.detail("Pattern: none; too few signs speak for any, and no point is chosen for one.");
        }
        for pattern in leading {
            let share = format!(
                "Pattern: {} ({}), {} of its sign weight",
                pattern.name().en(),
                pattern.icd11().join(", "),
                share(pattern)
            );
            section.detail(share);
        }
        let mut ids = BTreeSet::new();
        for insertion in self.protocol.insertions() {
            insertion.because().iter().for_each(|reason| ids.extend(reason.sources()));
        }
        let ids: Vec<&str> = ids.into_iter().collect();
        section.detail(Phrase::from("Points rest on ").sources(&ids).and("."));
        let variation = "points, sides, numbers and depths are fitted to the person by the rules named at the end; the \
            practitioner confirms or changes them. Changes made in the session: not stated";
        item(&mut section, "1c", "How far the treatment may vary", variation);
        for one in &self.decision.overrides() {
            section.detail(set_aside(one));
        }
        section
    }

    fn needling(&self) -> Section {
        let mut section = Section::new(Kind::Plain, "2 Details of needling");
        let number = if self.is_needled() {
            let (face, body) = (self.protocol.needles(Part::Face), self.protocol.needles(Part::Body));
            format!(
                "{} in a session: {face} in face, scalp and neck, {body} in the body. One person, so no mean and no range",
                face.saturating_add(body)
            )
        } else {
            format!("none; {} points are pressed", self.protocol.insertions().len())
        };
        item(&mut section, "2a", "Number of insertions", number);
        let mut places = Phrase::default();
        for (index, insertion) in self.protocol.insertions().iter().enumerate() {
            let side = format!(" ({})", super::report::side(insertion.side()));
            places =
                places.and(if index == 0 { "" } else { "; " }).join(&site_name(insertion.site())).and(&side);
        }
        item(&mut section, "2b", "Points", places);
        let needled = |words: String| {
            if self.is_needled() { words } else { format!("{NOT_APPLICABLE}, no needle is used") }
        };
        item(&mut section, "2c", "Depth", needled(details::depths(self.protocol)));
        item(&mut section, "2d", "Response sought", needled(details::responses(self.protocol)));
        item(&mut section, "2e", "Stimulation", needled(details::stimulations(self.protocol)));
        item(&mut section, "2f", "Retention", needled(details::retention(self.protocol)));
        item(&mut section, "2g", "Needles", needled(details::needles(self.protocol)));
        if self.is_needled() {
            section.detail(format!("Maker: {}.", stated(self.practitioner.needle_maker())));
            section.detail(format!("Material: {}.", stated(self.practitioner.needle_material())));
        }
        section
    }

    fn regimen(&self) -> Section {
        let mut section = Section::new(Kind::Plain, "3 Treatment regimen");
        let course = self.protocol.course();
        let sessions = course.map(|course| {
            let stop = format!(
                "No change on the photographs after {}: looked at again, not continued",
                course.reassess_after()
            );
            format!("{} sessions. {stop}", range(course.sessions()))
        });
        item(&mut section, "3a", "Number of treatments", stated(sessions.as_deref()));
        let often = course.map(|course| {
            let retention = self
                .protocol
                .retention_min()
                .map(|minutes| format!(", needles in for {minutes} minutes"))
                .unwrap_or_default();
            format!(
                "{} a week{retention}; the length of the whole visit is {NOT_STATED}",
                range(course.per_week())
            )
        });
        item(&mut section, "3b", "Frequency and duration", stated(often.as_deref()));
        section
    }

    fn other_components(&self) -> Section {
        let mut section = Section::new(Kind::Plain, "4 Other components");
        let adjuncts = self.protocol.adjuncts();
        let offered = if adjuncts.is_empty() {
            "none is part of the plan".to_owned()
        } else {
            let names = list(adjuncts.iter().map(|adjunct| adjunct.modality().label(Language::English)));
            format!("optional, where practitioner and person want them: {names}")
        };
        item(&mut section, "4a", "Other interventions", offered);
        section.detail(format!("Beside the plan: {}.", stated(self.practitioner.other_interventions())));
        item(&mut section, "4b", "Setting and context", stated(self.practitioner.setting()));
        let (steps, harms) = (self.protocol.steps().len(), self.protocol.harms().len());
        section.detail(format!(
            "Instructions to the practitioner: {steps} steps of the session, consent the first."
        ));
        section.detail(format!(
            "Information to the person: {harms} harms, with a rate where one is known; {} expectations, each with how certain it is.",
            self.protocol.expectations().len()
        ));
        section
    }

    fn background(&self) -> Section {
        let mut section = Section::new(Kind::Plain, "5 Background of the practitioner");
        let years = self.practitioner.years_in_practice().map(|years| years.to_string());
        let qualification = format!("qualification: {}", stated(self.practitioner.qualification()));
        item(&mut section, "5", "Background of the practitioner", qualification);
        section.detail(format!("Affiliation: {}.", stated(self.practitioner.affiliation())));
        section.detail(format!("Years in practice: {}.", stated(years.as_deref())));
        section.detail(format!("Other experience: {}.", stated(self.practitioner.experience())));
        section
    }
}

fn comparator() -> Section {
    let mut section = Section::new(Kind::Plain, "6 Control or comparator");
    let reason = format!("{NOT_APPLICABLE}, a plan for one person has no comparator");
    item(&mut section, "6a", "Reason for the comparator", reason);
    item(&mut section, "6b", "Description of the comparator", NOT_APPLICABLE);
    section
}

fn stated(text: Option<&str>) -> &str {
    text.map_or(NOT_STATED, |text| text.trim_end_matches('.'))
}

fn item(section: &mut Section, number: &'static str, name: &str, words: impl Into<Phrase>) {
    section.entry(Mark::Item(number), Phrase::default().strong(name).and(": ").join(&words.into()).and("."));
}
