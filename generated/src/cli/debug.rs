// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! `--debug`: writes what the client says through `tracing` to standard error, and values without their secrets.

use std::fmt::{self, Write as _};
use std::io::{self, Write as _};
use std::sync::atomic::{AtomicU64, Ordering};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Level, Metadata, Subscriber};

use crate::cli::schema::{Kind, Shape};
use crate::cli::value::Value;

/// Text in place of a value that no log may hold.
const REDACTED: &str = "** redacted **";

/// Writes the events of this crate from now on.
pub fn enable() {
    // Only a program that is not this one could have set another before.
    let _ = tracing::subscriber::set_global_default(Log { spans: AtomicU64::new(1) });
}

struct Log {
    /// Ids of spans begin at one.
    spans: AtomicU64,
}

impl Subscriber for Log {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        *metadata.level() <= Level::DEBUG && metadata.target().starts_with(env!("CARGO_CRATE_NAME"))
    }

    fn new_span(&self, _attributes: &Attributes<'_>) -> Id {
        Id::from_u64(self.spans.fetch_add(1, Ordering::Relaxed))
    }

    fn record(&self, _span: &Id, _values: &Record<'_>) {}

    fn record_follows_from(&self, _span: &Id, _follows: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut line = Line::default();
        event.record(&mut line);
        // Without standard error there is nobody to tell.
        let _ = writeln!(io::stderr(), "DEBUG {} - {}{}", event.metadata().target(), line.message, line.fields);
    }

    fn enter(&self, _span: &Id) {}

    fn exit(&self, _span: &Id) {}
}

#[derive(Default)]
struct Line {
    message: String,
    fields: String,
}

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        // Writing to a string never fails.
        let _ = if field.name() == "message" {
            write!(self.message, "{value:?}")
        } else {
            write!(self.fields, " {}={value:?}", field.name())
        };
    }
}

/// The value of a shape as JSON, sensitive values replaced.
pub fn redacted(shape: &Shape, value: &Value) -> String {
    String::from_utf8(without_secrets(shape, value).to_json()).unwrap_or_default()
}

fn without_secrets(shape: &Shape, value: &Value) -> Value {
    if shape.sensitive {
        return Value::String(REDACTED.to_owned());
    }
    match (shape.kind, value) {
        (Kind::List(element), Value::List(values)) => {
            Value::List(values.iter().map(|value| without_secrets(element, value)).collect())
        }
        (Kind::Map { value: shape, .. }, Value::Object(members)) => {
            let entry = |(name, value): &(String, Value)| (name.clone(), without_secrets(shape, value));
            Value::Object(members.iter().map(entry).collect())
        }
        (Kind::Structure(known) | Kind::Union(known), Value::Object(members)) => {
            let member = |(name, value): &(String, Value)| {
                let shape = known.iter().find(|member| member.name == name)?.shape;
                Some((name.clone(), without_secrets(shape, value)))
            };
            Value::Object(members.iter().filter_map(member).collect())
        }
        (Kind::Structure(_) | Kind::Union(_) | Kind::List(_) | Kind::Map { .. }, _) => Value::Null,
        (_, value) => value.clone(),
    }
}
