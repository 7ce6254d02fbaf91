//! A risk that is present, with its details.

use super::concern::Severity;
use super::note::Note;
use super::object::{ObjectReader, WireObject, deserialize_checked};
use super::problem::Problems;
use super::problem::{Problem, ProblemKind};
use super::ranges::DAYS;
use super::reported::check_side;
use super::risk::Risk;
use super::risk_detail::{Detail, Status};
use crate::atlas::{FacialZone, Side, ZoneSet};
use serde::Serialize;
use std::ops::RangeInclusive;

/// A risk that is present, with the details that were given. A missing detail counts as the worst.
///
/// ```
/// use tcm_facial::atlas::FacialZone;
/// use tcm_facial::intake::{PresentRisk, Risk};
///
/// let toxin = PresentRisk::new(Risk::BotulinumToxin).with_days_ago(30).with_zones([FacialZone::Glabella]);
/// let read = serde_json::from_str(r#"{ "risk": "botulinum_toxin", "days_ago": 30, "zones": ["glabella"] }"#)?;
/// assert_eq!(toxin, read);
///
/// let wrong = serde_json::from_str::<PresentRisk>(r#"{ "risk": "nsaid", "side": "left" }"#);
/// assert!(wrong.is_err_and(|error| error.to_string().contains("side: `nsaid` takes no `side`")));
///
/// // On the elbow, for example. Without zones, the whole face would count.
/// let elsewhere = PresentRisk::new(Risk::KoebnerDisease).with_zones([]);
/// assert_eq!(serde_json::to_string(&elsewhere)?, r#"{"risk":"koebner_disease","zones":[]}"#);
///
/// let unlisted = PresentRisk::new(Risk::OtherMedicine).with_note("apixaban, 5 mg");
/// assert_eq!(unlisted.note(), Some("apixaban, 5 mg"));
/// assert!(!format!("{unlisted:?}").contains("apixaban"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[doc(alias = "contraindication")]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[must_use]
pub struct PresentRisk {
    risk: Risk,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<Status>,
    #[serde(skip_serializing_if = "Option::is_none")]
    severity: Option<Severity>,
    #[serde(skip_serializing_if = "Option::is_none")]
    days_ago: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    zones: Option<ZoneSet>,
    #[serde(skip_serializing_if = "Option::is_none")]
    side: Option<Side>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<Note>,
}

impl PresentRisk {
    /// How many characters a note can have: as many as a card shows. A longer story belongs into the person's file.
    pub const NOTE_CHARACTERS: RangeInclusive<usize> = Note::CHARACTERS;

    /// The risk, without any detail.
    pub const fn new(risk: Risk) -> Self {
        Self { risk, status: None, severity: None, days_ago: None, zones: None, side: None, note: None }
    }

    /// Sets the status of the condition.
    pub const fn with_status(mut self, status: Status) -> Self {
        self.status = Some(status);
        self
    }

    /// Sets the severity.
    pub const fn with_severity(mut self, severity: Severity) -> Self {
        self.severity = Some(severity);
        self
    }

    /// Sets how many days ago it was, 0 to 43,800.
    pub const fn with_days_ago(mut self, days: u32) -> Self {
        self.days_ago = Some(days);
        self
    }

    /// Adds zones. An empty list says that the risk is nowhere in the face; if no list is ever given, the whole face counts.
    pub fn with_zones(mut self, zones: impl IntoIterator<Item = FacialZone>) -> Self {
        self.zones = Some(self.zones.unwrap_or_default().union(zones.into_iter().collect()));
        self
    }

    /// Sets the side: left, right or bilateral.
    pub const fn with_side(mut self, side: Side) -> Self {
        self.side = Some(side);
        self
    }

