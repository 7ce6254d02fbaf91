//! The numbers of the selection: sizes, weights, thresholds, and what is needled lying on the back instead of face down.

use super::Rule;
use super::view::RuleView;
use crate::atlas::{Point, SessionPhase};
use crate::intake::ranges::MINUTES;
use crate::intake::{Severity, Size};
use crate::rules::codec::{Value, Write, keys, or};
use crate::rules::header::RuleHeader;
use crate::rules::read::Toml;

/// The id of the one rule of this kind: a later pack replaces it by this name.
const ID: &str = "selection";
/// The most needles that a size may give to the face and to the body: a plan has room for no more.
pub(crate) const MOST_NEEDLES: Needles = Needles { face: 40, body: 12 };
/// The most pairs of points that a pack may name.
pub(crate) const MOST_COUNTERPARTS: usize = 32;
/// The longest row, in needles on a side.
pub(crate) const LONGEST_ROW: u8 = 8;

/// How the selection counts and weighs.
#[derive(Clone, Debug)]
pub(crate) struct SelectionRule {
    pub(crate) heading: RuleHeader,
    pub(crate) sizes: Sizes,
    /// A site with a lower score is not needled.
    pub(crate) least_score: u16,
    /// How many answers of a zone count.
    answers: BySeverity,
    /// The most needles of a row on each side.
    longest_row: BySeverity,
    /// What the points of a zone weigh.
    pub(crate) local_weights: RankWeights,
    /// What the rows and rings of a zone weigh.
    pub(crate) row_weights: RankWeights,
    /// What the points far from the face weigh.
    pub(crate) distal_weights: RankWeights,
    /// What the points that treat the root weigh where no pattern leads.
    pub(crate) default_root_weights: RankWeights,
    /// Added to a local answer for a severe concern, and again for the main one.
    pub(crate) emphasis: u16,
    /// A point that the concern names next to its zones.
    pub(crate) adjacent_weight: u16,
    /// Subtracted from the points of the second pattern.
    pub(crate) second_pattern_penalty: u8,
    /// The fewest needles for which somebody is asked to lie face down.
    pub(crate) least_prone_needles: u16,
    /// How many needles a plan may have more than the last visit.
    pub(crate) growth: u8,
    /// The longest time that needles stay, in both phases together, in minutes.
    pub(crate) longest_retention_min: u8,
    /// The longest time of the prone phase, in minutes.
    pub(crate) prone_retention_min: u8,
    /// What a visit takes beside the needles: talking, examining, cleaning, pressing, in minutes.
    pub(crate) preparation_min: u8,
    /// Turning over after the prone phase, in minutes.
    pub(crate) turning_min: u8,
    /// Placing a needle and taking it out, in seconds.
    pub(crate) needle_seconds: u8,
    /// A leading pattern with less of its sign weight than this, per mille, stands on thin evidence.
    pub(crate) thin_below: u16,
    /// A leading pattern with this much of its sign weight, per mille, fits well.
    pub(crate) well_from: u16,
    /// A pattern whose signs weigh less is scored as if they weighed this much, so that a few signs of a short list do not win.
    pub(crate) least_pattern_weight: u16,
    /// The most signs that are asked for.
    pub(crate) most_questions: u8,
    /// What is needled on the back in place of a point that is reached face down.
    pub(crate) supine_instead: Vec<(Point, Point)>,
}

/// The needles of each size.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sizes {
    gentle: Needles,
    medium: Needles,
    full: Needles,
}

/// Needles of the face and of the body.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Needles {
    pub(crate) face: u8,
    pub(crate) body: u8,
}

/// A number for each severity of a concern.
#[derive(Clone, Copy, Debug)]
struct BySeverity {
    mild: u8,
    moderate: u8,
    severe: u8,
}

/// The weights of a list in the order of agreement: of its first entry, of its second, and so on; the last one holds for all
/// that follow.
#[derive(Clone, Debug)]
pub(crate) struct RankWeights(Vec<u16>);

