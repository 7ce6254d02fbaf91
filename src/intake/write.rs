//! From an intake to the wire format.

use super::person::Answer;
use super::preferences::Preferences;
use super::reported::{PresentRisk, ReportedConcern, RiskAnswers};
use super::risk::RiskSet;
use super::taken::Intake;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

/// The wire format, in its canonical order: reading it back gives an equal intake.
impl Serialize for Intake {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("age", &self.age().years())?;
        map.serialize_entry("sex", &self.sex())?;
        map.serialize_entry("pregnancy", &self.pregnancy())?;
        map.serialize_entry("pregnancy_weeks", &self.pregnancy_weeks())?;
        let breastfeeding = match self.breastfeeding() {
            Answer::Yes => Some(true),
            Answer::No => Some(false),
            Answer::Unknown => None,
        };
        map.serialize_entry("breastfeeding", &breastfeeding)?;
        map.serialize_entry("first_visit", &self.is_first_visit())?;
        map.serialize_entry("concerns", self.concerns())?;
        map.serialize_entry("signs", &self.signs().iter().collect::<Vec<_>>())?;
        map.serialize_entry("lifestyle", &self.lifestyle().iter().collect::<Vec<_>>())?;
        map.serialize_entry("risks", self.risks())?;
        map.serialize_entry("vitals", &Pressure(self.vitals()))?;
        map.serialize_entry("event_in_days", &self.event_in_days())?;
        map.serialize_entry("preferences", self.preferences())?;
        map.end()
    }
}

impl Serialize for ReportedConcern {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("concern", &self.concern)?;
        if !self.zones.is_empty() {
            map.serialize_entry("zones", &self.zones.iter().collect::<Vec<_>>())?;
        }
        if let Some(side) = self.side {
            map.serialize_entry("side", &side)?;
        }
        map.serialize_entry("severity", &self.severity)?;
        if self.main {
            map.serialize_entry("main", &true)?;
        }
        map.end()
    }
}

impl Serialize for PresentRisk {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("risk", &self.risk)?;
        if let Some(status) = self.status {
            map.serialize_entry("status", &status)?;
        }
        if let Some(severity) = self.severity {
            map.serialize_entry("severity", &severity)?;
        }
        if let Some(days) = self.days_ago {
            map.serialize_entry("days_ago", &days)?;
        }
        if !self.zones.is_empty() {
            map.serialize_entry("zones", &self.zones.iter().collect::<Vec<_>>())?;
        }
        if let Some(side) = self.side {
            map.serialize_entry("side", &side)?;
        }
        map.end()
    }
}

impl Serialize for RiskAnswers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("present", &self.entries)?;
        if self.absent == RiskSet::all().difference(self.present) {
            map.serialize_entry("absent", "all_others")?;
        } else {
            map.serialize_entry("absent", &self.absent.iter().collect::<Vec<_>>())?;
        }
        map.end()
    }
}

struct Pressure(super::person::Vitals);

impl Serialize for Pressure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("systolic_mmhg", &self.0.systolic_mmhg)?;
        map.serialize_entry("diastolic_mmhg", &self.0.diastolic_mmhg)?;
        map.end()
    }
}

impl Serialize for Preferences {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("face_needles_max", &self.face_needles_max)?;
        map.serialize_entry("body_needles_max", &self.body_needles_max)?;
        map.serialize_entry("retention_min", &self.retention_min)?;
        map.serialize_entry("supine_only", &self.supine_only)?;
        map.serialize_entry("avoid_modalities", &self.avoid_modalities.iter().collect::<Vec<_>>())?;
        map.serialize_entry("avoid_points", &self.avoid_points.iter().collect::<Vec<_>>())?;
        map.end()
    }
}
