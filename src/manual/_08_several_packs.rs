//! Several packs: how they are merged, how a new version is compared with the old one, and the limits for packs from strangers.
//!
//! # Several packs
//!
//! Packs are merged in the order in which they are given. The last rule with an id wins and keeps the place of the first, so
//! that ties are broken as before. Names that packs refer to (patterns, sources) must exist once all packs are merged. Pack ids
//! are unique. It makes no difference which pack a safety rule is in, as long as the ids of rules differ; where only one of
//! several rules applies to a person, as with courses, the order decides which. A pack that only adds safety rules never
//! lightens a decision.
//!
//! # What a replacement may not take away
//!
//! A safety rule that says `overridable = true` may be replaced by one with another verdict, other blocks and other caps; the linter
//! says where that is lighter. What an engine refuses, unless
//! [`EngineBuilder::allow_replacing`](crate::engine::EngineBuilder::allow_replacing) names the rule:
//!
//! - a safety rule that a lesser role lifts or can set aside, that applies to fewer people, that leaves out an instruction, a
//!   clearance or whom to see,
//! - an adjunct whose `unless` keeps it away from fewer people,
//! - a harm that fewer people hear of,
//! - a technique with a thicker or longer needle, more depth, a steeper angle, more stimulation or more minutes, or for fewer places.
//!
//! Whether a condition still holds for everybody is decided from the two texts: a replacement that repeats the old condition and adds
//! `or ...` passes, as does a comparison that lets more numbers in. A condition that is put in quite another way is refused, though it
//! may mean the same.
//!
//! # A new version of a pack
//!
//! [`RulePack::diff`](crate::rules::RulePack::diff) lists every rule that a new version adds, removes or changes, with the old
//! and new value of each field; it ignores comments and line breaks.
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
//! for (before, after) in engine(old)?.compare(&engine(new)?, [intake]) {
//!     let changes: Vec<String> = before.diff(&after).iter().map(ToString::to_string).collect();
//!     assert!(changes.contains(&"rule clinic.toxin now applies".to_owned()));
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! `compare` finds only differences that the given intakes show, and it does not compare the texts around a plan; `diff` shows
//! both.
//!
//! # Untrusted packs
//!
//! [`EngineBuilder::only_additions`](crate::engine::EngineBuilder::only_additions) takes nothing from packs but safety rules, harms, questions
//! and their sources, and no replacement: whoever wrote them, they can only withhold more.
//!
//! Reading a pack never panics and always terminates, in time and memory in proportion to its length. At most 100 problems are
//! listed; [`PackError::omitted`](crate::rules::PackError::omitted) says how many more there are. A pack has at most 4 MiB of text,
//! 400,000 parts (a table or a key counts for four values of a list), and 8192 rules and sources. A condition has at most 8192 facts, is nested at most 32 deep and expands to at most 1024 alternatives, which must not take too many steps. The rules of an engine read at most 1024 distinct facts,
//! and there are at most 1024 safety rules. Exceeding a limit is an error with a
//! [kind](crate::rules::PackProblemKind) of its own. Messages contain no control characters.
