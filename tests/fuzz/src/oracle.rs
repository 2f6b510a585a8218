//! Reads a body with serde_json and the standard library alone: the second opinion on the decoders.
//! Never uses the emitted crate.

// Named by its path: the tests of the workspace name this file by its own.
#[path = "oracle/number.rs"]
mod number;

use serde_json::value::RawValue;
use serde_json::{Map, Value};

pub use number::{exact_integer, instant};

/// How deeply objects and lists may nest.
const MAX_DEPTH: usize = 128;

/// Type of a value, as the model defines it.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    Boolean,
    /// An integer between two limits.
    Integer(i64, i64),
    Float,
    Double,
    BigInteger,
    BigDecimal,
    String,
    /// A timestamp in epoch seconds.
    Instant,
    /// A string whose form is not judged here, such as base64 or a date.
    Formatted,
    Document,
    Structure(&'static [Member]),
    /// The variants; `None` is one without a value.
    Union(&'static [(&'static str, Option<&'static Kind>)]),
    /// Whether `null` is an entry.
    List(&'static Kind, Nulls),
    Map(&'static Kind, Nulls),
}

/// Whether `null` stands for an entry of a list or map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nulls {
    Kept,
    Refused,
}

/// A member of a structure.
#[derive(Debug, Clone, Copy)]
pub struct Member {
    pub name: &'static str,
    pub kind: &'static Kind,
    /// The JSON text of what stands for an absent member.
    pub default: Option<&'static str>,
}

/// An optional member.
pub const fn member(name: &'static str, kind: &'static Kind) -> Member {
    Member { name, kind, default: None }
}

/// A member that is never absent.
pub const fn filled(name: &'static str, kind: &'static Kind, default: &'static str) -> Member {
    Member { name, kind, default: Some(default) }
}

/// Result of reading a body.
#[derive(Debug, PartialEq)]
pub enum Verdict {
    /// No JSON, too deep, or a value of another kind.
    Refused,
    /// The value, in a form in which the same values are equal. Not `sure`: a string has a form that is not judged.
    Read { value: Value, sure: bool },
}

/// Why a value cannot be had; the place does not matter.
pub(crate) struct Refused;

/// The verdict on a body.
pub fn judge(kind: &Kind, body: &[u8]) -> Verdict {
    let mut judge = Judge { sure: true };
    let mut read = || {
        let text = std::str::from_utf8(body).map_err(|_| Refused)?;
        let whole: &RawValue = parsed(text)?;
        check_strings(whole.get(), 1)?;
        judge.value(kind, whole.get())
    };
    match read() {
        Ok(value) => Verdict::Read { value, sure: judge.sure },
        Err(Refused) => Verdict::Refused,
    }
}

fn parsed<'a, T: serde_core::Deserialize<'a>>(text: &'a str) -> Result<T, Refused> {
    serde_json::from_str(text).map_err(|_| Refused)
}

/// The members of an object in order, repeated ones included.
struct Members<'a>(Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> serde_core::Deserialize<'de> for Members<'a> {
    fn deserialize<D: serde_core::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Collect;
        impl<'de> serde_core::de::Visitor<'de> for Collect {
            type Value = Vec<(String, &'de RawValue)>;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: serde_core::de::MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(members)
            }
        }
        deserializer.deserialize_map(Collect).map(Members)
    }
}

/// Checks what serde_json ignores in a value that it passes over: depth, and escapes of lone surrogates.
fn check_strings(text: &str, depth: usize) -> Result<(), Refused> {
    match text.as_bytes().first() {
        Some(b'{' | b'[') if depth > MAX_DEPTH => Err(Refused),
        Some(b'{') => {
            parsed::<Members<'_>>(text)?.0.iter().try_for_each(|(_, value)| check_strings(value.get(), depth + 1))
        }
        Some(b'[') => {
            parsed::<Vec<&RawValue>>(text)?.iter().try_for_each(|value| check_strings(value.get(), depth + 1))
        }
        Some(b'"') => parsed::<String>(text).map(drop),
        _ => Ok(()),
    }
}

struct Judge {
    sure: bool,
}

