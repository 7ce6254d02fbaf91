//! `GET /form`: the questions of an intake, to print or to read from a screen.

use axum::response::Html;
use tcm_facial::render;

pub(crate) async fn form() -> Html<String> {
    Html(render::form().html())
}
