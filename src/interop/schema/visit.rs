//! The schema of the visit of a course.

use super::keywords::{Definitions, Object, any_of, boolean, if_field, list_of_at_most, whole, with};
use super::parts::note;
use crate::atlas::{FacialZone, Side};
use crate::intake::ranges::{MOST_REACTIONS, MOST_SCORES};
use crate::intake::{Concern, Intake, ObservedChange, Preferences, Rater, Reaction, Scale, Visit};
use serde_json::{Value, json};

pub(super) fn visit(defs: &mut Definitions) -> Value {
    let change = defs.refer("change", change);
    let (reaction, score) = (defs.refer("reported_reaction", reaction), defs.refer("score", score));
    Object::closed()
        .field("number", "The number of the visit in the course, from 1.", whole(&Visit::NUMBER))
        .nullable("days_since_last", "Days since the last visit.", whole(&Intake::EVENT_IN_DAYS))
        .nullable(
            "change",
            "How concerns have changed since the course began, each concern once.",
            list_of_at_most(Concern::ALL.len(), change),
        )
        .nullable(
            "reactions",
            "What happened after needles. Left out: nobody asked, which blocks from the second visit; empty: asked, none.",
            list_of_at_most(MOST_REACTIONS, reaction),
        )
        .nullable(
            "reactions_asked",
            "False where reactions of earlier visits are carried on and nobody has asked about later ones. Left out: true.",
            boolean(),
        )
        .nullable(
            "scores",
            "Scores of this visit and of earlier ones.",
            list_of_at_most(MOST_SCORES, score),
        )
        .nullable("needles_last", "How many needles the last visit had.", whole(&Preferences::NEEDLES))
        .schema()
}

/// The first visit is number 1, and no other.
pub(super) fn first_visit() -> Vec<Value> {
    let when = |number: Value, contradiction: bool| {
        let numbered =
            json!({ "type": "object", "properties": { "number": number }, "required": ["number"] });
        let then = json!({ "properties": { "first_visit": { "not": { "const": contradiction } } } });
        if_field("visit", numbered, then)
    };
    vec![when(json!({ "const": 1 }), false), when(json!({ "type": "integer", "minimum": 2 }), true)]
}

fn change(defs: &mut Definitions) -> Value {
    let (concern, change) = (defs.code::<Concern>("concern"), defs.code::<ObservedChange>("observed_change"));
    Object::closed()
        .field("concern", "The concern.", concern)
        .field("change", "How it has changed.", change)
        .schema()
}

fn reaction(defs: &mut Definitions) -> Value {
    let (reaction, side) = (defs.code::<Reaction>("reaction"), defs.code::<Side>("side"));
    let (point, zone) = (defs.point(), defs.code::<FacialZone>("zone"));
    let point =
        json!({ "anyOf": [point, { "type": "string", "title": "another spelling or name of a point" }] });
    let days = || whole(&Intake::EVENT_IN_DAYS);
    Object::closed()
        .field("reaction", "The reaction.", reaction)
        .nullable("point", "At which point.", point)
        .nullable("zone", "In which zone. Left out, and no point: the whole part.", zone)
        .nullable("side", "On which side. Left out: both.", side)
        .nullable("days_ago", "How many days ago it began. Left out: today.", days())
        .nullable(
            "gone_days_ago",
            "How many days ago it was gone; not more than `days_ago`. Left out: not gone.",
            days(),
        )
        .nullable("severe", "Whether it was severe. Left out: yes.", boolean())
        .nullable("note", "A note as it was typed: printable characters, no line break.", note())
        .schema()
}

fn score(defs: &mut Definitions) -> Value {
    let (scale, rater) = (defs.code::<Scale>("scale"), defs.code::<Rater>("rater"));
    let zone = defs.code::<FacialZone>("zone");
    let score = Object::closed()
        .field("scale", "The scale.", scale)
        .nullable("zone", "The zone that was rated. Left out: the whole face.", zone)
        .field("value", "The value, in the range of the scale.", json!({ "type": "integer" }))
        .field("visit", "At which visit, not later than this one.", whole(&Visit::NUMBER))
        .field("rater", "Who rated.", rater)
        .schema();
    let in_range = |scale: &Scale| {
        let (min, max) = scale.range();
        if_field("scale", any_of([*scale]), json!({ "properties": { "value": whole(&(min..=max)) } }))
    };
    with(score, "allOf", Scale::ALL.iter().map(in_range).collect::<Value>())
}
