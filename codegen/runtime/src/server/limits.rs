//! Bounds on what requests may cost before anything is known about them. Looks at no header.

use std::future::{Future as _, poll_fn};
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

use http_body::Body;
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::timeout;

use super::answer::Refusal;
use super::body;

/// Size and time of a body, and number of requests at a time.
#[derive(Clone, Debug)]
pub struct Limits {
    /// The largest body, in bytes.
    pub max_body_size: usize,
    /// The time within which a body must arrive.
    pub body_timeout: Duration,
    permits: Arc<Semaphore>,
}

impl Default for Limits {
    /// 1 MiB, 30 s, 1,024 requests.
    fn default() -> Self {
        Self { max_body_size: 1 << 20, body_timeout: Duration::from_secs(30), permits: Arc::new(Semaphore::new(1024)) }
    }
}

impl Limits {
    /// Sets the number of requests at a time, at least one.
    pub fn set_max_concurrency(&mut self, requests: usize) {
        self.permits = Arc::new(Semaphore::new(requests.clamp(1, Semaphore::MAX_PERMITS)));
    }

    /// Waits for a share in the number of requests at a time, and gives it back when it is dropped.
    pub async fn permit(&self) -> Option<SemaphorePermit<'_>> {
        // Nobody closes the semaphore.
        self.permits.acquire().await.ok()
    }

    /// Reads a whole body.
    ///
    /// # Errors
    /// It is too large, too slow, or broke off.
    pub async fn read<B: Body>(&self, body: B) -> Result<Vec<u8>, Refusal> {
        let mut reading = pin!(body::read(body, self.max_body_size));
        // Most bodies arrive with their heads: only one that did not takes a timer.
        match poll_fn(|context| Poll::Ready(reading.as_mut().poll(context))).await {
            Poll::Ready(read) => read,
            Poll::Pending => timeout(self.body_timeout, reading).await.unwrap_or(Err(Refusal::TooSlow)),
        }
    }
}

/// Writes the setters of a type with the field `limits`: the server, and the layer before it, which reads the body first.
macro_rules! limit_setters {
    () => {
        /// Sets the largest body of a request, in bytes: 1 MiB by default.
        #[must_use]
        pub fn max_body_size(mut self, bytes: usize) -> Self {
            self.limits.max_body_size = bytes;
            self
        }

        /// Sets the time within which the body of a request must arrive: 30 s by default.
        #[must_use]
        pub fn body_timeout(mut self, timeout: std::time::Duration) -> Self {
            self.limits.body_timeout = timeout;
            self
        }

        /// Sets the number of requests that are worked on at a time, at least one: 1,024 by default. Others wait, their
        /// bodies unread.
        #[must_use]
        pub fn max_concurrency(mut self, requests: usize) -> Self {
            self.limits.set_max_concurrency(requests);
            self
        }
    };
}
pub(crate) use limit_setters;
