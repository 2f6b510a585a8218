//! The way of a request through one operation: input, limits, handler, response. Knows no socket.

use std::future::{Future, Ready, ready};
use std::pin::Pin;

use ::http::{Request, Response};

use super::answer::{self, Protocol, Refusal};
use crate::error::{ErrorMetadata, Unhandled};
use crate::http::server::parse_routed;
use crate::http::{Operation, to_response};
use crate::validate::{Level, Validate};

/// A response that is being made.
pub type Routed<'a> = Pin<Box<dyn Future<Output = Response<Vec<u8>>> + Send + 'a>>;

/// Runs the operations of a handler by their targets. Every `Handler` has it; its functions are not for others.
pub trait Route: Send + Sync + 'static {
    /// How responses look that belong to no operation.
    #[doc(hidden)]
    const PROTOCOL: Protocol;

    /// Runs the operation with this value of `X-Amz-Target`; `None` where there is none.
    #[doc(hidden)]
    fn route<'a>(&'a self, target: &str, call: Call<'a>) -> Option<Routed<'a>>;
}

/// A request on its way to a handler.
#[derive(Clone, Copy, Debug)]
pub struct Call<'a> {
    pub(super) request: &'a Request<Vec<u8>>,
    pub(super) level: Option<Level>,
    pub(super) protocol: Protocol,
}

impl<'a> Call<'a> {
    /// Parses the request, checks its input, lets the handler answer, and writes that as a response.
    pub fn run<O, F>(self, handle: impl FnOnce(O::Input) -> F + Send + 'a) -> Option<Routed<'a>>
    where
        O: Operation<Input: Validate + Send, Output: Send, Error: Send>,
        F: Future<Output = Result<O::Output, O::Error>> + Send + 'a,
    {
        Some(Box::pin(async move {
            let input = match self.input::<O>() {
                Ok(input) => input,
                Err(refused) => return *refused,
            };
            let result = handle(input).await;
            to_response::<O>(result.as_ref()).unwrap_or_else(|_| Refusal::Internal.to_response(self.protocol))
        }))
    }

    fn input<O: Operation<Input: Validate>>(self) -> Result<O::Input, Box<Response<Vec<u8>>>> {
        let parsed = parse_routed::<O>(self.request).map_err(|rejection| Box::new(rejection.to_response()))?;
        match self.level {
            Some(level) => {
                parsed.checked(level).map_err(|violations| Box::new(answer::invalid(&violations, self.protocol)))
            }
            None => Ok(parsed.input),
        }
    }
}

/// The answer of an operation that a handler leaves out.
pub fn unimplemented<O: Operation>(_input: O::Input) -> Ready<Result<O::Output, O::Error>> {
    let meta = ErrorMetadata::builder()
        .code("UnknownOperationException")
        .message("this server does not implement the operation")
        .build();
    ready(Err(O::Error::from(Unhandled::new(meta, None))))
}
