//! Blobs of an input: from text in the format of `--cli-binary-format` to the base64 of the wire. Decodes base64 as
//! leniently as the AWS CLI does; never looks into files.

use super::echo::Echo;
use super::fault::Fault;
use super::schema::{Kind, Shape};
use super::value::Value;

/// How blobs stand in what the user gives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BinaryFormat {
    /// As base64.
    #[default]
    Base64,
    /// As they are; the bytes are the UTF-8 of the text.
    RawInBase64Out,
}

impl BinaryFormat {
    /// The names that `--cli-binary-format` and the profile's `cli_binary_format` take.
    pub const NAMES: [&str; 2] = ["base64", "raw-in-base64-out"];

    /// The format with a name.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "base64" => Some(Self::Base64),
            "raw-in-base64-out" => Some(Self::RawInBase64Out),
            _ => None,
        }
    }
}

/// Bytes on the wire.
pub fn encoded(bytes: &[u8]) -> Value {
    Value::String(bytes.chunks(3).flat_map(digits).collect())
}

/// Reads a blob of a shape from text.
///
/// # Errors
/// The text is no base64, and should be.
pub fn read(shape: &'static Shape, text: &str, format: BinaryFormat) -> Result<Value, Fault> {
    match format {
        BinaryFormat::RawInBase64Out => Ok(encoded(text.as_bytes())),
        BinaryFormat::Base64 => decode(text).map(|bytes| encoded(&bytes)).ok_or_else(|| {
            Fault::other(format!("Invalid base64: \"{}\"", Echo::of(shape).text(text))).hint(
                "a blob is base64 unless --cli-binary-format raw-in-base64-out is given; fileb://PATH takes a file's \
                 bytes as they are",
            )
        }),
    }
}

/// Reads the blobs within a value. What does not fit the shape stays as it is.
///
/// # Errors
/// As [`read`].
pub fn encode_within(shape: &'static Shape, value: Value, format: BinaryFormat) -> Result<Value, Fault> {
    Ok(match (shape.kind, value) {
        (Kind::Blob, Value::String(text)) => read(shape, &text, format)?,
        (Kind::List(element), Value::List(values)) => {
            let encode = |value| encode_within(element, value, format);
            Value::List(values.into_iter().map(encode).collect::<Result<_, _>>()?)
        }
        (Kind::Map { value: shape, .. }, Value::Object(entries)) => {
            let encode = |(key, value)| Ok((key, encode_within(shape, value, format)?));
            Value::Object(entries.into_iter().map(encode).collect::<Result<_, Fault>>()?)
        }
        (Kind::Structure(members) | Kind::Union(members), Value::Object(entries)) => {
            let encode = |(key, value): (String, Value)| match members.iter().find(|member| member.name == key) {
                Some(member) => Ok((key, encode_within(member.shape, value, format)?)),
                None => Ok((key, value)),
            };
            Value::Object(entries.into_iter().map(encode).collect::<Result<_, Fault>>()?)
        }
        (_, value) => value,
    })
}

/// The four digits of up to three bytes; `=` where there is no byte.
fn digits(bytes: &[u8]) -> [char; 4] {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let group = bytes.iter().fold(0_usize, |group, &byte| group << 8 | usize::from(byte)) << (8 * (3 - bytes.len()));
    std::array::from_fn(|at| if at > bytes.len() { '=' } else { char::from(DIGITS[group >> (6 * (3 - at)) & 63]) })
}

/// Decodes base64, skipping what is none of its 64 characters, up to the padding that completes the last group of
/// four. `None` where the last group is incomplete, or a character is beyond ASCII.
pub fn decode(text: &str) -> Option<Vec<u8>> {
    if !text.is_ascii() {
        return None;
    }
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut group, mut digits, mut padding) = (0_u32, 0, 0);
    for character in text.bytes() {
        if character == b'=' {
            padding += 1;
            if digits >= 2 && digits + padding >= 4 {
                bytes.extend(&group_bytes(group, digits)[..digits - 1]);
                return Some(bytes);
            }
            continue;
        }
        let Some(digit) = digit(character) else { continue };
        padding = 0;
        group = group << 6 | digit;
        digits += 1;
        if digits == 4 {
            bytes.extend(group_bytes(group, digits));
            (group, digits) = (0, 0);
        }
    }
    (digits == 0).then_some(bytes)
}

/// The bytes of a group of up to four digits, of which the last may be unused.
fn group_bytes(group: u32, digits: usize) -> [u8; 3] {
    let [_, first, second, third] = (group << (6 * (4 - digits))).to_be_bytes();
    [first, second, third]
}

fn digit(character: u8) -> Option<u32> {
    let digit = match character {
        b'A'..=b'Z' => character - b'A',
        b'a'..=b'z' => character - b'a' + 26,
        b'0'..=b'9' => character - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    };
    Some(digit.into())
}
