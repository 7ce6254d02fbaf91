//! `POST /card` and `POST /chart`: what a practitioner sees of a decision.

use super::NOT_STORED;
use crate::checked::Checked;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::{ACCEPT, CONTENT_TYPE};
use axum::response::{Html, IntoResponse, Response};
use tcm_facial::{Engine, render};

/// The card: a page for whoever accepts `text/html`, otherwise a text.
pub(crate) async fn card(
    State(engine): State<Engine>,
    headers: HeaderMap,
    Checked(intake): Checked,
) -> Response {
    let card = render::card(&engine.decide(&intake));
    let accepted = headers.get(ACCEPT).and_then(|accept| accept.to_str().ok()).unwrap_or_default();
    if accepted.contains("text/html") {
        ([NOT_STORED], Html(card.html())).into_response()
    } else {
        ([NOT_STORED], card.text()).into_response()
    }
}

/// The chart as SVG.
pub(crate) async fn chart(State(engine): State<Engine>, Checked(intake): Checked) -> impl IntoResponse {
    ([NOT_STORED, (CONTENT_TYPE, "image/svg+xml")], render::chart(&engine.decide(&intake)))
}
