//! The STRICTA report. The items are those of STRICTA 2010 (doi 10.1371/journal.pmed.1000261), in our own words.

use super::words::list;

pub(crate) const TITLE: &str = "STRICTA 2010: report of a planned treatment";
/// An item whose content is not known.
pub(crate) const NOT_STATED: &str = "not stated";
/// An item without a meaning for a plan.
pub(crate) const NOT_APPLICABLE: &str = "not applicable";

pub(crate) const OPENING: &str = "What this report is";
pub(crate) const WRITTEN_FROM_A_PLAN: &str = "Written from the plan, not from a record of the treatment. Record by hand what was changed in the session.";
pub(crate) const ALL_ITEMS: &str = "Items 1a to 6b";
pub(crate) const NO_TREATMENT: &str = "not applicable; no treatment is planned.";

sentences! {
    no_treatment(verdict: &str) "No treatment is planned: the decision is `{verdict}`.";
    referred_to(whom: &str) "Referred to {whom}.";
    /// Who overrode a rule, in which role and when; the rule follows.
    overridden_by(by: &str, role: &str, when: &str) "Overridden by {by}, {role}, {when}: ";
}

// 1 Rationale.
pub(crate) const RATIONALE: &str = "1 Rationale";
pub(crate) const STYLE: &str = "Style";
pub(crate) const STYLE_NEEDLES: &str = "Traditional Chinese Medicine facial acupuncture: points and lines at the site of each concern, and points chosen by pattern";
pub(crate) const STYLE_PRESSING: &str = "Traditional Chinese Medicine acupressure, without needles: points at the site of each concern, and points chosen by pattern";
pub(crate) const REASONING: &str = "Reasoning";
pub(crate) const NO_PATTERN: &str = "Pattern: none; no sign of one was recorded.";
pub(crate) const NO_LEADING_PATTERN: &str =
    "Pattern: none; too few signs support one, so no point was chosen by pattern.";
pub(crate) const REST_ON: &str = "Sources for the points: ";
pub(crate) const VARIATION: &str = "Variation";
pub(crate) const VARIATION_BY_RULES: &str =
    "rules adapt points, sides, numbers and depths to the patient; the practitioner confirms or changes them";

/// Before a rule that limits the treatment.
pub(crate) const LIMITS_BY: &str = "Limits set by ";

sentences! {
    reasoning(concerns: &str) "for {concerns}. Choosing points by pattern is traditional practice; the reason for each insertion is listed with it";
    pattern(name: &str, icd11: &str, fit: &str, share: &str) "Pattern: {name} (ICD-11 {icd11}), {fit}: {share} of its sign weight, which says nothing about effect or safety.";
}

// 2 Details of needling.
pub(crate) const NEEDLING: &str = "2 Details of needling";
pub(crate) const INSERTIONS: &str = "Number of insertions";
pub(crate) const POINTS: &str = "Points";
pub(crate) const DEPTH: &str = "Depth";
pub(crate) const RESPONSE: &str = "Response sought";
pub(crate) const STIMULATION: &str = "Stimulation";
pub(crate) const RETENTION: &str = "Retention";
pub(crate) const NEEDLES: &str = "Needles";
pub(crate) const NO_NEEDLE: &str = "not applicable; no needles are used";
pub(crate) const NO_RESPONSE: &str = "none sought";

sentences! {
    insertions(face: u16, body: u16) "{} per session: {face} in the face, scalp or neck and {body} in the body. Single patient, so no mean or range", face.saturating_add(body);
    pressed(points: usize) "none; {points} points are pressed";
    stimulation(stimulations: &str) "by hand: {stimulations}. No electrical stimulation";
    needles(sizes: &str) "{sizes}. Sterile, single-use";
    /// What is the same at every site.
    at_every_place(what: &str) "{what} at every site";
    at_places(what: &str, places: &[String]) "{what} at {}", list(places);
    maker(maker: &str) "Maker: {maker}.";
    material(material: &str) "Material: {material}.";
}

/// The length in the skin and the greatest depth.
pub(crate) fn depth(inserted: &str, deepest: &str) -> String {
    format!("{inserted} inserted (no deeper than {deepest})")
}

/// The lengths and depths, each already in words.
pub(crate) fn depths(face: Option<&str>, body: Option<&str>) -> String {
    let face = face.map(|depth| format!("{depth} in the face, scalp and neck"));
    let body = body.map(|depth| format!("{depth} in the body"));
    let parts = list([face, body].into_iter().flatten());
    format!(
        "{parts}. The length inserted is measured along the needle; the list of insertions gives it for each site"
    )
}

pub(crate) fn retention(supine: Option<u8>, prone: Option<u8>) -> String {
    let supine = supine.map(|minutes| format!("{minutes} minutes")).unwrap_or_default();
    match prone {
        Some(prone) => format!("{prone} minutes prone, then {supine} supine"),
        None => supine,
    }
}

// 3 Treatment regimen.
pub(crate) const REGIMEN: &str = "3 Treatment regimen";
pub(crate) const TREATMENTS: &str = "Number of treatments";
pub(crate) const FREQUENCY: &str = "Frequency and duration";

pub(crate) fn sessions(planned: &str, reassess_after: Option<u8>) -> String {
    let reassessed = reassess_after.map(|after| {
        format!(". If photographs show no change after {after} sessions, reassessment before continuing")
    });
    format!("{planned}{}", reassessed.unwrap_or_default())
}

pub(crate) fn frequency(often: &str, minutes: Option<u8>) -> String {
    let retention = minutes.map(|minutes| format!(", needles in for {minutes} minutes")).unwrap_or_default();
    format!("{often}{retention}. Length of the whole visit: {NOT_STATED}")
}

// 4 Other components.
pub(crate) const OTHER: &str = "4 Other components";
pub(crate) const OTHER_INTERVENTIONS: &str = "Other interventions";
pub(crate) const NO_ADJUNCT: &str = "none in the plan";
pub(crate) const SETTING: &str = "Setting and context";

sentences! {
    optional(modalities: &str) "optional, if practitioner and patient agree: {modalities}";
    beside_the_plan(interventions: &str) "Outside the plan: {interventions}.";
    instructions(steps: usize) "Instructions to the practitioner: {steps} session steps, beginning with consent.";
    information(harms: usize, expectations: usize) "Information for the patient: {harms} possible harms, with rates where known; {expectations} expectations, each with its certainty.";
}

// 5 Background of the practitioner.
pub(crate) const PRACTITIONER: &str = "5 Background of the practitioner";
pub(crate) const BACKGROUND: &str = "Background of the practitioner";

sentences! {
    qualification(qualification: &str) "qualification: {qualification}";
    affiliation(affiliation: &str) "Affiliation: {affiliation}.";
    years(years: &str) "Years in practice: {years}.";
    experience(experience: &str) "Other experience: {experience}.";
}

// 6 Control or comparator.
pub(crate) const COMPARATOR: &str = "6 Control or comparator";
pub(crate) const COMPARATOR_REASON: &str = "Reason for the comparator";
pub(crate) const NO_COMPARATOR: &str = "not applicable; a plan for one person has no comparator";
pub(crate) const COMPARATOR_DESCRIPTION: &str = "Description of the comparator";

/// Room to write.
pub(crate) const CHANGES: &str = "Changes made in the session";
pub(crate) const ONE_BY_ONE: &str = "The insertions, one by one";
pub(crate) const ONE_BY_ONE_REST: &str = ", for items 2b to 2g";
