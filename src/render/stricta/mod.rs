//! The STRICTA report of an acupuncture treatment, for journals and reviewers.
//!
//! Items and numbers follow STRICTA 2010 (doi 10.1371/journal.pmed.1000261).

mod details;
mod practitioner;

pub use practitioner::{Practitioner, PractitionerError, PractitionerProblem};

use super::document::{Document, Kind, Mark, Phrase, Section};
use super::limits::{assumptions, of_finding};
use super::report::{bibliography, insertions, of_protocol, visit};
use super::wording::{
    clearances, imprint, principle, share, site_name, tongue_and_pulse, whom, with_article,
};
use crate::atlas::Part;
use crate::decision::{Decision, Override, Protocol};
use crate::intake::{Modality, ReportedConcern};
use crate::rules::{SourceId, Verdict};
use crate::texts::en::words::{label, labels};
use crate::texts::en::{course as course_texts, limits as limits_texts, report, stricta as texts};
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
        document.push_unless_empty(visit(decision));
        document.push(nothing_planned());
        return document;
    };
    let items = Items { decision, protocol, practitioner: practitioner.unwrap_or(&nobody) };
    document.push_unless_empty(visit(decision));
    document.push(items.rationale());
    document.push(items.needling());
    document.push(items.regimen());
    document.push(items.other_components());
    document.push(items.background());
    document.push(comparator());
    document.push(insertions(texts::ONE_BY_ONE, texts::ONE_BY_ONE_REST, protocol));
    document.push(bibliography(decision, &of_protocol(protocol)));
    document
}

fn opening(decision: &Decision) -> Section {
    let mut section = Section::new(Kind::Plain, texts::OPENING).line(texts::WRITTEN_FROM_A_PLAN);
    if decision.protocol().is_none() {
        let is_referred = matches!(decision.verdict(), Verdict::Refer | Verdict::ReferUrgent);
        section = section
            .line(texts::no_treatment(label(decision.verdict())))
            .lines(is_referred.then(|| texts::referred_to(&whom(decision.referred_to()))));
        for one in decision.overrides() {
            let [by, seen, rationale] = overridden(one);
            section = section.item(by).details([seen, rationale]);
        }
    }
    if decision.is_conditional() {
        section = section.line(report::NOT_CLEARED_LINE).items(clearances(decision));
    }
    section.opened_by_notes(decision)
}

/// Who overrode a rule, what was seen, and the rationale.
fn overridden(one: Override<'_>) -> [Phrase; 3] {
    let (role, when) = (with_article(one.role()), report::when_overridden(one.days_ago()));
    let by = Phrase::from(texts::overridden_by(one.by(), &role, &when)).code(one.rule()).and(".");
    [by, report::seen(one.seen()).into(), report::rationale(one.rationale()).into()]
}

