//! The types of the emitted tables: commands, and the shapes of their inputs and outputs. Plain constant data, which
//! never changes and holds no value of a call.

use crate::cli::typed::Typed;

/// The service whose operations are the commands of the program.
pub struct Service {
    /// Name of the program, which is the crate's.
    pub name: &'static str,
    /// Title of the service, `AWS Service Catalog`.
    pub title: &'static str,
    /// Documentation of the service, as Markdown.
    pub documentation: &'static str,
    /// In order of their names.
    pub commands: &'static [Command],
}

/// An operation as a command.
pub struct Command {
    /// Name on the command line, `execute-provisioned-product-plan`.
    pub name: &'static str,
    /// Name in the model, `ExecuteProvisionedProductPlan`.
    pub operation: &'static str,
    /// Documentation, as Markdown.
    pub documentation: &'static str,
    /// Whether the model deprecates it.
    pub deprecated: bool,
    /// A structure, whose members are the options.
    pub input: &'static Shape,
    /// A structure.
    pub output: &'static Shape,
    /// How it answers in pages, where it does.
    pub pages: Option<Pages>,
    /// The operation's typed code.
    pub typed: Typed,
}

/// How an operation answers in pages (`smithy.api#paginated`).
#[allow(dead_code, reason = "which commands have pages is up to the model")]
pub struct Pages {
    /// The input's member for the token of a page.
    pub token: &'static str,
    /// The way to the token of the next page in an output.
    pub next: &'static [&'static str],
    /// The input's member for the size of a page.
    pub size: Option<&'static str>,
    /// The ways to the lists and maps that the pages make together. The first has the items that `--max-items` counts.
    pub results: &'static [&'static [&'static str]],
    /// Members of the output with whole numbers that are added up.
    pub sums: &'static [&'static str],
    /// Members of the output that the first page tells for all.
    pub constant: &'static [&'static str],
}

impl Command {
    /// The members of the input, which are the command's own options.
    pub fn members(&self) -> &'static [Member] {
        self.input.members()
    }

    /// The members whose options the help shows: `--starting-token` and `--page-size` stand for those that page.
    pub fn shown_members(&self) -> impl Iterator<Item = &'static Member> {
        let hidden = self.pages.as_ref().map(|pages| [Some(pages.token), pages.size]).unwrap_or_default();
        self.members().iter().filter(move |member| !hidden.contains(&Some(member.name)))
    }
}

/// The shape of a value, as seen through the member, list or map that holds it: the limits are those that hold there.
#[derive(Clone, Copy)]
pub struct Shape {
    /// Name in the model, `RecordDetail`.
    pub name: &'static str,
    /// Its kind, with what only that kind has.
    pub kind: Kind,
    /// Limits of a value, the member's before its target's.
    pub limits: Limits,
    /// Whether no log may hold a value (`@sensitive`).
    pub sensitive: bool,
}

#[allow(dead_code, reason = "which limits there are is up to the model")]
impl Shape {
    /// A shape without limits.
    pub const fn new(name: &'static str, kind: Kind) -> Self {
        Self { name, kind, limits: Limits::NONE, sensitive: false }
    }

    /// A structure.
    pub const fn structure(name: &'static str, members: &'static [Member]) -> Self {
        Self::new(name, Kind::Structure(members))
    }

    /// A union.
    pub const fn union(name: &'static str, members: &'static [Member]) -> Self {
        Self::new(name, Kind::Union(members))
    }

    /// Limits the length on both sides.
    pub const fn length(self, min: u64, max: u64) -> Self {
        self.min_length(min).max_length(max)
    }

    /// Limits the length from below.
    pub const fn min_length(self, min: u64) -> Self {
        Self { limits: Limits { min_length: Some(min), ..self.limits }, ..self }
    }

    /// Limits the length from above.
    pub const fn max_length(self, max: u64) -> Self {
        Self { limits: Limits { max_length: Some(max), ..self.limits }, ..self }
    }

    /// Limits a number on both sides.
    pub const fn range(self, min: &'static str, max: &'static str) -> Self {
        self.min(min).max(max)
    }

    /// Limits a number from below.
    pub const fn min(self, min: &'static str) -> Self {
        Self { limits: Limits { min: Some(min), ..self.limits }, ..self }
    }

    /// Limits a number from above.
    pub const fn max(self, max: &'static str) -> Self {
        Self { limits: Limits { max: Some(max), ..self.limits }, ..self }
    }

    /// Limits a string to a pattern.
    pub const fn pattern(self, pattern: &'static str) -> Self {
        Self { limits: Limits { pattern: Some(pattern), ..self.limits }, ..self }
    }

