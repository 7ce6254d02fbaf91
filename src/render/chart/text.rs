//! How wide texts are: a table of advances, so that a chart is the same on every machine. Rather too wide than too narrow.

/// The width of a text at a size, in the units of the drawing.
pub(super) fn width(text: &str, size: f32, is_bold: bool) -> f32 {
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

/// A text in lines of at most a width.
pub(super) fn wrapped(text: &str, size: f32, most: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width(line, size, false) + width(word, size, false) + size < most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
