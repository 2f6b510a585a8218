//! How the callers of an operation say who they are: the authentication traits of Smithy. Signs nothing.

use crate::coverage::ids;
use crate::ir::AuthScheme;
use smithy::model::Shape;

/// The traits of the published packages that define a scheme, in the order that counts where the model gives none: that
/// of their ids (Smithy 2.0, "auth trait").
const SCHEMES: [&str; 6] = [
    ids::SIGV4,
    "aws.auth#sigv4a",
    "smithy.api#httpApiKeyAuth",
    "smithy.api#httpBasicAuth",
    ids::HTTP_BEARER_AUTH,
    "smithy.api#httpDigestAuth",
];

/// The schemes of an operation by `@auth`, its own before the service's, or else every scheme of the service. A model
/// without any asks for none, and `@optionalAuth` allows to do without.
pub(super) fn schemes(service: &Shape<'_>, operation: &Shape<'_>) -> Vec<AuthScheme> {
    let listed = [operation, service].into_iter().find_map(|shape| shape.traits.get(ids::AUTH));
    let ids: Vec<String> = match listed {
        Some(node) => node.elements().iter().filter_map(super::text).collect(),
        None => SCHEMES.iter().filter(|id| service.traits.has(id)).map(|id| (*id).to_owned()).collect(),
    };
    let mut schemes: Vec<AuthScheme> = ids.iter().filter_map(|id| scheme(service, id)).collect();
    if ids.is_empty() || operation.traits.has(ids::OPTIONAL_AUTH) {
        schemes.push(AuthScheme::None);
    }
    schemes
}

/// The scheme of a trait id, if there is code for it.
fn scheme(service: &Shape<'_>, id: &str) -> Option<AuthScheme> {
    match id {
        ids::SIGV4 => {
            let name = super::text(&service.traits.get(id)?.get("name")?)?;
            Some(AuthScheme::SigV4 { name })
        }
        ids::HTTP_BEARER_AUTH => Some(AuthScheme::Bearer),
        _ => None,
    }
}
