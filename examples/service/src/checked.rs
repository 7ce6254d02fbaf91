//! The body of a request as an intake.

use crate::failure::Failure;
use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use serde_json::json;
use tcm_facial::Intake;
use tcm_facial::intake::RawIntake;

/// An intake from a body in JSON.
pub(crate) struct Checked(pub(crate) Intake);

impl<S: Send + Sync> FromRequest<S> for Checked {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        if !is_json(&request) {
            let detail = "Send the intake as `Content-Type: application/json`.";
            return Err(Failure::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "not_json", detail).into_response());
        }
        let body = Bytes::from_request(request, state).await.map_err(IntoResponse::into_response)?;
        read(&body).map(Self).map_err(IntoResponse::into_response)
    }
}

fn is_json(request: &Request) -> bool {
    let sent =
        request.headers().get(CONTENT_TYPE).and_then(|header| header.to_str().ok()).unwrap_or_default();
    let media_type = sent.split(';').next().unwrap_or_default().trim();
    media_type.eq_ignore_ascii_case("application/json")
}

/// 400 for a text that is not JSON; 422 with every problem for JSON that is no intake.
fn read(body: &[u8]) -> Result<Intake, Failure> {
    let raw: RawIntake = serde_json::from_slice(body).map_err(|error| {
        Failure::new(StatusCode::BAD_REQUEST, "invalid_json", error.to_string())
            .with("line", json!(error.line()))
            .with("column", json!(error.column()))
    })?;
    Intake::try_from(raw).map_err(|error| {
        let detail = "The intake has problems; each has a JSON Pointer.";
        Failure::new(StatusCode::UNPROCESSABLE_ENTITY, "invalid_intake", detail)
            .with("problems", json!(error.problems()))
            .with("omitted", json!(error.omitted()))
    })
}
