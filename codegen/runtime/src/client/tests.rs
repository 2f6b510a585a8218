//! Unit tests, file by file: copied files have none of their own.

mod account;
mod body;
mod calls;
mod customize;
mod faults;
mod identity;
mod interceptors;
mod pagination;
mod retries;
pub mod server;
pub mod signing;
pub mod stage;
pub mod tls;
mod waiters;
