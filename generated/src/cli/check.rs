// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The checks that the AWS CLI makes of an input before it sends it, with its words and in its order: required members,
//! unknown members, types, smallest lengths and numbers. Never checks what it leaves to the service: greatest lengths
//! and numbers, patterns, the values of an enum, the number of entries of a map.

use std::cmp::Ordering;

use super::echo::Echo;
use super::fault::Fault;
use super::python;
use super::schema::{Kind, Member, Shape};
use super::similar;
use super::timestamp;
use super::value::Value;

/// For how many unknown names a known one is suggested: more would hide the rest.
const MAX_SUGGESTIONS: usize = 10;

/// Checks an input.
///
/// # Errors
/// [`Fault::parameter`] with every complaint, one a line.
pub fn check(shape: &'static Shape, input: &Value) -> Result<(), Fault> {
    let mut complaints = Complaints::default();
    complaints.value(shape, input, "");
    complaints.into_result()
}

#[derive(Default)]
struct Complaints {
    messages: Vec<String>,
    hints: Vec<String>,
    /// How many names are unknown so far.
    unknown: usize,
}

impl Complaints {
    fn into_result(self) -> Result<(), Fault> {
        if self.messages.is_empty() {
            return Ok(());
        }
        let fault = Fault::parameter(format!("Parameter validation failed:\n{}", self.messages.join("\n")));
        Err(if self.hints.is_empty() { fault } else { fault.hint(self.hints.join("\n")) })
    }

    /// Checks a value. The path is empty for the whole input, and begins with a period for anything within.
    fn value(&mut self, shape: &'static Shape, value: &Value, path: &str) {
        match (shape.kind, value) {
            (Kind::Document, _) | (Kind::Boolean, Value::Boolean(_)) | (Kind::Blob, Value::String(_)) => {}
            (Kind::Structure(members), Value::Object(entries)) => self.members(members, entries, path),
            (Kind::Union(members), Value::Object(entries)) => {
                self.union(members, entries, path);
                self.members(members, entries, path);
            }
            (Kind::List(element), Value::List(values)) => {
                self.length(shape, values.len(), path);
                for (index, value) in values.iter().enumerate() {
                    self.value(element, value, &format!("{path}[{index}]"));
                }
            }
            (Kind::Map { key: key_shape, value: value_shape }, Value::Object(entries)) => {
                for (key, value) in entries {
                    self.text(key_shape, key, &format!("{path} (key: {key})"));
                    self.value(value_shape, value, &format!("{path}.{key}"));
                }
            }
            (Kind::String | Kind::Enum(_), Value::String(text)) => self.text(shape, text, path),
            (Kind::Integer | Kind::Long | Kind::BigInteger, Value::Integer(_) | Value::Boolean(_)) => {
                self.range(shape, value, path);
            }
            (
                Kind::Float | Kind::Double | Kind::BigDecimal,
                Value::Float(_) | Value::Integer(_) | Value::Boolean(_),
            ) => self.range(shape, value, path),
            (Kind::Float | Kind::Double | Kind::BigDecimal, Value::String(text)) if is_special(text) => {}
            (Kind::Timestamp(_), value) if timestamp::read(value).is_some() => {}
            (kind, value) => self.wrong_type(shape, valid_types(kind), value, path),
        }
    }

    fn members(&mut self, members: &'static [Member], entries: &[(String, Value)], path: &str) {
        let is_given = |member: &&Member| entries.iter().any(|(name, _)| name == member.name);
        for member in members.iter().filter(|member| member.required && !is_given(member)) {
            self.complain(format!("Missing required parameter in {}: \"{}\"", name(path), member.name));
        }
        let member = |name: &str| members.iter().find(|member| member.name == name);
        for (key, _) in entries.iter().filter(|(key, _)| member(key).is_none()) {
            self.unknown(members, key, path);
        }
        for (key, value) in entries {
            let Some(member) = member(key) else { continue };
            self.value(member.shape, value, &format!("{path}.{key}"));
            if member.token && value.as_str() == Some("") {
                self.hints.push(format!("leave {key} out, and a token is made for you"));
            }
        }
    }

    fn unknown(&mut self, members: &'static [Member], key: &str, path: &str) {
        self.complain(format!("Unknown parameter in {}: \"{key}\", must be one of: {}", name(path), names(members)));
        self.unknown += 1;
        if self.unknown > MAX_SUGGESTIONS {
            return;
        }
        if let Some(nearest) = similar::most(key, members.iter().map(|member| member.name)) {
            self.hints.push(format!("\"{nearest}\" instead of \"{key}\"?"));
        }
    }

