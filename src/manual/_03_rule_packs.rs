//! How to write rule packs: TOML files with rules on top of the standard pack.
//!
//! The standard pack (`src/rules/standard/`, worth reading as an example) is read by the same loader as any other. A pack can
//! add rules of every kind. A rule with the id of an earlier rule replaces it; a safety rule can be replaced only if it says
//! `overridable = true`, and never with a shorter interval. What a replacement would take away, the program that builds the engine
//! has to allow: see [several packs](super::_08_several_packs). Every decision names the packs it was made with and what they
//! replaced.
//!
//! Writing rules takes no Rust:
//!
//! ```sh
//! cargo run --example lint_rules -- my_rules.toml
//! cargo run --example build_protocol -- intake.json --rules my_rules.toml
//! ```
//!
//! The first command reports mistakes, each with its line, a caret under the spot and a suggestion
//! ([linter](super::_05_linter)); the second decides with the rules. In a program:
//!
//! ```standalone_crate
//! use tcm_facial::Engine;
//! use tcm_facial::rules::RulePack;
//!
//! let pack = RulePack::from_toml("clinic.toml", include_str!("../../examples/packs/clinic.toml"))?;
//! # #[cfg(feature = "lint")]
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
//! A pack begins with the table `[pack]`: its `id`, its `version`, and the `format` it is written in, which is 1. A pack in a
//! later format is rejected with a message that says so. Every decision also records the SHA-256 digest of the pack's text,
//! with LF line ends.
//!
//! # Keys of every rule
//!
//! - `id`: unique in the pack across all kinds.
//! - `sources`: at least one id of the bibliography. Two sources are not publications and mean that no text was read:
//!   `general-knowledge` and `project-default`.
//! - `confidence`: `found` (a source was read), `practice` (shows what is done) or `general_knowledge` (no text was read).
//! - `unconfirmed`, optional: the weaker parts of the rule.
//! - `when`: a [condition](super::_04_conditions). Without one a rule always applies; a safety rule must say `always`.
//!
//! A text is a string, or a table: `{ en = "...", zh-Hans = "...", zh-Hant = "..." }`. Points, zones, signs, risks and concerns
//! are named by their codes.
//!
//! # Safety
//!
//! A safety rule says what must not be done, to whom, and who can lift it. The keys below are all it can contain.
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
//! cap = { needles = 6, retention_min = 10, face_depth_mm = 2, depth_mm = { ST2 = 1.5 }, press_seconds = 60 }
//! forbid = ["electroacupuncture"]
//! alternative = true          # may a plan without needles be offered where this rule blocks
//! clearance = "practitioner"  # who is asked first: whoever lifts the rule
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
//! `what` lists `needle`, `skin_contact`, `current`, `light`, `heat`, or `all`; `where` lists:
//!
//! - `all`: the whole person; `face`: every point and zone of head, face and neck;
//! - `own_zones`: the zones of the risk. If they were not given this is the whole face; an empty list is nowhere in the face; of a
//!   reaction to the last needles: its point, its zone and all zones of its point;
//! - zones and points;
//! - `along_crease` and `around_patch`: every local insertion of that form, in any zone, and nothing else.
//!
//! A block is on both sides. `side = "left"` or `side = "right"` limits it to one side of the person, `own_side = true` to the
//! side of the risk; with `alternates = true` a named side is the other one at the second, the fourth, ... visit of a course; a place in the middle is on either side. A rule that reads a risk whose question withholds
//! ([`Ask::Withhold`](crate::intake::Ask::Withhold)) also blocks while it waits for an answer; the blocks of all other rules
//! begin when they apply.
//!
//! The caps are `face_gauge_mm`, `body_gauge_mm`, `face_depth_mm`, `body_depth_mm`, `depth_mm` by point, `inserted_mm`,
//! `face_needles`, `body_needles`, `needles`, `retention_min`, `stimulation`, `press_seconds` and `position`. The strictest of
//! several applies, also of a rule that waits for an answer. A depth is how far below the surface a needle may end;
//! `inserted_mm = { face = 7, body = 12, temple = 5, ST25 = 10 }` caps the length of needle in the skin, by part, zone or point.
//! Gauges are 0.10 to 0.45 mm, depths 0.5 to 20 mm, lengths in the skin 1 to 20 mm, and needles stay for 1 to 60 minutes: nothing
//! else is read. `press_seconds` (1 to 600) is the shortest time that each place is pressed once
//! its needle is out. `position = "supine"`, its only value, keeps the person on the back: points that are reached from the
//! back are withheld.
//!
//! `cleared_by` is who or what lifts the rule, the lightest first: `time`, `practitioner`, `guardian`, `dentist`,
//! `eye_doctor`, `dermatologist`, `oncologist`, `physician`, `nobody`. With `clearance` that person is asked before the first
//! needle, so it names the same one. A rule that refers says to whom: by `clearance`, or, if no person lifts it, by `refer_to`:
//!
//! ```
//! # let pack = tcm_facial::rules::RulePack::from_toml("x", r#"
//! # [pack]
//! # id = "x"
//! # version = "1"
//! # format = 1
//! [[safety]]
//! id = "clinic.seen_first"
//! when = "risk.facial_palsy and age < 25"
//! class = "relative"
//! verdict = "refer"
//! block = { what = ["needle"], where = ["around_patch", "cheek"], side = "left" }
//! cap = { position = "supine" }
//! refer_to = ["physician", "eye_doctor"]
//! reason = "House rule, to show the keys."
//! cleared_by = "nobody"
//! sources = ["project-default"]
//! confidence = "general_knowledge"
//! # "#)?;
//! # tcm_facial::Engine::builder().pack(pack).build()?;
//! # Ok::<(), tcm_facial::rules::PackError>(())
//! ```
//!
//! If rules that let the treatment proceed leave nothing of a plan, there is none (`builtin.nothing_selectable`). If a plan
//! would come once those that somebody or time can lift are set aside, the decision is to wait, and it names them. If not,
//! the treatment is declined.
//!
//! A rule may have an `interval`; the caller's policy chooses one of its figures:
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
//! A rule with `policy = "<source>"` is in force only if the caller chose that source for the points avoided in pregnancy.
//!
//! # Pattern
//!
//! Signs with weights of 1 to 9, and the points that belong to the pattern. `requires` lists the parts of a pattern: it leads
//! only where a sign of each part was recorded. `sex`, `age_min` and `age_max` say who can have it, if not everybody.
//! `principle` is the treatment principle of the tradition. [Selection](super::_02_selection) describes the scoring.
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
//! requires = [["blurred_vision", "dry_eyes"], ["headache", "frown_lines_tension"]]
//! age_min = 12
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
//! The usual zones of a concern and the answers to it in each zone, best first: a point of the zone, or `along_crease` and
//! `around_patch` where there is no point. `"*"` stands for every zone not listed, `zone_points` for all points of a zone. With
//! `alone = "add_on"` the concern gets points only together with another. `adjacent` points come with any of its zones, those of
//! `beside` with one zone alone, as in `beside = { nasolabial = ["SI18"] }`. `distal` names points of trunk and limbs, and
//! `default_root` what stands for the points of a pattern where none leads, each best first. What each place of a list weighs
//! stands in `[[selection]]`.
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
//! red_flags = "Marked pallor or tiredness that does not lift: refer to a doctor first."
//! sources = ["project-default"]
//! confidence = "general_knowledge"
//! # "#)?;
//! # tcm_facial::Engine::builder().pack(pack).build()?;
//! # Ok::<(), tcm_facial::rules::PackError>(())
//! ```
//!
//! # Combination
//!
//! Points that are used together.
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
//! Points that can replace a withheld one. The first that is not blocked, not in the plan, needs no more needles and asks
//! nobody to turn is used.
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
//! # Selection
//!
//! There is one `[[selection]]`, with the id `selection`: the numbers of each size, the weights, the least score, the longest
//! rows, and `supine_instead`. A later pack replaces it by that id, as a whole. A size has at most 40 needles in the face and 12
//! in the body, and no fewer than the size before it. Packs without one are decided with that of the library.
//!
//! ```
//! use tcm_facial::rules::RulePack;
//!
//! let standard = RulePack::standard();
//! let selection = standard.rule("selection").ok_or("no selection")?;
//! assert_eq!(selection.kind().code(), "selection");
//! # Ok::<(), &str>(())
//! ```
//!
//! # The session
//!
//! Techniques, adjuncts, courses, advice, steps, expectations and harms: [rules about a session](sessions).
//!
//! # Question
//!
//! A question of the clinic's own, beside the risks of the vocabulary. Its id is `clinic.` and a name of small letters, digits and
//! `_`; the `when` of safety rules, steps and harms reads it by that id, and nothing negates it. An intake answers it under
//! `answers`: `"answers": { "clinic.semaglutide": "no" }`. With `ask = "always"` nothing is planned until it is answered; with
//! `ask = "no"` it is listed while it is open, and the caps of the rules that read it apply. `group` says with which questions it is
//! asked: `today`, `medicines`, `heart_lung_kidney`, `nerves`, `skin`, `face_procedures`, `eye`, `general` or `course`.
//!
//! ```
//! # let pack = tcm_facial::rules::RulePack::from_toml("x", r#"
//! # [pack]
//! # id = "x"
//! # version = "1"
//! # format = 1
//! [[question]]
//! id = "clinic.semaglutide"
//! text = { en = "Do you inject semaglutide?", zh-Hans = "您在注射司美格鲁肽吗？" }
//! group = "medicines"
//! ask = "always"
//! sources = ["project-default"]
//! confidence = "general_knowledge"
//!
//! [[safety]]
//! id = "clinic.semaglutide_gentle"
//! when = "clinic.semaglutide"
//! class = "caution"
//! verdict = "treat"
//! cap = { needles = 10 }
//! reason = "A choice of this clinic."
//! cleared_by = "practitioner"
//! sources = ["project-default"]
//! confidence = "general_knowledge"
//! # "#)?;
//! # tcm_facial::Engine::builder().pack(pack).build()?;
//! # Ok::<(), tcm_facial::rules::PackError>(())
//! ```
//!
//! # Source
//!
//! An entry of the bibliography, and whether its text was read.
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
//! # "#)?;
//! # tcm_facial::Engine::builder().pack(pack).build()?;
//! # Ok::<(), tcm_facial::rules::PackError>(())
//! ```
//!
//! # A worked example
//!
//! `examples/packs/clinic.toml` is the pack of a clinic. It does four things:
//!
//! - It waits six weeks after botulinum toxin where the standard pack waits four. The standard rule is not overridable, so the
//!   clinic *adds* a stricter one; both are in force, and the longer time decides.
//! - It replaces `event_within_14_days`, which says `overridable = true`, with three weeks and one more zone. Decisions made
//!   with the pack list the rule under `replaces`.
//! - It orders the points for `dullness` in its own way, by replacing that concern.
//! - It adds a pattern of its own, with its name in two languages.
//!
//! How packs go together, how a new version is compared, and what limits packs from strangers have:
//! [several packs](super::_08_several_packs).

pub mod sessions;
