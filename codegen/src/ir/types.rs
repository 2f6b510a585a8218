//! Named types: structures, unions and enums. Plain data.

use super::{Docs, Target};

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
    pub file_stem: String,
    /// Name of the static that describes it in the tables of the command line, `RECORD_DETAIL`: unique in the crate.
    pub table: String,
    /// Where it is public.
    pub module: ModulePath,
    /// Documentation.
    pub docs: Docs,
    /// `@sensitive` on the shape.
    pub sensitive: bool,
    /// Whether it, or anything below it, has a limit to check.
    pub has_constraints: bool,
    /// How deep its values can be.
    pub depth: Depth,
    /// Its kind, with all that only the kind has.
    pub kind: TypeKind,
}

/// How deep the values of a type can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Depth {
    /// As deep as the types below it.
    #[default]
    Bounded,
    /// Something below it can hold itself.
    Unbounded,
    /// It can hold itself.
    Recursive,
}

impl TypeDef {
    /// The name of its shape, which stands for it on the wire.
    pub fn shape_name(&self) -> &str {
        self.id.rsplit('#').next().unwrap_or(&self.id)
    }

    /// The traits of an error structure; `None` for any other type.
    pub fn error(&self) -> Option<&ErrorTraits> {
        match &self.kind {
            TypeKind::Structure(Structure { role: Role::Error(traits), .. }) => Some(traits),
            _ => None,
        }
    }
}

/// The public module of a type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ModulePath {
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
    /// Its role.
    pub role: Role,
    /// Name of its builder, `RecordDetailBuilder`.
    pub builder: String,
    /// Members in model order.
    pub members: Vec<Member>,
}

impl Structure {
    /// The members that the model names.
    pub fn modelled_members(&self) -> &[Member] {
        match (&self.role, self.members.split_last()) {
            (Role::Error(ErrorTraits { message: Message::Added, .. }), Some((_, modelled))) => modelled,
            _ => &self.members,
        }
    }
}

/// The role of a structure.
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

/// The traits of an error structure, resolved.
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
    /// The member that holds the message.
    pub message: Message,
}

/// The member of an error that holds its message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// The index of the member that the model calls `message`, in any case.
    Modelled(usize),
    /// The last member, which the model does not name: every error has one, as in aws-sdk-rust.
    Added,
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
    /// How optionality is modelled in Rust.
    pub optionality: Optionality,
    /// `@required` in the model.
    pub required: bool,
    /// `Box<T>` breaks a by-value cycle.
    pub boxed: bool,
    /// `@default` of an input member: `build` fills it in where the member is required, a server wherever it is absent.
    pub input_default: Option<Default>,
    /// Whether absence is a violation: the member is required, and no default stands in for it.
    pub must_be_given: bool,
    /// How `build` treats the member when it was not set.
    pub unset: Unset,
}

impl Member {
    /// Whether `build` fills in an idempotency token.
    pub fn is_token(&self) -> bool {
        self.unset == Unset::FillsToken
    }

    /// The default that `build` fills in when an input leaves a required member out.
    pub fn filled_default(&self) -> Option<&Default> {
        self.input_default.as_ref().filter(|_| self.unset == Unset::FillsDefault)
    }
}

/// How `build` treats a member that was not set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unset {
    /// It leaves the member to its [`Optionality`].
    Leaves,
    /// It fails.
    Fails,
    /// It fills in the [`input_default`](Member::input_default).
    FillsDefault,
    /// It fills in a random UUID: `@idempotencyToken` on an input member.
    FillsToken,
}

impl Structure {
    /// Members without which `build` fails.
    pub fn mandatory(&self) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(|member| member.unset == Unset::Fails)
    }

    /// Whether `build` returns a `Result`. That of an input always does, since the next version of the model may
    /// require a member.
    pub fn builds_fallibly(&self) -> bool {
        matches!(self.role, Role::Input(_)) || self.mandatory().next().is_some()
    }
}

/// Whether the field is `Option<T>` or `T`.
#[derive(Debug, Clone, PartialEq)]
pub enum Optionality {
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
