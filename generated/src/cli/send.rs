// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Sends a body and returns the one of the answer. Never looks into either, but for the code and the message of an
//! error.

use std::convert::Infallible;

use ::http::Response;
use tracing::debug;

use crate::cli::fault::Fault;
use crate::cli::schema::Command;
use crate::cli::settings::Settings;
use crate::client::deadline::Elapsed;
use crate::client::exchange::{Exchange, Template};
use crate::client::fault::cause;
use crate::client::interceptors::Interceptors;
use crate::client::resources::Resources;
use crate::client::retry::Failure;
use crate::client::{AuthScheme, Handle};
use crate::config::Config;
use crate::config::endpoint::ResolveEndpoint as _;
use crate::error::{BoxError, DisplayErrorContext, SdkError};
use crate::http::response::raw;

/// The requests of a command, with one configuration and one set of credentials.
pub struct Line<'a> {
    command: &'static Command,
    settings: &'a Settings<'a>,
    config: Config,
    /// The client, once there are credentials.
    handle: Option<Handle>,
}

impl<'a> Line<'a> {
    /// A line that has sent nothing.
    ///
    /// # Errors
    /// A setting is missing or wrong.
    pub fn new(command: &'static Command, settings: &'a Settings<'a>) -> Result<Self, Fault> {
        Ok(Self { command, settings, config: settings.config()?.build(), handle: None })
    }

    /// Sends a body, and returns the one of the answer, which is final.
    ///
    /// # Errors
    /// There are no credentials, no answer comes, or the service answers with an error: each in the words of the AWS
    /// CLI.
    pub async fn send(&mut self, body: Vec<u8>) -> Result<Vec<u8>, Fault> {
        let resources = self.handle.clone().unwrap_or_else(|| Handle::new(self.config.clone())).resources(None);
        let template = (self.command.typed.template)(body, &resources);
        let template = template.map_err(|error| Fault::other(error.to_string()))?;
        let handle = match &self.handle {
            Some(handle) => handle.clone(),
            None => Handle::new(identified(self.config.clone(), template.auth, self.settings).await?),
        };
        self.handle = Some(handle.clone());
        exchange(self.command, handle, template).await
    }
}

/// Sends a request until an answer is final.
async fn exchange(command: &Command, handle: Handle, template: Template) -> Result<Vec<u8>, Fault> {
    let resources = handle.resources(None);
    let endpoint = endpoint(&template, &resources).await?;
    debug!("sending POST {endpoint}\n{}", headers(template.request.headers()));
    let most = resources.retries.max_attempts();
    let hooks = Interceptors::new(&resources.config, Vec::new());
    let mut exchange = Exchange::new(handle, resources, hooks, template);
    loop {
        let answer = exchange.answer().await.map_err(|error| unanswered(error, &endpoint))?;
        let status = answer.status();
        debug!("received {status}\n{}", headers(answer.headers()));
        if status.is_success() {
            exchange.succeed();
            return Ok(answer.into_body());
        }
        let error = (command.typed.error)(raw(&answer));
        let failure = Failure { status: status.as_u16(), code: error.code.as_deref(), modelled: error.kind };
        let is_last = failure.kind(false).is_some() && exchange.attempts() >= most;
        if let Some(wait) = exchange.fail(failure) {
            exchange.pause(wait).await.map_err(|error| unanswered(error, &endpoint))?;
            continue;
        }
        let (code, message) = words(error.code, error.message, &answer);
        let retries = if is_last { format!(" (reached max retries: {})", most - 1) } else { String::new() };
        let operation = command.operation;
        let message = format!("An error occurred ({code}) when calling the {operation} operation{retries}: {message}");
        return Err(hinted(Fault::service(message), &code));
    }
}

/// The configuration with credentials, where a request is signed.
async fn identified(config: Config, schemes: &[AuthScheme], settings: &Settings<'_>) -> Result<Config, Fault> {
    let is_signed = schemes.iter().any(|scheme| matches!(scheme, AuthScheme::SigV4 { .. }));
    let builder = config.to_builder();
    if !is_signed || settings.has("no-sign-request") {
        return Ok(builder.allow_no_auth().build());
    }
    Ok(builder.credentials_provider(settings.credentials().await?).build())
}

