//! A pack as text: what its types hold, written so that it is read again as the same rules.

mod choice;
mod safety;
mod source;
mod table;
mod words;

use super::pack::{FORMAT, RulePack};
use super::read::{Condition, Heading};
use table::{Table, list, quoted};

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
        let mut head = Table::new("[pack]");
        head.put("id", quoted(&self.id));
        head.put("version", quoted(&self.version));
        head.put("format", FORMAT);
        let rules = &self.rules;
        let mut tables = vec![head];
        tables.extend(rules.safety.iter().map(safety::table));
        tables.extend(rules.patterns.iter().map(choice::pattern));
        tables.extend(rules.concerns.iter().map(choice::concern));
        tables.extend(rules.combinations.iter().map(choice::combination));
        tables.extend(rules.substitutes.iter().map(choice::substitute));
        tables.extend(rules.techniques.iter().map(choice::technique));
        tables.extend(rules.adjuncts.iter().map(words::adjunct));
        tables.extend(rules.courses.iter().map(choice::course));
        tables.extend(rules.advice.iter().map(words::advice));
        tables.extend(rules.steps.iter().map(words::step));
        tables.extend(rules.expectations.iter().map(words::expectation));
        tables.extend(rules.harms.iter().map(words::harm));
        tables.extend(rules.sources.iter().map(source::table));
        let tables: Vec<String> = tables.into_iter().map(Table::into_text).collect();
        tables.join("\n")
    }
}

/// A table of a rule that begins with the id.
fn begin(kind: &str, heading: &Heading) -> Table {
    let mut table = Table::new(&format!("[[{kind}]]"));
    table.put("id", quoted(heading.id.as_str()));
    table
}

fn put_condition(table: &mut Table, condition: &Condition) {
    table.put("when", quoted(&condition.expression.to_string()));
}

/// What every rule ends with.
fn end(mut table: Table, heading: &Heading) -> Table {
    table.put("sources", list(heading.sources.iter().map(|source| quoted(source.as_str()))));
    table.put("confidence", quoted(heading.confidence.code()));
    table.put_some("unconfirmed", heading.unconfirmed.as_deref().map(quoted));
    table
}
