//! What was done at a visit: the insertions with their needles in and out, lots, reactions.

use crate::atlas::{FacialZone, Point, Side, Structure};
use crate::decision::{Protocol, Site};
use crate::intake::{ReportedReaction, Visit};
use crate::rules::InsertionForm;
use serde::{Deserialize, Serialize};
use std::fmt;
use thiserror::Error;

/// What was done at a visit, in the items of STRICTA 2010: the insertions (2a, 2b), what was changed against the plan (1c), the
/// lots of the needles (2g). It is the ground of the next visit.
///
/// A [`Decision`](crate::Decision) says what is planned; this says what was done, and clears nobody.
///
/// ```
/// use tcm_facial::record::Performed;
/// use tcm_facial::{Engine, Intake};
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }], "risks": { "absent": "all_others" }
/// }"#)?;
/// let decision = Engine::standard().decide(&intake);
/// let protocol = decision.protocol().ok_or("no protocol")?;
/// // Days are counted from any day that a program chooses.
/// let done = Performed::as_planned(protocol, 20_000).with_lot("L123");
/// assert_eq!(done.needles_missing(), 0);
///
/// let next = done.next_visit(2, 20_007);
/// assert_eq!((next.days_since_last(), next.needles_last()), (Some(7), Some(done.needles_in())));
/// assert!(next.has_unasked_reactions());
///
/// let json = serde_json::to_string(&done)?;
/// assert_eq!(serde_json::from_str::<Performed>(&json)?, done);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias("treatment record", "session note", "procedure"))]
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[must_use]
pub struct Performed {
    date_days: u32,
    insertions: Vec<PerformedInsertion>,
    #[serde(default)]
    lots: Vec<String>,
    #[serde(default)]
    reactions: Vec<ReportedReaction>,
    #[serde(default)]
    note: Option<String>,
}

/// Shows no note: it may name an illness.
impl fmt::Debug for Performed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Performed")
            .field("date_days", &self.date_days)
            .field("insertions", &self.insertions)
            .field("lots", &self.lots)
            .field("reactions", &self.reactions)
            .finish_non_exhaustive()
    }
}

