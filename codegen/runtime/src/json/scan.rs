//! Finds the bytes that a JSON string cannot hold as they are: `"`, `\` and the control characters below 0x20.
//! Looks at sixteen bytes at a time, and needs no `unsafe` for it.

/// How many bytes are looked at together.
const BLOCK: usize = 16;
/// How many bytes a mark is looked for in.
const WORD: usize = 8;

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGHS: u64 = 0x8080_8080_8080_8080;

/// The index of the first byte that a JSON string cannot hold as it is; else the length.
#[inline]
pub(super) fn plain_len(bytes: &[u8]) -> usize {
    let (blocks, rest) = bytes.as_chunks();
    let mut length = 0;
    for block in blocks {
        if has_mark(block) {
            return length + plain_len_of_last(block);
        }
        length += BLOCK;
    }
    length + plain_len_of_last(rest)
}

/// [`plain_len`] for a length that is expected to be a few words.
#[inline]
pub(super) fn short_plain_len(bytes: &[u8]) -> usize {
    let (words, rest) = bytes.as_chunks();
    let mut length = 0;
    for word in words {
        match marks(word) {
            0 => length += WORD,
            marks => return length + first_mark(marks),
        }
    }
    length + plain_len_of_few(rest)
}

/// Whether a JSON string can hold all the bytes as they are.
#[inline]
pub(super) fn is_all_plain(bytes: &[u8]) -> bool {
    match (bytes.first_chunk(), bytes.last_chunk()) {
        // The last block reaches back into those before it.
        (Some(first), Some(last)) if bytes.len() <= 2 * BLOCK => !has_mark(first) & !has_mark(last),
        (_, Some(last)) => !has_mark(last) && bytes.as_chunks().0.iter().all(|block| !has_mark(block)),
        (_, None) => is_all_plain_in_words(bytes),
    }
}

/// [`is_all_plain`] of less than a block: in two words, or two halves of one, that may overlap.
#[inline]
fn is_all_plain_in_words(bytes: &[u8]) -> bool {
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        return marks(first) | marks(last) == 0;
    }
    match (bytes.first_chunk(), bytes.last_chunk()) {
        (Some(&[a, b, c, d]), Some(&[e, f, g, h])) => marks(&[a, b, c, d, e, f, g, h]) == 0,
        _ => bytes.iter().all(|byte| marks(&[b' ', b' ', b' ', b' ', b' ', b' ', b' ', *byte]) == 0),
    }
}

/// Whether one of the bytes is not plain. Compiles to vector instructions, which tell this but not which one.
#[inline]
fn has_mark(block: &[u8; BLOCK]) -> bool {
    // With bit 1 flipped `"` becomes 0x20 and joins the control characters below 0x21; space becomes 0x22.
    block.iter().fold(false, |has_mark, byte| has_mark | (byte ^ 0x02 < 0x21) | (*byte == b'\\'))
}

/// [`plain_len`] of at most a block, in two words that may overlap.
#[inline]
fn plain_len_of_last(bytes: &[u8]) -> usize {
    let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) else {
        return plain_len_of_few(bytes);
    };
    match (marks(first), marks(last)) {
        (0, 0) => bytes.len(),
        (0, marks) => bytes.len() - WORD + first_mark(marks),
        (marks, _) => first_mark(marks),
    }
}

/// [`plain_len`] of less than a word.
#[inline(never)]
fn plain_len_of_few(bytes: &[u8]) -> usize {
    let mut word = [0; WORD];
    word[..bytes.len()].copy_from_slice(bytes);
    // The zeros behind them are marked.
    first_mark(marks(&word))
}

#[inline]
fn first_mark(marks: u64) -> usize {
    marks.trailing_zeros() as usize / 8
}

/// Marks the high bit of every byte that is not plain.
///
/// A borrow may mark bytes above the first that is marked rightly, so only the lowest mark can be trusted.
#[inline]
fn marks(word: &[u8; WORD]) -> u64 {
    let word = u64::from_le_bytes(*word);
    let quotes_and_controls = (word ^ (ONES * 0x02)).wrapping_sub(ONES * 0x21);
    let backslashes = (word ^ (ONES * 0x5c)).wrapping_sub(ONES);
    (quotes_and_controls | backslashes) & !word & HIGHS
}
