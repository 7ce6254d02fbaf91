//! The schema of a protocol: its insertions and what goes with them.

use super::keywords::{Definitions, Object, count, list, millimetres, nullable, text, whole, with};
use super::parts::{one_place, place, withheld_with_substitutes};
use crate::atlas::{Angle, DeQi, FacialZone, InsertionDirection, Part, SessionPhase, Stimulation, Structure};
use crate::decision::{InsertionRole, Progress, UnansweredCause};
use crate::intake::{Concern, Modality, Preferences, Size, Visit};
use crate::rules::{Certainty, SessionStep};
use serde_json::{Value, json};

pub(super) fn plan(defs: &mut Definitions) -> Value {
    let (modality, size) = (defs.code::<Modality>("modality"), defs.code::<Size>("size"));
    let insertion = defs.refer("insertion", insertion);
    let withheld = defs.refer("withheld", withheld_with_substitutes);
    let needles = Object::open()
        .field("face", "In head, face and neck.", count())
        .field("body", "In trunk and limbs.", count())
        .schema();
    let course = defs.refer("course", course);
    let minutes = || nullable(whole(&Preferences::RETENTION_MIN));
    let plan = Object::open()
        .field("modality", "Needles or acupressure.", modality)
        .field(
            "insertions",
            "The insertions, or the places to press, in the order of the session.",
            list(insertion),
        )
        .optional("withheld", "What an alternative leaves out. Left out: nothing.", list(withheld))
        .field("size", "How many needles the plan was made for.", size)
        .field("needles", "The needles, counted.", needles)
        .optional("prone_retention_min", "How many minutes the needles of the back stay.", minutes())
        .field("retention_min", "How many minutes the needles stay.", minutes())
        .field("visit_min", "How many minutes the visit takes.", nullable(count()))
        .field("press_seconds", "How many seconds to press after a needle, at the least.", nullable(count()));
    around(defs, plan).field("course", "The course of treatment.", nullable(course)).schema()
}

/// The texts that go with the insertions.
fn around(defs: &mut Definitions, plan: Object) -> Object {
    let cited = defs.refer("cited_text", |_| cited(Object::open()).schema());
    let (concern, zone) = (defs.code::<Concern>("concern"), defs.code::<FacialZone>("zone"));
    let modality = defs.code::<Modality>("modality");
    let adjunct = cited_with(Object::open().field("modality", "The modality.", modality));
    let step = defs.code::<SessionStep>("session_step");
    let step = Object::open().field("step", "The step.", step).field("text", "What to do.", text()).schema();
    let cause = defs.code::<UnansweredCause>("unanswered_cause");
    let unanswered = Object::open()
        .field("concern", "The concern.", concern.clone())
        .field("zone", "The zone that has no insertion for it.", zone.clone())
        .field("because", "Why.", cause)
        .field("rules", "The rules behind it.", list(text()))
        .schema();
    let certainty = defs.code::<Certainty>("certainty");
    let expectation = cited_with(
        Object::open()
            .field("concern", "The concern.", concern)
            .field("zones", "The zones it is about.", list(zone))
            .field("certainty", "The certainty of the evidence, in the words of GRADE.", certainty),
    );
    plan.field("adjuncts", "Modalities that may be added.", list(adjunct))
        .field("steps", "The steps of the session.", list(step))
        .field("aftercare", "What to do afterwards.", list(cited.clone()))
        .field("advice", "What to do at home.", list(cited.clone()))
        .field("unanswered", "Zones of concerns that the plan has no insertion for.", list(unanswered))
        .field("expectations", "What can be expected, and how sure that is.", list(expectation))
        .field("harms", "What can go wrong, and how often.", list(cited))
}

fn cited(object: Object) -> Object {
    object.field("text", "The text.", text()).field("sources", "The ids of its sources.", list(text()))
}

fn cited_with(object: Object) -> Value {
    cited(object).schema()
}

fn insertion(defs: &mut Definitions) -> Value {
    let (part, phase) = (defs.code::<Part>("part"), defs.code::<SessionPhase>("phase"));
    let (role, point) = (defs.code::<InsertionRole>("insertion_role"), defs.point());
    let structure = defs.code::<Structure>("structure");
    let technique = defs.refer("technique", technique);
    let because = Object::open()
        .field("rule", "The rule.", text())
        .field("weight", "Its weight; 0 for a rule that names a substitute.", count())
        .field("sources", "The ids of its sources.", list(text()))
        .schema();
    let insertion = place(defs, Object::open())
        .field("part", "Head, face and neck, or the rest of the body.", part)
        .field("phase", "How the person lies meanwhile.", phase)
        .field(
            "role",
            "Why it was chosen: for the concern, for the pattern, or as part of a combination.",
            role,
        )
        .field("stands_in_for", "The point that it replaces.", nullable(point))
        .field("location", "Where it is, in words.", text())
        .field("hazards", "The structures at risk.", list(structure))
        .field("technique", "How to needle it; null where it is pressed.", nullable(technique))
        .field("because", "The rules that support it.", list(because));
    one_place(insertion)
}

fn technique(defs: &mut Definitions) -> Value {
    let (angle, direction) =
        (defs.code::<Angle>("angle"), defs.code::<InsertionDirection>("insertion_direction"));
    let (stimulation, de_qi) = (defs.code::<Stimulation>("stimulation"), defs.code::<DeQi>("de_qi"));
    let point = defs.point();
    let inserted = Object::open()
        .field("min", "At least.", millimetres())
        .field("max", "At most.", millimetres())
        .schema();
    let depth = Object::open().field("max", "At most.", millimetres()).schema();
    let technique = Object::open()
        .field("gauge_mm", "The diameter of the needle.", millimetres())
        .field("length_mm", "The length of the needle.", millimetres())
        .field("inserted_mm", "How much of it is in the skin, along the needle.", inserted)
        .field("depth_mm", "How deep its tip may be below the surface.", depth)
        .field("angle", "The angle to the skin.", angle)
        .field("direction", "Where it points.", nullable(direction))
        .optional("point", "The point that it points toward, if `direction` is `toward`.", point)
        .field("stimulation", "The stimulation.", stimulation)
        .field("de_qi", "Whether de qi is sought.", de_qi)
        .field("because", "The rules behind the technique.", list(text()))
        .schema();
    let toward = json!({
        "if": { "properties": { "direction": { "const": InsertionDirection::Toward.code() } } },
        "then": { "required": ["point"] },
    });
    with(technique, "allOf", vec![toward])
}

fn course(defs: &mut Definitions) -> Value {
    let progress = defs.code::<Progress>("progress");
    let range =
        || Object::open().field("min", "At least.", count()).field("max", "At most.", count()).schema();
    Object::open()
        .field("sessions", "How many sessions.", range())
        .field("per_week", "How many a week.", range())
        .field("reassess_after", "After how many sessions to look again whether it helps.", nullable(count()))
        .field("maintenance_weeks", "Weeks between sessions afterwards.", nullable(count()))
        .optional(
            "last_session_days_before_event",
            "How many days before the event the last session is.",
            count(),
        )
        .optional("visit", "Which visit this is.", whole(&Visit::NUMBER))
        .optional("progress", "What the visit says of the course.", progress)
        .schema()
}
