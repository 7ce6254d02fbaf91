//! Recipes for intakes: building, reading, forms, interviews and the next visit.
//!
//! # Build an intake
//!
//! In Rust, with types. What is left out is unknown, and unknown never counts as no.
//!
//! ```
//! use tcm_facial::atlas::FacialZone;
//! use tcm_facial::intake::{
//!     Age, Concern, Intake, Pregnancy, PresentRisk, ReportedConcern, Risk, RiskState, Sex,
//!     Sign,
//! };
//!
//! let intake = Intake::builder(Age::new(52)?)
//!     .sex(Sex::Female)
//!     .pregnancy(Pregnancy::No)
//!     .first_visit(false)
//!     .concern(ReportedConcern::new(Concern::Wrinkles).with_zones([FacialZone::Glabella]))
//!     .signs([Sign::Fatigue, Sign::PoorAppetite, Sign::TonguePale])
//!     .risk(PresentRisk::new(Risk::BotulinumToxin).with_days_ago(20))
//!     .build()?;
//! assert_eq!(intake.risks().state(Risk::BotulinumToxin), RiskState::Present);
//! // Nobody asked.
//! assert_eq!(intake.risks().state(Risk::Anticoagulant), RiskState::Unknown);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Read an intake and show every problem
//!
//! [`RawIntake`] reads any text of the format; checking it gives all problems at once. [`check_leniently`] takes what a web form
//! sends, such as `"52"` for a number.
//!
//! ```
//! use tcm_facial::intake::{Intake, RawIntake};
//!
//! let raw: RawIntake = serde_json::from_str(
//!     r#"{
//!     "age": 130,
//!     "concerns": [{ "concern": "wrinkels", "zones": ["chin", "cheeks"] }],
//!     "signs": ["tongue_pale", "tongue_red"]
//! }"#,
//! )?;
//! let Err(error) = Intake::try_from(raw) else { return Err("no problem".into()) };
//! let problems: Vec<_> =
//!     error.problems().iter().map(|it| (it.pointer(), it.kind().code())).collect();
//! assert_eq!(
//!     problems,
//!     [
//!         ("/age", "out_of_range"),
//!         ("/concerns/0/concern", "unknown_code"),
//!         ("/concerns/0/zones/1", "unknown_code"),
//!         ("/signs/1", "contradictory_signs"),
//!     ]
//! );
//! println!("{error}");
//! // age: `130` is out of range, expected 0 to 120
//! // concerns[0].concern: unknown concern `wrinkels`, did you mean `wrinkles`?
//! // ...
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Write an intake with every field
//!
//! Only `age` and a concern are required; what is left out, or `null`, is unknown. Codes are those of the types named beside them:
//! [`Concern`], [`FacialZone`], [`Sign`], [`Lifestyle`], [`Risk`] with its [`Detail`]s, [`ReportedReaction`], [`Score`],
//! [`Preferences`].
//!
//! ```
//! use tcm_facial::intake::{Intake, Risk, RiskState};
//!
//! let intake: Intake = serde_json::from_str(
//!     r#"{
//!     "age": 47,
//!     "sex": "female",
//!     "pregnancy": "no",
//!     "pregnancy_weeks": null,
//!     "breastfeeding": false,
//!     "first_visit": false,
//!     "concerns": [
//!         { "concern": "wrinkles", "zones": ["glabella", "crows_feet"], "side": null,
//!           "severity": "moderate", "main": true }
//!     ],
//!     "signs": ["tongue_pale", "pulse_weak", "fatigue"],
//!     "lifestyle": ["sun_exposure"],
//!     "risks": {
//!         "present": [
//!             { "risk": "antiplatelet" },
//!             { "risk": "epilepsy", "status": "past" },
//!             { "risk": "botulinum_toxin", "days_ago": 30, "zones": ["glabella"] },
//!             { "risk": "other_medicine", "note": "as it was typed" }
//!         ],
//!         "absent": "all_others"
//!     },
//!     "vitals": { "systolic_mmhg": 128, "diastolic_mmhg": 82 },
//!     "event_in_days": 21,
//!     "visit": {
//!         "number": 4, "days_since_last": 7, "needles_last": 12,
//!         "change": [{ "concern": "wrinkles", "change": "slight" }],
//!         "reactions": [{ "reaction": "bruise", "point": "ST2", "side": "left", "days_ago": 5 }],
//!         "scores": [{ "scale": "gais", "zone": "glabella", "value": 2, "visit": 3,
//!                      "rater": "practitioner" }]
//!     },
//!     "answers": { "clinic.semaglutide": "no" },
//!     "preferences": {
//!         "size": "medium", "position": "supine", "needles_max": null,
//!         "face_needles_max": 20, "body_needles_max": 8, "retention_min": 20,
//!         "avoid_modalities": ["electroacupuncture"], "avoid_points": ["LI4"]
//!     }
//! }"#,
//! )?;
//! // Instead of "all_others", a list names what was denied; the rest is unknown.
//! assert_eq!(intake.risks().state(Risk::BleedingDisorder), RiskState::Absent);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Draw a form
//!
//! Every list of choices is a [`Vocabulary`]: codes for the intake, labels for people. [`Risk`] also says in which group, in which
//! words and to whom a question is put, and which details and statuses it takes. A side is left, right or both, never the midline.
//! With the feature `fhir`, `interop::fhir::questionnaire` has all questions at once, with ranges and when each is asked.
//!
//! ```
//! use tcm_facial::atlas::{Language, Vocabulary};
//! use tcm_facial::intake::{Concern, Detail, QuestionGroup, Respondent, Risk, Severity, Sex};
//!
//! fn options<V: Vocabulary>() -> String {
//!     let option = |it: &V| {
//!         format!("<option value=\"{}\">{}</option>", it.code(), it.label(Language::English))
//!     };
//!     V::ALL.iter().map(option).collect()
//! }
//!
//! fn checkbox(code: &str, label: &str) -> String {
//!     format!("<label><input type=\"checkbox\" value=\"{code}\">{label}</label>")
//! }
//!
//! let mut form = format!("<select name=\"sex\">{}</select>", options::<Sex>());
//! form += &format!("<select name=\"severity\">{}</select>", options::<Severity>());
//! for concern in Concern::ALL {
//!     form += &checkbox(concern.code(), concern.label(Language::English));
//! }
//! for group in QuestionGroup::ALL {
//!     form += &format!("<fieldset><legend>{}</legend>", group.label(Language::English));
//!     for risk in Risk::ALL
//!         .iter()
//!         .filter(|it| it.group() == *group && it.asked_of() == Respondent::Person)
//!     {
//!         form += &checkbox(risk.code(), &risk.question(Language::English));
//!         if risk.details().contains(&Detail::DaysAgo) {
//!             form += "<label>days ago <input type=\"number\" min=\"0\"></label>";
//!         }
//!     }
//!     form += "</fieldset>";
//! }
//! assert!(form.contains("value=\"botulinum_toxin\""));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Interview somebody
//!
//! Asks first what can still change the verdict, and stops as soon as nothing can. Store the intake to go on another day.
//!
//! ```
//! use tcm_facial::Engine;
//! use tcm_facial::decision::AnswerType;
//! use tcm_facial::intake::{Intake, Pregnancy};
//! use tcm_facial::rules::Verdict;
//!
//! let engine = Engine::standard();
//! let mut intake: Intake = serde_json::from_str(
//!     r#"{
//!     "age": 34, "sex": "female", "concerns": [{ "concern": "dryness" }]
//! }"#,
//! )?;
//! let (mut screens, mut asked) = (0, 0);
//! while let Some(screen) = engine.interview(&intake).screen() {
//!     screens += 1;
//!     asked += screen.questions().len();
//!     // A healthy person ticks "none of these" ...
//!     for change in screen.none_of_these() {
//!         intake = intake.with(change)?;
//!     }
//!     // ... and answers what takes another answer than yes or no.
//!     for question in screen.questions().iter().filter(|it| it.ask() == "pregnancy") {
//!         assert_eq!(question.answer_type(), AnswerType::Choice);
//!         intake = intake.with(question.answer(Pregnancy::No)?)?;
//!     }
//! }
//! assert_eq!(engine.decide(&intake).verdict(), Verdict::Treat);
//! println!("{asked} questions on {screens} screens");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Prepare the next visit
//!
//! Dates move on, answers about one day are open again, and what happened since is recorded.
//!
//! ```
//! use tcm_facial::intake::{Change, Concern, Intake, ObservedChange, Risk, RiskState, Visit};
//!
//! let last: Intake = serde_json::from_str(
//!     r#"{
//!     "age": 47, "sex": "male", "concerns": [{ "concern": "wrinkles" }], "visit": { "number": 1 },
//!     "risks": { "present": [{ "risk": "botulinum_toxin", "days_ago": 60 }], "absent": "all_others" }
//! }"#,
//! )?;
//! let mut next = last.follow_up(7);
//! assert_eq!(next.visit().map(Visit::number), Some(2));
//! assert_eq!(next.risks().entries()[0].days_ago(), Some(67));
//! assert_eq!(next.risks().state(Risk::AcuteIllness), RiskState::Unknown);
//!
//! // What the person says about the time since.
//! let visit = Visit::new(2)
//!     .with_days_since_last(7)
//!     .with_change(Concern::Wrinkles, ObservedChange::Slight)
//!     .with_no_reaction();
//! next = next.with(Change::Visit(Some(visit)))?;
//! for change in last.diff(&next) {
//!     println!("- {change}");
//! }
//! assert!(next.visit().is_some_and(|visit| visit.change().len() == 1));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! [`RawIntake`]: crate::intake::RawIntake
//! [`check_leniently`]: crate::intake::RawIntake::check_leniently
//! [`Vocabulary`]: crate::atlas::Vocabulary
//! [`Risk`]: crate::intake::Risk
//! [`Concern`]: crate::intake::Concern
//! [`Sign`]: crate::intake::Sign
//! [`Lifestyle`]: crate::intake::Lifestyle
//! [`Detail`]: crate::intake::Detail
//! [`ReportedReaction`]: crate::intake::ReportedReaction
//! [`Score`]: crate::intake::Score
//! [`Preferences`]: crate::intake::Preferences
//! [`FacialZone`]: crate::atlas::FacialZone
