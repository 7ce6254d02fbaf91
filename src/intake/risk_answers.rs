//! Which risks of a person are present, and which are absent or unknown.

use super::object::{Code, ObjectReader, WireObject, deserialize_checked};
use super::present_risk::PresentRisk;
use super::problem::Problems;
use super::problem::{Problem, ProblemKind};
use super::ranges::{MOST_PRESENT, MOST_REPEATED};
use super::risk::{Risk, RiskSet};
use super::sign::{Sign, SignSet};
use crate::atlas::UnknownCode;
use crate::atlas::vocabulary::vocabulary;
use crate::value::field_path;
use serde::ser::SerializeStruct;
use serde::{Deserialize, Serialize, Serializer};

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
/// In the wire format `absent` is `"all_others"` or a list of risks. With a sign of the heart or the lungs (palpitations, shortness
/// of breath, tightness of the chest, swollen ankles) `"all_others"` leaves [`Risk::HeartWarningSigns`] and
/// [`Risk::HeartLungSignsNotExamined`] unknown. A list may hold `"all_others"` beside the risks that were denied by name.
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
    denied: Denied,
}

/// How the absent risks were denied.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Denied {
    /// All that are not present at once, the warning signs of the heart among them.
    AllOthers,
    #[default]
    ByName,
}

/// What must be asked by name where a sign suggests it: nobody means these two by "none of the others".
const HEART: [Risk; 2] = [Risk::HeartWarningSigns, Risk::HeartLungSignsNotExamined];

fn suggests_heart(sign: Sign) -> bool {
    matches!(sign, Sign::Palpitations | Sign::ShortOfBreath | Sign::AnkleOedema | Sign::ChestOppression)
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
        self.entries.iter().filter(move |entry| entry.risk() == risk)
    }

    /// The risks that were denied.
    pub const fn absent(&self) -> RiskSet {
        self.absent
    }

    /// The risks that were not asked about or not answered.
    pub fn unknown(&self) -> RiskSet {
        RiskSet::all().difference(self.present).difference(self.absent)
    }

    /// Whether "none of these" leaves the risk open, because a sign suggests it.
    pub(crate) fn must_be_named(risk: Risk, signs: SignSet) -> bool {
        HEART.contains(&risk) && signs.iter().any(suggests_heart)
    }

    /// How the absent risks were denied.
    pub(super) const fn denied(&self) -> Denied {
        self.denied
    }

    /// Takes a new sign into account.
    pub(super) fn add_sign(&mut self, sign: Sign) {
        if self.denied == Denied::AllOthers && suggests_heart(sign) {
            let open = self.absent.intersection(HEART.into_iter().collect());
            self.absent = self.absent.difference(open);
            self.denied = if open.is_empty() { Denied::AllOthers } else { Denied::ByName };
        }
    }

    /// Sets the state of one risk. Details given before are dropped.
    pub(super) fn set(&mut self, risk: Risk, state: RiskState) {
        let keeps = state == RiskState::Present || (state == RiskState::Absent && !HEART.contains(&risk));
        if !keeps {
            self.denied = Denied::ByName;
        }
        self.entries.retain(|entry| entry.risk() != risk);
        self.present.remove(risk);
        self.absent.remove(risk);
        match state {
            RiskState::Present => self.add_entries([PresentRisk::new(risk)]),
            RiskState::Absent => self.absent.insert(risk),
            RiskState::Unknown => {}
        }
    }

    /// Sets the entries of every risk that occurs among them.
    pub(super) fn set_entries(&mut self, entries: Vec<PresentRisk>) {
        let risks: RiskSet = entries.iter().map(PresentRisk::risk).collect();
        self.entries.retain(|entry| !risks.contains(entry.risk()));
        self.absent = self.absent.difference(risks);
        self.add_entries(entries);
    }

    fn add_entries(&mut self, entries: impl IntoIterator<Item = PresentRisk>) {
        self.entries.extend(entries);
        sort_entries(&mut self.entries);
        self.present = self.entries.iter().map(PresentRisk::risk).collect();
    }

    /// Denies every risk that is not present, as far as nothing must be asked by name.
    pub(super) fn deny_all_others(&mut self, signs: SignSet) {
        let others = RiskSet::all().difference(self.present);
        let heart = others.intersection(HEART.into_iter().collect());
        if heart.is_empty() || !signs.iter().any(suggests_heart) {
            (self.absent, self.denied) = (others, Denied::AllOthers);
        } else {
            let open = heart.difference(self.absent);
            (self.absent, self.denied) = (others.difference(open), Denied::ByName);
        }
    }

    /// Lists what was denied, whether or not it was denied with all others.
    pub(super) fn list_denied(&mut self) {
        self.denied = Denied::ByName;
    }

    /// Moves every date back.
    pub(super) fn age_entries(&mut self, days: u32) {
        for entry in &mut self.entries {
            entry.age(days);
        }
        sort_entries(&mut self.entries);
    }
}

