//! Reads inputs of the command line for the comparison with the AWS CLI. The first line in holds the shapes of a service
//! as botocore has them, every other one a case; each case gives one line out, its value or its error.

use std::collections::BTreeMap;
use std::io::{BufRead, Write};

use runtime::cli::argument::argument;
use runtime::cli::blob::BinaryFormat;
use runtime::cli::check::check;
use runtime::cli::fault::Fault;
use runtime::cli::schema::{Kind, Limits, Member, Shape, TimestampFormat};
use runtime::cli::{json_text, skeleton, timestamp};
use runtime::error::BoxError;
use serde_json::{Value as Json, json};

type Value = runtime::cli::value::Value;

fn main() -> Result<(), BoxError> {
    let mut out = std::io::stdout().lock();
    let mut shapes = Json::Null;
    for line in std::io::stdin().lock().lines() {
        let case: Json = serde_json::from_str(&line?)?;
        if case.get("shapes").is_some() {
            shapes = case;
            continue;
        }
        let answer = match answer(&shapes["shapes"], &case) {
            Ok(value) => json!({ "value": String::from_utf8(value.to_json())? }),
            Err(fault) => json!({ "error": fault.message() }),
        };
        writeln!(out, "{answer}")?;
    }
    Ok(())
}

fn answer(shapes: &Json, case: &Json) -> Result<Value, Fault> {
    let text = |name: &str| case[name].as_str().unwrap_or_default();
    let shape = || Builder { shapes, within: BTreeMap::new() }.shape(&json!({ "shape": case["shape"] }));
    let binary = BinaryFormat::named(text("binary")).unwrap_or_default();
    match text("do") {
        "json" => json_text::parse(text("text")).map_err(Fault::parameter),
        "argument" => {
            let words = case["words"].as_array().into_iter().flatten();
            let words: Vec<String> = words.map(|word| word.as_str().unwrap_or_default().to_owned()).collect();
            argument(&member("Option", shape(), false), &words, binary)
        }
        "check" => {
            let (shape, input) = (shape(), Value::parse(text("input").as_bytes()));
            let input = input.map_err(|error| Fault::other(error.to_string()))?;
            check(shape, &input)?;
            Ok(timestamp::encode_within(shape, input))
        }
        "input" => Ok(Value::String(skeleton::json_input(shape()))),
        "yaml-input" => Ok(Value::String(skeleton::yaml_input(shape()))),
        _ => Ok(skeleton::output(shape())),
    }
}

fn member(name: &'static str, shape: &'static Shape, required: bool) -> Member {
    Member { name, option: "option", shape, required, token: false, documentation: "" }
}

/// Builds the tables that are otherwise emitted.
struct Builder<'a> {
    shapes: &'a Json,
    /// How often a shape stands around the one that is built. Cycles are cut where no sample or case goes.
    within: BTreeMap<String, usize>,
}

impl Builder<'_> {
    fn shape(&mut self, reference: &Json) -> &'static Shape {
        let name = reference["shape"].as_str().unwrap_or_default();
        let definition = &self.shapes[name];
        let depth = self.within.entry(name.to_owned()).or_default();
        *depth += 1;
        let kind = if *depth > 3 { Kind::Structure(&[]) } else { self.kind(definition) };
        self.within.entry(name.to_owned()).and_modify(|depth| *depth -= 1);
        let number = |name: &str| definition.get(name).map(|limit| leaked(limit.to_string()));
        let is_number = !matches!(kind, Kind::String | Kind::Enum(_) | Kind::List(_) | Kind::Map { .. } | Kind::Blob);
        let limits = Limits {
            min_length: definition["min"].as_u64().filter(|_| !is_number),
            min: number("min").filter(|_| is_number),
            ..Limits::NONE
        };
        Box::leak(Box::new(Shape { name: leaked(name.to_owned()), kind, limits, sensitive: false }))
    }

    fn kind(&mut self, definition: &Json) -> Kind {
        match definition["type"].as_str().unwrap_or_default() {
            "structure" if definition["document"] == true => Kind::Document,
            "structure" if definition["union"] == true => Kind::Union(self.members(definition)),
            "structure" => Kind::Structure(self.members(definition)),
            "list" => Kind::List(self.shape(&definition["member"])),
            "map" => Kind::Map { key: self.shape(&definition["key"]), value: self.shape(&definition["value"]) },
            "boolean" => Kind::Boolean,
            "integer" => Kind::Integer,
            "long" => Kind::Long,
            "float" => Kind::Float,
            "double" => Kind::Double,
            "blob" => Kind::Blob,
            "timestamp" => Kind::Timestamp(TimestampFormat::EpochSeconds),
            _ => match definition["enum"].as_array() {
                Some(values) => {
                    let values = values.iter().map(|value| leaked(value.as_str().unwrap_or_default().to_owned()));
                    Kind::Enum(Vec::leak(values.collect()))
                }
                None => Kind::String,
            },
        }
    }

    /// The members, which come as a list: an object of JSON would lose their order.
    fn members(&mut self, definition: &Json) -> &'static [Member] {
        let members = definition["members"].as_array().into_iter().flatten();
        let members = members.map(|reference| {
            let name = leaked(reference["name"].as_str().unwrap_or_default().to_owned());
            let required = definition["required"].as_array().into_iter().flatten().any(|required| required == name);
            member(name, self.shape(reference), required)
        });
        Vec::leak(members.collect())
    }
}

fn leaked(text: String) -> &'static str {
    String::leak(text)
}
