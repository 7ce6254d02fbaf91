//! Markdown output.

mod writer;

use super::document::{Block, Cell, Column, ColumnRole, Document, Group, Mark, Phrase, Table};
use super::report::report;
use crate::decision::Decision;
use crate::texts::en::questions;
use writer::Writer;

/// Renders the [`report`](report()) of a decision as Markdown: `CommonMark` and tables.
///
/// ```
/// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern};
/// use tcm_facial::{Engine, render};
///
/// let intake = Intake::builder(Age::new(47)?).concern(ReportedConcern::new(Concern::Dryness)).build()?;
/// let markdown = render::markdown(&Engine::standard().decide(&intake));
/// assert!(markdown.starts_with("# Facial acupuncture: ask first\n\n## Ask first\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn markdown(decision: &Decision) -> String {
    report(decision).markdown()
}

impl Document {
    /// Writes Markdown: `CommonMark` and tables.
    pub fn markdown(&self) -> String {
        let mut writer = Writer::default();
        writer.heading(1, &self.title, &Phrase::default());
        for section in self.card.iter().chain(&self.sections) {
            writer.heading(2, &section.title, &section.rest);
            for block in &section.blocks {
                match block {
                    Block::Line(text) => writer.paragraph(text),
                    Block::Heading(text) => writer.heading(3, text, &Phrase::default()),
                    Block::Entry { mark, text, details } => {
                        match mark {
                            Mark::Bullet | Mark::Source => writer.item("-", text),
                            Mark::YesNo => {
                                let boxes =
                                    Phrase::default().boxed(questions::YES).and(" ").boxed(questions::NO);
                                writer.item("-", &boxes.and(" ").join(text));
                            }
                            Mark::Number(number) => writer.item(&format!("{number}."), text),
                            Mark::Item(item) => {
                                writer.item("-", &Phrase::default().strong(item).and(" ").join(text));
                            }
                        }
                        for detail in details {
                            writer.detail(detail);
                        }
                    }
                    Block::Table(table) => self::table(&mut writer, table),
                    Block::Write(field) => writer.field(field),
                }
            }
        }
        writer.rule();
        writer.paragraph(&self.imprint);
        writer.finish()
    }
}

/// A table for each group.
fn table(writer: &mut Writer, table: &Table) {
    let heads: Vec<&'static str> = table.columns.iter().map(|column| column.head).collect();
    for group in &table.groups {
        if !group.label.is_empty() {
            writer.heading(3, &group.label, &Phrase::default());
        }
        writer.table(&heads);
        for row in &group.rows {
            let cells = Group::cells(&table.columns, row).map(|(column, cell)| in_one_line(column, cell));
            writer.row(&cells.collect::<Vec<_>>());
        }
    }
}

fn in_one_line(column: Column, cell: &Cell) -> Phrase {
    if column.role == ColumnRole::Tick {
        return Phrase::default().boxed(&cell.text.plain());
    }
    cell.notes.iter().fold(cell.text.clone(), |line, note| {
        let between = if line.is_empty() { "" } else { ". " };
        line.and(between).join(note)
    })
}
