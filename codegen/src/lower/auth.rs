//! How the callers of an operation say who they are: the authentication traits of Smithy. Signs nothing.

use crate::ir::AuthScheme;
use smithy::model::Shape;

/// The schemes with code, in the order that counts where the model gives none: that of the trait ids.
const SCHEMES: [(&str, AuthScheme); 2] =
    [("aws.auth#sigv4", AuthScheme::SigV4), ("smithy.api#httpBearerAuth", AuthScheme::Bearer)];

/// The trait that every trait of a scheme carries is not looked at: these are all that the published packages define.
const WITHOUT_CODE: [&str; 4] =
    ["aws.auth#sigv4a", "smithy.api#httpApiKeyAuth", "smithy.api#httpBasicAuth", "smithy.api#httpDigestAuth"];

/// The schemes of an operation by `@auth`, its own before the service's, or else every scheme of the service. A model
/// without any asks for no name, and `@optionalAuth` allows to give none.
pub(super) fn schemes(service: &Shape<'_>, operation: &Shape<'_>) -> Vec<AuthScheme> {
    let listed = [operation, service].into_iter().find_map(|shape| shape.traits.get("smithy.api#auth"));
    let ids: Vec<String> = match listed {
        Some(node) => node.elements().iter().filter_map(super::text).collect(),
        None => {
            let all = SCHEMES.iter().map(|(id, _)| *id).chain(WITHOUT_CODE);
            all.filter(|id| service.traits.has(id)).map(str::to_owned).collect()
        }
    };
    let scheme = |id: &String| SCHEMES.iter().find(|(known, _)| known == id).map(|(_, scheme)| *scheme);
    let mut schemes: Vec<AuthScheme> = ids.iter().filter_map(scheme).collect();
    if ids.is_empty() || operation.traits.has("smithy.api#optionalAuth") {
        schemes.push(AuthScheme::None);
    }
    schemes
}
