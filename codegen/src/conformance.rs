//! Smithy's protocol tests: the `smithy.test` traits of a model become a crate and a test for every case, for the
//! client and for the server. Runs nothing: whoever calls it writes the files and starts cargo.

mod case;
mod endpoint;
mod endpoint_call;
#[cfg(test)]
mod harness;
#[cfg(test)]
mod harness_tests;
mod lower;
mod malformed;
mod over_socket;
mod params;
mod tests;
mod values;
/// Stands where the harness looks for it.
#[cfg(test)]
use mock::same_json;

pub use case::{Side, Skipped};

use quote::quote;

use crate::codes;
use crate::config::Wire;
use crate::coverage::ids;
use crate::emit::manifest;
use crate::files::Files;
use crate::ir::{Part, Protocol, Service};
use crate::request::Request;
use crate::tokens::ident;
use crate::{generate, print, slice};
use smithy::diagnostic::{Diagnostic, Diagnostics, Severity};
use smithy::model::{Model, ShapeType};
use smithy::source::Sources;

/// The way of a request and its response between the halves of a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Transport {
    /// None: each half is called with the other's message.
    Memory,
    /// HTTP over a socket of the local host, for the server's cases alone.
    Socket,
}

/// Files of the tests that are copied, each with the name of its module.
const HELPERS: [(&str, &str); 2] =
    [("harness", include_str!("conformance/harness.rs")), ("same_json", include_str!("../mock/src/same_json.rs"))];

/// Two packages side by side, and what they are about to test.
#[derive(Debug, Clone)]
pub struct Conformance {
    /// The emitted crate, by path below its folder.
    pub service: Files,
    /// The package of the tests, which expects the emitted crate in the folder `service` beside its own.
    pub tests: Files,
    /// Name of the package of the tests.
    pub package: String,
    /// Every case that is run.
    pub planned: Vec<Planned>,
    /// Every case that a side cannot run.
    pub skipped: Vec<Skipped>,
}

/// A case that is run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// Id in the model; ids are unique only among requests or responses.
    pub id: String,
    /// The half that runs it.
    pub side: Side,
    /// Headers on which the case is silent and which the protocol demands: added to the request that a server reads.
    pub added: Vec<&'static str>,
    /// Path of the Rust test, `client::request::serializes_string_shapes`.
    pub test: String,
}

/// Turns the test cases of a model into tests. Of several services, when the request names none, all are tested that
/// have cases and wire code. Empty when `diagnostics` holds errors.
///
/// Of a restJson1 service, only the malformed bodies are run: it has no other wire code.
pub fn conformance(
    sources: &Sources,
    request: &Request,
    transport: Transport,
    diagnostics: &mut Diagnostics,
) -> Vec<Conformance> {
    let services = if request.service.is_some() { Vec::new() } else { services(sources) };
    if services.len() < 2 {
        return of_service(sources, request, transport, diagnostics).into_iter().collect();
    }
    let (mut suites, mut left_out) = (Vec::new(), Diagnostics::default());
    for service in services {
        let request = Request { service: Some(service), ..request.clone() };
        let mut own = Diagnostics::default();
        match of_service(sources, &request, transport, &mut own) {
            None if has_nothing_to_run(&own) => left_out.extend(own.0),
            tests => {
                diagnostics.extend(own.0);
                suites.extend(tests);
            }
        }
    }
    if suites.is_empty() {
        diagnostics.extend(left_out.0);
    }
    if diagnostics.has_errors() { Vec::new() } else { suites }
}

/// The services of a model, by id.
fn services(sources: &Sources) -> Vec<String> {
    let model = smithy::assemble(sources, &mut Diagnostics::default());
    let services = model.shapes.values().filter(|shape| shape.ty == ShapeType::Service);
    services.map(|shape| shape.id.to_string()).collect()
}

/// Whether a service was refused for no other reason than that it has no cases, or none that could be run.
fn has_nothing_to_run(diagnostics: &Diagnostics) -> bool {
    let mut errors = diagnostics.0.iter().filter(|diagnostic| diagnostic.severity == Severity::Error);
    errors.all(|error| [codes::NO_TEST_CASES, codes::UNSUPPORTED_PROTOCOL].contains(&error.code))
}

