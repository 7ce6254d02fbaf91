//! The rules that somebody has overridden, in full.

use crate::decision::Decision;
use crate::render::document::{Document, Kind, Phrase, Section};
use crate::render::wording::what_was_overridden;
use crate::texts::en::report as texts;
use crate::texts::en::words::capitalised;

/// What was seen, the rationale, and what each rule says.
pub(super) fn write(report: &mut Document, decision: &Decision) {
    let mut section = Section::new(Kind::Warning, texts::OVERRIDDEN).rest(texts::OVERRIDDEN_REST);
    for one in decision.overrides() {
        section = section
            .item(Phrase::from(capitalised(what_was_overridden(&one))).by_rule(one.rule()))
            .detail(texts::seen(one.seen()))
            .detail(texts::rationale(one.rationale()))
            .detail(texts::what_the_rule_says(one.reason()))
            .details(one.instruct());
    }
    report.push_unless_empty(section);
}
