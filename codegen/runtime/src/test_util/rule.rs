//! Rules: which requests of an operation are answered, and how. Inputs are read from requests as a server reads them,
//! and outputs and errors become responses as a server's do.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use ::http::{Request, Response};

use super::sequence::{Respond, SequenceBuilder};
use crate::client::Client;
use crate::client::customize::internal::CustomizableSend;
use crate::config::http::{HttpResponse, SdkBody};
use crate::error::BoxError;
use crate::http::{Operation, parse_request};

type Filter<I> = Box<dyn Fn(&I) -> bool + Send + Sync>;
type Matches = Box<dyn Fn(&Request<SdkBody>) -> bool + Send + Sync>;

/// How often a rule answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Uses {
    /// Once in [`Sequential`](super::RuleMode::Sequential), else always.
    Simple,
    /// As often as its sequence has answers.
    Sequence,
}

/// The answers to some requests of an operation. Clones share the count of answers.
#[derive(Clone)]
pub struct Rule {
    shared: Arc<Shared>,
}

struct Shared {
    operation: &'static str,
    matches: Matches,
    steps: Vec<Step>,
    uses: Uses,
    calls: AtomicUsize,
}

/// An answer, and how many times it is given.
pub struct Step {
    /// Makes the response.
    pub respond: Respond,
    /// How many times.
    pub times: usize,
}

impl Rule {
    /// Returns how many requests the rule has answered, attempts of a call counted one by one.
    pub fn num_calls(&self) -> usize {
        self.shared.calls.load(Ordering::SeqCst)
    }

    /// Tells whether a request is one of those that the rule is for.
    pub(super) fn matches(&self, request: &Request<SdkBody>) -> bool {
        (self.shared.matches)(request)
    }

    /// The next answer; `None` when all were given.
    pub(super) fn answer(&self) -> Option<Result<Response<SdkBody>, BoxError>> {
        let respond = self.step(self.num_calls())?;
        self.shared.calls.fetch_add(1, Ordering::SeqCst);
        Some(respond())
    }

    /// Tells rules that have given all of their answers.
    pub(super) fn is_exhausted(&self) -> bool {
        self.step(self.num_calls()).is_none()
    }

    pub(super) fn uses(&self) -> Uses {
        self.shared.uses
    }

    fn step(&self, call: usize) -> Option<&Respond> {
        let mut end = 0_usize;
        self.shared.steps.iter().find_map(|step| {
            end = end.saturating_add(step.times);
            (call < end).then_some(&step.respond)
        })
    }
}

impl AsRef<Self> for Rule {
    fn as_ref(&self) -> &Self {
        self
    }
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (operation, calls) = (self.shared.operation, self.num_calls());
        f.debug_struct("Rule").field("operation", &operation).field("num_calls", &calls).finish_non_exhaustive()
    }
}

/// Makes a [`Rule`] for an operation `O`.
#[must_use = "a builder makes no rule before it has an answer"]
pub struct RuleBuilder<O: Operation> {
    filter: Filter<O::Input>,
    operation: PhantomData<fn() -> O>,
}

impl<O> RuleBuilder<O>
where
    O: Operation<Input: 'static, Output: 'static> + 'static,
{
    /// Begins a rule for the operation that a method of the client begins a request of. [`mock!`](super::mock!) is short
    /// for this.
    pub fn new<B, T, E>(_method: impl FnOnce(&Client) -> B) -> Self
    where
        B: CustomizableSend<T, E, Operation = O>,
    {
        Self::of_operation()
    }

    /// Begins a rule that is for all requests of the operation.
    pub(crate) fn of_operation() -> Self {
        Self { filter: Box::new(|_| true), operation: PhantomData }
    }

    /// Restricts the rule to some inputs: as a server reads them, with the idempotency token and the defaults that the
    /// model gives to absent members.
    pub fn match_requests(mut self, filter: impl Fn(&O::Input) -> bool + Send + Sync + 'static) -> Self {
        self.filter = Box::new(filter);
        self
    }

    /// Answers with an output. Where the rules are [`Sequential`](super::RuleMode::Sequential), to one call, else always.
    pub fn then_output(self, output: impl Fn() -> O::Output + Send + Sync + 'static) -> Rule {
        self.sequence().output(output).simple()
    }

    /// Answers with an error of the operation, as often as [`then_output`](Self::then_output). Its HTTP status is that of
    /// the model, so one that may pass is retried.
    pub fn then_error(self, error: impl Fn() -> O::Error + Send + Sync + 'static) -> Rule {
        self.sequence().error(error).simple()
    }

    /// Answers with a response, as often as [`then_output`](Self::then_output).
    pub fn then_http_response<R: Into<HttpResponse>>(self, response: impl Fn() -> R + Send + Sync + 'static) -> Rule {
        self.sequence().http_response(response).simple()
    }

    /// Begins a sequence of answers: each is given once, unless it says otherwise, and no request is answered after the
    /// last one.
    pub fn sequence(self) -> SequenceBuilder<O> {
        SequenceBuilder::new(self)
    }

    /// The rule that gives the answers of some steps.
    pub(super) fn build(self, steps: Vec<Step>, uses: Uses) -> Rule {
        let filter = self.filter;
        let matches =
            move |request: &Request<SdkBody>| parse_request::<O>(request).is_ok_and(|parsed| filter(&parsed.input));
        let calls = AtomicUsize::default();
        Rule { shared: Arc::new(Shared { operation: O::NAME, matches: Box::new(matches), steps, uses, calls }) }
    }
}

impl<O: Operation> fmt::Debug for RuleBuilder<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RuleBuilder").field("operation", &O::NAME).finish_non_exhaustive()
    }
}
