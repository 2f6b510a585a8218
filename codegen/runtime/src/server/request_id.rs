//! The ids of responses: UUIDs of which no two are alike, but which can be guessed. Never asks the system, as tokens do
//! for each of theirs.

use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};

use ::http::HeaderValue;

use crate::idempotency;

/// The half that the ids of this process share: random, drawn once.
static SHARED: LazyLock<u64> = LazyLock::new(idempotency::random);
/// The other half counts.
static COUNT: AtomicU64 = AtomicU64::new(0);

/// The next id.
#[inline]
pub(super) fn next() -> Option<HeaderValue> {
    let bits = u128::from(*SHARED) << 64 | u128::from(COUNT.fetch_add(1, Ordering::Relaxed));
    HeaderValue::from_bytes(&idempotency::uuid_v4(bits)).ok()
}
