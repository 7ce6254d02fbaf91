//! The safety model: what the engine promises about safety, how it keeps the promises, and what it cannot promise.
//!
//! # Verdicts
//!
//! The engine evaluates every safety rule over the intake. Each rule that applies states its own
//! [`Verdict`](crate::rules::Verdict), and the gravest of them is the verdict of the decision:
//!
//! | verdict | meaning |
//! |---|---|
//! | `refer`, urgent | medical care at once, nothing cosmetic today |
//! | `decline` | not for this person; nobody can clear it |
//! | `refer`, routine | somebody else decides first |
//! | `incomplete` | a question must be answered first |
//! | `defer` | not now |
//! | `treat` | no recorded rule forbids the plan |
//!
//! `treat` does not mean that a plan is safe for this person, or that it will work. A `treat` for which somebody still has to
//! give a clearance is *conditional*: every format opens with what must be cleared, and by whom.
//!
//! A safety rule has a closed set of effects: it states a verdict, blocks ways of treating (needles, skin contact, current,
//! light, heat) at places, caps numbers, forbids adjuncts, allows or denies a plan without needles, asks for a clearance,
//! gives instructions, and names substitutes. Words such as "few" or "short" in a text have no effect; only numbers do.
//!
//! # Unknown is never no
//!
//! - A risk is present, absent or unknown ([`RiskState`](crate::intake::RiskState)). Conditions are evaluated in
//!   three-valued logic.
//! - If a risk must be asked about and is unknown, the decision is `incomplete`. Any other unknown risk becomes a question,
//!   and while it is open, the caps of its rules apply and the adjuncts they forbid stay forbidden.
//! - If pregnancy is possible (sex not male, age 10 to 59) and was not asked about, it blocks like a yes.
//! - A detail missing from a present risk satisfies every comparison on it: the worst case. If no zone is named, a block in
//!   the risk's own zones covers the whole face; if no side is named, a block on its own side covers both sides.
//! - If a risk is listed more than once (two fillers), the conditions of a rule bind to one entry.
//! - Signs that were not recorded count as absent. Signs choose points; no safety rule relies on one being absent.
//!
//! # Select, then subtract
//!
//! The engine first chooses points as if nothing were forbidden. Then it removes what is blocked, and does not refill the gap
//! except with a substitute that the rules name, which says what it replaces. A lower cap shortens the ranked list: blocked
//! places that were already counted still count. So a plan is always "what the person would get, minus what is withheld,
//! plus named substitutes", and adding a risk cannot bring in a point indirectly.
//!
//! If the rules that apply do not allow treatment, the engine asks one more question with their blocks and caps set aside:
//! would there be a plan once they are cleared? If not, the verdict is `decline`.
//!
//! A point is withheld if *any* zone that its needle touches is blocked; a local insertion if its zone is. A midline point
//! counts as being on either side.
//!
//! # Without needles
//!
//! If needles are blocked for the whole person, or the person does not want them, the same reasoning chooses points to press.
//! Lines and patches have no point and are left out. Blocks on skin contact apply. A place that a rule keeps free of needles
//! while it allows treatment stays free as well, so that one more reason against needles never brings a point back. Caps on
//! numbers and depth still decide which points belong to the plan.
//!
//! Such a plan is offered as an *alternative* to a deferral or a routine referral if every rule that applies and blocks allows
//! it and no question is blocking. It is never offered with an urgent referral. If rules that allow treatment ask for a
//! clearance, the clearance applies to the alternative too and is shown before its points.
//!
//! [`Screening::blocking_rules`](crate::engine::Screening::blocking_rules) returns the rules against any modality, at any
//! place and on any side. Programs that offer something in addition to the plan (press needles, gua sha, light) ask there
//! first.
//!
//! # Monotonicity
//!
//! If a risk changes from absent to present, or from absent to unknown, and nothing else changes, then the verdict never
//! gets lighter, no cap rises, and no point is added except a named substitute. Nothing is promised for unknown to present.
//! This holds because safety rules read no pattern, negate only concerns and sex, and are only ever combined by joining;
//! and because nothing else that chooses points reads a risk, a pregnancy or a vital sign. A pack that breaks this is
//! rejected when it is read.
//!
//! # Points that are off by default
//!
//! Points inside the orbit, over the great vessels of the neck, below the occiput, over the lung and some others are off by
//! default ([`Point::is_off_by_default`](crate::atlas::Point::is_off_by_default)) and are never candidates. Each has a safety
//! rule: its own, or one derived from the atlas, `hazard.<CODE>`. A practitioner trained for such a point opts in by
//! overriding every rule against it. A rule can then select the point, within its depth limit. Points over the great vessels
//! of the neck and the spinal cord, and points that a professional code forbids, cannot be opened this way.
//!
//! # Overriding a rule
//!
//! There is one way around a safety rule, and its name is meant to be found in a code review:
//! [`Screening::override_safety_rule`](crate::engine::Screening::override_safety_rule).
//!
//! - Only a rule that applies to this person and says `overridable = true` can be overridden.
//! - Only the role that can lift the rule may override it: a physician if a physician clears it, and so on. The practitioner
//!   may override rules that are lifted by time or by nobody. The library trusts the role that it is given; checking it is
//!   up to the calling program.
//! - Who (a name or initials), what was seen (a letter, a test result, the healed skin) and a rationale are required, in
//!   words. With rule and role they are part of the decision, in its text and in its JSON.
//! - An override expires after 90 days. The engine reads no clock, so the caller says how many days ago it was given; an older
//!   one is refused, and whoever gave it must look again. Deciding again at a later visit means giving the override again, with
//!   the days that have passed.
//! - Software overrides nothing, and neither does the person treated: there is no role for them, and consent alone clears
//!   nothing. A program passes on what somebody in the named role has judged.
//! - An overridden rule no longer refers, blocks, caps or asks for a clearance. All other rules still apply, questions stay
//!   open, and harms are listed as before. The text still shows what the rule says.
//!
//! # Intervals, and lists on which the sources disagree
//!
//! Published waiting times after a procedure are opinions. Each interval has a floor (the lowest published figure, or a
//! default of this project), a default and a strictest figure. The caller chooses one of the three for all rules
//! ([`Intervals`](crate::rules::Intervals)) and can lengthen a single interval
//! ([`EngineBuilder::lengthen_interval`](crate::engine::EngineBuilder::lengthen_interval)), but never shorten one. For a
//! confirmed pregnancy the caller can choose the list of points of one source
//! ([`PregnancyPoints`](crate::rules::PregnancyPoints)); if pregnancy is possible, planned or unknown, the strictest list
//! applies. Every decision records the choices.
//!
//! # What the tests prove
//!
//! The tests compare the engine with a plain interpreter of the same packs. A table has a row for every safety rule, with
//! a person it applies to and one it just does not. The promises above are checked on random intakes, over all risks singly
//! and in pairs, and over every combination of the facts that blocking rules share. All this proves that the engine follows
//! its rules. It says nothing about whether a rule is right: no clinician has signed off the rules, and no patient outcome
//! was measured.
