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
//! Every reported concern first gets its best local answer, the main concern before the others. Then the highest scores follow.
//! Scores below 2 are left out, except that points of the face are added while the face has fewer than six. Ties are broken by
//! the order of zones and of the atlas. What does not fit the budget is skipped: at most 40 needles in the face and 12 in the
//! body, 12 and 8 at a first treatment, fewer by preference. A bilateral point takes two.
//!
//! The first four points of the body are placed on both sides. Each further one is placed on one side, alternating from right
//! to left. So twelve needles hold up to eight bilateral points, and the less important ones get fewer needles. Needling a
//! distal point on one side only is taught (for instance at `drweichiehyoung.com`); the number four is a choice of this
//! project. A point that a concern asks for on its own side stays on that side. A point placed on one side is withheld if that
//! side is blocked; it does not move to the other.
//!
//! # Needling
//!
//! A point takes its depth range, needle, angle and stimulation from the atlas, restricted by every cap. If no depth is left,
//! the point is withheld (`builtin.depth`). A local insertion without a point combines all technique rules that apply to it,
//! again restricted by every cap.
//!
//! # Order
//!
//! Points of the back and nape come first, with the person prone, for ten minutes. Then, supine, come the body and the face,
//! around the eyes last. Needles stay in for 20 minutes unless a rule or a preference says otherwise, and never for more than
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
//! A test compares the plans with 35 published and taught point selections. Of the facial points named there that are not off
//! by default, the plans contain 0.87, with five to six points a case; the ten most frequent points of those same cases reach
//! as much without looking at the person. One page, from which the points around the eye for eye bags were taken, supplies a
//! third of the cases; without it the figure is 0.80. Of the body points the plans contain 0.64, with seven points a case; the
//! eight most frequent body points of those cases reach 0.57. For the 26 selections meant for needles it is 0.70; the others
//! are gua sha, catgut, moxibustion, cupping and acupressure. Half of the missing points are back-shu points, most of them
//! over the lung; these rules use them with a pattern, never for everyone with a concern. Some pages that the rules cite are
//! among the cases, so this is not a test on unseen texts. It measures agreement with teaching, not whether any of it works.
