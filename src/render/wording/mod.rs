//! Puts points, patterns, people and clearances into words, the same on every page.

mod clearance;
mod imprint;
mod needling;
mod pattern;
mod person;

pub(super) use clearance::{clearances, required, title, what_was_overridden, whom, with_article};
pub(super) use imprint::{imprint, imprint_for_the_patient, name};
pub(super) use needling::{direction, needle_size, range, side, site_name, stimulation};
pub(super) use pattern::{in_two_languages, principle, share, tongue_and_pulse};
pub(super) use person::person;
