//! Plain text output.

pub(super) mod page;

use super::document::{Block, Document, Mark, Phrase, Row};
use super::report::report;
use crate::decision::Decision;
use crate::texts::en::page as texts;
use page::Page;

/// Renders the [`report`](report()) of a decision as plain text, at most 100 columns wide.
///
/// ```
/// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern};
/// use tcm_facial::{Engine, render};
///
/// let intake = Intake::builder(Age::new(47)?).concern(ReportedConcern::new(Concern::Dryness)).build()?;
/// let text = render::text(&Engine::standard().decide(&intake));
/// assert!(text.starts_with("ASK FIRST"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn text(decision: &Decision) -> String {
    report(decision).text()
}

impl Document {
    /// Writes plain text, at most 100 columns wide.
    pub fn text(&self) -> String {
        let mut page = Page::default();
        if self.is_titled {
            page.heading(&self.title.plain());
            page.line(&self.imprint.plain());
        }
        for section in &self.sections {
            page.heading(&format!("{}{}", section.title.plain().to_uppercase(), section.rest.plain()));
            for block in &section.blocks {
                match block {
                    Block::Line(text) => page.line(&text.plain()),
                    Block::Entry { mark, text, details } => {
                        page.marked(&in_text(*mark), &text.plain());
                        details.iter().map(Phrase::plain).for_each(|detail| page.detail(&detail));
                    }
                    Block::Insertions(groups) => {
                        for group in groups {
                            page.line(&format!("{}:", group.label.plain()));
                            group.rows.iter().for_each(|row| insertion(&mut page, row));
                        }
                    }
                }
            }
        }
        page.finish()
    }
}

fn in_text(mark: Mark) -> String {
    match mark {
        Mark::Bullet | Mark::Source => "- ".to_owned(),
        Mark::Number(number) => format!("{number:>2}  "),
        Mark::Item(item) => format!("{item:<4}"),
    }
}

fn insertion(page: &mut Page, row: &Row) {
    let mut parts = vec![
        format!("{} {}", row.name.plain(), row.names.plain()).trim_end().to_owned(),
        row.side.to_owned(),
    ];
    parts.extend(row.needles.clone());
    parts.extend(row.stands_in.clone());
    page.marked(&in_text(Mark::Number(row.number)), &parts.join(", "));
    if !row.technique.is_empty() {
        page.detail(&format!("{}.", row.technique.join(", ")));
    }
    page.detail(&texts::why(&row.why.plain()));
    if let Some(mind) = &row.mind {
        page.detail(mind);
    }
}
