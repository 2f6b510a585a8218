use std::error::Error as _;
use std::future::Future;
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};
use std::time::{Duration, SystemTime};

use crate::client::waiters::error::WaiterError;
use crate::client::waiters::poll::{Timer, Waited, until};
use crate::client::waiters::{AcceptorState, Delays, Schedule, project};
use crate::config::{AsyncSleep, SharedAsyncSleep, SharedTimeSource, Sleep, TimeSource};
use crate::error::{ConnectorError, ErrorMetadata, ProvideErrorMetadata as _, RawResponse, SdkError, Unhandled};

/// A clock that only sleeping moves on.
#[derive(Clone, Debug)]
struct Time {
    now: Arc<Mutex<SystemTime>>,
    pauses: Arc<Mutex<Vec<u64>>>,
}

impl Time {
    fn new() -> Self {
        Self { now: Arc::new(Mutex::new(SystemTime::UNIX_EPOCH)), pauses: Arc::default() }
    }

    fn pauses(&self) -> Vec<u64> {
        self.pauses.lock().unwrap().clone()
    }

    fn timer(&self) -> Timer {
        let (clock, sleep) = (SharedTimeSource::new(self.clone()), SharedAsyncSleep::new(self.clone()));
        // Half of what a draw can be.
        Timer { clock, sleep, random: || 1 << 63 }
    }
}

impl AsyncSleep for Time {
    fn sleep(&self, duration: Duration) -> Sleep {
        self.pauses.lock().unwrap().push(duration.as_secs());
        *self.now.lock().unwrap() += duration;
        Sleep::new(std::future::ready(()))
    }
}

impl TimeSource for Time {
    fn now(&self) -> SystemTime {
        *self.now.lock().unwrap()
    }
}

type Answer = Result<u32, SdkError<Unhandled>>;

fn service_error(code: &str) -> SdkError<Unhandled> {
    let error = Unhandled::new(ErrorMetadata::builder().code(code).build(), None);
    SdkError::service_error(error, RawResponse::new(400.into(), Vec::new().into()))
}

/// Success at 3, failure at 9; `Gone` is success, `Late` another try, `Broken` failure.
fn accept(answer: Result<&u32, &Unhandled>) -> Option<AcceptorState> {
    match answer {
        Ok(3) => Some(AcceptorState::Success),
        Ok(9) => Some(AcceptorState::Failure),
        Ok(_) => None,
        Err(error) => match error.code() {
            Some("Gone") => Some(AcceptorState::Success),
            Some("Late") => Some(AcceptorState::Retry),
            Some("Broken") => Some(AcceptorState::Failure),
            _ => None,
        },
    }
}

fn schedule(max_wait: u64) -> Schedule {
    let delays = Delays { min: Duration::from_secs(2), max: Duration::from_secs(120) };
    Schedule { delays, max_wait: Duration::from_secs(max_wait) }
}

/// Waits for so many seconds over a script, which repeats its last answer.
fn wait(time: &Time, max_wait: u64, script: &[fn() -> Answer]) -> (u32, Waited<u32, Unhandled>) {
    let mut calls = 0;
    let call = || {
        let answer = script[(calls as usize).min(script.len() - 1)]();
        calls += 1;
        std::future::ready(answer)
    };
    let future = until(call, accept, schedule(max_wait), time.timer());
    let waited = match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(waited) => waited,
        Poll::Pending => panic!("it waits for something"),
    };
    (calls, waited)
}

#[test]
fn the_first_answer_may_be_the_last() {
    let time = Time::new();
    let (calls, waited) = wait(&time, 60, &[|| Ok(3)]);
    assert_eq!((calls, waited.unwrap().into_result().unwrap()), (1, 3));
    assert_eq!(time.pauses(), [0_u64; 0]);
}

#[test]
fn an_answer_that_no_acceptor_knows_and_one_to_retry_are_followed_by_another() {
    let time = Time::new();
    let (calls, waited) = wait(&time, 60, &[|| Ok(1), || Err(service_error("Late")), || Ok(3)]);
    assert_eq!((calls, waited.unwrap().as_result().is_ok()), (3, true));
    // Between 2 and 2, then between 2 and 4.
    assert_eq!(time.pauses(), [2, 3]);
}

#[test]
fn an_error_may_be_success() {
    let (_, waited) = wait(&Time::new(), 60, &[|| Err(service_error("Gone"))]);
    let answer = waited.unwrap();
    assert_eq!(answer.as_result().unwrap_err().code(), Some("Gone"));
    assert_eq!(answer.map_err(|error| error.into_service_error().code() == Some("Gone")).into_result(), Err(true));
}

