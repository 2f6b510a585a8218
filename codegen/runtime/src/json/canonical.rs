//! One text for each value, whatever the order of its maps: what `uniqueItems` compares when lists are long.

use super::Encode;
use super::error::Unwritable;
use super::writer::{Opened, Sink, Text};

/// The value's JSON form with maps in the order of their keys; `None` when it has no JSON form.
#[allow(dead_code, reason = "used by a model with such a list")]
pub fn key<T: Encode + ?Sized>(value: &T) -> Option<Vec<u8>> {
    key_by(value, |sink, value| value.encode(sink))
}

/// As [`key`], for a value that is no structure or union: written by a function.
#[allow(dead_code, reason = "used by a model with such a list")]
pub fn key_by<T: ?Sized>(value: &T, write: impl FnOnce(&mut Sorted, &T)) -> Option<Vec<u8>> {
    let mut sorted = Sorted(Text::default());
    write(&mut sorted, value);
    sorted.0.into_bytes().ok()
}

/// Keeps text as `Text` does, maps in order.
pub struct Sorted(Text);

impl Sink for Sorted {
    const SORTS_KEYS: bool = true;

    #[inline]
    fn raw(&mut self, json: &str) {
        self.0.raw(json);
    }

    #[inline]
    fn text<const B: usize, const A: usize>(&mut self, before: [u8; B], value: &str, behind: [u8; A]) {
        self.0.text(before, value, behind);
    }

    #[inline]
    fn unsigned(&mut self, value: u64) {
        self.0.unsigned(value);
    }

    #[inline]
    fn open(&mut self) -> Option<Opened> {
        self.0.open()
    }

    #[inline]
    fn close(&mut self, opened: Opened, brackets: [u8; 2]) {
        self.0.close(opened, brackets);
    }

    #[inline]
    fn refuse(&mut self, reason: Unwritable) {
        self.0.refuse(reason);
    }
}
