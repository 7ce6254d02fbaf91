//! Each difference as a sentence.

use super::{Course, Difference, UnansweredCause};
use crate::atlas::{Language, Vocabulary};
use crate::rules::RuleId;
use std::fmt;

impl fmt::Display for Difference<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Verdict { before, after } => changed(f, "verdict", name(*before), name(*after)),
            Self::FindingAdded(rule) => write!(f, "rule {rule} now applies"),
            Self::FindingRemoved(rule) => write!(f, "rule {rule} no longer applies"),
            Self::OverrideAdded(rule) => write!(f, "rule {rule} has been overridden"),
            Self::OverrideWithdrawn(rule) => write!(f, "rule {rule} is no longer overridden, and applies"),
            Self::ClearanceAdded { rule, by } => write!(f, "{rule} now needs clearance by: {}", name(*by)),
            Self::ClearanceRemoved { rule, by } => {
                write!(f, "{rule} no longer needs clearance by: {}", name(*by))
            }
            Self::AlternativeAdded => f.write_str("a plan without needles may now be offered"),
            Self::AlternativeRemoved => f.write_str("a plan without needles may no longer be offered"),
            Self::Modality { before, after } => changed(f, "modality", name(*before), name(*after)),
            Self::QuestionOpened(ask) => write!(f, "{ask} must now be asked"),
            Self::QuestionClosed(ask) => write!(f, "{ask} no longer needs to be asked"),
            Self::Leader { before, after } => {
                let name = |pattern: Option<&RuleId>| pattern.map_or("none".to_owned(), RuleId::to_string);
                changed(f, "leading pattern", &name(*before), &name(*after))
            }
            Self::SiteAdded { site, before } => write!(f, "{site} is added; before, {}", name(*before)),
            Self::SiteRemoved { site, after, rules } => {
                write!(f, "{site} is removed; now, {}", name(*after))?;
                by(f, rules)
            }
            Self::Sides { site, before, after, rules } => {
                changed(f, &format!("side of {site}"), name(*before), name(*after))?;
                by(f, rules)
            }
            Self::NotBefore { before, after } => {
                changed(f, "waiting days", &number(*before), &number(*after))
            }
            Self::WithheldBy { site, before, after } => {
                changed(f, &format!("what withholds {site}"), &ids(before), &ids(after))
            }
            Self::Retention { before, after } => changed(f, "minutes", &number(*before), &number(*after)),
            Self::PressSeconds { before, after } => {
                changed(f, "seconds of pressing", &number(*before), &number(*after))
            }
            Self::Course { before, after } => changed(f, "course", &course(*before), &course(*after)),
            Self::AdjunctAdded(rule) => write!(f, "{rule} may now be offered beside the plan"),
            Self::AdjunctRemoved(rule) => write!(f, "{rule} may no longer be offered beside the plan"),
            Self::Unanswered { concern, zone, before, after } => {
                let cause = |cause: Option<UnansweredCause>| cause.map_or("an answer", name);
                changed(f, &format!("{concern} at {zone}"), cause(*before), cause(*after))
            }
            Self::Technique { site, rules } => {
                write!(f, "{site} is needled differently")?;
                by(f, rules)
            }
        }
    }
}

fn number(number: Option<impl fmt::Display>) -> String {
    number.map_or_else(|| "none".to_owned(), |number| number.to_string())
}

fn ids(rules: &[&RuleId]) -> String {
    let ids: Vec<&str> = rules.iter().map(|rule| rule.as_str()).collect();
    if ids.is_empty() { "nothing".to_owned() } else { ids.join(", ") }
}

/// Sessions, how many a week, and after which to look again.
fn course(course: Option<Course>) -> String {
    let Some(course) = course else { return "none".to_owned() };
    let (sessions, often) = (course.sessions(), course.per_week());
    let mut text = format!("{} to {} sessions, {} to {} a week", sessions.0, sessions.1, often.0, often.1);
    let more = [
        ("reassess after session", course.reassess_after()),
        ("weeks between later sessions", course.maintenance_weeks()),
        ("last session before an event, in days", course.last_session_days_before_event()),
    ];
    for (what, value) in more {
        text.extend(value.map(|value| format!(", {what}: {value}")));
    }
    text.extend(course.visit().map(|visit| format!(", visit {visit}")));
    text.extend(course.progress().map(|progress| format!(", {}", name(progress))));
    text
}

fn name(member: impl Vocabulary) -> &'static str {
    member.label(Language::English)
}

fn changed(f: &mut fmt::Formatter<'_>, what: &str, before: &str, after: &str) -> fmt::Result {
    write!(f, "{what} changed from: {before}; to: {after}")
}

fn by(f: &mut fmt::Formatter<'_>, rules: &[&RuleId]) -> fmt::Result {
    if rules.is_empty() {
        return Ok(());
    }
    let rules: Vec<&str> = rules.iter().map(|rule| rule.as_str()).collect();
    write!(f, " (by {})", rules.join(", "))
}
