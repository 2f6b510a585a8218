#![doc = include_str!("waiters.md")]

pub mod error;
pub mod final_poll;
pub mod poll;
pub mod projection;
pub mod schedule;

pub use final_poll::FinalPoll;
pub use poll::{AcceptorState, wait};
pub use projection::project;
pub use schedule::{Delays, Schedule};
