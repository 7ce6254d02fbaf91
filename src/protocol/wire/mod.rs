//! The wire format of a decision, `tcm-facial/decision/1`.
//!
//! Fields may be added within version 1, never changed or removed. Texts are English.

mod plan;

use super::decision::Decision;
use super::differentiation::{Clarity, Differentiation, NearTwin, PatternScore};
use super::finding::Finding;
use super::insertion::Withheld;
use super::overrides::Override;
use super::plan::OwedClearance;
use super::question::Question;
use super::site::Site;
use super::treatment::Protocol;
use crate::atlas::{Confidence, FacialZone, Point, Side};
use crate::intake::Sign;
use crate::rules::{Class, ClearedBy, Form, Policy, Role, Verdict};
use plan::WireProtocol;
use serde::{Serialize, Serializer};

impl Serialize for Decision {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        WireDecision::new(self).serialize(serializer)
    }
}

impl Serialize for Protocol {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        WireProtocol::new(self).serialize(serializer)
    }
}

#[derive(Serialize)]
struct WireDecision<'a> {
    schema: &'static str,
    rules: Vec<WirePack<'a>>,
    policy: &'a Policy,
    overrides: Vec<WireOverride<'a>>,
    decision: &'static str,
    conditional: bool,
    clearances: Vec<WireClearance<'a>>,
    findings: Vec<WireFinding<'a>>,
    questions: Vec<WireQuestion<'a>>,
    not_before_days: Option<u32>,
    referral: Option<WireReferral>,
    patterns: Vec<WirePattern<'a>>,
    differentiation: WireDifferentiation<'a>,
    withheld: Vec<WireWithheld<'a>>,
    protocol: Option<WireProtocol<'a>>,
    alternative: Option<WireProtocol<'a>>,
    statement: String,
}

impl<'a> WireDecision<'a> {
    fn new(decision: &'a Decision) -> Self {
        let packs = decision.case().rules.packs.iter();
        let verdict = decision.verdict();
        let urgency = match verdict {
            Verdict::Refer => Some("routine"),
            Verdict::ReferUrgent => Some("urgent"),
            _ => None,
        };
        Self {
            schema: Decision::SCHEMA,
            rules: packs
                .map(|pack| WirePack {
                    id: &pack.id,
                    version: &pack.version,
                    digest: &pack.digest,
                    replaces: pack.replaces.iter().map(AsRef::as_ref).collect(),
                })
                .collect(),
            policy: decision.policy(),
            overrides: decision.overrides().iter().map(WireOverride::new).collect(),
            // How urgent a referral is stands in the referral.
            decision: if verdict == Verdict::ReferUrgent { Verdict::Refer.code() } else { verdict.code() },
            conditional: decision.is_conditional(),
            clearances: decision.clearances().iter().map(WireClearance::new).collect(),
            findings: decision.findings().iter().map(WireFinding::new).collect(),
            questions: decision.questions().iter().map(WireQuestion::new).collect(),
            not_before_days: decision.not_before_days(),
            referral: urgency.map(|urgency| WireReferral { to: decision.referred_to(), urgency }),
            patterns: decision.patterns().iter().map(WirePattern::new).collect(),
            differentiation: WireDifferentiation::new(&decision.differentiation()),
            withheld: decision.withheld().iter().map(WireWithheld::new).collect(),
            protocol: decision.protocol().map(WireProtocol::new),
            alternative: decision.alternative().map(WireProtocol::new),
            statement: decision.statement(),
        }
    }
}

#[derive(Serialize)]
struct WirePack<'a> {
    id: &'a str,
    version: &'a str,
    digest: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    replaces: Vec<&'a str>,
}

#[derive(Serialize)]
struct WireClearance<'a> {
    rule: &'a str,
    by: Role,
}

impl<'a> WireClearance<'a> {
    fn new(clearance: &OwedClearance<'a>) -> Self {
        Self { rule: clearance.rule(), by: clearance.by() }
    }
}

#[derive(Serialize)]
struct WireOverride<'a> {
    rule: &'a str,
    role: Role,
    rationale: &'a str,
}

