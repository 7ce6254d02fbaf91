//! "What if": the decisions that changed facts would lead to, found by deciding again.

use super::Engine;
use super::variations::variations;
use crate::atlas::Point;
use crate::decision::Decision;
use crate::intake::{Change, Intake};
use crate::reasoning::site::Site;
use crate::rules::Verdict;
use std::collections::BTreeSet;

/// The outcomes of changes to an intake.
///
/// Nothing is inferred: every outcome was decided like any other intake. Only those that differ are stored.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::intake::{Age, Change, Concern, Intake, Pregnancy, ReportedConcern, Sex};
/// use tcm_facial::rules::Verdict;
///
/// let intake = Intake::builder(Age::new(34)?)
///     .sex(Sex::Female)
///     .concern(ReportedConcern::new(Concern::Dullness))
///     .deny_all_other_risks()
///     .build()?;
/// let what_if = Engine::standard().what_if(&intake);
/// assert_eq!(what_if.decision().verdict(), Verdict::Incomplete);
/// let treats = |change| what_if.after(&[change]).is_some_and(|outcome| outcome.verdict() == Verdict::Treat);
/// assert!(treats(Change::Pregnancy(Pregnancy::No)));
/// assert!(!treats(Change::Pregnancy(Pregnancy::Possible)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct WhatIf {
    decision: Decision,
    tried: Vec<Change>,
    outcomes: Vec<Outcome>,
    decisions: usize,
    complete: bool,
}

/// The outcome of one or two changes.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::atlas::Point;
/// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern, Sex};
///
/// let intake = Intake::builder(Age::new(64)?)
///     .sex(Sex::Male)
///     .concern(ReportedConcern::new(Concern::Wrinkles))
///     .first_visit(false)
///     .deny_all_other_risks()
///     .build()?;
/// let what_if = Engine::standard().what_if(&intake);
/// let outcome = what_if.removing(Point::ST36).next().ok_or("nothing removes it")?;
/// let changes: Vec<String> = outcome.changes().iter().map(|change| change.to_string()).collect();
/// println!("without ST36, if {}", changes.join(" and "));
/// assert!(outcome.removes(Point::ST36) && !outcome.adds(Point::ST36));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    changes: Vec<Change>,
    verdict: Verdict,
    verdict_differs: bool,
    added: Vec<Site>,
    removed: Vec<Site>,
}

/// How many changes are tried at most. Somebody with a usual number of entries has some six hundred.
const MOST_CHANGES: usize = 2_000;

impl Engine {
    /// Decides once for every single change of what an intake can say and a rule can read; [`WhatIf::tried`] lists them.
    ///
    /// Those of [`Change::all`] are among them. Age, days, blood pressure and event vary around the thresholds of the rules;
    /// concerns vary in degree, side, zones and weight, come in and go out; so do the details of the risks that are present. Wishes
    /// vary too: size, position, modalities, half as many needles or none, and each point of the plan. What no rule can read does
    /// not vary: the weeks of a pregnancy, notes, and how long needles stay. Ask [`Engine::earliest`] when time alone helps.
    #[doc(alias = "counterfactual")]
    pub fn what_if(&self, intake: &Intake) -> WhatIf {
        let mut what_if = WhatIf::new(self.decide(intake));
        let before = sites(&what_if.decision);
        what_if.vary(self);
        for change in what_if.tried.clone() {
            if let Ok(changed) = intake.with(change.clone()) {
                what_if.decide(self, &before, vec![change], &changed);
            }
        }
        what_if
    }

    /// Decides for every pair of those changes, up to a number of decisions. Two changes of the same fact are not a pair.
    pub fn what_if_pairs(&self, intake: &Intake, most_decisions: usize) -> WhatIf {
        let mut what_if = WhatIf::new(self.decide(intake));
        let before = sites(&what_if.decision);
        what_if.vary(self);
        let changes = what_if.tried.clone();
        for (index, one) in changes.iter().enumerate() {
            let Ok(after_one) = intake.with(one.clone()) else { continue };
            for other in changes.iter().skip(index.saturating_add(1)) {
                let Ok(both) = after_one.with(other.clone()) else { continue };
                if !one.holds(&both) {
                    continue;
                }
                if what_if.decisions == most_decisions {
                    what_if.complete = false;
                    return what_if;
                }
                what_if.decide(self, &before, vec![one.clone(), other.clone()], &both);
            }
        }
        what_if
    }
}

impl WhatIf {
    const fn new(decision: Decision) -> Self {
        Self { decision, tried: Vec::new(), outcomes: Vec::new(), decisions: 0, complete: true }
    }

    /// Lists what to try.
    fn vary(&mut self, engine: &Engine) {
        self.tried = variations(&engine.rules, &self.decision, MOST_CHANGES.saturating_add(1));
        self.complete = self.tried.len() <= MOST_CHANGES;
        self.tried.truncate(MOST_CHANGES);
    }

