//! A crate with every kind of shape, emitted from `tests/serde/model.json`: what the model says, and any value.

use std::collections::HashMap;

use arbitrary::{Arbitrary, Result, Unstructured};
use shapes::json::{self, Decode, DecodeError, Encode, EncodeError};
use shapes::operation::act::{ActInput, ActOutput};
use shapes::primitives::{Blob, DateTime, Document, Number};
use shapes::types::{Choice, Colour, Level};

use super::body::{self, Codec};
use super::oracle::{Kind, Nulls, filled, member};

static TEXT: Kind = Kind::String;
static INT: Kind = Kind::Integer(i32::MIN as i64, i32::MAX as i64);
static HTTP_DATES: Kind = Kind::List(&Kind::Formatted, Nulls::Kept);

static INPUT: Kind = Kind::Structure(&[
    member("flag", &Kind::Boolean),
    member("byte", &Kind::Integer(i8::MIN as i64, i8::MAX as i64)),
    member("short", &Kind::Integer(i16::MIN as i64, i16::MAX as i64)),
    member("integer", &INT),
    member("long", &Kind::Integer(i64::MIN, i64::MAX)),
    member("float", &Kind::Float),
    member("double", &Kind::Double),
    member("bigInteger", &Kind::BigInteger),
    member("bigDecimal", &Kind::BigDecimal),
    member("blob", &Kind::Formatted),
    member("document", &Kind::Document),
    member("time", &Kind::Instant),
    member("dateTime", &Kind::Formatted),
    member("httpDates", &HTTP_DATES),
    member("level", &INT),
    member("byColour", &Kind::Map(&Kind::Double, Nulls::Refused)),
    member("sparseMap", &Kind::Map(&INT, Nulls::Kept)),
    member("union", &CHOICE),
    member("type", &TEXT),
    member("members", &TEXT),
    member("wire_name", &TEXT),
]);
static CHOICE: Kind =
    Kind::Union(&[("none", None), ("number", Some(&INT)), ("at", Some(&Kind::Formatted)), ("nested", Some(&CHOICE))]);
static OUTPUT: Kind = Kind::Structure(&[member("choice", &CHOICE), member("corrected", &CORRECTED)]);
static CORRECTED: Kind = Kind::Structure(&[
    filled("text", &TEXT, "\"\""),
    filled("time", &Kind::Instant, "0"),
    filled("colour", &TEXT, "\"\""),
    filled("level", &INT, "0"),
    filled("many", &HTTP_DATES, "[]"),
    filled("seven", &INT, "7"),
    member("inner", &CORRECTED),
]);

fn codec<T: Decode + Encode>() -> Codec<T, DecodeError, EncodeError> {
    Codec { read: json::from_slice, write: json::to_vec }
}

/// Every kind of shape reads the body as serde_json does, and writes what it read.
pub fn decode(text: &[u8]) {
    body::decode(&INPUT, codec::<ActInput>(), text);
    body::decode(&OUTPUT, codec::<ActOutput>(), text);
    body::decode(&CHOICE, codec::<Choice>(), text);
    body::decode(&Kind::Document, codec::<Document>(), text);
}

