//! The cookbook: a dozen tasks in a few lines each, from reading an intake to a chart on a face.
//!
//! Every recipe is a whole program but for `fn main`, and each runs as a test. The intakes are short;
//! `examples/intakes/sample.json` is a longer one. `examples/README.md` lists programs for the command line.
//!
//! - [Build an intake](#build-an-intake)
//! - [Read an intake and show every problem](#read-an-intake-and-show-every-problem)
//! - [Write an intake with every field](#write-an-intake-with-every-field)
//! - [Decide](#decide)
//! - [Ask why a point is in, or why not](#ask-why-a-point-is-in-or-why-not)
//! - [List what is withheld](#list-what-is-withheld)
//! - [Interview somebody](#interview-somebody)
//! - [Override a rule](#override-a-rule)
//! - [Ask "what if", and when](#ask-what-if-and-when)
//! - [Add rules of one's own](#add-rules-of-ones-own)
//! - [Compare two versions of a pack](#compare-two-versions-of-a-pack)
//! - [Store a decision and verify it later](#store-a-decision-and-verify-it-later)
//! - [Prepare the next visit](#prepare-the-next-visit)
//! - [Show a decision in a page of your own](#show-a-decision-in-a-page-of-your-own)
//! - [Answer a request](#answer-a-request)
//! - [Write the card, the page and the chart to files](#write-the-card-the-page-and-the-chart-to-files)
//! - [Place points on a face](#place-points-on-a-face)
//! - [Look up a point](#look-up-a-point)
//! - [Draw a form](#draw-a-form)
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
//! # Decide
//!
//! Each verdict is a decision, not an error: a protocol, or the reasons there is none.
//!
//! ```
//! use tcm_facial::rules::Verdict;
//! use tcm_facial::{Engine, Intake};
//!
//! let intake: Intake = serde_json::from_str(
//!     r#"{
//!     "age": 47, "sex": "male", "first_visit": false,
//!     "concerns": [{ "concern": "wrinkles", "zones": ["glabella"] }],
//!     "risks": {
//!         "present": [{ "risk": "botulinum_toxin", "days_ago": 10 }],
//!         "absent": "all_others"
//!     }
//! }"#,
//! )?;
//! let engine = Engine::standard(); // built once, cheap to clone
//! let decision = engine.decide(&intake);
//! match decision.verdict() {
//!     Verdict::Treat => {
//!         println!("{} insertions", decision.protocol().map_or(0, |it| it.insertions().len()))
//!     }
//!     Verdict::Incomplete => println!("{} questions are open", decision.questions().len()),
//!     Verdict::Defer => println!("not before {:?} days", decision.not_before_days()),
//!     _ => println!("see {:?}", decision.referred_to().collect::<Vec<_>>()),
//! }
//! assert_eq!((decision.verdict(), decision.not_before_days()), (Verdict::Defer, Some(18)));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Ask why a point is in, or why not
//!
//! About every point of the atlas, whether or not the decision mentions it. [`Decision::why_zone`] and
//! [`Decision::why_pattern`] answer for zones and patterns.
//!
//! ```
//! use tcm_facial::atlas::Point;
//! use tcm_facial::decision::WhyOutcome;
//! use tcm_facial::{Engine, Intake};
//!
//! let intake: Intake = serde_json::from_str(
//!     r#"{
//!     "age": 47, "sex": "male", "first_visit": false,
//!     "concerns": [{ "concern": "wrinkles", "zones": ["nasolabial"] }],
//!     "risks": { "absent": "all_others" }
//! }"#,
//! )?;
//! let decision = Engine::standard().decide(&intake);
//!
//! let chosen = decision.why(Point::LI20);
//! assert_eq!(chosen.outcome(), WhyOutcome::Chosen);
//! assert!(chosen.because().any(|reason| reason.rule() == "wrinkles"));
//!
//! let never = decision.why(Point::BL1);
//! assert_eq!(never.outcome(), WhyOutcome::OffByDefault);
//! assert!(never.against().any(|finding| finding.rule() == "orbital_points_default_off"));
//! assert_eq!(never.substitutes(), [Point::BL2, Point::EX_HN4]);
//! println!("{never}"); // the same in sentences
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # List what is withheld
//!
//! What the plan would have had, and which rules exclude it.
//!
//! ```
//! use tcm_facial::{Engine, Intake};
//!
//! let intake: Intake = serde_json::from_str(
//!     r#"{
//!     "age": 47, "sex": "male", "first_visit": false,
//!     "concerns": [{ "concern": "wrinkles", "zones": ["glabella", "nasolabial"] }],
//!     "risks": {
//!         "present": [{ "risk": "botulinum_toxin", "days_ago": 60, "zones": ["glabella"] }],
//!         "absent": "all_others"
//!     }
//! }"#,
//! )?;
//! let decision = Engine::standard().decide(&intake);
//! let withheld: Vec<String> = decision
//!     .withheld()
//!     .map(|it| {
//!         let rules: Vec<&str> = it.rules().map(|rule| rule.as_str()).collect();
//!         let instead = it.substitute().map_or("nothing", |point| point.code());
//!         format!("{} by {}, instead {instead}", it.site(), rules.join(" and "))
//!     })
//!     .collect();
//! assert!(withheld.contains(&"EX-HN3 by botulinum_toxin_zone, instead nothing".to_owned()));
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
//! # Override a rule
//!
//! The only way around a safety rule: somebody in the role that the rule names, with what was seen and a rationale. All of it is
//! recorded.
//!
//! ```
//! use tcm_facial::engine::OverrideRequest;
//! use tcm_facial::rules::{Role, Verdict};
//! use tcm_facial::{Engine, Intake};
//!
//! let intake: Intake = serde_json::from_str(
//!     r#"{
//!     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }],
//!     "risks": { "present": [{ "risk": "sunburn" }], "absent": "all_others" }
//! }"#,
//! )?;
//! let screening = Engine::standard().screen(&intake);
//! let finding = screening
//!     .findings()
//!     .find(|it| it.verdict() == Verdict::Defer)
//!     .ok_or("nothing defers")?;
//! assert_eq!(
//!     (finding.rule().as_str(), finding.overridable_by()),
//!     ("sunburn", Some(Role::Practitioner))
//! );
//!
//! let request = OverrideRequest::new("sunburn", Role::Practitioner, "M. Roth")
//!     .with_seen("The skin is whole and no longer red.")
//!     .with_rationale("Faded since Monday.");
//! let decision = screening.override_safety_rule(&request)?.decide();
//! assert_eq!(decision.verdict(), Verdict::Treat);
//! assert!(decision.overrides().any(|it| it.by() == "M. Roth"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Ask "what if", and when
//!
//! [`Engine::what_if`] decides once for every fact that could be different; [`Engine::earliest`] says when time alone helps.
//!
//! ```
//! use tcm_facial::intake::{Change, Risk, RiskState};
//! use tcm_facial::rules::Verdict;
//! use tcm_facial::{Engine, Intake};
//!
//! let intake: Intake = serde_json::from_str(
//!     r#"{
//!     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }],
//!     "risks": {
//!         "present": [{ "risk": "facial_waxing", "days_ago": 0 }, { "risk": "antiplatelet" }],
//!         "absent": "all_others"
//!     }
//! }"#,
//! )?;
//! let engine = Engine::standard();
//! let what_if = engine.what_if(&intake);
//! let without = what_if
//!     .after(&[Change::Risk(Risk::FacialWaxing, RiskState::Absent)])
//!     .ok_or("no difference")?;
//! assert_eq!(
//!     (what_if.decision().verdict(), without.verdict()),
//!     (Verdict::Defer, Verdict::Treat)
//! );
//! for outcome in what_if.changing_verdict() {
//!     let changes: Vec<String> = outcome.changes().iter().map(ToString::to_string).collect();
//!     println!("{}: {}", outcome.verdict(), changes.join(", "));
//! }
//! assert_eq!(engine.earliest(&intake), engine.decide(&intake).not_before_days());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Add rules of one's own
//!
//! A rule pack is a TOML file on top of the standard pack. [Rule packs](super::_03_rule_packs) describes every table;
//! [the linter](super::_05_linter) finds rules that contradict others or can never apply.
//!
//! ```
//! use tcm_facial::atlas::Point;
//! use tcm_facial::decision::WhyOutcome;
//! use tcm_facial::rules::RulePack;
//! use tcm_facial::{Engine, Intake};
//!
//! let pack = RulePack::from_toml(
//!     "clinic.toml",
//!     r#"
//! [pack]
//! id = "clinic"
//! version = "1.0.0"
//! format = 1
//!
//! [[safety]]
//! id = "clinic.knee"
//! when = "age >= 80"
//! class = "caution"
//! verdict = "treat"
//! block = { what = ["needle"], where = ["ST36"] }
//! substitute = { ST36 = ["ST37"] }
//! reason = "Rule of the house."
//! cleared_by = "practitioner"
//! sources = ["project-default"]
//! confidence = "practice"
//! "#,
//! )?;
//! let engine = Engine::builder().pack(pack).build()?;
//! let intake: Intake = serde_json::from_str(
//!     r#"{
//!     "age": 81, "sex": "male", "first_visit": false,
//!     "concerns": [{ "concern": "wrinkles", "zones": ["nasolabial"] }],
//!     "signs": ["fatigue", "poor_appetite", "loose_stool", "tongue_pale"],
//!     "risks": { "absent": "all_others" }
//! }"#,
//! )?;
//! let decision = engine.decide(&intake);
//! assert_eq!(decision.why(Point::ST36).outcome(), WhyOutcome::Withheld);
//! assert_eq!(decision.why(Point::ST37).outcome(), WhyOutcome::StandsIn);
//!
//! // A mistake is shown at its place, with the nearest name.
//! let error = RulePack::from_toml("clinic.toml", "[[safty]]").unwrap_err();
//! assert!(error.to_string().contains("did you mean `safety`?"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Compare two versions of a pack
//!
//! [`RulePack::diff`] shows what the texts change, [`Engine::compare`] what that means for the people of a practice.
//!
//! ```
//! use tcm_facial::rules::{Intervals, Verdict};
//! use tcm_facial::{Engine, Intake};
//!
//! let practice = [30, 60].map(|days| format!(r#"{{
//!     "age": 47, "sex": "male", "concerns": [{{ "concern": "dullness" }}],
//!     "risks": {{ "present": [{{ "risk": "botulinum_toxin", "days_ago": {days} }}], "absent": "all_others" }}
//! }}"#));
//! let intakes: Vec<Intake> =
//!     practice.iter().map(|it| serde_json::from_str(it)).collect::<Result<_, _>>()?;
//! let (standard, strict) =
//!     (Engine::standard(), Engine::builder().intervals(Intervals::Strict).build()?);
//! let changed = standard
//!     .compare(&strict, intakes)
//!     .filter(|(before, after)| before.verdict() != after.verdict());
//! let verdicts: Vec<_> =
//!     changed.map(|(before, after)| (before.verdict(), after.verdict())).collect();
//! assert_eq!(verdicts, [(Verdict::Treat, Verdict::Defer); 2]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Store a decision and verify it later
//!
//! A decision is JSON. Read back, it is a record: evidence, and no permission to treat. Store the intake beside it.
//!
//! ```
//! use tcm_facial::record::DecisionRecord;
//! use tcm_facial::{Engine, Intake};
//!
//! let engine = Engine::standard();
//! let intake: Intake = serde_json::from_str(
//!     r#"{
//!     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }],
//!     "risks": { "absent": "all_others" }
//! }"#,
//! )?;
//! let stored = serde_json::to_string(&engine.decide(&intake))?;
//!
//! let record: DecisionRecord = serde_json::from_str(&stored)?;
//! engine.verify(&intake, &record)?;
//! // Somebody changed the verdict.
//! let forged: DecisionRecord = serde_json::from_str(
//!     &stored.replace(r#""conditional":false"#, r#""conditional":true"#),
//! )?;
//! let error = engine.verify(&intake, &forged).unwrap_err();
//! assert!(error.discrepancies().iter().any(|it| it.path() == "conditional"));
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
//! # Show a decision in a page of your own
//!
//! The verdict alone is not enough: a plan may have to wait for somebody's clearance. Findings of rules that apply to everybody come
//! last, or behind a link. Escape the notes; people typed them.
//!
//! ```
//! use tcm_facial::atlas::Language::English;
//! use tcm_facial::{Decision, Engine, Intake};
//!
//! fn page(decision: &Decision) -> Vec<String> {
//!     let mut lines = Vec::new();
//!     if decision.is_conditional() {
//!         for clearance in decision.clearances() {
//!             lines.push(format!(
//!                 "Do not start before clearance by: {}",
//!                 clearance.by().label(English)
//!             ));
//!         }
//!     } else {
//!         lines.push(decision.verdict().label(English).to_owned());
//!     }
//!     lines.extend(decision.notes().map(|note| format!("Read: {}", note.note())));
//!     lines.extend(decision.red_flags().map(|flag| format!("Look for: {}", flag.text())));
//!     lines.extend(
//!         decision
//!             .questions()
//!             .filter(|it| it.blocks())
//!             .map(|it| format!("Ask: {}", it.text())),
//!     );
//!     for finding in decision.findings().filter(|it| !it.is_for_everyone()) {
//!         lines.push(finding.reason().to_owned());
//!         lines.extend(finding.instruct().iter().map(|text| format!("- {}", text.en())));
//!     }
//!     for insertion in decision.protocol().iter().flat_map(|plan| plan.insertions()) {
//!         lines.push(format!("{}, {}", insertion.site(), insertion.side().label(English)));
//!     }
//!     lines.push(decision.statement());
//!     lines
//! }
//!
//! let intake: Intake = serde_json::from_str(
//!     r#"{
//!     "age": 47, "sex": "male", "first_visit": false,
//!     "concerns": [{ "concern": "wrinkles", "zones": ["nasolabial"] }],
//!     "risks": { "present": [{ "risk": "epilepsy", "status": "past" }], "absent": "all_others" }
//! }"#,
//! )?;
//! let decision = Engine::standard().decide(&intake);
//! // The verdict is "treat", and still nothing may start.
//! assert!(decision.protocol().is_some() && decision.is_conditional());
//! assert!(page(&decision)[0].starts_with("Do not start before clearance by:"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Answer a request
//!
//! What a service needs, with any web framework: 400 for a text that is not JSON, 422 with every problem, 200 for every verdict.
//! `examples/service` in the repository is a whole service.
//!
//! ```
//! use tcm_facial::Engine;
//! use tcm_facial::intake::{Intake, RawIntake};
//!
//! /// A status and a body.
//! fn answer(engine: &Engine, body: &[u8]) -> (u16, String) {
//!     let raw: RawIntake = match serde_json::from_slice(body) {
//!         Ok(raw) => raw,
//!         Err(error) => return (400, error.to_string()),
//!     };
//!     match Intake::try_from(raw) {
//!         Ok(intake) => (200, serde_json::json!(engine.decide(&intake)).to_string()),
//!         Err(error) => (422, serde_json::json!(error.problems()).to_string()),
//!     }
//! }
//!
//! let engine = Engine::standard();
//! let statuses = ["{", "[]", r#"{ "age": 47, "concerns": [{ "concern": "dryness" }] }"#]
//!     .map(|body| answer(&engine, body.as_bytes()).0);
//! assert_eq!(statuses, [400, 422, 200]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Write the card, the page and the chart to files
//!
//! Feature `render`. Each file is whole by itself, without scripts. To show a decision inside a page of your own, put the SVG of the chart
//! into it and write the rest from the views of [`decision`](crate::decision), or show `render::html` in an `iframe`.
//!
//! ```
//! # #[cfg(feature = "render")] {
//! use std::fs;
//! use tcm_facial::{Engine, Intake, render};
//!
//! let intake: Intake = serde_json::from_str(
//!     r#"{
//!     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }],
//!     "risks": { "absent": "all_others" }
//! }"#,
//! )?;
//! let decision = Engine::standard().decide(&intake);
//! let folder = std::env::temp_dir().join("tcm-facial-cookbook");
//! fs::create_dir_all(&folder)?;
//! fs::write(folder.join("card.txt"), render::card(&decision).text())?;
//! fs::write(folder.join("protocol.html"), render::html(&decision))?;
//! fs::write(folder.join("face.svg"), render::chart(&decision))?;
//! assert!(fs::read_to_string(folder.join("face.svg"))?.starts_with("<svg"));
//! # }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Place points on a face
//!
//! Feature `face`: from the landmarks that a face-mesh model finds in a picture. Draw a disc, never a dot; it is not for needling.
//!
//! ```
//! # #[cfg(feature = "face")] {
//! use tcm_facial::atlas::{Point, Side};
//! use tcm_facial::face::{Facing, Landmarks, locate};
//!
//! // In place of a model: the average face in a picture of 640 x 480, where y points down.
//! let face: Vec<[f32; 2]> = Landmarks::canonical()
//!     .positions()
//!     .iter()
//!     .map(|[x, y, _]| [320.0 + 15.0 * x, 240.0 - 15.0 * y])
//!     .collect();
//! let spots = locate(&Landmarks::new(&face)?);
//! let nose = spots
//!     .iter()
//!     .find(|it| it.point() == Point::LI20 && it.side() == Side::Left)
//!     .ok_or("no LI20")?;
//! let ([x, y], radius) = (nose.position(), nose.radius().ok_or("schematic only")?);
//! assert_eq!(
//!     (x.round(), y.round(), radius.round(), nose.facing()),
//!     (351.0, 255.0, 5.0, Facing::Camera)
//! );
//! # }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Look up a point
//!
//! By a code of several books, pinyin, characters, or a name in English, Japanese, Korean or Vietnamese. What fits more than one
//! point is an error with candidates.
//!
//! ```
//! use tcm_facial::atlas::{FacialZone, Point};
//!
//! for name in ["ST36", "st 36", "S36", "Zusanli", "足三里", "Leg Three Miles", "족삼리"]
//! {
//!     assert_eq!(name.parse(), Ok(Point::ST36), "{name}");
//! }
//! let error = "zhongzhu".parse::<Point>().unwrap_err();
//! assert_eq!(error.candidates(), [Point::KI15, Point::TE3]);
//! assert!(FacialZone::Nasolabial.points().contains(Point::LI20));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Draw a form
//!
//! Every list of choices is a [`Vocabulary`]: codes for the intake, labels for people. [`Risk`] also says in which group, in which
//! words and to whom a question is put, and which details it takes.
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
//! [`RawIntake`]: crate::intake::RawIntake
//! [`check_leniently`]: crate::intake::RawIntake::check_leniently
//! [`Decision::why_zone`]: crate::Decision::why_zone
//! [`Decision::why_pattern`]: crate::Decision::why_pattern
//! [`Engine::what_if`]: crate::Engine::what_if
//! [`Engine::earliest`]: crate::Engine::earliest
//! [`Engine::compare`]: crate::Engine::compare
//! [`RulePack::diff`]: crate::RulePack::diff
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
