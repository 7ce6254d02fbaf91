//! The guarantees of the safety model, on random intakes, over all risks, and by exhaustion.

pub(crate) mod blocks;
mod coverage;
#[cfg(feature = "render")]
mod fits;
pub(crate) mod monotone;
#[cfg(feature = "render")]
mod nothing_silent;
#[cfg(feature = "render")]
mod of_women;
mod order;
mod questions;
pub(crate) mod reasons;
mod robust;
pub(crate) mod steps;
mod verdict_changes;
#[cfg(feature = "render")]
mod ways_out;
mod worst_form;

use proptest::sample::Index;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tcm_facial::atlas::FacialZone;
use tcm_facial::decision::{Decision, Protocol};
use tcm_facial::intake::{Detail, Risk};

fn plan(decision: &Decision) -> Option<&Protocol> {
    decision.protocol().or(decision.alternative())
}

/// An entry of a risk with some of the details that it takes.
fn entry(risk: Risk, choice: u64) -> Value {
    let mut entry = json!({ "risk": risk });
    for (place, detail) in risk.details().iter().enumerate() {
        let choice = choice >> (8 * place);
        if choice % 4 == 0 {
            continue;
        }
        entry[detail.code()] = answer(risk, *detail, choice >> 2);
    }
    entry
}

/// A detail of a risk.
fn answer(risk: Risk, detail: Detail, choice: u64) -> Value {
    let pick = usize::try_from(choice & 63).unwrap();
    match detail {
        Detail::Status => json!(risk.statuses()[pick % risk.statuses().len()]),
        Detail::Severity => json!(["mild", "moderate", "severe"][pick % 3]),
        Detail::DaysAgo => json!([0, 5, 13, 30, 100, 179, 400, 800][pick % 8]),
        Detail::Zones => json!(FacialZone::ALL.get(pick % (1 + FacialZone::ALL.len())).as_slice()),
        Detail::Side => json!(["left", "right", "bilateral"][pick % 3]),
        Detail::Note => json!(["apixaban 5 mg", "gout", "痛风"][pick % 3]),
        _ => Value::Null,
    }
}

/// The intake with every risk but those listed as present denied by name.
fn with_all_answered(mut intake: Value) -> Value {
    let present: Vec<Value> =
        intake.pointer("/risks/present").and_then(Value::as_array).cloned().unwrap_or_default();
    let named: BTreeSet<&str> = present.iter().filter_map(|entry| entry["risk"].as_str()).collect();
    let absent: Vec<&str> =
        Risk::ALL.iter().map(|risk| risk.code()).filter(|code| !named.contains(code)).collect();
    intake["risks"] = json!({ "present": present.clone(), "absent": absent });
    intake
}

/// A risk that the intake denies.
fn denied(intake: &Value, pick: Index) -> Option<Risk> {
    let absent = intake["risks"]["absent"].as_array()?;
    absent.get(pick.index(absent.len().max(1)))?.as_str()?.parse().ok()
}

fn without_denial(intake: &Value, risk: Risk) -> Value {
    let mut changed = intake.clone();
    changed["risks"]["absent"].as_array_mut().unwrap().retain(|code| code != risk.code());
    changed
}
