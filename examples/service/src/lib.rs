//! An HTTP service that decides intakes, answers about points and draws charts.
//!
//! [`router`] has all routes over one engine; [`serve`] runs it until it is asked to stop. To serve decisions from a program
//! that has other routes as well, nest the router.

mod checked;
mod failure;
mod log;
mod routes;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::middleware::{from_fn, map_response};
use axum::routing::{get, post};
use std::future::Future;
use std::io;
use std::time::Duration;
use tcm_facial::Engine;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::time::sleep;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

/// The longest body. An intake with every risk, every sign and every concern has about 20 kB.
pub const BODY_BYTES_MAX: usize = 64 * 1024;

/// The longest time for one request, its body included.
pub const REQUEST_TIME_MAX: Duration = Duration::from_secs(5);

/// How long requests that have begun may go on after the service was asked to stop.
pub const STOP_TIME_MAX: Duration = Duration::from_secs(10);

/// All routes, over one engine. Cloning an engine copies two pointers, so every request has one.
pub fn router(engine: Engine) -> Router {
    Router::new()
        .route("/decide", post(routes::decide))
        .route("/card", post(routes::card))
        .route("/chart", post(routes::chart))
        .route("/points/{name}", get(routes::point))
        .route("/form", get(routes::form))
        .route("/health", get(routes::health))
        .route("/schema/{document}", get(routes::schema))
        .with_state(engine)
        .layer(DefaultBodyLimit::disable())
        .layer(RequestBodyLimitLayer::new(BODY_BYTES_MAX))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, REQUEST_TIME_MAX))
        .layer(map_response(failure::structured))
        .layer(from_fn(log::log))
}

/// Answers requests until `stop` is ready, then finishes those that have begun, for [`STOP_TIME_MAX`] at most.
///
/// # Errors
///
/// None that axum reports today; the signature is that of axum.
pub async fn serve(
    listener: TcpListener,
    engine: Engine,
    stop: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let (stopping, stopped) = oneshot::channel();
    let server = axum::serve(listener, router(engine)).with_graceful_shutdown(async {
        stop.await;
        let _ = stopping.send(());
    });
    tokio::select! {
        result = server => result,
        () = async {
            let _ = stopped.await;
            sleep(STOP_TIME_MAX).await;
        } => Ok(()),
    }
}
