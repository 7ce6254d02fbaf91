//! Estimates text widths from a fixed table, so that a chart is the same on every machine. Estimates err on the wide side.

/// Width of a text in units of the drawing.
pub(in crate::render) fn width(text: &str, size: f32, is_bold: bool) -> f32 {
    let em: f32 = text.chars().map(advance).sum();
    em * size * if is_bold { 1.12 } else { 1.0 }
}

fn advance(c: char) -> f32 {
    match c {
        'i' | 'j' | 'l' | 'ì' | 'í' | 'ī' | 'ǐ' | '.' | ',' | ':' | ';' | '\'' | '|' | ' ' => 0.34,
        'f' | 'r' | 't' | '-' | '(' | ')' | '[' | ']' | '/' => 0.42,
        'm' | 'w' | 'M' | 'W' => 0.98,
        'A'..='Z' => 0.72,
        '\u{2e80}'.. => 1.05,
        _ => 0.64,
    }
}
