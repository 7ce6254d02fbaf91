//! The words and symbols of a condition.

use super::fact::Comparison;
use std::ops::Range;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// A name or a word: `risk.epilepsy`, `and`, `has`.
    Word(&'a str),
    Number(u32),
    Compare(Comparison),
    Open,
    Close,
    Comma,
    /// What begins no token, or a number that is too large.
    Stray(&'a str),
    End,
}

/// Splits a condition into tokens, each with its place. The last is [`Token::End`].
pub(super) fn tokens(text: &str) -> Vec<(Token<'_>, Range<usize>)> {
    let mut tokens = Vec::new();
    let mut at = 0_usize;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let length = rest.find(|c: char| !c.is_whitespace()).unwrap_or(rest.len());
        if length > 0 {
            at = at.saturating_add(length);
            continue;
        }
        let (token, length) = first_token(rest);
        let end = at.saturating_add(length);
        tokens.push((token, at..end));
        at = end;
    }
    tokens.push((Token::End, at..at));
    tokens
}

/// The token that `rest` begins with, and its length; `rest` is not empty and begins with no space.
fn first_token(rest: &str) -> (Token<'_>, usize) {
    const SYMBOLS: [(&str, Token<'static>); 8] = [
        ("<=", Token::Compare(Comparison::AtMost)),
        (">=", Token::Compare(Comparison::AtLeast)),
        ("<", Token::Compare(Comparison::Less)),
        (">", Token::Compare(Comparison::Greater)),
        ("=", Token::Compare(Comparison::Equal)),
        ("(", Token::Open),
        (")", Token::Close),
        (",", Token::Comma),
    ];
    for (symbol, token) in SYMBOLS {
        if rest.starts_with(symbol) {
            return (token, symbol.len());
        }
    }
    let word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '-');
    let length = rest.find(|c: char| !word(c)).unwrap_or(rest.len());
    if length == 0 {
        let length = rest.chars().next().map_or(rest.len(), char::len_utf8);
        return (Token::Stray(rest.get(..length).unwrap_or(rest)), length);
    }
    let word = rest.get(..length).unwrap_or(rest);
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        return (word.parse().map_or(Token::Stray(word), Token::Number), length);
    }
    (Token::Word(word), length)
}
