//! The boundary to JavaScript: one buffer and three functions.
//!
//! JavaScript calls [`reserve`] with the length of a request in bytes, writes the request where that points, calls [`reply`], and
//! reads as many bytes as that returns, from where [`buffer`] points. No pointer is followed on this side, so nothing here is
//! unsafe but the promise that no other function has these names.
#![expect(unsafe_code, reason = "exported names")]

use std::cell::RefCell;

thread_local! {
    /// The request, and then the reply.
    static BUFFER: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Makes room for a request of `length` bytes, and says where it is.
#[unsafe(no_mangle)]
pub extern "C" fn reserve(length: usize) -> *mut u8 {
    BUFFER.with_borrow_mut(|buffer| {
        buffer.clear();
        buffer.resize(length, 0);
        buffer.as_mut_ptr()
    })
}

/// Answers the request in the buffer, and returns the length of the reply in bytes.
#[unsafe(no_mangle)]
pub extern "C" fn reply() -> usize {
    BUFFER.with_borrow_mut(|buffer| {
        let request = String::from_utf8_lossy(buffer).into_owned();
        *buffer = crate::answer(&request).into_bytes();
        buffer.len()
    })
}

/// Where the reply is.
#[unsafe(no_mangle)]
pub extern "C" fn buffer() -> *const u8 {
    BUFFER.with_borrow(std::vec::Vec::as_ptr)
}
