//! The resolved service: everything the emitters need and nothing left to decide.
//!
//! Plain data with public fields. It never emits, never holds JSON, and never refers back to the model:
//! names, optionality, boxing, constraints and documentation are final here.

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
    /// `aws.api#service` `endpointPrefix`.
    pub endpoint_prefix: Option<String>,
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
    /// Every named Rust type; a [`TypeId`] indexes it. In order of Rust name within each place.
    pub types: Vec<TypeDef>,
    /// List shapes; a [`ListId`] indexes it.
    pub lists: Vec<List>,
    /// Map shapes; a [`MapId`] indexes it.
    pub maps: Vec<Map>,
    /// Distinct patterns of the slice; a [`PatternId`] indexes it.
    pub patterns: Vec<Pattern>,
    /// What of the runtime support the slice needs.
    pub uses: Uses,
}

/// What of the runtime support the slice needs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Uses {
    /// A `timestamp`.
    pub timestamp: bool,
    /// A `blob`.
    pub blob: bool,
    /// A `document`.
    pub document: bool,
    /// A `bigInteger`.
    pub big_integer: bool,
    /// A `bigDecimal`.
    pub big_decimal: bool,
    /// A `byte` to `long`.
    pub integer: bool,
    /// A `float` or `double`.
    pub float: bool,
    /// A list.
    pub list: bool,
    /// A map.
    pub map: bool,
    /// A timestamp in a text format.
    pub text_timestamp: bool,
    /// A variant of a union without a value.
    pub unit_variant: bool,
    /// A string enum.
    pub string_enum: bool,
    /// An integer enum.
    pub int_enum: bool,
    /// A union.
    pub union: bool,
    /// A pattern with a class matcher.
    pub class_patterns: bool,
    /// A pattern that needs `regex`.
    pub regex: bool,
    /// `@uniqueItems` on elements without an order.
    pub unique_keys: bool,
    /// `@idempotencyToken`
    pub idempotency_token: bool,
    /// `@requestCompression` with gzip
    pub gzip: bool,
    /// An operation with wire code
    pub http: bool,
    /// Anything `@deprecated` that the crate's own code names.
    pub deprecated: bool,
    /// A limit or default of a `float` or `double`.
    pub float_literal: bool,
}

impl Uses {
    /// Whether the crate has a module `primitives`.
    pub fn any_primitive(&self) -> bool {
        let numbers = self.big_integer || self.big_decimal;
        let enums = self.string_enum || self.int_enum;
        self.timestamp || self.blob || self.document || numbers || enums
    }
}

/// What the emitted manifest says of the package.
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
    /// Documentation.
    pub docs: Docs,
    /// Input structure; an empty one when the operation has none.
    pub input: TypeId,
    /// Output structure; an empty one when the operation has none.
    pub output: TypeId,
    /// Whether the operation names an input shape (other than Unit).
    pub has_input: bool,
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
    /// `@requestCompression` names gzip.
    pub gzip: bool,
    /// Why there is no wire code for it (event streams, streaming blobs), if there is none.
    pub unsupported_wire: Option<String>,
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

/// Index into [`Service::types`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeId(pub usize);
/// Index into [`Service::lists`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ListId(pub usize);
/// Index into [`Service::maps`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MapId(pub usize);
/// Index into [`Service::patterns`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PatternId(pub usize);

/// A named Rust type.
#[derive(Debug, Clone)]
pub struct TypeDef {
    /// Absolute shape id that it came from.
    pub id: String,
    /// Public Rust name.
    pub name: String,
    /// The name in the file that defines it: differs from `name` only where that would shadow the prelude
    /// (`Option`), and is then re-exported as `name`.
    pub definition: String,
    /// Name of the file and private module that hold it, unique in the crate, `_record_detail`.
    pub stem: String,
    /// Where it is public.
    pub place: Place,
    /// Documentation.
    pub docs: Docs,
    /// `@sensitive` on the shape.
    pub sensitive: bool,
    /// Whether it, or anything below it, has a limit to check.
    pub limited: bool,
    /// What it is.
    pub kind: TypeKind,
}

/// The public module of a type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// `types`
    Types,
    /// `types::error`
    Errors,
    /// `operation::<module>` of the operation with this index.
    Operation(usize),
}

/// The kinds of named types.
#[derive(Debug, Clone)]
pub enum TypeKind {
    /// A structure.
    Structure(Structure),
    /// A union.
    Union(Union),
    /// A string enum.
    Enum(StringEnum),
    /// An integer enum.
    IntEnum(IntEnum),
}

