//! What becomes of each trait: honoured in the emitted code, carried into its documentation, or ignored, and why.
//! One table; the documentation of [`TRAITS`] is made from it too.

/// What becomes of a trait.
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

/// What becomes of a trait, and why.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// Absolute id of the trait, or a whole namespace: `aws.iam#*`.
    pub id: &'static str,
    /// What becomes of it.
    pub coverage: Coverage,
    /// How it is honoured, or why it is not.
    pub why: &'static str,
}

macro_rules! traits {
    ($($id:literal: $coverage:ident, $why:literal;)*) => {
        /// Every trait of the published packages.
        ///
        /// | trait | coverage | how, or why not |
        /// |---|---|---|
        $(#[doc = concat!("| `", $id, "` | ", stringify!($coverage), " | ", $why, " |")])*
        pub const TRAITS: &[Row] = &[$(Row { id: $id, coverage: Coverage::$coverage, why: $why },)*];
    };
}

/// The row of a trait: its own, or that of its namespace.
pub fn row(id: &str) -> Option<&'static Row> {
    let namespace = id.split_once('#').map_or(id, |(namespace, _)| namespace);
    let whole = |row: &&Row| row.id.strip_suffix("#*") == Some(namespace);
    TRAITS.iter().find(|row| row.id == id).or_else(|| TRAITS.iter().find(whole))
}

/// What becomes of a trait.
pub fn of(id: &str) -> Coverage {
    row(id).map_or(Coverage::Unlisted, |row| row.coverage)
}

