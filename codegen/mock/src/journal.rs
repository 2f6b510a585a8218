//! Reports requests: a line each on standard output, and in a file what was asked. Lines name no value of a request:
//! the messages of a server echo none.

use std::fs::File;
use std::io::{self, Write as _};
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use bytes::Bytes;
use http::Response;
use serde_json::value::RawValue;
use serde_json::{Value, json};

use crate::script::{Delivery, Fault};

/// The form of the lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// Words.
    Text,
    /// A JSON object a line.
    Json,
}

/// The requests so far.
#[derive(Debug)]
pub(crate) struct Journal {
    format: Format,
    requests: AtomicU64,
    record: Option<Mutex<File>>,
}

/// A request, and how it is answered.
#[derive(Debug)]
pub(crate) struct Entry<'e> {
    /// Its number, from 1, in the order of arrival.
    pub(crate) number: u64,
    /// Its operation, if it is one that is served.
    pub(crate) operation: Option<&'e str>,
    /// Where the answer comes from.
    pub(crate) answer: &'e str,
    pub(crate) delivery: &'e Delivery,
    pub(crate) response: &'e Response<Bytes>,
    /// The body of the request, as far as it was read.
    pub(crate) request: &'e [u8],
}

impl Journal {
    /// A journal that begins a new file of requests, if it is to have one.
    pub(crate) fn new(format: Format, record: Option<&Path>) -> io::Result<Self> {
        let record = record.map(File::create).transpose()?.map(Mutex::new);
        Ok(Self { format, requests: AtomicU64::new(0), record })
    }

    /// The number of the next request.
    pub(crate) fn next(&self) -> u64 {
        self.requests.fetch_add(1, Ordering::Relaxed) + 1
    }

    /// Says that requests are taken at an address.
    pub(crate) fn listening(&self, address: &str) {
        say(&match self.format {
            Format::Text => format!("listening on {address}"),
            Format::Json => json!({ "listening": address }).to_string(),
        });
    }

    /// Reports a request.
    pub(crate) fn write(&self, entry: &Entry<'_>) {
        say(&entry.shown(self.format));
        let Some(Ok(mut record)) = self.record.as_ref().map(Mutex::lock) else { return };
        let mut text = entry.recorded();
        text.push('\n');
        if let Err(error) = record.write_all(text.as_bytes()) {
            let _ = writeln!(io::stderr(), "error: the request cannot be recorded: {error}");
        }
    }
}

/// The code and the message of an error.
type Told = (Option<String>, Option<String>);

impl Entry<'_> {
    /// The line that reports it.
    pub(crate) fn shown(&self, format: Format) -> String {
        let told = self.told();
        visible(&match format {
            Format::Text => self.line(&told),
            Format::Json => self.object(&told).to_string(),
        })
    }

    /// The error in the response.
    fn told(&self) -> Told {
        if self.response.status().is_success() {
            return (None, None);
        }
        let body: Value = serde_json::from_slice(self.response.body()).unwrap_or_default();
        let text = |name: &str| body.get(name).and_then(Value::as_str).map(str::to_owned);
        let code = text("__type").map(|code| code.rsplit_once('#').map_or(code.clone(), |(_, name)| name.to_owned()));
        (code, text("message").or_else(|| text("Message")))
    }

    fn fault(&self) -> Option<&'static str> {
        self.delivery.fault.map(|fault| match fault {
            Fault::Close => "connection closed",
            Fault::Cut => "body cut",
            Fault::Garbage => "garbage",
            Fault::Hang => "no answer",
            Fault::Empty => "no body",
        })
    }

    /// The status, unless none is sent.
    fn status(&self) -> Option<u16> {
        let is_sent = !matches!(self.delivery.fault, Some(Fault::Close | Fault::Hang));
        is_sent.then(|| self.response.status().as_u16())
    }

    /// Whether the error says more than the fault.
    fn tells_error(&self) -> bool {
        matches!(self.delivery.fault, None | Some(Fault::Cut))
    }

    /// `3 GetThing 400 refused ValidationException: 1 validation error detected. …`
    fn line(&self, (code, message): &Told) -> String {
        let status = self.status().map_or_else(|| "-".to_owned(), |status| status.to_string());
        let mut line = format!("{} {} {status} {}", self.number, self.operation.unwrap_or("?"), self.answer);
        if let Some(fault) = self.fault() {
            line.push_str(&format!(", {fault}"));
        }
        if let Some(code) = code.as_ref().filter(|_| self.tells_error()) {
            line.push_str(&format!(" {code}"));
            line.push_str(&message.as_ref().map(|message| format!(": {message}")).unwrap_or_default());
        }
        line
    }

    fn object(&self, (code, message): &Told) -> Value {
        let mut object = json!({ "number": self.number, "operation": self.operation, "answer": self.answer });
        let told = |text: &Option<String>| text.clone().filter(|_| self.tells_error()).map(Value::from);
        let optional = [
            ("status", self.status().map(Value::from)),
            ("fault", self.fault().map(Value::from)),
            ("code", told(code)),
            ("message", told(message)),
        ];
        for (name, value) in optional {
            if let Some(value) = value {
                object[name] = value;
            }
        }
        object
    }

    /// The request as a line of JSON: `body` where it was JSON, `text` where not.
    fn recorded(&self) -> String {
        let operation = json!(self.operation);
        let (answer, status) = (json!(self.answer), json!(self.status()));
        let text = String::from_utf8_lossy(self.request);
        let body = match serde_json::from_str::<&RawValue>(&text) {
            // Between its tokens, line breaks are but spaces; inside a string there are none.
            Ok(body) => format!("\"body\":{}", body.get().replace(['\n', '\r'], " ")),
            Err(_) => format!("\"text\":{}", json!(text)),
        };
        format!(
            "{{\"number\":{},\"operation\":{operation},\"status\":{status},\"answer\":{answer},{body}}}",
            self.number
        )
    }
}

/// A text as a terminal may see it: in ASCII without controls, anything else with the escapes of JSON.
fn visible(text: &str) -> String {
    let mut visible = String::with_capacity(text.len());
    for c in text.chars() {
        if c == ' ' || c.is_ascii_graphic() {
            visible.push(c);
        } else {
            let units = c.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04x}")).collect::<String>();
            visible.push_str(&units);
        }
    }
    visible
}

/// Prints a line at once. Whoever closed the other end of the pipe has seen enough.
fn say(line: &str) {
    let mut stdout = io::stdout().lock();
    let _ = writeln!(stdout, "{line}").and_then(|()| stdout.flush());
}
