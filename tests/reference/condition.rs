//! The `when` language: a recursive-descent parser, and evaluation in Kleene's three-valued logic.

use std::collections::BTreeSet;
use std::fmt;

/// Three values, least true first: `and` is the least of its parts, `or` the greatest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Truth {
    No,
    Unknown,
    Yes,
}

impl Truth {
    pub(crate) fn of(known: bool) -> Self {
        if known { Self::Yes } else { Self::No }
    }

    fn not(self) -> Self {
        match self {
            Self::No => Self::Yes,
            Self::Unknown => Self::Unknown,
            Self::Yes => Self::No,
        }
    }
}

/// `risk.epilepsy.status = controlled`: a path, and a comparison where there is one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Fact {
    pub(crate) path: Vec<String>,
    pub(crate) test: Option<(String, String)>,
}

impl Fact {
    /// Whether the fact is what a path names, or a detail of it.
    pub(crate) fn is_about(&self, path: &str) -> bool {
        let named = self.path.join(".");
        named.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    }

    /// The risk that the fact is about.
    pub(crate) fn risk(&self) -> Option<&str> {
        (self.path[0] == "risk").then(|| self.path[1].as_str())
    }
}

impl Fact {
    /// The risk or the reaction that the fact is about, as `risk.epilepsy` or `reaction.bruise`.
    pub(crate) fn of_entry(&self) -> Option<String> {
        ["risk", "reaction"].contains(&self.path[0].as_str()).then(|| self.path[..2].join("."))
    }

    /// The reaction that the fact is about.
    pub(crate) fn reaction(&self) -> Option<&str> {
        (self.path[0] == "reaction").then(|| self.path[1].as_str())
    }
}

impl fmt::Display for Fact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.path.join("."))?;
        match &self.test {
            Some((operator, value)) => write!(f, " {operator} {value}"),
            None => Ok(()),
        }
    }
}

#[derive(Clone, Debug)]
pub(crate) enum Formula {
    Always,
    Fact(Fact),
    Not(Box<Formula>),
    And(Vec<Formula>),
    Or(Vec<Formula>),
    AtLeast(usize, Vec<Formula>),
}

impl Formula {
    pub(crate) fn truth(&self, fact: &dyn Fn(&Fact) -> Truth) -> Truth {
        match self {
            Self::Always => Truth::Yes,
            Self::Fact(it) => fact(it),
            Self::Not(part) => part.truth(fact).not(),
            Self::And(parts) => parts.iter().map(|part| part.truth(fact)).min().unwrap(),
            Self::Or(parts) => parts.iter().map(|part| part.truth(fact)).max().unwrap(),
            Self::AtLeast(least, parts) => {
                let truths: Vec<Truth> = parts.iter().map(|part| part.truth(fact)).collect();
                let so_many = |truth| truths.iter().filter(|it| **it >= truth).count();
                if so_many(Truth::Yes) >= *least {
                    Truth::Yes
                } else if so_many(Truth::Unknown) < *least {
                    Truth::No
                } else {
                    Truth::Unknown
                }
            }
        }
    }

    /// Every fact that the formula mentions anywhere.
    pub(crate) fn facts(&self) -> BTreeSet<Fact> {
        match self {
            Self::Always => BTreeSet::new(),
            Self::Fact(fact) => BTreeSet::from([fact.clone()]),
            Self::Not(part) => part.facts(),
            Self::And(parts) | Self::Or(parts) | Self::AtLeast(_, parts) => {
                parts.iter().flat_map(Self::facts).collect()
            }
        }
    }
}

/// Parses a condition; `interval` is the number of days that the word stands for.
pub(crate) fn parse(text: &str, interval: Option<i64>) -> Formula {
    let mut parser = Parser { tokens: tokens(text), at: 0, interval };
    let formula = parser.or();
    assert!(parser.at == parser.tokens.len(), "more than a condition: {text}");
    formula
}

fn tokens(text: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut word = String::new();
    for c in text.chars().chain([' ']) {
        if c.is_ascii_alphanumeric() || "_.-".contains(c) {
            word.push(c);
            continue;
        }
        if !word.is_empty() {
            tokens.push(std::mem::take(&mut word));
        }
        match c {
            '=' if tokens.last().is_some_and(|last| last == "<" || last == ">") => {
                tokens.last_mut().unwrap().push('=');
            }
            c if c.is_whitespace() => {}
            c => tokens.push(c.to_string()),
        }
    }
    tokens
}

struct Parser {
    tokens: Vec<String>,
    at: usize,
    interval: Option<i64>,
}

impl Parser {
    fn next_is(&mut self, token: &str) -> bool {
        let is = self.tokens.get(self.at).is_some_and(|it| it == token);
        self.at += usize::from(is);
        is
    }

    fn take(&mut self) -> String {
        self.at += 1;
        self.tokens[self.at - 1].clone()
    }

    fn expect(&mut self, token: &str) {
        assert!(self.next_is(token), "expected `{token}` in {:?}", self.tokens);
    }

    fn or(&mut self) -> Formula {
        let mut parts = vec![self.and()];
        while self.next_is("or") {
            parts.push(self.and());
        }
        if parts.len() == 1 { parts.remove(0) } else { Formula::Or(parts) }
    }

    fn and(&mut self) -> Formula {
        let mut parts = vec![self.not()];
        while self.next_is("and") {
            parts.push(self.not());
        }
        if parts.len() == 1 { parts.remove(0) } else { Formula::And(parts) }
    }

    fn not(&mut self) -> Formula {
        if self.next_is("not") {
            Formula::Not(Box::new(self.not()))
        } else if self.next_is("(") {
            let inner = self.or();
            self.expect(")");
            inner
        } else if self.next_is("at") {
            self.at_least()
        } else if self.next_is("always") {
            Formula::Always
        } else {
            Formula::Fact(self.fact())
        }
    }

    fn at_least(&mut self) -> Formula {
        self.expect("least");
        let least = self.take().parse().unwrap();
        self.expect("of");
        self.expect("(");
        let mut parts = vec![self.or()];
        while self.next_is(",") {
            parts.push(self.or());
        }
        self.expect(")");
        Formula::AtLeast(least, parts)
    }

    fn fact(&mut self) -> Fact {
        let name = self.take();
        // The id of a pattern may have points in it.
        let words = if name.starts_with("pattern.") { name.splitn(2, '.') } else { name.splitn(3, '.') };
        let path = words.map(str::to_owned).collect();
        let operator = ["<", "<=", "=", ">=", ">", "has"].into_iter().find(|it| self.next_is(it));
        let test = operator.map(|operator| {
            let value = self.take();
            let value = if value == "interval" { self.interval.unwrap().to_string() } else { value };
            (operator.to_owned(), value)
        });
        Fact { path, test }
    }
}
