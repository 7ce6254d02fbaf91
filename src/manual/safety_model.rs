//! The safety model: what the engine promises about safety, how, and what it cannot promise.
//!
//! # What a verdict means
//!
//! Safety rules are evaluated over the intake. Each that holds states its own [`Verdict`](crate::rules::Verdict); the
//! gravest of all is the verdict of the decision:
//!
//! | verdict | what it means |
//! |---|---|
//! | `refer`, urgent | medical care at once, nothing cosmetic today |
//! | `decline` | not for this person; nobody can clear it |
//! | `refer`, routine | somebody else decides first |
//! | `incomplete` | a question must be answered first |
//! | `defer` | not now |
//! | `treat` | no recorded rule forbids the plan |
//!
//! `treat` does not mean that a plan is safe for this person, or that it will work. A `treat` for which somebody owes a
//! clearance is *conditional*: every format opens with what must be cleared, and by whom.
//!
//! A safety rule can do a closed set of things and nothing else: state a verdict, block means (needles, skin contact,
//! current, light, heat) at places, cap numbers, forbid further ways of treating, allow or deny a plan without needles,
//! ask for a clearance, instruct, name substitutes. Words such as "few" or "short" enforce nothing; rules give numbers.
//!
//! # Unknown is never no
//!
//! - A risk is present, absent or unknown ([`RiskState`](crate::intake::RiskState)). Conditions are evaluated in
//!   three-valued logic.
//! - An unknown risk that must be asked makes the decision `incomplete`. Any other unknown risk is listed as a question,
//!   and while it is open the caps of its rules apply, and so do the ways of treating that they forbid.
//! - A pregnancy that nobody asked about blocks like a yes where one is possible: sex not male, age 10 to 59.
//! - A detail that was left out of a present risk satisfies every comparison on it: the worst case. A block in a risk's own
//!   zones is the whole face where no zone was named; one on its own side is both sides.
//! - Where one risk is listed more than once (two fillers), the conditions of a rule bind to one entry.
//! - Signs that were not recorded are absent. They choose points, they never guard anybody.
//!
//! # Select, then subtract
//!
//! Points are chosen first as if nothing were forbidden, then what the clearance blocks is taken out, and the freed place is
//! not filled again but by the substitute that a rule names, which says whom it stands in for. A lower cap on numbers cuts
//! the ranked list shorter: the places that were already counted keep counting, even where they are blocked. So the plan is
//! always "what the person would get, minus what is kept out, plus named substitutes", and adding a risk cannot bring in a
//! point by the back door.
//!
//! Where rules that hold let no treatment go on, their blocks and caps are left aside for one question: would there be a plan
//! once they are cleared? Where there would be none, the decision is to decline.
//!
//! A point is withheld if *any* zone that its needle touches is blocked, a local insertion if its zone is. A midline point
//! counts as on either side.
//!
//! # Without needles
//!
//! Where needles are out for the whole person, or the person does not want them, the same reasoning gives points to press.
//! Lines and patches have no point and are left out. What a rule blocks for skin contact is blocked; a place that a rule
//! keeps free of needles while it lets the treatment go on stays free too, so that one more reason against needles never
//! brings a point back. The caps on numbers and depth go on deciding which points belong to the plan.
//!
//! Beside a deferral or a routine referral such a plan is offered as an *alternative* when every rule that holds and blocks
//! allows it and no question holds up a plan. Never after an urgent referral. What the rules that let a treatment go on ask
//! to be cleared is owed before such a plan, too, and stands before its points.
//!
//! [`Screening::blocking_rules`](crate::engine::Screening::blocking_rules) answers for every modality, side and place which
//! rules keep it away. Whoever offers something beside the plan (press needles, gua sha, light) asks there first.
//!
//! # What is monotone
//!
//! A risk that turns from absent to present, or from absent to unknown, all else equal: the verdict never grows lighter, no
//! cap rises, no point comes in but a named substitute. Nothing is claimed for unknown to present. It holds because safety
//! rules read no pattern, negate nothing but concerns and sex, and only join; and because every other choice of points reads
//! no risk, no pregnancy and no vital sign. A pack that breaks this is refused when it is read.
//!
//! # Points that are off
//!
//! Points inside the orbit, over the great vessels of the neck, below the occiput, over the lung and some others are off by
//! default ([`Point::is_off_by_default`](crate::atlas::Point::is_off_by_default)) and never candidates. Each has a rule that
//! says so: its own, or one made from the atlas, `hazard.<CODE>`. A practitioner who is trained for such a point opts in by
//! setting aside every rule that keeps it off; it may then be chosen where some rule names it, within its depth limit. The
//! great vessels of the neck, the cord and the sites that a code forbids cannot be opened so.
//!
//! # Setting a rule aside
//!
//! There is one way around a safety rule, and its name is meant to be found in a review:
//! [`Screening::override_safety_rule`](crate::engine::Screening::override_safety_rule).
//!
//! - Only a rule that holds here and says `overridable = true` can be set aside.
//! - Only the role that can lift the rule may do so: a physician where a physician clears it, and so on. What passes with
//!   time, or what nobody can lift, is for the practitioner. The library believes the role that it is told; whether the
//!   person has it is for the program around it to know.
//! - A rationale in words is required. Rule, role and rationale are in the decision, in its text and in its JSON.
//! - The rule then neither refers nor blocks nor caps nor asks for a clearance. All others go on holding, questions stay
//!   open, and the harms are told as before. The text still prints what the rule says.
//!
//! # Intervals and lists that the sources disagree on
//!
//! Every waiting time after a procedure is somebody's opinion. Each rule has a floor (the lowest published figure, or a
//! default of this project), a default and a strictest; the caller chooses which of the three holds
//! ([`Intervals`](crate::rules::Intervals)) and may make a single one longer
//! ([`EngineBuilder::lengthen_interval`](crate::engine::EngineBuilder::lengthen_interval)), never shorter. For a confirmed
//! pregnancy the caller may choose the points of one source ([`PregnancyPoints`](crate::rules::PregnancyPoints)); while one is
//! possible, tried for or not known, the strictest set holds. What was chosen is recorded in every decision.
//!
//! # What proof means here
//!
//! The tests hold the engine against a plain interpreter of the same packs. A table has a row for every safety rule, with
//! somebody whom it concerns and somebody just beside. The promises above are checked on random intakes, over all risks one by
//! one and in pairs, and over every combination of the facts that rules which block read in common. They
//! prove that the engine follows its rules. They say nothing about whether a rule is right. No clinician has signed off the
//! rules, and no outcome of any patient was measured with them.
