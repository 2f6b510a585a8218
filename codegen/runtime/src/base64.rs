//! Base64 as RFC 4648 section 4 has it: the standard alphabet, always padded, one text for each value.
//! Never takes whitespace, a missing pad or stray bits behind the last byte.

use std::fmt;

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// In [`VALUES`]: the byte is not of the alphabet.
const NONE: u8 = 0xff;

const VALUES: [u8; 256] = {
    let mut values = [NONE; 256];
    let mut value = 0;
    while value < 64 {
        values[ALPHABET[value] as usize] = value as u8;
        value += 1;
    }
    values
};

/// Displays bytes as base64.
pub struct Base64<'a>(pub &'a [u8]);

impl fmt::Display for Base64<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // 48 bytes make 64 characters, handed on as one piece.
        for block in self.0.chunks(48) {
            let mut text = [b'='; 64];
            for (group, characters) in block.chunks(3).zip(text.as_chunks_mut().0) {
                encode_group(group, characters);
            }
            let (text, _) = text.split_at(encoded_len(block.len()));
            f.write_str(std::str::from_utf8(text).map_err(|_| fmt::Error)?)?;
        }
        Ok(())
    }
}

/// How many characters `bytes` bytes take.
#[inline]
pub fn encoded_len(bytes: usize) -> usize {
    bytes.div_ceil(3) * 4
}

/// Writes one to three bytes over as many of four pads as they need.
#[inline]
fn encode_group(group: &[u8], characters: &mut [u8; 4]) {
    let byte = |index: usize| group.get(index).copied().map_or(0, u32::from);
    let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
    for (place, character) in characters.iter_mut().take(group.len() + 1).enumerate() {
        *character = ALPHABET[(bits >> (18 - 6 * place) & 0x3f) as usize];
    }
}

/// The bytes that a base64 text stands for; `None` when it is not one.
#[inline]
pub fn decode(text: &str) -> Option<Vec<u8>> {
    let (groups, rest) = text.as_bytes().as_chunks::<4>();
    if !rest.is_empty() {
        return None;
    }
    let Some((last, groups)) = groups.split_last() else { return Some(Vec::new()) };
    let mut bytes = Vec::with_capacity(groups.len() * 3 + 3);
    for group in groups {
        let [_, first, second, third] = bits(group)?.to_be_bytes();
        bytes.extend_from_slice(&[first, second, third]);
    }
    decode_last(*last, &mut bytes)?;
    Some(bytes)
}

#[inline]
fn decode_last(mut group: [u8; 4], bytes: &mut Vec<u8>) -> Option<()> {
    let kept = match group {
        [_, _, b'=', b'='] => 1,
        [_, _, _, b'='] => 2,
        _ => 3,
    };
    // A pad stands for no bits, as `A` does.
    group[kept + 1..].fill(b'A');
    let [_, decoded @ ..] = bits(&group)?.to_be_bytes();
    let (decoded, stray) = decoded.split_at(kept);
    bytes.extend_from_slice(decoded);
    stray.iter().all(|&byte| byte == 0).then_some(())
}

/// The 24 bits of four characters.
#[inline]
fn bits(group: &[u8; 4]) -> Option<u32> {
    let [a, b, c, d] = group.map(|character| VALUES[usize::from(character)]);
    // Values have six bits: the top ones are set only by a byte of no value.
    if (a | b | c | d) & 0xc0 != 0 {
        return None;
    }
    Some(u32::from(a) << 18 | u32::from(b) << 12 | u32::from(c) << 6 | u32::from(d))
}
