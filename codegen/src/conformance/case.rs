//! Test cases as plain data: what the model's `smithy.test` traits say, with every value in the type of its shape.
//! Knows neither the model's JSON nor Rust.

/// Which half of a service a case is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// Builds requests, reads responses.
    Client,
    /// Reads requests, builds responses.
    Server,
}

impl Side {
    /// Its name in `appliesTo`, and of its module.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Server => "server",
        }
    }
}

/// A header without which a server cannot tell what a request is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RoutingHeader {
    /// The media type of the protocol.
    ContentType,
    /// Service and operation.
    Target,
}

impl RoutingHeader {
    /// All of them.
    pub(super) const ALL: [Self; 2] = [Self::ContentType, Self::Target];

    /// Its name in a message.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::ContentType => "Content-Type",
            Self::Target => "X-Amz-Target",
        }
    }
}

/// A case that is run.
#[derive(Debug, Clone)]
pub(super) struct Case {
    /// Id in the model; with its parameters' number where the model has several.
    pub id: String,
    /// Name of the test function, unique among the cases of its side and kind.
    pub name: String,
    /// The half that runs it.
    pub side: Side,
    /// Index of the operation.
    pub operation: usize,
    /// The comparison.
    pub check: Check,
    /// Headers of the protocol on which the case is silent, added to the request that a server reads.
    pub added: Vec<RoutingHeader>,
}

/// Comparison that a case makes.
#[derive(Debug, Clone)]
pub(super) enum Check {
    /// `smithy.test#httpRequestTests`
    Request(Request),
    /// `smithy.test#httpResponseTests`, of an operation or an error.
    Response(Response),
    /// `smithy.test#httpMalformedRequestTests`
    Malformed(Malformed),
}

impl Check {
    /// The module that holds tests of its kind.
    pub(super) fn module(&self) -> &'static str {
        match self {
            Self::Request(_) => "request",
            Self::Response(_) => "response",
            Self::Malformed(_) => "malformed",
        }
    }
}

/// A request and the input that it carries.
#[derive(Debug, Clone)]
pub(super) struct Request {
    /// `method`
    pub method: String,
    /// `uri`, without a query.
    pub uri: String,
    /// `host`, which may have a path.
    pub host: Option<String>,
    /// `resolvedHost`
    pub resolved_host: Option<String>,
    /// `headers`
    pub headers: Vec<(String, String)>,
    /// `requireHeaders`
    pub required_headers: Vec<String>,
    /// `forbidHeaders`
    pub forbidden_headers: Vec<String>,
    /// `body`; `None` asserts nothing.
    pub body: Option<Body>,
    /// `params` in the type of the operation's input.
    pub input: Value,
}

/// A response and the output or error that it carries.
#[derive(Debug, Clone)]
pub(super) struct Response {
    /// `code`
    pub status: u16,
    /// `headers`
    pub headers: Vec<(String, String)>,
    /// `forbidHeaders`
    pub forbidden_headers: Vec<String>,
    /// `body`; `None` asserts nothing.
    pub body: Option<Body>,
    /// Index into the operation's errors; `None` for the output.
    pub error: Option<usize>,
    /// `params` in the type of the output or error.
    pub value: Value,
    /// `code` in `vendorParams`: what a client reports as the error's code.
    pub reported_code: Option<String>,
    /// `type` in `vendorParams`: whose fault a client reports.
    pub reported_type: Option<String>,
}

/// A request that keeps to the protocol and breaks the model.
#[derive(Debug, Clone)]
pub(super) struct Malformed {
    /// The body of the request.
    pub body: String,
    /// Verdict that a server must reach.
    pub verdict: Verdict,
}

/// Verdict of a server on a malformed request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It cannot be read.
    Unreadable,
    /// It breaks constraints: the whole message, and the paths in `fieldList`.
    Invalid {
        /// `message`
        message: String,
        /// `fieldList` `path`
        paths: Vec<String>,
    },
}

/// A body and how two of its kind are compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Body {
    /// By its bytes.
    Text(String),
    /// As JSON.
    Json(String),
}

impl Body {
    /// The text.
    pub(super) fn text(&self) -> &str {
        match self {
            Self::Text(text) | Self::Json(text) => text,
        }
    }
}

/// A value in the type of its shape.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    /// `boolean`
    Boolean(bool),
    /// `byte` to `long`, `intEnum`
    Integer(i64),
    /// `float`, `double`
    Float(f64),
    /// `bigInteger`, `bigDecimal`: its text
    Number(String),
    /// `string`, `enum`
    Text(String),
    /// `blob`
    Blob(Vec<u8>),
    /// `timestamp`: seconds and nanoseconds since the epoch
    Timestamp(i64, u32),
    /// `document`
    Document(serde_json::Value),
    /// `list`; `None` is a `null` of a sparse one.
    List(Vec<Option<Value>>),
    /// `map`; `None` is a `null` of a sparse one.
    Map(Vec<(String, Option<Value>)>),
    /// `structure`: indices of members, and their values.
    Structure(Vec<(usize, Value)>),
    /// `union`: index of the variant, and its payload.
    Union(usize, Option<Box<Value>>),
}

impl Value {
    /// Whether `NaN`, which equals nothing, is anywhere in it.
    pub(super) fn has_nan(&self) -> bool {
        match self {
            Self::Float(value) => value.is_nan(),
            Self::List(items) => items.iter().flatten().any(Self::has_nan),
            Self::Map(entries) => entries.iter().filter_map(|(_, value)| value.as_ref()).any(Self::has_nan),
            Self::Structure(members) => members.iter().any(|(_, value)| value.has_nan()),
            Self::Union(_, payload) => payload.as_deref().is_some_and(Self::has_nan),
            _ => false,
        }
    }
}

/// A case that a side cannot run by its own nature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    /// Id in the model.
    pub id: String,
    /// The half that cannot run it.
    pub side: Side,
    /// Why, from the case's own fields.
    pub reason: String,
}
