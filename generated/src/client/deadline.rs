// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Limits of time around futures. A future that has lost is dropped, and with it what it holds.

use std::error::Error;
use std::fmt;
use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::task::Poll;
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

/// A limit that may be running.
pub struct Deadline {
    elapsed: Elapsed,
    sleep: Option<Sleep>,
}

impl Deadline {
    /// Starts a limit, if there is one.
    pub fn start(subject: &'static str, limit: Option<Duration>, sleep: &SharedAsyncSleep) -> Self {
        let elapsed = Elapsed { subject, limit: limit.unwrap_or_default() };
        Self { elapsed, sleep: limit.map(|limit| sleep.sleep(limit)) }
    }

    /// Waits for a future, as long as the limit allows.
    pub async fn cover<F: Future>(&mut self, future: F) -> Result<F::Output, Elapsed> {
        let mut future = pin!(future);
        poll_fn(|context| {
            if let Poll::Ready(output) = future.as_mut().poll(context) {
                return Poll::Ready(Ok(output));
            }
            match &mut self.sleep {
                Some(sleep) => Pin::new(sleep).poll(context).map(|()| Err(self.elapsed)),
                None => Poll::Pending,
            }
        })
        .await
    }
}
