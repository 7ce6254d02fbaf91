//! The statement and the evidence summary of a decision.

use super::words::{counted, counted_as};

/// What a decision is and is not.
pub(crate) fn statement(
    open_questions: usize,
    packs: &str,
    general_knowledge: usize,
    rules: usize,
) -> String {
    let open = match open_questions {
        0 => "no question is open".to_owned(),
        open => counted_as(open as u64, "question is open", "questions are open"),
    };
    format!(
        "This is decision support for a qualified practitioner. It is no medical advice and no diagnosis. It looked only at \
         what was recorded ({open}) and applied these rules: {packs} ({general_knowledge} of {rules} rules are general \
         knowledge, and none has been signed off by a clinician). “Treat” means that no recorded rule forbids this plan; it \
         does not mean that the plan is safe for this person, or that it will work. Choosing points by pattern is tradition, \
         and the evidence for cosmetic needling is low to none. The practitioner examines, obtains consent, decides, \
         and may refuse. Not for needling oneself. Sudden weakness of the face, a change of vision or trouble \
         breathing: emergency services now."
    )
}

/// What reasons for points rest on.
pub(crate) fn reasons(all: usize, found: usize, practice: usize, general_knowledge: usize) -> String {
    let reasons = counted_as(all as u64, "reason for a point", "reasons for points");
    confidences(&reasons, found, practice, general_knowledge)
}

/// What findings rest on.
pub(crate) fn findings(all: usize, found: usize, practice: usize, general_knowledge: usize) -> String {
    confidences(&counted_as(all as u64, "finding", "findings"), found, practice, general_knowledge)
}

fn confidences(what: &str, found: usize, practice: usize, general_knowledge: usize) -> String {
    format!(
        "{what}: {found} from a source that was read, {practice} from what is done or taught, {general_knowledge} from general \
         knowledge."
    )
}

/// How many expectations have each certainty.
pub(crate) fn expectations(all: usize, certainties: &[(usize, &str)]) -> String {
    let expectations = counted_as(all as u64, "expectation", "expectations");
    let certainties: Vec<String> =
        certainties.iter().map(|(count, certainty)| format!("{count} {certainty}")).collect();
    format!("{expectations}: {}.", certainties.join(", "))
}

/// Why there is no plan where lifting the rules that are named would bring one.
pub(crate) const NOTHING_UNTIL_LIFTED: &str =
    "nothing is left that a plan could be made of; one becomes possible once the rules named here are lifted";

/// `10 to 30 seconds`.
pub(crate) fn seconds(min: u16, max: u16) -> String {
    if min == max { counted(min, "second") } else { format!("{min} to {}", counted(max, "second")) }
}

/// `at least 45 seconds`, `at least 2 minutes`.
pub(crate) fn at_least_seconds(seconds: u16) -> String {
    let time = match (seconds.checked_div(60), seconds.checked_rem(60)) {
        (Some(minutes), Some(0)) => counted(minutes, "minute"),
        _ => counted(seconds, "second"),
    };
    format!("at least {time}")
}
