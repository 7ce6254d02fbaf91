//! The rules that are part of the engine.

use super::RuleClass;
use super::header::RuleHeader;
use super::id::{RuleId, SourceId};
use super::problem::Place;
use crate::atlas::Confidence;
use crate::atlas::vocabulary::vocabulary;
use std::sync::LazyLock;

vocabulary! {
    /// A rule that is part of the engine, so that no pack can change it. Each is a design choice of this project.
    ///
    /// ```
    /// use tcm_facial::Engine;
    /// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern};
    /// use tcm_facial::rules::BuiltinRule;
    ///
    /// let intake = Intake::builder(Age::new(47)?).concern(ReportedConcern::new(Concern::Stress)).build()?;
    /// let screening = Engine::standard().screen(&intake);
    /// assert!(screening.findings().any(|finding| finding.rule() == BuiltinRule::NoFacialConcern.code()));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[non_exhaustive]
    pub enum BuiltinRule: "built-in rule" {
        Preference "builtin.preference" "left out by preference",
        Depth "builtin.depth" "no needle would stay in at the permitted depth",
        Position "builtin.position" "too few needles are left to be worth turning the patient prone",
        Growth "builtin.growth" "too large an increase in needles since the last visit",
        NothingSelectable "builtin.nothing_selectable" "no point or line is left to plan with",
        NothingUntilAnswered "builtin.nothing_until_answered" "no point or line is left to plan with until more questions are answered",
        NoFacialConcern "builtin.no_facial_concern" "the reported concerns are treated only alongside a facial concern; add one to obtain a plan",
        NoLocalAnswer "builtin.no_local_answer" "no rule offers a point or line for this concern in this zone",
        NotAsked "builtin.not_asked" "an answer was given to a question that no rule pack asks, so no rule uses it",
        NotSelected "builtin.not_selected" "the needle limit was reached first",
    }
}

/// One header for each built-in rule, in the order of the vocabulary.
static HEADERS: LazyLock<Vec<RuleHeader>> =
    LazyLock::new(|| BuiltinRule::ALL.iter().map(|builtin| header(builtin.code())).collect());

/// What a reason shows for a rule that cannot be found, which a debug build refuses.
static UNKNOWN: LazyLock<RuleHeader> = LazyLock::new(|| header("builtin.unknown"));

fn header(id: &str) -> RuleHeader {
    RuleHeader {
        id: RuleId::unchecked(id),
        sources: vec![SourceId::unchecked("project-default")],
        confidence: Confidence::GeneralKnowledge,
        unconfirmed: None,
        place: Place::new("builtin", "", 0..0),
    }
}

impl BuiltinRule {
    /// The id of the rule, and its source: a design choice of this project.
    pub(crate) fn header(self) -> &'static RuleHeader {
        HEADERS.get(self as usize).unwrap_or(&UNKNOWN)
    }

    /// The kind of contraindication of a finding with this rule.
    pub(crate) const fn class(self) -> RuleClass {
        match self {
            Self::NotAsked => RuleClass::Note,
            _ => RuleClass::Policy,
        }
    }

    pub(crate) fn unknown_header() -> &'static RuleHeader {
        &UNKNOWN
    }
}
