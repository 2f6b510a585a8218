//! Why waiting ended without success.

use std::error::Error;
use std::fmt;
use std::time::Duration;

use crate::client::waiters::FinalPoll;
use crate::error::{BoxError, ConstructionFailure, ErrorMetadata, ProvideErrorMetadata, SdkError, Unhandled};

static NO_METADATA: ErrorMetadata = ErrorMetadata::EMPTY;

/// Why a waiter of an operation with the output `O` and the errors `E` ended without success.
#[derive(Debug)]
#[non_exhaustive]
pub enum WaiterError<O, E> {
    /// The request could not be built; nothing was sent.
    ConstructionFailure(ConstructionFailure),
    /// The state was not reached in the time that was allowed.
    ExceededMaxWait(ExceededMaxWait),
    /// The service answered that the state will not be reached.
    FailureState(FailureState<O, E>),
    /// A call failed in a way of which the waiter knows nothing, retries included.
    OperationFailed(OperationFailed<E>),
}

/// How long was waited in vain.
#[derive(Debug)]
pub struct ExceededMaxWait {
    max_wait: Duration,
    elapsed: Duration,
    poll_count: u32,
}

impl ExceededMaxWait {
    /// Creates it from the time that was allowed, the time that has passed, and the number of calls.
    pub fn new(max_wait: Duration, elapsed: Duration, poll_count: u32) -> Self {
        Self { max_wait, elapsed, poll_count }
    }

    /// Returns the time that was allowed.
    pub fn max_wait(&self) -> Duration {
        self.max_wait
    }

    /// Returns the time that has passed.
    pub fn elapsed(&self) -> Duration {
        self.elapsed
    }

    /// Returns the number of calls that were made.
    pub fn poll_count(&self) -> u32 {
        self.poll_count
    }
}

/// An answer after which the state will not be reached.
#[derive(Debug)]
#[non_exhaustive]
pub struct FailureState<O, E> {
    final_poll: FinalPoll<O, E>,
}

impl<O, E> FailureState<O, E> {
    /// Creates it from the answer.
    pub fn new(final_poll: FinalPoll<O, E>) -> Self {
        Self { final_poll }
    }

    /// Returns the answer.
    pub fn final_poll(&self) -> &FinalPoll<O, E> {
        &self.final_poll
    }

    /// Returns the answer by value.
    pub fn into_final_poll(self) -> FinalPoll<O, E> {
        self.final_poll
    }
}

/// A call that failed while waiting.
#[derive(Debug)]
#[non_exhaustive]
pub struct OperationFailed<E> {
    source: SdkError<E>,
}

impl<E> OperationFailed<E> {
    /// Creates it from the error of the call.
    pub fn new(source: SdkError<E>) -> Self {
        Self { source }
    }

    /// Returns the error of the call.
    pub fn error(&self) -> &SdkError<E> {
        &self.source
    }

    /// Returns the error of the call by value.
    pub fn into_error(self) -> SdkError<E> {
        self.source
    }
}

impl<O, E> WaiterError<O, E> {
    /// Creates the error of a waiter whose request could not be built.
    pub fn construction_failure(source: impl Into<BoxError>) -> Self {
        Self::of_call(SdkError::construction_failure(source))
    }

    /// The error of a call that ends waiting.
    pub(crate) fn of_call(error: SdkError<E>) -> Self {
        match error {
            SdkError::ConstructionFailure(error) => Self::ConstructionFailure(error),
            error => Self::OperationFailed(OperationFailed::new(error)),
        }
    }
}

impl<O, E: fmt::Display> fmt::Display for WaiterError<O, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ConstructionFailure(error) => error.fmt(f),
            Self::ExceededMaxWait(error) => {
                write!(f, "the state was not reached in {:?} and {} calls", error.max_wait, error.poll_count)
            }
            Self::FailureState(error) => match error.final_poll.as_result() {
                Ok(_) => f.write_str("the service answered that the state will not be reached"),
                Err(error) => write!(f, "the state will not be reached: {error}"),
            },
            Self::OperationFailed(error) => write!(f, "a call failed while waiting: {}", error.source),
        }
    }
}

impl<O: fmt::Debug, E: Error + 'static> Error for WaiterError<O, E> {
    /// Returns the cause behind the one that `Display` tells.
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::ConstructionFailure(error) => error.source(),
            Self::ExceededMaxWait(_) => None,
            Self::FailureState(error) => error.final_poll.as_result().err().and_then(Error::source),
            Self::OperationFailed(error) => error.source.source(),
        }
    }
}

impl<O, E: ProvideErrorMetadata> ProvideErrorMetadata for WaiterError<O, E> {
    /// Returns the metadata of the error that the service sent last, if that ended waiting.
    fn meta(&self) -> &ErrorMetadata {
        match self {
            Self::FailureState(error) => error.final_poll.as_result().err().map_or(&NO_METADATA, E::meta),
            Self::OperationFailed(error) => error.source.meta(),
            Self::ConstructionFailure(_) | Self::ExceededMaxWait(_) => &NO_METADATA,
        }
    }
}

/// Keeps the whole error as the source of the `Unhandled` variant.
impl<O, E> From<WaiterError<O, E>> for crate::Error
where
    O: fmt::Debug + Send + Sync + 'static,
    E: Error + Send + Sync + 'static,
{
    fn from(error: WaiterError<O, E>) -> Self {
        Unhandled::new(ErrorMetadata::default(), Some(error.into())).into()
    }
}
