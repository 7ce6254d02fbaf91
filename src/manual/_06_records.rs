//! How to store decisions as records and verify them later.
//!
//! A decision serializes to the format `tcm-facial/decision/1`. Stored together with its intake, it can be read back as a
//! [`DecisionRecord`](crate::record::DecisionRecord). A record is data only: it clears nobody and contains no
//! [`Protocol`](crate::Protocol). [`Engine::verify`](crate::Engine::verify) decides the intake again and lists every place
//! where the record differs.
//!
//! ```
//! use tcm_facial::Engine;
//! use tcm_facial::intake::Intake;
//! use tcm_facial::record::DecisionRecord;
//!
//! let engine = Engine::standard();
//! let intake: Intake = serde_json::from_str(r#"{
//!     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }], "risks": { "absent": "all_others" }
//! }"#)?;
//! // What a clinic stores.
//! let stored = (serde_json::to_string(&intake)?, serde_json::to_string(&engine.decide(&intake))?);
//!
//! // Years later.
//! let intake: Intake = serde_json::from_str(&stored.0)?;
//! let record: DecisionRecord = serde_json::from_str(&stored.1)?;
//! match engine.verify(&intake, &record) {
//!     Ok(()) => println!("verified under the same rules"),
//!     Err(error) if error.has_other_packs() => println!("decided under other rules: {error}"),
//!     Err(error) => println!("not a decision of this engine: {error}"),
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What is compared
//!
//! Everything that this version writes, including texts. Reading a record checks what its accessors return: schema, verdict
//! and referral, packs, policy, overrides, the rules of findings and the points of the protocol. Whatever else is missing or
//! changed, `verify` lists. It fails closed: what cannot be compared differs, and so does a field that this version does not
//! know. A record keeps such fields and writes them back; [`Engine::verify_known`](crate::Engine::verify_known) passes over
//! them.
//!
//! Two inputs are taken from the record itself: the policy and the overrides, each with the rule, the role, who gave it, what
//! was seen, the rationale and how many days before the decision it was given. `verify` checks that the policy is possible
//! under these rules, that the role may override the rule, that the three texts are there, and that the override had not
//! expired. It cannot check that the texts and days are the original ones, or that the policy is, if the policy makes no
//! difference to this person. The intake is not part of the record. To detect tampering with both files, sign them; that is
//! out of scope here.
//!
//! To decide again at a later visit, give the recorded overrides again with the days that have passed since
//! ([`OverrideRequest`](crate::engine::OverrideRequest)); those that have expired are refused.
//!
//! # Other packs
//!
//! A record contains the version and digest of every pack. If they differ from those of the engine, the differences are listed
//! first, before everything that follows from them. Keep the packs that you decided with, and the version of this library,
//! which contains the standard pack: only an engine built from those can verify the record.
//!
//! # What verification proves
//!
//! That the rules of these packs give this decision for this intake. It does not prove that the rules are right, or that
//! anybody was treated accordingly.
