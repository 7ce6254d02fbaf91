//! A concern as one person reports it.

use super::concern::{Concern, Severity};
use super::object::{ObjectReader, WireObject, deserialize_checked, is_unreadable};
use super::problem::Problems;
use super::problem::{Problem, ProblemKind};
use crate::atlas::{FacialZone, Side, ZoneSet};
use serde::Serialize;

/// A concern as one person reports it.
///
/// ```
/// use tcm_facial::atlas::FacialZone;
/// use tcm_facial::intake::{Concern, ReportedConcern, Severity};
///
/// let reported = ReportedConcern::new(Concern::Wrinkles)
///     .with_zones([FacialZone::Glabella])
///     .with_severity(Severity::Mild)
///     .with_main(true);
/// assert!(reported.is_main());
/// let read = serde_json::from_str(
///     r#"{ "concern": "wrinkles", "zones": ["glabella"], "severity": "mild", "main": true }"#,
/// )?;
/// assert_eq!(reported, read);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[doc(alias = "complaint")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[must_use]
pub struct ReportedConcern {
    concern: Concern,
    #[serde(skip_serializing_if = "ZoneSet::is_empty")]
    zones: ZoneSet,
    #[serde(skip_serializing_if = "Option::is_none")]
    side: Option<Side>,
    severity: Severity,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    main: bool,
}

impl ReportedConcern {
    /// The concern in its usual zones, on both sides, moderate, and not the main one.
    pub const fn new(concern: Concern) -> Self {
        Self { concern, zones: ZoneSet::EMPTY, side: None, severity: Severity::Moderate, main: false }
    }

    /// Adds zones. A concern without any is treated in its usual zones.
    pub fn with_zones(mut self, zones: impl IntoIterator<Item = FacialZone>) -> Self {
        self.zones = self.zones.union(zones.into_iter().collect());
        self
    }

    /// Sets the side: left, right or bilateral.
    pub const fn with_side(mut self, side: Side) -> Self {
        self.side = Some(side);
        self
    }

    /// Sets the severity.
    pub const fn with_severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// Sets whether this is the main concern. An intake has at most one.
    pub const fn with_main(mut self, main: bool) -> Self {
        self.main = main;
        self
    }

    /// The concern.
    pub const fn concern(&self) -> Concern {
        self.concern
    }

    /// The zones that the person named; if empty, the usual zones of the concern count.
    pub const fn zones(&self) -> ZoneSet {
        self.zones
    }

    /// The side that the person named; if none, both sides count.
    pub const fn side(&self) -> Option<Side> {
        self.side
    }

    /// The severity.
    pub const fn severity(&self) -> Severity {
        self.severity
    }

    /// Whether this is the main concern.
    pub const fn is_main(&self) -> bool {
        self.main
    }
}

deserialize_checked!(ReportedConcern);

impl WireObject for ReportedConcern {
    const NAME: &'static str = "the concern";

    fn read(object: &mut ObjectReader<'_>) -> Option<Self> {
        object.require("concern");
        let concern = object.code("concern");
        let zones = object.set("zones");
        let side = object.code("side");
        let severity = object.code("severity").unwrap_or(Severity::Moderate);
        let main = object.flag("main").unwrap_or(false);
        Some(Self { concern: concern?, zones, side, severity, main })
    }

    fn check(&self, path: &str, problems: &mut Problems) {
        if self.concern.must_name_zones() && self.zones.is_empty() {
            let problem = Problem::of_field(path, "zones", ProblemKind::ZonesRequired(self.concern));
            if !is_unreadable(problem.path(), problems) {
                problems.push(problem);
            }
        }
        check_side(self.side, path, problems);
    }
}

pub(super) fn check_side(side: Option<Side>, path: &str, problems: &mut Problems) {
    if side == Some(Side::Midline) {
        problems.push(Problem::of_field(path, "side", ProblemKind::MidlineSide));
    }
}
