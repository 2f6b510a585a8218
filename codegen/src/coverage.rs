//! Coverage of each trait: honoured in the emitted code, carried into its documentation, or ignored, and why.
//! One table; the documentation of [`TRAITS`] is made from it too.

use crate::ir::ConstraintKind;

/// Treatment of a trait.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Coverage {
    /// The emitted code acts on it.
    Honoured,
    /// The emitted documentation tells it.
    Documented,
    /// It has no effect on the emitted crate.
    Ignored,
    /// It is no trait of the table: one that the model itself defines, or an unknown one.
    Unlisted,
}

impl Coverage {
    /// In lower case.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Honoured => "honoured",
            Self::Documented => "documented",
            Self::Ignored => "ignored",
            Self::Unlisted => "not listed",
        }
    }
}

/// Treatment of a trait, and the reason.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// Absolute id of the trait, or a whole namespace: `aws.iam#*`.
    pub id: &'static str,
    /// Its treatment.
    pub coverage: Coverage,
    /// How it is honoured, or why it is not.
    pub why: &'static str,
}

macro_rules! traits {
    ($($($name:ident =)? $id:literal: $coverage:ident, $why:literal;)*) => {
        /// Every trait of the published packages.
        ///
        /// | trait | coverage | how, or why not |
        /// |---|---|---|
        $(#[doc = concat!("| `", $id, "` | ", stringify!($coverage), " | ", $why, " |")])*
        pub const TRAITS: &[Row] = &[$(Row { id: $id, coverage: Coverage::$coverage, why: $why },)*];

        /// The ids of the traits that this crate reads itself. The loader has seen to the other honoured ones.
        pub(crate) mod ids {
            $($(pub(crate) const $name: &str = $id;)?)*
        }
    };
}

/// The row of a trait: its own, or that of its namespace.
pub fn row(id: &str) -> Option<&'static Row> {
    let namespace = id.split_once('#').map_or(id, |(namespace, _)| namespace);
    let whole = |row: &&Row| row.id.strip_suffix("#*") == Some(namespace);
    TRAITS.iter().find(|row| row.id == id).or_else(|| TRAITS.iter().find(whole))
}

/// The trait behind a kind of constraint; membership of an enum comes from its type.
pub(crate) fn constraint_trait(kind: ConstraintKind) -> Option<&'static str> {
    match kind {
        ConstraintKind::Length => Some(ids::LENGTH),
        ConstraintKind::Range => Some(ids::RANGE),
        ConstraintKind::Pattern => Some(ids::PATTERN),
        ConstraintKind::UniqueItems => Some(ids::UNIQUE_ITEMS),
        ConstraintKind::EnumValues => None,
    }
}

/// Treatment of a trait.
pub fn of(id: &str) -> Coverage {
    row(id).map_or(Coverage::Unlisted, |row| row.coverage)
}

