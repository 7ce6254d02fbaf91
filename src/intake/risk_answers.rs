//! Which risks of a person are present, with their details, and which are absent or unknown.

use super::concern::Severity;
use super::object::{ObjectReader, WireObject, deserialize_checked};
use super::problem::{Problem, ProblemKind};
use super::ranges::DAYS;
use super::reported::check_side;
use super::risk::{Risk, RiskSet};
use super::risk_detail::{Detail, Status};
use crate::atlas::vocabulary::vocabulary;
use crate::atlas::{FacialZone, Side, UnknownCode, ZoneSet};
use crate::value::field_path;
use serde::ser::SerializeStruct;
use serde::{Deserialize, Serialize, Serializer};

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

/// A text that may name an illness, so that `Debug` does not show it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
struct Note(String);

impl std::fmt::Debug for Note {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("(not shown)")
    }
}

impl PresentRisk {
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

    /// Adds zones. Without any, it says that the risk is nowhere in the face; without this method, the whole face counts.
    pub fn with_zones(mut self, zones: impl IntoIterator<Item = FacialZone>) -> Self {
        self.zones = Some(self.zones.unwrap_or_default().union(zones.into_iter().collect()));
        self
    }

    /// Sets the side: left, right or bilateral.
    pub const fn with_side(mut self, side: Side) -> Self {
        self.side = Some(side);
        self
    }

    /// Sets the note, 1 to 500 printable characters, as it was typed.
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

    fn check(&self, path: &str, problems: &mut Vec<Problem>) {
        let risk = self.risk;
        let details = [
            (Detail::Status, self.status.is_some()),
            (Detail::Severity, self.severity.is_some()),
            (Detail::DaysAgo, self.days_ago.is_some()),
            (Detail::Zones, self.zones.is_some()),
            (Detail::Side, self.side.is_some()),
            (Detail::Note, self.note.is_some()),
        ];
        for (detail, _) in details.into_iter().filter(|(detail, given)| *given && !risk.accepts(*detail)) {
            let kind = ProblemKind::DetailNotTaken { risk, detail };
            problems.push(Problem::of_field(path, detail.code(), kind));
        }
        let untaken = |status: &Status| risk.accepts(Detail::Status) && !risk.statuses().contains(status);
        if let Some(status) = self.status.filter(untaken) {
            problems.push(Problem::of_field(path, "status", ProblemKind::StatusNotTaken { risk, status }));
        }
        DAYS.check(self.days_ago, (path, "days_ago"), problems);
        check_side(self.side, path, problems);
    }
}

vocabulary! {
    /// Whether a risk is present. Unknown is never no.
    ///
    /// ```
    /// use tcm_facial::intake::{Age, Concern, Intake, PresentRisk, ReportedConcern, Risk, RiskState};
    ///
    /// let intake = Intake::builder(Age::new(47)?)
    ///     .concern(ReportedConcern::new(Concern::Dryness))
    ///     .risk(PresentRisk::new(Risk::Nsaid))
    ///     .deny_risks([Risk::Epilepsy])
    ///     .build()?;
    /// let states = [Risk::Nsaid, Risk::Epilepsy, Risk::Diabetes].map(|risk| intake.risks().state(risk));
    /// assert_eq!(states, [RiskState::Present, RiskState::Absent, RiskState::Unknown]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[expect(clippy::exhaustive_enums, reason = "a program that takes unknown for absent must not compile")]
    pub enum RiskState: "state" {
        /// Reported, with or without details.
        Present "present" "present",
        /// Asked and denied.
        Absent "absent" "absent",
        /// Not asked, or not answered.
        Unknown "unknown" "unknown",
    }
}

/// What an intake says about all risks.
///
/// ```
/// use tcm_facial::intake::{Age, Concern, Intake, PresentRisk, ReportedConcern, Risk};
///
/// let intake = Intake::builder(Age::new(47)?)
///     .concern(ReportedConcern::new(Concern::Dryness))
///     .risk(PresentRisk::new(Risk::DermalFiller).with_days_ago(30))
///     .risk(PresentRisk::new(Risk::DermalFiller).with_days_ago(400))
///     .deny_all_other_risks()
///     .build()?;
/// assert_eq!(intake.risks().of(Risk::DermalFiller).count(), 2);
/// assert!(intake.risks().unknown().is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(from = "UncheckedRisks")]
pub struct RiskAnswers {
    entries: Vec<PresentRisk>,
    present: RiskSet,
    absent: RiskSet,
}

