//! Limits of time around futures. A future that has lost is dropped, and with it what it holds.

use std::error::Error;
use std::fmt;
use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::task::{Context, Poll};
use std::time::Duration;

use crate::config::{AsyncSleep as _, SharedAsyncSleep, Sleep};

/// Something that took too long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Elapsed {
    /// Subject of the message, as in `the attempt took longer than 3s`.
    pub subject: &'static str,
    /// The time allowed.
    pub limit: Duration,
}

impl fmt::Display for Elapsed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} took longer than {:?}", self.subject, self.limit)
    }
}

impl Error for Elapsed {}

/// A limit of time.
pub struct Deadline {
    elapsed: Elapsed,
    timer: Timer,
}

/// The timer of a limit. Most futures are ready before they need one, and never pay for it.
enum Timer {
    /// There is no limit.
    None,
    /// Starts with the first wait.
    Idle(SharedAsyncSleep),
    Running(Sleep),
}

impl Deadline {
    /// A limit, if there is one, that starts with the first wait.
    pub fn start(subject: &'static str, limit: Option<Duration>, sleep: &SharedAsyncSleep) -> Self {
        let timer = if limit.is_some() { Timer::Idle(sleep.clone()) } else { Timer::None };
        Self { elapsed: Elapsed { subject, limit: limit.unwrap_or_default() }, timer }
    }

    /// Waits for a future, as long as the limit allows.
    pub async fn cover<F: Future>(&mut self, future: F) -> Result<F::Output, Elapsed> {
        let mut future = pin!(future);
        poll_fn(|context| match future.as_mut().poll(context) {
            Poll::Ready(output) => Poll::Ready(Ok(output)),
            Poll::Pending => self.poll_elapsed(context).map(Err),
        })
        .await
    }

    fn poll_elapsed(&mut self, context: &mut Context<'_>) -> Poll<Elapsed> {
        if let Timer::Idle(sleep) = &self.timer {
            self.timer = Timer::Running(sleep.sleep(self.elapsed.limit));
        }
        match &mut self.timer {
            Timer::Running(sleep) => Pin::new(sleep).poll(context).map(|()| self.elapsed),
            Timer::None | Timer::Idle(_) => Poll::Pending,
        }
    }
}