/// All items of a report without a treatment.
fn nothing_planned() -> Section {
    ["1a", "1b", "1c", "2a", "2b", "2c", "2d", "2e", "2f", "2g", "3a", "3b", "4a", "4b", "5", "6a", "6b"]
        .into_iter()
        .fold(Section::new(Kind::Plain, texts::ALL_ITEMS), |section, number| {
            section.entry(Mark::Item(number), texts::NO_TREATMENT)
        })
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
        let style = if self.is_needled() { texts::STYLE_NEEDLES } else { texts::STYLE_PRESSING };
        let concerns = labels(self.decision.intake().concerns().iter().map(ReportedConcern::concern));
        let leading: Vec<_> = self.decision.leading_patterns().collect();
        let none =
            if self.decision.patterns().len() == 0 { texts::NO_PATTERN } else { texts::NO_LEADING_PATTERN };
        let reasons = self.protocol.insertions().flat_map(|insertion| insertion.because());
        let ids: BTreeSet<&SourceId> = reasons.flat_map(|reason| reason.sources()).collect();
        let ids: Vec<&SourceId> = ids.into_iter().collect();
        Section::new(Kind::Plain, texts::RATIONALE)
            .answer("1a", texts::STYLE, style)
            .answer("1b", texts::REASONING, texts::reasoning(&concerns))
            .details(leading.is_empty().then_some(none))
            .details(leading.iter().flat_map(|pattern| {
                let icd11 = pattern.icd11().join(", ");
                let fits = texts::pattern(pattern.name().en(), &icd11, label(pattern.fit()), &share(pattern));
                [Some(Phrase::from(fits)), principle(pattern)].into_iter().flatten()
            }))
            .details(tongue_and_pulse(self.decision.intake()))
            .detail(Phrase::from(texts::REST_ON).sources(&ids).and("."))
            .answer("1c", texts::VARIATION, texts::VARIATION_BY_RULES)
            .details(self.limits())
            .details(self.decision.overrides().flat_map(overridden))
            .write(texts::CHANGES, 2)
    }

    /// The limits on the treatment, by the rule that sets them.
    fn limits(&self) -> Vec<Phrase> {
        let own = self.decision.findings().filter(|finding| !finding.is_for_everyone());
        let limits = own.filter_map(|finding| {
            let assumed = assumptions(&finding).into_iter();
            let assumed = assumed.map(|(risk, words)| limits_texts::of_risk(label(risk), &words));
            let (limited, unconfirmed) = of_finding(&finding);
            let sentences: Vec<String> = assumed.chain(limited).chain(unconfirmed).collect();
            let by = Phrase::from(texts::LIMITS_BY).code(finding.rule());
            (!sentences.is_empty()).then(|| by.and(": ").and(&sentences.join(" ")))
        });
        limits.collect()
    }

    fn needling(&self) -> Section {
        let protocol = self.protocol;
        let number = if self.is_needled() {
            texts::insertions(protocol.needles(Part::Face), protocol.needles(Part::Body))
        } else {
            texts::pressed(protocol.insertions().len())
        };
        let places = Phrase::default().joined(protocol.insertions(), "; ", |phrase, insertion| {
            let side = format!(" ({})", super::wording::side(insertion.side()));
            phrase.join(&site_name(insertion.site())).and(&side)
        });
        let needled = |words: String| if self.is_needled() { words } else { texts::NO_NEEDLE.to_owned() };
        let section = Section::new(Kind::Plain, texts::NEEDLING)
            .answer("2a", texts::INSERTIONS, number)
            .answer("2b", texts::POINTS, places)
            .answer("2c", texts::DEPTH, needled(details::depths(protocol)))
            .answer("2d", texts::RESPONSE, needled(details::responses(protocol)))
            .answer("2e", texts::STIMULATION, needled(details::stimulations(protocol)))
            .answer("2f", texts::RETENTION, needled(details::retention(protocol)))
            .answer("2g", texts::NEEDLES, needled(details::needles(protocol)));
        if !self.is_needled() {
            return section;
        }
        section
            .detail(texts::maker(stated(self.practitioner.needle_maker())))
            .detail(texts::material(stated(self.practitioner.needle_material())))
    }

    fn regimen(&self) -> Section {
        let course = self.protocol.course();
        let sessions = course.map(|it| {
            let planned = course_texts::sessions(it.sessions(), it.last_session_days_before_event());
            texts::sessions(&planned, it.reassess_after())
        });
        let often = course.map(|it| {
            texts::frequency(
                &course_texts::frequency(it.sessions(), it.per_week()),
                self.protocol.retention_min(),
            )
        });
        Section::new(Kind::Plain, texts::REGIMEN)
            .answer("3a", texts::TREATMENTS, stated(sessions.as_deref()))
            .answer("3b", texts::FREQUENCY, stated(often.as_deref()))
    }

    fn other_components(&self) -> Section {
        let protocol = self.protocol;
        let adjuncts = labels(protocol.adjuncts().map(|adjunct| adjunct.modality()));
        let offered =
            if adjuncts.is_empty() { texts::NO_ADJUNCT.to_owned() } else { texts::optional(&adjuncts) };
        Section::new(Kind::Plain, texts::OTHER)
            .answer("4a", texts::OTHER_INTERVENTIONS, offered)
            .detail(texts::beside_the_plan(stated(self.practitioner.other_interventions())))
            .answer("4b", texts::SETTING, stated(self.practitioner.setting()))
            .detail(texts::instructions(protocol.steps().len()))
            .detail(texts::information(protocol.harms().len(), protocol.expectations().len()))
    }

    fn background(&self) -> Section {
        let years = self.practitioner.years_in_practice().map(|years| years.to_string());
        let qualification = texts::qualification(stated(self.practitioner.qualification()));
        Section::new(Kind::Plain, texts::PRACTITIONER)
            .answer("5", texts::BACKGROUND, qualification)
            .detail(texts::affiliation(stated(self.practitioner.affiliation())))
            .detail(texts::years(stated(years.as_deref())))
            .detail(texts::experience(stated(self.practitioner.experience())))
    }
}

fn comparator() -> Section {
    Section::new(Kind::Plain, texts::COMPARATOR)
        .answer("6a", texts::COMPARATOR_REASON, texts::NO_COMPARATOR)
        .answer("6b", texts::COMPARATOR_DESCRIPTION, texts::NOT_APPLICABLE)
}

fn stated(text: Option<&str>) -> &str {
    text.map_or(texts::NOT_STATED, |text| text.trim_end_matches('.'))
}

impl Section {
    /// Adds an item of the checklist.
    fn answer(self, number: &'static str, name: &str, words: impl Into<Phrase>) -> Self {
        self.entry(Mark::Item(number), Phrase::default().strong(name).and(": ").join(&words.into()).and("."))
    }
}
