//! The mock of a service: its emitted crate, a program around that crate's server, and a script of answers, some from a
//! file that is checked against the model, the others made up. Runs nothing: whoever calls it writes, builds and starts.

mod answers;
mod limits;
mod made_up;
mod pointer;
mod program;
mod script;
#[cfg(test)]
mod tests;
mod value;

use crate::codes;
use crate::files::Files;
use crate::generate::{self, Resolved};
use crate::ir::{Operation, Service};
use crate::request::Request;
use smithy::diagnostic::{Diagnostic, Diagnostics};
use smithy::source::{Source, Sources};

/// The service that a mock stands in for, and its answers.
#[derive(Debug, Clone, Default)]
pub struct MockRequest {
    /// The service, the slice, the package.
    pub request: Request,
    /// The answers that are not made up, as JSON; spans in them have the number of sources as their file.
    pub answers: Option<Source>,
    /// Chooses among the outputs that can be made up.
    pub seed: u64,
}

/// A mock whose answers fit the model.
pub struct Mock<'a> {
    /// Name of the package of the program, and of its binary.
    pub package: String,
    /// The answers, as JSON text that the program reads when it starts.
    pub script: String,
    /// Sample inputs of every operation that is served: its name, and a JSON text.
    pub inputs: Vec<(String, String)>,
    resolved: Resolved<'a>,
}

/// Two packages side by side.
#[derive(Debug, Clone)]
pub struct MockPackages {
    /// The emitted crate, by path below its folder.
    pub service: Files,
    /// The program, which expects the emitted crate in the folder `service` beside its own.
    pub program: Files,
}

/// Finds out what the mock of a service answers; `None` when `diagnostics` holds errors, of the model or of the answers.
pub fn mock<'a>(sources: &'a Sources, wanted: &MockRequest, diagnostics: &mut Diagnostics) -> Option<Mock<'a>> {
    let resolved = generate::resolve(sources, &wanted.request, diagnostics)?;
    let service = &resolved.service;
    refuse_to_serve_nothing(service, diagnostics);
    let file = u32::try_from(sources.0.len()).unwrap_or(u32::MAX);
    let given = answers::read(service, wanted.answers.as_ref(), file, diagnostics);
    let outputs = made_up::outputs(service, wanted.seed, diagnostics);
    if diagnostics.has_errors() {
        return None;
    }
    Some(Mock {
        package: format!("{}-mock", service.package.name),
        script: script::text(service, &given, &outputs),
        inputs: made_up::inputs(service, wanted.seed),
        resolved,
    })
}

impl Mock<'_> {
    /// Prints the packages; `None` when `diagnostics` holds errors.
    pub fn print(self, diagnostics: &mut Diagnostics) -> Option<MockPackages> {
        let program = program::files(&self.resolved.service, &self.package, diagnostics)?;
        let generation = self.resolved.print(diagnostics)?;
        Some(MockPackages { service: generation.files, program })
    }
}

/// The operations that a mock serves.
fn served(service: &Service) -> impl Iterator<Item = &Operation> {
    service.operations.iter().filter(|operation| operation.has_wire())
}

fn refuse_to_serve_nothing(service: &Service, diagnostics: &mut Diagnostics) {
    if served(service).next().is_none() {
        let message = format!("no operation of `{}` can be served", service.name);
        diagnostics.push(Diagnostic::error(codes::NOTHING_SERVED, message).shape(&service.id));
    }
}
