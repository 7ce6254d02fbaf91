//! Safety findings and patterns.

use super::opening::title;
use crate::atlas::{Language, Point};
use crate::decision::{Clarity, Decision, Finding, PatternScore};
use crate::intake::{Modality, Sign};
use crate::render::document::{Document, Kind, Phrase, Section};
use crate::rules::{ClearedBy, Verdict};
use crate::texts::en::report as texts;
use crate::texts::en::words::list;

/// The most patterns that a report lists.
const MOST_PATTERNS: usize = 3;

pub(super) fn write(report: &mut Document, decision: &Decision) {
    let (everyone, own): (Vec<_>, Vec<_>) = decision.findings().partition(Finding::is_for_everyone);
    let mut section = Section::new(Kind::Plain, texts::FOUND);
    if own.is_empty() {
        section.line(texts::NO_RULE_HOLDS);
    }
    let needled = decision.protocol().is_some_and(|protocol| protocol.modality() == Modality::Needle);
    for finding in own {
        one(&mut section, &finding, needled);
    }
    for_everyone(&mut section, decision, &everyone);
    report.push(section);
    report.push(patterns(decision));
}

fn one(section: &mut Section, finding: &Finding<'_>, needled: bool) {
    let class = format!(", {}]", finding.class().label(Language::English));
    section.item(Phrase::from(title(finding)).and(" [").code(finding.rule()).and(&class));
    if finding.title().is_some() {
        section.detail(finding.reason());
    }
    // The opening already shows the instructions of rules that prevent a plan.
    if finding.verdict() == Verdict::Treat {
        for text in finding.instruct() {
            section.detail(text.en());
        }
    }
    let limit = finding
        .caps()
        .filter(|_| needled)
        .and_then(|caps| texts::most_needles(caps.needles(), caps.face_needles(), caps.body_needles()));
    if let Some(limit) = limit {
        section.detail(limit);
    }
    if !finding.forbids().is_empty() {
        let modalities = finding.forbids().iter().map(|it| it.label(Language::English));
        section.detail(texts::rules_out(&list(modalities)));
    }
    let lifted = match finding.cleared_by() {
        ClearedBy::Nobody => texts::NOBODY_LIFTS.to_owned(),
        ClearedBy::Time => texts::TIME_LIFTS.to_owned(),
        by => texts::lifts(by.label(Language::English)),
    };
    if finding.assumes_the_worst() {
        section.detail(texts::WORST_ASSUMED);
    }
    let mut because = Phrase::from(texts::BECAUSE_OF);
    for (index, fact) in finding.because().enumerate() {
        because = because.and(if index == 0 { "" } else { ", " }).code(fact);
    }
    let rests_on = because.and(&texts::rests_on(&lifted)).sources(finding.sources());
    section.detail(rests_on.and(&format!(" ({}).", finding.confidence().label(Language::English))));
}

/// Rules for everyone: in full if they limit the depth of a point in the plan, otherwise by id.
fn for_everyone(section: &mut Section, decision: &Decision, findings: &[Finding<'_>]) {
    let needled = decision.protocol().filter(|protocol| protocol.modality() == Modality::Needle);
    let insertions = needled.into_iter().flat_map(crate::decision::Protocol::insertions);
    let points: Vec<Point> = insertions.filter_map(|insertion| insertion.point()).collect();
    let at_a_point = |finding: &Finding<'_>| {
        points.iter().any(|point| finding.caps().is_some_and(|caps| caps.depth_at(*point).is_some()))
    };
    let (near, far): (Vec<&Finding<'_>>, Vec<_>) = findings.iter().partition(|finding| at_a_point(finding));
    for finding in near {
        section.item(Phrase::from(title(finding)).by_rule(finding.rule()));
        for text in finding.instruct() {
            section.detail(text.en());
        }
    }
    if !far.is_empty() {
        let rules: Vec<_> = far.iter().map(|finding| finding.rule()).collect();
        section.item(Phrase::from(texts::FOR_EVERYONE).codes(&rules).and("."));
    }
}

fn patterns(decision: &Decision) -> Section {
    let mut section = Section::new(Kind::Plain, texts::PATTERNS).rest(texts::PATTERNS_REST);
    let patterns = decision.patterns();
    let differentiation = decision.differentiation();
    if patterns.len() == 0 {
        section.line(texts::NO_PATTERN);
    }
    for pattern in patterns.clone().take(MOST_PATTERNS) {
        section.item(one_pattern(&pattern));
    }
    match differentiation.clarity() {
        Clarity::Clear => {}
        Clarity::Close => {
            section.line(texts::CLOSE);
        }
        Clarity::Thin => {
            section.line(texts::THIN);
        }
    }
    if let Some(leader) = patterns.clone().next() {
        for twin in differentiation.near_twins() {
            let signs = |signs: &[Sign]| list(signs.iter().copied().map(|it| it.label(Language::English)));
            section.item(texts::which_pattern(leader.name().en(), twin.name().en()));
            section.detail(texts::the_first_has(&signs(twin.signs_of_leader())));
            section.detail(texts::the_second_has(&signs(twin.signs_of_twin())));
        }
    }
    let planned = decision.protocol().is_some() || decision.alternative().is_some();
    if planned && !differentiation.ask_next().is_empty() {
        let signs = list(differentiation.ask_next().iter().copied().map(|it| it.label(Language::English)));
        section.line(texts::would_help(&signs));
    }
    section
}

/// The matched share of a pattern's sign weight, from `0.000` to `1.000`.
pub(in crate::render) fn share(pattern: &PatternScore<'_>) -> String {
    let per_mille = pattern.per_mille();
    format!("{}.{:03}", per_mille / 1000, per_mille % 1000)
}

fn one_pattern(pattern: &PatternScore<'_>) -> Phrase {
    let name = pattern.name();
    let mut phrase = Phrase::from(format!("{} ", share(pattern))).strong(name.en());
    if let Some(chinese) = name.zh_hans() {
        phrase = phrase.and(" ").simplified(chinese);
    }
    let matched = list(pattern.matched().map(|it| it.label(Language::English)));
    phrase.and(&format!(" ({}): {matched}", pattern.icd11().join(", ")))
}