/// A structure, input, output or error.
#[derive(Debug, Clone)]
pub struct Structure {
    /// What it serves as.
    pub role: Role,
    /// Name of its builder, `RecordDetailBuilder`.
    pub builder: String,
    /// Members in model order.
    pub members: Vec<Member>,
}

/// What a structure serves as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Role {
    /// A nested structure.
    Plain,
    /// The input of the operation with this index.
    Input(usize),
    /// The output of the operation with this index.
    Output(usize),
    /// An error.
    Error(ErrorTraits),
}

/// What the traits of an error structure say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErrorTraits {
    /// `@httpError`, else 400 for a client error and 500 for a server error.
    pub status: u16,
    /// `@error` is `server`.
    pub server_fault: bool,
    /// `@retryable`, and whether it is a throttle.
    pub retryable: Option<Retryable>,
    /// `@awsQueryError` `code`: what the service's former query protocol called it.
    pub query_code: Option<String>,
    /// Index of the member that holds the message (`message`, any case).
    pub message: Option<usize>,
}

/// `smithy.api#retryable`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Retryable {
    /// Without `throttling`.
    Transient,
    /// `throttling: true`.
    Throttling,
}

/// A member of a structure.
#[derive(Debug, Clone)]
pub struct Member {
    /// Wire name: the Smithy member name (awsJson ignores `@jsonName`).
    pub wire: String,
    /// Field and accessor, `r#type`.
    pub field: String,
    /// The `x` of `set_x` and `get_x`: the field, but for keywords and reserved names (`set_type` sets `r#type`).
    pub bare: String,
    /// Documentation.
    pub docs: Docs,
    /// Type and constraints, the member's traits before the target's.
    pub target: Target,
    /// How presence is modelled in Rust.
    pub presence: Presence,
    /// `@required` in the model.
    pub required: bool,
    /// `Box<T>` breaks a by-value cycle.
    pub boxed: bool,
    /// `@default` of an input member, which clients never fill in and servers do.
    pub server_default: Option<Default>,
    /// `@idempotencyToken` on an input member.
    pub idempotency_token: bool,
}

/// Whether the field is `Option<T>` or `T`.
#[derive(Debug, Clone, PartialEq)]
pub enum Presence {
    /// `Option<T>`.
    Optional,
    /// `T`; a missing value becomes the modelled default.
    Default(Default),
    /// `T`; a missing value becomes the zero value (Smithy, "Client error correction").
    Required,
}

/// A modelled default value, in the form of its target.
#[derive(Debug, Clone, PartialEq)]
pub enum Default {
    /// `boolean`
    Boolean(bool),
    /// `byte` to `long`, `intEnum`
    Integer(i64),
    /// `float`, `double`
    Float(f64),
    /// `bigInteger`, `bigDecimal`: the number's text
    Number(String),
    /// `string`, `enum`
    String(String),
    /// `blob`, decoded
    Blob(Vec<u8>),
    /// `timestamp`: seconds and nanoseconds since the epoch
    Timestamp(i64, u32),
    /// An empty list.
    EmptyList,
    /// An empty map.
    EmptyMap,
    /// `document`, as JSON text
    Document(String),
}

/// A type as seen through a member: what it is and what holds of it there.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    /// The type.
    pub ty: Ty,
    /// Constraints on the value itself, member traits before target traits.
    pub constraints: Vec<Constraint>,
    /// `@sensitive` on the target (or, from 1.0 models, the member).
    pub sensitive: bool,
    /// Name of the target shape, for docs.
    pub shape: String,
}

/// A value's type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ty {
    /// `bool`
    Boolean,
    /// `i8`
    Byte,
    /// `i16`
    Short,
    /// `i32`
    Integer,
    /// `i64`
    Long,
    /// `f32`
    Float,
    /// `f64`
    Double,
    /// `primitives::BigInteger`
    BigInteger,
    /// `primitives::BigDecimal`
    BigDecimal,
    /// `String`
    String,
    /// `primitives::Blob`
    Blob,
    /// `primitives::DateTime`
    Timestamp(TimestampFormat),
    /// `primitives::Document`
    Document,
    /// A [`TypeKind::Enum`].
    Enum(TypeId),
    /// A [`TypeKind::IntEnum`].
    IntEnum(TypeId),
    /// A [`TypeKind::Structure`].
    Structure(TypeId),
    /// A [`TypeKind::Union`].
    Union(TypeId),
    /// `Vec<T>`, or `Vec<Option<T>>` when sparse.
    List(ListId),
    /// `HashMap<K, T>`, or `HashMap<K, Option<T>>` when sparse.
    Map(MapId),
}

