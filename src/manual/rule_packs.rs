//! How rules are written: packs of TOML on top of the standard one.
//!
//! A pack is read by the very loader that reads the standard pack (`src/rules/standard/`, worth reading as an example).
//! It may add rules of every kind. A rule whose id an earlier pack has takes its place; a safety rule only where that one
//! says `overridable = true`, and never with a shorter interval. Every decision names the packs it was made with and what
//! they replaced.
//!
//! Whoever knows the medicine needs no Rust for any of this:
//!
//! ```sh
//! cargo run --example lint_rules -- my_rules.toml
//! cargo run --example build_protocol -- intake.json --rules my_rules.toml
//! ```
//!
//! The first says what is wrong, with the line, a caret under the spot and what to do ([`linter`](super::linter)); the second
//! decides with the rules. In a program:
//!
//! ```standalone_crate
//! use tcm_facial::Engine;
//! use tcm_facial::rules::RulePack;
//!
//! let pack = RulePack::from_toml("clinic.toml", include_str!("../../examples/packs/clinic.toml"))?;
//! for finding in pack.lint() {
//!     eprintln!("{finding}");
//! }
//! let engine = Engine::builder().pack(pack).build()?;
//! # let _ = engine;
//! # Ok::<(), tcm_facial::rules::PackError>(())
//! ```
//!
//! # The head
//!
//! A pack begins with `[pack]`: its `id`, its `version`, and the `format` that it is written in, which is 1. A pack that needs
//! a later format is refused and says so. Every decision also names the SHA-256 digest of the pack's text with LF line ends.
//!
//! # What every rule has
//!
//! `id`, unique in the pack across all kinds; `sources`, at least one id of the bibliography; `confidence`: `found` (a source
//! was read), `practice` (shows what is done), `general_knowledge` (nothing was read). `unconfirmed` names the weaker pieces.
//! Two sources are no publications and say that no text was read: `general-knowledge` and `project-default`.
//!
//! A text is a string, or a table: `{ en = "...", zh-Hans = "...", zh-Hant = "..." }`. A point is named by its code, a zone,
//! sign, risk or concern by its code of the intake. `when` is a [condition](super::conditions); a rule without one always
//! holds, but a safety rule must say `always`.
//!
//! # Safety
//!
//! What must not be done, to whom, and who can lift it. A safety rule does what is named here and nothing else.
//!
//! ```
//! # let pack = tcm_facial::rules::RulePack::from_toml("x", r#"
//! # [pack]
//! # id = "x"
//! # version = "1"
//! # format = 1
//! [[safety]]
//! id = "clinic.after_long_flights"
//! title = "Jet lag"
//! when = "risk.depleted_state or (age >= 70 and first_visit)"
//! class = "caution"           # red_flag, absolute, relative, temporary, local, caution, policy, note
//! verdict = "treat"           # treat, defer, incomplete, refer, decline, refer_urgent: the gravest of all rules wins
//! block = { what = ["needle"], where = ["neck", "LI4"], own_side = false }
//! cap = { needles = 6, retention_min = 10, face_depth_mm = 2, depth_mm = { ST2 = 1.5 } }
//! forbid = ["electroacupuncture"]
//! alternative = true          # may a plan without needles be offered where this rule blocks
//! clearance = "physician"     # who is asked first
//! instruct = ["Treat lying down."]
//! substitute = { LI4 = ["LI11"] }
//! overridable = true          # may a later pack replace this rule, and may whoever can lift it set it aside
//! reason = "House rule: few needles for people who are tired, or old and new here."
//! cleared_by = "practitioner"
//! sources = ["project-default"]
//! confidence = "general_knowledge"
//! # "#)?;
//! # tcm_facial::Engine::builder().pack(pack).build()?;
//! # Ok::<(), tcm_facial::rules::PackError>(())
//! ```
//!
//! `what` is any of `needle`, `skin_contact`, `current`, `light`, `heat`, or `all`; `where` any of `all`, `face`, `own_zones` (those
//! that the risk names), zones and points; `own_side` narrows them to the side of the risk. Caps are `face_gauge_mm`,
//! `body_gauge_mm`, `face_depth_mm`, `body_depth_mm`, `depth_mm` by point, `face_needles`, `body_needles`, `needles`,
//! `retention_min` and `stimulation`. A rule may have an `interval`, of which the caller's policy chooses one figure:
//!
//! ```
//! # let pack = tcm_facial::rules::RulePack::from_toml("x", r#"
//! # [pack]
//! # id = "x"
//! # version = "1"
//! # format = 1
//! [[safety]]
//! id = "clinic.peel"
//! when = "risk.superficial_peel.days_ago < interval"
//! interval = { floor = 14, default = 42, strict = 180 }
//! class = "temporary"
//! verdict = "defer"
//! block = { what = ["needle", "heat"], where = ["own_zones"] }
//! reason = "House rule: six weeks. Every published interval is an opinion."
//! cleared_by = "time"
//! sources = ["project-default"]
//! confidence = "general_knowledge"
//! # "#)?;
//! # tcm_facial::Engine::builder().pack(pack).build()?;
//! # Ok::<(), tcm_facial::rules::PackError>(())
//! ```
//!
//! `policy = "<source>"` puts a rule in force only where the caller chose that source for the points kept away in pregnancy.
//!
//! # Pattern
//!
//! Signs with weights of 1 to 9, and the points that belong to the pattern. [`selection`](super::selection) says how it is
//! scored.
//!
//! ```
//! # let pack = tcm_facial::rules::RulePack::from_toml("x", r#"
//! # [pack]
//! # id = "x"
//! # version = "1"
//! # format = 1
//! [[pattern]]
//! id = "clinic.screen_strain"
//! name = { en = "Strain of long hours at a screen", zh-Hans = "久视劳伤" }
//! icd11 = []
//! principle = "rest the eyes, ease neck and temples"
//! signs = { blurred_vision = 3, dry_eyes = 3, headache = 2, pulse_wiry = 1 }
//! points = [
//!   { point = "EX-HN5", weight = 3, if_signs = ["headache"] },
//!   { point = "LI4", weight = 2 },
//! ]
//! near_twins = ["liver_qi_stagnation"]
//! tells_apart = { liver_qi_stagnation = ["blurred_vision"] }
//! sources = ["project-default"]
//! confidence = "general_knowledge"
//! # "#)?;
//! # tcm_facial::Engine::builder().pack(pack).build()?;
//! # Ok::<(), tcm_facial::rules::PackError>(())
//! ```
//!
//! # Concern
//!
//! Where a concern usually is and what answers it there, best first: a point of the zone, or `along_crease` and
//! `around_patch` where no point is. `"*"` stands for every zone not named, `zone_points` for the points of a zone.
//! `alone = "add_on"` makes it a concern that gets points only beside another, `named_points_only = true` keeps the other
//! points of its zones out.
//!
//! ```
//! # let pack = tcm_facial::rules::RulePack::from_toml("x", r#"
//! # [pack]
//! # id = "x"
//! # version = "1"
//! # format = 1
//! [[concern]]
//! id = "clinic.dullness"
//! concern = "dullness"
//! zones = ["cheek", "glabella"]
//! patterns = ["spleen_qi_deficiency"]
//! local = { cheek = ["SI18", "ST3"], forehead = ["along_crease"], "*" = ["zone_points"] }
//! adjacent = ["ST7"]
//! distal = ["SP6"]
//! red_flags = "Marked paleness or tiredness that does not lift: see a doctor first."
//! sources = ["project-default"]
//! confidence = "general_knowledge"
//! # "#)?;
//! # tcm_facial::Engine::builder().pack(pack).build()?;
//! # Ok::<(), tcm_facial::rules::PackError>(())
//! ```
//!
//! # Combination
//!
//! Points that are taken together.
//!
//! ```
//! # let pack = tcm_facial::rules::RulePack::from_toml("x", r#"
//! # [pack]
//! # id = "x"
//! # version = "1"
//! # format = 1
//! [[combination]]
//! id = "clinic.calm"
//! when = "concern.stress and not sign.insomnia"
//! points = [{ point = "HT7", weight = 2 }, { point = "PC6", weight = 1 }]
//! reason = "A pair of this clinic for a calm evening."
//! sources = ["project-default"]
//! confidence = "general_knowledge"
//! # "#)?;
//! # tcm_facial::Engine::builder().pack(pack).build()?;
//! # Ok::<(), tcm_facial::rules::PackError>(())
//! ```
//!
//! # Substitute
//!
//! Points that may stand in for one that is withheld; the first that is free does.
//!
//! ```
//! # let pack = tcm_facial::rules::RulePack::from_toml("x", r#"
//! # [pack]
//! # id = "x"
//! # version = "1"
//! # format = 1
//! [[substitute]]
//! id = "clinic.LI11"
//! point = "LI11"
//! with = ["LI10", "ST36"]
//! sources = ["project-default"]
//! confidence = "general_knowledge"
//! # "#)?;
//! # tcm_facial::Engine::builder().pack(pack).build()?;
//! # Ok::<(), tcm_facial::rules::PackError>(())
//! ```
//!
//! # Technique
//!
//! How local insertions are needled, and for how long all needles stay. Several that fit one place meet: the thinnest needle,
//! the narrowest range of depth.
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
//! depth_mm = { min = 1, max = 2 }
//! angle = "transverse"
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
//! What may go with a plan, where practitioner and person want it: a modality, the part of the body where it is used, what it
//! may be offered for, and `unless`: its own contraindications. That second condition reads what safety rules read; an adjunct
//! is offered only where it is known not to hold.
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
//! How many sessions, how often, when to stop. A course is for a plan with needles unless `modality` names another; of several that
//! are for the plan and hold, the last decides.
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
//! sources = ["project-default"]
//! confidence = "general_knowledge"
//! # "#)?;
//! # tcm_facial::Engine::builder().pack(pack).build()?;
//! # Ok::<(), tcm_facial::rules::PackError>(())
//! ```
//!
//! # Advice and step
//!
//! Words: for the hours after a session (`aftercare`), for daily life (`daily_life`), and for each step of a session. They may
//! read risks, since they choose nothing.
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
//! # "#)?;
//! # tcm_facial::Engine::builder().pack(pack).build()?;
//! # Ok::<(), tcm_facial::rules::PackError>(())
//! ```
//!
//! # Expectation and harm
//!
//! What can be expected, with its certainty (`none`, `very_low`, `low`, `moderate`, `high`), and what may happen, with its
//! denominator in the text. A harm with `points` is told only where one of them is in the plan.
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
//! sources = ["project-default"]
//! confidence = "general_knowledge"
//! # "#)?;
//! # tcm_facial::Engine::builder().pack(pack).build()?;
//! # Ok::<(), tcm_facial::rules::PackError>(())
//! ```
//!
//! # Source
//!
//! An entry of the bibliography: what a rule rests on, and whether it was read.
//!
//! ```
//! # let pack = tcm_facial::rules::RulePack::from_toml("x", r#"
//! # [pack]
//! # id = "x"
//! # version = "1"
//! # format = 1
//! [[source]]
//! id = "clinic-notes"
//! title = "House rules"
//! authors = "The clinic"
//! year = 2024
//! kind = "notes of a clinic"
//! read = true
//! part = "whole"
//!
//! [[substitute]]
//! id = "clinic.LI11"
//! point = "LI11"
//! with = ["LI10"]
//! sources = ["clinic-notes"]
//! confidence = "practice"
//! # "#)?;
//! # tcm_facial::Engine::builder().pack(pack).build()?;
//! # Ok::<(), tcm_facial::rules::PackError>(())
//! ```
//!
//! # A worked example
//!
//! `examples/packs/clinic.toml` is a clinic's pack that does four things:
//!
//! - It waits six weeks after botulinum toxin where the standard pack waits four. That rule is not overridable, so the clinic
//!   puts a stricter one *beside* it; both are in force, and the longer time decides.
//! - It replaces `event_within_14_days`, which says `overridable = true`, by three weeks and one more zone. Decisions made
//!   with the pack name it under `replaces`.
//! - It weighs the points for `dullness` in its own order, by replacing that concern.
//! - It adds a pattern of its own, with its name in two languages.
//!
//! # Several packs
//!
//! Packs are put together in the order in which they are given. The last word on an id counts and keeps the place of the
//! first, so that ties fall as before. What packs name (patterns, sources) must be there once all are together. Each pack has an
//! id of its own. Where the ids of rules differ it is all one in which pack a safety rule stands; where one rule of several
//! speaks for a person, as of courses and techniques, the order decides which. A pack that only adds safety rules never lightens
//! a decision.
//!
//! # A new version of a pack
//!
//! Before a new version is used, somebody answers for it. [`RulePack::diff`](crate::rules::RulePack::diff) names every rule
//! that it adds, takes out or changes, with each field as it was and as it is; comments and line breaks are no difference.
//! [`Engine::compare`](crate::Engine::compare) decides given intakes under the old rules and the new:
//!
//! ```
//! use tcm_facial::Engine;
//! use tcm_facial::intake::Intake;
//! use tcm_facial::rules::RulePack;
//!
//! let pack = |version: &str, days: u32| {
//!     RulePack::from_toml("clinic.toml", &format!(r#"
//! [pack]
//! id = "clinic"
//! version = "{version}"
//! format = 1
//!
//! [[safety]]
//! id = "clinic.toxin"
//! when = "risk.botulinum_toxin.days_ago < {days}"
//! class = "temporary"
//! verdict = "defer"
//! reason = "This clinic waits longer."
//! cleared_by = "time"
//! sources = ["project-default"]
//! confidence = "practice"
//! "#))
//! };
//! let (old, new) = (pack("1.0.0", 42)?, pack("1.1.0", 90)?);
//! assert_eq!(old.diff(&new).to_string(), r#"from clinic 1.0.0 to clinic 1.1.0
//! safety rules
//!   changed: clinic.toxin
//!     when was: "risk.botulinum_toxin.days_ago < 42"; is: "risk.botulinum_toxin.days_ago < 90"
//! "#);
//!
//! let intake: Intake = serde_json::from_str(r#"{
//!     "age": 47, "sex": "male", "concerns": [{ "concern": "dullness" }],
//!     "risks": { "present": [{ "risk": "botulinum_toxin", "days_ago": 60 }], "absent": "all_others" }
//! }"#)?;
//! let engine = |pack| Engine::builder().pack(pack).build();
//! for compared in engine(old)?.compare(&engine(new)?, [intake]) {
//!     let told: Vec<String> = compared.differences().iter().map(ToString::to_string).collect();
//!     assert!(told.contains(&"the rule clinic.toxin holds now".to_owned()));
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! What no intake shows may still be different, and the words around a plan are not compared there: the rules say it.
//!
//! # Packs from strangers
//!
//! Reading never panics, and comes to an end: a pack has at most 4 MiB of text and 8192 rules and sources, a condition is
//! nested at most 32 deep and comes to at most 1024 alternatives, and the rules of an engine read at most 1024 distinct facts
//! and have at most 1024 safety rules. What goes beyond is refused, each with a
//! [kind](crate::rules::PackProblemKind) of its own. Messages hold no control characters.
