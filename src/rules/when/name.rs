//! What the names of the `when` language stand for.

use super::error::ConditionError;
use super::fact::{Comparison, ConcernTest, Days, Fact, Number, RiskTest};
use crate::atlas::spelling::{excerpt, nearest, suggestion};
use crate::atlas::{Side, UnknownCode};
use crate::intake::{Concern, Detail, Risk, ranges};
use crate::rules::id::RuleId;
use crate::rules::problem::PackProblemKind;
use std::ops::Range;
use std::str::FromStr;

/// What a name is compared with; no comparison stands for `has`.
pub(crate) struct Tested<'a> {
    pub(crate) comparison: Option<Comparison>,
    pub(crate) symbol_place: Range<usize>,
    pub(crate) value: Value<'a>,
    pub(crate) value_place: Range<usize>,
}

#[derive(Clone, Copy)]
pub(crate) enum Value<'a> {
    Number(u32),
    Word(&'a str),
}

const PLAIN: [&str; 3] = ["always", "breastfeeding", "first_visit"];
const FAMILIES: [&str; 7] = ["sex", "pregnancy", "lifestyle", "risk", "concern", "sign", "pattern"];

/// The fact that a name and its comparison stand for.
pub(super) fn fact(
    name: &str,
    place: Range<usize>,
    tested: Option<Tested<'_>>,
) -> Result<Fact, ConditionError> {
    let at = Name { name, place };
    if let Some(number) = Number::ALL.into_iter().find(|number| number.name() == name) {
        return at.number(number, tested);
    }
    let plain = match name {
        "always" => Some(Fact::Always),
        "breastfeeding" => Some(Fact::Breastfeeding),
        "first_visit" => Some(Fact::FirstVisit),
        _ => None,
    };
    if let Some(fact) = plain {
        return at.alone(fact, tested);
    }
    let Some((family, rest)) = name.split_once('.') else {
        return Err(at.unknown());
    };
    match family {
        "sex" => at.alone(Fact::Sex(at.code(rest)?), tested),
        "pregnancy" => at.alone(Fact::Pregnancy(at.code(rest)?), tested),
        "lifestyle" => at.alone(Fact::Lifestyle(at.code(rest)?), tested),
        "sign" => at.alone(Fact::Sign(at.code(rest)?), tested),
        // Which patterns there are is known once all packs are read.
        "pattern" if !rest.is_empty() => at.alone(Fact::Pattern(RuleId::unchecked(rest)), tested),
        "concern" => at.concern(rest, tested),
        "risk" => at.risk(rest, tested),
        _ => Err(at.unknown()),
    }
}

struct Name<'a> {
    name: &'a str,
    place: Range<usize>,
}

impl Name<'_> {
    fn number(&self, number: Number, tested: Option<Tested<'_>>) -> Result<Fact, ConditionError> {
        let tested = self.comparable(tested, "a number")?;
        let comparison = tested.order()?;
        let value = tested.number()?;
        tested.within(number.name(), number.range(), value)?;
        Ok(Fact::Number(number, comparison, value))
    }

    fn concern(&self, rest: &str, tested: Option<Tested<'_>>) -> Result<Fact, ConditionError> {
        let (code, detail) = split(rest);
        let concern: Concern = self.code(code)?;
        let test = match detail {
            None => return self.alone(Fact::Concern(concern, None), tested),
            Some("severity") => {
                let tested = self.comparable(tested, "a severity")?;
                ConcernTest::Severity(tested.order()?, tested.word()?)
            }
            Some("zones") => {
                let tested = self.comparable(tested, "a zone")?;
                tested.must_be_has()?;
                ConcernTest::Zone(tested.word()?)
            }
            Some(other) => return Err(self.no_detail(other, &["severity", "zones"])),
        };
        Ok(Fact::Concern(concern, Some(test)))
    }

    fn risk(&self, rest: &str, tested: Option<Tested<'_>>) -> Result<Fact, ConditionError> {
        let (code, detail) = split(rest);
        let risk: Risk = self.code(code)?;
        let Some(detail) = detail else {
            return self.alone(Fact::Risk(risk, None), tested);
        };
        let taken: Vec<&str> = risk.details().iter().map(|detail| detail.code()).collect();
        let Some(detail) = Detail::from_str(detail).ok().filter(|detail| risk.accepts(*detail)) else {
            return Err(self.no_detail(detail, &taken));
        };
        let test = match detail {
            Detail::Status => {
                let tested = self.comparable(tested, "a status")?;
                tested.must_be_equal()?;
                let status = tested.word()?;
                if !risk.statuses().contains(&status) {
                    let statuses: Vec<_> =
                        risk.statuses().iter().map(|status| format!("`{status}`")).collect();
                    let message = format!("`{risk}` is never `{status}`, expected {}", statuses.join(" or "));
                    return Err(tested.value_error(PackProblemKind::Value, message));
                }
                RiskTest::Status(status)
            }
            Detail::Severity => {
                let tested = self.comparable(tested, "a severity")?;
                RiskTest::Severity(tested.order()?, tested.word()?)
            }
            Detail::DaysAgo => {
                let tested = self.comparable(tested, "a number of days or `interval`")?;
                let days = tested.days()?;
                if let Days::Number(days) = days {
                    tested.within("days_ago", ranges::DAYS, days)?;
                }
                RiskTest::DaysAgo(tested.order()?, days)
            }
            Detail::Zones => {
                let tested = self.comparable(tested, "a zone")?;
                tested.must_be_has()?;
                RiskTest::Zone(tested.word()?)
            }
            Detail::Side => {
                let tested = self.comparable(tested, "a side")?;
                tested.must_be_equal()?;
                let side = tested.word()?;
                if side == Side::Midline {
                    let message = "a risk lies on no `midline`, expected `left` or `right`".to_owned();
                    return Err(tested.value_error(PackProblemKind::Value, message));
                }
                RiskTest::Side(side)
            }
        };
        Ok(Fact::Risk(risk, Some(test)))
    }

    fn code<T: FromStr<Err = UnknownCode>>(&self, code: &str) -> Result<T, ConditionError> {
        code.parse()
            .map_err(|unknown: UnknownCode| self.error(PackProblemKind::UnknownName, unknown.to_string()))
    }

    /// A fact that is compared with nothing.
    fn alone(&self, fact: Fact, tested: Option<Tested<'_>>) -> Result<Fact, ConditionError> {
        match tested {
            None => Ok(fact),
            Some(tested) => Err(ConditionError {
                kind: PackProblemKind::Value,
                message: format!("`{}` is compared with nothing", excerpt(self.name)),
                place: tested.symbol_place.start..tested.value_place.end,
            }),
        }
    }

    fn comparable<'t>(&self, tested: Option<Tested<'t>>, with: &str) -> Result<Tested<'t>, ConditionError> {
        tested.ok_or_else(|| {
            let message = format!("`{}` must be compared with {with}", excerpt(self.name));
            self.error(PackProblemKind::Value, message)
        })
    }

    fn no_detail(&self, detail: &str, taken: &[&str]) -> ConditionError {
        let fact =
            self.name.strip_suffix(detail).and_then(|name| name.strip_suffix('.')).unwrap_or(self.name);
        let known = match taken {
            [] => " and no other detail".to_owned(),
            _ => suggestion(nearest(detail, taken.iter().copied())),
        };
        let message = format!("`{fact}` has no `{}`{known}", excerpt(detail));
        self.error(PackProblemKind::UnknownName, message)
    }

    fn unknown(&self) -> ConditionError {
        let (family, rest) = split(self.name);
        let suggested = match rest {
            // A right rest under a wrong family: `risks.epilepsy`.
            Some(rest) => nearest(family, FAMILIES)
                .map(|family| format!("{family}.{rest}"))
                .filter(|suggested| suggested != self.name),
            None => None,
        };
        let plain = PLAIN.into_iter().chain(Number::ALL.map(Number::name));
        let suggested = suggested.or_else(|| nearest(self.name, plain).map(str::to_owned));
        let message = format!("unknown fact `{}`{}", excerpt(self.name), suggestion(suggested.as_deref()));
        self.error(PackProblemKind::UnknownName, message)
    }

    fn error(&self, kind: PackProblemKind, message: String) -> ConditionError {
        ConditionError { kind, message, place: self.place.clone() }
    }
}

