//! The programs in `examples/`: what a newcomer copies. Each is written for the first operation that has samples, compiles
//! for every model, and needs no crate beside those that its features bring.

mod send;
mod serde;
mod serve;
mod test_without_aws;
mod validate_file;

use super::example::Names;
use crate::ir::{Operation, Part, Service};
use crate::output::Verbatim;
use crate::print::header;

/// A program.
pub(super) struct Program {
    /// Its name, and its file below `examples/` without `.rs`.
    pub(super) name: &'static str,
    /// One sentence on what it shows.
    pub(super) about: &'static str,
    /// The features that it needs.
    pub(super) features: &'static [&'static str],
    /// The arguments to begin with.
    arguments: &'static str,
    /// Further paragraphs at its head.
    notes: &'static str,
    /// How cargo runs it.
    target: Target,
    /// Its code; `None` where the service has no operation to show it with.
    code: fn(&Service) -> Option<String>,
}

/// The kind of a target, as a manifest and cargo's options name it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Target {
    Example,
    Test,
}

impl Target {
    fn name(self) -> &'static str {
        match self {
            Self::Example => "example",
            Self::Test => "test",
        }
    }
}

/// Every program, in the order in which they are told.
static ALL: [Program; 5] =
    [validate_file::PROGRAM, send::PROGRAM, test_without_aws::PROGRAM, serve::PROGRAM, serde::PROGRAM];

/// The programs that a service has, with their code. Without a wire format there is nothing to read, send or serve.
fn of(service: &Service) -> Vec<(&'static Program, String)> {
    if service.protocol.is_none() {
        return Vec::new();
    }
    ALL.iter().filter_map(|program| Some((program, (program.code)(service)?))).collect()
}

/// The files of the programs, and the requests that one of them reads.
pub(super) fn files(service: &Service) -> Vec<Verbatim> {
    let programs = of(service);
    let data = programs.iter().any(|(program, _)| program.name == validate_file::PROGRAM.name);
    let data = data.then(|| validate_file::requests(service)).flatten();
    let file = |(program, code): (&Program, String)| Verbatim {
        path: format!("examples/{}.rs", program.name),
        text: format!("{}{}\n{}{code}", header(service), head(program), allow(service)),
    };
    programs.into_iter().map(file).chain(data).collect()
}

/// The tables of the manifest.
pub(super) fn targets(service: &Service) -> String {
    let table = |(program, _): (&Program, String)| {
        let (name, kind) = (program.name, program.target.name());
        let features = match program.features {
            [] => String::new(),
            features => format!("required-features = {features:?}\n"),
        };
        format!("[[{kind}]]\nname = \"{name}\"\npath = \"examples/{name}.rs\"\n{features}\n")
    };
    of(service).into_iter().map(table).collect()
}

/// The programs as a list in Markdown, each linked to its file.
pub(super) fn listing(service: &Service) -> String {
    let item = |(program, _): (&Program, String)| {
        format!("- [`{0}`](examples/{0}.rs): {1} `{2}`\n", program.name, program.about, command(program))
    };
    of(service).into_iter().map(item).collect()
}

/// The call of cargo that runs a program.
fn command(program: &Program) -> String {
    let (name, target) = (program.name, program.target);
    let verb = if target == Target::Test { "test" } else { "run" };
    let features = match program.features {
        [] => String::new(),
        features => format!(" --features {}", features.join(",")),
    };
    format!("cargo {verb}{features} --{} {name}{}", target.name(), program.arguments)
}

/// The documentation of a program.
fn head(program: &Program) -> String {
    let gap = if program.notes.is_empty() { "" } else { "\n\n" };
    let text = format!("{}\n\n```text\n{}\n```{gap}{}", program.about, command(program), program.notes);
    text.lines().map(|line| format!("//! {line}").trim_end().to_owned() + "\n").collect()
}

/// Allows deprecated items where the slice has any: a sample may have to name one.
fn allow(service: &Service) -> &'static str {
    if service.allowances.contains(&crate::ir::Allowance::Deprecated) {
        "#![allow(deprecated, reason = \"the model deprecates it\")]\n\n"
    } else {
        ""
    }
}

/// The first operation with wire code for which there is something: one that is not deprecated, if there is such.
fn first<'s, T>(service: &'s Service, of: impl FnMut(&'s Operation) -> Option<T>) -> Option<T> {
    let all = || service.operations.iter().filter(|operation| operation.has_wire());
    let (current, old): (Vec<_>, Vec<_>) = all().partition(|operation| operation.docs.deprecated.is_none());
    current.into_iter().chain(old).find_map(of)
}

fn has(service: &Service, part: Part) -> bool {
    service.parts.contains(&part)
}

/// A program: imports of the standard library, imports of the emitted crate, items.
fn code(standard: &[&str], names: &Names<'_>, items: proc_macro2::TokenStream) -> String {
    let standard: String = standard.iter().map(|path| format!("use {path};\n")).collect();
    let gap = if standard.is_empty() { "" } else { "\n" };
    format!("{standard}{gap}{}\n{}", names.uses(), super::example::items(items))
}
