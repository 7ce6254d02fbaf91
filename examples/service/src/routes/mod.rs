//! The answers of each route.

mod decide;
mod form;
mod health;
mod pages;
mod point;
mod schema;

pub(crate) use decide::decide;
pub(crate) use form::form;
pub(crate) use health::health;
pub(crate) use pages::{card, chart};
pub(crate) use point::point;
pub(crate) use schema::schema;

use axum::http::HeaderName;
use axum::http::header::CACHE_CONTROL;

/// What is answered about a person is stored nowhere on the way.
const NOT_STORED: (HeaderName, &str) = (CACHE_CONTROL, "no-store");
