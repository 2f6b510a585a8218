// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! How far the service's clock is ahead of this one. Never changes a clock: only the time in signatures follows.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, SystemTime};

use ::http::HeaderMap;
use ::http::header::{AGE, DATE};

use crate::primitives::{DateTime, DateTimeFormat};

/// Milliseconds beyond which a refused signature is blamed on the clock.
const NOTABLE: u64 = 4 * 60 * 1000;

/// Round trips beyond this time say nothing about clocks.
const LONGEST_TRIP: Duration = Duration::from_secs(15 * 60);

/// Milliseconds that the service's clock is ahead, as its last response showed.
#[derive(Debug, Default)]
pub struct Skew {
    milliseconds: AtomicI64,
}

impl Skew {
    /// A local time as the service's clock would show it.
    pub fn correct(&self, time: SystemTime) -> SystemTime {
        let milliseconds = self.milliseconds.load(Ordering::Relaxed);
        let distance = Duration::from_millis(milliseconds.unsigned_abs());
        let corrected = if milliseconds < 0 { time.checked_sub(distance) } else { time.checked_add(distance) };
        corrected.unwrap_or(time)
    }

    /// Learns from a response, and says whether the clocks are far apart; a response without a date of its own says
    /// nothing.
    pub fn learn(&self, headers: &HeaderMap, sent: SystemTime, received: SystemTime) -> bool {
        let Some(ahead) = ahead(headers, sent, received) else { return false };
        self.milliseconds.store(ahead, Ordering::Relaxed);
        ahead.unsigned_abs() > NOTABLE
    }
}

/// Milliseconds from the middle of the round trip to the date in a response. `Age` marks a response that was stored.
fn ahead(headers: &HeaderMap, sent: SystemTime, received: SystemTime) -> Option<i64> {
    let date = headers.get(DATE).filter(|_| !headers.contains_key(AGE))?.to_str().ok()?;
    let date = SystemTime::try_from(DateTime::from_str(date, DateTimeFormat::HttpDate).ok()?).ok()?;
    let trip = received.duration_since(sent).unwrap_or_default();
    if trip > LONGEST_TRIP {
        return None;
    }
    let middle = sent + trip / 2;
    match date.duration_since(middle) {
        Ok(ahead) => i64::try_from(ahead.as_millis()).ok(),
        Err(behind) => i64::try_from(behind.duration().as_millis()).ok().map(|behind| -behind),
    }
}