/// The wire form of a timestamp.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimestampFormat {
    /// A number of seconds, the default of awsJson.
    EpochSeconds,
    /// RFC 3339.
    DateTime,
    /// RFC 9110 `IMF-fixdate`.
    HttpDate,
}

/// A list shape.
#[derive(Debug, Clone, PartialEq)]
pub struct List {
    /// Absolute shape id.
    pub id: String,
    /// `@sparse`
    pub sparse: bool,
    /// The elements.
    pub member: Target,
}

/// A map shape.
#[derive(Debug, Clone, PartialEq)]
pub struct Map {
    /// Absolute shape id.
    pub id: String,
    /// `@sparse`
    pub sparse: bool,
    /// The keys: a string or a string enum.
    pub key: Target,
    /// The values.
    pub value: Target,
}

/// A constraint trait, ready to check and to document.
#[derive(Debug, Clone, PartialEq)]
pub enum Constraint {
    /// `@length`: Unicode scalar values of a string, bytes of a blob, entries of a list or map.
    Length {
        /// Inclusive.
        min: Option<u64>,
        /// Inclusive.
        max: Option<u64>,
    },
    /// `@range`, inclusive, as the model's decimal text.
    Range {
        /// Lower bound.
        min: Option<String>,
        /// Upper bound.
        max: Option<String>,
    },
    /// `@pattern`
    Pattern(PatternId),
    /// `@uniqueItems`
    UniqueItems,
    /// The values of the enum that the member targets.
    EnumValues(TypeId),
}

/// A distinct pattern, with the way it is checked.
#[derive(Debug, Clone, PartialEq)]
pub struct Pattern {
    /// Name of the emitted static, after the first shape that has it: `IDEMPOTENCY_TOKEN`.
    pub name: String,
    /// As the model writes it.
    pub source: String,
    /// How the emitted crate matches it.
    pub matcher: Matcher,
}

/// How a pattern is matched.
#[derive(Debug, Clone, PartialEq)]
pub enum Matcher {
    /// A sequence of counted character classes, matched greedily without backtracking: exact, because no class
    /// can take a character that what follows it needs.
    Classes(Vec<CountedClass>),
    /// Needs the `regex` crate; the pattern in its dialect, anchored as required.
    Regex(String),
    /// Not checked; the reason stands in the docs.
    Skipped(String),
}

/// `[class]{min,max}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountedClass {
    /// Inclusive ranges of Unicode scalar values, sorted, disjoint, not adjacent.
    pub ranges: Vec<(char, char)>,
    /// Fewest repetitions.
    pub min: u32,
    /// Most repetitions; `None` is unbounded.
    pub max: Option<u32>,
}

/// A string enum.
#[derive(Debug, Clone)]
pub struct StringEnum {
    /// In model order.
    pub variants: Vec<EnumVariant>,
}

/// A variant of a string enum.
#[derive(Debug, Clone)]
pub struct EnumVariant {
    /// Variant name.
    pub name: String,
    /// Wire value.
    pub value: String,
    /// Documentation: the model's, else lifted from the text of a member that targets the enum.
    pub docs: Docs,
    /// `@internal`, or in an `@enum` of Smithy 1.0 tagged so: accepted, but left out of messages and docs.
    pub internal: bool,
}

/// An integer enum.
#[derive(Debug, Clone)]
pub struct IntEnum {
    /// In model order.
    pub variants: Vec<IntEnumVariant>,
}

/// A variant of an integer enum.
#[derive(Debug, Clone)]
pub struct IntEnumVariant {
    /// Variant name.
    pub name: String,
    /// Wire value.
    pub value: i32,
    /// Documentation.
    pub docs: Docs,
}

/// A union.
#[derive(Debug, Clone)]
pub struct Union {
    /// In model order.
    pub variants: Vec<UnionVariant>,
}

/// A variant of a union.
#[derive(Debug, Clone)]
pub struct UnionVariant {
    /// Wire name: the Smithy member name.
    pub wire: String,
    /// Variant name.
    pub name: String,
    /// Suffix of `is_x` and `as_x`.
    pub suffix: String,
    /// Documentation.
    pub docs: Docs,
    /// The payload; `None` for `smithy.api#Unit`.
    pub target: Option<Target>,
    /// `Box<T>` breaks a by-value cycle.
    pub boxed: bool,
}
