//! What was reported: concerns and risks, with their details.

use super::concern::{Concern, Severity};
use super::risk::{Risk, RiskSet};
use super::risk_detail::Status;
use crate::atlas::{Side, ZoneSet};

/// A concern as one person reports it.
///
/// ```
/// use tcm_facial::atlas::FacialZone;
/// use tcm_facial::intake::{Concern, ReportedConcern, Severity};
///
/// let reported = ReportedConcern::new(Concern::Wrinkles)
///     .with_zones([FacialZone::Glabella])
///     .with_severity(Severity::Mild)
///     .as_main();
/// assert!(reported.is_main());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReportedConcern {
    pub(crate) concern: Concern,
    pub(crate) zones: ZoneSet,
    pub(crate) side: Option<Side>,
    pub(crate) severity: Severity,
    pub(crate) main: bool,
}

impl ReportedConcern {
    /// The concern in its usual zones, on both sides, moderate.
    #[must_use]
    pub const fn new(concern: Concern) -> Self {
        Self { concern, zones: ZoneSet::EMPTY, side: None, severity: Severity::Moderate, main: false }
    }

    /// Says where, beside the zones that were named before. Without any the concern's own hold.
    #[must_use]
    pub fn with_zones(mut self, zones: impl IntoIterator<Item = crate::atlas::FacialZone>) -> Self {
        self.zones = self.zones.union(zones.into_iter().collect());
        self
    }

    /// Says on which side; without it, on both.
    #[must_use]
    pub const fn with_side(mut self, side: Side) -> Self {
        self.side = Some(side);
        self
    }

    /// Says how marked it is.
    #[must_use]
    pub const fn with_severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// Says that this is the main concern.
    #[must_use]
    pub const fn as_main(mut self) -> Self {
        self.main = true;
        self
    }

    /// The concern.
    #[must_use]
    pub const fn concern(&self) -> Concern {
        self.concern
    }

    /// The zones that the person named; none where the concern's own hold.
    #[must_use]
    pub const fn zones(&self) -> ZoneSet {
        self.zones
    }

    /// The side that the person named.
    #[must_use]
    pub const fn side(&self) -> Option<Side> {
        self.side
    }

    /// How marked it is.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.severity
    }

    /// Whether this is the main concern.
    #[must_use]
    pub const fn is_main(&self) -> bool {
        self.main
    }
}

/// A risk that is present, with the details that were given. A missing detail counts as the worst.
///
/// ```
/// use tcm_facial::atlas::FacialZone;
/// use tcm_facial::intake::{PresentRisk, Risk};
///
/// let toxin = PresentRisk::new(Risk::BotulinumToxin).with_days_ago(30).with_zones([FacialZone::Glabella]);
/// assert_eq!(toxin.risk(), Risk::BotulinumToxin);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PresentRisk {
    pub(crate) risk: Risk,
    pub(crate) status: Option<Status>,
    pub(crate) severity: Option<Severity>,
    pub(crate) days_ago: Option<u32>,
    pub(crate) zones: ZoneSet,
    pub(crate) side: Option<Side>,
}

impl PresentRisk {
    /// The risk, without any detail.
    #[must_use]
    pub const fn new(risk: Risk) -> Self {
        Self { risk, status: None, severity: None, days_ago: None, zones: ZoneSet::EMPTY, side: None }
    }

    /// How the condition stands.
    #[must_use]
    pub const fn with_status(mut self, status: Status) -> Self {
        self.status = Some(status);
        self
    }

    /// How severe it is.
    #[must_use]
    pub const fn with_severity(mut self, severity: Severity) -> Self {
        self.severity = Some(severity);
        self
    }

    /// How many days ago it was.
    #[must_use]
    pub const fn with_days_ago(mut self, days: u32) -> Self {
        self.days_ago = Some(days);
        self
    }

    /// In which zones, beside those that were named before.
    #[must_use]
    pub fn with_zones(mut self, zones: impl IntoIterator<Item = crate::atlas::FacialZone>) -> Self {
        self.zones = self.zones.union(zones.into_iter().collect());
        self
    }

    /// On which side.
    #[must_use]
    pub const fn with_side(mut self, side: Side) -> Self {
        self.side = Some(side);
        self
    }

    /// The risk.
    #[must_use]
    pub const fn risk(&self) -> Risk {
        self.risk
    }

    /// The status, where it was given.
    #[must_use]
    pub const fn status(&self) -> Option<Status> {
        self.status
    }

    /// The severity, where it was given.
    #[must_use]
    pub const fn severity(&self) -> Option<Severity> {
        self.severity
    }

    /// How many days ago, where it was given.
    #[must_use]
    pub const fn days_ago(&self) -> Option<u32> {
        self.days_ago
    }

    /// The zones, none where none were given: then the whole face counts.
    #[must_use]
    pub const fn zones(&self) -> ZoneSet {
        self.zones
    }

    /// The side, where it was given; without it both count.
    #[must_use]
    pub const fn side(&self) -> Option<Side> {
        self.side
    }

    pub(super) fn order(&self) -> impl Ord + use<> {
        let zones: Vec<_> = self.zones.iter().collect();
        (self.risk, self.status, self.severity, self.days_ago, zones, self.side)
    }
}

/// Whether a risk is there. Exhaustive on purpose: unknown is never no, and a program that forgets it must not compile.
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RiskState {
    /// Reported, with or without details.
    Present,
    /// Asked and denied.
    Absent,
    /// Not asked, or not answered.
    Unknown,
}

/// What an intake says of all risks.
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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RiskAnswers {
    pub(crate) entries: Vec<PresentRisk>,
    pub(crate) present: RiskSet,
    pub(crate) absent: RiskSet,
}

impl RiskAnswers {
    /// Present, absent or unknown.
    #[must_use]
    pub fn state(&self, risk: Risk) -> RiskState {
        if self.present.contains(risk) {
            RiskState::Present
        } else if self.absent.contains(risk) {
            RiskState::Absent
        } else {
            RiskState::Unknown
        }
    }

    /// Every entry of a present risk, in the order of the vocabulary. One risk may have several: two fillers.
    #[must_use]
    pub fn entries(&self) -> &[PresentRisk] {
        &self.entries
    }

    /// The entries of one risk.
    pub fn of(&self, risk: Risk) -> impl Iterator<Item = &PresentRisk> {
        self.entries.iter().filter(move |entry| entry.risk == risk)
    }

    /// The risks that were denied.
    #[must_use]
    pub const fn absent(&self) -> RiskSet {
        self.absent
    }

    /// The risks that nobody answered.
    #[must_use]
    pub fn unknown(&self) -> RiskSet {
        RiskSet::all().difference(self.present).difference(self.absent)
    }
}
