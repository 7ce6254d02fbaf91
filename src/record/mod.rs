//! The wire format of a decision, `tcm-facial/decision/1`.
//!
//! Fields may be added within version 1, never changed or removed. Texts are English.

mod plan;
mod point;
mod record;
mod tree;

pub use record::{DecisionRecord, RecordedPack};

use crate::atlas::{Confidence, FacialZone, Side};
use crate::decision::OwedClearance;
use crate::decision::{
    Clarity, Decision, Differentiation, Finding, NearTwin, Override, PatternScore, Question, Withheld,
};
use crate::intake::Sign;
use crate::reasoning::site::Site;
use crate::rules::{ClearedBy, InsertionForm, Policy, Role, RuleClass, Verdict};
use plan::WireProtocol;
use point::WirePoint;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

impl Serialize for Decision {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        WireDecision::<&str>::new(self).serialize(serializer)
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct WireDecision<S> {
    schema: S,
    rules: Vec<WirePack<S>>,
    policy: Policy,
    overrides: Vec<WireOverride<S>>,
    decision: Verdict,
    conditional: bool,
    clearances: Vec<WireClearance<S>>,
    findings: Vec<WireFinding<S>>,
    questions: Vec<WireQuestion<S>>,
    #[serde(deserialize_with = "stated")]
    not_before_days: Option<u32>,
    #[serde(deserialize_with = "stated")]
    referral: Option<WireReferral>,
    patterns: Vec<WirePattern<S>>,
    differentiation: WireDifferentiation<S>,
    withheld: Vec<WireWithheld<S>>,
    #[serde(deserialize_with = "stated")]
    protocol: Option<WireProtocol<S>>,
    #[serde(deserialize_with = "stated")]
    alternative: Option<WireProtocol<S>>,
    statement: String,
}

impl<'a, S: From<&'a str>> WireDecision<S> {
    fn new(decision: &'a Decision) -> Self {
        let packs = decision.packs().iter();
        let verdict = decision.verdict();
        let urgency = match verdict {
            Verdict::Refer => Some(Urgency::Routine),
            Verdict::ReferUrgent => Some(Urgency::Urgent),
            _ => None,
        };
        Self {
            schema: Decision::SCHEMA.into(),
            rules: packs
                .map(|pack| WirePack {
                    id: pack.id.as_str().into(),
                    version: pack.version.as_str().into(),
                    digest: pack.digest.as_str().into(),
                    replaces: texts(pack.replaces.iter().map(AsRef::as_ref)),
                })
                .collect(),
            policy: decision.policy().clone(),
            overrides: decision.overrides().map(|it| WireOverride::new(&it)).collect(),
            // How urgent a referral is stands in the referral.
            decision: if verdict == Verdict::ReferUrgent { Verdict::Refer } else { verdict },
            conditional: decision.is_conditional(),
            clearances: decision.clearances().map(|it| WireClearance::new(&it)).collect(),
            findings: decision.findings().map(|it| WireFinding::new(&it)).collect(),
            questions: decision.questions().map(|it| WireQuestion::new(&it)).collect(),
            not_before_days: decision.not_before_days(),
            referral: urgency.map(|urgency| WireReferral { to: decision.referred_to().collect(), urgency }),
            patterns: decision.patterns().map(|it| WirePattern::new(&it)).collect(),
            differentiation: WireDifferentiation::new(&decision.differentiation()),
            withheld: decision.withheld().map(|it| WireWithheld::new(&it)).collect(),
            protocol: decision.protocol().map(|it| WireProtocol::new(&it)),
            alternative: decision.alternative().map(WireProtocol::with_withheld),
            statement: decision.statement(),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct WirePack<S> {
    id: S,
    version: S,
    digest: S,
    #[serde(default = "Vec::new", skip_serializing_if = "Vec::is_empty")]
    replaces: Vec<S>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct WireClearance<S> {
    rule: S,
    by: Role,
}

impl<'a, S: From<&'a str>> WireClearance<S> {
    fn new(clearance: &OwedClearance<'a>) -> Self {
        Self { rule: clearance.rule().into(), by: clearance.by() }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct WireOverride<S> {
    rule: S,
    role: Role,
    rationale: S,
}

impl<'a, S: From<&'a str>> WireOverride<S> {
    fn new(set_aside: &Override<'a>) -> Self {
        Self {
            rule: set_aside.rule().into(),
            role: set_aside.role(),
            rationale: set_aside.rationale().into(),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct WireFinding<S> {
    rule: S,
    class: RuleClass,
    verdict: Verdict,
    because: Vec<String>,
    reason: S,
    instruct: Vec<S>,
    cleared_by: ClearedBy,
    sources: Vec<S>,
    confidence: Confidence,
}

impl<'a, S: From<&'a str>> WireFinding<S> {
    fn new(finding: &Finding<'a>) -> Self {
        Self {
            rule: finding.rule().into(),
            class: finding.class(),
            verdict: finding.verdict(),
            because: finding.because().collect(),
            reason: finding.reason().into(),
            instruct: texts(finding.instruct().iter().map(crate::rules::LocalizedText::en)),
            cleared_by: finding.cleared_by(),
            sources: texts(finding.sources()),
            confidence: finding.confidence(),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct WireQuestion<S> {
    ask: String,
    blocks: bool,
    rules: Vec<S>,
    text: S,
}

impl<'a, S: From<&'a str>> WireQuestion<S> {
    fn new(question: &Question<'a>) -> Self {
        Self {
            ask: question.ask(),
            blocks: question.blocks(),
            rules: texts(question.rules().iter().copied()),
            text: question.text().into(),
        }
    }
}

/// How soon somebody else is to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Urgency {
    Routine,
    Urgent,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct WireReferral {
    to: Vec<Role>,
    urgency: Urgency,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct WirePattern<S> {
    pattern: S,
    icd11: Vec<S>,
    score: f64,
    matched: Vec<Sign>,
    missing: Vec<Sign>,
}

impl<'a, S: From<&'a str>> WirePattern<S> {
    fn new(pattern: &PatternScore<'a>) -> Self {
        Self {
            pattern: pattern.id().into(),
            icd11: texts(pattern.icd11().iter().map(String::as_str)),
            score: f64::from(pattern.per_mille()) / 1000.0,
            matched: pattern.matched().collect(),
            missing: pattern.missing().collect(),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct WireDifferentiation<S> {
    clarity: Clarity,
    near_twins: Vec<S>,
    tells_apart: Vec<WireNearTwin<S>>,
    ask_next: Vec<Sign>,
}

/// What tells the leader from a near twin.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct WireNearTwin<S> {
    near_twin: S,
    signs_of_leader: Vec<Sign>,
    signs_of_twin: Vec<Sign>,
}

impl<'a, S: From<&'a str>> WireNearTwin<S> {
    fn new(twin: &NearTwin<'a>) -> Self {
        Self {
            near_twin: twin.id().into(),
            signs_of_leader: twin.signs_of_leader().to_vec(),
            signs_of_twin: twin.signs_of_twin().to_vec(),
        }
    }
}

impl<'a, S: From<&'a str>> WireDifferentiation<S> {
    fn new(differentiation: &Differentiation<'a>) -> Self {
        Self {
            clarity: differentiation.clarity(),
            near_twins: texts(differentiation.near_twins().iter().map(NearTwin::id)),
            tells_apart: differentiation.near_twins().iter().map(WireNearTwin::new).collect(),
            ask_next: differentiation.ask_next().to_vec(),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct WireLocal {
    zone: FacialZone,
    form: InsertionForm,
}

/// Texts as a document holds them: borrowed to be written, owned to be kept.
fn texts<'a, S: From<&'a str>>(texts: impl IntoIterator<Item = &'a str>) -> Vec<S> {
    texts.into_iter().map(S::from).collect()
}

/// Reads a field that may be `null` but not left out.
fn stated<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    Option::deserialize(deserializer)
}

fn local(site: Site) -> Option<WireLocal> {
    match site {
        Site::Local { zone, form } => Some(WireLocal { zone, form }),
        Site::Point(_) => None,
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct WireWithheld<S> {
    #[serde(deserialize_with = "stated")]
    point: Option<WirePoint>,
    #[serde(deserialize_with = "stated")]
    local: Option<WireLocal>,
    side: Side,
    rules: Vec<S>,
    substitutes: Vec<WirePoint>,
}

impl<'a, S: From<&'a str>> WireWithheld<S> {
    fn new(withheld: &Withheld<'a>) -> Self {
        Self {
            point: withheld.point().map(WirePoint),
            local: local(withheld.site()),
            side: withheld.side(),
            rules: texts(withheld.rules()),
            substitutes: withheld.substitute().into_iter().map(WirePoint).collect(),
        }
    }
}