keys! {
    SelectionRule {
        ..heading,
        sizes: "sizes",
        least_score: "least_score",
        answers: "answers_of_a_zone",
        longest_row: "longest_row",
        local_weights: "local_weights",
        row_weights: "row_weights",
        distal_weights: "distal_weights",
        default_root_weights: "default_root_weights",
        emphasis: "emphasis",
        adjacent_weight: "adjacent_weight",
        second_pattern_penalty: "second_pattern_penalty",
        least_prone_needles: "least_prone_needles",
        growth: "growth",
        longest_retention_min: "longest_retention_min",
        prone_retention_min: "prone_retention_min",
        preparation_min: "preparation_min",
        turning_min: "turning_min",
        needle_seconds: "needle_seconds",
        thin_below: "thin_below",
        well_from: "well_from",
        least_pattern_weight: "least_pattern_weight",
        most_questions: "most_questions",
        supine_instead: "supine_instead" via or(Vec::new()),
    }
    check(table) {
        if heading.as_ref().is_some_and(|heading: &RuleHeader| heading.id.as_str() != ID) {
            table.problem("there is one `[[selection]]`, and its id is `selection`");
        }
        if least_score == Some(0) {
            table.problem("`least_score` is 1 or more");
        }
        if let (Some(prone), Some(longest)) = (prone_retention_min, longest_retention_min) {
            let (prone, longest): (u8, u8) = (prone, longest);
            if prone == 0 || prone >= longest || u32::from(longest) > MINUTES.max {
                table.problem(format!(
                    "`prone_retention_min` is 1 or more and less than `longest_retention_min`, which is {} at most",
                    MINUTES.max
                ));
            }
        }
        let pairs: &[(Point, Point)] = supine_instead.as_deref().unwrap_or_default();
        for (prone, supine) in pairs {
            if prone.phase() != SessionPhase::Prone || supine.phase() != SessionPhase::Supine {
                table.problem(format!("`supine_instead` leads from a point reached face down to one reached on the back: {prone} = {supine} does not"));
            }
        }
        if pairs.len() > MOST_COUNTERPARTS {
            table.problem(format!("more than {MOST_COUNTERPARTS} points in `supine_instead`"));
        }
    }
}

keys! {
    inline Sizes {
        gentle: "gentle",
        medium: "medium",
        full: "full",
    }
    check(table) {
        if let (Some(gentle), Some(medium), Some(full)) = (gentle, medium, full) {
            let all: [Needles; 4] = [gentle, medium, full, MOST_NEEDLES];
            let falls = |(one, next): (&Needles, &Needles)| one.face > next.face || one.body > next.body;
            if all.iter().zip(all.iter().skip(1)).any(falls) {
                table.problem(format!(
                    "each size has at least the needles of the one before, and none more than {} and {}",
                    MOST_NEEDLES.face, MOST_NEEDLES.body
                ));
            }
        }
    }
}

keys! {
    inline Needles {
        face: "face",
        body: "body",
    }
    check(table) {
        if face == Some(1) || body == Some(1) {
            table.problem("a number of needles is 0, or 2 and more");
        }
    }
}

keys! {
    inline BySeverity {
        mild: "mild",
        moderate: "moderate",
        severe: "severe",
    }
    check(table) {
        let is_odd = |number: &u8| *number == 0 || *number > LONGEST_ROW;
        if [mild, moderate, severe].iter().flatten().any(is_odd) {
            table.problem(format!("a number for a severity is 1 to {LONGEST_ROW}"));
        }
    }
}

impl Write for RankWeights {
    fn write(&self) -> Option<String> {
        self.0.write()
    }
}

impl Value for RankWeights {
    fn read(value: Toml<'_>) -> Option<Self> {
        let weights = Vec::<u16>::read(value)?;
        if weights.is_empty() || !weights.is_sorted_by(|one, next| one >= next) {
            return value.problem("weights by rank must be a list of at least one number that never rises");
        }
        Some(Self(weights))
    }
}

impl Rule for SelectionRule {
    fn view(&self) -> RuleView<'_> {
        RuleView::of(self, &self.heading, None, None)
    }
}

impl Sizes {
    pub(crate) const fn of(self, size: Size) -> Needles {
        match size {
            Size::Gentle => self.gentle,
            Size::Medium => self.medium,
            Size::Full => self.full,
        }
    }
}

impl RankWeights {
    /// The weight of the entry at a place of the list, counted from 0.
    pub(crate) fn at(&self, rank: usize) -> u16 {
        self.0.get(rank).or(self.0.last()).copied().unwrap_or_default()
    }
}

impl BySeverity {
    const fn of(self, severity: Severity) -> u8 {
        match severity {
            Severity::Mild => self.mild,
            Severity::Moderate => self.moderate,
            Severity::Severe => self.severe,
        }
    }
}

impl SelectionRule {
    /// The most needles of a row on each side.
    pub(crate) const fn longest_row(&self, severity: Severity) -> u8 {
        self.longest_row.of(severity)
    }

    /// How many answers of a zone count; the others only fill.
    pub(crate) fn answers(&self, severity: Severity) -> usize {
        self.answers.of(severity).into()
    }

    /// What is needled on the back in place of a point that is reached face down.
    pub(crate) fn counterpart(&self, prone: Point) -> Option<Point> {
        self.supine_instead.iter().find(|(from, _)| *from == prone).map(|(_, to)| *to)
    }
}
