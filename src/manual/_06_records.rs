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
//!     Err(error) if error.is_only_packs() => println!("the same decision under other versions of the packs"),
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
//! Of a value that is long, a difference shows the part where the two begin to differ.
//!
//! # Deciding again
//!
//! [`Engine::redecide`](crate::Engine::redecide) decides as the record was decided, with its policy and its overrides, and
//! returns the decision. With the same packs it is the recorded one, byte for byte. With newer packs it shows what they change
//! for this person; [`Engine::decide`](crate::Engine::decide) would also lose what was overridden. An override that is not
//! possible under these packs is an error.
//!
//! At a later visit, give the recorded overrides again with the days that have passed since
//! ([`OverrideRequest`](crate::engine::OverrideRequest)); those that have expired are refused.
//!
//! # Other packs
//!
//! A record contains the version and digest of every pack. If they differ from those of the engine, the differences are listed
//! first, before everything that follows from them.
//! [`VerifyError::is_only_packs`](crate::engine::VerifyError::is_only_packs) says whether anything follows: whether the record
//! differs in versions and digests alone, and in the statement, which names the packs and counts their rules.
//!
//! Only the packs that a decision was made with can verify it fully. So store them with the records, once for each digest; of
//! the standard pack too, which changes with this library. [`RulePack::files`](crate::rules::RulePack::files) gives the texts
//! byte for byte, and [`EngineBuilder::standard`](crate::engine::EngineBuilder::standard) takes a standard pack of an earlier
//! version:
//!
//! ```
//! use tcm_facial::record::DecisionRecord;
//! use tcm_facial::rules::RulePack;
//! use tcm_facial::{Engine, Intake};
//! use std::collections::BTreeMap;
//!
//! /// The texts of packs by their digest.
//! type Archive = BTreeMap<String, Vec<(String, String)>>;
//!
//! fn store(archive: &mut Archive, engine: &Engine) {
//!     for pack in engine.packs() {
//!         let files = pack.files().map(|(name, text)| (name.to_owned(), text.to_owned()));
//!         archive.insert(pack.digest().to_owned(), files.collect());
//!     }
//! }
//!
//! /// An engine with the packs of a record.
//! fn engine_of(archive: &Archive, record: &DecisionRecord) -> Result<Engine, Box<dyn std::error::Error>> {
//!     let mut builder = Engine::builder().policy(record.policy().clone());
//!     for (number, recorded) in record.packs().iter().enumerate() {
//!         let files = archive.get(recorded.digest()).ok_or("no such pack in the archive")?;
//!         let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
//!         let pack = RulePack::from_files(&files)?;
//!         builder = if number == 0 { builder.standard(pack) } else { builder.pack(pack) };
//!         // The decision was made with these replacements.
//!         builder = builder.allow_replacing(recorded.replaces());
//!     }
//!     Ok(builder.build()?)
//! }
//!
//! let mut archive = Archive::new();
//! let engine = Engine::standard();
//! store(&mut archive, &engine);
//! let intake: Intake = serde_json::from_str(r#"{
//!     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }], "risks": { "absent": "all_others" }
//! }"#)?;
//! let record = engine.decide(&intake).record();
//!
//! engine_of(&archive, &record)?.verify(&intake, &record)?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Use such an engine to verify, not to plan: old packs lack what was learned since. The format, the words that the library
//! itself adds, and the rules that are made from the atlas come from the library and not from a pack: where a later version of
//! the library changes these, the record differs there, and only the library that wrote it confirms it word for word.
//!
//! # What verification proves
//!
//! That the rules of these packs give this decision for this intake. It does not prove that the rules are right, or that
//! anybody was treated accordingly.
