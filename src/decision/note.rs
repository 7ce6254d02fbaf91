//! What was typed about a condition or a medicine that no risk of the vocabulary names.

use crate::intake::{Intake, Risk, RiskState};

/// A note of the intake, as it was typed. Nothing is concluded from it: the practitioner reads it.
///
/// ```
/// use tcm_facial::intake::Risk;
/// use tcm_facial::{Engine, Intake};
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }],
///     "risks": { "present": [{ "risk": "other_medicine", "note": "apixaban 5 mg" }], "absent": "all_others" }
/// }"#)?;
/// let decision = Engine::standard().decide(&intake);
/// let note = decision.notes().next().ok_or("no note")?;
/// assert_eq!((note.risk(), note.note()), (Risk::OtherMedicine, "apixaban 5 mg"));
/// // The name leads to a risk that was denied: ask again.
/// assert!(note.names().eq([Risk::Anticoagulant]));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Note<'a> {
    risk: Risk,
    text: &'a str,
    names: Vec<Risk>,
}

/// The notes, in the order of the risks.
pub(super) fn all(intake: &Intake) -> impl ExactSizeIterator<Item = Note<'_>> + Clone {
    let is_present = |risk: &Risk| intake.risks().state(*risk) == RiskState::Present;
    let of = |(risk, text)| {
        let names = Risk::named_in(text).into_iter().filter(|risk| !is_present(risk)).collect();
        Note { risk, text, names }
    };
    let noted = intake.risks().entries().iter().filter_map(|entry| Some((entry.risk(), entry.note()?)));
    noted.map(of).collect::<Vec<_>>().into_iter()
}

impl<'a> Note<'a> {
    /// The risk that the note belongs to.
    pub const fn risk(&self) -> Risk {
        self.risk
    }

    /// The note.
    pub const fn note(&self) -> &'a str {
        self.text
    }

    /// The risks whose usual names occur in the note, without those that are recorded as present.
    pub fn names(&self) -> impl ExactSizeIterator<Item = Risk> + Clone + use<'_> {
        self.names.iter().copied()
    }
}
