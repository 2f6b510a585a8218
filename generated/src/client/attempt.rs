// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! One attempt: endpoint, interceptors, signature, transport, body. Never decides whether there is another.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use ::http::header::HOST;
use ::http::{HeaderName, HeaderValue, Request, Response, Uri};
use hyper_util::client::legacy::connect::{CaptureConnection, capture_connection};
use tracing::{Instrument as _, debug, debug_span};

use crate::client::authenticate::authenticate;
use crate::client::body::{self, BodyError};
use crate::client::deadline::{Deadline, Elapsed};
use crate::client::exchange::Template;
use crate::client::handle::Handle;
use crate::client::interceptors::Interceptors;
use crate::client::resources::Resources;
use crate::client::transport::ConnectTimeout;
use crate::client::{fault, retry};
use crate::config::endpoint::{Endpoint, OF_ACCOUNT, Params, ResolveEndpoint as _};
use crate::config::http::SdkBody;
use crate::config::{AccountIdEndpointMode, AsyncSleep as _, ResponseBody};
use crate::error::{BoxError, ConnectorError, ErrorKind, RawResponse, SdkError};
use crate::http::endpoint::Endpoint as Target;
use crate::http::response::raw;
use crate::idempotency;

const ATTEMPT: HeaderName = HeaderName::from_static("amz-sdk-request");
const INVOCATION_ID: HeaderName = HeaderName::from_static("amz-sdk-invocation-id");
const USER_AGENT: HeaderName = HeaderName::from_static("user-agent");
const AMZ_USER_AGENT: HeaderName = HeaderName::from_static("x-amz-user-agent");

/// An attempt without an answer, and how the failure counts if another attempt may do better.
pub struct Failed {
    /// The error.
    pub error: SdkError<Infallible>,
    /// How it counts; `None` when it will not pass.
    pub kind: Option<ErrorKind>,
}

impl From<Elapsed> for Failed {
    fn from(elapsed: Elapsed) -> Self {
        Self { error: SdkError::timeout_error(elapsed), kind: Some(ErrorKind::TransientError) }
    }
}

impl From<ConnectorError> for Failed {
    fn from(error: ConnectorError) -> Self {
        let is_transient = error.is_timeout() || error.is_io();
        let kind = if is_transient { Some(ErrorKind::TransientError) } else { error.as_other() };
        Self { error: SdkError::dispatch_failure(error), kind }
    }
}

impl Failed {
    /// Nothing could be sent.
    fn before_sending(error: BoxError) -> Self {
        Self::from(ConnectorError::other(error, None))
    }

    /// The head of an answer came, but not its body.
    fn in_body(error: BodyError, head: RawResponse) -> Self {
        let kind = error.is_transient().then_some(ErrorKind::TransientError);
        Self { error: SdkError::response_error(error, head), kind }
    }
}

/// Facts about the last attempt besides its result.
#[derive(Default)]
pub struct Answered {
    /// How long the service wants to be left alone.
    pub retry_after: Option<Duration>,
    /// Whether this clock and the service's are far apart.
    pub is_skewed: bool,
    connection: Option<CaptureConnection>,
}

impl Answered {
    /// Sees to it that no other request takes the connection.
    pub fn leave_connection(&self) {
        let Some(connection) = &self.connection else { return };
        if let Some(connected) = &*connection.connection_metadata() {
            connected.poison();
        }
    }
}

/// The attempts of a call, one after the other.
pub struct Attempts {
    handle: Handle,
    pub(super) resources: Arc<Resources>,
    hooks: Interceptors,
    template: Template,
    /// The same on all attempts.
    invocation_id: HeaderValue,
    /// How many were begun.
    pub(super) number: u32,
    pub(super) answered: Answered,
}

impl Attempts {
    pub(super) fn new(handle: Handle, resources: Arc<Resources>, hooks: Interceptors, template: Template) -> Self {
        let id = HeaderValue::try_from(idempotency::token()).unwrap_or(HeaderValue::from_static("none"));
        let answered = Answered::default();
        Self { handle, resources, hooks, template, invocation_id: id, number: 0, answered }
    }

    /// Makes an attempt, within its limit of time.
    pub async fn next(&mut self) -> Result<Response<Vec<u8>>, Failed> {
        self.number += 1;
        self.answered = Answered::default();
        let span = debug_span!("attempt", number = self.number);
        let resources = self.resources.clone();
        let limit = resources.timeouts.operation_attempt_timeout();
        let mut deadline = Deadline::start("the attempt", limit, &resources.sleep);
        deadline.cover(self.attempt()).instrument(span).await?
    }

