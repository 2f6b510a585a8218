// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Matches a whole string against sequences of counted character classes.
//! It never backtracks and never allocates: the sequences that reach it are those which one greedy pass decides.

/// A set of characters.
#[derive(Debug)]
pub(crate) struct Class {
    /// The ASCII characters, bit 0 for U+0000.
    pub(crate) ascii: u128,
    /// Inclusive ranges of the others, sorted and disjoint.
    pub(crate) ranges: &'static [(char, char)],
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
pub(crate) fn matches(value: &str, sequence: &[Counted]) -> bool {
    let (greedy, rest) = sequence.split_at(sequence.iter().rposition(|counted| counted.min != counted.max).unwrap_or(0));
    let Some((last_variable, fixed)) = rest.split_first() else {
        return value.is_empty();
    };
    if value.is_ascii() {
        matches_ascii(value.as_bytes(), greedy, last_variable, fixed)
    } else {
        matches_chars(value, greedy, last_variable, fixed)
    }
}

fn matches_ascii(mut value: &[u8], greedy: &[Counted], last_variable: &Counted, fixed: &[Counted]) -> bool {
    for counted in greedy {
        let window = &value[..value.len().min(counted.most())];
        let run = window.iter().position(|byte| !counted.class.has_ascii(*byte)).unwrap_or(window.len());
        if run < counted.least() {
            return false;
        }
        value = &value[run..];
    }
    let Some((middle, mut value)) = value.len().checked_sub(length(fixed)).map(|middle| value.split_at(middle)) else {
        return false;
    };
    if !last_variable.allows(middle.len()) || !middle.iter().all(|byte| last_variable.class.has_ascii(*byte)) {
        return false;
    }
    fixed.iter().all(|counted| {
        let (head, tail) = value.split_at(counted.least());
        value = tail;
        head.iter().all(|byte| counted.class.has_ascii(*byte))
    })
}

fn matches_chars(value: &str, greedy: &[Counted], last_variable: &Counted, fixed: &[Counted]) -> bool {
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
    let Some(middle) = chars.clone().count().checked_sub(length(fixed)) else {
        return false;
    };
    last_variable.allows(middle)
        && chars.by_ref().take(middle).all(|c| last_variable.class.has(c))
        && fixed.iter().all(|counted| chars.by_ref().take(counted.least()).all(|c| counted.class.has(c)))
}

/// How many characters a sequence of fixed counts takes.
fn length(fixed: &[Counted]) -> usize {
    fixed.iter().map(Counted::least).fold(0, usize::saturating_add)
}

impl Class {
    fn has_ascii(&self, byte: u8) -> bool {
        self.ascii >> (byte & 127) & 1 == 1
    }

    fn has(&self, c: char) -> bool {
        if c.is_ascii() {
            return self.has_ascii(c as u8);
        }
        let after = self.ranges.partition_point(|(first, _)| *first <= c);
        after.checked_sub(1).is_some_and(|at| c <= self.ranges[at].1)
    }
}

impl Counted {
    fn least(&self) -> usize {
        self.min as usize
    }

    fn most(&self) -> usize {
        if self.max == u32::MAX { usize::MAX } else { self.max as usize }
    }

    fn allows(&self, count: usize) -> bool {
        self.least() <= count && count <= self.most()
    }
}
