//! Recognises JSON that is no Smithy JSON AST but is often taken for one, and says what to read instead. Reads none of
//! it.

use super::read::Entries;

/// The hint about an object without a `smithy` property.
pub(super) fn hint(entries: &Entries<'_>) -> Option<&'static str> {
    let has = |name: &str| entries.iter().any(|(key, _)| key.name == name);
    ["metadata", "operations", "shapes"].into_iter().all(has).then_some(
        "this is botocore's form of a model (service-2.json); the Smithy model of the same service is in \
         https://github.com/aws/api-models-aws, in the folder `models`",
    )
}
