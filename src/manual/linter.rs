//! The linter: what it looks for, and what its answers rest on.
//!
//! [`RulePack::lint`](crate::rules::RulePack::lint) looks at a pack as it is used, on top of the standard one;
//! [`lint_with_base`](crate::rules::RulePack::lint_with_base) takes the packs between. `cargo run --example lint_rules -- PACK.toml` prints what is
//! found: exit status 1 with errors, 0 with warnings alone; `--format json` is for editors.
//!
//! | id | severity | what |
//! |---|---|---|
//! | `malformed` | error | the pack, or the packs together, are refused |
//! | `not_monotone` | error | another risk, or one that nobody answered, could lighten a decision |
//! | `never_holds` | error | no intake makes the rule hold, or no plan ever gets what it says |
//! | `only_without_details` | error | tests of one entry exclude each other, so that only a missing detail satisfies them |
//! | `contradiction` | error | two verdicts for the same people, two techniques that leave no depth, a blocked substitute, ... |
//! | `status_uncovered` | error | a status that a risk accepts, and no safety rule for it |
//! | `depth_beyond_limit` | error | deeper than the atlas calls conservative |
//! | `pattern_without_signs` | error | a pattern that no sign speaks for |
//! | `claim_without_source` | error | `found`, or a certainty, that rests on no text that was read |
//! | `banned_claim` | error | a text says what nothing supports |
//! | `undecided` | error | conditions so involved that the exact answer was given up |
//! | `idle_part` | warning | a point that is never in a plan |
//! | `shadowed` | warning | wherever the rule holds another one does, and does all that it does |
//! | `duplicate` | warning | two rules say the same to the same people |
//! | `no_local_point` | warning | a cosmetic concern that nothing answers in its zones |
//! | `indistinguishable` | warning | two patterns with the same score whatever is recorded |
//! | `unused_source` | warning | a source that nothing cites |
//! | `lighter_replacement` | warning | a replacement that is lighter than what it replaces |
//!
//! # Exact, not guessed
//!
//! Whether a condition can hold, holds wherever another one does, or can hold together with it, is decided over everything that an
//! intake can be, with decision diagrams. They know that a tongue has one colour and a person one age, that a diastolic
//! pressure lies below the systolic one, that statuses exclude each other, that a missing detail satisfies every test, and that an
//! interval has three figures. Of patterns they know that no more than two lead, each with two signs; scores are not followed, so
//! that a rule which only the scores keep from holding is not found. What is said to be so is so.
//!
//! Clean is not right: the linter reads rules as they are written. Whether one is good medicine it cannot tell.
