//! Questions that a pack adds to the vocabulary of risks.

use super::Rule;
use super::view::RuleView;
use crate::atlas::vocabulary::vocabulary;
use crate::intake::{ClinicQuestion, QuestionGroup};
use crate::rules::codec::{Write, keys};
use crate::rules::header::RuleHeader;
use crate::rules::read::TableReader;
use crate::rules::text::LocalizedText;

vocabulary! {
    /// Whether a plan waits for the answer.
    pub(crate) enum AskWhen: "time to ask" {
        /// Nothing is planned until it is answered.
        Always "always" "always",
        /// It is listed while it is open, and the caps of the rules that read it apply.
        No "no" "does not block",
    }
}

#[derive(Clone, Debug)]
pub(crate) struct QuestionRule {
    pub(crate) heading: RuleHeader,
    /// The same as the id of the rule.
    pub(crate) question: ClinicQuestion,
    pub(crate) text: LocalizedText,
    pub(crate) group: QuestionGroup,
    pub(crate) ask: AskWhen,
}

/// It is written with the heading.
impl Write for ClinicQuestion {
    fn write(&self) -> Option<String> {
        None
    }
}

/// An id that is missing is a problem of the heading.
fn question(table: &mut TableReader<'_>, key: &'static str) -> Option<ClinicQuestion> {
    let id = table.peek(key)?.get().as_str()?;
    ClinicQuestion::new(id).map_err(|invalid| table.problem(invalid.to_string())).ok()
}

keys! {
    QuestionRule {
        ..heading,
        question: "id" via question,
        text: "text",
        group: "group",
        ask: "ask",
    }
}

impl Rule for QuestionRule {
    fn view(&self) -> RuleView<'_> {
        RuleView::of(self, &self.heading, None, Some(&self.text))
    }
}
