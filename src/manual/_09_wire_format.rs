//! The wire formats, field by field: intake, decision and stored decision.
//!
//! The three formats are JSON objects; every other self-describing format of serde has the same fields. Machine-readable, they are
//! the JSON Schemas of `interop::schema` (feature `schema`) and of the folder `schemas`. A code is a text of small letters, such as
//! `crows_feet`; the pages of the Rust types list the codes ([`Concern`](crate::intake::Concern), [`Risk`](crate::intake::Risk),
//! ...), and [`Vocabulary`](crate::atlas::Vocabulary) gives them with their labels. A number carries its unit in its name.
//!
//! # Intake
//!
//! One person at one visit. Only `age` and `concerns` are required. Any other field can be left out or null, which means: unknown.
//! Unknown is never no. A field or a code that the library does not know is an error, and so is a contradiction;
//! [`RawIntake`](crate::intake::RawIntake) reports all problems at once, each with its path.
//!
//! ```
//! use tcm_facial::Intake;
//!
//! let intake: Intake = serde_json::from_str(r#"{
//!     "age": 47,
//!     "sex": "female",
//!     "pregnancy": "no",
//!     "concerns": [{ "concern": "wrinkles", "zones": ["glabella"], "severity": "mild", "main": true }],
//!     "signs": ["fatigue", "tongue_pale"],
//!     "risks": {
//!         "present": [{ "risk": "botulinum_toxin", "days_ago": 200, "zones": ["forehead"] }],
//!         "absent": "all_others"
//!     }
//! }"#)?;
//! assert_eq!(intake.concerns().len(), 1);
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! | field | contents |
//! |---|---|
//! | `age` | completed years, 0 to 120 ([`Age::RANGE`](crate::intake::Age::RANGE)) |
//! | `sex` | `female`, `male` or `unspecified`, the default |
//! | `pregnancy` | `no`, `possible`, `trying`, `yes` or `unknown`. Where a pregnancy is possible, anything but `no` blocks |
//! | `pregnancy_weeks` | completed weeks, 0 to 45; only with `pregnancy: "yes"` |
//! | `breastfeeding` | true or false |
//! | `first_visit` | whether this is the first treatment with needles. Left out, it counts as the first, unless `visit` says otherwise |
//! | `concerns` | what the person wants treated; at least one, none twice |
//! | `signs` | what was seen, felt or reported, as codes of [`Sign`](crate::intake::Sign). Of an exclusive group, such as the colour of the tongue, only one |
//! | `lifestyle` | habits, as codes of [`Lifestyle`](crate::intake::Lifestyle) |
//! | `risks` | contraindications and other reasons for caution |
//! | `vitals` | the blood pressure: `systolic_mmhg`, 40 to 300, and `diastolic_mmhg`, 20 to 200 and below the systolic one |
//! | `event_in_days` | days until an event at which a bruise would matter, 0 to 43,800 |
//! | `visit` | which visit of a course this is |
//! | `answers` | answers to questions that rule packs add: `{ "clinic.semaglutide": "no" }`. Each is `yes`, `no` or `unknown` |
//! | `preferences` | wishes of the person or the practitioner |
//!
//! **A concern**
//!
//! | field | contents |
//! |---|---|
//! | `concern` | the code; required |
//! | `zones` | where. Left out: the usual zones of the concern. `scars` must name them |
//! | `side` | `left`, `right` or `bilateral`. Left out: both |
//! | `severity` | `mild`, `moderate` or `severe`. Left out: moderate |
//! | `main` | true for the main concern, of which there is at most one |
//!
//! **The risks**: `present` is a list, and `absent` is `"all_others"` or a list of codes, which may have `"all_others"` among them. A
//! risk in neither is unknown, and may be asked about; a risk in both is an error. `"all_others"` does not deny the warning signs of
//! heart and lungs if such a sign (palpitations, shortness of breath, a tight chest, swollen ankles) was recorded. An entry of `present` has these fields, of which each risk takes only some
//! ([`Risk::details`](crate::intake::Risk::details)). A detail that is left out counts as the worst.
//!
//! | field | contents |
//! |---|---|
//! | `risk` | the code; required |
//! | `status` | `active`, `controlled` or `past`, as far as the risk has them |
//! | `severity` | `mild`, `moderate` or `severe` |
//! | `days_ago` | how many days ago it was, 0 to 43,800 |
//! | `zones` | where. An empty list says: nowhere in the face. Left out: the whole face |
//! | `side` | `left`, `right` or `bilateral` |
//! | `note` | what it is, as it was typed: 1 to 500 printable characters, no line break. For `other_condition` and `other_medicine` |
//!
//! **The visit**
//!
//! | field | contents |
//! |---|---|
//! | `number` | the number of the visit in the course, 1 to 999; required |
//! | `days_since_last` | days since the last visit |
//! | `change` | how concerns have changed since the course began: a list of `concern` and `change` (`worse`, `none`, `slight`, `clear`) |
//! | `reactions` | what happened after needles. An empty list says: asked, none. Left out: nobody asked, and from the second visit nothing is planned until somebody has |
//! | `reactions_asked` | false where reactions of earlier visits are carried on and nobody has asked about later ones. Left out: true |
//! | `scores` | scores of this and earlier visits: `scale`, `zone`, `value` in the range of the scale, `visit`, and `rater` (`practitioner`, `person`, `other`) |
//! | `needles_last` | how many needles the last visit had, 0 to 200 |
//!
//! **A reaction**: `reaction` (the code; required), `point`, `zone` and `side` (where; without them the whole part), `days_ago` (when
//! it began; left out: today), `gone_days_ago` (left out: not gone), `severe` (left out: true), `note`.
//!
//! **The preferences**
//!
//! | field | contents |
//! |---|---|
//! | `size` | `gentle`, `medium` (the default) or `full` |
//! | `position` | `supine` (the default) or `prone_then_supine` |
//! | `needles_max`, `face_needles_max`, `body_needles_max` | the most needles in all, in head, face and neck, and in trunk and limbs: 0, or 2 to 200 |
//! | `retention_min` | how many minutes the needles stay, 1 to 60 |
//! | `avoid_modalities` | codes of [`Modality`](crate::intake::Modality) |
//! | `avoid_points` | points, in any spelling that [`Point`](crate::atlas::Point) reads |
//!
//! # Decision
//!
//! What [`Engine::decide`](crate::Engine::decide) returns, serialized. Every field is always there unless the table says otherwise;
//! null or an empty list says that there is nothing. Later versions may add fields and codes. Texts are in English.
//!
//! | field | contents |
//! |---|---|
//! | `schema` | `tcm-facial/decision/1` |
//! | `packs` | the rule packs: `id`, `version`, `digest` (SHA-256 of the text) and, where rules of earlier packs are replaced, `replaces` |
//! | `policy` | `intervals` (`floor`, `default`, `strict`), `pregnancy_points` (`strictest` or a source), and `lengthened`, if any: days by rule |
//! | `overrides` | safety rules that were set aside: `rule`, `role` and name (`by`), what was `seen`, the `rationale`, `days_ago` |
//! | `verdict` | `treat`, `defer`, `incomplete`, `refer` or `decline` |
//! | `conditional` | whether somebody must give a clearance before the first needle |
//! | `notes` | conditions and medicines that the vocabulary lacks: `risk`, the `note` as typed, and the risks it `names` |
//! | `clearances` | the clearances that are needed: `rule` and who gives it (`by`) |
//! | `findings` | the safety rules that apply, the gravest first |
//! | `red_flags` | what to look for first, because no rule can see it: `concern` and `text` |
//! | `questions` | what has not been answered, the most important first |
//! | `not_before_days` | in how many days treatment is possible at the earliest, if time decides |
//! | `referral` | with `refer`: `to`, a list of roles, and `urgency`, `routine` or `urgent`; the verdict of a single finding says `refer_urgent` instead |
//! | `patterns` | the patterns that the signs suggest, best first |
//! | `differentiation` | how well they can be told apart: `clarity` (`clear`, `close`, `thin`), `near_twins`, `tells_apart` (for each `near_twin` its `signs_of_twin` and the `signs_of_leader`), and the signs to `ask_next` |
//! | `withheld` | what the plan would have had, and the rules that exclude it |
//! | `protocol` | the plan, if the verdict is `treat` |
//! | `alternative` | a plan without needles, beside a routine `refer` or a `defer` |
//! | `statement` | what the decision rests on, and its limits |
//!
//! **A finding**
//!
//! | field | contents |
//! |---|---|
//! | `rule`, `class`, `verdict` | the id of the rule, its class, and the verdict of this rule alone |
//! | `because` | the facts that make it apply, such as `risk.antiplatelet` |
//! | `title`, `reason`, `instruct` | its title, why it is there, and what to do |
//! | `cleared_by`, `overridable_by` | what or who can lift it, and the role that may override it for this person |
//! | `blocks` | what it excludes: `what` (`needle`, `skin_contact`, `current`, `light`, `heat`), `where` (`all`, `face`, zones, points), and the `side`, if only one |
//! | `caps` | its limits: `face_gauge_mm`, `body_gauge_mm`, `face_depth_mm`, `body_depth_mm`, `depth_mm` and `inserted_mm` by place, `face_needles`, `body_needles`, `needles`, `retention_min`, `stimulation`, `press_seconds` (a minimum), `position`; each only where it sets one |
//! | `forbids` | the modalities it excludes |
//! | `assumed` | details that were not given, and so count as the worst |
//! | `unconfirmed`, `sources`, `confidence` | what no source gives, the ids of the sources, and how well the rule is supported |
//!
//! **A question**: what it asks for (`ask`, such as `risk.epilepsy`), `answer_type`, who answers (`of`), the `group` of questions, whether
//! nothing is planned until it is answered (`blocks`), whether an answer could still change the verdict (`can_change_verdict`),
//! the `rules` that wait, and the `text`.
//!
//! **A pattern**: the rule (`pattern`), its `icd11` codes (chapter 26, TM1), the treatment `principle`, the `score` (the share of the
//! weight of its signs that was recorded, 0 to 1; no probability), the score in a word (`fit`), and its signs: `matched`, `missing`, and
//! `required_missing`, groups of which one sign is required.
//!
//! **A place**: either `point` or `local` (`zone` and `form`: `along_crease` or `around_patch`) is given, and the other is null; `side`; and
//! `needles` on all sides together. What is withheld is a place with `rules` and `substitutes`.
//!
//! **The protocol**, and the alternative
//!
//! | field | contents |
//! |---|---|
//! | `modality` | `needle` or `acupressure` |
//! | `insertions` | the insertions, in the order of the session |
//! | `withheld` | in an alternative only: what it leaves out, if anything |
//! | `size` | the size the plan was made for |
//! | `needles` | the needles counted: `face` and `body` |
//! | `prone_retention_min`, `retention_min`, `visit_min` | minutes that the needles of the back and the others stay, and that the visit takes. The first only where there are needles of the back |
//! | `press_seconds` | how long to press after a needle, at the least |
//! | `adjuncts` | modalities that may be added: `modality`, `text`, `sources` |
//! | `steps` | the steps of the session: `step` and `text` |
//! | `course` | `sessions` and `per_week` (`min`, `max`), after how many sessions to look again (`reassess_after`), weeks between sessions afterwards (`maintenance_weeks`); where known, `last_session_days_before_event`, and `visit` with the `progress` of the course |
//! | `aftercare`, `advice`, `harms` | what to do afterwards, what to do at home, what can go wrong: `text` and `sources` |
//! | `unanswered` | zones of concerns that the plan has no insertion for: `concern`, `zone`, `because`, `rules` |
//! | `expectations` | what can be expected of which `concern` in which `zones`: `certainty` in the words of GRADE (`high`, `moderate`, `low`, `very_low`), or `none` where no study was found; `text`, `sources` |
//!
//! **An insertion** is a place with: `part` (`face` or `body`), `phase` (`prone` or `supine`), `role` (`branch`, `root` or `combination`), the point it
//! replaces (`stands_in_for`), where it is in words (`location`), the structures at risk (`hazards`), the `technique` (null where the
//! place is pressed), and the rules that support it (`because`: `rule`, `weight`, `sources`).
//!
//! **The technique**: the needle (`gauge_mm`, `length_mm`), how much of it is in the skin (`inserted_mm`: `min`, `max`), how deep its tip may be
//! (`depth_mm`: `max`), its `angle`, its `direction` (with `toward`, the `point`), `stimulation`, `de_qi`, and the rules behind it (`because`).
//!
//! # Stored decision
//!
//! A decision that was stored, in the same format. [`DecisionRecord`](crate::record::DecisionRecord) reads it and demands only what its
//! methods return: `schema`, `packs`, `policy`, `overrides`, `verdict` and `referral`, `conditional`, the rules of the `findings`, `ask`,
//! `text` and `blocks` of the `questions`, the places that are `withheld` with their `rules`, the places of the `insertions`, and the
//! `statement`. Everything else is kept as it was written. [Records](super::_06_records) says how they are verified.
