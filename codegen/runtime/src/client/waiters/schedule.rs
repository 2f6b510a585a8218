//! How long a waiter pauses between two calls (Smithy, "Waiter retries"). Never sleeps itself.

use std::time::Duration;

/// The shortest and the longest pause of a waiter.
#[derive(Clone, Copy, Debug)]
pub struct Delays {
    /// `minDelay`
    pub min: Duration,
    /// `maxDelay`, at least `min`.
    pub max: Duration,
}

/// How long a waiter may take, and how it pauses meanwhile.
#[derive(Clone, Copy, Debug)]
pub struct Schedule {
    /// The bounds of a pause.
    pub delays: Delays,
    /// The time in which the last call begins.
    pub max_wait: Duration,
}

impl Schedule {
    /// The pause after so many calls in so long a time; `None` when the time is over.
    ///
    /// It is drawn from between the shortest pause and one that doubles with each call, up to the longest. Where less
    /// than a shortest pause would be left behind it, it lasts for all of the time: the last call comes at the end.
    ///
    /// `fraction` is a random number from 0 to below 1.
    pub fn pause(&self, calls: u32, elapsed: Duration, fraction: f64) -> Option<Duration> {
        let left = self.max_wait.checked_sub(elapsed).filter(|left| !left.is_zero())?;
        let Delays { min, max } = self.delays;
        let factor = 1_u32.checked_shl(calls.saturating_sub(1)).unwrap_or(u32::MAX);
        let longest = min.saturating_mul(factor).min(max).max(min);
        let drawn = min + (longest - min).mul_f64(fraction);
        Some(if left.saturating_sub(drawn) <= min { left } else { drawn })
    }
}
