//! The parts of the runtime support that a slice can use, and which part needs which.

use std::collections::BTreeSet;

/// A part of the runtime support.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Patterns that are matched as automata.
    Automata,
    /// `bigInteger` and `bigDecimal`.
    BigNumber,
    /// `blob`
    Blob,
    /// The command line of operations with wire code.
    Cli,
    /// Calls of the operations with wire code.
    Client,
    /// Numbers that serde's formats give as their digits.
    Digits,
    /// `document`
    Document,
    /// Floating-point numbers as serde's formats take them.
    Double,
    /// Endpoints of requests.
    Endpoint,
    /// `aws.parseArn`
    EndpointArn,
    /// `aws.isVirtualHostableS3Bucket`
    EndpointBucket,
    /// `isValidHostLabel`, and regions in endpoints.
    EndpointHost,
    /// Lists of texts in endpoint rules.
    EndpointItems,
    /// `aws.partition`
    EndpointPartition,
    /// `substring`
    EndpointSubstring,
    /// `uriEncode`
    EndpointUri,
    /// `parseURL`
    EndpointUrl,
    /// `float` and `double`.
    Float,
    /// `@requestCompression` with gzip.
    Gzip,
    /// Operations with wire code.
    Http,
    /// `@idempotencyToken`
    IdempotencyToken,
    /// `intEnum`
    IntEnum,
    /// `byte` to `long`.
    Integer,
    /// The wire format.
    Json,
    /// Lists.
    List,
    /// Maps.
    Map,
    /// Numbers of any kind as serde's formats give them.
    Number,
    /// Items of pages.
    PagedItems,
    /// Operations that answer in pages.
    Pagination,
    /// Patterns that are matched at all.
    Patterns,
    /// Projections in the queries of waiters.
    Projection,
    /// Patterns that are matched as sequences.
    Sequences,
    /// A server of operations with wire code.
    Server,
    /// Enums of strings.
    StringEnum,
    /// Timestamps in a text format.
    TextTimestamp,
    /// `timestamp`
    Timestamp,
    /// Unions.
    Union,
    /// `@uniqueItems` on elements without an order.
    UniqueKeys,
    /// Variants of unions without a value.
    UnitVariant,
    /// UUIDs: of idempotency tokens, of a client's calls and of a server's answers.
    Uuid,
    /// Operations that are called until a state is reached.
    Waiters,
}

impl Part {
    /// Parts that this one is written with.
    pub const fn needs(self) -> &'static [Self] {
        match self {
            Self::Automata | Self::Sequences => &[Self::Patterns],
            Self::BigNumber | Self::Timestamp => &[Self::Number],
            Self::Client => &[Self::Endpoint, Self::Http, Self::Uuid],
            Self::Cli => &[Self::Client],
            Self::Server => &[Self::Http, Self::Uuid],
            Self::Gzip => &[Self::Http],
            Self::Document => &[Self::Digits, Self::Double],
            Self::EndpointArn
            | Self::EndpointBucket
            | Self::EndpointHost
            | Self::EndpointItems
            | Self::EndpointPartition
            | Self::EndpointSubstring
            | Self::EndpointUri
            | Self::EndpointUrl => &[Self::Endpoint],
            Self::Float => &[Self::Double, Self::Number],
            Self::Http => &[Self::Json],
            Self::IdempotencyToken => &[Self::Uuid],
            Self::IntEnum => &[Self::Integer],
            Self::Number => &[Self::Digits],
            Self::PagedItems => &[Self::Pagination],
            Self::Pagination | Self::Waiters => &[Self::Client],
            Self::Projection => &[Self::Waiters],
            Self::TextTimestamp => &[Self::Timestamp],
            Self::UnitVariant => &[Self::Union],
            Self::Blob
            | Self::Digits
            | Self::Double
            | Self::Endpoint
            | Self::Integer
            | Self::Json
            | Self::List
            | Self::Map
            | Self::Patterns
            | Self::StringEnum
            | Self::Union
            | Self::UniqueKeys
            | Self::Uuid => &[],
        }
    }

    /// The parts and all that they need.
    pub fn closure(parts: impl IntoIterator<Item = Self>) -> BTreeSet<Self> {
        let mut pending: Vec<Self> = parts.into_iter().collect();
        let mut closure = BTreeSet::new();
        while let Some(part) = pending.pop() {
            if closure.insert(part) {
                pending.extend(part.needs());
            }
        }
        closure
    }
}

/// A lint that the model's own content sets off, and that the emitted crate therefore allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Allowance {
    /// A limit or default of a `float` or `double` may look like a mathematical constant.
    ApproximateConstants,
    /// The crate's own code names something `@deprecated`.
    Deprecated,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closure_has_what_the_needed_parts_need() {
        let closure = Part::closure([Part::TextTimestamp, Part::Gzip]);
        let expected =
            [Part::TextTimestamp, Part::Timestamp, Part::Number, Part::Digits, Part::Gzip, Part::Http, Part::Json];
        assert_eq!(closure, BTreeSet::from(expected));
    }
}