impl RiskAnswers {
    /// Whether the risk is present, absent or unknown.
    pub fn state(&self, risk: Risk) -> RiskState {
        if self.present.contains(risk) {
            RiskState::Present
        } else if self.absent.contains(risk) {
            RiskState::Absent
        } else {
            RiskState::Unknown
        }
    }

    /// The present risks, in the order of [`Risk::ALL`]. A risk may have several entries: two fillers, for example.
    pub fn entries(&self) -> &[PresentRisk] {
        &self.entries
    }

    /// The entries of one risk.
    pub fn of(&self, risk: Risk) -> impl Iterator<Item = &PresentRisk> + Clone {
        self.entries.iter().filter(move |entry| entry.risk == risk)
    }

    /// The risks that were denied.
    pub const fn absent(&self) -> RiskSet {
        self.absent
    }

    /// The risks that were not asked about or not answered.
    pub fn unknown(&self) -> RiskSet {
        RiskSet::all().difference(self.present).difference(self.absent)
    }

    /// Sets the state of one risk. Details given before are dropped.
    pub(super) fn set(&mut self, risk: Risk, state: RiskState) {
        self.entries.retain(|entry| entry.risk != risk);
        self.present.remove(risk);
        self.absent.remove(risk);
        match state {
            RiskState::Present => {
                let place = self.entries.partition_point(|entry| entry.risk < risk);
                self.entries.insert(place, PresentRisk::new(risk));
                self.present.insert(risk);
            }
            RiskState::Absent => self.absent.insert(risk),
            RiskState::Unknown => {}
        }
    }
}

/// How the wire format denies every risk that is not present.
const ALL_OTHERS: &str = "all_others";

impl Serialize for RiskAnswers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("RiskAnswers", 2)?;
        object.serialize_field("present", &self.entries)?;
        if self.unknown().is_empty() {
            object.serialize_field("absent", ALL_OTHERS)?;
        } else {
            object.serialize_field("absent", &self.absent)?;
        }
        object.end()
    }
}

/// Answers about risks, each with its place in the list that was read.
#[derive(Clone, Debug, Default)]
pub(super) struct UncheckedRisks {
    pub(super) present: Vec<(usize, PresentRisk)>,
    pub(super) denied: Vec<(usize, Risk)>,
    pub(super) all_others_denied: bool,
}

impl UncheckedRisks {
    fn present(&self) -> RiskSet {
        self.present.iter().map(|(_, entry)| entry.risk).collect()
    }
}

deserialize_checked!(UncheckedRisks);

impl WireObject for UncheckedRisks {
    const NAME: &'static str = "the answers about risks";

    fn read(object: &mut ObjectReader<'_>) -> Option<Self> {
        let mut risks = Self { present: object.objects("present"), ..Self::default() };
        match object.text("absent") {
            Some(ALL_OTHERS) => risks.all_others_denied = true,
            Some(text) => {
                let code = UnknownCode::new("answer", text, [ALL_OTHERS]);
                let expected = "`all_others` or a list of risks";
                let wrong_type = ProblemKind::WrongType { expected, found: "a text" };
                let kind = if code.suggestions().is_empty() { wrong_type } else { code.into() };
                object.problem("absent", kind);
            }
            None => risks.denied = object.codes("absent"),
        }
        Some(risks)
    }

    fn check(&self, path: &str, problems: &mut Vec<Problem>) {
        for (index, entry) in &self.present {
            entry.check(&field_path(path, &format!("present[{index}]")), problems);
        }
        let present = self.present();
        for (index, risk) in self.denied.iter().filter(|(_, risk)| present.contains(*risk)) {
            let kind = ProblemKind::PresentAndAbsent(*risk);
            problems.push(Problem::of_field(path, &format!("absent[{index}]"), kind));
        }
    }
}

impl From<UncheckedRisks> for RiskAnswers {
    /// The answers in their canonical order. They must have been checked.
    fn from(risks: UncheckedRisks) -> Self {
        let present = risks.present();
        let mut entries: Vec<PresentRisk> = risks.present.into_iter().map(|(_, entry)| entry).collect();
        entries.sort_by_cached_key(|it| {
            let zones = it.zones.map(|zones| zones.iter().collect::<Vec<_>>());
            (it.risk, it.status, it.severity, it.days_ago, zones, it.side, it.note.clone())
        });
        entries.dedup();
        let absent = if risks.all_others_denied {
            RiskSet::all().difference(present)
        } else {
            risks.denied.into_iter().map(|(_, risk)| risk).collect()
        };
        Self { entries, present, absent }
    }
}
