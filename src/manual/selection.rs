//! How a plan is made: from signs and concerns to insertions, with every number.
//!
//! All weights here are choices of this project. They were not fitted to data.
//!
//! # Patterns
//!
//! The score of a pattern is the share of the weight of its signs that was recorded, in per mille. Signs that exclude each
//! other are alternatives: they count once in the whole, with the heaviest. A score is no probability.
//!
//! A pattern *can lead* with at least 200 per mille and two recorded signs. The first of the ranking leads, if it can. A
//! second one leads beside it, if it can and either two recorded signs that the first does not have make up 200 per mille
//! of it, or it is within 100 per mille of the first, so that nobody could say which it is. Signs that the first pattern
//! explains speak for no second: one picture is treated once.
//!
//! Patterns that can lead and are within 100 per mille of the leader are its *near twins*; those that the rules call near
//! twins of it, within 200. Each is told with the signs that tell the two apart: those that the rules name for the pair,
//! else all that one has and the other lacks. Below 300 per mille the leader is told as thin evidence, otherwise with near
//! twins as close. Then the decision names the signs to ask for next: of each near twin, or of the next pattern in the
//! ranking, those that would tell it from the leader, in turns. Where nothing leads, these are the weightiest signs of the
//! patterns that the concerns are mostly put down to.
//!
//! # Candidates
//!
//! A candidate is a point, or a place without one: along a line, around a patch. Its score is the sum of named
//! contributions:
//!
//! | from | weight |
//! |---|---|
//! | the first, second and every further answer of a concern in one of its zones | 3, 2, 1 |
//! | the same where the concern is severe, and where it is the main one | 1 more each |
//! | a point that the concern names beside its zones (of a mild one none) | 2 |
//! | a point in or beside an answered zone of the concern that does not count already (of a mild one none) | 1 |
//! | a point of trunk or limbs that the concern names; any point of a concern without a place | 2 |
//! | a point of the first pattern | its own, 1 to 3 |
//! | a point of the second pattern | one less |
//! | a combination | its own |
//!
//! A mild concern brings the first answer of each zone, a moderate one the first two, a severe one all. A concern on one side
//! is answered on that side. Where a concern says `named_points_only`, because its skin is inflamed or scarred, the other
//! points of its zones stay out.
//!
//! Local, adjacent and distant points, and points by pattern, are the usual teaching (for instance
//! `tcm.szmdata.com/m/0297.html`). It is tradition; no trial compared such choices for cosmetic ends.
//!
//! A point that is off by default, or whose needling is not known, is never a candidate.
//!
//! # Choosing
//!
//! Every reported concern gets its best local answer first, the main concern before the others. Then the highest scores
//! follow. What scores less than 2 is left out, except that points of the face come in while the face has fewer than six.
//! Ties fall by the order of zones and of the atlas. What does not fit the budget is passed over: at most 40 needles in the
//! face and 12 in the body, 10 in all on a first visit, less by preference. A bilateral point costs two.
//!
//! The first four points of the body that are chosen are placed on both sides. A further one is placed on one side:
//! right first, then left, in turns. So twelve needles hold up to eight bilateral points, and the ones that matter less
//! get fewer needles. A point far from the face on one side alone is taught (for instance at `drweichiehyoung.com`);
//! that four are on both sides is a choice of this project. What a concern asks for on its own side stays there. What
//! is chosen for one side stays on it: where that side is blocked, the point is withheld and does not move to the
//! other.
//!
//! # Needling
//!
//! A point has the range of depth, the needle, the angle and the stimulation of the atlas, met with every cap. Where no depth
//! is left the point is withheld (`builtin.depth`). A place without a point has those of the technique rules that fit it, met
//! with each other and with every cap.
//!
//! # Order
//!
//! Points of back and nape first, lying on the belly, ten minutes. Then, lying on the back, the body, then the face, around
//! the eyes last. Needles stay 20 minutes unless a rule or a wish says otherwise, never more than 30 in both phases together.
//!
//! # Adjuncts
//!
//! What may go with the plan is offered last and moves no needle. An adjunct is offered where its `when` holds, and only
//! where its `unless`, its own contraindications, is known not to hold. It is left out where the person does not want its
//! modality; where a rule that holds, or waits for an answer, forbids it; where it needs needles and
//! the plan has none, or a rule that holds or waits caps their number or what is done with them; and where a rule that is not for everyone keeps some place of the part where it is used, face or body, free of one of its
//! means, or of needles. A rule that takes the needles away everywhere says nothing of places.
//!
//! # How far this agrees with what is taught
//!
//! A test of the project holds the plans against 35 published and taught point selections. Of the points of the face that
//! these name and that are not off, the plans have 0.87, with five to six points a case; the ten points that are the most
//! frequent in those very cases reach as much without looking at the person. The cases of one page, from which the points
//! around the eye for eye bags were taken, count for a third of that; without them it is 0.80. Of the points of the body the
//! plans have 0.64, with seven points a case; the eight points that are the most frequent in those very cases have 0.57. Of the
//! 26 selections that are for needles it is 0.70; the others are gua sha, catgut, moxa, cupping and pressing. Half of what is
//! missed are back-shu points, most of them over the lung: these rules bring them in with a pattern, never for
//! everyone with a concern. Some of the pages that the rules cite are among the cases, so this is no test on unseen texts. It
//! is agreement with teaching. Whether any of it works is another question.
