//! The bibliography as BibTeX and as CSL-JSON, for reference managers and for papers.
//!
//! The key of an entry is the id that rules cite. Entries come in the order of their ids, each once.
//! `general-knowledge` and `project-default` are no publications, and so are left out. Authors are written as the pack has them, as
//! one name. The note says whether the text was read, and which part of it: cite nothing that you have not read yourself.
//!
//! ```
//! use tcm_facial::interop::bibliography::{bibtex, csl_json};
//! use tcm_facial::{Engine, Intake, RulePack};
//!
//! let intake: Intake = serde_json::from_str(r#"{
//!     "age": 47, "sex": "male", "concerns": [{ "concern": "wrinkles", "zones": ["glabella"] }],
//!     "risks": { "absent": "all_others" }
//! }"#)?;
//! // Of a decision: what it cites. Of a pack: everything.
//! let decision = Engine::standard().decide(&intake);
//! assert!(bibtex(decision.sources()).contains("@article{haghir-2025,\n"));
//! assert!(csl_json(RulePack::standard().sources()).starts_with(r#"[{"id":"#));
//! # Ok::<(), serde_json::Error>(())
//! ```

mod bibtex;
mod csl;
mod entry;

use crate::rules::Source;
use crate::value::Value;
use csl::CslItem;
use entry::entries;

/// Writes sources as a BibTeX file in UTF-8.
///
/// ```
/// use tcm_facial::RulePack;
/// use tcm_facial::interop::bibliography::bibtex;
///
/// let pack = RulePack::standard();
/// let one = pack.sources().iter().filter(|source| source.id().as_str() == "baumler-2021");
/// assert_eq!(bibtex(one), "@article{baumler-2021,
///   author = {{Bäumler et al.}},
///   title = {{Acupuncture-related adverse events: systematic review and meta-analysis of prospective clinical studies}},
///   year = {2021},
///   journal = {BMJ Open},
///   volume = {11},
///   pages = {e045961},
///   note = {Read: abstract},
/// }
/// ");
/// ```
pub fn bibtex<'a>(sources: impl IntoIterator<Item = &'a Source>) -> String {
    entries(sources).iter().map(bibtex::write).collect::<Vec<_>>().join("\n")
}

/// Writes sources as CSL-JSON, the format of Zotero, Pandoc and citeproc: a list of items.
///
/// ```
/// use serde_json::{Value, json};
/// use tcm_facial::RulePack;
/// use tcm_facial::interop::bibliography::csl_json;
///
/// let pack = RulePack::standard();
/// let one = pack.sources().iter().filter(|source| source.id().as_str() == "who-1999");
/// let items: Value = serde_json::from_str(&csl_json(one))?;
/// assert_eq!(items[0]["issued"], json!({ "date-parts": [[1999]] }));
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn csl_json<'a>(sources: impl IntoIterator<Item = &'a Source>) -> String {
    let entries = entries(sources);
    let items: Vec<CslItem<'_>> = entries.iter().map(CslItem::new).collect();
    let written = Value::of(&items);
    debug_assert!(written.is_ok(), "an item has named fields alone");
    written.map(|items| items.to_string()).unwrap_or_default()
}
