//! `GET /schema/intake`, `/schema/decision`, `/schema/record`: the wire formats as JSON Schema.

use crate::failure::Failure;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use tcm_facial::interop::schema;

pub(crate) async fn schema(Path(document): Path<String>) -> Result<impl IntoResponse, Failure> {
    let document = match document.as_str() {
        "intake" => schema::intake(),
        "decision" => schema::decision(),
        "record" => schema::record(),
        _ => {
            let detail = "There are schemas of `intake`, `decision` and `record`.";
            return Err(Failure::new(StatusCode::NOT_FOUND, "unknown_schema", detail));
        }
    };
    Ok(([(CONTENT_TYPE, "application/schema+json")], document.to_string()))
}
