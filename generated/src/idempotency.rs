// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Idempotency tokens: version 4 UUIDs from the randomness that the standard library has.
//! It never serves as a source of secrets.
//!
//! The bits come from the standard library's hasher (SipHash), keyed by `RandomState`. Those keys
//! are drawn from the operating system once per thread, and each `RandomState` has its own. Hashed
//! are a counter, so that no two draws of a process are alike, and the time and process id, so that
//! neither a forked process nor a restored snapshot repeats the draws of its twin. This makes a
//! repeated token as unlikely as 122 random bits do, but no promise that an observer could not
//! guess the next one.
//!
//! On `wasm32-unknown-unknown` the standard library has no randomness, time or process: tokens
//! differ within one instance of the module, but a second instance may repeat them. Hand your own
//! tokens to the builders there.

use std::hash::{BuildHasher, Hasher, RandomState};
use std::sync::atomic::{AtomicUsize, Ordering};

static DRAWS: AtomicUsize = AtomicUsize::new(0);

/// Returns a new token: a version 4 UUID in lower case, such as
/// `f81d4fae-7dec-41d0-a765-00a0c91e6bf6`.
#[inline]
pub fn token() -> String {
    let draw = DRAWS.fetch_add(1, Ordering::Relaxed);
    let bits = (u128::from(hash(draw)) << 64) | u128::from(hash(draw));
    String::from_utf8_lossy(&uuid_v4(bits)).into_owned()
}

/// Returns random bits, for what need not be secret: how long to wait.
#[allow(dead_code, reason = "for clients and servers")]
#[inline]
pub fn random() -> u64 {
    hash(DRAWS.fetch_add(1, Ordering::Relaxed))
}

/// Hashes the draw's number under keys that no other hasher has.
#[inline]
fn hash(draw: usize) -> u64 {
    let mut hasher = RandomState::new().build_hasher();
    hasher.write_usize(draw);
    #[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
    {
        use std::hash::Hash;
        (std::process::id(), std::time::SystemTime::now()).hash(&mut hasher);
    }
    hasher.finish()
}

/// Writes `bits` as a UUID, replacing the six that state version 4 and the variant of RFC 9562.
#[inline]
pub fn uuid_v4(bits: u128) -> [u8; 36] {
    const VERSION: u128 = 0xf << 76;
    const VARIANT: u128 = 0b11 << 62;
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let bits = (bits & !VERSION & !VARIANT) | (4 << 76) | (0b10 << 62);
    let mut text = [b'-'; 36];
    let mut at = 0;
    for (index, byte) in bits.to_be_bytes().into_iter().enumerate() {
        at += usize::from(matches!(index, 4 | 6 | 8 | 10));
        for digit in [byte >> 4, byte & 15] {
            text[at] = DIGITS[usize::from(digit)];
            at += 1;
        }
    }
    text
}