/// Any value of every kind comes back as it was.
///
/// # Errors
/// The data is used up.
pub fn round_trip(data: &mut Unstructured<'_>) -> Result<()> {
    let mut input = ActInput::builder()
        .set_flag(data.arbitrary()?)
        .set_byte(data.arbitrary()?)
        .set_short(data.arbitrary()?)
        .set_integer(data.arbitrary()?)
        .set_long(data.arbitrary()?)
        .set_float(data.arbitrary::<Option<f32>>()?.filter(|value| !value.is_nan()))
        .set_double(data.arbitrary::<Option<f64>>()?.filter(|value| !value.is_nan()))
        .set_big_integer(data.arbitrary::<Option<i128>>()?.and_then(|value| value.to_string().parse().ok()))
        .set_big_decimal(data.arbitrary::<Option<f64>>()?.and_then(|value| format!("{value:?}").parse().ok()))
        .set_blob(data.arbitrary::<Option<Vec<u8>>>()?.map(Blob::new))
        // `null` for a member is no member, for documents as well.
        .set_document(optional(data, |data| document(data, 0))?.filter(|value| *value != Document::Null))
        .set_time(optional(data, |data| Ok(DateTime::from_secs_and_nanos(data.arbitrary()?, nanos(data)?)))?)
        .set_date_time(optional(data, |data| Ok(DateTime::from_secs_and_nanos(calendar_secs(data)?, nanos(data)?)))?)
        .set_level(data.arbitrary::<Option<i32>>()?.map(Level::from))
        .set_union(optional(data, |data| choice(data, 0))?)
        .set_sparse_map(data.arbitrary()?)
        .set_wire_name(data.arbitrary()?);
    if data.arbitrary()? {
        let colours = data.arbitrary::<HashMap<String, f64>>()?.into_iter().filter(|(_, value)| !value.is_nan());
        input = input.set_by_colour(Some(colours.map(|(key, value)| (Colour::from(key.as_str()), value)).collect()));
    }
    let dates: Option<Vec<Option<u32>>> = data.arbitrary()?;
    let date = |secs: Option<u32>| secs.map(|secs| DateTime::from_secs(i64::from(secs)));
    input = input.set_http_dates(dates.map(|dates| dates.into_iter().map(date).collect()));
    let input = input.build().expect("no member is required");
    body::round_trip(&INPUT, codec(), &input);
    Ok(())
}

fn optional<T>(
    data: &mut Unstructured<'_>,
    value: impl FnOnce(&mut Unstructured<'_>) -> Result<T>,
) -> Result<Option<T>> {
    if data.arbitrary()? { value(data).map(Some) } else { Ok(None) }
}

fn nanos(data: &mut Unstructured<'_>) -> Result<u32> {
    data.int_in_range(0..=999_999_999)
}

/// Seconds within the years 0001 to 9999, which text formats have.
fn calendar_secs(data: &mut Unstructured<'_>) -> Result<i64> {
    data.int_in_range(-62_135_596_800..=253_402_300_799)
}

/// Deeper values are left to the decoder's property, which meets the limit from both sides.
const MOST_LEVELS: usize = 20;

fn choice(data: &mut Unstructured<'_>, level: usize) -> Result<Choice> {
    Ok(match data.int_in_range(0..=3)? {
        0 => Choice::None,
        1 => Choice::At(DateTime::from_secs(i64::from(u32::arbitrary(data)?))),
        2 if level < MOST_LEVELS => Choice::Nested(Box::new(choice(data, level + 1)?)),
        _ => Choice::Number(data.arbitrary()?),
    })
}

fn document(data: &mut Unstructured<'_>, level: usize) -> Result<Document> {
    Ok(match data.int_in_range(0..=7)? {
        0 => Document::Null,
        1 => Document::Bool(data.arbitrary()?),
        2 => Document::String(data.arbitrary()?),
        3 => Document::Number(Number::PosInt(data.arbitrary()?)),
        4 => Document::Number(Number::NegInt(data.int_in_range(i64::MIN..=-1)?)),
        5 => Document::Number(Number::Float(
            data.arbitrary::<f64>().map(|value| if value.is_finite() { value } else { -0.0 })?,
        )),
        6 if level < MOST_LEVELS => {
            let entries = data.int_in_range(0..=4)?;
            Document::Array((0..entries).map(|_| document(data, level + 1)).collect::<Result<_>>()?)
        }
        7 if level < MOST_LEVELS => {
            let members = data.int_in_range(0..=4)?;
            let member = |data: &mut Unstructured<'_>| Ok((data.arbitrary()?, document(data, level + 1)?));
            Document::Object((0..members).map(|_| member(data)).collect::<Result<_>>()?)
        }
        _ => Document::Null,
    })
}
