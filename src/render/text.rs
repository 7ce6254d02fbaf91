//! Plain text output.

use super::document::{
    BOX, Block, Cell, Column, ColumnRole, Document, Field, Group, Mark, NO_BREAK, Phrase, Table,
};
use super::report::report;
use crate::decision::Decision;
use crate::texts::en::questions;
use crate::texts::en::words::uncapitalised;

/// Maximum width of a line, in columns.
const WIDTH: usize = 100;
/// Room for a number that is written by hand.
const LINE: &str = "____";
/// Indentation of a level, in columns.
const STEP: usize = 2;

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
        if self.is_titled && self.card.is_empty() {
            page.heading(&self.title.plain());
            page.line(&self.imprint.plain());
        }
        for section in self.card.iter().chain(&self.sections) {
            page.heading(&format!("{}{}", section.title.plain().to_uppercase(), section.rest.plain()));
            for block in &section.blocks {
                match block {
                    Block::Line(text) => page.line(&text.plain()),
                    Block::Heading(text) => page.subheading(&text.plain()),
                    Block::Entry { mark, text, details } => {
                        page.marked(
                            &in_text(*mark),
                            &match mark {
                                // A longer address would not fit on a line.
                                Mark::Source => {
                                    text.with_addresses(WIDTH.saturating_sub(STEP.saturating_mul(2)))
                                }
                                _ => text.plain(),
                            },
                        );
                        details.iter().map(Phrase::plain).for_each(|detail| page.detail(&detail));
                    }
                    Block::Table(table) => self::table(&mut page, table),
                    Block::Write(field) => page.field(field),
                }
            }
        }
        page.finish()
    }
}

fn in_text(mark: Mark) -> String {
    match mark {
        Mark::Bullet => "- ".to_owned(),
        // Its id, or its number, comes first.
        Mark::Source => String::new(),
        Mark::YesNo => format!("{BOX}{} {BOX}{}  ", questions::YES, questions::NO),
        Mark::Number(number) => format!("{number:>2}  "),
        Mark::Item(item) => format!("{item:<4}"),
    }
}

fn table(page: &mut Page, table: &Table) {
    for group in &table.groups {
        if !group.label.is_empty() {
            page.line(&format!("{}:", group.label.plain()));
        }
        for row in &group.rows {
            self::row(page, &table.columns, row);
        }
    }
}

/// A row: its texts in one paragraph, its notes and reasons as details.
fn row(page: &mut Page, columns: &[Column], row: &[Cell]) {
    let mut mark = in_text(Mark::Bullet);
    let (mut parts, mut details, mut blanks) = (Vec::new(), Vec::new(), Vec::new());
    for (column, cell) in Group::cells(columns, row) {
        let text = cell.text.plain();
        match column.role {
            ColumnRole::Number => mark = format!("{text:>2}  "),
            ColumnRole::Quiet | ColumnRole::Value if text.is_empty() => {}
            ColumnRole::Quiet => details.push(format!("{}: {text}.", column.head)),
            ColumnRole::Tick => mark.push_str(BOX),
            ColumnRole::Blank => blanks.push(format!("{}{NO_BREAK}{LINE}", column.head)),
            ColumnRole::Value => parts.push(format!("{} {text}", uncapitalised(column.head))),
            ColumnRole::Name | ColumnRole::Text | ColumnRole::Short => {
                parts.extend((!text.is_empty()).then_some(text));
            }
        }
        details.extend(cell.notes.iter().map(Phrase::plain));
    }
    let ends = if blanks.is_empty() { "" } else { "  " };
    page.marked(&mark, &format!("{}{ends}{}", parts.join(", "), blanks.join("  ")));
    for detail in &details {
        page.detail(detail);
    }
}

/// Text being written.
#[derive(Default)]
struct Page {
    text: String,
}

impl Page {
    /// Writes a heading after an empty line.
    fn heading(&mut self, heading: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.wrapped(0, "", heading);
    }

    /// Writes the heading of a part of a section after an empty line.
    fn subheading(&mut self, heading: &str) {
        self.text.push('\n');
        self.line(heading);
    }

    /// Writes a paragraph.
    fn line(&mut self, text: &str) {
        self.wrapped(STEP, "", text);
    }

    /// Writes a paragraph with a marker and a hanging indent.
    fn marked(&mut self, mark: &str, text: &str) {
        self.wrapped(STEP, mark, text);
    }

    /// Writes a detail of the previous paragraph.
    fn detail(&mut self, text: &str) {
        self.wrapped(STEP.saturating_mul(3), "", text);
    }

    /// Writes a label with lines to write on.
    fn field(&mut self, field: &Field) {
        let label = field.label.plain();
        let rest = WIDTH.saturating_sub(STEP.saturating_mul(2)).saturating_sub(columns(&label));
        self.push(&format!("{:STEP$}{label} {}", "", "_".repeat(rest)));
        for _ in 1..field.lines {
            self.push(&format!("{:STEP$}{}", "", "_".repeat(WIDTH.saturating_sub(STEP.saturating_mul(2)))));
        }
    }

    fn finish(self) -> String {
        self.text
    }

    fn wrapped(&mut self, indent: usize, mark: &str, text: &str) {
        let hanging = indent.saturating_add(columns(mark));
        let width =
            |line: &str, word: &str| hanging.saturating_add(columns(line)).saturating_add(columns(word));
        let lines = wrap(text, |line, word| width(line, word) < WIDTH);
        self.push(&format!("{:indent$}{mark}{}", "", lines.first().map_or("", String::as_str)));
        for line in lines.iter().skip(1) {
            self.push(&format!("{:hanging$}{line}", ""));
        }
    }

    fn push(&mut self, line: &str) {
        // A box stays on the line of its answer.
        self.text.push_str(&line.trim_end().replace(NO_BREAK, " "));
        self.text.push('\n');
    }
}

/// Width of a text in columns. Chinese characters take two.
fn columns(text: &str) -> usize {
    text.chars().map(|c| if ('\u{2e80}'..='\u{ffef}').contains(&c) { 2 } else { 1 }).sum()
}

/// Breaks a text into lines. `fits` says whether a word, after a space, still fits on a line.
pub(super) fn wrap(text: &str, fits: impl Fn(&str, &str) -> bool) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if fits(line, word) => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
