//! A pack as text: what its types hold, written so that it is read again as the same rules.

mod choice;
mod safety;
mod source;
mod table;
mod words;

use super::pack::{FORMAT, RulePack, Rules};
use super::read::{Condition, RuleHeader};
use super::rule_kind::RuleKind;
use table::{list, quoted};

pub(super) use table::Table;

impl RulePack {
    /// The pack as one text. Comments are gone, words that stand for several (`zone_points`, `"*"`) are spelled out, and
    /// every rule says what it left out before. Read again it decides the same; its digest is another, being that of
    /// another text.
    ///
    /// ```
    /// use tcm_facial::rules::RulePack;
    ///
    /// let pack = RulePack::from_toml("mine.toml", r#"
    /// [pack]
    /// id = "mine"
    /// version = "1.0.0"
    /// format = 1
    ///
    /// [[substitute]]
    /// id = "mine.LI11"
    /// point = "LI11" # Quchi
    /// with = ["LI10"]
    /// sources = ["project-default"]
    /// confidence = "general_knowledge"
    /// "#)?;
    /// assert_eq!(pack.to_toml(), r#"[pack]
    /// id = "mine"
    /// version = "1.0.0"
    /// format = 1
    ///
    /// [[substitute]]
    /// id = "mine.LI11"
    /// point = "LI11"
    /// with = ["LI10"]
    /// sources = ["project-default"]
    /// confidence = "general_knowledge"
    /// "#);
    /// # Ok::<(), tcm_facial::rules::PackError>(())
    /// ```
    #[must_use]
    pub fn to_toml(&self) -> String {
        let mut head = Table::head(&self.id);
        head.put("version", quoted(&self.version));
        head.put("format", FORMAT);
        let tables = std::iter::once(head).chain(tables(&self.rules));
        let texts: Vec<String> = tables.map(|table| table.to_string()).collect();
        texts.join("\n")
    }
}

/// The table of every rule and every entry of the bibliography.
pub(super) fn tables(rules: &Rules) -> impl Iterator<Item = Table> {
    let safety = rules.safety.iter().map(safety::table);
    let patterns = rules.patterns.iter().map(choice::pattern);
    let concerns = rules.concerns.iter().map(choice::concern);
    let combinations = rules.combinations.iter().map(choice::combination);
    let substitutes = rules.substitutes.iter().map(choice::substitute);
    let techniques = rules.techniques.iter().map(choice::technique);
    let adjuncts = rules.adjuncts.iter().map(words::adjunct);
    let courses = rules.courses.iter().map(choice::course);
    let advice = rules.advice.iter().map(words::advice);
    let steps = rules.steps.iter().map(words::step);
    let expectations = rules.expectations.iter().map(words::expectation);
    let harms = rules.harms.iter().map(words::harm);
    let sources = rules.sources.iter().map(source::table);
    let choosing = safety.chain(patterns).chain(concerns).chain(combinations).chain(substitutes);
    let planning = techniques.chain(adjuncts).chain(courses).chain(advice).chain(steps);
    choosing.chain(planning).chain(expectations).chain(harms).chain(sources)
}

/// A table of a rule that begins with the id.
fn begin(kind: RuleKind, heading: &RuleHeader) -> Table {
    Table::of(kind, heading.id.as_str())
}

fn put_condition(table: &mut Table, condition: &Condition) {
    table.put("when", quoted(&condition.expression.to_string()));
}

/// What every rule ends with.
fn end(mut table: Table, heading: &RuleHeader) -> Table {
    table.put("sources", list(heading.sources.iter().map(|source| quoted(source.as_str()))));
    table.put("confidence", quoted(heading.confidence.code()));
    table.put_some("unconfirmed", heading.unconfirmed.as_deref().map(quoted));
    table
}
