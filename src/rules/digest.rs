//! The digest of a pack.

use sha2::{Digest as _, Sha256};

/// SHA-256 over the UTF-8 texts with LF line ends: `sha256:` and 64 hexadecimal digits.
///
/// The digest of a single text is that of its bytes. Of several, each is preceded by its length in bytes as a big-endian
/// 64-bit number, so that texts cut elsewhere have another digest.
pub(super) fn digest(texts: &[(&str, &str)]) -> String {
    let mut hasher = Sha256::new();
    for (_, text) in texts {
        let text = text.replace("\r\n", "\n");
        if texts.len() > 1 {
            hasher.update(u64::try_from(text.len()).unwrap_or(u64::MAX).to_be_bytes());
        }
        hasher.update(text);
    }
    format!("sha256:{:x}", hasher.finalize())
}
