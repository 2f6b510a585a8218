//! An operation, a client for it, and what tests of clients share.

use std::fmt;
use std::future::Future;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use crate::client::{AuthScheme, ClientOperation, Handle, Overrides, call};
use crate::config::retry::RetryConfig;
use crate::config::{Builder, Config, Credentials, Region};
use crate::error::{ErrorKind, ErrorMetadata, ProvideErrorMetadata, SdkError, Unhandled};
use crate::http::{ErrorParts, Operation, Wire, sealed};
use crate::json::{Decode, DecodeError, Encode, EncodeError, Fault, Reader, Sink};
use crate::validate::{Checker, Path, Validate};

/// An input or output with a name and a token; an input has to have the name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Text {
    /// Required in an input.
    pub name: Option<String>,
    /// Filled when it is absent.
    pub token: Option<String>,
    /// The answer's.
    pub request_id: Option<String>,
}

impl Decode for Text {
    fn empty() -> Self {
        Self::default()
    }

    fn decode(&mut self, reader: &mut Reader<'_>) -> Result<(), Fault> {
        let mut pass = reader.first_pass()?;
        while let Some(start) = pass {
            reader.member("Name", &mut self.name)?;
            reader.member("Token", &mut self.token)?;
            pass = reader.next_pass(start)?;
        }
        Ok(())
    }
}

impl Encode for Text {
    fn encode<S: Sink>(&self, sink: &mut S) {
        let Some(object) = sink.open_object() else { return };
        sink.optional(",\"Name\":", &self.name, S::string);
        sink.optional(",\"Token\":", &self.token, S::string);
        sink.close_object(object);
    }
}

impl Validate for Text {
    fn check(&self, at: &Path<'_>, checker: &mut Checker) {
        checker.required(at.member(&["Name", "name"]), &self.name);
    }
}

/// The operation's error, which the model does not name.
#[derive(Debug)]
pub struct ActError(pub Unhandled);

impl From<Unhandled> for ActError {
    fn from(error: Unhandled) -> Self {
        Self(error)
    }
}

impl fmt::Display for ActError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for ActError {}

impl ProvideErrorMetadata for ActError {
    fn meta(&self) -> &ErrorMetadata {
        self.0.meta()
    }
}

/// The operation.
pub struct Act;

impl sealed::Sealed for Act {}
impl Operation for Act {
    type Input = Text;
    type Output = Text;
    type Error = ActError;
    const NAME: &'static str = "Act";
    const TARGET: &'static str = "Stage.Act";
    const CONTENT_TYPE: &'static str = "application/x-amz-json-1.1";
    const WIRE: Wire = Wire { query_compatible: false, has_output: true, coding: None };

    fn set_request_id(output: &mut Text, request_id: Option<String>) {
        output.request_id = request_id;
    }

    fn decode_error(_: &str, _: &[u8], _: &ErrorMetadata) -> Option<Result<ActError, DecodeError>> {
        None
    }

    fn encode_error(_: &ActError) -> Result<ErrorParts, EncodeError> {
        Ok(ErrorParts { status: 500, body: Vec::new(), query_error: None })
    }
}

impl ClientOperation for Act {
    const AUTH: &'static [AuthScheme] = &[AuthScheme::SigV4 { name: "stage" }];

    fn prepare(input: &mut Text, token: &mut dyn FnMut() -> String) {
        input.token.get_or_insert_with(token);
    }

    fn is_retryable(error: &ActError) -> Option<ErrorKind> {
        (error.code() == Some("MayPass")).then_some(ErrorKind::ServerError)
    }
}

/// The result of a call.
pub type Answer = Result<Text, SdkError<ActError>>;

/// An input that is valid.
pub fn input() -> Text {
    Text { name: Some("name".to_owned()), ..Text::default() }
}

/// Credentials, a Region with a quota of its own, and retries that hardly wait.
pub fn config() -> Builder {
    static REGIONS: AtomicUsize = AtomicUsize::new(0);
    let region = format!("test-{}", REGIONS.fetch_add(1, Ordering::Relaxed));
    Config::builder()
        .region(Region::new(region))
        .credentials_provider(Credentials::from_keys("AKID", "secret-key", Some("session-token".to_owned())))
        .retry_config(RetryConfig::standard().with_initial_backoff(Duration::from_millis(1)))
}

/// Calls the operation once, with a client of its own.
pub fn act(config: Builder) -> Answer {
    act_with(&Handle::new(config.build()))
}

/// Calls the operation once.
pub fn act_with(handle: &Handle) -> Answer {
    run(call::<Act>(handle, input(), Overrides::default()))
}

/// Runs a future to its end. Connections do not survive it.
pub fn run<F: Future>(future: F) -> F::Output {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime").block_on(future)
}