    /// Keeps values out of logs.
    pub const fn sensitive(self) -> Self {
        Self { sensitive: true, ..self }
    }
}

impl Shape {
    /// Members of a structure or union; none of any other shape.
    pub fn members(&self) -> &'static [Member] {
        match self.kind {
            Kind::Structure(members) | Kind::Union(members) => members,
            _ => &[],
        }
    }
}

/// The kind of a shape.
#[derive(Clone, Copy)]
#[allow(dead_code, reason = "which kinds there are is up to the model")]
pub enum Kind {
    /// `boolean`
    Boolean,
    /// `byte`, `short`, `integer` and `intEnum`
    Integer,
    /// `long`
    Long,
    /// `bigInteger`
    BigInteger,
    /// `float`
    Float,
    /// `double`
    Double,
    /// `bigDecimal`
    BigDecimal,
    /// `string`
    String,
    /// A string with the values that the model knows, in its order and without internal ones.
    Enum(&'static [&'static str]),
    /// `blob`, base64 on the wire
    Blob,
    /// `timestamp`
    Timestamp(TimestampFormat),
    /// `document`: any JSON
    Document,
    /// A list of elements.
    List(&'static Shape),
    /// A map.
    Map {
        /// A string or an enum.
        key: &'static Shape,
        /// Any shape.
        value: &'static Shape,
    },
    /// A structure, its members in the model's order.
    Structure(&'static [Member]),
    /// A union, whose values have one member.
    Union(&'static [Member]),
}

impl Kind {
    /// Its name in the AWS CLI's pages and templates, which know no numbers of any size.
    pub fn name(self) -> &'static str {
        match self {
            Self::Boolean => "boolean",
            Self::Integer | Self::BigInteger => "integer",
            Self::Long => "long",
            Self::Float => "float",
            Self::Double | Self::BigDecimal => "double",
            Self::String | Self::Enum(_) => "string",
            Self::Blob => "blob",
            Self::Timestamp(_) => "timestamp",
            Self::Document => "document",
            Self::List(_) => "list",
            Self::Map { .. } => "map",
            Self::Structure(_) => "structure",
            Self::Union(_) => "tagged union structure",
        }
    }
}

/// The wire form of a timestamp.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code, reason = "which formats there are is up to the model")]
pub enum TimestampFormat {
    /// A number of seconds since 1970, with a fraction.
    EpochSeconds,
    /// RFC 3339, `2015-12-10T00:00:00Z`.
    DateTime,
    /// RFC 9110 `IMF-fixdate`.
    HttpDate,
}

/// A member of a structure or union.
pub struct Member {
    /// Name in the model and on the wire, `ProvisionToken`.
    pub name: &'static str,
    /// Name of the option without `--`, `provision-token`.
    pub option: &'static str,
    /// Its shape.
    pub shape: &'static Shape,
    /// Whether the model requires it (`@required`).
    pub required: bool,
    /// Whether an absent value is filled with a random UUID (`@idempotencyToken` of an input's member).
    pub token: bool,
    /// Documentation, as Markdown.
    pub documentation: &'static str,
}

#[allow(dead_code, reason = "which members there are is up to the model")]
impl Member {
    /// A member that may be absent, without documentation.
    pub const fn new(name: &'static str, shape: &'static Shape) -> Self {
        Self { name, option: "", shape, required: false, token: false, documentation: "" }
    }

    /// Names its option.
    pub const fn option(self, option: &'static str) -> Self {
        Self { option, ..self }
    }

    /// Requires it.
    pub const fn required(self) -> Self {
        Self { required: true, ..self }
    }

    /// Fills it with a random UUID where it is absent.
    pub const fn token(self) -> Self {
        Self { token: true, ..self }
    }

    /// Documents it.
    pub const fn about(self, documentation: &'static str) -> Self {
        Self { documentation, ..self }
    }
}

impl Member {
    /// Whether an option has to give it: a token that is absent is filled in.
    pub fn must_be_given(&self) -> bool {
        self.required && !self.token
    }
}

/// Limits of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Shortest length: characters of a string, bytes of a blob, entries of a list or map.
    pub min_length: Option<u64>,
    /// Greatest length.
    pub max_length: Option<u64>,
    /// Smallest number, as decimal text.
    pub min: Option<&'static str>,
    /// Greatest number, as decimal text.
    pub max: Option<&'static str>,
    /// Regular expression, as in the model.
    pub pattern: Option<&'static str>,
}

impl Limits {
    /// No limit.
    pub const NONE: Self = Self { min_length: None, max_length: None, min: None, max: None, pattern: None };
}
