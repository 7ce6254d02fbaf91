//! Labels, lists, counts and capitals.

use crate::atlas::{Language, Vocabulary};

/// `a`, `a and b`, `a, b and c`; or `a and b; c` where an item has a comma or an "and" of its own.
pub(crate) fn list<T: ToString>(items: impl IntoIterator<Item = T>) -> String {
    let items: Vec<String> = items.into_iter().map(|item| item.to_string()).collect();
    match items.split_last() {
        Some((last, rest)) if !rest.is_empty() && !has_compounds(&items) => {
            format!("{} and {last}", rest.join(", "))
        }
        _ => listed(&items),
    }
}

/// `a, b, c`; or `a and b; c` where an item has a comma, an "and", an "or" or a "with" of its own.
pub(crate) fn listed(items: &[impl AsRef<str>]) -> String {
    let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
    items.join(if has_compounds(&items) { "; " } else { ", " })
}

/// Whether an item would be taken for two in a list with commas.
fn has_compounds(items: &[impl AsRef<str>]) -> bool {
    let marks = [" and ", " or ", " with ", ","];
    items.iter().any(|item| marks.iter().any(|mark| item.as_ref().contains(mark)))
}

/// The label of a member of a vocabulary.
pub(crate) fn label<V: Vocabulary>(member: V) -> &'static str {
    member.label(Language::English)
}

/// The labels of members of a vocabulary as such a list.
pub(crate) fn labels<V: Vocabulary>(members: impl IntoIterator<Item = V>) -> String {
    list(members.into_iter().map(label))
}

/// The text with a capital first letter.
pub(crate) fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// The text with a small first letter.
pub(crate) fn uncapitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

/// `1 needle`, `2 needles`.
pub(crate) fn counted(count: impl Into<u64>, noun: &str) -> String {
    counted_as(count, noun, &format!("{noun}s"))
}

/// `1 reason for a point`, `2 reasons for points`.
pub(crate) fn counted_as(count: impl Into<u64>, one: &str, several: &str) -> String {
    match count.into() {
        1 => format!("1 {one}"),
        count => format!("{count} {several}"),
    }
}

/// `10 to 12`, `10`.
pub(crate) fn range((min, max): (u8, u8)) -> String {
    if min == max { min.to_string() } else { format!("{min} to {max}") }
}

/// `a physician`, `an oncologist`.
pub(crate) fn with_article(noun: &str) -> String {
    let article = if noun.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    format!("{article} {noun}")
}

/// The words, or `none` where there are none.
pub(crate) fn or_none(words: String) -> String {
    if words.is_empty() { "none".to_owned() } else { words }
}

/// `a`, `a or b`, `a, b or c`.
pub(crate) fn list_or<T: ToString>(items: impl IntoIterator<Item = T>) -> String {
    let items: Vec<String> = items.into_iter().map(|item| item.to_string()).collect();
    match items.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, rest)) if has_compounds(&items) => format!("{}; or {last}", rest.join("; ")),
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
    }
}

/// The labels of members of a vocabulary as such a list.
pub(crate) fn labels_or<V: Vocabulary>(members: impl IntoIterator<Item = V>) -> String {
    list_or(members.into_iter().map(label))
}
