//! Numbers of any size as decimal text, for the `bigInteger` and `bigDecimal` shapes.
//! It never calculates: hand the text to a big-number crate for that.

use std::error::Error;
use std::fmt;
use std::str::FromStr;

/// An integer of any size, held as its decimal text.
///
/// The text follows the grammar of a JSON number without fraction and exponent. Equality and
/// hashing compare the text, so `0` and `-0` differ. The default is `0`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct BigInteger(String);

/// A decimal number of any size and precision, held as its text.
///
/// The text follows the grammar of a JSON number. Equality and hashing compare the text, so `1` and
/// `1.0` differ. The default is `0`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct BigDecimal(String);

/// A text that is not the number that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BigNumberError(&'static str);

impl Default for BigInteger {
    #[inline]
    fn default() -> Self {
        Self("0".to_owned())
    }
}

impl FromStr for BigInteger {
    type Err = BigNumberError;

    #[inline]
    fn from_str(text: &str) -> Result<Self, BigNumberError> {
        match after_integer(text.as_bytes()) {
            Some([]) => Ok(Self(text.to_owned())),
            _ => Err(BigNumberError("the text is not an integer in the grammar of JSON")),
        }
    }
}

impl AsRef<str> for BigInteger {
    #[inline]
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for BigInteger {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Default for BigDecimal {
    #[inline]
    fn default() -> Self {
        Self("0".to_owned())
    }
}

impl FromStr for BigDecimal {
    type Err = BigNumberError;

    #[inline]
    fn from_str(text: &str) -> Result<Self, BigNumberError> {
        match after_integer(text.as_bytes()).and_then(after_fraction).and_then(after_exponent) {
            Some([]) => Ok(Self(text.to_owned())),
            _ => Err(BigNumberError("the text is not a number in the grammar of JSON")),
        }
    }
}

impl AsRef<str> for BigDecimal {
    #[inline]
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for BigDecimal {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for BigNumberError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl Error for BigNumberError {}

/// Returns what follows `-`, if any, and the digits of an integer without leading zeros.
#[inline]
fn after_integer(text: &[u8]) -> Option<&[u8]> {
    let digits = text.strip_prefix(b"-").unwrap_or(text);
    match digits {
        [b'0', rest @ ..] => Some(rest),
        _ => after_digits(digits),
    }
}

/// Returns what follows an optional point with digits.
#[inline]
fn after_fraction(text: &[u8]) -> Option<&[u8]> {
    match text {
        [b'.', digits @ ..] => after_digits(digits),
        _ => Some(text),
    }
}

/// Returns what follows an optional exponent.
#[inline]
fn after_exponent(text: &[u8]) -> Option<&[u8]> {
    match text {
        [b'e' | b'E', b'+' | b'-', digits @ ..] | [b'e' | b'E', digits @ ..] => after_digits(digits),
        _ => Some(text),
    }
}

/// Returns what follows one or more digits.
#[inline]
fn after_digits(text: &[u8]) -> Option<&[u8]> {
    let count = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    if count == 0 { None } else { text.get(count..) }
}
