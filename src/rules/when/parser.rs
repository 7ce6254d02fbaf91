//! From the text of a condition to its tree.
//!
//! ```text
//! condition   = all { "or" all }
//! all         = one { "and" one }
//! one         = "not" one | "(" condition ")" | at-least | fact
//! at-least    = "at" "least" number "of" "(" condition { "," condition } ")"
//! fact        = name [ comparison value ]
//! comparison  = "<" | "<=" | "=" | ">=" | ">" | "has"
//! ```

use super::error::ConditionError;
use super::expression::Expression;
use super::lexer::{Token, tokens};
use super::name::{self, Tested, Value};
use crate::rules::problem::PackProblemKind;
use std::ops::Range;

/// How deep parentheses, `not` and `at least` may be nested.
pub(crate) const DEEPEST: usize = 32;

/// Reads a condition. The first error of its grammar ends it; every wrong name before that is told.
pub(crate) fn parse(text: &str) -> Result<Expression, Vec<ConditionError>> {
    parse_with(text, name::fact)
}

/// Reads a condition in the words of a vocabulary, which says what a name and its comparison stand for.
pub(crate) fn parse_with<F>(
    text: &str,
    meaning: impl Fn(&str, Range<usize>, Option<Tested<'_>>) -> Parsed<F>,
) -> Result<Expression<F>, Vec<ConditionError>> {
    let mut parser = Parser { tokens: tokens(text), next: 0, depth: 0, errors: Vec::new(), meaning };
    let expression = parser.condition().and_then(|expression| {
        parser.expect_end()?;
        Ok(expression)
    });
    match expression {
        Ok(expression) if parser.errors.is_empty() => Ok(expression),
        Ok(_) => Err(parser.errors),
        Err(error) => {
            parser.errors.push(error);
            Err(parser.errors)
        }
    }
}

struct Parser<'a, M> {
    tokens: Vec<(Token<'a>, Range<usize>)>,
    next: usize,
    depth: usize,
    /// Wrong names; reading goes on after them.
    errors: Vec<ConditionError>,
    meaning: M,
}

type Parsed<T> = Result<T, ConditionError>;

impl<'a, F, M: Fn(&str, Range<usize>, Option<Tested<'_>>) -> Parsed<F>> Parser<'a, M> {
    fn condition(&mut self) -> Parsed<Expression<F>> {
        let mut parts = vec![self.all()?];
        while self.take_word("or") {
            parts.push(self.all()?);
        }
        Ok(one_or(parts, Expression::Or))
    }

    fn all(&mut self) -> Parsed<Expression<F>> {
        let mut parts = vec![self.one()?];
        while self.take_word("and") {
            parts.push(self.one()?);
        }
        Ok(one_or(parts, Expression::And))
    }

    fn one(&mut self) -> Parsed<Expression<F>> {
        self.depth = self.depth.saturating_add(1);
        if self.depth > DEEPEST {
            let error = self.error(format!("nested more than {DEEPEST} deep"));
            return Err(ConditionError { kind: PackProblemKind::TooDeep, ..error });
        }
        let expression = self.one_at_this_depth();
        self.depth = self.depth.saturating_sub(1);
        expression
    }

    fn one_at_this_depth(&mut self) -> Parsed<Expression<F>> {
        let (token, place) = self.peek();
        match token {
            Token::Word("not") => {
                self.advance();
                Ok(Expression::Not(Box::new(self.one()?), place))
            }
            Token::Word("at") => {
                self.advance();
                self.at_least()
            }
            Token::Open => {
                self.advance();
                let inner = self.condition()?;
                self.expect(&Token::Close, "`)`")?;
                Ok(inner)
            }
            Token::Word("and" | "or" | "has" | "of" | "least") => Err(self.expected("a fact")),
            Token::Word(name) => {
                self.advance();
                self.fact(name, place)
            }
            _ => Err(self.expected("a fact, `not`, `at least` or `(`")),
        }
    }

    fn at_least(&mut self) -> Parsed<Expression<F>> {
        if !self.take_word("least") {
            return Err(self.expected("`least` (at least 2 of ...)"));
        }
        let (token, place) = self.peek();
        let Token::Number(number) = token else {
            return Err(self.expected("a number"));
        };
        self.advance();
        if !self.take_word("of") {
            return Err(self.expected("`of`"));
        }
        self.expect(&Token::Open, "`(`")?;
        let mut parts = vec![self.condition()?];
        while matches!(self.peek().0, Token::Comma) {
            self.advance();
            parts.push(self.condition()?);
        }
        self.expect(&Token::Close, "`,` or `)`")?;
        let number = usize::try_from(number).unwrap_or(usize::MAX);
        if number == 0 || number > parts.len() {
            let message = format!(
                "`{number}` of {} can never be short of or reached, expected 1 to {}",
                parts.len(),
                parts.len()
            );
            self.errors.push(ConditionError { kind: PackProblemKind::Value, message, place });
        }
        Ok(Expression::AtLeast(number, parts))
    }

    /// A name, and what it is compared with.
    fn fact(&mut self, name: &str, place: Range<usize>) -> Parsed<Expression<F>> {
        let comparison = match self.peek().0 {
            Token::Compare(comparison) => Some(Some(comparison)),
            Token::Word("has") => Some(None),
            _ => None,
        };
        let mut whole = place.clone();
        let tested = match comparison {
            None => None,
            Some(comparison) => {
                let (_, symbol_place) = self.peek();
                self.advance();
                let (token, value_place) = self.peek();
                let value = match token {
                    Token::Number(number) => Value::Number(number),
                    Token::Word(word) => Value::Word(word),
                    _ => return Err(self.expected("a number or a word to compare with")),
                };
                self.advance();
                whole.end = value_place.end;
                Some(Tested { comparison, symbol_place, value, value_place })
            }
        };
        match (self.meaning)(name, place, tested) {
            Ok(fact) => Ok(Expression::Fact(fact, whole)),
            Err(error) => {
                self.errors.push(error);
                // It is not compiled: an error was told.
                Ok(Expression::And(Vec::new()))
            }
        }
    }

    fn peek(&self) -> (Token<'a>, Range<usize>) {
        self.tokens.get(self.next).or(self.tokens.last()).cloned().unwrap_or((Token::End, 0..0))
    }

    fn advance(&mut self) {
        self.next = self.next.saturating_add(1);
    }

    fn take_word(&mut self, word: &str) -> bool {
        let taken = self.peek().0 == Token::Word(word);
        if taken {
            self.advance();
        }
        taken
    }

    fn expect(&mut self, token: &Token<'_>, what: &str) -> Parsed<()> {
        if self.peek().0 != *token {
            return Err(self.expected(what));
        }
        self.advance();
        Ok(())
    }

    fn expect_end(&mut self) -> Parsed<()> {
        if self.peek().0 == Token::End { Ok(()) } else { Err(self.expected("`and`, `or` or the end")) }
    }

    fn expected(&self, what: &str) -> ConditionError {
        let found = match self.peek().0 {
            Token::Word(word) => format!("`{word}`"),
            Token::Number(number) => format!("`{number}`"),
            Token::Compare(comparison) => format!("`{comparison}`"),
            Token::Open => "`(`".to_owned(),
            Token::Close => "`)`".to_owned(),
            Token::Comma => "`,`".to_owned(),
            Token::Stray(text) => format!("`{text}`"),
            Token::End => "the end".to_owned(),
        };
        self.error(format!("expected {what}, found {found}"))
    }

    fn error(&self, message: String) -> ConditionError {
        ConditionError { kind: PackProblemKind::Syntax, message, place: self.peek().1 }
    }
}

fn one_or<F>(
    mut parts: Vec<Expression<F>>,
    many: impl FnOnce(Vec<Expression<F>>) -> Expression<F>,
) -> Expression<F> {
    if parts.len() == 1 { parts.remove(0) } else { many(parts) }
}
