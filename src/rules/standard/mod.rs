//! The texts of the standard pack.

macro_rules! files {
    ($($file:literal),+ $(,)?) => {
        [$((concat!("standard/", $file), include_str!($file))),+]
    };
}

/// Every text with the name that problems call it by; the first has the `[pack]` table.
pub(super) const FILES: [(&str, &str); 44] = files![
    "pack.toml",
    "safety/red_flags.toml",
    "safety/not_named.toml",
    "safety/pregnancy.toml",
    "safety/blood_and_heart.toml",
    "safety/medicines.toml",
    "safety/person_and_visit.toml",
    "safety/illness.toml",
    "safety/lungs_and_kidneys.toml",
    "safety/nerves.toml",
    "safety/cancer_and_bones.toml",
    "safety/eyes.toml",
    "safety/skin_and_allergy.toml",
    "safety/procedures.toml",
    "safety/fillers_and_threads.toml",
    "safety/points.toml",
    "safety/needles.toml",
    "safety/reactions.toml",
    "safety/course.toml",
    "patterns/spleen_and_stomach.toml",
    "patterns/lung.toml",
    "patterns/liver.toml",
    "patterns/blood_and_phlegm.toml",
    "patterns/kidney.toml",
    "patterns/heart_and_vessels.toml",
    "concerns/ageing.toml",
    "concerns/skin.toml",
    "concerns/eyes_and_tension.toml",
    "concerns/beside.toml",
    "combinations.toml",
    "selection.toml",
    "substitutes.toml",
    "techniques.toml",
    "adjuncts.toml",
    "session.toml",
    "advice.toml",
    "expectations.toml",
    "harms.toml",
    "sources/guidelines_and_books.toml",
    "sources/studies.toml",
    "sources/practice.toml",
    "sources/point_lists.toml",
    "sources/patterns.toml",
    "sources/needling.toml",
];
