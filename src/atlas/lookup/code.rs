//! Parsing of codes: a prefix and a number, in any case, with or without separators. Reading a code does not allocate.

use super::super::meridian::Meridian;
use super::super::point::Point;
use super::fold::{is_separator, narrow};
use super::prefix::{self, Prefix};

/// The result of reading a text as a code.
pub(super) enum Reading {
    Point(Point),
    /// The prefix is known, but the number is beyond the last point of the meridian, given here.
    Beyond(Point),
    /// The prefix stands for several meridians. The number follows.
    Several(&'static [Meridian], u8),
    /// The prefix is known, and has no such number.
    NoSuchNumber,
    /// Not a code.
    Other,
}

/// A text split into the prefix, in upper case and without separators, and the digits after it.
pub(super) struct Split {
    prefix: [u8; LONGEST_PREFIX],
    prefix_len: usize,
    number: u16,
    digits: u8,
    /// The digits have ended: nothing but spaces or a full stop may follow.
    closed: bool,
    /// Whether a plus follows, as in `GV24+`.
    plus: bool,
}

/// `EXTRAHN`.
const LONGEST_PREFIX: usize = 7;

impl Split {
    const EMPTY: Self =
        Self { prefix: [0; LONGEST_PREFIX], prefix_len: 0, number: 0, digits: 0, closed: false, plus: false };

    /// None if the text is not letters followed by digits.
    pub(super) fn of(text: &str) -> Option<Self> {
        let mut split = Self::EMPTY;
        for c in text.chars().map(narrow) {
            match c {
                // A hyphen after the digits begins a range.
                _ if is_separator(c) && split.digits > 0 && !ends_code(c) => return None,
                _ if is_separator(c) => split.closed = split.digits > 0,
                _ if split.closed => return None,
                'A'..='Z' | 'a'..='z' if split.digits == 0 => split.push(c.to_ascii_uppercase())?,
                'Ü' | 'ü' if split.digits == 0 => {
                    split.push('U')?;
                    split.push('E')?;
                }
                // The `3` of the German and French codes of the triple energizer.
                '3' if split.prefix_len == 0 => split.push('3')?,
                '0'..='9' if split.prefix_len > 0 => split.push_digit(c)?,
                '+' if split.digits > 0 => (split.plus, split.closed) = (true, true),
                _ => return None,
            }
        }
        Some(split)
    }

