//! Emits the README of the package: what it is, how to use it, its features, and where the rest is written.

use crate::ir::Service;
use crate::markdown::{cell, code, from_text};
use crate::output::Verbatim;
use crate::print::marker;

use super::reference::operation_page;
use super::{Feature, example, features_of, programs};

/// Up to this many operations are listed; the reference lists them all.
const MOST_OPERATIONS: usize = 40;

/// The README.
pub(super) fn file(service: &Service) -> Verbatim {
    let blocks = [
        format!("<!-- {} -->", marker(service)),
        about(service),
        operations(service),
        usage(service),
        features(service),
        programs(service),
        more(service),
    ];
    let blocks: Vec<&str> = blocks.iter().map(|block| block.trim_end()).filter(|block| !block.is_empty()).collect();
    Verbatim { path: "README.md".to_owned(), text: format!("{}\n", blocks.join("\n\n")) }
}

fn about(service: &Service) -> String {
    let wire = if service.protocol.is_some() { ", and their JSON wire format" } else { "" };
    format!(
        "# {}\n\n{} (API version {}) for Rust: the types of {}, every limit of the API as a check{wire}. \
         It has no dependency that the model does not force on it.",
        service.package.name,
        from_text(&service.title),
        from_text(&service.version),
        match service.operations.len() {
            1 => "one operation".to_owned(),
            count => format!("{count} operations"),
        },
    )
}

fn operations(service: &Service) -> String {
    let shown = service.operations.iter().take(MOST_OPERATIONS);
    let lines: String =
        shown.map(|operation| format!("- [{}](docs/{})\n", code(&operation.name), operation_page(operation))).collect();
    let more = match service.operations.len().saturating_sub(MOST_OPERATIONS) {
        0 => String::new(),
        more => format!("- and [{more} more](docs/README.md)\n"),
    };
    format!("## Operations\n\n{lines}{more}")
}

fn usage(service: &Service) -> String {
    let name = &service.package.name;
    let depend = format!(
        "## Use\n\nThe package stands alone. Depend on it by path, wherever it lies:\n\n\
         ```toml\n[dependencies]\n{name} = {{ path = \"{name}\" }}\n```\n",
    );
    let Some(program) = example::round_trip(service) else { return depend };
    let steps = if program.contains("json::from_str") {
        "Build an input, check it, encode it, and decode the response"
    } else {
        "Build an input and check it"
    };
    format!("{depend}\n{steps}:\n\n```rust\n{program}```\n")
}

fn features(service: &Service) -> String {
    let features = features_of(service);
    if features.is_empty() {
        return String::new();
    }
    let row = |feature: &&Feature| {
        let brings: Vec<String> =
            (feature.dependencies)(service).iter().map(|dependency| code(dependency.name)).collect();
        let brings = if brings.is_empty() { "none".to_owned() } else { brings.join(", ") };
        format!("| `{}` | {} | {brings} |\n", feature.name, cell(feature.about))
    };
    let rows: String = features.iter().map(row).collect();
    format!(
        "## Features\n\nNo feature is enabled by default, and all are additive.\n\n\
         | feature | adds | crates that it needs |\n|---|---|---|\n{rows}"
    )
}

fn programs(service: &Service) -> String {
    let programs = programs::listing(service);
    if programs.is_empty() { programs } else { format!("## Examples\n\n{programs}") }
}

fn more(service: &Service) -> String {
    format!(
        "## Documentation\n\n\
         [docs/](docs/README.md) is the reference: each operation, type, limit and error, with examples. \
         `cargo doc --open` shows the same facts beside the code.\n\n\
         ## Changes\n\n\
         Every file here is generated from `model.json`. Change the model, not these files, and run `{}`.",
        service.package.command,
    )
}
