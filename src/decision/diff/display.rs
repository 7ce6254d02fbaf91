//! Each difference as a sentence.

use super::Difference;
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
            Self::Technique { site, rules } => {
                write!(f, "{site} is needled differently")?;
                by(f, rules)
            }
        }
    }
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
