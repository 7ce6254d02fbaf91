//! One line a request, without anything that a person has reported.

use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::Response;
use std::time::Instant;

/// Writes method, route, status and time to standard error. The route stands as it is defined, such as `/points/{name}`:
/// neither path nor query nor body of a request is written.
pub(crate) async fn log(request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().cloned();
    let method = request.method().clone();
    let start = Instant::now();
    let response = next.run(request).await;
    let route = route.as_ref().map_or("-", MatchedPath::as_str);
    eprintln!("{method} {route} {} {} µs", response.status().as_u16(), start.elapsed().as_micros());
    response
}