    async fn attempt(&mut self) -> Result<Response<Vec<u8>>, Failed> {
        self.admit().await;
        let mut request = self.request().await.map_err(Failed::before_sending)?;
        self.answered.connection = Some(capture_connection(&mut request));
        let timeouts = &self.resources.timeouts;
        request.extensions_mut().insert(ConnectTimeout(timeouts.connect_timeout()));
        let sent = self.resources.clock.now();
        let mut deadline = Deadline::start("the head of the response", timeouts.read_timeout(), &self.resources.sleep);
        let response = match deadline.cover(self.resources.http.send(request)).await {
            Ok(Ok(response)) => response,
            Ok(Err(error)) => return Err(fault::sorted(error).into()),
            Err(elapsed) => return Err(ConnectorError::timeout(elapsed.into()).into()),
        };
        let received = self.resources.clock.now();
        let headers = response.headers();
        self.answered.retry_after = retry::retry_after(headers, received);
        if self.resources.config.corrects_clock_skew() {
            self.answered.is_skewed = self.handle.shared.skew.learn(headers, sent, received);
        }
        self.hooks.before_parsing(self.read(response).await?)
    }

    /// Waits until the adaptive mode allows another request.
    async fn admit(&self) {
        let Some(limiter) = &self.resources.limiter else { return };
        while let Err(wait) = limiter.take(self.resources.clock.now()) {
            self.resources.sleep.sleep(wait).await;
        }
    }

    /// Tells the adaptive mode how an attempt ended.
    pub fn learn(&self, kind: Option<ErrorKind>) {
        if let Some(limiter) = &self.resources.limiter {
            limiter.learn(self.resources.clock.now(), kind == Some(ErrorKind::ThrottlingError));
        }
    }

    /// The request of this attempt, ready to be sent.
    async fn request(&self) -> Result<Request<SdkBody>, BoxError> {
        let endpoint = self.endpoint().await?;
        let mut request = self.template.request.clone();
        let uri = Target::parse("endpoint_url", endpoint.url())?.uri(&self.template.host_prefix)?;
        let headers = request.headers_mut();
        headers.insert(HOST, host(&uri)?);
        headers.insert(USER_AGENT, self.resources.user_agent.clone());
        headers.insert(AMZ_USER_AGENT, self.resources.user_agent.clone());
        headers.insert(INVOCATION_ID, self.invocation_id.clone());
        let attempt = format!("attempt={}; max={}", self.number, self.resources.retries.max_attempts());
        headers.insert(ATTEMPT, HeaderValue::try_from(attempt)?);
        for (name, values) in endpoint.headers() {
            for value in values {
                headers.append(HeaderName::try_from(name)?, HeaderValue::try_from(value)?);
            }
        }
        *request.uri_mut() = uri;
        let mut request = self.hooks.before_signing(request)?;
        let schemes = (self.template.auth, endpoint.auth_schemes());
        authenticate(&mut request, schemes, &self.handle.shared, &self.resources).await?;
        self.hooks.before_transmit(request)
    }

    async fn endpoint(&self) -> Result<Endpoint, BoxError> {
        if let Some(url) = &self.template.own_endpoint {
            return Ok(Endpoint::builder().url(url.clone()).build());
        }
        let params = self.template.params.as_ref().map_err(Clone::clone)?;
        let of_account = self.of_account(params).await;
        self.resources.resolver.resolve_endpoint(of_account.as_ref().unwrap_or(params)).await
    }

    /// The parameters with the account of the credentials, where the rules ask for one and the credentials name theirs.
    async fn of_account(&self, params: &Params) -> Option<Params> {
        let of_account = OF_ACCOUNT?;
        let resources = &self.resources;
        if resources.config.account_id_endpoint_mode() == AccountIdEndpointMode::Disabled {
            return None;
        }
        let provider = resources.config.credentials_provider()?;
        let identities = &self.handle.shared.identities;
        // A provider that fails is asked again, and reported, where the request is signed.
        let credentials = identities.credentials(&provider, &resources.clock, &resources.sleep).await.ok()?;
        Some(of_account(params, credentials.account_id()?.as_str().to_owned()))
    }

    async fn read(&self, response: Response<ResponseBody>) -> Result<Response<Vec<u8>>, Failed> {
        let (head, body) = response.into_parts();
        debug!(status = head.status.as_u16(), "the head of the response came");
        let (protection, sleep) = (&self.resources.protection, &self.resources.sleep);
        match body::read(body, body::MAX_BODY, protection, sleep).await {
            Ok(bytes) => Ok(Response::from_parts(head, bytes)),
            Err(error) => Err(Failed::in_body(error, raw(&Response::from_parts(head, Vec::new())))),
        }
    }
}

/// The value of `Host`: with the port, unless it is the scheme's own (RFC 9110 section 7.2).
fn host(uri: &Uri) -> Result<HeaderValue, BoxError> {
    let host = uri.host().unwrap_or_default();
    let is_usual = |port: u16| matches!((uri.scheme_str(), port), (Some("http"), 80) | (Some("https"), 443));
    Ok(match uri.port_u16().filter(|port| !is_usual(*port)) {
        Some(port) => HeaderValue::try_from(format!("{host}:{port}"))?,
        None => HeaderValue::try_from(host)?,
    })
}
