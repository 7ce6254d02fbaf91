//! Parsing of codes: a prefix and a number, in any case, with or without separators. Reading a code does not allocate.

use super::super::meridian::Meridian;
use super::super::point::Point;
use super::prefix::{self, Prefix};

/// The result of reading a text as a code.
pub(super) enum Reading {
    Point(Point),
    /// The prefix is known, but the number is beyond the last point of the meridian, given here.
    Beyond(Point),
    /// The prefix stands for several meridians. The number follows.
    Several(&'static [Meridian], u8),
    /// Not a code.
    Other,
}

/// A text split into the prefix, in upper case and without separators, and the digits after it.
pub(super) struct Split {
    prefix: [u8; LONGEST_PREFIX],
    prefix_len: usize,
    number: u16,
    digits: u8,
    /// The digits have ended: nothing but separators may follow.
    closed: bool,
    /// Whether a plus follows, as in `GV24+`.
    plus: bool,
}

const LONGEST_PREFIX: usize = 4;

impl Split {
    /// None if the text is not letters followed by digits.
    pub(super) fn of(text: &str) -> Option<Self> {
        let mut split = Self {
            prefix: [0; LONGEST_PREFIX],
            prefix_len: 0,
            number: 0,
            digits: 0,
            closed: false,
            plus: false,
        };
        for c in text.chars() {
            match c {
                _ if is_separator(c) => split.closed = split.digits > 0,
                _ if split.closed => return None,
                'A'..='Z' | 'a'..='z' if split.digits == 0 => split.push(c.to_ascii_uppercase())?,
                'Ü' | 'ü' if split.digits == 0 => {
                    split.push('U')?;
                    split.push('E')?;
                }
                // The `3` of the German and French codes of the triple energizer.
                '3' if split.prefix_len == 0 => split.push('3')?,
                '0'..='9' if split.prefix_len > 0 => {
                    let digit = u16::try_from(c.to_digit(10)?).ok()?;
                    split.number = split.number.checked_mul(10)?.checked_add(digit)?;
                    split.digits = split.digits.checked_add(1)?;
                }
                '+' if split.digits > 0 => (split.plus, split.closed) = (true, true),
                _ => return None,
            }
        }
        Some(split)
    }

    fn push(&mut self, c: char) -> Option<()> {
        *self.prefix.get_mut(self.prefix_len)? = u8::try_from(c).ok()?;
        self.prefix_len = self.prefix_len.checked_add(1)?;
        Some(())
    }

    pub(super) fn prefix(&self) -> Option<Prefix> {
        prefix::read(self.prefix.get(..self.prefix_len)?)
    }

    /// The meridians that the prefix can stand for.
    pub(super) fn meridians(&self) -> &'static [Meridian] {
        match self.prefix() {
            Some(Prefix::Meridians(meridians)) => meridians,
            Some(Prefix::Extra) | None => &[],
        }
    }

    /// Whether `number` starts with the digits of this text.
    pub(super) fn begins(&self, number: u8) -> bool {
        match self.number() {
            Some(typed) => !self.plus && number.to_string().starts_with(&typed.to_string()),
            None => true,
        }
    }

    /// The number, if there is one.
    pub(super) fn number(&self) -> Option<u16> {
        (self.digits > 0).then_some(self.number)
    }
}

/// Whether people write this character between the parts of a code or a name.
pub(super) fn is_separator(c: char) -> bool {
    matches!(c, ' ' | '-' | '_' | '.' | '·' | '\u{2010}'..='\u{2013}' | '\u{a0}' | '\u{3000}')
}

/// Whether the text is a code of some convention, with any number.
pub(super) fn has_known_prefix(text: &str) -> bool {
    Split::of(text).is_some_and(|split| split.prefix().is_some())
}

/// Reads a text as a code.
pub(super) fn read(text: &str) -> Reading {
    let Some(split) = Split::of(text) else { return Reading::Other };
    let (Some(prefix), Some(number)) = (split.prefix(), split.number()) else { return Reading::Other };
    let nth = |meridian: Meridian| u8::try_from(number).ok().and_then(|number| meridian.nth_point(number));
    match prefix {
        // Yintang: GV24+ in GB/T 12346-2021, GV29 elsewhere.
        Prefix::Meridians([Meridian::Governor]) if number == 29 || split.plus => match (number, split.plus) {
            (24, true) | (29, false) => Reading::Point(Point::EX_HN3),
            _ => Reading::Other,
        },
        _ if split.plus => Reading::Other,
        Prefix::Meridians(&[meridian]) => nth(meridian)
            .map(Reading::Point)
            .or_else(|| meridian.nth_point(meridian.point_count()).map(Reading::Beyond))
            .unwrap_or(Reading::Other),
        Prefix::Extra => {
            u8::try_from(number).ok().and_then(extra).map_or(Reading::Beyond(Point::EX_HN15), Reading::Point)
        }
        Prefix::Meridians(meridians) => match u8::try_from(number) {
            Ok(number) => Reading::Several(meridians, number),
            Err(_) => Reading::Other,
        },
    }
}

/// The extra point EX-HN`number`.
fn extra(number: u8) -> Option<Point> {
    let index = Point::EX_HN1.index().checked_add(usize::from(number.checked_sub(1)?))?;
    (index <= Point::EX_HN15.index()).then(|| Point::at(index)).flatten()
}
