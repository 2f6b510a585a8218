//! Emits the feature `client`: its methods, and for each operation a fluent builder and what a call has to know of it.
//! The call itself is the work of the support code; what goes over the wire is that of the feature `http`.

use super::{Dependency, Feature};
use crate::ir::{Part, Service};

/// The feature and its module.
pub(super) const FEATURE: Feature = Feature {
    name: "client",
    about: "A client for tokio, called as that of the AWS SDK for Rust: signs, sends, retries.",
    dependencies: |_| DEPENDENCIES.to_vec(),
    requires: &["http"],
    applies: has_client,
};

/// What the transport, its TLS and the signatures bring.
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

/// Whether a service has operations to call.
fn has_client(service: &Service) -> bool {
    service.parts.contains(&Part::Client)
}
