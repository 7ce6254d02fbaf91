//! Errors as `application/problem+json` (RFC 9457), with a stable code.

use axum::http::header::{ALLOW, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};

const PROBLEM_JSON: HeaderValue = HeaderValue::from_static("application/problem+json");

/// An answer that is an error: status, code, a sentence, and further fields.
pub(crate) struct Failure {
    status: StatusCode,
    code: &'static str,
    detail: String,
    fields: Map<String, Value>,
}

impl Failure {
    pub(crate) fn new(status: StatusCode, code: &'static str, detail: impl Into<String>) -> Self {
        Self { status, code, detail: detail.into(), fields: Map::new() }
    }

    pub(crate) fn with(mut self, field: &str, value: Value) -> Self {
        self.fields.insert(field.to_owned(), value);
        self
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let title = self.status.canonical_reason().unwrap_or_default();
        let mut body = json!({
            "title": title, "status": self.status.as_u16(), "code": self.code, "detail": self.detail
        });
        if let Some(object) = body.as_object_mut() {
            object.extend(self.fields);
        }
        (self.status, [(CONTENT_TYPE, PROBLEM_JSON)], body.to_string()).into_response()
    }
}

/// Gives the errors of the router and of the limits, which are plain texts, the form of all others.
pub(crate) async fn structured(response: Response) -> Response {
    let status = response.status();
    let is_error = status.is_client_error() || status.is_server_error();
    if !is_error || response.headers().get(CONTENT_TYPE) == Some(&PROBLEM_JSON) {
        return response;
    }
    let (code, detail) = match status {
        StatusCode::NOT_FOUND => ("unknown_route", "There is no such route."),
        StatusCode::METHOD_NOT_ALLOWED => ("method_not_allowed", "The route takes another method."),
        StatusCode::REQUEST_TIMEOUT => ("too_slow", "The request took too long to arrive."),
        StatusCode::PAYLOAD_TOO_LARGE => ("too_large", "The body is too long."),
        _ => ("error", "The request could not be answered."),
    };
    let mut failure = Failure::new(status, code, detail).into_response();
    if let Some(methods) = response.headers().get(ALLOW) {
        failure.headers_mut().insert(ALLOW, methods.clone());
    }
    failure
}