#[test]
fn an_answer_of_failure_ends_waiting() {
    let (calls, waited) = wait(&Time::new(), 60, &[|| Ok(1), || Ok(9), || Ok(3)]);
    let WaiterError::FailureState(failure) = waited.unwrap_err() else { panic!("it is of another kind") };
    assert_eq!((calls, failure.into_final_poll().into_result().unwrap()), (2, 9));
    let error = wait(&Time::new(), 60, &[|| Err(service_error("Broken"))]).1.unwrap_err();
    assert_eq!((error.code(), error.to_string().as_str()), (Some("Broken"), "the state will not be reached: Broken"));
}

#[test]
fn an_error_that_no_acceptor_knows_ends_waiting() {
    let (calls, waited) = wait(&Time::new(), 60, &[|| Err(service_error("Denied")), || Ok(3)]);
    let error = waited.unwrap_err();
    assert_eq!((calls, error.code()), (1, Some("Denied")));
    assert!(matches!(error, WaiterError::OperationFailed(failed) if failed.error().as_service_error().is_some()));
    let refused = || Err(SdkError::dispatch_failure(ConnectorError::io("refused".into())));
    let error = wait(&Time::new(), 60, &[refused]).1.unwrap_err();
    assert!(matches!(error, WaiterError::OperationFailed(failed) if failed.error().raw_response().is_none()));
}

#[test]
fn a_request_that_cannot_be_built_is_said_to_be_that() {
    let error = wait(&Time::new(), 60, &[|| Err(SdkError::construction_failure("no name"))]).1.unwrap_err();
    assert_eq!(error.to_string(), "cannot build the request: no name");
    assert!(matches!(error, WaiterError::ConstructionFailure(_)) && error.source().is_none());
}

#[test]
fn the_last_call_comes_at_the_end_of_the_time() {
    let time = Time::new();
    let (calls, waited) = wait(&time, 300, &[|| Ok(1)]);
    // Halfway between 2 and 2, 4, 8 … 120; after 258 seconds there is less left than a pause and a shortest one.
    assert_eq!(time.pauses(), [2, 3, 5, 9, 17, 33, 61, 61, 61, 48]);
    let WaiterError::ExceededMaxWait(exceeded) = waited.unwrap_err() else { panic!("it is of another kind") };
    assert_eq!((calls, exceeded.poll_count()), (11, 11));
    assert_eq!((exceeded.max_wait().as_secs(), exceeded.elapsed().as_secs()), (300, 300));
}

#[test]
fn less_time_than_a_pause_is_used_up() {
    let time = Time::new();
    let (calls, waited) = wait(&time, 1, &[|| Ok(1), || Ok(3)]);
    assert_eq!((calls, waited.is_ok(), time.pauses()), (2, true, vec![1]));
    let (calls, waited) = wait(&Time::new(), 0, &[|| Ok(1)]);
    let text = waited.unwrap_err().to_string();
    assert_eq!((calls, text.as_str()), (1, "the state was not reached in 0ns and 1 calls"));
}

#[test]
fn pauses_stay_within_their_bounds_however_many_there_are() {
    let schedule = schedule(u64::from(u32::MAX));
    for (calls, fraction, expected) in
        [(1, 0.0, 2), (1, 0.999, 2), (7, 0.0, 2), (7, 1.0, 120), (40, 1.0, 120), (u32::MAX, 1.0, 120)]
    {
        let pause = schedule.pause(calls, Duration::ZERO, fraction);
        assert_eq!(pause.map(|pause| pause.as_secs()), Some(expected), "{calls} {fraction}");
    }
}

#[test]
fn a_clock_that_is_set_back_does_not_end_waiting() {
    assert_eq!(schedule(10).pause(1, Duration::ZERO, 0.5), Some(Duration::from_secs(2)));
    assert_eq!(schedule(10).pause(1, Duration::from_secs(10), 0.5), None);
}

#[test]
fn a_projection_drops_nulls_and_fails_as_a_whole() {
    let halves = |n: u32| if n == 7 { None } else { Some((n < 5).then_some(n / 2)) };
    assert_eq!(project([2, 6, 4], halves), Some(vec![1, 2]));
    assert_eq!(project([2, 7], halves), None);
}

#[test]
fn the_error_of_a_waiter_is_one_of_the_crate() {
    let built = WaiterError::<u32, Unhandled>::construction_failure("no id");
    assert!(matches!(built, WaiterError::ConstructionFailure(_)), "{built:?}");
    let (_, waited) = wait(&Time::new(), 60, &[|| Err(service_error("Broken"))]);
    let error = crate::Error::from(waited.expect_err("a failure"));
    assert!(matches!(error, crate::Error::Unhandled(_)), "{error:?}");
    assert!(
        std::error::Error::source(&error).is_some() || error.to_string().contains("will not be reached"),
        "{error}"
    );
}
