//! The schema of an intake.

use super::keywords::{
    Definitions, Object, any_of, boolean, code, if_field, list_of_at_most, nullable, one_of, whole, with,
};
use super::parts::side;
use super::{risks, visit};
use crate::atlas::{FacialZone, Language, Point};
use crate::intake::ranges::MOST_ANSWERS;
use crate::intake::{
    Age, Answer, ClinicQuestion, Concern, Intake, Lifestyle, Modality, Position, Preferences, Pregnancy,
    Severity, Sex, Sign, Size, Vitals,
};
use serde_json::{Value, json};

pub(super) fn schema() -> Value {
    let mut defs = Definitions::default();
    let defs = &mut defs;
    let concern = defs.refer("reported_concern", concern);
    let at_most_one_main = json!({ "properties": { "main": { "const": true } }, "required": ["main"] });
    let concerns = with(list_of_at_most(Concern::ALL.len(), concern), "minItems", 1);
    let concerns = with(with(concerns, "contains", at_most_one_main), "minContains", 0);
    let concerns = with(concerns, "maxContains", 1);
    let sign = defs.refer("sign", |_| one_of(Sign::ALL.iter().copied().map(sign)));
    let lifestyle = defs.code::<Lifestyle>("lifestyle");
    let sex = defs.code::<Sex>("sex");
    let pregnancy = defs.code::<Pregnancy>("pregnancy");
    let answer = defs.code::<Answer>("answer");
    let risks = defs.refer("risks", risks::risks);
    let visit = defs.refer("visit", visit::visit);
    let preferences = defs.refer("preferences", preferences);
    let days = whole(&Intake::EVENT_IN_DAYS);
    let root = Object::closed()
        .field("age", "The age in completed years.", whole(&Age::RANGE))
        .nullable("sex", "The sex, as far as it matters for pregnancy and signs. Left out: unspecified.", sex)
        .nullable(
            "pregnancy",
            "Left out: unknown. Unknown, possible and trying block like yes where a pregnancy is possible.",
            pregnancy,
        )
        .nullable(
            "pregnancy_weeks",
            "Completed weeks of the pregnancy. Only where `pregnancy` is `yes`.",
            whole(&Intake::PREGNANCY_WEEKS),
        )
        .nullable("breastfeeding", "Left out: unknown.", boolean())
        .nullable(
            "first_visit",
            "Whether this is the first treatment with needles. Left out: the first visit, unless `visit` says otherwise.",
            boolean(),
        )
        .field("concerns", "What the person wants treated. No concern twice, and at most one is `main`.", concerns)
        .nullable(
            "signs",
            "What was seen, felt or reported. Signs of one exclusive group contradict each other, which this schema cannot say.",
            list_of_at_most(Sign::ALL.len(), sign),
        )
        .nullable(
            "lifestyle",
            "Habits and circumstances that advice depends on.",
            list_of_at_most(Lifestyle::ALL.len(), lifestyle),
        )
        .nullable("risks", "Contraindications and other reasons for caution. Left out: all unknown.", risks)
        .nullable("vitals", "The blood pressure, if it was measured.", vitals())
        .nullable("event_in_days", "Days until an event at which a bruise would matter.", days)
        .nullable("visit", "Which visit of a course this is, and what happened since the last.", visit)
        .nullable("answers", "Answers to questions that rule packs add.", answers(&nullable(answer)))
        .nullable("preferences", "Wishes of the person or the practitioner.", preferences)
        .schema();
    let weeks = if_field(
        "pregnancy_weeks",
        json!({ "type": "integer" }),
        json!({ "properties": { "pregnancy": any_of([Pregnancy::Yes]) }, "required": ["pregnancy"] }),
    );
    let root = with(root, "allOf", [vec![weeks], visit::first_visit()].concat());
    let root = with(
        root,
        "description",
        "One person at one visit. A field that is left out or null is unknown, and unknown is never no.",
    );
    std::mem::take(defs).schema("intake", "Intake", root)
}

