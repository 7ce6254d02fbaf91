//! Sites of needles as body sites.

use super::json::{concept, extension, extension_of, millimetres, part};
use super::systems::{POINT, SIDE, ZONE};
use crate::atlas::{Point, Side, Vocabulary};
use crate::decision::{Insertion, Site, Technique};
use crate::intake::ReportedReaction;
use crate::record::PerformedInsertion;
use crate::texts::en::words::label;
use serde_json::{Value, json};

/// A planned insertion, in the order of the hand.
pub(super) fn planned(order: usize, insertion: &Insertion<'_>) -> Value {
    let toward = insertion.technique().and_then(|technique| technique.toward());
    let parts = [
        part("order", "valuePositiveInt", order),
        part("side", "valueCode", insertion.side().code()),
        part("needles", "valueUnsignedInt", insertion.needles()),
        part("part", "valueCode", insertion.part().code()),
        part("phase", "valueCode", insertion.phase().code()),
        part("role", "valueCode", insertion.role().code()),
        part("stands-in-for", "valueCode", insertion.stands_in_for().map(Point::code)),
        part("toward", "valueCode", toward.map(Point::code)),
    ];
    let technique = insertion.technique().map(|technique| technique_parts(&technique));
    let parts = parts.into_iter().chain(technique.into_iter().flatten());
    site(insertion.site(), insertion.side(), &extension_of("insertion", parts))
}

fn technique_parts(technique: &Technique<'_>) -> [Value; 9] {
    let inserted = technique.inserted();
    let direction = technique.direction().map(Vocabulary::code);
    [
        part("gauge", "valueQuantity", millimetres(technique.gauge())),
        part("length", "valueQuantity", millimetres(technique.length())),
        part("inserted-min", "valueQuantity", millimetres(inserted.min())),
        part("inserted-max", "valueQuantity", millimetres(inserted.max())),
        part("depth-max", "valueQuantity", millimetres(technique.depth())),
        part("angle", "valueCode", technique.angle().code()),
        part("direction", "valueCode", direction),
        part("stimulation", "valueCode", technique.stimulation().code()),
        part("de-qi", "valueCode", technique.de_qi().code()),
    ]
}

/// An insertion as it was done.
pub(super) fn performed(order: usize, done: PerformedInsertion) -> Value {
    let parts = [
        part("order", "valuePositiveInt", order),
        part("side", "valueCode", done.side().code()),
        part("needles-in", "valueUnsignedInt", done.needles_in()),
        part("needles-out", "valueUnsignedInt", done.needles_out()),
        part("changed", "valueBoolean", done.is_changed()),
    ];
    site(done.site(), done.side(), &extension_of("performed-insertion", parts))
}

/// Where a reaction was, as extensions: an `AdverseEvent` has no body site.
pub(super) fn of_reaction(reaction: &ReportedReaction) -> Vec<Value> {
    let point =
        reaction.point().map(|point| extension("site", ("valueCodeableConcept", place(point.into()))));
    let zone = reaction.zone().map(|zone| extension("site", ("valueCodeableConcept", concept(ZONE, zone))));
    let side = reaction.side().map(|side| extension("side", ("valueCodeableConcept", concept(SIDE, side))));
    [point, zone, side].into_iter().flatten().collect()
}

fn site(site: Site, on: Side, details: &Value) -> Value {
    let mut concept = place(site);
    if let Value::Object(fields) = &mut concept {
        let form = fields.get("extension").and_then(|extensions| extensions.get(0)).cloned();
        let text = format!("{}, {}", words(site), label(on));
        fields.extend([("extension".to_owned(), json!([details, form])), ("text".to_owned(), text.into())]);
    }
    concept
}

/// A point or a zone as a `CodeableConcept`.
fn place(site: Site) -> Value {
    match site {
        Site::Point(point) => json!({
            "coding": [{ "system": POINT, "code": point.code(), "display": point.pinyin_plain() }],
            "text": words(site),
        }),
        Site::Local { zone, form } => {
            let mut concept = concept(ZONE, zone);
            let form = extension("form", ("valueCode", form.code()));
            concept.as_object_mut().and_then(|fields| fields.insert("extension".to_owned(), json!([form])));
            concept
        }
    }
}

/// `ST36 Zúsānlǐ`, `glabella, along the crease`.
fn words(site: Site) -> String {
    match site {
        Site::Point(point) => format!("{} {}", point.code(), point.pinyin()),
        Site::Local { .. } => site.to_string(),
    }
}
