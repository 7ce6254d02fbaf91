//! How rules are written: packs of TOML on top of the standard one.
//!
//! A pack is read by the very loader that reads the standard pack (`src/rules/standard/`, worth reading as an example).
//! It may add rules of every kind. A rule whose id an earlier pack has takes its place; a safety rule only where that one
//! says `overridable = true`, and never with a shorter interval. Every decision names the packs it was made with and what
//! they replaced.
//!
//! ```
//! use tcm_facial::Engine;
//! use tcm_facial::rules::RulePack;
//!
//! let pack = RulePack::from_toml("clinic.toml", r#"
//! [pack]
//! id = "clinic"
//! version = "1.0.0"
//! format = 1
//!
//! [[safety]]
//! id = "clinic_no_needles_after_long_flights"
//! title = "Jet lag"
//! when = "risk.depleted_state or (age >= 70 and first_visit)"
//! class = "caution"
//! verdict = "treat"
//! cap = { needles = 6, retention_min = 10 }
//! instruct = ["Treat lying down."]
//! reason = "House rule: few needles for people who are tired or new and old."
//! cleared_by = "practitioner"
//! sources = ["project-default"]
//! confidence = "general_knowledge"
//! "#)?;
//! let engine = Engine::builder().pack(pack).build()?;
//! # Ok::<(), tcm_facial::rules::PackError>(())
//! ```
//!
//! # Kinds
//!
//! `[[safety]]`, `[[pattern]]`, `[[concern]]`, `[[combination]]`, `[[substitute]]`, `[[technique]]`, `[[adjunct]]`,
//! `[[course]]`,
//! `[[advice]]`, `[[step]]`, `[[expectation]]`, `[[harm]]`, `[[source]]`. Every rule but a source has an `id`, `sources` and
//! a `confidence`: `found` (a source was read), `practice` (shows what is done), `general_knowledge` (nothing was read).
//! `unconfirmed` names the weaker pieces. A text is a string, or a table with `en`, `zh-Hans`, `zh-Hant`.
//!
//! # Conditions
//!
//! `when` says when a rule holds. The language is small and always comes to an end:
//!
//! ```text
//! condition   = all { "or" all }
//! all         = one { "and" one }
//! one         = "not" one | "(" condition ")" | at-least | fact
//! at-least    = "at" "least" number "of" "(" condition { "," condition } ")"
//! fact        = name [ comparison value ]
//! comparison  = "<" | "<=" | "=" | ">=" | ">" | "has"
//! ```
//!
//! | fact | example |
//! |---|---|
//! | everyone | `always` |
//! | numbers | `age < 16`, `event_in_days <= 14`, `vitals.systolic_mmhg >= 180` |
//! | the person | `sex.male`, `pregnancy.possible`, `breastfeeding`, `first_visit` |
//! | what was recorded | `sign.tongue_pale`, `lifestyle.smoking` |
//! | concerns | `concern.acne`, `concern.acne.severity >= severe`, `concern.acne.zones has cheek` |
//! | risks | `risk.epilepsy`, `risk.epilepsy.status = active`, `risk.dermal_filler.zones has nose` |
//! | time since | `risk.botulinum_toxin.days_ago < 14`, or `< interval`, the rule's own |
//! | leading patterns | `pattern.liver_qi_stagnation` |
//!
//! An adjunct has a second condition, `unless`: its own contraindications. It reads what safety rules read.
//!
//! A missing number makes a comparison false, except a risk's detail: a missing detail counts as the worst. Safety rules read
//! no pattern and negate nothing but concerns and sex. Rules that choose points or techniques read no risk, no pregnancy and
//! no vital sign.