/// Sorts entries and drops those that say the same.
fn sort_entries(entries: &mut Vec<PresentRisk>) {
    entries.sort_by_cached_key(PresentRisk::sort_key);
    entries.dedup();
}

/// How the wire format denies every risk that is not present.
const ALL_OTHERS: &str = "all_others";

impl Serialize for RiskAnswers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("RiskAnswers", 2)?;
        object.serialize_field("present", &self.entries)?;
        match self.denied {
            Denied::AllOthers => object.serialize_field("absent", ALL_OTHERS)?,
            Denied::ByName => object.serialize_field("absent", &self.absent)?,
        }
        object.end()
    }
}

/// One of the answers that deny.
enum Denial {
    AllOthers,
    One(Risk),
}

impl Code for Denial {
    const COUNT: usize = Risk::ALL.len() + 1;

    fn read(code: &str) -> Result<Self, ProblemKind> {
        if code == ALL_OTHERS { Ok(Self::AllOthers) } else { Risk::read(code).map(Self::One) }
    }

    fn read_quietly(code: &str) -> Option<Self> {
        if code == ALL_OTHERS { Some(Self::AllOthers) } else { Risk::read_quietly(code).map(Self::One) }
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
        self.present.iter().map(|(_, entry)| entry.risk()).collect()
    }
}

deserialize_checked!(UncheckedRisks);

impl WireObject for UncheckedRisks {
    const NAME: &'static str = "the answers about risks";

    fn read(object: &mut ObjectReader<'_>) -> Option<Self> {
        let mut risks = Self { present: object.objects("present", MOST_PRESENT), ..Self::default() };
        match object.text("absent") {
            Some(ALL_OTHERS) => risks.all_others_denied = true,
            Some(text) => {
                let code = UnknownCode::new("answer", text, [ALL_OTHERS]);
                let expected = "`all_others` or a list of risks";
                let wrong_type = ProblemKind::WrongType { expected, found: "a text" };
                let kind = if code.suggestions().is_empty() { wrong_type } else { code.into() };
                object.problem("absent", kind);
            }
            None => {
                for (index, denial) in object.codes("absent") {
                    match denial {
                        Denial::AllOthers => risks.all_others_denied = true,
                        Denial::One(risk) => risks.denied.push((index, risk)),
                    }
                }
            }
        }
        Some(risks)
    }

    fn check(&self, path: &str, problems: &mut Problems) {
        let (count, max) = (self.present.len(), self.present().len().saturating_add(MOST_REPEATED));
        if count > max {
            problems.push(Problem::of_field(path, "present", ProblemKind::TooManyEntries { count, max }));
            return;
        }
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

impl UncheckedRisks {
    /// The answers in their canonical order. They must have been checked.
    pub(super) fn with_signs(self, signs: SignSet) -> RiskAnswers {
        let present = self.present();
        let mut entries: Vec<PresentRisk> = self.present.into_iter().map(|(_, entry)| entry).collect();
        sort_entries(&mut entries);
        let named: RiskSet = self.denied.into_iter().map(|(_, risk)| risk).collect();
        if !self.all_others_denied {
            return RiskAnswers { entries, present, absent: named, denied: Denied::ByName };
        }
        let others = RiskSet::all().difference(present);
        let heart = others.intersection(HEART.into_iter().collect());
        let open = heart.difference(named);
        // Denied with the others, they stay so until a sign suggests them; a list says what `all_others` cannot.
        let with_others = heart.is_empty() || !(open.is_empty() || signs.iter().any(suggests_heart));
        let (absent, denied) =
            if with_others { (others, Denied::AllOthers) } else { (others.difference(open), Denied::ByName) };
        RiskAnswers { entries, present, absent, denied }
    }
}

impl From<RiskAnswers> for UncheckedRisks {
    fn from(answers: RiskAnswers) -> Self {
        Self {
            present: answers.entries.into_iter().enumerate().collect(),
            all_others_denied: answers.denied == Denied::AllOthers,
            denied: match answers.denied {
                Denied::AllOthers => Vec::new(),
                Denied::ByName => answers.absent.iter().enumerate().collect(),
            },
        }
    }
}

impl From<UncheckedRisks> for RiskAnswers {
    /// Without an intake, no sign is known.
    fn from(risks: UncheckedRisks) -> Self {
        risks.with_signs(SignSet::EMPTY)
    }
}
