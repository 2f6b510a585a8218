//! The body of an answer as the AWS CLI shows it: the members that the model knows, in its order. Never checks a limit,
//! never fills in a default: what came is shown.

use super::time;
use crate::cli::echo::Echo;
use crate::cli::fault::Fault;
use crate::cli::python;
use crate::cli::schema::{Kind, Member, Shape};
use crate::cli::value::Value;

/// How timestamps are shown (`cli_timestamp_format`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timestamps {
    /// As ISO 8601 in the local time zone.
    Iso8601,
    /// As they came.
    Wire,
}

impl Timestamps {
    /// The form of a name; `None` when there is none.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "iso8601" => Some(Self::Iso8601),
            "wire" | "none" => Some(Self::Wire),
            _ => None,
        }
    }
}

/// Orders the members of a value, drops those that are null or unknown, and writes timestamps in a form. Null elements
/// and entries stay, as do values of enumerations that the model lacks.
///
/// # Errors
/// A structure, list or map is something else, a union has not exactly one member, or a timestamp is none.
pub fn shaped(shape: &'static Shape, body: &Value, timestamps: Timestamps) -> Result<Value, Fault> {
    Output { root: shape, timestamps }.value(shape, body)
}

/// The output that a value is part of.
struct Output {
    root: &'static Shape,
    timestamps: Timestamps,
}

impl Output {
    fn value(&self, shape: &'static Shape, body: &Value) -> Result<Value, Fault> {
        match (&shape.kind, body) {
            (Kind::Document, value) => Ok(value.clone()),
            (_, Value::Null) => Ok(Value::Null),
            (Kind::Structure(members), Value::Object(values)) => self.structure(members, values),
            (Kind::Union(members), Value::Object(values)) => self.union(shape, members, values),
            (Kind::List(element), Value::List(values)) => {
                values.iter().map(|value| self.value(element, value)).collect::<Result<_, _>>().map(Value::List)
            }
            (Kind::Map { value, .. }, Value::Object(entries)) => {
                let entry = |(key, entry): &(String, Value)| Ok((key.clone(), self.value(value, entry)?));
                entries.iter().map(entry).collect::<Result<_, _>>().map(Value::Object)
            }
            (Kind::Timestamp(_), value) if self.timestamps == Timestamps::Iso8601 => {
                time::iso8601(value).map(Value::String).ok_or_else(|| self.no_timestamp(value))
            }
            (Kind::Structure(_) | Kind::Union(_) | Kind::List(_) | Kind::Map { .. }, value) => {
                Err(mismatch(shape, value))
            }
            (_, scalar) => Ok(scalar.clone()),
        }
    }

    fn structure(&self, members: &'static [Member], values: &[(String, Value)]) -> Result<Value, Fault> {
        let mut known = Vec::new();
        for member in members {
            let given = values.iter().find(|(name, value)| name == member.name && *value != Value::Null);
            if let Some((name, value)) = given {
                known.push((name.clone(), self.value(member.shape, value)?));
            }
        }
        Ok(Value::Object(known))
    }

    fn union(&self, shape: &Shape, members: &'static [Member], values: &[(String, Value)]) -> Result<Value, Fault> {
        let mut set = values.iter().filter(|(name, value)| name != "__type" && *value != Value::Null);
        let (Some((name, _)), None) = (set.next(), set.next()) else {
            let problem = format!("Invalid service response: {} must have one and only one member set.", shape.name);
            return Err(Fault::other(problem));
        };
        if members.iter().any(|member| member.name == name) {
            return self.structure(members, values);
        }
        let unknown = Value::Object(vec![("name".to_owned(), Value::String(name.clone()))]);
        Ok(Value::Object(vec![("SDK_UNKNOWN_MEMBER".to_owned(), unknown)]))
    }

    /// Repeats the value, unless the output has anything sensitive.
    fn no_timestamp(&self, value: &Value) -> Fault {
        let text = python::text(value);
        let text = Echo::of(self.root).text(&text);
        Fault::other(match value {
            Value::Integer(_) | Value::Float(_) => {
                format!("Unable to calculate correct timezone offset for \"{text}\"")
            }
            _ => format!("Invalid timestamp \"{text}\": Unknown string format: {text}"),
        })
    }
}

fn mismatch(shape: &Shape, value: &Value) -> Fault {
    let expected = match shape.kind {
        Kind::List(_) => "a list",
        _ => "an object",
    };
    let given = match value {
        Value::Null => "null",
        Value::Boolean(_) => "a boolean",
        Value::Integer(_) | Value::Float(_) => "a number",
        Value::String(_) => "a string",
        Value::List(_) => "a list",
        Value::Object(_) => "an object",
    };
    Fault::other(format!("Invalid service response: {} must be {expected}, but is {given}", shape.name))
}
