//! The `when` language: when a rule holds.
//!
//! The language is small and every condition comes to an end:
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
//! So `not` binds closest, then `and`, then `or`: `a or not b and c` is `a or ((not b) and c)`.
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
//! # Three values
//!
//! A fact holds, does not hold, or is unknown: a risk that was neither told nor denied, and breastfeeding that was not answered.
//! `and` has the least of its parts, `or` the greatest, `not` turns holds and holds not around and leaves unknown. A rule that
//! is unknown does not hold, but its caps apply and its question is asked.
//!
//! - A sign that was not recorded does not hold. A number that is missing makes a comparison false.
//! - A *detail* of a risk that is missing satisfies every comparison: the worst case.
//! - Where a risk is listed more than once, what one `and` asks of it is asked of one entry: two fillers, one of them recent and
//!   the other in the nose, are no recent filler in the nose.
//!
//! # What a rule may read
//!
//! | kind | may not |
//! |---|---|
//! | safety, adjunct (`unless`) | read a pattern; negate anything but concerns and sex |
//! | combination, technique, course, adjunct (`when`) | read a risk, a pregnancy, breastfeeding, a vital sign |
//! | advice, step, harm | negate a detail of a risk |
//!
//! This is what keeps another risk from making more possible ([`safety_model`](super::safety_model)). A condition that breaks it
//! is refused.
//!
//! # What is wrong is shown
//!
//! ```
//! use tcm_facial::rules::RulePack;
//!
//! let error = RulePack::from_toml("mine.toml", r#"
//! [pack]
//! id = "mine"
//! version = "1.0.0"
//! format = 1
//!
//! [[combination]]
//! id = "mine.pair"
//! when = "sign.tongue_pail and not (risk.nsaid or age > 200)"
//! points = [{ point = "LI4", weight = 2 }]
//! reason = "A pair."
//! sources = ["project-default"]
//! confidence = "general_knowledge"
//! "#).unwrap_err();
//! assert_eq!(error.to_string(), r#"mine.toml:9:9: unknown sign `tongue_pail`, did you mean `tongue_pale`?
//!    |
//!  9 | when = "sign.tongue_pail and not (risk.nsaid or age > 200)"
//!    |         ^^^^^^^^^^^^^^^^
//!
//! mine.toml:9:55: `age` is never above 120, found `200`
//!    |
//!  9 | when = "sign.tongue_pail and not (risk.nsaid or age > 200)"
//!    |                                                       ^^^"#);
//! ```
