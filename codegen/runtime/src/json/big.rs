//! The awsJson form of `bigInteger` and `bigDecimal`: numbers of any length, kept as their decimal text.
//! Writing needs nothing of its own: `Sink::number` takes the text as it is.

use std::str::FromStr;

use super::error::Fault;
use super::reader::Reader;
use crate::primitives::{BigDecimal, BigInteger};

impl Reader<'_> {
    /// Reads a `bigInteger`: a number without fraction or exponent.
    #[inline]
    pub fn big_integer(&mut self) -> Result<BigInteger, Fault> {
        self.big(Fault::NotAnInteger)
    }

    /// Reads a `bigDecimal`.
    #[inline]
    pub fn big_decimal(&mut self) -> Result<BigDecimal, Fault> {
        self.big(Fault::BadNumber)
    }

    fn big<T: FromStr>(&mut self, otherwise: Fault) -> Result<T, Fault> {
        self.token();
        let start = self.offset();
        let text = self.number()?.text;
        text.parse().map_err(|_| self.back_to(start, otherwise))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_digit_is_kept() {
        let integer = "-123456789012345678901234567890";
        assert_eq!(Reader::new(integer).big_integer().unwrap().as_ref(), integer);
        let decimal = "0.12345678901234567890123456789012345678900e-999";
        assert_eq!(Reader::new(decimal).big_decimal().unwrap().as_ref(), decimal);
    }

    #[test]
    fn other_values_are_refused() {
        assert_eq!(Reader::new("1.5").big_integer(), Err(Fault::NotAnInteger));
        assert_eq!(Reader::new("\"1\"").big_integer(), Err(Fault::ExpectedNumber));
        assert_eq!(Reader::new("01").big_decimal(), Err(Fault::BadNumber));
    }
}
