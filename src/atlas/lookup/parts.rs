//! A code and a name written together, as data sets have them: `Zusanli (ST36)`, `LI4 Hegu`, `足三里（ST36）`.

use super::super::point::Point;
use super::fold::{is_separator, narrow};

/// Longer texts are no spelling of a point.
const LONGEST_TEXT: usize = 120;
const MOST_PARTS: usize = 6;

/// What the parts of a text mean together.
pub(super) enum Together {
    /// The points that every part can mean; more than one if the parts do not tell.
    Points(Vec<Point>),
    /// Each part means a point, and they are not the same.
    Disagree(Vec<Point>),
    /// The text has a code, and something beside it that means nothing.
    CodeAnd(Vec<Point>),
    /// The text is not made of parts that mean a point.
    Nothing,
}

/// Reads a text of several parts. `read` reads a single one: the points that it can mean.
pub(super) fn read(text: &str, read: impl Fn(&str) -> Vec<Point>) -> Together {
    if text.len() > LONGEST_TEXT {
        return Together::Nothing;
    }
    let mut meanings = Vec::new();
    let mut code_beside = None;
    for chunk in chunks(text) {
        let whole = read(chunk);
        if !whole.is_empty() {
            meanings.push(whole);
            continue;
        }
        let Some((code, names)) = with_code(chunk, &read) else {
            return code_beside.or(meanings.pop()).map_or(Together::Nothing, Together::CodeAnd);
        };
        code_beside = Some(code.clone());
        meanings.push(code);
        for name in names.into_iter().filter(|name| !name.is_empty()) {
            let meaning = read(name);
            if meaning.is_empty() {
                return code_beside.map_or(Together::Nothing, Together::CodeAnd);
            }
            meanings.push(meaning);
        }
        if meanings.len() > MOST_PARTS {
            return Together::Nothing;
        }
    }
    let [first, others @ ..] = meanings.as_slice() else { return Together::Nothing };
    if others.is_empty() {
        return Together::Nothing;
    }
    let common: Vec<Point> =
        first.iter().copied().filter(|point| others.iter().all(|meaning| meaning.contains(point))).collect();
    if common.is_empty() {
        let mut all: Vec<Point> = meanings.into_iter().flatten().collect();
        all.sort_unstable();
        all.dedup();
        return Together::Disagree(all);
    }
    Together::Points(common)
}

/// The text, cut at brackets and where Latin letters meet other ones.
fn chunks(text: &str) -> impl Iterator<Item = &str> {
    let brackets = |c: char| {
        matches!(narrow(c), '(' | ')' | '[' | ']' | '/' | '|' | ':' | ',' | '、')
            || "【】〔〕「」，：".contains(c)
    };
    text.split(brackets).flat_map(by_script).map(str::trim).filter(|chunk| !chunk.is_empty())
}

/// Splits a text where Chinese, Japanese or Korean characters meet others.
fn by_script(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().find_map(script)?;
        let end = rest.char_indices().find(|(_, c)| script(*c).is_some_and(|script| script != first));
        let (chunk, after) = rest.split_at_checked(end.map_or(rest.len(), |(index, _)| index))?;
        rest = after;
        Some(chunk)
    })
}

/// Whether a character is East Asian; none for what goes with either.
fn script(c: char) -> Option<bool> {
    match narrow(c) {
        _ if is_separator(c) => None,
        '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' => Some(true),
        _ => Some(false),
    }
}

/// The code in a text in Latin letters, with the words before and after it.
fn with_code(text: &str, read: impl Fn(&str) -> Vec<Point>) -> Option<(Vec<Point>, [&str; 2])> {
    let is_digit = |c: char| narrow(c).is_ascii_digit();
    let start = text.find(is_digit)?;
    let rest = text.get(start..)?;
    let end = rest
        .find(|c: char| !is_digit(c) && c != '+')
        .map_or(text.len(), |length| start.saturating_add(length));
    let (head, after) = text.split_at_checked(end)?;
    // The prefix may be several words: `EX-HN 3`, `Triple Burner 5`.
    let starts = head.char_indices().filter(|(index, c)| *index < start && is_separator(*c));
    let starts = starts.map(|(index, c)| index.saturating_add(c.len_utf8()));
    [0].into_iter().chain(starts).find_map(|from| {
        let (before, code) = head.split_at_checked(from)?;
        let points = read(code);
        (!points.is_empty())
            .then_some((points, [before.trim_matches(is_separator), after.trim_matches(is_separator)]))
    })
}
