//! The documentation of the crate and of the module of each operation: what a reader of rustdoc's pages meets first.

use crate::emit::{example, features_of};
use crate::ir::{Operation, Service};
use crate::markdown;
use crate::naming::bare;

const INLINING: &str = "
# Build time

Nearly every function is `#[inline]`, which defers its code generation to the calling crate: unused ones are never
compiled.
";

/// Documents the crate: its service, the shortest program, the operations and the features.
pub(super) fn of_crate(service: &Service) -> String {
    let (title, version) = (markdown::from_text(&service.title), markdown::from_text(&service.version));
    let mut text = format!("{title} (API version {version}): types, limits");
    text.push_str(if service.protocol.is_some() { " and wire format.\n" } else { ".\n" });
    if !service.docs.markdown.is_empty() {
        text.push('\n');
        text.push_str(&service.docs.markdown);
        text.push('\n');
    }
    text.push_str(&start(service));
    text.push_str("\n# Operations\n\n");
    for operation in &service.operations {
        text.push_str(&format!("- [`{}`](mod@operation::{})\n", operation.name, bare(&operation.module)));
    }
    let features = features_of(service);
    if !features.is_empty() {
        text.push_str("\n# Features\n\nNo feature is enabled by default, and all are additive.\n\n");
    }
    for feature in features {
        text.push_str(&format!("- `{}`: {}\n", feature.name, feature.about));
    }
    text.push_str(INLINING);
    text
}

/// A call, and what is there without a client.
fn start(service: &Service) -> String {
    let call = example::call(service);
    let program = example::round_trip(service).map(|program| format!("```\n{program}```\n"));
    match (call, program) {
        (Some(call), Some(program)) => format!(
            "\n# Start\n\nWith the feature `client`, in a tokio runtime:\n\n{call}\nWithout it, the types, their limits and \
             their wire format:\n\n{program}"
        ),
        (None, Some(program)) => format!("\n# Example\n\n{program}"),
        (_, None) => String::new(),
    }
}

/// Documents an operation: its purpose, input, output and errors, and how it is called.
pub(super) fn of_operation(service: &Service, operation: &Operation) -> String {
    let mut text = format!("`{}`\n\n", operation.name);
    if !operation.docs.markdown.is_empty() {
        text.push_str(&format!("{}\n\n", operation.docs.markdown));
    }
    text.push_str(&signature(service, operation));
    if let Some(program) = example::request(service, operation) {
        text.push_str(&format!("\n# Example\n\n```\n{program}```\n"));
    }
    if let Some(call) = example::send(service, operation) {
        text.push_str(&format!("\nWith the feature `client`, a call:\n\n{call}"));
    }
    text
}

/// Links to the input, the output and the errors.
fn signature(service: &Service, operation: &Operation) -> String {
    // From within its own file the names are in scope, and rustdoc wants no path beside them.
    let link = |name: &str| match operation.is_in_its_file() {
        true => format!("[`{name}`]"),
        false => format!("[`{name}`](crate::operation::{}::{name})", bare(&operation.module)),
    };
    let name = |id: crate::ir::TypeId| service.types[id.0].name.as_str();
    let errors: Vec<String> =
        operation.errors.iter().map(|error| format!("[`{0}`](crate::types::error::{0})", name(error.target))).collect();
    let errors = if errors.is_empty() { String::new() } else { format!(": {}", errors.join(", ")) };
    format!(
        "- Input: {}\n- Output: {}\n- Error: {}{errors}\n",
        link(name(operation.input)),
        link(name(operation.output)),
        link(&operation.error)
    )
}
