//! Splits the text of a condition into tokens.

use super::fact::Comparison;
use std::fmt;
use std::ops::Range;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// A name or a keyword: `risk.epilepsy`, `and`, `has`.
    Word(&'a str),
    Number(u32),
    Compare(Comparison),
    Open,
    Close,
    Comma,
    /// A character that no token begins with, or a number that is too large.
    Stray(&'a str),
    End,
}

/// Longer symbols come before those that they begin with.
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

/// The token as an error message quotes it.
impl fmt::Display for Token<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Word(text) | Self::Stray(text) => write!(f, "`{text}`"),
            Self::Number(number) => write!(f, "`{number}`"),
            _ => match SYMBOLS.iter().find(|(_, token)| token == self) {
                Some((symbol, _)) => write!(f, "`{symbol}`"),
                None => f.write_str("the end"),
            },
        }
    }
}

/// Splits a condition into tokens, each with its place. The last one is [`Token::End`].
pub(super) fn tokens(text: &str) -> Vec<(Token<'_>, Range<usize>)> {
    let (mut tokens, mut rest) = (Vec::new(), text.trim_start());
    while !rest.is_empty() {
        let start = text.len().saturating_sub(rest.len());
        let (token, length) = first_token(rest);
        tokens.push((token, start..start.saturating_add(length)));
        rest = rest.get(length..).unwrap_or_default().trim_start();
    }
    tokens.push((Token::End, text.len()..text.len()));
    tokens
}

/// The first token of `rest` and its length. `rest` is not empty and does not begin with a space.
fn first_token(rest: &str) -> (Token<'_>, usize) {
    if let Some((symbol, token)) = SYMBOLS.into_iter().find(|(symbol, _)| rest.starts_with(symbol)) {
        return (token, symbol.len());
    }
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '-');
    let word = rest.find(|c: char| !is_word(c)).and_then(|end| rest.get(..end)).unwrap_or(rest);
    let token = match word.parse() {
        _ if word.is_empty() => {
            let length = rest.chars().next().map_or(rest.len(), char::len_utf8);
            return (Token::Stray(rest.get(..length).unwrap_or(rest)), length);
        }
        Ok(number) => Token::Number(number),
        Err(_) if word.bytes().all(|byte| byte.is_ascii_digit()) => Token::Stray(word),
        Err(_) => Token::Word(word),
    };
    (token, word.len())
}
