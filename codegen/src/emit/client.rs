//! Emits the feature `client`: its methods, and for each operation a fluent builder and what a call has to know of it.
//! The call itself is the work of the support code; what goes over the wire is that of the feature `http`.

mod expressions;
mod methods;
mod operation;
mod paginators;
mod waiters;

pub(super) use methods::allow;
pub(super) use paginators::declaration as paginator;

use super::{Dependency, Feature};
use crate::ir::{Operation, Part, Service, Structure, TypeId, TypeKind};
use crate::output::Module;

/// The feature and its module.
pub(super) const FEATURE: Feature = Feature {
    name: "client",
    about: "A client for tokio, called as that of the AWS SDK for Rust: signs, sends, retries.",
    dependencies,
    requires: &["endpoint", "http"],
    applies: has_client,
};

/// The crates of the transport, its TLS and the signatures.
const DEPENDENCIES: [Dependency; 11] = [
    Dependency { name: "bytes", features: &[] },
    Dependency { name: "http-body", features: &[] },
    Dependency { name: "hyper", features: &["client", "http1"] },
    Dependency { name: "hyper-rustls", features: &["http1", "ring", "tls12"] },
    Dependency { name: "hyper-util", features: &["client-legacy", "client-proxy", "http1", "tokio"] },
    Dependency { name: "ring", features: &[] },
    Dependency { name: "rustls", features: &["ring", "std", "tls12"] },
    Dependency { name: "rustls-native-certs", features: &[] },
    Dependency { name: "tokio", features: &["rt", "sync", "time"] },
    Dependency { name: "tower-service", features: &[] },
    Dependency { name: "tracing", features: &["std"] },
];

fn dependencies(service: &Service) -> Vec<Dependency> {
    let stream = Dependency { name: "futures-core", features: &[] };
    let paged = service.parts.contains(&Part::Pagination).then_some(stream);
    let mut dependencies: Vec<Dependency> = DEPENDENCIES.into_iter().chain(paged).collect();
    dependencies.sort_by_key(|dependency| dependency.name);
    dependencies
}

/// Credentials from where AWS's tools look for them, through a library that the oldest compiler builds, as `aws-config`
/// is not: it doubles the crates that a client brings and the
/// time of building them.
pub(super) const CREDENTIALS: Feature = Feature {
    name: "credentials",
    about: "`config::DefaultCredentialsChain`: profile files, SSO, web identity, processes, containers and EC2.",
    dependencies: |_| CREDENTIALS_DEPENDENCIES.to_vec(),
    requires: &["client"],
    applies: has_client,
};

const CREDENTIALS_DEPENDENCIES: [Dependency; 2] =
    [Dependency { name: "reqsign-aws-core", features: &[] }, Dependency { name: "reqsign-core", features: &[] }];

/// The configuration that the crate `aws-config` loads, for programs which have it already.
pub(super) const AWS_CONFIG: Feature = Feature {
    name: "aws-config",
    about: "`Client::new` for the configuration and the credentials that the crate `aws-config` finds.",
    dependencies: |_| AWS_CONFIG_DEPENDENCIES.to_vec(),
    requires: &["client"],
    applies: has_client,
};

const AWS_CONFIG_DEPENDENCIES: [Dependency; 4] = [
    Dependency { name: "aws-credential-types", features: &[] },
    Dependency { name: "aws-smithy-async", features: &[] },
    Dependency { name: "aws-smithy-types", features: &[] },
    Dependency { name: "aws-types", features: &[] },
];

/// A client that answers by itself, for the tests of those who have one.
pub(super) const TEST_UTIL: Feature = Feature {
    name: "test-util",
    about: "For tests of programs that call the service: `mock!`, `mock_client!`, replayed and captured requests.",
    dependencies: |_| Vec::new(),
    requires: &["client"],
    applies: has_client,
};

/// Tells services that have operations to call.
pub(super) fn has_client(service: &Service) -> bool {
    service.parts.contains(&Part::Client)
}

/// Tells operations that a client can call.
pub(super) fn is_called(service: &Service, operation: &Operation) -> bool {
    has_client(service) && operation.has_wire()
}

/// The client's methods, one or two modules for each operation beside its input and output, and the waiters.
pub(super) fn modules(service: &Service) -> Vec<Module<'_>> {
    if !has_client(service) {
        return Vec::new();
    }
    let called = || service.operations.iter().filter(|operation| is_called(service, operation));
    let operations = called().map(|operation| {
        let path = format!("operation/{}/_client", operation.file_stem);
        Module::new(path, move || operation::emit(service, operation))
    });
    let paginators = called().filter_map(|operation| paginators::module(service, operation));
    let methods = Module::new("client/methods".to_owned(), move || methods::emit(service));
    operations.chain(paginators).chain([methods]).chain(waiters::modules(service)).collect()
}

/// Inputs and outputs are structures.
fn structure(service: &Service, id: TypeId) -> Option<&Structure> {
    match &service.types[id.0].kind {
        TypeKind::Structure(structure) => Some(structure),
        TypeKind::Union(_) | TypeKind::Enum(_) | TypeKind::IntEnum(_) => None,
    }
}
