//! What was found: safety, then patterns.

use super::opening::title;
use super::page::{Page, list};
use crate::intake::{Modality, Sign};
use crate::protocol::{Clarity, Decision, Finding, PatternScore};
use crate::rules::{ClearedBy, Verdict};

/// More patterns than this are not worth the paper.
const MOST_PATTERNS: usize = 3;

pub(super) fn write(page: &mut Page, decision: &Decision) {
    let findings = decision.findings();
    let (everyone, own): (Vec<_>, Vec<_>) = findings.iter().partition(|finding| finding.is_for_everyone());
    page.heading("FOUND");
    if own.is_empty() {
        page.line("No rule about this person holds.");
    }
    for finding in own {
        one(page, finding);
    }
    for_everyone(page, decision, &everyone);
    patterns(page, decision);
}

fn one(page: &mut Page, finding: &Finding<'_>) {
    page.item(&format!("{} [{}, {}]", title(finding), finding.rule(), finding.class().label()));
    if finding.title().is_some() {
        page.detail(finding.reason());
    }
    // What stands before a plan was told at the top.
    if finding.verdict() == Verdict::Treat {
        for text in finding.instruct() {
            page.detail(text.en());
        }
    }
    if !finding.forbids().is_empty() {
        page.detail(&format!("Rules out: {}.", list(finding.forbids().iter().map(Modality::label))));
    }
    let lifted = match finding.cleared_by() {
        ClearedBy::Nobody => "nobody can lift it".to_owned(),
        ClearedBy::Time => "it passes with time".to_owned(),
        by => format!("{} can lift it", by.label()),
    };
    if finding.assumes_the_worst() {
        page.detail("A detail that was not given counts as the worst.");
    }
    let because = finding.because().join(", ");
    let sources = list(finding.sources());
    page.detail(&format!(
        "Because of {because}; {lifted}. Rests on {sources} ({}).",
        finding.confidence().label()
    ));
}

/// The rules for everyone that speak of a point in the plan; the others only by number.
fn for_everyone(page: &mut Page, decision: &Decision, findings: &[&Finding<'_>]) {
    let needled = decision.protocol().filter(|protocol| protocol.modality() == Modality::Needle);
    let insertions = needled.map(crate::protocol::Protocol::insertions).unwrap_or_default();
    let at_a_point = |finding: &Finding<'_>| {
        let points = insertions.iter().filter_map(crate::protocol::Insertion::point);
        points.into_iter().any(|point| finding.caps().is_some_and(|caps| caps.depth_at(point).is_some()))
    };
    let (near, far): (Vec<&&Finding<'_>>, Vec<_>) = findings.iter().partition(|finding| at_a_point(finding));
    for finding in near {
        page.item(&format!("{} [{}]", title(finding), finding.rule()));
        for text in finding.instruct() {
            page.detail(text.en());
        }
    }
    if !far.is_empty() {
        let rules = list(far.iter().map(|finding| finding.rule()));
        page.item(&format!("Held for everyone, at no point of this plan: {rules}."));
    }
}

fn patterns(page: &mut Page, decision: &Decision) {
    page.heading("PATTERNS (tradition; a share of sign weight, no probability)");
    let patterns = decision.patterns();
    let differentiation = decision.differentiation();
    if patterns.is_empty() {
        page.line("No sign of any pattern is recorded: points for the concerns only.");
    }
    for pattern in patterns.iter().take(MOST_PATTERNS) {
        page.item(&one_pattern(pattern));
    }
    match differentiation.clarity() {
        Clarity::Clear => {}
        Clarity::Close => page.line("Close: the signs may mean another pattern."),
        Clarity::Thin => page.line("Not enough to tell apart."),
    }
    if let Some(leader) = patterns.first() {
        for twin in differentiation.near_twins() {
            let signs = |signs: &[Sign]| list(signs.iter().copied().map(Sign::label));
            page.item(&format!("{} or {}?", leader.name().en(), twin.name().en()));
            page.detail(&format!("The first has: {}.", signs(twin.signs_of_leader())));
            page.detail(&format!("The second has: {}.", signs(twin.signs_of_twin())));
        }
    }
    if !differentiation.ask_next().is_empty() {
        let signs = list(differentiation.ask_next().iter().copied().map(Sign::label));
        page.line(&format!("These signs would help: {signs}."));
    }
}

fn one_pattern(pattern: &PatternScore<'_>) -> String {
    let name = pattern.name();
    let chinese = name.zh_hans().map(|name| format!(" {name}")).unwrap_or_default();
    let share = pattern.per_mille();
    let matched = list(pattern.matched().map(Sign::label));
    format!("0.{share:03} {}{chinese} ({}): {matched}", name.en(), pattern.icd11().join(", "))
}
