//! Resolves the names of the `when` language to facts.

use super::ConditionError;
use super::fact::{Comparison, ConcernTest, Days, Fact, Number, ReactionTest, RiskTest};
use crate::atlas::spelling::{excerpt, nearest, suggestion};
use crate::atlas::{Side, UnknownCode};
use crate::intake::{ClinicQuestion, Concern, Detail, Reaction, Risk, ranges};
use crate::rules::id::RuleId;
use crate::rules::problem::PackProblemKind;
use std::ops::Range;
use std::str::FromStr;

/// What a name is compared with.
pub(super) struct Tested<'a> {
    /// None for `has`.
    pub(super) comparison: Option<Comparison>,
    pub(super) symbol_place: Range<usize>,
    pub(super) value: Value<'a>,
    pub(super) value_place: Range<usize>,
}

#[derive(Clone, Copy)]
pub(super) enum Value<'a> {
    Number(u32),
    Word(&'a str),
}

type Resolved<T> = Result<T, ConditionError>;

const PLAIN: [(&str, Fact); 3] =
    [("always", Fact::Always), ("breastfeeding", Fact::Breastfeeding), ("first_visit", Fact::FirstVisit)];
/// The fact whose value is a word.
const CHANGE: &str = "visit.change";
const FAMILIES: [&str; 10] =
    ["sex", "pregnancy", "lifestyle", "risk", "concern", "sign", "pattern", "visit", "reaction", "clinic"];

/// The fact that a name and its comparison stand for.
pub(super) fn fact(name: &str, place: Range<usize>, tested: Option<Tested<'_>>) -> Resolved<Fact> {
    let at = Name { name, place };
    if let Some(number) = Number::ALL.iter().find(|number| number.code() == name) {
        let tested = at.compared(tested, "a number")?;
        return Ok(Fact::Number(*number, tested.order()?, tested.number(number.code(), number.range())?));
    }
    if let Some((_, fact)) = PLAIN.into_iter().find(|(plain, _)| *plain == name) {
        return at.alone(fact, tested);
    }
    if name == CHANGE {
        let tested = at.compared(tested, "a change")?.only(Some(Comparison::Equal))?;
        return Ok(Fact::Change(tested.word()?));
    }
    match name.split_once('.') {
        Some(("sex", code)) => at.alone(Fact::Sex(at.code(code)?), tested),
        Some(("pregnancy", code)) => at.alone(Fact::Pregnancy(at.code(code)?), tested),
        Some(("lifestyle", code)) => at.alone(Fact::Lifestyle(at.code(code)?), tested),
        Some(("sign", code)) => at.alone(Fact::Sign(at.code(code)?), tested),
        // Whether the pattern exists is checked once all packs are read.
        Some(("pattern", id)) if !id.is_empty() => at.alone(Fact::Pattern(RuleId::unchecked(id)), tested),
        Some(("concern", rest)) => at.concern(rest, tested),
        Some(("risk", rest)) => at.risk(rest, tested),
        Some(("reaction", rest)) => at.reaction(rest, tested),
        // Whether a pack asks it is checked once all packs are read.
        Some(("clinic", rest)) if !rest.is_empty() => at.alone(Fact::Clinic(at.question()?), tested),
        _ => Err(at.unknown()),
    }
}

struct Name<'a> {
    name: &'a str,
    place: Range<usize>,
}

