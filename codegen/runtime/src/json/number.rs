//! JSON numbers: their grammar, and integers and floating-point values from their decimal text.
//! An integer never takes a detour through a floating-point value.

use super::error::Fault;
use super::reader::Reader;
use super::value::Value;

/// How many digits the largest `long` has.
const MAX_DIGITS: i64 = 19;

/// A number in JSON's grammar, in parts.
pub(super) struct Decimal<'a> {
    /// The whole text.
    pub(super) text: &'a str,
    pub(super) whole: &'a str,
    pub(super) fraction: &'a str,
    pub(super) exponent: &'a str,
}

impl Decimal<'_> {
    /// The number as an integer, which it may be in spite of a fraction or an exponent.
    #[inline]
    fn integral(&self) -> Result<i64, Fault> {
        if self.fraction.is_empty() && self.exponent.is_empty() {
            return self.text.parse().map_err(|_| Fault::OutOfRange);
        }
        let digits = || self.whole.bytes().chain(self.fraction.bytes()).skip_while(|&digit| digit == b'0');
        let significant = digits().count();
        if significant == 0 {
            return Ok(0);
        }
        let point = (significant as i64 - self.fraction.len() as i64).saturating_add(self.exponent());
        if point > MAX_DIGITS {
            return Err(Fault::OutOfRange);
        }
        let kept = usize::try_from(point).unwrap_or(0);
        if digits().skip(kept).any(|digit| digit != b'0') {
            return Err(Fault::NotAnInteger);
        }
        let padded = digits().chain(std::iter::repeat(b'0')).take(kept);
        let size = padded.fold(0, |size: i128, digit| size * 10 + i128::from(digit - b'0'));
        let value = if self.text.starts_with('-') { -size } else { size };
        i64::try_from(value).map_err(|_| Fault::OutOfRange)
    }

    /// The exponent; what is beyond an `i64` is so far from every digit that its nearest end does as well.
    #[inline]
    fn exponent(&self) -> i64 {
        if self.exponent.is_empty() {
            return 0;
        }
        let end = if self.exponent.starts_with('-') { i64::MIN } else { i64::MAX };
        self.exponent.parse().unwrap_or(end)
    }
}

impl<'a> Reader<'a> {
    /// Reads a number's text, whatever its size.
    #[inline]
    pub(super) fn number(&mut self) -> Result<Decimal<'a>, Fault> {
        if !matches!(self.token(), b'-' | b'0'..=b'9') {
            return Err(self.unexpected(Fault::ExpectedNumber));
        }
        let start = self.rest;
        self.take('-');
        let whole = self.digits()?;
        if whole.len() > 1 && whole.starts_with('0') {
            self.rest = start;
            return Err(Fault::BadNumber);
        }
        let fraction = if self.take('.') { self.digits()? } else { "" };
        let exponent = if self.take('e') || self.take('E') { self.exponent_digits()? } else { "" };
        Ok(Decimal { text: self.since(start), whole, fraction, exponent })
    }

    #[inline]
    fn exponent_digits(&mut self) -> Result<&'a str, Fault> {
        let start = self.rest;
        if !self.take('-') {
            self.take('+');
        }
        self.digits()?;
        Ok(self.since(start))
    }

    /// One digit or more.
    #[inline]
    fn digits(&mut self) -> Result<&'a str, Fault> {
        let start = self.rest;
        let count = start.bytes().take_while(u8::is_ascii_digit).count();
        if count == 0 {
            return Err(if start.is_empty() { Fault::UnexpectedEnd } else { Fault::BadNumber });
        }
        let (digits, behind) = start.split_at(count);
        self.rest = behind;
        Ok(digits)
    }

    /// Reads a `byte`.
    #[inline]
    pub fn byte(&mut self) -> Result<i8, Fault> {
        self.narrow()
    }

    /// Reads a `short`.
    #[inline]
    pub fn short(&mut self) -> Result<i16, Fault> {
        self.narrow()
    }

    /// Reads an `integer`.
    #[inline]
    pub fn integer(&mut self) -> Result<i32, Fault> {
        self.narrow()
    }

    /// Reads a `long`. `1.0` and `1e0` are integers as well, `1.5` is none.
    #[inline]
    pub fn long(&mut self) -> Result<i64, Fault> {
        self.token();
        let start = self.offset();
        let decimal = self.number()?;
        decimal.integral().map_err(|fault| self.back_to(start, fault))
    }

    fn narrow<T: TryFrom<i64>>(&mut self) -> Result<T, Fault> {
        self.token();
        let start = self.offset();
        let value = self.long()?;
        T::try_from(value).map_err(|_| self.back_to(start, Fault::OutOfRange))
    }

    /// Reads an `intEnum`.
    pub fn int_enum<T: From<i32>>(&mut self) -> Result<T, Fault> {
        self.integer().map(T::from)
    }

    /// Reads a `float`: a number, or the string `NaN`, `Infinity` or `-Infinity`.
    ///
    /// A number that only infinity could stand for is out of range: Smithy writes that value as a string.
    #[inline]
    pub fn float(&mut self) -> Result<f32, Fault> {
        if self.token() == b'"' {
            // All three values are the same in both sizes.
            return self.non_finite().map(|value| value as f32);
        }
        let start = self.offset();
        let value = self.number()?.text.parse::<f32>().map_err(|_| Fault::BadNumber)?;
        if value.is_finite() { Ok(value) } else { Err(self.back_to(start, Fault::OutOfRange)) }
    }

    /// Reads a `double`, as [`Reader::float`] reads a `float`.
    #[inline]
    pub fn double(&mut self) -> Result<f64, Fault> {
        if self.token() == b'"' {
            return self.non_finite();
        }
        let start = self.offset();
        let value = self.number()?.text.parse::<f64>().map_err(|_| Fault::BadNumber)?;
        if value.is_finite() { Ok(value) } else { Err(self.back_to(start, Fault::OutOfRange)) }
    }

    #[inline]
    fn non_finite(&mut self) -> Result<f64, Fault> {
        let start = self.offset();
        match self.quoted()? {
            "NaN" => Ok(f64::NAN),
            "Infinity" => Ok(f64::INFINITY),
            "-Infinity" => Ok(f64::NEG_INFINITY),
            _ => Err(self.back_to(start, Fault::ExpectedNumber)),
        }
    }
}

impl Value for i8 {
    #[inline]
    fn read(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        reader.byte()
    }
}

impl Value for i16 {
    #[inline]
    fn read(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        reader.short()
    }
}

impl Value for i32 {
    #[inline]
    fn read(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        reader.integer()
    }
}

impl Value for i64 {
    #[inline]
    fn read(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        reader.long()
    }
}

impl Value for f32 {
    #[inline]
    fn read(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        reader.float()
    }
}

impl Value for f64 {
    #[inline]
    fn read(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        reader.double()
    }
}
