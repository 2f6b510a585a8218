//! A whole input at once: `--cli-input-json` and `--cli-input-yaml`, given inline, as `file://PATH`, or `-` for standard
//! input. The options given beside it replace its members. Never checks the members: `check` does.

use std::io::{self, Read};

use super::blob::{self, BinaryFormat};
use super::fault::Fault;
use super::json_text;
use super::parameter_file::{self, Content};
use super::schema::{Kind, Shape};
use super::value::Value;
use super::yaml_text::{self, Node};

/// The text of one of the two options.
#[derive(Clone, Copy)]
pub enum InputFile<'a> {
    /// Of `--cli-input-json`.
    Json(&'a str),
    /// Of `--cli-input-yaml`.
    Yaml(&'a str),
}

impl<'a> InputFile<'a> {
    /// The option that is given, if any.
    ///
    /// # Errors
    /// Both are.
    pub fn given(json: Option<&'a str>, yaml: Option<&'a str>) -> Result<Option<Self>, Fault> {
        match (json, yaml) {
            (Some(_), Some(_)) => Err(Fault::parameter("Only one --cli-input- parameter may be specified.")),
            (json, yaml) => Ok(json.map(Self::Json).or(yaml.map(Self::Yaml))),
        }
    }

    /// The members of the input, with the blobs as the wire has them.
    ///
    /// # Errors
    /// The file cannot be read, or holds no JSON or YAML, or no object.
    pub fn members(self, shape: &'static Shape, binary: BinaryFormat) -> Result<Vec<(String, Value)>, Fault> {
        let text = self.text(&mut io::stdin())?;
        let input = match self {
            Self::Json(_) => {
                let input = json_text::parse(&text).map_err(|reason| self.malformed("Invalid JSON received.", reason));
                blob::encode_within(shape, input?, binary)?
            }
            Self::Yaml(_) => {
                let input = yaml_text::parse(&text).map_err(|reason| self.malformed("Invalid YAML received.", reason));
                typed(Some(shape), input?, binary)?
            }
        };
        match input {
            Value::Object(members) => Ok(members),
            other => {
                Err(self.fault(&format!("Invalid type: expecting map, received {}", super::check::type_name(&other))))
            }
        }
    }

    /// The text that the option stands for.
    ///
    /// # Errors
    /// The file or standard input cannot be read, or is no text.
    pub fn text(self, standard_input: &mut impl Read) -> Result<String, Fault> {
        let given = match self {
            Self::Json(given) | Self::Yaml(given) => given,
        };
        let bytes = match parameter_file::load(given) {
            None if given == "-" => {
                let mut bytes = Vec::new();
                standard_input
                    .read_to_end(&mut bytes)
                    .map_err(|error| self.fault(&format!("Unable to read standard input: {error}")))?;
                bytes
            }
            None => return Ok(given.to_owned()),
            Some(Ok(Content::Text(text))) => return Ok(text),
            Some(Ok(Content::Bytes(bytes))) => bytes,
            Some(Err(message)) => {
                return Err(Fault::other(message).hint(format!("the value of {} is wrong", self.option())));
            }
        };
        String::from_utf8(bytes).map_err(|_| self.fault("the input is not UTF-8"))
    }

    /// With its dashes.
    fn option(self) -> &'static str {
        match self {
            Self::Json(_) => "--cli-input-json",
            Self::Yaml(_) => "--cli-input-yaml",
        }
    }

    fn fault(self, message: &str) -> Fault {
        Fault::parameter(format!("Error parsing parameter '{}': {message}", self.option()))
    }

    /// The AWS CLI says no more than that the text is malformed, and names the option without its dashes.
    fn malformed(self, message: &str, reason: String) -> Fault {
        let option = self.option().trim_start_matches('-');
        Fault::parameter(format!("Error parsing parameter '{option}': {message}")).hint(reason)
    }
}

/// The input of a call: the options, then the members of the file that no option replaces.
pub fn merged(options: Vec<(String, Value)>, file: Vec<(String, Value)>) -> Value {
    let mut members = options;
    for (name, value) in file {
        if !members.iter().any(|(given, _)| *given == name) {
            members.push((name, value));
        }
    }
    Value::Object(members)
}

/// A value of YAML with the blobs as the wire has them.
fn typed(shape: Option<&'static Shape>, node: Node, binary: BinaryFormat) -> Result<Value, Fault> {
    let kind = shape.map(|shape| shape.kind);
    Ok(match node {
        Node::Bytes(bytes) => blob::encoded(&bytes),
        Node::Scalar(Value::String(text)) => match shape {
            Some(shape) if matches!(shape.kind, Kind::Blob) => blob::read(shape, &text, binary)?,
            _ => Value::String(text),
        },
        Node::Scalar(value) => value,
        Node::List(nodes) => {
            let element = if let Some(Kind::List(element)) = kind { Some(element) } else { None };
            Value::List(nodes.into_iter().map(|node| typed(element, node, binary)).collect::<Result<_, _>>()?)
        }
        Node::Map(entries) => {
            let shape = |key: &str| match kind {
                Some(Kind::Map { value, .. }) => Some(value),
                Some(Kind::Structure(members) | Kind::Union(members)) => {
                    members.iter().find(|member| member.name == key).map(|member| member.shape)
                }
                _ => None,
            };
            let value = |(key, node): (String, Node)| Ok((typed(shape(&key), node, binary)?, key));
            let values = entries.into_iter().map(value).collect::<Result<Vec<_>, Fault>>()?;
            Value::Object(values.into_iter().map(|(value, key)| (key, value)).collect())
        }
    })
}
