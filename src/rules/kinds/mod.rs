//! The kinds of rule: one file each, and one list of them all.
//!
//! A new kind of rule is a file with its type, its keys and its [`Rule::view`], one line in the list, and whatever uses it.

mod adjunct;
mod advice;
mod combination;
mod concern;
mod course;
mod expectation;
mod harm;
mod pattern;
mod question;
mod safety;
mod selection;
mod source;
mod step;
mod substitute;
mod technique;
mod view;

pub use expectation::Certainty;
pub use source::Source;
pub use step::SessionStep;
pub use view::RuleView;

pub(crate) use adjunct::AdjunctRule;
pub(crate) use advice::{AdviceRule, Occasion};
pub(crate) use combination::CombinationRule;
pub(crate) use concern::{Alone, ConcernRule, LocalAnswer};
pub(crate) use course::CourseRule;
pub(crate) use expectation::ExpectationRule;
pub(crate) use harm::HarmRule;
pub(crate) use pattern::{PatternPoint, PatternRule};
pub(crate) use question::{AskWhen, QuestionRule};
pub(crate) use safety::SafetyRule;
pub(crate) use selection::{LONGEST_ROW, MOST_COUNTERPARTS, MOST_NEEDLES, SelectionRule};
pub(crate) use step::{PRESS, PRONE_MINUTES, StepRule};
pub(crate) use substitute::SubstituteRule;
pub(crate) use technique::TechniqueRule;

use super::codec::{Keys, WrittenKey, read_table};
use super::id::RuleId;
use super::read::{RowCount, TableReader};
use crate::atlas::vocabulary::vocabulary;
use crate::intake::Modality;
use std::collections::BTreeMap;

/// A rule of any kind.
pub(crate) trait Rule: Keys + Listed + Clone + Send + Sync {
    fn view(&self) -> RuleView<'_>;
}

/// A type of the list of kinds, which implements this.
pub(crate) trait Listed {
    const KIND: RuleKind;
}

/// The modalities of a rule that names none, by its kind.
const NEEDLE: [Modality; 1] = [Modality::Needle];
const NEEDLE_OR_PRESSURE: [Modality; 2] = [Modality::Needle, Modality::Acupressure];

