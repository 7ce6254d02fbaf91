//! Each difference as a sentence.

use super::Difference;
use crate::atlas::Language;
use crate::rules::RuleId;
use std::fmt;

impl fmt::Display for Difference<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Verdict { before, after } => {
                write!(
                    f,
                    "the decision was: {}; is: {}",
                    before.label(Language::English),
                    after.label(Language::English)
                )
            }
            Self::FindingAdded(rule) => write!(f, "the rule {rule} holds now"),
            Self::FindingRemoved(rule) => write!(f, "the rule {rule} holds no more"),
            Self::OverrideAdded(rule) => write!(f, "the rule {rule} was set aside by a person"),
            Self::OverrideWithdrawn(rule) => {
                write!(f, "the rule {rule} is not set aside any more, and holds")
            }
            Self::ClearanceAdded { rule, by } => {
                write!(f, "{rule} is to be cleared first now, by: {}", by.label(Language::English))
            }
            Self::ClearanceRemoved { rule, by } => {
                write!(f, "{rule} is to be cleared first no more, by: {}", by.label(Language::English))
            }
            Self::AlternativeAdded => f.write_str("a plan without needles may be offered now"),
            Self::AlternativeRemoved => f.write_str("a plan without needles may be offered no more"),
            Self::Modality { before, after } => {
                write!(
                    f,
                    "the way of treating was: {}; is: {}",
                    before.label(Language::English),
                    after.label(Language::English)
                )
            }
            Self::QuestionOpened(ask) => write!(f, "{ask} is to be asked now"),
            Self::QuestionClosed(ask) => write!(f, "{ask} is to be asked no more"),
            Self::Leader { before, after } => {
                let (before, after) =
                    (before.map_or("none", RuleId::as_str), after.map_or("none", RuleId::as_str));
                write!(f, "the leading pattern was: {before}; is: {after}")
            }
            Self::SiteAdded { site, before } => {
                write!(f, "{site} comes in; before, {}", before.label(Language::English))
            }
            Self::SiteRemoved { site, after, rules } => {
                write!(f, "{site} goes out; now, {}", after.label(Language::English))?;
                by(f, rules)
            }
            Self::Sides { site, before, after, rules } => {
                write!(
                    f,
                    "{site} was on: {}; is on: {}",
                    before.label(Language::English),
                    after.label(Language::English)
                )?;
                by(f, rules)
            }
            Self::Technique { site, caps } => {
                write!(f, "{site} is needled in another way")?;
                by(f, caps)
            }
        }
    }
}

fn by(f: &mut fmt::Formatter<'_>, rules: &[&RuleId]) -> fmt::Result {
    if rules.is_empty() {
        Ok(())
    } else {
        write!(f, " (by {})", rules.iter().map(|rule| rule.as_str()).collect::<Vec<_>>().join(", "))
    }
}
