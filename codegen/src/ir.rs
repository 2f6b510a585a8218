//! The resolved service: everything the emitters need and nothing left to decide.
//!
//! Plain data with public fields. It never emits, never holds JSON, and never refers back to the model:
//! names, optionality, boxing, constraints and documentation are final here.

mod constraint;
pub(crate) mod endpoint;
mod expression;
mod limit_count;
mod operation;
mod pagination;
mod part;
mod pattern;
mod reference;
mod types;
mod value;
mod waiter;

use std::collections::BTreeSet;

use crate::command_line::CommandLine;

pub(crate) use constraint::*;
pub(crate) use expression::*;
pub use limit_count::*;
pub(crate) use operation::*;
pub(crate) use pagination::*;
pub(crate) use part::*;
pub(crate) use pattern::*;
pub(crate) use reference::*;
pub(crate) use types::*;
pub(crate) use value::*;
pub(crate) use waiter::*;

/// The service, its slice of operations, and the closure of shapes below them.
#[derive(Debug, Clone)]
pub struct Service {
    /// The emitted package.
    pub package: Package,
    /// Absolute shape id, `com.amazonaws.servicecatalog#AWS242ServiceCatalogService`.
    pub id: String,
    /// Shape name: the prefix of `X-Amz-Target`.
    pub name: String,
    /// The service's API version, `2015-12-10`.
    pub version: String,
    /// `aws.api#service` `sdkId`, or the shape name.
    pub sdk_id: String,
    /// `smithy.api#title`, or the `sdk_id`.
    pub title: String,
    /// `aws.api#service` `endpointPrefix` or its default; `None` without the trait.
    pub endpoint_prefix: Option<String>,
    /// Where requests go; `None` when the model does not say.
    pub endpoint: Option<endpoint::Endpoint>,
    /// `aws.auth#sigv4` `name`.
    pub signing_name: Option<String>,
    /// The wire format to emit; `None` with `wire = "none"`.
    pub protocol: Option<Protocol>,
    /// `aws.protocols#awsQueryCompatible`.
    pub query_compatible: bool,
    /// Service documentation.
    pub docs: Docs,
    /// In order of shape name.
    pub operations: Vec<Operation>,
    /// Waiters of the operations with wire code, by name.
    pub waiters: Vec<Waiter>,
    /// Every named Rust type; a [`TypeId`] indexes it. In order of Rust name within each place.
    pub types: Vec<TypeDef>,
    /// List shapes; a [`ListId`] indexes it.
    pub lists: Vec<List>,
    /// Map shapes; a [`MapId`] indexes it.
    pub maps: Vec<Map>,
    /// Distinct patterns of the slice; a [`PatternId`] indexes it.
    pub patterns: Vec<Pattern>,
    /// The parts of the runtime support that the slice uses, and those that these need.
    pub parts: BTreeSet<Part>,
    /// The lints that the emitted crate allows.
    pub allowances: BTreeSet<Allowance>,
}

impl Service {
    /// How the items of a list are compared for `@uniqueItems`.
    pub fn comparison(&self, list: &List) -> Comparison {
        if self.is_ordered(list.member.ty) && !list.sparse {
            return Comparison::Ordered;
        }
        match self.depth(list.member.ty) {
            Depth::Bounded => Comparison::KeyedWhenMany,
            Depth::Unbounded | Depth::Recursive => Comparison::Keyed,
        }
    }

    /// Whether the Rust type of a value is `Ord`.
    fn is_ordered(&self, ty: Ty) -> bool {
        match ty {
            Ty::List(id) => self.is_ordered(self.lists[id.0].member.ty),
            Ty::Boolean | Ty::Byte | Ty::Short | Ty::Integer | Ty::Long | Ty::String | Ty::Blob => true,
            Ty::Timestamp(_) | Ty::Enum(_) | Ty::IntEnum(_) => true,
            Ty::Float | Ty::Double | Ty::BigInteger | Ty::BigDecimal | Ty::Document => false,
            Ty::Structure(_) | Ty::Union(_) | Ty::Map(_) => false,
        }
    }

    /// How deep a value can be.
    fn depth(&self, ty: Ty) -> Depth {
        match ty {
            Ty::List(id) => self.depth(self.lists[id.0].member.ty),
            Ty::Map(id) => self.depth(self.maps[id.0].value.ty),
            Ty::Structure(id) | Ty::Union(id) => self.types[id.0].depth,
            Ty::Document => Depth::Unbounded,
            _ => Depth::Bounded,
        }
    }
}

/// The facts of the emitted manifest.
#[derive(Debug, Clone)]
pub struct Package {
    /// Cargo package name, also the library's name.
    pub name: String,
    /// Package version.
    pub version: String,
    /// Hash of the assembled slice in canonical form, lower-case hexadecimal.
    pub model_hash: String,
    /// Version of this generator.
    pub generator_version: String,
    /// The command that emits it.
    pub command: CommandLine,
}

/// The wire protocols with emitted code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Protocol {
    /// `aws.protocols#awsJson1_0`
    AwsJson1_0,
    /// `aws.protocols#awsJson1_1`
    AwsJson1_1,
}

/// Rust-ready documentation, converted from the model's HTML to Markdown. Empty when the model has none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Docs {
    /// CommonMark text, safe to stand in a `///` comment.
    pub markdown: String,
    /// `@deprecated`: the note shown beside the attribute.
    pub deprecated: Option<Deprecated>,
}

/// `smithy.api#deprecated`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Deprecated {
    /// `message`
    pub message: Option<String>,
    /// `since`
    pub since: Option<String>,
}