    /// Sets the note as it was typed: 1 to 500 printable characters, no line break.
    pub fn with_note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(Note(note.into()));
        self
    }

    /// The risk.
    pub const fn risk(&self) -> Risk {
        self.risk
    }

    /// The status of the condition, if given.
    pub const fn status(&self) -> Option<Status> {
        self.status
    }

    /// The severity, if given.
    pub const fn severity(&self) -> Option<Severity> {
        self.severity
    }

    /// How many days ago it was, if given.
    pub const fn days_ago(&self) -> Option<u32> {
        self.days_ago
    }

    /// The zones, if given; if not, the whole face counts. An empty set says: nowhere in the face.
    pub const fn zones(&self) -> Option<ZoneSet> {
        self.zones
    }

    /// The side, if given; if not, both sides count.
    pub const fn side(&self) -> Option<Side> {
        self.side
    }

    /// The note as it was typed, if given. It may name the person's illness: print it, and keep it out of logs.
    pub fn note(&self) -> Option<&str> {
        self.note.as_ref().map(|note| note.0.as_str())
    }
}

impl PresentRisk {
    /// Moves the date back, up to the longest time that an intake can give.
    pub(super) fn age(&mut self, days: u32) {
        self.days_ago = self.days_ago.map(|before| before.saturating_add(days).min(DAYS.max));
    }

    /// The entry with a detail taken back.
    pub(crate) fn without(mut self, detail: Detail) -> Self {
        match detail {
            Detail::Status => self.status = None,
            Detail::Severity => self.severity = None,
            Detail::DaysAgo => self.days_ago = None,
            Detail::Zones => self.zones = None,
            Detail::Side => self.side = None,
            Detail::Note => self.note = None,
        }
        self
    }

    /// Whether no detail was given.
    pub(super) fn is_bare(&self) -> bool {
        *self == Self::new(self.risk)
    }

    /// Whether the detail was given.
    pub(crate) const fn gives(&self, detail: Detail) -> bool {
        match detail {
            Detail::Status => self.status.is_some(),
            Detail::Severity => self.severity.is_some(),
            Detail::DaysAgo => self.days_ago.is_some(),
            Detail::Zones => self.zones.is_some(),
            Detail::Side => self.side.is_some(),
            Detail::Note => self.note.is_some(),
        }
    }

    /// What entries are sorted by.
    pub(crate) fn sort_key(&self) -> impl Ord + use<> {
        let zones = self.zones.map(|zones| zones.iter().collect::<Vec<_>>());
        (self.risk, self.status, self.severity, self.days_ago, zones, self.side, self.note.clone())
    }
}

deserialize_checked!(PresentRisk);

impl WireObject for PresentRisk {
    const NAME: &'static str = "the risk";

    fn read(object: &mut ObjectReader<'_>) -> Option<Self> {
        object.require("risk");
        let risk = object.code("risk");
        let status = object.code("status");
        let severity = object.code("severity");
        let days_ago = object.number("days_ago", DAYS);
        let zones = object.given_set("zones");
        let side = object.code("side");
        let note = object.note("note").map(Note);
        Some(Self { risk: risk?, status, severity, days_ago, zones, side, note })
    }

    fn check(&self, path: &str, problems: &mut Problems) {
        let risk = self.risk;
        let given = Detail::ALL.iter().copied().filter(|detail| self.gives(*detail));
        for detail in given.filter(|detail| !risk.accepts(*detail)) {
            let kind = ProblemKind::DetailNotTaken { risk, detail };
            problems.push(Problem::of_field(path, detail.code(), kind));
        }
        let untaken = |status: &Status| risk.accepts(Detail::Status) && !risk.statuses().contains(status);
        if let Some(status) = self.status.filter(untaken) {
            problems.push(Problem::of_field(path, "status", ProblemKind::StatusNotTaken { risk, status }));
        }
        DAYS.check(self.days_ago, (path, "days_ago"), problems);
        check_side(self.side, path, problems);
        let wrong = self.note.as_ref().filter(|_| risk.accepts(Detail::Note)).and_then(Note::problem);
        problems.extend(wrong.map(|kind| Problem::of_field(path, "note", kind)));
    }
}
