//! A part of an ASCII text: `substring`.

use std::ops::Range;

/// The characters in a range counted from the start; `None` when there are fewer, or any of the text is not ASCII.
#[allow(dead_code, reason = "for rules that count from the start")]
pub fn from_start(text: &str, range: Range<usize>) -> Option<&str> {
    if range.is_empty() || !text.is_ascii() {
        return None;
    }
    text.get(range)
}

/// The characters in a range counted from the end: `0..2` are the last two.
#[allow(dead_code, reason = "for rules that count from the end")]
pub fn from_end(text: &str, range: Range<usize>) -> Option<&str> {
    let start = text.len().checked_sub(range.end)?;
    let end = text.len().checked_sub(range.start)?;
    from_start(text, start..end)
}
