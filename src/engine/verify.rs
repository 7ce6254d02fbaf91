//! Verifies a stored record: decides the intake again and compares.

use super::Engine;
use super::discrepancy::{Differences, Discrepancy, PacksDiffer, VerifyError};
use super::redecide::Redecided;
use crate::decision::Decision;
use crate::intake::Intake;
use crate::record::{DecisionRecord, RecordedPack};
use crate::value::{Mismatch, Value};
use serde::Serialize;

impl Engine {
    /// Checks that a stored record is what this engine decides about the intake: decides again with the recorded policy and
    /// overrides, and compares every value. A field that this version does not know counts as a difference;
    /// [`verify_known`](Self::verify_known) passes over such fields.
    ///
    /// A record does not hold the intake, so store the two together. For a policy other than the engine's own the packs are
    /// compiled again, which takes milliseconds: to verify many such records, build an engine with their policy.
    ///
    /// A verified record shows that the rules were followed, not that they are right.
    ///
    /// # Errors
    ///
    /// [`VerifyError`] with everything that differs. What cannot be compared differs.
    ///
    /// ```
    /// use tcm_facial::Engine;
    /// use tcm_facial::intake::Intake;
    /// use tcm_facial::record::DecisionRecord;
    ///
    /// let engine = Engine::standard();
    /// let intake: Intake = serde_json::from_str(r#"{
    ///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }], "risks": { "absent": "all_others" }
    /// }"#)?;
    /// let stored = serde_json::to_string(&engine.decide(&intake))?;
    ///
    /// let record: DecisionRecord = serde_json::from_str(&stored)?;
    /// engine.verify(&intake, &record)?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn verify(&self, intake: &Intake, record: &DecisionRecord) -> Result<(), VerifyError> {
        self.compare_again(intake, record, |_| true)
    }

    /// Does what [`verify`](Self::verify) does, but passes over fields that this version of the library does not know: a
    /// later version may have written them, or anybody may have added them. They are **not checked**.
    ///
    /// # Errors
    ///
    /// [`VerifyError`] with everything that differs. What cannot be compared differs.
    ///
    /// ```
    /// use tcm_facial::Engine;
    /// use tcm_facial::intake::Intake;
    /// use tcm_facial::record::DecisionRecord;
    ///
    /// let engine = Engine::standard();
    /// let intake: Intake = serde_json::from_str(r#"{
    ///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }], "risks": { "absent": "all_others" }
    /// }"#)?;
    /// let mut stored = serde_json::to_value(engine.decide(&intake))?;
    /// stored["written_by"] = "version 1.7".into();
    ///
    /// let record: DecisionRecord = serde_json::from_value(stored)?;
    /// assert!(engine.verify(&intake, &record).is_err());
    /// engine.verify_known(&intake, &record)?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn verify_known(&self, intake: &Intake, record: &DecisionRecord) -> Result<(), VerifyError> {
        self.compare_again(intake, record, |it| {
            let name = it.field.filter(|_| it.other.is_none());
            name.is_none_or(|name| DecisionRecord::NOT_ALWAYS_WRITTEN.contains(&name))
        })
    }

    fn compare_again(
        &self,
        intake: &Intake,
        record: &DecisionRecord,
        counts: impl Fn(&Mismatch<'_>) -> bool,
    ) -> Result<(), VerifyError> {
        let Redecided { decision, refused } = match self.redecide_without_refused(intake, record) {
            Ok(redecided) => redecided,
            Err(error) => {
                let decision = self.decide(intake);
                let mut found = compare(record, &decision, &counts);
                let packs = found.packs_differ(record, &decision, &counts);
                found.others = Differences::from_iter([Discrepancy::Policy(error)]);
                return Err(found.into_error(Differences::default(), packs));
            }
        };
        let found = compare(record, &decision, &counts);
        if found.packs.is_empty() && refused.is_empty() && found.others.is_empty() {
            return Ok(());
        }
        let packs = found.packs_differ(record, &decision, &counts);
        Err(found.into_error(refused, packs))
    }
}

/// What differs: in the packs, and elsewhere.
#[derive(Debug, Default)]
struct Compared {
    packs: Differences,
    others: Differences,
}

