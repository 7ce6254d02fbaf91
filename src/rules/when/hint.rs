//! What a condition that breaks the grammar probably means, for the usual slips.

use super::lexer::Token;

/// The right form in place of a token that was not expected, after the token before it.
pub(super) fn right_form(found: &Token<'_>, before: Option<&Token<'_>>) -> Option<String> {
    match (before, found) {
        (Some(Token::Number(number)), Token::Word(unit)) => in_days(*number, unit).or_else(|| keyword(unit)),
        (_, Token::Word(word)) => keyword(word),
        (Some(Token::Compare(_)), Token::Compare(_)) => {
            Some("comparisons are `<`, `<=`, `=`, `>=` and `>`".to_owned())
        }
        (_, Token::Stray(stray)) => {
            let form = match *stray {
                "&" | "∧" | ";" | "+" => "write `and`",
                "|" | "∨" => "write `or`",
                "!" | "~" | "¬" | "≠" => "write `not`, in front of a fact or of parentheses",
                "≤" | "⩽" => "write `<=`",
                "≥" | "⩾" => "write `>=`",
                "[" | "{" => "write `(`",
                "]" | "}" => "write `)`",
                "\"" | "'" | "`" | "“" | "”" | "‘" | "’" => "words need no quotes here",
                _ => return None,
            };
            Some(form.to_owned())
        }
        _ => None,
    }
}

/// The word of the grammar that a word is meant for.
pub(super) fn keyword(word: &str) -> Option<String> {
    let small = ["and", "or", "not", "has", "at", "least", "of", "always", "interval"];
    let written = small.into_iter().find(|keyword| word.eq_ignore_ascii_case(keyword) && word != *keyword);
    let meant = written.or(match word {
        "is" | "equals" | "eq" => Some("="),
        "contains" | "in" | "includes" => Some("has"),
        "true" | "TRUE" | "everyone" | "everybody" | "all" => Some("always"),
        _ => None,
    });
    meant.map(|meant| format!("write `{meant}`"))
}

/// A number of days, which has no unit.
fn in_days(number: u32, unit: &str) -> Option<String> {
    let (days, exact) = match unit.to_ascii_lowercase().trim_end_matches('s') {
        "d" | "day" => (1, true),
        "w" | "wk" | "week" => (7, true),
        "m" | "mo" | "month" => (30, false),
        "y" | "yr" | "year" => (365, false),
        "mm" | "mmhg" | "mg" => return Some("a number has no unit here".to_owned()),
        _ => return None,
    };
    let about = if exact { "" } else { "about " };
    let in_days = number.saturating_mul(days);
    Some(format!(
        "times are numbers of days, without a unit: {number} {unit} are {about}`{in_days}`; ages are years"
    ))
}
