//! The error for a wrong code, with the codes that may be meant: the nearest in spelling, or those that its words describe.

use super::spelling::{Spelling, did_you_mean, excerpt, fold, nearest};
use super::vocabulary::Vocabulary;
use super::words::MOST_SUGGESTIONS;
use thiserror::Error;

/// The error for a code that a vocabulary does not have, with the codes that may be meant.
///
/// ```
/// use tcm_facial::intake::Concern;
///
/// let error = "wrinkels".parse::<Concern>().unwrap_err();
/// assert_eq!(error.to_string(), "unknown concern `wrinkels`, did you mean `wrinkles`?");
/// assert_eq!(error.suggestions(), ["wrinkles"]);
///
/// // A risk is also found by the words of its label and its question, and by usual names.
/// let error = "botox".parse::<tcm_facial::intake::Risk>().unwrap_err();
/// assert_eq!(error.suggestions(), ["botulinum_toxin"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("unknown {noun} `{input}`{}", did_you_mean(.suggestions))]
pub struct UnknownCode {
    noun: &'static str,
    input: String,
    suggestions: Vec<&'static str>,
}

impl UnknownCode {
    pub(crate) fn new(
        noun: &'static str,
        input: &str,
        codes: impl IntoIterator<Item = &'static str>,
    ) -> Self {
        Self { noun, input: excerpt(input), suggestions: Vec::from_iter(nearest(input, codes)) }
    }

    /// The error for `input`, which is not a code of `V`.
    pub(crate) fn of<V: Vocabulary>(noun: &'static str, input: &str) -> Self {
        let codes = V::ALL.iter().map(|member| member.code());
        let Some(words) = V::words() else {
            return Self::new(noun, input, codes);
        };
        // What is merely spelled alike may be something else: isotretinoin is not tretinoin.
        let slip = Spelling::with_slips(fold(input)).and_then(|spelling| spelling.nearest_of(codes));
        let mut suggestions = words.find(input);
        suggestions.retain(|code| Some(*code) != slip);
        suggestions.splice(..0, slip);
        suggestions.truncate(MOST_SUGGESTIONS);
        Self { noun, input: excerpt(input), suggestions }
    }

    /// The input, shortened if it was very long, with `�` in place of characters that would affect the text around them.
    pub fn input(&self) -> &str {
        &self.input
    }

    /// The codes of the vocabulary that may be meant, the likeliest first: at most three, none if nothing is similar enough.
    pub fn suggestions(&self) -> &[&'static str] {
        &self.suggestions
    }
}
