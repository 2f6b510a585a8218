//! The mock of a service, apart from its operations: chooses answers by a script, delivers them, and reports requests.
//! Knows no service, and never checks an input: that is the work of the emitted server, around which it stands.
//!
//! ```text
//! Request ─Mock─▶ Server ─▶ Handler ─answer()─▶ script ─▶ Server ─▶ Mock ─delay, status, fault─▶ Response
//! ```
//!
//! Every file is copied byte for byte beside an emitted `main.rs`, which implements the handler by means of [`answer`].

mod body;
mod exchange;
mod fingerprint;
mod journal;
mod pointer;
mod program;
pub mod same_json;
mod script;
mod service;

pub use body::{AnswerBody, Interrupted, Tee};
pub use exchange::answer;
pub use program::{Start, run, stop};
pub use script::{Content, Delivery, Fault, Script, ScriptError};
pub use service::{Closed, Mock};

#[cfg(test)]
mod tests;
