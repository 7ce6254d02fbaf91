//! Parses the text of a condition into its tree.
//!
//! ```text
//! condition   = all { "or" all }
//! all         = one { "and" one }
//! one         = "not" one | "(" condition ")" | at-least | fact
//! at-least    = "at" "least" number "of" "(" condition { "," condition } ")"
//! fact        = name [ comparison value ]
//! comparison  = "<" | "<=" | "=" | ">=" | ">" | "has"
//! ```

use super::ConditionError;
use super::expression::Expression;
use super::hint::{keyword, right_form};
use super::lexer::{Token, tokens};
use super::name::{self, Tested, Value};
use crate::rules::problem::PackProblemKind;
use std::ops::Range;

/// How many facts a condition may have, and how many wrong names of one are looked up: what each may mean takes time.
const MOST_FACTS: usize = 8192;
const MOST_ERRORS: usize = 200;

/// How deep parentheses, `not` and `at least` may be nested.
const DEEPEST: usize = 32;

/// Parses a condition. Reports every wrong name up to the first error in the grammar, where parsing stops.
pub(crate) fn parse(text: &str) -> Result<Expression, Vec<ConditionError>> {
    let mut parser = Parser { tokens: tokens(text), next: 0, depth: 0, facts: 0, errors: Vec::new() };
    let condition = parser.condition();
    let whole =
        condition.and_then(|whole| parser.expect(&Token::End, "`and`, `or` or the end").map(|()| whole));
    match whole {
        Ok(expression) if parser.errors.is_empty() => Ok(expression),
        result => {
            parser.errors.extend(result.err());
            Err(parser.errors)
        }
    }
}

struct Parser<'a> {
    tokens: Vec<(Token<'a>, Range<usize>)>,
    next: usize,
    depth: usize,
    facts: usize,
    /// Errors after which parsing goes on, such as wrong names.
    errors: Vec<ConditionError>,
}

type Parsed<T> = Result<T, ConditionError>;

impl<'a> Parser<'a> {
    fn condition(&mut self) -> Parsed<Expression> {
        self.joined("or", Self::all, Expression::Or)
    }

    fn all(&mut self) -> Parsed<Expression> {
        self.joined("and", Self::one, Expression::And)
    }

    /// One part or more with a word between them.
    fn joined(
        &mut self,
        between: &str,
        part: impl Fn(&mut Self) -> Parsed<Expression>,
        join: impl Fn(Vec<Expression>) -> Expression,
    ) -> Parsed<Expression> {
        let mut parts = vec![part(self)?];
        while self.take(&Token::Word(between)) {
            parts.push(part(self)?);
        }
        Ok(if parts.len() == 1 { parts.remove(0) } else { join(parts) })
    }

    fn one(&mut self) -> Parsed<Expression> {
        self.depth = self.depth.saturating_add(1);
        if self.depth > DEEPEST {
            let message = format!("nested more than {DEEPEST} deep");
            return Err(ConditionError::new(PackProblemKind::TooDeep, message, &self.peek().1));
        }
        let expression = self.one_at_this_depth();
        self.depth = self.depth.saturating_sub(1);
        expression
    }

    fn one_at_this_depth(&mut self) -> Parsed<Expression> {
        let (token, place) = self.peek();
        match token {
            Token::Word("and" | "or" | "has" | "of" | "least") => return Err(self.expected("a fact")),
            // `NOT`, which is no name.
            Token::Word(word) if keyword(word).is_some() => return Err(self.expected("a fact")),
            Token::Word(_) | Token::Open => self.advance(),
            _ => return Err(self.expected("a fact, `not`, `at least` or `(`")),
        }
        match token {
            Token::Word("not") => Ok(Expression::Not(Box::new(self.one()?), place)),
            Token::Word("at") => self.at_least(),
            Token::Word(name) => self.fact(name, place),
            _ => {
                let inner = self.condition()?;
                self.expect(&Token::Close, "`)`")?;
                Ok(inner)
            }
        }
    }

    fn at_least(&mut self) -> Parsed<Expression> {
        self.expect(&Token::Word("least"), "`least` (at least 2 of ...)")?;
        let (token, place) = self.peek();
        let Token::Number(number) = token else {
            return Err(self.expected("a number"));
        };
        self.advance();
        self.expect(&Token::Word("of"), "`of`")?;
        self.expect(&Token::Open, "`(`")?;
        let mut parts = vec![self.condition()?];
        while self.take(&Token::Comma) {
            parts.push(self.condition()?);
        }
        self.expect(&Token::Close, "`,` or `)`")?;
        let (least, most) = (usize::try_from(number).unwrap_or(usize::MAX), parts.len());
        if least == 0 || least > most {
            let message =
                format!("`at least {number}` of {most} is always or never true, expected 1 to {most}");
            self.errors.push(ConditionError::new(PackProblemKind::Value, message, &place));
        }
        Ok(Expression::AtLeast(least, parts))
    }

    /// A fact whose name was read, with what it is compared with.
    fn fact(&mut self, name: &str, place: Range<usize>) -> Parsed<Expression> {
        let mut whole = place.clone();
        let (token, symbol_place) = self.peek();
        let comparison = match token {
            Token::Compare(comparison) => Some(Some(comparison)),
            Token::Word("has") => Some(None),
            Token::Stray("≥" | "≤" | "⩾" | "⩽" | "≠") => return Err(self.expected("a comparison")),
            _ => None,
        };
        let mut tested = None;
        if let Some(comparison) = comparison {
            self.advance();
            let (token, value_place) = self.peek();
            let value = match token {
                Token::Number(number) => Value::Number(number),
                Token::Word(word) => Value::Word(word),
                _ => return Err(self.expected("a number or a word to compare with")),
            };
            self.advance();
            whole.end = value_place.end;
            tested = Some(Tested { comparison, symbol_place, value, value_place });
        }
        self.facts = self.facts.saturating_add(1);
        if self.facts > MOST_FACTS || self.errors.len() >= MOST_ERRORS {
            let message = if self.facts > MOST_FACTS {
                format!("a condition with more than {MOST_FACTS} facts")
            } else {
                "too many wrong names: the rest of the condition was not read".to_owned()
            };
            return Err(ConditionError::new(PackProblemKind::TooInvolved, message, &place));
        }
        let fact = name::fact(name, place, tested).map_err(|error| self.errors.push(error));
        // The error refuses the condition, so nobody sees what takes the place of the fact.
        Ok(fact.map_or(Expression::And(Vec::new()), |fact| Expression::Fact(fact, whole)))
    }

    fn peek(&self) -> (Token<'a>, Range<usize>) {
        self.tokens.get(self.next).or(self.tokens.last()).cloned().unwrap_or((Token::End, 0..0))
    }

    fn advance(&mut self) {
        self.next = self.next.saturating_add(1);
    }

    fn take(&mut self, token: &Token<'_>) -> bool {
        let is_next = self.peek().0 == *token;
        if is_next {
            self.advance();
        }
        is_next
    }

    fn expect(&mut self, token: &Token<'_>, what: &str) -> Parsed<()> {
        if self.take(token) { Ok(()) } else { Err(self.expected(what)) }
    }

    fn expected(&self, what: &str) -> ConditionError {
        let (found, place) = self.peek();
        let before =
            self.next.checked_sub(1).and_then(|before| self.tokens.get(before)).map(|(token, _)| token);
        let form = right_form(&found, before).map_or_else(String::new, |form| format!(": {form}"));
        ConditionError::new(PackProblemKind::Syntax, format!("expected {what}, found {found}{form}"), &place)
    }
}
