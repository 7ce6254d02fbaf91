//! `POST /decide`: an intake in, the decision out.

use super::NOT_STORED;
use crate::checked::Checked;
use axum::Json;
use axum::extract::State;
use axum::response::IntoResponse;
use tcm_facial::Engine;

/// A decision takes microseconds, so it is made on the thread that has the request.
pub(crate) async fn decide(State(engine): State<Engine>, Checked(intake): Checked) -> impl IntoResponse {
    ([NOT_STORED], Json(engine.decide(&intake)))
}
