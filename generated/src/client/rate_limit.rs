// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The adaptive mode's limit of the rate at which requests are sent: it falls when a service throttles, and grows again
//! along a cubic curve, as TCP CUBIC does (RFC 9438). Never limits before the first throttling error.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

/// The part of a rate that is left after throttling.
const BETA: f64 = 0.7;
/// How steeply the rate grows.
const SCALE: f64 = 0.4;
/// The weight of the newest measurement.
const SMOOTHING: f64 = 0.8;
/// Requests a second that are always allowed.
const MIN_RATE: f64 = 0.5;
/// Requests at once that are always allowed.
const MIN_CAPACITY: f64 = 1.0;

static LIMITERS: Mutex<BTreeMap<String, Arc<RateLimiter>>> = Mutex::new(BTreeMap::new());

/// A token bucket whose rate follows the answers.
#[derive(Debug, Default)]
pub struct RateLimiter {
    /// Its state after the answers so far.
    pub state: Mutex<State>,
}

/// All rates are of requests a second, all times in seconds since 1970.
#[derive(Debug, Default)]
pub struct State {
    is_on: bool,
    /// The rate that is allowed.
    pub rate: f64,
    capacity: f64,
    tokens: f64,
    filled_at: Option<f64>,
    /// The rate at which requests were answered.
    pub measured_rate: f64,
    /// The half second that is being measured, and the requests in it.
    measured_at: f64,
    requests: f64,
    /// The rate at the last throttling, and its time.
    last_rate: f64,
    throttled_at: f64,
}

impl RateLimiter {
    /// The limiter of a Region, one for all clients in the process.
    pub fn of(region: &str) -> Arc<Self> {
        let mut limiters = LIMITERS.lock().unwrap_or_else(PoisonError::into_inner);
        limiters.entry(region.to_owned()).or_default().clone()
    }

    /// Takes the right to send one request, or says how long to wait before asking again.
    pub fn take(&self, now: SystemTime) -> Result<(), Duration> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if !state.is_on {
            return Ok(());
        }
        state.fill(seconds(now));
        if state.tokens >= 1.0 {
            state.tokens -= 1.0;
            return Ok(());
        }
        let wait = Duration::from_secs_f64((1.0 - state.tokens) / state.rate);
        // A shortage that is less than the clock's resolution counts as none: waiting for it would not end.
        if wait.is_zero() { Ok(()) } else { Err(wait) }
    }

    /// Learns whether the service throttled a request.
    pub fn learn(&self, now: SystemTime, is_throttled: bool) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.learn(seconds(now), is_throttled);
    }
}

impl State {
    fn fill(&mut self, now: f64) {
        if let Some(filled_at) = self.filled_at {
            self.tokens = (self.tokens + (now - filled_at).max(0.0) * self.rate).min(self.capacity);
        }
        self.filled_at = Some(now);
    }

    fn measure(&mut self, now: f64) {
        let half_second = (now * 2.0).floor() / 2.0;
        self.requests += 1.0;
        if half_second > self.measured_at {
            let rate = self.requests / (half_second - self.measured_at);
            self.measured_rate = rate * SMOOTHING + self.measured_rate * (1.0 - SMOOTHING);
            self.requests = 0.0;
            self.measured_at = half_second;
        }
    }

    fn learn(&mut self, now: f64, is_throttled: bool) {
        self.measure(now);
        let rate = if is_throttled {
            let rate = if self.is_on { self.measured_rate.min(self.rate) } else { self.measured_rate };
            self.last_rate = rate;
            self.throttled_at = now;
            self.is_on = true;
            rate * BETA
        } else {
            // The curve passes through the last rate after this time.
            let plateau = (self.last_rate * (1.0 - BETA) / SCALE).cbrt();
            SCALE * (now - self.throttled_at - plateau).powi(3) + self.last_rate
        };
        self.fill(now);
        let rate = rate.min(2.0 * self.measured_rate);
        self.rate = rate.max(MIN_RATE);
        self.capacity = rate.max(MIN_CAPACITY);
        self.tokens = self.tokens.min(self.capacity);
    }
}

fn seconds(time: SystemTime) -> f64 {
    time.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs_f64()
}
