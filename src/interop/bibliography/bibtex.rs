//! Writes an entry as BibTeX.

use super::entry::{Entry, EntryKind, Venue};

pub(super) fn write(entry: &Entry<'_>) -> String {
    let Entry { source, kind, venue } = entry;
    let name = match kind {
        EntryKind::Article => "article",
        EntryKind::Book => "book",
        EntryKind::Report => "techreport",
        EntryKind::Standard | EntryKind::Webpage | EntryKind::Document => "misc",
    };
    // Double braces: one name, not several; a title whose capitals stay.
    let in_braces = |text: &str| format!("{{{}}}", escaped(text));
    let (journal, volume, issue, pages) = match venue {
        Some(Venue { journal, volume, issue, pages }) => (Some(*journal), *volume, *issue, *pages),
        None => (None, None, None, None),
    };
    let venue_name = if *kind == EntryKind::Article { "journal" } else { "howpublished" };
    let fields = [
        ("author", source.authors().map(in_braces)),
        ("title", Some(in_braces(source.title()))),
        ("year", source.year().map(|year| year.to_string())),
        (venue_name, journal.map(escaped)),
        ("volume", volume.map(escaped)),
        ("number", issue.map(escaped)),
        ("pages", pages.map(|pages| escaped(pages).replace('-', "--"))),
        ("isbn", source.isbn().map(escaped)),
        ("doi", source.doi().map(verbatim)),
        ("pmid", source.pmid().map(escaped)),
        ("pmcid", source.pmc().map(escaped)),
        ("url", source.address().map(verbatim)),
        ("note", Some(escaped(&entry.note()))),
    ];
    let fields = fields.into_iter().filter_map(|(name, value)| Some(format!("  {name} = {{{}}},\n", value?)));
    format!("@{name}{{{},\n{}}}\n", source.id(), fields.collect::<String>())
}

/// A text for TeX, in one line.
fn escaped(text: &str) -> String {
    let one_line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut escaped = String::with_capacity(one_line.len());
    for character in one_line.chars().filter(|character| !character.is_control()) {
        match character {
            '\\' => escaped.push_str("\\textbackslash{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            '{' | '}' | '&' | '%' | '$' | '#' | '_' => {
                escaped.push('\\');
                escaped.push(character);
            }
            other => escaped.push(other),
        }
    }
    escaped
}

/// An address or a DOI, in which TeX does not read commands; braces, backslashes and spaces are percent-encoded.
fn verbatim(address: &str) -> String {
    let encoded = |character: char| match character {
        '{' => "%7B".to_owned(),
        '}' => "%7D".to_owned(),
        '\\' => "%5C".to_owned(),
        ' ' => "%20".to_owned(),
        other if other.is_control() || other.is_whitespace() => String::new(),
        other => other.to_string(),
    };
    address.chars().map(encoded).collect()
}