impl Judge {
    fn value(&mut self, kind: &Kind, text: &str) -> Result<Value, Refused> {
        let first = text.as_bytes().first().copied().unwrap_or_default();
        let is_number = matches!(first, b'-' | b'0'..=b'9');
        match kind {
            Kind::Boolean => parsed::<bool>(text).map(Value::Bool),
            Kind::Integer(least, most) if is_number => {
                let value =
                    exact_integer(text).filter(|value| (i128::from(*least)..=i128::from(*most)).contains(value));
                value.map(|value| value.to_string().into()).ok_or(Refused)
            }
            Kind::Float | Kind::Double => float(kind, text, is_number),
            Kind::BigInteger if text.contains(['.', 'e', 'E']) => Err(Refused),
            Kind::BigInteger | Kind::BigDecimal if is_number => Ok(text.into()),
            Kind::String => parsed::<String>(text).map(Value::String),
            Kind::Instant if is_number => instant(text).map(|at| format!("{at:?}").into()).ok_or(Refused),
            Kind::Formatted => {
                self.sure = false;
                parsed::<String>(text).map(|_| Value::Null)
            }
            Kind::Document => document(text),
            Kind::Structure(members) if first == b'{' => self.structure(members, text),
            Kind::Union(variants) if first == b'{' => self.union(variants, text),
            Kind::List(entry, nulls) if first == b'[' => {
                let entries = parsed::<Vec<&RawValue>>(text)?;
                let entries: Result<_, _> =
                    entries.iter().map(|value| self.entry(entry, *nulls, value.get())).collect();
                entries.map(Value::Array)
            }
            Kind::Map(entry, nulls) if first == b'{' => {
                let members = parsed::<Members<'_>>(text)?.0.into_iter();
                let entries = members.map(|(key, value)| Ok((key, self.entry(entry, *nulls, value.get())?)));
                entries.collect::<Result<Map<_, _>, _>>().map(Value::Object)
            }
            _ => Err(Refused),
        }
    }

    fn entry(&mut self, kind: &Kind, nulls: Nulls, text: &str) -> Result<Value, Refused> {
        if text == "null" && nulls == Nulls::Kept { Ok(Value::Null) } else { self.value(kind, text) }
    }

    fn structure(&mut self, members: &[Member], text: &str) -> Result<Value, Refused> {
        let mut values: Vec<Option<Value>> = members.iter().map(|_| None).collect();
        for (name, value) in parsed::<Members<'_>>(text)?.0 {
            if let Some(index) = members.iter().position(|member| member.name == name) {
                let is_null = value.get() == "null";
                values[index] = if is_null { None } else { Some(self.value(members[index].kind, value.get())?) };
            }
        }
        let mut object = Map::new();
        for (member, value) in members.iter().zip(values) {
            let value = match (value, member.default) {
                (Some(value), _) => Some(value),
                (None, Some(default)) => Some(self.value(member.kind, default)?),
                (None, None) => None,
            };
            object.extend(value.map(|value| (member.name.to_owned(), value)));
        }
        Ok(Value::Object(object))
    }

    fn union(&mut self, variants: &[(&str, Option<&Kind>)], text: &str) -> Result<Value, Refused> {
        let mut object = Map::new();
        let members = parsed::<Members<'_>>(text)?.0;
        for (name, value) in members.into_iter().filter(|(name, value)| name != "__type" && value.get() != "null") {
            let value = match variants.iter().find(|(variant, _)| *variant == name) {
                Some((_, Some(kind))) => self.value(kind, value.get())?,
                Some((_, None)) if !value.get().starts_with('{') => return Err(Refused),
                Some((_, None)) => Value::Null,
                None => UNKNOWN.into(),
            };
            if !object.is_empty() {
                return Err(Refused);
            }
            object.insert(name, value);
        }
        if object.is_empty() { Err(Refused) } else { Ok(Value::Object(object)) }
    }
}

/// Stands for the value of a variant that the model does not have.
const UNKNOWN: &str = "\u{0}unknown variant";

/// Whether a variant that the model does not have is anywhere in a value: it can be read and not written.
pub fn has_unknown(value: &Value) -> bool {
    match value {
        Value::String(text) => text == UNKNOWN,
        Value::Array(entries) => entries.iter().any(has_unknown),
        Value::Object(members) => members.values().any(has_unknown),
        _ => false,
    }
}

fn float(kind: &Kind, text: &str, is_number: bool) -> Result<Value, Refused> {
    if !is_number {
        let text = parsed::<String>(text)?;
        return if ["NaN", "Infinity", "-Infinity"].contains(&&*text) { Ok(text.into()) } else { Err(Refused) };
    }
    let value = match kind {
        Kind::Float => f64::from(text.parse::<f32>().map_err(|_| Refused)?),
        _ => text.parse::<f64>().map_err(|_| Refused)?,
    };
    if value.is_finite() { Ok(format!("{value:?}").into()) } else { Err(Refused) }
}

/// Any JSON value; only numbers need a form in which the same ones are equal.
fn document(text: &str) -> Result<Value, Refused> {
    Ok(match text.as_bytes().first() {
        Some(b'{') => {
            let members = parsed::<Members<'_>>(text)?.0.into_iter();
            Value::Object(members.map(|(key, value)| Ok((key, document(value.get())?))).collect::<Result<_, _>>()?)
        }
        Some(b'[') => {
            let entries = parsed::<Vec<&RawValue>>(text)?;
            Value::Array(entries.iter().map(|value| document(value.get())).collect::<Result<_, _>>()?)
        }
        Some(b'-' | b'0'..=b'9') => {
            let integer = text.parse::<i128>().ok().filter(|value| *value != 0 || !text.starts_with('-'));
            match integer.filter(|value| (i128::from(i64::MIN)..=i128::from(u64::MAX)).contains(value)) {
                Some(value) => format!("integer {value}").into(),
                None => float(&Kind::Double, text, true)?,
            }
        }
        _ => parsed(text)?,
    })
}
