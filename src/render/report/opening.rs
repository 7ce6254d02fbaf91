//! The verdict, and what comes before anything else.

use crate::atlas::Language;
use crate::atlas::Part;
use crate::decision::{Decision, Finding, Override, Protocol};
use crate::intake::Modality;
use crate::render::document::{Document, Kind, Phrase, Section, Tone, counted, list};
use crate::rules::{ClearedBy, LocalizedText, Role, Verdict};

pub(super) fn write(report: &mut Document, decision: &Decision) {
    if decision.verdict() == Verdict::Treat {
        treat(report, decision);
    } else {
        let mut section = verdict(decision);
        what_to_do(&mut section, decision);
        report.push(section);
    }
    set_aside(report, decision);
    red_flags(report, decision);
    questions(report, decision);
}

/// The verdict, where it is no plan.
fn verdict(decision: &Decision) -> Section {
    let wait = Kind::Verdict(Tone::Wait);
    let (mut section, line) = match decision.verdict() {
        Verdict::Defer => (Section::new(wait, "Not now"), when(decision)),
        Verdict::Incomplete => (
            Section::new(wait, "Ask first"),
            "Nothing is planned until the questions below are answered. An open question is not a no."
                .to_owned(),
        ),
        Verdict::Refer => (
            Section::new(wait, "Refer first").rest(format!(", to {}", whom(&decision.referred_to()))),
            needles_later(decision).to_owned(),
        ),
        Verdict::ReferUrgent => (
            Section::new(Kind::Verdict(Tone::Urgent), "Medical care at once"),
            format!("To {}. Nothing cosmetic today.", whom(&decision.referred_to())),
        ),
        Verdict::Decline | Verdict::Treat => (
            Section::new(wait, "Not offered"),
            "The rules offer no plan here. The findings say why.".to_owned(),
        ),
    };
    section.line(line);
    section
}

fn treat(report: &mut Document, decision: &Decision) {
    if decision.is_conditional() {
        let mut section = Section::new(Kind::Verdict(Tone::Wait), "Do not start until this is cleared");
        for finding in &decision.findings() {
            if let Some(by) = finding.clearance() {
                section.item(to_clear(finding, by));
            }
        }
        report.push(section);
    }
    if let Some(protocol) = decision.protocol() {
        let section = Section::new(Kind::Verdict(Tone::Plan), "Protocol");
        report.push(section.rest(format!(" for this person and this visit: {}", amount(protocol))));
    }
}

/// What a rule is about that somebody set aside.
pub(in crate::render) fn what_was_set_aside<'a>(one: &Override<'a>) -> &'a str {
    one.title().map_or_else(|| one.reason(), LocalizedText::en)
}

/// What somebody set aside, with what the rules say all the same.
fn set_aside(report: &mut Document, decision: &Decision) {
    let overrides = decision.overrides();
    if overrides.is_empty() {
        return;
    }
    let mut section =
        Section::new(Kind::Warning, "Set aside by a person").rest(": these rules hold and are not followed");
    for one in overrides {
        let by = format!("by {}: {}", with_article(one.role()), what_was_set_aside(&one));
        section.item(Phrase::from(by).by_rule(one.rule()));
        section.detail(format!("Rationale: {}", one.rationale()));
        section.detail(format!("What the rule says: {}", one.reason()));
        for text in one.instruct() {
            section.detail(text.en());
        }
    }
    report.push(section);
}

/// Warning signs of the concerns, whatever the verdict; with an emergency they would only distract.
fn red_flags(report: &mut Document, decision: &Decision) {
    let flags = decision.red_flags();
    if flags.is_empty() || decision.verdict() == Verdict::ReferUrgent {
        return;
    }
    let mut section = Section::new(Kind::Warning, "Look first").rest(", no rule can see it");
    for flag in flags {
        section.item(flag);
    }
    report.push(section);
}

