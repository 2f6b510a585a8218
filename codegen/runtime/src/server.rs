#![doc = include_str!("server.md")]

pub mod answer;
pub mod body;
pub mod limits;
pub mod request_id;
pub mod route;
pub mod serve;
pub mod service;
#[cfg(feature = "server-sigv4")]
pub mod sigv4;

pub use body::ResponseBody;
pub use serve::{Serve, serve};
pub use service::{Server, ServerFuture};

pub use crate::stand_in::handler;

#[cfg(test)]
mod tests;
