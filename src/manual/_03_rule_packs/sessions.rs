//! Rules about a session: techniques, adjuncts, courses, advice, steps, expectations and harms.
//!
//! # Technique
//!
//! How rows of needles without a point are placed, and how long all needles stay in. If several techniques apply to one row, they
//! meet in one way, part by part: the strictest holds, which is the fewest needles, the thinnest, the shortest and the flattest,
//! the narrowest range, the gentlest stimulation. Two rules that name different directions leave the row without one, and so out
//! of every plan. [`Technique::because`](crate::decision::Technique::because) names the rules.
//!
//! `inserted_mm` is the length of needle in the skin, `depth_mm` how far below the surface it may end; a needle is 7 to 15 mm
//! long. A row needs gauge, length, the longest insertion, a greatest depth, numbers of needles, and a direction. `location` says
//! where the needles go in.
//!
//! ```
//! # let pack = tcm_facial::rules::RulePack::from_toml("x", r#"
//! # [pack]
//! # id = "x"
//! # version = "1"
//! # format = 1
//! [[technique]]
//! id = "clinic.fine_needles"
//! when = "first_visit"
//! form = "along_crease"
//! zones = ["forehead", "glabella"]
//! needles = { mild = 1, moderate = 1, severe = 2 }
//! gauge_mm = 0.12
//! length_mm = 13
//! inserted_mm = { min = 5, max = 5 }
//! depth_mm = { max = 2 }
//! angle = "transverse"
//! direction = "along_crease"
//! stimulation = "none"
//! de_qi = "none"
//! sources = ["project-default"]
//! confidence = "general_knowledge"
//! # "#)?;
//! # tcm_facial::Engine::builder().pack(pack).build()?;
//! # Ok::<(), tcm_facial::rules::PackError>(())
//! ```
//!
//! # Adjunct
//!
//! An optional addition to a plan: a modality, the part of the body where it is used, when it is offered, and `unless`, its own
//! contraindications. `unless` can read what safety rules read; an adjunct is offered only if `unless` is known not to hold.
//! With `on_planned_points = true` it is for points of its part that are in the plan, and is offered only where there are some.
//!
//! ```
//! # let pack = tcm_facial::rules::RulePack::from_toml("x", r#"
//! # [pack]
//! # id = "x"
//! # version = "1"
//! # format = 1
//! [[adjunct]]
//! id = "clinic.cold_roller"
//! modality = "jade_roller"
//! part = "face"
//! when = "concern.puffiness"
//! unless = "risk.skin_fragility or risk.rosacea or risk.anticoagulant"
//! text = "A clean cool roller, only after the needles are out, with light pressure, never on the eye itself."
//! sources = ["project-default"]
//! confidence = "general_knowledge"
//! # "#)?;
//! # tcm_facial::Engine::builder().pack(pack).build()?;
//! # Ok::<(), tcm_facial::rules::PackError>(())
//! ```
//!
//! # Course
//!
//! How many sessions, how often, and when to stop. A course applies to plans with needles unless `modality` names another. If
//! several apply, the last one is used. It can read risks, because it chooses no points. `last_session_days_before` ends
//! the course that many days before a reported event: it plans only as many sessions as fit until then at the highest weekly
//! number, and no maintenance.
//!
//! ```
//! # let pack = tcm_facial::rules::RulePack::from_toml("x", r#"
//! # [pack]
//! # id = "x"
//! # version = "1"
//! # format = 1
//! [[course]]
//! id = "clinic.short_course"
//! when = "concern.acne"
//! sessions = { min = 6, max = 8 }
//! per_week = { min = 1, max = 1 }
//! reassess_after = 4
//! maintenance_weeks = 6
//! last_session_days_before = 7
//! sources = ["project-default"]
//! confidence = "general_knowledge"
//! # "#)?;
//! # tcm_facial::Engine::builder().pack(pack).build()?;
//! # Ok::<(), tcm_facial::rules::PackError>(())
//! ```
//!
//! # Advice and step
//!
//! Texts for the hours after a session (`aftercare`), for daily life (`daily_life`), and for each step of a session. They can
//! read risks, because they choose no points. With `part = "face"` or `part = "body"` a text is said only where that part gets a
//! needle, or is pressed. A step about pressing puts `{press}` where the time stands in its text, and gives the usual time in
//! seconds as `press_seconds`; a finding with a longer time takes its place, as "at least 2 minutes". The time is put into the
//! English text; such a step has no other.
//!
//! ```
//! # let pack = tcm_facial::rules::RulePack::from_toml("x", r#"
//! # [pack]
//! # id = "x"
//! # version = "1"
//! # format = 1
//! [[advice]]
//! id = "clinic.sun"
//! when = "risk.photosensitivity or lifestyle.sun_exposure"
//! occasion = "daily_life"
//! modality = ["needle", "acupressure"]
//! text = "Keep the face out of the midday sun, in this clinic's experience worth saying twice."
//! sources = ["project-default"]
//! confidence = "general_knowledge"
//!
//! [[step]]
//! id = "clinic.tea"
//! step = "rest"
//! when = "not risk.diabetes"
//! text = "Offer a cup of sweet tea."
//! sources = ["project-default"]
//! confidence = "general_knowledge"
//!
//! [[advice]]
//! id = "clinic.cap"
//! occasion = "aftercare"
//! part = "face"
//! modality = ["needle"]
//! text = "No tight cap today."
//! sources = ["project-default"]
//! confidence = "general_knowledge"
//!
//! [[step]]
//! id = "clinic.press"
//! step = "remove_body"
//! modality = ["needle"]
//! text = "Press each place with a clean swab for {press}."
//! press_seconds = { min = 15, max = 30 }
//! sources = ["project-default"]
//! confidence = "general_knowledge"
//! # "#)?;
//! # tcm_facial::Engine::builder().pack(pack).build()?;
//! # Ok::<(), tcm_facial::rules::PackError>(())
//! ```
//!
//! # Expectation and harm
//!
//! What a person can expect, with its certainty (`none`, `very_low`, `low`, `moderate`, `high`), and what can go wrong, with
//! its denominator in the text. A harm with `points` is listed only if one of them is in the plan, and one with a `part` only
//! if that part gets a needle, or is pressed. The person's sheet says `plain` instead, or nothing with `on_sheet = false`.
//!
//! ```
//! # let pack = tcm_facial::rules::RulePack::from_toml("x", r#"
//! # [pack]
//! # id = "x"
//! # version = "1"
//! # format = 1
//! [[expectation]]
//! id = "clinic.expect_scalp"
//! concern = "dryness"
//! zones = ["scalp"]
//! modality = ["needle"]
//! certainty = "none"
//! text = "No study was found for the scalp."
//! sources = ["project-default"]
//! confidence = "general_knowledge"
//!
//! [[harm]]
//! id = "clinic.harm"
//! when = "risk.needle_phobia"
//! points = ["LI4", "LR3"]
//! text = "Fear can bring on a faint at these points; nobody has counted how often."
//! plain = "If needles frighten you, you may faint. How often is not known."
//! sources = ["project-default"]
//! confidence = "general_knowledge"
//! # "#)?;
//! # tcm_facial::Engine::builder().pack(pack).build()?;
//! # Ok::<(), tcm_facial::rules::PackError>(())
//! ```
