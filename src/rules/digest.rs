//! The digest of a pack.

use sha2::{Digest as _, Sha256};

/// What a digest begins with.
const PREFIX: &str = "sha256:";

/// SHA-256 over the UTF-8 texts with LF line ends: `sha256:` and 64 hexadecimal digits.
///
/// The digest of a single text is that of its bytes. Of several, each is preceded by its length in bytes as a big-endian
/// 64-bit number, so that texts cut elsewhere have another digest.
pub(super) fn digest<'a>(texts: impl ExactSizeIterator<Item = &'a str>) -> String {
    let mut hasher = Sha256::new();
    let is_single = texts.len() == 1;
    for text in texts {
        let text = text.replace("\r\n", "\n");
        if !is_single {
            hasher.update(u64::try_from(text.len()).unwrap_or(u64::MAX).to_be_bytes());
        }
        hasher.update(text);
    }
    format!("{PREFIX}{:x}", hasher.finalize())
}

/// Whether a text can be a digest.
pub(crate) fn is_digest(text: &str) -> bool {
    let is_hexadecimal = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    text.strip_prefix(PREFIX).is_some_and(|digits| digits.len() == 64 && digits.bytes().all(is_hexadecimal))
}
