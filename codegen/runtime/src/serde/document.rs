//! A document: whatever the format holds, with integers apart from floating-point numbers.

use std::collections::HashMap;
use std::fmt;

use serde_core::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_core::ser::{Error as _, Serialize, Serializer};

use super::depth::Level;
use super::digits::digits;
use super::double;
use crate::primitives::{Document, Number};

impl Serialize for Document {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Object(members) => {
                let _level = Level::enter(S::Error::custom)?;
                serializer.collect_map(members)
            }
            Self::Array(entries) => {
                let _level = Level::enter(S::Error::custom)?;
                serializer.collect_seq(entries)
            }
            Self::Number(Number::PosInt(value)) => serializer.serialize_u64(*value),
            Self::Number(Number::NegInt(value)) => serializer.serialize_i64(*value),
            Self::Number(Number::Float(value)) => double::write(*value, serializer),
            Self::String(value) => serializer.serialize_str(value),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Null => serializer.serialize_unit(),
        }
    }
}

impl<'de> Deserialize<'de> for Document {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyValue)
    }
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Document;

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value of JSON")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Document, E> {
        Ok(Document::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Document, E> {
        Ok(Document::from(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Document, E> {
        Ok(Document::from(value))
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<Document, E> {
        number(&value.to_string())
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<Document, E> {
        number(&value.to_string())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Document, E> {
        Ok(Document::from(value))
    }

    fn visit_str<E>(self, text: &str) -> Result<Document, E> {
        Ok(Document::from(text))
    }

    fn visit_string<E>(self, text: String) -> Result<Document, E> {
        Ok(Document::from(text))
    }

    fn visit_none<E>(self) -> Result<Document, E> {
        Ok(Document::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Document, D::Error> {
        Document::deserialize(deserializer)
    }

    fn visit_unit<E>(self) -> Result<Document, E> {
        Ok(Document::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Document, A::Error> {
        let _level = Level::enter(A::Error::custom)?;
        let mut entries = Vec::new();
        while let Some(entry) = list.next_element()? {
            entries.push(entry);
        }
        Ok(Document::Array(entries))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Document, A::Error> {
        let _level = Level::enter(A::Error::custom)?;
        let mut members = HashMap::new();
        while let Some(name) = map.next_key::<String>()? {
            if let Some(digits) = digits(&name, &mut map)? {
                return number(&digits);
            }
            members.insert(name, map.next_value()?);
        }
        Ok(Document::Object(members))
    }
}

/// The number that the digits stand for, in the variant that the reader of the wire chooses.
fn number<E: Error>(digits: &str) -> Result<Document, E> {
    if let Ok(value) = digits.parse() {
        return Ok(Document::Number(Number::PosInt(value)));
    }
    // `-0` would lose its sign as an integer.
    if let Ok(value @ ..0) = digits.parse() {
        return Ok(Document::Number(Number::NegInt(value)));
    }
    match digits.parse() {
        Ok(value) if f64::is_finite(value) => Ok(Document::Number(Number::Float(value))),
        _ => Err(E::custom("the number is out of range")),
    }
}