traits! {
    "smithy.api#addedDefault": Ignored, "the default itself is honoured; when it was added changes nothing";
    "smithy.api#auth": Ignored, "requests are signed with SigV4 or left unsigned by the caller";
    "smithy.api#authDefinition": Ignored, "it defines traits, not shapes";
    "smithy.api#box": Honoured, "Smithy 1.0: the member has no default and stays an `Option`";
    "smithy.api#clientOptional": Honoured, "the member is an `Option` even when required or with a default";
    "smithy.api#cors": Ignored, "it concerns browsers and REST bindings";
    "smithy.api#default": Honoured, "the field is `T`, absent on the wire means the default; inputs stay `Option`";
    "smithy.api#deprecated": Documented, "becomes `#[deprecated]` with the note";
    "smithy.api#documentation": Documented, "converted from HTML to Markdown";
    "smithy.api#endpoint": Honoured, "the host prefix of the request, labels filled from the input";
    "smithy.api#enum": Honoured, "Smithy 1.0: becomes an enum, with names made of the values where it has none";
    "smithy.api#enumValue": Honoured, "the text or number of a variant on the wire";
    "smithy.api#error": Honoured, "the structure is an error; `client` or `server` decides the default status";
    "smithy.api#eventHeader": Ignored, "event streams have no wire code, which is reported";
    "smithy.api#eventPayload": Ignored, "event streams have no wire code, which is reported";
    "smithy.api#examples": Ignored, "examples are made from the shapes and their limits";
    "smithy.api#externalDocumentation": Ignored, "the model's own text is carried over, links in it included";
    "smithy.api#hostLabel": Honoured, "the member fills a label of the host prefix";
    "smithy.api#http": Ignored, "awsJson sends every request as `POST /`";
    "smithy.api#httpApiKeyAuth": Ignored, "requests are signed with SigV4 or left unsigned by the caller";
    "smithy.api#httpBasicAuth": Ignored, "requests are signed with SigV4 or left unsigned by the caller";
    "smithy.api#httpBearerAuth": Ignored, "requests are signed with SigV4 or left unsigned by the caller";
    "smithy.api#httpChecksumRequired": Ignored, "awsJson operations that need one are not known";
    "smithy.api#httpDigestAuth": Ignored, "requests are signed with SigV4 or left unsigned by the caller";
    "smithy.api#httpError": Honoured, "`HTTP_STATUS` of the error";
    "smithy.api#httpHeader": Ignored, "awsJson puts every member into the body";
    "smithy.api#httpLabel": Ignored, "awsJson puts every member into the body";
    "smithy.api#httpPayload": Ignored, "awsJson puts every member into the body";
    "smithy.api#httpPrefixHeaders": Ignored, "awsJson puts every member into the body";
    "smithy.api#httpQuery": Ignored, "awsJson puts every member into the body";
    "smithy.api#httpQueryParams": Ignored, "awsJson puts every member into the body";
    "smithy.api#httpResponseCode": Ignored, "awsJson puts every member into the body";
    "smithy.api#idRef": Ignored, "it concerns the values of traits; the loader checks it";
    "smithy.api#idempotencyToken": Honoured, "`build` of the input fills an absent member with a random UUID";
    "smithy.api#idempotent": Honoured, "sending the request again is safe";
    "smithy.api#input": Ignored, "the operation says which shape is its input, and every input member is an `Option`";
    "smithy.api#internal": Honoured, "an enum value with it is accepted but not listed; elsewhere it says nothing";
    "smithy.api#jsonName": Ignored, "awsJson uses the member's own name";
    "smithy.api#length": Honoured, "checked by `validate`, and documented";
    "smithy.api#mediaType": Ignored, "the content of a text or blob is the caller's";
    "smithy.api#mixin": Honoured, "members and traits of mixins are part of the shapes that use them";
    "smithy.api#nestedProperties": Ignored, "resources are not emitted, their operations are";
    "smithy.api#noReplace": Ignored, "resources are not emitted, their operations are";
    "smithy.api#notProperty": Ignored, "resources are not emitted, their operations are";
    "smithy.api#optionalAuth": Ignored, "requests are signed with SigV4 or left unsigned by the caller";
    "smithy.api#output": Ignored, "the operation says which shape is its output";
    "smithy.api#paginated": Ignored, "no paginators are emitted; tokens are ordinary members";
    "smithy.api#pattern": Honoured, "checked by `validate` against the whole value, and documented";
    "smithy.api#private": Ignored, "whoever has the model may use it";
    "smithy.api#property": Ignored, "resources are not emitted, their operations are";
    "smithy.api#protocolDefinition": Ignored, "it defines traits, not shapes";
    "smithy.api#range": Honoured, "checked by `validate`, and documented";
    "smithy.api#readonly": Honoured, "sending the request again is safe";
    "smithy.api#recommended": Ignored, "it asks nothing of a caller";
    "smithy.api#references": Ignored, "resources are not emitted, their operations are";
    "smithy.api#requestCompression": Honoured, "large requests are compressed when gzip is named";
    "smithy.api#required": Honoured, "`build` and `validate` ask for it; outside inputs the field is `T`";
    "smithy.api#requiresLength": Ignored, "streaming blobs have no wire code, which is reported";
    "smithy.api#resourceIdentifier": Ignored, "resources are not emitted, their operations are";
    "smithy.api#retryable": Honoured, "`RETRYABLE` and `THROTTLING` of the error";
    "smithy.api#sensitive": Honoured, "`Debug` redacts the value";
    "smithy.api#since": Ignored, "the crate has its own version";
    "smithy.api#sparse": Honoured, "items are `Option<T>`";
    "smithy.api#streaming": Honoured, "types and validators are emitted, wire code is not, which is reported";
    "smithy.api#suppress": Ignored, "diagnostics are this tool's own";
    "smithy.api#tags": Ignored, "what a tag means is agreed elsewhere";
    "smithy.api#timestampFormat": Honoured, "the wire form of the timestamp";
    "smithy.api#title": Documented, "names the service in the documentation";
    "smithy.api#trait": Ignored, "it defines a trait";
    "smithy.api#traitValidators": Ignored, "it concerns trait definitions";
    "smithy.api#uniqueItems": Honoured, "checked by `validate`, and documented";
    "smithy.api#unitType": Ignored, "only `smithy.api#Unit` has it";
    "smithy.api#unstable": Ignored, "it asks nothing of a caller";
    "smithy.api#xmlAttribute": Ignored, "there is no XML in awsJson";
    "smithy.api#xmlFlattened": Ignored, "there is no XML in awsJson";
    "smithy.api#xmlName": Ignored, "there is no XML in awsJson";
    "smithy.api#xmlNamespace": Ignored, "there is no XML in awsJson";
    "aws.api#service": Honoured, "SDK id and endpoint prefix name the crate and the host";
    "aws.api#*": Ignored, "it concerns resource names, tags, or finding an endpoint by a call";
    "aws.auth#sigv4": Honoured, "the name that requests are signed under";
    "aws.auth#*": Ignored, "requests are signed with SigV4 or left unsigned by the caller";
    "aws.protocols#awsJson1_0": Honoured, "the wire format";
    "aws.protocols#awsJson1_1": Honoured, "the wire format";
    "aws.protocols#awsQueryCompatible": Honoured, "error codes come from the header that it names";
    "aws.protocols#awsQueryError": Honoured, "the error code of the former query protocol, where the service is compatible with it";
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
    "smithy.rules#*": Ignored, "the endpoint is the caller's, or follows from the prefix and region";
    "smithy.synthetic#*": Ignored, "other tools add it while they work";
    "smithy.test#*": Ignored, "`cargo xtask conformance` runs these tests; the crate does not carry them";
    "smithy.waiters#*": Ignored, "no waiters are emitted";
}

#[cfg(test)]
mod tests {
    use super::*;
    use smithy::prelude;

    #[test]
    fn every_trait_of_the_prelude_has_a_row() {
        let traits = prelude::model().shapes.values().filter(|shape| shape.traits.has("smithy.api#trait"));
        let missing: Vec<&str> = traits.map(|shape| shape.id.as_str()).filter(|id| row(id).is_none()).collect();
        assert_eq!(missing, Vec::<&str>::new());
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
