//! Prints answers for the comparison with the AWS CLI. Each line in is a case: a value, a format, and perhaps a query or
//! the word that the value is the body of an answer. Each gives one line out, what is printed or the error.

use std::io::{BufRead, Write};

use runtime::cli::fault::Fault;
use runtime::cli::output::{Format, Screen, Timestamps, print, shaped};
use runtime::cli::query::Query;
use runtime::cli::schema::{Kind, Limits, Member, Shape, TimestampFormat};
use runtime::cli::value::Value;
use runtime::error::BoxError;
use serde_json::{Value as Json, json};

fn main() -> Result<(), BoxError> {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let case: Json = serde_json::from_str(&line?)?;
        let answer = match printed(&case) {
            Ok(text) => json!({ "text": text }),
            Err(fault) => json!({ "error": fault.message() }),
        };
        writeln!(out, "{answer}")?;
    }
    Ok(())
}

fn printed(case: &Json) -> Result<String, Fault> {
    let text = |name: &str| case[name].as_str().unwrap_or_default();
    let other = |error: &dyn std::fmt::Display| Fault::other(error.to_string());
    let mut value = Value::parse(text("value").as_bytes()).map_err(|error| other(&error))?;
    if case.get("body").is_some() {
        value = shaped(&RECORD, &value, Timestamps::Iso8601)?;
    }
    if let Some(query) = case["query"].as_str() {
        value = Query::parse(query)?.apply(&value)?;
    }
    let format = Format::named(text("format")).ok_or_else(|| other(&"no such format"))?;
    let mut printed = Vec::new();
    print(format, &value, "Operation", &Screen::PIPE, &mut printed).map_err(|error| other(&error))?;
    String::from_utf8(printed).map_err(|error| other(&error))
}

const fn shape(kind: Kind) -> Shape {
    Shape { name: "Shape", kind, limits: Limits::NONE, sensitive: false }
}

const fn member(name: &'static str, shape: &'static Shape) -> Member {
    Member { name, option: "", shape, required: false, token: false, documentation: "" }
}

static TEXT: Shape = shape(Kind::String);
static TIME: Shape = shape(Kind::Timestamp(TimestampFormat::EpochSeconds));
static TEXTS: Shape = shape(Kind::List(&TEXT));
static TIMES: Shape = shape(Kind::Map { key: &TEXT, value: &TIME });
static CHOICE: Shape =
    Shape { name: "Choice", kind: Kind::Union(&[member("Left", &TEXT), member("Right", &TIME)]), ..shape(Kind::Blob) };
static BLOB: Shape = shape(Kind::Blob);
static ANY: Shape = shape(Kind::Document);
static RECORD: Shape = shape(Kind::Structure(MEMBERS));
static MEMBERS: &[Member] = &[
    member("Id", &TEXT),
    member("Time", &TIME),
    member("Texts", &TEXTS),
    member("Times", &TIMES),
    member("Choice", &CHOICE),
    member("Blob", &BLOB),
    member("Any", &ANY),
    member("Next", &RECORD),
];
