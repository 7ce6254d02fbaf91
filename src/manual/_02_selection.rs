//! How the engine chooses points: from signs and concerns to insertions, with every number.
//!
//! All weights and limits here are choices of this project. The weights by rank were chosen with the agreement below in view, so
//! that agreement is no test of them.
//!
//! # Patterns
//!
//! The score of a pattern is the recorded share of the weight of its signs, in per mille. Mutually exclusive signs are
//! alternatives: a group of them counts once in the total, with its heaviest sign. Signs that cannot be expected at this sex
//! and age (menses in a man, or from 60) are no part of the total, are not missing and are not asked for; one that was recorded
//! all the same counts, and the report says so. A pattern whose signs weigh less than `least_pattern_weight` is measured by that
//! weight: a few signs of a short list do not win, and two signs alone are always thin evidence. A score is not a probability.
//!
//! A pattern may lead only where a sign of each part of its `requires` was recorded, and only in the sex and ages that it names.
//! Those of another sex or age are not listed. A pattern *can lead* if it may, with at least 200 per mille and two recorded
//! signs. The list has the patterns that can lead first, then the others, each with the highest score first. The first of the
//! list leads if it can. A second one leads as well if it can and either two recorded signs that the first pattern does not
//! have make up 200 per mille of it, or it is within 100 per mille of the first, so that the two cannot be told apart. Signs
//! that the first pattern explains do not count towards a second: one clinical picture is treated once.
//!
//! How well a pattern *fits* is said in a word: thinly below `thin_below`, or without a required sign; well from `well_from`;
//! partly in between.
//!
//! Patterns that can lead and are within 100 per mille of the leader are its *near twins*; so are those that the rules name as
//! near twins, within 200 per mille. Where the leader fits only partly, a named twin is near even without a required sign: it
//! may not have been asked about. Each is reported with the signs that distinguish it from the leader: those that the rules
//! name for the pair, or else all signs that one has and the other lacks. The differentiation is *thin* if the leader scores
//! below `thin_below` or no pattern leads, and otherwise *close* if it has near twins.
//!
//! If it is thin or close, the decision lists up to `most_questions` signs to ask about next, worked out from what each answer
//! would do. The *lead* of the first pattern is its score less the best score of the others; a pattern that may not lead counts
//! as 0. Of the signs of the first pattern, of its near twins and of those next in the list (three patterns in all), each open
//! one is recorded on trial. Those that would move the lead furthest are asked for, one that adds to it and one that takes from
//! it in turns. If no sign of any pattern was recorded, they are the heaviest signs of the patterns that the concerns name.
//!
//! # Candidates
//!
//! A candidate is a point, or a local insertion without a point: along a crease or around a patch. Its score is the sum of
//! these contributions:
//!
//! | from | weight |
//! |---|---|
//! | the points that answer a concern in one of its zones, in the order of the list | 5, 4, 3, then 2 |
//! | a row along a crease or a ring around a patch in its place of the list | 3, then 2 |
//! | the same if the concern is severe, and if it is the main concern | 1 more each |
//! | a point that the concern names as adjacent to its zones, or beside one of them (not for a mild concern) | 2 |
//! | the points of trunk and limbs that the concern names, in the order of its list | 3, 3, five times 2, then 1 |
//! | the points of the concern's `default_root`, where no pattern leads | 3, 2, then 1 |
//! | a point of the first pattern | its own, 1 to 3 |
//! | a point of the second pattern | one less |
//! | a combination | its own |
//!
//! Of the list of a zone, a mild concern counts the first point, a moderate one the first three, a severe one the first five. A
//! row or ring counts with the point that follows it in the list: it does not use up the place of a point. What lies in a zone and is not in the list of the concern is no candidate. A concern on one side is answered on that side.
//!
//! The standard pack orders the points of a concern by how many independent texts name them. Texts copy each other: that shows
//! custom, not effect or safety.
//!
//! Choosing local, adjacent and distal points, and points by pattern, is what textbooks teach (for instance
//! `tcm.szmdata.com/m/0297.html`). It is tradition; no trial has compared such choices for cosmetic purposes.
//!
//! A point that is off by default, or whose needling is not known, is never a candidate.
//!
//! # Selection
//!
//! The selection is one list of *steps*. A step brings in one site at its smallest (a point on its sides; a row with one needle
//! on each side, or one in the middle), or adds a needle on each side to a row that is already in the list. The order is:
//!
//! 1. the main concern (where none is main, the most severe, then by the vocabulary): for each of its zones the best answer,
//!    unless the list has an answer to that concern in that zone already;
//! 2. the heaviest distal point of that concern, and the heaviest point of the leading patterns, or of the concern's
//!    `default_root` where none leads;
//! 3. the same as 1 for each further concern, the more severe first;
//! 4. everything else by score. The growth of a row scores what the row scores, less the needles that it has on a side, up to
//!    the longest row for the severity. Ties are broken by the order of zones and of the atlas.
//!
//! Scores below 2 are not in the list.
//!
//! The list is then cut. The size of the plan, the wishes of the person and the caps of rules are numbers of needles for the
//! face, the body, and both. Each number is counted over the whole list and keeps the longest beginning that fits; a step stays
//! if every number keeps it. Room that is left is not used. So a smaller number gives a part of the larger plan, no row grows
//! while a zone has no answer, and a cap leaves what a wish for the same number leaves. A wish lowers the size, and never
//! raises it.
//!
//! | size | face | body |
//! |---|---|---|
//! | `gentle`, also the most that a first treatment gets | 12 | 8 |
//! | `medium`, the default | 24 | 12 |
//! | `full`, what one text of the trade tells | 40 | 12 |
//!
//! These numbers, the weights and the thresholds stand in the pack, in `[[selection]]`; all are choices of this project.
//!
//! What the safety rules block is taken out of the cut list and not refilled, except by a substitute that the rules name. It
//! must be allowed itself, must not be in what the cut leaves, lies in the same part (head and neck, or trunk and limbs), takes no
//! more needles than the withheld site would have had, and asks nobody to turn who would not turn anyway. Whether there is room
//! does not matter.
//!
//! # Sides
//!
//! Points and rows are on both sides, unless the concern has a side of its own or a rule blocks one. A row across the middle is
//! on the side of the concern too. No point is on one side to save needles.
//!
//! # Position
//!
//! A person lies on the back unless `preferences.position` is `prone_then_supine`. On the back, what supports a point that is
//! reached face down supports its counterpart in `supine_instead` instead; of the two weights that one rule gives, the
//! counterpart has the higher, never the sum. [`Why::instead_of`](crate::decision::Why::instead_of) says so.
//!
//! Face down first, the points of the back and the nape are in the list if together they have four needles there; points over
//! the lung do not count toward the four. Where fewer than four are left after subtraction, all of them are withheld
//! (`builtin.position`), and no counterpart enters. The nape is needled face down or not at all: a pillow presses on the handle.
//!
//! # Needling
//!
//! Two numbers are never one: the length of needle in the skin, measured along it, and how far below the surface it may end. A
//! limit and a cap are about the depth; for a flat needle they leave a length that holds. The longest insertion is the limit
//! divided by the sine of the angle as it may slip: 90 degrees for a straight needle, 45 for an oblique one, and 25 for one along
//! the skin, though 15 are meant; rounded down to whole millimetres. 5 mm hold a needle along the skin, 4 mm an oblique one, 3 mm
//! a straight one; where 2 mm are allowed, the 5 mm along the skin are accepted, which are 2.1 mm deep. These numbers are choices
//! of this project.
//!
//! Where lung, heart, liver, spleen, kidney, cord, medulla, vertebral artery, the great vessels of the neck or the carotid sinus
//! lie beneath, in trunk and limbs, and wherever a limit of more than 5 mm was taken from the length that a text gives, the limit
//! is one of the needle itself: no angle makes a longer one safe
//! ([`NeedlingLimit::Inserted`](crate::atlas::NeedlingLimit::Inserted)). A cap on the depth of such a point counts the needle too.
//!
//! What texts give is met with that: the greatest length only where the limit allows it, the least one only as far as it still
//! holds. Where texts and tables differ, the flatter angle and the smaller limit count. A cap never changes an angle. Where too
//! little is left to hold, the point is withheld (`builtin.depth`); a point that is so without any cap is no candidate, and
//! [`Point::not_needled`](crate::atlas::Point::not_needled) says why. So is a point that is needled at a slant and for which no
//! text names a direction. A row without a point combines all technique rules that apply to it, part by part the strictest,
//! again restricted by every cap.
//!
//! # Order
//!
//! Points of the back and nape come first, with the person prone, for ten minutes. Then, supine, come the body, and head and
//! face as the hand travels: vertex and brow first, from above down and from the middle outward, around the eyes last. Needles
//! stay in for 20 minutes unless a rule or a preference says otherwise, and never for more than 30 in both phases together. A
//! limit on minutes is one on each phase. A person who was to turn has 20 minutes on the back, also where a rule takes the prone
//! points away: a further risk never keeps a needle in for longer.
//!
//! # Adjuncts
//!
//! Adjuncts are offered after the plan is complete and never change it. An adjunct is offered if its `when` holds and its
//! `unless`, its own contraindications, is known not to hold. It is left out if:
//!
//! - the person does not want its modality;
//! - a rule that applies, or waits for an answer, forbids it;
//! - it needs needles, and the plan has none, or a rule that applies or waits caps their number or their stimulation;
//! - a rule that does not apply to everyone keeps a place in the same part (face or body) free of one of the adjunct's ways of
//!   treating, or of needles. A rule that blocks needles everywhere does not count for this.
//!
//! # Agreement with what is taught
//!
//! Tests hold the plans of people without risks against 62 published and taught point selections. 26 of those that are meant for
//! needles name facial points, 33 body points. In plans of the default size, for people who turn where the text needles the back,
//! the ten heaviest points of the face and the eight heaviest of the body were compared:
//!
//! | | of the points named, the plan has | of the points of the plan, the text names | points |
//! |---|---|---|---|
//! | face | 0.78 | 0.46 | 6.8 |
//! | face, the most popular points of the other texts, as many | 0.46 | 0.27 | 6.8 |
//! | face, the most popular points of other texts on the same concern | 0.41 | 0.36 | as many, where there are |
//! | body | 0.59 | 0.50 | 5.6 |
//! | body, the most popular points of the other texts, as many | 0.52 | 0.43 | 5.6 |
//! | body, the most popular points of other texts on the same concern | 0.41 | 0.44 | as many, where there are |
//!
//! Of the body points that are missed, half are points of the back. Twelve needles on both sides are six points; a person turns
//! for four needles or more, and points over the lung do not count: so most points of the back give way to their counterparts on
//! the front. A plan that has every point that the texts needle on the front would reach 0.73.
//!
//! What this shows is custom: how far the plans are what is done and taught. It does not show that any of it works. The lists of
//! points in the concerns were ordered by counts in which these texts took part, texts copy each other, and the weights were
//! chosen with these cases in view: it is no test on unseen texts.
