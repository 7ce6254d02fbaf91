//! The linter for rule packs: its checks, how exact they are, and what they cannot find.
//!
//! `RulePack::lint` checks a pack as it is used, on top of the standard pack; `RulePack::lint_with_base` takes further packs in
//! between. Both need the feature `lint`. `cargo run --example lint_rules -- PACK.toml` prints the findings; the exit status is
//! 1 with errors and 0 with warnings alone. `--format json` is for editors.
//!
//! | id | severity | finding |
//! |---|---|---|
//! | `malformed` | error | the pack, or the combination of packs, is rejected |
//! | `not_monotone` | error | an additional or unanswered risk could lighten a decision |
//! | `never_holds` | error | no intake satisfies the rule, a pattern can never lead, or no plan ever gets what it says |
//! | `only_without_details` | error | tests of one entry exclude each other, so that only a missing detail satisfies them |
//! | `contradiction` | error | two verdicts for the same people, two techniques that leave no depth, a blocked substitute, ... |
//! | `status_uncovered` | error | no safety rule covers a status that a risk accepts |
//! | `depth_beyond_limit` | error | deeper than the conservative limit of the atlas |
//! | `pattern_without_signs` | error | a pattern has no signs |
//! | `unmet_requirement` | error | no sign of a pattern meets a part of its requirement |
//! | `claim_without_source` | error | `found`, or a certainty, without a source that was read |
//! | `banned_claim` | error | a text claims what no evidence supports |
//! | `out_of_range` | error | a number that no treatment has, such as the gauge number of a needle for its diameter |
//! | `idle_part` | warning | a point that is never in a plan |
//! | `shadowed` | warning | redundant: wherever the rule applies, another one does at least as much |
//! | `duplicate` | warning | two rules say the same to the same people |
//! | `no_local_point` | warning | nothing answers a cosmetic concern in its zones |
//! | `indistinguishable` | warning | two patterns have the same signs in the same proportions, or near twins no telling sign |
//! | `unused_source` | warning | no rule cites a source |
//! | `lighter_replacement` | warning | a replacement is lighter than the rule it replaces; an error where an engine refuses it |
//! | `undecided` | warning | the condition of this rule takes too long to compare with others |
//!
//! # Exact answers
//!
//! Whether a condition can hold, implies another, or can hold together with another is decided over every possible intake, with
//! decision diagrams. The diagrams encode, for instance, that a tongue has one colour and a person one age, that diastolic
//! pressure is below systolic, that statuses exclude each other, that a missing detail satisfies every test, and that an
//! interval has three figures. For patterns they encode that at most two lead, each with two signs. They do not follow scores,
//! so a rule that can never apply only because of scores is not found. A finding is never a guess. Where an answer takes too many
//! steps, the linter says so for that rule (`undecided`); findings about it may be missing, those about other rules are not.
//!
//! Claims are looked for in every text that a pack has, those of its sources too, as a reader sees them: without invisible characters
//! and accents, and with look-alike letters read as the letters that they look like.
//!
//! A pack without findings is not necessarily right: the linter reads rules as written and cannot tell good medicine.
