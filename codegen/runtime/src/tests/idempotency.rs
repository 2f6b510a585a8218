use std::collections::BTreeSet;

use crate::idempotency::{token, uuid_v4};

#[test]
fn the_version_and_the_variant_are_stated() {
    assert_eq!(&uuid_v4(0), b"00000000-0000-4000-8000-000000000000");
    assert_eq!(&uuid_v4(u128::MAX), b"ffffffff-ffff-4fff-bfff-ffffffffffff");
    assert_eq!(&uuid_v4(0x0123_4567_89ab_cdef_0123_4567_89ab_cdef), b"01234567-89ab-4def-8123-456789abcdef");
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
    let tokens: BTreeSet<String> = threads.into_iter().flat_map(|thread| thread.join().expect("no panic")).collect();
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
