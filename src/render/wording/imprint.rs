//! The title of a document, and what it was made with.

use crate::decision::Decision;
use crate::render::document::Phrase;
use crate::rules::Verdict;
use crate::texts::en::report as texts;

pub(in crate::render) fn name(decision: &Decision) -> &'static str {
    match decision.verdict() {
        Verdict::Treat if decision.is_conditional() => texts::TITLE_NOT_CLEARED,
        Verdict::Treat => texts::TITLE_PROTOCOL,
        Verdict::Defer => texts::TITLE_DEFER,
        Verdict::Incomplete => texts::TITLE_INCOMPLETE,
        Verdict::Refer => texts::TITLE_REFER,
        Verdict::ReferUrgent => texts::TITLE_URGENT,
        Verdict::Decline => texts::TITLE_DECLINE,
    }
}

/// The version and the rule packs behind a decision, so that a printed page can be traced to them.
pub(in crate::render) fn imprint(decision: &Decision) -> Phrase {
    with_packs(texts::imprint(env!("CARGO_PKG_VERSION")), decision)
}

/// The same on a page that the patient gets.
pub(in crate::render) fn imprint_for_the_patient(decision: &Decision) -> Phrase {
    with_packs(texts::imprint_for_the_patient(env!("CARGO_PKG_VERSION")), decision)
}

fn with_packs(imprint: String, decision: &Decision) -> Phrase {
    let mut imprint = Phrase::from(imprint);
    for pack in decision.packs() {
        imprint = imprint.and(&texts::imprint_pack(&pack.id, &pack.version)).code(&pack.digest);
    }
    imprint.and(".")
}
