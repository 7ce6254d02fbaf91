//! How a plan is made: from signs and concerns to insertions, with every number.
//!
//! All weights here are choices of this project. They were not fitted to data.
//!
//! # Patterns
//!
//! The score of a pattern is the share of the weight of its signs that was recorded, in per mille. Signs that exclude each
//! other are alternatives: they count once in the whole, with the heaviest. A score is no probability.
//!
//! A pattern *leads* if it ranks first or second, with at least 200 per mille and two recorded signs. Below 300 per mille
//! the leader is told as thin evidence; a pattern within 100 per mille of it as close. Then the decision names the signs that
//! would tell the leaders apart.
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
//! | a point beside the concern's zones | 1 |
//! | a point of trunk or limbs that the concern names; any point of a concern without a place | 2 |
//! | a point of the first pattern | its own, 1 to 3 |
//! | a point of the second pattern | one less |
//! | a combination | its own |
//!
//! A mild concern brings the first answer of each zone, a moderate one the first two, a severe one all. A concern on one side
//! is answered on that side.
//!
//! A point that is off by default, or whose needling is not known, is never a candidate.
//!
//! # Choosing
//!
//! Every reported concern gets its best local answer first, the main concern before the others. Then the highest scores
//! follow; what scores less than 2 is left out. Ties fall by the order of zones and of the atlas. What does not fit the
//! budget is passed over: at most 40 needles in the face and 12 in the body, 10 in all on a first visit, less by preference.
//! A bilateral point costs two.
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
