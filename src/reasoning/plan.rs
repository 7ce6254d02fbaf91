//! A selection and a plan as they are stored: sites, sides, numbers and causes, without texts or lists of reasons.

use super::blocked::TreatmentMode;
use super::exclusion::{Excluded, NeedleCount};
use super::inline_vec::InlineVec;
use super::site::{Sides, Site, SiteSet};
use super::technique::TechniqueState;
use crate::atlas::{Part, Point, SessionPhase};
use crate::intake::{Modality, Position};
use crate::rules::compile::RuleRef;

/// The highest number of steps that can be selected: one for each needle that the largest size has.
pub(crate) const MOST_SELECTED: usize = 52;
/// The highest number of entries that can be withheld: one side of every selected site, then the other.
pub(crate) const MOST_WITHHELD: usize = 2 * MOST_SELECTED;

/// The steps selected for an assessment as if nothing were forbidden, best first, cut to the size and the wishes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Selection {
    pub(crate) steps: InlineVec<SelectedStep, MOST_SELECTED>,
    /// How the person lies.
    pub(crate) position: Position,
    /// The candidates whose score is below the threshold for a needle.
    pub(crate) below_threshold: SiteSet,
    /// The sites that only a wish for fewer needles leaves out.
    pub(crate) beyond_wish: SiteSet,
}

impl Selection {
    pub(crate) const fn nothing(position: Position) -> Self {
        let (below_threshold, beyond_wish) = (SiteSet::EMPTY, SiteSet::EMPTY);
        Self { steps: InlineVec::EMPTY, position, below_threshold, beyond_wish }
    }

    /// The steps of a site; the first brings it in.
    pub(crate) fn of_site(&self, site: Site) -> impl Iterator<Item = &SelectedStep> {
        self.steps.iter().filter(move |step| step.site == site)
    }
}

/// One step of the selection: it brings in a site at its smallest, or lets a row grow by one needle on each side.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SelectedStep {
    pub(crate) site: Site,
    pub(crate) sides: Sides,
    /// The needles that it adds.
    pub(crate) needles: u8,
    /// The needles of the uncut list up to and including it.
    pub(crate) count: NeedleCount,
}

/// What one rule contributes to the score of a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ContributionState {
    pub(crate) rule: RuleRef,
    pub(crate) weight: u16,
}

/// What is left of a selection after subtraction.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ProtocolState {
    pub(crate) mode: TreatmentMode,
    /// In order of insertion. A substitute replaces a selected site, so there are never more than were selected.
    pub(crate) insertions: InlineVec<InsertionState, MOST_SELECTED>,
    /// In the order of the selection.
    pub(crate) withheld: InlineVec<Excluded, MOST_WITHHELD>,
}

impl ProtocolState {
    pub(crate) fn insertion(&self, site: Site) -> Option<&InsertionState> {
        self.insertions.iter().find(|insertion| insertion.site == site)
    }

    /// The number of needles in a part of the body.
    pub(crate) fn needles(&self, part: Part) -> u16 {
        if self.mode.modality != Modality::Needle {
            return 0;
        }
        let of_part = self.insertions.iter().filter(|insertion| insertion.site.part() == part);
        of_part.map(|insertion| u16::from(insertion.needles)).sum()
    }
}

/// One insertion of a plan.
#[derive(Clone, Copy, Debug)]
pub(crate) struct InsertionState {
    pub(crate) site: Site,
    pub(crate) sides: Sides,
    pub(crate) needles: u8,
    pub(crate) substitution: Option<Substitution>,
    pub(crate) technique: TechniqueState,
    /// A smaller value is inserted earlier.
    pub(crate) order: InsertionOrder,
}

/// The phase, whether it is in the face, whether it is around the eye, its place in the face, and its place in the order of
/// all sites.
pub(crate) type InsertionOrder = (SessionPhase, bool, bool, (u8, bool), u16);

/// The withheld point that a substitute replaces, and the rule that names it as a substitute.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Substitution {
    pub(crate) replaced: Point,
    pub(crate) via: RuleRef,
}
