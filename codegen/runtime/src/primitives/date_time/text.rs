//! Reading and writing of text, shared by the timestamp formats: fixed-width fields and fractions
//! of a second. It never allocates for reading and never looks past the text.

use std::fmt::Write;

/// The nanoseconds of a fraction's digits; digits beyond the ninth are dropped.
#[inline]
pub fn nanos(digits: &[u8]) -> u32 {
    (0..9).fold(0, |nanos, place| nanos * 10 + digits.get(place).map_or(0, |digit| u32::from(digit - b'0')))
}

/// Appends the fraction of a second with its significant digits, or nothing when it is zero.
#[inline]
pub fn push_fraction(out: &mut String, nanos: u32) {
    if nanos != 0 {
        // Writing to a String cannot fail.
        let _ = write!(out, ".{nanos:09}");
        out.truncate(out.trim_end_matches('0').len());
    }
}

/// A scanner over the bytes of a timestamp; its errors are the reasons that a user reads.
pub struct Scanner<'a> {
    rest: &'a [u8],
}

impl<'a> Scanner<'a> {
    #[inline]
    pub fn new(text: &'a str) -> Self {
        Self { rest: text.as_bytes() }
    }

    /// Takes `expected` if the text goes on with it.
    #[inline]
    pub fn accept(&mut self, expected: &[u8]) -> bool {
        match self.rest.strip_prefix(expected) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    /// Takes `expected`, or fails with `reason`.
    #[inline]
    pub fn expect(&mut self, expected: &[u8], reason: &'static str) -> Result<(), &'static str> {
        if self.accept(expected) { Ok(()) } else { Err(reason) }
    }

    /// Takes the next `N` bytes whatever they are.
    pub fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (taken, rest) = self.rest.split_first_chunk()?;
        self.rest = rest;
        Some(*taken)
    }

    /// Takes a number of exactly `N` decimal digits, or fails with `reason`.
    pub fn number<const N: usize>(&mut self, reason: &'static str) -> Result<u16, &'static str> {
        const { assert!(N <= 4, "a u16 holds four digits") };
        let digits: [u8; N] = self.take().ok_or(reason)?;
        digits.iter().try_fold(0, |value, digit| match digit {
            b'0'..=b'9' => Ok(value * 10 + u16::from(digit - b'0')),
            _ => Err(reason),
        })
    }

    /// Takes a run of decimal digits, which may be empty.
    #[inline]
    pub fn digits(&mut self) -> &'a [u8] {
        let length = self.rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let (digits, rest) = self.rest.split_at(length);
        self.rest = rest;
        digits
    }

    /// Takes an optional fraction of a second: a point and at least one digit, in nanoseconds.
    #[inline]
    pub fn fraction(&mut self) -> Result<u32, &'static str> {
        if !self.accept(b".") {
            return Ok(0);
        }
        match self.digits() {
            [] => Err("a point needs digits after it"),
            digits => Ok(nanos(digits)),
        }
    }

    /// How many bytes are left.
    #[inline]
    pub fn left(&self) -> usize {
        self.rest.len()
    }
}
