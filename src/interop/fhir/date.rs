//! Dates and times as FHIR writes them, checked against the calendar.

/// Whether the text is an instant: a date, a time with seconds, and a time zone.
pub(super) fn is_instant(text: &str) -> bool {
    text.split_once('T')
        .is_some_and(|(date, time)| date.len() == 10 && is_calendar_date(date) && is_time(time))
}

/// Whether the text is a date, of which the day or the month may be left out, or an instant.
pub(super) fn is_date(text: &str) -> bool {
    is_instant(text) || is_calendar_date(text)
}

fn is_calendar_date(date: &str) -> bool {
    let mut parts = date.split('-');
    let Some(year) = parts.next().and_then(|year| number(year, 4)) else { return false };
    let month = parts.next().map(|month| number(month, 2).filter(|month| (1..=12).contains(month)));
    let day = parts.next().map(|day| number(day, 2));
    let is_right = match (month, day) {
        (None, _) | (Some(Some(_)), None) => true,
        (Some(Some(month)), Some(Some(day))) => (1..=days_of(year, month)).contains(&day),
        _ => false,
    };
    year >= 1 && is_right && parts.next().is_none()
}

fn days_of(year: u16, month: u16) -> u16 {
    let is_leap_year = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if is_leap_year => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// A time with its zone: `10:30:00Z`, `10:30:00.5+01:00`.
fn is_time(time: &str) -> bool {
    let (clock, is_zone) = match (time.strip_suffix('Z'), time.rsplit_once(['+', '-'])) {
        (Some(clock), _) => (clock, true),
        (None, Some((clock, zone))) => (clock, is_clock(zone, &[14, 59])),
        (None, None) => return false,
    };
    let (clock, is_fraction) = match clock.split_once('.') {
        Some((clock, fraction)) => {
            let is_short = (1..=9).contains(&fraction.len());
            (clock, is_short && fraction.bytes().all(|byte| byte.is_ascii_digit()))
        }
        None => (clock, true),
    };
    is_zone && is_fraction && is_clock(clock, &[23, 59, 59])
}

/// Whether these are numbers of two digits, none beyond its limit.
fn is_clock(clock: &str, limits: &[u16]) -> bool {
    let mut parts = clock.split(':');
    let is_within =
        |limit: &u16| parts.next().and_then(|part| number(part, 2)).is_some_and(|part| part <= *limit);
    limits.iter().all(is_within) && parts.next().is_none()
}

/// A number with exactly this many digits.
fn number(text: &str, digits: usize) -> Option<u16> {
    let is_number = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_number)
}
