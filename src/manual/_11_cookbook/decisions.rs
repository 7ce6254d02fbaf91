//! Recipes for decisions: reasons, what is withheld, overrides, what if, and records.
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
//! What the plan would have had, and which rules exclude it. A site beyond a limit on needles names the rules of that limit.
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
//!         let cause = if it.is_over_needle_limit() { "beyond the limit of" } else { "by" };
//!         format!("{} {cause} {}, instead {instead}", it.site(), rules.join(" and "))
//!     })
//!     .collect();
//! assert!(withheld.contains(&"EX-HN3 by botulinum_toxin_zone, instead nothing".to_owned()));
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
//! [`Decision::why_zone`]: crate::Decision::why_zone
//! [`Decision::why_pattern`]: crate::Decision::why_pattern
//! [`Engine::what_if`]: crate::Engine::what_if
//! [`Engine::earliest`]: crate::Engine::earliest