/// Declares [`RuleKind`] and [`Rules`]: for each kind its docs, its name in `RuleKind`, the name of its table, its label,
/// its list in `Rules` and its type. Rules are read, merged, listed and written in this order; the bibliography is last.
macro_rules! rule_kinds {
    (
        rules {
            $( $(#[$doc:meta])* $Kind:ident $table:literal $label:literal => $rules:ident: $Rule:ty, )+
        }
        bibliography {
            $(#[$source_doc:meta])*
            $Source:ident $source_table:literal $source_label:literal => $sources:ident: $SourceType:ty,
        }
    ) => {
        vocabulary! {
            /// The kind of a rule: the name of its table in a pack, such as `[[safety]]`.
            ///
            /// ```
            /// use tcm_facial::atlas::Language;
            /// use tcm_facial::rules::RuleKind;
            ///
            /// assert_eq!("safety".parse(), Ok(RuleKind::Safety));
            /// assert_eq!(RuleKind::Source.label(Language::English), "entries of the bibliography");
            /// ```
            #[non_exhaustive]
            pub enum RuleKind: "kind of rule" {
                $( $(#[$doc])* $Kind $table $label, )+
                $(#[$source_doc])* $Source $source_table $source_label
            }
        }

        /// The rules of a pack, or of several merged ones, by kind.
        #[derive(Clone, Debug, Default)]
        pub(crate) struct Rules {
            $( pub(crate) $rules: Vec<$Rule>, )+
            pub(crate) $sources: Vec<$SourceType>,
        }

        $( impl Listed for $Rule {
            const KIND: RuleKind = RuleKind::$Kind;
        } )+

        impl Rules {
            /// Reads the rules of one text.
            pub(super) fn read(&mut self, text: &mut TableReader<'_>, count: &mut RowCount) {
                $( self.$rules.extend(count.rows(text, $table).into_iter().filter_map(read_table)); )+
                self.$sources.extend(count.rows(text, $source_table).into_iter().filter_map(read_table));
            }

            /// Every rule; the bibliography is not among them.
            pub(crate) fn views(&self) -> Vec<RuleView<'_>> {
                let mut views = Vec::new();
                $( views.extend(self.$rules.iter().map(Rule::view)); )+
                views
            }

            /// Adds later rules; one whose id is taken replaces the earlier rule of its kind. Returns what was replaced.
            pub(super) fn put(&mut self, later: &Self) -> Vec<RuleId> {
                let mut replaced = Vec::new();
                $( put(&mut self.$rules, &later.$rules, |rule| rule.view().header.id.as_str(), &mut replaced); )+
                put(&mut self.$sources, &later.$sources, |source| source.id.as_str(), &mut replaced);
                replaced
            }
        }
    };
}

rule_kinds! {
    rules {
        /// What argues against needles, and where.
        Safety "safety" "safety rules" => safety: SafetyRule,
        /// The signs of a pattern, and its points.
        Pattern "pattern" "patterns" => patterns: PatternRule,
        /// The points and insertions that answer a concern.
        Concern "concern" "concerns" => concerns: ConcernRule,
        /// Points that go together.
        Combination "combination" "combinations" => combinations: CombinationRule,
        /// What replaces a point that is withheld.
        Substitute "substitute" "substitutes" => substitutes: SubstituteRule,
        /// How large plans are, and how much each reason weighs.
        Selection "selection" "numbers of the selection" => selections: SelectionRule,
        /// How a needle is inserted.
        Technique "technique" "techniques" => techniques: TechniqueRule,
        /// What may be offered along with the needles.
        Adjunct "adjunct" "adjuncts" => adjuncts: AdjunctRule,
        /// How many sessions, how often.
        Course "course" "courses" => courses: CourseRule,
        /// What the person is advised to do.
        Advice "advice" "advice" => advice: AdviceRule,
        /// What is done in a session.
        Step "step" "steps of a session" => steps: StepRule,
        /// What to expect, and how certain that is.
        Expectation "expectation" "expectations" => expectations: ExpectationRule,
        /// What can go wrong, and how often.
        Harm "harm" "harms" => harms: HarmRule,
        /// What a pack asks beyond the vocabulary of risks.
        Question "question" "questions" => questions: QuestionRule,
    }
    bibliography {
        /// What the rules are based on.
        Source "source" "entries of the bibliography" => sources: Source,
    }
}

fn put<T: Clone>(merged: &mut Vec<T>, later: &[T], id: impl Fn(&T) -> &str, replaced: &mut Vec<RuleId>) {
    let ids = merged.iter().enumerate().map(|(place, rule)| (id(rule).to_owned(), place));
    let places: BTreeMap<String, usize> = ids.collect();
    for rule in later {
        match places.get(id(rule)).and_then(|place| merged.get_mut(*place)) {
            Some(earlier) => {
                replaced.push(RuleId::unchecked(id(rule)));
                *earlier = rule.clone();
            }
            None => merged.push(rule.clone()),
        }
    }
}

impl Rules {
    /// Every rule and every entry of the bibliography, with its kind, its id and its keys.
    pub(crate) fn tables(&self) -> impl Iterator<Item = (RuleKind, &str, Vec<WrittenKey>)> {
        let rules =
            self.views().into_iter().map(|rule| (rule.kind(), rule.id().as_str(), written(rule.keys)));
        let sources = self.sources.iter();
        let sources = sources.map(|source| (RuleKind::Source, source.id.as_str(), written(source)));
        rules.chain(sources)
    }
}

/// The keys of a rule, its id first.
fn written(keys: &dyn Keys) -> Vec<WrittenKey> {
    let mut written = Vec::new();
    keys.write_keys(&mut written);
    written.sort_by_key(|(key, _)| *key != "id");
    written
}