    fn union(&mut self, members: &'static [Member], entries: &[(String, Value)], path: &str) {
        // The missing space stands in the AWS CLI's message.
        match entries.len() {
            0 => self.complain(format!(
                "Must set one of the following keys for tagged unionstructure {}: {}.",
                name(path),
                names(members)
            )),
            1 => {}
            _ => self.complain(format!(
                "Invalid number of parameters set for tagged union structure {}. Can only set one of the following \
                 keys: {}.",
                name(path),
                names(members)
            )),
        }
    }

    fn text(&mut self, shape: &Shape, text: &str, path: &str) {
        if shape.limits.min_length.is_some() {
            self.length(shape, text.chars().count(), path);
        }
    }

    fn length(&mut self, shape: &Shape, length: usize, path: &str) {
        if let Some(least) = shape.limits.min_length.filter(|&least| (length as u64) < least) {
            self.complain(format!(
                "Invalid length for parameter {}, value: {length}, valid min length: {least}",
                name(path)
            ));
        }
    }

    fn range(&mut self, shape: &'static Shape, value: &Value, path: &str) {
        if let Some(least) = shape.limits.min.filter(|least| is_below(value, least)) {
            self.complain(format!(
                "Invalid value for parameter {}, value: {}, valid min value: {least}",
                name(path),
                Echo::of(shape).text(&python::text(value))
            ));
        }
    }

    fn wrong_type(&mut self, shape: &'static Shape, valid: &str, value: &Value, path: &str) {
        self.complain(format!(
            "Invalid type for parameter {}, value: {}, type: {}, valid types: {valid}",
            name(path),
            Echo::of(shape).text(&python::text(value)),
            type_name(value)
        ));
    }

    fn complain(&mut self, message: String) {
        self.messages.push(message);
    }
}

/// A path as the messages name it.
fn name(path: &str) -> &str {
    match path.strip_prefix('.') {
        Some(path) => path,
        None if path.is_empty() => "input",
        None => path,
    }
}

fn names(members: &[Member]) -> String {
    members.iter().map(|member| member.name).collect::<Vec<_>>().join(", ")
}

fn valid_types(kind: Kind) -> &'static str {
    match kind {
        Kind::Structure(_) | Kind::Union(_) | Kind::Map { .. } => "<class 'dict'>",
        Kind::List(_) => "<class 'list'>, <class 'tuple'>",
        Kind::Integer | Kind::Long | Kind::BigInteger => "<class 'int'>",
        Kind::Float | Kind::Double | Kind::BigDecimal => "<class 'float'>, <class 'decimal.Decimal'>, <class 'int'>",
        Kind::Boolean => "<class 'bool'>",
        Kind::Blob => "<class 'bytes'>, <class 'bytearray'>, file-like object",
        Kind::Timestamp(_) => "<class 'datetime.datetime'>, timestamp-string",
        Kind::String | Kind::Enum(_) | Kind::Document => "<class 'str'>",
    }
}

/// The type that Python has for a value.
pub fn type_name(value: &Value) -> &'static str {
    match value {
        Value::Null => "<class 'NoneType'>",
        Value::Boolean(_) => "<class 'bool'>",
        Value::Integer(_) => "<class 'int'>",
        Value::Float(_) => "<class 'float'>",
        Value::String(_) => "<class 'str'>",
        Value::List(_) => "<class 'list'>",
        Value::Object(_) => "<class 'dict'>",
    }
}

/// Whether a string stands for a number that JSON lacks.
fn is_special(text: &str) -> bool {
    matches!(text, "NaN" | "Infinity" | "-Infinity")
}

/// Whether a number is below a limit, which is decimal text. Whole numbers are compared exactly.
fn is_below(value: &Value, limit: &str) -> bool {
    let integer = match value {
        Value::Integer(integer) => Some(*integer),
        Value::Boolean(boolean) => Some(i128::from(*boolean)),
        _ => None,
    };
    match (integer, limit.parse::<i128>(), limit.parse::<f64>()) {
        (Some(integer), Ok(limit), _) => integer < limit,
        (Some(integer), _, Ok(limit)) => (integer as f64) < limit,
        (None, _, Ok(limit)) => {
            matches!(value, Value::Float(float) if float.partial_cmp(&limit) == Some(Ordering::Less))
        }
        _ => false,
    }
}
