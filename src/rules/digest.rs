//! The digest of a pack.

use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;

/// SHA-256 over the UTF-8 texts in order, with LF line ends: `sha256:` and 64 hexadecimal digits.
pub(super) fn digest<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let mut hasher = Sha256::new();
    for text in texts {
        let mut lines = text.split("\r\n");
        if let Some(first) = lines.next() {
            hasher.update(first);
        }
        for line in lines {
            hasher.update("\n");
            hasher.update(line);
        }
    }
    let mut written = String::from("sha256:");
    for byte in hasher.finalize() {
        // Writing to a string cannot fail.
        let _ = write!(written, "{byte:02x}");
    }
    written
}
