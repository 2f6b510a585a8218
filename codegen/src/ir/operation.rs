//! Operations of the slice. Plain data.

use super::endpoint::EndpointBinding;
use super::{Docs, Pagination, TypeId};

/// An operation of the slice.
#[derive(Debug, Clone)]
pub struct Operation {
    /// Absolute shape id.
    pub id: String,
    /// Smithy shape name: the suffix of `X-Amz-Target`.
    pub name: String,
    /// Rust type prefix, `ExecuteProvisionedProductPlan`.
    pub type_name: String,
    /// Rust name of the type that stands for the operation, `ExecuteProvisionedProductPlan`.
    pub marker: String,
    /// The marker's name in the file that defines it: differs only where it would shadow the prelude.
    pub marker_definition: String,
    /// Rust name of its error enum, `ExecuteProvisionedProductPlanError`.
    pub error: String,
    /// Rust module and method, `execute_provisioned_product_plan` (raw where it is a keyword).
    pub module: String,
    /// The module's file without its extension, `execute_provisioned_product_plan`: differs from the bare module where
    /// that cannot name a file.
    pub file_stem: String,
    /// The client's method, `execute_provisioned_product_plan`: the module, unless the client has a method of that name.
    pub method: String,
    /// Rust name of its fluent builder, `ExecuteProvisionedProductPlanFluentBuilder`.
    pub fluent_builder: String,
    /// Its command, `execute-provisioned-product-plan`.
    pub command: String,
    /// The options of its command without their `--`, one for each member of the input: `provision-token`.
    pub options: Vec<String>,
    /// Documentation.
    pub docs: Docs,
    /// Input structure; an empty one when the operation has none.
    pub input: TypeId,
    /// Output structure; an empty one when the operation has none.
    pub output: TypeId,
    /// Whether the operation names an output shape (other than Unit).
    pub has_output: bool,
    /// Operation and service errors, in model order, without duplicates.
    pub errors: Vec<OperationError>,
    /// `@readonly`, `@idempotent`: safe to send again.
    pub idempotent: bool,
    /// `@endpoint` `hostPrefix`, its labels as input members.
    pub host_prefix: Vec<HostPart>,
    /// The input member, as an index, that holds the endpoint to send the request to.
    pub endpoint_member: Option<usize>,
    /// How it answers in pages, where it has wire code and does.
    pub pagination: Option<Pagination>,
    /// Values that it gives to parameters of the endpoint rules, each at most once.
    pub endpoint_params: Vec<EndpointBinding>,
    /// `@requestCompression` names gzip.
    pub gzip: bool,
    /// How a caller may say who it is, in order of preference; empty where every way is one without code.
    pub auth: Vec<AuthScheme>,
    /// Whether it has wire code.
    pub wire: WireCode,
}

impl Operation {
    /// Whether its module has a file of its own name, as most have.
    pub fn is_in_its_file(&self) -> bool {
        self.file_stem == crate::naming::bare(&self.module)
    }

    /// Whether it has wire code.
    pub fn has_wire(&self) -> bool {
        self.wire == WireCode::Emitted
    }
}

/// Whether an operation has wire code: the code that makes its requests and reads its responses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WireCode {
    /// It has.
    Emitted,
    /// It has none, as no operation of the service.
    NoProtocol,
    /// It has none, because a member is an event stream or a streaming blob: this says which, in words.
    Streams(String),
}

/// A way in which a request says who sends it (`@auth`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AuthScheme {
    /// `aws.auth#sigv4`
    SigV4 {
        /// Name of the service in the scope of a signature.
        name: String,
    },
    /// `smithy.api#httpBearerAuth`
    Bearer,
    /// No way at all: anonymously.
    None,
}

/// A variant of an operation's error enum.
#[derive(Debug, Clone)]
pub struct OperationError {
    /// Variant name, also the error type's name.
    pub variant: String,
    /// Predicate, `is_invalid_parameters_exception`.
    pub predicate: String,
    /// The error structure.
    pub target: TypeId,
}

/// A part of `@endpoint` `hostPrefix`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HostPart {
    /// Text.
    Literal(String),
    /// An input member with `@hostLabel`, as an index into the input's members.
    Label(usize),
}
