//! What was found: safety, then patterns.

use super::opening::title;
use crate::atlas::Language;
use crate::decision::{Clarity, Decision, Finding, PatternScore};
use crate::intake::{Modality, Sign};
use crate::render::document::{Document, Kind, Phrase, Section, counted, list};
use crate::rules::{ClearedBy, Verdict};

/// More patterns than this are not worth the paper.
const MOST_PATTERNS: usize = 3;

pub(super) fn write(report: &mut Document, decision: &Decision) {
    let findings = decision.findings();
    let (everyone, own): (Vec<_>, Vec<_>) = findings.iter().partition(|finding| finding.is_for_everyone());
    let mut section = Section::new(Kind::Plain, "Found");
    if own.is_empty() {
        section.line("No rule about this person holds.");
    }
    let needled = decision.protocol().is_some_and(|protocol| protocol.modality() == Modality::Needle);
    for finding in own {
        one(&mut section, finding, needled);
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
    // What stands before a plan was told at the top.
    if finding.verdict() == Verdict::Treat {
        for text in finding.instruct() {
            section.detail(text.en());
        }
    }
    if let Some(limit) = number_of_needles(finding).filter(|_| needled) {
        section.detail(format!("At most {limit}."));
    }
    if !finding.forbids().is_empty() {
        section.detail(format!(
            "Rules out: {}.",
            list(finding.forbids().iter().map(|it| it.label(Language::English)))
        ));
    }
    let lifted = match finding.cleared_by() {
        ClearedBy::Nobody => "nobody can lift it".to_owned(),
        ClearedBy::Time => "it passes with time".to_owned(),
        by => format!("{} can lift it", by.label(Language::English)),
    };
    if finding.assumes_the_worst() {
        section.detail("A detail that was not given counts as the worst.");
    }
    let mut because = Phrase::from("Because of ");
    for (index, fact) in finding.because().enumerate() {
        because = because.and(if index == 0 { "" } else { ", " }).code(fact);
    }
    let rests_on = because.and(&format!("; {lifted}. Rests on ")).sources(&finding.sources());
    section.detail(rests_on.and(&format!(" ({}).", finding.confidence().label(Language::English))));
}

/// How many needles a rule allows.
fn number_of_needles(finding: &Finding<'_>) -> Option<String> {
    let caps = finding.caps()?;
    let parts = [
        (caps.needles(), "in all"),
        (caps.face_needles(), "in face, scalp and neck"),
        (caps.body_needles(), "in the body"),
    ];
    let told =
        parts.into_iter().filter_map(|(most, part)| Some(format!("{} {part}", counted(most?, "needle"))));
    let told: Vec<String> = told.collect();
    (!told.is_empty()).then(|| list(told))
}

/// The rules for everyone that speak of a point in the plan; the others only by number.
fn for_everyone(section: &mut Section, decision: &Decision, findings: &[&Finding<'_>]) {
    let needled = decision.protocol().filter(|protocol| protocol.modality() == Modality::Needle);
    let insertions = needled.map(crate::decision::Protocol::insertions).unwrap_or_default();
    let at_a_point = |finding: &Finding<'_>| {
        let points = insertions.iter().filter_map(crate::decision::Insertion::point);
        points.into_iter().any(|point| finding.caps().is_some_and(|caps| caps.depth_at(point).is_some()))
    };
    let (near, far): (Vec<&&Finding<'_>>, Vec<_>) = findings.iter().partition(|finding| at_a_point(finding));
    for finding in near {
        section.item(Phrase::from(title(finding)).by_rule(finding.rule()));
        for text in finding.instruct() {
            section.detail(text.en());
        }
    }
    if !far.is_empty() {
        let rules: Vec<&str> = far.iter().map(|finding| finding.rule()).collect();
        section.item(Phrase::from("Held for everyone, at no point of this plan: ").codes(&rules).and("."));
    }
}

fn patterns(decision: &Decision) -> Section {
    let mut section =
        Section::new(Kind::Plain, "Patterns").rest(" (tradition; a share of sign weight, no probability)");
    let patterns = decision.patterns();
    let differentiation = decision.differentiation();
    if patterns.is_empty() {
        section.line("No sign of any pattern is recorded: points for the concerns only.");
    }
    for pattern in patterns.iter().take(MOST_PATTERNS) {
        section.item(one_pattern(pattern));
    }
    match differentiation.clarity() {
        Clarity::Clear => {}
        Clarity::Close => {
            section.line("Close: the signs may mean another pattern.");
        }
        Clarity::Thin => {
            section.line("Not enough to tell apart.");
        }
    }
    if let Some(leader) = patterns.first() {
        for twin in differentiation.near_twins() {
            let signs = |signs: &[Sign]| list(signs.iter().copied().map(|it| it.label(Language::English)));
            section.item(format!("{} or {}?", leader.name().en(), twin.name().en()));
            section.detail(format!("The first has: {}.", signs(twin.signs_of_leader())));
            section.detail(format!("The second has: {}.", signs(twin.signs_of_twin())));
        }
    }
    let planned = decision.protocol().is_some() || decision.alternative().is_some();
    if planned && !differentiation.ask_next().is_empty() {
        let signs = list(differentiation.ask_next().iter().copied().map(|it| it.label(Language::English)));
        section.line(format!("These signs would help: {signs}."));
    }
    section
}

/// The matched share of the sign weight of a pattern, `1.000` where all was matched.
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
