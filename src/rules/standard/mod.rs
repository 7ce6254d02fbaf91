//! The texts of the standard pack.

macro_rules! files {
    ($($file:literal),+ $(,)?) => {
        [$((concat!("standard/", $file), include_str!($file))),+]
    };
}

/// Every text with the name that problems call it by; the first has the `[pack]` table.
pub(super) const FILES: [(&str, &str); 17] = files![
    "pack.toml",
    "safety/red_flags.toml",
    "safety/pregnancy.toml",
    "safety/blood_and_heart.toml",
    "safety/person_and_visit.toml",
    "safety/illness.toml",
    "safety/skin_and_allergy.toml",
    "safety/procedures.toml",
    "safety/points.toml",
    "patterns.toml",
    "concerns.toml",
    "combinations.toml",
    "substitutes.toml",
    "techniques.toml",
    "session.toml",
    "evidence.toml",
    "sources.toml",
];
