//! The schema of a finding: a safety rule that applies.

use super::keywords::{Definitions, Object, count, list, millimetres, nullable, text, whole, with};
use crate::atlas::{Confidence, SessionPhase, Side, Stimulation};
use crate::intake::{Exposure, Modality, Preferences};
use crate::rules::{ClearedBy, Role, RuleClass, Verdict};
use serde_json::{Value, json};

pub(super) fn finding(defs: &mut Definitions) -> Value {
    let class = defs.code::<RuleClass>("rule_class");
    let verdict = defs.code::<Verdict>("verdict_of_rule");
    let (cleared_by, role) = (defs.code::<ClearedBy>("cleared_by"), defs.code::<Role>("role"));
    let (modality, confidence) = (defs.code::<Modality>("modality"), defs.code::<Confidence>("confidence"));
    let blocks = defs.refer("blocks", blocks);
    let caps = defs.refer("caps", caps);
    Object::open()
        .field("rule", "The id of the rule.", text())
        .field("class", "What kind of contraindication it is.", class)
        .field("verdict", "The verdict of this rule alone.", verdict)
        .field("because", "The facts that make it apply, such as `risk.antiplatelet`.", list(text()))
        .field("title", "Its title.", nullable(text()))
        .field("reason", "Why the rule is there, in English.", text())
        .field("instruct", "What to do.", list(text()))
        .field("cleared_by", "What or who can lift it.", cleared_by)
        .field("overridable_by", "The role that may override it for this person, if any may.", nullable(role))
        .field("blocks", "What it excludes, and where.", nullable(blocks))
        .field("caps", "The limits that it sets.", nullable(caps))
        .field("forbids", "The modalities that it excludes.", list(modality))
        .field("assumed", "Details that were not given, and so count as the worst.", list(text()))
        .field("unconfirmed", "What no source gives.", nullable(text()))
        .field("sources", "The ids of its sources.", list(text()))
        .field("confidence", "How well the rule is supported.", confidence)
        .schema()
}

fn blocks(defs: &mut Definitions) -> Value {
    let (exposure, side) = (defs.code::<Exposure>("exposure"), defs.code::<Side>("side"));
    Object::open()
        .field("what", "What the place must not be exposed to.", list(exposure))
        .field("where", "`all`, `face`, zones, forms of rows, and points.", list(text()))
        .field("side", "The side, if only one.", nullable(side))
        .schema()
}

fn caps(defs: &mut Definitions) -> Value {
    let (stimulation, position) =
        (defs.code::<Stimulation>("stimulation"), defs.code::<SessionPhase>("phase"));
    let lengths = || json!({ "type": "object", "additionalProperties": millimetres() });
    let object = Object::open()
        .optional("face_gauge_mm", "The thickest needle of head, face and neck.", millimetres())
        .optional("body_gauge_mm", "The thickest needle of trunk and limbs.", millimetres())
        .optional("face_depth_mm", "The greatest depth in head, face and neck.", millimetres())
        .optional("body_depth_mm", "The greatest depth in trunk and limbs.", millimetres())
        .optional("depth_mm", "The greatest depth, by point.", lengths())
        .optional("inserted_mm", "The most of a needle in the skin, by point, zone or part.", lengths())
        .optional("face_needles", "The most needles of head, face and neck.", count())
        .optional("body_needles", "The most needles of trunk and limbs.", count())
        .optional("needles", "The most needles in all.", count())
        .optional("retention_min", "The most minutes that needles stay.", whole(&Preferences::RETENTION_MIN))
        .optional("stimulation", "The strongest stimulation.", stimulation)
        .optional("press_seconds", "The least seconds to press after a needle.", count())
        .optional("position", "How the person must lie.", position);
    with(object.schema(), "minProperties", 1)
}
