//! `GET /health`: whether the service runs, and which rules it decides by.

use axum::Json;
use axum::extract::State;
use serde_json::{Value, json};
use tcm_facial::{Decision, Engine};

/// Every decision names the same packs, so what was decided by an instance with other rules can be told.
pub(crate) async fn health(State(engine): State<Engine>) -> Json<Value> {
    let packs = engine.packs().iter();
    let packs =
        packs.map(|pack| json!({ "id": pack.id(), "version": pack.version(), "digest": pack.digest() }));
    Json(json!({ "status": "ok", "schema": Decision::SCHEMA, "packs": packs.collect::<Vec<_>>() }))
}
