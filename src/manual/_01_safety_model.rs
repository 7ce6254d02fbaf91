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
//! light, heat) at places and on a side, caps numbers, sets the shortest time of pressing, keeps the person on the back, forbids
//! adjuncts, allows or denies a plan without needles, asks for a clearance, says whom to see, gives instructions, and names
//! substitutes. Words such as "few" or "short" in a text have no effect; only numbers do. Each finding says what its rule
//! blocks for this person ([`Finding::blocks`](crate::decision::Finding::blocks), with the zones and the side that were
//! reported), what it caps and forbids, and which part of it no source confirms.
//!
//! # Who lifts a rule
//!
//! Each safety rule names one way in which it is lifted ([`ClearedBy`](crate::rules::ClearedBy)). From the lightest to the
//! gravest: time, the practitioner, a parent or guardian, a dentist, an eye doctor, a dermatologist, an oncologist, a
//! physician, nobody. Whoever has to give a clearance is whoever lifts the rule; a pack that names two is rejected. A rule
//! that refers and that nobody lifts says whom to see instead (`refer_to`): a physician, for a pregnancy.
//!
//! The engine lifts nothing. Where time lifts a rule, a later intake no longer meets its condition. Where a person lifts it,
//! that person gives the clearance before the first needle, or the rule is overridden for this person (see below).
//!
//! # Unknown is never no
//!
//! - A risk is present, absent or unknown ([`RiskState`](crate::intake::RiskState)). Conditions are evaluated in
//!   three-valued logic.
//! - Each risk says what it does while it is unknown ([`Ask`](crate::intake::Ask)):
//!
//!   | | while it is unknown |
//!   |---|---|
//!   | `Always`, or `With` a reported concern | there is no plan: the decision is `incomplete` |
//!   | `Optional` | it is a question; the caps of its rules apply, and the adjuncts they forbid stay forbidden |
//!   | `Withhold` | the same, and what its rules block is withheld: unless the person is known not to be slim, no needle goes over the lung |
//!   | `Trying` | like `Always` while the person tries to conceive; otherwise it is not asked and does nothing |
//!
//! - `"absent": "all_others"` answers no to every risk that is not listed, with one exception: where palpitations, shortness
//!   of breath, a tight chest or swollen ankles were recorded, the two questions about warning signs of heart and lungs stay open
//!   until they are answered by name. Nobody means chest pain by "none of the others".
//! - If pregnancy is possible (sex not male, age 10 to 59) and was not asked about, it blocks like a yes. A late period in
//!   somebody who tries to conceive counts as a possible pregnancy.
//! - A detail missing from a present risk satisfies every comparison on it: the worst case. If no zone is named, a block in
//!   the risk's own zones covers the whole face; if no side is named, a block on its own side covers both sides. `"zones": []`
//!   is an answer: nowhere in the face.
//! - Such a detail is named and asked about. [`Finding::assumed`](crate::decision::Finding::assumed) names it
//!   (`risk.herpes_face.days_ago`), every format says "not stated; treated as ...", and it is a question with the answers that
//!   it takes. The question does not block: the plan is the one for the worst answer. Two rules that apply only because the same
//!   status is missing are stated as one assumption.
//! - A condition or a medicine that no risk names is recorded as `other_condition` or `other_medicine` with a note. Both are
//!   asked of everybody and owe a clearance by the practitioner; until then an unnamed medicine is handled like a blood thinner
//!   and an unnamed condition gets ten needles. The note is printed as it was typed, before the plan, and never in the `Debug`
//!   output of a value, so that it does not get into logs. No rule reads it. Where it contains the name of a known medicine or
//!   disease, [`Note::names`](crate::decision::Note::names) says about which risk to ask again.
//! - If a risk is listed more than once (two fillers), the conditions of a rule bind to one entry.
//! - Signs that were not recorded count as absent. Signs choose points; no safety rule relies on one being absent.
//!
//! # Asking, and asking again
//!
//! - [`Engine::interview`](crate::Engine::interview) says what to ask next: first what can still change the verdict, the gravest
//!   first, then what can only change the plan. A screen has at most 40 questions, a choice of this project. "None of these" answers
//!   no to each of them by name. It is not offered for a pregnancy, for the details of a risk, and for the two questions about heart
//!   and lungs where a sign suggests them.
//! - [`Intake::with`](crate::Intake::with) corrects one fact and checks the whole again; a detail, or an answer, can be taken back.
//! - [`Intake::follow_up`](crate::Intake::follow_up) starts the next visit. What is true of one day only
//!   ([`Risk::is_of_the_day`](crate::intake::Risk::is_of_the_day)), the blood pressure, and a pregnancy that was denied are unknown
//!   again. Everything else is carried over with its date moved back: ask whether it has changed.
//! - [`Engine::earliest`](crate::Engine::earliest) says after how many days the verdict is `treat` if nothing but time passes. It
//!   counts on no answer that is true of one day, and on no date that was not given.
//!
//! # A visit of a course
//!
//! [`Visit`](crate::intake::Visit) says which visit of a course this is, what has changed, and what happened after the last
//! needles. Rules read it: a bruise rests its zone, an eye symptom is referred at once, no change after six sessions is a reason
//! to look again. From the second visit on, reactions that nobody asked about leave the decision `incomplete`; an empty list says
//! that there were none. A further reaction only withholds more.
//!
//! A reaction closes what the rules name: in `own_zones`, its point, its zone and all zones of its point, on both sides; a point of
//! the body alone; the whole face where neither is named. Where the number of needles of the last visit is known, a plan has at
//! most twelve more (`builtin.growth`; the number is `growth` in the selection). Scores are shown and decide nothing.
//!
//! # Select, then subtract
//!
//! The engine first chooses points as if nothing were forbidden. Then it removes what is blocked, and does not refill the gap
//! except with a substitute that the rules name, which says what it replaces. A lower cap shortens the ranked list: blocked
//! places that were already counted still count. So a plan is always "what the person would get, minus what is withheld,
//! plus named substitutes", and adding a risk cannot bring in a point indirectly.
//!
//! If the rules that apply do not allow treatment, the engine asks one more question with their blocks and caps set aside:
//! would there be a plan once they are cleared? If not, `builtin.nothing_selectable` applies. Where somebody or time can lift the
//! rules that leave nothing, the verdict is `defer`, and the finding names these rules and the gravest of those who lift them;
//! where nothing would be left even so, it is `decline`. If only rules that wait for an answer leave nothing, it is what these
//! would come to (`builtin.nothing_until_answered`). The verdict is always the gravest whose rules alone leave nothing of
//! what was selected, so that another risk never makes it lighter.
//!
//! A first treatment with needles gets at most 12 in the face and 8 in the body, whatever is wished; further rules lower that
//! for the young, the old and the frail. These numbers are choices of this project: no source that was read gives any. If
//! nobody said whether it is the first, it counts as the first.
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
//! gets lighter, no limit gets looser, and no point is added except a named substitute. Nothing is promised for unknown to present.
//! This holds because safety rules read no pattern, negate only concerns and sex, and are only ever combined by joining;
//! and because nothing else that chooses points reads a risk, a pregnancy or a vital sign. A pack that breaks this is
//! rejected when it is read.
//!
//! # Points that are off by default
//!
//! Points inside the orbit, over the great vessels of the neck, below the occiput, over the lung and some others are off by
//! default ([`Point::is_off_by_default`](crate::atlas::Point::is_off_by_default)) and are never candidates. Each has a safety
//! rule: its own, or one derived from the atlas, `hazard.<CODE>`. A practitioner trained for such a point opts in by
//! overriding every rule against it. A rule can then select the point, within its depth limit. ST1, BL1 and EX-HN7 at the eye,
//! LU1, ST12 and GB21 over the lung, points over the great vessels of the neck and the spinal cord, and points that a
//! professional code forbids cannot be opened this way.
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
//! - An override expires after 90 days, and with a newer reaction to needles. The engine reads no clock, so the caller says how many days ago it was given; an older
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
//! # What the tests enumerate, and what they sample
//!
//! No list of intakes is complete, so each promise is tested in the way that fits it: by going through everything, or by
//! drawing intakes at random.
//!
//! - **What is blocked is not in the plan**: by exhaustion, over the standard pack. Every comparison that the condition of a
//!   blocking rule makes is a fact by itself: unknown, true or false where it is about a risk or breastfeeding, true or false
//!   where it is about age, pregnancy, a sign, a concern, blood pressure or the visit. Facts that rules read together form a
//!   group. The test goes through every combination within each group (more than half a million in all), and through every two
//!   groups beside each other with all that can follow from each (more than 30,000 pairs), once for needles and once for
//!   pressing. For each it looks at every point that has a needling and every line and patch of every zone: what a rule blocks
//!   is not in the plan, and is among the withheld with a rule named. Groups share no fact, and blocks only ever add up, so this
//!   stands for every combination of all facts: for each single point at least 10^15. The facts vary independently, so
//!   combinations that no person can have are among them. Rules that block until a question is answered are included.
//! - **Another risk only withholds more**: for every risk, unknown and present, with a choice of values of each detail, on three
//!   people; and for every two risks, each unknown or present, on one. Three and more together are drawn at random.
//! - **A missing detail counts as the worst**: for every risk, every detail and every value of it (days around each interval,
//!   each zone, each side), beside a choice of values of the other details.
//! - **What must be asked blocks, and whatever else is unknown holds its caps**: for every risk, in somebody of whom nothing else
//!   is unknown, with and without the wish to conceive; risks that are asked with a concern, beside every concern. Several
//!   unknown at once are drawn at random.
//! - **The engine agrees with a plain interpreter of the same packs**, findings, questions and reasons included: for every risk,
//!   unknown and present, with a choice of values of each detail, in one person. Everything else is drawn at random: several
//!   risks, other policies, overrides, made-up packs.
//! - **Every safety rule** has a row in a table: a person it applies to, and one it just does not.
//! - **People from published cases of harm**, and from the comments of practitioners, are written down with the decision that is
//!   right for each.
//!
//! Left to sampling: zones and sides that were reported (in the exhaustion a risk lies anywhere, on both sides), combinations of
//! several details of one risk, plans (numbers, depths, substitutes) under several findings at once, packs other than the
//! standard one. Left out altogether: whether an answer is true.
//!
//! All this proves that the engine follows its rules. It says nothing about whether a rule is right: no clinician has signed off
//! the rules, and no patient outcome was measured. `cargo run --example sign_off` prints what has to be confirmed.
