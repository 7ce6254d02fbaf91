//! The verdict, clearances, overrides and red flags.

use crate::atlas::Part;
use crate::decision::{Decision, Finding, Override, Protocol};
use crate::intake::Modality;
use crate::render::document::{Document, Kind, Phrase, Section, Tone};
use crate::render::limits::{Together, together};
use crate::rules::{ClearedBy, LocalizedText, Role, Verdict};
use crate::texts::en::limits;
use crate::texts::en::report as texts;
use crate::texts::en::words::{self, label, list};

/// The verdict, and what must be cleared or done first.
pub(super) fn write_verdict(report: &mut Document, decision: &Decision) {
    if decision.verdict() == Verdict::Treat {
        treat(report, decision);
    } else {
        report.push(what_to_do(verdict(decision), decision).opened_by_notes(decision));
    }
}

/// Overridden rules and red flags.
pub(super) fn write_warnings(report: &mut Document, decision: &Decision) {
    overridden(report, decision);
    red_flags(report, decision);
}

/// The verdict of a decision without a plan.
fn verdict(decision: &Decision) -> Section {
    let wait = Kind::Verdict(Tone::Wait);
    let (section, line) = match decision.verdict() {
        Verdict::Defer => (Section::new(wait, texts::NOT_NOW), when(decision)),
        Verdict::Incomplete => {
            (Section::new(wait, texts::ASK_FIRST), texts::NOTHING_UNTIL_ANSWERED.to_owned())
        }
        Verdict::Refer => (
            Section::new(wait, texts::REFER_FIRST).rest(texts::refer_to(&whom(decision.referred_to()))),
            needles_later(decision).to_owned(),
        ),
        Verdict::ReferUrgent => (
            Section::new(Kind::Verdict(Tone::Urgent), texts::TITLE_URGENT),
            texts::urgently_to(&whom(decision.referred_to())),
        ),
        Verdict::Decline | Verdict::Treat => {
            (Section::new(wait, texts::NOT_OFFERED), texts::NO_PLAN.to_owned())
        }
    };
    section.line(line)
}

fn treat(report: &mut Document, decision: &Decision) {
    let is_conditional = decision.is_conditional();
    if is_conditional {
        let section = Section::new(Kind::Verdict(Tone::Wait), texts::NOT_CLEARED).items(owed(decision));
        report.push(section.opened_by_notes(decision));
    }
    if let Some(protocol) = decision.protocol() {
        let section = Section::new(Kind::Verdict(Tone::Plan), texts::PROTOCOL);
        let section = section.rest(texts::protocol_amount(&amount(protocol)));
        report.push(if is_conditional { section } else { section.opened_by_notes(decision) });
    }
}

/// The subject of an overridden rule.
pub(in crate::render) fn what_was_overridden<'a>(one: &Override<'a>) -> &'a str {
    one.title().map_or_else(|| one.reason(), LocalizedText::en)
}

/// Overridden rules, with their instructions all the same.
fn overridden(report: &mut Document, decision: &Decision) {
    let mut section = Section::new(Kind::Warning, texts::OVERRIDDEN).rest(texts::OVERRIDDEN_REST);
    for one in decision.overrides() {
        let (role, when) = (with_article(one.role()), texts::when_overridden(one.days_ago()));
        let by = texts::overridden_by(one.by(), &role, &when, what_was_overridden(&one));
        section = section
            .item(Phrase::from(by).by_rule(one.rule()))
            .detail(texts::seen(one.seen()))
            .detail(texts::rationale(one.rationale()))
            .detail(texts::what_the_rule_says(one.reason()))
            .details(one.instruct());
    }
    report.push_unless_empty(section);
}

/// Red flags of the concerns. In an emergency they would distract.
fn red_flags(report: &mut Document, decision: &Decision) {
    if decision.verdict() != Verdict::ReferUrgent {
        let section = Section::new(Kind::Warning, texts::LOOK_FIRST).rest(texts::LOOK_FIRST_REST);
        report.push_unless_empty(section.items(decision.red_flags()));
    }
}

