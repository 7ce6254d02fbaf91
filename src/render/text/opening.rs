//! The verdict, and what comes before anything else.

use super::page::{Page, counted, list};
use crate::atlas::Part;
use crate::intake::Modality;
use crate::protocol::{Decision, Finding, Protocol};
use crate::rules::{Role, Verdict};

pub(super) fn write(page: &mut Page, decision: &Decision) {
    match decision.verdict() {
        Verdict::Treat => treat(page, decision),
        Verdict::Defer => {
            page.heading("NOT NOW");
            page.line(&when(decision));
        }
        Verdict::Incomplete => {
            page.heading("ASK FIRST");
            page.line(
                "Nothing is planned until the questions below are answered. An open question is not a no.",
            );
        }
        Verdict::Refer => {
            page.heading(&format!("REFER FIRST, to {}", whom(&decision.referred_to())));
            page.line("No needles until that is settled.");
        }
        Verdict::ReferUrgent => {
            page.heading("MEDICAL CARE AT ONCE");
            page.line(&format!("To {}. Nothing cosmetic today.", whom(&decision.referred_to())));
        }
        Verdict::Decline => {
            page.heading("NOT OFFERED");
            page.line("The rules offer no plan here. The findings say why.");
        }
    }
    if decision.verdict() != Verdict::Treat {
        what_to_do(page, decision);
    }
    set_aside(page, decision);
    red_flags(page, decision);
    questions(page, decision);
}

fn treat(page: &mut Page, decision: &Decision) {
    if decision.is_conditional() {
        page.heading("DO NOT START UNTIL THIS IS CLEARED");
        clearances(page, decision);
    }
    if let Some(protocol) = decision.protocol() {
        page.heading(&format!("PROTOCOL for this person and this visit: {}", amount(protocol)));
    }
}

/// What somebody set aside, with what the rules say all the same.
fn set_aside(page: &mut Page, decision: &Decision) {
    let overrides = decision.overrides();
    if overrides.is_empty() {
        return;
    }
    page.heading("SET ASIDE BY A PERSON: these rules hold and are not followed");
    for one in overrides {
        let title = one.title().map_or_else(|| one.reason(), crate::rules::Text::en);
        page.item(&format!("by {}: {title} [{}]", with_article(one.role()), one.rule()));
        page.detail(&format!("Rationale: {}", one.rationale()));
        page.detail(&format!("What the rule says: {}", one.reason()));
        for text in one.instruct() {
            page.detail(text.en());
        }
    }
}

/// Warning signs of the concerns, whatever the verdict; with an emergency they would only distract.
fn red_flags(page: &mut Page, decision: &Decision) {
    let flags = decision.red_flags();
    if flags.is_empty() || decision.verdict() == Verdict::ReferUrgent {
        return;
    }
    page.heading("LOOK FIRST, no rule can see it");
    for flag in flags {
        page.item(flag);
    }
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

fn whom(roles: &[Role]) -> String {
    if roles.is_empty() {
        "a physician".to_owned()
    } else {
        list(roles.iter().map(|role| with_article(*role)))
    }
}

fn with_article(role: Role) -> String {
    match role {
        Role::Oncologist | Role::EyeDoctor => format!("an {}", role.label()),
        Role::Practitioner => "the practitioner".to_owned(),
        _ => format!("a {}", role.label()),
    }
}

/// What must be cleared, and by whom.
fn clearances(page: &mut Page, decision: &Decision) {
    let findings = decision.findings();
    for finding in &findings {
        if let Some(by) = finding.clearance() {
            page.item(&format!("by {}: {} [{}]", with_article(by), title(finding), finding.rule()));
        }
    }
}

/// What somebody owes before even a plan without needles begins: the clearances of the rules that let a treatment go on.
pub(super) fn clear_before_pressing(page: &mut Page, decision: &Decision) {
    let findings = decision.findings();
    let owed = findings.iter().filter(|finding| finding.verdict() == Verdict::Treat);
    let owed: Vec<_> = owed.filter_map(|finding| Some((finding, finding.clearance()?))).collect();
    if owed.is_empty() {
        return;
    }
    page.line("Do not start until this is cleared:");
    for (finding, by) in owed {
        page.item(&format!("by {}: {} [{}]", with_article(by), title(finding), finding.rule()));
    }
}

/// The instructions of the rules that stand before a plan.
fn what_to_do(page: &mut Page, decision: &Decision) {
    let findings = decision.findings();
    for finding in findings.iter().filter(|finding| finding.verdict() > Verdict::Treat) {
        page.item(&format!("{} [{}]", title(finding), finding.rule()));
        for text in finding.instruct() {
            page.detail(text.en());
        }
    }
}

fn questions(page: &mut Page, decision: &Decision) {
    let questions = decision.questions();
    let (blocking, other): (Vec<_>, Vec<_>) = questions.iter().partition(|question| question.blocks());
    if !blocking.is_empty() {
        page.heading(&format!("TO BE ASKED BEFORE ANYTHING IS PLANNED ({})", blocking.len()));
        for question in blocking {
            page.item(question.text());
        }
    }
    if !other.is_empty() {
        page.heading(&format!(
            "ALSO OPEN ({}): until answered, the limits of their rules apply",
            other.len()
        ));
        for question in other {
            page.item(question.text());
        }
    }
}

pub(super) fn title<'a>(finding: &Finding<'a>) -> &'a str {
    finding.title().map_or_else(|| finding.reason(), crate::rules::Text::en)
}
