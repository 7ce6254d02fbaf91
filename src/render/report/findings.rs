//! Safety findings.

use super::Detail;
use crate::atlas::Point;
use crate::decision::{Decision, Finding, Protocol};
use crate::intake::Modality;
use crate::render::document::{Document, Kind, Phrase, Section};
use crate::render::limits::{Together, each_once, of_finding, together};
use crate::render::wording::title;
use crate::rules::{ClearedBy, LocalizedText, Verdict};
use crate::texts::en::limits;
use crate::texts::en::report as texts;
use crate::texts::en::words::{capitalised, label};

pub(super) fn write(report: &mut Document, decision: &Decision, detail: Detail) {
    let (everyone, own): (Vec<_>, Vec<_>) = decision.findings().partition(Finding::is_for_everyone);
    let needled = decision.protocol().filter(|protocol| protocol.modality() == Modality::Needle);
    let section = Section::new(Kind::Plain, texts::FOUND);
    let reminders = near(needled, &everyone).iter().any(|finding| !finding.instruct().is_empty());
    let no_cautions =
        if reminders && !detail.is_full() { texts::NO_CAUTIONS_BUT_REMINDERS } else { texts::NO_CAUTIONS };
    let section = section.lines(own.is_empty().then_some(no_cautions));
    let section = together(own.into_iter()).iter().fold(section, |section, told| one(section, told, detail));
    report.push(for_everyone(section, needled, &everyone, detail));
}

/// A finding: why it exists, what is assumed, what it forbids and limits, what to do, and what it rests on.
fn one(section: Section, told: &Together<'_>, detail: Detail) -> Section {
    let finding = &told.lead;
    let sources = |phrase: Phrase| if detail.is_full() { phrase } else { phrase.cited(finding.sources()) };
    let heading = heading(finding, detail);
    let (heading, reason) = match finding.title() {
        Some(_) => (heading, Some(sources(Phrase::from(finding.reason())).quiet())),
        None => (sources(heading), None),
    };
    let (limited, unconfirmed) = of_finding(finding);
    let assumed = told.assumptions().into_iter().map(|(_, assumption)| limits::assumption(&assumption));
    section
        .item(heading)
        .details(reason)
        .details(assumed)
        .details(in_one(limited))
        .details(in_one(instructions(finding).iter().map(LocalizedText::en)))
        .details(unconfirmed.map(|words| Phrase::from(words).quiet()))
        .details(detail.is_full().then(|| rests_on(finding)))
        .details(told.others.iter().map(|other| until_then_also(other, detail)))
}

/// The subject of a finding, its class, and who can lift it. That a practitioner may judge a caution goes without saying.
fn heading(finding: &Finding<'_>, detail: Detail) -> Phrase {
    let subject = Phrase::default().strong(&capitalised(title(finding)));
    let class = label(finding.class());
    if detail.is_full() {
        return subject.and(" [").code(finding.rule()).and(&format!(", {class}]"));
    }
    subject.and(&match finding.cleared_by() {
        ClearedBy::Practitioner => format!(" ({class})."),
        by => format!(" ({class}; {}).", lifted(by)),
    })
}

fn lifted(by: ClearedBy) -> String {
    match by {
        ClearedBy::Nobody => texts::NOBODY_LIFTS.to_owned(),
        ClearedBy::Time => texts::TIME_LIFTS.to_owned(),
        by => texts::lifts(label(by)),
    }
}

/// The facts behind a finding, who can lift it, and its sources.
fn rests_on(finding: &Finding<'_>) -> Phrase {
    let because = Phrase::from(texts::BECAUSE_OF).joined(because(finding), ", ", Phrase::code);
    let rests_on = because.and(&texts::rests_on(&lifted(finding.cleared_by()))).sources(finding.sources());
    rests_on.and(&format!(" ({}).", label(finding.confidence()))).quiet()
}

/// Sentences as one paragraph.
fn in_one<T: AsRef<str>>(sentences: impl IntoIterator<Item = T>) -> Option<Phrase> {
    let phrase = Phrase::default().joined(sentences, " ", |phrase, text| phrase.and(text.as_ref()));
    (!phrase.is_empty()).then_some(phrase)
}

/// The facts behind a finding. One that only counts because it was not stated is not presented as if it had been.
fn because(finding: &Finding<'_>) -> Vec<String> {
    let assumed: Vec<String> = finding.assumed().collect();
    let facts = finding.because().map(|fact| {
        let missing = assumed.iter().find(|missing| fact.starts_with(missing.as_str()));
        missing.map_or(fact, |missing| limits::not_stated(missing))
    });
    each_once(facts)
}

/// What another finding says as long as the same answer is missing.
fn until_then_also(finding: &Finding<'_>, detail: Detail) -> Phrase {
    let (limited, unconfirmed) = of_finding(finding);
    let instructions = instructions(finding).iter().map(|text| text.en().to_owned());
    let sentences: Vec<String> = limited.into_iter().chain(instructions).chain(unconfirmed).collect();
    let said = Phrase::from(limits::until(limits::UNTIL_THEN_ALSO, &sentences.join(" ")));
    let said = if detail.is_full() { said.by_rule(finding.rule()) } else { said };
    said.cited(finding.sources())
}

/// The opening already shows the instructions of rules that prevent a plan.
fn instructions<'a>(finding: &Finding<'a>) -> &'a [LocalizedText] {
    if finding.verdict() == Verdict::Treat { finding.instruct() } else { &[] }
}

/// Rules for everyone: what those say that limit the depth of a point in the plan. The others have no effect on it, and only a
/// full report names them.
fn for_everyone(
    mut section: Section,
    needled: Option<&Protocol>,
    findings: &[Finding<'_>],
    detail: Detail,
) -> Section {
    let near = near(needled, findings);
    if !detail.is_full() {
        return section.items(near.iter().flat_map(|finding| finding.instruct()));
    }
    for finding in &near {
        section = section
            .item(Phrase::from(capitalised(title(finding))).by_rule(finding.rule()))
            .details(finding.instruct());
    }
    let far = findings.iter().filter(|finding| near.iter().all(|one| one.rule() != finding.rule()));
    let rules: Vec<_> = far.map(Finding::rule).collect();
    section.items((!rules.is_empty()).then(|| Phrase::from(texts::FOR_EVERYONE).codes(&rules).and(".")))
}

/// The findings for everyone that limit the depth of a point in the plan.
fn near<'a, 'b>(needled: Option<&Protocol>, findings: &'b [Finding<'a>]) -> Vec<&'b Finding<'a>> {
    let insertions = needled.into_iter().flat_map(Protocol::insertions);
    let points: Vec<Point> = insertions.filter_map(|insertion| insertion.point()).collect();
    let at_a_point = |finding: &&Finding<'_>| {
        points.iter().any(|point| finding.caps().is_some_and(|caps| caps.depth_at(*point).is_some()))
    };
    findings.iter().filter(at_a_point).collect()
}