impl Name<'_> {
    fn concern(&self, rest: &str, tested: Option<Tested<'_>>) -> Resolved<Fact> {
        let (code, detail) = split(rest);
        let concern: Concern = self.code(code)?;
        let test = match detail {
            None => return self.alone(Fact::Concern(concern, None), tested),
            Some("severity") => {
                let tested = self.compared(tested, "a severity")?;
                ConcernTest::Severity(tested.order()?, tested.word()?)
            }
            Some("zones") => ConcernTest::Zone(self.compared(tested, "a zone")?.only(None)?.word()?),
            Some(other) => return Err(self.no_detail(other, &["severity", "zones"])),
        };
        Ok(Fact::Concern(concern, Some(test)))
    }

    fn risk(&self, rest: &str, tested: Option<Tested<'_>>) -> Resolved<Fact> {
        let (code, detail) = split(rest);
        let risk: Risk = self.code(code)?;
        let Some(detail) = detail else {
            return self.alone(Fact::Risk(risk, None), tested);
        };
        // A note is for people to read.
        let compared = || risk.details().iter().filter(|detail| **detail != Detail::Note);
        let Some(detail) = Detail::from_str(detail).ok().filter(|detail| compared().any(|it| it == detail))
        else {
            let accepted: Vec<&str> = compared().map(|detail| detail.code()).collect();
            return Err(self.no_detail(detail, &accepted));
        };
        let test = match detail {
            Detail::Status => {
                let tested = self.compared(tested, "a status")?.only(Some(Comparison::Equal))?;
                let status = tested.word()?;
                if !risk.statuses().contains(&status) {
                    let statuses: Vec<String> =
                        risk.statuses().iter().map(|status| format!("`{status}`")).collect();
                    let message = format!("`{risk}` is never `{status}`, expected {}", statuses.join(" or "));
                    return Err(tested.value_error(PackProblemKind::Value, message));
                }
                RiskTest::Status(status)
            }
            Detail::Severity => {
                let tested = self.compared(tested, "a severity")?;
                RiskTest::Severity(tested.order()?, tested.word()?)
            }
            Detail::DaysAgo => {
                let tested = self.compared(tested, "a number of days or `interval`")?;
                RiskTest::DaysAgo(tested.order()?, tested.days()?)
            }
            Detail::Zones => RiskTest::Zone(self.compared(tested, "a zone")?.only(None)?.word()?),
            Detail::Side => {
                let tested = self.compared(tested, "a side")?.only(Some(Comparison::Equal))?;
                let side = tested.word()?;
                if side == Side::Midline {
                    let message = "`midline` is not a side of a risk, expected `left` or `right`";
                    return Err(tested.value_error(PackProblemKind::Value, message));
                }
                RiskTest::Side(side)
            }
            Detail::Note => return Err(self.no_detail(detail.code(), &[])),
        };
        Ok(Fact::Risk(risk, Some(test)))
    }

    fn reaction(&self, rest: &str, tested: Option<Tested<'_>>) -> Resolved<Fact> {
        let (code, detail) = split(rest);
        let reaction: Reaction = self.code(code)?;
        let test = match detail {
            None => return self.alone(Fact::Reaction(reaction, None), tested),
            Some("severe") => {
                return self.alone(Fact::Reaction(reaction, Some(ReactionTest::Severe)), tested);
            }
            Some("repeated") => {
                return self.alone(Fact::Reaction(reaction, Some(ReactionTest::Repeated)), tested);
            }
            Some(days @ ("days_ago" | "gone_days_ago")) => {
                let tested = self.compared(tested, "a number of days")?;
                let (order, number) = (tested.order()?, tested.number(days, ranges::DAYS)?);
                if days == "days_ago" {
                    ReactionTest::DaysAgo(order, number)
                } else {
                    ReactionTest::GoneDaysAgo(order, number)
                }
            }
            Some(other) => {
                return Err(self.no_detail(other, &["days_ago", "gone_days_ago", "severe", "repeated"]));
            }
        };
        Ok(Fact::Reaction(reaction, Some(test)))
    }

    fn question(&self) -> Resolved<ClinicQuestion> {
        ClinicQuestion::new(self.name)
            .map_err(|invalid| self.error(PackProblemKind::UnknownName, invalid.to_string()))
    }

    fn code<T: FromStr<Err = UnknownCode>>(&self, code: &str) -> Resolved<T> {
        code.parse()
            .map_err(|unknown: UnknownCode| self.error(PackProblemKind::UnknownName, unknown.to_string()))
    }

    /// A fact that takes no comparison.
    fn alone(&self, fact: Fact, tested: Option<Tested<'_>>) -> Resolved<Fact> {
        let Some(tested) = tested else { return Ok(fact) };
        let known = match &fact {
            Fact::Risk(risk, None) => details_with(risk.details().iter().map(|detail| detail.code())),
            Fact::Concern(_, None) => details_with(["severity", "zones"].into_iter()),
            _ => String::new(),
        };
        let form = if known.is_empty() { ": it stands alone, or after `not`" } else { ": it stands alone; " };
        let message = format!("`{}` takes no comparison{form}{known}", excerpt(self.name));
        let place = tested.symbol_place.start..tested.value_place.end;
        Err(ConditionError::new(PackProblemKind::Value, message, &place))
    }

    fn compared<'t>(&self, tested: Option<Tested<'t>>, with: &str) -> Resolved<Tested<'t>> {
        tested.ok_or_else(|| {
            let message = format!("`{}` must be compared with {with}", excerpt(self.name));
            self.error(PackProblemKind::Value, message)
        })
    }

    fn no_detail(&self, detail: &str, accepted: &[&str]) -> ConditionError {
        let fact = self.name.strip_suffix(detail).and_then(|name| name.strip_suffix('.'));
        let known = match accepted {
            [] => " and no other detail".to_owned(),
            _ if detail.ends_with("_ago") && accepted.contains(&Detail::DaysAgo.code()) => {
                ", use `days_ago`: a week is 7 days, a month about 30".to_owned()
            }
            _ => match nearest(detail, accepted.iter().copied()) {
                None => format!(", {}", details_with(accepted.iter().copied())),
                nearest => suggestion(nearest),
            },
        };
        let message = format!("`{}` has no `{}`{known}", fact.unwrap_or(self.name), excerpt(detail));
        self.error(PackProblemKind::UnknownName, message)
    }

    fn unknown(&self) -> ConditionError {
        // A right rest after a wrong family: `risks.epilepsy`.
        let other_family = self.name.split_once('.').and_then(|(family, rest)| {
            let right = nearest(family, FAMILIES)?;
            (right != family).then(|| format!("{right}.{rest}"))
        });
        let numbers = Number::ALL.iter().map(|number| number.code());
        let plain = PLAIN.iter().map(|(name, _)| *name).chain(numbers).chain([CHANGE]);
        let suggested = other_family.or_else(|| nearest(self.name, plain).map(str::to_owned));
        let known = if FAMILIES.contains(&self.name) {
            format!(": what it is follows after a dot, as in `{}.`", self.name)
        } else {
            suggestion(suggested.as_deref())
        };
        let message = format!("unknown fact `{}`{known}", excerpt(self.name));
        self.error(PackProblemKind::UnknownName, message)
    }

    fn error(&self, kind: PackProblemKind, message: String) -> ConditionError {
        ConditionError::new(kind, message, &self.place)
    }
}

