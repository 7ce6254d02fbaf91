//! The verdict, clearances, checks and overrides.

use super::questions;
use crate::decision::{Decision, Finding};
use crate::render::document::{Kind, Section, Tone};
use crate::render::limits::{each_once, together};
use crate::render::wording::{clearances, required, title, what_was_overridden, whom, with_article};
use crate::rules::{ClearedBy, Verdict};
use crate::texts::en::report as texts;
use crate::texts::en::words::{self, list};
use crate::texts::en::{card, limits};

/// The verdict; what must be cleared, done, asked and checked first; what somebody has overridden.
pub(super) fn sections(decision: &Decision) -> Vec<Section> {
    let first = if decision.verdict() == Verdict::Treat {
        treat(decision)
    } else {
        vec![what_to_do(verdict(decision), decision).opened_by_notes(decision)]
    };
    let is_urgent = decision.verdict() == Verdict::ReferUrgent;
    let others = [overridden(decision), look_first(decision), questions::section(decision)];
    first.into_iter().chain(others.into_iter().flatten().filter(|_| !is_urgent)).collect()
}

/// The verdict of a decision without a plan.
fn verdict(decision: &Decision) -> Section {
    let wait = Kind::Verdict(Tone::Wait);
    let whom = whom(decision.referred_to());
    match decision.verdict() {
        Verdict::Defer => match decision.not_before_days() {
            Some(days) => Section::new(wait, card::wait_days(days)).line(card::settled_too(days)),
            None => Section::new(wait, wait_until(decision)),
        },
        Verdict::Incomplete => Section::new(wait, card::ASK_FIRST).line(texts::NOTHING_UNTIL_ANSWERED),
        Verdict::Refer => {
            Section::new(wait, card::stop_and_refer(&whom)).line(needles_later(decision)).line(card::BRING)
        }
        Verdict::ReferUrgent => {
            Section::new(Kind::Verdict(Tone::Urgent), card::STOP_URGENT).line(texts::urgently_to(&whom))
        }
        Verdict::Decline | Verdict::Treat => Section::new(wait, card::STOP_NOT_OFFERED).line(texts::NO_PLAN),
    }
}

/// What a deferral without a date waits for: for time, for somebody to check, or for both.
fn wait_until(decision: &Decision) -> String {
    let deferring = decision.findings().filter(|finding| finding.verdict() == Verdict::Defer);
    let lifted_by = each_once(deferring.map(|finding| finding.cleared_by().role()));
    let roles: Vec<String> = lifted_by.iter().flatten().map(|role| with_article(*role)).collect();
    match (roles.is_empty(), lifted_by.contains(&None)) {
        (true, _) => card::WAIT_UNTIL_SETTLED.to_owned(),
        (false, true) => card::settled_and_checked(&list(roles)),
        (false, false) => card::wait_for_check(&list(roles)),
    }
}

/// What must be cleared, and what is checked before the first needle.
fn treat(decision: &Decision) -> Vec<Section> {
    let changed =
        if decision.intake().pregnancy_is_conceivable() { card::CHANGED_PREGNANCY } else { card::CHANGED };
    let (title, rest) = if decision.is_conditional() {
        (card::PLAN_ONCE_CLEARED, card::PLAN_ONCE_CLEARED_REST)
    } else {
        (card::PLAN, card::PLAN_REST)
    };
    // No colour of going while a clearance is missing.
    let kind = if decision.is_conditional() { Kind::Warning } else { Kind::Verdict(Tone::Plan) };
    let checks = Section::new(kind, title).rest(rest).items(red_flags(decision)).item(changed);
    if !decision.is_conditional() {
        return vec![checks.opened_by_notes(decision)];
    }
    let required = required(decision);
    let roles = each_once(required.iter().map(|(_, role)| *role));
    // A single role is in the heading.
    let items: Vec<String> = match roles.as_slice() {
        [_] => required.iter().map(|(what, _)| what.clone()).collect(),
        _ => clearances(decision),
    };
    let rest = if required.len() == 1 { card::NOT_CLEARED_REST } else { card::NOT_ALL_CLEARED_REST };
    let heading = card::wait_for(&list(roles.into_iter().map(with_article)));
    let clearances = Section::new(Kind::Verdict(Tone::Wait), heading).rest(rest).items(items);
    vec![clearances.opened_by_notes(decision), checks]
}

/// The red flags, where no plan has them among its checks.
fn look_first(decision: &Decision) -> Option<Section> {
    let section = Section::new(Kind::Warning, card::RED_FLAGS).items(red_flags(decision));
    (decision.verdict() != Verdict::Treat && !section.blocks.is_empty()).then_some(section)
}

/// The red flags of the concerns: each sentence once, since concerns share some.
fn red_flags(decision: &Decision) -> Vec<&str> {
    each_once(decision.red_flags().flat_map(|flag| flag.text().en().split_inclusive(". ")).map(str::trim))
}

/// Overridden rules, one line each; what they say is among the findings.
fn overridden(decision: &Decision) -> Option<Section> {
    let items = decision.overrides().map(|one| {
        let (role, when) = (with_article(one.role()), texts::when_overridden(one.days_ago()));
        let what = words::capitalised(what_was_overridden(&one));
        card::overridden(&what, one.by(), &role, &when)
    });
    let section = Section::new(Kind::Warning, texts::OVERRIDDEN).rest(texts::OVERRIDDEN_REST);
    (decision.overrides().len() > 0).then(|| section.items(items))
}

/// Says whether needles are possible after the referral.
fn needles_later(decision: &Decision) -> &'static str {
    let for_good = |finding: Finding<'_>| {
        finding.verdict() == Verdict::Refer && finding.cleared_by() == ClearedBy::Nobody
    };
    if decision.findings().any(for_good) { texts::NO_NEEDLES_FOR_GOOD } else { texts::NO_NEEDLES_YET }
}

/// Introduces the plan without needles, and the clearances that even this one needs.
pub(in crate::render) fn meanwhile(decision: &Decision) -> Section {
    let clearances = clearances(decision);
    let section = Section::new(Kind::Plain, texts::MEANWHILE).line(texts::MEANWHILE_LINE);
    section.lines((!clearances.is_empty()).then_some(texts::NOT_CLEARED_LINE)).items(clearances)
}

/// Instructions of the rules that prevent a plan. In an emergency the others would distract.
fn what_to_do(mut section: Section, decision: &Decision) -> Section {
    let urgent = decision.verdict() == Verdict::ReferUrgent;
    let counts = |verdict| if urgent { verdict == Verdict::ReferUrgent } else { verdict > Verdict::Treat };
    let counted = decision.findings().filter(|finding| counts(finding.verdict()));
    for told in together(counted) {
        let assumed = told.assumptions().into_iter().map(|(_, assumption)| limits::assumption(&assumption));
        section = section
            .item(words::capitalised(title(&told.lead)))
            .details(assumed)
            .details(told.lead.instruct());
        for other in &told.others {
            section = section.details(other.instruct());
        }
    }
    section
}
