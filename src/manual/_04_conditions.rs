//! The `when` language of rule packs: grammar, facts, three-valued logic, and what a rule may read.
//!
//! # Grammar
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
//! `not` binds tightest, then `and`, then `or`: `a or not b and c` is `a or ((not b) and c)`. There are no loops or functions,
//! so every condition terminates.
//!
//! | fact | example |
//! |---|---|
//! | everyone | `always` |
//! | numbers | `age < 16`, `event_in_days <= 14`, `vitals.systolic_mmhg >= 180` |
//! | the person | `sex.male`, `pregnancy.possible`, `breastfeeding`, `first_visit` |
//! | what was recorded | `sign.tongue_pale`, `lifestyle.smoking` |
//! | concerns | `concern.acne`, `concern.acne.severity >= severe`, `concern.acne.zones has cheek` |
//! | risks | `risk.epilepsy`, `risk.epilepsy.status = active`, `risk.dermal_filler.zones has nose` |
//! | time since | `risk.botulinum_toxin.days_ago < 14`, or `< interval`, the rule's own interval |
//! | the visit of a course | `visit.number >= 7`, `visit.days_since_last < 2`, `visit.change = none` (of any concern) |
//! | reactions to the last needles | `reaction.bruise`, `reaction.bruise.days_ago < 14`, `reaction.bruise.gone_days_ago < 1`, `reaction.faint.severe`, `reaction.faint.repeated` |
//! | a question that a pack adds (`[[question]]`) | `clinic.semaglutide`: it was answered with yes |
//! | leading patterns | `pattern.liver_qi_stagnation` |
//!
//! # Three values
//!
//! A fact holds, does not hold, or is unknown: for instance a risk that was neither reported nor denied. `and` takes the least
//! of its parts (does not hold < unknown < holds), `or` the greatest, and `not` swaps holds and does not hold. A rule whose
//! condition is unknown does not apply, but its caps apply and its question is asked.
//!
//! - A sign that was not recorded does not hold. A comparison with a missing number does not hold.
//! - A missing *detail* of a risk satisfies every comparison: the worst case.
//! - If a risk is listed more than once, everything that one `and` asks of it must hold for the same entry. Of two fillers, one
//!   recent and one in the nose, neither is a recent filler in the nose.
//!
//! - A reaction without a day began today; one that is not gone counts as gone 0 days ago, so `gone_days_ago < 1` reads "not
//!   gone, or only today"; it is severe unless that is denied. What one `and` asks of a reaction must hold for the same
//!   entry; `repeated` says that it was reported more than once. From the second visit on, reactions that nobody asked about are
//!   unknown.
//!
//! # What a rule may read
//!
//! | kind | restrictions |
//! |---|---|
//! | safety | reads no pattern; negates only concerns and sex |
//! | adjunct (`unless`) | the same, and reads no question of a pack |
//! | combination, technique, adjunct (`when`) | reads no risk, pregnancy, breastfeeding, vital sign, visit, reaction or question of a pack |
//! | step, harm | negates no detail of a risk, no reaction and no question of a pack |
//! | advice, course | the same, and reads no question of a pack |
//!
//! These restrictions ensure that an additional risk can only restrict a plan ([safety model](super::_01_safety_model)). A pack
//! that breaks them is rejected.
//!
//! # Error messages
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