    /// The same with the number first, as in `36E`. None if the text is not digits followed by letters.
    fn number_first(text: &str) -> Option<Self> {
        let mut split = Self::EMPTY;
        for c in text.chars().map(narrow) {
            match c {
                '0'..='9' if split.prefix_len == 0 && !split.closed => split.push_digit(c)?,
                'A'..='Z' | 'a'..='z' if split.digits > 0 => split.push(c.to_ascii_uppercase())?,
                _ if is_separator(c) && (split.digits == 0 || ends_code(c)) => {
                    split.closed = split.digits > 0;
                }
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

    fn push_digit(&mut self, c: char) -> Option<()> {
        let digit = u16::try_from(c.to_digit(10)?).ok()?;
        self.number = self.number.checked_mul(10)?.checked_add(digit)?;
        self.digits = self.digits.checked_add(1)?;
        Some(())
    }

    pub(super) fn prefix(&self) -> Option<Prefix> {
        prefix::read(self.prefix.get(..self.prefix_len)?)
    }

    /// The meridians that the prefix can stand for.
    pub(super) fn meridians(&self) -> &'static [Meridian] {
        match self.prefix() {
            Some(Prefix::Meridians(meridians)) => meridians,
            _ => &[],
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

/// Whether a separator may stand behind the digits of a code.
fn ends_code(c: char) -> bool {
    c == '.' || !c.is_ascii_punctuation() && (c.is_whitespace() || super::fold::is_invisible(c))
}

/// Whether the text is a code of some convention, with any number.
pub(super) fn has_known_prefix(text: &str) -> bool {
    Split::of(text).is_some_and(|split| split.prefix().is_some())
}

/// Reads a text as a code.
pub(super) fn read(text: &str) -> Reading {
    // Yintang, in books that number it between GV24 and GV25.
    if text.trim_end().strip_suffix(".5").is_some_and(is_governor_24) {
        return Reading::Point(Point::EX_HN3);
    }
    let split = Split::of(text).filter(|split| split.prefix().is_some());
    let Some(split) = split.or_else(|| Split::number_first(text)) else {
        return tongue(text).map_or(Reading::Other, Reading::Point);
    };
    let (Some(prefix), Some(number)) = (split.prefix(), split.number()) else { return Reading::Other };
    let small = u8::try_from(number).ok();
    let nth = |meridian: Meridian| meridian.nth_point(small?);
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
        Prefix::Extra => small.and_then(extra).map_or(Reading::Beyond(Point::EX_HN15), Reading::Point),
        Prefix::Older(points) => points
            .iter()
            .find(|(own, _)| Some(*own) == small)
            .map_or(Reading::NoSuchNumber, |(_, point)| Reading::Point(*point)),
        Prefix::Meridians(meridians) => {
            small.map_or(Reading::Other, |number| Reading::Several(meridians, number))
        }
    }
}

fn is_governor_24(text: &str) -> bool {
    Split::of(text)
        .is_some_and(|split| split.meridians() == [Meridian::Governor] && split.number() == Some(24))
}

/// The two points under the tongue, which share the number 20 of the `M-HN` points.
fn tongue(text: &str) -> Option<Point> {
    let text = text.trim_end();
    let (number, point) = text
        .strip_suffix(['a', 'A'])
        .map(|number| (number, Point::EX_HN12))
        .or_else(|| text.strip_suffix(['b', 'B']).map(|number| (number, Point::EX_HN13)))?;
    let split = Split::of(number)?;
    (split.prefix.get(..split.prefix_len) == Some(b"MHN") && split.number() == Some(20)).then_some(point)
}

/// The extra point EX-HN`number`.
fn extra(number: u8) -> Option<Point> {
    let index = Point::EX_HN1.index().checked_add(usize::from(number.checked_sub(1)?))?;
    (index <= Point::EX_HN15.index()).then(|| Point::at(index)).flatten()
}

/// Whether a text is a code with another number after it: a range, a list, or something that looks like one.
pub(super) fn has_several_numbers(text: &str) -> bool {
    /// Part of a text: letters that may be a prefix, or digits.
    enum Last {
        Nothing,
        Prefix,
        Digits,
    }
    let (mut numbers, mut codes) = (0_usize, 0_usize);
    let mut word = Split::EMPTY;
    let mut last = Last::Nothing;
    let mut rest = text.chars().map(narrow).peekable();
    while let Some(c) = rest.next() {
        match c {
            '3' if matches!(last, Last::Nothing) && matches!(rest.peek(), Some('E' | 'e' | 'H' | 'h')) => {
                let _ = word.push('3');
                last = Last::Prefix;
            }
            '0'..='9' => {
                if !matches!(last, Last::Digits) {
                    numbers = numbers.saturating_add(1);
                    let is_code = matches!(last, Last::Prefix) && word.prefix().is_some();
                    codes = codes.saturating_add(usize::from(is_code));
                }
                (word, last) = (Split::EMPTY, Last::Digits);
            }
            'A'..='Z' | 'a'..='z' => {
                // Too long for a prefix: the letters stay those of no prefix.
                let _ = word.push(c.to_ascii_uppercase());
                last = Last::Prefix;
            }
            'Ü' | 'ü' => {
                let _ = word.push('U').and_then(|()| word.push('E'));
                last = Last::Prefix;
            }
            _ if is_separator(c) && matches!(last, Last::Prefix) => {}
            _ => (word, last) = (Split::EMPTY, Last::Nothing),
        }
    }
    codes > 0 && numbers > 1
}
