//! How decisions and intakes travel as FHIR R4, and which codes and extensions are this library's own.
//!
//! [`interop::fhir`](crate::interop::fhir) writes resources of FHIR R4 (4.0.1) as JSON values and reads one kind back. No profile is
//! claimed, and nothing is sent anywhere.
//!
//! ```
//! use tcm_facial::interop::fhir::{self, Context};
//! use tcm_facial::{Engine, Intake};
//!
//! let engine = Engine::standard();
//! // A program draws a form from the questionnaire, and gets answers.
//! let questionnaire = fhir::questionnaire(&engine);
//! let answers = serde_json::json!({
//!     "resourceType": "QuestionnaireResponse", "status": "completed",
//!     "item": [
//!         { "linkId": "age", "answer": [{ "valueInteger": 47 }] },
//!         { "linkId": "sex", "answer": [{ "valueCoding": { "code": "male" } }] },
//!         { "linkId": "concern.dryness", "answer": [{ "valueBoolean": true }] },
//!         { "linkId": "risk.all_others", "answer": [{ "valueBoolean": true }] }
//!     ]
//! });
//! let intake = fhir::read_response(&answers)?;
//!
//! let context = Context::new("https://clinic.example/fhir", "visit-1", "Patient/7", "2026-11-28T10:30:00+01:00")?;
//! let bundle = fhir::bundle(&engine.decide(&intake), &context);
//! println!("{bundle:#}");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What a bundle promises
//!
//! - A `CarePlan` and a `ServiceRequest` are there only if the verdict is `treat`. Their intent is `proposal`, never `order`; their status
//!   is `draft`, or `on-hold` while a clearance is owed, never `active`. Whoever takes the plan over makes an order of their own.
//! - An owed clearance is in the status, in the text ("Do not start until ..."), and in an extension.
//! - Each finding is one `DetectedIssue`, and so is each rule that somebody set aside. With any other verdict than `treat` they say why
//!   there is no plan, and the `GuidanceResponse` says what to do.
//! - The texts of `GuidanceResponse`, `CarePlan`, `ServiceRequest` and of each finding carry the
//!   [statement](crate::Decision::statement). A program that shows only narratives shows it too.
//! - The same decision and context give the same bytes. Ids, references and times are the caller's.
//! - A bundle holds what it needs to be read later: the packs, their versions and digests. To decide again, store the intake and the
//!   [record](super::_06_records); a bundle is no record and clears nobody.
//!
//! Consent is left to the program that obtains it. A non-needle [alternative](crate::Decision::alternative) is not exported.
//!
//! # How severe a finding is
//!
//! `severity` of a `DetectedIssue` is this project's translation of the class of a rule; no source gives one.
//!
//! | class of the rule | severity |
//! |---|---|
//! | red flag, absolute | `high` |
//! | relative, temporary, local | `moderate` |
//! | caution, policy, note | `low` |
//!
//! It is never lower than the verdict of the rule: `high` where it refers urgently or declines, at least `moderate` where it refers,
//! defers or asks first.
//!
//! # Codes
//!
//! | what | code system |
//! |---|---|
//! | patterns | this library's [`PATTERN`](crate::interop::fhir::systems::PATTERN), then ICD-11 MMS ([`ICD11`](crate::interop::fhir::systems::ICD11)) with the short codes of chapter 26 |
//! | everything else of the domain | [`systems`](crate::interop::fhir::systems), all of this library |
//! | statuses, severities of adverse events, units | HL7 and UCUM |
//!
//! The URI of ICD-11 is the one that WHO and HL7 name. HL7's draft page on ICD-11 identifies concepts by the number of the entity; WHO's
//! browser and the guides of Taiwan and Bangladesh use the short code, and so does this library, which knows no other. A receiver that
//! wants numbers looks them up. Titles are left out: ICD-11 is licensed CC BY-ND 3.0 IGO, and this library stores codes alone.
//!
//! No code of SNOMED CT is exported: it needs a licence of the receiver's country, and none of its codes for points was verified.
//! Nobody publishes a code system for points: see [`POINT`](crate::interop::fhir::systems::POINT).
//!
//! # Extensions
//!
//! Each is named `https://docs.rs/tcm-facial/fhir/StructureDefinition/` and its name. The URIs identify; nothing is served there. A
//! receiver may pass over all of them: none changes what a resource means, and what matters for safety is in statuses and texts too.
//!
//! | name | on | holds |
//! |---|---|---|
//! | `verdict` | `GuidanceResponse`, `DetectedIssue` | the verdict of the decision, or of the rule |
//! | `referred-to`, `not-before-days` | `GuidanceResponse` | to whom a person is referred; days until the last interval has passed |
//! | `question` | `dataRequirement` of `GuidanceResponse` | `link-id`, `text`, `blocks`, `can-change-verdict` of an open question |
//! | `clearance` | `CarePlan`, `ServiceRequest` | `rule` and `by`: who must give it |
//! | `course` | `CarePlan` | `sessions-min`, `sessions-max`, `per-week-min`, `per-week-max`, `reassess-after`, `maintenance-weeks`, `last-session-days-before-event`, `visit`, `progress` |
//! | `retention-min`, `prone-retention-min`, `visit-min`, `press-seconds` | `ServiceRequest` | times of the session |
//! | `insertion` | body site of `ServiceRequest` | `order`, `side`, `needles`, `part`, `phase`, `role`, `stands-in-for`, `gauge`, `length`, `inserted-min`, `inserted-max`, `depth-max`, `angle`, `direction`, `toward`, `stimulation`, `de-qi` |
//! | `performed-insertion` | body site of Procedure | `order`, `side`, `needles-in`, `needles-out`, `changed` |
//! | `form` | body site without a point | how the needles are placed |
//! | `class`, `for-everyone`, `forbids`, `overridden` | `DetectedIssue` | class of the rule; that it applies to everybody, such as the hazards of points; modalities that it forbids; that it was set aside |
//! | `side`, `main` | Condition | the side of a concern; whether it is the main one |
//! | `site`, `side`, `days-ago`, `gone-days-ago` | `AdverseEvent` | where and when: an intake has days, and no dates |
//! | `pack-digest`, `replaces` | `entity` of Provenance | the digest of a pack; the rules that it replaces |
//! | `respondent` | item of Questionnaire | who answers: `person` or `practitioner` |
//!
//! # The questionnaire
//!
//! The `linkId` of a question is the fact as rules name it, so it is as stable as the vocabulary: `risk.epilepsy`,
//! `risk.epilepsy.status`, `concern.acne.zones`, `vitals.systolic_mmhg`. Groups begin with `group.`; the details of a risk stand in a
//! group `risk.epilepsy.details`, which repeats where somebody has had two fillers. Signs that exclude each other are one question with
//! one answer (`sign.tongue_colour`), the others of a group are one question with several (`sign.skin.others`). Reactions and scores
//! are the repeating groups `reaction` and `score`.
//!
//! - An item without an answer is unknown, and so is an answer with a `data-absent-reason` in place of a value.
//! - `risk.all_others` denies every risk that is not answered. A form should set it only once it has asked, a group at a time.
//! - "Nowhere in the face" is an answer of its own (`nowhere`) and differs from zones left out.
//! - Questions about pregnancy and menses are not asked of men, unless `sex.ask_all` is answered with yes. A pregnancy counts
//!   whatever the sex.
//! - Labels and questions are English. A form in Chinese takes them from the vocabularies:
//!   [`Risk::question`](crate::intake::Risk::question), `label`.
//!
//! # What judges the exports
//!
//! `conformance/tests/fhir.rs` has `fhirbolt` parse 500 bundles, the questionnaire and 500 responses in strict mode, and reject broken
//! ones. `.ci/fhir` shows the first hundred to `fhir.resources` (Python, R4B) and to `fhir` (npm, R4), which also knows the codes of
//! required value sets; they are installed from their registries and are no part of the usual tests. The validator of HL7 itself was
//! not available.
