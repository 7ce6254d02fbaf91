//! Tables of points, for other programs to read.

use serde_json::{Value, json};
use tcm_facial::atlas::{Membership, Offset, Point};

/// One line per point: code, names, and categories in the order of the vocabulary.
pub(crate) fn csv(points: Vec<Point>) -> String {
    let mut text = String::from("code,pinyin,hant,hans,english,categories\n");
    for point in points {
        let mut categories: Vec<_> = point.categories().map(|membership| membership.category()).collect();
        categories.sort_unstable();
        categories.dedup();
        let categories: Vec<&str> = categories.iter().map(|category| category.code()).collect();
        let fields = [
            point.code(),
            point.pinyin(),
            point.hant(),
            point.hans(),
            point.english(),
            &categories.join(";"),
        ];
        text.push_str(&fields.map(quoted).join(","));
        text.push('\n');
    }
    text
}

/// A field of a CSV line, quoted if necessary.
fn quoted(field: &str) -> String {
    if field.contains([',', '"', '\n']) {
        format!("\"{}\"", field.replace('"', "\"\""))
    } else {
        field.to_owned()
    }
}

/// Everything that the atlas knows about each point.
pub(crate) fn json(points: Vec<Point>) -> Result<String, serde_json::Error> {
    let points: Vec<Value> = points.into_iter().map(facts).collect();
    Ok(serde_json::to_string_pretty(&points)? + "\n")
}

fn facts(point: Point) -> Value {
    json!({
        "code": point,
        "meridian": point.meridian(),
        "number": point.number(),
        "names": names(point),
        "categories": point.categories().map(|membership| category(&membership)).collect::<Vec<_>>(),
        "place": place(point),
        "needling": point.needling(),
        "hazards": hazards(point),
        "pregnancy": point.pregnancy_flag(),
        "needling_forbidden_by": point.needling_forbidden_by(),
        "moxa_forbidden_by": point.moxa_forbidden_by(),
        "cautions": point.cautions(),
    })
}

fn names(point: Point) -> Value {
    json!({
        "pinyin": point.pinyin(),
        "pinyin_plain": point.pinyin_plain(),
        "hant": point.hant(),
        "hans": point.hans(),
        "english": point.english(),
        "english_alternative": point.english_alternative(),
        "aliases": point.aliases(),
        "former_codes": point.former_codes(),
        "agreement": point.names_agreement().to_string(),
    })
}

fn place(point: Point) -> Value {
    json!({
        "region": point.region(),
        "region_detail": point.region_detail(),
        "laterality": point.laterality(),
        "part": point.part(),
        "phase": point.phase(),
        "zones": point.main_zones(),
        "zone_note": point.zone_note(),
        "location": point.location(),
        "agreement": point.location_agreement().map(|agreement| agreement.to_string()),
        "variants": point.location_variants(),
        "offsets": point.offsets().iter().map(Offset::to_string).collect::<Vec<_>>(),
    })
}

fn hazards(point: Point) -> Value {
    json!({
        "off_by_default": point.is_off_by_default(),
        "at_risk": point.hazards(),
        "depth_limit_mm": point.depth_limit(),
        "textbook_limit_mm": point.textbook_limit(),
        "not_needled": point.not_needled(),
        "note": point.hazard_note(),
        "sources": point.hazard_sources(),
        "confidence": point.hazard_confidence(),
        "unconfirmed": point.hazard_unconfirmed(),
    })
}

fn category(membership: &Membership) -> Value {
    let (meridians, also) = membership.crossing();
    json!({
        "category": membership.category(),
        "organ": membership.organ(),
        "phase": membership.phase(),
        "meridian": membership.meridian(),
        "influence": membership.influence(),
        "command": membership.command(),
        "crossing": meridians,
        "crossing_also": also,
    })
}
