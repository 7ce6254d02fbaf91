//! The rows of a pack: one table for each rule and each source.

use super::table::{TableReader, Toml};
use crate::rules::problem::PackProblemKind;

/// The most rules and sources that a pack may have.
const MOST_RULES: usize = 8192;

/// How many rules and sources of a pack have been read, broken ones included: each of those has problems of its own.
#[derive(Default)]
pub(crate) struct RowCount(usize);

impl RowCount {
    /// Counts every `[[kind]]` of a text, and returns their tables.
    pub(crate) fn rows<'t>(
        &mut self,
        text: &mut TableReader<'t>,
        kind: &'static str,
    ) -> Vec<TableReader<'t>> {
        let mut tables = Vec::new();
        let found = text.get(kind);
        if let Some(table) = found.filter(|value| value.get().is_table()) {
            let message =
                format!("expected `[[{kind}]]` with two brackets, one for each rule, found `[{kind}]`");
            table.problem::<()>(message);
            return tables;
        }
        for row in found.into_iter().flat_map(Toml::list) {
            self.0 = self.0.saturating_add(1);
            if self.0 == MOST_RULES.saturating_add(1) {
                let message = format!("more than {MOST_RULES} rules and sources");
                row.problem_of::<()>(PackProblemKind::TooManyRules, message);
            }
            if self.0 > MOST_RULES {
                break;
            }
            if row.get().is_table() {
                tables.extend(row.table());
            } else {
                row.problem::<()>(format!("expected `[[{kind}]]`"));
            }
        }
        tables
    }
}