    fn decide(&mut self, engine: &Engine, before: &BTreeSet<Site>, changes: Vec<Change>, intake: &Intake) {
        let decision = engine.decide(intake);
        self.decisions = self.decisions.saturating_add(1);
        let after = sites(&decision);
        let verdict = decision.verdict();
        let verdict_differs = verdict != self.decision.verdict();
        if verdict_differs || after != *before {
            self.outcomes.push(Outcome {
                changes,
                verdict,
                verdict_differs,
                added: after.difference(before).copied().collect(),
                removed: before.difference(&after).copied().collect(),
            });
        }
    }

    /// What was varied: the single changes that were tried, by themselves or in pairs.
    ///
    /// ```
    /// use tcm_facial::intake::{Age, Change, Concern, Intake, PresentRisk, ReportedConcern, Risk, Sex};
    /// use tcm_facial::{Engine, Verdict};
    ///
    /// let toxin = PresentRisk::new(Risk::BotulinumToxin).with_days_ago(3);
    /// let intake = Intake::builder(Age::new(47)?)
    ///     .sex(Sex::Male)
    ///     .concern(ReportedConcern::new(Concern::Wrinkles))
    ///     .risk(toxin)
    ///     .deny_all_other_risks()
    ///     .build()?;
    /// let what_if = Engine::standard().what_if(&intake);
    /// assert!(what_if.tried().iter().any(|change| matches!(change, Change::Concern(_))));
    /// let later = |change: &Change| match change {
    ///     Change::RiskEntries(entries) => entries.iter().any(|entry| entry.days_ago() > Some(3)),
    ///     _ => false,
    /// };
    /// let mut outcomes = what_if.changing_verdict();
    /// assert!(outcomes.any(|outcome| outcome.verdict() == Verdict::Treat && outcome.changes().iter().all(later)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn tried(&self) -> &[Change] {
        &self.tried
    }

    /// The decision on the unchanged intake.
    pub const fn decision(&self) -> &Decision {
        &self.decision
    }

    /// Every outcome with another verdict or other sites, in the order of the changes.
    pub fn outcomes(&self) -> &[Outcome] {
        &self.outcomes
    }

    /// The outcome of exactly these changes, in any order. `None` where they change neither the verdict nor the sites, or were
    /// not tried because the number of decisions was used up (see [`is_complete`](Self::is_complete)).
    pub fn after(&self, changes: &[Change]) -> Option<&Outcome> {
        let within = |these: &[Change], those: &[Change]| these.iter().all(|change| those.contains(change));
        let are_these =
            |made: &[Change]| made.len() == changes.len() && within(made, changes) && within(changes, made);
        self.outcomes.iter().find(|outcome| are_these(&outcome.changes))
    }

    /// The outcomes with another verdict.
    pub fn changing_verdict(&self) -> impl Iterator<Item = &Outcome> {
        self.outcomes.iter().filter(|outcome| outcome.verdict_differs)
    }

    /// The outcomes that add a point.
    pub fn adding(&self, point: Point) -> impl Iterator<Item = &Outcome> {
        self.outcomes.iter().filter(move |outcome| outcome.adds(point))
    }

    /// The outcomes that remove a point.
    pub fn removing(&self, point: Point) -> impl Iterator<Item = &Outcome> {
        self.outcomes.iter().filter(move |outcome| outcome.removes(point))
    }

    /// The number of decisions made.
    pub const fn decisions(&self) -> usize {
        self.decisions
    }

    /// Whether every change was tried before the number of decisions was used up.
    pub const fn is_complete(&self) -> bool {
        self.complete
    }
}

impl Outcome {
    /// The changes.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// The verdict after the changes.
    pub const fn verdict(&self) -> Verdict {
        self.verdict
    }

    /// Whether the verdict differs from that of the unchanged intake.
    pub const fn changes_the_verdict(&self) -> bool {
        self.verdict_differs
    }

    /// The sites that the changes add.
    pub fn added(&self) -> &[Site] {
        &self.added
    }

    /// The sites that the changes remove.
    pub fn removed(&self) -> &[Site] {
        &self.removed
    }

    /// Whether the changes add a point.
    pub fn adds(&self, point: Point) -> bool {
        self.added.contains(&Site::Point(point))
    }

    /// Whether the changes remove a point.
    pub fn removes(&self, point: Point) -> bool {
        self.removed.contains(&Site::Point(point))
    }
}

fn sites(decision: &Decision) -> BTreeSet<Site> {
    let insertions = decision.protocol().into_iter().flat_map(crate::decision::Protocol::insertions);
    insertions.map(|insertion| insertion.site()).collect()
}
