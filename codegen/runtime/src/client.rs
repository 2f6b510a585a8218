#![doc = include_str!("client.md")]

pub mod attempt;
pub mod authenticate;
pub mod body;
pub mod call;
pub mod connect;
pub mod customize;
pub mod deadline;
pub mod exchange;
pub mod fault;
pub mod handle;
pub mod identity;
pub mod interceptors;
pub mod operation;
pub mod overrides;
pub mod pagination;
pub mod quota;
pub mod rate_limit;
pub mod resources;
pub mod retry;
pub mod service_client;
pub mod signing;
pub mod skew;
pub mod tls;
pub mod transport;
pub mod user_agent;
pub mod waiters;

pub use call::call;
pub use handle::Handle;
pub use operation::{AuthScheme, ClientOperation};
pub use overrides::Overrides;
pub use service_client::Client;

#[cfg(test)]
pub(crate) mod tests;
