// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Answers that are given one after the other. Selects no request: that is for [`Rule`].

use std::fmt;

use ::http::Response;

use super::rule::{Rule, RuleBuilder, Step, Uses};
use crate::config::http::{HttpResponse, SdkBody};
use crate::error::{BoxError, ProvideErrorMetadata as _};
use crate::http::{Operation, to_response};
use crate::request_id::RequestId as _;

/// Makes a response. Fails when its value has no form on the wire.
pub type Respond = Box<dyn Fn() -> Result<Response<SdkBody>, BoxError> + Send + Sync>;

/// Makes a rule that gives one answer after the other.
#[must_use = "a sequence is no rule before `build`"]
pub struct SequenceBuilder<O: Operation> {
    rule: RuleBuilder<O>,
    steps: Vec<Step>,
}

/// A sequence whose last answer is given forever.
#[must_use = "a sequence is no rule before `build`"]
pub struct FinishedSequence<O: Operation> {
    sequence: SequenceBuilder<O>,
}

impl<O> SequenceBuilder<O>
where
    O: Operation<Input: 'static, Output: 'static> + 'static,
{
    pub(super) fn new(rule: RuleBuilder<O>) -> Self {
        Self { rule, steps: Vec::new() }
    }

    /// Appends an output.
    pub fn output(self, output: impl Fn() -> O::Output + Send + Sync + 'static) -> Self {
        self.step(move || Ok(to_response::<O>(Ok(&output()))?.map(Into::into)))
    }

    /// Appends an error of the operation.
    pub fn error(self, error: impl Fn() -> O::Error + Send + Sync + 'static) -> Self {
        self.step(move || error_response::<O>(&error()))
    }

    /// Appends a response of a status and a body, which is empty by default.
    pub fn http_status(self, status: u16, body: Option<String>) -> Self {
        let body = body.unwrap_or_default();
        self.step(move || HttpResponse::new(status.into(), body.as_str().into()).to_http())
    }

    /// Appends a response.
    pub fn http_response<R: Into<HttpResponse>>(self, response: impl Fn() -> R + Send + Sync + 'static) -> Self {
        self.step(move || response().into().to_http())
    }

    /// Gives the last answer so many times instead of once; 0 takes it back.
    pub fn times(mut self, times: usize) -> Self {
        if let Some(last) = self.steps.last_mut() {
            last.times = times;
        }
        self
    }

    /// Gives the last answer forever.
    pub fn repeatedly(self) -> FinishedSequence<O> {
        FinishedSequence { sequence: self.times(usize::MAX) }
    }

    /// Consumes the builder and constructs the [`Rule`].
    pub fn build(self) -> Rule {
        self.rule.build(self.steps, Uses::Sequence)
    }

    /// A rule whose last answer is not used up, except in sequential mode.
    pub(super) fn simple(self) -> Rule {
        let Self { rule, steps } = self.times(usize::MAX);
        rule.build(steps, Uses::Simple)
    }

    fn step(mut self, respond: impl Fn() -> Result<Response<SdkBody>, BoxError> + Send + Sync + 'static) -> Self {
        self.steps.push(Step { respond: Box::new(respond), times: 1 });
        self
    }
}

impl<O> FinishedSequence<O>
where
    O: Operation<Input: 'static, Output: 'static> + 'static,
{
    /// Consumes the builder and constructs the [`Rule`].
    pub fn build(self) -> Rule {
        self.sequence.build()
    }
}

/// The response with an error, and with the request id that its metadata have.
fn error_response<O: Operation>(error: &O::Error) -> Result<Response<SdkBody>, BoxError> {
    let mut response = to_response::<O>(Err(error))?;
    if let Some(id) = error.meta().request_id() {
        response.headers_mut().insert("x-amzn-requestid", id.try_into()?);
    }
    Ok(response.map(Into::into))
}

impl<O: Operation> fmt::Debug for SequenceBuilder<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SequenceBuilder").field("operation", &O::NAME).finish_non_exhaustive()
    }
}

impl<O: Operation> fmt::Debug for FinishedSequence<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FinishedSequence").field("operation", &O::NAME).finish_non_exhaustive()
    }
}
