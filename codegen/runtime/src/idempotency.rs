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
pub(crate) fn token() -> String {
    let draw = DRAWS.fetch_add(1, Ordering::Relaxed);
    let bits = (u128::from(hash(draw)) << 64) | u128::from(hash(draw));
    uuid_v4(bits)
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
fn uuid_v4(bits: u128) -> String {
    const VERSION: u128 = 0xf << 76;
    const VARIANT: u128 = 0b11 << 62;
    let bits = (bits & !VERSION & !VARIANT) | (4 << 76) | (0b10 << 62);
    let hex = format!("{bits:032x}");
    [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_version_and_the_variant_are_stated() {
        assert_eq!(uuid_v4(0), "00000000-0000-4000-8000-000000000000");
        assert_eq!(uuid_v4(u128::MAX), "ffffffff-ffff-4fff-bfff-ffffffffffff");
        assert_eq!(uuid_v4(0x0123_4567_89ab_cdef_0123_4567_89ab_cdef), "01234567-89ab-4def-8123-456789abcdef");
    }

    #[test]
    fn a_token_is_a_lower_case_uuid() {
        for _ in 0..100 {
            let token = token();
            assert_eq!(token.len(), 36);
            for (index, byte) in token.bytes().enumerate() {
                match index {
                    8 | 13 | 18 | 23 => assert_eq!(byte, b'-', "{token}"),
                    14 => assert_eq!(byte, b'4', "{token}"),
                    19 => assert!(b"89ab".contains(&byte), "{token}"),
                    _ => assert!(b"0123456789abcdef".contains(&byte), "{token}"),
                }
            }
        }
    }

    #[test]
    fn tokens_of_all_threads_differ() {
        let draw = || (0..2_500).map(|_| token()).collect::<Vec<_>>();
        let threads: Vec<_> = (0..4).map(|_| std::thread::spawn(draw)).collect();
        let tokens: BTreeSet<String> =
            threads.into_iter().flat_map(|thread| thread.join().expect("no panic")).collect();
        assert_eq!(tokens.len(), 10_000);
    }

    #[test]
    fn every_free_bit_takes_both_values() {
        let tokens: Vec<u128> =
            (0..200).map(|_| u128::from_str_radix(&token().replace('-', ""), 16).expect("hexadecimal")).collect();
        let ever = tokens.iter().fold(0, |bits, token| bits | token);
        let always = tokens.iter().fold(u128::MAX, |bits, token| bits & token);
        assert_eq!((ever & !always).count_ones(), 122);
    }
}
