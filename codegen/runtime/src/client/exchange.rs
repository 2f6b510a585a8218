//! The attempts of one call, and what is done when one fails. Knows no operation but by its name.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use ::http::{Request, Response};
use tracing::{Instrument as _, Span, debug, debug_span};

use crate::client::attempt::Attempts;
use crate::client::deadline::{Deadline, Elapsed};
use crate::client::handle::Handle;
use crate::client::interceptors::Interceptors;
use crate::client::operation::AuthScheme;
use crate::client::resources::Resources;
use crate::client::retry::{self, Failure};
use crate::config::AsyncSleep as _;
use crate::config::endpoint::{InvalidParams, Params};
use crate::config::http::SdkBody;
use crate::config::retry::ReconnectMode;
use crate::error::{ErrorKind, SdkError};
use crate::meta;

/// The request that every attempt of a call sends.
pub struct Template {
    /// The operation's name.
    pub operation: &'static str,
    /// How it may say who sends it.
    pub auth: &'static [AuthScheme],
    /// The request, without where it goes.
    pub request: Request<SdkBody>,
    /// Prefix of the endpoint's host.
    pub host_prefix: String,
    /// The endpoint that the input names.
    pub own_endpoint: Option<String>,
    /// Parameters of the endpoint rules.
    pub params: Result<Params, InvalidParams>,
}

/// A call that is under way. Dropping it ends the call: nothing goes on behind it.
pub struct Exchange {
    attempts: Attempts,
    /// Tokens that the last retry took from the quota.
    paid: Option<u32>,
    deadline: Deadline,
    span: Span,
}

impl Exchange {
    /// Begins a call, and with it the time that it may take.
    pub fn new(handle: Handle, resources: Arc<Resources>, hooks: Interceptors, template: Template) -> Self {
        let region = resources.config.region().map(AsRef::<str>::as_ref);
        let span = debug_span!("call", service = meta::SDK_ID, operation = template.operation, region);
        let limit = resources.timeouts.operation_timeout();
        Self {
            deadline: Deadline::start("the call", limit, &resources.sleep),
            attempts: Attempts::new(handle, resources, hooks, template),
            paid: None,
            span,
        }
    }

    /// Sends the request until an answer has come whole, or no attempt is left.
    ///
    /// # Errors
    /// Why the last attempt has no answer, or that the call took too long.
    pub async fn answer(&mut self) -> Result<Response<Vec<u8>>, SdkError<Infallible>> {
        loop {
            let next = self.attempts.next().instrument(self.span.clone());
            let failed = match self.deadline.cover(next).await {
                Ok(Ok(answer)) => return Ok(answer),
                Ok(Err(failed)) => failed,
                Err(elapsed) => return Err(SdkError::timeout_error(elapsed)),
            };
            match self.plan(failed.kind) {
                Some(wait) => self.pause(wait).await?,
                None => return Err(failed.error),
            }
        }
    }

    /// Ends the call with an answer of success; there is nothing to wait for.
    pub fn succeed(&mut self) -> Option<Duration> {
        self.attempts.learn(None);
        self.attempts.resources.quota.give_back(self.paid.take());
        None
    }

    /// Decides what follows on an answer that is an error: how long to wait for another attempt, if there is one.
    pub fn fail(&mut self, failure: Failure<'_>) -> Option<Duration> {
        self.plan(failure.kind(self.attempts.answered.is_skewed))
    }

    /// How many attempts were begun.
    #[allow(dead_code, reason = "for command lines")]
    pub fn attempts(&self) -> u32 {
        self.attempts.number
    }

    /// How long to wait for another attempt: `None` when the failure will not pass, or attempts or quota are used up.
    fn plan(&mut self, kind: Option<ErrorKind>) -> Option<Duration> {
        let attempts = &self.attempts;
        attempts.learn(kind);
        let (retries, number) = (&attempts.resources.retries, attempts.number);
        let kind = kind?;
        if kind == ErrorKind::TransientError && retries.reconnect_mode() == ReconnectMode::ReconnectOnTransientError {
            attempts.answered.leave_connection();
        }
        if number >= retries.max_attempts() {
            debug!(parent: &self.span, %kind, number, "no attempt is left");
            return None;
        }
        let Some(cost) = attempts.resources.quota.take(kind) else {
            debug!(parent: &self.span, %kind, number, "the quota of retries is used up");
            return None;
        };
        let wait = retry::wait(retries, number, attempts.answered.retry_after);
        debug!(parent: &self.span, %kind, number, ?wait, "the attempt failed and will be retried");
        self.paid = Some(cost);
        Some(wait)
    }

    /// Waits between two attempts.
    ///
    /// # Errors
    /// The call took too long.
    pub async fn pause(&mut self, wait: Duration) -> Result<(), SdkError<Infallible>> {
        let sleep = self.attempts.resources.sleep.sleep(wait);
        self.deadline.cover(sleep).await.map_err(|elapsed: Elapsed| SdkError::timeout_error(elapsed))
    }
}
