// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The epoch-seconds format: a decimal number in the grammar of JSON, read and written digit by
//! digit. It never uses floating point, so what was written is what is read.

use std::fmt::Write;

use super::DateTime;
use super::text::{Scanner, nanos, push_fraction};

const SHAPE: &str = "it is not a decimal number";
pub const RANGE: &str = "the seconds do not fit an i64";

/// Takes the number as far as it goes.
#[inline]
pub fn read(scanner: &mut Scanner<'_>) -> Result<DateTime, &'static str> {
    let negative = scanner.accept(b"-");
    let whole = scanner.digits();
    if whole.is_empty() || (whole.len() > 1 && whole[0] == b'0') {
        return Err(SHAPE);
    }
    let fraction = match scanner.accept(b".") {
        true => scanner.digits(),
        false => b"0",
    };
    if fraction.is_empty() {
        return Err(SHAPE);
    }
    let exponent = exponent(scanner)?;
    let (seconds, nanos) = match exponent {
        0 => (integer(whole, 0).ok_or(RANGE)?, nanos(fraction)),
        _ => shifted(whole, fraction, exponent).ok_or(RANGE)?,
    };
    match negative {
        true => DateTime::before_epoch(seconds, nanos),
        false => i64::try_from(seconds).ok().map(|seconds| DateTime::from_secs_and_nanos(seconds, nanos)),
    }
    .ok_or(RANGE)
}

/// Takes an optional exponent; one too large for an `i64` stops at its bounds, which no text is
/// long enough to tell apart.
#[inline]
fn exponent(scanner: &mut Scanner<'_>) -> Result<i64, &'static str> {
    if !scanner.accept(b"e") && !scanner.accept(b"E") {
        return Ok(0);
    }
    let negative = scanner.accept(b"-");
    if !negative {
        scanner.accept(b"+");
    }
    let digits = scanner.digits();
    if digits.is_empty() {
        return Err(SHAPE);
    }
    let magnitude =
        digits.iter().fold(0_i64, |value, digit| value.saturating_mul(10).saturating_add(i64::from(digit - b'0')));
    Ok(if negative { -magnitude } else { magnitude })
}

/// The value of decimal digits followed by `zeros` more zeros, if it fits.
#[inline]
fn integer(digits: &[u8], zeros: u64) -> Option<u64> {
    let value =
        digits.iter().try_fold(0_u64, |value, digit| value.checked_mul(10)?.checked_add(u64::from(digit - b'0')))?;
    match value {
        0 => Some(0),
        _ => value.checked_mul(10_u64.checked_pow(u32::try_from(zeros).ok()?)?),
    }
}

/// The seconds and nanoseconds of `whole.fraction` with its point moved right by `exponent` places.
#[inline]
fn shifted(whole: &[u8], fraction: &[u8], exponent: i64) -> Option<(u64, u32)> {
    let digits = [whole, fraction].concat();
    let point = exponent.saturating_add_unsigned(whole.len() as u64);
    match usize::try_from(point) {
        Ok(point) if point <= digits.len() => {
            let (whole, fraction) = digits.split_at(point);
            Some((integer(whole, 0)?, nanos(fraction)))
        }
        _ if point > 0 => Some((integer(&digits, point.unsigned_abs() - digits.len() as u64)?, 0)),
        _ => {
            let zeros = usize::try_from(point.unsigned_abs()).unwrap_or(usize::MAX).min(9);
            Some((0, nanos(&[&b"000000000"[..zeros], &digits].concat())))
        }
    }
}

/// Writes the shortest exact decimal, without an exponent.
#[inline]
pub fn format(instant: DateTime) -> String {
    let mut out = String::new();
    let (seconds, nanos) = match (instant.seconds, instant.subsecond_nanos) {
        (seconds @ ..0, nanos @ 1..) => ((seconds + 1).unsigned_abs(), super::NANOS_PER_SECOND - nanos),
        (seconds, nanos) => (seconds.unsigned_abs(), nanos),
    };
    if instant.seconds < 0 {
        out.push('-');
    }
    // Writing to a String cannot fail.
    let _ = write!(out, "{seconds}");
    push_fraction(&mut out, nanos);
    out
}