impl Compared {
    /// Whether the record names other packs than the decision, and whether anything else differs. A policy or an override that
    /// could not be used is in the record and not in the decision, so it differs too.
    fn packs_differ(
        &self,
        record: &DecisionRecord,
        decision: &Decision,
        counts: impl Fn(&Mismatch<'_>) -> bool,
    ) -> PacksDiffer {
        let (false, Ok(derived)) = (self.packs.is_empty(), Value::of(decision)) else {
            return PacksDiffer::No;
        };
        let differ = |recorded: &Value, derived: &Value| {
            let mut found = false;
            recorded.for_each_mismatch(derived, |it| found |= counts(&it));
            found
        };
        let packs = record.value.field("packs").zip(derived.field("packs"));
        if packs.is_some_and(|(recorded, derived)| !differ(recorded, derived)) {
            return PacksDiffer::No;
        }
        match with_versions_of(record, decision) {
            Some(recorded) if !differ(&recorded, &derived) => PacksDiffer::InVersionOnly,
            _ => PacksDiffer::AndMore,
        }
    }

    /// The error, with the overrides that were refused between the packs and the rest.
    fn into_error(self, refused: Differences, packs: PacksDiffer) -> VerifyError {
        let mut whole = self.packs;
        for part in [refused, self.others] {
            whole.append(part);
        }
        VerifyError::new(whole, packs)
    }
}

/// Every place that counts and where a record differs from a decision.
fn compare(
    record: &DecisionRecord,
    decision: &impl Serialize,
    counts: impl Fn(&Mismatch<'_>) -> bool,
) -> Compared {
    let mut found = Compared::default();
    let derived = match Value::of(decision) {
        Ok(derived) => derived,
        Err(error) => {
            found.others.add(|| Discrepancy::NotCompared { reason: error.to_string() });
            return found;
        }
    };
    record.value.for_each_mismatch(&derived, |it| {
        if counts(&it) {
            let part = if of_packs(&it.path) { &mut found.packs } else { &mut found.others };
            part.add(|| {
                let (recorded, derived) = differing_parts(it.one, it.other);
                Discrepancy::Value { path: it.path, recorded, derived }
            });
        }
    });
    found
}

/// Whether a path of a record is about the packs.
fn of_packs(path: &str) -> bool {
    path == "packs" || path.starts_with("packs[")
}

/// How many characters are shown before the first that differs.
const BEFORE_DIFFERENCE: usize = 40;

/// Two values as JSON; of a long one a part, from shortly before the first character that differs.
fn differing_parts(one: Option<&Value>, other: Option<&Value>) -> (Option<String>, Option<String>) {
    let [one, other] = [one, other].map(|value| value.map(Value::to_string));
    let equal = match (&one, &other) {
        (Some(one), Some(other)) => {
            one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count()
        }
        _ => 0,
    };
    let part = |text: String| {
        let hidden = text.chars().count().saturating_sub(Discrepancy::LONGEST_VALUE);
        if hidden == 0 {
            return text;
        }
        let start = equal.saturating_sub(BEFORE_DIFFERENCE).min(hidden);
        let shown: String = text.chars().skip(start).take(Discrepancy::LONGEST_VALUE).collect();
        let [before, behind] = [start > 0, start < hidden].map(|is_cut| if is_cut { "…" } else { "" });
        format!("{before}{shown}{behind}")
    };
    (one.map(part), other.map(part))
}

/// The record with the versions of another decision's packs, and with a statement that names these, if its own names the
/// recorded ones.
fn with_versions_of(record: &DecisionRecord, decision: &Decision) -> Option<Value> {
    let mut value = record.value.clone();
    let Value::List(packs) = value.field_mut("packs")? else { return None };
    for (recorded, pack) in packs.iter_mut().zip(decision.packs()) {
        *recorded.field_mut("version")? = Value::Text(pack.version.clone());
        *recorded.field_mut("digest")? = Value::Text(pack.digest.clone());
    }
    let names: Vec<(&str, &str)> = record.packs().iter().map(|pack| (pack.id(), pack.version())).collect();
    let is_sound = record.packs().iter().all(RecordedPack::is_well_formed)
        && decision.is_statement_of(&names, record.statement());
    *value.field_mut("statement")? = Value::Text(decision.statement());
    is_sound.then_some(value)
}

#[cfg(test)]
mod tests {
    use super::{Discrepancy, compare};
    use crate::Engine;
    use serde::Serialize;
    use std::collections::BTreeMap;

    /// A decision of shapes that no decision has now: a pair, and keys that are not names.
    #[derive(Serialize)]
    struct Odd<T> {
        verdict: &'static str,
        pair: (u16, u16),
        by: BTreeMap<T, u8>,
    }

    /// Whatever a decision cannot be written as, or is not known to hold, nothing is confirmed by it.
    #[test]
    fn what_cannot_be_compared_differs() -> Result<(), Box<dyn std::error::Error>> {
        let intake = serde_json::from_str(r#"{ "age": 47, "concerns": [{ "concern": "dryness" }] }"#)?;
        let record = Engine::standard().decide(&intake).record();
        let unwritable = Odd { verdict: "treat", pair: (1, 2), by: BTreeMap::from([([1_u8], 1)]) };
        let reason = "a list is not the name of a field".to_owned();
        let not_compared = compare(&record, &unwritable, |_| false).others.listed;
        assert_eq!(not_compared, [Discrepancy::NotCompared { reason }]);
        let written = Odd { verdict: "treat", pair: (1, 2), by: BTreeMap::from([("a", 1)]) };
        let found = compare(&record, &written, |_| true).others.listed;
        for path in ["verdict", "pair", "by", "schema", "findings"] {
            assert!(found.iter().any(|it| it.path() == path), "{path}");
        }
        Ok(())
    }
}
