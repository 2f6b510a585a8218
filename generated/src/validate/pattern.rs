// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Matches a whole string against sequences of counted character classes.
//! It never backtracks and never allocates: the sequences that reach it are those which one greedy pass decides.

/// A set of characters.
#[derive(Debug)]
pub(crate) struct Class {
    /// Whether each byte is a member, as a character: never beyond ASCII.
    bytes: [bool; 256],
    /// Inclusive ranges of the members beyond ASCII, sorted and disjoint.
    ranges: &'static [(char, char)],
}

/// A class and how many of its characters stand in a row.
#[derive(Debug)]
pub(crate) struct Counted {
    /// The characters.
    pub(crate) class: &'static Class,
    /// Fewest repetitions.
    pub(crate) min: u32,
    /// Most repetitions; `u32::MAX` is unbounded.
    pub(crate) max: u32,
}

/// Whether the whole value is the sequence. Each element takes all it can, except that the last one of variable count
/// takes what the fixed counts behind it leave over.
#[inline]
pub(crate) fn matches(value: &str, sequence: &[Counted]) -> bool {
    let last_variable = sequence.iter().rposition(|counted| !counted.is_fixed()).unwrap_or(0);
    let (greedy, rest) = sequence.split_at(last_variable);
    let Some((middle, fixed)) = rest.split_first() else {
        return value.is_empty();
    };
    // Most values are ASCII and right: only what does not match so may have other characters.
    matches_ascii(value.as_bytes(), greedy, middle, fixed)
        || (!value.is_ascii() && matches_chars(value, greedy, middle, fixed))
}

#[inline]
fn matches_ascii(mut value: &[u8], greedy: &[Counted], middle: &Counted, fixed: &[Counted]) -> bool {
    for counted in greedy {
        let window = &value[..value.len().min(counted.most())];
        let run = window.iter().position(|byte| !counted.class.bytes[usize::from(*byte)]).unwrap_or(window.len());
        if run < counted.least() {
            return false;
        }
        value = &value[run..];
    }
    for counted in fixed.iter().rev() {
        let Some(at) = value.len().checked_sub(counted.least()) else {
            return false;
        };
        let (before, tail) = value.split_at(at);
        if !counted.class.has_all(tail) {
            return false;
        }
        value = before;
    }
    middle.allows(value.len()) && middle.class.has_all(value)
}

#[inline]
fn matches_chars(value: &str, greedy: &[Counted], middle: &Counted, fixed: &[Counted]) -> bool {
    let mut chars = value.chars();
    for counted in greedy {
        let mut run = 0;
        while run < counted.most() {
            let mut ahead = chars.clone();
            match ahead.next() {
                Some(c) if counted.class.has(c) => chars = ahead,
                _ => break,
            }
            run += 1;
        }
        if run < counted.least() {
            return false;
        }
    }
    for counted in fixed.iter().rev() {
        for _ in 0..counted.min {
            if !chars.next_back().is_some_and(|c| counted.class.has(c)) {
                return false;
            }
        }
    }
    let mut count = 0;
    chars.all(|c| {
        count += 1;
        middle.class.has(c)
    }) && middle.allows(count)
}

impl Class {
    /// The class of the ASCII characters whose bit is set, bit 0 for U+0000, and of the characters in `ranges`, which
    /// lie beyond ASCII, sorted and disjoint.
    #[inline]
    pub(crate) const fn new(ascii: u128, ranges: &'static [(char, char)]) -> Self {
        let mut bytes = [false; 256];
        let mut byte = 0;
        while byte < 128 {
            bytes[byte] = ascii >> byte & 1 == 1;
            byte += 1;
        }
        Self { bytes, ranges }
    }

    /// Eight bytes at a time, without a branch for each.
    #[inline]
    fn has_all(&self, bytes: &[u8]) -> bool {
        let has = |chunk: &[u8]| chunk.iter().fold(true, |all, byte| all & self.bytes[usize::from(*byte)]);
        let mut chunks = bytes.chunks_exact(8);
        chunks.all(has) && has(chunks.remainder())
    }

    #[inline]
    fn has(&self, c: char) -> bool {
        if c.is_ascii() {
            return self.bytes[c as usize];
        }
        let after = self.ranges.partition_point(|(first, _)| *first <= c);
        after.checked_sub(1).is_some_and(|at| c <= self.ranges[at].1)
    }
}

impl Counted {
    #[inline]
    fn is_fixed(&self) -> bool {
        self.min == self.max
    }

    #[inline]
    fn least(&self) -> usize {
        self.min as usize
    }

    #[inline]
    fn most(&self) -> usize {
        if self.max == u32::MAX { usize::MAX } else { self.max as usize }
    }

    #[inline]
    fn allows(&self, count: usize) -> bool {
        self.least() <= count && count <= self.most()
    }
}
