//! How the engine chooses points: from signs and concerns to insertions, with every number.
//!
//! All weights and limits here are choices of this project. They were not fitted to data.
//!
//! # Patterns
//!
//! The score of a pattern is the recorded share of the weight of its signs, in per mille. Mutually exclusive signs are
//! alternatives: a group of them counts once in the total, with its heaviest sign. A score is not a probability.
//!
//! A pattern *can lead* with at least 200 per mille and two recorded signs. The first pattern of the ranking leads if it can.
//! A second one leads as well if it can and either two recorded signs that the first pattern does not have make up 200 per
//! mille of it, or it is within 100 per mille of the first, so that the two cannot be told apart. Signs that the first pattern
//! explains do not count towards a second: one clinical picture is treated once.
//!
//! Patterns that can lead and are within 100 per mille of the leader are its *near twins*; so are those that the rules name as
//! near twins, within 200 per mille. Each is reported with the signs that distinguish it from the leader: those that the rules
//! name for the pair, or else all signs that one has and the other lacks. The differentiation is *thin* if the leader scores
//! below 300 per mille, and otherwise *close* if it has near twins. In both cases the decision lists signs to ask about next:
//! those that would tell each near twin, or the next pattern in the ranking, from the leader, taking the patterns in turn. If
//! no pattern leads, these are the heaviest signs of the patterns most often associated with the concerns.
//!
//! # Candidates
//!
//! A candidate is a point, or a local insertion without a point: along a crease or around a patch. Its score is the sum of
//! these contributions:
//!
//! | from | weight |
//! |---|---|
//! | the first, second and every further answer to a concern in one of its zones | 3, 2, 1 |
//! | the same if the concern is severe, and if it is the main concern | 1 more each |
//! | a point that the concern names as adjacent to its zones, or beside one of them (not for a mild concern) | 2 |
//! | the first, second and every further point of the concern's `default_root`, where no pattern leads | 3, 2, 1 |
//! | any other point in or next to an answered zone of the concern (not for a mild concern) | 1 |
//! | a point of trunk or limbs that the concern names; any point of a concern without zones | 2 |
//! | a point of the first pattern | its own, 1 to 3 |
//! | a point of the second pattern | one less |
//! | a combination | its own |
//!
//! A mild concern contributes the first answer in each zone, a moderate one the first two, a severe one all. A concern on one
//! side is answered on that side. If a concern says `named_points_only`, because its skin is inflamed or scarred, the other
//! points of its zones are left out.
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
//! on each side, or one in the middle), or lets a row that is in grow by one needle on each side. The order is:
//!
//! 1. the main concern (where none is main, the most severe, then by the vocabulary): for each of its zones the best answer,
//!    unless the list has an answer to that concern in that zone already;
//! 2. the heaviest distal point of that concern, and the heaviest point of the leading patterns;
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
//! must be allowed itself, must not be in what the cut leaves, takes no more needles than the withheld site would have had, and
//! asks nobody to turn who would not turn anyway. Whether there is room does not matter.
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
//! face as the hand travels: vertex and brow first, from above down and from the middle outward, around the eyes last. Needles stay in for 20 minutes unless a rule or a preference says otherwise, and never for more than
//! 30 in both phases together.
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
//! A test compares the plans of full size, for people who turn, with 35 published and taught point selections. Of the facial
//! points named there that are not off by default, the plans contain 0.80, with five points a case; the ten most frequent
//! points of those same cases reach 0.87 without looking at the person. One page, from which the points around the eye for eye
//! bags were taken, supplies a third of the cases; without it the figure is 0.69. Of the body points the plans contain 0.51,
//! with five to six points a case; the eight most frequent body points of those cases reach 0.57, the most frequent in twelve
//! needles 0.48. Points on both sides cost two needles, and weak points of a zone are no longer added. For the 26 selections
//! meant for needles it is 0.57; the others
//! are gua sha, catgut, moxibustion, cupping and acupressure. Half of the missing points are back-shu points, most of them
//! over the lung; these rules use them with a pattern, never for everyone with a concern. Some pages that the rules cite are
//! among the cases, so this is not a test on unseen texts. It measures agreement with teaching, not whether any of it works.
