//! `GET /points/{name}`: a point by its code, or by a name in pinyin, characters or English.

use crate::failure::Failure;
use axum::Json;
use axum::extract::Path;
use axum::http::StatusCode;
use serde_json::{Value, json};
use tcm_facial::atlas::{Point, Unresolved};

/// 404 names the candidates where a name fits no point, or several.
pub(crate) async fn point(Path(name): Path<String>) -> Result<Json<Value>, Failure> {
    let point: Point = name.parse().map_err(|error: Unresolved<Point>| {
        let code = if error.is_ambiguous() { "ambiguous_point" } else { "unknown_point" };
        let candidates = error.candidates().iter().map(|point| point.code());
        Failure::new(StatusCode::NOT_FOUND, code, error.to_string()).with("candidates", candidates.collect())
    })?;
    Ok(Json(facts(point)))
}

fn facts(point: Point) -> Value {
    json!({
        "code": point.code(),
        "pinyin": point.pinyin(),
        "hant": point.hant(),
        "hans": point.hans(),
        "english": point.english(),
        "meridian": point.meridian(),
        "location": point.location(),
        "zones": point.zones(),
        "off_by_default": point.is_off_by_default(),
        "hazards": point.hazards(),
        "depth_limit_mm": point.depth_limit(),
        "pregnancy_flag": point.pregnancy_flag(),
    })
}
