//! The runtime support as text: which files and modules there are, and which parts of it each of them needs.
//! The code itself is the crate `runtime`, in `codegen/runtime`; its files are copied byte for byte.

#[cfg(test)]
mod tests;

use crate::ir::{Part, Service};
use crate::output::Verbatim;
use crate::print;

/// A module of the support code.
pub(crate) struct Module {
    /// Path below `src/`, without `.rs`.
    pub(crate) path: &'static str,
    /// Its file.
    pub(crate) content: Content,
    /// The parts of a slice for which the module is there: all of them.
    needs: &'static [Part],
    /// Its declaration in the module above, without its name; empty where a copied file declares it.
    pub(crate) declaration: &'static str,
    /// Re-exports of it in the module above.
    pub(crate) exports: &'static str,
}

/// The file of a module.
pub(crate) enum Content {
    /// The whole text.
    Copied(&'static str),
    /// The documentation of a module that only declares others: it is emitted.
    Root(&'static str),
}

macro_rules! content {
    (copy $path:literal) => {
        Content::Copied(include_str!(concat!("../runtime/src/", $path, ".rs")))
    };
    (root $path:literal) => {
        Content::Root(include_str!(concat!("../runtime/src/", $path, ".md")))
    };
}

macro_rules! modules {
    ($($kind:ident $path:literal [$($need:ident),*] $declaration:literal $exports:literal;)*) => {
        &[$(Module {
            path: $path,
            content: content!($kind $path),
            needs: &[$(Part::$need),*],
            declaration: $declaration,
            exports: $exports,
        }),*]
    };
}

static MODULES: &[Module] = modules! {
    copy "base64" [Blob] "mod" "";
    root "cli" [Cli] "#[cfg(feature = \"cli\")] pub mod" "";
    copy "cli/argument" [Cli] "mod" "";
    copy "cli/arguments" [Cli] "mod" "";
    copy "cli/blob" [Cli] "mod" "";
    copy "cli/check" [Cli] "mod" "";
    copy "cli/command" [Cli] "mod" "";
    copy "cli/completion" [Cli] "mod" "";
    copy "cli/debug" [Cli] "mod" "";
    copy "cli/definition" [Cli] "mod" "";
    copy "cli/echo" [Cli] "mod" "";
    copy "cli/fault" [Cli] "mod" "";
    copy "cli/help" [Cli] "mod" "";
    copy "cli/help/markdown" [Cli] "" "";
    copy "cli/help/page" [Cli] "" "";
    copy "cli/help/shapes" [Cli] "" "";
    copy "cli/help/syntax" [Cli] "" "";
    copy "cli/input_file" [Cli] "mod" "";
    copy "cli/json_text" [Cli] "mod" "";
    copy "cli/json_text/mistake" [Cli] "" "";
    copy "cli/man" [Cli] "mod" "";
    copy "cli/output" [Cli] "mod" "";
    copy "cli/output/json" [Cli] "" "";
    copy "cli/output/screen" [Cli] "" "";
    copy "cli/output/shape" [Cli] "" "";
    copy "cli/output/table" [Cli] "" "";
    copy "cli/output/table/section" [Cli] "" "";
    copy "cli/output/text" [Cli] "" "";
    copy "cli/output/time" [Cli] "" "";
    copy "cli/output/width" [Cli] "" "";
    copy "cli/output/yaml" [Cli] "" "";
    copy "cli/output/yaml/implicit" [Cli] "" "";
    copy "cli/output/yaml/style" [Cli] "" "";
    copy "cli/pages" [Cli] "mod" "";
    copy "cli/pages/merge" [Cli] "" "";
    copy "cli/pages/token" [Cli] "" "";
    copy "cli/parameter_file" [Cli] "mod" "";
    copy "cli/profile" [Cli] "mod" "";
    copy "cli/python" [Cli] "mod" "";
    copy "cli/query" [Cli] "mod" "";
    copy "cli/query/functions" [Cli] "" "";
    copy "cli/query/literals" [Cli] "" "";
    copy "cli/query/order" [Cli] "" "";
    copy "cli/query/rewrite" [Cli] "" "";
    copy "cli/query/signatures" [Cli] "" "";
    copy "cli/query/syntax" [Cli] "" "";
    copy "cli/run" [Cli] "mod" "";
    copy "cli/schema" [Cli] "mod" "";
    copy "cli/send" [Cli] "mod" "";
    copy "cli/settings" [Cli] "mod" "";
    copy "cli/shorthand" [Cli] "mod" "";
    copy "cli/shorthand/error" [Cli] "" "";
    copy "cli/similar" [Cli] "mod" "";
    copy "cli/skeleton" [Cli] "mod" "";
    copy "cli/skeleton/yaml" [Cli] "" "";
    copy "cli/timestamp" [Cli] "mod" "";
    copy "cli/trust" [Cli] "mod" "";
    copy "cli/typed" [Cli] "mod" "";
    copy "cli/value" [Cli] "mod" "";
    copy "cli/yaml_text" [Cli] "mod" "";
    root "client" [Client] "#[cfg(feature = \"client\")] pub mod" "";
    copy "client/attempt" [Client] "mod" "";
    copy "client/authenticate" [Client] "mod" "";
    copy "client/body" [Client] "pub(crate) mod" "";
    copy "client/call" [Client] "pub(crate) mod" "pub(crate) use call::call;";
    copy "client/connect" [Client] "pub(crate) mod" "";
    copy "client/customize" [Client] "pub mod" "";
    copy "client/deadline" [Client] "pub(crate) mod" "";
    copy "client/exchange" [Client] "pub(crate) mod" "";
    copy "client/fault" [Client] "pub(crate) mod" "";
    copy "client/handle" [Client] "mod" "pub(crate) use handle::Handle;";
    copy "client/identity" [Client] "mod" "";
    copy "client/interceptors" [Client] "pub(crate) mod" "";
    copy "client/operation" [Client] "mod" "pub(crate) use operation::{AuthScheme, ClientOperation};";
    copy "client/overrides" [Client] "mod" "pub(crate) use overrides::Overrides;";
    root "client/pagination" [Pagination] "pub mod" "";
    copy "client/pagination/items" [PagedItems] "mod" "pub(crate) use items::items;";
    copy "client/pagination/pages" [Pagination] "mod" "pub(crate) use pages::{Paginated, RepeatedToken, pages};";
    copy "client/pagination/stream" [Pagination] "mod" "pub use stream::{Collectable, PaginationStream};";
    copy "client/quota" [Client] "mod" "";
    copy "client/rate_limit" [Client] "mod" "";
    copy "client/resources" [Client] "pub(crate) mod" "";
    copy "client/retry" [Client] "pub(crate) mod" "";
    copy "client/service_client" [Client] "mod" "pub use service_client::Client;";
    copy "client/signing" [Client] "mod" "";
    copy "client/skew" [Client] "mod" "";
    copy "client/tls" [Client] "pub(crate) mod" "";
    copy "client/transport" [Client] "pub(crate) mod" "";
    copy "client/user_agent" [Client] "mod" "";
    root "client/waiters" [Waiters] "pub mod" "";
    copy "client/waiters/error" [Waiters] "pub mod" "";
    copy "client/waiters/final_poll" [Waiters] "mod" "pub use final_poll::FinalPoll;";
    copy "client/waiters/poll" [Waiters] "mod" "pub use poll::AcceptorState; pub(crate) use poll::wait;";
    copy "client/waiters/projection" [Projection] "mod" "pub(crate) use projection::project;";
    copy "client/waiters/schedule" [Waiters] "mod" "pub(crate) use schedule::{Delays, Schedule};";
    root "config" [Endpoint] "#[cfg(feature = \"endpoint\")] pub mod" "";
    copy "config/account_id_endpoint" [Client] "mod" "pub use account_id_endpoint::AccountIdEndpointMode;";
    copy "config/app_name" [Client] "mod" "pub use app_name::{AppName, InvalidAppName};";
    copy "config/behavior_version" [Client] "mod" "pub use behavior_version::BehaviorVersion;";
    copy "config/builder" [Client] "mod" "pub use builder::Builder;";
    copy "config/credentials" [Client] "mod" "pub use credentials::{AccountId, Credentials, CredentialsBuilder};";
    copy "config/default_chain" [Client] "#[cfg(feature = \"credentials\")] mod"
        "#[cfg(feature = \"credentials\")] pub use default_chain::DefaultCredentialsChain;";
    root "config/endpoint" [Endpoint] "pub mod" "";
    copy "config/endpoint/address" [Endpoint] "mod" "pub use address::{Endpoint, EndpointAuthScheme, EndpointBuilder};";
    copy "config/endpoint/built_ins" [Client] "mod" "pub(crate) use built_ins::BuiltIns;";
    copy "config/endpoint/errors" [Endpoint] "mod" "pub use errors::{InvalidParams, ResolveEndpointError};";
    root "config/endpoint/library" [Endpoint] "mod" "";
    copy "config/endpoint/library/arn" [EndpointArn] "pub(super) mod" "";
    copy "config/endpoint/library/bucket" [EndpointBucket] "pub(super) mod" "";
    copy "config/endpoint/library/host" [EndpointHost] "pub(super) mod" "";
    copy "config/endpoint/library/items" [EndpointItems] "pub(super) mod" "";
    copy "config/endpoint/library/partition" [EndpointPartition] "pub(super) mod" "";
    copy "config/endpoint/library/substring" [EndpointSubstring] "pub(super) mod" "";
    copy "config/endpoint/library/uri" [EndpointUri] "pub(super) mod" "";
    copy "config/endpoint/library/url" [EndpointUrl] "pub(super) mod" "";
    copy "config/endpoint/property" [Endpoint] "mod" "pub use property::Property;";
    copy "config/endpoint/resolve" [Endpoint] "mod" "pub use resolve::{EndpointFuture, ResolveEndpoint,
        SharedEndpointResolver};";
    copy "config/environment" [Client] "mod" "pub use environment::EnvironmentVariableCredentialsProvider;";
    copy "config/http" [Client] "pub mod" "";
    copy "config/http_client" [Client] "mod" "pub use http_client::{HttpClient, HttpFuture, ResponseBody,
        SharedHttpClient};";
    copy "config/idempotency" [Client] "mod" "pub use idempotency::IdempotencyTokenProvider;";
    copy "config/intercept" [Client] "mod" "pub use intercept::{ConfigBag, Intercept, RuntimeComponents,
        SharedInterceptor};";
    copy "config/interceptors" [Client] "pub mod" "";
    copy "config/options" [Client] "mod" "";
    copy "config/provider" [Client] "pub mod" "pub use provider::{ProvideCredentials, ProvideToken,
        SharedCredentialsProvider, SharedTokenProvider};";
    copy "config/provider/error" [Client] "" "";
    copy "config/provider/future" [Client] "" "";
    copy "config/region" [Client] "mod" "pub use region::Region;";
    copy "config/retry" [Client] "pub mod" "";
    copy "config/sdk_config" [Client] "#[cfg(feature = \"aws-config\")] mod" "";
    copy "config/settings" [Client] "mod" "pub use settings::Config;";
    copy "config/sleep" [Client] "mod" "pub use sleep::{AsyncSleep, SharedAsyncSleep, Sleep, TokioSleep};";
    copy "config/stalled_stream" [Client] "mod" "pub use stalled_stream::{StalledStreamProtectionBuilder,
        StalledStreamProtectionConfig};";
    copy "config/time" [Client] "mod" "pub use time::{SharedTimeSource, StaticTimeSource, SystemTimeSource,
        TimeSource};";
    copy "config/timeout" [Client] "pub mod" "";
    copy "config/token" [Client] "mod" "pub use token::Token;";
    copy "config/uri" [Client] "mod" "";
    root "error" [] "pub mod" "";
    copy "error/boxed" [] "mod" "pub use boxed::BoxError;";
    copy "error/build" [] "pub(crate) mod" "pub use build::BuildError;";
    copy "error/connector" [] "mod" "pub use connector::{ConnectorError, ErrorKind};";
    copy "error/display" [] "mod" "pub use display::DisplayErrorContext; pub(crate) use display::write_context;";
    copy "error/error_enum" [] "mod" "pub(crate) use error_enum::error_enum;";
    copy "error/headers" [] "mod" "pub use headers::{Headers, HeadersIter};";
    copy "error/inner" [] "mod" "pub(crate) use inner::Inner;";
    copy "error/metadata" [] "mod" "pub use metadata::{ErrorMetadata, ErrorMetadataBuilder, ProvideErrorMetadata};";
    copy "error/raw_response" [] "mod" "pub use raw_response::RawResponse;";
    copy "error/sdk_body" [] "mod" "pub use sdk_body::SdkBody;";
    copy "error/sdk_error" [] "mod" "pub use sdk_error::{ConstructionFailure, DispatchFailure, ResponseError, SdkError,
        ServiceError, TimeoutError};";
    copy "error/status_code" [] "mod" "pub use status_code::StatusCode;";
    copy "error/unhandled" [] "mod" "pub use unhandled::Unhandled;";
    copy "error/unknown_variant" [StringEnum] "mod" "pub use unknown_variant::UnknownVariantError;";
    root "http" [Http] "#[cfg(feature = \"http\")] pub mod" "";
    copy "http/compression" [Gzip] "pub(crate) mod" "";
    copy "http/config" [Http] "pub(crate) mod" "pub use config::RequestConfig;";
    copy "http/endpoint" [Http] "pub(crate) mod" "";
    copy "http/errors" [Http] "pub(crate) mod" "";
    copy "http/operation" [Http] "mod" "pub use operation::Operation;
        pub(crate) use operation::{ErrorParts, Wire, sealed};";
    copy "http/rejection" [Http] "mod" "pub use rejection::{Rejection, RejectionKind};";
    copy "http/request" [Http] "pub(crate) mod" "pub use request::to_request;";
    copy "http/response" [Http] "pub(crate) mod" "pub use response::parse_response;";
    copy "http/server" [Http] "pub(crate) mod" "pub use server::{ParsedRequest, parse_request, target, to_response};";
    copy "idempotency" [Uuid] "mod" "";
    root "json" [Json] "pub mod" "";
    copy "json/big" [Json, BigNumber] "mod" "";
    copy "json/blob" [Json, Blob] "pub(crate) mod" "";
    copy "json/canonical" [Json, UniqueKeys] "pub(crate) mod" "";
    copy "json/decode" [Json] "mod" "pub use decode::{Decode, from_slice, from_slice_checked, from_str};";
    copy "json/depth" [Json] "mod" "";
    copy "json/document" [Json, Document] "mod" "";
    copy "json/encode" [Json] "mod" "pub use encode::{Encode, to_string, to_vec};";
    copy "json/error" [Json] "mod" "pub use error::{DecodeError, EncodeError, Fault, Unwritable};";
    copy "json/error_body" [Http] "#[cfg(feature = \"http\")] pub(crate) mod" "";
    copy "json/members" [Json] "mod" "";
    copy "json/number" [Json] "mod" "";
    copy "json/path" [Json] "mod" "";
    copy "json/reader" [Json] "mod" "pub(crate) use reader::Reader;";
    copy "json/scan" [Json] "mod" "";
    copy "json/text" [Json] "mod" "";
    copy "json/timestamp" [Json, Timestamp] "pub(crate) mod" "";
    copy "json/value" [Json] "mod" "";
    copy "json/writer" [Json] "mod" "pub(crate) use writer::Sink;";
    root "primitives" [] "pub mod" "";
    copy "primitives/big" [BigNumber] "mod" "pub use big::{BigDecimal, BigInteger, BigNumberError};";
    copy "primitives/blob" [] "mod" "pub use blob::Blob;";
    copy "primitives/date_time" [] "mod" "pub use date_time::{ConversionError, DateTime, DateTimeFormat,
        DateTimeFormatError, DateTimeParseError};";
    copy "primitives/date_time/calendar" [] "" "";
    copy "primitives/date_time/epoch_seconds" [] "" "";
    copy "primitives/date_time/http_date" [] "" "";
    copy "primitives/date_time/rfc3339" [] "" "";
    copy "primitives/date_time/text" [] "" "";
    copy "primitives/document" [Document] "mod" "pub use document::{Document, Number, TryFromNumberError};";
    copy "primitives/document/number" [Document] "" "";
    copy "primitives/unknown" [StringEnum] "mod" "pub use unknown::UnknownVariantValue;";
    copy "primitives/unknown_int" [IntEnum] "mod" "pub use unknown_int::UnknownIntValue;";
    copy "request_id" [] "mod" "";
    root "serde" [] "#[cfg(feature = \"serde\")] pub mod" "";
    copy "serde/big" [BigNumber] "mod" "";
    copy "serde/blob" [Blob] "mod" "";
    copy "serde/date_time" [Timestamp] "mod" "";
    copy "serde/depth" [] "mod" "";
    copy "serde/digits" [Digits] "mod" "";
    copy "serde/document" [Document] "mod" "";
    copy "serde/double" [Double] "mod" "";
    copy "serde/enumeration" [StringEnum] "mod" "";
    root "serde/form" [] "mod" "";
    copy "serde/form/basic" [] "mod" "pub(crate) use basic::{Form, Own, Present, Sparse, expected};";
    copy "serde/form/float" [Float] "mod" "pub(crate) use float::Float;";
    copy "serde/form/integer" [Integer] "mod" "pub(crate) use integer::Integer;";
    copy "serde/form/list" [List] "mod" "pub(crate) use list::List;";
    copy "serde/form/map" [Map] "mod" "pub(crate) use map::Map;";
    copy "serde/form/timestamp" [TextTimestamp] "mod" "pub(crate) use timestamp::Timestamp;";
    copy "serde/form/unit" [UnitVariant] "mod" "pub(crate) use unit::Unit;";
    copy "serde/number" [Number] "mod" "";
    copy "serde/object" [] "mod" "";
    copy "serde/union" [Union] "mod" "";
    root "server" [Server] "#[cfg(feature = \"server\")] pub mod" "";
    copy "server/answer" [Server] "pub(crate) mod" "";
    copy "server/body" [Server] "mod" "pub use body::ResponseBody;";
    copy "server/limits" [Server] "mod" "";
    copy "server/request_id" [Server] "mod" "";
    copy "server/route" [Server] "pub(crate) mod" "";
    copy "server/serve" [Server] "mod" "pub use serve::{Serve, serve};";
    copy "server/service" [Server] "mod" "pub use service::{Server, ServerFuture};";
    copy "server/sigv4" [Server] "#[cfg(feature = \"server-sigv4\")] pub mod" "";
    copy "server/sigv4/authorization" [Server] "" "";
    copy "server/sigv4/keys" [Server] "" "";
    copy "server/sigv4/refusal" [Server] "" "";
    copy "server/sigv4/verify" [Server] "" "";
    copy "sigv4" [Http] "#[cfg(any(feature = \"client\", feature = \"server-sigv4\"))] mod" "";
    copy "sigv4/canonical" [Http] "" "";
    root "test_util" [Client] "#[cfg(feature = \"test-util\")] pub mod" "";
    copy "test_util/capture" [Client] "mod" "pub use capture::{CaptureRequestHandler, CaptureRequestReceiver,
        capture_request};";
    copy "test_util/defaults" [Client] "mod" "";
    copy "test_util/macros" [Client] "mod" "pub use macros::{mock, mock_client};";
    copy "test_util/message" [Client] "mod" "";
    copy "test_util/mock" [Client] "mod" "pub use mock::{MockHttpClient, RuleMode};";
    copy "test_util/replay" [Client] "mod" "pub use replay::{ReplayEvent, StaticReplayClient};";
    copy "test_util/rule" [Client] "mod" "pub use rule::{Rule, RuleBuilder};";
    copy "test_util/sequence" [Client] "mod" "pub use sequence::{FinishedSequence, SequenceBuilder};";
    root "validate" [] "pub mod" "";
    copy "validate/checker" [] "mod" "pub use checker::Checker;";
    copy "validate/decimal" [BigNumber] "mod" "";
    copy "validate/level" [] "mod" "pub use level::Level;";
    copy "validate/limits" [] "mod" "pub use limits::Validate;";
    copy "validate/path" [] "mod" "pub use path::Path;";
    root "validate/pattern" [Patterns] "pub(crate) mod" "";
    copy "validate/pattern/automaton" [Automata] "mod" "pub(crate) use automaton::{Automaton, Next, State};";
    copy "validate/pattern/automaton/run" [Automata] "" "";
    copy "validate/pattern/class" [Patterns] "mod" "pub(crate) use class::Class;";
    copy "validate/pattern/part" [Patterns] "mod" "pub(crate) use part::Part;";
    copy "validate/pattern/sequence" [Sequences] "mod" "pub(crate) use sequence::{Sequence, matches};";
    copy "validate/violation" [] "mod" "pub use violation::{Constraint, Violation, Violations};";
};

impl Module {
    /// The path of the module above; empty for those of the crate root.
    pub(crate) fn above(&self) -> &'static str {
        self.path.rsplit_once('/').map_or("", |(above, _)| above)
    }

    /// Tells modules that clients alone need.
    pub(crate) fn is_of_client(&self) -> bool {
        self.needs.contains(&Part::Client)
    }

    /// Its own name.
    pub(crate) fn name(&self) -> &'static str {
        self.path.rsplit('/').next().unwrap_or(self.path)
    }
}

/// The support modules of a service.
pub(crate) fn modules(service: &Service) -> impl Iterator<Item = &'static Module> {
    MODULES.iter().filter(|module| module.needs.iter().all(|part| service.parts.contains(part)))
}

/// The support files of a service that are copied.
pub(crate) fn files(service: &Service) -> Vec<Verbatim> {
    let copied = modules(service).filter_map(|module| match module.content {
        Content::Copied(text) => Some((module.path, text)),
        Content::Root(_) => None,
    });
    let header = print::header(service);
    copied.map(|(path, text)| Verbatim { path: format!("src/{path}.rs"), text: format!("{header}{text}") }).collect()
}
