//! How many sessions a course has, and how often.

use super::words::{counted, range};

/// `10 to 12 sessions, 1 to 2 a week`, or what fits before an event.
pub(crate) fn planned(sessions: (u8, u8), per_week: (u8, u8), days_before_event: Option<u8>) -> String {
    let often = if sessions.1 < 2 { String::new() } else { format!(", {}", frequency(sessions, per_week)) };
    in_words(sessions, &often, days_before_event)
}

/// `10 to 12 sessions`, or what fits before an event.
pub(crate) fn sessions(sessions: (u8, u8), days_before_event: Option<u8>) -> String {
    in_words(sessions, "", days_before_event)
}

/// `1 to 2 a week`, or what there is instead where there is no second session.
pub(crate) fn frequency(sessions: (u8, u8), per_week: (u8, u8)) -> String {
    match sessions.1 {
        0 => "not at all".to_owned(),
        1 => "once".to_owned(),
        _ => format!("{} a week", range(per_week)),
    }
}

fn in_words(sessions: (u8, u8), often: &str, days_before_event: Option<u8>) -> String {
    let number = match sessions {
        (1, 1) => "1 session".to_owned(),
        (fewest, most) if fewest == most && days_before_event.is_some() => format!("At most {most} sessions"),
        _ => format!("{} sessions", range(sessions)),
    };
    let Some(days) = days_before_event.map(|days| counted(days, "day")) else {
        return format!("{number}{often}");
    };
    match sessions.1 {
        0 => format!("No session fits before the event: the last must be at least {days} before it"),
        1 => format!("{number}, at least {days} before the event"),
        _ => format!("{number} before the event{often}, the last at least {days} before it"),
    }
}
