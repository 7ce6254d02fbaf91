//! Markdown output.

mod writer;

use super::document::{Block, Document, Group, Mark, Phrase, Row};
use super::report::report;
use crate::decision::Decision;
use crate::texts::en::{page as texts, questions};
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
        for section in &self.sections {
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
                    Block::Insertions(groups) => {
                        for group in groups {
                            insertions(&mut writer, group);
                        }
                    }
                }
            }
        }
        writer.rule();
        writer.paragraph(&self.imprint);
        writer.finish()
    }
}

fn insertions(writer: &mut Writer, group: &Group) {
    writer.heading(3, &group.label, &Phrase::default());
    let needled = group.rows.iter().any(|row| !row.technique.is_empty());
    let mut columns = vec![texts::NUMBER, texts::PLACE, texts::SIDE];
    if needled {
        columns.extend([texts::NEEDLES, texts::HOW, texts::MIND]);
    }
    columns.push(texts::WHY);
    writer.table(&columns);
    for row in &group.rows {
        let mut cells = vec![row.number.to_string().into(), place(row), row.side.into()];
        if needled {
            cells.push(row.needles.clone().unwrap_or_default().into());
            cells.push(row.technique.join(", ").into());
            cells.push(row.mind.clone().unwrap_or_default().into());
        }
        cells.push(row.why.clone());
        writer.row(&cells);
    }
}

fn place(row: &Row) -> Phrase {
    let mut place = Phrase::default().strong(&row.name.plain()).and(" ").join(&row.names);
    if let Some(stands_in) = &row.stands_in {
        place = place.and(&format!(", {stands_in}"));
    }
    match &row.location {
        Some(location) => place.and(&format!(": {location}")),
        None => place,
    }
}