/// One insertion as it was done.
///
/// ```
/// use tcm_facial::atlas::{Point, Side};
/// use tcm_facial::decision::Site;
/// use tcm_facial::record::PerformedInsertion;
///
/// let done = PerformedInsertion::new(Site::Point(Point::ST36), Side::Bilateral, 2, 2);
/// let json = r#"{ "point": "ST36", "local": null, "side": "bilateral", "in": 2, "out": 2, "changed": false }"#;
/// assert_eq!(done, serde_json::from_str(json)?);
///
/// let nowhere = json.replace(r#""ST36""#, "null");
/// assert!(serde_json::from_str::<PerformedInsertion>(&nowhere).is_err());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "WireInsertion", into = "WireInsertion")]
pub struct PerformedInsertion {
    site: Site,
    side: Side,
    needles_in: u16,
    needles_out: u16,
    changed: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WireInsertion {
    point: Option<Point>,
    local: Option<WireLocal>,
    side: Side,
    #[serde(rename = "in")]
    needles_in: u16,
    #[serde(rename = "out")]
    needles_out: u16,
    #[serde(default)]
    changed: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WireLocal {
    zone: FacialZone,
    form: InsertionForm,
}

/// An insertion that names no place, or two.
///
/// ```
/// use tcm_facial::record::PerformedInsertion;
///
/// let error = serde_json::from_str::<PerformedInsertion>(r#"{ "side": "left", "in": 1, "out": 1 }"#);
/// assert!(error.is_err_and(|error| error.to_string().contains("either `point` or `local`")));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("an insertion has either `point` or `local`")]
#[non_exhaustive]
pub struct PlaceError;

impl TryFrom<WireInsertion> for PerformedInsertion {
    type Error = PlaceError;

    fn try_from(wire: WireInsertion) -> Result<Self, PlaceError> {
        let WireInsertion { point, local, side, needles_in, needles_out, changed } = wire;
        let site = match (point, local) {
            (Some(point), None) => Site::Point(point),
            (None, Some(WireLocal { zone, form })) => Site::Local { zone, form },
            _ => return Err(PlaceError),
        };
        Ok(Self { site, side, needles_in, needles_out, changed })
    }
}

impl From<PerformedInsertion> for WireInsertion {
    fn from(done: PerformedInsertion) -> Self {
        let PerformedInsertion { site, side, needles_in, needles_out, changed } = done;
        let (point, local) = match site {
            Site::Point(point) => (Some(point), None),
            Site::Local { zone, form } => (None, Some(WireLocal { zone, form })),
        };
        Self { point, local, side, needles_in, needles_out, changed }
    }
}

impl PerformedInsertion {
    /// Where, on which side, and how many needles went in and came out.
    pub const fn new(place: Site, side: Side, needles_in: u16, needles_out: u16) -> Self {
        Self { site: place, side, needles_in, needles_out, changed: false }
    }

    /// Sets whether it was done otherwise than planned.
    #[must_use]
    pub const fn with_changed(mut self, changed: bool) -> Self {
        self.changed = changed;
        self
    }

    /// The place.
    pub const fn site(self) -> Site {
        self.site
    }

    /// The side.
    pub const fn side(self) -> Side {
        self.side
    }

    /// The needles that went in.
    pub const fn needles_in(self) -> u16 {
        self.needles_in
    }

    /// The needles that came out.
    pub const fn needles_out(self) -> u16 {
        self.needles_out
    }

    /// Whether it was done otherwise than planned.
    pub const fn is_changed(self) -> bool {
        self.changed
    }
}

impl Performed {
    /// A visit on a day, without an insertion yet. Days are counted from any day that a program chooses.
    pub const fn new(date_days: u32) -> Self {
        Self { date_days, insertions: Vec::new(), lots: Vec::new(), reactions: Vec::new(), note: None }
    }

    /// A visit at which everything was done as planned, and every needle came out.
    pub fn as_planned(protocol: &Protocol, date_days: u32) -> Self {
        let done = protocol.insertions().map(|insertion| {
            let needles = u16::from(insertion.needles());
            PerformedInsertion::new(insertion.site(), insertion.side(), needles, needles)
        });
        Self { insertions: done.collect(), ..Self::new(date_days) }
    }

    /// Adds an insertion.
    pub fn with_insertion(mut self, insertion: PerformedInsertion) -> Self {
        self.insertions.push(insertion);
        self
    }

    /// Adds the lot of the needles.
    pub fn with_lot(mut self, lot: impl Into<String>) -> Self {
        self.lots.push(lot.into());
        self
    }

    /// Adds a reaction that was seen during the visit.
    pub fn with_reaction(mut self, reaction: ReportedReaction) -> Self {
        self.reactions.push(reaction);
        self
    }

    /// Sets a note.
    pub fn with_note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// The day of the visit.
    pub const fn date_days(&self) -> u32 {
        self.date_days
    }

    /// The insertions.
    pub fn insertions(&self) -> &[PerformedInsertion] {
        &self.insertions
    }

    /// The lots of the needles.
    pub fn lots(&self) -> &[String] {
        &self.lots
    }

    /// The reactions that were seen during the visit, as of its day.
    pub fn reactions(&self) -> &[ReportedReaction] {
        &self.reactions
    }

    /// The note as it was typed. It may name the person's illness: print it, and keep it out of logs.
    pub fn note(&self) -> Option<&str> {
        self.note.as_deref()
    }

    /// How many needles went in.
    pub fn needles_in(&self) -> u16 {
        self.insertions.iter().map(|done| done.needles_in).fold(0, u16::saturating_add)
    }

    /// How many needles have not come out. Nobody leaves before this is 0.
    pub fn needles_missing(&self) -> u16 {
        let missing = self.insertions.iter().map(|done| done.needles_in.saturating_sub(done.needles_out));
        missing.fold(0, u16::saturating_add)
    }

    /// The side on which points over the lung were needled; `None` if none was, or both sides were.
    ///
    /// ```
    /// use tcm_facial::atlas::{Point, Side};
    /// use tcm_facial::decision::Site;
    /// use tcm_facial::record::{Performed, PerformedInsertion};
    ///
    /// let done = Performed::new(0)
    ///     .with_insertion(PerformedInsertion::new(Site::Point(Point::BL13), Side::Left, 1, 1));
    /// assert_eq!(done.lung_side(), Some(Side::Left));
    /// ```
    pub fn lung_side(&self) -> Option<Side> {
        let over_the_lung = |done: &&PerformedInsertion| match done.site {
            Site::Point(point) => point.hazards().contains(&Structure::LungPleura),
            Site::Local { .. } => false,
        };
        let mut sides = self.insertions.iter().filter(over_the_lung).map(|done| done.side);
        let first = sides.next().filter(|side| matches!(side, Side::Left | Side::Right))?;
        sides.all(|side| side == first).then_some(first)
    }

    /// The next visit: its number in the course, the days since this one, and how many needles this one had. Its reactions are
    /// left to be asked about; those seen [here](Self::reactions) belong to the answer.
    pub fn next_visit(&self, number: u16, date_days: u32) -> Visit {
        let days = date_days.saturating_sub(self.date_days);
        Visit::new(number).with_days_since_last(days).with_needles_last(self.needles_in())
    }
}
