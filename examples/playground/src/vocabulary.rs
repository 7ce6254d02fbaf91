//! Everything that the form shows, from the vocabularies of the library.

use crate::choices;
use serde_json::{Value, json};
use tcm_facial::atlas::{FacialZone, Language, Point, PointSet, Side, ZoneLaterality};
use tcm_facial::intake::{
    Concern, Lifestyle, Modality, Position, Pregnancy, QuestionGroup, Risk, Severity, Sex, Sign, SignGroup,
    Size,
};
use tcm_facial::render::{Chart, Views};

pub fn of(language: Language) -> Value {
    json!({
        "sexes": choices::<Sex>(language),
        "pregnancies": choices::<Pregnancy>(language),
        "severities": choices::<Severity>(language),
        "sizes": choices::<Size>(language),
        "positions": choices::<Position>(language),
        "modalities": choices::<Modality>(language),
        "lifestyles": choices::<Lifestyle>(language),
        "sides": choices::<Side>(language),
        "concerns": Concern::ALL.iter().map(|concern| json!({
            "code": concern.code(), "label": concern.label(language), "must_name_zones": concern.must_name_zones(),
        })).collect::<Vec<_>>(),
        "zones": FacialZone::ALL.iter().map(|zone| json!({
            "code": zone.code(), "label": zone.label(language),
            "is_paired": zone.laterality() == ZoneLaterality::Bilateral,
        })).collect::<Vec<_>>(),
        "sign_groups": SignGroup::ALL.iter().map(|group| json!({
            "code": group.code(), "label": group.label(language),
            "signs": Sign::ALL.iter().filter(|sign| sign.group() == *group).map(|sign| json!({
                "code": sign.code(), "label": sign.label(language),
                "exclusive_group": sign.exclusive_group().map(tcm_facial::intake::ExclusiveGroup::code),
            })).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "risk_groups": QuestionGroup::ALL.iter().map(|group| json!({
            "code": group.code(), "label": group.label(language),
            "risks": Risk::ALL.iter().filter(|risk| risk.group() == *group).map(|risk| self::risk(*risk, language)).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "points": Point::all().map(|point| json!({
            "code": point.code(), "pinyin": point.pinyin(), "name": point.name(language),
        })).collect::<Vec<_>>(),
        // The drawing on which zones are tapped.
        "drawing": Chart::of_points(PointSet::from_iter([Point::EX_HN3])).with_views(Views::Frontal).svg(),
        "packs": tcm_facial::Engine::standard().packs().iter().map(|pack| json!({
            "id": pack.id(), "version": pack.version(), "digest": pack.digest().to_string(),
        })).collect::<Vec<_>>(),
    })
}

fn risk(risk: Risk, language: Language) -> Value {
    let statuses = risk.statuses().iter();
    json!({
        "code": risk.code(),
        "label": risk.label(language),
        "question": risk.question(language),
        "details": risk.details(),
        "statuses": statuses.map(|status| json!({ "code": status.code(), "label": status.label(language) })).collect::<Vec<_>>(),
    })
}
