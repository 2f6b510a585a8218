//! The traits that are known: those of the prelude, and those of published packages, which no file defines. Never
//! judges a value.

use crate::prelude;

/// Namespaces of published trait packages, with the traits that each has.
const PUBLISHED: &[(&str, &[&str])] = &[
    // Drafts of Smithy 2.0 had it; the prelude no longer does.
    ("smithy.api", &["enumDefault"]),
    (
        "aws.api",
        &[
            "arn",
            "arnReference",
            "clientDiscoveredEndpoint",
            "clientEndpointDiscovery",
            "clientEndpointDiscoveryId",
            "controlPlane",
            "data",
            "dataPlane",
            "service",
            "tagEnabled",
            "taggable",
        ],
    ),
    ("aws.auth", &["cognitoUserPools", "sigv4", "sigv4a", "unsignedPayload"]),
    (
        "aws.protocols",
        &[
            "awsJson1_0",
            "awsJson1_1",
            "awsQuery",
            "awsQueryCompatible",
            "awsQueryError",
            "ec2Query",
            "ec2QueryName",
            "httpChecksum",
            "restJson1",
            "restXml",
        ],
    ),
    (
        "aws.iam",
        &[
            "actionName",
            "actionPermissionDescription",
            "conditionKeyValue",
            "conditionKeys",
            "defineConditionKeys",
            "disableConditionKeyInference",
            "disableConditionKeyInheritance",
            "iamAction",
            "iamResource",
            "requiredActions",
            "serviceResolvedConditionKeys",
            "supportedPrincipalTypes",
        ],
    ),
    (
        "aws.cloudformation",
        &[
            "cfnAdditionalIdentifier",
            "cfnDefaultValue",
            "cfnExcludeProperty",
            "cfnMutability",
            "cfnName",
            "cfnResource",
        ],
    ),
    (
        "aws.apigateway",
        &["apiKeySource", "authorizer", "authorizers", "integration", "mockIntegration", "requestValidator"],
    ),
    (
        "aws.endpoints",
        &[
            "dualStackOnlyEndpoints",
            "endpointsModifier",
            "rulesBasedEndpoints",
            "standardPartitionalEndpoints",
            "standardRegionalEndpoints",
        ],
    ),
    ("aws.customizations", &["s3UnwrappedXmlOutput"]),
    (
        "smithy.rules",
        &[
            "bdd",
            "clientContextParams",
            "contextParam",
            "endpointBdd",
            "endpointRuleSet",
            "endpointTests",
            "operationContextParams",
            "staticContextParams",
        ],
    ),
    ("smithy.waiters", &["waitable"]),
    ("smithy.test", &["httpMalformedRequestTests", "httpRequestTests", "httpResponseTests", "smokeTests"]),
    ("smithy.protocols", &["indexed", "rpcv2Cbor", "rpcv2Json"]),
    ("smithy.openapi", &["specificationExtension"]),
    ("smithy.framework", &["validationException"]),
    ("smithy.mqtt", &["publish", "subscribe", "topicLabel"]),
    ("smithy.synthetic", &["enum", "originalShapeId"]),
];

/// Whether the prelude or a published package defines the trait.
pub(super) fn is_known(id: &str) -> bool {
    let Some((namespace, name)) = id.split_once('#') else { return false };
    prelude::is_trait(id) || PUBLISHED.iter().any(|(known, names)| *known == namespace && names.contains(&name))
}

/// Absolute ids of the traits of the prelude and of published packages (`aws.api`, `smithy.waiters` …).
pub fn known_traits() -> impl Iterator<Item = String> {
    let published =
        PUBLISHED.iter().flat_map(|(namespace, names)| names.iter().map(move |name| format!("{namespace}#{name}")));
    prelude::traits().map(str::to_owned).chain(published)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_published_traits_only() {
        assert!(is_known("smithy.api#required") && is_known("aws.protocols#awsJson1_1"));
        assert!(!is_known("smithy.api#requierd") && !is_known("my.traits#awsJson1_1") && !is_known("required"));
        assert!(known_traits().all(|id| is_known(&id)));
    }
}
