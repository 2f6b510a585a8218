// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Samples of a command's input and output for `--generate-cli-skeleton`: every member once, with an empty or zero
//! value. The same for every run: of an enum's values the first stands, where the AWS CLI draws one at random.

mod yaml;

use serde_core::Serialize as _;
use serde_json::Serializer;
use serde_json::ser::PrettyFormatter;

use super::schema::{Kind, Member, Shape};
use super::value::Value;

/// The kinds of samples.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Skeleton {
    /// The input as JSON, for `--cli-input-json`.
    Input,
    /// The input as YAML with comments, for `--cli-input-yaml`.
    YamlInput,
    /// The output.
    Output,
}

impl Skeleton {
    /// The names that `--generate-cli-skeleton` takes; without one, it is the first.
    pub const NAMES: [&str; 3] = ["input", "yaml-input", "output"];

    /// The sample with a name.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "input" => Some(Self::Input),
            "yaml-input" => Some(Self::YamlInput),
            "output" => Some(Self::Output),
            _ => None,
        }
    }
}

/// A sample of an input as JSON, with a line feed at its end.
pub fn json_input(shape: &'static Shape) -> String {
    let sample = Sampler { texts: Texts::Empty, within: Vec::new() }.value(shape, "");
    let mut json = Vec::new();
    // Writing to a vector cannot fail.
    _ = sample.serialize(&mut Serializer::with_formatter(&mut json, PrettyFormatter::with_indent(b"    ")));
    json.push(b'\n');
    String::from_utf8(json).unwrap_or_default()
}

/// A sample of an input as YAML, with a line feed at its end.
pub fn yaml_input(shape: &'static Shape) -> String {
    yaml::input(shape)
}

/// A sample of an output, to be printed as an answer of the service would be. Timestamps are text already.
pub fn output(shape: &'static Shape) -> Value {
    Sampler { texts: Texts::Names, within: Vec::new() }.value(shape, "")
}

/// The contents of strings.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Texts {
    /// Nothing, or the first value of an enum.
    Empty,
    /// The name of the member, or of the shape in a list; nothing in a map.
    Names,
}

struct Sampler {
    texts: Texts,
    /// The structures around the value.
    within: Vec<&'static str>,
}

impl Sampler {
    /// A sample; the name is the one that a string shows.
    fn value(&mut self, shape: &'static Shape, name: &str) -> Value {
        match shape.kind {
            Kind::Structure(members) | Kind::Union(members) => self.members(shape, members),
            Kind::Document => Value::Object(Vec::new()),
            Kind::List(element) => Value::List(vec![self.value(element, element.name)]),
            Kind::Map { value, .. } => Value::Object(vec![("KeyName".to_owned(), self.value(value, ""))]),
            Kind::String | Kind::Enum(_) if self.texts == Texts::Names => Value::String(name.to_owned()),
            Kind::String => Value::String(String::new()),
            Kind::Enum(values) => Value::String(values.first().copied().unwrap_or_default().to_owned()),
            Kind::Integer | Kind::Long | Kind::BigInteger => Value::Integer(0),
            Kind::Float | Kind::Double | Kind::BigDecimal => Value::Float(0.0),
            Kind::Boolean => Value::Boolean(true),
            Kind::Timestamp(_) => Value::String("1970-01-01T00:00:00".to_owned()),
            Kind::Blob => Value::Null,
        }
    }

    fn members(&mut self, shape: &'static Shape, members: &'static [Member]) -> Value {
        if is_recursive(&self.within, shape) {
            return Value::Object(Vec::new());
        }
        self.within.push(shape.name);
        let sample = |member: &Member| (member.name.to_owned(), self.value(member.shape, member.name));
        let sample = Value::Object(members.iter().map(sample).collect());
        self.within.pop();
        sample
    }
}

/// Whether a structure stands within itself already, where the AWS CLI goes no deeper.
fn is_recursive(within: &[&str], shape: &Shape) -> bool {
    within.contains(&shape.name)
}