impl<'a> WireOverride<'a> {
    fn new(set_aside: &Override<'a>) -> Self {
        Self { rule: set_aside.rule(), role: set_aside.role(), rationale: set_aside.rationale() }
    }
}

#[derive(Serialize)]
struct WireFinding<'a> {
    rule: &'a str,
    class: Class,
    verdict: Verdict,
    because: Vec<String>,
    reason: &'a str,
    instruct: Vec<&'a str>,
    cleared_by: ClearedBy,
    sources: Vec<&'a str>,
    confidence: Confidence,
}

impl<'a> WireFinding<'a> {
    fn new(finding: &Finding<'a>) -> Self {
        Self {
            rule: finding.rule(),
            class: finding.class(),
            verdict: finding.verdict(),
            because: finding.because(),
            reason: finding.reason(),
            instruct: finding.instruct().iter().map(crate::rules::Text::en).collect(),
            cleared_by: finding.cleared_by(),
            sources: finding.sources(),
            confidence: finding.confidence(),
        }
    }
}

#[derive(Serialize)]
struct WireQuestion<'a> {
    ask: String,
    blocks: bool,
    rules: Vec<&'a str>,
    text: &'static str,
}

impl<'a> WireQuestion<'a> {
    fn new(question: &Question<'a>) -> Self {
        Self {
            ask: question.ask(),
            blocks: question.blocks(),
            rules: question.rules().to_vec(),
            text: question.text(),
        }
    }
}

#[derive(Serialize)]
struct WireReferral {
    to: Vec<Role>,
    urgency: &'static str,
}

#[derive(Serialize)]
struct WirePattern<'a> {
    pattern: &'a str,
    icd11: &'a [String],
    score: f64,
    matched: Vec<Sign>,
    missing: Vec<Sign>,
}

impl<'a> WirePattern<'a> {
    fn new(pattern: &PatternScore<'a>) -> Self {
        Self {
            pattern: pattern.id(),
            icd11: pattern.icd11(),
            score: f64::from(pattern.per_mille()) / 1000.0,
            matched: pattern.matched().collect(),
            missing: pattern.missing().collect(),
        }
    }
}

#[derive(Serialize)]
struct WireDifferentiation<'a> {
    clarity: Clarity,
    near_twins: Vec<&'a str>,
    tells_apart: Vec<WireNearTwin<'a>>,
    ask_next: Vec<Sign>,
}

/// What tells the leader from a near twin.
#[derive(Serialize)]
struct WireNearTwin<'a> {
    near_twin: &'a str,
    signs_of_leader: Vec<Sign>,
    signs_of_twin: Vec<Sign>,
}

impl<'a> WireNearTwin<'a> {
    fn new(twin: &NearTwin<'a>) -> Self {
        Self {
            near_twin: twin.id(),
            signs_of_leader: twin.signs_of_leader().to_vec(),
            signs_of_twin: twin.signs_of_twin().to_vec(),
        }
    }
}

impl<'a> WireDifferentiation<'a> {
    fn new(differentiation: &Differentiation<'a>) -> Self {
        Self {
            clarity: differentiation.clarity(),
            near_twins: differentiation.near_twins().iter().map(NearTwin::id).collect(),
            tells_apart: differentiation.near_twins().iter().map(WireNearTwin::new).collect(),
            ask_next: differentiation.ask_next().to_vec(),
        }
    }
}

#[derive(Serialize)]
struct WireLocal {
    zone: FacialZone,
    form: Form,
}

fn local(site: Site) -> Option<WireLocal> {
    match site {
        Site::Local { zone, form } => Some(WireLocal { zone, form }),
        Site::Point(_) => None,
    }
}

#[derive(Serialize)]
struct WireWithheld<'a> {
    point: Option<Point>,
    local: Option<WireLocal>,
    side: Side,
    rules: Vec<&'a str>,
    substitutes: Vec<Point>,
}

impl<'a> WireWithheld<'a> {
    fn new(withheld: &Withheld<'a>) -> Self {
        Self {
            point: withheld.point(),
            local: local(withheld.site()),
            side: withheld.side(),
            rules: withheld.rules(),
            substitutes: withheld.substitute().into_iter().collect(),
        }
    }
}
