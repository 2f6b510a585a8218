#![doc = include_str!("test_util.md")]

pub mod capture;
pub mod defaults;
pub mod macros;
pub mod message;
pub mod mock;
pub mod replay;
pub mod rule;
pub mod sequence;

pub use capture::{CaptureRequestHandler, CaptureRequestReceiver, capture_request};
pub use macros::{mock, mock_client};
pub use mock::{MockHttpClient, RuleMode};
pub use replay::{ReplayEvent, StaticReplayClient};
pub use rule::{Rule, RuleBuilder};
pub use sequence::{FinishedSequence, SequenceBuilder};

#[cfg(test)]
mod tests;
