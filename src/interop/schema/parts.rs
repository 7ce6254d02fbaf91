//! Parts that several of the schemas have in common.

use super::keywords::{Definitions, Object, code, count, list, nullable, one_of, text, whole, with};
use crate::atlas::{FacialZone, Side};
use crate::decision::Decision;
use crate::intake::{Intake, PresentRisk};
use crate::rules::{InsertionForm, Intervals, Role, Verdict};
use serde_json::{Value, json};

/// The name and version of the format.
pub(super) fn format() -> Value {
    json!({ "const": Decision::SCHEMA })
}

/// The verdict: `referral` says how urgent a referral is.
pub(super) fn verdict(_: &mut Definitions) -> Value {
    one_of(
        Verdict::ALL.iter().filter(|verdict| **verdict != Verdict::ReferUrgent).map(|verdict| code(*verdict)),
    )
}

pub(super) fn referral(defs: &mut Definitions) -> Value {
    let role = defs.code::<Role>("role");
    let urgency = [("routine", "routine"), ("urgent", "medical care at once")];
    let urgency = urgency.map(|(urgency, title)| json!({ "const": urgency, "title": title }));
    Object::open()
        .field("to", "Who should see the person first.", list(role))
        .field("urgency", "How soon.", one_of(urgency))
        .schema()
}

pub(super) fn pack(_: &mut Definitions) -> Value {
    Object::open()
        .field("id", "The id of the pack.", text())
        .field("version", "Its version.", text())
        .field("digest", "The SHA-256 digest of its text: `sha256:` and 64 hexadecimal digits.", text())
        .optional("replaces", "The rules of earlier packs that it replaces. Left out: none.", list(text()))
        .schema()
}

pub(super) fn policy(defs: &mut Definitions) -> Value {
    let days =
        with(whole(&Intake::EVENT_IN_DAYS), "description", "The interval in days, by the id of the rule.");
    let intervals = defs.code::<Intervals>("intervals");
    Object::open()
        .field("intervals", "How long intervals last where sources disagree.", intervals)
        .field(
            "pregnancy_points",
            "`strictest`, or the id of the source whose list of points counts.",
            text(),
        )
        .optional(
            "lengthened",
            "Rules whose interval was lengthened. Left out: none.",
            json!({ "type": "object", "additionalProperties": days }),
        )
        .schema()
}

pub(super) fn set_aside(defs: &mut Definitions) -> Value {
    let role = defs.code::<Role>("role");
    Object::open()
        .field("rule", "The safety rule that was overridden.", text())
        .field("role", "The role of whoever overrode it.", role)
        .field("by", "A name or initials.", text())
        .field("seen", "What was seen.", text())
        .field("rationale", "Why.", text())
        .field("days_ago", "How many days before the decision.", count())
        .schema()
}

/// A place that is needled: a point, or a row of needles in a zone.
pub(super) fn place(defs: &mut Definitions, object: Object) -> Object {
    let (point, zone) = (defs.point(), defs.code::<FacialZone>("zone"));
    let (form, side) = (defs.code::<InsertionForm>("form"), defs.code::<Side>("side"));
    let local = Object::open()
        .field("zone", "The zone.", zone)
        .field("form", "Along a crease, or around a patch.", form)
        .schema();
    object
        .field("point", "The point, or null where `local` says the place.", nullable(point))
        .field("local", "A place in a zone that has no point, or null.", nullable(local))
        .field("side", "The side or sides, as the person has them.", side)
        .field("needles", "Needles on all sides together.", count())
}

/// Either `point` or `local` is null.
pub(super) fn one_place(object: Object) -> Value {
    let null = |name: &str| json!({ "properties": { name: { "type": "null" } } });
    with(object.schema(), "oneOf", vec![null("point"), null("local")])
}

pub(super) fn withheld(defs: &mut Definitions) -> Object {
    place(defs, Object::open()).field("rules", "The rules that exclude it.", list(text()))
}

/// The same as a decision writes it.
pub(super) fn withheld_with_substitutes(defs: &mut Definitions) -> Value {
    let point = defs.point();
    one_place(withheld(defs).field("substitutes", "The points that replace it.", list(point)))
}

/// The verdict says whether there is a referral.
pub(super) fn referral_as_the_verdict_says() -> Value {
    json!({
        "if": { "properties": { "verdict": { "const": Verdict::Refer.code() } } },
        "then": { "properties": { "referral": { "type": "object" } } },
        "else": { "properties": { "referral": { "type": "null" } } },
    })
}

/// The side of a concern or of a risk.
pub(super) fn side(_: &mut Definitions) -> Value {
    one_of(Side::ALL.iter().filter(|side| **side != Side::Midline).map(|side| code(*side)))
}

/// A text as somebody typed it.
pub(super) fn note() -> Value {
    let note = with(text(), "pattern", "\\S");
    let note = with(note, "minLength", *PresentRisk::NOTE_CHARACTERS.start());
    with(note, "maxLength", *PresentRisk::NOTE_CHARACTERS.end())
}
