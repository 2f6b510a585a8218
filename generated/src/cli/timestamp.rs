// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Timestamps of an input: from the forms that the AWS CLI reads to the form of the wire. Assumes UTC where no offset
//! stands; never asks for the local time zone.

use super::schema::{Kind, Shape, TimestampFormat};
use super::value::Value;
use crate::primitives::{DateTime, DateTimeFormat};

/// The seconds of the years 1 to 9999, which are all that Python's calendar has.
const YEARS: std::ops::RangeInclusive<i64> = -62_135_596_800..=253_402_300_799;

/// Reads seconds since 1970, as a number or its text, ISO 8601 with or without time and offset, or an HTTP date.
pub fn read(value: &Value) -> Option<DateTime> {
    let instant = match value {
        Value::Integer(seconds) => i64::try_from(*seconds).ok().map(DateTime::from_secs),
        Value::Float(seconds) => DateTime::from_str(&seconds.to_string(), DateTimeFormat::EpochSeconds).ok(),
        Value::Boolean(one) => Some(DateTime::from_secs((*one).into())),
        Value::String(text) => from_text(text.trim()),
        _ => None,
    };
    instant.filter(|instant| YEARS.contains(&instant.secs()))
}

fn from_text(text: &str) -> Option<DateTime> {
    let is_number = text.strip_prefix('-').unwrap_or(text).starts_with(|first: char| first.is_ascii_digit());
    let seconds = is_number.then(|| DateTime::from_str(text, DateTimeFormat::EpochSeconds).ok()).flatten();
    let date_time = || DateTime::from_str(&rfc3339(text)?, DateTimeFormat::DateTimeWithOffset).ok();
    seconds.or_else(date_time).or_else(|| DateTime::from_str(text, DateTimeFormat::HttpDate).ok())
}

/// Completes a date and time of ISO 8601, in its extended or basic format, to RFC 3339. The digits are not checked.
fn rfc3339(text: &str) -> Option<String> {
    if !text.is_ascii() {
        return None;
    }
    let (date, rest) = match text.find(['T', 't', ' ']) {
        Some(end) => (&text[..end], text[end + 1..].trim_start()),
        None => (text, ""),
    };
    let date = match date.len() {
        8 => format!("{}-{}-{}", &date[..4], &date[4..6], &date[6..]),
        _ => date.to_owned(),
    };
    let (time, offset) = split_offset(rest);
    let (clock, fraction) = time.split_at(time.find(['.', ',']).unwrap_or(time.len()));
    let digits = clock.replace(':', "");
    let clock = match digits.len() {
        0 if time.is_empty() => "00:00:00".to_owned(),
        2 => format!("{digits}:00:00"),
        4 => format!("{}:{}:00", &digits[..2], &digits[2..]),
        6 => format!("{}:{}:{}", &digits[..2], &digits[2..4], &digits[4..]),
        _ => return None,
    };
    Some(format!("{date}T{clock}{}{offset}", fraction.replace(',', ".")))
}

/// A time, and the offset behind it as RFC 3339 has it.
fn split_offset(text: &str) -> (&str, String) {
    for utc in ["Z", "z", "UTC", "GMT"] {
        if let Some(time) = text.strip_suffix(utc) {
            return (time.trim_end(), "Z".to_owned());
        }
    }
    let Some(sign) = text.rfind(['+', '-']) else { return (text, "Z".to_owned()) };
    let digits = text[sign + 1..].replace(':', "");
    let offset = match digits.len() {
        2 => format!("{}{digits}:00", &text[sign..=sign]),
        4 => format!("{}{}:{}", &text[sign..=sign], &digits[..2], &digits[2..]),
        _ => text[sign..].to_owned(),
    };
    (text[..sign].trim_end(), offset)
}

/// Writes the timestamps within an input as the wire has them. What is none stays as it is, which `check` prevents.
pub fn encode_within(shape: &'static Shape, value: Value) -> Value {
    match (shape.kind, value) {
        (Kind::Timestamp(format), value) => match read(&value).and_then(|instant| encoded(instant, format)) {
            Some(encoded) => encoded,
            None => value,
        },
        (Kind::List(element), Value::List(values)) => {
            Value::List(values.into_iter().map(|value| encode_within(element, value)).collect())
        }
        (Kind::Map { value: shape, .. }, Value::Object(entries)) => {
            Value::Object(entries.into_iter().map(|(key, value)| (key, encode_within(shape, value))).collect())
        }
        (Kind::Structure(members) | Kind::Union(members), Value::Object(entries)) => {
            let encode = |(key, value): (String, Value)| match members.iter().find(|member| member.name == key) {
                Some(member) => (key, encode_within(member.shape, value)),
                None => (key, value),
            };
            Value::Object(entries.into_iter().map(encode).collect())
        }
        (_, value) => value,
    }
}

/// An instant on the wire; `None` where its year is beyond the format.
fn encoded(instant: DateTime, format: TimestampFormat) -> Option<Value> {
    let format = match format {
        TimestampFormat::EpochSeconds if instant.subsec_nanos() == 0 => {
            return Some(Value::Integer(instant.secs().into()));
        }
        TimestampFormat::EpochSeconds => {
            let seconds = instant.fmt(DateTimeFormat::EpochSeconds).ok()?;
            return seconds.parse().ok().map(Value::Float);
        }
        TimestampFormat::DateTime => DateTimeFormat::DateTime,
        TimestampFormat::HttpDate => DateTimeFormat::HttpDate,
    };
    instant.fmt(format).ok().map(Value::String)
}