fn of_service(
    sources: &Sources,
    request: &Request,
    transport: Transport,
    diagnostics: &mut Diagnostics,
) -> Option<Conformance> {
    let request =
        endpoints_alone(sources, request).unwrap_or_else(|| Request { wire: Wire::JsonBodies, ..request.clone() });
    let resolved = generate::resolve(sources, &request, diagnostics)?;
    let service = &resolved.service;
    let mut suite = if service.protocol.is_some() {
        lower::lower(&resolved.model, service, scope(&resolved.model, service), diagnostics)
    } else {
        lower::Suite::default()
    };
    let mut endpoints = endpoint::lower(&resolved.model, service, diagnostics);
    if transport == Transport::Socket {
        suite.cases.retain(|case| case.side == Side::Server);
        suite.skipped.retain(|case| case.side == Side::Server);
        (endpoints.run, endpoints.skipped) = (Vec::new(), Vec::new());
    }
    let skipped: Vec<Skipped> = suite.skipped.into_iter().chain(endpoints.skipped).collect();
    let endpoints = endpoints.run;
    if suite.cases.is_empty() && skipped.is_empty() && endpoints.is_empty() {
        let message = format!("`{}` has no test cases", service.name);
        diagnostics.push(
            Diagnostic::error(codes::NO_TEST_CASES, message)
                .shape(&service.id)
                .hint("the model needs `smithy.test` traits for its protocol, or `smithy.rules#endpointTests`"),
        );
    }
    if diagnostics.has_errors() {
        return None;
    }
    let bare = |name: &str| name.trim_start_matches("r#").to_owned();
    let planned = suite.cases.iter().map(|case| Planned {
        id: case.id.clone(),
        side: case.side,
        added: case.added.iter().map(|header| header.as_str()).collect(),
        test: format!("{}::{}::{}", case.side.as_str(), case.check.module(), bare(&case.name)),
    });
    let of_endpoints = endpoints.iter().map(|case| Planned {
        id: case.id.clone(),
        side: Side::Client,
        added: Vec::new(),
        test: format!("client::endpoint::{}", bare(&case.name)),
    });
    let planned = planned.chain(of_endpoints).collect();
    let package = format!("{}-conformance", service.package.name);
    let tests = package_of_tests(service, &package, (&suite.cases, &endpoints), transport, diagnostics)?;
    let generation = resolved.print(diagnostics)?;
    Some(Conformance { service: generation.files, tests, package, planned, skipped })
}

/// Whether some of the cases are calls of a client.
fn has_calls(cases: &[endpoint::EndpointCase]) -> bool {
    cases.iter().any(|case| case.call.is_some())
}

/// The request for a service that has tests of its endpoints and of nothing else: its rules are the same whichever
/// operations are emitted, so that those are enough that the tests call. Without any, one is, and no protocol is needed.
fn endpoints_alone(sources: &Sources, request: &Request) -> Option<Request> {
    let model = smithy::assemble(sources, &mut Diagnostics::default());
    let slice = slice::select(&model, request.service.as_deref(), &request.operations, &mut Diagnostics::default())?;
    let has_endpoints = model.shapes.get(&slice.service)?.traits.has(ids::ENDPOINT_TESTS);
    let mut shapes = model.shapes.values();
    let has_others = shapes.any(|shape| lower::TESTS.iter().any(|id| shape.traits.has(id)));
    let service = model.shapes.get(&slice.service)?;
    let called = endpoint_call::called(&service.traits, &slice.operations);
    let has_client = [ids::AWS_JSON1_0, ids::AWS_JSON1_1].iter().any(|protocol| service.traits.has(protocol));
    if has_client && !called.is_empty() && has_endpoints && !has_others {
        return Some(Request { wire: Wire::JsonBodies, operations: called, ..request.clone() });
    }
    (has_endpoints && !has_others).then(|| {
        let first = slice.operations.iter().min_by_key(|id| id.name()).map(|id| id.name().to_owned());
        Request { wire: Wire::None, operations: first.into_iter().collect(), ..request.clone() }
    })
}

