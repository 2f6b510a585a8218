//! `ir::Service` becomes a package: one table of artifacts drives its modules, its Cargo features and its docs.
//! Never fails: a panic from here on is a bug of ours.

mod cli;
mod client;
mod documentation;
mod endpoint;
mod example;
mod http;
mod json;
pub(crate) mod manifest;
mod programs;
mod readme;
mod reference;
mod roots;
mod serde;
mod server;
mod types;
mod validate;

use crate::ir::Service;
use crate::output::{Module, Verbatim};
use crate::runtime;

/// A Cargo feature of the emitted crate: additive, and one module of its own.
pub(crate) struct Feature {
    /// Its name in the manifest, and of its module.
    pub name: &'static str,
    /// One sentence for the manifest, the README and the crate's documentation.
    pub about: &'static str,
    /// Optional dependencies that it switches on, with their features, for a service.
    pub dependencies: fn(&Service) -> Vec<Dependency>,
    /// Other features of the crate that it needs.
    pub requires: &'static [&'static str],
    /// Whether a service has it at all: a feature of the wire needs a protocol.
    pub applies: fn(&Service) -> bool,
}

/// A dependency as an emitted manifest names it; the version comes from `manifest::VERSIONS`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Dependency {
    /// Crate name.
    pub name: &'static str,
    /// Features; the crate's own default features are always off.
    pub features: &'static [&'static str],
}

/// Every feature, in the order of the manifest.
pub(crate) static FEATURES: [Feature; 10] = [
    serde::FEATURE,
    http::FEATURE,
    endpoint::FEATURE,
    client::FEATURE,
    client::CREDENTIALS,
    client::AWS_CONFIG,
    server::FEATURE,
    server::SIGV4,
    cli::FEATURE,
    client::TEST_UTIL,
];

/// The features of a service.
fn features_of(service: &Service) -> Vec<&'static Feature> {
    FEATURES.iter().filter(|feature| (feature.applies)(service)).collect()
}

/// The modules that an emitter makes for a service; none when the service does not need it.
type Emitter = for<'s> fn(&'s Service) -> Vec<Module<'s>>;

/// Every emitter, in the order in which a reader meets its modules.
const ALL: [Emitter; 12] = [
    types::modules,
    types::operation_errors,
    wire_modules,
    http::modules,
    endpoint::modules,
    client::modules,
    serde::modules,
    server::modules,
    cli::modules,
    validate::modules,
    roots::modules,
    documentation::modules,
];

fn wire_modules(service: &Service) -> Vec<Module<'_>> {
    if service.protocol.is_some() { json::modules(service) } else { Vec::new() }
}

/// The modules of every emitter.
pub(crate) fn modules(service: &Service) -> Vec<Module<'_>> {
    ALL.iter().flat_map(|modules| modules(service)).collect()
}

/// Files that are text already: manifest, runtime support, settings.
pub(crate) fn verbatim(service: &Service) -> Vec<Verbatim> {
    let mut files = manifest::files(service);
    files.push(readme::file(service));
    files.extend(programs::files(service));
    files.extend(reference::files(service));
    files.extend(runtime::files(service));
    files.extend(validate::unicode::file(service));
    files
}