/// A sign with the group in which it is recorded, and the group of which only one sign can be true.
fn sign(sign: Sign) -> Value {
    let group = sign.group().label(Language::English);
    let description = match sign.exclusive_group() {
        Some(exclusive) => {
            format!("Group: {group}. Only one can be true of: {}.", exclusive.label(Language::English))
        }
        None => format!("Group: {group}."),
    };
    with(code(sign), "description", description)
}

fn concern(defs: &mut Definitions) -> Value {
    let concern = defs.refer("concern", |_| {
        let described = |concern: &Concern| {
            let coded = [concern.icd11(), concern.icd11_tm1()].concat().join(", ");
            let description = match coded.as_str() {
                "" => concern.kind().label(Language::English).to_owned(),
                list => format!("{}; ICD-11: {list}", concern.kind().label(Language::English)),
            };
            with(code(*concern), "description", description)
        };
        one_of(Concern::ALL.iter().map(described))
    });
    let zone = defs.code::<FacialZone>("zone");
    let side = defs.refer("one_or_both_sides", side);
    let severity = defs.code::<Severity>("severity");
    let fields = Object::closed()
        .field("concern", "The concern.", concern)
        .nullable(
            "zones",
            "Where. Left out or empty: the usual zones of the concern.",
            list_of_at_most(FacialZone::ALL.len(), zone),
        )
        .nullable("side", "On which side. Left out: both.", side)
        .nullable("severity", "Left out: moderate.", severity)
        .nullable("main", "Whether this is the main concern. Left out: false.", boolean())
        .schema();
    let must_name_zones = Concern::ALL.iter().copied().filter(|concern| concern.must_name_zones());
    let named =
        json!({ "properties": { "zones": { "type": "array", "minItems": 1 } }, "required": ["zones"] });
    with(fields, "allOf", vec![if_field("concern", any_of(must_name_zones), named)])
}

fn vitals() -> Value {
    Object::closed()
        .nullable("systolic_mmhg", "The systolic pressure in mmHg.", whole(&Vitals::SYSTOLIC_MMHG))
        .nullable(
            "diastolic_mmhg",
            "The diastolic pressure in mmHg, below the systolic one.",
            whole(&Vitals::DIASTOLIC_MMHG),
        )
        .schema()
}

fn answers(answer: &Value) -> Value {
    let name = format!("^{}[a-z0-9_]+$", ClinicQuestion::PREFIX.replace('.', "\\."));
    json!({
        "type": "object",
        "propertyNames": { "pattern": name, "maxLength": ClinicQuestion::LONGEST },
        "additionalProperties": answer,
        "maxProperties": MOST_ANSWERS,
    })
}

fn preferences(defs: &mut Definitions) -> Value {
    let needles = || with(whole(&Preferences::NEEDLES), "not", json!({ "const": 1 }));
    let point = json!({ "anyOf": [defs.point(), { "type": "string", "title": "another spelling or name of a point" }] });
    let modality = defs.code::<Modality>("modality");
    let (size, position) = (defs.code::<Size>("size"), defs.code::<Position>("position"));
    Object::closed()
        .nullable(
            "size",
            "How many needles. Left out: medium, and never more than gentle for a first treatment.",
            size,
        )
        .nullable("position", "How the person lies. Left out: supine.", position)
        .nullable("needles_max", "The most needles in all: 0, or 2 and more.", needles())
        .nullable("face_needles_max", "The most needles of head, face and neck: 0, or 2 and more.", needles())
        .nullable("body_needles_max", "The most needles of trunk and limbs: 0, or 2 and more.", needles())
        .nullable("retention_min", "How many minutes the needles stay.", whole(&Preferences::RETENTION_MIN))
        .nullable(
            "avoid_modalities",
            "Modalities that the person does not want.",
            list_of_at_most(Modality::ALL.len(), modality),
        )
        .nullable(
            "avoid_points",
            "Points that the person does not want.",
            list_of_at_most(Point::COUNT, point),
        )
        .schema()
}
