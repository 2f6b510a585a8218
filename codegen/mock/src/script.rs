//! The answers of every operation, as the generator wrote them down after checking them against the model, and the
//! choice among them.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use serde_json::Value;

use crate::same_json::same_json;
use crate::{fingerprint, pointer};

/// The answers of all operations that are served.
#[derive(Debug, Default)]
pub struct Script {
    operations: BTreeMap<String, Operation>,
}

#[derive(Debug, Default)]
struct Operation {
    answers: Vec<Answer>,
    made_up: Vec<String>,
    tokens: Vec<String>,
}

#[derive(Debug)]
struct Answer {
    label: String,
    when: Vec<(String, String)>,
    left: Option<AtomicU64>,
    content: Option<Content>,
    delivery: Delivery,
}

/// The content of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// An output, as JSON text.
    Output(String),
    /// An error.
    Error {
        /// The name of the shape, or the code of an error that every service may answer.
        code: String,
        /// The members, as JSON text.
        members: String,
    },
    /// Nothing fits the output: the model's limits exclude each other, or no way to keep them is known.
    Nothing,
}

/// How an answer is delivered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Delivery {
    /// HTTP status instead of that of the content.
    pub status: Option<u16>,
    /// Time to wait before the answer.
    pub delay: Duration,
    /// The fault of the connection or of the body.
    pub fault: Option<Fault>,
}

/// A fault that an answer stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The connection is closed instead of an answer.
    Close,
    /// The body breaks off in its middle.
    Cut,
    /// The body is no JSON.
    Garbage,
    /// Nothing is answered.
    Hang,
    /// There is no body.
    Empty,
}

impl Fault {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "close" => Self::Close,
            "cut" => Self::Cut,
            "garbage" => Self::Garbage,
            "hang" => Self::Hang,
            "empty" => Self::Empty,
            _ => return None,
        })
    }
}

/// The answer that was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Chosen {
    /// Where it comes from, for the journal.
    pub(crate) label: String,
    pub(crate) content: Content,
    pub(crate) delivery: Delivery,
}

/// A text that is no script.
#[derive(Debug)]
pub struct ScriptError(String);

impl fmt::Display for ScriptError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no script of a mock: {}", self.0)
    }
}

impl Error for ScriptError {}

impl Script {
    /// Reads the text that the generator wrote.
    ///
    /// # Errors
    /// The text is no such script.
    pub fn parse(text: &str) -> Result<Self, ScriptError> {
        let value: Value = serde_json::from_str(text).map_err(|error| ScriptError(error.to_string()))?;
        let operations = value.as_object().ok_or_else(|| ScriptError("it is no object".to_owned()))?;
        let read = |(name, value): (&String, &Value)| {
            let operation = operation(value).ok_or_else(|| ScriptError(format!("operation {name}")))?;
            Ok((name.clone(), operation))
        };
        Ok(Self { operations: operations.iter().map(read).collect::<Result<_, _>>()? })
    }

    /// Whether it has the operation.
    pub(crate) fn serves(&self, operation: &str) -> bool {
        self.operations.contains_key(operation)
    }

    /// The first answer that matches the input and has not been given as often as it may be; else one that was made up,
    /// always the same for the same input.
    pub(crate) fn choose(&self, operation: &str, input: &str) -> Chosen {
        let Some(operation) = self.operations.get(operation) else {
            return Chosen { label: String::new(), content: Content::Nothing, delivery: Delivery::default() };
        };
        let answer = operation.answers.iter().find(|answer| answer.matches(input) && answer.is_left());
        match answer {
            Some(answer) => Chosen {
                label: answer.label.clone(),
                content: answer.content.clone().unwrap_or_else(|| operation.make_up(input)),
                delivery: answer.delivery.clone(),
            },
            None => {
                Chosen { label: "made up".to_owned(), content: operation.make_up(input), delivery: Delivery::default() }
            }
        }
    }
}

impl Operation {
    fn make_up(&self, input: &str) -> Content {
        let count = u64::try_from(self.made_up.len()).unwrap_or(u64::MAX).max(1);
        let index = usize::try_from(fingerprint::of(input, &self.tokens) % count).unwrap_or_default();
        self.made_up.get(index).cloned().map_or(Content::Nothing, Content::Output)
    }
}

impl Answer {
    fn matches(&self, input: &str) -> bool {
        self.when.iter().all(|(pointer, expected)| match pointer::part(input, pointer) {
            Some(part) => same_json(part, expected),
            None => expected == "null",
        })
    }

    /// Whether it may be given once more; counts it when it may.
    fn is_left(&self) -> bool {
        let Some(left) = &self.left else { return true };
        left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1)).is_ok()
    }
}

fn operation(value: &Value) -> Option<Operation> {
    let texts = |name: &str| -> Option<Vec<String>> {
        value.get(name)?.as_array()?.iter().map(|text| text.as_str().map(str::to_owned)).collect()
    };
    let answers = value.get("answers")?.as_array()?.iter().map(answer).collect::<Option<_>>()?;
    Some(Operation { answers, made_up: texts("madeUp")?, tokens: texts("tokens")? })
}

fn answer(value: &Value) -> Option<Answer> {
    let text = |name: &str| value.get(name).and_then(Value::as_str).map(str::to_owned);
    let number = |name: &str| value.get(name).and_then(Value::as_u64);
    let when = value.get("when")?.as_object()?.iter();
    let content = match (text("output"), text("error")) {
        (Some(output), _) => Some(Content::Output(output)),
        (None, Some(code)) => Some(Content::Error { code, members: text("members")? }),
        (None, None) => None,
    };
    let fault = match text("fault") {
        Some(name) => Some(Fault::named(&name)?),
        None => None,
    };
    Some(Answer {
        label: text("label")?,
        when: when.map(|(at, text)| Some((at.clone(), text.as_str()?.to_owned()))).collect::<Option<_>>()?,
        left: number("times").map(AtomicU64::new),
        content,
        delivery: Delivery {
            status: number("status").and_then(|status| u16::try_from(status).ok()),
            delay: Duration::from_millis(number("delay").unwrap_or_default()),
            fault,
        },
    })
}
