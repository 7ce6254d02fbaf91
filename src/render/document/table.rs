//! Tables, and room to write.

use super::Phrase;

/// A table: the insertions of a plan, or fields to fill in.
#[derive(Clone, Debug)]
pub(in crate::render) struct Table {
    /// What it shows, for those who hear it.
    pub(in crate::render) caption: &'static str,
    pub(in crate::render) columns: Vec<Column>,
    pub(in crate::render) groups: Vec<Group>,
}

#[derive(Clone, Copy, Debug)]
pub(in crate::render) struct Column {
    pub(in crate::render) head: &'static str,
    pub(in crate::render) role: ColumnRole,
}

/// What a column holds, which decides its styling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::render) enum ColumnRole {
    /// The number of a row.
    Number,
    /// What the row is about.
    Name,
    Text,
    /// A text on one line.
    Short,
    /// A value on one line, which needs the head of its column to be understood.
    Value,
    /// Reasons, which nobody acts on.
    Quiet,
    /// A box to tick, or to write the number in; the text is the number that is planned.
    Tick,
    /// Room to write: nothing is printed here but its notes.
    Blank,
}

/// Rows under one heading.
#[derive(Clone, Debug)]
pub(in crate::render) struct Group {
    /// Empty where the table is not divided.
    pub(in crate::render) label: Phrase,
    pub(in crate::render) rows: Vec<Vec<Cell>>,
}

/// A text, and what is said below it.
#[derive(Clone, Debug, Default)]
pub(in crate::render) struct Cell {
    pub(in crate::render) text: Phrase,
    pub(in crate::render) notes: Vec<Phrase>,
}

impl Table {
    pub(in crate::render) fn new<const N: usize>(
        caption: &'static str,
        columns: [(&'static str, ColumnRole); N],
    ) -> Self {
        let columns = columns.map(|(head, role)| Column { head, role }).to_vec();
        Self { caption, columns, groups: Vec::new() }
    }

    /// A table of one row, with room to write under each head.
    pub(in crate::render) fn blanks<const N: usize>(caption: &'static str, heads: [&'static str; N]) -> Self {
        let mut table = Self::new(caption, heads.map(|head| (head, ColumnRole::Blank)));
        table.row(vec![Cell::default(); N]);
        table
    }

    /// Starts a group of rows.
    pub(in crate::render) fn group(&mut self, label: impl Into<Phrase>) {
        self.groups.push(Group { label: label.into(), rows: Vec::new() });
    }

    /// Adds a row to the last group.
    pub(in crate::render) fn row(&mut self, cells: Vec<Cell>) {
        debug_assert_eq!(cells.len(), self.columns.len(), "a cell for each column");
        if self.groups.is_empty() {
            self.group("");
        }
        if let Some(group) = self.groups.last_mut() {
            group.rows.push(cells);
        }
    }
}

impl Table {
    pub(super) fn for_each_phrase(&mut self, mut change: impl FnMut(&mut Phrase)) {
        for group in &mut self.groups {
            change(&mut group.label);
            for cell in group.rows.iter_mut().flatten() {
                change(&mut cell.text);
                cell.notes.iter_mut().for_each(&mut change);
            }
        }
    }
}

impl Group {
    /// The cells of a row with their columns.
    pub(in crate::render) fn cells<'a>(
        columns: &'a [Column],
        row: &'a [Cell],
    ) -> impl Iterator<Item = (Column, &'a Cell)> {
        columns.iter().copied().zip(row)
    }
}

impl Cell {
    pub(in crate::render) fn new(text: impl Into<Phrase>) -> Self {
        Self { text: text.into(), notes: Vec::new() }
    }

    /// Adds what is said below the text.
    pub(in crate::render) fn notes<T: Into<Phrase>>(mut self, notes: impl IntoIterator<Item = T>) -> Self {
        self.notes.extend(notes.into_iter().map(Into::into));
        self
    }
}