/// The cases that are run: those of the protocol with wire code, or else of restJson1, bodies alone.
fn scope(model: &Model<'_>, service: &Service) -> lower::Scope<'static> {
    let protocol = match service.protocol {
        Some(Protocol::AwsJson1_0) => "aws.protocols#awsJson1_0",
        _ => "aws.protocols#awsJson1_1",
    };
    let applied = model.shapes.get(service.id.as_str()).is_some_and(|shape| shape.traits.has(protocol));
    lower::Scope { protocol: if applied { protocol } else { "aws.protocols#restJson1" }, bodies_only: !applied }
}

fn package_of_tests(
    service: &Service,
    package: &str,
    (cases, endpoints): (&[case::Case], &[endpoint::EndpointCase]),
    transport: Transport,
    diagnostics: &mut Diagnostics,
) -> Option<Files> {
    let mut modules = tests::modules(service, cases, transport);
    let mut texts = vec![("Cargo.toml".to_owned(), test_manifest(service, package, endpoints, transport))];
    let mut helpers = Vec::new();
    if service.protocol.is_some() {
        for (name, text) in HELPERS {
            helpers.push(ident(name));
            texts.push((format!("src/{name}.rs"), copied(service, text)));
        }
    }
    if transport == Transport::Socket {
        helpers.push(ident("socket"));
        texts.push(("src/socket.rs".to_owned(), copied(service, include_str!("conformance/socket.rs"))));
    }
    if let Some(rules) = service.endpoint.as_ref().filter(|_| !endpoints.is_empty()) {
        helpers.push(ident("endpoints"));
        texts.push(("src/endpoints.rs".to_owned(), copied(service, include_str!("conformance/endpoints.rs"))));
        modules.push((Side::Client, "endpoint", endpoint::tests(service, rules, endpoints)));
    }
    if has_calls(endpoints) {
        helpers.push(ident("endpoint_calls"));
        texts
            .push(("src/endpoint_calls.rs".to_owned(), copied(service, include_str!("conformance/endpoint_calls.rs"))));
    }
    let mut roots = Vec::new();
    for side in [Side::Client, Side::Server] {
        let kinds: Vec<_> = modules.iter().filter(|(of, ..)| *of == side).map(|(_, kind, _)| ident(kind)).collect();
        if !kinds.is_empty() {
            roots.push(ident(side.as_str()));
            texts.push((format!("src/{}.rs", side.as_str()), print::module(service, quote!(#(mod #kinds;)*))));
        }
    }
    for (side, kind, tokens) in modules {
        texts.push((format!("src/{}/{kind}.rs", side.as_str()), print::module(service, tokens)));
    }
    let library = ident(&service.package.name.replace('-', "_"));
    // Beside the tests of the server, the crate's module of that name would be hidden.
    let emitted = (transport == Transport::Socket).then(|| quote!(use #library as emitted;));
    let root = quote! {
        #![cfg(test)]

        #(mod #helpers;)*
        #(mod #roots;)*

        #emitted
        use #library::*;
    };
    texts.push(("src/lib.rs".to_owned(), print::module(service, root)));
    let mut files = Files::default();
    for (path, text) in texts {
        if let Err(error) = files.insert(&path, text) {
            diagnostics.push(Diagnostic::error(codes::UNSAFE_PATH, error.to_string()));
        }
    }
    (!diagnostics.has_errors()).then(|| files.with_listing(&service.package.command))
}

/// A file of ours, copied as it is.
fn copied(service: &Service, text: &str) -> String {
    print::header(service) + text
}

fn test_manifest(
    service: &Service,
    package: &str,
    endpoints: &[endpoint::EndpointCase],
    transport: Transport,
) -> String {
    let marker = print::marker(service);
    let name = &service.package.name;
    let flate2 = if service.parts.contains(&Part::Gzip) {
        manifest::requirement("flate2", &["rust_backend"])
    } else {
        String::new()
    };
    let (mut features, mut harness) = (Vec::new(), String::new());
    features.extend((!endpoints.is_empty()).then_some("\"endpoint\""));
    if has_calls(endpoints) {
        features.push("\"test-util\"");
        harness += &manifest::requirement("tokio", &["rt", "time"]);
    }
    if service.protocol.is_some() {
        features.push("\"http\"");
        harness += &manifest::requirement("http", &["std"]);
        harness += &manifest::requirement("serde_json", &["raw_value", "std"]);
    }
    if transport == Transport::Socket {
        features.push("\"server\"");
        harness += &manifest::requirement("tokio", &["net", "rt", "sync"]);
    }
    let features = features.join(", ");
    format!(
        "# {marker}\n\n[package]\nname = \"{package}\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n\
         [lib]\ndoctest = false\n\n[dependencies]\n{name} = {{ path = \"../service\", features = [{features}] }}\n\
         {flate2}{harness}"
    )
}
