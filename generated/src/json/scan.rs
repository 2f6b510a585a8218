// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Finds the bytes that a JSON string cannot hold as they are: `"`, `\` and the control characters below 0x20.
//! Looks at eight bytes at a time, and needs no `unsafe` for it.

/// How many bytes are looked at together.
pub(super) const WORD: usize = 8;

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGHS: u64 = 0x8080_8080_8080_8080;

/// Whether a JSON string can hold the byte as it is.
#[inline]
pub(super) fn is_plain(byte: u8) -> bool {
    byte >= 0x20 && byte != b'"' && byte != b'\\'
}

/// The index of the first byte of a word that is not plain.
#[inline]
pub(super) fn first_mark(word: &[u8; WORD]) -> Option<usize> {
    let marks = marks(word);
    if marks == 0 { None } else { Some(marks.trailing_zeros() as usize / 8) }
}

/// Marks the high bit of every byte that is not plain.
///
/// A borrow may mark bytes above the first that is marked rightly, so only the lowest mark can be trusted.
#[inline]
fn marks(word: &[u8; WORD]) -> u64 {
    let word = u64::from_le_bytes(*word);
    // With bit 1 flipped `"` becomes 0x20 and joins the control characters below 0x21; space becomes 0x22.
    let quotes_and_controls = (word ^ (ONES * 0x02)).wrapping_sub(ONES * 0x21);
    let backslashes = (word ^ (ONES * 0x5c)).wrapping_sub(ONES);
    (quotes_and_controls | backslashes) & !word & HIGHS
}

/// The index of the first byte that is not plain; else the length.
#[inline]
pub(super) fn plain_len(bytes: &[u8]) -> usize {
    let (words, rest) = bytes.as_chunks();
    let mut length = 0;
    for word in words {
        if let Some(index) = first_mark(word) {
            return length + index;
        }
        length += WORD;
    }
    length + plain_len_of_last(rest)
}

/// As [`plain_len`] where less than a word is left: only at the end of the text.
#[cold]
fn plain_len_of_last(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|&&byte| is_plain(byte)).count()
}

/// Whether a JSON string can hold all the bytes as they are.
#[inline]
pub(super) fn is_all_plain(bytes: &[u8]) -> bool {
    let found = match (bytes.first_chunk::<WORD>(), bytes.last_chunk()) {
        // The last word reaches back into those before it.
        (Some(_), Some(last)) => bytes.as_chunks().0.iter().fold(marks(last), |found, word| found | marks(word)),
        _ => match (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
            (Some(first), Some(last)) => marks(&[*first, *last].as_flattened().try_into().unwrap_or([0; WORD])),
            _ => return bytes.iter().copied().all(is_plain),
        },
    };
    found == 0
}
