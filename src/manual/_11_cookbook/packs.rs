//! Recipes for rules of your own.
//!
//! # Add rules of one's own
//!
//! A rule pack is a TOML file on top of the standard pack. [Rule packs](super::super::_03_rule_packs) describes every table;
//! [the linter](super::super::_05_linter) finds rules that contradict others or can never apply.
//!
//! ```
//! use tcm_facial::atlas::Point;
//! use tcm_facial::decision::WhyOutcome;
//! use tcm_facial::rules::RulePack;
//! use tcm_facial::{Engine, Intake};
//!
//! let pack = RulePack::from_toml(
//!     "clinic.toml",
//!     r#"
//! [pack]
//! id = "clinic"
//! version = "1.0.0"
//! format = 1
//!
//! [[safety]]
//! id = "clinic.knee"
//! when = "age >= 80"
//! class = "caution"
//! verdict = "treat"
//! block = { what = ["needle"], where = ["ST36"] }
//! substitute = { ST36 = ["ST37"] }
//! reason = "Rule of the house."
//! cleared_by = "practitioner"
//! sources = ["project-default"]
//! confidence = "practice"
//! "#,
//! )?;
//! let engine = Engine::builder().pack(pack).build()?;
//! let intake: Intake = serde_json::from_str(
//!     r#"{
//!     "age": 81, "sex": "male", "first_visit": false,
//!     "concerns": [{ "concern": "wrinkles", "zones": ["nasolabial"] }],
//!     "signs": ["fatigue", "poor_appetite", "loose_stool", "tongue_pale"],
//!     "risks": { "absent": "all_others" }
//! }"#,
//! )?;
//! let decision = engine.decide(&intake);
//! assert_eq!(decision.why(Point::ST36).outcome(), WhyOutcome::Withheld);
//! assert_eq!(decision.why(Point::ST37).outcome(), WhyOutcome::StandsIn);
//!
//! // A mistake is shown at its place, with the nearest name.
//! let error = RulePack::from_toml("clinic.toml", "[[safty]]").unwrap_err();
//! assert!(error.to_string().contains("did you mean `safety`?"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Compare two versions of a pack
//!
//! [`RulePack::diff`] shows what the texts change, [`Engine::compare`] what that means for the people of a practice.
//!
//! ```
//! use tcm_facial::rules::{Intervals, Verdict};
//! use tcm_facial::{Engine, Intake};
//!
//! let practice = [30, 60].map(|days| format!(r#"{{
//!     "age": 47, "sex": "male", "concerns": [{{ "concern": "dullness" }}],
//!     "risks": {{ "present": [{{ "risk": "botulinum_toxin", "days_ago": {days} }}], "absent": "all_others" }}
//! }}"#));
//! let intakes: Vec<Intake> =
//!     practice.iter().map(|it| serde_json::from_str(it)).collect::<Result<_, _>>()?;
//! let (standard, strict) =
//!     (Engine::standard(), Engine::builder().intervals(Intervals::Strict).build()?);
//! let changed = standard
//!     .compare(&strict, intakes)
//!     .filter(|(before, after)| before.verdict() != after.verdict());
//! let verdicts: Vec<_> =
//!     changed.map(|(before, after)| (before.verdict(), after.verdict())).collect();
//! assert_eq!(verdicts, [(Verdict::Treat, Verdict::Defer); 2]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! [`Engine::compare`]: crate::Engine::compare
//! [`RulePack::diff`]: crate::RulePack::diff