fn amount(protocol: &Protocol) -> String {
    if protocol.modality() != Modality::Needle {
        return format!("{} to press, no needles", counted(protocol.insertions().len() as u64, "point"));
    }
    let time = protocol.retention_min().map(|minutes| format!(", {minutes} minutes")).unwrap_or_default();
    let face = counted(protocol.needles(Part::Face), "needle");
    format!("{face} in the face, {} in the body{time}", protocol.needles(Part::Body))
}

fn when(decision: &Decision) -> String {
    match decision.not_before_days() {
        Some(days) => {
            format!(
                "Not before {} from today, and only once everything below has settled.",
                counted(days, "day")
            )
        }
        None => "Come back once everything below has settled.".to_owned(),
    }
}

/// Whether a referral can end with needles.
fn needles_later(decision: &Decision) -> &'static str {
    let for_good = |finding: &Finding<'_>| {
        finding.verdict() == Verdict::Refer && finding.cleared_by() == ClearedBy::Nobody
    };
    if decision.findings().iter().any(for_good) {
        "No needles: there is a finding that nobody can lift."
    } else {
        "No needles until that is settled."
    }
}

pub(in crate::render) fn whom(roles: &[Role]) -> String {
    if roles.is_empty() {
        "a physician".to_owned()
    } else {
        list(roles.iter().map(|role| with_article(*role)))
    }
}

pub(in crate::render) fn with_article(role: Role) -> String {
    match role {
        Role::Oncologist | Role::EyeDoctor => format!("an {}", role.label(Language::English)),
        Role::Practitioner => "the practitioner".to_owned(),
        _ => format!("a {}", role.label(Language::English)),
    }
}

pub(in crate::render) fn to_clear(finding: &Finding<'_>, by: Role) -> Phrase {
    Phrase::from(format!("by {}: {}", with_article(by), title(finding))).by_rule(finding.rule())
}

/// The plan without needles, and what somebody owes before even that begins: the clearances of the rules that let a
/// treatment go on.
pub(in crate::render) fn meanwhile(decision: &Decision) -> Section {
    let mut section = Section::new(Kind::Plain, "Meanwhile, without needles");
    section.line(
        "What the rules allow instead, for the same reasons. Points are pressed, nothing pierces the skin.",
    );
    let findings = decision.findings();
    let owed = findings.iter().filter(|finding| finding.verdict() == Verdict::Treat);
    let owed: Vec<_> = owed.filter_map(|finding| Some((finding, finding.clearance()?))).collect();
    if !owed.is_empty() {
        section.line("Do not start until this is cleared:");
    }
    for (finding, by) in owed {
        section.item(to_clear(finding, by));
    }
    section
}

/// The instructions of the rules that stand before a plan; with an emergency its own alone, for what else is to wait for would
/// only distract.
fn what_to_do(section: &mut Section, decision: &Decision) {
    let findings = decision.findings();
    let urgent = decision.verdict() == Verdict::ReferUrgent;
    let counts = |verdict| if urgent { verdict == Verdict::ReferUrgent } else { verdict > Verdict::Treat };
    for finding in findings.iter().filter(|finding| counts(finding.verdict())) {
        section.item(Phrase::from(title(finding)).by_rule(finding.rule()));
        for text in finding.instruct() {
            section.detail(text.en());
        }
    }
}

fn questions(report: &mut Document, decision: &Decision) {
    let questions = decision.questions();
    let (blocking, other): (Vec<_>, Vec<_>) = questions.iter().partition(|question| question.blocks());
    if !blocking.is_empty() {
        let section = Section::new(Kind::Warning, "To be asked before anything is planned");
        let mut section = section.rest(format!(" ({})", blocking.len()));
        for question in blocking {
            section.item(question.text());
        }
        report.push(section);
    }
    if !other.is_empty() {
        let rest = format!(" ({}): until answered, the limits of their rules apply", other.len());
        let mut section = Section::new(Kind::Plain, "Also open").rest(rest);
        for question in other {
            section.item(question.text());
        }
        report.push(section);
    }
}

pub(in crate::render) fn title<'a>(finding: &Finding<'a>) -> &'a str {
    finding.title().map_or_else(|| finding.reason(), LocalizedText::en)
}
