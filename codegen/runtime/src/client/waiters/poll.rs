//! Calls an operation again and again, until an answer tells that a state is reached or that it never will be. What the
//! answers mean is for acceptors to say.

use std::error::Error;
use std::future::Future;
use std::time::SystemTime;

use crate::client::waiters::error::{ExceededMaxWait, FailureState, WaiterError};
use crate::client::waiters::{FinalPoll, Schedule};
use crate::client::{ClientOperation, Handle, Overrides, call};
use crate::config::{AsyncSleep as _, SharedAsyncSleep, SharedTimeSource};
use crate::error::{SdkError, Unhandled};
use crate::idempotency;

/// Consequence of an answer that an acceptor accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AcceptorState {
    /// The state is reached.
    Success,
    /// The state will not be reached.
    Failure,
    /// The next answer may tell.
    Retry,
}

/// Result of a waiter of an operation.
pub type Waited<O, E> = Result<FinalPoll<O, SdkError<E>>, WaiterError<O, E>>;

/// Says what comes of an answer to an input, if an acceptor accepts it.
pub type Accept<I, O, E> = fn(&I, Result<&O, &E>) -> Option<AcceptorState>;

/// Calls an operation until one of its answers ends waiting.
///
/// # Errors
/// The time is over, an answer is one of failure, or a call failed in a way that no acceptor knows.
pub async fn wait<O: ClientOperation<Input: Clone>>(
    handle: &Handle,
    input: O::Input,
    schedule: Schedule,
    accept: Accept<O::Input, O::Output, O::Error>,
) -> Waited<O::Output, O::Error> {
    let config = handle.config();
    let timer = Timer { clock: config.clock(), sleep: config.sleep(), random: idempotency::random };
    let call = || call::<O>(handle, input.clone(), Overrides::default());
    until(call, |answer| accept(&input, answer), schedule, timer).await
}

/// The time, waiting, and chance.
#[derive(Clone, Debug)]
pub struct Timer {
    /// Source of the current time.
    pub clock: SharedTimeSource,
    /// Sleep between the calls.
    pub sleep: SharedAsyncSleep,
    /// Draws a number.
    pub random: fn() -> u64,
}

impl Timer {
    /// Pauses before the next call.
    async fn pause(&self, schedule: Schedule, start: SystemTime, calls: u32) -> Result<(), ExceededMaxWait> {
        let elapsed = self.clock.now().duration_since(start).unwrap_or_default();
        // The 53 bits that a double holds exactly.
        let fraction = ((self.random)() >> 11) as f64 / (1_u64 << 53) as f64;
        let Some(pause) = schedule.pause(calls, elapsed, fraction) else {
            return Err(ExceededMaxWait::new(schedule.max_wait, elapsed, calls));
        };
        tracing::debug!(calls, ?elapsed, ?pause, "waiting");
        self.sleep.sleep(pause).await;
        Ok(())
    }
}

/// Makes calls until an answer ends waiting.
///
/// # Errors
/// Those of [`wait`].
pub async fn until<O, E, Call>(
    mut call: impl FnMut() -> Call,
    accept: impl Fn(Result<&O, &E>) -> Option<AcceptorState>,
    schedule: Schedule,
    timer: Timer,
) -> Waited<O, E>
where
    Call: Future<Output = Result<O, SdkError<E>>>,
    E: Error + From<Unhandled> + Send + Sync + 'static,
{
    let start = timer.clock.now();
    let mut calls = 0;
    loop {
        let answer = call().await;
        calls += 1;
        let state = match &answer {
            Ok(output) => accept(Ok(output)).or(Some(AcceptorState::Retry)),
            Err(error) => error.as_service_error().and_then(|error| accept(Err(error))),
        };
        match (state, answer) {
            (Some(AcceptorState::Success), answer) => return Ok(FinalPoll::new(answer)),
            (Some(AcceptorState::Failure), answer) => {
                let last = FinalPoll::new(answer.map_err(SdkError::into_service_error));
                return Err(WaiterError::FailureState(FailureState::new(last)));
            }
            (None, Err(error)) => return Err(WaiterError::of_call(error)),
            (Some(AcceptorState::Retry) | None, _) => {
                timer.pause(schedule, start, calls).await.map_err(WaiterError::ExceededMaxWait)?;
            }
        }
    }
}
