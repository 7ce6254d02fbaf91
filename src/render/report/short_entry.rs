//! A source in one short line.

use crate::render::document::Phrase;
use crate::rules::Source;
use crate::texts::en::report as texts;

/// The longest title, in characters. Longer ones end after a word.
const TITLE: usize = 40;

/// The authors, or the title where there are none, with the year, the kind of source and its address.
pub(super) fn short_entry(number: usize, source: &Source) -> Phrase {
    let name = source.authors().map_or_else(|| short_title(source.title()), short_authors);
    let year = source.year().map(|year| format!("{year}; ")).unwrap_or_default();
    let kind = texts::kind_of_source(source.kind());
    let unread = if source.was_read() { "" } else { texts::NOT_READ };
    let entry =
        Phrase::default().source(&number.to_string()).and(&format!(". {name} ({year}{kind}{unread})."));
    match address(source) {
        Some(address) => entry.and(" ").link(&address),
        None => entry,
    }
}

/// `Hsieh et al.` for more than two authors.
fn short_authors(authors: &str) -> String {
    match authors.split(", ").collect::<Vec<_>>().as_slice() {
        [first, _, _, ..] => format!("{first} et al."),
        _ => authors.to_owned(),
    }
}

/// The title up to its first colon, bracket or semicolon.
fn short_title(title: &str) -> String {
    let main = title.split([':', '(', ';']).map(str::trim).find(|part| !part.is_empty()).unwrap_or(title);
    if main.chars().count() <= TITLE {
        return main.trim_end_matches('.').to_owned();
    }
    let mut short = String::new();
    for word in main.split(' ') {
        if short.chars().count().saturating_add(word.chars().count()) >= TITLE {
            break;
        }
        short.extend([word, " "]);
    }
    format!("{} …", short.trim_end())
}

/// The best known address: that of the DOI, else of PMC, `PubMed` or any other.
pub(super) fn address(source: &Source) -> Option<String> {
    let doi = source.doi().map(|doi| format!("https://doi.org/{doi}"));
    let pmc = || source.pmc().map(|pmc| format!("https://pmc.ncbi.nlm.nih.gov/articles/{pmc}/"));
    let pmid = || source.pmid().map(|pmid| format!("https://pubmed.ncbi.nlm.nih.gov/{pmid}/"));
    doi.or_else(pmc).or_else(pmid).or_else(|| on_the_web(source.address()?))
}

/// The address as a URL. Some only name a site in words.
fn on_the_web(address: &str) -> Option<String> {
    if address.starts_with("https://") || address.starts_with("http://") {
        return Some(address.to_owned());
    }
    let (host, path) = address.split_once('/').unwrap_or((address, ""));
    let is_host = host.contains('.') && host.chars().all(|c| c.is_ascii_alphanumeric() || "-.".contains(c));
    (is_host && !path.contains(char::is_whitespace)).then(|| format!("https://{address}"))
}