impl Tested<'_> {
    /// The comparison, where one of order is meant.
    fn order(&self) -> Result<Comparison, ConditionError> {
        self.comparison.ok_or_else(|| self.symbol_error("expected a comparison, found `has`"))
    }

    fn must_be_equal(&self) -> Result<(), ConditionError> {
        match self.comparison {
            Some(Comparison::Equal) => Ok(()),
            _ => Err(self.symbol_error("expected `=` here")),
        }
    }

    fn must_be_has(&self) -> Result<(), ConditionError> {
        match self.comparison {
            None => Ok(()),
            Some(_) => Err(self.symbol_error("expected `has` here")),
        }
    }

    fn number(&self) -> Result<u32, ConditionError> {
        match self.value {
            Value::Number(number) => Ok(number),
            Value::Word(word) => Err(self.value_error(
                PackProblemKind::Value,
                format!("expected a number, found `{}`", excerpt(word)),
            )),
        }
    }

    /// A threshold beyond all that an intake can give is a slip. Below it is none: `>= 1` asks whether it was given.
    fn within(&self, name: &str, range: ranges::Range, value: u32) -> Result<(), ConditionError> {
        if value <= range.max {
            return Ok(());
        }
        let message = format!("`{name}` is never above {}, found `{value}`", range.max);
        Err(self.value_error(PackProblemKind::Value, message))
    }

    fn days(&self) -> Result<Days, ConditionError> {
        match self.value {
            Value::Number(number) => Ok(Days::Number(number)),
            Value::Word("interval") => Ok(Days::Interval),
            Value::Word(word) => {
                let message = format!("expected a number of days or `interval`, found `{}`", excerpt(word));
                Err(self.value_error(PackProblemKind::Value, message))
            }
        }
    }

    fn word<T: FromStr<Err = UnknownCode>>(&self) -> Result<T, ConditionError> {
        match self.value {
            Value::Word(word) => word.parse().map_err(|unknown: UnknownCode| {
                self.value_error(PackProblemKind::UnknownName, unknown.to_string())
            }),
            Value::Number(number) => {
                Err(self.value_error(PackProblemKind::Value, format!("expected a word, found `{number}`")))
            }
        }
    }

    fn symbol_error(&self, message: &str) -> ConditionError {
        let place = self.symbol_place.clone();
        ConditionError { kind: PackProblemKind::Syntax, message: message.to_owned(), place }
    }

    fn value_error(&self, kind: PackProblemKind, message: String) -> ConditionError {
        ConditionError { kind, message, place: self.value_place.clone() }
    }
}

fn split(name: &str) -> (&str, Option<&str>) {
    name.split_once('.').map_or((name, None), |(first, rest)| (first, Some(rest)))
}