fn amount(protocol: &Protocol) -> String {
    if protocol.modality() != Modality::Needle {
        return texts::points_to_press(protocol.insertions().len());
    }
    texts::needles(protocol.needles(Part::Face), protocol.needles(Part::Body), protocol.retention_min())
}

fn when(decision: &Decision) -> String {
    decision.not_before_days().map_or_else(|| texts::COME_BACK.to_owned(), texts::not_before)
}

/// Says whether needles are possible after the referral.
fn needles_later(decision: &Decision) -> &'static str {
    let for_good = |finding: Finding<'_>| {
        finding.verdict() == Verdict::Refer && finding.cleared_by() == ClearedBy::Nobody
    };
    if decision.findings().any(for_good) { texts::NO_NEEDLES_FOR_GOOD } else { texts::NO_NEEDLES_YET }
}

pub(in crate::render) fn whom(roles: impl ExactSizeIterator<Item = Role>) -> String {
    if roles.len() == 0 { texts::PHYSICIAN.to_owned() } else { list(roles.map(with_article)) }
}

pub(in crate::render) fn with_article(role: Role) -> String {
    match role {
        Role::Practitioner => texts::PRACTITIONER.to_owned(),
        _ => words::with_article(label(role)),
    }
}

/// The clearances that somebody owes before treatment, one item for each; those that rest on one missing answer are one.
pub(in crate::render) fn owed(decision: &Decision) -> Vec<Phrase> {
    let asks = |finding: &Finding<'_>| finding.verdict() == Verdict::Treat && finding.clearance().is_some();
    together(decision.findings().filter(asks)).iter().flat_map(owed_together).collect()
}

/// One item for each role that has to clear findings that rest on one missing answer.
fn owed_together(told: &Together<'_>) -> Vec<Phrase> {
    let mut by_role: Vec<(Role, Phrase)> = Vec::new();
    for finding in [&told.lead].into_iter().chain(&told.others) {
        let Some(role) = finding.clearance() else { continue };
        if let Some((_, phrase)) = by_role.iter_mut().find(|(other, _)| *other == role) {
            *phrase = std::mem::take(phrase).by_rule(finding.rule());
        } else {
            // What was only assumed is not told as if it had been said.
            let assumed = told.assumptions().into_iter().map(|(_, words)| words).collect::<Vec<_>>();
            let what = limits::assuming(title(&told.lead), &assumed.join("; "));
            let by = texts::by(&with_article(role), &what);
            by_role.push((role, Phrase::from(by).by_rule(finding.rule())));
        }
    }
    by_role.into_iter().map(|(_, phrase)| phrase).collect()
}

/// Introduces the plan without needles, and the clearances that even this one needs.
pub(in crate::render) fn meanwhile(decision: &Decision) -> Section {
    let owed = owed(decision);
    let section = Section::new(Kind::Plain, texts::MEANWHILE).line(texts::MEANWHILE_LINE);
    section.lines((!owed.is_empty()).then_some(texts::NOT_CLEARED_LINE)).items(owed)
}

/// Instructions of the rules that prevent a plan. In an emergency the others would distract.
fn what_to_do(mut section: Section, decision: &Decision) -> Section {
    let urgent = decision.verdict() == Verdict::ReferUrgent;
    let counts = |verdict| if urgent { verdict == Verdict::ReferUrgent } else { verdict > Verdict::Treat };
    let counted = decision.findings().filter(|finding| counts(finding.verdict()));
    for told in together(counted) {
        let assumed = told.assumptions().into_iter().map(|(_, assumption)| limits::assumption(&assumption));
        section = section.item(by_rule(&told.lead)).details(assumed).details(told.lead.instruct());
        for other in &told.others {
            section = section.details(other.instruct());
        }
    }
    section
}

/// The subject of a finding with its rule.
pub(super) fn by_rule(finding: &Finding<'_>) -> Phrase {
    Phrase::from(words::capitalised(title(finding))).by_rule(finding.rule())
}

pub(super) fn title<'a>(finding: &Finding<'a>) -> &'a str {
    finding.title().map_or_else(|| finding.reason(), LocalizedText::en)
}