impl Tested<'_> {
    /// The comparison, for facts with an order.
    fn order(&self) -> Resolved<Comparison> {
        self.comparison.ok_or_else(|| self.symbol_error("expected a comparison, found `has`".to_owned()))
    }

    /// Refuses any other comparison than this one; none stands for `has`.
    fn only(self, comparison: Option<Comparison>) -> Resolved<Self> {
        if self.comparison == comparison {
            return Ok(self);
        }
        let symbol = comparison.map_or_else(|| "has".to_owned(), |comparison| comparison.to_string());
        Err(self.symbol_error(format!("expected `{symbol}` here")))
    }

    /// A number that an intake can reach. Lower numbers than an intake can give are allowed: `>= 1` asks whether one was
    /// given.
    fn number(&self, name: &str, range: ranges::Range) -> Resolved<u32> {
        match self.value {
            Value::Number(number) if number <= range.max => Ok(number),
            Value::Number(number) => {
                let message = format!("`{name}` is never above {}, found `{number}`", range.max);
                Err(self.value_error(PackProblemKind::Value, message))
            }
            Value::Word(word) => Err(self.wrong_word("a number", word)),
        }
    }

    /// The sort of number that is asked for, if a word looks like another sort.
    fn sort_of_number(word: &str) -> &'static str {
        let begins = word.trim_start_matches('-').starts_with(|c: char| c.is_ascii_digit());
        if begins { ", which must be whole, without a sign or a unit" } else { "" }
    }

    fn days(&self) -> Resolved<Days> {
        match self.value {
            Value::Number(_) => self.number("days_ago", ranges::DAYS).map(Days::Number),
            Value::Word("interval") => Ok(Days::Interval),
            Value::Word(word) => Err(self.wrong_word("a number of days or `interval`", word)),
        }
    }

    fn word<T: FromStr<Err = UnknownCode>>(&self) -> Resolved<T> {
        match self.value {
            Value::Word(word) => word.parse().map_err(|unknown: UnknownCode| {
                self.value_error(PackProblemKind::UnknownName, unknown.to_string())
            }),
            Value::Number(number) => {
                Err(self.value_error(PackProblemKind::Value, format!("expected a word, found `{number}`")))
            }
        }
    }

    fn wrong_word(&self, expected: &str, word: &str) -> ConditionError {
        let sort = Self::sort_of_number(word);
        self.value_error(
            PackProblemKind::Value,
            format!("expected {expected}{sort}, found `{}`", excerpt(word)),
        )
    }

    fn symbol_error(&self, message: String) -> ConditionError {
        ConditionError::new(PackProblemKind::Syntax, message, &self.symbol_place)
    }

    fn value_error(&self, kind: PackProblemKind, message: impl Into<String>) -> ConditionError {
        ConditionError::new(kind, message, &self.value_place)
    }
}

/// The details that a comparison can be about.
fn details_with<'a>(details: impl Iterator<Item = &'a str>) -> String {
    let named: Vec<String> =
        details.filter(|code| *code != Detail::Note.code()).map(|code| format!("`{code}`")).collect();
    if named.is_empty() { String::new() } else { format!("its details are {}", named.join(", ")) }
}

fn split(name: &str) -> (&str, Option<&str>) {
    name.split_once('.').map_or((name, None), |(first, rest)| (first, Some(rest)))
}
