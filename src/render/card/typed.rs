//! What was typed about conditions and medicines that no question names.

use crate::decision::{Decision, Note};
use crate::render::document::{Phrase, Section};
use crate::texts::en::report as texts;
use crate::texts::en::words::{capitalised, label};

impl Section {
    /// Puts the notes of the intake first, as they were typed.
    pub(in crate::render) fn opened_by_notes(mut self, decision: &Decision) -> Self {
        let notes = Section::new(self.kind, Phrase::default()).lines(decision.notes().map(|note| one(&note)));
        self.blocks.splice(0..0, notes.blocks);
        self
    }
}

/// A note, and the risks that it seems to name.
fn one(note: &Note<'_>) -> Phrase {
    let typed = Phrase::default()
        .strong(&texts::as_typed(&capitalised(label(note.risk()))))
        .and(&texts::quoted(note.note()));
    note.names().fold(typed, |phrase, risk| phrase.and(&texts::names(label(risk))).code(risk.code()).and("."))
}
