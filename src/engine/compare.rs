//! What other rules would say to the same people.

use super::Engine;
use crate::decision::{Decision, Difference};
use crate::intake::Intake;

/// One intake under two sets of rules.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::intake::{Age, Concern, Intake, PresentRisk, ReportedConcern, Risk, Sex};
/// use tcm_facial::rules::Intervals;
///
/// let toxin = PresentRisk::new(Risk::BotulinumToxin).with_days_ago(60);
/// let intake = Intake::builder(Age::new(47)?)
///     .sex(Sex::Male)
///     .concern(ReportedConcern::new(Concern::Dullness))
///     .risk(toxin)
///     .deny_all_other_risks()
///     .build()?;
/// let (before, after) = (Engine::standard(), Engine::builder().intervals(Intervals::Strict).build()?);
/// for compared in before.compare(&after, [intake]) {
///     assert_ne!(compared.before().verdict(), compared.after().verdict());
///     for difference in compared.differences() {
///         println!("intake {}: {difference}", compared.number());
///     }
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Compared {
    number: usize,
    before: Decision,
    after: Decision,
}

impl Engine {
    /// Decides intakes under the rules of this engine and under those of another, one after the other as they are asked for:
    /// what a new version of a pack comes to for the people of a practice. Which rules differ,
    /// [`RulePack::diff`](crate::rules::RulePack::diff) tells.
    ///
    /// Every intake comes out, those included on which both say the same; no more than one is held at a time.
    pub fn compare<'a, I>(&'a self, after: &'a Self, intakes: I) -> impl Iterator<Item = Compared> + 'a
    where
        I: IntoIterator<Item = Intake>,
        I::IntoIter: 'a,
    {
        intakes.into_iter().enumerate().map(|(index, intake)| Compared {
            number: index.saturating_add(1),
            before: self.decide(&intake),
            after: after.decide(&intake),
        })
    }
}

impl Compared {
    /// Which intake it is, counted from one in the order in which they were given.
    #[must_use]
    pub const fn number(&self) -> usize {
        self.number
    }

    /// The decision under the rules of the engine that compares.
    #[must_use]
    pub const fn before(&self) -> &Decision {
        &self.before
    }

    /// The decision under the other rules.
    #[must_use]
    pub const fn after(&self) -> &Decision {
        &self.after
    }

    /// What is different, as [`Decision::diff`] tells it: the words around a plan are not compared. Nothing where nothing is.
    #[must_use]
    pub fn differences(&self) -> Vec<Difference<'_>> {
        self.before.diff(&self.after)
    }
}
