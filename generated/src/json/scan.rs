// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Finds the bytes that a JSON string cannot hold as they are: `"`, `\` and the control characters below 0x20.
//! Looks at sixteen bytes at a time, and needs no `unsafe` for it.

/// How many bytes are looked at together.
pub(super) const BLOCK: usize = 16;

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGHS: u64 = 0x8080_8080_8080_8080;

/// Whether a JSON string can hold the byte as it is.
#[inline]
pub(super) fn is_plain(byte: u8) -> bool {
    byte >= 0x20 && byte != b'"' && byte != b'\\'
}

/// The index of the first byte of a block that is not plain.
#[inline]
pub(super) fn first_mark(block: &[u8; BLOCK]) -> Option<usize> {
    let [low, high] = marks(block);
    if low | high == 0 {
        return None;
    }
    let bits = if low == 0 { 64 + high.trailing_zeros() } else { low.trailing_zeros() };
    Some(bits as usize / 8)
}

/// Marks the high bit of every byte that is not plain, in two words.
///
/// A borrow may mark bytes above the first that is marked rightly, so only the lowest mark of a word can be trusted.
#[inline]
fn marks(block: &[u8; BLOCK]) -> [u64; 2] {
    let bytes = u128::from_le_bytes(*block);
    [marks_of_word(bytes as u64), marks_of_word((bytes >> 64) as u64)]
}

#[inline]
fn marks_of_word(word: u64) -> u64 {
    // With bit 1 flipped `"` becomes 0x20 and joins the control characters below 0x21; space becomes 0x22.
    let quotes_and_controls = (word ^ (ONES * 0x02)).wrapping_sub(ONES * 0x21);
    let backslashes = (word ^ (ONES * 0x5c)).wrapping_sub(ONES);
    (quotes_and_controls | backslashes) & !word & HIGHS
}

/// The index, from `from` on, of the first byte that is not plain; else the length.
#[inline]
pub(super) fn plain_end(bytes: &[u8], from: usize) -> usize {
    let mut rest = bytes.get(from..).unwrap_or_default();
    while let Some((block, behind)) = rest.split_first_chunk() {
        if let Some(index) = first_mark(block) {
            return bytes.len() - rest.len() + index;
        }
        rest = behind;
    }
    plain_end_of_last(bytes, rest)
}

/// As [`plain_end`] where less than a block is left.
#[inline(never)]
fn plain_end_of_last(bytes: &[u8], rest: &[u8]) -> usize {
    let plain = rest.iter().take_while(|&&byte| is_plain(byte)).count();
    bytes.len() - rest.len() + plain
}

/// Whether a JSON string can hold all the bytes as they are.
#[inline]
pub(super) fn is_all_plain(bytes: &[u8]) -> bool {
    match bytes.last_chunk() {
        Some(last) => {
            let (blocks, _) = bytes.as_chunks();
            blocks.iter().fold(marked(last), |found, block| found | marked(block)) == 0
        }
        None => match ends::<8>(bytes).or_else(|| ends::<4>(bytes)) {
            Some(block) => marked(&block) == 0,
            None => bytes.iter().copied().all(is_plain),
        },
    }
}

/// Whether a block is all plain: then it is 0.
#[inline]
fn marked(block: &[u8; BLOCK]) -> u64 {
    let [low, high] = marks(block);
    low | high
}

/// The first and the last bytes of less than a block, which may overlap; together they are all of them.
#[inline]
fn ends<const N: usize>(bytes: &[u8]) -> Option<[u8; BLOCK]> {
    let (first, last) = (bytes.first_chunk::<N>()?, bytes.last_chunk::<N>()?);
    let mut block = [b' '; BLOCK];
    *block.first_chunk_mut()? = *first;
    *block.last_chunk_mut()? = *last;
    Some(block)
}
