//! The statement and the evidence summary of a decision.

use super::words::counted;

/// What a decision is and is not.
pub(crate) fn statement(
    open_questions: usize,
    packs: &str,
    general_knowledge: usize,
    rules: usize,
) -> String {
    let open = match open_questions {
        0 => "no questions unanswered".to_owned(),
        open => counted(open as u64, "question") + " unanswered",
    };
    let (these, its) =
        if packs.contains(',') { ("these rule packs", "their") } else { ("this rule pack", "its") };
    format!(
        "Decision support for a qualified practitioner; not medical advice or a diagnosis. It is based only on what was recorded \
         ({open}) and on {these}: {packs}. Of {its} {rules} rules, {general_knowledge} rest on general knowledge, and none \
         has been signed off by a clinician. A plan means only that no recorded rule forbids it, not that it is safe for this patient \
         or will work. Choosing points by pattern is traditional practice; evidence for cosmetic needling is weak or absent. The practitioner \
         examines the patient, obtains consent, makes the decision and may refuse to treat. Not for self-needling. For sudden facial \
         weakness, a change in vision or trouble breathing, call emergency services now."
    )
}

/// What the reasons for points rest on, and what that shows.
pub(crate) fn reasons(found: usize, practice: usize, general_knowledge: usize) -> String {
    let confidences = confidences(found, practice, general_knowledge);
    format!(
        "Reasons for points: {confidences}. Agreement between texts shows what is customary, not what is effective or safe."
    )
}

/// What findings rest on.
pub(crate) fn findings(found: usize, practice: usize, general_knowledge: usize) -> String {
    format!("Safety findings: {}.", confidences(found, practice, general_knowledge))
}

fn confidences(found: usize, practice: usize, general_knowledge: usize) -> String {
    format!(
        "{found} based on a source that was read, {practice} on practice or teaching, {general_knowledge} on general knowledge"
    )
}

/// How many expectations have each certainty.
pub(crate) fn expectations(certainties: &[(usize, &str)]) -> String {
    let certainties: Vec<String> =
        certainties.iter().map(|(count, certainty)| format!("{count} {certainty}")).collect();
    format!("Expectations: {}.", certainties.join(", "))
}

/// Why there is no plan where lifting the rules that are named would bring one.
pub(crate) const NOTHING_UNTIL_LIFTED: &str = "no plan is possible until the rules named here are cleared";

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