/// The URL that requests go to, for messages.
async fn endpoint(template: &Template, resources: &Resources) -> Result<String, Fault> {
    if let Some(url) = &template.own_endpoint {
        return Ok(url.clone());
    }
    let failed = |error: BoxError| Fault::other(error.to_string());
    let params = template.params.as_ref().map_err(|error| failed(error.clone().into()))?;
    let endpoint = resources.resolver.resolve_endpoint(params).await.map_err(failed)?;
    Ok(format!("{}/", endpoint.url().trim_end_matches('/')))
}

fn headers(headers: &::http::HeaderMap) -> String {
    let line = |(name, value): (&::http::HeaderName, &::http::HeaderValue)| format!("  {name}: {value:?}");
    headers.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Why there is no answer.
fn unanswered(error: SdkError<Infallible>, endpoint: &str) -> Fault {
    let context = DisplayErrorContext(&error).to_string();
    let is_broken = matches!(error, SdkError::ResponseError(_));
    let source = error.into_source().unwrap_or_else(|error| error.into());
    debug!("{context}");
    if let Some(elapsed) = cause::<Elapsed>(&*source) {
        let which = if elapsed.subject == "opening a connection" { "Connect" } else { "Read" };
        return Fault::other(format!("{which} timeout on endpoint URL: \"{endpoint}\""));
    }
    if let Some(error) = cause::<rustls::Error>(&*source) {
        let fault = Fault::other(format!("SSL validation failed for {endpoint} {error}"));
        return fault.hint("give the certificates that vouch for the endpoint with --ca-bundle");
    }
    let hyper = cause::<hyper_util::client::legacy::Error>(&*source);
    if hyper.is_some_and(hyper_util::client::legacy::Error::is_connect) {
        return Fault::other(format!("Could not connect to the endpoint URL: \"{endpoint}\"")).hint(last(&*source));
    }
    if hyper.is_some() || is_broken {
        let message =
            format!("Connection was closed before we received a valid response from endpoint URL: \"{endpoint}\".");
        return Fault::other(message).hint(last(&*source));
    }
    Fault::other(context)
}

/// The last of a chain of causes, which says most.
fn last(error: &(dyn std::error::Error + 'static)) -> String {
    let mut error = error;
    while let Some(source) = error.source() {
        error = source;
    }
    error.to_string()
}

/// Code and message as the AWS CLI tells them where the service does not: the status, and its reason or the body.
fn words(code: Option<String>, message: Option<String>, answer: &Response<Vec<u8>>) -> (String, String) {
    let status = answer.status();
    let body = String::from_utf8_lossy(answer.body());
    let is_page = body.trim_start().to_ascii_lowercase().starts_with("<html");
    let reason = || match status.canonical_reason() {
        Some(reason) if status.is_server_error() && (body.is_empty() || is_page) => reason.to_owned(),
        _ if serde_json::from_slice::<serde_core::de::IgnoredAny>(answer.body()).is_err() => body.clone().into_owned(),
        _ => String::new(),
    };
    (code.unwrap_or_else(|| status.as_u16().to_string()), message.unwrap_or_else(reason))
}

/// The errors that every service answers, with what helps.
fn hinted(fault: Fault, code: &str) -> Fault {
    match code {
        "ExpiredTokenException" | "ExpiredToken" | "RequestExpired" => {
            fault.hint("the credentials have expired: renew them")
        }
        "UnrecognizedClientException" | "InvalidClientTokenId" => {
            fault.hint("the access key is unknown: check the credentials, and the region that they are for")
        }
        "InvalidSignatureException" | "SignatureDoesNotMatch" => {
            fault.hint("the secret key does not belong to the access key, or this machine's clock is wrong")
        }
        "MissingAuthenticationToken" | "MissingAuthenticationTokenException" => {
            fault.hint("the request was not signed: leave out --no-sign-request")
        }
        "ThrottlingException" | "TooManyRequestsException" => {
            fault.hint("more attempts are made with AWS_MAX_ATTEMPTS, and more slowly with AWS_RETRY_MODE=adaptive")
        }
        _ => fault,
    }
}
