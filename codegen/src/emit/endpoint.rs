//! Emits the feature `endpoint`: the parameters of the service's endpoint rules, and the rules as a function.

pub(super) mod bindings;
mod diagram;
mod expr;
mod params;
mod resolver;
mod rules;

use super::Feature;
use crate::ir::Service;
use crate::output::Module;

/// The feature. Its module is `config::endpoint`.
pub(super) const FEATURE: Feature = Feature {
    name: "endpoint",
    about: "Where requests go: the service's endpoint rules, compiled.",
    dependencies: |_| Vec::new(),
    requires: &[],
    applies: |service| service.endpoint.is_some(),
};

/// The modules of parameters and rules.
pub(super) fn modules(service: &Service) -> Vec<Module<'_>> {
    let Some(endpoint) = &service.endpoint else { return Vec::new() };
    vec![
        Module::new("config/endpoint/params".to_owned(), move || params::emit(service, endpoint)),
        Module::new("config/endpoint/resolver".to_owned(), move || resolver::emit(service, endpoint)),
    ]
}
