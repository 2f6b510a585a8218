//! The traits that are known though no file defines them. Never judges a value.

/// Namespaces of published trait packages, with the traits that each has.
const KNOWN: &[(&str, &[&str])] = &[
    (
        "smithy.api",
        &[
            "addedDefault",
            "auth",
            "authDefinition",
            "box",
            "clientOptional",
            "cors",
            "default",
            "deprecated",
            "documentation",
            "endpoint",
            "enum",
            "enumDefault",
            "enumValue",
            "error",
            "eventHeader",
            "eventPayload",
            "examples",
            "externalDocumentation",
            "hostLabel",
            "http",
            "httpApiKeyAuth",
            "httpBasicAuth",
            "httpBearerAuth",
            "httpChecksumRequired",
            "httpDigestAuth",
            "httpError",
            "httpHeader",
            "httpLabel",
            "httpPayload",
            "httpPrefixHeaders",
            "httpQuery",
            "httpQueryParams",
            "httpResponseCode",
            "idRef",
            "idempotencyToken",
            "idempotent",
            "input",
            "internal",
            "jsonName",
            "length",
            "mediaType",
            "mixin",
            "nestedProperties",
            "noReplace",
            "notProperty",
            "optionalAuth",
            "output",
            "paginated",
            "pattern",
            "private",
            "property",
            "protocolDefinition",
            "range",
            "readonly",
            "recommended",
            "references",
            "requestCompression",
            "required",
            "requiresLength",
            "resourceIdentifier",
            "retryable",
            "sensitive",
            "since",
            "sparse",
            "streaming",
            "suppress",
            "tags",
            "timestampFormat",
            "title",
            "trait",
            "traitValidators",
            "uniqueItems",
            "unitType",
            "unstable",
            "xmlAttribute",
            "xmlFlattened",
            "xmlName",
            "xmlNamespace",
        ],
    ),
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

/// Whether a published package defines the trait.
pub(super) fn is_known(id: &str) -> bool {
    let Some((namespace, name)) = id.split_once('#') else { return false };
    KNOWN.iter().any(|(known, names)| *known == namespace && names.contains(&name))
}

/// Absolute ids of all known traits.
pub(super) fn known() -> impl Iterator<Item = String> {
    KNOWN.iter().flat_map(|(namespace, names)| names.iter().map(move |name| format!("{namespace}#{name}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_published_traits_only() {
        assert!(is_known("smithy.api#required") && is_known("aws.protocols#awsJson1_1"));
        assert!(!is_known("smithy.api#requierd") && !is_known("my.traits#awsJson1_1") && !is_known("required"));
        assert!(known().all(|id| is_known(&id)));
    }
}
