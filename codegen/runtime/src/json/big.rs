//! The awsJson form of `bigInteger` and `bigDecimal`: numbers of any length, kept as their decimal text.
//! Writing needs nothing of its own: `Sink::number` takes the text as it is.

use std::str::FromStr;

use super::error::Fault;
use super::reader::Reader;
use super::value::Value;
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

impl Value for BigInteger {
    #[inline]
    fn read(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        reader.big_integer()
    }
}

impl Value for BigDecimal {
    #[inline]
    fn read(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        reader.big_decimal()
    }
}
