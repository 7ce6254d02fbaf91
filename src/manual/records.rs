//! Keeping decisions, and proving them later.
//!
//! A decision serializes to the wire format `tcm-facial/decision/1`. Stored beside its intake, it reads back as a
//! [`DecisionRecord`](crate::record::DecisionRecord), which clears nobody and from which no protocol comes: it says what
//! was said. [`Engine::verify`](crate::Engine::verify) decides the intake again and names every place where the record says
//! something else.
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
//! // What a clinic keeps: both, as they are.
//! let kept = (serde_json::to_string(&intake)?, serde_json::to_string(&engine.decide(&intake))?);
//!
//! // Years later.
//! let intake: Intake = serde_json::from_str(&kept.0)?;
//! let record: DecisionRecord = serde_json::from_str(&kept.1)?;
//! match engine.verify(&intake, &record) {
//!     Ok(()) => println!("decided so, under the same rules"),
//!     Err(error) if error.has_other_packs() => println!("decided under other rules: {error}"),
//!     Err(error) => println!("never decided so: {error}"),
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What is compared
//!
//! Everything, texts too. A record is refused when it is read if what [`DecisionRecord`](crate::record::DecisionRecord) returns
//! is missing or is not in its vocabulary; any other field that is missing or differs is named by `verify`. A field that this
//! version does not know, because a later version wrote it or somebody added it, stays in the record and is named too.
//! [`Engine::verify_known`](crate::Engine::verify_known) passes over such fields: they are not checked.
//!
//! Three things are decided with, and therefore taken from the record: the policy, which rules were set aside by whom, and
//! the rationale in that person's words. Whether such a policy is possible under these rules and whether that role may set
//! such a rule aside is checked; whether the words are those that were written is not, and a policy that makes no difference
//! to this person cannot be told from another. The intake is not in the record. Who must be sure that nobody changed these
//! signs what is stored, which is no matter of this library.
//!
//! # Other packs
//!
//! The version and the digest of every pack stand in the record. Where they differ from those of the engine, that is named
//! before anything that follows from it. Keep the packs that you have decided with, and the version of this library, which
//! brings the standard pack: an engine with those can prove the record, and no other can.
//!
//! # What this proves
//!
//! That the rules of these packs say so to this intake. Not that they are right, and not that anybody was treated so.
