//! How many tables and values a text would be parsed into, without parsing it: each takes many times the memory of its bytes.

use toml_parser::Source;
use toml_parser::lexer::TokenKind;

/// A text that is not longer cannot be parsed into too much.
const SHORT: usize = 64 << 10;
/// The most parts of a pack. The standard pack has less than a fifth of them.
pub(crate) const MOST_PARTS: usize = 400_000;

/// Whether a text has more parts than any pack needs. A table and a key weigh as much as four values of a list, and a key within a
/// key, which no pack needs, as sixteen: together the greatest text takes less than 80 MB.
pub(crate) fn has_too_many_parts(text: &str) -> bool {
    if text.len() <= SHORT {
        return false;
    }
    let weight = |kind| match kind {
        TokenKind::Dot => 16,
        TokenKind::Equals | TokenKind::LeftCurlyBracket | TokenKind::LeftSquareBracket => 4,
        TokenKind::Comma | TokenKind::Newline => 1,
        _ => 0,
    };
    let mut parts = 0_usize;
    Source::new(text).lex().any(|token| {
        parts = parts.saturating_add(weight(token.kind()));
        parts > MOST_PARTS
    })
}
