#![doc = include_str!("server.md")]

pub mod answer;
pub mod body;
pub mod route;
pub mod serve;
pub mod service;

pub use body::ResponseBody;
pub use serve::{Serve, serve};
pub use service::{Server, ServerFuture};

#[cfg(test)]
mod tests;