traits! {
    "smithy.api#addedDefault": Ignored, "the default itself is honoured; when it was added changes nothing";
    AUTH = "smithy.api#auth": Honoured, "the ways in which a caller of an operation may say who it is, in order";
    "smithy.api#authDefinition": Ignored, "it defines traits, not shapes";
    "smithy.api#box": Honoured, "Smithy 1.0: the member has no default and stays an `Option`";
    CLIENT_OPTIONAL = "smithy.api#clientOptional": Honoured, "the member is an `Option` even when required or with a default";
    "smithy.api#cors": Ignored, "it concerns browsers and REST bindings";
    DEFAULT = "smithy.api#default": Honoured, "the field is `T`, absent on the wire means the default; inputs stay `Option`";
    DEPRECATED = "smithy.api#deprecated": Documented, "becomes `#[deprecated]` with the note";
    DOCUMENTATION = "smithy.api#documentation": Documented, "converted from HTML to Markdown";
    ENDPOINT = "smithy.api#endpoint": Honoured, "the host prefix of the request, labels filled from the input";
    "smithy.api#enum": Honoured, "Smithy 1.0: becomes an enum, with names made of the values where it has none";
    "smithy.api#enumDefault": Ignored, "a draft's: defaults stand on members";
    ENUM_VALUE = "smithy.api#enumValue": Honoured, "the text or number of a variant on the wire";
    ERROR = "smithy.api#error": Honoured, "the structure is an error; `client` or `server` decides the default status";
    "smithy.api#eventHeader": Ignored, "event streams have no wire code, which is reported";
    "smithy.api#eventPayload": Ignored, "event streams have no wire code, which is reported";
    "smithy.api#examples": Ignored, "examples are made from the shapes and their limits";
    "smithy.api#externalDocumentation": Ignored, "the model's own text is carried over, links in it included";
    "smithy.api#hostLabel": Honoured, "the member fills a label of the host prefix";
    "smithy.api#http": Ignored, "awsJson sends every request as `POST /`";
    "smithy.api#httpApiKeyAuth": Ignored, "a client signs with SigV4, sends a bearer token, or says nothing of itself";
    "smithy.api#httpBasicAuth": Ignored, "a client signs with SigV4, sends a bearer token, or says nothing of itself";
    HTTP_BEARER_AUTH = "smithy.api#httpBearerAuth": Honoured, "a client sends a token in the place of a signature";
    "smithy.api#httpChecksumRequired": Ignored, "awsJson operations that need one are not known";
    "smithy.api#httpDigestAuth": Ignored, "a client signs with SigV4, sends a bearer token, or says nothing of itself";
    HTTP_ERROR = "smithy.api#httpError": Honoured, "`HTTP_STATUS` of the error";
    "smithy.api#httpHeader": Ignored, "awsJson puts every member into the body";
    "smithy.api#httpLabel": Ignored, "awsJson puts every member into the body";
    "smithy.api#httpPayload": Ignored, "awsJson puts every member into the body";
    "smithy.api#httpPrefixHeaders": Ignored, "awsJson puts every member into the body";
    "smithy.api#httpQuery": Ignored, "awsJson puts every member into the body";
    "smithy.api#httpQueryParams": Ignored, "awsJson puts every member into the body";
    "smithy.api#httpResponseCode": Ignored, "awsJson puts every member into the body";
    "smithy.api#idRef": Ignored, "it concerns the values of traits; the loader checks it";
    IDEMPOTENCY_TOKEN = "smithy.api#idempotencyToken": Honoured, "`build` of the input fills an absent member with a random UUID";
    IDEMPOTENT = "smithy.api#idempotent": Honoured, "sending the request again is safe";
    "smithy.api#input": Ignored, "the operation says which shape is its input, and every input member is an `Option`";
    INTERNAL = "smithy.api#internal": Honoured, "an enum value with it is accepted but not listed; elsewhere it says nothing";
    "smithy.api#jsonName": Ignored, "awsJson uses the member's own name";
    LENGTH = "smithy.api#length": Honoured, "checked by `validate`, and documented";
    "smithy.api#mediaType": Ignored, "the content of a text or blob is the caller's";
    MIXIN = "smithy.api#mixin": Honoured, "members and traits of mixins are part of the shapes that use them";
    "smithy.api#nestedProperties": Ignored, "resources are not emitted, their operations are";
    "smithy.api#noReplace": Ignored, "resources are not emitted, their operations are";
    "smithy.api#notProperty": Ignored, "resources are not emitted, their operations are";
    OPTIONAL_AUTH = "smithy.api#optionalAuth": Honoured, "a client without credentials sends the request unsigned";
    "smithy.api#output": Ignored, "the operation says which shape is its output";
    PAGINATED = "smithy.api#paginated": Honoured, "`into_paginator` of the fluent builder, with feature `client`";
    PATTERN = "smithy.api#pattern": Honoured, "checked by `validate` against the whole value, and documented";
    "smithy.api#private": Ignored, "whoever has the model may use it";
    "smithy.api#property": Ignored, "resources are not emitted, their operations are";
    "smithy.api#protocolDefinition": Ignored, "it defines traits, not shapes";
    RANGE = "smithy.api#range": Honoured, "checked by `validate`, and documented";
    READONLY = "smithy.api#readonly": Honoured, "sending the request again is safe";
    "smithy.api#recommended": Ignored, "it asks nothing of a caller";
    "smithy.api#references": Ignored, "resources are not emitted, their operations are";
    REQUEST_COMPRESSION = "smithy.api#requestCompression": Honoured, "large requests are compressed when gzip is named";
    REQUIRED = "smithy.api#required": Honoured, "`build` and `validate` ask for it; outside inputs the field is `T`";
    "smithy.api#requiresLength": Ignored, "streaming blobs have no wire code, which is reported";
    "smithy.api#resourceIdentifier": Ignored, "resources are not emitted, their operations are";
    RETRYABLE = "smithy.api#retryable": Honoured, "`RETRYABLE` and `THROTTLING` of the error; a client retries the call";
    SENSITIVE = "smithy.api#sensitive": Honoured, "`Debug` redacts the value";
    "smithy.api#since": Ignored, "the crate has its own version";
    SPARSE = "smithy.api#sparse": Honoured, "items are `Option<T>`";
    STREAMING = "smithy.api#streaming": Honoured, "types and validators are emitted, wire code is not, which is reported";
    "smithy.api#suppress": Ignored, "diagnostics are this tool's own";
    "smithy.api#tags": Ignored, "what a tag means is agreed elsewhere";
    TIMESTAMP_FORMAT = "smithy.api#timestampFormat": Honoured, "the wire form of the timestamp";
    TITLE = "smithy.api#title": Documented, "names the service in the documentation";
    TRAIT = "smithy.api#trait": Ignored, "it defines a trait";
    "smithy.api#traitValidators": Ignored, "it concerns trait definitions";
    UNIQUE_ITEMS = "smithy.api#uniqueItems": Honoured, "checked by `validate`, and documented";
    "smithy.api#unitType": Ignored, "only `smithy.api#Unit` has it";
    "smithy.api#unstable": Ignored, "it asks nothing of a caller";
    "smithy.api#xmlAttribute": Ignored, "there is no XML in awsJson";
    "smithy.api#xmlFlattened": Ignored, "there is no XML in awsJson";
    "smithy.api#xmlName": Ignored, "there is no XML in awsJson";
    "smithy.api#xmlNamespace": Ignored, "there is no XML in awsJson";
    AWS_SERVICE = "aws.api#service": Honoured, "SDK id and endpoint prefix name the crate and the host";
    "aws.api#*": Ignored, "it concerns resource names, tags, or finding an endpoint by a call";
    SIGV4 = "aws.auth#sigv4": Honoured, "the name that requests are signed under";
    "aws.auth#*": Ignored, "a client signs with SigV4, sends a bearer token, or says nothing of itself";
    AWS_JSON1_0 = "aws.protocols#awsJson1_0": Honoured, "the wire format";
    AWS_JSON1_1 = "aws.protocols#awsJson1_1": Honoured, "the wire format";
    AWS_QUERY_COMPATIBLE = "aws.protocols#awsQueryCompatible": Honoured, "error codes come from the header that it names";
    AWS_QUERY_ERROR = "aws.protocols#awsQueryError": Honoured, "the error code of the former query protocol, where the service is compatible with it";
    "aws.protocols#*": Ignored, "it belongs to a protocol without wire code";
    "aws.apigateway#*": Ignored, "it configures API Gateway";
    "aws.cloudformation#*": Ignored, "it describes CloudFormation resources";
    "aws.customizations#*": Ignored, "it belongs to a protocol without wire code";
    "aws.endpoints#*": Ignored, "the endpoint is the caller's, or follows from the prefix and region";
    "aws.iam#*": Ignored, "it describes IAM policies";
    "smithy.framework#*": Ignored, "violations are reported in the framework's wording whatever error carries them";
    "smithy.mqtt#*": Ignored, "it belongs to a protocol without wire code";
    "smithy.openapi#*": Ignored, "it concerns the conversion to OpenAPI";
    "smithy.protocols#*": Ignored, "it belongs to a protocol without wire code";
    CONTEXT_PARAM = "smithy.rules#contextParam": Honoured, "the member gives its value to an endpoint parameter";
    ENDPOINT_BDD = "smithy.rules#endpointBdd": Honoured, "compiled to the resolver of the feature `endpoint`, where there is no rule set";
    ENDPOINT_RULE_SET = "smithy.rules#endpointRuleSet": Honoured, "compiled to the resolver of the feature `endpoint`";
    ENDPOINT_TESTS = "smithy.rules#endpointTests": Ignored, "`cargo xtask conformance` runs these tests; the crate does not carry them";
    OPERATION_CONTEXT_PARAMS = "smithy.rules#operationContextParams": Honoured, "values in the input are given to endpoint parameters";
    STATIC_CONTEXT_PARAMS = "smithy.rules#staticContextParams": Honoured, "the operation gives the values to endpoint parameters";
    "smithy.rules#*": Ignored, "a client has no setting of its own for the parameter; a resolver of yours can set it";
    "smithy.synthetic#*": Ignored, "other tools add it while they work";
    "smithy.test#*": Ignored, "`cargo xtask conformance` runs these tests; the crate does not carry them";
    WAITABLE = "smithy.waiters#waitable": Honoured, "`wait_until_…` of the client, with feature `client`";
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn every_known_trait_has_a_row_and_every_row_a_known_trait() {
        let missing: Vec<String> = smithy::known_traits().filter(|id| row(id).is_none()).collect();
        assert_eq!(missing, Vec::<String>::new());
        let unknown = TRAITS.iter().filter(|row| {
            let is_covered = |id: &str| match row.id.strip_suffix('*') {
                Some(namespace) => id.starts_with(namespace),
                None => id == row.id,
            };
            !smithy::known_traits().any(|id| is_covered(&id))
        });
        assert_eq!(unknown.map(|row| row.id).collect::<Vec<_>>(), [""; 0]);
    }

    #[test]
    fn every_constraint_trait_is_honoured_and_its_values_are_checked_by_the_loader() {
        for id in ConstraintKind::ALL.iter().filter_map(|kind| constraint_trait(*kind)) {
            assert_eq!(of(id), Coverage::Honoured, "{id}");
            assert!(smithy::constraint_traits().any(|checked| checked == id), "{id}");
        }
    }

    #[test]
    fn rows_are_unique_and_a_trait_of_its_own_wins_over_its_namespace() {
        let mut ids: Vec<&str> = TRAITS.iter().map(|row| row.id).collect();
        ids.sort_unstable();
        assert!(ids.is_sorted_by(|a, b| a < b), "{ids:?}");
        assert_eq!(of("aws.api#service"), Coverage::Honoured);
        assert_eq!(of("aws.api#arn"), Coverage::Ignored);
        assert_eq!(of("example#mine"), Coverage::Unlisted);
    }
}
