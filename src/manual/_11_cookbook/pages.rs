//! Recipes for showing a decision: pages of your own, answers to requests, files, faces.
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
//! What a service needs, with any web framework: 400 for a text that is not JSON, 422 with the problems (a hundred at most, and how
//! many more there are), 200 for every verdict.
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
//!         Err(error) => {
//!             let body = serde_json::json!({ "problems": error.problems(), "omitted": error.omitted() });
//!             (422, body.to_string())
//!         }
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
